//! IntelMQ events there and back. The events are made here. Invariant: only `raw` gets lost.

use super::*;
use base::observation::{ExtraKind, Field, Kind, Row};
use proptest::prelude::*;
use serde_json::Value;

fn there_and_back(line: &str) -> Value {
    let mut out = String::new();
    encode(&decode(line).expect("an event"), &mut out);
    assert!(!out.contains('\n'), "one line: {out}");
    serde_json::from_str(&out).expect("JSON")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn an_event_comes_back_as_it_was() {
    let event = r#"{"classification.taxonomy": "malicious-code", "classification.type": "infected-system",
        "classification.identifier": "mirai", "source.ip": "192.0.2.1", "source.port": 80, "source.asn": 64500,
        "source.geolocation.cc": "KE", "source.geolocation.latitude": -1.25, "feed.accuracy": 90.0, "tlp": "AMBER",
        "source.tor_node": false, "time.source": "2026-03-24T10:20:30+00:00", "source.url": "http://example.com/?q=1",
        "time.observation": "2026-03-24T10:20:30.000123+00:00", "extra.naics": 517311, "extra.tag": "a;\"b\"\n\u0001",
        "extra.list": [1, {"x": null}], "extra.flag": true, "extra.confidence": 70, "extra.confidence.of": "x",
        "not.a_field": {"kept": [1]}, "__type": "Event", "source.reverse_dns": "", "extra..odd": 1}"#;
    let without_lines = event.replace('\n', " ");
    assert_eq!(there_and_back(&without_lines), json(&without_lines));
}

#[test]
fn raw_is_left_out_and_values_that_a_field_refuses_are_kept() {
    let line = r#"{"raw": "YWJj", "source.ip": "not an address", "source.port": "x", "extra": {"a": 1, "b": {"c": 2}}}"#;
    let want =
        r#"{"source.ip": "not an address", "source.port": "x", "extra.a": 1, "extra.b": {"c": 2}}"#;
    assert_eq!(there_and_back(line), json(want));
    let old =
        r#"{"extra": "{\"a\": 1}", "source": {"ip": "192.0.2.1", "geolocation": {"cc": "ke"}}}"#;
    let want = r#"{"extra.a": 1, "source.ip": "192.0.2.1", "source.geolocation.cc": "KE"}"#;
    assert_eq!(there_and_back(old), json(want));
}

