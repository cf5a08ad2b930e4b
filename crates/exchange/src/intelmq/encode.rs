//! A row as one JSON object on one line.
//!
//! Not here: which rows may leave. Invariant: the output is one line of valid JSON as long as the
//! row's JSON values are.

use super::WHOLE_NAME;
use base::Tlp;
use base::clock::Timestamp;
use base::observation::{ExtraKind, Field, Row, Value};
use base::rsit::IncidentType;
use std::fmt::Write;

/// Appends the row as a JSON object without a line end.
pub fn encode(row: &Row, out: &mut String) {
    out.push('{');
    let start = out.len();
    for field in Field::ALL {
        let Some(value) = row.get(*field) else {
            continue;
        };
        key(out, start, "", field.intelmq());
        // Writing into a string cannot fail.
        let _ = match value {
            Value::Text(text) => {
                field_text(*field, text, out);
                Ok(())
            }
            Value::Int(n) => write!(out, "{n}"),
            Value::Float(n) => write!(out, "{n:?}"),
            Value::Ip(ip) => write!(out, "\"{ip}\""),
            Value::Time(at) => {
                time(at, out);
                Ok(())
            }
        };
    }
    for (name, value, kind) in row.extras() {
        match name.strip_prefix(WHOLE_NAME) {
            Some(whole) => key(out, start, "", whole),
            None => key(out, start, "extra.", name),
        }
        match kind {
            ExtraKind::Text => string(value, out),
            ExtraKind::Json => out.push_str(value),
        }
    }
    out.push('}');
}

fn key(out: &mut String, start: usize, head: &str, name: &str) {
    if out.len() > start {
        out.push_str(", ");
    }
    if head.is_empty() {
        string(name, out);
    } else {
        out.push('"');
        out.push_str(head);
        escaped(name, out);
        out.push('"');
    }
    out.push_str(": ");
}

fn field_text(field: Field, text: &str, out: &mut String) {
    match field {
        Field::Tlp => {
            let label = text.parse::<Tlp>().map_or("RED", Tlp::tlp1);
            string(label, out);
        }
        Field::ClassificationType => {
            let name = text.parse::<IncidentType>().map(IncidentType::intelmq_name);
            string(name.unwrap_or(text), out);
        }
        Field::SourceTorNode | Field::DestinationTorNode if matches!(text, "true" | "false") => {
            out.push_str(text);
        }
        _ => string(text, out),
    }
}

fn time(at: Timestamp, out: &mut String) {
    out.push('"');
    out.push_str(&crate::field::iso_offset(at));
    out.push('"');
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    escaped(text, out);
    out.push('"');
}

/// JSON escapes (RFC 8259 §7); whole runs of plain text are copied at once.
fn escaped(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(n) = rest
        .bytes()
        .position(|b| b < 0x20 || b == b'"' || b == b'\\')
    {
        out.push_str(&rest[..n]);
        let byte = rest.as_bytes()[n];
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            // Writing into a string cannot fail.
            other => {
                let _ = write!(out, "\\u{other:04x}");
            }
        }
        rest = &rest[n + 1..];
    }
    out.push_str(rest);
}

/// Something that IntelMQ cannot say as we do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The field's IntelMQ name.
    pub name: &'static str,
    /// What we hold.
    pub ours: String,
    /// What leaves.
    pub theirs: String,
}

/// What of the row leaves differently: TLP 2.0's AMBER+STRICT becomes RED, which is stricter.
#[must_use]
pub fn losses(row: &Row) -> Vec<Loss> {
    let label = row.text(Field::Tlp).and_then(|text| text.parse().ok());
    match label {
        Some(label @ Tlp::AmberStrict) => vec![Loss {
            name: Field::Tlp.intelmq(),
            ours: label.as_str().to_owned(),
            theirs: label.tlp1().to_owned(),
        }],
        _ => Vec::new(),
    }
}
