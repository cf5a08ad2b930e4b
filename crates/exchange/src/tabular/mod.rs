//! What a decoder of a table (a report of a provider, any CSV file with a mapping) hands on, row by
//! row.
//!
//! Not here: how a column becomes a value. Invariant: every data row is handed on once, as an
//! observation or as a reject, with its number.

mod raw;
mod reject;

pub use raw::RawColumns;
pub use reject::RejectReason;

use base::observation::{Flags, Row};

/// Takes what a decoder reads.
pub trait Sink {
    /// An observation.
    fn row(&mut self, item: Decoded<'_>);
    /// A data row that is no observation.
    fn reject(&mut self, reject: Reject<'_>);
}

/// One observation.
#[derive(Debug, Clone, Copy)]
pub struct Decoded<'a> {
    /// The data row, counted from 0.
    pub number: u64,
    /// Its values.
    pub row: &'a Row,
    /// Its raw columns, for the duplicate key.
    pub raw: RawColumns<'a>,
    /// What is remarkable about it.
    pub flags: Flags,
}

/// One data row that is no observation.
#[derive(Debug, Clone, Copy)]
pub struct Reject<'a> {
    /// The data row, counted from 0.
    pub number: u64,
    /// The line of the file on which it begins, counted from 1.
    pub line: u64,
    /// The column at fault, if it is one.
    pub column: Option<&'a str>,
    /// Why.
    pub reason: RejectReason<'a>,
    /// The row as it stands in the file.
    pub raw: &'a [u8],
}

/// At most 80 characters.
pub(crate) fn shorten(text: &str) -> &str {
    let end = text.char_indices().nth(80).map_or(text.len(), |(i, _)| i);
    &text[..end]
}
