//! Labels: what is too strict for a scope leaves by no exit.

use super::*;
use crate::{Selection, SqlLimits, SqlValue};
use std::collections::BTreeSet;

fn up_to(ceiling: Tlp) -> Scope {
    Scope {
        ceiling,
        ..everything()
    }
}

/// Five hosts on as many days, each under a label of its own.
async fn labelled() -> Vec<Bench> {
    let all = benches().await;
    for bench in &all {
        let rows: Vec<Seen> = (0_u8..)
            .zip(Tlp::ALL)
            .map(|(n, tlp)| Seen {
                tlp,
                ..seen(n.into(), n)
            })
            .collect();
        let stored = store(&bench.lake, &bench.db, &rows, 1).await;
        assert_eq!(stored.expect("stored").stored, 5);
    }
    all
}

#[tokio::test]
async fn no_exit_gives_what_is_labelled_too_strictly() {
    for bench in labelled().await {
        let (lake, all) = (&bench.lake, Filter::default());
        for (n, ceiling) in Tlp::ALL.into_iter().enumerate() {
            let (scope, want) = (up_to(ceiling), n + 1);
            assert_eq!(hosts(lake, &scope, &all).await.len(), want, "{ceiling}");
            let list = lake.list(&scope, &all, None, 9).await.expect("a list");
            assert!(list.rows.iter().all(|o| o.meta.tlp <= ceiling));
            assert_eq!(list.rows.len(), want);
            let selection = Selection::default();
            let given = lake.select(&scope, &selection, |_, _| true).await;
            assert_eq!(given.expect("an export"), want as u64);
            let passing = lake.sightings(&scope, &all, |_| ()).await;
            assert_eq!(passing.expect("sightings"), want as u64);
            let written = lake.export_parquet(&scope, &selection, Vec::new()).await;
            assert_eq!(written.expect("an export"), want as u64);
            for text in [
                "SELECT count(*) FROM events",
                "SELECT count(*) FROM events WHERE handling_tlp = 'RED' OR 1 = 1",
            ] {
                let table = lake.sql(&scope, text, SqlLimits::default()).await;
                let counted = table.expect("an answer").rows[0][0].clone();
                assert_eq!(counted, SqlValue::Int(want as i64), "{text}");
            }
        }
    }
}

#[tokio::test]
async fn figures_count_every_label_and_are_for_those_who_may_see_all() {
    for bench in labelled().await {
        bench.lake.rollup_dirty(10).await.expect("counted");
        let text = "SELECT count(*) FROM figures";
        let count = async |scope: &Scope| {
            let table = bench.lake.sql(scope, text, SqlLimits::default()).await;
            table.expect("an answer").rows[0][0].clone()
        };
        assert_eq!(count(&up_to(Tlp::AmberStrict)).await, SqlValue::Int(0));
        assert_ne!(count(&everything()).await, SqlValue::Int(0));
    }
}

#[tokio::test]
async fn the_days_are_known_on_which_something_is_kept_back() {
    for bench in labelled().await {
        let beyond = async |scope: Scope, days: (i32, i32)| {
            let days = (day(days.0), day(days.1));
            bench.lake.days_beyond(&scope, days).await.expect("looked")
        };
        let amber = up_to(Tlp::Amber);
        assert_eq!(
            beyond(amber.clone(), (0, 9)).await,
            BTreeSet::from([day(3), day(4)])
        );
        assert_eq!(
            beyond(amber.clone(), (0, 3)).await,
            BTreeSet::from([day(3)])
        );
        assert!(beyond(everything(), (0, 9)).await.is_empty());
        let other = Scope {
            organisations: Some(vec![organisation(2)]),
            ..amber
        };
        assert!(beyond(other, (0, 9)).await.is_empty());
    }
}
