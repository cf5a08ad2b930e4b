//! What callers rely on, on reports of our own.

use super::*;
use base::observation::Row;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

mod written;

fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/xarf/fixtures/");
    std::fs::read(format!("{folder}{name}")).expect("a fixture")
}

fn read(name: &str) -> Report {
    decode(&fixture(name), &Limits::default()).expect("a report")
}

fn event(report: &Report) -> Value {
    let mut events = Vec::new();
    rows(report, &mut |row: &Row| {
        let mut line = String::new();
        crate::intelmq::encode(row, &mut line);
        events.push(serde_json::from_str(&line).expect("JSON"));
    });
    assert_eq!(events.len(), 1);
    events.remove(0)
}

#[test]
fn every_shape_gives_the_row_that_was_reviewed() {
    for name in [
        "attack.txt",
        "scan-2.json",
        "bot-3.json",
        "phishing-4.json",
        "service-4.json",
    ] {
        let found = event(&read(name));
        let path = format!(
            "{}/src/xarf/fixtures/{name}.row",
            env!("CARGO_MANIFEST_DIR")
        );
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            let text = serde_json::to_string_pretty(&found).expect("JSON");
            std::fs::write(&path, text + "\n").expect("written");
        }
        let expected: Value =
            serde_json::from_slice(&fixture(&format!("{name}.row"))).expect("JSON");
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn lines_that_are_no_yaml_are_read_and_none_is_lost() {
    let report = read("attack.txt");
    assert_eq!(
        (report.shape, report.version.as_str()),
        (Shape::Lines, "0.2")
    );
    assert_eq!(
        (report.category.as_str(), report.kind.as_str()),
        ("connection", "login_attack")
    );
    assert_eq!(report.source_identifier.as_deref(), Some("198.18.4.7"));
    // The port of an attack is the one that was attacked.
    assert_eq!(
        (report.source_port, report.destination_port),
        (None, Some(22))
    );
    assert_eq!(
        report.timestamp.map(base::Timestamp::rfc3339).as_deref(),
        Some("2030-01-01T08:20:30Z")
    );
    assert_eq!(report.reporter.domain, "cert.example");
    assert_eq!(
        report.text("note"),
        Some("seen at 10:20:30: the first of two nights")
    );
    assert_eq!(report.extra.get("count"), Some(&json!(37)));
    assert_eq!(report.tags, ["tlp:amber"]);
}

#[test]
fn who_complains_and_who_sends_are_told_apart() {
    let report = read("scan-2.json");
    assert_eq!(report.shape, Shape::Legacy);
    assert_eq!(report.reporter.org, "Example Water");
    assert_eq!(report.sender.org, "Example CERT");
    assert_eq!(report.text("reporter_contact_name"), Some("Duty desk"));
    assert_eq!(report.destination_port, Some(23));
    assert_eq!(
        report.extra.get("destination_ports"),
        Some(&json!([23, 2323]))
    );
    assert!(report.internal.is_some());
    assert_eq!(report.evidence[0].payload, b"SYN 23");
    assert_eq!(
        report.evidence[1].payload,
        [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0]
    );
    assert_eq!(report.text("evidence_2_file_name"), Some("dump.pcap"));
    assert_eq!(read("bot-3.json").shape, Shape::Loose);
}

#[test]
fn evidence_is_held_against_its_hash() {
    let mut report = read("phishing-4.json");
    assert_eq!(report.evidence[0].agrees(), Some(true));
    report.evidence[0].payload.push(b' ');
    assert_eq!(report.evidence[0].agrees(), Some(false));
    report.evidence[0].size = None;
    assert_eq!(report.evidence[0].agrees(), Some(false));
    report.evidence[0].hash = None;
    assert_eq!(report.evidence[0].agrees(), None);
}

#[test]
fn a_payload_that_is_no_base64_is_kept_as_it_stood() {
    let text = r#"{"xarf_version":"4.0.0","evidence":[{"content_type":"text/plain","payload":"not * base64"},7]}"#;
    let report = decode(text.as_bytes(), &Limits::default()).expect("a report");
    assert_eq!(report.evidence.len(), 1);
    assert!(report.evidence[0].undecoded);
    assert_eq!(report.evidence[0].payload, b"not * base64");
    assert_eq!(report.extra.get("evidence_2"), Some(&json!(7)));
}

#[test]
fn what_is_about_children_is_sealed_in_every_shape() {
    let older = |kind: &str| {
        let info = json!({"ReporterOrg": "Example", "ReporterOrgEmail": "a@cert.example"});
        let body =
            json!({"ReportClass": "Content", "ReportType": kind, "SourceUrl": "http://a.example/"});
        json!({"Version": "2", "ReporterInfo": info, "Report": body}).to_string()
    };
    let newer = |kind: &str| {
        json!({"xarf_version": "4.2.0", "category": "content", "type": kind}).to_string()
    };
    let lines = "Category: abuse\nReport-Type: child-abuse\nSource: http://a.example/\n".to_owned();
    let all = [
        older("ChildAbuse"),
        older("ChildSexualAbuseMaterial"),
        newer("csam"),
        newer("csem"),
        newer("CSAM"),
        lines,
    ];
    for text in all {
        let report = decode(text.as_bytes(), &Limits::default()).expect("a report");
        assert!(report.sealed, "{text}");
        assert_eq!(event(&report)["classification.type"], "violence", "{text}");
    }
    assert!(Report::new("content", "csem").sealed);
    assert!(!read("phishing-4.json").sealed);
}

#[test]
fn a_crawler_is_no_infection_and_fraud_is_of_two_kinds() {
    let class = |category: &str, kind: &str, member: &str, value: &str| {
        let mut report = Report::new(category, kind);
        report.extra.insert(member.to_owned(), value.into());
        event(&report)["classification.type"].clone()
    };
    let bot = |value| class("connection", "infected_host", "bot_type", value);
    assert_eq!(bot("malicious"), "infected-system");
    assert_eq!(bot("search_engine"), "scanner");
    let fraud = |value| class("content", "fraud", "fraud_type", value);
    assert_eq!(fraud("investment"), "unauthorized-use-of-resources");
    assert_eq!(fraud("tech_support"), "masquerade");
    assert_eq!(class("content", "other", "x", "y"), "other");
}

#[test]
fn of_many_reports_a_bad_one_stops_no_other() {
    let (a, b) = (fixture("service-4.json"), fixture("phishing-4.json"));
    let list = [b"[\n".as_slice(), &a, b",\n{\"x\": 1},\n", &b, b"]"].concat();
    let lines = [&a, b"{\"xarf_version\": \n".as_slice(), &a].concat();
    let mut seen = Vec::new();
    let mut each = |place: Place, _: &[u8], one: Result<Report, XarfError>| {
        seen.push((place.line, one.map(|r| r.kind)))
    };
    decode_many(&list, &Limits::default(), &mut each).expect("a list");
    decode_many(&lines, &Limits::default(), &mut each).expect("lines");
    decode_many(&b, &Limits::default(), &mut each).expect("one");
    assert_eq!(seen.len(), 7);
    let lines: Vec<u64> = seen.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 4, 5, 1, 2, 3, 1]);
    assert_eq!(seen[1].1, Err(XarfError::NotAReport));
    assert!(
        matches!(seen[4].1, Err(XarfError::Json { .. })),
        "{:?}",
        seen[4]
    );
    assert_eq!(seen[5].1.as_deref(), Ok("open_service"));
    assert_eq!(seen[6].1.as_deref(), Ok("phishing"));
}

