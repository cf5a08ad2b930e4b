//! Importing tables of address space: address to AS, names of AS numbers, country of space.
//!
//! Not here: the networks of organisations (`import`), unpacking archives, and routing-table
//! dumps. A format is a [`TableSource`]; which one a file has is told by its content. Invariant:
//! an import replaces whole tables of the kinds that its files hold, and nothing when one of the
//! files cannot be read.

mod actions;
mod delimited;
mod mmdb;

#[cfg(test)]
mod tests;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base::{Asn, CountryCode, IpKey, Prefix};

use crate::error::DirectoryError;

pub use actions::{FileTaken, TableFile, TablesImported};
pub use delimited::Delimited;
pub use mmdb::Mmdb;

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
    Delimited::open(file).map(|d| Box::new(d) as Box<dyn TableSource>)
}

/// The fewest prefixes that together are a range, both ends of one family.
pub(crate) fn prefixes(low: IpAddr, high: IpAddr) -> Vec<Prefix> {
    let (bits, mut at, end) = match (low, high) {
        (IpAddr::V4(a), IpAddr::V4(b)) => {
            (32_u32, u128::from(u32::from(a)), u128::from(u32::from(b)))
        }
        (IpAddr::V6(a), IpAddr::V6(b)) => (128, u128::from(a), u128::from(b)),
        _ => return Vec::new(),
    };
    let mut out = Vec::new();
    while at <= end {
        let aligned = if at == 0 {
            bits
        } else {
            at.trailing_zeros().min(bits)
        };
        // The whole of IPv6 has 2^128 addresses, which does not fit; its logarithm does.
        let fits = (end - at).checked_add(1).map_or(128, u128::ilog2);
        let host = aligned.min(fits);
        let address = if bits == 32 {
            IpAddr::V4(Ipv4Addr::from(u32::try_from(at).unwrap_or(u32::MAX)))
        } else {
            IpAddr::V6(Ipv6Addr::from(at))
        };
        let length = u8::try_from(bits - host).unwrap_or(0);
        out.extend(Prefix::containing(address, length));
        let Some(next) = 1_u128
            .checked_shl(host)
            .filter(|_| host < 128)
            .and_then(|size| at.checked_add(size))
        else {
            break;
        };
        at = next;
    }
    out
}

/// Whether two addresses are a range: one family, in order.
pub(crate) fn is_range(low: IpAddr, high: IpAddr) -> bool {
    low.is_ipv4() == high.is_ipv4() && IpKey::of(low) <= IpKey::of(high)
}
