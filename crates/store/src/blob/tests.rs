//! Blobs as those rely on them who store evidence: kept once, found again, never lost.

use super::clear::ALL;
use super::*;
use crate::testing::{TempDir, crash_points, databases};
use crate::{StoreConfig, testing};

const KEEP: Keep<'static> = Keep {
    kind: "raw",
    now: Timestamp::from_micros(7),
    until: None,
};

fn text() -> Vec<u8> {
    b"2026-03-01,198.18.0.1,telnet\n".repeat(5_000)
}

fn read(blobs: &Blobs, hash: ContentHash) -> Vec<u8> {
    let mut content = Vec::new();
    blobs.open(hash).unwrap().read_to_end(&mut content).unwrap();
    content
}

#[tokio::test]
async fn content_comes_back_once_however_often_it_is_stored() {
    for db in databases().await {
        let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
        let hash = blobs
            .put_reader(std::io::Cursor::new(text()), 1 << 20, KEEP)
            .await
            .unwrap();
        let again = blobs
            .put_reader(std::io::Cursor::new(text()), 1 << 20, KEEP)
            .await
            .unwrap();
        assert_eq!(hash, again);
        assert_eq!(read(&blobs, hash), text());
        let info = blobs.info(hash).await.unwrap().unwrap();
        assert_eq!(info.bytes, text().len() as u64);
        assert!(
            info.stored_bytes > 0 && info.stored_bytes < info.bytes / 10,
            "it is compressed"
        );
        assert_eq!(blobs.verify(hash).unwrap(), info.bytes);
        let brief = Keep {
            until: Some(KEEP.now),
            ..KEEP
        };
        let short = blobs.put_reader(&b"brief"[..], 10, brief).await.unwrap();
        assert_eq!(
            blobs
                .put_reader(std::io::Cursor::new(text()), 1 << 20, brief)
                .await
                .unwrap(),
            hash
        );
        assert_eq!(
            blobs.delete_expired(KEEP.now).await.unwrap(),
            1,
            "the longer retention holds"
        );
        assert!(blobs.info(short).await.unwrap().is_none());
        blobs.delete(hash).await.unwrap();
        assert!(blobs.info(hash).await.unwrap().is_none() && blobs.open(hash).is_err());
    }
}

#[tokio::test]
async fn too_much_is_refused_and_damage_is_noticed() {
    let db = testing::sqlite(&[]).await;
    let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
    let long = blobs
        .put_reader(std::io::Cursor::new(text()), 1_000, KEEP)
        .await
        .unwrap_err();
    assert!(long.to_string().contains("limit of 1000 bytes"), "{long}");
    assert_eq!(
        blobs.fs.list(&blobs.root.join(INCOMING)).unwrap(),
        Vec::<PathBuf>::new()
    );
    let hash = blobs.put_reader(&b"true"[..], 10, KEEP).await.unwrap();
    std::fs::write(
        blobs.path(hash),
        zstd::encode_all(&b"false"[..], 1).unwrap(),
    )
    .unwrap();
    assert!(matches!(
        blobs.verify(hash),
        Err(StoreError::Invalid { .. })
    ));
    std::fs::write(blobs.path(hash), b"no zstd at all").unwrap();
    assert!(matches!(
        blobs.verify(hash),
        Err(StoreError::Invalid { .. })
    ));
}

#[tokio::test]
async fn an_acknowledged_blob_survives_every_crash() {
    let points = crash_points(|fs| async move {
        let dir = TempDir::new();
        let config = StoreConfig::Sqlite {
            path: dir.path().join("gateway.db"),
        };
        let root = dir.path().join("blobs");
        let clean = Db::open(&config).await.unwrap();
        clean
            .migrate(&[&crate::MIGRATIONS], KEEP.now)
            .await
            .unwrap();
        let acknowledged = match Db::open_with(&config, fs).await {
            Ok(db) => Blobs::new(db, root.clone())
                .put_reader(std::io::Cursor::new(text()), 1 << 20, KEEP)
                .await
                .ok(),
            Err(_) => None,
        };
        let blobs = Blobs::new(clean.clone(), root);
        let rows = clean.fetch(ALL, params![]).await.unwrap();
        assert!(
            acknowledged.is_none() || rows.len() == 1,
            "acknowledged and lost"
        );
        for row in rows {
            assert_eq!(
                blobs.verify(row.get("hash").unwrap()).unwrap(),
                text().len() as u64
            );
        }
        blobs.sweep(KEEP.now).await.unwrap();
        let hash = blobs
            .put_reader(std::io::Cursor::new(text()), 1 << 20, KEEP)
            .await
            .unwrap();
        assert_eq!(
            read(&blobs, hash),
            text(),
            "storing works again after the crash"
        );
    })
    .await;
    assert!(
        points >= 9,
        "{points} crash points: folders, write, fsync, rename, fsync, commit"
    );
}

/// The time of the files that a test writes, a while ahead.
fn days_ahead(days: i64) -> Timestamp {
    base::Clock::System.now().plus_seconds(days * 86_400)
}

