//! Ninety days of which the truth is known: states and statistics are equal to it.

use std::collections::{BTreeMap, BTreeSet};

use base::Day;

use super::finding::{Finding, Outcome, State, Told, Trail, findings};
use super::level::Level;
use super::normal::{Came, Feed, Why};
use super::summary::Summary;
use super::survival::{Ended, Followed, Part};
use super::testing::{DAYS, Host, MISSING, NETWORK_TOLD, SHORT, Simulated, simulate};

const SEEDS: [u64; 5] = [1, 7, 42, 1_963, 90_210];

fn feed(truth: &Simulated) -> Feed {
    let came = truth.days.iter().enumerate().filter_map(|(n, rows)| {
        let rows = rows.as_ref()?;
        Some(Came {
            day: truth.day(i32::try_from(n).expect("a day")),
            rows: rows.len() as u64,
            tells: true,
        })
    });
    let came: Vec<Came> = came.collect();
    let span = (truth.from, truth.day(DAYS - 1));
    Feed::of(&came, &BTreeSet::new(), span)
}

fn seen(truth: &Simulated, address: &str) -> Vec<Day> {
    let days = truth.seen(address);
    days.into_iter().map(|n| truth.day(n)).collect()
}

fn found(truth: &Simulated, feed: &Feed, host: &Host) -> Vec<Finding> {
    let told: Vec<Told> = host.told.iter().map(|n| told(truth, *n)).collect();
    let trail = Trail {
        seen: &seen(truth, &host.address),
        normal: &feed.normal,
        told: &told,
        needed: feed.rhythm.needed("event4_sinkhole"),
        patience: feed.rhythm.patience(),
    };
    findings(&trail, truth.day(DAYS - 1))
}

fn told(truth: &Simulated, number: i32) -> Told {
    Told {
        at: truth.day(number).start().plus_seconds(36_000),
        acknowledged: None,
        fixed: None,
        disputed: false,
    }
}

#[test]
fn the_days_that_did_not_come_whole_are_the_gaps() {
    for seed in SEEDS {
        let truth = simulate(seed, 300, 80);
        let feed = feed(&truth);
        let expected = MISSING.map(|n| (truth.day(n), Why::Missing));
        let mut expected = BTreeMap::from(expected);
        expected.insert(truth.day(SHORT), Why::Short);
        let judged: BTreeMap<Day, Why> = feed.without.clone();
        assert_eq!(judged, expected, "{seed}");
    }
}

#[test]
fn every_fix_and_every_relapse_is_found_and_no_other() {
    for seed in SEEDS {
        let truth = simulate(seed, 300, 80);
        let feed = feed(&truth);
        let mut relapses = 0;
        for host in &truth.hosts {
            let found = found(&truth, &feed, host);
            let gone = |f: &Finding| f.spells.iter().map(|s| s.gone).collect::<Vec<_>>();
            let found_gone: Vec<_> = found.iter().map(gone).collect();
            let day = |spells: &Vec<(i32, Option<i32>)>| {
                let day = |(_, gone): &(i32, Option<i32>)| gone.map(|g| truth.day(g));
                spells.iter().map(day).collect::<Vec<_>>()
            };
            let truth_gone: Vec<_> = truth.expected(host).iter().map(day).collect();
            assert_eq!(found_gone, truth_gone, "{seed}: {host:?}");
            relapses += found.iter().map(Finding::relapses).sum::<usize>();
            // A missing day never ends anything.
            for spell in found.iter().flat_map(|f| &f.spells) {
                let gone = spell.gone.map(|g| g.number() - truth.from.number());
                assert!(gone.is_none_or(|g| !MISSING.contains(&g) && g != SHORT));
            }
        }
        assert!(relapses > 5, "{seed}: the truth has relapses");
    }
}

#[test]
fn states_are_those_of_the_truth() {
    for seed in SEEDS {
        let truth = simulate(seed, 300, 80);
        let feed = feed(&truth);
        for host in &truth.hosts {
            let found = found(&truth, &feed, host);
            let last = truth.expected(host).pop().expect("it was infected");
            let told = host.told.is_some_and(|t| t >= last[last.len() - 1].0);
            let state = match (last[last.len() - 1].1, last.len() > 1, told) {
                (Some(_), _, _) => State::Gone,
                (None, true, false) => State::Relapsed,
                (None, _, true) => State::Notified,
                (None, false, false) => State::Open,
            };
            let newest = found.last().expect("a finding");
            assert_eq!(newest.state, state, "{seed}: {host:?}");
        }
    }
}

