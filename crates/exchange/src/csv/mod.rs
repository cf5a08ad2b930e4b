//! Comma-separated values (RFC 4180 as feeds really send it): a machine that is fed chunks and
//! yields records, in bounded memory.
//!
//! Not here: what a column means. Quotes may hold line ends; lines may end in LF, CRLF or CR; a
//! byte order mark is skipped; NUL bytes are left out; bytes that are not UTF-8 are replaced and
//! the record says so; UTF-16 is refused. A record that passes a limit ends the reading, or is read
//! over when [`Csv::going_on`] was asked for.
//! Invariant: the records do not depend on how the bytes were cut into chunks.

mod limits;
mod machine;
mod over;
mod record;
#[cfg(test)]
mod tests;
mod text;

pub use limits::{CsvError, CsvLimits};
pub use machine::Csv;
pub use record::Record;
