//! The data folder: made for its owner alone, marked with what it is for, locked for background work.
//!
//! Not here: what is in it (`store`, `lake`).
//! Invariant: a folder of the demonstration and one of a real gateway are never taken for each
//! other, and the background lock falls with the process that holds it, however that ends.

use std::fs::{File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The file that says what a folder is for.
const MARKER: &str = "cybergateway.folder";
/// The file that is locked while background work runs.
const LOCK: &str = "background.lock";

/// What a data folder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A real gateway.
    Gateway,
    /// The demonstration.
    Demo,
}

impl Purpose {
    const fn word(self) -> &'static str {
        match self {
            Self::Gateway => "gateway",
            Self::Demo => "demo",
        }
    }

    const fn remedy(self) -> &'static str {
        match self {
            Self::Gateway => "name another folder with --data, or leave --data out",
            Self::Demo => {
                "it holds made-up data; run `cybergateway demo` on it, or name another folder with --data"
            }
        }
    }
}

/// Why a data folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The folder is for something else.
    #[error("{path} is the data folder of a {found}; {remedy}", path = path.display())]
    OtherPurpose {
        /// The folder.
        path: PathBuf,
        /// What it is for.
        found: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// The folder cannot be made or read.
    #[error("{path}: {source}; check that the folder exists and belongs to the account that runs the gateway", path = path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// A data folder that may be used.
#[derive(Debug, Clone)]
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// Opens a folder for `purpose`, making and marking it if it is new.
    ///
    /// # Errors
    /// When it is for something else, or cannot be made or read.
    pub fn open(path: &Path, purpose: Purpose) -> Result<Self, FolderError> {
        create_private(path).map_err(|source| FolderError::Io {
            path: path.to_owned(),
            source,
        })?;
        let folder = Self(path.to_owned());
        let marker = path.join(MARKER);
        let failed = |source| FolderError::Io {
            path: marker.clone(),
            source,
        };
        match std::fs::read_to_string(&marker) {
            Ok(word) if word.trim() == purpose.word() => Ok(folder),
            Ok(word) => {
                let found = if word.trim() == "demo" {
                    Purpose::Demo
                } else {
                    Purpose::Gateway
                };
                Err(FolderError::OtherPurpose {
                    path: path.to_owned(),
                    found: found.word(),
                    remedy: found.remedy(),
                })
            }
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                let mut file = File::create(&marker).map_err(failed)?;
                writeln!(file, "{}", purpose.word())
                    .and_then(|()| file.sync_all())
                    .map_err(failed)?;
                Ok(folder)
            }
            Err(source) => Err(failed(source)),
        }
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Takes the lock for background work; `None` while another process holds it.
    ///
    /// # Errors
    /// When the lock file cannot be made.
    pub fn background(&self) -> Result<Option<BackgroundLock>, FolderError> {
        let path = self.0.join(LOCK);
        let failed = |source| FolderError::Io {
            path: path.clone(),
            source,
        };
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(BackgroundLock(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(source)) => Err(failed(source)),
        }
    }
}

/// The right to do background work on a folder; given back when dropped or when the process ends.
#[derive(Debug)]
pub struct BackgroundLock(#[expect(dead_code, reason = "held for the lock on it")] File);

/// Makes the folder, readable by its owner alone where the system knows owners.
fn create_private(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demo_and_gateway_refuse_each_others_folder() {
        let temp = tempfile::tempdir().expect("a folder");
        let path = temp.path().join("data");
        DataFolder::open(&path, Purpose::Demo).expect("a new folder");
        DataFolder::open(&path, Purpose::Demo).expect("the same purpose again");
        let error = DataFolder::open(&path, Purpose::Gateway)
            .expect_err("another purpose")
            .to_string();
        assert!(
            error.contains("is the data folder of a demo") && error.contains("--data"),
            "{error}"
        );
        let other = temp.path().join("real");
        DataFolder::open(&other, Purpose::Gateway).expect("a new folder");
        assert!(DataFolder::open(&other, Purpose::Demo).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_look_inside() {
        use std::os::unix::fs::PermissionsExt as _;
        let temp = tempfile::tempdir().expect("a folder");
        let folder =
            DataFolder::open(&temp.path().join("data"), Purpose::Gateway).expect("a new folder");
        let mode = std::fs::metadata(folder.path())
            .expect("it exists")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o700);
    }

    #[test]
    fn one_process_does_the_background_work() {
        let temp = tempfile::tempdir().expect("a folder");
        let folder = DataFolder::open(temp.path(), Purpose::Gateway).expect("a folder");
        let held = folder.background().expect("the lock file");
        assert!(held.is_some() && folder.background().expect("the lock file").is_none());
        drop(held);
        assert!(folder.background().expect("the lock file").is_some());
    }
}
