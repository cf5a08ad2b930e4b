//! Input that is far larger than the memory it may take, and a disk that is really full.
//!
//! These take minutes and are left out of the usual run: `.ci/run huge`. Invariant of every case:
//! the kernel holds the program to the memory that is stated here, and nothing is lost.

use crate::made::MIB;
use crate::support::{Folder, code};
use serde_json::Value;
use std::io::{BufWriter, Write};
use std::process::{Command, Output, Stdio};

/// Memory for data that the program may take, in KiB for `ulimit`: far less than the line has.
const LINE_KIB: u32 = 512 * 1024;
/// The same for the report: a fifth of it. Rows of a megabyte are gathered and packed a few dozen
/// at a time, in more than one form; usual rows take far less.
const REPORT_KIB: u32 = 1024 * 1024;

/// Runs the program with bounded memory and what `write` writes on its standard input.
fn fed(
    folder: &Folder,
    arguments: &[&str],
    kib: u32,
    write: impl FnOnce(&mut dyn Write),
) -> Output {
    let plain = folder.command(arguments);
    let mut child = Command::new("sh")
        .args(["-c", &format!("ulimit -d {kib} && exec \"$0\" \"$@\"")])
        .arg(plain.get_program())
        .args(plain.get_args())
        .env_clear()
        .env("TZ", "UTC")
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = BufWriter::with_capacity(MIB, child.stdin.take().expect("piped"));
    write(&mut input);
    input.flush().expect("the program reads its input");
    drop(input);
    child.wait_with_output().expect("the program ends")
}

fn json(output: &Output) -> Value {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"))
}

fn counts(summary: &Value) -> (u64, u64, u64) {
    let of = |name: &str| summary[name].as_u64().expect("a number");
    (of("rows"), of("stored"), of("rejected"))
}

/// Writes one letter many times.
fn letters(to: &mut dyn Write, letter: u8, bytes: u64) {
    let piece = vec![letter; MIB];
    let mut left = bytes;
    while left > 0 {
        let now = left.min(MIB as u64);
        to.write_all(&piece[..usize::try_from(now).expect("a mebibyte")])
            .expect("the program reads its input");
        left -= now;
    }
}

const HEADER: &str = "timestamp,ip,port,protocol,tag\n";

fn begin_row(to: &mut dyn Write, n: u64) {
    let (second, high, low) = (n % 60, n / 250, n % 250);
    write!(
        to,
        "2026-11-20 01:02:{second:02},198.18.{high}.{low},23,tcp,"
    )
    .expect("the program reads its input");
}

fn text(to: &mut dyn Write, text: &str) {
    to.write_all(text.as_bytes())
        .expect("the program reads its input");
}

fn ask(folder: &Folder, arguments: &[&str]) -> String {
    let output = folder.run(arguments);
    assert_eq!(
        code(&output),
        0,
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
#[ignore = "5 GB: run by .ci/run huge"]
fn a_report_of_five_gigabytes_is_read_in_bounded_memory() {
    const ROWS: u64 = 5 * 1024;
    let folder = Folder::new();
    let arguments = ["ingest", "--json", "--report", "scan_telnet", "-"];
    let output = fed(&folder, &arguments, REPORT_KIB, |to| {
        text(to, HEADER);
        for n in 0..ROWS {
            begin_row(to, n);
            let letter = b'a' + u8::try_from(n % 26).expect("a letter");
            letters(to, letter, MIB as u64);
            text(to, "\n");
        }
    });
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), 0, "{said}");
    assert_eq!(counts(&json(&output)), (ROWS, ROWS, 0), "{said}");
    let sql = "SELECT count(*) AS n FROM events";
    assert!(ask(&folder, &["sql", sql]).contains(&ROWS.to_string()));
}

#[test]
#[ignore = "2 GB: run by .ci/run huge"]
fn a_line_of_two_gigabytes_is_one_refused_row() {
    let folder = Folder::new();
    let arguments = ["ingest", "--json", "--report", "scan_telnet", "-"];
    let output = fed(&folder, &arguments, LINE_KIB, |to| {
        text(to, HEADER);
        for n in 0..3 {
            begin_row(to, n);
            letters(to, b'x', if n == 1 { 2 << 30 } else { 10 });
            text(to, "\n");
        }
    });
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), 3, "{said}");
    assert_eq!(counts(&json(&output)), (3, 2, 1), "{said}");
    let listed = ask(&folder, &["quarantine", "list"]);
    let place = "Line 3: the row is longer than 16777216 bytes";
    assert!(
        listed.contains(place) && listed.contains("never closed"),
        "{listed}"
    );
}

#[test]
#[ignore = "2 GB: run by .ci/run huge"]
fn two_gigabytes_without_a_line_end_are_refused_as_a_file() {
    let folder = Folder::new();
    let output = fed(&folder, &["ingest", "--json", "-"], LINE_KIB, |to| {
        letters(to, b'x', 2 << 30);
    });
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), 3, "{said}");
    assert_eq!(counts(&json(&output)), (0, 0, 0), "{said}");
    assert!(said.contains("line 1: the record is longer than"), "{said}");
    assert!(ask(&folder, &["quarantine", "list"]).contains("standard input"));
}
