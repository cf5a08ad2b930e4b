//! A number over days: with gaps where a feed is missing, and a trend only where one is honest.
//!
//! Pure; the figures come from the lake's rollups. Invariant: a missing day is never a zero, and
//! no trend is stated across a change of the feeds behind it.

use base::Day;
use std::collections::{BTreeMap, BTreeSet};

/// One counted number of one day, as the rollups hold it. `None`: not known, never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// Distinct units seen on the day.
    pub units: i64,
    /// Units that the day before (on which the same report arrived) did not have.
    pub new: Option<i64>,
    /// Units that both days have.
    pub continuing: Option<i64>,
    /// Units of the day before that are not seen any more.
    pub gone: Option<i64>,
}

/// Which reports arrived on which days; the ground for saying "missing".
#[derive(Debug, Clone, Default)]
pub struct Arrivals {
    days: BTreeMap<String, BTreeSet<Day>>,
}

/// A report that came on at least this share of the days of the window is expected every day.
const REGULAR_PERCENT: usize = 70;

impl Arrivals {
    /// Notes that a report arrived for a day.
    pub fn add(&mut self, report: &str, day: Day) {
        self.days.entry(report.to_owned()).or_default().insert(day);
    }

    /// The reports that come regularly between `from` and `to`, both included.
    #[must_use]
    pub fn regular(&self, from: Day, to: Day) -> BTreeSet<&str> {
        let window = usize::try_from(to.number() - from.number() + 1).unwrap_or(0);
        self.days
            .iter()
            .filter(|(_, days)| days.range(from..=to).count() * 100 >= window * REGULAR_PERCENT)
            .map(|(report, _)| report.as_str())
            .collect()
    }

    /// Whether the report arrived for the day.
    #[must_use]
    pub fn has(&self, report: &str, day: Day) -> bool {
        self.days
            .get(report)
            .is_some_and(|days| days.contains(&day))
    }

    /// The regular reports that did not arrive for `day`.
    #[must_use]
    pub fn missing_on(&self, day: Day, from: Day, to: Day) -> Vec<&str> {
        self.regular(from, to)
            .into_iter()
            .filter(|r| !self.has(r, day))
            .collect()
    }

    /// Whether anything arrived for the day.
    #[must_use]
    pub fn any_on(&self, day: Day) -> bool {
        self.days.values().any(|days| days.contains(&day))
    }

    /// Only the reports for which `keep` is true: those behind one number.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&str) -> bool) -> Self {
        let days = self
            .days
            .iter()
            .filter(|(r, _)| keep(r))
            .map(|(r, d)| (r.clone(), d.clone()));
        Self {
            days: days.collect(),
        }
    }
}

/// A day of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The UTC day.
    pub day: Day,
    /// The number; `None` where a regular report is missing, or nothing arrived.
    pub counted: Option<Counted>,
}

/// Where a number is going, or why that is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// The mean of the last week against the mean of the week before, in tenths of a unit a day.
    Change {
        /// Mean of the earlier week × 10.
        before: i64,
        /// Mean of the later week × 10.
        after: i64,
    },
    /// Both means are below the number from which a change means something.
    SmallNumbers,
    /// Fewer than four complete days in one of the two weeks.
    TooFewDays,
    /// The reports behind the number are not the same in both weeks.
    FeedChanged,
}

/// How many complete days a week must have before its mean is used.
const MIN_DAYS: usize = 4;
const WEEK: i32 = 7;
/// Means below this many units a day (in tenths) say nothing about a direction.
const MIN_MEAN_TENTHS: i64 = 100;

/// A number over a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    points: Vec<Point>,
    trend: Trend,
}

impl Series {
    /// Puts figures on the days `from..=to`. `arrivals` are those of the reports behind the number.
    #[must_use]
    pub fn new(from: Day, to: Day, figures: &BTreeMap<Day, Counted>, arrivals: &Arrivals) -> Self {
        let regular = arrivals.regular(from, to);
        let complete =
            |day: Day| arrivals.any_on(day) && regular.iter().all(|r| arrivals.has(r, day));
        let points: Vec<Point> = (from.number()..=to.number())
            .map(Day::from_number)
            .map(|day| Point {
                day,
                counted: complete(day).then(|| figures.get(&day).copied().unwrap_or_default()),
            })
            .collect();
        let trend = trend_of(&points, to, arrivals);
        Self { points, trend }
    }

    /// Every day of the period, oldest first.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The latest complete day and its number.
    #[must_use]
    pub fn latest(&self) -> Option<(Day, Counted)> {
        self.points
            .iter()
            .rev()
            .find_map(|p| p.counted.map(|c| (p.day, c)))
    }

