//! Restoring: everything is verified before anything is written.
//!
//! Not here: choosing among backups, or merging with what is there. The data folder (and the
//! PostgreSQL database) must be empty. Invariant: a wrong passphrase, a damaged file, a missing
//! earlier backup or a newer version is said before the first byte is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};

use base::{ContentHash, Timestamp};
use sha2::{Digest, Sha256};

use super::record::{self, Record};
use super::stream::Opener;
use super::{Manifest, made, names, tables};
use crate::db::{Db, StoreConfig, Tx};
use crate::error::StoreError;
use crate::fs::Fs;
use crate::migrate::Migrations;
use crate::params;
use crate::value::{Sql, Value};

const ROWS_AT_ONCE: usize = 500;
/// Below the parameters that SQLite (32,766) and PostgreSQL (65,535) take in one statement.
const PARAMETERS_AT_ONCE: usize = 30_000;

/// Where to restore to.
pub struct Target<'a> {
    /// The database; either engine, whichever the backup came from.
    pub config: &'a StoreConfig,
    /// The data folder, empty or missing.
    pub data: &'a Path,
    /// The migrations of every context of this program.
    pub migrations: &'a [&'a Migrations],
    /// The time, for the migrations.
    pub now: Timestamp,
}

/// Restores from `files`, oldest first: one full backup, and the incremental ones after it. The
/// database is that of the last. Returns its manifest and the open, migrated database.
///
/// # Errors
/// See the module's invariant; after a failure while writing, empty the folder and start again.
pub async fn restore(
    fs: &Fs,
    target: &Target<'_>,
    files: &[PathBuf],
    passphrase: &str,
) -> Result<(Manifest, Db), StoreError> {
    if !fs.list(target.data)?.is_empty() {
        let reason = "is not empty; restore into an empty folder, so that nothing is overwritten";
        return Err(StoreError::invalid(
            target.data.display().to_string(),
            reason,
        ));
    }
    let mut checked = Vec::with_capacity(files.len());
    for file in files {
        checked.push(check(fs, file, passphrase)?);
    }
    for pair in checked.windows(2) {
        if pair[1].manifest.made_at < pair[0].manifest.made_at {
            let reason = format!(
                "is older than {}; name the backups oldest first",
                pair[0].path.display()
            );
            return Err(StoreError::invalid(
                pair[1].path.display().to_string(),
                reason,
            ));
        }
    }
    let Some(last) = checked.last() else {
        return Err(StoreError::invalid("restore", "no backup file was named"));
    };
    let known = up_to(target.migrations, &last.versions)?;
    let wanted = sources(&checked)?;
    let db = Db::open_with(target.config, fs.clone()).await?;
    let found = tables::in_order(&mut db.snapshot().await?, db.engine()).await?;
    if !found.is_empty() {
        return Err(StoreError::invalid(
            db.place(),
            "has tables already; restore into an empty database",
        ));
    }
    db.migrate(&known.iter().collect::<Vec<_>>(), target.now)
        .await?;
    for (at, file) in files.iter().enumerate() {
        let mut source = Source::open(fs, file, passphrase)?;
        let rows = at + 1 == files.len();
        let mine = wanted
            .iter()
            .filter(|(_, from)| **from == at)
            .map(|(name, _)| *name)
            .collect();
        load(fs, target.data, &db, &mut source, rows, &mine).await?;
    }
    db.migrate(target.migrations, target.now).await?;
    // The rows are of a moment before that backup was noted; it was made, and it is at hand.
    made::record(&db, &last.manifest, files.len() > 1).await;
    Ok((last.manifest.clone(), db))
}

/// Reads a backup through and returns its manifest.
///
/// # Errors
/// A wrong passphrase, a damaged or cut-off file, I/O.
pub fn manifest(fs: &Fs, file: &Path, passphrase: &str) -> Result<Manifest, StoreError> {
    Ok(check(fs, file, passphrase)?.manifest)
}

/// A backup that was read through.
struct Checked {
    path: PathBuf,
    versions: Vec<(String, i64)>,
    manifest: Manifest,
    included: BTreeMap<String, String>,
}

