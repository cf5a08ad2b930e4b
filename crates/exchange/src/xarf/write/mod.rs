//! Version 4.2 out, valid by its schemas or not at all.
//!
//! Not here: converting older shapes (`convert`). Invariant: what is written is read again as the same
//! report, and never holds `_internal`.

pub(super) mod form;

use super::error::{WriteError, short};
use super::report::{Evidence, Party, Report, Shape};
use super::{Kind, evidence, rules, v4};
use base::Timestamp;
use serde_json::{Map, Value};

/// Bytes of a piece of evidence (schema: `size`).
pub(super) const MOST_EVIDENCE_BYTES: usize = 5_242_880;
/// Pieces of evidence.
const MOST_EVIDENCE: usize = 50;
/// Tags.
pub(super) const MOST_TAGS: usize = 20;
/// Characters of a description.
pub(super) const DESCRIPTION: usize = 1000;
/// Characters of a piece of evidence's description.
pub(super) const EVIDENCE_DESCRIPTION: usize = 500;
/// Characters of an organisation's name.
const ORG: usize = 200;

/// Writes a report as one JSON object on one line.
///
/// # Errors
/// With everything that the schemas of version 4.2 would refuse.
pub fn encode(report: &Report) -> Result<String, Vec<WriteError>> {
    let map = object(report);
    let wrong = problems(report, &map);
    if wrong.is_empty() {
        Ok(Value::Object(map).to_string())
    } else {
        Err(wrong)
    }
}

/// Everything that keeps a report from being written.
#[must_use]
pub fn check(report: &Report) -> Vec<WriteError> {
    problems(report, &object(report))
}

/// The members of the report as they would be written.
fn object(report: &Report) -> Map<String, Value> {
    let mut map = report.extra.clone();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            map.insert(name.to_owned(), value);
        }
    };
    let text = |t: &Option<String>| t.clone().map(Value::String);
    let time = |t: Option<Timestamp>| t.map(|t| Value::String(t.rfc3339()));
    put("xarf_version", Some(report.version.clone().into()));
    put("report_id", text(&report.report_id));
    put("timestamp", time(report.timestamp));
    put("reporter", party(&report.reporter));
    put("sender", party(&report.sender));
    put("source_identifier", text(&report.source_identifier));
    put("source_port", report.source_port.map(Value::from));
    put("destination_ip", text(&report.destination_ip));
    put("destination_port", report.destination_port.map(Value::from));
    put("category", Some(report.category.clone().into()));
    put("type", Some(report.kind.clone().into()));
    put("first_seen", time(report.first_seen));
    put("last_seen", time(report.last_seen));
    put("protocol", text(&report.protocol));
    put("evidence_source", text(&report.evidence_source));
    put("confidence", report.confidence.map(Value::from));
    put("description", text(&report.description));
    put("legacy_version", text(&report.legacy_version));
    if !report.evidence.is_empty() {
        let list = report.evidence.iter().map(one).collect();
        put("evidence", Some(Value::Array(list)));
    }
    if !report.tags.is_empty() {
        put("tags", Some(report.tags.clone().into()));
    }
    map
}

fn party(party: &Party) -> Option<Value> {
    let mut map = Map::new();
    for (name, value) in [
        ("org", &party.org),
        ("contact", &party.contact),
        ("domain", &party.domain),
    ] {
        if !value.is_empty() {
            map.insert(name.to_owned(), value.clone().into());
        }
    }
    (!map.is_empty()).then_some(Value::Object(map))
}

fn one(item: &Evidence) -> Value {
    let mut map = Map::new();
    map.insert("content_type".to_owned(), item.content_type.clone().into());
    map.insert("payload".to_owned(), evidence::encode(&item.payload).into());
    if let Some(text) = &item.description {
        map.insert("description".to_owned(), text.clone().into());
    }
    if let Some(hash) = &item.hash {
        map.insert("hash".to_owned(), hash.clone().into());
    }
    if let Some(size) = item.size {
        map.insert("size".to_owned(), size.into());
    }
    Value::Object(map)
}

fn problems(report: &Report, map: &Map<String, Value>) -> Vec<WriteError> {
    if report.shape != Shape::V4 {
        return vec![WriteError::Older];
    }
    let mut wrong = Vec::new();
    if Kind::find(&report.category, &report.kind).is_none() {
        wrong.push(WriteError::Kind {
            category: short(&report.category),
            kind: short(&report.kind),
        });
    }
    core(report, &mut wrong);
    evidences(report, &mut wrong);
    rules::check(&report.category, &report.kind, map, &mut wrong);
    wrong
}

