//! A contact spreadsheet as people keep it: which column holds what, and its rows as records.
//!
//! Not here: what becomes of the records (`import`: what comes out is the file of records that it
//! takes). Invariant: a column that nobody assigned is not read, and a cell that cannot be taken is
//! named and stops no other.

mod actions;
mod columns;
mod read;
mod table;
#[cfg(test)]
mod tests;

use base::CountryCode;

pub use actions::{Kept, Spreadsheets};
pub use columns::{Target, propose};
pub use read::{Read, read};
pub use table::{ENCODINGS, Table, open};

/// So many rows one spreadsheet may have.
pub const ROW_LIMIT: usize = 100_000;
/// So many columns.
pub const COLUMN_LIMIT: usize = 40;

/// How a spreadsheet is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// For each column what it holds; `None` for one that is not read.
    pub columns: Vec<Option<Target>>,
    /// The country in which numbers without a country code are dialled.
    pub country: Option<CountryCode>,
}
