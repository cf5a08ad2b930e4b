//! Keeping the files of a folder from being removed while somebody stores or copies them.
//!
//! A file lock beside the folder tells those who hold (shared) from those who remove (alone); it
//! falls with its process. Invariant: while somebody holds, nobody removes.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::fs::{Fs, parent};

/// Keeps every removal away while it lives; or, taken alone, everybody else.
#[derive(Debug)]
pub struct Hold(#[expect(dead_code, reason = "the lock lives as long as the handle")] File);

impl Hold {
    /// Keeps the files of `folder` for whoever copies them (a backup). Blocks while a removal is
    /// under way.
    ///
    /// # Errors
    /// I/O, with the lock's path.
    pub fn shared(fs: &Fs, folder: &Path) -> Result<Self, StoreError> {
        let (file, path) = open(fs, folder)?;
        file.lock_shared()
            .map_err(|e| StoreError::io("locking", &path, e))?;
        Ok(Self(file))
    }

    /// The right to remove files of `folder`; `None` while somebody holds.
    ///
    /// # Errors
    /// I/O, with the lock's path.
    pub fn alone(fs: &Fs, folder: &Path) -> Result<Option<Self>, StoreError> {
        let (file, path) = open(fs, folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(e)) => Err(StoreError::io("locking", &path, e)),
        }
    }
}

fn open(fs: &Fs, folder: &Path) -> Result<(File, PathBuf), StoreError> {
    let path = folder.with_extension("lock");
    fs.create_dir_all(parent(&path))?;
    let open = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path);
    let file = open.map_err(|e| StoreError::io("opening", &path, e))?;
    Ok((file, path))
}
