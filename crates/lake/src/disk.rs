//! Files of the lake on disk: where they lie, how they are written, what is known of them.
//!
//! Not here: which of them count (that is the catalogue's). Invariant: a file is complete and
//! durable under its final name before anything refers to it, and is never changed.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use base::id::{FileId, TenantId};
use base::{Day, Timestamp};
use store::Fs;
use store::fs::DurableWriter;
use xxhash_rust::xxh3::Xxh3;

use crate::error::{LakeError, Result};

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// Observations, in Parquet.
    Events,
    /// Sorted duplicate keys.
    Keys,
    /// Sorted counted units.
    Units,
}

impl FileKind {
    /// The name in the catalogue.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Keys => "keys",
            Self::Units => "units",
        }
    }

    /// The ending of the file's name.
    pub(crate) const fn suffix(self) -> &'static str {
        match self {
            Self::Events => "events.parquet",
            Self::Keys => "keys",
            Self::Units => "units",
        }
    }
}

/// An immutable file as the catalogue knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileInfo {
    pub(crate) id: FileId,
    pub(crate) kind: FileKind,
    /// Below the lake's folder, with `/`.
    pub(crate) path: String,
    pub(crate) rows: u64,
    pub(crate) bytes: u64,
    pub(crate) times: Option<(Timestamp, Timestamp)>,
    /// xxh3-128 of the content, in hexadecimal.
    pub(crate) hash: String,
}

/// Where files of one tenant and day go.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) fs: Fs,
    pub(crate) root: PathBuf,
    pub(crate) tenant: TenantId,
    pub(crate) day: Day,
    pub(crate) now: Timestamp,
}

impl Place {
    /// The folder below the lake's folder.
    pub(crate) fn folder(&self) -> String {
        format!("{}/{}", self.tenant, self.day)
    }

    /// Begins a file.
    pub(crate) fn create(&self, kind: FileKind) -> Result<NewFile> {
        let id = FileId::new(self.now);
        let path = format!("{}/{id}.{}", self.folder(), kind.suffix());
        let full = self.root.join(&path);
        self.fs.create_dir_all(&self.root.join(self.folder()))?;
        let writer = self.fs.writer(&full)?;
        let hashing = Hashing {
            inner: writer,
            hash: Xxh3::new(),
            bytes: 0,
        };
        Ok(NewFile {
            writer: BufWriter::with_capacity(1 << 18, hashing),
            id,
            kind,
            path,
        })
    }
}

/// A file being written.
pub(crate) struct NewFile {
    writer: BufWriter<Hashing>,
    id: FileId,
    kind: FileKind,
    path: String,
}

struct Hashing {
    inner: DurableWriter,
    hash: Xxh3,
    bytes: u64,
}

impl Write for Hashing {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        let written = self.inner.write(buf)?;
        self.hash.update(&buf[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

impl Write for NewFile {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        self.writer.write(buf)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.writer.flush()
    }
}

impl NewFile {
    /// Makes the file durable under its name.
    pub(crate) fn persist(
        self,
        rows: u64,
        times: Option<(Timestamp, Timestamp)>,
    ) -> Result<FileInfo> {
        let path = self.path;
        let hashing = self
            .writer
            .into_inner()
            .map_err(|e| write_error(&path, e.error()))?;
        let (hash, bytes) = (format!("{:032x}", hashing.hash.digest128()), hashing.bytes);
        hashing.inner.persist()?;
        Ok(FileInfo {
            id: self.id,
            kind: self.kind,
            path,
            rows,
            bytes,
            times,
            hash,
        })
    }
}

/// A failed write, by the file's name below the lake.
pub(crate) fn write_error(path: &str, error: &std::io::Error) -> LakeError {
    let source = std::io::Error::new(error.kind(), error.to_string());
    LakeError::Store(store::StoreError::io("writing", Path::new(path), source))
}

/// A failed read, by the file's path.
pub(crate) fn read_error(path: &Path, error: &std::io::Error) -> LakeError {
    LakeError::Damaged {
        path: path.display().to_string(),
        reason: error.to_string(),
    }
}
