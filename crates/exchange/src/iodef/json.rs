//! The JSON form (RFC 8727) to a tree and back.
//!
//! Not here: CBOR. Invariant: the tree is that of version 2, so that the classes know one shape.

use super::class::Lost;
use super::error::{IodefError, Place};
use super::tree::{Element, Form, Ns};
use super::{Decoded, Document, Encoded, Limits, Version};
use serde_json::{Map, Number, Value};

/// Words that RFC 8727 spells in another way than RFC 7970: element, attribute, there, here.
const SPELLED: [(&str, &str, &str, &str); 4] = [
    ("Counter", "type", "count", "counter"),
    ("Contact", "role", "vendor-support", "vendor-services"),
    ("NodeRole", "category", "anomyzation", "anonymization"),
    (
        "BulkObservable",
        "type",
        "http-request-url",
        "http-request-uri",
    ),
];
/// Attributes that are numbers.
const NUMBERS: [&str; 5] = ["ip-protocol", "vlan-num", "offset", "instance", "specIndex"];
/// Elements whose text is a number.
const NUMERIC: [&str; 4] = ["Counter", "TimeImpact", "MonetaryImpact", "Confidence"];
/// Elements that JSON puts into an array `Impact`.
const IMPACTS: [&str; 5] = [
    "SystemImpact",
    "BusinessImpact",
    "TimeImpact",
    "MonetaryImpact",
    "IntendedImpact",
];

