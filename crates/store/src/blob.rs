//! Blobs: evidence, attachments and raw input, named by the SHA-256 of their content.
//!
//! Compressed with zstd under `blobs/ab/cdef…`, one row each in `store_blob`. Deliberately no
//! media types and no serving: a blob is never active content.
//! Invariant: file first, row second; when the row is there, the file is durable and complete. A
//! file without a row is an orphan, which [`Blobs::sweep`] removes.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use base::{ContentHash, Timestamp};
use sha2::{Digest, Sha256};

use crate::db::Db;
use crate::error::StoreError;
use crate::fs::{DurableWriter, Fs, parent};
use crate::params;

const LEVEL: i32 = 3;
const INCOMING: &str = "incoming";
const PIECE: usize = 64 * 1024;

const INSERT: &str =
    "INSERT INTO store_blob (hash, kind, bytes, stored_bytes, created_at, keep_until)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (hash) DO UPDATE SET keep_until =
        CASE WHEN store_blob.keep_until IS NULL OR excluded.keep_until IS NULL THEN NULL
             WHEN store_blob.keep_until < excluded.keep_until THEN excluded.keep_until
             ELSE store_blob.keep_until END";
const SELECT: &str = "SELECT hash, kind, bytes, stored_bytes, created_at, keep_until FROM store_blob WHERE hash = $1";
const DELETE: &str = "DELETE FROM store_blob WHERE hash = $1";
const EXPIRED: &str = "SELECT hash FROM store_blob WHERE keep_until <= $1";
const ALL: &str = "SELECT hash FROM store_blob";

