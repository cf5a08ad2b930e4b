//! One record: its fields as text, in header order or any other.
//!
//! Not here: finding where a record ends. Invariant: every field is valid UTF-8, whatever the
//! file held; [`Record::repaired`] tells when that needed replacement characters.

use super::limits::CsvError;

/// Where a field's text lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    /// Start in the raw record or, when `built`, in the scratch text.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// The text had to be built: it held doubled quotes, odd quoting or bad bytes.
    pub built: bool,
}

/// A record of the file, borrowed from the machine until the next one.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    pub(super) text: &'a str,
    pub(super) built: &'a str,
    pub(super) spans: &'a [Span],
    pub(super) raw: &'a [u8],
    pub(super) repaired: bool,
    pub(super) unclosed: bool,
    pub(super) ended: bool,
    pub(super) line: u64,
    pub(super) excess: Option<CsvError>,
}

impl<'a> Record<'a> {
    /// The limit that the record passes; it then has no fields, and [`Record::raw`] is its first
    /// kilobyte. Only with [`Csv::going_on`](super::Csv::going_on).
    #[must_use]
    pub fn excess(&self) -> Option<CsvError> {
        self.excess
    }

    /// The number of fields.
    #[must_use]
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are no fields; the machine yields no such record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The text of field `index`; empty when there is no such field.
    #[must_use]
    pub fn get(&self, index: usize) -> &'a str {
        let Some(span) = self.spans.get(index) else {
            return "";
        };
        let text = if span.built { self.built } else { self.text };
        text.get(span.start..span.end).unwrap_or("")
    }

    /// The fields in the order of the file.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &'a str> + '_ {
        (0..self.len()).map(|i| self.get(i))
    }

    /// The bytes of the record as they stand in the file, without the line end and NUL bytes.
    #[must_use]
    pub fn raw(&self) -> &'a [u8] {
        self.raw
    }

    /// Whether bytes that are not UTF-8 were replaced by U+FFFD.
    #[must_use]
    pub fn repaired(&self) -> bool {
        self.repaired
    }

    /// Whether the file ended inside a quoted field of this record.
    #[must_use]
    pub fn unclosed(&self) -> bool {
        self.unclosed
    }

    /// Whether a line end closed the record; only the last one of a file may lack it.
    #[must_use]
    pub fn ended(&self) -> bool {
        self.ended
    }

    /// The line on which the record begins, counted from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }
}
