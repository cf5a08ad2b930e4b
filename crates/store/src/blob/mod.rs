//! Blobs: evidence, attachments and raw input, named by the SHA-256 of their content.
//!
//! Compressed with zstd under `blobs/ab/cdef…`, one row each in `store_blob`. Deliberately no
//! media types and no serving: a blob is never active content.
//! Invariant: file first, row second; when the row is there, the file is durable and complete. A
//! file without a row is an orphan, which [`Blobs::sweep`] removes.

mod clear;
mod writer;

#[cfg(test)]
mod tests;

use std::io::Read;
use std::path::{Path, PathBuf};

use base::{ContentHash, Timestamp};
use sha2::{Digest, Sha256};

use crate::db::Db;
use crate::error::StoreError;
use crate::fs::Fs;
use crate::params;

pub use crate::hold::Hold;
pub use clear::{Compared, Swept};
pub use writer::BlobWriter;

const INCOMING: &str = "incoming";
const PIECE: usize = 64 * 1024;

const INSERT: &str =
    "INSERT INTO store_blob (hash, kind, bytes, stored_bytes, created_at, seen_at, keep_until)
    VALUES ($1, $2, $3, $4, $5, $5, $6)
    ON CONFLICT (hash) DO UPDATE SET seen_at = excluded.seen_at, kind =
        CASE WHEN (' ' || store_blob.kind || ' ') LIKE ('% ' || excluded.kind || ' %') THEN store_blob.kind
             ELSE store_blob.kind || ' ' || excluded.kind END, keep_until =
        CASE WHEN store_blob.keep_until IS NULL OR excluded.keep_until IS NULL THEN NULL
             WHEN store_blob.keep_until < excluded.keep_until THEN excluded.keep_until
             ELSE store_blob.keep_until END";
const SELECT: &str = "SELECT hash, kind, bytes, stored_bytes, created_at, keep_until FROM store_blob WHERE hash = $1";

/// What is known about a stored blob.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobInfo {
    /// Its name: the SHA-256 of the content.
    pub hash: ContentHash,
    /// What it is for, such as `raw`; several purposes of the same content stand beside one another.
    pub kind: String,
    /// Size of the content in bytes.
    pub bytes: u64,
    /// Size on disk in bytes.
    pub stored_bytes: u64,
    /// When it was first stored.
    pub created_at: Timestamp,
    /// When retention may delete it; `None` keeps it until deleted by name.
    pub keep_until: Option<Timestamp>,
}

/// How a blob is to be kept.
#[derive(Debug, Clone, Copy)]
pub struct Keep<'a> {
    /// What it is for.
    pub kind: &'a str,
    /// The time of storing.
    pub now: Timestamp,
    /// When retention may delete it; storing the same content again keeps the later of the two.
    pub until: Option<Timestamp>,
}

/// The blobs of a gateway. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Blobs {
    db: Db,
    fs: Fs,
    root: PathBuf,
}

impl Blobs {
    /// Blobs under `root` (the data folder's `blobs`), described in `db`.
    #[must_use]
    pub fn new(db: Db, root: PathBuf) -> Self {
        Self {
            fs: db.fs().clone(),
            db,
            root,
        }
    }

    /// Starts a blob of at most `limit` bytes. Writing blocks; async code does it on a blocking
    /// thread.
    ///
    /// # Errors
    /// I/O, with the path.
    pub fn writer(&self, limit: u64) -> Result<BlobWriter, StoreError> {
        let folder = self.root.join(INCOMING);
        self.fs.create_dir_all(&folder)?;
        let file = self.fs.writer(&folder.join("blob"))?;
        BlobWriter::new(self.clone(), file, limit)
    }

    /// Stores all that `reader` gives, at most `limit` bytes.
    ///
    /// # Errors
    /// Too large, I/O, or the database; nothing is stored then.
    pub async fn put_reader<R>(
        &self,
        mut reader: R,
        limit: u64,
        keep: Keep<'_>,
    ) -> Result<ContentHash, StoreError>
    where
        R: Read + Send + 'static,
    {
        let mut writer = self.writer(limit)?;
        let read = tokio::task::spawn_blocking(move || {
            let mut piece = vec![0; PIECE];
            loop {
                match reader.read(&mut piece) {
                    Ok(0) => return Ok(writer),
                    Ok(n) => writer.write(&piece[..n])?,
                    Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                    Err(e) => {
                        return Err(StoreError::invalid(
                            "reading a blob's source",
                            e.to_string(),
                        ));
                    }
                }
            }
        });
        read.await
            .map_err(|_| StoreError::Closed)??
            .finish(keep)
            .await
    }

    /// What is known about a blob.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine.
    pub async fn info(&self, hash: ContentHash) -> Result<Option<BlobInfo>, StoreError> {
        let Some(row) = self.db.fetch_optional(SELECT, params![hash]).await? else {
            return Ok(None);
        };
        Ok(Some(BlobInfo {
            hash: row.get("hash")?,
            kind: row.get("kind")?,
            bytes: row.get("bytes")?,
            stored_bytes: row.get("stored_bytes")?,
            created_at: row.get("created_at")?,
            keep_until: row.get("keep_until")?,
        }))
    }

    /// A reader of the content. It blocks. The content is not verified; [`Blobs::verify`] does.
    ///
    /// # Errors
    /// I/O, with the path; a missing blob is [`StoreError::Io`] with kind `NotFound`.
    pub fn open(&self, hash: ContentHash) -> Result<impl Read + Send + use<>, StoreError> {
        let path = self.path(hash);
        let file = self.fs.open(&path)?;
        zstd::Decoder::new(file).map_err(|e| StoreError::io("reading", &path, e))
    }

    /// Reads a blob through and compares it with its name. Blocks.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] when the content differs or cannot be decompressed.
    pub fn verify(&self, hash: ContentHash) -> Result<u64, StoreError> {
        let place = || format!("blob {hash}");
        let mut reader = self.open(hash)?;
        let mut hasher = Sha256::new();
        let mut piece = vec![0; PIECE];
        let mut bytes = 0;
        loop {
            let n = reader.read(&mut piece).map_err(|e| {
                StoreError::invalid(
                    place(),
                    format!("is damaged ({e}); restore it from a backup"),
                )
            })?;
            if n == 0 {
                break;
            }
            hasher.update(&piece[..n]);
            bytes += n as u64;
        }
        if ContentHash::from_bytes(hasher.finalize().into()) != hash {
            return Err(StoreError::invalid(
                place(),
                "holds other content than its name says; restore it from a backup",
            ));
        }
        Ok(bytes)
    }

    /// Where a blob lies.
    #[must_use]
    pub fn path(&self, hash: ContentHash) -> PathBuf {
        let name = hash.to_string();
        self.root.join(&name[..2]).join(&name[2..])
    }

    /// The folder of all blobs.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }
}
