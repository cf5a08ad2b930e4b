//! What ingest refused: rows and whole files, with place, reason and remedy, until a person
//! settles them.
//!
//! Not a second copy of the input: the raw file stays where it was kept, and an entry points into
//! it. Invariant: an entry is unique by (administration, source, row), so that nothing is listed
//! twice however often a file comes in.

pub mod actions;
pub mod pages;
mod store;

pub(crate) use store::{
    add_rows, breaks_off, count, insert, of_file, open, open_for, open_of, say, settle_file,
    settle_source, tenants_for,
};

use crate::{Watch, WatchError};
use base::id::{QuarantineId, TenantId};
use base::{ContentHash, Timestamp};
use std::borrow::Cow;

/// The row number of an entry that concerns the whole file.
pub const WHOLE_FILE: i64 = -1;
/// Single rows of one source that are listed one by one; the rest is one entry with a count.
pub const MAX_ROWS_LISTED: u64 = 10_000;
/// Bytes of a refused row that are kept in its entry.
pub const EXCERPT_BYTES: usize = 1_000;

/// A refused row or file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: QuarantineId,
    /// The raw input, by content hash.
    pub blob: ContentHash,
    /// The member of the input that the row is in.
    pub source: ContentHash,
    /// The file's name as it arrived, with the member's name inside an archive.
    pub file: String,
    /// The data row, counted from 0 without the header; [`WHOLE_FILE`] for the file.
    pub row: i64,
    /// The line of the file on which the row begins, counted from 1 with the header: what an
    /// editor shows.
    pub line: Option<u64>,
    /// The column, where one is to blame.
    pub column: Option<String>,
    /// Why, as a message id.
    pub reason: String,
    /// The message's arguments, as pairs of name and text.
    pub arguments: Vec<(String, String)>,
    /// The beginning of the refused row.
    pub excerpt: String,
    /// How many rows the entry stands for.
    pub rows: u64,
    /// When it was refused.
    pub at: Timestamp,
    /// When it was settled: read after all by a retry, or dismissed.
    pub settled_at: Option<Timestamp>,
}

/// Settles the open entries of an input of which `done` says so. Returns how many.
pub(crate) async fn settle_where(
    watch: &Watch,
    tenant: TenantId,
    blob: &ContentHash,
    done: impl Fn(ContentHash, i64) -> bool,
) -> Result<u64, WatchError> {
    let now = watch.clock().now();
    let mut settled = 0;
    let mut tx = watch.db().begin().await?;
    for (id, source, row) in store::open_of(&mut tx, tenant, blob).await? {
        if done(source, row) && store::settle_one(&mut tx, tenant, id, now).await? {
            settled += 1;
        }
    }
    tx.commit().await?;
    Ok(settled)
}

/// The arguments as stored: one `name=value` a line, line ends in values blanked.
fn write_arguments(arguments: &[(String, String)]) -> String {
    let line = |(name, value): &(String, String)| {
        let value = storable(value).replace(['\n', '\r'], " ");
        format!("{name}={value}")
    };
    arguments.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Text of a stranger as PostgreSQL can hold it: without NUL.
pub(crate) fn storable(text: &str) -> Cow<'_, str> {
    match text.contains('\0') {
        true => Cow::Owned(text.replace('\0', "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

/// Reads what [`write_arguments`] wrote.
pub(crate) fn read_arguments(text: &str) -> Vec<(String, String)> {
    text.lines()
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_come_back() {
        let arguments = vec![
            ("value".to_owned(), "2026-13-01 a=b".to_owned()),
            ("line".to_owned(), "3\n4".to_owned()),
        ];
        let back = read_arguments(&write_arguments(&arguments));
        assert_eq!(back[0], arguments[0]);
        assert_eq!(back[1].1, "3 4");
    }
}
