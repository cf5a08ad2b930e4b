//! The reference's samples through the program: ingested, exported and compared row by row.
//!
//! Not here: reading a sample without the program (`crates/exchange/tests/conformance.rs`). The
//! samples lie beside the repository; without them the tests say so and pass. Invariant: the
//! differences are exactly those of `docs/reference/shadowserver-differences.md`.

use crate::support::{Folder, code};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

type Event = Map<String, Value>;
/// Events by report type.
type Events = BTreeMap<String, Vec<Event>>;

/// What the export adds or leaves out in every event, so that it cannot be compared.
const NOT_COMPARED: [&str; 4] = ["time.observation", "raw", "feed.provider", "tlp"];
/// What both readings must agree on, with the provider's schema or without.
const ESSENTIALS: [&str; 7] = [
    "time.source",
    "source.ip",
    "source.port",
    "source.asn",
    "source.geolocation.cc",
    "destination.ip",
    "destination.port",
];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn samples() -> Option<PathBuf> {
    let folder = repository().join("../shared/data/shadowserver");
    if folder.is_dir() {
        return folder.canonicalize().ok();
    }
    println!("SKIPPED: no samples in ../shared/data/shadowserver");
    None
}

/// The fields that a table of the reference document lists, by the table's heading.
fn listed(heading: &str) -> BTreeSet<String> {
    let path = repository().join("docs/reference/shadowserver-differences.md");
    let text = std::fs::read_to_string(path).expect("the reference document");
    let start = text.find(&format!("# {heading}\n")).expect("the heading");
    let section = &text[start + 2..];
    let section = section.split("\n#").next().unwrap_or_default();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next())
        .map(str::to_owned)
        .collect()
}

/// The events of the reference and the number of rows that it refused, over every sample.
fn reference(samples: &Path) -> (Events, u64) {
    let (mut events, mut refused) = (Events::new(), 0);
    for csv in files(&samples.join("csv")) {
        let name = csv.with_extension("json");
        let name = name.file_name().expect("a name");
        let newer = samples.join("expected_schema2026").join(name);
        let older = samples.join("expected").join(name);
        refused += read(if newer.exists() { &newer } else { &older }, &mut events);
    }
    for csv in files(&samples.join("oracle/csv")) {
        let json = csv.with_extension("json");
        let name = json.file_name().expect("a name");
        refused += read(&samples.join("oracle/expected").join(name), &mut events);
    }
    (events, refused)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of samples");
    entries.flatten().map(|e| e.path()).collect()
}

fn read(expected: &Path, events: &mut Events) -> u64 {
    let bytes = std::fs::read(expected).expect("an expectation");
    let parsed: Value = serde_json::from_slice(&bytes).expect("JSON");
    let stem = expected
        .file_stem()
        .and_then(|s| s.to_str())
        .expect("a name");
    // 2026-03-24-scan_ssh-oracle, or scan_ssh alone.
    let report = stem
        .strip_suffix("-oracle")
        .map_or(stem, |dated| &dated[11..]);
    let list = parsed
        .get("events")
        .and_then(Value::as_array)
        .expect("events");
    for item in list {
        let event = item["event"].as_object().expect("an event").clone();
        events.entry(report.to_owned()).or_default().push(event);
    }
    parsed
        .get("error_rows")
        .and_then(Value::as_u64)
        .unwrap_or(0)
}

