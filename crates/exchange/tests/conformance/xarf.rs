//! X-ARF: the specification's samples of version 4 and its third, those of versions 1 and 2, and
//! the schemas' own verdict (python3-jsonschema) on what is written and on what was spoilt.
//!
//! The data lies beside the repository. Invariant: the writer is never looser than the schema.

use exchange::xarf::{self, Kind, Limits, Report, Shape, WriteError};
use serde_json::{Map, Value};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn folder() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("shared/data/xarf");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("SKIPPED: no samples in ../shared/data/xarf");
    None
}

/// The samples of a folder with their names.
fn samples(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let named = |path: PathBuf| {
        let name = path
            .file_name()
            .and_then(|n| n.to_str())
            .expect("a name")
            .to_owned();
        (name, std::fs::read(&path).expect("a sample"))
    };
    super::files(folder, "json")
        .into_iter()
        .map(named)
        .collect()
}

fn decode(bytes: &[u8]) -> Report {
    xarf::decode(bytes, &Limits::default()).expect("a report")
}

/// The schemas' verdicts, `None` for a document that is valid.
fn verdicts(folder: &Path, documents: &[String]) -> Option<Vec<Option<String>>> {
    let there = Command::new("python3")
        .args(["-c", "import jsonschema, referencing"])
        .output();
    if !there.is_ok_and(|o| o.status.success()) {
        println!("SKIPPED: python3 has no jsonschema");
        return None;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/xarf_schema.py");
    let mut child = Command::new("python3")
        .arg(script)
        .arg(folder.join("v4-spec/schemas/v4"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3");
    let mut stdin = child.stdin.take().expect("its input");
    let input = documents.join("\n");
    let writing = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("its end");
    writing.join().expect("no panic").expect("taken");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let all: Vec<_> = text
        .lines()
        .map(|l| (l != "ok").then(|| l.to_owned()))
        .collect();
    assert_eq!(all.len(), documents.len());
    Some(all)
}

#[test]
fn every_sample_of_version_four_is_read_and_written_as_it_was() {
    let Some(folder) = folder() else { return };
    let all = samples(&folder.join("v4-spec/samples/v4"));
    assert_eq!(all.len(), Kind::ALL.len());
    let mut seen = Vec::new();
    for (name, bytes) in &all {
        let report = decode(bytes);
        assert_eq!(report.shape, Shape::V4);
        seen.push(report.known().unwrap_or_else(|| panic!("{name}")));
        let text = xarf::encode(&report).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        let ours: Value = serde_json::from_str(&text).expect("JSON");
        let theirs: Value = serde_json::from_slice(bytes).expect("JSON");
        assert_eq!(ours, theirs, "{name}");
        assert_eq!(
            report.sealed,
            name.contains("csam") || name.contains("csem"),
            "{name}"
        );
        // Fraud is one of two, by what kind of fraud it is.
        let incident = report.known().expect("known").incident.intelmq_name();
        let class = row(&report)["classification.type"].clone();
        assert!(
            class == incident || name == "content-fraud.json",
            "{name}: {class}"
        );
    }
    assert!(Kind::ALL.iter().all(|kind| seen.contains(kind)));
}

fn row(report: &Report) -> Map<String, Value> {
    let mut found = Vec::new();
    xarf::rows(report, &mut |row| found.push(super::event(row)));
    assert_eq!(found.len(), 1);
    found.remove(0)
}

/// The samples of older versions, with their folder's name.
fn older(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let places = [
        "legacy-abusix/samples/positive/1",
        "legacy-abusix/samples/positive/2",
        "v4-spec/samples/v3",
    ];
    let of = |place: &str| {
        let last = place.rsplit('/').next().expect("a folder").to_owned();
        let name = move |(name, bytes): (String, Vec<u8>)| (format!("{last}/{name}"), bytes);
        samples(&folder.join(place)).into_iter().map(name)
    };
    places.iter().flat_map(|place| of(place)).collect()
}

#[test]
fn every_older_sample_is_read_to_a_type_a_source_and_a_time() {
    let Some(folder) = folder() else { return };
    let all = older(&folder);
    assert_eq!(all.len(), 34);
    for (name, bytes) in &all {
        let report = decode(bytes);
        let loose = name.starts_with("v3/");
        assert_eq!(
            report.shape,
            if loose { Shape::Loose } else { Shape::Legacy },
            "{name}"
        );
        assert!(
            report.known().is_some(),
            "{name}: {} {}",
            report.category,
            report.kind
        );
        assert!(
            report.source_identifier.is_some() && report.timestamp.is_some(),
            "{name}"
        );
        assert!(
            !report.reporter.org.is_empty() && report.reporter.contact.contains('@'),
            "{name}"
        );
        assert!(
            report.evidence.iter().all(|e| !e.payload.is_empty()),
            "{name}"
        );
        assert_eq!(report.sealed, name.contains("childabuse"), "{name}");
        let row = row(&report);
        assert_ne!(row["classification.type"], "other", "{name}");
        assert!(
            row.contains_key("source.ip") || row.contains_key("source.url"),
            "{name}: {row:?}"
        );
    }
}

/// The samples of older versions that do not say all that version 4 asks, and what they do not say.
const LACKING: [&str; 11] = [
    "1/childabuse_sample.json: classification, detection_method",
    "1/ddos_sample.json: protocol",
    "1/loginattack_sample.json: protocol",
    "1/portscan_sample.json: protocol",
    "1/trademark_sample.json: legitimate_site",
    "2/childabuse_sample.json: classification, detection_method",
    "2/ddos_sample.json: protocol",
    "2/loginattack_sample.json: protocol",
    "2/loginattack_sample_optional_api_info.json: protocol",
    "2/portscan_sample.json: protocol",
    "2/trademark_sample.json: legitimate_site",
];

#[test]
fn older_samples_are_valid_by_the_schema_once_converted() {
    let Some(folder) = folder() else { return };
    let (mut documents, mut names) = (Vec::new(), Vec::new());
    let mut lacking = Vec::new();
    for (name, bytes) in older(&folder) {
        match xarf::encode(&xarf::convert(&decode(&bytes))) {
            Ok(text) => {
                documents.push(text);
                names.push(name);
            }
            Err(wrong) => {
                let missing: Vec<&str> = wrong.iter().map(member).collect();
                lacking.push(format!("{name}: {}", missing.join(", ")));
            }
        }
    }
    assert_eq!(lacking, LACKING);
    println!(
        "{} of {} samples become version 4",
        documents.len(),
        older(&folder).len()
    );
    let Some(verdicts) = verdicts(&folder, &documents) else {
        return;
    };
    for (verdict, name) in verdicts.iter().zip(names) {
        assert_eq!(*verdict, None, "{name}");
    }
}

fn member(error: &WriteError) -> &str {
    match error {
        WriteError::Missing { member } => member,
        other => panic!("{other}"),
    }
}

/// Each sample spoilt in many ways: without each member, and with each value changed to others.
fn spoilt(sample: &Value) -> Vec<Value> {
    let others = [
        Value::from(""),
        Value::from("x y"),
        Value::from(-1),
        Value::from(70_000),
        Value::Null,
        serde_json::json!({}),
        serde_json::json!(["x"]),
    ];
    let map = sample.as_object().expect("an object");
    let mut all = Vec::new();
    for name in map.keys() {
        let mut without = map.clone();
        without.remove(name);
        all.push(Value::Object(without));
        for other in &others {
            let mut changed = map.clone();
            changed.insert(name.clone(), other.clone());
            all.push(Value::Object(changed));
        }
        if let Some(Value::Object(inner)) = map.get(name) {
            for (key, other) in inner
                .keys()
                .flat_map(|k| others.iter().map(move |o| (k, o)))
            {
                let mut changed = inner.clone();
                changed.insert(key.clone(), other.clone());
                let mut outer = map.clone();
                outer.insert(name.clone(), Value::Object(changed));
                all.push(Value::Object(outer));
            }
        }
    }
    all
}

#[test]
fn what_the_schema_refuses_is_not_written() {
    let Some(folder) = folder() else { return };
    let mut documents = Vec::new();
    let mut written = Vec::new();
    for (name, bytes) in samples(&folder.join("v4-spec/samples/v4")) {
        let sample: Value = serde_json::from_slice(&bytes).expect("JSON");
        for document in spoilt(&sample) {
            let text = document.to_string();
            let Ok(report) = xarf::decode(text.as_bytes(), &Limits::default()) else {
                continue;
            };
            // Where the reader mends (a sender that is missing), the mended report is looked at.
            let ours = xarf::encode(&report).ok();
            documents.push(ours.clone().unwrap_or(text));
            written.push((name.clone(), ours.is_some()));
        }
    }
    let Some(verdicts) = verdicts(&folder, &documents) else {
        return;
    };
    let (mut refused, mut both, mut strict) = (0, 0, 0);
    for ((verdict, (name, ours)), text) in verdicts.iter().zip(written).zip(&documents) {
        match (verdict, ours) {
            (Some(problem), true) => panic!("{name}: written, but {problem}: {text}"),
            (Some(_), false) => refused += 1,
            (None, true) => both += 1,
            (None, false) => strict += 1,
        }
    }
    println!(
        "{} spoilt: {refused} refused by both, {both} valid for both, {strict} refused by us alone",
        documents.len()
    );
    assert!(refused > 1000 && both > 100, "{refused} {both}");
    assert!(
        strict * 10 < documents.len(),
        "{strict} of {}",
        documents.len()
    );
}
