//! Rollups: exact against a model that counts by hand, and honest about what did not arrive.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::{Dim, Each, Figure, FigureQuery};

async fn roll(lake: &Lake) {
    while lake.rollup_dirty(10).await.expect("rolled up").days > 0 {}
}

async fn total(lake: &Lake, on: i32) -> Option<(u64, Option<u64>, Option<u64>, Option<u64>)> {
    let query = FigureQuery::totals(day(on), day(on));
    let figures = lake.figures(tenant(), &query).await.expect("figures");
    figures
        .first()
        .map(|f| (f.units, f.new, f.continuing, f.gone))
}

#[tokio::test]
async fn new_continuing_and_gone_compare_with_the_day_before() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        store(lake, db, &[seen(0, 1), seen(0, 2)], 1)
            .await
            .expect("stored");
        store(lake, db, &[seen(1, 2), seen(1, 3), seen(1, 4)], 2)
            .await
            .expect("stored");
        for on in [0, 1, 3] {
            arrived(lake, db, "event4_sinkhole", on)
                .await
                .expect("noted");
        }
        store(lake, db, &[seen(3, 4)], 3).await.expect("stored");
        roll(lake).await;
        // Nothing to compare with is not zero.
        assert_eq!(total(lake, 0).await, Some((2, None, None, None)));
        assert_eq!(total(lake, 1).await, Some((3, Some(2), Some(1), Some(1))));
        // The report did not come on day 2: day 3 compares with day 1.
        assert_eq!(total(lake, 2).await, None);
        assert_eq!(total(lake, 3).await, Some((1, Some(0), Some(1), Some(2))));
    }
}

#[tokio::test]
async fn a_report_with_a_header_only_says_that_all_are_gone_and_a_missing_one_does_not() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        store(lake, db, &[seen(0, 1), seen(0, 2)], 1)
            .await
            .expect("stored");
        let mut scan = seen(1, 7);
        scan.report = "scan_telnet";
        store(lake, db, &[scan], 2).await.expect("stored");
        arrived(lake, db, "event4_sinkhole", 0)
            .await
            .expect("noted");
        arrived(lake, db, "scan_telnet", 1).await.expect("noted");
        roll(lake).await;
        assert_eq!(total(lake, 1).await, Some((1, None, None, None)));
        arrived(lake, db, "event4_sinkhole", 1)
            .await
            .expect("noted");
        roll(lake).await;
        assert_eq!(total(lake, 1).await, Some((1, Some(0), Some(0), Some(2))));
        let days = lake
            .feed_days(tenant(), day(0), day(9))
            .await
            .expect("days");
        assert_eq!(days.len(), 3);
    }
}

#[tokio::test]
async fn a_day_of_very_many_files_is_counted_exactly_and_leaves_no_file_behind() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        for n in 0..110 {
            let rows = [seen(0, n), seen(0, n / 2 + 100)];
            store(lake, db, &rows, n).await.expect("stored");
        }
        roll(lake).await;
        // Hosts 0 to 109 and 100 to 154.
        assert_eq!(total(lake, 0).await, Some((155, None, None, None)));
        bench.clock.advance_seconds(30 * 86_400);
        let swept = lake.sweep().await.expect("swept");
        // The units of the commits became one file, and so did most of their keys.
        assert!(swept.removed >= 110, "{swept:?}");
        assert_eq!(swept.orphans, 0);
    }
}

#[tokio::test]
async fn late_rows_of_a_day_correct_the_days_that_compare_with_it() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        for on in [0, 1] {
            arrived(lake, db, "event4_sinkhole", on)
                .await
                .expect("noted");
        }
        store(lake, db, &[seen(0, 1), seen(1, 1), seen(1, 2)], 1)
            .await
            .expect("stored");
        roll(lake).await;
        assert_eq!(total(lake, 1).await, Some((2, Some(1), Some(1), Some(0))));
        store(lake, db, &[seen(0, 2), seen(0, 3)], 2)
            .await
            .expect("stored");
        roll(lake).await;
        assert_eq!(total(lake, 1).await, Some((2, Some(0), Some(2), Some(1))));
    }
}

#[tokio::test]
async fn inventory_is_kept_and_never_in_another_total() {
    for bench in benches().await {
        let mut thing = seen(0, 1);
        thing.counts_as = CountsAs::Inventory;
        store(&bench.lake, &bench.db, &[thing, seen(0, 1)], 1)
            .await
            .expect("stored");
        roll(&bench.lake).await;
        let query = FigureQuery::totals(day(0), day(0));
        let figures = bench.lake.figures(tenant(), &query).await.expect("figures");
        let of: Vec<_> = figures.iter().map(|f| (f.counts_as, f.units)).collect();
        assert_eq!(of, [(CountsAs::Infected, 1), (CountsAs::Inventory, 1)]);
    }
}

