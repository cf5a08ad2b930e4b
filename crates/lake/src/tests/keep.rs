//! Compaction, retention, taking back and clearing away: what stays and what goes.

use super::*;
use crate::{FigureQuery, Problem};

async fn roll(lake: &Lake) {
    while lake.rollup_dirty(10).await.expect("rolled up").days > 0 {}
}

async fn live(db: &Db, kind: &str) -> i64 {
    let sql = "SELECT COUNT(*) AS n FROM lake_file WHERE kind = $1 AND removed_version IS NULL";
    db.fetch_one(sql, store::params![kind])
        .await
        .expect("read")
        .get("n")
        .expect("a number")
}

fn files_on_disk(bench: &Bench) -> usize {
    let walk = |path: &std::path::Path| -> Vec<std::path::PathBuf> {
        std::fs::read_dir(path)
            .map(|all| all.flatten().map(|e| e.path()).collect())
            .unwrap_or_default()
    };
    let days = walk(&bench.dir.path().join("lake"))
        .into_iter()
        .flat_map(|t| walk(&t));
    days.flat_map(|d| walk(&d)).count()
}

#[tokio::test]
async fn compaction_keeps_every_row_and_every_figure() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        for host in 0..9 {
            super::store(lake, db, &[seen(0, host), seen(1, host)], host)
                .await
                .expect("stored");
        }
        roll(lake).await;
        let before = hosts(lake, &everything(), &Filter::default()).await;
        let query = FigureQuery::totals(day(0), day(1));
        let figures = lake.figures(tenant(), &query).await.expect("figures");
        assert_eq!(lake.compact_due(10).await.expect("compacted"), 2);
        assert_eq!(lake.compact_due(10).await.expect("compacted"), 0);
        assert_eq!((live(db, "events").await, live(db, "units").await), (2, 2));
        assert_eq!(hosts(lake, &everything(), &Filter::default()).await, before);
        assert_eq!(
            lake.figures(tenant(), &query).await.expect("figures"),
            figures
        );
        assert!(lake.check().await.expect("checked").is_empty());
        let again = super::store(lake, db, &[seen(0, 3)], 77)
            .await
            .expect("stored");
        assert_eq!(again.duplicates, 1);
        let swept = lake.sweep().await.expect("swept");
        assert_eq!(swept, crate::Swept::default());
        bench.clock.advance_seconds(90_000);
        assert!(lake.sweep().await.expect("swept").removed > 0);
        assert_eq!(
            files_on_disk(&bench) as i64,
            live(db, "events").await + live(db, "units").await + live(db, "keys").await
        );
        assert_eq!(hosts(lake, &everything(), &Filter::default()).await, before);
    }
}

#[tokio::test]
async fn retention_leaves_the_figures_and_a_record_and_takes_nothing_more_in() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        super::store(lake, db, &[seen(0, 1), seen(20, 2)], 1)
            .await
            .expect("stored");
        let before = lake.outdated(tenant(), 30).await.expect("looked");
        assert_eq!((before.days, before.rows), (1, 1));
        assert_eq!(before.span, Some((day(0), day(0))));
        assert!(before.files >= 1 && before.bytes > 0);
        let backlog = lake.backlog().await.expect("looked");
        assert!(backlog.days >= 2 && backlog.oldest.is_some());
        let mut tx = db.begin().await.expect("a transaction");
        lake.set_retention(&mut tx, tenant(), Some(30))
            .await
            .expect("set");
        tx.commit().await.expect("committed");
        // Day 0 is past the limit, but it is not counted yet.
        assert_eq!(lake.apply_retention().await.expect("applied"), 0);
        roll(lake).await;
        assert_eq!(
            lake.backlog().await.expect("looked"),
            crate::Backlog::default()
        );
        assert_eq!(lake.apply_retention().await.expect("applied"), 1);
        assert_eq!(lake.apply_retention().await.expect("applied"), 0);
        let after = lake.outdated(tenant(), 30).await.expect("looked");
        assert_eq!(after, crate::Outdated::default());
        assert_eq!(
            hosts(lake, &everything(), &Filter::default()).await,
            [(20, 2)]
        );
        let removed = lake
            .removed(tenant(), day(0), day(30))
            .await
            .expect("records");
        assert_eq!(
            (removed.len(), removed[0].rows, removed[0].kept_days),
            (1, 1, 30)
        );
        let late = super::store(lake, db, &[seen(0, 1), seen(0, 9)], 2)
            .await
            .expect("stored");
        assert_eq!((late.stored, late.expired), (0, 2));
        arrived(lake, db, "event4_sinkhole", 0)
            .await
            .expect("noted");
        roll(lake).await;
        let query = FigureQuery::totals(day(0), day(0));
        assert_eq!(
            lake.figures(tenant(), &query).await.expect("figures")[0].units,
            1
        );
    }
}

