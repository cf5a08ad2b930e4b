//! Version 4 (xarf.org, specification 4.2).
//!
//! Not here: what a type requires; reading asks for nothing but the version. Invariant: members that
//! are not of their kind stay under their name among those without a field.

use super::report::{Party, Report, Shape};
use super::{Limits, XarfError, evidence, take};
use serde_json::{Map, Value};

/// The members that have a field of their own.
pub(super) const CORE: [&str; 21] = [
    "xarf_version",
    "report_id",
    "timestamp",
    "reporter",
    "sender",
    "source_identifier",
    "source_port",
    "destination_ip",
    "destination_port",
    "category",
    "type",
    "first_seen",
    "last_seen",
    "protocol",
    "evidence_source",
    "evidence",
    "confidence",
    "tags",
    "description",
    "legacy_version",
    "_internal",
];

/// Reads a report of version 4; the version has been looked at.
pub(super) fn read(
    version: String,
    mut map: Map<String, Value>,
    limits: &Limits,
) -> Result<Report, XarfError> {
    let mut report = Report::empty(Shape::V4);
    report.version = version;
    let from = &mut map;
    report.report_id = take::text(from, "report_id");
    report.timestamp = take::time(from, "timestamp");
    report.first_seen = take::time(from, "first_seen");
    report.last_seen = take::time(from, "last_seen");
    report.source_identifier = take::text(from, "source_identifier");
    report.source_port = take::port(from, "source_port");
    report.destination_ip = take::text(from, "destination_ip");
    report.destination_port = take::port(from, "destination_port");
    report.category = take::text(from, "category").unwrap_or_default();
    report.kind = take::text(from, "type").unwrap_or_default();
    report.protocol = take::text(from, "protocol");
    report.evidence_source = take::text(from, "evidence_source");
    report.description = take::text(from, "description");
    report.legacy_version = take::text(from, "legacy_version");
    report.confidence = from.get("confidence").and_then(Value::as_f64);
    if report.confidence.is_some() {
        from.remove("confidence");
    }
    report.internal = take::object(from, "_internal");
    report.reporter = party(&mut report, from, "reporter");
    report.sender = party(&mut report, from, "sender");
    if report.sender.is_empty() {
        report.sender = report.reporter.clone();
    }
    tags(&mut report, from);
    if let Some(list) = take::list(from, "evidence") {
        evidence::read(&mut report, list, limits)?;
    }
    for (name, value) in map {
        // What is left under a name of the core was not of its kind.
        report.extra.insert(name, value);
    }
    report.seal();
    Ok(report)
}

/// A list of texts; with anything else in it the list stays as it is.
fn tags(report: &mut Report, from: &mut Map<String, Value>) {
    let texts = |v: &Value| v.as_array().is_some_and(|l| l.iter().all(Value::is_string));
    if !from.get("tags").is_some_and(texts) {
        return;
    }
    let list = take::list(from, "tags").unwrap_or_default();
    report.tags = list
        .into_iter()
        .filter_map(|v| match v {
            Value::String(s) => Some(s),
            _ => None,
        })
        .collect();
}

fn party(report: &mut Report, from: &mut Map<String, Value>, name: &str) -> Party {
    let Some(mut map) = take::object(from, name) else {
        return Party::default();
    };
    let mut part = |key| take::text(&mut map, key).unwrap_or_default();
    let party = Party {
        org: part("org"),
        contact: part("contact"),
        domain: part("domain"),
    };
    for (key, value) in map {
        report.keep(format!("{name}_{key}"), value);
    }
    party
}
