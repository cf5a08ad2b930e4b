//! File names of a Maildir: `new/unique`, `cur/unique:2,flags`.
//!
//! Not here: moving files. Invariant: a name that was read is written back the same, but for flags
//! that are sorted.

/// In which folder a message lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Folder {
    /// Nobody has looked at it.
    New,
    /// A program has taken notice of it.
    Cur,
}

/// The flags behind `:2,`, as letters in the order of the alphabet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flags(String);

impl Flags {
    /// The flags of some letters, sorted, each once.
    #[must_use]
    pub fn new(letters: &str) -> Self {
        let mut all: Vec<char> = letters.chars().filter(char::is_ascii_alphabetic).collect();
        all.sort_unstable();
        all.dedup();
        Self(all.into_iter().collect())
    }

    /// The letters.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.0
    }

    /// Somebody read it.
    #[must_use]
    pub fn seen(&self) -> bool {
        self.0.contains('S')
    }

    /// It was answered.
    #[must_use]
    pub fn replied(&self) -> bool {
        self.0.contains('R')
    }

    /// It is to be removed.
    #[must_use]
    pub fn trashed(&self) -> bool {
        self.0.contains('T')
    }

    /// It is not finished.
    #[must_use]
    pub fn draft(&self) -> bool {
        self.0.contains('D')
    }
}

/// A message of a Maildir, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The folder.
    pub folder: Folder,
    /// The part of the name that never changes.
    pub unique: String,
    /// Its flags; none in `new`.
    pub flags: Flags,
}

impl Entry {
    /// Reads `new/…` or `cur/…`, whatever folders stand before; `None` for `tmp` and anything else.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let (before, name) = path.rsplit_once('/')?;
        let folder = match before.rsplit('/').next()? {
            "new" => Folder::New,
            "cur" => Folder::Cur,
            _ => return None,
        };
        if name.is_empty() || name.starts_with('.') {
            return None;
        }
        let (unique, info) = name.split_once(':').unwrap_or((name, ""));
        let flags = Flags::new(info.strip_prefix("2,").unwrap_or_default());
        (!unique.is_empty()).then(|| Self {
            folder,
            unique: unique.to_owned(),
            flags,
        })
    }

    /// Its name once it was read and kept: in `cur`, with `S`.
    #[must_use]
    pub fn seen(&self) -> String {
        let flags = Flags::new(&format!("{}S", self.flags.letters()));
        format!("cur/{}:2,{}", self.unique, flags.letters())
    }
}
