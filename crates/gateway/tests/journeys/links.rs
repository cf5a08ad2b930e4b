//! Mails that bring a link in place of a report, while the gateway runs: handed in by a program, and
//! put into a watched folder.
//!
//! Not here: what a host may answer (the journeys of `watch`). The host is a stub on loopback.

use crate::made::report;
use crate::support::{Folder, Serving};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, SystemTime};

/// A host that gives a report of `rows` rows for every request.
fn host(rows: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback");
    let address = listener.local_addr().expect("bound").to_string();
    std::thread::spawn(move || {
        for peer in listener.incoming() {
            let mut peer = peer.expect("a peer");
            let _ = peer.read(&mut [0; 4096]);
            let body = report(rows);
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                body.len()
            );
            let _ = peer.write_all(head.as_bytes());
        }
    });
    address
}

fn mail(address: &str, name: &str) -> String {
    format!(
        "From: a@provider.example\r\nSubject: Report\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain\r\n\r\nYour report: http://{address}/{name}\r\n"
    )
}

/// Hands in a file as a program does; the answer.
fn hand_in(address: &str, token: &str, name: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("the gateway listens");
    write!(
        stream,
        "POST /api/v1/inputs?name={name} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Authorization: Bearer {token}\r\nContent-Type: application/octet-stream\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

fn stored(folder: &Folder) -> i64 {
    let output = folder.run(&["sql", "SELECT count(*) FROM events", "--format", "csv"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let number = said.lines().nth(1).and_then(|n| n.trim().parse().ok());
    number.unwrap_or_else(|| panic!("{said}{}", String::from_utf8_lossy(&output.stderr)))
}

/// Waits until as many observations stand there.
fn until_stored(folder: &Folder, wanted: i64) {
    for _ in 0..120 {
        if stored(folder) == wanted {
            return;
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    let listed = folder.run(&["quarantine", "list"]);
    panic!("{}", String::from_utf8_lossy(&listed.stdout));
}

#[test]
fn links_are_followed_while_the_gateway_runs() {
    let folder = Folder::new();
    let made = folder.run(&["--json", "token", "add", "feeds", "--role", "analyst"]);
    let made: serde_json::Value = serde_json::from_slice(&made.stdout).expect("JSON");
    let token = made["token"].as_str().expect("a token");
    let watched = folder.path().join("incoming");
    std::fs::create_dir(&watched).expect("a folder");
    let mut command = folder.command(&["--json", "serve", "--listen", "127.0.0.1:0"]);
    command
        .env("CYBERGATEWAY_INGEST_LINK_HOSTS", "http://127.0.0.1")
        .env("CYBERGATEWAY_OUTGOING_ALLOW", "127.0.0.0/8")
        .env("CYBERGATEWAY_INGEST_WATCH", &watched);
    let running = Serving::start(&mut command);

    let handed_in = mail(&host(3), "2026-11-20-scan_telnet-handed-in.csv");
    let answer = hand_in(running.address(), token, "a.eml", &handed_in);
    assert!(answer.starts_with("HTTP/1.1 20"), "{answer}");
    until_stored(&folder, 3);

    let put_there = watched.join("b.eml");
    let by_folder = mail(&host(5), "2026-11-21-scan_telnet-by-folder.csv");
    std::fs::write(&put_there, by_folder).expect("a mail");
    // Files are taken once they have been quiet for a while.
    let long_ago = SystemTime::now() - Duration::from_secs(60);
    let file = std::fs::File::options().write(true).open(&put_there);
    let dated = file.and_then(|file| file.set_modified(long_ago));
    dated.expect("dated");
    until_stored(&folder, 5);
    drop(running);
    assert!(watched.join("taken/b.eml").exists());
    let open = folder.run(&["--json", "quarantine", "list"]);
    let open = String::from_utf8_lossy(&open.stdout).into_owned();
    assert!(!open.contains("link"), "nothing is left to follow: {open}");
}
