//! Which reports arrived, which are missing, and which of them stand behind a number.
//!
//! Not here: when a report counts as missing ([`missing_for`]). Invariant: what came or did not
//! come after a day turns none of its gaps into a number that stands for the whole day.

use crate::arrival::missing_for;
use base::Day;
use std::collections::{BTreeMap, BTreeSet};

/// The days on which each (provider, report) came.
pub type Came = BTreeMap<(String, String), BTreeSet<Day>>;

/// Which reports arrived on which days, and on which they are missing.
#[derive(Debug, Clone, Default)]
pub struct Arrivals {
    came: BTreeMap<String, BTreeSet<Day>>,
    missing: BTreeMap<String, BTreeSet<Day>>,
    withheld: BTreeSet<Day>,
}

/// A report that came on at least this share of the days of a week belongs to it.
const REGULAR_PERCENT: usize = 70;
/// Days back that a day may be compared with.
const COMPARED: i32 = 7;

impl Arrivals {
    /// Judges every day up to `to`. A report is missing by the rule of the morning page
    /// ([`missing_for`]), as of the day itself: whatever came or did not come later leaves a gap a
    /// gap. One more thing is known in hindsight: a report that came again had not ended, so its
    /// whole silence is missing.
    #[must_use]
    pub fn new(came: Came, to: Day) -> Self {
        let mut all = Self::default();
        for (name, days) in came {
            let missing = all.missing.entry(name.1.clone()).or_default();
            missing.extend(silent(&name, &days, to));
            all.came.entry(name.1).or_default().extend(days);
        }
        all
    }

    /// Has no number shown for these days, and no comparison with them.
    #[must_use]
    pub fn withhold(mut self, days: BTreeSet<Day>) -> Self {
        self.withheld = days;
        self
    }

    /// The arrivals behind a number that comes from these reports.
    #[must_use]
    pub fn of<'a>(&'a self, reports: Option<&'a BTreeSet<String>>) -> Backing<'a> {
        Backing {
            all: self,
            reports: reports.into_iter().flatten().map(String::as_str).collect(),
        }
    }
}

/// The days up to `to` on which a report is missing.
fn silent(name: &(String, String), days: &BTreeSet<Day>, to: Day) -> Vec<Day> {
    let one = Came::from([(name.clone(), days.clone())]);
    let (mut missing, mut last) = (Vec::new(), None);
    let first = days.first().map_or(to, |first| *first);
    for day in (first.number()..=to.number()).map(Day::from_number) {
        if days.contains(&day) {
            last = Some(day);
        } else if let Some(last) = last {
            let came_again = days.last().is_some_and(|newest| *newest > day);
            let judged = if came_again { last.plus(1) } else { day };
            if !missing_for(judged, &one).is_empty() {
                missing.push(day);
            }
        }
    }
    missing
}

/// The reports behind one number, with their arrivals.
#[derive(Debug, Clone)]
pub struct Backing<'a> {
    all: &'a Arrivals,
    reports: BTreeSet<&'a str>,
}

impl<'a> Backing<'a> {
    fn on(days: &BTreeMap<String, BTreeSet<Day>>, report: &str, day: Day) -> bool {
        days.get(report).is_some_and(|days| days.contains(&day))
    }

    /// The reports that are missing for `day`.
    #[must_use]
    pub fn missing_on(&self, day: Day) -> Vec<&'a str> {
        let missing = |report: &&&str| Self::on(&self.all.missing, report, day);
        self.reports.iter().filter(missing).copied().collect()
    }

    /// Whether the number of `day` may be shown: something arrived, and nothing is missing.
    #[must_use]
    pub fn is_complete(&self, day: Day) -> bool {
        let (came, missing) = (&self.all.came, &self.all.missing);
        !self.all.withheld.contains(&day)
            && self.reports.iter().any(|r| Self::on(came, r, day))
            && !self.reports.iter().any(|r| Self::on(missing, r, day))
    }

    /// Whether no report came for `day` and none is missing: what is known of it, if anything,
    /// came in reports named for other days.
    #[must_use]
    pub fn is_of_others(&self, day: Day) -> bool {
        let (came, missing) = (&self.all.came, &self.all.missing);
        !self.all.withheld.contains(&day)
            && !self.reports.iter().any(|r| Self::on(came, r, day))
            && !self.reports.iter().any(|r| Self::on(missing, r, day))
    }

    /// Whether what is new or gone on `day` may be shown.
    pub(super) fn is_comparable(&self, day: Day) -> bool {
        let before = self.all.withheld.range(day.plus(-COMPARED)..day);
        before.count() == 0
    }

    /// The reports that come on most days from `from` to `to`, both included.
    pub(super) fn regular(&self, from: Day, to: Day) -> BTreeSet<&'a str> {
        let window = usize::try_from(to.number() - from.number() + 1).unwrap_or(0);
        let count = |report: &str| {
            let days = self.all.came.get(report);
            days.map_or(0, |days| days.range(from..=to).count())
        };
        let is_regular = |r: &&&str| count(r) * 100 >= window * REGULAR_PERCENT;
        self.reports.iter().filter(is_regular).copied().collect()
    }
}