fn check(fs: &Fs, path: &Path, passphrase: &str) -> Result<Checked, StoreError> {
    let mut source = Source::open(fs, path, passphrase)?;
    let Some(Record::Header {
        format: 1,
        versions,
        ..
    }) = source.next()?
    else {
        return Err(source.bad("has a format this program does not know; use a newer program"));
    };
    let mut included = BTreeMap::new();
    let (mut rows, mut columns) = (0_u64, 0);
    while let Some(record) = source.next()? {
        match record {
            Record::Table { columns: names, .. } => columns = names.len(),
            Record::Row(values)
                if values.len() == columns
                    && values.iter().all(|v| record::decode(v).is_some()) =>
            {
                rows += 1;
            }
            Record::File { name, bytes } => {
                safe(&name).ok_or_else(|| source.bad("names a file outside the data folder"))?;
                let sha256 = source.copy(bytes, &mut std::io::sink())?;
                included.insert(name, sha256);
            }
            Record::Manifest(manifest) => {
                let counted: u64 = manifest.tables.iter().map(|t| t.1).sum();
                let complete = manifest
                    .files
                    .iter()
                    .filter(|f| f.included)
                    .all(|f| included.get(&f.name) == Some(&f.sha256));
                if counted != rows || !complete || source.next()?.is_some() {
                    break;
                }
                return Ok(Checked {
                    path: path.to_owned(),
                    versions,
                    manifest,
                    included,
                });
            }
            _ => break,
        }
    }
    Err(source.bad("is inconsistent in itself; take another backup file"))
}

/// For each file of the last backup, the index of the backup that has it.
fn sources(checked: &[Checked]) -> Result<BTreeMap<&str, usize>, StoreError> {
    let mut found = BTreeMap::new();
    let Some(last) = checked.last() else {
        return Ok(found);
    };
    for file in &last.manifest.files {
        let has = |c: &Checked| c.included.get(&file.name) == Some(&file.sha256);
        let Some(at) = checked.iter().rposition(has) else {
            let reason = format!(
                "relies on an earlier backup for \"{}\"; name that file as well, oldest first",
                file.name
            );
            return Err(StoreError::invalid(last.path.display().to_string(), reason));
        };
        found.insert(file.name.as_str(), at);
    }
    debug_assert_eq!(found.len(), names(&last.manifest).len());
    Ok(found)
}

/// The program's migrations, cut to the versions of the backup.
fn up_to(all: &[&Migrations], versions: &[(String, i64)]) -> Result<Vec<Migrations>, StoreError> {
    let mut cut = Vec::new();
    for (context, found) in versions {
        let own = all.iter().find(|m| m.context == context);
        let known = own.and_then(|m| m.steps.last()).map_or(0, |s| s.version);
        let Some(own) = own.filter(|_| *found <= known) else {
            return Err(StoreError::Newer {
                context: context.clone(),
                found: *found,
                known,
            });
        };
        let steps = own.steps.iter().take_while(|s| s.version <= *found).count();
        cut.push(Migrations {
            context: own.context,
            steps: &own.steps[..steps],
        });
    }
    Ok(cut)
}

/// Writes the files in `wanted` and, for the last backup, the rows, in one transaction.
async fn load(
    fs: &Fs,
    data: &Path,
    db: &Db,
    source: &mut Source,
    rows: bool,
    wanted: &BTreeSet<&str>,
) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    let mut batch = Batch::default();
    while let Some(record) = source.next()? {
        match record {
            Record::Table { name, columns } if rows => {
                batch.flush(&mut tx).await?;
                batch = Batch::start(&mut tx, name, columns).await?;
            }
            Record::Row(values) if rows => {
                batch
                    .values
                    .extend(values.iter().filter_map(record::decode));
                if batch.is_full() {
                    batch.flush(&mut tx).await?;
                }
            }
            Record::File { name, bytes } => {
                let path = safe(&name).map(|relative| data.join(relative));
                match path.filter(|_| wanted.contains(name.as_str())) {
                    Some(path) => write_file(fs, source, &path, bytes)?,
                    None => drop(source.copy(bytes, &mut std::io::sink())?),
                }
            }
            _ => {}
        }
    }
    batch.flush(&mut tx).await?;
    tx.commit().await
}

fn write_file(fs: &Fs, source: &mut Source, path: &Path, bytes: u64) -> Result<(), StoreError> {
    fs.create_dir_all(crate::fs::parent(path))?;
    let mut writer = fs.writer(path)?;
    source.copy(bytes, &mut writer)?;
    writer.persist()
}

