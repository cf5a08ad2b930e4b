//! `replay` and `export` through the program: shown first, written once, and nothing let out.
//!
//! Not here: what a difference is (`watch`). Invariant: after a replay the same replay has nothing
//! to do.

use crate::made::{gzip, report};
use crate::support::{Folder, code};
use serde_json::{Value, json};

const NAME: &str = "2026-11-20-scan_telnet-test.csv";

/// A made-up provider's schema: one type, one constant that the built-in rules do not know.
const SCHEMA: &str = r#"{
  "_meta": {"date_created": "2026-11-01T00:00:00Z"},
  "scan_telnet": {
    "constant_fields": {
      "classification.identifier": "made-up-telnet",
      "classification.type": "vulnerable-system"
    },
    "feed_name": "Made-Up-Telnet",
    "file_name": "scan_telnet",
    "optional_fields": [["protocol.transport", "protocol"], ["extra.", "tag"]],
    "required_fields": [
      ["time.source", "timestamp", "add_UTC_to_timestamp"],
      ["source.ip", "ip", "validate_ip"],
      ["source.port", "port", "convert_int"]
    ]
  }
}"#;

fn parsed(output: &std::process::Output) -> Value {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"))
}

fn text(output: &std::process::Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn identifiers(folder: &Folder) -> Value {
    let question = "SELECT classification_identifier AS i, count(*) AS n, min(feed_provider) AS p,
        min(provider) AS q FROM events GROUP BY 1 ORDER BY 1";
    parsed(&folder.run(&["sql", question, "--json"]))
}

#[test]
fn a_schema_loaded_later_is_shown_then_applied_once() {
    let folder = Folder::new();
    folder.write(NAME, &report(3));
    assert_eq!(code(&folder.run(&["ingest", NAME])), 0);
    let before = identifiers(&folder);
    folder.write("schema.json", SCHEMA);
    assert_eq!(code(&folder.run(&["feed", "schema", "schema.json"])), 0);

    let dry = folder.run(&["replay", "--dry-run", "--json"]);
    let found = parsed(&dry);
    assert_eq!(code(&dry), 0);
    assert_eq!(
        (&found["dry_run"], &found["written"]),
        (&json!(true), &Value::Null)
    );
    assert_eq!((&found["rows"], &found["changed"]), (&json!(3), &json!(3)));
    let fields = found["fields"].as_array().expect("fields");
    let field = |name: &str| fields.iter().find(|f| f["field"] == *name);
    let identifier = field("classification_identifier").expect("the identifier differs");
    assert_eq!(identifier["examples"][0]["after"], "made-up-telnet");
    assert_eq!(identifiers(&folder), before, "a dry run changes nothing");

    let done = folder.run(&["replay"]);
    let said = text(&done);
    assert_eq!(code(&done), 0, "{said}");
    assert!(
        said.starts_with("1 inputs, 3 rows: 0 unchanged, 3 changed"),
        "{said}"
    );
    assert!(said.contains("classification_identifier"), "{said}");
    assert!(said.ends_with("written: 3 changed, 0 added, 0 gone; 0 quarantine entries settled\n"));
    let after =
        json!([{ "i": "made-up-telnet", "n": 3, "p": "Shadowserver", "q": "Shadowserver" }]);
    assert_eq!(identifiers(&folder), after);

    let again = folder.run(&["replay"]);
    assert!(
        text(&again).ends_with("nothing to do\n"),
        "{}",
        text(&again)
    );
    let written = parsed(&folder.run(&["replay", "--json"]));
    assert_eq!(
        (&written["changed"], &written["written"]),
        (&json!(0), &Value::Null)
    );
    assert_eq!(identifiers(&folder), after);
    assert_eq!(code(&folder.run(&["replay", "--feed", "no such feed"])), 1);
    assert_eq!(code(&folder.run(&["replay", "--since", "yesterday"])), 2);
    let later = parsed(&folder.run(&["replay", "--since", "2099-01-01", "--json"]));
    assert_eq!(later["inputs"], 0);
}

#[test]
fn who_answered_for_an_address_stays_unless_asked() {
    let folder = Folder::new();
    folder.write(NAME, &report(3));
    assert_eq!(code(&folder.run(&["ingest", NAME])), 0);
    folder.write(
        "networks.csv",
        "network,organisation,sector,critical\n198.18.0.0/24,Ministry of Tests,government,yes\n",
    );
    assert_eq!(code(&folder.run(&["network", "import", "networks.csv"])), 0);
    let kept = folder.run(&["replay"]);
    assert!(text(&kept).ends_with("nothing to do\n"), "{}", text(&kept));
    let found = parsed(&folder.run(&["replay", "--owners", "--json"]));
    assert_eq!(found["written"]["changed"], 3);
    let fields = found["fields"].as_array().expect("fields");
    let set = |name: &str| {
        fields
            .iter()
            .find(|f| f["field"] == *name)
            .map(|f| f["set"].clone())
    };
    assert_eq!(set("subject_sector"), Some(json!(3)), "{found}");
    assert_eq!(set("subject_organisation"), Some(json!(3)));
    let question =
        "SELECT count(*) AS n FROM events WHERE subject_sector = 'government' AND subject_critical";
    let answer = parsed(&folder.run(&["sql", question, "--json"]));
    assert_eq!(answer, json!([{ "n": 3 }]));
    let again = folder.run(&["replay", "--owners"]);
    assert!(
        text(&again).ends_with("nothing to do\n"),
        "{}",
        text(&again)
    );
}

#[test]
fn an_export_takes_a_condition_and_writes_parquet() {
    let folder = Folder::new();
    folder.write(NAME, &report(10));
    folder.write("secret.csv", "name\nhunter2\n");
    assert_eq!(code(&folder.run(&["ingest", NAME])), 0);
    let export = |more: &[&str]| {
        let all = [&["export", "events"], more].concat();
        folder.run(&all)
    };
    let some = export(&[
        "--format",
        "intelmq",
        "--where",
        "source_ip IN ('198.18.0.1', '198.18.0.2') AND source_port = 23",
    ]);
    assert_eq!((code(&some), text(&some).lines().count()), (0, 2));
    for attempt in [
        "1 = 1) UNION SELECT * FROM events WHERE (1 = 1",
        "source_ip IN (SELECT source_ip FROM events)",
        "source_port = 23; DROP TABLE events",
        "source_ip IN (SELECT name FROM 'secret.csv')",
        "repeat('a', 1000000000) = 'b'",
        "source_port",
        "no_such_column = 1",
        "",
    ] {
        let got = export(&["--format", "csv", "--where", attempt]);
        let said = String::from_utf8_lossy(&got.stderr).into_owned();
        assert_eq!(code(&got), 2, "{attempt}: {said}");
        assert!(got.stdout.is_empty() && !said.contains("hunter2"), "{said}");
    }
    for format in ["stix", "misp"] {
        let got = export(&["--format", format]);
        let said = String::from_utf8_lossy(&got.stderr).into_owned();
        assert_eq!(code(&got), 2);
        assert!(
            said.contains(&format!("does not write {format} yet")),
            "{said}"
        );
    }
    let written = export(&["--format", "parquet", "-o", "out.parquet", "--json"]);
    assert_eq!(parsed(&written)["rows"], 10);
    let bytes = std::fs::read(folder.path().join("out.parquet")).expect("the file");
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
}

#[test]
fn figures_and_arrivals_are_asked_like_events() {
    let folder = Folder::new();
    folder.write(NAME, &report(4));
    assert_eq!(code(&folder.run(&["ingest", NAME])), 0);
    let question = "SELECT provider, report, data_rows, files FROM arrivals";
    let arrived = parsed(&folder.run(&["sql", question, "--json"]));
    let want = json!([{ "provider": "Shadowserver", "report": "scan_telnet", "data_rows": 4, "files": 1 }]);
    assert_eq!(arrived, want);
    let figures = folder.run(&["sql", "SELECT count(*) AS n FROM figures", "--json"]);
    assert_eq!(code(&figures), 0);
    let limited = folder
        .command(&["sql", "SELECT source_ip FROM events", "--json"])
        .env("CYBERGATEWAY_LIMITS_SQL_ROWS", "3")
        .output()
        .expect("the program starts");
    assert_eq!(parsed(&limited).as_array().map(Vec::len), Some(3));
    assert!(String::from_utf8_lossy(&limited.stderr).contains("first 3 rows"));
}

#[test]
fn a_wrong_checksum_is_told_and_no_row_is_taken_until_the_operator_says_so() {
    for rows in [2, 2_000] {
        let folder = Folder::new();
        let mut bytes = gzip(report(rows).as_bytes());
        let at = bytes.len() - 6;
        bytes[at] ^= 0xff;
        let name = "2026-11-20-scan_telnet-broken.csv.gz";
        std::fs::write(folder.path().join(name), bytes).expect("a file");
        let output = folder.run(&["ingest", "--json", name]);
        let summary = parsed(&output);
        assert_eq!(code(&output), 3, "{summary}");
        assert_eq!(summary["rows"], 0, "{summary}");
        assert_eq!(summary["problems"].as_array().map(Vec::len), Some(1));
        for _ in 0..2 {
            let again = folder.run(&["quarantine", "retry", "--json"]);
            assert_eq!((code(&again), &parsed(&again)["stored"]), (3, &json!(0)));
        }
        let listed = parsed(&folder.run(&["quarantine", "list", "--json"]));
        let entry = &listed[0];
        assert_eq!(
            (&entry["row"], &entry["line"]),
            (&Value::Null, &Value::Null)
        );
        assert!(
            entry["file"].as_str().is_some_and(|f| f.contains(name)),
            "{entry}"
        );
        let taken = folder.run(&["quarantine", "retry", "--damaged", "--json"]);
        assert_eq!((code(&taken), &parsed(&taken)["stored"]), (0, &json!(rows)));
        assert_eq!(
            parsed(&folder.run(&["quarantine", "list", "--json"])),
            json!([])
        );
        let again = parsed(&folder.run(&["ingest", "--json", name]));
        assert_eq!(
            (&again["stored"], &again["duplicates"]),
            (&json!(0), &json!(rows))
        );
    }
}

#[test]
fn an_empty_folder_is_said_and_impossible_dates_are_refused_with_their_line() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path().join("empty")).expect("a folder");
    let empty = folder.run(&["ingest", "empty"]);
    let said = String::from_utf8_lossy(&empty.stderr).into_owned();
    assert_eq!(code(&empty), 0);
    assert!(said.contains("warning: empty: there is no file"), "{said}");
    let strange = format!(
        "{}1600-01-01 00:00:00,low,198.18.0.7,tcp,1,,,,\n9999-12-31 00:00:00,low,198.18.0.8,tcp,1,,,,\n",
        report(2)
    );
    folder.write(NAME, &strange);
    let output = folder.run(&["ingest", "--json", NAME]);
    assert_eq!(
        (code(&output), &parsed(&output)["rejected"]),
        (3, &json!(2))
    );
    let listed = parsed(&folder.run(&["quarantine", "list", "--json"]));
    let place = |n: usize| (listed[n]["line"].clone(), listed[n]["row"].clone());
    assert_eq!(
        (place(0), place(1)),
        ((json!(4), json!(3)), (json!(5), json!(4)))
    );
    assert_eq!(listed[0]["reason"], "watch-refused-implausible-time");
    let table = text(&folder.run(&["quarantine", "list"]));
    assert!(
        table.contains("1600-01-01") && table.contains("  4  "),
        "{table}"
    );
}

