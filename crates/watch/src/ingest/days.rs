//! Which days a report can be about, and which it is about.
//!
//! Not here: what arrives for a day (`arrival`). Invariant: a wrong clock, ours or a provider's, makes
//! no days of its own.

use base::{Day, Timestamp};
use std::collections::BTreeMap;

/// Nothing was reported on the net before: 1990-01-01.
const OLDEST: Day = Day::from_number(7_305);
/// How far a row may be ahead of the moment at which its report came: providers' clocks are
/// sometimes wrong, and ours too.
const AHEAD_SECONDS: i64 = 366 * 86_400;
/// A clock that stands before 2026-01-01 is wrong and judges nothing; then 2100-01-01 is the limit.
const MADE: Day = Day::from_number(20_454);
const LAST: Day = Day::from_number(47_482);

/// Days of one chunk that are told apart: rows strewn over all years say nothing of a report's day.
const CHUNK_DAYS: usize = 100;

/// The days with most rows.
pub(super) fn most(days: BTreeMap<Day, u64>) -> Vec<(Day, u64)> {
    let mut days: Vec<(Day, u64)> = days.into_iter().collect();
    if days.len() > CHUNK_DAYS {
        days.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
        days.truncate(CHUNK_DAYS);
    }
    days
}

/// The moment from which on a row of what came at `received` says a day that nobody can have seen:
/// a day is left for the clocks. A clock that is wrong itself judges nothing.
pub(super) fn ahead(received: Timestamp) -> Timestamp {
    match received < MADE.start() {
        true => LAST.start(),
        false => received.day().plus(2).start(),
    }
}

/// The first and the last moment at which something that came at `received` can have been observed.
pub(super) fn plausible(received: Timestamp) -> (Timestamp, Timestamp) {
    let last = if received < MADE.start() {
        LAST.start()
    } else {
        received.plus_seconds(AHEAD_SECONDS)
    };
    (OLDEST.start(), last)
}
