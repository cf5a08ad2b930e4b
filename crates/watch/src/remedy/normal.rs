//! On which days the silence of a report says something.
//!
//! Not here: what is in it. Invariant: a day on which nothing came, on which only rows of other
//! days came, or on which much less came than usual is never a normal day; what comes later makes
//! it one.

use std::collections::{BTreeMap, BTreeSet};

use base::Day;

/// Reports before a day by which its usual size is known.
const LOOKED_AT: usize = 14;
/// So many of these are needed; with fewer nothing is known of the usual size.
const LEAST_REPORTS: usize = 5;
/// A report that usually has fewer rows may lose most of them for good reasons.
const LEAST_ROWS: u64 = 10;
/// Reports that usually come this many days apart or closer are daily ones.
const DAILY_GAP: i32 = 2;
/// Days back that have to be read before a span, so that its first days can be judged.
pub const LEAD_DAYS: i32 = 28;

/// A report that came for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// The day it is about.
    pub day: Day,
    /// Its data rows.
    pub rows: u64,
    /// Whether any of them, or their absence, tells of that day.
    pub tells: bool,
}

/// Why a day is no normal one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// Nothing came.
    Missing,
    /// What came has no row of the day.
    Beside,
    /// Less than half of the usual rows came.
    Short,
    /// Some of what came may not be shown to the reader.
    Withheld,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Beside, Self::Short, Self::Withheld];

    /// The name in files and message ids.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Beside => "beside",
            Self::Short => "short",
            Self::Withheld => "withheld",
        }
    }
}

/// How often a report comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Every day, or nearly.
    Daily,
    /// Once a week, or at other longer intervals.
    Rarer,
}

/// Reports that need more or fewer silent days than their rhythm says, by the beginning of their
/// name.
const NEEDED: &[(&str, usize)] = &[];

impl Rhythm {
    /// How many normal reports without a thing in a row say that it is gone.
    #[must_use]
    pub fn needed(self, report: &str) -> usize {
        let own = NEEDED.iter().find(|(name, _)| report.starts_with(name));
        own.map_or(
            match self {
                Self::Daily => 3,
                Self::Rarer => 2,
            },
            |(_, needed)| *needed,
        )
    }

    /// Days without any normal report after which nothing is known any more.
    #[must_use]
    pub const fn patience(self) -> i32 {
        match self {
            Self::Daily => 7,
            Self::Rarer => 21,
        }
    }

    fn of(days: &[Day]) -> Self {
        let gaps = days.windows(2).map(|w| w[1].number() - w[0].number());
        let mut gaps: Vec<i32> = gaps.collect();
        gaps.sort_unstable();
        match gaps.get(gaps.len() / 2) {
            Some(gap) if *gap > DAILY_GAP => Self::Rarer,
            _ => Self::Daily,
        }
    }
}

/// The days of one report of one provider over a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Days on which it came as usual, rising.
    pub normal: Vec<Day>,
    /// The other days on which it should have come.
    pub without: BTreeMap<Day, Why>,
    /// How often it comes.
    pub rhythm: Rhythm,
}

impl Feed {
    /// Judges the days from `from` to `to`, both included, by what came then and before.
    #[must_use]
    pub fn of(came: &[Came], withheld: &BTreeSet<Day>, (from, to): (Day, Day)) -> Self {
        let mut came: Vec<Came> = came.iter().copied().filter(|c| c.day <= to).collect();
        came.sort_unstable_by_key(|c| c.day);
        let telling: Vec<Day> = came.iter().filter(|c| c.tells).map(|c| c.day).collect();
        let mut feed = Self {
            normal: Vec::new(),
            without: BTreeMap::new(),
            rhythm: Rhythm::of(&telling),
        };
        for (at, one) in came.iter().enumerate().filter(|(_, c)| c.day >= from) {
            let why = if withheld.contains(&one.day) {
                Some(Why::Withheld)
            } else if !one.tells {
                Some(Why::Beside)
            } else {
                is_short(&came[..at], one.rows).then_some(Why::Short)
            };
            match why {
                Some(why) => _ = feed.without.insert(one.day, why),
                None => feed.normal.push(one.day),
            }
        }
        if let (Rhythm::Daily, Some(first)) = (feed.rhythm, came.first()) {
            let days: BTreeSet<Day> = came.iter().map(|c| c.day).collect();
            let expected = first.day.max(from).number()..=to.number();
            let missing = expected.map(Day::from_number).filter(|d| !days.contains(d));
            feed.without.extend(missing.map(|day| (day, Why::Missing)));
        }
        feed
    }

