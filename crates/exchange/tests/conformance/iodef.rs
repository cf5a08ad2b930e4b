//! IODEF: the examples of the RFCs are read, and what we write holds the schemas of the RFCs by the
//! judgement of `xmllint` and Python's `jsonschema`.
//!
//! Invariant: each judge also refuses a document that is wrong, so that one which takes everything
//! proves nothing.

use base::Timestamp;
use base::observation::{Field, Row};
use exchange::iodef::{
    Decoded, FraudReport, HandOver, LifeCycle, Limits, Version, decode, decode_json, encode,
    encode_json, fraud_report, hand_over, rows,
};
use std::path::{Path, PathBuf};
use std::process::Command;

fn data() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("shared/data/iodef");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("SKIPPED: no examples in ../shared/data/iodef");
    None
}

fn works(program: &str, arguments: &[&str]) -> bool {
    let done = Command::new(program).args(arguments).output();
    let works = done.is_ok_and(|o| o.status.success());
    if !works {
        println!("SKIPPED: {program} {arguments:?} does not run");
    }
    works
}

fn examples() -> Vec<(String, Decoded)> {
    let Some(data) = data() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    let folder = std::fs::read_dir(data.join("examples")).expect("a folder");
    for file in folder.map(|f| f.expect("an entry").path()) {
        let bytes = std::fs::read(&file).expect("a file");
        let json = file.extension().is_some_and(|e| e == "json");
        let read = if json { decode_json } else { decode };
        let name = file
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let decoded = read(&bytes, &Limits::default());
        all.push((
            name.clone(),
            decoded.unwrap_or_else(|e| panic!("{name}: {e}")),
        ));
    }
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn events(decoded: &Decoded) -> Vec<String> {
    let mut all = Vec::new();
    rows(&decoded.document, &mut |row: &Row| {
        let mut line = String::new();
        exchange::intelmq::encode(row, &mut line);
        all.push(line.replace("\": ", "\":"));
    });
    all
}

#[test]
fn every_example_is_read_and_nothing_of_it_is_lost() {
    for (name, decoded) in examples() {
        assert!(!decoded.document.incidents.is_empty(), "{name}");
        assert_eq!(decoded.lost, [], "{name}");
        let (version, document) = (decoded.version, &decoded.document);
        // RFC 7970's second example has an actor without the URL that its schema requires; a
        // name of bulk observables outside the list has no extension either.
        if name == "rfc7970-04.xml" || name == "rfc8727-02.json" {
            assert!(encode(document, version).is_err(), "{name}");
            continue;
        }
        let written = encode(document, version).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(written.lost, [], "{name}");
        let again = decode(written.text.as_bytes(), &Limits::default()).expect("our own");
        assert_eq!(&again.document, document, "{name}\n{}", written.text);
    }
}

/// What a second reader found in the examples, each with its place among the observations.
const READ_BY_HAND: &[(&str, usize, &str)] = &[
    // The line of the log is of 18:11:21 +0200.
    (
        "rfc5070-02.xml",
        0,
        "\"time.source\":\"2001-09-13T16:11:21+00:00\"",
    ),
    ("rfc5070-02.xml", 0, "\"destination.port\":80"),
    ("rfc5070-02.xml", 0, "\"protocol.transport\":\"tcp\""),
    ("rfc5070-03.xml", 0, "\"source.ip\":\"192.0.2.200\""),
    ("rfc5070-03.xml", 0, "\"destination.ip\":\"192.0.2.201\""),
    ("rfc5070-03.xml", 0, "60524,60526,60527,60531"),
    ("rfc5070-03.xml", 0, "137-139,445"),
    (
        "rfc5070-03.xml",
        0,
        "\"time.source\":\"2006-08-02T10:54:02+00:00\"",
    ),
    ("rfc5070-03.xml", 0, "\"classification.type\":\"scanner\""),
    ("rfc5070-03.xml", 1, "\"source.ip\":\"192.0.2.240\""),
    (
        "rfc5070-03.xml",
        1,
        "\"destination.network\":\"192.0.2.64/28\"",
    ),
    ("rfc5070-03.xml", 1, "\"destination.port\":445"),
    ("rfc5070-04.xml", 0, "\"source.ip\":\"192.0.2.1\""),
    ("rfc5070-04.xml", 1, "\"source.ip\":\"192.0.2.3\""),
    ("rfc5070-04.xml", 2, "\"source.ip\":\"192.0.2.20\""),
    ("rfc5070-04.xml", 2, "\"source.fqdn\":\"irc.example.com\""),
    // The command server's own time, 01:01:03 -0500, and not that of the report.
    (
        "rfc5070-04.xml",
        2,
        "\"time.source\":\"2006-06-08T06:01:03+00:00\"",
    ),
    (
        "rfc5901-01.xml",
        0,
        "\"time.source\":\"2005-06-10T20:52:11+00:00\"",
    ),
    ("rfc5901-01.xml", 0, "\"source.ip\":\"192.0.2.18\""),
    ("rfc5901-01.xml", 0, "w32.mytob.ea@mm"),
    ("rfc5901-02.xml", 1, "\"source.ip\":\"192.0.2.4\""),
];

#[test]
fn examples_become_the_observations_they_tell_of() {
    let expected = [
        ("rfc5070-02.xml", 1),
        ("rfc5070-03.xml", 2),
        ("rfc5070-04.xml", 3),
        ("rfc5070-05.xml", 3),
        ("rfc5901-01.xml", 1),
        ("rfc5901-02.xml", 2),
        ("rfc7970-04.xml", 0),
    ];
    for (name, decoded) in examples() {
        let found = events(&decoded);
        if let Some((_, count)) = expected.iter().find(|(n, _)| *n == name) {
            assert_eq!(found.len(), *count, "{name}: {found:#?}");
        }
        if name == "rfc5901-02.xml" {
            let site = &found[0];
            assert!(
                site.contains("\"classification.type\":\"phishing\""),
                "{site}"
            );
            assert!(site.contains("http://190.0.2.41:8080/.cgi-bin/"), "{site}");
            assert!(
                site.contains("\"event_description.target\":\"company\""),
                "{site}"
            );
            assert!(
                site.contains("\"source.fqdn\":\"bad.example.com\""),
                "{site}"
            );
        }
        if name == "rfc5070-02.xml" {
            assert!(
                found[0].contains("\"source.ip\":\"192.0.2.200\""),
                "{}",
                found[0]
            );
            assert!(found[0].contains("\"destination.network\":\"192.0.2.16/28\""));
            assert!(found[0].contains("57"), "{}", found[0]);
        }
        for (of, n, part) in READ_BY_HAND {
            if name == *of {
                assert!(found[*n].contains(part), "{name} {n}: {}", found[*n]);
            }
        }
    }
}

fn report() -> FraudReport {
    let at = |text| Timestamp::parse(text).expect("a time");
    FraudReport {
        id: "XA-2030-17".into(),
        name: "csirt.example".into(),
        team: "CSIRT of XA".into(),
        mailbox: "csirt@csirt.example".into(),
        lang: "en".into(),
        reported: at("2030-01-01T10:00:00Z"),
        generated: at("2030-01-01T10:05:00Z"),
        fraud: "phishing".into(),
        brands: vec!["Bank & Söhne <XA>".into()],
        subject: Some("Your \"account\"".into()),
        urls: vec!["https://bank.example/a?b=1&c=2".into()],
        domains: vec!["login.example".into()],
        mailboxes: vec!["drop@example.net".into()],
        addresses: vec![
            "192.0.2.7".parse().expect("ip"),
            "2001:db8::7".parse().expect("ip"),
        ],
        telephones: vec!["+999 555 0100".into()],
        accounts: vec![("iban".into(), "XA00 0000".into())],
        email: Some((3, Some("From: a\r\n\r\nDear \u{1}customer ]]>".into()))),
        description: Some("A page that asks for the PIN.".into()),
        taken_down: Some(at("2030-01-02T00:00:00Z")),
        tlp: Some(base::Tlp::Amber),
        ..FraudReport::default()
    }
}

fn case() -> HandOver {
    let at = |text| Timestamp::parse(text).expect("a time");
    let ip = |text: &str| text.parse().expect("an address");
    HandOver {
        id: "case 17".into(),
        name: "csirt.example".into(),
        team: "CSIRT of XA".into(),
        mailbox: "csirt@csirt.example".into(),
        lang: "fr".into(),
        tlp: Some(base::Tlp::Green),
        kind: "phishing".into(),
        confidence: Some(80),
        seen: Some((at("2030-01-01T10:00:00Z"), at("2030-01-02T10:00:00Z"))),
        reported: at("2030-01-01T10:00:00Z"),
        generated: at("2030-01-03T10:00:00Z"),
        description: "Une page d’hameçonnage.".into(),
        sources: vec![(ip("192.0.2.7"), Some(443), Some(6))],
        targets: vec![(ip("2001:db8::9"), None, None)],
        domains: vec!["login.example".into()],
        urls: vec!["https://login.example/a?b&c".into()],
        history: vec![(at("2030-01-02T10:00:00Z"), "Hoster asked".into())],
        others: vec![("irt.example".into(), "9".into())],
        ..HandOver::default()
    }
}

/// The verdict of `xmllint` on a document.
fn xmllint(schema: &Path, text: &str) -> Result<(), String> {
    let path = std::env::temp_dir().join(format!("iodef-{}.xml", std::process::id()));
    std::fs::write(&path, text).expect("a file");
    let done = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .args([schema, &path])
        .output()
        .expect("xmllint");
    let _ = std::fs::remove_file(&path);
    if done.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&done.stderr).into_owned())
}