#[test]
fn what_intelmq_itself_would_refuse_is_flagged_and_kept() {
    use base::observation::Flags;
    let rejected = Flags::REFERENCE_REJECTS;
    let unknown = rejected.with(Flags::UNKNOWN_TYPE);
    for (line, flags) in [
        (r#"{"source.port": 70000}"#, rejected),
        (r#"{"destination.asn": -5}"#, rejected),
        (r#"{"source.ip": "not an address"}"#, rejected),
        (r#"{"source": {"ip": "198.51.100.300"}}"#, rejected),
        (r#"{"source.ip": ["198.51.100.3"]}"#, rejected),
        (r#"{"classification.type": "gibberish"}"#, unknown),
        (
            r#"{"source.port": 80, "source.ip": "198.51.100.3"}"#,
            Flags::none(),
        ),
        // Says nothing, which IntelMQ takes for absent.
        (
            r#"{"source.reverse_dns": "", "source.fqdn": null}"#,
            Flags::none(),
        ),
        (
            r#"{"extra.port": 70000, "feed.nonsense": -1}"#,
            Flags::none(),
        ),
    ] {
        let mut row = Row::new();
        assert_eq!(
            decode_into(line, &mut row).expect("an event"),
            flags,
            "{line}"
        );
        if flags != Flags::none() && !line.contains("{\"source\":") {
            assert_eq!(there_and_back(line), json(line), "kept as it came");
        }
    }
}

#[test]
fn numbers_keep_their_digits() {
    let line = r#"{"source.geolocation.latitude": 0.30000000000000004, "extra.n": 123456789012345678901234567890, "other": 5.55e+38}"#;
    let mut out = String::new();
    encode(&decode(line).expect("an event"), &mut out);
    assert_eq!(out, line);
}

#[test]
fn a_label_never_leaves_looser() {
    let mut row = Row::new();
    for label in base::Tlp::ALL {
        row.set_text(Field::Tlp, label.as_str());
        let mut out = String::new();
        encode(&row, &mut out);
        let back = decode(&out).expect("an event");
        let read: base::Tlp = back
            .text(Field::Tlp)
            .expect("a label")
            .parse()
            .expect("a label");
        assert!(read >= label);
        assert_eq!(losses(&row).len(), usize::from(read != label));
    }
}

#[test]
fn the_type_decides_the_taxonomy_and_has_the_name_intelmq_knows() {
    let line = r#"{"classification.type": "unauthorised-use-of-resources", "classification.taxonomy": "other"}"#;
    let want = r#"{"classification.type": "unauthorized-use-of-resources", "classification.taxonomy": "fraud"}"#;
    assert_eq!(there_and_back(line), json(want));
}

#[test]
fn what_is_no_event_says_so() {
    assert!(matches!(decode("[1]"), Err(IntelmqError::NotAnObject)));
    assert!(matches!(decode("{\"a\": "), Err(IntelmqError::Json(_))));
    let deep = "[".repeat(100_000);
    assert!(decode(&deep).is_err());
}

/// A value that the field holds unchanged.
fn held(field: Field, n: u32) -> Option<String> {
    Some(match (field, field.kind()) {
        (Field::ClassificationTaxonomy, _) => return None,
        (Field::ClassificationType, _) => {
            let all = base::rsit::IncidentType::ALL;
            all[n as usize % all.len()].as_str().to_owned()
        }
        (Field::Confidence | Field::FeedAccuracy, _) => (n % 101).to_string(),
        (_, Kind::Int) => (n % 65_535 + 1).to_string(),
        (_, Kind::Float) => format!("{}.5", n % 90),
        (_, Kind::Ip) => std::net::Ipv4Addr::from(n | 1).to_string(),
        (_, Kind::Time) => base::Timestamp::from_micros(i64::from(n) * 1_000_003).rfc3339(),
        (_, Kind::Text) => format!("t{n}"),
    })
}

proptest! {
    #[test]
    fn decoding_what_was_encoded_gives_the_same_row(
        fields in proptest::collection::vec((0..Field::COUNT, any::<u32>()), 0..20),
        extras in proptest::collection::vec(("[a-z_.é\"]{1,8}", "\\PC{0,10}", any::<bool>()), 0..8),
    ) {
        let mut row = Row::new();
        for (i, n) in fields {
            let field = Field::ALL[i];
            if let Some(text) = held(field, n) {
                crate::field::put(&mut row, field, crate::field::Given::Text(&text), &mut String::new());
            }
        }
        for (key, value, json) in &extras {
            if key.starts_with('.') || key == "confidence" {
                continue;
            }
            if *json {
                row.set_extra(key, &value.len().to_string(), ExtraKind::Json);
            } else {
                row.set_extra(key, value, ExtraKind::Text);
            }
        }
        let mut line = String::new();
        encode(&row, &mut line);
        let back = decode(&line).expect("our own output");
        for field in Field::ALL {
            prop_assert_eq!(row.get(*field), back.get(*field), "{:?}", field);
        }
        let sorted = |row: &Row| {
            let mut all: Vec<(String, String, ExtraKind)> =
                row.extras().map(|(k, v, kind)| (k.to_owned(), v.to_owned(), kind)).collect();
            all.sort_by(|a, b| a.0.cmp(&b.0));
            all
        };
        prop_assert_eq!(sorted(&row), sorted(&back));
    }
}

/// Found by fuzzing: an object whose names are dotted and nested at once.
#[test]
fn nested_and_dotted_names_come_back_whatever_their_order() {
    let line = r#"{"source.a": {"z": 1, "y": {"x": 2}}, "source.a.b": 3, "source": {"c": 4}}"#;
    let members = |text: &str| -> std::collections::BTreeMap<String, i64> {
        serde_json::from_str(text).expect("an object of numbers")
    };
    let mut once = String::new();
    encode(&decode(line).expect("an event"), &mut once);
    let mut twice = String::new();
    encode(&decode(&once).expect("an event"), &mut twice);
    assert_eq!(members(&once), members(&twice));
    let names: Vec<String> = members(&once).into_keys().collect();
    assert_eq!(
        names,
        ["source.a.b", "source.a.y.x", "source.a.z", "source.c"]
    );
}

#[test]
fn a_nul_is_replaced_wherever_it_stands() {
    let event = r#"{"malware.name": "a\u0000b", "extra.t": "x\u0000", "extra.j": ["\u0000", "\\u0000"],
        "extra.\u0000k": 1, "source.url": "http://example.com/\u0000"}"#;
    let mut out = String::new();
    encode(
        &decode(&event.replace('\n', " ")).expect("an event"),
        &mut out,
    );
    assert!(!out.contains('\0'), "{out}");
    let back: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(back["extra.t"], "x\u{fffd}");
    assert_eq!(back["extra.j"], serde_json::json!(["\u{fffd}", "\\u0000"]));
    assert!(!format!("{back:?}").contains("\\0"), "{back:?}");
}
