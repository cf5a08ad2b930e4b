//! Days that fail: the others go on, the failure is said, and the day is tried again.

use super::*;
use crate::{Dim, Each, FigureQuery};

/// Damages the first live file of a kind; gives back what mends it.
async fn damage(bench: &Bench, kind: &str) -> impl FnOnce() + use<> {
    let sql = "SELECT path FROM lake_file WHERE kind = $1 AND removed_version IS NULL
        ORDER BY day, path";
    let rows = bench.db.fetch(sql, store::params![kind]).await;
    let path: String = rows.expect("read")[0].get("path").expect("a path");
    let path = bench.dir.path().join("lake").join(path);
    let whole = std::fs::read(&path).expect("a file");
    std::fs::write(&path, &whole[..whole.len() / 2]).expect("damaged");
    move || std::fs::write(&path, whole).expect("mended")
}

#[tokio::test]
async fn a_day_that_cannot_be_counted_holds_up_no_other() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        // More days than one run takes, the first of them damaged.
        let rows = [seen(0, 1), seen(10, 2), seen(20, 3)];
        super::store(lake, db, &rows, 1).await.expect("stored");
        let mend = damage(&bench, "units").await;
        let counted = async |limit| {
            let report = lake.rollup_dirty(limit).await.expect("a run");
            (report.days, report.failed)
        };
        assert_eq!(counted(1).await, (0, 1));
        assert_eq!(counted(1).await, (1, 0), "the next one's turn");
        assert_eq!(counted(10).await, (1, 0));
        assert_eq!(counted(10).await, (0, 0), "it waits");
        let backlog = lake.backlog().await.expect("looked");
        assert_eq!((backlog.days, backlog.failing), (1, 1));
        assert_eq!(backlog.failure.expect("a reason").0, day(0));
        bench.clock.advance_seconds(61);
        assert_eq!(counted(10).await, (0, 1), "tried again");
        bench.clock.advance_seconds(61);
        assert_eq!(counted(10).await, (0, 0), "the pause grows");
        mend();
        bench.clock.advance_seconds(61);
        assert_eq!(counted(10).await, (1, 0));
        let backlog = lake.backlog().await.expect("looked");
        assert_eq!(backlog, crate::Backlog::default());
    }
}

#[tokio::test]
async fn a_day_that_cannot_be_compacted_holds_up_no_other() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        for host in 0..9 {
            let rows = [seen(0, host), seen(10, host)];
            super::store(lake, db, &rows, host).await.expect("stored");
        }
        let mend = damage(&bench, "events").await;
        assert_eq!(lake.compact_due(10).await.expect("a run"), 1);
        assert_eq!(lake.backlog().await.expect("looked").failing, 1);
        mend();
        assert_eq!(lake.compact_due(10).await.expect("a run"), 0, "it waits");
        bench.clock.advance_seconds(61);
        assert_eq!(lake.compact_due(10).await.expect("a run"), 1);
    }
}

#[tokio::test]
async fn files_that_somebody_copies_are_not_swept() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        for host in 0..9 {
            let stored = super::store(lake, db, &[seen(0, host)], host).await;
            stored.expect("stored");
        }
        assert_eq!(lake.compact_due(10).await.expect("compacted"), 1);
        bench.clock.advance_seconds(90_000);
        let root = bench.dir.path().join("lake");
        let held = store::Hold::shared(&Fs::real(), &root).expect("held");
        let swept = lake.sweep().await.expect("swept");
        assert_eq!((swept.busy, swept.removed, swept.orphans), (true, 0, 0));
        drop(held);
        let swept = lake.sweep().await.expect("swept");
        assert!(!swept.busy && swept.removed >= 9, "{swept:?}");
    }
}

#[tokio::test]
async fn a_report_named_with_stars_is_not_taken_for_all() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        let mut rows = [seen(0, 1), seen(0, 2), seen(0, 3)];
        (rows[0].class, rows[0].report) = ("*", "*");
        (rows[1].class, rows[1].report) = ("**", "*");
        super::store(lake, db, &rows, 1).await.expect("stored");
        let report = lake.rollup_dirty(10).await.expect("counted");
        assert_eq!((report.days, report.failed), (1, 0));
        let of = async |class_type: Option<Each>| {
            let query = FigureQuery {
                class_type,
                ..FigureQuery::totals(day(0), day(0))
            };
            let figures = lake.figures(tenant(), &query).await.expect("figures");
            let said = figures.into_iter().map(|f| (f.class_type, f.units));
            said.collect::<Vec<_>>()
        };
        let named = |name: &str, units| (Some(name.to_owned()), units);
        assert_eq!(of(None).await, [(None, 3)]);
        assert_eq!(of(Some(Each::One("*".into()))).await, [named("*", 1)]);
        let mut all = of(Some(Each::All)).await;
        all.sort();
        let want = [named("*", 1), named("**", 1), named("infected-system", 1)];
        assert_eq!(all, want);
        let behind = lake.behind(tenant(), Dim::Total, (day(0), day(0))).await;
        let reports: Vec<String> = behind
            .expect("read")
            .into_iter()
            .map(|b| b.report)
            .collect();
        assert_eq!(reports.iter().filter(|r| *r == "*").count(), 2);
    }
}

#[tokio::test]
async fn a_day_that_cannot_be_removed_for_its_age_holds_up_no_other() {
    for bench in benches().await {
        let (lake, db) = (&bench.lake, &bench.db);
        let rows = [seen(0, 1), seen(1, 2), seen(2, 3), seen(35, 4)];
        super::store(lake, db, &rows, 1).await.expect("stored");
        lake.rollup_dirty(10).await.expect("counted");
        lake.set_retention_days(tenant(), 30).await.expect("set");
        // The database takes one record of a limit and refuses the others.
        let refuse = "CREATE UNIQUE INDEX one_only ON lake_retention_record (kept_days)";
        db.execute(refuse, store::params![]).await.expect("made");
        assert_eq!(lake.apply_retention().await.expect("a run"), 1);
        let backlog = lake.backlog().await.expect("looked");
        assert_eq!(backlog.failing, 2, "{backlog:?}");
        let allow = "DROP INDEX one_only";
        db.execute(allow, store::params![]).await.expect("dropped");
        assert_eq!(lake.apply_retention().await.expect("a run"), 0, "they wait");
        bench.clock.advance_seconds(61);
        assert_eq!(lake.apply_retention().await.expect("a run"), 2);
        assert_eq!(lake.backlog().await.expect("looked").failing, 0);
        let left = hosts(lake, &everything(), &Filter::default()).await;
        assert_eq!(left, [(35, 4)]);
    }
}
