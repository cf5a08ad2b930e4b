//! A data folder and a database that do not belong together: refused before anything is written
//! or cleared away.

use crate::support::{Folder, code};
use std::path::Path;

const REPORT: &str = "\"timestamp\",\"ip\",\"port\",\"protocol\",\"asn\",\"geo\"\n\"2026-10-01 01:02:03\",\"198.51.100.7\",\"80\",\"tcp\",\"64500\",\"ZZ\"\n";

fn used() -> Folder {
    let folder = Folder::new();
    let report = folder.write("2026-10-01-scan_http-sample.csv", REPORT);
    let output = folder.run(&["ingest", report.to_str().expect("a path")]);
    assert_eq!(
        code(&output),
        0,
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    folder
}

fn files(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|e| {
            if e.path().is_dir() {
                files(&e.path())
            } else {
                1
            }
        })
        .sum()
}

#[test]
fn files_whose_tables_are_elsewhere_are_not_taken_for_an_empty_gateway() {
    let folder = used();
    let kept = folder.data().join("blobs");
    let before = files(&kept);
    assert!(before > 0);
    let database = folder.data().join("cybergateway.sqlite");
    for name in ["", "-wal", "-shm"] {
        let path = folder.data().join(format!("cybergateway.sqlite{name}"));
        let _ = std::fs::rename(&path, folder.path().join(format!("moved{name}")));
    }
    for attempt in ["no file", "an empty file"] {
        for arguments in [
            &["sql", "SELECT count(*) FROM events"][..],
            &["serve", "--listen", "127.0.0.1:0"],
            &["replay", "--dry-run"],
            &["doctor"],
        ] {
            let output = folder.run(arguments);
            let said = [output.stderr.clone(), output.stdout.clone()].concat();
            let said = String::from_utf8_lossy(&said);
            assert_eq!(code(&output), 1, "{attempt} {arguments:?}: {said}");
            assert!(
                said.contains("store.postgres") && said.contains("restore"),
                "{said}"
            );
        }
        if attempt == "no file" {
            assert!(!database.exists(), "nothing is made");
        }
        std::fs::write(&database, b"").expect("an empty file");
    }
    assert_eq!(files(&kept), before);
    std::fs::rename(folder.path().join("moved"), &database).expect("back");
    let _ = std::fs::rename(
        folder.path().join("moved-wal"),
        folder.data().join("cybergateway.sqlite-wal"),
    );
    let _ = std::fs::remove_file(folder.data().join("cybergateway.sqlite-shm"));
    let output = folder.run(&["sql", "SELECT count(*) AS n FROM events", "--format", "csv"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "n\n1");
}

#[test]
fn the_database_of_another_gateway_is_refused() {
    let (one, other) = (used(), used());
    for name in ["", "-wal", "-shm"] {
        let file = format!("cybergateway.sqlite{name}");
        let _ = std::fs::remove_file(one.data().join(&file));
        let _ = std::fs::copy(other.data().join(&file), one.data().join(&file));
    }
    let output = one.run(&["sql", "SELECT count(*) FROM events"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(code(&output), 1, "{said}");
    assert!(said.contains("belongs to another gateway"), "{said}");
}

#[test]
fn doctor_misses_raw_input_that_is_gone() {
    let folder = used();
    let whole = folder.run(&["doctor"]);
    assert!(String::from_utf8_lossy(&whole.stdout).contains("kept files: 1, all there"));
    std::fs::remove_dir_all(folder.data().join("blobs")).expect("it is there");
    let output = folder.run(&["doctor"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(code(&output), 1, "{said}");
    assert!(said.contains("1 of 1 files of raw input"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_folder_made_beforehand_is_closed_to_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    std::fs::create_dir(folder.data()).expect("made");
    std::fs::set_permissions(folder.data(), std::fs::Permissions::from_mode(0o755)).expect("open");
    let report = folder.write("2026-10-01-scan_http-sample.csv", REPORT);
    folder.run(&["ingest", report.to_str().expect("a path")]);
    let mode = |path: &Path| {
        let found = std::fs::metadata(path).expect("it is there");
        found.permissions().mode() & 0o777
    };
    assert_eq!(mode(&folder.data()), 0o700);
    assert_eq!(mode(&folder.data().join("cybergateway.sqlite")), 0o600);
}
