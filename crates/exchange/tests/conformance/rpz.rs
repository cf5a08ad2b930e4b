//! Zones as BIND's own checker sees them.
//!
//! The checker is a program of the system (bind9-utils); without it the test says so and passes.

use base::clock::Day;
use exchange::rpz::{Action, Entry, Limits, Name, Zone, write};
use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn zone() -> Zone {
    let actions = [
        Action::NxDomain,
        Action::NoData,
        Action::Passthru,
        Action::Cname(name("walled.example.org")),
    ];
    let entry = |i: usize| Entry {
        name: name(&format!("n{i}.bücher.example")),
        below: i.is_multiple_of(2),
        action: actions[i % 4].clone(),
        until: (i.is_multiple_of(3))
            .then(|| Day::from_ymd(2030, 1, 31))
            .flatten(),
        note: "Decision (7 \"; @ \\".to_owned(),
    };
    Zone {
        origin: name("rpz.example"),
        server: name("ns.example"),
        mailbox: name("hostmaster.example"),
        serial: u32::MAX,
        ttl: 300,
        entries: (0..500).map(entry).collect(),
    }
}

#[test]
fn the_checker_of_bind_loads_a_zone() {
    let text = write(&zone(), &Limits::default()).expect("a zone");
    let checker = Command::new("named-checkzone")
        .args(["-i", "none", "-k", "fail", "rpz.example", "/dev/stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut checker = match checker {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            println!("SKIPPED: named-checkzone is not installed (Debian: bind9-utils)");
            return;
        }
        other => other.expect("named-checkzone"),
    };
    let mut input = checker.stdin.take().expect("its input");
    input.write_all(text.as_bytes()).expect("written");
    drop(input);
    let output = checker.wait_with_output().expect("its answer");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("loaded serial 4294967295"), "{said}");
}
