//! Versions 0.1 and 0.2: `report.txt`, lines of a key and a value.
//!
//! The specification says YAML; what is sent often is not (a colon in a value, a tab before it), so
//! it is read line by line. Not here: the mail around it. Invariant: no line is lost.

use super::report::{Report, Shape};
use super::{Limits, XarfError, error, kinds, take};
use crate::field;
use serde_json::Value;

/// Keys that stay under another name, since version 4 means something else by their own.
const RENAMED: [(&str, &str); 3] = [
    ("category", "report_class"),
    ("occurrences", "count"),
    ("user_agent", "reporter_user_agent"),
];

/// Reads the text of `report.txt`, without the mail around it.
///
/// # Errors
/// When a limit is passed, it says another version, or none of it is a report.
pub fn decode_text(bytes: &[u8], limits: &Limits) -> Result<Report, XarfError> {
    if bytes.len() > limits.bytes {
        return Err(XarfError::TooLarge {
            limit: limits.bytes,
        });
    }
    let text = String::from_utf8_lossy(bytes).replace('\0', "\u{fffd}");
    let pairs = pairs(&text, limits)?;
    let has = |key: &str| pairs.iter().any(|(k, _)| k == key);
    if !(has("source") || has("reported_from")) || !(has("report_type") || has("category")) {
        return Err(XarfError::NotAReport);
    }
    let mut report = Report::empty(Shape::Lines);
    for (key, value) in &pairs {
        member(&mut report, key, value)?;
    }
    finish(&mut report);
    Ok(report)
}

/// The keys in the spelling of version 4 with their values. A line that begins with a blank goes on
/// from the one before it.
fn pairs(text: &str, limits: &Limits) -> Result<Vec<(String, String)>, XarfError> {
    let mut all: Vec<(String, String)> = Vec::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for line in text.lines() {
        let bare = line.trim();
        if bare.is_empty() || bare == "---" || bare == "..." || bare.starts_with('#') {
            continue;
        }
        if all.len() >= limits.values {
            return Err(XarfError::TooManyValues {
                at: text.len(),
                limit: limits.values,
            });
        }
        let goes_on = line.starts_with([' ', '\t', '-']);
        match (all.last_mut(), bare.split_once(':')) {
            (Some((_, value)), _) if goes_on => {
                if !value.is_empty() {
                    value.push(' ');
                }
                value.push_str(unquoted(bare.trim_start_matches("- ")));
            }
            (_, Some((key, value))) => {
                all.push((kinds::snake(key), unquoted(value.trim()).to_owned()))
            }
            // Text before the report or in it.
            (_, None) => all.push(("text".to_owned(), bare.to_owned())),
        }
    }
    Ok(all)
}

fn unquoted(value: &str) -> &str {
    for quote in ['"', '\''] {
        let inner = value
            .strip_prefix(quote)
            .and_then(|v| v.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner;
        }
    }
    value
}

fn member(report: &mut Report, key: &str, value: &str) -> Result<(), XarfError> {
    let text = Value::String(value.to_owned());
    let taken = match key {
        "version" if report.version.is_empty() => {
            if !matches!(
                value.trim_start_matches('v'),
                "0.1" | "0.2" | "0.3" | "1" | "1.0" | ""
            ) {
                return Err(XarfError::Version {
                    found: error::short(value),
                });
            }
            report.version = value.to_owned();
            true
        }
        "reported_from" => set(&mut report.reporter.contact, value),
        "report_id" => put(&mut report.report_id, value),
        "date" => match field::parse_date(value) {
            Some(at) if report.timestamp.is_none() => {
                report.timestamp = Some(at);
                true
            }
            _ => false,
        },
        "source" => put(&mut report.source_identifier, value),
        "destination" if field::address(value).is_some() => put(&mut report.destination_ip, value),
        "port" => match take::port_of(&text) {
            Some(port) if report.source_port.is_none() => {
                report.source_port = Some(port);
                true
            }
            _ => false,
        },
        "tlp" => match value.parse::<base::Tlp>() {
            Ok(label) => {
                report
                    .tags
                    .push(format!("tlp:{}", label.as_str().to_ascii_lowercase()));
                true
            }
            Err(_) => false,
        },
        _ => false,
    };
    if !taken && !value.is_empty() {
        let name = RENAMED
            .iter()
            .find(|(old, _)| *old == key)
            .map_or(key, |(_, new)| new);
        let number = (name == "count")
            .then(|| value.parse::<u64>().ok())
            .flatten();
        report.keep(name.to_owned(), number.map_or(text, Value::from));
    }
    Ok(())
}

fn set(to: &mut String, value: &str) -> bool {
    if to.is_empty() {
        value.clone_into(to);
        return true;
    }
    false
}

fn put(to: &mut Option<String>, value: &str) -> bool {
    if to.is_none() && !value.is_empty() {
        *to = Some(value.to_owned());
        return true;
    }
    false
}

/// What follows from the lines together.
fn finish(report: &mut Report) {
    let class = report.text("report_class").unwrap_or_default().to_owned();
    let kind = report.text("report_type").unwrap_or_default().to_owned();
    let known = kinds::of_older(&class, &kind, "");
    // A fraud of no type of its own is fraud; abuse of none is nothing that we know.
    let known = known.or_else(|| kinds::of_older("", &class, ""));
    if let Some((category, known)) = known {
        category.clone_into(&mut report.category);
        known.clone_into(&mut report.kind);
    } else {
        report.kind = kinds::snake(&kind);
    }
    // For an attack the port is the one that was attacked, beside its service.
    if report.category == "connection" {
        report.destination_port = report.source_port.take();
    }
    let contact = report.reporter.contact.clone();
    if let Some((_, domain)) = contact.rsplit_once('@') {
        domain
            .trim_end_matches('>')
            .clone_into(&mut report.reporter.domain);
    }
    report.sender = report.reporter.clone();
    let uri = report
        .source_identifier
        .as_deref()
        .filter(|s| s.contains("://"));
    if let Some(url) = uri.map(str::to_owned) {
        report.keep("url".to_owned(), Value::String(url));
    }
    report.seal();
}
