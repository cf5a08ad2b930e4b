//! The data folder: made for its owner alone, marked with what it is for, and where things lie in it.
//!
//! Not here: what is in it (`store`, `lake`), and the lock for background work (`store::jobs`).
//! Invariant: a folder of the demonstration and one of a real gateway are never taken for each other.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The file that says what a folder is for.
pub const MARKER: &str = "cybergateway.folder";

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
    /// The tables of the gateway that this folder belongs to are somewhere else.
    #[error("{path} holds the files of a gateway, and {place} holds no tables of it; if they are in PostgreSQL, name it \
             (store.postgres, or CYBERGATEWAY_STORE_POSTGRES); to move a gateway to another database, make a backup and \
             restore it; nothing was changed", path = path.display())]
    TablesElsewhere {
        /// The folder.
        path: PathBuf,
        /// The database that was asked, without its password.
        place: String,
    },
    /// The folder and the database belong to different gateways.
    #[error("{path} belongs to another gateway than {place}; name the folder (--data) and the database \
             (store.postgres) of one gateway; nothing was changed", path = path.display())]
    OtherGateway {
        /// The folder.
        path: PathBuf,
        /// The database, without its password.
        place: String,
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
            Ok(text) if first_line(&text) == purpose.word() => Ok(folder),
            Ok(text) => {
                let found = if first_line(&text) == "demo" {
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
                make_private(path).map_err(failed)?;
                let mut file = File::create(&marker).map_err(failed)?;
                writeln!(file, "{}", purpose.word())
                    .and_then(|()| file.sync_all())
                    .map_err(failed)?;
                Ok(folder)
            }
            Err(source) => Err(failed(source)),
        }
    }

    /// Opens a folder whatever it is for; a new one becomes a gateway's.
    ///
    /// # Errors
    /// When it cannot be made or read.
    pub fn open_any(path: &Path) -> Result<Self, FolderError> {
        match Self::open(path, Purpose::Gateway) {
            Err(FolderError::OtherPurpose { path, .. }) => Ok(Self(path)),
            other => other,
        }
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The id of the installation that the folder belongs to, once it has one.
    #[must_use]
    pub fn installation(&self) -> Option<String> {
        let text = std::fs::read_to_string(self.0.join(MARKER)).ok()?;
        let id = text.lines().nth(1)?.trim();
        (!id.is_empty()).then(|| id.to_owned())
    }

    /// Notes the installation that the folder belongs to from now on.
    ///
    /// # Errors
    /// When the marker cannot be written; it is whole, old or new, whatever happens.
    pub fn bind(&self, id: &str) -> Result<(), FolderError> {
        let marker = self.0.join(MARKER);
        let write = || {
            let text = std::fs::read_to_string(&marker)?;
            let next = self.0.join(format!("{MARKER}.next"));
            let mut file = File::create(&next)?;
            writeln!(file, "{}\n{id}", first_line(&text))?;
            file.sync_all()?;
            std::fs::rename(&next, &marker)?;
            File::open(&self.0)?.sync_all()
        };
        write().map_err(|source| FolderError::Io {
            path: marker.clone(),
            source,
        })
    }

    /// Takes others' rights from the folder, which somebody may have made beforehand.
    ///
    /// # Errors
    /// When it belongs to somebody else.
    pub fn close_to_others(&self) -> Result<(), FolderError> {
        make_private(&self.0).map_err(|source| FolderError::Io {
            path: self.0.clone(),
            source,
        })
    }

    /// Whether it holds what only a gateway that was used leaves: the id of its installation, raw
    /// input, or observations.
    #[must_use]
    pub fn is_used(&self) -> bool {
        let holds = |folder: PathBuf, but: &str| {
            let mut names = std::fs::read_dir(folder).into_iter().flatten().flatten();
            names.any(|entry| entry.file_name() != but && entry.path().is_dir())
        };
        self.installation().is_some() || holds(self.blobs(), "incoming") || holds(self.lake(), "")
    }

    /// The names in a folder that is not there yet: what a restore is about to fill.
    #[must_use]
    pub fn unopened(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// The settings that stand in the folder itself.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.0.join("cybergateway.toml")
    }

    /// The SQLite database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.0.join("cybergateway.sqlite")
    }

    /// The installation's keys.
    #[must_use]
    pub fn keys(&self) -> PathBuf {
        self.0.join("keys").join("installation.json")
    }

    /// Raw input, by content hash.
    #[must_use]
    pub fn blobs(&self) -> PathBuf {
        self.0.join("blobs")
    }

    /// The files of observations.
    #[must_use]
    pub fn lake(&self) -> PathBuf {
        self.0.join("lake")
    }

    /// Imported tables of address space.
    #[must_use]
    pub fn tables(&self) -> PathBuf {
        self.0.join("tables")
    }
}

/// Whether a gateway or a demonstration was begun in a folder. Settings alone are none.
#[must_use]
pub fn is_begun(path: &Path) -> bool {
    let folder = DataFolder(path.to_owned());
    path.join(MARKER).is_file() || folder.database().is_file()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim()
}

/// Takes others' rights from a folder that was there before its gateway.
#[cfg(unix)]
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let found = std::fs::metadata(path)?.permissions();
    match found.mode() & 0o077 {
        0 => Ok(()),
        _ => std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)),
    }
}

#[cfg(not(unix))]
fn make_private(_: &Path) -> std::io::Result<()> {
    Ok(())
}

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
}
