//! The provider's schema: for each report type, which column goes to which field by which
//! conversion. Loaded at run time; it is not ours to ship.
//!
//! Not here: applying it. Invariant: a schema with one odd type still loads the others; what was
//! not understood is listed.

use super::convert::Conversion;
use base::observation::Field;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The largest schema accepted, in bytes; the one of 2026 has 1 MB.
const MAX_BYTES: usize = 32 << 20;

/// Why a file is not a schema.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// It is too large.
    #[error(
        "the schema has {0} bytes, more than {MAX_BYTES}; expected the provider's intelmq.json"
    )]
    TooLarge(usize),
    /// It is not JSON.
    #[error("the schema is not JSON: {0}; expected the provider's intelmq.json")]
    Json(#[from] serde_json::Error),
    /// It is JSON of another kind.
    #[error(
        "the schema says of no report type which columns it has; expected the provider's intelmq.json"
    )]
    NoTypes,
}

impl SchemaError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::TooLarge(_) => "watch-schema-too-large",
            Self::Json(_) => "watch-schema-not-json",
            Self::NoTypes => "watch-schema-no-types",
        }
    }
}

/// What a schema brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaInfo {
    /// Its version: the date it states, or the beginning of its hash.
    pub version: String,
    /// The number of report types.
    pub types: usize,
    /// Conversions it names that we do not know; their columns are read as plain text.
    pub unknown_conversions: Vec<String>,
    /// Entries that could not be read and are left out.
    pub skipped: Vec<String>,
}

/// Where a column goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    Field(Field),
    /// Into `extra` under this name.
    Extra(String),
    /// Nowhere, on purpose.
    Ignore,
}

/// One line of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub column: String,
    pub target: Target,
    pub conversion: Conversion,
    pub required: bool,
}

/// How one report type is read.
#[derive(Debug, Clone)]
pub(super) struct TypeMapping {
    pub key: String,
    pub file_name: String,
    pub feed_name: String,
    pub url: Option<String>,
    /// Required rules first, each group in the schema's order.
    pub rules: Vec<Rule>,
    pub constants: Vec<(String, String)>,
}

/// A loaded schema.
#[derive(Debug)]
pub(super) struct Schema {
    pub version: String,
    pub types: Vec<TypeMapping>,
}

impl Schema {
    pub(super) fn parse(bytes: &[u8]) -> Result<(Self, SchemaInfo), SchemaError> {
        if bytes.len() > MAX_BYTES {
            return Err(SchemaError::TooLarge(bytes.len()));
        }
        let Value::Object(root) = serde_json::from_slice(bytes)? else {
            return Err(SchemaError::NoTypes);
        };
        let version = version(&root, bytes);
        let mut reading = Reading::default();
        let mut types = Vec::new();
        for (key, entry) in root.iter().filter(|(key, _)| !key.starts_with('_')) {
            match reading.mapping(key, entry) {
                Some(mapping) => types.push(mapping),
                None => reading.skipped.push(key.clone()),
            }
        }
        if types.is_empty() {
            return Err(SchemaError::NoTypes);
        }
        let info = SchemaInfo {
            version: version.clone(),
            types: types.len(),
            unknown_conversions: reading.unknown.into_keys().collect(),
            skipped: reading.skipped,
        };
        Ok((Self { version, types }, info))
    }

    /// The mapping of a report type. File names state `file_name`; the entry's own key is tried
    /// second because for the honeypot and sinkhole types the two differ.
    pub(super) fn find(&self, report_type: &str) -> Option<&TypeMapping> {
        let by = |f: fn(&TypeMapping) -> &str| self.types.iter().find(|t| f(t) == report_type);
        by(|t| &t.file_name).or_else(|| by(|t| &t.key))
    }
}

fn version(root: &Map<String, Value>, bytes: &[u8]) -> String {
    let stated = root
        .get("_meta")
        .and_then(|meta| meta.get("date_created"))
        .and_then(Value::as_str)
        .filter(|text| !text.is_empty() && text.len() <= 64);
    stated.map_or_else(
        || crate::sha256(bytes).to_string()[..12].to_owned(),
        str::to_owned,
    )
}

#[derive(Default)]
struct Reading {
    unknown: BTreeMap<String, ()>,
    skipped: Vec<String>,
}

impl Reading {
    fn mapping(&mut self, key: &str, entry: &Value) -> Option<TypeMapping> {
        let entry = entry.as_object()?;
        let text = |name: &str| entry.get(name).and_then(Value::as_str).map(str::to_owned);
        let mut rules = Vec::new();
        for (list, required) in [("required_fields", true), ("optional_fields", false)] {
            for line in entry
                .get(list)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                rules.push(self.rule(line, required)?);
            }
        }
        // The provider's other files name the same types and say nothing of columns.
        if rules.is_empty() {
            return None;
        }
        let constants = entry.get("constant_fields").and_then(Value::as_object);
        let constants = constants
            .into_iter()
            .flatten()
            .filter_map(constant)
            .collect();
        Some(TypeMapping {
            key: key.to_owned(),
            file_name: text("file_name").unwrap_or_else(|| key.to_owned()),
            feed_name: text("feed_name").unwrap_or_else(|| key.to_owned()),
            url: text("url").filter(|url| !url.is_empty()),
            rules,
            constants,
        })
    }

    fn rule(&mut self, line: &Value, required: bool) -> Option<Rule> {
        let parts = line.as_array()?;
        let column = parts.get(1)?.as_str()?.to_owned();
        let target = match parts.first()? {
            Value::String(name) => target(name, &column),
            Value::Bool(false) => Target::Ignore,
            _ => return None,
        };
        let conversion = match parts.get(2).and_then(Value::as_str) {
            None => Conversion::Plain,
            Some(name) => Conversion::from_name(name).unwrap_or_else(|| {
                self.unknown.insert(name.to_owned(), ());
                Conversion::Plain
            }),
        };
        Some(Rule {
            column,
            target,
            conversion,
            required,
        })
    }
}

fn target(name: &str, column: &str) -> Target {
    match name.strip_prefix("extra.") {
        Some("") => Target::Extra(column.to_owned()),
        Some(rest) => Target::Extra(rest.to_owned()),
        // A field that the harmonisation does not know stays, under its name, in extra.
        None => {
            Field::from_intelmq(name).map_or_else(|| Target::Extra(name.to_owned()), Target::Field)
        }
    }
}

fn constant((name, value): (&String, &Value)) -> Option<(String, String)> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => return None,
    };
    Some((name.clone(), text))
}