    /// The first day on which the number was not zero.
    #[must_use]
    pub fn since(&self) -> Option<Day> {
        self.points
            .iter()
            .find(|p| p.counted.is_some_and(|c| c.units > 0))
            .map(|p| p.day)
    }

    /// Where it is going.
    #[must_use]
    pub const fn trend(&self) -> Trend {
        self.trend
    }
}

fn trend_of(points: &[Point], to: Day, arrivals: &Arrivals) -> Trend {
    let (split, start) = (to.plus(1 - WEEK), to.plus(1 - 2 * WEEK));
    let mean = |from: Day, until: Day| {
        let week: Vec<i64> = points
            .iter()
            .filter(|p| p.day >= from && p.day < until)
            .filter_map(|p| p.counted.map(|c| c.units))
            .collect();
        let days = i64::try_from(week.len()).unwrap_or(i64::MAX);
        (week.len() >= MIN_DAYS).then(|| week.iter().sum::<i64>() * 10 / days)
    };
    let (Some(before), Some(after)) = (mean(start, split), mean(split, to.plus(1))) else {
        return Trend::TooFewDays;
    };
    if arrivals.regular(start, split.plus(-1)) != arrivals.regular(split, to) {
        return Trend::FeedChanged;
    }
    if before.max(after) < MIN_MEAN_TENTHS {
        return Trend::SmallNumbers;
    }
    Trend::Change { before, after }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: i32) -> Day {
        Day::from_number(20_000 + n)
    }

    fn figures(values: impl IntoIterator<Item = (i32, i64)>) -> BTreeMap<Day, Counted> {
        values
            .into_iter()
            .map(|(n, units)| {
                (
                    day(n),
                    Counted {
                        units,
                        ..Counted::default()
                    },
                )
            })
            .collect()
    }

    fn arrivals(report: &str, days: impl IntoIterator<Item = i32>) -> Arrivals {
        let mut all = Arrivals::default();
        days.into_iter().for_each(|n| all.add(report, day(n)));
        all
    }

    #[test]
    fn a_missing_feed_day_is_a_gap_and_an_empty_report_a_zero() {
        let came = arrivals("sinkhole", (0..14).filter(|n| *n != 5));
        let series = Series::new(day(0), day(13), &figures((0..13).map(|n| (n, 10))), &came);
        assert_eq!(series.points()[5].counted, None, "the feed did not come");
        assert_eq!(
            series.points()[13].counted.map(|c| c.units),
            Some(0),
            "it came and was empty"
        );
        assert_eq!(
            series.latest().map(|(d, c)| (d, c.units)),
            Some((day(13), 0))
        );
    }

    #[test]
    fn an_occasional_report_that_does_not_come_is_no_gap() {
        let mut came = arrivals("sinkhole", 0..14);
        came.add("rare", day(3));
        let series = Series::new(day(0), day(13), &figures([(3, 4)]), &came);
        assert!(series.points().iter().all(|p| p.counted.is_some()));
    }

    #[test]
    fn a_trend_compares_two_weeks() {
        let came = arrivals("sinkhole", 0..14);
        let values = (0..14).map(|n| (n, if n < 7 { 20 } else { 10 }));
        let series = Series::new(day(0), day(13), &figures(values), &came);
        assert_eq!(
            series.trend(),
            Trend::Change {
                before: 200,
                after: 100
            }
        );
    }

    #[test]
    fn no_trend_is_stated_across_a_change_of_feeds() {
        let mut came = arrivals("sinkhole", 0..28);
        (21..28).for_each(|n| came.add("new-sensor", day(n)));
        let series = Series::new(
            day(0),
            day(27),
            &figures((0..28).map(|n| (n, n.into()))),
            &came,
        );
        assert_eq!(series.trend(), Trend::FeedChanged);
    }

    #[test]
    fn no_trend_is_stated_from_small_numbers() {
        let came = arrivals("sinkhole", 0..14);
        let values = (0..14).map(|n| (n, if n < 7 { 1 } else { 3 }));
        let series = Series::new(day(0), day(13), &figures(values), &came);
        assert_eq!(series.trend(), Trend::SmallNumbers);
    }

    #[test]
    fn no_trend_is_stated_from_a_few_days() {
        let came = arrivals("sinkhole", 10..14);
        let series = Series::new(day(0), day(13), &figures([(12, 3)]), &came);
        assert_eq!(series.trend(), Trend::TooFewDays);
    }
}
