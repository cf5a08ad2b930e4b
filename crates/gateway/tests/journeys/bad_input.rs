//! Bad input through the program: what is damaged, hostile, empty or strange.
//!
//! Not here: how each container and table is read (`exchange`). Invariant of every case: the exit
//! code of the contract, a message that names the file and what to do, rows that add up, the input
//! kept, and no panic.

use crate::made::{HEADER, MIB, gzip, half, mail, report, zip, zstd};
use crate::support::{Folder, assert_harmless, code};
use serde_json::Value;
use std::fmt::Write as _;
use std::process::Output;

/// One input: what has to come of it.
struct Case {
    file: &'static str,
    bytes: Vec<u8>,
    code: i32,
    /// Stored and rejected, where they are known; else only the sum is checked.
    counts: Option<(u64, u64)>,
    /// What standard error or, for refused rows, the quarantine has to say.
    says: &'static [&'static str],
}

fn case(
    file: &'static str,
    bytes: impl Into<Vec<u8>>,
    (code, counts): (i32, Option<(u64, u64)>),
    says: &'static [&'static str],
) -> Case {
    let bytes = bytes.into();
    Case {
        file,
        bytes,
        code,
        counts,
        says,
    }
}

fn packed() -> Vec<Case> {
    let text = report(400);
    let plain = text.as_bytes();
    // Few rows, many bytes of one letter: 40 MiB that pack a thousandfold.
    let mut bomb = "timestamp,ip,port,tag\n".to_owned();
    for n in 0..40 {
        let _ = writeln!(
            bomb,
            "2026-11-20 00:00:{n:02},198.18.0.9,80,{}",
            "x".repeat(MIB)
        );
    }
    let again: &[&str] = &["the input breaks off", "fetch it again"];
    vec![
        // First, because the reports below repeat its rows.
        case(
            "f.eml",
            mail("see below", Some(&report(3))),
            (0, Some((3, 0))),
            &[],
        ),
        case(
            "2026-11-20-scan_telnet-a.csv.gz",
            half(&gzip(plain)),
            (3, None),
            again,
        ),
        case(
            "2026-11-20-scan_telnet-b.csv.zst",
            half(&zstd(report(5000).as_bytes())),
            (3, None),
            again,
        ),
        case(
            "c.zip",
            half(&zip("2026-11-20-scan_telnet-c.csv", plain)),
            (3, None),
            again,
        ),
        case(
            "d.zip",
            zip("2026-11-20-scan_telnet-d.csv", bomb.as_bytes()),
            (3, None),
            &["packing ratio", "unpack it and send its files one by one"],
        ),
        case(
            "e.csv.gz",
            gzip(&gzip(&gzip(&gzip(&gzip(plain))))),
            (3, Some((0, 0))),
            &["passes the limit of"],
        ),
        case(
            "g.eml",
            mail("Download: https://dl.provider.example/abc.csv?key=1", None),
            (3, Some((0, 0))),
            &[
                "https://dl.provider.example/abc.csv?key=1",
                "ingest.link_hosts",
            ],
        ),
    ]
}

/// Tables whose rows are refused one by one.
fn rows() -> Vec<Case> {
    const COLUMNS: &str = "The row has";
    const DATE: &str = "is not a date; expected YYYY-MM-DD";
    let row = |start: &str| format!("{HEADER}{start},medium,198.18.0.1,tcp,23,,,,\n");
    vec![
        case(
            "2026-11-20-scan_telnet-j.csv",
            format!("{}2026-11-20 01:00:00,low,198.18.9.1\n", report(1)),
            // Kept and flagged: it says when and where.
            (0, Some((2, 0))),
            &[],
        ),
        case(
            "2026-11-20-scan_telnet-k.csv",
            format!("{HEADER}2026-11-20 01:00:00,low,198.18.9.1,tcp,23,,,,,,\n"),
            (3, Some((0, 1))),
            &[COLUMNS, "11 columns"],
        ),
        case(
            "2026-11-20-scan_telnet-l.csv",
            row("2026-13-01 00:00:00"),
            (3, Some((0, 1))),
            &["2026-13-01", DATE],
        ),
        case(
            "2026-11-20-scan_telnet-m.csv",
            row("2026-02-30 00:00:00"),
            (3, Some((0, 1))),
            &["2026-02-30", DATE],
        ),
        case(
            "2026-11-20-scan_telnet-n.csv",
            row(""),
            (3, Some((0, 1))),
            &[DATE],
        ),
        case(
            "2026-11-20-scan_telnet-q.csv",
            format!("{HEADER}{}", "bad,medium,x\n".repeat(50)),
            (3, Some((0, 50))),
            &[DATE],
        ),
    ]
}

