//! One JSON object to a row.
//!
//! Not here: IntelMQ's pipeline messages in base64. Invariant: no value is dropped but `raw`.

use super::WHOLE_NAME;
use crate::field::{self, Given, Taken};
use base::observation::{ExtraKind, Field, Row};
use serde_json::{Map, Value};

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
    decode_into(line, &mut row)?;
    Ok(row)
}

/// Reads one event into a row that is cleared first.
///
/// # Errors
/// When the line is not a JSON object.
pub fn decode_into(line: &str, row: &mut Row) -> Result<(), IntelmqError> {
    row.clear();
    let Value::Object(event) = serde_json::from_str(line)? else {
        return Err(IntelmqError::NotAnObject);
    };
    let mut reader = Reader {
        row,
        scratch: String::new(),
    };
    // The taxonomy comes before the type, so that the type decides.
    let late = Field::ClassificationType.intelmq();
    for (name, value) in event.iter().filter(|(name, _)| *name != late) {
        reader.take(name, value);
    }
    if let Some(value) = event.get(late) {
        reader.take(late, value);
    }
    Ok(())
}

struct Reader<'r> {
    row: &'r mut Row,
    scratch: String,
}

impl Reader<'_> {
    fn take(&mut self, name: &str, value: &Value) {
        match (name, value) {
            ("raw", _) => {}
            ("extra", Value::Object(map)) => self.extras(map),
            // Before version 1 the whole of extra was JSON in a string.
            ("extra", Value::String(text)) => match serde_json::from_str(text) {
                Ok(Value::Object(map)) => self.extras(&map),
                _ => self.whole(name, value),
            },
            (group, Value::Object(map)) if is_group(group) => {
                for (key, value) in map {
                    self.take(&format!("{group}.{key}"), value);
                }
            }
            _ => self.named(name, value),
        }
    }

    fn named(&mut self, name: &str, value: &Value) {
        if let Some(field) = Field::from_intelmq(name) {
            if !self.put(field, value) {
                self.whole(name, value);
            }
        } else if let Some(key) = name.strip_prefix("extra.") {
            self.extra(key, value);
        } else {
            self.whole(name, value);
        }
    }

    fn put(&mut self, field: Field, value: &Value) -> bool {
        let given = match value {
            Value::String(text) => Given::Text(text),
            Value::Bool(truth) => Given::Bool(*truth),
            Value::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(n), _) => Given::Int(n),
                (None, Some(n)) => Given::Float(n),
                (None, None) => return false,
            },
            _ => return false,
        };
        field::put(self.row, field, given, &mut self.scratch) == Taken::Yes
    }

    fn extras(&mut self, map: &Map<String, Value>) {
        for (key, value) in map {
            self.named(&format!("extra.{key}"), value);
        }
    }

    fn extra(&mut self, key: &str, value: &Value) {
        if key.is_empty() || key.starts_with(WHOLE_NAME) {
            self.whole(&format!("extra.{key}"), value);
        } else {
            set(self.row, key, value);
        }
    }

    /// Keeps a value under its whole IntelMQ name.
    fn whole(&mut self, name: &str, value: &Value) {
        set(self.row, &format!("{WHOLE_NAME}{name}"), value);
    }
}

fn is_group(name: &str) -> bool {
    let head = name.split('.').next().unwrap_or(name);
    GROUPS.contains(&head)
}

fn set(row: &mut Row, key: &str, value: &Value) {
    match value {
        Value::String(text) => row.set_extra(key, text, ExtraKind::Text),
        other => row.set_extra(key, &other.to_string(), ExtraKind::Json),
    }
}
