//! A disk that is really full: a small file system of the test's own, in namespaces of its own.
//!
//! Not here: crashes (`crash`). Invariant: once there is room again, everything is as if the disk
//! had never been full.

use super::*;
use std::process::Command;
use store::StoreConfig;

/// Tells the test that it runs once more, in namespaces of its own.
const INSIDE: &str = "CYBERGATEWAY_TEST_SMALL_DISK";

#[test]
fn compaction_and_counting_on_a_full_disk_lose_nothing() {
    if std::env::var_os(INSIDE).is_some() {
        return on_small_disk();
    }
    let possible = Command::new("unshare").args(["-rm", "true"]).status();
    if !possible.is_ok_and(|s| s.success()) {
        println!("SKIPPED: no namespace for a small file system (unshare -rm does not work here)");
        return;
    }
    let name = "tests::full::compaction_and_counting_on_a_full_disk_lose_nothing";
    let done = Command::new("unshare")
        .arg("-rm")
        .arg(std::env::current_exe().expect("this program"))
        .args(["--exact", name, "--nocapture"])
        .env(INSIDE, "1")
        .output()
        .expect("unshare starts");
    let said = String::from_utf8_lossy(&done.stdout);
    let complaint = String::from_utf8_lossy(&done.stderr);
    assert!(
        done.status.success() && said.contains("1 passed"),
        "{said}{complaint}"
    );
}

fn on_small_disk() {
    let small = TempDir::new();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"])
        .arg(small.path())
        .status();
    assert!(
        mounted.is_ok_and(|s| s.success()),
        "a namespace of our own may mount"
    );
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(full(&small));
    let unmounted = Command::new("umount").arg("-l").arg(small.path()).status();
    assert!(unmounted.is_ok_and(|s| s.success()));
}

/// The database lies elsewhere: it is the lake's files that find no room.
async fn full(small: &TempDir) {
    let (apart, clock) = (TempDir::new(), Clock::manual(day(40).start()));
    let path = apart.path().join("gateway.db");
    let db = Db::open(&StoreConfig::Sqlite { path })
        .await
        .expect("a database");
    let migrations = [&store::MIGRATIONS, &crate::migrations()];
    db.migrate(&migrations, day(0).start())
        .await
        .expect("migrated");
    let lake = open(&db, Fs::real(), &clock, small).expect("opened");
    let rows: Vec<Seen> = (0..9).map(|h| seen(0, h)).collect();
    for (n, part) in rows.chunks(1).enumerate() {
        let n = u8::try_from(n).expect("few");
        store(&lake, &db, part, n).await.expect("stored");
    }
    let before = hosts(&lake, &everything(), &Filter::default()).await;
    fill(small.path());
    let new = store(&lake, &db, &[seen(0, 77)], 99).await;
    let full = |said: &str| said.contains("the disk is full") && said.contains("Free space");
    let said = new.expect_err("there is no room").to_string();
    assert!(full(&said), "{said}");
    assert_eq!(lake.compact_due(10).await.expect("the list is read"), 0);
    let counted = lake.rollup_dirty(10).await.expect("the list is read");
    let backlog = lake.backlog().await.expect("read");
    let (_, said) = backlog.failure.expect("the day is noted with its reason");
    assert!(counted.days == 0 && full(&said), "{said}");
    assert_eq!(lake.check().await.expect("checked"), []);
    assert_eq!(
        hosts(&lake, &everything(), &Filter::default()).await,
        before
    );
    std::fs::remove_file(small.path().join("filler")).expect("room again");
    store(&lake, &db, &[seen(0, 77)], 99).await.expect("stored");
    clock.advance_seconds(3_600);
    assert_eq!(lake.compact_due(10).await.expect("compacted"), 1);
    while lake.rollup_dirty(10).await.expect("counted").days > 0 {}
    clock.advance_seconds(200_000);
    lake.sweep().await.expect("swept");
    assert_eq!(lake.check().await.expect("checked"), []);
    assert_eq!(
        hosts(&lake, &everything(), &Filter::default()).await.len(),
        10
    );
}

/// Fills the file system to its last byte.
fn fill(folder: &std::path::Path) {
    use std::io::Write as _;
    let mut filler = std::fs::File::create(folder.join("filler")).expect("a file");
    for size in [1 << 20, 4096, 1] {
        let piece = vec![0; size];
        while filler.write_all(&piece).is_ok() {}
    }
}