/// Tables that are strange as a whole.
fn tables() -> Vec<Case> {
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(report(2).encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let latin = report(1).replace("h0", "h\u{f4}te");
    let latin: Vec<u8> = latin
        .chars()
        .map(|c| u8::try_from(c).expect("Latin 1"))
        .collect();
    let long = format!(
        "{}2026-11-20 01:00:00,low,198.18.9.9,tcp,1,{},,,\n2026-11-20 01:00:00,low,198.18.9.8,tcp,1,,,,\n",
        report(2),
        "x".repeat(20 * MIB)
    );
    vec![
        case(
            "2026-11-20-scan_telnet-h.csv",
            utf16,
            (3, Some((0, 0))),
            &["UTF-16", "save it as UTF-8"],
        ),
        case(
            "2026-11-20-scan_telnet-i.csv",
            latin,
            (0, Some((1, 0))),
            &[],
        ),
        case(
            "2026-11-20-never_heard_of-o.csv",
            "timestamp,ip,port,brand_new\n2026-11-20 00:00:01,198.18.8.8,80,hello\n",
            (0, Some((1, 0))),
            &[],
        ),
        case(
            "empty.csv",
            "",
            (3, Some((0, 0))),
            &["the file is empty; expected a header line"],
        ),
        case(
            "2026-11-20-scan_telnet-p.csv",
            HEADER,
            (0, Some((0, 0))),
            &[],
        ),
        case(
            "2026-11-20-scan_telnet-r.csv",
            long,
            // One of the rows before it is in another report here; the row after it is new.
            (3, Some((2, 1))),
            &["Line 4", "longer than", "quote that is never closed"],
        ),
        case(
            "strange.bin",
            b"\x1b]0;hostile\x07\x9b2J\xff\xfe,\x00\x01,b\nc\n".as_slice(),
            (3, Some((0, 0))),
            &["no column is named \"timestamp\""],
        ),
    ]
}

fn json(output: &Output) -> Value {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"))
}

fn count(summary: &Value, name: &str) -> u64 {
    summary[name]
        .as_u64()
        .unwrap_or_else(|| panic!("{name} in {summary}"))
}

/// Ingests the input twice and looks at what is said and listed of it.
fn take(folder: &Folder, case: &Case) {
    let file = case.file;
    std::fs::write(folder.path().join(file), &case.bytes).expect("a file");
    let (first, mut said) = ingested(folder, case);
    let parts = ["stored", "duplicates", "rejected"].map(|name| count(&first, name));
    match case.counts {
        Some(counts) => assert_eq!((parts[0], parts[2]), counts, "{file}: {first}"),
        None => assert!(
            parts[0] + parts[1] > 0,
            "{file}: what could be read is kept: {first}"
        ),
    }
    let (again, _) = ingested(folder, case);
    assert_eq!(count(&again, "stored"), 0, "{file}: {again}");
    assert_eq!(
        count(&again, "rows"),
        count(&first, "rows"),
        "{file}: {again}"
    );
    let listed = folder.run(&["quarantine", "list"]);
    let list = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert_harmless(&list, file);
    let about: Vec<&str> = list.lines().filter(|line| line.contains(file)).collect();
    said.push_str(&about.join("\n"));
    for part in case.says {
        assert!(said.contains(part), "{file}: {part:?} in {said}");
    }
    assert_eq!(
        !about.is_empty(),
        case.code == 3,
        "{file}: what is refused is listed: {list}"
    );
    if let Some((_, rejected)) = case.counts.filter(|(_, rejected)| *rejected > 0) {
        assert_eq!(about.len() as u64, rejected, "{file}: never doubled");
    }
}

/// One ingest: its summary, which adds up, and what it said.
fn ingested(folder: &Folder, case: &Case) -> (Value, String) {
    let output = folder.run(&["ingest", "--json", case.file]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), case.code, "{}: {said}", case.file);
    assert_harmless(&said, case.file);
    let got = json(&output);
    let parts = ["stored", "duplicates", "rejected", "expired"].map(|name| count(&got, name));
    assert_eq!(
        count(&got, "rows"),
        parts.iter().sum::<u64>(),
        "{}: {got}",
        case.file
    );
    (got, said)
}

#[test]
fn damaged_and_hostile_containers_lose_nothing() {
    let folder = Folder::new();
    for case in packed() {
        take(&folder, &case);
    }
}

#[test]
fn damaged_and_strange_tables_lose_nothing() {
    let folder = Folder::new();
    for case in rows().into_iter().chain(tables()) {
        take(&folder, &case);
    }
}

#[test]
fn a_refused_row_can_be_shown_read_again_and_settled() {
    let folder = Folder::new();
    folder.write(
        "2026-11-20-scan_telnet-test.csv",
        &format!(
            "{}2026-13-01 00:00:00,low,198.18.0.7,tcp,1,,,,\n",
            report(2)
        ),
    );
    assert_eq!(
        code(&folder.run(&["ingest", "2026-11-20-scan_telnet-test.csv"])),
        3
    );
    let list = json(&folder.run(&["quarantine", "list", "--json"]));
    let entry = &list[0];
    let id = entry["id"].as_str().expect("an id");
    let place = (&entry["file"], &entry["row"], &entry["column"]);
    assert_eq!(
        place,
        (
            &"2026-11-20-scan_telnet-test.csv".into(),
            &3.into(),
            &"timestamp".into()
        )
    );
    assert_eq!(entry["line"], 4, "the header is line 1");
    let shown = json(&folder.run(&["quarantine", "show", id]));
    assert!(
        shown["excerpt"]
            .as_str()
            .is_some_and(|e| e.contains("198.18.0.7")),
        "{shown}"
    );
    let retried = folder.run(&["quarantine", "retry", "--json"]);
    let got = json(&retried);
    assert_eq!(
        (
            code(&retried),
            count(&got, "stored"),
            count(&got, "rejected")
        ),
        (3, 0, 1)
    );
    assert_eq!(
        json(&folder.run(&["quarantine", "list", "--json"])),
        list,
        "still open, still one"
    );
    assert_eq!(code(&folder.run(&["quarantine", "dismiss", id])), 0);
    assert_eq!(
        json(&folder.run(&["quarantine", "list", "--json"])),
        Value::Array(Vec::new())
    );
    let unknown = folder.run(&["quarantine", "show", "01890a5d-ac96-774b-bcce-b302099a8057"]);
    assert_eq!(code(&unknown), 1);
}
