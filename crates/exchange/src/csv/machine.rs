//! The machine itself: it keeps the bytes of the record that is not complete yet and where its
//! fields were found so far, so that nothing is scanned twice.
//!
//! Not here: unbounded growth. A record that passes a limit ends the reading, or, when
//! [`Csv::going_on`] was asked for, is read over to its end and handed out without its fields.
//! Invariant: it holds at most one chunk and one record of at most [`CsvLimits::record_bytes`].

use super::limits::{CsvError, CsvLimits};
use super::over::Over;
use super::record::{Record, Span};
use super::text::{repair, unquote};
use memchr::{memchr, memchr3};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the first byte of a field.
    FieldStart,
    /// In a field that did not begin with a quote, or after the closing quote of one that did.
    Plain,
    /// In a field that began with a quote.
    Quoted,
    /// Just after a quote inside a quoted field: its end, or the first of two.
    QuoteSeen,
}

/// The machine. Feed it with [`Csv::push`], end with [`Csv::finish`].
#[derive(Debug)]
pub struct Csv {
    limits: CsvLimits,
    delimiter: u8,
    buf: Vec<u8>,
    built: Vec<u8>,
    fixed: String,
    spans: Vec<Span>,
    state: State,
    /// Where scanning goes on, in `buf`; the record begins at `begin`.
    at: usize,
    begin: usize,
    /// Where the field begins, in `buf`.
    field: usize,
    /// The field's text cannot be taken as it stands.
    build: bool,
    quoted: bool,
    line: u64,
    started: bool,
    /// The record before ended in CR; an LF that follows belongs to it.
    after_cr: bool,
    /// Records that pass a limit do not end the reading.
    going_on: bool,
    /// The record passes a limit: what is kept of it.
    over: Option<Over>,
}

impl Default for Csv {
    fn default() -> Self {
        Self::new(CsvLimits::default())
    }
}

impl Csv {
    /// A machine at the start of a file.
    #[must_use]
    pub fn new(limits: CsvLimits) -> Self {
        Self {
            limits,
            delimiter: b',',
            buf: Vec::new(),
            built: Vec::new(),
            fixed: String::new(),
            spans: Vec::new(),
            state: State::FieldStart,
            at: 0,
            begin: 0,
            field: 0,
            build: false,
            quoted: false,
            line: 1,
            started: false,
            after_cr: false,
            going_on: false,
            over: None,
        }
    }

    /// The same, but a record that passes a limit is handed out with [`Record::excess`] and
    /// without fields, and reading goes on with the record after it.
    #[must_use]
    pub fn going_on(mut self) -> Self {
        self.going_on = true;
        self
    }

    /// The same with another delimiter, such as `;`, a tab or `|`.
    #[must_use]
    pub fn delimited_by(mut self, delimiter: u8) -> Self {
        self.delimiter = delimiter;
        self
    }

    /// Feeds the next bytes; `each` gets every record that they complete.
    ///
    /// # Errors
    /// When a limit is passed or the file is UTF-16, or what `each` returns.
    pub fn push<E: From<CsvError>>(
        &mut self,
        chunk: &[u8],
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.keep(chunk);
        if !self.started {
            if self.buf.len() < 4 {
                return Ok(());
            }
            self.start()?;
        }
        self.scan(each)
    }

    /// Says that no more bytes come; `each` gets the last record if it had no line end.
    ///
    /// # Errors
    /// As [`Csv::push`].
    pub fn finish<E: From<CsvError>>(
        &mut self,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        if !self.started {
            self.start()?;
        }
        self.scan(each)?;
        let unclosed = self.state == State::Quoted;
        if self.begin < self.buf.len() || self.over.is_some() {
            self.end_field(self.buf.len())?;
            self.emit(self.buf.len(), Some(unclosed), each)?;
        }
        self.buf.clear();
        self.reset(0);
        Ok(())
    }

    /// Takes the chunk over without its NUL bytes and drops what was already handed out.
    fn keep(&mut self, chunk: &[u8]) {
        if self.begin > 0 {
            self.buf.drain(..self.begin);
            self.at -= self.begin;
            self.field -= self.begin;
            self.begin = 0;
        }
        // UTF-16 is told by its NUL bytes, so the first bytes are kept as they are.
        if self.started && memchr(0, chunk).is_some() {
            self.buf.extend(chunk.iter().filter(|b| **b != 0));
        } else {
            self.buf.extend_from_slice(chunk);
        }
    }

    fn start(&mut self) -> Result<(), CsvError> {
        self.started = true;
        match self.buf.as_slice() {
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Err(CsvError::Utf16),
            [0, a, 0, b, ..] | [a, 0, b, 0, ..] if *a != 0 && *b != 0 => {
                return Err(CsvError::Utf16);
            }
            [0xef, 0xbb, 0xbf, ..] => {
                self.buf.drain(..3);
            }
            _ => {}
        }
        self.buf.retain(|b| *b != 0);
        Ok(())
    }

    fn scan<E: From<CsvError>>(
        &mut self,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        while self.at < self.buf.len() {
            match self.state {
                State::FieldStart => self.field_start(each)?,
                State::Plain => match memchr3(self.delimiter, b'\n', b'\r', &self.buf[self.at..]) {
                    Some(n) => {
                        self.at += n;
                        self.delimiter(each)?;
                    }
                    None => self.at = self.buf.len(),
                },
                State::Quoted => match memchr(b'"', &self.buf[self.at..]) {
                    Some(n) => {
                        self.at += n + 1;
                        self.state = State::QuoteSeen;
                    }
                    None => self.at = self.buf.len(),
                },
                State::QuoteSeen => match self.buf[self.at] {
                    b if self.ends_field(b) => self.delimiter(each)?,
                    b'"' => {
                        self.build = true;
                        self.at += 1;
                        self.state = State::Quoted;
                    }
                    _ => {
                        self.build = true;
                        self.state = State::Plain;
                    }
                },
            }
        }
        if self.buf.len() - self.begin > self.limits.record_bytes {
            self.exceed(self.too_long())?;
        }
        if let Some(over) = &mut self.over {
            // Everything up to here belongs to the record that is read over.
            over.take(&self.buf[self.begin..]);
            self.buf.clear();
            (self.begin, self.at, self.field) = (0, 0, 0);
        }
        Ok(())
    }