/// The schema of version 1 with that of RFC 5901, beside one another with a stand-in for XML
/// signatures, so that nothing is fetched.
fn first_schema(data: &Path) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("iodef-xsd-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let copy = |from: &str, to: &str| {
        let text = std::fs::read_to_string(data.join("schema").join(from)).expect("a schema");
        std::fs::write(folder.join(to), text).expect("a copy");
    };
    copy("rfc5070-iodef-1.0.xsd", "iodef.xsd");
    copy("offline/ds.xsd", "ds.xsd");
    let phish = data.join("schema/rfc5901-iodef-phish-1.0.xsd");
    let phish = std::fs::read_to_string(phish).expect("a schema");
    let (start, rest) = phish.split_once("<xs:import").expect("an import");
    let (_, rest) = rest.split_once("/>").expect("its end");
    // As printed, the schema refers to IODEF's elements and does not import them.
    let phish = format!(
        "{start}<xs:import namespace=\"http://www.w3.org/2000/09/xmldsig#\" schemaLocation=\"ds.xsd\"/>\n\
         <xs:import namespace=\"urn:ietf:params:xml:ns:iodef-1.0\" schemaLocation=\"iodef.xsd\"/>{rest}"
    );
    std::fs::write(folder.join("phish.xsd"), phish).expect("a copy");
    let both = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\
        <xs:import namespace=\"urn:ietf:params:xml:ns:iodef-1.0\" schemaLocation=\"iodef.xsd\"/>\
        <xs:import namespace=\"urn:ietf:params:xml:ns:iodef-phish-1.0\" schemaLocation=\"phish.xsd\"/>\
        </xs:schema>";
    let path = folder.join("both.xsd");
    std::fs::write(&path, both).expect("a schema");
    path
}