/// A relative path without detours, or nothing.
fn safe(name: &str) -> Option<&Path> {
    let path = Path::new(name);
    path.components()
        .all(|c| matches!(c, Component::Normal(_)))
        .then_some(path)
}

/// Rows of one table on their way in.
#[derive(Default)]
struct Batch {
    table: String,
    columns: Vec<String>,
    values: Vec<Value>,
}

impl Batch {
    /// Rows that a migration put there (defaults) make room for those of the backup.
    async fn start(tx: &mut Tx, table: String, columns: Vec<String>) -> Result<Self, StoreError> {
        let quoted = tables::quote(&table);
        let any = Sql::composed(format!("SELECT 1 AS found FROM {quoted} LIMIT 1"));
        if tx.fetch_optional(any, params![]).await?.is_some() {
            tx.execute(Sql::composed(format!("DELETE FROM {quoted}")), params![])
                .await?;
        }
        Ok(Self {
            table,
            columns,
            values: Vec::new(),
        })
    }

    fn is_full(&self) -> bool {
        let rows = self.values.len() / self.columns.len().max(1);
        rows >= ROWS_AT_ONCE || self.values.len() + self.columns.len() > PARAMETERS_AT_ONCE
    }

    async fn flush(&mut self, tx: &mut Tx) -> Result<(), StoreError> {
        if self.values.is_empty() {
            return Ok(());
        }
        let columns: Vec<String> = self.columns.iter().map(|c| tables::quote(c)).collect();
        let width = columns.len();
        let mut sql = format!(
            "INSERT INTO {} ({}) VALUES ",
            tables::quote(&self.table),
            columns.join(", ")
        );
        for number in 1..=self.values.len() {
            let opens = (number - 1) % width == 0;
            let lead = if !opens {
                ", "
            } else if number == 1 {
                "("
            } else {
                ", ("
            };
            sql.push_str(&format!("{lead}${number}"));
            if number % width == 0 {
                sql.push(')');
            }
        }
        tx.execute(Sql::composed(sql), std::mem::take(&mut self.values))
            .await?;
        Ok(())
    }
}

/// A backup file being read.
struct Source {
    reader: BufReader<zstd::Decoder<'static, BufReader<Opener<BufReader<File>>>>>,
    path: PathBuf,
}

impl Source {
    fn open(fs: &Fs, path: &Path, passphrase: &str) -> Result<Self, StoreError> {
        let opener = Opener::new(BufReader::new(fs.open(path)?), passphrase);
        let decoder = opener.and_then(zstd::Decoder::new);
        let decoder =
            decoder.map_err(|e| StoreError::invalid(path.display().to_string(), e.to_string()))?;
        Ok(Self {
            reader: BufReader::new(decoder),
            path: path.to_owned(),
        })
    }

    fn bad(&self, reason: impl Into<String>) -> StoreError {
        StoreError::invalid(self.path.display().to_string(), reason)
    }

    fn next(&mut self) -> Result<Option<Record>, StoreError> {
        let mut line = Vec::new();
        self.reader
            .read_until(b'\n', &mut line)
            .map_err(|e| self.bad(e.to_string()))?;
        if line.is_empty() {
            return Ok(None);
        }
        serde_json::from_slice(&line)
            .map(Some)
            .map_err(|_| self.bad("holds an unknown record; use a newer program"))
    }

    /// Passes a file's bytes on and checks its hash, which it returns.
    fn copy(&mut self, bytes: u64, out: &mut dyn Write) -> Result<String, StoreError> {
        let (mut hasher, mut left, mut piece) = (Sha256::new(), bytes, vec![0; 64 * 1024]);
        while left > 0 {
            let want = piece.len().min(usize::try_from(left).unwrap_or(usize::MAX));
            self.reader
                .read_exact(&mut piece[..want])
                .map_err(|e| self.bad(e.to_string()))?;
            hasher.update(&piece[..want]);
            out.write_all(&piece[..want])
                .map_err(|e| StoreError::io("writing a restored file of", &self.path, e))?;
            left -= want as u64;
        }
        let found = ContentHash::from_bytes(hasher.finalize().into()).to_string();
        match self.next()? {
            Some(Record::EndOfFile { sha256 }) if sha256 == found => Ok(found),
            _ => {
                Err(self
                    .bad("holds a file that changed while it was backed up; take another backup"))
            }
        }
    }
}
