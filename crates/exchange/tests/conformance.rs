//! Reading the reference's samples: the results agree field by field, but for the differences
//! that `docs/reference/shadowserver-differences.md` lists with their reasons.
//!
//! The samples lie beside the repository and are not part of it; without them the tests say so
//! and pass. Invariant: the list of differences below is exactly the list that occurs.

#[path = "conformance/arf.rs"]
mod arf;
#[path = "conformance/iodef.rs"]
mod iodef;
#[path = "conformance/rpz.rs"]
mod rpz;
#[path = "conformance/xarf.rs"]
mod xarf;

use base::observation::{Flags, Row};
use exchange::shadowserver::Mappings;
use exchange::tabular::{Decoded, Reject, Sink};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn samples() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("shared/data/shadowserver");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("SKIPPED: no samples in ../shared/data/shadowserver");
    None
}

#[derive(Default)]
struct Events {
    rows: Vec<(u64, Map<String, Value>, Flags)>,
    rejects: Vec<(u64, String)>,
}

impl Sink for Events {
    fn row(&mut self, item: Decoded<'_>) {
        self.rows.push((item.number, event(item.row), item.flags));
    }

    fn reject(&mut self, reject: Reject<'_>) {
        self.rejects
            .push((reject.number, reject.reason.to_string()));
    }
}

fn event(row: &Row) -> Map<String, Value> {
    let mut line = String::new();
    exchange::intelmq::encode(row, &mut line);
    match serde_json::from_str(&line) {
        Ok(Value::Object(map)) => map,
        other => panic!("not an event: {other:?}: {line}"),
    }
}

fn decode(mappings: &Mappings, file: &str, bytes: &[u8]) -> Events {
    let mut decoder = mappings.decoder(file, None);
    let mut events = Events::default();
    for chunk in bytes.chunks(1000) {
        decoder.push(chunk, &mut events).expect("a readable sample");
    }
    decoder.finish(&mut events).expect("a readable sample");
    events
}

/// One sample: its file name, bytes, and the reference's event by row.
struct Sample {
    name: String,
    file: String,
    bytes: Vec<u8>,
    expected: Vec<(u64, Map<String, Value>)>,
}

fn files(folder: &Path, suffix: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of samples");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == suffix));
    paths.sort();
    paths
}

fn read(csv: &Path, expected: &Path, dated: bool) -> Sample {
    let name = csv
        .file_stem()
        .and_then(|s| s.to_str())
        .expect("a name")
        .to_owned();
    let bytes = std::fs::read(csv).expect("a sample");
    let text = std::fs::read(expected).expect("an expectation");
    let parsed: Value = serde_json::from_slice(&text).expect("JSON");
    let list = parsed
        .get("events")
        .unwrap_or(&parsed)
        .as_array()
        .expect("events")
        .clone();
    let expected = list
        .iter()
        .filter_map(|item| {
            let row = item.get("row")?.as_u64()?;
            Some((row, item.get("event")?.as_object()?.clone()))
        })
        .collect();
    let file = if dated {
        format!("{name}.csv")
    } else {
        format!("2010-02-10-{name}-test.csv")
    };
    Sample {
        name,
        file,
        bytes,
        expected,
    }
}

/// The samples with the newest expectation there is for each; `older` also takes those that only
/// an older schema read.
fn all(folder: &Path, older: bool) -> Vec<Sample> {
    let mut samples = Vec::new();
    for csv in files(&folder.join("csv"), "csv") {
        let json = csv.with_extension("json");
        let name = json.file_name().expect("a name");
        let newer = folder.join("expected_schema2026").join(name);
        let sample = newer.exists().then(|| read(&csv, &newer, false));
        match sample {
            Some(sample) if !older || !sample.expected.is_empty() => samples.push(sample),
            _ if older => samples.push(read(&csv, &folder.join("expected").join(name), false)),
            _ => {}
        }
    }
    for csv in files(&folder.join("oracle/csv"), "csv") {
        let json = csv.with_extension("json");
        let name = json.file_name().expect("a name");
        samples.push(read(&csv, &folder.join("oracle/expected").join(name), true));
    }
    samples
}

fn schema(folder: &Path) -> Mappings {
    let mut mappings = Mappings::builtin();
    let bytes = std::fs::read(folder.join("schema/intelmq.json")).expect("the schema");
    let info = mappings.add_schema(&bytes).expect("the provider's schema");
    assert_eq!(
        (info.unknown_conversions.len(), info.skipped.len()),
        (0, 0),
        "{info:?}"
    );
    mappings
}

/// Fields that are no part of the comparison, and why: the time of reading, the copy of the
/// input, and the provider's name, which the reference leaves to its operator.
const OUTSIDE: [&str; 3] = ["time.observation", "raw", "feed.provider"];

/// The deliberate differences: the fields of the first table of the reference document.
fn differences() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path = root.join("docs/reference/shadowserver-differences.md");
    let text = std::fs::read_to_string(path).expect("the reference document");
    let section = text
        .split("\n## ")
        .find(|part| part.starts_with("Seen in the samples"));
    let rows = section
        .expect("the section")
        .lines()
        .filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next())
        .map(str::to_owned)
        .collect()
}

fn same(ours: Option<&Value>, theirs: Option<&Value>) -> bool {
    match (ours, theirs) {
        (Some(Value::Number(a)), Some(Value::Number(b))) => a.as_f64() == b.as_f64(),
        (Some(Value::String(a)), Some(Value::String(b))) if a != b => {
            let ip = |s: &str| s.parse::<std::net::IpAddr>().ok();
            ip(a).is_some() && ip(a) == ip(b)
        }
        (a, b) => a == b,
    }
}

