//! Reports in, observations out, as an operator does it.

use crate::support::{Folder, code};

const REPORT: &str = "timestamp,severity,ip,protocol,port,hostname,tag,asn,geo
2026-11-20 01:02:03,medium,198.18.0.1,tcp,23,host.example,telnet,64496,XA
2026-11-20 01:02:04,medium,198.18.0.2,tcp,23,host.example,telnet,64496,XA
";

fn summary(output: &std::process::Output) -> serde_json::Value {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"))
}

#[test]
fn the_same_report_twice_changes_nothing() {
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", REPORT);
    let arguments = ["ingest", "--json", "2026-11-20-scan_telnet-test.csv"];
    let first = folder.run(&arguments);
    let got = summary(&first);
    assert_eq!(
        (code(&first), &got["rows"], &got["stored"]),
        (0, &2.into(), &2.into())
    );
    let second = folder.run(&arguments);
    let got = summary(&second);
    assert_eq!(
        (
            code(&second),
            &got["rows"],
            &got["stored"],
            &got["duplicates"]
        ),
        (0, &2.into(), &0.into(), &2.into())
    );
    let events = folder.run(&["export", "events", "--format", "intelmq"]);
    let text = String::from_utf8_lossy(&events.stdout).into_owned();
    assert_eq!((code(&events), text.lines().count()), (0, 2), "{text}");
    assert!(text.contains("\"source.ip\": \"198.18.0.1\""), "{text}");
}

#[test]
fn a_refused_row_is_kept_and_ends_with_three_every_time() {
    let folder = Folder::new();
    folder.write(
        "2026-11-20-scan_telnet-test.csv",
        &format!("{REPORT}2026-13-01 00:00:00,medium,198.18.0.3,tcp,23,,,,\n"),
    );
    let arguments = ["ingest", "--json", "2026-11-20-scan_telnet-test.csv"];
    for _ in 0..2 {
        let output = folder.run(&arguments);
        let got = summary(&output);
        assert_eq!(
            (code(&output), &got["rows"], &got["rejected"]),
            (3, &3.into(), &1.into())
        );
    }
    let listed = folder.run(&["quarantine", "list", "--json"]);
    let entries = summary(&listed);
    assert_eq!(
        entries.as_array().map(Vec::len),
        Some(1),
        "never doubled: {entries}"
    );
}

#[test]
fn standard_input_and_questions_work_before_set_up() {
    let folder = Folder::new();
    let output = folder.run_with(
        &["ingest", "--json", "--report", "scan_telnet", "-"],
        REPORT.as_bytes(),
    );
    assert_eq!(summary(&output)["stored"], 2);
    let answer = folder.run(&["sql", "SELECT count(*) AS n FROM events", "--json"]);
    assert_eq!(summary(&answer), serde_json::json!([{ "n": 2 }]));
    let refused = folder.run(&["sql", "DROP TABLE events"]);
    assert_eq!(code(&refused), 1);
    let missing = folder.run(&["ingest", "no-such-file.csv"]);
    assert_eq!(code(&missing), 2);
}

#[test]
fn a_backup_restores_into_an_empty_folder_only() {
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", REPORT);
    folder.write("passphrase", "a passphrase of a test\n");
    assert_eq!(
        code(&folder.run(&["ingest", "2026-11-20-scan_telnet-test.csv"])),
        0
    );
    let backup = folder.run(&[
        "backup",
        "--passphrase-file",
        "passphrase",
        "gateway.backup",
    ]);
    assert_eq!(
        code(&backup),
        0,
        "{}",
        String::from_utf8_lossy(&backup.stderr)
    );
    let restore = [
        "restore",
        "--passphrase-file",
        "passphrase",
        "gateway.backup",
    ];
    assert_eq!(code(&folder.run(&restore)), 1, "the folder is not empty");
    let elsewhere = Folder::new();
    std::fs::copy(
        folder.path().join("gateway.backup"),
        elsewhere.path().join("gateway.backup"),
    )
    .expect("copied");
    elsewhere.write("passphrase", "a passphrase of a test\n");
    let restored = elsewhere.run(&restore);
    assert_eq!(
        code(&restored),
        0,
        "{}",
        String::from_utf8_lossy(&restored.stderr)
    );
    let answer = elsewhere.run(&["sql", "SELECT count(*) AS n FROM events", "--json"]);
    assert_eq!(summary(&answer), serde_json::json!([{ "n": 2 }]));
}
