//! Mail folders: mbox (RFC 4155 and its dialects) fed in pieces, and the file names of Maildir.
//!
//! Not here: reading the mails, opening files. `Content-Length` is not trusted: a wrong one would
//! swallow the mails behind it. Invariant: the same messages come out however the bytes are cut, and
//! no more than one message is held, up to the limit.

mod maildir;
#[cfg(test)]
mod tests;

pub use maildir::{Entry, Flags, Folder};

/// Bytes of a line that are looked at before it is taken for text.
const LINE: usize = 1024;

/// How lines that begin with `From ` are written inside messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Quoting {
    /// mboxrd: one `>` before every `From ` line, quoted ones too.
    #[default]
    Rd,
    /// mboxo: `>` before `From ` alone; a line that was `>From ` cannot be told from one.
    O,
}

/// Limits on a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MboxLimits {
    /// Bytes of one message.
    pub message_bytes: usize,
}

impl Default for MboxLimits {
    fn default() -> Self {
        Self {
            message_bytes: 64 << 20,
        }
    }
}

/// A message of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message<'a> {
    /// Its number, from 1.
    pub number: u64,
    /// Where its `From ` line begins in the file.
    pub offset: u64,
    /// What stands behind `From `: the envelope's sender and the time of delivery.
    pub envelope: &'a str,
    /// The mail, its quoted lines restored.
    pub bytes: &'a [u8],
}

/// Why a message, or the file, is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MboxError {
    /// The file does not begin like a folder.
    #[error(
        "no mail folder: the file does not begin with \"From \"; send an mbox file, or each mail as .eml"
    )]
    NotMbox,
    /// A message is longer than is read; the next are.
    #[error(
        "message {number} at byte {offset} is longer than {limit} bytes and is left out; send it by itself"
    )]
    TooLong {
        /// Its number, from 1.
        number: u64,
        /// Where it begins.
        offset: u64,
        /// The limit.
        limit: usize,
    },
}

impl MboxError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::NotMbox => "watch-mbox-not-mbox",
            Self::TooLong { .. } => "watch-mbox-too-long",
        }
    }
}

/// What a folder holds, one by one.
pub type Found<'a> = Result<Message<'a>, MboxError>;

/// A reader of a folder.
#[derive(Debug)]
pub struct Mbox {
    limits: MboxLimits,
    quoting: Quoting,
    /// The beginning of the line that is being read, until it is known what it is.
    line: Vec<u8>,
    /// The rest of the line is text.
    inside: bool,
    /// The line before was empty, or there was none.
    after_blank: bool,
    message: Vec<u8>,
    envelope: String,
    number: u64,
    offset: u64,
    /// Bytes of the file before the line that is being read.
    at: u64,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing but empty lines so far.
    Start,
    /// What came so far belongs to no message, and that was said.
    Outside,
    /// In a message.
    Message,
    /// In a message that is too long.
    TooLong,
}

impl Mbox {
    /// At the start of a folder.
    #[must_use]
    pub fn new(limits: MboxLimits, quoting: Quoting) -> Self {
        Self {
            limits,
            quoting,
            line: Vec::new(),
            inside: false,
            after_blank: true,
            message: Vec::new(),
            envelope: String::new(),
            number: 0,
            offset: 0,
            at: 0,
            state: State::Start,
        }
    }

    /// Feeds the next bytes; `each` gets the messages that end in them.
    pub fn push(&mut self, chunk: &[u8], each: &mut dyn FnMut(Found<'_>)) {
        let mut rest = chunk;
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest);
            let (piece, after) = rest.split_at(end.map_or(rest.len(), |n| n + 1));
            rest = after;
            if self.inside {
                self.keep(piece);
                self.at += piece.len() as u64;
            } else {
                let room = LINE.saturating_sub(self.line.len()).min(piece.len());
                self.line.extend_from_slice(&piece[..room]);
                if end.is_some() && room == piece.len() || self.line.len() >= LINE {
                    self.head(each);
                    self.keep(&piece[room..]);
                    self.at += (piece.len() - room) as u64;
                    self.inside = true;
                }
            }
            if end.is_some() {
                self.inside = false;
            }
        }
    }

    /// Says that the folder ends here.
    pub fn finish(&mut self, each: &mut dyn FnMut(Found<'_>)) {
        if !self.line.is_empty() {
            self.head(each);
        }
        self.emit(each);
        self.state = State::Outside;
    }

    /// Decides what the line is whose beginning is known.
    fn head(&mut self, each: &mut dyn FnMut(Found<'_>)) {
        let line = std::mem::take(&mut self.line);
        let blank = line.trim_ascii().is_empty();
        let fresh = self.state == State::Start;
        if self.after_blank && separates(&line, fresh) {
            self.emit(each);
            self.number += 1;
            self.offset = self.at;
            let envelope = String::from_utf8_lossy(line.get(5..).unwrap_or_default());
            envelope.trim().clone_into(&mut self.envelope);
            self.state = State::Message;
        } else if self.state == State::Start && !blank {
            self.state = State::Outside;
            each(Err(MboxError::NotMbox));
        } else {
            let quoted = unquoted(&line, self.quoting);
            self.keep(quoted);
        }
        self.after_blank = blank;
        self.at += line.len() as u64;
        self.line = line;
        self.line.clear();
    }

    fn keep(&mut self, bytes: &[u8]) {
        if self.state != State::Message {
            return;
        }
        if self.message.len() + bytes.len() > self.limits.message_bytes {
            self.state = State::TooLong;
            self.message = Vec::new();
            return;
        }
        self.message.extend_from_slice(bytes);
    }

    /// Hands out the message that ends here, without the empty line that belongs to the folder.
    fn emit(&mut self, each: &mut dyn FnMut(Found<'_>)) {
        match self.state {
            State::Start | State::Outside => {}
            State::TooLong => each(Err(MboxError::TooLong {
                number: self.number,
                offset: self.offset,
                limit: self.limits.message_bytes,
            })),
            State::Message => {
                let bytes = match self.message.as_slice() {
                    [bytes @ .., b'\r', b'\n', b'\r', b'\n'] => &self.message[..bytes.len() + 2],
                    [bytes @ .., b'\n', b'\n'] => &self.message[..=bytes.len()],
                    bytes => bytes,
                };
                each(Ok(Message {
                    number: self.number,
                    offset: self.offset,
                    envelope: &self.envelope,
                    bytes,
                }));
            }
        }
        self.message.clear();
    }
}

/// Whether a line stands between messages. Inside a folder it must have a time and a year, so that
/// an unquoted sentence that begins with "From" does not cut a message in two.
fn separates(line: &[u8], first: bool) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else {
        return false;
    };
    let mut words = rest
        .split(u8::is_ascii_whitespace)
        .filter(|w| !w.is_empty());
    let digits = |w: &[u8]| w.iter().all(u8::is_ascii_digit);
    let is_time = |w: &[u8]| matches!(w, [a, b, b':', c, d, ..] if digits(&[*a, *b, *c, *d]));
    let is_year = |w: &[u8]| w.len() == 4 && digits(w);
    first || words.clone().any(is_time) && words.any(is_year)
}

/// A line without the mark that the folder put before it.
fn unquoted(line: &[u8], quoting: Quoting) -> &[u8] {
    let marks = line.iter().take_while(|b| **b == b'>').count();
    let from = line[marks..].starts_with(b"From ");
    let ours = match quoting {
        Quoting::Rd => marks >= 1,
        Quoting::O => marks == 1,
    };
    if from && ours { &line[1..] } else { line }
}