/// What is known about a stored blob.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobInfo {
    /// Its name: the SHA-256 of the content.
    pub hash: ContentHash,
    /// What it is for, such as `raw`.
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
        let encoder = zstd::Encoder::new(
            Counted {
                inner: file,
                bytes: 0,
            },
            LEVEL,
        )
        .map_err(|e| StoreError::io("compressing into", &folder, e))?;
        Ok(BlobWriter {
            blobs: self.clone(),
            encoder,
            hasher: Sha256::new(),
            bytes: 0,
            limit,
        })
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

    /// Deletes a blob: the row, then the file.
    ///
    /// # Errors
    /// I/O or the database; a file left over is swept later.
    pub async fn delete(&self, hash: ContentHash) -> Result<(), StoreError> {
        self.db.execute(DELETE, params![hash]).await?;
        let path = self.path(hash);
        self.fs.remove(&path)?;
        if parent(&path).is_dir() {
            self.fs.sync_dir(parent(&path))
        } else {
            Ok(())
        }
    }

    /// Deletes blobs whose time is over; returns how many.
    ///
    /// # Errors
    /// I/O or the database; those not reached are deleted by the next call.
    pub async fn delete_expired(&self, now: Timestamp) -> Result<usize, StoreError> {
        let rows = self.db.fetch(EXPIRED, params![now]).await?;
        for row in &rows {
            self.delete(row.get("hash")?).await?;
        }
        Ok(rows.len())
    }

    /// Removes files that no row names, left by a crash. Only while nothing is being stored (at
    /// the start, or under the lock for background work). Returns how many were removed.
    ///
    /// # Errors
    /// I/O or the database.
    pub async fn sweep(&self) -> Result<usize, StoreError> {
        let mut known = std::collections::HashSet::new();
        for row in self.db.fetch(ALL, params![]).await? {
            known.insert(self.path(row.get("hash")?));
        }
        let mut removed = 0;
        for folder in self.fs.list(&self.root)? {
            for file in self.fs.list(&folder)? {
                if !known.contains(&file) {
                    self.fs.remove(&file)?;
                    removed += 1;
                }
            }
        }
        Ok(removed)
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

/// Counts what reaches the file.
struct Counted {
    inner: DurableWriter,
    bytes: u64,
}

impl Write for Counted {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        let n = self.inner.write(buf)?;
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

/// A blob being written; dropped, it leaves nothing.
pub struct BlobWriter {
    blobs: Blobs,
    encoder: zstd::Encoder<'static, Counted>,
    hasher: Sha256,
    bytes: u64,
    limit: u64,
}

impl std::fmt::Debug for BlobWriter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlobWriter")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}

impl BlobWriter {
    /// Adds content. Blocks.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] beyond the limit, or I/O.
    pub fn write(&mut self, piece: &[u8]) -> Result<(), StoreError> {
        self.bytes += piece.len() as u64;
        if self.bytes > self.limit {
            let reason = format!(
                "is larger than the limit of {} bytes; nothing was stored",
                self.limit
            );
            return Err(StoreError::invalid("the content", reason));
        }
        self.hasher.update(piece);
        self.encoder
            .write_all(piece)
            .map_err(|e| StoreError::io("writing a blob in", &self.blobs.root, e))
    }

    /// Makes the blob durable and names it. The same content twice is one blob.
    ///
    /// # Errors
    /// I/O or the database; nothing is acknowledged then.
    pub async fn finish(self, keep: Keep<'_>) -> Result<ContentHash, StoreError> {
        let hash = ContentHash::from_bytes(self.hasher.finalize().into());
        let (blobs, encoder) = (self.blobs, self.encoder);
        let place = blobs.clone();
        let stored = tokio::task::spawn_blocking(move || {
            let counted = encoder
                .finish()
                .map_err(|e| StoreError::io("writing a blob in", &place.root, e))?;
            let path = place.path(hash);
            place.fs.create_dir_all(parent(&path))?;
            counted.inner.persist_as(&path)?;
            Ok::<u64, StoreError>(counted.bytes)
        });
        let stored = stored.await.map_err(|_| StoreError::Closed)??;
        let row = params![hash, keep.kind, self.bytes, stored, keep.now, keep.until];
        blobs.db.execute(INSERT, row).await?;
        Ok(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TempDir, crash_points, databases};
    use crate::{StoreConfig, testing};

    const KEEP: Keep<'static> = Keep {
        kind: "raw",
        now: Timestamp::from_micros(7),
        until: None,
    };

    fn text() -> Vec<u8> {
        b"2026-03-01,198.18.0.1,telnet\n".repeat(5_000)
    }

    fn read(blobs: &Blobs, hash: ContentHash) -> Vec<u8> {
        let mut content = Vec::new();
        blobs.open(hash).unwrap().read_to_end(&mut content).unwrap();
        content
    }

    #[tokio::test]
    async fn content_comes_back_once_however_often_it_is_stored() {
        for db in databases().await {
            let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
            let hash = blobs
                .put_reader(std::io::Cursor::new(text()), 1 << 20, KEEP)
                .await
                .unwrap();
            let again = blobs
                .put_reader(std::io::Cursor::new(text()), 1 << 20, KEEP)
                .await
                .unwrap();
            assert_eq!(hash, again);
            assert_eq!(read(&blobs, hash), text());
            let info = blobs.info(hash).await.unwrap().unwrap();
            assert_eq!(info.bytes, text().len() as u64);
            assert!(
                info.stored_bytes > 0 && info.stored_bytes < info.bytes / 10,
                "it is compressed"
            );
            assert_eq!(blobs.verify(hash).unwrap(), info.bytes);
            let brief = Keep {
                until: Some(KEEP.now),
                ..KEEP
            };
            let short = blobs.put_reader(&b"brief"[..], 10, brief).await.unwrap();
            assert_eq!(
                blobs
                    .put_reader(std::io::Cursor::new(text()), 1 << 20, brief)
                    .await
                    .unwrap(),
                hash
            );
            assert_eq!(
                blobs.delete_expired(KEEP.now).await.unwrap(),
                1,
                "the longer retention holds"
            );
            assert!(blobs.info(short).await.unwrap().is_none());
            blobs.delete(hash).await.unwrap();
            assert!(blobs.info(hash).await.unwrap().is_none() && blobs.open(hash).is_err());
        }
    }

    #[tokio::test]
    async fn too_much_is_refused_and_damage_is_noticed() {
        let db = testing::sqlite(&[]).await;
        let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
        let long = blobs
            .put_reader(std::io::Cursor::new(text()), 1_000, KEEP)
            .await
            .unwrap_err();
        assert!(long.to_string().contains("limit of 1000 bytes"), "{long}");
        assert_eq!(
            blobs.fs.list(&blobs.root.join(INCOMING)).unwrap(),
            Vec::<PathBuf>::new()
        );
        let hash = blobs.put_reader(&b"true"[..], 10, KEEP).await.unwrap();
        std::fs::write(
            blobs.path(hash),
            zstd::encode_all(&b"false"[..], 1).unwrap(),
        )
        .unwrap();
        assert!(matches!(
            blobs.verify(hash),
            Err(StoreError::Invalid { .. })
        ));
        std::fs::write(blobs.path(hash), b"no zstd at all").unwrap();
        assert!(matches!(
            blobs.verify(hash),
            Err(StoreError::Invalid { .. })
        ));
    }

    #[tokio::test]
    async fn an_acknowledged_blob_survives_every_crash() {
        let points = crash_points(|fs| async move {
            let dir = TempDir::new();
            let config = StoreConfig::Sqlite {
                path: dir.path().join("gateway.db"),
            };
            let root = dir.path().join("blobs");
            let clean = Db::open(&config).await.unwrap();
            clean
                .migrate(&[&crate::MIGRATIONS], KEEP.now)
                .await
                .unwrap();
            let acknowledged = match Db::open_with(&config, fs).await {
                Ok(db) => Blobs::new(db, root.clone())
                    .put_reader(std::io::Cursor::new(text()), 1 << 20, KEEP)
                    .await
                    .ok(),
                Err(_) => None,
            };
            let blobs = Blobs::new(clean.clone(), root);
            let rows = clean.fetch(ALL, params![]).await.unwrap();
            assert!(
                acknowledged.is_none() || rows.len() == 1,
                "acknowledged and lost"
            );
            for row in rows {
                assert_eq!(
                    blobs.verify(row.get("hash").unwrap()).unwrap(),
                    text().len() as u64
                );
            }
            blobs.sweep().await.unwrap();
            let hash = blobs
                .put_reader(std::io::Cursor::new(text()), 1 << 20, KEEP)
                .await
                .unwrap();
            assert_eq!(
                read(&blobs, hash),
                text(),
                "storing works again after the crash"
            );
        })
        .await;
        assert!(
            points >= 9,
            "{points} crash points: folders, write, fsync, rename, fsync, commit"
        );
    }
}
