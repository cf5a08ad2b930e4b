//! When backups were made: what tells an operator that the last one is too old.
//!
//! Not here: where the files are; they are carried away. Invariant: a backup is noted after its
//! file is durable, so a note never stands for a backup that is not there.

use base::Timestamp;

use super::Manifest;
use crate::db::Db;
use crate::error::StoreError;
use crate::params;

const RECORD: &str = "INSERT INTO store_backup
    (made_at, incremental, row_count, file_count, file_bytes)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (made_at) DO NOTHING";
const LAST: &str = "SELECT made_at, incremental, row_count, file_count, file_bytes
    FROM store_backup ORDER BY made_at DESC LIMIT 1";

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The moment that it holds.
    pub at: Timestamp,
    /// Whether it relies on an earlier one.
    pub incremental: bool,
    /// Rows in it.
    pub rows: u64,
    /// Files that belong to it.
    pub files: u64,
    /// Their size in bytes.
    pub bytes: u64,
}

/// Notes a backup. That the note fails does not unmake the backup, so it is only logged; what the
/// operator sees is then older than the truth.
pub(super) async fn record(db: &Db, manifest: &Manifest, incremental: bool) {
    let rows: u64 = manifest.tables.iter().map(|(_, rows)| rows).sum();
    let bytes: u64 = manifest.files.iter().map(|f| f.bytes).sum();
    let files = manifest.files.len();
    let values = params![manifest.made_at, incremental, rows, files, bytes];
    if let Err(error) = db.execute(RECORD, values).await {
        tracing::warn!(%error, "the backup is complete, but could not be noted");
    }
}

/// The newest backup of this database; `None` when none was ever made.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn last(db: &Db) -> Result<Option<Made>, StoreError> {
    let row = db.fetch_optional(LAST, params![]).await?;
    let read = |row: crate::Row| {
        Ok(Made {
            at: row.get("made_at")?,
            incremental: row.get("incremental")?,
            rows: row.get("row_count")?,
            files: row.get("file_count")?,
            bytes: row.get("file_bytes")?,
        })
    };
    row.map(read).transpose()
}