#[test]
fn limits_are_errors_with_their_place() {
    let small = Limits {
        bytes: 400,
        depth: 4,
        values: 20,
        reports: 2,
        evidence: 1,
    };
    let error = |text: &str| {
        let many = decode_many(text.as_bytes(), &small, &mut |_, _, _| {});
        decode(text.as_bytes(), &small)
            .err()
            .or(many.err())
            .expect("an error")
    };
    assert_eq!(error(&" ".repeat(401)), XarfError::TooLarge { limit: 400 });
    assert_eq!(
        error("{\"a\":[[[[\"]"),
        XarfError::TooDeep { at: 8, limit: 4 }
    );
    assert_eq!(
        error(&format!("[{}1]", "1,".repeat(30))),
        XarfError::TooManyValues { at: 40, limit: 20 }
    );
    let three = "{\"xarf_version\":\"4\"}\n".repeat(3);
    let mut seen = 0;
    let many = decode_many(three.as_bytes(), &small, &mut |_, _, _| seen += 1);
    assert_eq!(
        (many, seen),
        (Err(XarfError::TooManyReports { limit: 2 }), 2)
    );
    let two = r#"{"xarf_version":"4","evidence":[{"payload":""},{"payload":""}]}"#;
    assert_eq!(
        error(two),
        XarfError::TooMuchEvidence { found: 2, limit: 1 }
    );
    // Brackets in a string open nothing.
    let text = r#"{"xarf_version":"4","description":"[[[[[[\"[[,,,,,,,,,,,,,,,,,,,,,,"}"#;
    assert!(decode(text.as_bytes(), &small).is_ok());
}

