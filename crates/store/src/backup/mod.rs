//! Backup and restore: one encrypted file, whichever engine is behind.
//!
//! A zstd stream of records, one JSON line each: a header with the migration versions, every
//! table as rows from one snapshot, every file as a line followed by its bytes, and at the end
//! the manifest. So SQLite restores into PostgreSQL and back. Deliberately no partial restore.
//! Invariant: the database in a backup is one moment of it; files named by that moment's rows must
//! be immutable and outlive the backup (the lake's grace period; `Blobs::hold`).

mod made;
mod record;
mod restore;
mod stream;
mod tables;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use base::{ContentHash, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::db::{Db, Snapshot};
use crate::error::StoreError;
use crate::fs::{DurableWriter, Fs};
use crate::params;
use crate::value::{Row, Sql};

pub use made::{Made, last};
use record::Record;
pub use restore::{Target, manifest, restore};
use stream::Sealer;

const LEVEL: i32 = 3;
const VERSIONS: &str = "SELECT context, MAX(version) AS version FROM store_migration GROUP BY context ORDER BY context";

/// A file to go into the backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name in the backup: a path relative to the data folder, with `/`.
    pub name: String,
    /// Where it lies now.
    pub path: PathBuf,
}

/// What a backup holds or relies on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// When its snapshot was taken, microseconds.
    pub made_at: i64,
    /// Rows of each table, by name.
    pub tables: Vec<(String, u64)>,
    /// The files that belong to it.
    pub files: Vec<FileEntry>,
}

/// A file of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its name: a path relative to the data folder.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of its content, hexadecimal.
    pub sha256: String,
    /// Whether the content is in this backup, or in an earlier one.
    pub included: bool,
}

/// What to back up.
pub struct Plan<'a> {
    /// The file to write; it appears complete or not at all.
    pub to: &'a Path,
    /// Encrypts it; at least twelve characters.
    pub passphrase: &'a str,
    /// The time of the backup.
    pub now: Timestamp,
    /// An earlier backup's manifest: its immutable files are named, not repeated. They must lie
    /// under `immutable`, the prefixes of names whose content never changes.
    pub since: Option<&'a Manifest>,
    /// Prefixes of names whose content never changes, such as `lake/` and `blobs/`.
    pub immutable: &'a [&'a str],
}

