//! One line of a backup.
//!
//! Not here: framing and encryption. Invariant: a value decodes to what it was, reals included.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::Manifest;
use crate::value::Value;

/// A record; a `File` is followed by its bytes and an `EndOfFile`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Record {
    Header {
        format: u32,
        made_at: i64,
        versions: Vec<(String, i64)>,
    },
    Table {
        name: String,
        columns: Vec<String>,
    },
    Row(Vec<Json>),
    File {
        name: String,
        bytes: u64,
    },
    EndOfFile {
        sha256: String,
    },
    Manifest(Manifest),
}

/// NULL, integers and text as themselves; reals and blobs as `{"r": …}` and `{"b": base64}`.
pub(super) fn encode(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Int(v) => json!(v),
        Value::Text(v) => json!(v),
        Value::Real(v) => json!({"r": v.to_string()}),
        Value::Blob(v) => json!({"b": BASE64.encode(v)}),
    }
}

/// The inverse of [`encode`]; `None` when it is none of its forms.
pub(super) fn decode(json: &Json) -> Option<Value> {
    Some(match json {
        Json::Null => Value::Null,
        Json::Number(n) => Value::Int(n.as_i64()?),
        Json::String(text) => Value::Text(text.clone()),
        Json::Object(map) => match (map.get("r"), map.get("b")) {
            (Some(Json::String(real)), None) => Value::Real(real.parse().ok()?),
            (None, Some(Json::String(blob))) => Value::Blob(BASE64.decode(blob).ok()?),
            _ => return None,
        },
        _ => return None,
    })
}
