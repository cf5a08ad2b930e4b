//! The fault layer must itself be believed: each promise of `fs` is broken here on purpose.

use std::io::Write;
use std::path::Path;

use crate::error::StoreError;
use crate::fs::{FaultPlan, Fs};
use crate::testing::{TempDir, crash_points};

/// Replaces a file in the durable way; returns whether it was acknowledged.
fn replace(fs: &Fs, path: &Path) -> bool {
    fs.write(path, b"new content").is_ok()
}

#[tokio::test]
async fn a_durable_write_is_old_or_new_at_every_crash_point() {
    let points = crash_points(|fs| async move {
        let dir = TempDir::new();
        let path = dir.path().join("file");
        std::fs::write(&path, b"old").unwrap();
        let acknowledged = replace(&fs, &path);
        let found = std::fs::read(&path).unwrap();
        assert!(found == b"old" || found == b"new content", "{found:?}");
        assert!(
            !acknowledged || found == b"new content",
            "acknowledged and lost"
        );
    })
    .await;
    assert_eq!(
        points, 5,
        "create, write, fsync, rename, fsync of the folder"
    );
}

#[tokio::test]
async fn the_layer_catches_a_missing_fsync_of_the_file() {
    let lost = lost_after(|fs, path| {
        let mut file = fs.create(path)?;
        file.write_all(b"content")
            .map_err(|e| StoreError::io("writing", path, e))?;
        fs.sync_dir(path.parent().unwrap())
    });
    assert_eq!(
        lost.as_deref(),
        Some(&b""[..]),
        "the entry is there, the content is not"
    );
}

#[tokio::test]
async fn the_layer_catches_a_missing_fsync_of_the_folder() {
    let lost = lost_after(|fs, path| {
        let mut file = fs.create(path)?;
        file.write_all(b"content")
            .map_err(|e| StoreError::io("writing", path, e))?;
        file.sync()
    });
    assert_eq!(lost, None, "the content is on disk, the entry is not");
}

#[test]
fn an_unsynced_removal_or_rename_comes_back() {
    let dir = TempDir::new();
    let (a, b) = (dir.path().join("a"), dir.path().join("b"));
    std::fs::write(&a, "a").unwrap();
    std::fs::write(&b, "b").unwrap();
    let fs = Fs::faulty(FaultPlan::crash_at(3));
    fs.rename(&a, &b).unwrap();
    fs.remove(&b).unwrap();
    assert!(fs.point().is_err());
    assert!(
        fs.write(&a, b"too late").is_err(),
        "nothing works after the crash"
    );
    assert_eq!(std::fs::read(&a).unwrap(), b"a");
    assert_eq!(std::fs::read(&b).unwrap(), b"b");
}

#[test]
fn a_write_torn_by_the_crash_is_half_there() {
    let dir = TempDir::new();
    let path = dir.path().join("a");
    let fs = Fs::faulty(FaultPlan::crash_at(2).keeping_unsynced());
    let mut file = fs.create(&path).unwrap();
    assert!(file.write_all(b"12345678").is_err());
    assert!(file.write_all(b"12345678").is_err());
    assert_eq!(std::fs::read(&path).unwrap(), b"1234");
}

/// Runs a careless write, then pulls the plug; what is left of the file.
fn lost_after(write: impl Fn(&Fs, &Path) -> Result<(), StoreError>) -> Option<Vec<u8>> {
    let dir = TempDir::new();
    let path = dir.path().join("file");
    let counting = Fs::faulty(FaultPlan::count());
    write(&counting, &path).unwrap();
    std::fs::remove_file(&path).unwrap();
    let fs = Fs::faulty(FaultPlan::crash_at(counting.points() + 1));
    write(&fs, &path).unwrap();
    assert!(fs.point().is_err());
    std::fs::read(&path).ok()
}
