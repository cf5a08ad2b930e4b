//! Bad days: two programs on one folder, a newer folder, a wrong password, a reader that leaves.
//!
//! Not here: damaged reports (`bad_input`). Invariant: every message says what to do.

use crate::support::{Folder, code};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Output, Stdio};

/// A report of `rows` different rows.
fn report(rows: usize) -> String {
    let mut text = "timestamp,severity,ip,protocol,port\n".to_owned();
    for n in 0..rows {
        let (second, high, low) = (n % 60, n / 250, n % 250);
        let _ = writeln!(
            text,
            "2026-11-20 01:02:{second:02},medium,198.18.{high}.{low},tcp,23"
        );
    }
    text
}

fn json(output: &Output) -> serde_json::Value {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"))
}

fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!text.contains("panicked"), "{text}");
    text
}

fn number_of_events(folder: &Folder) -> serde_json::Value {
    json(&folder.run(&["sql", "SELECT count(*) AS n FROM events", "--json"]))[0]["n"].clone()
}

#[test]
fn two_first_ingests_of_one_file_at_once_store_it_once() {
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", &report(3000));
    let start = || {
        folder
            .command(&["ingest", "--json", "2026-11-20-scan_telnet-test.csv"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts")
    };
    let both = [start(), start()];
    let mut counts = (0, 0);
    for child in both {
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(code(&output), 0, "{}", said(&output));
        let got = json(&output);
        counts.0 += got["stored"].as_u64().expect("a number");
        counts.1 += got["duplicates"].as_u64().expect("a number");
    }
    assert_eq!(counts, (3000, 3000));
    assert_eq!(number_of_events(&folder), 3000);
}

#[test]
fn an_ingest_runs_beside_the_served_gateway() {
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", &report(20));
    let mut server = folder
        .command(&["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(server.stderr.take().expect("piped")).lines();
    let serving = lines.any(|line| line.is_ok_and(|text| text.contains("serving at http://")));
    let taken = folder.run(&["ingest", "--json", "2026-11-20-scan_telnet-test.csv"]);
    let seen = number_of_events(&folder);
    // Ended before anything is asserted, so that no program is left behind.
    let ended = server.kill().and_then(|()| server.wait());
    assert!(serving && ended.is_ok());
    assert_eq!(code(&taken), 0, "{}", said(&taken));
    assert_eq!((&json(&taken)["stored"], &seen), (&20.into(), &20.into()));
}

#[test]
fn a_folder_of_a_newer_version_is_refused_and_left_alone() {
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", &report(2));
    let arguments = ["ingest", "2026-11-20-scan_telnet-test.csv"];
    assert_eq!(code(&folder.run(&arguments)), 0);
    change(
        &folder,
        "INSERT INTO store_migration (context, version, name, checksum, applied_at)
         VALUES ('watch', 9999, 'of tomorrow', 'x', 0)",
    );
    let commands: [&[&str]; 4] = [
        &arguments,
        &["serve", "--listen", "127.0.0.1:0"],
        &["export", "events", "--format", "intelmq"],
        &["migrate"],
    ];
    for command in commands {
        let output = folder.run(command);
        let said = said(&output);
        assert_eq!(code(&output), 1, "{command:?}: {said}");
        for part in [
            "newer than this program",
            "\"watch\"",
            "9999",
            "install the newer",
        ] {
            assert!(said.contains(part), "{command:?}: {said}");
        }
        assert!(output.stdout.is_empty());
    }
    change(&folder, "DELETE FROM store_migration WHERE version = 9999");
    assert_eq!(number_of_events(&folder), 2, "nothing was lost");
}

fn change(folder: &Folder, sql: &'static str) {
    let path = folder.data().join("cybergateway.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let config = store::StoreConfig::Sqlite { path };
        let db = store::Db::open(&config).await.expect("the database");
        let mut tx = db.begin().await.expect("a transaction");
        tx.execute(sql, Vec::new()).await.expect("changed");
        tx.commit().await.expect("committed");
    });
}

#[test]
fn a_wrong_database_password_is_said_without_the_password() {
    let Ok(server) = std::env::var("CYBERGATEWAY_TEST_POSTGRES") else {
        println!("SKIPPED: no PostgreSQL in CYBERGATEWAY_TEST_POSTGRES (.ci/postgres starts one)");
        return;
    };
    let (before, host) = server.rsplit_once('@').expect("user@host");
    let (user, _) = before.rsplit_once(':').expect("user:password");
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", &report(2));
    let output = folder
        .command(&["ingest", "2026-11-20-scan_telnet-test.csv"])
        .env(
            "CYBERGATEWAY_STORE_POSTGRES",
            format!("{user}:not-the-one@{host}"),
        )
        .output()
        .expect("the program starts");
    let said = said(&output);
    assert_eq!(code(&output), 1, "{said}");
    assert!(
        said.contains("password") && !said.contains("not-the-one"),
        "{said}"
    );
}

#[test]
fn an_export_whose_reader_leaves_ends_quietly() {
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", &report(3000));
    assert_eq!(
        code(&folder.run(&["ingest", "2026-11-20-scan_telnet-test.csv"])),
        0
    );
    for format in ["intelmq", "jsonl", "csv"] {
        let mut child = folder
            .command(&["export", "events", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut first = String::new();
        let mut reader = BufReader::with_capacity(64, child.stdout.take().expect("piped"));
        reader.read_line(&mut first).expect("a first line");
        drop(reader);
        let mut said = String::new();
        let mut messages = child.stderr.take().expect("piped");
        messages.read_to_string(&mut said).expect("text");
        let ended = child.wait().expect("it ends");
        assert_eq!((ended.code(), said.as_str()), (Some(0), ""), "{format}");
        assert!(!first.is_empty());
    }
}

#[test]
fn mistakes_in_the_call_end_with_two_and_do_nothing() {
    let folder = Folder::new();
    let calls: [&[&str]; 7] = [
        &["ingest", "--nonsense", "x.csv"],
        &["ingest"],
        &["ingest", "missing.csv"],
        &["ingest", "--format", "nonsense", "missing.csv"],
        &["export", "events", "--format", "nonsense"],
        &[
            "export",
            "events",
            "--format",
            "csv",
            "--since",
            "yesterday",
        ],
        &["quarantine", "show", "nonsense"],
    ];
    for call in calls {
        let output = folder.run(call);
        assert_eq!(code(&output), 2, "{call:?}: {}", said(&output));
        assert!(said(&output).starts_with("error: "), "{call:?}");
    }
    assert!(!folder.data().exists(), "a mistake makes no data folder");
}