/// What a level counts, by hand.
type Key = (i32, &'static str, String, Option<String>, Option<String>);
type Counted = (u64, u64, Option<(u64, u64, u64)>);

fn levels(one: &Seen) -> Vec<(&'static str, String)> {
    let organisation = one.organisation.map(|o| organisation(o).to_string());
    vec![
        ("total", String::new()),
        ("family", one.family.to_owned()),
        ("asn", one.asn.to_string()),
        ("organisation", organisation.unwrap_or_default()),
    ]
}

fn keys(one: &Seen, on: i32) -> Vec<Key> {
    let (class, report) = (Some(one.class.to_owned()), Some(one.report.to_owned()));
    let mut all = Vec::new();
    for (dim, key) in levels(one) {
        all.push((on, dim, key.clone(), None, None));
        all.push((on, dim, key.clone(), class.clone(), None));
        all.push((on, dim, key, class.clone(), report.clone()));
    }
    all
}

fn model(
    rows: &BTreeSet<Seen>,
    arrivals: &BTreeSet<(&'static str, i32)>,
) -> BTreeMap<Key, Counted> {
    let before = |report: &str, on: i32| {
        let came = |d: &i32| arrivals.iter().any(|(r, day)| *r == report && day == d);
        came(&on).then(|| (on - 7..on).rev().find(came)).flatten()
    };
    let mut today: BTreeMap<Key, BTreeSet<u8>> = BTreeMap::new();
    let mut fresh_able: BTreeMap<Key, BTreeSet<u8>> = BTreeMap::new();
    let mut earlier: BTreeMap<Key, BTreeSet<u8>> = BTreeMap::new();
    let mut observations: BTreeMap<Key, u64> = BTreeMap::new();
    for on in 0..12 {
        for one in rows {
            for key in keys(one, on) {
                if one.day == on {
                    today.entry(key.clone()).or_default().insert(one.host);
                    *observations.entry(key.clone()).or_default() += 1;
                    if before(one.report, on).is_some() {
                        fresh_able.entry(key).or_default().insert(one.host);
                    }
                } else if before(one.report, on) == Some(one.day) {
                    earlier.entry(key).or_default().insert(one.host);
                }
            }
        }
    }
    let all: BTreeSet<&Key> = today.keys().chain(earlier.keys()).collect();
    let empty = BTreeSet::new();
    let count = |key: &Key| {
        let (now, old) = (
            today.get(key).unwrap_or(&empty),
            earlier.get(key).unwrap_or(&empty),
        );
        let able = fresh_able.get(key).unwrap_or(&empty);
        let comparable = !able.is_empty() || !old.is_empty();
        let fresh = able.difference(old).count() as u64;
        let same = now.intersection(old).count() as u64;
        let gone = old.difference(now).count() as u64;
        let compared = comparable.then_some((fresh, same, gone));
        (
            now.len() as u64,
            observations.get(key).copied().unwrap_or(0),
            compared,
        )
    };
    all.into_iter()
        .map(|key| (key.clone(), count(key)))
        .collect()
}

async fn counted(lake: &Lake) -> BTreeMap<Key, Counted> {
    let mut all = BTreeMap::new();
    for (dim, name) in [
        (Dim::Total, "total"),
        (Dim::Family, "family"),
        (Dim::Asn, "asn"),
        (Dim::Organisation, "organisation"),
    ] {
        for (class_type, report) in [
            (None, None),
            (Some(Each::All), None),
            (Some(Each::All), Some(Each::All)),
        ] {
            let totals = FigureQuery::totals(day(0), day(11));
            let query = FigureQuery {
                dim,
                class_type,
                report,
                ..totals
            };
            for f in lake.figures(tenant(), &query).await.expect("figures") {
                let Figure {
                    units,
                    observations,
                    new,
                    continuing,
                    gone,
                    ..
                } = f;
                let compared = new.map(|n| (n, continuing.unwrap_or(0), gone.unwrap_or(0)));
                let on = f.day.number() - day(0).number();
                all.insert(
                    (on, name, f.key, f.class_type, f.report),
                    (units, observations, compared),
                );
            }
        }
    }
    all
}

fn any_seen() -> impl Strategy<Value = Seen> {
    let kinds = prop_oneof![
        Just(("event4_sinkhole", "infected-system", "mirai")),
        Just(("event4_sinkhole", "infected-system", "qakbot")),
        Just(("event4_honeypot", "infected-system", "mirai")),
        Just(("scan_telnet", "vulnerable-system", "")),
    ];
    (kinds, 0..12_i32, 0..6_u8, 0..3_i64).prop_map(|((report, class, family), on, host, second)| {
        Seen {
            report,
            class,
            family,
            second,
            ..seen(on, host)
        }
    })
}

fn any_arrival() -> impl Strategy<Value = (&'static str, i32)> {
    (
        prop_oneof![
            Just("event4_sinkhole"),
            Just("event4_honeypot"),
            Just("scan_telnet")
        ],
        0..12_i32,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn rollups_equal_counting_by_hand(
        rows in prop::collection::vec(any_seen(), 1..60),
        arrivals in prop::collection::btree_set(any_arrival(), 0..24),
        parts in 1..4_usize,
    ) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let bench = benches().await.remove(0);
            let (lake, db) = (&bench.lake, &bench.db);
            for (n, part) in rows.chunks(rows.len().div_ceil(parts)).enumerate() {
                store(lake, db, part, u8::try_from(n).expect("few")).await.expect("stored");
                if n == 0 {
                    roll(lake).await;
                }
            }
            for (report, on) in &arrivals {
                arrived(lake, db, report, *on).await.expect("noted");
            }
            roll(lake).await;
            let rows: BTreeSet<Seen> = rows.into_iter().collect();
            assert_eq!(counted(lake).await, model(&rows, &arrivals));
        });
    }
}
