//! One JSON object to a row.
//!
//! Not here: IntelMQ's pipeline messages in base64. Invariant: no value is dropped but `raw`.

use super::WHOLE_NAME;
use crate::field::{self, Given, Taken};
use base::observation::{ExtraKind, Field, Flags, Row};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Why a line is no event.
#[derive(Debug, thiserror::Error)]
pub enum IntelmqError {
    /// It is not JSON; the place is in the message.
    #[error("not JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// It is JSON, but no object.
    #[error("the line is not a JSON object; expected one event a line")]
    NotAnObject,
}

/// An object whose values are still text, so that numbers keep their digits.
type Object<'a> = BTreeMap<String, &'a RawValue>;

impl IntelmqError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Json(_) => "watch-intelmq-not-json",
            Self::NotAnObject => "watch-intelmq-not-an-object",
        }
    }
}

/// The first words of IntelMQ's dotted names, by which the nested form is recognised.
const GROUPS: [&str; 10] = [
    "classification",
    "destination",
    "event_description",
    "feed",
    "malware",
    "misp",
    "product",
    "protocol",
    "source",
    "time",
];

/// Reads one event.
///
/// # Errors
/// When the line is not a JSON object.
pub fn decode(line: &str) -> Result<Row, IntelmqError> {
    let mut row = Row::new();
    let _flags = decode_into(line, &mut row)?;
    Ok(row)
}

/// Reads one event into a row that is cleared first; returns what is remarkable about it. A value
/// that its field does not accept (a port above 65535, an address that is none, an unknown type)
/// makes the event one that IntelMQ itself would refuse: it stays under its name, flagged.
///
/// # Errors
/// When the line is not a JSON object.
pub fn decode_into(line: &str, row: &mut Row) -> Result<Flags, IntelmqError> {
    row.clear();
    // Read as a whole first: it refuses what is nested too deep for any reader after us.
    if !serde_json::from_str::<serde_json::Value>(line)?.is_object() {
        return Err(IntelmqError::NotAnObject);
    }
    let event: Object<'_> = serde_json::from_str(line)?;
    let mut reader = Reader {
        row,
        scratch: String::new(),
        flags: Flags::none(),
    };
    // The taxonomy comes before the type, so that the type decides.
    let late = Field::ClassificationType.intelmq();
    for (name, value) in event.iter().filter(|(name, _)| *name != late) {
        reader.take(name, value);
    }
    if let Some(value) = event.get(late) {
        reader.take(late, value);
        if reader.row.text(Field::ClassificationType).is_none() {
            reader.flags = reader.flags.with(Flags::UNKNOWN_TYPE);
        }
    }
    Ok(reader.flags)
}

struct Reader<'r> {
    row: &'r mut Row,
    scratch: String,
    flags: Flags,
}

impl Reader<'_> {
    fn take(&mut self, name: &str, value: &RawValue) {
        match name {
            "raw" => {}
            "extra" => match nested(value) {
                Some(text) => self.extras(&text),
                None => self.whole(name, value),
            },
            group if is_group(group) && is_object(value) => {
                let map: Object<'_> = serde_json::from_str(value.get()).unwrap_or_default();
                for (key, value) in map {
                    self.take(&format!("{group}.{key}"), value);
                }
            }
            _ => self.named(name, value),
        }
    }

    fn named(&mut self, name: &str, value: &RawValue) {
        if let Some(field) = Field::from_intelmq(name) {
            match self.put(field, value) {
                Taken::Yes => {}
                Taken::Nothing => self.whole(name, value),
                Taken::Refused => {
                    self.flags = self.flags.with(Flags::REFERENCE_REJECTS);
                    self.whole(name, value);
                }
            }
        } else if let Some(key) = name.strip_prefix("extra.") {
            self.extra(key, value);
        } else {
            self.whole(name, value);
        }
    }

    fn put(&mut self, field: Field, value: &RawValue) -> Taken {
        let raw = value.get();
        let text;
        let given = match raw.as_bytes().first() {
            Some(b'"') => {
                text = string(raw);
                Given::Text(&text)
            }
            Some(b't' | b'f') => Given::Bool(raw == "true"),
            Some(b'-' | b'0'..=b'9') => match field::integer(raw).and_then(field::Integer::small) {
                Some(n) => Given::Int(n),
                None => match field::float(raw) {
                    Some(n) => Given::Float(n),
                    None => return Taken::Refused,
                },
            },
            Some(b'n') => return Taken::Nothing,
            _ => return Taken::Refused,
        };
        field::put(self.row, field, given, &mut self.scratch)
    }

    fn extras(&mut self, object: &str) {
        let map: Object<'_> = serde_json::from_str(object).unwrap_or_default();
        for (key, value) in map {
            self.named(&format!("extra.{key}"), value);
        }
    }

    fn extra(&mut self, key: &str, value: &RawValue) {
        if key.is_empty() || key.starts_with(WHOLE_NAME) {
            self.whole(&format!("extra.{key}"), value);
        } else {
            set(self.row, key, value);
        }
    }

    /// Keeps a value under its whole IntelMQ name.
    fn whole(&mut self, name: &str, value: &RawValue) {
        set(self.row, &format!("{WHOLE_NAME}{name}"), value);
    }
}

fn is_object(value: &RawValue) -> bool {
    value.get().starts_with('{')
}

/// The object in `extra`: as it is, or as a string of JSON, as before IntelMQ 1.
fn nested(value: &RawValue) -> Option<std::borrow::Cow<'_, str>> {
    if is_object(value) {
        return Some(value.get().into());
    }
    let text = string(value.get());
    let read = serde_json::from_str::<serde_json::Value>(&text);
    read.is_ok_and(|v| v.is_object()).then(|| text.into())
}

/// The text of a JSON string; empty for anything else. NUL, which stands for nothing and which not
/// every store can hold, is replaced.
fn string(raw: &str) -> String {
    let text: String = serde_json::from_str(raw).unwrap_or_default();
    if text.contains('\0') {
        return text.replace('\0', "\u{fffd}");
    }
    text
}

fn is_group(name: &str) -> bool {
    let head = name.split('.').next().unwrap_or(name);
    GROUPS.contains(&head)
}

/// JSON without an escaped NUL in its strings; a backslash before the escape stands for itself.
fn without_nul(json: String) -> String {
    const ESCAPED: &str = "\\u0000";
    if !json.contains(ESCAPED) {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    let mut rest = json.as_str();
    while let Some(at) = rest.find(ESCAPED) {
        let slashes = rest[..at].bytes().rev().take_while(|b| *b == b'\\').count();
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        out.push_str(if slashes % 2 == 0 {
            "\u{fffd}"
        } else {
            ESCAPED
        });
        rest = &after[ESCAPED.len()..];
    }
    out.push_str(rest);
    out
}

fn set(row: &mut Row, key: &str, value: &RawValue) {
    let (raw, clean) = (value.get(), key.replace('\0', "\u{fffd}"));
    let key = clean.as_str();
    if raw.starts_with('"') {
        row.set_extra(key, &string(raw), ExtraKind::Text);
    } else {
        // Line ends between the values of a JSON text mean nothing; those in strings are escaped.
        let text = raw.replace(['\n', '\r'], " ");
        row.set_extra(key, &without_nul(text), ExtraKind::Json);
    }
}
