//! The estimate against tables worked out by others, and what must hold of any curve.

use super::*;
use proptest::prelude::*;

fn gone(days: u32) -> Followed {
    Followed {
        days,
        ended: Ended::Gone,
    }
}

fn censored(days: u32) -> Followed {
    Followed {
        days,
        ended: Ended::Censored,
    }
}

/// Weeks in remission of the 21 children who were given 6-mercaptopurine (Freireich et al. 1963).
fn treated() -> Vec<Followed> {
    let ended = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(gone);
    let there = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(censored);
    ended.into_iter().chain(there).collect()
}

/// Those of the 21 children who were given placebo.
fn untreated() -> Vec<Followed> {
    let weeks = [
        1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23,
    ];
    weeks.map(gone).to_vec()
}

fn near(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 0.000_06,
        "{found} is not {expected}"
    );
}

#[test]
fn the_treated_children_of_1963_come_out_as_published() {
    let curve = Curve::of(&treated());
    // Share, Greenwood's error and the log-log interval, to four digits.
    let table = [
        (6, 21, 3, 1, 0.8571, 0.0764, 0.6197, 0.9516),
        (7, 17, 1, 1, 0.8067, 0.0869, 0.5631, 0.9228),
        (10, 15, 1, 2, 0.7529, 0.0963, 0.5032, 0.8894),
        (13, 12, 1, 0, 0.6902, 0.1068, 0.4316, 0.8491),
        (16, 11, 1, 3, 0.6275, 0.1141, 0.3675, 0.8049),
        (22, 7, 1, 0, 0.5378, 0.1282, 0.2678, 0.7468),
        (23, 6, 1, 5, 0.4482, 0.1346, 0.1881, 0.6801),
    ];
    assert_eq!(curve.steps().len(), table.len());
    for (step, expected) in curve.steps().iter().zip(table) {
        let (day, at_risk, went, ended, share, error, low, high) = expected;
        let counts = (step.day, step.at_risk, step.gone, step.censored);
        assert_eq!(counts, (day, at_risk, went, ended));
        near(step.share, share);
        near(step.error, error);
        let interval = step.interval.expect("something is left");
        near(interval.0, low);
        near(interval.1, high);
    }
    assert_eq!((curve.all(), curve.gone(), curve.longest()), (21, 9, 35));
    assert_eq!(curve.quantile(0.25), Some(13));
    assert_eq!(curve.quantile(0.5), Some(23));
    assert_eq!(curve.quantile(0.75), None, "so few went");
    assert_eq!(curve.quantile_interval(0.5), (Some(13), None));
}

#[test]
fn the_untreated_children_of_1963_come_out_as_published() {
    let curve = Curve::of(&untreated());
    let shares = [
        0.9048, 0.8095, 0.7619, 0.6667, 0.5714, 0.3810, 0.2857, 0.1905, 0.1429, 0.0952, 0.0476, 0.0,
    ];
    assert_eq!(curve.steps().len(), shares.len());
    for (step, share) in curve.steps().iter().zip(shares) {
        near(step.share, share);
    }
    let quarters = [0.25, 0.5, 0.75].map(|part| curve.quantile(part));
    assert_eq!(quarters, [Some(4), Some(8), Some(12)]);
    assert_eq!(curve.quantile_interval(0.5), (Some(4), Some(11)));
    let last = curve.steps().last().expect("steps");
    assert_eq!((last.share, last.error, last.interval), (0.0, 0.0, None));
    assert_eq!(curve.share_after(400), Some((0.0, None)), "nothing is left");
}

#[test]
fn nothing_is_said_where_nobody_looked() {
    let curve = Curve::of(&treated());
    assert!(curve.share_after(35).is_some());
    assert_eq!(curve.share_after(36), None);
    assert_eq!(curve.share_after(5), Some((1.0, None)));
    let none = Curve::of(&[]);
    assert_eq!((none.share_after(0), none.quantile(0.5)), (None, None));
    let kept = Curve::of(&[censored(9), censored(4)]);
    assert!(kept.steps().is_empty());
    assert_eq!(kept.share_after(9), Some((1.0, None)));
}

#[test]
fn a_part_has_the_interval_of_wilson() {
    let part = Part::of(15, 148).expect("a part");
    // Newcombe 1998, table I, the score method: 15 of 148 is 0.0624 to 0.1605.
    near(part.interval.0, 0.0624);
    near(part.interval.1, 0.1605);
    let none = Part::of(0, 20).expect("a part");
    near(none.interval.0, 0.0);
    near(none.interval.1, 0.1611);
    assert_eq!((Part::of(0, 0), Part::of(2, 1)), (None, None));
}

fn some() -> impl Strategy<Value = Vec<Followed>> {
    let one = (0_u32..60, any::<bool>());
    let one = one.prop_map(|(days, went)| if went { gone(days) } else { censored(days) });
    prop::collection::vec(one, 1..80)
}

proptest! {
    #[test]
    fn a_curve_falls_between_one_and_nothing(all in some()) {
        let curve = Curve::of(&all);
        let mut before = 1.0;
        for step in curve.steps() {
            prop_assert!(step.share < before && step.share >= 0.0);
            prop_assert!(step.error.is_finite() && step.error >= 0.0);
            if let Some((low, high)) = step.interval {
                prop_assert!(0.0 <= low && low <= step.share && step.share <= high && high <= 1.0);
            }
            before = step.share;
        }
        let counted: usize = curve.steps().iter().map(|s| s.gone).sum();
        prop_assert_eq!(counted, all.iter().filter(|f| f.ended == Ended::Gone).count());
    }

    #[test]
    fn without_censoring_it_is_the_share_that_lasted(days in prop::collection::vec(0_u32..60, 1..80)) {
        let all: Vec<Followed> = days.iter().copied().map(gone).collect();
        let curve = Curve::of(&all);
        for day in 0..70 {
            let longer = days.iter().filter(|d| **d > day).count();
            let expected = longer as f64 / days.len() as f64;
            let found = curve.share_after(day).expect("all were seen to their end").0;
            prop_assert!((found - expected).abs() < 1e-9, "{day}: {found}, {expected}");
        }
    }

    #[test]
    fn the_order_does_not_matter(all in some(), turn in 0_usize..80) {
        let mut turned = all.clone();
        turned.rotate_left(turn % all.len());
        prop_assert_eq!(Curve::of(&all), Curve::of(&turned));
        turned.reverse();
        prop_assert_eq!(Curve::of(&all), Curve::of(&turned));
    }

    #[test]
    fn whoever_is_watched_longer_lowers_nothing(all in some()) {
        let longer: Vec<Followed> = all.iter().map(|f| match f.ended {
            Ended::Gone => *f,
            Ended::Censored => censored(f.days + 7),
        }).collect();
        let (short, long) = (Curve::of(&all), Curve::of(&longer));
        for step in short.steps() {
            let other = long.share_after(step.day).expect("watched longer").0;
            prop_assert!(other + 1e-9 >= step.share);
        }
    }
}