#[test]
fn with_the_schema_every_field_agrees() {
    let Some(folder) = samples() else { return };
    let mappings = schema(&folder);
    let mut found = BTreeSet::new();
    let (mut rows, mut compared) = (0, 0);
    for sample in all(&folder, false) {
        let events = decode(&mappings, &sample.file, &sample.bytes);
        assert!(
            events.rejects.is_empty(),
            "{}: {:?}",
            sample.name,
            events.rejects
        );
        for (number, ours, flags) in &events.rows {
            rows += 1;
            let theirs = sample.expected.iter().find(|(row, _)| row == number);
            let rejected = flags.has(Flags::REFERENCE_REJECTS);
            assert_eq!(theirs.is_none(), rejected, "{} row {number}", sample.name);
            let Some((_, theirs)) = theirs else { continue };
            let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
            for name in names.into_iter().filter(|n| !OUTSIDE.contains(&n.as_str())) {
                compared += 1;
                let (a, b) = (ours.get(name), theirs.get(name));
                if !same(a, b) {
                    println!(
                        "{} row {number} {name}: ours {a:?}, reference {b:?}",
                        sample.name
                    );
                    found.insert(name.clone());
                }
            }
        }
        assert_eq!(
            events.rows.len() as u64,
            rows_of(&sample.bytes),
            "{}",
            sample.name
        );
    }
    println!("{rows} rows, {compared} fields compared");
    assert_eq!(found, differences());
}

/// Data rows counted independently of the decoder, by the number of records of plain RFC 4180.
fn rows_of(bytes: &[u8]) -> u64 {
    let mut quoted = false;
    let mut lines = 0;
    let mut blank = true;
    for byte in bytes.iter().chain(b"\n") {
        match byte {
            b'"' => {
                quoted = !quoted;
                blank = false;
            }
            b'\n' if !quoted => {
                lines += u64::from(!blank);
                blank = true;
            }
            b'\r' => {}
            _ => blank = false,
        }
    }
    lines - 1
}

#[test]
fn without_the_schema_the_essentials_agree() {
    let Some(folder) = samples() else { return };
    let mappings = Mappings::builtin();
    let essentials = [
        "time.source",
        "source.ip",
        "source.port",
        "source.asn",
        "source.geolocation.cc",
    ];
    let (mut rows, mut class) = (0, 0);
    let mut wrong = Vec::new();
    for sample in all(&folder, true) {
        let events = decode(&mappings, &sample.file, &sample.bytes);
        assert!(
            events.rejects.is_empty(),
            "{}: {:?}",
            sample.name,
            events.rejects
        );
        assert_eq!(
            events.rows.len() as u64,
            rows_of(&sample.bytes),
            "{}",
            sample.name
        );
        for (number, ours, _) in &events.rows {
            let theirs = sample.expected.iter().find(|(row, _)| row == number);
            let Some((_, theirs)) = theirs else { continue };
            rows += 1;
            for name in essentials {
                let (a, b) = (ours.get(name), theirs.get(name));
                if !same(a, b) {
                    wrong.push(format!("{} row {number} {name}: {a:?} {b:?}", sample.name));
                }
            }
            let name = "classification.type";
            if ours.get(name) == theirs.get(name) {
                class += 1;
            } else {
                println!(
                    "{}: {:?} {:?}",
                    sample.name,
                    ours.get(name),
                    theirs.get(name)
                );
            }
        }
    }
    println!("{class} of {rows} rows have the reference's class without the schema");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(class * 100 >= rows * 95, "{class} of {rows}");
}

/// A card as another program wrote it, and the answer that the unmodified bot was seen to take.
#[test]
fn the_samples_of_the_directory_are_read_and_met() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("shared/data/format-samples");
    if !folder.is_dir() {
        println!("SKIPPED: no samples in ../shared/data/format-samples");
        return;
    }
    let bytes = std::fs::read(folder.join("team.vcf")).expect("the sample");
    let mut found = Vec::new();
    let mut cards = exchange::vcard::Cards::new(exchange::vcard::VcardLimits::default(), None);
    let mut each = |one: Result<_, exchange::vcard::BadCard>| found.push(one.expect("a card"));
    cards.push(&bytes, &mut each).expect("within limits");
    cards.finish(&mut each).expect("a card");
    assert_eq!(found.len(), 1);
    let card = &found[0].card;
    assert_eq!(card.kind, exchange::vcard::Kind::Organization);
    assert_eq!(card.names[0].full, "CERT-XX");
    assert_eq!(card.telephones[0].number.e164(), "+221330000000");
    assert_eq!(card.uid.to_string(), "4f0f6f2e-6c3b-4c1b-8a55-0d6c6b0f0a11");
    assert!(found[0].notes.is_empty() && found[0].kept.is_empty());

    let path = folder.join("intelmq_tuency_client_test.py");
    let script = std::fs::read_to_string(path).expect("the script");
    let (_, rest) = script.split_once("json.dumps(").expect("the answer");
    let (literal, _) = rest.split_once(").encode()").expect("its end");
    let theirs: Value = serde_json::from_str(&literal.replace("False", "false")).expect("JSON");
    let destination = exchange::tuency::Destination {
        source: "portal".to_owned(),
        name: "CERT-XX constituent".to_owned(),
        emails: vec!["abuse@isp.example".to_owned()],
    };
    let ours = exchange::tuency::Answer {
        ip: Some(vec![destination]),
        domain: None,
        suppress: false,
        interval: exchange::tuency::Interval::Days(7),
    };
    assert_eq!(ours.json(), theirs);
}
