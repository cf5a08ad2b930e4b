//! A crash at every write, rename, fsync and commit, one after the other: afterwards the lake
//! holds the old state or the new one, and doing it again gives the same as if nothing happened.

use super::*;
use crate::FigureQuery;
use store::StoreConfig;
use store::testing::crash_points;

struct Ground {
    dir: TempDir,
    clock: Clock,
}

impl Ground {
    async fn open(&self, fs: Fs) -> crate::Result<(Lake, Db)> {
        let config = StoreConfig::Sqlite {
            path: self.dir.path().join("gateway.db"),
        };
        let db = Db::open_with(&config, fs.clone()).await?;
        Ok((open(&db, fs, &self.clock, &self.dir)?, db))
    }

    /// A migrated database, and what the scenario starts from.
    async fn new(rows: &[&[Seen]]) -> Self {
        let ground = Self {
            dir: TempDir::new(),
            clock: Clock::manual(day(40).start()),
        };
        let config = StoreConfig::Sqlite {
            path: ground.dir.path().join("gateway.db"),
        };
        let db = Db::open(&config).await.expect("a new database");
        let migrations = [&store::MIGRATIONS, &crate::migrations()];
        db.migrate(&migrations, day(0).start())
            .await
            .expect("migrated");
        let (lake, db) = ground.open(Fs::real()).await.expect("opened");
        for (n, part) in rows.iter().enumerate() {
            store(&lake, &db, part, u8::try_from(n).expect("few"))
                .await
                .expect("stored");
        }
        ground
    }
}

async fn figures(lake: &Lake) -> Vec<(i32, u64, u64)> {
    while lake.rollup_dirty(10).await.expect("rolled up").days > 0 {}
    let query = FigureQuery::totals(day(0), day(9));
    let all = lake.figures(tenant(), &query).await.expect("figures");
    all.iter()
        .map(|f| (f.day.number() - day(0).number(), f.units, f.observations))
        .collect()
}

/// After a crash: nothing damaged, nothing twice, nothing half; then the truth after all.
async fn agrees(ground: &Ground, all: &[Seen], truth: &[(i32, u64, u64)]) {
    let (lake, _) = ground.open(Fs::real()).await.expect("reopened");
    assert_eq!(lake.check().await.expect("checked"), []);
    let mut want: Vec<(i32, u8)> = all.iter().map(|s| (s.day, s.host)).collect();
    want.sort_unstable();
    assert_eq!(hosts(&lake, &everything(), &Filter::default()).await, want);
    assert_eq!(figures(&lake).await, truth);
    ground.clock.advance_seconds(200_000);
    lake.sweep().await.expect("swept");
    assert_eq!(lake.check().await.expect("checked"), []);
    assert_eq!(hosts(&lake, &everything(), &Filter::default()).await, want);
}

#[tokio::test]
async fn storing_survives_a_crash_at_every_point() {
    let (old, new) = (vec![seen(0, 1)], vec![seen(0, 1), seen(0, 2), seen(1, 3)]);
    let points = crash_points(|fs| {
        let (old, new) = (old.clone(), new.clone());
        async move {
            let ground = Ground::new(&[&old]).await;
            if let Ok((lake, db)) = ground.open(fs).await {
                let _ = store(&lake, &db, &new, 9).await;
            }
            let (lake, db) = ground.open(Fs::real()).await.expect("reopened");
            let there = hosts(&lake, &everything(), &Filter::default()).await.len();
            assert!(there == 1 || there == 3, "{there} rows: a mixture");
            let progress = lake.progress(tenant(), source(9)).await.expect("read");
            assert_eq!(progress.is_some(), there == 3);
            store(&lake, &db, &new, 9).await.expect("stored again");
            agrees(&ground, &new, &[(0, 2, 2), (1, 1, 1)]).await;
        }
    });
    assert!(points.await > 20);
}

#[tokio::test]
async fn compaction_survives_a_crash_at_every_point() {
    let all: Vec<Seen> = (0..8).map(|h| seen(0, h)).collect();
    let points = crash_points(|fs| {
        let all = all.clone();
        async move {
            let parts: Vec<&[Seen]> = all.chunks(1).collect();
            let ground = Ground::new(&parts).await;
            if let Ok((lake, _)) = ground.open(fs).await {
                let _ = lake.compact_due(10).await;
            }
            agrees(&ground, &all, &[(0, 8, 8)]).await;
        }
    });
    assert!(points.await > 5);
}

#[tokio::test]
async fn counting_survives_a_crash_at_every_point() {
    let all = vec![seen(0, 1), seen(0, 2), seen(1, 2)];
    let points = crash_points(|fs| {
        let all = all.clone();
        async move {
            let ground = Ground::new(&[&all[..1], &all[1..]]).await;
            if let Ok((lake, _)) = ground.open(fs).await {
                let _ = lake.rollup_dirty(10).await;
            }
            agrees(&ground, &all, &[(0, 2, 2), (1, 1, 1)]).await;
        }
    });
    assert!(points.await > 5);
}