#[test]
fn a_report_that_never_had_an_end_is_no_news_to_a_replay() {
    let folder = Folder::new();
    let whole = gzip(report(3).as_bytes());
    let half = whole.get(..whole.len() - 12).expect("a part");
    std::fs::write(folder.path().join(format!("{NAME}.gz")), half).expect("written");
    assert_eq!(code(&folder.run(&["ingest", &format!("{NAME}.gz")])), 3);
    let replayed = folder.run(&["replay"]);
    let said = String::from_utf8_lossy(&replayed.stderr).into_owned();
    assert_eq!((code(&replayed), said.as_str()), (0, ""));
}

#[test]
fn a_missing_file_is_read_again_from_its_raw_input() {
    let folder = Folder::new();
    folder.write(NAME, &report(3));
    assert_eq!(code(&folder.run(&["ingest", NAME])), 0);
    let mut all = vec![folder.data().join("lake")];
    while let Some(path) = all.pop() {
        if path.is_dir() {
            let below = std::fs::read_dir(path).expect("a folder");
            all.extend(below.map(|e| e.expect("an entry").path()));
        } else if path.to_string_lossy().ends_with(".events.parquet") {
            std::fs::remove_file(path).expect("removed");
        }
    }
    let doctor = folder.run(&["doctor"]);
    assert!(text(&doctor).contains("run `cybergateway replay`"));
    let dry = folder.run(&["replay", "--dry-run", "--json"]);
    assert_eq!(
        (code(&dry), &parsed(&dry)["damaged"][0]["observations"]),
        (3, &json!(3))
    );
    let narrow = folder.run(&["replay", "--since", "2026-01-01"]);
    assert_eq!(code(&narrow), 1, "not all of its day would be read");
    let done = folder.run(&["replay", "--json"]);
    let written = parsed(&done);
    assert_eq!((code(&done), &written["written"]["added"]), (0, &json!(3)));
    assert_eq!(written["damaged"].as_array().map(Vec::len), Some(1));
    let question = ["sql", "SELECT count(*) AS n FROM events", "--json"];
    assert_eq!(parsed(&folder.run(&question))[0]["n"], 3);
    assert!(!text(&folder.run(&["doctor"])).contains("is missing"));
    assert!(text(&folder.run(&["replay"])).ends_with("nothing to do\n"));
}
