//! Evidence out of JSON, in the spelling of every version.
//!
//! Not here: what is done with it; it is somebody's malware or mail. Invariant: a payload that is
//! not the base64 it claims to be is kept as it stood and marked.

use super::report::{Evidence, Report};
use super::{Limits, XarfError, kinds, take};
use base64::Engine;
use base64::alphabet;
use base64::engine::general_purpose::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::{Map, Value};

/// Senders leave out the padding and cut off last bits.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Reads a list of evidence into the report. What is no evidence, and members that have no place,
/// go to the members without a field, as `evidence_NUMBER_NAME`.
pub(super) fn read(
    report: &mut Report,
    list: Vec<Value>,
    limits: &Limits,
) -> Result<(), XarfError> {
    let found = report.evidence.len() + list.len();
    if found > limits.evidence {
        return Err(XarfError::TooMuchEvidence {
            found,
            limit: limits.evidence,
        });
    }
    for value in list {
        let number = report.evidence.len() + 1;
        match value {
            Value::Object(map) if has_payload(&map) => {
                let one = item(report, number, map);
                report.evidence.push(one);
            }
            other => report.keep(format!("evidence_{number}"), other),
        }
    }
    Ok(())
}

/// The names of a payload: version 4, versions 1 to 3, and version 3 as xarf.org tells it.
const PAYLOADS: [&str; 3] = ["payload", "Payload", "Data"];

fn has_payload(map: &Map<String, Value>) -> bool {
    PAYLOADS
        .iter()
        .any(|name| map.get(*name).is_some_and(Value::is_string))
}

/// What a payload says of itself.
#[derive(PartialEq, Eq)]
enum Claim {
    Text,
    Encoded,
    Either,
}

fn item(report: &mut Report, number: usize, mut map: Map<String, Value>) -> Evidence {
    let v4 = map.contains_key("payload");
    let mut either = |names: [&str; 2]| {
        let [new, old] = names;
        take::text(&mut map, new).or_else(|| take::text(&mut map, old))
    };
    let content_type = either(["content_type", "ContentType"]).unwrap_or_default();
    let description = either(["description", "Description"]);
    let hash = either(["hash", "Hash"]);
    let name = PAYLOADS.iter().find(|n| map.contains_key(**n));
    let payload = match name.and_then(|n| map.remove(*n)) {
        Some(Value::String(text)) => text,
        _ => String::new(),
    };
    // Version 2 says whether it is; the others mean it always.
    let claimed = match map.get("Base64Encoded") {
        Some(Value::Bool(said)) => Some(*said),
        _ => None,
    };
    if claimed.is_some() {
        map.remove("Base64Encoded");
    }
    // Without the word, version 3 is written both ways.
    let claim = match claimed {
        Some(true) => Claim::Encoded,
        Some(false) => Claim::Text,
        None if v4 || name == Some(&"Data") => Claim::Encoded,
        None if report.version.starts_with('3') => Claim::Either,
        None => Claim::Text,
    };
    let size = map.get("size").and_then(Value::as_u64);
    if size.is_some() {
        map.remove("size");
    }
    for (key, value) in map {
        report.keep(format!("evidence_{number}_{}", kinds::snake(&key)), value);
    }
    let bytes = match claim {
        Claim::Text => None,
        Claim::Encoded => undo(&payload),
        Claim::Either => STANDARD.decode(&payload).ok(),
    };
    Evidence {
        content_type,
        description,
        undecoded: claim == Claim::Encoded && bytes.is_none(),
        payload: bytes.unwrap_or_else(|| payload.into_bytes()),
        hash,
        size,
    }
}

fn undo(payload: &str) -> Option<Vec<u8>> {
    if payload.bytes().any(|b| b.is_ascii_whitespace()) {
        let dense: Vec<u8> = payload
            .bytes()
            .filter(|b| !b.is_ascii_whitespace())
            .collect();
        return LENIENT.decode(dense).ok();
    }
    LENIENT.decode(payload).ok()
}

/// The payload for the wire.
pub(super) fn encode(payload: &[u8]) -> String {
    STANDARD.encode(payload)
}
