//! Importing tables of address space: address to AS, names of AS numbers, country of space.
//!
//! Not here: the networks of organisations (`import`), unpacking archives, and text formats
//! (`exchange::tables`). A format is a [`TableSource`]; which one a file has is told by its content. Invariant:
//! an import replaces whole tables of the kinds that its files hold, and nothing when one of the
//! files cannot be read.

mod actions;
mod lines;
mod mmdb;
mod mmdb_value;
mod mrt;

#[cfg(test)]
mod tests;

use std::net::IpAddr;

use base::{Asn, CountryCode, Prefix};

use crate::error::DirectoryError;

pub use actions::{FileTaken, TableFile, TablesImported};
pub use lines::Lines;
pub use mmdb::Mmdb;
pub use mrt::Dump;

/// One fact of a table file. Ranges include both ends, which are of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableRow<'a> {
    /// Addresses announced by an AS, with its name where the file has it.
    Route {
        /// The lowest address.
        low: IpAddr,
        /// The highest address.
        high: IpAddr,
        /// The AS.
        asn: Asn,
        /// Its name.
        name: Option<&'a str>,
    },
    /// The name of an AS.
    Name {
        /// The AS.
        asn: Asn,
        /// Its name.
        name: &'a str,
    },
    /// Addresses registered in a country.
    Country {
        /// The lowest address.
        low: IpAddr,
        /// The highest address.
        high: IpAddr,
        /// The country.
        cc: CountryCode,
    },
}

/// A row that a table file has but that says nothing usable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// The line, from 1; 0 where the format has no lines.
    pub line: u64,
    /// The beginning of the row.
    pub text: String,
}

/// What a source hands out, row by row.
pub type Each<'e> = &'e mut dyn FnMut(Result<TableRow<'_>, RefusedRow>);

/// A table file of some format.
pub trait TableSource {
    /// The format's name, for messages.
    fn format(&self) -> &'static str;

    /// What tells sources of countries apart: a registry's name, if the file has one.
    fn label(&self) -> Option<String> {
        None
    }

    /// Hands out every row.
    ///
    /// # Errors
    /// [`DirectoryError::File`] when the file breaks off or is damaged as a whole.
    fn rows(&self, each: Each<'_>) -> Result<(), DirectoryError>;
}

/// What tells the MaxMind DB format, for tests that build such a file.
#[cfg(test)]
const fn mmdb_mark() -> &'static [u8] {
    mmdb::MARK
}

/// The source for a file, by its content.
///
/// # Errors
/// [`DirectoryError::File`] naming the formats that are read.
pub fn source<'a>(file: &TableFile<'a>) -> Result<Box<dyn TableSource + 'a>, DirectoryError> {
    if Mmdb::recognises(file.bytes) {
        return Ok(Box::new(Mmdb::open(file)?));
    }
    if Dump::recognises(file.bytes) {
        return Ok(Box::new(Dump::open(file)));
    }
    Lines::open(file).map(|l| Box::new(l) as Box<dyn TableSource>)
}

/// The fewest prefixes that together are a range, both ends of one family.
pub(crate) fn prefixes(low: IpAddr, high: IpAddr) -> Vec<Prefix> {
    exchange::tables::Entry {
        low,
        high,
        asn: None,
        cc: None,
        name: "",
    }
    .prefixes()
    .collect()
}