    /// The last day on which it came as usual.
    #[must_use]
    pub fn last(&self) -> Option<Day> {
        self.normal.last().copied()
    }
}

/// Whether a report has less than half of its usual rows. The usual size follows what comes, so
/// that a report that shrank for good is normal again after a while.
fn is_short(before: &[Came], rows: u64) -> bool {
    let telling = before.iter().rev().filter(|c| c.tells);
    let mut sizes: Vec<u64> = telling.take(LOOKED_AT).map(|c| c.rows).collect();
    if sizes.len() < LEAST_REPORTS {
        return false;
    }
    sizes.sort_unstable();
    let usual = sizes[sizes.len() / 2];
    usual >= LEAST_ROWS && rows.saturating_mul(2) < usual
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i32) -> Day {
        Day::from_number(number)
    }

    fn came(days: impl IntoIterator<Item = (i32, u64)>) -> Vec<Came> {
        let one = |(number, rows)| Came {
            day: day(number),
            rows,
            tells: true,
        };
        days.into_iter().map(one).collect()
    }

    fn feed(all: &[Came]) -> Feed {
        Feed::of(all, &BTreeSet::new(), (day(10), day(29)))
    }

    #[test]
    fn a_day_without_a_report_or_with_a_small_one_is_not_normal() {
        let all = came(
            (0..30)
                .filter(|n| *n != 15)
                .map(|n| (n, if n == 20 { 40 } else { 100 })),
        );
        let found = feed(&all);
        let without = [(day(15), Why::Missing), (day(20), Why::Short)];
        assert_eq!(found.without, BTreeMap::from(without));
        assert_eq!(found.normal.len(), 18);
        assert_eq!((found.rhythm, found.last()), (Rhythm::Daily, Some(day(29))));
    }

    #[test]
    fn a_report_that_comes_late_makes_its_day_normal() {
        let mut all = came((0..30).filter(|n| *n != 15).map(|n| (n, 100)));
        assert!(!feed(&all).normal.contains(&day(15)));
        all.extend(came([(15, 90)]));
        assert!(feed(&all).normal.contains(&day(15)));
    }

    #[test]
    fn a_header_alone_is_silence_only_of_a_report_that_is_usually_small() {
        let large = came((0..30).map(|n| (n, if n == 20 { 0 } else { 100 })));
        assert_eq!(feed(&large).without.get(&day(20)), Some(&Why::Short));
        let small = came((0..30).map(|n| (n, if n == 20 { 0 } else { 4 })));
        assert!(feed(&small).normal.contains(&day(20)));
    }

    #[test]
    fn a_report_that_shrank_for_good_is_normal_again() {
        let all = came((0..30).map(|n| (n, if n >= 12 { 20 } else { 100 })));
        let found = feed(&all);
        assert_eq!(found.without.len(), 8, "until most of fourteen are small");
        assert!(found.normal.contains(&day(20)));
    }

    #[test]
    fn weeks_between_weekly_reports_are_no_gaps() {
        let found = feed(&came((0..5).map(|n| (n * 7, 100))));
        assert_eq!((found.rhythm, found.without.len()), (Rhythm::Rarer, 0));
        assert_eq!(found.normal, [day(14), day(21), day(28)]);
        let needed = [Rhythm::Daily, Rhythm::Rarer].map(|r| r.needed("event4_sinkhole"));
        assert_eq!(needed, [3, 2]);
    }

    #[test]
    fn what_is_withheld_or_beside_is_not_normal_and_nothing_before_the_first_is_missing() {
        let mut all = came((18..30).map(|n| (n, 100)));
        all[3].tells = false;
        let withheld = BTreeSet::from([day(25)]);
        let found = Feed::of(&all, &withheld, (day(10), day(29)));
        let without = [(day(21), Why::Beside), (day(25), Why::Withheld)];
        assert_eq!(found.without, BTreeMap::from(without));
    }
}
