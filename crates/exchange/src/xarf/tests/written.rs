//! What is written: valid, the same when it is read again, and nothing that was not said.

use super::*;
use base::Timestamp;

fn at(text: &str) -> Option<Timestamp> {
    Timestamp::parse(text)
}

fn member_of(error: &WriteError) -> &str {
    match error {
        WriteError::Missing { member } | WriteError::Wrong { member, .. } => member,
        WriteError::Kind { .. } => "type",
        WriteError::Older => "",
    }
}

/// A report of a type with the members that it requires.
fn whole(kind: &Kind) -> Report {
    let mut report = Report::new(kind.category, kind.kind);
    let party = Party {
        org: "Example CERT".to_owned(),
        contact: "reports@cert.example".to_owned(),
        domain: "cert.example".to_owned(),
    };
    report.report_id = Some("0191e2c4-8a54-4c1b-9a55-0d6c6b0f0a13".to_owned());
    report.timestamp = at("2030-01-01T00:00:00Z");
    report.sender = party.clone();
    report.reporter = party;
    report.source_identifier = Some("198.18.0.1".to_owned());
    report.source_port = Some(40_000);
    for _ in 0..40 {
        let Some(error) = check(&report).into_iter().next() else {
            return report;
        };
        give(&mut report, &error);
    }
    panic!("{kind:?}: {:?}", check(&report));
}

/// Gives the member that is missing, by what the error says of it.
fn give(report: &mut Report, error: &WriteError) {
    let member = member_of(error).to_owned();
    if let WriteError::Wrong { expected, .. } = error {
        let value = match expected.as_str() {
            "a value of the form uri" => json!("https://a.example/x"),
            "a value of the form email" => json!("a@a.example"),
            "a value of the form cve" => json!("CVE-2030-12345"),
            "a value of the form time" => json!("2030-01-01T00:00:00Z"),
            "an object" => json!({"info_hash": "0".repeat(40), "message_id": "1@a.example"}),
            "a list" | "a value of the form list" => json!([]),
            text if text.starts_with("a number from") => json!(443),
            text => json!(text.trim_start_matches("one of ").split(',').next()),
        };
        let value = match member.as_str() {
            "data_types" => json!(["credentials"]),
            "suspicious_indicators" => json!(["typosquatting"]),
            "swarm_info" => json!({"info_hash": "0".repeat(40)}),
            "message_info" => json!({"message_id": "1@a.example"}),
            _ => value,
        };
        if member == "protocol" {
            report.protocol = value.as_str().map(str::to_owned);
        } else {
            report.extra.insert(member, value);
        }
        return;
    }
    match member.as_str() {
        "first_seen" => report.first_seen = report.timestamp,
        "protocol" => report.protocol = Some("?".to_owned()),
        _ => {
            report.extra.insert(member, json!(null));
        }
    }
    if let Some(value) = report.extra.get_mut("smtp_from")
        && value.is_null()
    {
        *value = json!("a@a.example");
    }
    for (name, value) in [
        ("service", "redis"),
        ("threat_type", "bot"),
        ("compromise_evidence", "DNS"),
        ("compromise_method", "key"),
        ("hosting_service", "a"),
        ("site_name", "a"),
        ("platform_name", "a"),
        ("newsgroup", "a.b"),
    ] {
        if report.extra.get(name) == Some(&json!(null)) {
            report.extra.insert(name.to_owned(), json!(value));
        }
    }
}

#[test]
fn every_type_is_written_and_read_as_the_same() {
    for kind in Kind::ALL {
        let report = whole(kind);
        let text = encode(&report).expect("valid");
        let again = decode(text.as_bytes(), &Limits::default()).expect("a report");
        assert_eq!(again, report, "{kind:?}");
        assert_eq!(again.known(), Some(*kind));
    }
}

#[test]
fn what_belongs_to_the_sender_is_never_written() {
    let report = read("phishing-4.json");
    assert!(report.internal.is_some());
    let text = encode(&report).expect("valid");
    assert!(
        !text.contains("_internal") && !text.contains("T-4711"),
        "{text}"
    );
    let older = convert(&read("scan-2.json"));
    let text = encode(&older).expect("valid");
    assert!(!text.contains("Untrusted"), "{text}");
    // A member beside the schema's is written and stays.
    let again = decode(
        &encode(&report).expect("valid").into_bytes(),
        &Limits::default(),
    )
    .expect("a report");
    assert_eq!(again.extra, report.extra);
    assert_eq!(again.text("sender_phone"), Some("+221 33 000 00 00"));
}

#[test]
fn an_older_report_becomes_one_of_version_four_that_still_says_everything() {
    for name in ["scan-2.json", "bot-3.json"] {
        let old = read(name);
        assert_eq!(encode(&old), Err(vec![WriteError::Older]));
        let new = convert(&old);
        assert_eq!(new, convert(&old));
        let text = encode(&new).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        let again = decode(text.as_bytes(), &Limits::default()).expect("a report");
        assert_eq!(again.legacy_version.as_deref(), Some("3"));
        assert_eq!(
            again.text("legacy_source_version"),
            Some(old.version.as_str())
        );
        assert_eq!(again.evidence, old.evidence);
        assert_eq!(again.reporter, old.reporter);
        for (member, value) in &old.extra {
            assert_eq!(again.extra.get(member), Some(value), "{name} {member}");
        }
    }
}