#[test]
fn reports_on_fraud_hold_the_schemas_of_rfc_5070_and_5901() {
    let Some(data) = data() else { return };
    if !works("xmllint", &["--version"]) {
        return;
    }
    let schema = first_schema(&data);
    for step in [LifeCycle::Create, LifeCycle::Update, LifeCycle::Delete] {
        let document = fraud_report(&report(), step);
        let written = encode(&document, Version::V1).expect("complete");
        assert_eq!(written.lost, []);
        xmllint(&schema, &written.text).unwrap_or_else(|e| panic!("{e}\n{}", written.text));
        let word = format!("ext-purpose=\"{}\"", step.as_str());
        assert!(written.text.contains(&word));
        for (good, wrong) in [
            ("FraudType=\"phishing\"", "FraudType=\"fishing\""),
            ("<ReportTime>", "<ReportTime>x"),
            ("phish:LureSource", "phish:LureSauce"),
        ] {
            let broken = written.text.replace(good, wrong);
            assert_ne!(broken, written.text, "{good}");
            assert!(xmllint(&schema, &broken).is_err(), "{wrong} passed");
        }
    }
    for (name, decoded) in examples() {
        if decoded.version == Version::V1 {
            let written = encode(&decoded.document, Version::V1).expect("complete");
            xmllint(&schema, &written.text)
                .unwrap_or_else(|e| panic!("{name}: {e}\n{}", written.text));
        }
    }
    let _ = std::fs::remove_dir_all(schema.parent().expect("its folder"));
}

