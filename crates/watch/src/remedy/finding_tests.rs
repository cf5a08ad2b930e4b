//! Findings by hand, each a short story.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn days(numbers: impl IntoIterator<Item = i32>) -> Vec<Day> {
    numbers.into_iter().map(Day::from_number).collect()
}

fn day(number: i32) -> Day {
    Day::from_number(number)
}

/// A notice at noon.
fn told(number: i32) -> Told {
    Told {
        at: day(number).start().plus_seconds(43_200),
        acknowledged: None,
        fixed: None,
        disputed: false,
    }
}

fn of(seen: &[Day], normal: &[Day], told: &[Told], today: i32) -> Vec<Finding> {
    let trail = Trail {
        seen,
        normal,
        told,
        needed: 3,
        patience: 7,
    };
    findings(&trail, day(today))
}

fn gone_after(days: u32) -> Outcome {
    Outcome::Followed(Followed {
        days,
        ended: Ended::Gone,
    })
}

fn there_after(days: u32) -> Outcome {
    Outcome::Followed(Followed {
        days,
        ended: Ended::Censored,
    })
}

#[test]
fn three_normal_days_without_it_say_that_it_went_on_the_first() {
    let (seen, told) = (days(1..=5), [told(2)]);
    let two = of(&seen, &days(1..=7), &told, 7);
    assert_eq!((two[0].state, two[0].now().gone), (State::Notified, None));
    let three = of(&seen, &days(1..=8), &told, 8);
    assert_eq!(
        (three[0].state, three[0].now().gone),
        (State::Gone, Some(day(6)))
    );
    assert_eq!(three[0].outcome(), gone_after(4));
}

#[test]
fn days_without_a_report_say_nothing() {
    // 6 to 9 did not come; 10 is the first day of which its absence is known.
    let seen = days(1..=5);
    let silent = of(&seen, &days(1..=5), &[], 9);
    assert_eq!(silent[0].state, State::Open);
    let back: Vec<Day> = days((1..=5).chain(10..=11));
    assert_eq!(of(&seen, &back, &[], 11)[0].now().gone, None);
    let back = days((1..=5).chain(10..=12));
    assert_eq!(of(&seen, &back, &[], 12)[0].now().gone, Some(day(10)));
    // A missing day within the run neither counts nor breaks it.
    let within = days([1, 2, 3, 4, 5, 6, 8, 9]);
    assert_eq!(of(&seen, &within, &[], 9)[0].now().gone, Some(day(6)));
}

#[test]
fn what_is_seen_again_within_thirty_days_came_back() {
    let (normal, gone) = (days(1..=60), 6);
    let back = |again: i32| {
        let seen = days((1..=5).chain(again..=60));
        let all = of(&seen, &normal, &[], 60);
        all.iter()
            .map(|f| (f.relapses(), f.state))
            .collect::<Vec<_>>()
    };
    assert_eq!(back(gone + 30), [(1, State::Relapsed)]);
    assert_eq!(back(gone + 31), [(0, State::Gone), (0, State::Open)]);
    assert_eq!(back(8), [(0, State::Open)], "two days are no end");
}

#[test]
fn answers_change_the_state_until_it_is_seen_again() {
    let (seen, normal) = (days(1..=5), days(1..=6));
    let at = |acknowledged: bool, fixed: Option<i32>| {
        let one = Told {
            acknowledged: acknowledged.then(|| day(3).start()),
            fixed: fixed.map(day),
            ..told(2)
        };
        of(&seen, &normal, &[one], 6)[0].clone()
    };
    assert_eq!(at(false, None).state, State::Notified);
    assert_eq!(at(true, None).state, State::Acknowledged);
    let good = at(true, Some(5));
    assert_eq!((good.state, good.seen_after_fix()), (State::Fixed, false));
    let wrong = at(true, Some(4));
    assert_eq!(
        (wrong.state, wrong.seen_after_fix()),
        (State::Acknowledged, true)
    );
}

