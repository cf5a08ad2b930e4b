//! Inputs: what became of one that was handed in, and taking one back that was a mistake.
//!
//! Not here: reading them (`ingest`). An input is its bytes, by their SHA-256; the same bytes under
//! several names, or read in several ways, are one. Invariant: an input that was taken back counts
//! nowhere, its bytes and the record of it stay, and nothing but the same bytes handed in again
//! brings it back.

pub mod actions;
pub mod api;
pub mod pages;
mod store;

use crate::ingest::{InputState, SourceRecord};
use base::{ContentHash, Day, Timestamp};
use std::collections::BTreeMap;

/// The most characters of a reason.
pub const MOST_REASON: usize = 500;
/// The fewest hexadecimal digits by which an input may be named.
pub const FEWEST_DIGITS: usize = 8;

/// What became of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is kept and not read to its end yet.
    Waiting,
    /// Rows of it are observations.
    Stored,
    /// Everything it holds was there already.
    Duplicate,
    /// It could not be read to its end, or none of its rows could be read.
    Quarantined,
    /// All its rows are older than observations are kept.
    Expired,
    /// It holds no rows.
    Empty,
    /// Somebody took it back.
    TakenBack,
}

impl State {
    /// The name for programs and in message ids.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Stored => "stored",
            Self::Duplicate => "duplicate",
            Self::Quarantined => "quarantined",
            Self::Expired => "expired",
            Self::Empty => "empty",
            Self::TakenBack => "taken-back",
        }
    }

    /// What the states of the readings and the counts say together.
    fn of(states: &[InputState], counts: Counts) -> Self {
        let any = |wanted: InputState| states.contains(&wanted);
        if any(InputState::Accepted) {
            Self::Waiting
        } else if !any(InputState::Done) && !any(InputState::Failed) {
            Self::TakenBack
        } else if any(InputState::Failed) {
            Self::Quarantined
        } else if counts.stored > 0 {
            Self::Stored
        } else if counts.duplicates > 0 {
            Self::Duplicate
        } else if counts.rejected > 0 {
            Self::Quarantined
        } else if counts.expired > 0 {
            Self::Expired
        } else {
            Self::Empty
        }
    }
}

/// What became of rows: `rows` = `stored` + `duplicates` + `rejected` + `expired`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Counts {
    /// Data rows read.
    pub rows: u64,
    /// Observations.
    pub stored: u64,
    /// Rows that were there already.
    pub duplicates: u64,
    /// Rows in quarantine.
    pub rejected: u64,
    /// Rows older than the retention.
    pub expired: u64,
}

impl Counts {
    fn of(report: &SourceRecord) -> Self {
        Self {
            rows: report.rows,
            stored: report.stored,
            duplicates: report.duplicates,
            rejected: report.rejected,
            expired: report.expired,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            rows: self.rows + other.rows,
            stored: self.stored + other.stored,
            duplicates: self.duplicates + other.duplicates,
            rejected: self.rejected + other.rejected,
            expired: self.expired + other.expired,
        }
    }
}

/// One arrival of an input: a name under which the bytes came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The file's name.
    pub name: String,
    /// How it came in: `cli`, `upload`, `folder`, `feed`.
    pub via: String,
    /// Who was said to have made it.
    pub provider: String,
    /// When it was received.
    pub received_at: Timestamp,
    /// When its end was reached.
    pub finished_at: Option<Timestamp>,
    state: InputState,
    reader_until: Option<Timestamp>,
    raw_removed: bool,
}

/// An input in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The hash of its bytes.
    pub input: ContentHash,
    /// The arrival.
    pub arrival: Arrival,
    /// What became of it.
    pub state: State,
    /// What became of the rows of these bytes.
    pub counts: Counts,
}

/// Rows that were refused for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The reason's message id.
    pub reason: String,
    /// What the reader said of the file, where the whole file was refused.
    pub problem: Option<String>,
    /// How many rows; 0 when it is the whole file.
    pub rows: u64,
}

/// That an input was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// When.
    pub at: Timestamp,
    /// Who, as in the audit log: a kind and an id.
    pub actor: String,
    /// Why, in the words of whoever did it.
    pub reason: String,
    /// Observations that went.
    pub observations: u64,
    /// Refused rows whose entries went.
    pub refused: u64,
}

/// Everything that is known of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The hash of its bytes.
    pub input: ContentHash,
    /// How many bytes.
    pub bytes: u64,
    /// Whether the bytes are still kept.
    pub is_kept: bool,
    /// The names under which it came, the newest first.
    pub arrivals: Vec<Arrival>,
    /// What became of it.
    pub state: State,
    /// What became of its rows.
    pub counts: Counts,
    /// The reports in it.
    pub reports: Vec<SourceRecord>,
    /// Its observations that carry a flag, by flag.
    pub flagged: BTreeMap<&'static str, u64>,
    /// What was refused and is open, by reason.
    pub refused: Vec<Refused>,
    /// How often and why it was taken back, the newest first.
    pub taken_back: Vec<TakenBack>,
}

impl Known {
    /// Whether it can be taken back: something of it stands.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.state != State::TakenBack
    }
}

/// What taking an input back does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    /// Observations that go, by day.
    pub days: BTreeMap<Day, u64>,
    /// Refused rows whose entries go.
    pub refused: u64,
    /// Other inputs with rows that were duplicates, which are read once more.
    pub others: u64,
    /// Other inputs with rows that were duplicates, whose bytes are gone: those rows do not come
    /// back.
    pub others_gone: u64,
}

impl Effect {
    /// All observations that go.
    #[must_use]
    pub fn observations(&self) -> u64 {
        self.days.values().sum()
    }
}

/// The days that a report's rows are of, together.
fn span(reports: &[SourceRecord]) -> Option<(Day, Day)> {
    let days = reports.iter().filter_map(|r| r.days);
    days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}