/// Ingests every sample twice and exports everything.
fn through_the_program(folder: &Folder, samples: &Path) -> Events {
    let (csv, oracle) = (samples.join("csv"), samples.join("oracle/csv"));
    let [csv, oracle] = [&csv, &oracle].map(|p| p.to_str().expect("a path in UTF-8"));
    let mut rows = 0;
    for (attempt, kept) in [("first", "stored"), ("again", "duplicates")] {
        let output = folder.run(&["ingest", "--json", csv, oracle]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(code(&output), 0, "{attempt}: {said}");
        let got: Value = serde_json::from_slice(&output.stdout).expect("a summary");
        let count = |name: &str| got[name].as_u64().expect("a number");
        let parts = ["stored", "duplicates", "rejected", "expired"].map(count);
        assert_eq!(count("rows"), parts.iter().sum::<u64>(), "{got}");
        assert_eq!(count("rows"), count(kept), "{attempt}: {got}");
        rows = count("rows");
    }
    let events = exported(folder);
    assert_eq!(events.values().map(Vec::len).sum::<usize>() as u64, rows);
    events
}

/// The exported events by report type. `jsonl` says the type beside what `intelmq` says, so one
/// export tells what the other is about.
fn exported(folder: &Folder) -> Events {
    let lines = |format: &str| -> Vec<Event> {
        let output = folder.run(&["export", "events", "--format", format]);
        assert_eq!(
            code(&output),
            0,
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        text.lines()
            .map(|line| serde_json::from_str(line).expect("one event a line"))
            .collect()
    };
    let mut events = Events::new();
    let (plain, labelled) = (lines("intelmq"), lines("jsonl"));
    assert_eq!(plain.len(), labelled.len());
    for (event, mut label) in plain.into_iter().zip(labelled) {
        let report = label["extra.gateway_report"]
            .as_str()
            .expect("a type")
            .to_owned();
        // Where it came from stands in both.
        let own = |name: &String| name.starts_with("extra.gateway_") && !event.contains_key(name);
        label.retain(|name, _| !own(name));
        assert_eq!(label, event, "the two formats say the same");
        events.entry(report).or_default().push(event);
    }
    events
}

/// The exported event that is most like the reference's; it is taken out of `from`.
fn partner(theirs: &Event, from: &mut Vec<Event>) -> Option<Event> {
    let alike = |ours: &Event| {
        theirs
            .iter()
            .filter(|(name, value)| ours.get(*name) == Some(value))
            .count()
    };
    let same_time = |ours: &(usize, &Event)| ours.1.get("time.source") == theirs.get("time.source");
    let best = from
        .iter()
        .enumerate()
        .filter(same_time)
        .max_by_key(|(at, ours)| (alike(ours), std::cmp::Reverse(*at)))
        .map(|(at, _)| at);
    best.map(|at| from.remove(at))
}

/// Calls `compare` with every pair; the number of exported events without a partner.
fn pairs(mut ours: Events, theirs: &Events, mut compare: impl FnMut(&str, &Event, &Event)) -> u64 {
    for (report, events) in theirs {
        let left = ours
            .get_mut(report)
            .unwrap_or_else(|| panic!("{report} was not exported"));
        for event in events {
            let partner = partner(event, left);
            let partner = partner.unwrap_or_else(|| panic!("{report}: nothing like {event:?}"));
            compare(report, &partner, event);
        }
    }
    ours.values().map(Vec::len).sum::<usize>() as u64
}

#[test]
fn with_the_schema_every_exported_field_is_the_references() {
    let Some(samples) = samples() else { return };
    let folder = Folder::new();
    let schema = samples.join("schema/intelmq.json");
    let loaded = folder.run(&["feed", "schema", schema.to_str().expect("UTF-8")]);
    assert_eq!(
        code(&loaded),
        0,
        "{}",
        String::from_utf8_lossy(&loaded.stderr)
    );
    let (theirs, refused) = reference(&samples);
    let (mut compared, mut added, mut found) = (0, BTreeSet::new(), BTreeSet::new());
    let left = pairs(
        through_the_program(&folder, &samples),
        &theirs,
        |report, ours, theirs| {
            for name in ours.keys().filter(|name| !theirs.contains_key(*name)) {
                added.insert(name.clone());
            }
            for (name, value) in theirs
                .iter()
                .filter(|(name, _)| !NOT_COMPARED.contains(&name.as_str()))
            {
                compared += 1;
                if ours.get(name) != Some(value) {
                    // The schema has no phish_url any more: it is read by column names.
                    let about = if report == "phish_url" {
                        format!("{report}: {name}")
                    } else {
                        name.clone()
                    };
                    println!(
                        "{about} in {report}: ours {:?}, reference {value}",
                        ours.get(name)
                    );
                    found.insert(about);
                }
            }
        },
    );
    println!("{compared} fields compared");
    assert!(compared > 10_000, "{compared}");
    assert_eq!(left, refused, "rows that the reference refuses are kept");
    assert_eq!(added, listed("Added by the export"));
    let mut expected = listed("Seen in the samples");
    expected.extend(listed("Types that the schema no longer has"));
    assert_eq!(found, expected);
}

#[test]
fn without_the_schema_values_stand_under_their_columns_names() {
    let Some(samples) = samples() else { return };
    let folder = Folder::new();
    let (theirs, refused) = reference(&samples);
    let (mut rows, mut class) = (0, 0);
    let (mut found, mut texts) = (BTreeSet::new(), BTreeSet::new());
    let left = pairs(
        through_the_program(&folder, &samples),
        &theirs,
        |report, ours, theirs| {
            rows += 1;
            class +=
                usize::from(ours.get("classification.type") == theirs.get("classification.type"));
            for name in ESSENTIALS {
                assert_eq!(ours.get(name), theirs.get(name), "{report} {name}");
            }
            for (name, value) in theirs
                .iter()
                .filter(|(name, _)| !NOT_COMPARED.contains(&name.as_str()))
            {
                if ours.get(name) == Some(value) || name.starts_with("classification.") {
                    continue;
                }
                if !name.starts_with("extra.") {
                    found.insert(name.clone());
                } else if !ours.values().any(|own| text(own) == text(value)) {
                    texts.insert(name.clone());
                }
            }
        },
    );
    println!("{class} of {rows} rows have the reference's class; other text: {texts:?}");
    assert_eq!(left, refused);
    assert!(class * 100 >= rows * 95, "{class} of {rows}");
    assert_eq!(found, listed("Without the provider's schema"));
    // Converted by the schema alone: truth values, dates and decimals; the text itself is there.
    assert!(texts.len() <= 30, "{texts:?}");
}

/// A value as text: what a report that is read by names has for it.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.to_lowercase(),
        other => other.to_string().to_lowercase(),
    }
}