#[test]
fn the_time_counts_from_the_notice_while_it_is_there() {
    let (seen, normal) = (days(1..=5), days(1..=20));
    let outcome = |told: &[Told]| of(&seen, &normal, told, 20)[0].outcome();
    assert_eq!(outcome(&[]), Outcome::Nothing);
    assert_eq!(outcome(&[told(6)]), gone_after(0), "on the day it went");
    assert_eq!(outcome(&[told(7)]), Outcome::Before);
    assert_eq!(
        outcome(&[told(2), told(4)]),
        gone_after(4),
        "the first counts"
    );
    // After a return the notice of the return counts.
    let again = days((1..=5).chain(12..=14));
    let found = of(&again, &normal, &[told(8), told(12)], 20);
    assert_eq!(found[0].outcome(), gone_after(3));
}

#[test]
fn whatever_is_there_is_watched_until_all_are_decided() {
    let normal = days(1..=20);
    let decided = 18;
    for last in [18, 19, 20] {
        let found = of(&days(1..=last), &normal, &[told(3)], 20);
        assert_eq!(found[0].outcome(), there_after(decided - 3), "{last}");
    }
    let late = of(&days(1..=20), &normal, &[told(19)], 20);
    assert_eq!(late[0].outcome(), Outcome::Nothing);
}

#[test]
fn a_report_that_stopped_leaves_what_it_said_unknown() {
    let (seen, normal) = (days(1..=5), days(1..=6));
    assert_eq!(of(&seen, &normal, &[told(2)], 13)[0].state, State::Notified);
    let stopped = of(&seen, &normal, &[told(2)], 14);
    assert_eq!(stopped[0].state, State::Unknown);
    assert_eq!(stopped[0].outcome(), there_after(2), "decided up to day 4");
}

#[test]
fn a_return_is_known_when_thirty_days_were_watched() {
    let seen = days(1..=5);
    let until = |last: i32| of(&seen, &days(1..=last), &[], last)[0].relapsed();
    // Gone on day 6; all up to day 36 are decided on day 38.
    assert_eq!((until(37), until(38)), (None, Some(false)));
    let back = days((1..=5).chain([20]));
    assert_eq!(of(&back, &days(1..=38), &[], 38)[0].relapsed(), Some(true));
}

fn some_days() -> impl Strategy<Value = BTreeSet<i32>> {
    prop::collection::btree_set(0_i32..80, 0..60)
}

proptest! {
    #[test]
    fn gone_is_only_said_on_enough_normal_days_without_it(seen in some_days(), normal in some_days()) {
        let (seen, normal) = (days(seen), days(normal));
        for finding in of(&seen, &normal, &[], 80) {
            for spell in &finding.spells {
                prop_assert!(spell.first <= spell.last);
                let Some(gone) = spell.gone else { continue };
                prop_assert!(gone > spell.last && normal.contains(&gone) && !seen.contains(&gone));
                let next = seen.iter().find(|d| **d > spell.last);
                let silent = normal.iter().filter(|d| **d >= gone && next.is_none_or(|n| *d < n));
                prop_assert!(silent.count() >= 3);
            }
        }
    }

    #[test]
    fn every_sighting_lies_in_exactly_one_spell(seen in some_days(), normal in some_days()) {
        let (seen, normal) = (days(seen), days(normal));
        let found = of(&seen, &normal, &[], 80);
        let spells: Vec<&Spell> = found.iter().flat_map(|f| &f.spells).collect();
        for day in &seen {
            let within = spells.iter().filter(|s| s.first <= *day && *day <= s.last);
            prop_assert_eq!(within.count(), 1);
        }
        prop_assert!(spells.windows(2).all(|w| w[0].last < w[1].first));
    }

    #[test]
    fn losing_reports_never_makes_more_things_gone(
        seen in some_days(), normal in some_days(), lost in some_days()
    ) {
        let kept: BTreeSet<i32> = normal.difference(&lost).copied().collect();
        let (seen, normal, kept) = (days(seen), days(normal), days(kept));
        let count = |normal: &[Day]| {
            let found = of(&seen, normal, &[], 80);
            found.iter().flat_map(|f| &f.spells).filter(|s| s.gone.is_some()).count()
        };
        prop_assert!(count(&kept) <= count(&normal));
    }
}