#[tokio::test]
async fn what_is_taken_back_is_gone_at_once_and_does_not_return() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        let rows: Vec<Seen> = (1..=4).map(|h| seen(0, h)).collect();
        super::store(lake, db, &rows, 1).await.expect("stored");
        roll(lake).await;
        let one = Filter {
            address: "198.18.0.2".parse().ok(),
            ..Filter::default()
        };
        assert_eq!(
            lake.retract(tenant(), &one, "false positive")
                .await
                .expect("done"),
            1
        );
        assert_eq!(
            lake.retract(tenant(), &one, "false positive")
                .await
                .expect("done"),
            0
        );
        let left = [(0, 1), (0, 3), (0, 4)];
        assert_eq!(hosts(lake, &everything(), &Filter::default()).await, left);
        let (scope, limits) = (everything(), crate::SqlLimits::default());
        let counted = lake
            .sql(&scope, "SELECT count(*) FROM events", limits)
            .await;
        assert_eq!(
            counted.expect("a count").rows[0][0],
            crate::SqlValue::Int(3)
        );
        roll(lake).await;
        let query = FigureQuery::totals(day(0), day(0));
        assert_eq!(
            lake.figures(tenant(), &query).await.expect("figures")[0].units,
            3
        );
        assert_eq!(hosts(lake, &everything(), &Filter::default()).await, left);
        let again = super::store(lake, db, &rows, 1).await.expect("stored");
        assert_eq!(again.stored, 0);
    }
}

#[tokio::test]
async fn erasure_leaves_no_file_with_the_rows() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        super::store(lake, db, &[seen(0, 1), seen(0, 2)], 1)
            .await
            .expect("stored");
        roll(lake).await;
        let one = Filter {
            address: "198.18.0.2".parse().ok(),
            ..Filter::default()
        };
        assert_eq!(
            lake.erase(tenant(), &one, "request").await.expect("done"),
            1
        );
        assert!(lake.sweep().await.expect("swept").removed >= 2);
        for files in lake
            .event_files(&everything(), None)
            .await
            .expect("files")
            .values()
        {
            for file in files {
                assert_eq!(lake.ids(file, &[]).expect("ids").len(), 1);
            }
        }
        roll(lake).await;
        assert_eq!(
            hosts(lake, &everything(), &Filter::default()).await,
            [(0, 1)]
        );
    }
}

#[tokio::test]
async fn damage_is_found_and_named() {
    for bench in benches().await {
        super::store(
            &bench.lake,
            &bench.db,
            &[seen(0, 1), seen(1, 2), seen(2, 3)],
            1,
        )
        .await
        .expect("stored");
        assert!(bench.lake.check().await.expect("checked").is_empty());
        let files = bench
            .lake
            .event_files(&everything(), None)
            .await
            .expect("files");
        let path = |n: i32| files[&day(n)][0].path.clone();
        std::fs::remove_file(path(0)).expect("removed");
        let mut content = std::fs::read(path(1)).expect("read");
        content[40] ^= 1;
        std::fs::write(path(1), &content).expect("written");
        std::fs::write(path(2), &content[..100]).expect("written");
        let found = bench.lake.check().await.expect("checked");
        let problems: Vec<_> = found.iter().map(|f| f.problem).collect();
        assert_eq!(problems.len(), 3);
        assert!(
            matches!(
                problems[..],
                [
                    Problem::Missing,
                    Problem::Content,
                    Problem::Length { found: 100, .. }
                ]
            ),
            "{problems:?}"
        );
        let list = bench
            .lake
            .list(&everything(), &Filter::default(), None, 9)
            .await;
        assert!(list.is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn commits_beside_compaction_and_retractions_beside_counting_lose_nothing() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        for host in 0..8 {
            super::store(lake, db, &[seen(0, host)], host)
                .await
                .expect("stored");
        }
        for host in 8..40 {
            let rows = [seen(0, host)];
            let storing = async {
                // Whoever loses the race is told so, and prepares again.
                loop {
                    match super::store(lake, db, &rows, host).await {
                        Err(crate::LakeError::Conflict(_)) => {}
                        other => break other.expect("stored"),
                    }
                }
            };
            let (stored, compacted) = tokio::join!(storing, lake.compact_due(9));
            compacted.expect("compacted");
            assert_eq!(stored.stored, 1, "host {host}");
        }
        assert_eq!(
            hosts(lake, &everything(), &Filter::default()).await.len(),
            40
        );
        for host in (0..40_u8).step_by(2) {
            let one = Filter {
                address: format!("198.18.0.{host}").parse().ok(),
                ..Filter::default()
            };
            arrived(lake, db, "event4_sinkhole", 0)
                .await
                .expect("noted");
            let taking = lake.retract(tenant(), &one, "a test");
            let (taken, counted) = tokio::join!(taking, lake.rollup_dirty(9));
            counted.expect("counted");
            assert_eq!(taken.expect("taken back"), 1, "host {host}");
        }
        roll(lake).await;
        let left = hosts(lake, &everything(), &Filter::default()).await;
        assert_eq!(left.len(), 20);
        assert!(left.iter().all(|(_, host)| host % 2 == 1), "{left:?}");
        let query = FigureQuery::totals(day(0), day(0));
        let figures = lake.figures(tenant(), &query).await.expect("figures");
        assert_eq!(figures[0].units, 20);
        assert_eq!(lake.check().await.expect("checked"), []);
    }
}