#[test]
fn what_is_no_report_is_said_to_be_none() {
    let limits = Limits::default();
    let error = |text: &str| decode(text.as_bytes(), &limits).expect_err("an error");
    for text in [
        "",
        "{}",
        "[]",
        "hello: world",
        "{\"ReporterInfo\":{}}",
        "Source: 198.18.0.1",
    ] {
        assert_eq!(error(text), XarfError::NotAReport, "{text}");
    }
    let five = "5.0".to_owned();
    assert_eq!(
        error(r#"{"xarf_version":"5.0"}"#),
        XarfError::Version { found: five }
    );
    let nine = r#"{"Version":"9","ReporterInfo":{},"Report":{}}"#;
    assert!(matches!(error(nine), XarfError::Version { .. }));
    assert_eq!(error("{\n\"a\" 1}"), XarfError::Json { line: 2, column: 5 });
    let ids = [XarfError::NotAReport.message_id(), error("{").message_id()];
    assert!(ids.iter().all(|id| id.starts_with("watch-xarf-")));
}

#[test]
fn reports_are_told_from_other_json() {
    for name in [
        "scan-2.json",
        "bot-3.json",
        "phishing-4.json",
        "service-4.json",
    ] {
        let bytes = fixture(name);
        assert!(detect(&bytes[..bytes.len().min(512)]), "{name}");
    }
    assert!(detect(b"\xef\xbb\xbf [ {\"xarf_version\": \"4.0.0\""));
    for other in [
        "{\"source.ip\": \"198.18.0.1\"}",
        "timestamp,ip",
        "\"xarf_version\"",
        "[1]",
    ] {
        assert!(!detect(other.as_bytes()), "{other}");
    }
}

#[test]
fn nul_reaches_no_store() {
    let text =
        "{\"xarf_version\":\"4.0.0\",\"type\":\"a\\u0000b\",\"x\\u0000\":{\"y\":[\"\\u0000\"]}}";
    let report = decode(text.as_bytes(), &Limits::default()).expect("a report");
    assert_eq!(report.kind, "a\u{fffd}b");
    let line = event(&report).to_string();
    assert!(!line.contains("\\u0000"), "{line}");
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode(&bytes, &Limits::default());
        let _ = decode_many(&bytes, &Limits::default(), &mut |_, _, one| {
            if let Ok(report) = one {
                let _ = encode(&convert(&report));
            }
        });
    }

    #[test]
    fn no_member_of_a_report_is_lost(
        members in proptest::collection::btree_map("[A-Za-z][A-Za-z_]{1,12}", any_value(), 0..12),
        older: bool,
    ) {
        let mut map: Map<String, Value> = members.clone().into_iter().collect();
        let text = if older {
            map.remove("Version");
            json!({"ReporterInfo": {}, "Report": map}).to_string()
        } else {
            map.insert("xarf_version".to_owned(), "4.2.0".into());
            Value::Object(map).to_string()
        };
        let report = decode(text.as_bytes(), &Limits::default()).expect("a report");
        let line = event(&report).to_string();
        for value in members.values() {
            prop_assert!(line.contains(&value.to_string()), "{value} of {text} is not in {line}");
        }
    }
}

/// Numbers that are nowhere else, so that they can be looked for.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (1_000_000..9_999_999_u64).prop_map(Value::from),
        "[a-z]{9}".prop_map(|t| Value::from(format!("{t} \u{e9}"))),
        (1_000_000..9_999_999_u64).prop_map(|n| json!({"n": [n]})),
    ]
}
