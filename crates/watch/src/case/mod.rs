//! Cases: what is done about one or several reports, until it is done.
//!
//! A case holds many reports and many conversations (`conversation`). Not here: what was reported
//! (`incident_report`). Invariant: nothing of a case is changed but with its entry in the timeline,
//! in the same transaction, over the version that was seen; what was merged leads to where it went.

pub mod actions;
pub mod api;
pub mod custody;
pub mod figures;
pub mod hand_over;
pub(crate) mod intake;
pub mod pages;
pub mod parting;
pub mod playbook;
pub(crate) mod routes;
pub mod rule;
pub mod sample;
pub(crate) mod store;
pub(crate) mod tables;

pub use store::Wanted;

use crate::incident_report::named;
use ::store::{Read, StoreError};
use base::id::{AccountId, CaseId, TenantId};
use base::rsit::IncidentType;
use base::{Timestamp, Tlp};

/// The longest title, in characters.
pub const MOST_TITLE: usize = 200;
/// Cases on a page of the queue.
pub const PAGE: usize = 50;
/// Days for which an open case takes in what speaks of the same.
pub const WINDOW_DAYS: i64 = 30;

named! {
    /// How much harm there is or threatens, the worst first.
    Severity "watch-severity-" {
        /// Many people or essential services, now.
        Critical "critical",
        /// Money or access is being lost.
        High "high",
        /// Somebody may be harmed.
        Medium "medium",
        /// Little harm.
        Low "low",
    }
}

impl Severity {
    /// The order in the queue; 0 comes first.
    #[must_use]
    pub const fn rank(self) -> i64 {
        match self {
            Self::Critical => 0,
            Self::High => 1,
            Self::Medium => 2,
            Self::Low => 3,
        }
    }

    fn of_rank(rank: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|s| s.rank() == rank)
    }

    /// Hours until somebody should have looked.
    #[must_use]
    pub const fn hours(self) -> i64 {
        match self {
            Self::Critical => 1,
            Self::High => 4,
            Self::Medium => 24,
            Self::Low => 72,
        }
    }
}

named! {
    /// Where a case stands.
    State "watch-case-state-" {
        /// Nobody has taken it.
        New "new",
        /// Somebody works on it.
        Open "open",
        /// Others were asked, and their answer is waited for.
        Waiting "waiting",
        /// What was reported is gone; the reporters are to be told.
        Resolved "resolved",
        /// It is done.
        Closed "closed",
    }
}

impl State {
    /// Whether it stands in the queue.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Closed)
    }
}

named! {
    /// Why a case was closed.
    Outcome "watch-case-outcome-" {
        /// What was reported is gone.
        Fixed "fixed",
        /// Others deal with it.
        Referred "referred",
        /// Nothing could be done.
        Unresolved "unresolved",
        /// It was no incident.
        NoIncident "no-incident",
        /// It is part of another case.
        Merged "merged",
    }
}

/// When a case passed its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Milestones {
    /// When somebody looked at it first.
    pub looked: Option<Timestamp>,
    /// When the reporter got a first answer.
    pub answered: Option<Timestamp>,
    /// When somebody was asked to act.
    pub asked: Option<Timestamp>,
    /// When what was reported was seen gone.
    pub gone: Option<Timestamp>,
    /// When it was closed.
    pub closed: Option<Timestamp>,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// Its number within the administration, from 1.
    pub number: i64,
    /// What it is about, in one line.
    pub title: String,
    /// Its type.
    pub rsit: IncidentType,
    /// How bad it is.
    pub severity: Severity,
    /// Where it stands.
    pub state: State,
    /// To whom its content may go.
    pub tlp: Tlp,
    /// Who works on it.
    pub assignee: Option<AccountId>,
    /// When it was opened.
    pub opened: Timestamp,
    /// When something happened last.
    pub changed: Timestamp,
    /// When the next step is due.
    pub due: Timestamp,
    /// Its marks.
    pub marks: Milestones,
    /// Why it was closed.
    pub outcome: Option<Outcome>,
    /// The case it went into.
    pub merged_into: Option<CaseId>,
    /// How many reports it holds, copies included.
    pub reports: u64,
    /// Goes up with every change.
    pub version: i64,
}

impl Case {
    /// What it is called: `CG-` and the number.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.number)
    }
}

/// What the case of a number is called.
#[must_use]
pub fn name(number: i64) -> String {
    format!("CG-{number}")
}

/// How far the queue counts what waits; who needs the whole number finds it under the figures.
pub const MOST_COUNTED: u64 = 1_000;

/// How many cases wait, each counted up to [`MOST_COUNTED`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Open ones.
    pub open: u64,
    /// Those that nobody has taken.
    pub new: u64,
    /// Critical ones and those of high severity.
    pub bad: u64,
}

/// An entry of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// Who, as the audit log names them.
    pub who: String,
    /// What.
    pub what: What,
    /// The new value, a name or an id; never personal.
    pub detail: String,
}

named! {
    /// What happened to a case.
    What "watch-case-what-" {
        /// It was opened.
        Opened "opened",
        /// Observations joined it by a rule.
        Observed "observed",
        /// A report joined it.
        Report "report",
        /// It was taken by, or given to, somebody.
        Assigned "assigned",
        /// Its state changed.
        State "state",
        /// Its type changed.
        Type "type",
        /// Its severity changed.
        Severity "severity",
        /// Its title changed.
        Title "title",
        /// Its label changed.
        Tlp "tlp",
        /// A conversation was begun.
        Conversation "conversation",
        /// Something was written to a party or a reporter.
        Sent "sent",
        /// Something came in.
        Received "received",
        /// A note was made.
        Note "note",
        /// A step of the checklist was done.
        Done "done",
        /// A step of the checklist was opened again.
        Undone "undone",
        /// Evidence was kept; the detail is its hash.
        Evidence "evidence",
        /// Somebody who was asked and reminded does not answer.
        Unanswered "unanswered",
        /// It was seen that what was reported is gone.
        Gone "gone",
        /// It was seen that it is there again.
        Back "back",
        /// Another case went into it.
        Merged "merged",
        /// Reports were taken out into a case of their own.
        Split "split",
        /// It left as a file.
        Exported "exported",
    }
}

/// The marks of a case; of one that went into another, those of the other.
pub(crate) async fn milestones(
    rows: &mut impl Read,
    tenant: TenantId,
    id: CaseId,
) -> Result<Milestones, StoreError> {
    let mut at = id;
    // A case goes into one that stays, so that chains are short; a circle cannot arise.
    for _ in 0..8 {
        let Some(case) = store::one(rows, tenant, at).await? else {
            break;
        };
        match case.merged_into {
            Some(into) => at = into,
            None => return Ok(case.marks),
        }
    }
    Ok(Milestones::default())
}
