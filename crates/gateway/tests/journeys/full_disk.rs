//! A disk that is really full: a small file system in namespaces of the test's own.
//!
//! Not here: the lake's own work on it (`lake`). Invariant: what was acknowledged is there, and
//! with room again everything goes on as if the disk had never been full.

use crate::made::MIB;
use crate::support::{Folder, code};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// Names the folder on which the test, run once more by itself, mounts the small file system.
const MOUNT: &str = "CYBERGATEWAY_TEST_SMALL_DISK";

/// Runs `inside` on a file system of `megabytes`, in a process of its own.
fn on_small_disk(name: &str, megabytes: u32, inside: impl FnOnce(&Folder)) {
    if let Some(folder) = std::env::var_os(MOUNT) {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "tmpfs"])
            .arg(&folder)
            .status();
        assert!(
            mounted.is_ok_and(|s| s.success()),
            "a namespace of our own may mount"
        );
        return inside(&Folder::at(PathBuf::from(folder)));
    }
    let possible = Command::new("unshare").args(["-rm", "true"]).status();
    if !possible.is_ok_and(|s| s.success()) {
        println!("SKIPPED: no namespace for a small file system (unshare -rm does not work here)");
        return;
    }
    let folder = Folder::new();
    let done = Command::new("unshare")
        .arg("-rm")
        .arg(std::env::current_exe().expect("this program"))
        .args(["--exact", name, "--nocapture"])
        .env(MOUNT, folder.path())
        .output()
        .expect("unshare starts");
    let said = String::from_utf8_lossy(&done.stdout);
    let complaint = String::from_utf8_lossy(&done.stderr);
    assert!(
        done.status.success() && said.contains("1 passed"),
        "{said}{complaint}"
    );
}

/// Fills the disk until only `left` bytes are free.
fn fill(folder: &Folder, left: u64) {
    let path = folder.path().join("filler");
    let _ = std::fs::remove_file(&path);
    let stat = rustix::fs::statvfs(folder.path()).expect("a file system");
    let fill = (stat.f_bavail * stat.f_frsize).saturating_sub(left);
    let mut file = std::fs::File::create(path).expect("a file");
    let copied = std::io::copy(&mut std::io::repeat(0).take(fill), &mut file);
    copied.expect("there was room");
}

fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!text.contains("panicked"), "{text}");
    text
}

/// A report whose rows do not pack well.
fn report(folder: &Folder, name: &str, rows: u64) {
    let mut text = "timestamp,ip,port,protocol,tag\n".to_owned();
    let mut state = 7_u64;
    for n in 0..rows {
        let mut word = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state ^ (state >> 29)
        };
        let (a, b, c) = (word(), word(), word());
        let (high, low) = (n / 250 % 250, n % 250);
        let _ = writeln!(
            text,
            "2026-11-20 01:02:03,198.18.{high}.{low},23,tcp,{a:016x}{b:016x}{c:016x}"
        );
    }
    folder.write(name, &text);
}

fn events(folder: &Folder) -> u64 {
    let output = folder.run(&["sql", "SELECT count(*) AS n FROM events", "--json"]);
    let rows: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", said(&output)));
    rows[0]["n"].as_u64().expect("a number")
}

