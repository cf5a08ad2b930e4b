//! The folder in which imported tables are kept, one file a table.
//!
//! Not here: what was imported when (that is recorded in the store). Invariant: a file is
//! replaced whole and durably; a start reads files, never sources.

use std::path::{Path, PathBuf};

use store::{Fs, StoreError};

use super::routes::{Routes, RoutesBuilder, Section};
use super::section::{BadTable, decode, encode};

/// What a table tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TableKind {
    /// IPv4 prefix to AS.
    AsV4,
    /// IPv6 prefix to AS.
    AsV6,
    /// Names of AS numbers.
    AsNames,
    /// Country of address space, a table for each registry or other source.
    Country,
}

impl TableKind {
    /// The name in storage and file names.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AsV4 => "as4",
            Self::AsV6 => "as6",
            Self::AsNames => "as-names",
            Self::Country => "country",
        }
    }
}

impl Section {
    fn kind(&self) -> TableKind {
        match self {
            Self::V4(_) => TableKind::AsV4,
            Self::V6(_) => TableKind::AsV6,
            Self::Names(_) => TableKind::AsNames,
            Self::Country(_) => TableKind::Country,
        }
    }
}

/// Where the tables of an installation are kept.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    fs: Fs,
}

/// The tables cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The file system failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file is damaged.
    #[error("{}: {source}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// How.
        source: BadTable,
    },
}

impl Folder {
    /// The folder `root`, which need not exist yet.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>, fs: Fs) -> Self {
        Self {
            root: root.into(),
            fs,
        }
    }

    /// Reads all tables; without a folder or files, tables that know nothing.
    ///
    /// # Errors
    /// [`FolderError`], naming the file.
    pub fn load(&self) -> Result<Routes, FolderError> {
        let mut sections = Vec::new();
        for path in self.fs.list(&self.root)? {
            if path.extension().is_none_or(|e| e != "table") {
                continue;
            }
            let bytes = self.fs.read(&path)?;
            sections.push(decode(&bytes).map_err(|source| FolderError::Damaged { path, source })?);
        }
        Ok(Routes::assemble(sections))
    }

    /// Replaces the tables of the kinds for which the builder has rows; the others stay. `label`
    /// tells sources of countries apart (a registry's name): letters, digits and hyphens of it
    /// are used. Returns each kind with the version of its content.
    ///
    /// # Errors
    /// [`FolderError::Store`]; a table is then as before or replaced whole.
    pub fn replace(
        &self,
        rows: RoutesBuilder,
        label: &str,
    ) -> Result<Vec<(TableKind, String)>, FolderError> {
        self.fs.create_dir_all(&self.root)?;
        let mut done = Vec::new();
        for section in rows.sections() {
            let kind = section.kind();
            let (bytes, version) = encode(&section);
            self.fs.write(&self.path(kind, label), &bytes)?;
            done.push((kind, format!("{version:032x}")));
        }
        Ok(done)
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn path(&self, kind: TableKind, label: &str) -> PathBuf {
        let name = match kind {
            TableKind::Country => {
                let safe = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
                let label: String = label.chars().filter(safe).take(40).collect();
                format!(
                    "country-{}.table",
                    if label.is_empty() { "file" } else { &label }.to_ascii_lowercase()
                )
            }
            other => format!("{}.table", other.as_str()),
        };
        self.root.join(name)
    }
}