#[tokio::test]
async fn a_sweep_beside_an_upload_leaves_it_alone() {
    for db in databases().await {
        let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
        let mut upload = blobs.writer(1 << 20).unwrap();
        upload.write(&text()).unwrap();
        let kept = blobs.put_reader(&b"kept"[..], 10, KEEP).await.unwrap();
        assert_eq!(blobs.sweep(days_ahead(0)).await.unwrap(), Swept::default());
        let hash = upload.finish(KEEP).await.unwrap();
        assert_eq!(read(&blobs, hash), text());
        // A file that has its name and not yet its row: only its writer's hold tells it from an
        // orphan.
        blobs.db.execute(FORGET, params![hash]).await.unwrap();
        let hold = blobs.hold().unwrap();
        let swept = blobs.sweep(days_ahead(0)).await.unwrap();
        assert_eq!(swept, Swept::default(), "a day has to pass");
        let swept = blobs.sweep(days_ahead(2)).await.unwrap();
        assert_eq!((swept.removed, swept.busy), (0, true));
        drop(hold);
        let swept = blobs.sweep(days_ahead(2)).await.unwrap();
        assert_eq!((swept.removed, swept.busy), (1, false));
        assert!(blobs.open(hash).is_err());
        assert_eq!(read(&blobs, kept), b"kept");
    }
}

#[tokio::test]
async fn files_of_another_database_are_never_cleared_away() {
    for db in databases().await {
        let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
        let mut all = Vec::new();
        for n in 0..20_u8 {
            let content = std::io::Cursor::new(vec![n]);
            all.push(blobs.put_reader(content, 10, KEEP).await.unwrap());
        }
        let before = blobs.compare(KEEP.now).await.unwrap();
        assert_eq!((before.whole, before.unnamed), (20, 0));
        for hash in &all {
            blobs.db.execute(FORGET, params![*hash]).await.unwrap();
        }
        let swept = blobs.sweep(days_ahead(30)).await.unwrap();
        assert_eq!((swept.removed, swept.held), (0, 20));
        assert_eq!(blobs.compare(KEEP.now).await.unwrap().unnamed, 20);
        blobs
            .put_reader(std::io::Cursor::new(vec![3]), 10, KEEP)
            .await
            .unwrap();
        std::fs::remove_file(blobs.path(all[3])).unwrap();
        let after = blobs.compare(KEEP.now).await.unwrap();
        assert_eq!((after.missing, after.unnamed), (vec![all[3]], 19));
    }
}

#[tokio::test]
async fn an_upload_that_a_crash_cut_off_is_swept_a_day_later() {
    let db = testing::sqlite(&[]).await;
    let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
    let mut upload = blobs.writer(1 << 20).unwrap();
    upload.write(&text()).unwrap();
    std::mem::forget(upload);
    assert_eq!(blobs.sweep(days_ahead(0)).await.unwrap().removed, 0);
    assert_eq!(blobs.sweep(days_ahead(2)).await.unwrap().removed, 1);
    assert!(
        blobs
            .fs
            .list(&blobs.root.join(INCOMING))
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn what_was_stored_again_today_is_not_deleted() {
    for db in databases().await {
        let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
        let hash = blobs.put_reader(&b"raw"[..], 10, KEEP).await.unwrap();
        let later = KEEP.now.plus_seconds(10 * 86_400);
        let again = Keep { now: later, ..KEEP };
        blobs.put_reader(&b"raw"[..], 10, again).await.unwrap();
        let hours = |h: i64| later.plus_seconds(h * 3_600);
        assert!(!blobs.delete_settled(hash, hours(23)).await.unwrap());
        assert_eq!(read(&blobs, hash), b"raw");
        assert_eq!(
            blobs.info(hash).await.unwrap().unwrap().created_at,
            KEEP.now
        );
        assert!(blobs.delete_settled(hash, hours(24)).await.unwrap());
        assert!(blobs.open(hash).is_err());
        assert!(
            blobs.delete_settled(hash, hours(25)).await.unwrap(),
            "twice"
        );
    }
}

#[tokio::test]
async fn what_serves_two_purposes_outlives_the_one_that_ends() {
    for db in databases().await {
        let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
        let evidence = Keep {
            kind: "evidence",
            ..KEEP
        };
        for keep in [KEEP, evidence, KEEP] {
            blobs.put_reader(&b"both"[..], 10, keep).await.unwrap();
        }
        let hash = blobs.put_reader(&b"both"[..], 10, evidence).await.unwrap();
        let info = blobs.info(hash).await.unwrap().unwrap();
        assert_eq!(info.kind, "raw evidence");
        let left = blobs.delete_settled(hash, days_ahead(9)).await.unwrap();
        assert!(left, "whoever cleared it has nothing more to do");
        assert_eq!(read(&blobs, hash), b"both", "and it is still there");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn storing_and_clearing_the_same_content_at_once_loses_nothing() {
    let db = testing::sqlite(&[]).await;
    let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
    let clearing = {
        let blobs = blobs.clone();
        tokio::spawn(async move {
            let hash = blobs.put_reader(&b"same"[..], 10, KEEP).await.unwrap();
            for _ in 0..60 {
                blobs.delete_settled(hash, days_ahead(9)).await.unwrap();
                blobs.clear(&blobs.path(hash), hash).await.unwrap();
            }
        })
    };
    let fresh = Keep {
        now: days_ahead(9),
        ..KEEP
    };
    for _ in 0..60 {
        let hash = blobs.put_reader(&b"same"[..], 10, fresh).await.unwrap();
        assert_eq!(read(&blobs, hash), b"same", "acknowledged and lost");
    }
    clearing.await.unwrap();
}

const FORGET: &str = "DELETE FROM store_blob WHERE hash = $1";
