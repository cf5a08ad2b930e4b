//! Names that resolvers and filters are told to block: on what ground, until when, and how to appeal.
//!
//! Proposed from a case by one person and published by another; a name leaves by itself on its day.
//! Not here: the formats (`exchange::rpz`). Invariant: no name leaves that the administration keeps
//! off its list, that is a public suffix, or that has no legal basis and no end.

pub mod actions;
pub mod api;
pub mod appeal;
pub mod give;
pub mod pages;
mod rule;
pub(crate) mod store;
pub(crate) mod tables;

pub use rule::Refusal;

use crate::WatchError;
use crate::incident_report::named;
use base::id::CaseId;
use base::rsit::IncidentType;
use base::{Day, Timestamp};

/// The longest legal basis, reference or reason, in characters.
pub const MOST_TEXT: usize = 500;
/// Days for which a name is blocked at most, and unless something else is said.
pub const DAYS: (i32, i32) = (366, 30);
/// Names of an administration at most, those that ended included.
pub const MOST: usize = 100_000;
/// Names that the administration keeps off its list, at most.
pub const MOST_KEPT: usize = 5_000;

named! {
    /// How an entry stands.
    State "watch-block-state-" {
        /// Somebody proposed it.
        Proposed "proposed",
        /// It is on the list until its day.
        Published "published",
        /// It is off the list while an appeal is looked at.
        Suspended "suspended",
        /// It was taken off.
        Withdrawn "withdrawn",
        /// It was not published.
        Refused "refused",
    }
}

named! {
    /// Who may read the list.
    Audience "watch-block-audience-" {
        /// Nobody.
        Nobody "nobody",
        /// Whoever has a token or an account of the administration.
        Token "token",
        /// Everybody.
        Everybody "everybody",
    }
}

named! {
    /// What resolvers answer.
    Answer "watch-block-answer-" {
        /// That there is no such name.
        NxDomain "nxdomain",
        /// That the name has no such record.
        NoData "nodata",
    }
}

named! {
    /// What happened to an entry.
    What "watch-block-what-" {
        /// It was proposed.
        Proposed "proposed",
        /// It was published.
        Published "published",
        /// It was not published.
        Refused "refused",
        /// It was taken off.
        Withdrawn "withdrawn",
        /// It was taken off while an appeal is looked at.
        Suspended "suspended",
        /// It was put on again.
        Restored "restored",
        /// Its day was changed.
        Extended "extended",
        /// Somebody appealed.
        Appealed "appealed",
        /// An appeal was answered.
        Answered "answered",
    }
}

/// A name of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The name, in its ASCII form.
    pub name: String,
    /// Whether the names below it are meant, too.
    pub below: bool,
    /// Why, by type.
    pub rsit: IncidentType,
    /// On what legal basis.
    pub basis: String,
    /// The number of the decision or of the case that others may be told.
    pub reference: String,
    /// The case it comes from.
    pub case: Option<CaseId>,
    /// How it stands.
    pub state: State,
    /// Who proposed it, as the audit log names them.
    pub proposed_by: String,
    /// When.
    pub proposed: Timestamp,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// The first day on which it is no longer meant.
    pub until: Day,
    /// Why it was withdrawn, refused or suspended.
    pub reason: String,
    /// Goes up with every change.
    pub version: i64,
}

impl Block {
    /// Whether it is on the list on a day.
    #[must_use]
    pub fn is_on(&self, today: Day) -> bool {
        self.state == State::Published && today < self.until
    }
}

/// A line of an entry's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// Who, as the audit log names them.
    pub who: String,
    /// What.
    pub what: What,
    /// The reason or the new day.
    pub detail: String,
}

/// How the list leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Who may read it.
    pub audience: Audience,
    /// What resolvers answer.
    pub answer: Answer,
    /// The name of the zone; one of the gateway's own when empty.
    pub origin: String,
    /// The mail address of whoever answers for it.
    pub contact: String,
    /// Names that are never listed, nor anything below them.
    pub kept_off: Vec<String>,
    /// Goes up with every change; 0 before the first.
    pub version: i64,
}

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub enum BlockError {
    /// As everywhere in this context.
    #[error(transparent)]
    Watch(#[from] WatchError),
    /// The name does not go onto the list.
    #[error("{name} is not listed: {why}")]
    Refused {
        /// The name.
        name: String,
        /// Why.
        why: Refusal,
    },
    /// Whoever proposed may not publish.
    #[error("whoever proposed a name does not publish it; ask another analyst or administrator")]
    OwnWork,
    /// The step does not follow from the state.
    #[error("an entry that is {0} does not take this step; look at its page for those it takes")]
    State(&'static str),
}

impl From<::store::StoreError> for BlockError {
    fn from(error: ::store::StoreError) -> Self {
        Self::Watch(error.into())
    }
}
