//! Evidence: what stands behind an answer. A file, a link with a snapshot of what stood there, or
//! a figure that the gateway measured.
//!
//! Not here: whether an answer is good. Invariant: evidence is never changed, only added, judged
//! and taken away, and none of that after sign-off; what is labelled stricter than its reader may
//! see is neither shown nor served.

mod actions;
pub mod api;
mod codec;
mod file;
pub(crate) mod pages;
pub(crate) mod pdf;
mod serve;
pub(crate) mod store;
mod taking;
#[cfg(test)]
pub(crate) mod tests;

use base::id::{EvidenceId, RoundId};
use base::measured::{Measured, MeasuredUnit};
use base::{ContentHash, Day, Decimal, Timestamp, Tlp};

use crate::answer::{self, EvidenceKind, Verdict};
use crate::assessment::Voice;
use crate::package::ItemId;

pub use actions::{New, Offered, USUAL};
pub use codec::piece_json;
pub(crate) use codec::{frozen_json, read_frozen};
pub use file::FileKind;

/// The largest file that is taken, in bytes.
pub const FILE_LIMIT: usize = 10 << 20;
/// The most pieces of evidence beside one question.
pub const PIECES: usize = 50;
/// The most characters of a title, an issuer or a file's name.
pub const TITLE_LIMIT: usize = 300;
/// The most characters of a link.
pub const LINK_LIMIT: usize = 2_000;
/// How long a page may take that is fetched as a snapshot, in seconds.
pub const FETCH_SECONDS: u64 = 20;

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The SHA-256 of its bytes.
    pub hash: ContentHash,
    /// What it is, told by its content.
    pub kind: FileKind,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A figure as it was when somebody accepted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// The figure's name, which names its query.
    pub figure: String,
    /// The number.
    pub value: Decimal,
    /// What it is a number of.
    pub unit: MeasuredUnit,
    /// The first UTC day that it looks at.
    pub from: Day,
    /// The UTC day that it holds for.
    pub as_of: Day,
    /// The page of what was counted: a path without its language.
    pub records: String,
}

impl From<&Measured> for Frozen {
    fn from(found: &Measured) -> Self {
        Self {
            figure: found.measure.name.to_owned(),
            value: found.value,
            unit: found.measure.unit,
            from: found.from,
            as_of: found.as_of,
            records: found.records.clone(),
        }
    }
}

/// What a piece of evidence is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// A file.
    File(Kept),
    /// A link, with what stood there on a day.
    Link {
        /// Where.
        address: String,
        /// What stood there.
        snapshot: Kept,
        /// The day of the snapshot.
        on: Day,
    },
    /// A figure of the gateway.
    Measured(Frozen),
}

impl Held {
    /// Whether both are files of the same bytes.
    pub(crate) fn same_file(&self, other: &Self) -> bool {
        matches!((self, other), (Self::File(a), Self::File(b)) if a.hash == b.hash)
    }

    /// The name of its kind in storage and exports.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::File(_) => "file",
            Self::Link { .. } => "link",
            Self::Measured(_) => "measured",
        }
    }

    /// The file behind it.
    #[must_use]
    pub const fn file(&self) -> Option<&Kept> {
        match self {
            Self::File(kept) | Self::Link { snapshot: kept, .. } => Some(kept),
            Self::Measured(_) => None,
        }
    }

    /// The figure.
    #[must_use]
    pub const fn figure(&self) -> Option<&Frozen> {
        match self {
            Self::Measured(frozen) => Some(frozen),
            _ => None,
        }
    }
}

/// What is said of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// The day it is of.
    pub dated: Option<Day>,
    /// The last day on which it holds.
    pub valid_until: Option<Day>,
    /// Who may see it.
    pub tlp: Tlp,
}

/// What a reviewer said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// Who, as the audit log names people.
    pub by: String,
    /// When; `None` while it is open.
    pub at: Option<Timestamp>,
}

/// A piece of evidence beside an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its id.
    pub id: EvidenceId,
    /// The question.
    pub item: ItemId,
    /// Who gave it.
    pub voice: Voice,
    /// What it is.
    pub held: Held,
    /// What is said of it.
    pub about: About,
    /// The round that it was carried over from.
    pub carried: Option<RoundId>,
    /// Who added it, as the audit log names people.
    pub by: String,
    /// When it was added.
    pub at: Timestamp,
    /// What a reviewer said of it.
    pub judged: Judged,
    /// Goes up with every verdict.
    pub version: i64,
}

impl Piece {
    /// What scoring needs of it.
    #[must_use]
    pub fn counted(&self) -> answer::Evidence {
        let (kind, dated) = match &self.held {
            Held::File(_) => (EvidenceKind::File, self.about.dated),
            Held::Link { on, .. } => (EvidenceKind::Link, self.about.dated.or(Some(*on))),
            Held::Measured(frozen) => (EvidenceKind::Measured, Some(frozen.as_of)),
        };
        answer::Evidence {
            id: self.id.to_string(),
            kind,
            dated,
            valid_until: self.about.valid_until,
            verdict: self.judged.verdict,
        }
    }
}

/// The names of verdicts in storage, forms and exports.
pub const VERDICTS: [(&str, Verdict); 3] = [
    ("open", Verdict::Open),
    ("accepted", Verdict::Accepted),
    ("rejected", Verdict::Rejected),
];

/// The name of a verdict.
#[must_use]
pub fn verdict_name(verdict: Verdict) -> &'static str {
    let found = VERDICTS.iter().find(|(_, v)| *v == verdict);
    found.map_or("open", |(name, _)| name)
}
