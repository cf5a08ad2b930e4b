//! Tables in the MaxMind DB format: AS or country by address.
//!
//! Not here: cities and coordinates, which nothing needs. Invariant: the names by which the
//! common providers call AS, its name and country are all known; other fields are not read.

use std::net::IpAddr;

use base::{CountryCode, Prefix};
use maxminddb::{Reader, WithinOptions};
use serde::Deserialize;

use super::mmdb_value::Value;
use super::{Each, RefusedRow, TableFile, TableRow, TableSource};
use crate::error::DirectoryError;

/// What stands before the metadata at the end of every file.
pub(super) const MARK: &[u8] = b"\xab\xcd\xefMaxMind.com";
/// Within how many bytes from the end the mark stands, by the format's specification.
const TAIL: usize = 128 * 1024;

/// A file in this format.
#[derive(Debug)]
pub struct Mmdb<'a> {
    name: &'a str,
    reader: Reader<&'a [u8]>,
}

/// The fields that are read, by every name in use.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Record<'r> {
    #[serde(borrow)]
    autonomous_system_number: Value<'r>,
    #[serde(borrow)]
    autonomous_system_organization: Value<'r>,
    #[serde(borrow)]
    asn: Value<'r>,
    #[serde(borrow)]
    as_name: Value<'r>,
    #[serde(borrow)]
    name: Value<'r>,
    #[serde(borrow)]
    country_code: Value<'r>,
    #[serde(borrow)]
    country: Value<'r>,
}

impl<'a> Mmdb<'a> {
    /// Whether the content is of this format.
    #[must_use]
    pub fn recognises(bytes: &[u8]) -> bool {
        let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
        tail.windows(MARK.len()).any(|w| w == MARK)
    }

    /// Opens a file.
    ///
    /// # Errors
    /// [`DirectoryError::File`] when it is damaged.
    pub fn open(file: &TableFile<'a>) -> Result<Self, DirectoryError> {
        let reader = Reader::from_source(file.bytes).map_err(|e| damaged(file.name, &e))?;
        Ok(Self {
            name: file.name,
            reader,
        })
    }
}

fn damaged(name: &str, error: &maxminddb::MaxMindDbError) -> DirectoryError {
    DirectoryError::File {
        name: name.to_owned(),
        reason: format!("the MMDB file is damaged ({error}); fetch it again"),
        message: (
            "directory-refused-table-damaged",
            vec![("name", name.to_owned())],
        ),
    }
}

impl TableSource for Mmdb<'_> {
    fn format(&self) -> &'static str {
        "mmdb"
    }

    fn rows(&self, each: Each<'_>) -> Result<(), DirectoryError> {
        let networks = self
            .reader
            .networks(WithinOptions::default())
            .map_err(|e| damaged(self.name, &e))?;
        for found in networks {
            let found = found.map_err(|e| damaged(self.name, &e))?;
            let network = found.network().map_err(|e| damaged(self.name, &e))?;
            let Some(prefix) = native(network.ip(), network.prefix()) else {
                continue;
            };
            let refuse = || RefusedRow {
                line: 0,
                text: prefix.to_string(),
            };
            match found.decode::<Record<'_>>() {
                Ok(Some(record)) => facts(prefix, &record, each),
                Ok(None) => {}
                Err(_) => each(Err(refuse())),
            }
        }
        Ok(())
    }
}

/// The prefix in its own family: IPv4 stands in IPv6 files at the lowest addresses.
fn native(ip: IpAddr, length: u8) -> Option<Prefix> {
    match ip {
        IpAddr::V6(v6) if length >= 96 => match v6.to_bits() >> 32 {
            0 => Prefix::containing(
                IpAddr::V4(u32::try_from(v6.to_bits()).ok()?.into()),
                length - 96,
            ),
            _ => Prefix::containing(ip, length),
        },
        _ => Prefix::containing(ip, length),
    }
}

fn facts(prefix: Prefix, record: &Record<'_>, each: Each<'_>) {
    let (low, high) = prefix.range();
    let (low, high) = (low.addr(), high.addr());
    let asn = record.autonomous_system_number.asn();
    if let Some(asn) = asn.or_else(|| record.asn.asn()) {
        let names = [
            &record.autonomous_system_organization,
            &record.as_name,
            &record.name,
        ];
        each(Ok(TableRow::Route {
            low,
            high,
            asn,
            name: names.into_iter().find_map(Value::text),
        }));
    }
    let code = record.country_code.text().or_else(|| record.country.text());
    if let Some(cc) = code.and_then(|c| c.parse::<CountryCode>().ok()) {
        each(Ok(TableRow::Country { low, high, cc }));
    }
}
