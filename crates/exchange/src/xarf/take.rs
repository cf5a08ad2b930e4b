//! Members out of a JSON object: each taken once, by its kind.
//!
//! Not here: their names. Invariant: a member whose value is not of the kind that was asked for
//! stays in the object, and so ends among the members without a field.

use crate::field;
use base::Timestamp;
use serde_json::{Map, Value};

/// A text that says something.
pub(super) fn text(from: &mut Map<String, Value>, name: &str) -> Option<String> {
    match from.get(name) {
        Some(Value::String(s)) if !s.is_empty() => {}
        _ => return None,
    }
    match from.remove(name) {
        Some(Value::String(s)) => Some(s),
        _ => None,
    }
}

/// A moment, in any style that feeds use.
pub(super) fn time(from: &mut Map<String, Value>, name: &str) -> Option<Timestamp> {
    let at = field::parse_date(from.get(name)?.as_str()?)?;
    from.remove(name);
    Some(at)
}

/// A port: a number, or the digits of one.
pub(super) fn port(from: &mut Map<String, Value>, name: &str) -> Option<u16> {
    let port = port_of(from.get(name)?)?;
    from.remove(name);
    Some(port)
}

pub(super) fn port_of(value: &Value) -> Option<u16> {
    let number = match value {
        Value::Number(n) => n.as_u64()?,
        Value::String(s) => s.trim().parse().ok()?,
        _ => return None,
    };
    u16::try_from(number).ok().filter(|p| *p > 0)
}

/// An object.
pub(super) fn object(from: &mut Map<String, Value>, name: &str) -> Option<Map<String, Value>> {
    if !from.get(name)?.is_object() {
        return None;
    }
    match from.remove(name) {
        Some(Value::Object(map)) => Some(map),
        _ => None,
    }
}

/// A list.
pub(super) fn list(from: &mut Map<String, Value>, name: &str) -> Option<Vec<Value>> {
    if !from.get(name)?.is_array() {
        return None;
    }
    match from.remove(name) {
        Some(Value::Array(list)) => Some(list),
        _ => None,
    }
}

/// NUL stands for nothing, and not every store can hold it: it is replaced, in names too.
pub(super) fn without_nul(value: &mut Value) {
    match value {
        Value::String(s) if s.contains('\0') => *s = s.replace('\0', "\u{fffd}"),
        Value::Array(list) => list.iter_mut().for_each(without_nul),
        Value::Object(map) => {
            if map.keys().any(|k| k.contains('\0')) {
                let old = std::mem::take(map);
                map.extend(
                    old.into_iter()
                        .map(|(k, v)| (k.replace('\0', "\u{fffd}"), v)),
                );
            }
            map.values_mut().for_each(without_nul);
        }
        _ => {}
    }
}
