//! Tables that say who holds an address: CSV with a header, address ranges with AS or country,
//! `pyasn` files, the registries' delegated statistics, and routing-table dumps in MRT.
//!
//! Not here: looking an address up (`directory`). All are machines that are fed chunks.
//! Invariant: a line that cannot be read is handed out as such, with its place; it never stops
//! the table and never becomes an entry.

mod lines;
mod mrt;
mod named;
#[cfg(test)]
mod tests;

pub use lines::{LineTable, Shape};
pub use mrt::Mrt;
pub use named::{Column, NamedCsv, NamedRow};

use crate::csv::CsvError;
use base::{Asn, CountryCode, Prefix};
use std::net::IpAddr;

/// One line of a table: a range of addresses and who holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The lowest address.
    pub low: IpAddr,
    /// The highest address, of the same family and not below the lowest.
    pub high: IpAddr,
    /// The AS that announces it.
    pub asn: Option<Asn>,
    /// The country it is registered in.
    pub cc: Option<CountryCode>,
    /// The holder's name, or nothing.
    pub name: &'a str,
}

impl Entry<'_> {
    /// The fewest prefixes that together are the range.
    pub fn prefixes(&self) -> impl Iterator<Item = Prefix> {
        let subnets = match (self.low, self.high) {
            (IpAddr::V4(low), IpAddr::V4(high)) => {
                ipnet::IpSubnets::from(ipnet::Ipv4Subnets::new(low, high, 0))
            }
            (IpAddr::V6(low), IpAddr::V6(high)) => {
                ipnet::IpSubnets::from(ipnet::Ipv6Subnets::new(low, high, 0))
            }
            // No entry is made of two families; an empty range keeps this total.
            (IpAddr::V4(low), IpAddr::V6(_)) => {
                ipnet::IpSubnets::from(ipnet::Ipv4Subnets::new(low, low, 0))
            }
            (IpAddr::V6(low), IpAddr::V4(_)) => {
                ipnet::IpSubnets::from(ipnet::Ipv6Subnets::new(low, low, 0))
            }
        };
        subnets.filter_map(|net| Prefix::containing(net.addr(), net.prefix_len()))
    }
}

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: \"{text}\": {reason}")]
pub struct BadLine {
    /// The line, counted from 1; in binary tables the offset in bytes.
    pub line: u64,
    /// What stands there, shortened.
    pub text: String,
    /// What was expected.
    pub reason: &'static str,
}

/// Why the rest of a table cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// The text cannot be read as CSV any further.
    #[error("{0}")]
    Csv(#[from] CsvError),
    /// A column that is needed is not there.
    #[error("line 1: no column \"{wanted}\" (also known as {aliases}); found: {found}")]
    NoColumn {
        /// The column.
        wanted: &'static str,
        /// Its other names.
        aliases: String,
        /// The columns of the file.
        found: String,
    },
    /// There is nothing in it.
    #[error("the table is empty")]
    Empty,
    /// It is not MRT.
    #[error("offset {offset}: {reason}")]
    Mrt {
        /// Where, in bytes from the start.
        offset: u64,
        /// What was expected.
        reason: &'static str,
    },
}

impl TableError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Csv(_) => "directory-table-not-csv",
            Self::NoColumn { .. } => "directory-table-no-column",
            Self::Empty => "directory-table-empty",
            Self::Mrt { .. } => "directory-table-not-mrt",
        }
    }
}

fn bad(line: u64, text: &str, reason: &'static str) -> BadLine {
    let text = text.chars().take(80).collect();
    BadLine { line, text, reason }
}
