//! A number over days: with gaps where a feed is missing, and a trend only where one is honest.
//!
//! Pure; the figures come from the lake's rollups. Invariant: a missing day is never a zero, and
//! no trend is stated across a change of the feeds behind it, nor from days of which only reports
//! named for other days tell.

use super::arrivals::Backing;
use base::Day;
use std::collections::BTreeMap;

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

/// A day of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The UTC day.
    pub day: Day,
    /// The number; `None` where a report is missing, or nothing arrived.
    pub counted: Option<Counted>,
    /// Whether the number comes only from reports named for other days: how much of the day they
    /// cover, nothing says.
    pub of_others: bool,
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
    /// The same, and numbers of more days came in reports named for other days.
    OtherDays,
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
    /// Puts figures on the days `from..=to`.
    #[must_use]
    pub fn new(
        (from, to): (Day, Day),
        figures: &BTreeMap<Day, Counted>,
        reports: &Backing<'_>,
    ) -> Self {
        let number = |day: Day| {
            let counted = figures.get(&day).copied().unwrap_or_default();
            match reports.is_comparable(day) {
                true => counted,
                false => Counted {
                    units: counted.units,
                    ..Counted::default()
                },
            }
        };
        let points: Vec<Point> = (from.number()..=to.number())
            .map(Day::from_number)
            .map(|day| {
                let seen = figures.get(&day).is_some_and(|f| f.units > 0);
                let of_others = seen && reports.is_of_others(day);
                let complete = || reports.is_complete(day).then(|| number(day));
                let partial = || Counted {
                    units: number(day).units,
                    ..Counted::default()
                };
                Point {
                    day,
                    counted: of_others.then(partial).or_else(complete),
                    of_others,
                }
            })
            .collect();
        let trend = trend_of(&points, to, reports);
        Self { points, trend }
    }

    /// Every day of the period, oldest first.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The latest complete day and its number; without one, the latest day of which reports named
    /// for other days tell.
    #[must_use]
    pub fn latest(&self) -> Option<(Day, Counted)> {
        let known = |p: &Point| p.counted.map(|c| (p.day, c));
        let any = || self.points.iter().rev().find_map(known);
        self.latest_complete().or_else(any)
    }

    /// The latest day for which the reports behind the number came.
    #[must_use]
    pub fn latest_complete(&self) -> Option<(Day, Counted)> {
        let complete = self.points.iter().rev().filter(|p| !p.of_others);
        let mut known = complete.filter_map(|p| p.counted.map(|c| (p.day, c)));
        known.next()
    }

    /// The days whose number comes only from reports named for other days.
    pub fn of_others(&self) -> impl Iterator<Item = Day> {
        self.points.iter().filter(|p| p.of_others).map(|p| p.day)
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

fn trend_of(points: &[Point], to: Day, reports: &Backing<'_>) -> Trend {
    let (split, start) = (to.plus(1 - WEEK), to.plus(1 - 2 * WEEK));
    let within = |from: Day, until: Day| {
        let of_week = move |p: &&Point| p.day >= from && p.day < until;
        points.iter().filter(of_week)
    };
    let mean = |from: Day, until: Day| {
        let week: Vec<i64> = within(from, until)
            .filter(|p| !p.of_others)
            .filter_map(|p| p.counted.map(|c| c.units))
            .collect();
        let days = i64::try_from(week.len()).unwrap_or(i64::MAX);
        (week.len() >= MIN_DAYS).then(|| week.iter().sum::<i64>() * 10 / days)
    };
    let (Some(before), Some(after)) = (mean(start, split), mean(split, to.plus(1))) else {
        let known = |from, until| within(from, until).filter(|p| p.counted.is_some()).count();
        let enough = known(start, split).min(known(split, to.plus(1))) >= MIN_DAYS;
        return match enough {
            true => Trend::OtherDays,
            false => Trend::TooFewDays,
        };
    };
    if reports.regular(start, split.plus(-1)) != reports.regular(split, to) {
        return Trend::FeedChanged;
    }
    if before.max(after) < MIN_MEAN_TENTHS {
        return Trend::SmallNumbers;
    }
    Trend::Change { before, after }
}

#[cfg(test)]
mod tests {
    use super::super::arrivals::{Arrivals, Came};
    use super::*;
    use std::collections::BTreeSet;

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

    /// The series from `from` to `to` of a number that comes from all these reports.
    fn series(
        (from, to): (i32, i32),
        values: impl IntoIterator<Item = (i32, i64)>,
        reports: &[(&str, Vec<i32>)],
    ) -> Series {
        let name = |report: &str| ("provider".to_owned(), report.to_owned());
        let days = |days: &[i32]| days.iter().map(|n| day(*n)).collect();
        let came = reports.iter().map(|(r, d)| (name(r), days(d))).collect();
        let all = reports.iter().map(|(r, _)| (*r).to_owned()).collect();
        let arrivals = Arrivals::new(came, day(to));
        let backing = arrivals.of(Some(&all));
        Series::new((day(from), day(to)), &figures(values), &backing)
    }

    fn daily(days: impl IntoIterator<Item = i32>) -> (&'static str, Vec<i32>) {
        ("sinkhole", days.into_iter().collect())
    }

    /// The days of a series that are gaps.
    fn gaps(series: &Series) -> Vec<i32> {
        let gaps = series.points().iter().filter(|p| p.counted.is_none());
        gaps.map(|p| p.day.number() - 20_000).collect()
    }

    #[test]
    fn a_missing_feed_day_is_a_gap_and_an_empty_report_a_zero() {
        let came = daily((0..14).filter(|n| *n != 5));
        let series = series((0, 13), (0..13).map(|n| (n, 10)), &[came]);
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
        let series = series((0, 13), [(3, 4)], &[daily(0..14), ("rare", vec![3])]);
        assert!(gaps(&series).is_empty());
    }

    #[test]
    fn a_day_is_judged_alike_on_every_page() {
        let reports = [daily(0..28), ("scan", (0..27).collect())];
        for from in [0, 14, 27] {
            let shown = series((from, 27), (0..28).map(|n| (n, 5)), &reports);
            assert_eq!(gaps(&shown), [27], "from {from}");
        }
    }

    #[test]
    fn the_gaps_of_an_outage_never_become_low_numbers() {
        let silent_since = |n: i32| [daily(0..42), ("scan", (0..n).collect())];
        // A week of silence is a gap; after it the report is taken to have ended.
        for length in 1..12 {
            let shown = series((14, 41), [], &silent_since(42 - length));
            let missing: Vec<i32> = (42 - length..42).take(7).collect();
            assert_eq!(gaps(&shown), missing, "{length} days");
        }
        // It came again: it had not ended.
        let came: Vec<i32> = (0..42).filter(|n| !(20..32).contains(n)).collect();
        let shown = series((14, 41), [], &[daily(0..42), ("scan", came)]);
        assert_eq!(gaps(&shown), (20..32).collect::<Vec<i32>>());
    }

    #[test]
    fn between_two_weekly_reports_nothing_is_known() {
        let shown = series((0, 13), [(3, 4), (10, 6)], &[("weekly", vec![3, 10])]);
        let known: Vec<i32> = (0..14).filter(|n| ![3, 10].contains(n)).collect();
        assert_eq!(gaps(&shown), known);
    }

    #[test]
    fn a_day_seen_only_in_reports_of_other_days_has_a_number_and_no_trend() {
        let values = || (0..14).map(|n| (n, 20));
        let shown = series((0, 13), values(), &[("monthly", vec![13])]);
        assert!(gaps(&shown).is_empty(), "something was seen on each day");
        let others: Vec<i32> = shown.of_others().map(|d| d.number() - 20_000).collect();
        assert_eq!(others, (0..13).collect::<Vec<i32>>());
        assert_eq!(shown.trend(), Trend::OtherDays);
        assert_eq!(shown.latest().map(|(d, _)| d), Some(day(13)));
        let shown = series((0, 12), values(), &[("monthly", vec![13])]);
        assert_eq!(
            shown.latest().map(|(d, c)| (d, c.units, c.new)),
            Some((day(12), 20, None))
        );
        assert_eq!(shown.latest_complete(), None);
    }

    #[test]
    fn a_missing_report_is_a_gap_whatever_strays_of_its_day_came_in_others() {
        let came = daily((0..14).filter(|n| *n != 9));
        let shown = series((0, 13), (0..14).map(|n| (n, 20)), &[came]);
        assert_eq!(gaps(&shown), [9]);
        assert_eq!(shown.of_others().count(), 0);
    }

    #[test]
    fn what_is_withheld_is_a_gap_and_no_comparison() {
        let came = Came::from([(
            ("provider".to_owned(), "sinkhole".to_owned()),
            (0..14).map(day).collect(),
        )]);
        let arrivals = Arrivals::new(came, day(13)).withhold(BTreeSet::from([day(2)]));
        let all = BTreeSet::from(["sinkhole".to_owned()]);
        let new = Counted {
            units: 3,
            new: Some(1),
            ..Counted::default()
        };
        let figures = (0..14).map(|n| (day(n), new)).collect();
        let shown = Series::new((day(0), day(13)), &figures, &arrivals.of(Some(&all)));
        assert_eq!(gaps(&shown), [2]);
        let known = |n: usize| shown.points()[n].counted.and_then(|c| c.new);
        assert_eq!(
            (known(1), known(3), known(9), known(10)),
            (Some(1), None, None, Some(1))
        );
    }

    #[test]
    fn a_trend_compares_two_weeks() {
        let values = (0..14).map(|n| (n, if n < 7 { 20 } else { 10 }));
        let series = series((0, 13), values, &[daily(0..14)]);
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
        let reports = [daily(0..28), ("new-sensor", (21..28).collect())];
        let series = series((0, 27), (0..28).map(|n| (n, n.into())), &reports);
        assert_eq!(series.trend(), Trend::FeedChanged);
    }

    #[test]
    fn no_trend_is_stated_from_small_numbers() {
        let values = (0..14).map(|n| (n, if n < 7 { 1 } else { 3 }));
        let series = series((0, 13), values, &[daily(0..14)]);
        assert_eq!(series.trend(), Trend::SmallNumbers);
    }

    #[test]
    fn no_trend_is_stated_from_a_few_days() {
        let series = series((0, 13), [(12, 3)], &[daily(10..14)]);
        assert_eq!(series.trend(), Trend::TooFewDays);
    }
}
