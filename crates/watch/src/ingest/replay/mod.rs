//! Replay: kept raw input through the mapping of today, what would change, and the change.
//!
//! An observation keeps its id; another reading takes the place of the one before. Not here:
//! files of observations (`lake`). Invariant: nothing is written that was not shown before, and
//! the second replay in a row has nothing to do.

pub mod actions;
mod differ;
mod found;
pub mod mend;
mod pending;
mod read;
mod store;
mod walk;

use super::Problem;
use base::Timestamp;
use base::observation::ObservationId;
use serde::Serialize;
use std::collections::BTreeMap;

/// Observations that are shown for one field of a report type.
const EXAMPLES: usize = 3;
/// Pairs of report type and field that are told apart; changes beyond are counted together.
const MOST_FIELDS: usize = 20_000;
const OTHERS: &str = "(further fields)";
/// Characters of a value that are shown.
const SHOWN: usize = 80;

/// Which inputs are read again, and how.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Only inputs received at this moment or later.
    pub since: Option<Timestamp>,
    /// Only reports of this feed.
    pub feed: Option<String>,
    /// Whose an address is.
    pub owners: Owners,
}

/// Which tables say whose an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Owners {
    /// Those of the day on which the report came, as long as the report says the same of our end.
    #[default]
    Then,
    /// Those of today.
    Today,
}

/// What a replay would change.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Differences {
    /// Inputs read again.
    pub inputs: u64,
    /// Inputs of the choice that are not kept any more; what was read of them stays as it is.
    pub not_kept: u64,
    /// Data rows in those that were read.
    pub rows: u64,
    /// Observations that stay as they are.
    pub unchanged: u64,
    /// Observations that read otherwise now.
    pub changed: u64,
    /// Rows that were no observations and would become some.
    pub added: u64,
    /// Observations whose rows are refused now; they would go to quarantine.
    pub gone: u64,
    /// Rows that are refused, as they were before.
    pub refused: u64,
    /// Quarantine entries that would be settled.
    pub settled: u64,
    /// The changes by report type and field.
    pub fields: Vec<FieldChange>,
    /// Inputs that could not be read to the place up to which they were read before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
    /// Whether something is to be written that no person sees, such as a counter.
    #[serde(skip)]
    pub(super) bookkeeping: bool,
}

impl Differences {
    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed + self.added + self.gone + self.settled == 0 && !self.bookkeeping
    }
}

/// What changes in one field of the observations of one report type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The report type.
    pub report: String,
    /// The column, as `sql` names it; `extra.NAME` for a value in `extra`.
    pub field: String,
    /// Observations that had no value and get one.
    pub set: u64,
    /// Observations that get another value.
    pub changed: u64,
    /// Observations that lose their value.
    pub cleared: u64,
    /// A few of them.
    pub examples: Vec<Example>,
}

/// One observation's field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Example {
    /// The observation's id.
    pub id: String,
    /// The value stored.
    pub before: Option<String>,
    /// The value by the mapping of today.
    pub after: Option<String>,
}

/// What a replay wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Observations in another reading.
    pub changed: u64,
    /// New observations.
    pub added: u64,
    /// Observations taken back into quarantine.
    pub gone: u64,
    /// Quarantine entries settled.
    pub settled: u64,
}

/// Changes being counted.
#[derive(Debug, Default)]
pub(super) struct Tally(BTreeMap<(String, String), FieldChange>);

impl Tally {
    /// Notes one field of one observation.
    fn note(
        &mut self,
        (id, report, field): (ObservationId, &str, &str),
        before: Option<&str>,
        after: Option<&str>,
    ) {
        // Names in `extra` are the sender's to choose: a report may have one for every row.
        let field = if self.0.len() < MOST_FIELDS {
            field
        } else {
            OTHERS
        };
        let key = (report.to_owned(), field.to_owned());
        let change = self.0.entry(key).or_insert_with(|| FieldChange {
            report: report.to_owned(),
            field: field.to_owned(),
            set: 0,
            changed: 0,
            cleared: 0,
            examples: Vec::new(),
        });
        match (before, after) {
            (None, _) => change.set += 1,
            (_, None) => change.cleared += 1,
            _ => change.changed += 1,
        }
        if change.examples.len() < EXAMPLES {
            let shown = |text: &str| text.chars().take(SHOWN).collect();
            change.examples.push(Example {
                id: id.to_string(),
                before: before.map(shown),
                after: after.map(shown),
            });
        }
    }

    fn finish(self) -> Vec<FieldChange> {
        self.0.into_values().collect()
    }
}