/// Writes a backup while the gateway serves, and notes it for [`last`]. `files` is called after the
/// snapshot was taken and names blobs, keys and what else belongs to the data folder. All of it runs
/// on a thread of its own, so that requests go on being answered.
///
/// # Errors
/// The passphrase is too short, the file exists, a named file is missing, I/O, or the database.
pub async fn create<F>(db: &Db, fs: &Fs, plan: &Plan<'_>, files: F) -> Result<Manifest, StoreError>
where
    F: FnOnce() -> Result<Vec<SourceFile>, StoreError> + Send + 'static,
{
    let place = plan.to.display().to_string();
    if plan.passphrase.chars().count() < 12 {
        return Err(StoreError::invalid(
            "the passphrase",
            "is too short; use at least twelve characters",
        ));
    }
    if plan.to.exists() {
        return Err(StoreError::invalid(
            place,
            "exists already; name another file",
        ));
    }
    let (db, fs, own) = (db.clone(), fs.clone(), Own::of(plan));
    let runtime = tokio::runtime::Handle::current();
    let writing = tokio::task::spawn_blocking(move || {
        runtime.block_on(async {
            let manifest = write(&db, &fs, &own, files).await?;
            made::record(&db, &manifest, own.since.is_some()).await;
            Ok(manifest)
        })
    });
    writing.await.map_err(|_| StoreError::Closed)?
}

/// A plan that can move to another thread.
struct Own {
    to: PathBuf,
    passphrase: String,
    now: Timestamp,
    since: Option<Manifest>,
    immutable: Vec<String>,
}

impl Own {
    fn of(plan: &Plan<'_>) -> Self {
        Self {
            to: plan.to.to_owned(),
            passphrase: plan.passphrase.to_owned(),
            now: plan.now,
            since: plan.since.cloned(),
            immutable: plan.immutable.iter().map(|p| (*p).to_owned()).collect(),
        }
    }
}

async fn write<F>(db: &Db, fs: &Fs, plan: &Own, files: F) -> Result<Manifest, StoreError>
where
    F: FnOnce() -> Result<Vec<SourceFile>, StoreError>,
{
    let mut view = db.snapshot().await?;
    let versions = versions(&view.fetch(VERSIONS, params![]).await?)?;
    let mut manifest = Manifest {
        made_at: plan.now.micros(),
        ..Manifest::default()
    };
    let mut out = Output::new(fs.writer(&plan.to)?, plan)?;
    out.record(&Record::Header {
        format: 1,
        made_at: manifest.made_at,
        versions,
    })?;
    for table in tables::in_order(&mut view, db.engine()).await? {
        let rows = write_table(&mut view, &mut out, &table).await?;
        manifest.tables.push((table, rows));
    }
    for file in files()? {
        let entry = write_file(fs, &mut out, &file, plan)?;
        manifest.files.push(entry);
    }
    out.record(&Record::Manifest(manifest.clone()))?;
    out.finish()?;
    Ok(manifest)
}

fn versions(rows: &[Row]) -> Result<Vec<(String, i64)>, StoreError> {
    rows.iter()
        .map(|row| Ok((row.get("context")?, row.get("version")?)))
        .collect()
}

async fn write_table(
    view: &mut Snapshot,
    out: &mut Output,
    table: &str,
) -> Result<u64, StoreError> {
    let mut count = 0;
    let sql = Sql::composed(format!("SELECT * FROM {}", tables::quote(table)));
    view.for_each(sql, |rows| {
        if let (0, Some(first)) = (count, rows.first()) {
            out.record(&Record::Table {
                name: table.to_owned(),
                columns: first.columns().to_vec(),
            })?;
        }
        for row in &rows {
            out.record(&Record::Row(
                row.values().iter().map(record::encode).collect(),
            ))?;
        }
        count += rows.len() as u64;
        Ok(())
    })
    .await?;
    Ok(count)
}

fn write_file(
    fs: &Fs,
    out: &mut Output,
    file: &SourceFile,
    plan: &Own,
) -> Result<FileEntry, StoreError> {
    let immutable = plan
        .immutable
        .iter()
        .any(|prefix| file.name.starts_with(prefix.as_str()));
    let earlier = plan
        .since
        .as_ref()
        .and_then(|m| m.files.iter().find(|f| f.name == file.name));
    if let (true, Some(earlier)) = (immutable, earlier) {
        return Ok(FileEntry {
            included: false,
            ..earlier.clone()
        });
    }
    let mut source = fs.open(&file.path)?;
    let read = |e| StoreError::io("reading", &file.path, e);
    let bytes = source.metadata().map_err(read)?.len();
    out.record(&Record::File {
        name: file.name.clone(),
        bytes,
    })?;
    let (mut hasher, mut left, mut piece) = (Sha256::new(), bytes, vec![0; 64 * 1024]);
    while left > 0 {
        let want = piece.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        source.read_exact(&mut piece[..want]).map_err(read)?;
        hasher.update(&piece[..want]);
        out.bytes(&piece[..want])?;
        left -= want as u64;
    }
    let sha256 = ContentHash::from_bytes(hasher.finalize().into()).to_string();
    out.record(&Record::EndOfFile {
        sha256: sha256.clone(),
    })?;
    Ok(FileEntry {
        name: file.name.clone(),
        bytes,
        sha256,
        included: true,
    })
}

/// Every file below `folder`, named relative to `data`; temporary ones are left out.
///
/// # Errors
/// I/O, with the path.
pub fn files_below(fs: &Fs, data: &Path, folder: &Path) -> Result<Vec<SourceFile>, StoreError> {
    let mut found = Vec::new();
    for path in fs.list(folder)? {
        let hidden = path
            .file_name()
            .is_some_and(|n| n.to_string_lossy().starts_with('.'));
        if path.is_dir() {
            found.extend(files_below(fs, data, &path)?);
        } else if !hidden {
            let relative = path.strip_prefix(data).unwrap_or(&path);
            let parts: Vec<_> = relative.iter().map(|p| p.to_string_lossy()).collect();
            found.push(SourceFile {
                name: parts.join("/"),
                path: path.clone(),
            });
        }
    }
    Ok(found)
}

/// Records through zstd, encryption and the durable file.
struct Output {
    encoder: zstd::Encoder<'static, Sealer<DurableWriter>>,
    path: PathBuf,
}

impl Output {
    fn new(file: DurableWriter, plan: &Own) -> Result<Self, StoreError> {
        let path = plan.to.clone();
        let sealer = Sealer::new(file, &plan.passphrase);
        let encoder = sealer.and_then(|s| zstd::Encoder::new(s, LEVEL));
        Ok(Self {
            encoder: encoder.map_err(|e| StoreError::io("writing", &path, e))?,
            path,
        })
    }

    fn record(&mut self, record: &Record) -> Result<(), StoreError> {
        let mut line = serde_json::to_vec(record)
            .map_err(|e| StoreError::invalid("a record of the backup", e.to_string()))?;
        line.push(b'\n');
        self.bytes(&line)
    }

    fn bytes(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.encoder
            .write_all(bytes)
            .map_err(|e| StoreError::io("writing", &self.path, e))
    }

    fn finish(self) -> Result<(), StoreError> {
        let file = self.encoder.finish().and_then(Sealer::finish);
        file.map_err(|e| StoreError::io("writing", &self.path, e))?
            .persist()
    }
}

/// The names of a manifest's files.
fn names(manifest: &Manifest) -> BTreeSet<&str> {
    manifest.files.iter().map(|f| f.name.as_str()).collect()
}
