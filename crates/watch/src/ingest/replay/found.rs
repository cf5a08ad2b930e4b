//! What the comparison of one chunk with what is stored found.
//!
//! Not here: where the chunk comes from (`walk`). Invariant: while changes are only shown, no row
//! is kept.

use super::{Owners, Tally, differ};
use base::Day;
use base::observation::ObservationId;
use lake::{Batch, Builder, Stored};

/// Whether changes are shown or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Look,
    Write,
}

/// What a comparison of one chunk found.
pub(super) struct Found {
    pub mode: Mode,
    pub owners: Owners,
    pub tally: Tally,
    /// Rows in another reading.
    pub changed: Builder,
    /// Days and ids of what is changed or gone.
    pub old: Vec<(Day, ObservationId)>,
    /// What is refused now.
    pub gone: Vec<ObservationId>,
    pub unchanged: u64,
    pub differing: u64,
}

impl Found {
    /// Takes one stored observation with what its row reads as now.
    pub fn take(&mut self, stored: Stored<'_>) {
        let id = stored.old.1.id;
        let Some((row, meta, dedup)) = stored.new else {
            self.old.push((stored.day, id));
            self.gone.push(id);
            return;
        };
        let meta = differ::settled(stored.old, (row, meta), self.owners);
        if !differ::compare(stored.old, (row, &meta), &mut self.tally) {
            self.unchanged += 1;
            return;
        }
        self.differing += 1;
        if self.mode == Mode::Write
            && let Some(given) = meta.as_given(dedup)
        {
            self.changed.push(row, &given);
            self.old.push((stored.day, id));
        }
    }
}

/// Some rows of a batch as a batch of their own.
pub(super) fn picked(batch: &Batch, rows: &[u32]) -> Batch {
    let mut builder = Builder::new();
    batch.each(rows, |row, meta, dedup| {
        if let Some(given) = meta.as_given(dedup) {
            builder.push(row, &given);
        }
    });
    builder.finish()
}

/// The days of both readings.
pub(super) fn span(before: Option<(Day, Day)>, now: Option<(Day, Day)>) -> Option<(Day, Day)> {
    match (before, now) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (one, other) => one.or(other),
    }
}
