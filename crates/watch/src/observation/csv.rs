//! Observations as CSV: one flat column a field, extra values as one JSON object.
//!
//! Values that a spreadsheet would take for a formula are written with an apostrophe in front
//! (OWASP, "CSV injection"). Invariant: the header is the same for every export.

use super::actions::Beside;
use base::observation::{ExtraKind, Field, Row, Value};
use lake::StoredMeta;

/// Columns that the gateway adds to the fields of the observation.
const OWN: [&str; 14] = [
    "id",
    "report",
    "counts_as",
    "subject",
    "subject_asn",
    "subject_cc",
    "subject_sector",
    "handling_tlp",
    "extra",
    "flags",
    "subject_organisation",
    "subject_organisation_name",
    "input",
    "input_row",
];

/// Writes the header line.
pub(super) fn header(out: &mut String) {
    let own = OWN.iter().copied();
    let names: Vec<&str> = Field::ALL.iter().map(|f| f.column()).chain(own).collect();
    out.push_str(&names.join(","));
    out.push_str("\r\n");
}

/// Writes one observation.
pub(super) fn line(row: &Row, meta: &StoredMeta, beside: &Beside, out: &mut String) {
    for field in Field::ALL {
        match row.get(*field) {
            None => {}
            Some(Value::Text(text)) => cell(text, out),
            Some(Value::Int(number)) => out.push_str(&number.to_string()),
            Some(Value::Float(number)) => out.push_str(&number.to_string()),
            Some(Value::Ip(ip)) => out.push_str(&ip.to_string()),
            Some(Value::Time(at)) => out.push_str(&at.rfc3339()),
        }
        out.push(',');
    }
    let policy = meta.policy.map_or("", |p| p.counts_as.as_str());
    let asn = meta
        .subject
        .asn
        .map_or_else(String::new, |a| a.number().to_string());
    let cc = meta.subject.cc.map_or_else(String::new, |c| c.to_string());
    let organisation = meta.subject.organisation;
    let name = organisation
        .and_then(|id| beside.names.get(id))
        .unwrap_or("");
    let organisation = organisation.map_or_else(String::new, |id| id.to_string());
    let (input, input_row) = beside.origins.get(meta).unwrap_or_default();
    let own = [
        &meta.id.to_string(),
        &meta.report,
        policy,
        &meta.subject.unit,
        &asn,
        &cc,
        meta.subject.sector.as_deref().unwrap_or(""),
        meta.tlp.as_str(),
        &extra(row),
        &super::actions::flag_names(meta),
        &organisation,
        name,
        &input,
        &input_row,
    ];
    for (at, value) in own.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        cell(value, out);
    }
    out.push_str("\r\n");
}

fn extra(row: &Row) -> String {
    if row.extras().len() == 0 {
        return String::new();
    }
    let value = |text: &str, kind| match kind {
        ExtraKind::Json => {
            serde_json::from_str(text).unwrap_or_else(|_| serde_json::Value::from(text))
        }
        ExtraKind::Text => serde_json::Value::from(text),
    };
    let object: serde_json::Map<String, serde_json::Value> = row
        .extras()
        .map(|(key, text, kind)| (key.to_owned(), value(text, kind)))
        .collect();
    serde_json::Value::from(object).to_string()
}

/// Whether a spreadsheet would take the text for a formula.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// One cell, quoted where it must be (RFC 4180).
pub(crate) fn cell(text: &str, out: &mut String) {
    let formula = is_formula(text);
    if !formula && !text.contains([',', '"', '\n', '\r']) {
        return out.push_str(text);
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        let written = |text: &str| {
            let mut out = String::new();
            cell(text, &mut out);
            out
        };
        assert_eq!(written("plain"), "plain");
        assert_eq!(written("a,\"b\""), "\"a,\"\"b\"\"\"");
        assert_eq!(written("=1+1"), "\"'=1+1\"");
    }
}
