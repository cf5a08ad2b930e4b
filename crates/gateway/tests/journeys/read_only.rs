//! A data folder that may be read and not be written: every command works or says what to do, and
//! none leaves a trace.
//!
//! Not here: a full disk. Invariant: nothing below the folder is other than before.

use crate::made::report;
use crate::support::Folder;
use std::collections::BTreeMap;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Output;

/// Nobody in particular, who owns nothing.
const STRANGER: u32 = 65_534;

/// Commands that only look: they work, or say what to do.
const READING: &[&[&str]] = &[
    &["user", "list"],
    &["token", "list"],
    &["feed", "list"],
    &["feed", "status"],
    &["feed", "schema", "list"],
    &["export", "events", "--format", "csv"],
    &["quarantine", "list"],
    &["quarantine", "files"],
    &["input", "list"],
    &["replay", "--dry-run"],
    &["sql", "SELECT count(*) FROM events"],
    &["lookup", "198.18.0.1"],
    &["administration", "list"],
    &["directory", "export"],
    &["assessment", "list"],
    &["bundle", "list"],
    &["instrument", "list"],
    &["doctor"],
    &["migrate"],
    &["replay"],
];

/// Commands that change something.
const WRITING: &[&[&str]] = &[
    &["serve", "--listen", "127.0.0.1:0"],
    &["ingest", "2026-11-21-scan_telnet-more.csv"],
    &["ingest", "2026-11-20-scan_telnet-sample.csv"],
    &[
        "user",
        "add",
        "a@agency.example",
        "--name",
        "A",
        "--role",
        "analyst",
    ],
    &["token", "add", "program", "--role", "reader"],
    &["key", "rotate"],
    &["quarantine", "retry"],
    &["network", "import", "list.csv"],
    &["directory", "import", "list.csv", "--source", "others"],
    &["retention", "--observations", "90", "--yes"],
    &["assessment", "new", "readiness", "--title", "T"],
    &["bundle", "key", "show"],
    &["backup", "data/a.backup", "--passphrase-file", "passphrase"],
];

/// Every name below a folder, with its content.
fn all(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.insert(path.display().to_string(), Vec::new());
            found.extend(all(&path));
        } else {
            let content = std::fs::read(&path).expect("a file");
            found.insert(path.display().to_string(), content);
        }
    }
    found
}

/// Gives everything to nobody, to read only.
fn close(folder: &Path, mode: (u32, u32)) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let is_folder = path.is_dir();
        if is_folder {
            close(&path, mode);
        }
        let bits = if is_folder { mode.0 } else { mode.1 };
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(bits))
            .expect("permissions");
    }
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode.0)).expect("permissions");
}

/// A gateway with a report in it, which whoever runs the test may read only.
fn closed() -> Option<Folder> {
    let folder = Folder::new();
    let name = "2026-11-20-scan_telnet-sample.csv";
    std::fs::write(folder.path().join(name), report(2)).expect("a report");
    let more = "2026-11-21-scan_telnet-more.csv";
    std::fs::write(folder.path().join(more), report(3)).expect("a report");
    folder.write("list.csv", "network,organisation\n198.18.0.0/24,Ministry\n");
    folder.write("passphrase", "twelve characters or more");
    assert!(folder.run(&["ingest", name]).status.success());
    let root = is_root();
    close(folder.path(), (0o555, 0o444));
    if root {
        // The program itself may lie where only root looks.
        let probe = as_stranger(&folder, &["--version"]);
        if !probe.is_ok_and(|o| o.status.success()) {
            println!("SKIPPED: the program cannot be run as another user here");
            close(folder.path(), (0o755, 0o644));
            return None;
        }
        chown(folder.path(), Some(0), Some(0)).expect("owned by root");
    }
    Some(folder)
}

fn is_root() -> bool {
    let own = std::fs::metadata("/proc/self");
    own.is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0)
}

fn as_stranger(folder: &Folder, arguments: &[&str]) -> std::io::Result<Output> {
    let mut command = folder.command(arguments);
    if is_root() {
        command.uid(STRANGER).gid(STRANGER);
    }
    command.output()
}

#[test]
fn nothing_is_written_into_a_folder_that_may_only_be_read() {
    let Some(folder) = closed() else { return };
    let before = all(folder.path());
    let mut complaints = String::new();
    let cases = READING.iter().map(|c| (c, true));
    for (arguments, reads) in cases.chain(WRITING.iter().map(|c| (c, false))) {
        let output = as_stranger(&folder, arguments).expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout);
        let code = output.status.code();
        let tells = said.contains("the account of the gateway") && !said.contains(".tmp:");
        let good = match code {
            Some(0) => reads,
            Some(1) => tells,
            _ => false,
        };
        if !good {
            complaints += &format!("{arguments:?}: {code:?}: {said}\n");
        }
        if all(folder.path()) != before {
            complaints += &format!("{arguments:?} left something\n");
        }
    }
    close(folder.path(), (0o755, 0o644));
    assert!(complaints.is_empty(), "{complaints}");
}
