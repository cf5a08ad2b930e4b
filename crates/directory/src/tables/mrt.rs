//! Routing-table dumps: prefix and origin AS from MRT files, unpacked.
//!
//! Not here: the format (`exchange::tables::Mrt`). Invariant: a dump that breaks off gives an
//! error, so that half a table never replaces a whole one.

use exchange::tables::{Entry, Mrt};

use super::lines::{broken, facts};
use super::{Each, TableFile, TableSource};
use crate::error::DirectoryError;

/// How much is handed to the reader at a time, in bytes.
const CHUNK: usize = 1024 * 1024;

/// A dump.
#[derive(Debug)]
pub struct Dump<'a> {
    name: &'a str,
    bytes: &'a [u8],
}

impl<'a> Dump<'a> {
    /// Whether the content is an MRT file: its first record is of a kind that RFC 6396 defines
    /// for tables or peers, and is not longer than any such record.
    #[must_use]
    pub fn recognises(bytes: &[u8]) -> bool {
        let Some(head) = bytes.get(..12) else {
            return false;
        };
        let kind = u16::from_be_bytes([head[4], head[5]]);
        let length = u32::from_be_bytes([head[8], head[9], head[10], head[11]]);
        matches!(kind, 11..=13 | 16 | 17) && length < 16 << 20
    }

    /// Over a file that was recognised.
    #[must_use]
    pub const fn open(file: &TableFile<'a>) -> Self {
        Self {
            name: file.name,
            bytes: file.bytes,
        }
    }
}

impl TableSource for Dump<'_> {
    fn format(&self) -> &'static str {
        "mrt"
    }

    fn rows(&self, each: Each<'_>) -> Result<(), DirectoryError> {
        let mut dump = Mrt::new();
        for chunk in self.bytes.chunks(CHUNK) {
            dump.push(chunk, &mut |entry: Entry<'_>| facts(&entry, each))
                .map_err(|e| broken(self.name, &e))?;
        }
        dump.finish().map_err(|e| broken(self.name, &e))
    }
}
