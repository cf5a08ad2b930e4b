//! How much is seen in a network a day, where addresses do not stay with whoever has them.
//!
//! Not here: single addresses; behind dynamic addresses and carrier NAT nothing is said of one.
//! Invariant: a day on which the report did not come as usual has no number, and a mean is given
//! only over enough days that have one.

use std::collections::BTreeMap;

use base::Day;

use super::normal::{Feed, Rhythm};

/// Days before a notice, and newest days after it, that are compared.
pub const COMPARED_DAYS: i32 = 28;

/// The mean over the days with a number between two days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// The first day looked at.
    pub from: Day,
    /// The last day looked at.
    pub to: Day,
    /// How many of them have a number.
    pub days: usize,
    /// The mean of these.
    pub mean: f64,
}

/// The numbers of a network by day, before and after a notice.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Distinct addresses by day; `None` where nothing is known.
    pub days: Vec<(Day, Option<u64>)>,
    /// The day of the first notice.
    pub told: Option<Day>,
    /// The 28 days before that day.
    pub before: Option<Mean>,
    /// The newest 28 days behind that day.
    pub after: Option<Mean>,
}

impl Level {
    /// From the numbers of the days on which anything was seen; a normal day without is zero.
    #[must_use]
    pub fn of(
        counts: &BTreeMap<Day, u64>,
        feed: &Feed,
        (from, to): (Day, Day),
        told: Option<Day>,
    ) -> Self {
        let number = |day: Day| {
            let known = feed.normal.binary_search(&day).is_ok();
            known.then(|| counts.get(&day).copied().unwrap_or(0))
        };
        let days = (from.number()..=to.number()).map(Day::from_number);
        let days: Vec<(Day, Option<u64>)> = days.map(|d| (d, number(d))).collect();
        let least = match feed.rhythm {
            Rhythm::Daily => 14,
            Rhythm::Rarer => 3,
        };
        let mean = |first: Day, last: Day| mean(&days, (first.max(from), last.min(to)), least);
        let before = told.and_then(|t| mean(t.plus(-COMPARED_DAYS), t.plus(-1)));
        let after = told.and_then(|t| mean(t.plus(1).max(to.plus(1 - COMPARED_DAYS)), to));
        Self {
            days,
            told,
            before,
            after,
        }
    }

    /// The change in parts of the mean before the notice: −0.25 for a quarter less. `None` where
    /// either is not known or nothing was seen before.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        let (before, after) = (self.before?.mean, self.after?.mean);
        (before > 0.0).then(|| (after - before) / before)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of addresses are far below 2^52"
)]
fn mean(days: &[(Day, Option<u64>)], (from, to): (Day, Day), least: usize) -> Option<Mean> {
    let within = days.iter().filter(|(day, _)| from <= *day && *day <= to);
    let known: Vec<u64> = within.filter_map(|(_, number)| *number).collect();
    (known.len() >= least).then(|| Mean {
        from,
        to,
        days: known.len(),
        mean: known.iter().sum::<u64>() as f64 / known.len() as f64,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i32) -> Day {
        Day::from_number(number)
    }

    fn feed(missing: &[i32]) -> Feed {
        let normal = (0..90).filter(|n| !missing.contains(n)).map(day);
        Feed {
            normal: normal.collect(),
            without: BTreeMap::new(),
            rhythm: Rhythm::Daily,
        }
    }

    fn level(missing: &[i32], told: Option<i32>) -> Level {
        // A hundred a day, sixty from day 50 on; on day 70 nothing was in the report.
        let counts = (0..90).filter(|n| *n != 70);
        let counts = counts.map(|n| (day(n), if n < 50 { 100 } else { 60 }));
        let span = (day(0), day(89));
        Level::of(&counts.collect(), &feed(missing), span, told.map(day))
    }

    #[test]
    fn the_newest_days_are_compared_with_those_before_the_notice() {
        let found = level(&[], Some(45));
        let before = found.before.expect("28 days");
        assert_eq!(
            (before.from, before.to, before.days),
            (day(17), day(44), 28)
        );
        let after = found.after.expect("28 days");
        assert_eq!((after.from, after.to, after.days), (day(62), day(89), 28));
        let zero = 60.0 * 27.0 / 28.0;
        assert!((found.change().expect("a change") - (zero - 100.0) / 100.0).abs() < 1e-9);
    }

    #[test]
    fn a_missing_day_is_a_gap_and_no_zero() {
        let found = level(&[70, 71], Some(45));
        assert_eq!(found.days[70], (day(70), None));
        let after = found.after.expect("26 days");
        assert_eq!(after.days, 26);
        assert!((after.mean - 60.0).abs() < 1e-9);
        assert_eq!(level(&[], None).days[70], (day(70), Some(0)));
    }

    #[test]
    fn too_few_days_make_no_mean_and_no_change() {
        let early = level(&[], Some(10));
        assert_eq!((early.before, early.change()), (None, None));
        let late = level(&[], Some(80));
        assert_eq!((late.after, late.change()), (None, None));
        assert_eq!(level(&[], None).change(), None);
    }
}
