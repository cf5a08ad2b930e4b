//! A data folder that may be read and not be written: every command works or says what to do, and
//! none leaves a trace.
//!
//! Not here: a full disk. Invariant: nothing below the folder is other than before.

use crate::made::report;
use crate::support::Folder;
use cybergateway::cli::reach::{Reach, TABLE};
use std::collections::BTreeMap;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Output};

/// Nobody in particular, who owns nothing.
const STRANGER: u32 = 65_534;

/// Commands that only look: they work, or say what to do.
const READING: &[&[&str]] = &[
    &["user", "list"],
    &["token", "list"],
    &["feed", "list"],
    &["feed", "status"],
    &["feed", "schema", "list"],
    &["feed", "mapping", "list"],
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
    &["mail", "list"],
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

/// The id of nothing.
const ID: &str = "01999999-9999-7999-8999-999999999999";

/// Commands that name something which is not there: they are refused, for that or because nothing
/// may be written.
const NAMING: &[&str] = &[
    "restore nothing.backup --passphrase-file passphrase",
    "user disable a@agency.example",
    "user reset a@agency.example",
    "token revoke ID",
    "key replace",
    "feed add shadowserver --api-key key --secret-file passphrase",
    "feed run nothing",
    "feed remove nothing",
    "feed mapping passphrase",
    "feed mapping show nothing",
    "feed mapping remove nothing",
    "feed schema passphrase",
    "feed schema remove nothing",
    "quarantine show ID",
    "quarantine dismiss ID",
    "input show 00000000",
    "input remove 00000000 --reason R",
    "observation erase --address 198.18.0.1",
    "notice run",
    "notice list",
    "mail fetch",
    "mail retry ID",
    "notice approve ID",
    "notice refuse ID",
    "notice mode",
    "notice compare nothing",
    "directory held",
    "directory drill start Spring",
    "directory drill list",
    "directory drill show ID",
    "directory whois list.csv --registry R --licence L",
    "publish whoswho --year 2026 --lang en --format html -o out.html",
    "warning list",
    "warning show ID",
    "warning publish ID",
    "warning withdraw ID --reason R",
    "warning export out",
    "assessment show ID",
    "assessment export ID --format json",
    "assessment report ID --format html --lang en -o out.html",
    "assessment import ID list.csv",
    "assessment evidence add ID --item x --link https://a.example/ --title T --issuer I",
    "assessment evidence list ID",
    "assessment proposals ID",
    "assessment compare ID",
    "assessment settle ID x --voice 1 --reason R",
    "assessment sign-off ID",
    "assessment scan ID list.csv",
    "assessment next ID --title T",
    "assessment profile ID --publish",
    "assessment respondent add ID --institution I --person P --mail a@agency.example --section s",
    "assessment respondent list ID",
    "assessment respondent link ID ID",
    "assessment respondent withdraw ID ID",
    "assessment respondent workbook ID ID",
    "assessment respondent answers ID ID",
    "assessment respondent answer ID ID q a",
    "bundle release --assessment ID --all",
    "bundle export --assessment ID -o out.zip",
    "bundle import list.csv",
    "bundle remove ID --reason R",
    "bundle compare 0000000000000000000000000000000000000000000000000000000000000000",
    "bundle key trust --administration XB --name N passphrase",
    "bundle key list",
    "bundle key revoke 0000000000000000000000000000000000000000000000000000000000000000",
    "bundle key renew",
    "instrument import .",
    "instrument export readiness out",
    "administration add --country XB --name N --language en --administrator a@agency.example --administrator-name A",
];

/// Commands that may be tried on a folder where there is nothing to show for it: the demonstration
/// is a gateway of its own.
const ELSEWHERE: &[&str] = &["demo"];

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
fn closed() -> Folder {
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
        chown(folder.path(), Some(0), Some(0)).expect("owned by root");
    }
    folder
}

/// The program where everybody may start it: it may lie where only whoever built it looks.
fn program() -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a folder");
    let open = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(place.path(), open).expect("permissions");
    let (from, to) = (
        env!("CARGO_BIN_EXE_cybergateway"),
        place.path().join("cybergateway"),
    );
    if std::fs::hard_link(from, &to).is_err() {
        std::fs::copy(from, &to).expect("a copy");
    }
    place
}

fn is_root() -> bool {
    let own = std::fs::metadata("/proc/self");
    own.is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0)
}

fn as_stranger(folder: &Folder, program: &Path, words: &[&str]) -> Output {
    let usual = folder.command(words);
    let mut command = Command::new(program.join("cybergateway"));
    command.args(usual.get_args());
    for (key, value) in usual.get_envs() {
        match value {
            Some(value) => command.env(key, value),
            None => command.env_remove(key),
        };
    }
    if let Some(here) = usual.get_current_dir() {
        command.current_dir(here);
    }
    if is_root() {
        command.uid(STRANGER).gid(STRANGER);
    }
    command.output().expect("the program starts")
}

#[test]
fn nothing_is_written_into_a_folder_that_may_only_be_read() {
    let (folder, program) = (closed(), program());
    let before = all(folder.path());
    let mut complaints = String::new();
    let cases = READING.iter().map(|c| (c, true));
    for (arguments, reads) in cases.chain(WRITING.iter().map(|c| (c, false))) {
        let output = as_stranger(&folder, program.path(), arguments);
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
    for line in NAMING {
        let words = line.split(' ');
        let words: Vec<&str> = words.map(|w| if w == "ID" { ID } else { w }).collect();
        let output = as_stranger(&folder, program.path(), &words);
        let said = String::from_utf8_lossy(&output.stderr);
        // A word about the usage would say that this list is out of date.
        let known = matches!(output.status.code(), Some(0..=2)) && !said.contains("try '--help'");
        if !known || said.contains("panicked") {
            complaints += &format!("{line}: {:?}: {said}\n", output.status.code());
        }
        if all(folder.path()) != before {
            complaints += &format!("{line} left something\n");
        }
    }
    close(folder.path(), (0o755, 0o644));
    assert!(complaints.is_empty(), "{complaints}");
}

#[test]
fn every_command_that_looks_at_a_folder_is_tried() {
    let tried = READING.iter().chain(WRITING).map(|words| words.join(" "));
    let tried: Vec<String> = tried
        .chain(NAMING.iter().map(|l| (*l).to_owned()))
        .collect();
    let is_tried = |words: &str| {
        let begins = |line: &String| line == words || line.starts_with(&format!("{words} "));
        ELSEWHERE.contains(&words) || tried.iter().any(begins)
    };
    let left: Vec<&str> = TABLE
        .iter()
        .filter(|(words, reach)| *reach != Reach::None && !is_tried(words))
        .map(|(words, _)| *words)
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