    /// A limit is passed: the end of the reading, or of this record's fields.
    #[cold]
    fn exceed(&mut self, error: CsvError) -> Result<(), CsvError> {
        if !self.going_on {
            return Err(error);
        }
        if self.over.is_none() {
            self.over = Some(Over::new(error));
            self.spans.clear();
            self.built.clear();
        }
        Ok(())
    }

    /// Bytes of memory held.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.buf.capacity() + self.built.capacity() + self.fixed.capacity()
    }

    fn ends_field(&self, byte: u8) -> bool {
        byte == self.delimiter || byte == b'\n' || byte == b'\r'
    }

    fn too_long(&self) -> CsvError {
        CsvError::RecordTooLong {
            line: self.line,
            limit: self.limits.record_bytes,
        }
    }

    #[inline]
    fn field_start<E: From<CsvError>>(
        &mut self,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let first = self.at == self.begin && self.spans.is_empty() && self.over.is_none();
        match self.buf[self.at] {
            // An empty line, or the second half of CRLF.
            b @ (b'\n' | b'\r') if first => {
                if !(b == b'\n' && self.after_cr) {
                    self.line += 1;
                }
                self.after_cr = b == b'\r';
                self.at += 1;
                self.reset(self.at);
            }
            b if self.ends_field(b) => self.delimiter(each)?,
            b'"' => {
                self.quoted = true;
                self.at += 1;
                self.state = State::Quoted;
            }
            _ => {
                self.at += 1;
                self.state = State::Plain;
            }
        }
        Ok(())
    }

    /// At a delimiter or a line end outside quotes.
    #[inline]
    fn delimiter<E: From<CsvError>>(
        &mut self,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let (at, byte) = (self.at, self.buf[self.at]);
        self.end_field(at)?;
        self.at += 1;
        if byte == self.delimiter {
            self.field = self.at;
            self.state = State::FieldStart;
            return Ok(());
        }
        self.emit(at, None, each)?;
        self.after_cr = byte == b'\r';
        self.reset(self.at);
        Ok(())
    }

    #[inline]
    fn end_field(&mut self, end: usize) -> Result<(), CsvError> {
        // First of all limits, so that which one is named does not depend on the chunks.
        if end - self.begin > self.limits.record_bytes {
            self.exceed(self.too_long())?;
        }
        if self.over.is_some() {
            self.build = false;
            self.quoted = false;
            return Ok(());
        }
        let span = if self.build {
            let start = self.built.len();
            unquote(&self.buf[self.field..end], &mut self.built);
            Span {
                start,
                end: self.built.len(),
                built: true,
            }
        } else if self.quoted {
            // Without a closing quote (end of the file) the text reaches the end.
            let closed = self.state == State::QuoteSeen;
            Span {
                start: self.field + 1 - self.begin,
                end: if closed { end - 1 } else { end } - self.begin,
                built: false,
            }
        } else {
            Span {
                start: self.field - self.begin,
                end: end - self.begin,
                built: false,
            }
        };
        self.build = false;
        self.quoted = false;
        if span.end - span.start > self.limits.field_bytes {
            return self.exceed(CsvError::FieldTooLong {
                line: self.line,
                field: self.spans.len() + 1,
                limit: self.limits.field_bytes,
            });
        }
        if self.spans.len() >= self.limits.fields {
            return self.exceed(CsvError::TooManyFields {
                line: self.line,
                limit: self.limits.fields,
            });
        }
        self.spans.push(span);
        Ok(())
    }

    /// Hands a record out. `cut` tells, at the end of the file, whether a quote is still open.
    fn emit<E: From<CsvError>>(
        &mut self,
        end: usize,
        cut: Option<bool>,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let line = self.line;
        if let Some(over) = &mut self.over {
            over.take(&self.buf[self.begin..end]);
        }
        let (raw, line_ends) = match &self.over {
            Some(over) => (over.start(), over.line_ends()),
            None => {
                let raw = &self.buf[self.begin..end];
                (raw, memchr::memchr_iter(b'\n', raw).count() as u64)
            }
        };
        self.line += 1 + line_ends;
        let (text, repaired) = match std::str::from_utf8(raw) {
            Ok(text) => (text, false),
            Err(_) => {
                repair(raw, &self.built, &mut self.spans, &mut self.fixed);
                ("", true)
            }
        };
        // Built text is cut from the record at ASCII bytes, so it is valid whenever the record is.
        let built = if repaired {
            &self.fixed
        } else {
            std::str::from_utf8(&self.built).unwrap_or("")
        };
        each(Record {
            text,
            built,
            spans: &self.spans,
            raw,
            repaired,
            unclosed: cut.unwrap_or(false),
            ended: cut.is_none(),
            line,
            excess: self.over.as_ref().map(Over::error),
        })
    }

    fn reset(&mut self, begin: usize) {
        self.begin = begin;
        self.at = begin;
        self.field = begin;
        self.spans.clear();
        self.built.clear();
        self.build = false;
        self.quoted = false;
        self.over = None;
        self.state = State::FieldStart;
    }
}