/// The members that every type has.
fn core(report: &Report, wrong: &mut Vec<WriteError>) {
    let mut parts = report.version.split('.');
    let digits = |p: &str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit());
    if parts.next() != Some("4") || parts.clone().count() != 2 || !parts.all(digits) {
        wrong.push(WriteError::wrong(
            "xarf_version",
            &report.version,
            super::VERSION,
        ));
    }
    let named = [
        ("report_id", report.report_id.as_deref(), "uuid"),
        ("source_identifier", report.source_identifier.as_deref(), ""),
    ];
    for (member, value, name) in named {
        match value {
            None | Some("") => missing(wrong, member),
            Some(text) if form::is(name, text) == Some(false) => {
                wrong.push(WriteError::wrong(member, text, name));
            }
            Some(_) => {}
        }
    }
    if report.timestamp.is_none() {
        missing(wrong, "timestamp");
    }
    contact(&report.reporter, "reporter", wrong);
    contact(&report.sender, "sender", wrong);
    // A member of the core among those without a field is one that could not be read.
    for name in report
        .extra
        .keys()
        .filter(|k| v4::CORE.contains(&k.as_str()))
    {
        wrong.push(WriteError::wrong(
            name,
            "",
            "a value of the member's own kind",
        ));
    }
    if report.confidence.is_some_and(|c| !(0.0..=1.0).contains(&c)) {
        wrong.push(WriteError::wrong("confidence", "", "a number from 0 to 1"));
    }
    let long = |text: &str, most: usize| text.chars().nth(most).is_some();
    if report
        .description
        .as_deref()
        .is_some_and(|d| long(d, DESCRIPTION))
    {
        wrong.push(WriteError::wrong(
            "description",
            "",
            "a text of at most 1000 characters",
        ));
    }
    if report.legacy_version.as_deref().is_some_and(|v| v != "3") {
        wrong.push(WriteError::wrong("legacy_version", "", "3"));
    }
    for tag in report
        .tags
        .iter()
        .filter(|t| form::is("tag", t) == Some(false))
    {
        wrong.push(WriteError::wrong(
            "tags",
            tag,
            "namespace:value in lower case",
        ));
    }
    if report.tags.len() > MOST_TAGS {
        wrong.push(WriteError::wrong("tags", "", "at most 20 tags"));
    }
}

fn missing(wrong: &mut Vec<WriteError>, member: &str) {
    wrong.push(WriteError::Missing {
        member: member.to_owned(),
    });
}

fn contact(party: &Party, who: &str, wrong: &mut Vec<WriteError>) {
    let parts = [
        ("org", &party.org, "text"),
        ("contact", &party.contact, "email"),
        ("domain", &party.domain, "hostname"),
    ];
    for (name, value, form) in parts {
        let member = format!("{who}.{name}");
        if value.is_empty() {
            wrong.push(WriteError::Missing { member });
        } else if form::is(form, value) == Some(false) {
            wrong.push(WriteError::wrong(member, value, form));
        }
    }
    if party.org.chars().nth(ORG).is_some() {
        wrong.push(WriteError::wrong(
            format!("{who}.org"),
            &party.org,
            "at most 200 characters",
        ));
    }
}

fn evidences(report: &Report, wrong: &mut Vec<WriteError>) {
    if report.evidence.len() > MOST_EVIDENCE {
        wrong.push(WriteError::wrong("evidence", "", "at most 50 pieces"));
    }
    for (i, item) in report.evidence.iter().enumerate() {
        let member = |name: &str| format!("evidence[{i}].{name}");
        if item.content_type.is_empty() {
            wrong.push(WriteError::Missing {
                member: member("content_type"),
            });
        }
        if item.undecoded {
            wrong.push(WriteError::wrong(member("payload"), "", "base64"));
        }
        let large = item.payload.len() > MOST_EVIDENCE_BYTES;
        if large || item.size.is_some_and(|s| s > MOST_EVIDENCE_BYTES as u64) {
            wrong.push(WriteError::wrong(
                member("size"),
                "",
                "at most 5242880 bytes",
            ));
        }
        if let Some(hash) = item
            .hash
            .as_deref()
            .filter(|h| form::is("digest", h) == Some(false))
        {
            wrong.push(WriteError::wrong(member("hash"), hash, "algorithm:hex"));
        }
        let words = item.description.as_deref();
        if words.is_some_and(|d| d.chars().nth(EVIDENCE_DESCRIPTION).is_some()) {
            wrong.push(WriteError::wrong(
                member("description"),
                "",
                "at most 500 characters",
            ));
        }
    }
}
