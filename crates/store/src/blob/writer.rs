//! One blob being written: compressed, hashed, counted, and named when it is complete.
//!
//! Not here: reading and removing. Invariant: from the file taking its name until its row is there,
//! a shared hold keeps every clearing away, so no clearing sees the one without the other.

use std::io::Write;

use base::ContentHash;
use sha2::{Digest, Sha256};

use super::{Blobs, Hold, INSERT, Keep};
use crate::error::StoreError;
use crate::fs::{DurableWriter, parent};
use crate::params;
use crate::value::Value;

/// Raw input is written once and seldom read: the fast level costs a third of the usual one and a
/// few per cent of space.
const LEVEL: i32 = 1;

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
    pub(super) fn new(blobs: Blobs, inner: DurableWriter, limit: u64) -> Result<Self, StoreError> {
        let encoder = zstd::Encoder::new(Counted { inner, bytes: 0 }, LEVEL)
            .map_err(|e| StoreError::io("compressing into", &blobs.root, e))?;
        Ok(Self {
            blobs,
            encoder,
            hasher: Sha256::new(),
            bytes: 0,
            limit,
        })
    }

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
        let blobs = self.blobs.clone();
        let file = tokio::task::spawn_blocking(move || self.persist());
        let file = file.await.map_err(|_| StoreError::Closed)??;
        blobs.db.execute(INSERT, file.row(keep)).await?;
        Ok(file.hash)
    }

    /// Makes the file durable. Blocks.
    fn persist(self) -> Result<File, StoreError> {
        let hash = ContentHash::from_bytes(self.hasher.finalize().into());
        let place = self.blobs;
        let counted = self.encoder.finish();
        let counted = counted.map_err(|e| StoreError::io("writing a blob in", &place.root, e))?;
        let path = place.path(hash);
        place.fs.create_dir_all(parent(&path))?;
        let hold = place.hold()?;
        counted.inner.persist_as(&path)?;
        Ok(File {
            hash,
            bytes: self.bytes,
            stored: counted.bytes,
            _hold: hold,
        })
    }
}

/// The durable file of a blob that no row names yet; it is not swept while this is kept.
struct File {
    hash: ContentHash,
    bytes: u64,
    stored: u64,
    _hold: Hold,
}

impl File {
    fn row(&self, keep: Keep<'_>) -> Vec<Value> {
        params![
            self.hash,
            keep.kind,
            self.bytes,
            self.stored,
            keep.now,
            keep.until
        ]
    }
}

/// Files that are written at once: their ways to the disk overlap.
const AT_ONCE: usize = 8;

impl Blobs {
    /// Stores several contents, of which none has more than `limit` bytes, in less time than one by
    /// one.
    ///
    /// # Errors
    /// As [`Blobs::put_reader`]; nothing is acknowledged then.
    pub async fn put_many(
        &self,
        contents: Vec<Vec<u8>>,
        limit: u64,
        keep: Keep<'_>,
    ) -> Result<Vec<ContentHash>, StoreError> {
        let mut files = Vec::new();
        let mut contents = contents.into_iter();
        loop {
            let some: Vec<_> = contents
                .by_ref()
                .take(AT_ONCE)
                .map(|content| {
                    let blobs = self.clone();
                    tokio::task::spawn_blocking(move || {
                        let mut writer = blobs.writer(limit)?;
                        writer.write(&content)?;
                        writer.persist()
                    })
                })
                .collect();
            if some.is_empty() {
                break;
            }
            for one in some {
                files.push(one.await.map_err(|_| StoreError::Closed)??);
            }
        }
        let mut tx = self.db.begin().await?;
        for file in &files {
            tx.execute(INSERT, file.row(keep)).await?;
        }
        tx.commit().await?;
        Ok(files.iter().map(|file| file.hash).collect())
    }
}
