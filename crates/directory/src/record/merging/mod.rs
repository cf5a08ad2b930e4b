//! Making one record of two, and two of one, each with a way back.
//!
//! Not here: which records may be the same (`duplicate`), and what counts of what is said (`merge`).
//! Invariant: what pointed to a record that went points to the one that stays, and undoing brings
//! every row back as it was, or nothing.

mod actions;
pub(crate) mod api;
mod part;
mod rows;
pub(crate) mod store;
#[cfg(test)]
mod tests;
mod unite;

use std::collections::BTreeMap;

use base::Timestamp;
use base::id::{ImportId, NetworkId, RecordId};

pub use actions::Mergings;
pub(crate) use store::{merged_names, resolved, went, went_into};

/// The id of a merge or split.
pub type MergingId = ImportId;

/// Whose values of a field stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Those of the record that stays.
    Stays,
    /// Those of the one that goes.
    Goes,
    /// Those of both, for a field with several.
    Both,
}

impl Choice {
    /// The name for programs and in forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stays => "stays",
            Self::Goes => "goes",
            Self::Both => "both",
        }
    }

    /// The choice of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let all = [Self::Stays, Self::Goes, Self::Both];
        all.into_iter().find(|c| c.as_str() == text)
    }
}

/// Two records of which one is to be made, as somebody has seen them.
#[derive(Debug, Clone)]
pub struct Merge {
    /// The record that stays, and its version.
    pub stays: (RecordId, i64),
    /// The one that goes, and its version.
    pub goes: (RecordId, i64),
    /// By the name of a field, whose values stay; of the others those of the record that stays,
    /// where it says anything.
    pub choices: BTreeMap<String, Choice>,
}

/// What of a record is to go to a new one.
#[derive(Debug, Clone)]
pub struct Split {
    /// The record, and its version.
    pub of: (RecordId, i64),
    /// What the new one is called: its name, or, of a function, the function.
    pub name: String,
    /// The names of the fields that go.
    pub fields: Vec<String>,
    /// The people, functions and designations that go.
    pub records: Vec<RecordId>,
    /// The networks that go.
    pub networks: Vec<NetworkId>,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// One record was made of two.
    Merge,
    /// Two of one.
    Split,
}

impl Way {
    /// The name in storage and for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Merge => "merge",
            Self::Split => "split",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Merge => "directory-merging-merged",
            Self::Split => "directory-merging-split",
        }
    }
}

/// A merge or split on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merging {
    /// Its id.
    pub id: MergingId,
    /// Which of the two.
    pub way: Way,
    /// The record that stayed.
    pub stays: RecordId,
    /// The one that went, or that was made.
    pub goes: RecordId,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Who undid it, and when.
    pub undone: Option<(String, Timestamp)>,
}

/// What was changed since, so that a merge or split cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// What is said of one of the records.
    Values,
    /// One of the records itself, or one that belongs to it.
    Record,
    /// A network that moved.
    Networks,
    /// A rule that names one of them.
    Rules,
    /// A file that names one of them.
    Files,
    /// One of them was taken out, erased or merged again.
    Gone,
    /// Something was added to the record that a split made.
    Added,
}

impl Later {
    /// The message that says so.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Values => "directory-merging-later-values",
            Self::Record => "directory-merging-later-record",
            Self::Networks => "directory-merging-later-networks",
            Self::Rules => "directory-merging-later-rules",
            Self::Files => "directory-merging-later-files",
            Self::Gone => "directory-merging-later-gone",
            Self::Added => "directory-merging-later-added",
        }
    }

    /// In English, for logs and the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Values => "what is said of it was changed since; change that back first",
            Self::Record => "one of the records was changed since; change that back first",
            Self::Networks => "a network that moved was changed since",
            Self::Rules => "a notification rule that names it was changed since",
            Self::Files => "an import named it since",
            Self::Gone => "one of the records was taken out, erased or merged since",
            Self::Added => "something was added to the new record since; merge the two instead",
        }
    }
}
