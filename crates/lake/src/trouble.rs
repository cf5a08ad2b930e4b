//! Days on which background work failed: why, and when it is tried again.
//!
//! Not stored: a restart, which often is the remedy, tries everything at once. Invariant: a day
//! that fails holds up no other day.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base::id::TenantId;
use base::{Day, Timestamp};

use crate::error::LakeError;

/// Seconds before the first new try; each further one waits twice as long.
const PAUSE: i64 = 60;
/// The longest pause between two tries, in seconds.
const LONGEST: i64 = 3_600;

/// The work that can fail on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Work {
    Rollup,
    Compaction,
    Retention,
}

/// Work on a tenant's day.
pub(crate) type Piece = (Work, TenantId, Day);

#[derive(Debug)]
struct Trouble {
    failures: u32,
    again: Timestamp,
    reason: String,
}

/// The days that fail at present.
#[derive(Debug, Default)]
pub(crate) struct Troubles(Mutex<BTreeMap<Piece, Trouble>>);

impl Troubles {
    fn all(&self) -> MutexGuard<'_, BTreeMap<Piece, Trouble>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a piece is not to be tried yet.
    pub(crate) fn waits(&self, piece: &Piece, now: Timestamp) -> bool {
        self.all().get(piece).is_some_and(|t| now < t.again)
    }

    /// Notes that a piece failed.
    pub(crate) fn failed(&self, piece: Piece, now: Timestamp, error: &LakeError) {
        tracing::warn!(work = ?piece.0, tenant = %piece.1, day = %piece.2, %error, "a day failed");
        let mut all = self.all();
        let failures = all.get(&piece).map_or(0, |t| t.failures);
        let pause = PAUSE.saturating_mul(1 << failures.min(10)).min(LONGEST);
        let trouble = Trouble {
            failures: failures.saturating_add(1),
            again: now.plus_seconds(pause),
            reason: error.to_string(),
        };
        all.insert(piece, trouble);
    }

    /// Forgets a piece that succeeded.
    pub(crate) fn over(&self, piece: &Piece) {
        self.all().remove(piece);
    }

    /// How many pieces fail: so many more have to be looked at to find as many others.
    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.all().len()).unwrap_or(u32::MAX)
    }

    /// How many days fail, with the first and its reason.
    pub(crate) fn summary(&self) -> Option<(u64, Day, String)> {
        let all = self.all();
        let days: std::collections::BTreeSet<_> = all.keys().map(|(_, t, d)| (*d, *t)).collect();
        let first = all.iter().min_by_key(|((_, _, day), _)| *day)?;
        Some((days.len() as u64, first.0.2, first.1.reason.clone()))
    }
}
