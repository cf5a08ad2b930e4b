//! What became of an input, taking one back, and limits that are set only when they are meant.

use crate::support::{Folder, code};

const NAME: &str = "2026-03-24-scan_telnet-test.csv";
const REPORT: &str = "timestamp,ip,port,protocol,asn,geo\n\
    2026-03-24 01:02:03,198.18.0.1,23,tcp,64500,XA\n\
    2026-03-24 01:02:04,198.18.0.2,23,tcp,64500,XA\n";

impl Folder {
    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let output = self.run(&[&["--json"], arguments].concat());
        let said = String::from_utf8_lossy(&output.stderr);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"))
    }
}

#[test]
fn a_mistaken_input_is_found_shown_and_taken_back() {
    let folder = Folder::new();
    folder.write(NAME, REPORT);
    assert_eq!(code(&folder.run(&["ingest", NAME])), 0);
    let listed = folder.json(&["input", "list"]);
    let (hash, state) = (&listed[0]["input"], &listed[0]["state"]);
    assert_eq!(state, "stored");
    let short = &hash.as_str().expect("a hash")[..12];
    let shown = folder.json(&["input", "show", short]);
    assert_eq!(shown["counts"]["stored"], 2);
    assert_eq!(&shown["input"], hash);

    let exported = folder.run(&["export", "events", "--format", "intelmq"]);
    let first = String::from_utf8_lossy(&exported.stdout);
    let first: serde_json::Value =
        serde_json::from_str(first.lines().next().expect("a line")).expect("an event");
    assert_eq!(&first["extra.gateway_input"], hash);
    assert!(first["extra.gateway_row"].is_u64(), "{first}");
    let table = folder.run(&["export", "events", "--format", "csv"]);
    let table = String::from_utf8_lossy(&table.stdout).into_owned();
    assert!(
        table
            .lines()
            .next()
            .expect("a header")
            .ends_with(",input,input_row")
    );
    assert!(table.contains(&format!("{},1\r\n", hash.as_str().expect("a hash"))));

    let looked = folder.json(&["input", "remove", short, "--dry-run"]);
    assert_eq!(
        (&looked["removed"], &looked["observations"]),
        (&false.into(), &2.into())
    );
    assert_eq!(
        code(&folder.run(&["input", "remove", short])),
        2,
        "without a reason"
    );
    assert_eq!(
        folder.json(&["input", "show", short])["counts"]["stored"],
        2
    );
    let removed = folder.json(&["input", "remove", short, "--reason", "a test file"]);
    assert_eq!(
        (&removed["removed"], &removed["observations"]),
        (&true.into(), &2.into())
    );
    let shown = folder.json(&["input", "show", short]);
    assert_eq!(shown["state"], "taken-back");
    assert_eq!(shown["taken_back"][0]["reason"], "a test file");
    let left = folder.run(&["export", "events", "--format", "csv"]);
    assert_eq!(String::from_utf8_lossy(&left.stdout).lines().count(), 1);
    assert_eq!(
        code(&folder.run(&["input", "remove", short, "--reason", "again"])),
        1
    );
    let again = folder.json(&["ingest", NAME]);
    assert_eq!(
        (&again["stored"], &again["duplicates"]),
        (&2.into(), &0.into())
    );
    assert_eq!(code(&folder.run(&["input", "show", "00000000"])), 1);
}

#[test]
fn limits_that_make_things_go_sooner_are_set_only_when_they_are_meant() {
    let folder = Folder::new();
    folder.write(NAME, REPORT);
    assert_eq!(code(&folder.run(&["ingest", NAME])), 0);
    let limit = ["retention", "--observations", "30"];
    let asked = folder.run(&limit);
    let said = String::from_utf8_lossy(&asked.stderr);
    assert_eq!(code(&asked), 2, "{said}");
    assert!(
        said.contains("2 observations of 1 days") && said.contains("--yes"),
        "{said}"
    );
    assert!(folder.json(&["retention"])["observations"].is_null());
    let looked = folder.json(&[&limit[..], &["--dry-run"]].concat());
    assert_eq!(looked["would_remove"]["observations"], 2);
    assert!(folder.json(&["retention"])["observations"].is_null());
    assert_eq!(code(&folder.run(&[&limit[..], &["--yes"]].concat())), 0);
    assert_eq!(folder.json(&["retention"])["observations"], 30);
    // What keeps things longer, or for good, takes nothing away.
    assert_eq!(
        code(&folder.run(&["retention", "--observations", "400"])),
        0
    );
    assert_eq!(
        code(&folder.run(&["retention", "--observations", "keep"])),
        0
    );
    assert_eq!(code(&folder.run(&["retention", "--inputs", "90"])), 2);
}

#[test]
fn an_unknown_format_is_told_which_there_are() {
    let folder = Folder::new();
    folder.write(NAME, REPORT);
    for (format, said) in [
        ("stix", "not read stix yet"),
        ("xml", "shadowserver, intelmq, xarf, iodef, arf or csv"),
    ] {
        let output = folder.run(&["ingest", "--format", format, NAME]);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(code(&output), 2);
        assert!(error.contains(said), "{error}");
    }
}