#[test]
fn what_is_not_known_is_not_invented() {
    let new = convert(&read("attack.txt"));
    let missing: Vec<String> = check(&new)
        .iter()
        .map(|e| member_of(e).to_owned())
        .collect();
    // It says neither the transport nor the port at the source.
    assert_eq!(missing, ["protocol", "source_port"]);
    assert_eq!(new.legacy_version, None);
    assert_eq!(new.text("legacy_report_id"), Some("4711@cert.example"));
}

#[test]
fn what_the_schema_refuses_is_named_by_member() {
    let good = read("phishing-4.json");
    let wrong = |change: &dyn Fn(&mut Report)| {
        let mut report = good.clone();
        change(&mut report);
        let all = encode(&report).expect_err("an error");
        assert_eq!(all.len(), 1, "{all:?}");
        member_of(&all[0]).to_owned()
    };
    let set = |report: &mut Report, name: &str, value: Value| {
        report.extra.insert(name.to_owned(), value);
    };
    assert_eq!(wrong(&|r| r.kind = "phishin".to_owned()), "type");
    assert_eq!(
        wrong(&|r| r.report_id = Some("4711".to_owned())),
        "report_id"
    );
    assert_eq!(wrong(&|r| r.timestamp = None), "timestamp");
    assert_eq!(
        wrong(&|r| r.reporter.domain = "a b".to_owned()),
        "reporter.domain"
    );
    assert_eq!(wrong(&|r| r.sender.contact.clear()), "sender.contact");
    assert_eq!(wrong(&|r| r.confidence = Some(95.0)), "confidence");
    assert_eq!(wrong(&|r| r.confidence = Some(f64::NAN)), "confidence");
    assert_eq!(wrong(&|r| r.tags = vec!["Winter".to_owned()]), "tags");
    assert_eq!(
        wrong(&|r| r.description = Some("x".repeat(1001))),
        "description"
    );
    assert_eq!(wrong(&|r| r.version = "4.2".to_owned()), "xarf_version");
    assert_eq!(
        wrong(&|r| set(r, "url", json!("login.bank.example"))),
        "url"
    );
    assert_eq!(wrong(&|r| drop(r.extra.remove("url"))), "url");
    assert_eq!(wrong(&|r| set(r, "lure_type", json!("prize"))), "lure_type");
    assert_eq!(wrong(&|r| set(r, "asn", json!(0))), "asn");
    assert_eq!(
        wrong(&|r| set(r, "redirect_chain", json!(["x"]))),
        "redirect_chain[0]"
    );
    assert_eq!(
        wrong(&|r| set(r, "whois", json!({"created_date": "2030"}))),
        "whois.created_date"
    );
    assert_eq!(wrong(&|r| set(r, "source_port", json!(0))), "source_port");
    assert_eq!(
        wrong(&|r| r.evidence[0].hash = Some("crc:1".to_owned())),
        "evidence[0].hash"
    );
    assert_eq!(
        wrong(&|r| r.evidence[0].payload = vec![0; 5_242_881]),
        "evidence[0].size"
    );
    let mut spam = whole(&Kind::find("messaging", "spam").expect("known"));
    spam.protocol = Some("smtp".to_owned());
    spam.extra.remove("smtp_from");
    spam.source_port = None;
    let all = check(&spam);
    let members: Vec<&str> = all.iter().map(member_of).collect();
    assert_eq!(members, ["smtp_from", "source_port"]);
    spam.extra
        .insert("spam_indicators".to_owned(), json!({"other": true}));
    assert!(
        check(&spam)
            .iter()
            .any(|e| member_of(e) == "spam_indicators")
    );
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(
        which in 0..Kind::ALL.len(),
        texts in proptest::collection::vec("\\PC{0,40}", 4),
        payload in proptest::collection::vec(any::<u8>(), 0..200),
        (port, sure, seconds) in (1..u16::MAX, 0..=1000_u32, 0..2_000_000_000_i64),
        beside in proptest::collection::btree_map("x_[a-z]{1,8}", any_value(), 0..4),
    ) {
        let mut report = whole(&Kind::ALL[which]);
        report.description = Some(texts[0].clone()).filter(|t| !t.is_empty());
        report.source_identifier = Some(format!("s{}", texts[1]));
        report.reporter.org = format!("o{}", texts[2]);
        report.source_port = Some(port);
        report.confidence = Some(f64::from(sure) / 1000.0);
        report.timestamp = Some(Timestamp::from_micros(seconds * 1_000_000 + i64::from(port)));
        report.tags = vec!["malware:mirai".to_owned()];
        report.evidence = vec![Evidence {
            content_type: format!("t{}", texts[3]),
            size: Some(payload.len() as u64),
            payload,
            ..Evidence::default()
        }];
        report.extra.extend(beside);
        let text = encode(&report).expect("valid");
        prop_assert!(!text.contains('\n'));
        let again = decode(text.as_bytes(), &Limits::default()).expect("a report");
        prop_assert_eq!(again, report);
    }
}
