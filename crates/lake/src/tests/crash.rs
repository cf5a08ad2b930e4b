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

#[tokio::test]
async fn replacing_survives_a_crash_at_every_point() {
    let (old, new) = (vec![seen(0, 1), seen(0, 2)], [seen(0, 3), seen(1, 4)]);
    let points = crash_points(|fs| {
        let (old, new) = (old.clone(), new.clone());
        async move {
            let ground = Ground::new(&[&old]).await;
            let mut builder = Builder::new();
            for (number, one) in new.iter().enumerate() {
                push(&mut builder, one, source(0), number as u64);
            }
            let batch = std::sync::Arc::new(builder.finish());
            let ids = [0, 1].map(|row| ObservationId::of(tenant(), &source(0), row));
            let on = |days: [i32; 2]| [(day(days[0]), ids[0]), (day(days[1]), ids[1])];
            if let Ok((lake, db)) = ground.open(fs).await {
                let _ = replaced(&lake, &db, &batch, &on([0, 0])).await;
            }
            let (lake, db) = ground.open(Fs::real()).await.expect("reopened");
            let there = hosts(&lake, &everything(), &Filter::default()).await;
            let done = there == [(0, 3), (1, 4)];
            assert!(done || there == [(0, 1), (0, 2)], "a mixture: {there:?}");
            let at = if done { on([0, 1]) } else { on([0, 0]) };
            replaced(&lake, &db, &batch, &at).await.expect("again");
            agrees(&ground, &new, &[(0, 1, 1), (1, 1, 1)]).await;
        }
    });
    assert!(points.await > 20);
}

async fn replaced(
    lake: &Lake,
    db: &Db,
    new: &std::sync::Arc<crate::Batch>,
    old: &[(Day, ObservationId)],
) -> crate::Result<()> {
    let none = std::collections::BTreeSet::new();
    let done = lake
        .replace(tenant(), new, (old, &none), "read again")
        .await?;
    let mut tx = db.begin().await?;
    done.commit(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

fn host(n: u8) -> Filter {
    Filter {
        address: format!("198.18.0.{n}").parse().ok(),
        ..Filter::default()
    }
}

#[tokio::test]
async fn retraction_survives_a_crash_at_every_point() {
    let (all, left) = (vec![seen(0, 1), seen(0, 2), seen(1, 2)], vec![seen(0, 1)]);
    let points = crash_points(|fs| {
        let (all, left) = (all.clone(), left.clone());
        async move {
            let ground = Ground::new(&[&all]).await;
            if let Ok((lake, _)) = ground.open(fs).await
                && lake
                    .retract(tenant(), &host(2), "false positive")
                    .await
                    .is_ok()
            {
                // Counting writes the files anew without what was taken back.
                let _ = lake.rollup_dirty(10).await;
            }
            let (lake, _) = ground.open(Fs::real()).await.expect("reopened");
            let there = hosts(&lake, &everything(), &Filter::default()).await.len();
            assert!(there == 3 || there == 1, "{there} rows: a mixture");
            let again = lake.retract(tenant(), &host(2), "false positive").await;
            assert_eq!(again.expect("taken back"), if there == 3 { 2 } else { 0 });
            agrees(&ground, &left, &[(0, 1, 1)]).await;
        }
    });
    assert!(points.await > 10);
}

#[tokio::test]
async fn erasure_survives_a_crash_at_every_point() {
    let (all, left) = (vec![seen(0, 1), seen(0, 2)], vec![seen(0, 1)]);
    let points = crash_points(|fs| {
        let (all, left) = (all.clone(), left.clone());
        async move {
            let ground = Ground::new(&[&all]).await;
            if let Ok((lake, _)) = ground.open(fs).await
                && lake.erase(tenant(), &host(2), "request").await.is_ok()
            {
                let _ = lake.sweep().await;
            }
            let (lake, _) = ground.open(Fs::real()).await.expect("reopened");
            assert_eq!(lake.check().await.expect("checked"), []);
            lake.erase(tenant(), &host(2), "request")
                .await
                .expect("erased");
            // What a crash left retracted and not yet rewritten, the next count rewrites.
            figures(&lake).await;
            ground.clock.advance_seconds(200_000);
            lake.sweep().await.expect("swept");
            assert_eq!(rows_in_files(&ground), 1, "the row is in no file");
            agrees(&ground, &left, &[(0, 1, 1)]).await;
        }
    });
    assert!(points.await > 10);
}

/// Rows in all observation files of the folder, whatever the catalogue says of them.
fn rows_in_files(ground: &Ground) -> usize {
    let mut folders = vec![ground.dir.path().join("lake")];
    let mut rows = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(".events.parquet") {
                rows += rows_of(&path);
            }
        }
    }
    rows
}

fn rows_of(path: &std::path::Path) -> usize {
    use datafusion::parquet::file::reader::FileReader as _;
    let file = std::fs::File::open(path).expect("a file");
    let reader = datafusion::parquet::file::reader::SerializedFileReader::new(file);
    let rows = reader
        .expect("a Parquet file")
        .metadata()
        .file_metadata()
        .num_rows();
    usize::try_from(rows).expect("few")
}

#[tokio::test]
async fn retention_and_sweeping_survive_a_crash_at_every_point() {
    let (all, left) = (vec![seen(0, 1), seen(0, 2), seen(20, 3)], vec![seen(20, 3)]);
    let points = crash_points(|fs| {
        let (all, left) = (all.clone(), left.clone());
        async move {
            let ground = Ground::new(&[&all]).await;
            let (lake, _) = ground.open(Fs::real()).await.expect("opened");
            lake.set_retention_days(tenant(), 30).await.expect("set");
            figures(&lake).await;
            drop(lake);
            if let Ok((lake, _)) = ground.open(fs).await
                && lake.apply_retention().await.is_ok()
            {
                ground.clock.advance_seconds(200_000);
                let _ = lake.sweep().await;
            }
            let (lake, db) = ground.open(Fs::real()).await.expect("reopened");
            lake.apply_retention().await.expect("applied");
            lake.sweep().await.expect("swept");
            assert_eq!(lake.check().await.expect("checked"), []);
            let removed = lake.removed(tenant(), day(0), day(30)).await;
            let removed = removed.expect("records");
            assert_eq!(
                (removed.len(), removed[0].rows),
                (1, 2),
                "what was there is on record"
            );
            // The figures of the removed day stay; nothing is added to it any more.
            let late = store(&lake, &db, &[seen(0, 1), seen(0, 9)], 8).await;
            assert_eq!(late.expect("stored").stored, 0);
            agrees(&ground, &left, &[(0, 2, 2)]).await;
            assert_eq!(rows_in_files(&ground), 1);
        }
    });
    assert!(points.await > 5);
}