/// Reads a document in JSON.
///
/// # Errors
/// When it is too large, nested too deep, no JSON, or no IODEF.
pub fn decode_json(bytes: &[u8], limits: &Limits) -> Result<Decoded, IodefError> {
    if bytes.len() > limits.bytes {
        let limit = limits.bytes;
        return Err(IodefError::TooLarge { limit });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    scan(bytes, limits)?;
    let value: Value = serde_json::from_slice(bytes).map_err(|e| IodefError::Broken {
        reason: e.to_string(),
        place: place(bytes, e.line(), e.column()),
    })?;
    let is_document = value.get("Incident").is_some();
    let version = value
        .get("version")
        .and_then(Value::as_str)
        .unwrap_or("2.0");
    if !is_document || !version.starts_with('2') {
        return Err(IodefError::NotIodef {
            found: version.chars().take(80).collect(),
            place: Place::of(bytes, 0),
        });
    }
    let mut root = Element::new("IODEF-Document", Ns::Iodef);
    fill(&mut root, value);
    Ok(super::read(&root, Version::V2))
}

fn place(bytes: &[u8], line: usize, column: usize) -> Place {
    let before = bytes
        .split_inclusive(|b| *b == b'\n')
        .take(line.saturating_sub(1));
    let start: usize = before.map(<[u8]>::len).sum();
    Place {
        byte: (start + column.saturating_sub(1)).min(bytes.len()),
        line,
    }
}

/// Depth and number of values, before anything is built.
fn scan(bytes: &[u8], limits: &Limits) -> Result<(), IodefError> {
    let (mut depth, mut values, mut quoted, mut escaped) = (0_usize, 0_usize, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        if quoted {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => quoted = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'{' | b'[' => {
                depth += 1;
                values += 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        // An array and an object stand for each element.
        if depth > limits.depth.saturating_mul(2).min(120) {
            let (limit, place) = (limits.depth, Place::of(bytes, at));
            return Err(IodefError::TooDeep { limit, place });
        }
        if values > limits.elements {
            let (limit, place) = (limits.elements, Place::of(bytes, at));
            return Err(IodefError::TooMany { limit, place });
        }
    }
    Ok(())
}

fn named(name: &str) -> Element<'static> {
    Element {
        name: name.to_owned().into(),
        ns: Ns::Iodef,
        ..Element::default()
    }
}

/// Puts a JSON value into its element.
fn fill(e: &mut Element<'static>, value: Value) {
    let members = match value {
        Value::Object(members) => members,
        Value::String(text) => {
            e.text = text.into();
            return;
        }
        Value::Number(number) => {
            e.text = number.to_string().into();
            return;
        }
        Value::Bool(yes) => {
            e.text = yes.to_string().into();
            return;
        }
        Value::Null | Value::Array(_) => return,
    };
    for (key, value) in members {
        member(e, &key, value);
    }
}

fn member(e: &mut Element<'static>, key: &str, value: Value) {
    let name = e.name.to_string();
    match (name.as_str(), key) {
        (_, "value") | ("IncidentID" | "IndicatorID", "id") | ("RegistryHandle", "handle") => {
            fill(e, value);
        }
        ("Indicator" | "IndicatorExpression", "uid-ref") => {
            for id in many(value) {
                let mut reference = named("ObservableReference");
                reference.attrs.push(("uid-ref".into(), scalar(id).into()));
                e.children.push(reference);
            }
        }
        ("Assessment", "Impact") => {
            for impact in many(value) {
                fill(e, impact);
            }
        }
        ("EventData", "System") => wrapped(e, "Flow", "System", value),
        ("EventData", "RecordData") => wrapped(e, "Record", "RecordData", value),
        ("Incident", "Indicator") => wrapped(e, "IndicatorData", "Indicator", value),
        ("Service", "ApplicationHeaderField") => wrapped(e, "ApplicationHeader", key, value),
        ("DomainData", "NameServers") => children(e, "Nameservers", value),
        ("Key", "KeyValue") => children(e, "Value", value),
        _ if key.starts_with(|c: char| c.is_ascii_uppercase()) => children(e, key, value),
        _ => {
            let mut word = scalar(value);
            for (element, attribute, there, here) in SPELLED {
                if element == name && attribute == key && word == there {
                    here.clone_into(&mut word);
                }
            }
            e.attrs.push((key.to_owned().into(), word.into()));
        }
    }
}

fn scalar(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn many(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        one => vec![one],
    }
}

fn children(e: &mut Element<'static>, name: &str, value: Value) {
    for one in many(value) {
        let mut child = named(name);
        fill(&mut child, one);
        e.children.push(child);
    }
}

fn wrapped(e: &mut Element<'static>, outer: &str, inner: &str, value: Value) {
    let mut wrapper = named(outer);
    children(&mut wrapper, inner, value);
    e.children.push(wrapper);
}

/// Writes a document in JSON. Flows have no place there: their systems stand side by side.
///
/// # Errors
/// When something is missing that version 2 requires, or does not fit.
pub fn encode_json(document: &Document) -> Result<Encoded, IodefError> {
    let (root, mut lost) = super::write(document, Version::V2, true)?;
    let mut value = json(&root, &mut lost);
    if let Value::Object(members) = &mut value {
        members.insert("version".into(), "2.0".into());
    }
    // A map of strings to values of JSON is always written.
    let text = serde_json::to_string_pretty(&value).unwrap_or_default();
    Ok(Encoded { text, lost })
}

fn number(text: &str) -> Value {
    let whole = text.parse::<i64>().map(Number::from).ok();
    let number = whole.or_else(|| Number::from_f64(text.parse().ok()?));
    number.map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

fn json(e: &Element<'_>, lost: &mut Vec<Lost>) -> Value {
    let bare = e.attrs.is_empty() && e.children.is_empty();
    match e.form {
        Form::Text if bare => return Value::String(e.text.to_string()),
        Form::Number if bare => return number(&e.text),
        _ => {}
    }
    let mut members = Map::new();
    for (key, given) in &e.attrs {
        let value = if NUMBERS.contains(&key.as_ref()) {
            number(given)
        } else {
            Value::String(spelled(&e.name, key, given))
        };
        members.insert(key.to_string(), value);
    }
    if e.name == "Counter" && members.get("type").is_some_and(|t| t == "rate") {
        members.insert("type".into(), "ext-value".into());
        members.insert("ext-type".into(), "rate".into());
    }
    let holds_text = e.children.is_empty()
        && (!e.text.is_empty() || members.contains_key("dtype") || e.name == "Address");
    if holds_text && e.form != Form::Raw {
        let key = match e.name.as_ref() {
            "IncidentID" | "IndicatorID" => "id",
            "RegistryHandle" => "handle",
            _ => "value",
        };
        let value = if NUMERIC.contains(&e.name.as_ref()) {
            number(&e.text)
        } else {
            Value::String(e.text.to_string())
        };
        members.insert(key.into(), value);
    }
    for child in &e.children {
        put(&mut members, e, child, lost);
    }
    defaults(&e.name, &mut members);
    Value::Object(members)
}

fn spelled(element: &str, key: &str, word: &str) -> String {
    let other = SPELLED
        .iter()
        .find(|(e, k, _, here)| *e == element && *k == key && *here == word);
    other.map_or(word, |(_, _, there, _)| there).to_owned()
}

fn push(members: &mut Map<String, Value>, key: &str, value: Value) {
    let slot = members
        .entry(key)
        .or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(values) = slot {
        values.push(value);
    }
}

fn put(
    members: &mut Map<String, Value>,
    e: &Element<'_>,
    child: &Element<'_>,
    lost: &mut Vec<Lost>,
) {
    if child.form == Form::Raw {
        return;
    }
    let name = child.name.as_ref();
    match (e.name.as_ref(), name) {
        (_, "Flow" | "Record" | "IndicatorData" | "ApplicationHeader") => {
            if !child.attrs.is_empty() {
                let path = format!("{name}/@restriction");
                lost.push(Lost { path, byte: 0 });
            }
            for inner in &child.children {
                push(members, &inner.name, json(inner, lost));
            }
        }
        ("Assessment", impact) if IMPACTS.contains(&impact) => {
            let mut one = Map::new();
            one.insert(impact.to_owned(), json(child, lost));
            push(members, "Impact", Value::Object(one));
        }
        ("Indicator", "ObservableReference") => {
            let id = child.attr("uid-ref").unwrap_or("");
            members.insert("uid-ref".into(), id.into());
        }
        (_, "ObservableReference") => {
            let id = child.attr("uid-ref").unwrap_or("");
            push(members, "uid-ref", id.into());
        }
        ("RelatedActivity", "Description") => push(members, name, child.text.as_ref().into()),
        ("DomainData", "Nameservers") => push(members, "NameServers", json(child, lost)),
        ("Key", "Value") => {
            members.insert("KeyValue".into(), child.text.as_ref().into());
        }
        _ if child.many => push(members, name, json(child, lost)),
        _ => {
            members.insert(name.to_owned(), json(child, lost));
        }
    }
}

/// What RFC 8727 requires and RFC 7970 leaves to a default.
fn defaults(name: &str, members: &mut Map<String, Value>) {
    let mut default = |key: &str, word: &str| {
        if !members.contains_key(key) {
            members.insert(key.to_owned(), word.into());
        }
    };
    match name {
        "Address" => default("category", "ipv6-addr"),
        "RegistryHandle" => default("registry", "local"),
        "SystemImpact" | "BusinessImpact" | "IntendedImpact" => default("type", "unknown"),
        "DomainData" => {
            default("system-status", "unknown");
            default("domain-status", "unknown");
        }
        _ => {}
    }
}