/// The times from the notice by the truth, to the day up to which all are decided: the third
/// before the end.
fn followed(truth: &Simulated) -> Vec<Followed> {
    let decided = truth.decided();
    let one = |host: &Host| {
        let told = host.told?;
        let (end, ended) = match truth.gone(host.infected[0].1.unwrap_or(DAYS)) {
            Some(gone) => (gone, Ended::Gone),
            None => (decided, Ended::Censored),
        };
        let days = u32::try_from(end - told).ok()?;
        Some(Followed { days, ended })
    };
    truth.hosts.iter().filter_map(one).collect()
}

/// The estimate in the plainest way: over every day, the share that got past it.
fn plainly(all: &[Followed], until: u32) -> f64 {
    let past = |day: u32| {
        let at_risk = all.iter().filter(|f| f.days >= day).count();
        let went = |f: &&Followed| f.days == day && f.ended == Ended::Gone;
        let went = all.iter().filter(went).count();
        1.0 - went as f64 / at_risk.max(1) as f64
    };
    (0..=until).map(past).product()
}

#[test]
fn statistics_are_equal_to_those_of_the_truth() {
    for seed in SEEDS {
        let truth = simulate(seed, 300, 80);
        let feed = feed(&truth);
        let all: Vec<Finding> = truth
            .hosts
            .iter()
            .flat_map(|h| found(&truth, &feed, h))
            .collect();
        let summary = Summary::of(&all);
        let mut expected = followed(&truth);
        expected.sort_unstable();
        assert_eq!(summary.followed, expected, "{seed}");
        assert!(expected.len() > 200 && summary.before == 0);
        for day in 0..=60 {
            let (share, _) = summary.gone_within(day).expect("watched for so long");
            assert!(
                (share - (1.0 - plainly(&expected, day))).abs() < 1e-9,
                "{seed}: {day}"
            );
        }
        let median = summary.median().expect("most are cleaned");
        assert!(plainly(&expected, median) <= 0.5 + 1e-9);
        assert!(plainly(&expected, median - 1) > 0.5);
        let told = all
            .iter()
            .map(Finding::outcome)
            .filter(|o| *o != Outcome::Nothing);
        assert_eq!(told.count(), expected.len());
        let (back, known) = truth.relapsed();
        assert_eq!(summary.relapsed, Part::of(back, known), "{seed}");
    }
}

#[test]
fn in_dynamic_space_the_daily_numbers_are_the_truth_and_single_addresses_are_not() {
    for seed in SEEDS {
        let truth = simulate(seed, 300, 80);
        let feed = feed(&truth);
        let mut counts = BTreeMap::new();
        for (n, rows) in (0..DAYS).zip(&truth.days) {
            let rows = rows.iter().flatten().filter(|r| r.starts_with("198.19."));
            let number = rows.count() as u64;
            if number > 0 {
                counts.insert(truth.day(n), number);
            }
        }
        let told = truth.day(NETWORK_TOLD);
        let level = Level::of(
            &counts,
            &feed,
            (truth.from, truth.day(DAYS - 1)),
            Some(told),
        );
        for ((_, number), (n, infected)) in level.days.iter().zip((0..DAYS).zip(&truth.subscribers))
        {
            let known = !MISSING.contains(&n) && n != SHORT;
            assert_eq!(*number, known.then_some(*infected as u64), "{seed}: {n}");
        }
        let mean = |from: i32, to: i32| {
            let days: Vec<i32> = truth.whole_days();
            let days = days.iter().filter(|d| (from..=to).contains(*d));
            let all: Vec<usize> = days.map(|d| truth.subscribers[*d as usize]).collect();
            all.iter().sum::<usize>() as f64 / all.len() as f64
        };
        let (before, after) = (
            mean(NETWORK_TOLD - 28, NETWORK_TOLD - 1),
            mean(DAYS - 28, DAYS - 1),
        );
        let change = level.change().expect("enough days");
        assert!((change - (after - before) / before).abs() < 1e-9, "{seed}");
        assert!(change < -0.2, "a part of them was cleaned");
    }
}
