//! The mapping file as it is written: TOML, section by section.
//!
//! Not here: what the values mean (`file`). Invariant: a key that no mapping has is an error, so that
//! a slip of the pen is not left out without a word.

use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Form {
    pub name: String,
    pub provider: Option<String>,
    pub report: Option<String>,
    #[serde(default)]
    pub files: Vec<String>,
    #[serde(default)]
    pub csv: Csv,
    pub time: Option<Time>,
    #[serde(default)]
    pub fields: toml::Table,
    #[serde(default)]
    pub constants: toml::Table,
    #[serde(rename = "type")]
    pub kind: Option<Kind>,
    #[serde(default)]
    pub rows: Rows,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Csv {
    pub delimiter: Option<String>,
    pub encoding: Option<String>,
    pub header: Option<bool>,
    #[serde(default)]
    pub columns: Vec<String>,
    #[serde(default)]
    pub skip: u32,
    pub comment: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Time {
    pub column: Option<String>,
    #[serde(default)]
    pub columns: Vec<String>,
    pub format: Option<String>,
    pub zone: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kind {
    pub is: Option<String>,
    pub column: Option<String>,
    #[serde(default)]
    pub values: BTreeMap<String, String>,
    pub otherwise: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rows {
    #[serde(default)]
    pub required: Vec<String>,
    #[serde(default)]
    pub leave_out: Vec<String>,
}