/// No file is damaged; only the space itself may be complained about.
fn assert_whole(folder: &Folder) {
    let output = folder.run(&["doctor"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        text.contains("every file of the catalogue is there and whole"),
        "{text}"
    );
}

#[test]
fn an_ingest_that_fills_the_disk_says_so_and_goes_on_when_there_is_room() {
    let name = "full_disk::an_ingest_that_fills_the_disk_says_so_and_goes_on_when_there_is_room";
    on_small_disk(name, 48, |folder| {
        report(folder, "2026-11-20-scan_telnet-small.csv", 50);
        report(folder, "2026-11-20-scan_telnet-big.csv", 40_000);
        let small = folder.run(&["ingest", "2026-11-20-scan_telnet-small.csv"]);
        assert_eq!(code(&small), 0, "{}", said(&small));
        let (mut refused, mut stored) = (0, false);
        // Room for ever more: the raw input, some of the lake's files, all of them.
        for half in 2..40 {
            fill(folder, half * MIB as u64 / 2);
            let output = folder.run(&["ingest", "2026-11-20-scan_telnet-big.csv"]);
            let said = said(&output);
            let full = said.contains("the disk is full") && said.contains("Free space");
            let low = said.contains("of the disk are free") && said.contains("free space");
            stored = code(&output) == 0;
            if stored {
                break;
            }
            assert!(code(&output) == 1 && (full || low), "{half}: {said}");
            refused += u32::from(full);
            assert_eq!(events(folder), 50, "nothing lost, nothing half there");
            assert_whole(folder);
        }
        assert!(
            stored && refused > 0,
            "{refused} attempts met the full disk"
        );
        assert_eq!(events(folder), 40_000, "every row once; 50 are in both");
        assert_whole(folder);
    });
}

#[test]
fn a_backup_onto_a_full_disk_leaves_no_half_of_one() {
    let name = "full_disk::a_backup_onto_a_full_disk_leaves_no_half_of_one";
    on_small_disk(name, 32, |folder| {
        report(folder, "2026-11-20-scan_telnet-big.csv", 5_000);
        let taken = folder.run(&["ingest", "2026-11-20-scan_telnet-big.csv"]);
        assert_eq!(code(&taken), 0, "{}", said(&taken));
        folder.write("secret", "a long enough passphrase");
        let back_up = ["backup", "made.backup", "--passphrase-file", "secret"];
        fill(folder, 200_000);
        let output = folder.run(&back_up);
        let said = said(&output);
        assert!(
            code(&output) == 1 && said.contains("the disk is full"),
            "{said}"
        );
        assert!(!folder.path().join("made.backup").exists());
        std::fs::remove_file(folder.path().join("filler")).expect("room again");
        let again = folder.run(&back_up);
        assert_eq!(code(&again), 0, "{}", self::said(&again));
        assert_eq!(events(folder), 5_000);
    });
}

#[test]
fn a_disk_without_a_byte_left_is_named_by_every_command() {
    let name = "full_disk::a_disk_without_a_byte_left_is_named_by_every_command";
    on_small_disk(name, 24, |folder| {
        report(folder, "2026-11-20-scan_telnet-small.csv", 50);
        let taken = folder.run(&["ingest", "2026-11-20-scan_telnet-small.csv"]);
        assert_eq!(code(&taken), 0, "{}", said(&taken));
        fill(folder, 0);
        let refused = |command: &[&str], output: &Output| {
            let said = said(output);
            assert_eq!(code(output), 1, "{command:?}: {said}");
            assert!(said.contains("the disk is full"), "{command:?}: {said}");
        };
        for command in [
            &["ingest", "2026-11-20-scan_telnet-small.csv"],
            &["serve", "--listen", "127.0.0.1:0"],
        ] as [&[&str]; 2]
        {
            refused(command, &folder.run(command));
        }
        // A question needs no room when the last program left its write-ahead log behind; then
        // the answer is the right one.
        let question = ["sql", "SELECT count(*) AS n FROM events"];
        let output = folder.run(&question);
        if code(&output) == 0 {
            assert_eq!(String::from_utf8_lossy(&output.stdout), "n\n50\n");
        } else {
            refused(&question, &output);
        }
        std::fs::remove_file(folder.path().join("filler")).expect("room again");
        assert_eq!(events(folder), 50);
        assert_whole(folder);
    });
}

/// What a program and a visitor get: the first lines of the answers.
struct Answers {
    page: String,
    input: String,
    form: String,
}

/// Sends a request without a body and gives back the first line of the answer.
fn status(address: &str, request: &str, headers: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("the gateway listens");
    write!(
        stream,
        "{request} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n{headers}\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1\r\n\
         Connection: close\r\n\r\nx"
    )
    .expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer.lines().next().unwrap_or_default().to_owned()
}

/// Serves with `left` per cent of the disk free, and asks for a page, an upload and a form.
fn served(folder: &Folder, token: &str, left: u64) -> Answers {
    let stat = rustix::fs::statvfs(folder.path()).expect("a file system");
    fill(folder, stat.f_blocks * stat.f_frsize * left / 100);
    let mut server = folder
        .command(&["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // Kept to the end: the program goes on to write its log.
    let mut lines = BufReader::new(server.stderr.take().expect("piped")).lines();
    let address = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, rest) = line.split_once("serving at http://")?;
        rest.split(['/', ' ', '"']).next().map(str::to_owned)
    });
    let bearer = format!("Authorization: Bearer {token}\r\n");
    let answers = address.map(|at| Answers {
        page: status(&at, "GET /en/setup", ""),
        input: status(&at, "POST /api/v1/inputs?name=x.csv", &bearer),
        form: status(&at, "POST /en/setup", ""),
    });
    // Ended before anything is asserted, so that no program is left behind.
    let ended = server.kill().and_then(|()| server.wait());
    assert!(ended.is_ok());
    answers.expect("it said where it serves")
}

#[test]
fn a_served_gateway_refuses_input_below_ten_per_cent_and_only_reads_below_five() {
    let name =
        "full_disk::a_served_gateway_refuses_input_below_ten_per_cent_and_only_reads_below_five";
    on_small_disk(name, 64, |folder| {
        let made = folder.run(&["token", "add", "loader", "--json"]);
        assert_eq!(code(&made), 0, "{}", said(&made));
        let made: serde_json::Value = serde_json::from_slice(&made.stdout).expect("JSON");
        let token = made["token"].as_str().expect("a token");
        for (left, input, form) in [(30, "202", "4"), (8, "507", "4"), (4, "507", "507")] {
            let got = served(folder, token, left);
            let has = |answer: &str, code: &str| answer.starts_with(&format!("HTTP/1.1 {code}"));
            assert!(
                has(&got.page, "200"),
                "{left} %: pages are read: {}",
                got.page
            );
            assert!(has(&got.input, input), "{left} %: {}", got.input);
            assert!(has(&got.form, form), "{left} %: {}", got.form);
        }
    });
}