#[test]
fn cases_that_are_handed_over_hold_the_schema_of_rfc_7970() {
    let Some(data) = data() else { return };
    if !works("xmllint", &["--version"]) {
        return;
    }
    let schema = data.join("schema/offline/iodef-2.0.xsd");
    let written = encode(&hand_over(&case()), Version::V2).expect("complete");
    assert_eq!(written.lost, []);
    xmllint(&schema, &written.text).unwrap_or_else(|e| panic!("{e}\n{}", written.text));
    let broken = written
        .text
        .replace("<GenerationTime>", "<GenerationTime>x");
    assert!(xmllint(&schema, &broken).is_err());
    let broken = written
        .text
        .replace("purpose=\"mitigation\"", "purpose=\"litigation\"");
    assert!(xmllint(&schema, &broken).is_err());
    for (name, decoded) in examples() {
        if decoded.version == Version::V2
            && let Ok(written) = encode(&decoded.document, Version::V2)
        {
            xmllint(&schema, &written.text)
                .unwrap_or_else(|e| panic!("{name}: {e}\n{}", written.text));
        }
    }
}

/// The verdict of Python's `jsonschema` on a document.
fn jsonschema(schema: &Path, text: &str) -> Result<(), String> {
    let path = std::env::temp_dir().join(format!("iodef-{}.json", std::process::id()));
    std::fs::write(&path, text).expect("a file");
    let script = "import json, sys, jsonschema\n\
        s = json.load(open(sys.argv[1])); s.pop('$schema', None)\n\
        jsonschema.Draft4Validator(s).validate(json.load(open(sys.argv[2])))\n";
    let done = Command::new("python3")
        .args(["-W", "ignore", "-c", script])
        .args([schema, &path])
        .output()
        .expect("python3");
    let _ = std::fs::remove_file(&path);
    if done.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&done.stderr).into_owned())
}

#[test]
fn cases_in_json_hold_the_schema_of_rfc_8727() {
    let Some(data) = data() else { return };
    if !works("python3", &["-c", "import jsonschema"]) {
        return;
    }
    let schema = data.join("schema/rfc8727-iodef.schema.json");
    let document = hand_over(&case());
    let written = encode_json(&document).expect("complete");
    jsonschema(&schema, &written.text).unwrap_or_else(|e| panic!("{e}\n{}", written.text));
    let again = decode_json(written.text.as_bytes(), &Limits::default()).expect("our own");
    assert_eq!(again.lost, []);
    let mut count = 0;
    rows(&again.document, &mut |row| {
        count += 1;
        assert_eq!(row.text(Field::ClassificationType), Some("phishing"));
    });
    assert_eq!(count, 3);
    let broken = written
        .text
        .replace("\"GenerationTime\"", "\"GeneratedTime\"");
    assert!(jsonschema(&schema, &broken).is_err());
    for (name, decoded) in examples() {
        if decoded.version == Version::V2
            && let Ok(written) = encode_json(&decoded.document)
        {
            jsonschema(&schema, &written.text)
                .unwrap_or_else(|e| panic!("{name}: {e}\n{}", written.text));
        }
    }
}
