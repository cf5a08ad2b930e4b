//! Rows of days that their report's name does not say, and of days that have not come.

use crate::bench::{Bench, NAME, benches, report};
use base::observation::Flags;
use base::{Actor, Day};
use std::sync::Arc;
use watch::picture::{Breakdown, Period, Picture, Trend, actions};

fn row(day: u8, host: u8) -> String {
    format!("2026-03-{day:02} 01:02:03,198.18.0.{host},23,tcp,64500,XA,telnet,0,high")
}

async fn picture(bench: &Bench, from: i32, to: i32) -> Arc<Picture> {
    let day = |of| Day::from_ymd(2026, 3, of).expect("a day");
    bench.watch.lake().rollup_dirty(99).await.expect("counted");
    let (actor, days) = (Actor::operator(), Period::new(day(from), day(to)));
    let shown = actions::picture(&actor, &bench.watch, bench.tenant, days, Breakdown::Type);
    shown.await.expect("a picture")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_of_many_days_is_named_and_each_of_its_days_has_a_number() {
    for bench in benches().await {
        let rows: Vec<String> = (11..25).map(|day| row(day, day)).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        for _ in 0..2 {
            let summary = bench.take(NAME, report(&rows)).await;
            let [found] = summary.other_days.as_slice() else {
                panic!("{summary:?}")
            };
            assert_eq!((found.rows, found.of), (13, 14));
            assert_eq!(found.day.to_string(), "2026-03-24");
            assert!(found.file.ends_with("scan_telnet-test.csv"), "{found:?}");
        }
        let shown = picture(&bench, 11, 24).await;
        let series = &shown.heads[0].series;
        let numbers = series.points().iter().map(|p| p.counted.map(|c| c.units));
        assert!(numbers.into_iter().all(|n| n == Some(1)), "{series:?}");
        assert_eq!(series.of_others().count(), 13);
        assert_eq!(series.trend(), Trend::OtherDays);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_without_a_row_of_its_day_is_a_gap_and_an_empty_one_a_zero() {
    let name = |day: u8| format!("2026-03-{day:02}-scan_telnet-test.csv");
    for bench in benches().await {
        for day in 1..=20 {
            // The 18th came empty, the 19th with rows of another day, the 20th with a bad row.
            let rows = match day {
                18 => Vec::new(),
                19 => vec![row(10, 200)],
                20 => vec!["2026-13-20 01:02:03,198.18.0.1,23,tcp,64500,XA,telnet,0,high".into()],
                _ => vec![row(day, day)],
            };
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            bench.take(&name(day), report(&rows)).await;
        }
        let shown = picture(&bench, 10, 20).await;
        let numbers = |shown: &Picture| {
            let points = shown.heads[0].series.points().iter();
            let counted = points.map(|p| p.counted.map(|c| c.units));
            counted.collect::<Vec<_>>()
        };
        let mut expected = vec![Some(1); 11];
        expected[0] = Some(2);
        expected[8] = Some(0);
        (expected[9], expected[10]) = (None, None);
        assert_eq!(numbers(&shown), expected);
        let missing: Vec<Day> = shown.heads[0].missing.iter().map(|m| m.0).collect();
        assert_eq!(missing.len(), 2, "{missing:?}");
        // What is taken back and handed in again with a row of its day fills the gap.
        let input = bench.input_named(&name(19)).await;
        bench.take_back(&input).await.expect("taken back");
        bench.take(&name(19), report(&[&row(19, 1)])).await;
        (expected[0], expected[9]) = (Some(1), Some(1));
        let again = picture(&bench, 10, 20).await;
        assert_eq!(numbers(&again), expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_few_rows_around_midnight_are_not_worth_a_word() {
    for bench in benches().await {
        let rows: Vec<String> = (1..20).map(|host| row(24, host)).collect();
        let mut rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let before = row(23, 9);
        rows.push(&before);
        let summary = bench.take(NAME, report(&rows)).await;
        assert_eq!((summary.stored, summary.other_days.len()), (20, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_dated_later_than_tomorrow_is_kept_and_in_no_number() {
    for bench in benches().await {
        // It is the 25th: a day is left for the clocks.
        let rows = [row(24, 1), row(26, 2), row(27, 3)];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        for _ in 0..2 {
            let summary = bench.take(NAME, report(&rows)).await;
            assert_eq!((summary.rows, summary.rejected, summary.future), (3, 0, 1));
        }
        let all = bench.all().await;
        let future = |o: &&lake::Observation| o.meta.flags.has(Flags::FUTURE);
        let flagged: Vec<_> = all.iter().filter(future).collect();
        assert_eq!((all.len(), flagged.len()), (3, 1));
        let shown = picture(&bench, 24, 28).await;
        let series = &shown.heads[0].series;
        let numbers = series.points().iter().map(|p| p.counted.map(|c| c.units));
        let numbers: Vec<Option<i64>> = numbers.collect();
        assert_eq!(numbers, [Some(1), None, Some(1), None, None]);
        let since = bench.watch.clock().now().plus_seconds(-86_400);
        let (actor, watch) = (Actor::operator(), &bench.watch);
        let came = watch::arrival::actions::overview(&actor, watch, bench.tenant, since);
        let came = came.await.expect("an overview").arrived;
        assert_eq!((came.len(), came[0].future), (1, 1));
    }
}
