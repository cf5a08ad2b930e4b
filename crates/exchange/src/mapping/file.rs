//! A mapping: the file's values, each checked.
//!
//! Not here: a CSV file's columns (`plan`). Invariant: whatever a mapping is read against, it names
//! fields that exist, types of RSIT, a time and something that a row is about.

use super::check::{columns, delimiter, encoding, identifier, matches, patterns, plain};
use super::error::MappingError;
use super::form::{self, Form};
use super::target::{Target, target};
use super::when::When;
use crate::field::{self, Given, Taken};
use base::ContentHash;
use base::observation::Row;
use base::rsit::IncidentType;
use encoding_rs::Encoding;
use std::collections::BTreeMap;

/// The most bytes of a mapping file.
pub const MAX_BYTES: usize = 256 * 1024;
/// The most columns that a mapping may name.
const MAX_COLUMNS: usize = 512;

/// A value's way from columns to a field: the first column that holds it.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub target: Target,
    pub columns: Vec<String>,
    pub required: bool,
}

/// How the type of incident is told.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    Is(IncidentType),
    By {
        column: String,
        /// By what stands in the column, in small letters.
        values: BTreeMap<String, IncidentType>,
        otherwise: Option<IncidentType>,
    },
}

/// A mapping file, checked.
#[derive(Debug, Clone)]
pub struct Mapping {
    name: String,
    provider: String,
    report: String,
    version: ContentHash,
    patterns: Vec<String>,
    pub(super) delimiter: u8,
    pub(super) encoding: &'static Encoding,
    /// The column names, where the file has no header.
    pub(super) columns: Option<Vec<String>>,
    pub(super) skip: u64,
    pub(super) comment: Option<String>,
    pub(super) when: When,
    pub(super) rules: Vec<Rule>,
    pub(super) constants: Vec<(Target, String)>,
    pub(super) kind: Kind,
    pub(super) leave_out: Vec<String>,
}

impl Mapping {
    /// Reads a mapping file: TOML in UTF-8.
    ///
    /// # Errors
    /// When it is none, with the key and what was expected there.
    pub fn parse(bytes: &[u8]) -> Result<Self, MappingError> {
        if bytes.len() > MAX_BYTES {
            return Err(MappingError::TooLarge { limit: MAX_BYTES });
        }
        let toml = |problem: String| MappingError::Toml { problem };
        let text = std::str::from_utf8(bytes).map_err(|e| toml(e.to_string()))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let form: Form = toml::from_str(text).map_err(|e| toml(e.to_string().trim().to_owned()))?;
        let version = crate::sha256(bytes);
        Self::of(form, version)
    }

    /// Its name, by which a feed chooses it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Who makes the files; part of the duplicate key.
    #[must_use]
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// The report type of the rows.
    #[must_use]
    pub fn report(&self) -> &str {
        &self.report
    }

    /// The SHA-256 of the file.
    #[must_use]
    pub fn version(&self) -> ContentHash {
        self.version
    }

    /// What is kept with the observations that it reads.
    #[must_use]
    pub fn label(&self) -> String {
        let version = self.version.to_string();
        format!("mapping {} {}", self.name, &version[..12])
    }

    /// Patterns of the names of files that it reads.
    #[must_use]
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// Whether it reads files of this name.
    #[must_use]
    pub fn reads(&self, file: &str) -> bool {
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        self.patterns.iter().any(|pattern| matches(pattern, name))
    }

    fn of(form: Form, version: ContentHash) -> Result<Self, MappingError> {
        let provider = form.provider.unwrap_or_else(|| form.name.clone());
        let report = form.report.unwrap_or_else(|| form.name.replace('-', "_"));
        let (time, kind) = (form.time, form.kind);
        let when = When::of(time.ok_or(MappingError::Missing {
            key: "time",
            expected: "[time] column = \"…\"",
        })?)?;
        let kind = Kind::of(kind.ok_or(MappingError::Missing {
            key: "type",
            expected: "[type] is = \"phishing\"",
        })?)?;
        let columns = columns(&form.csv)?;
        let mapping = Self {
            name: identifier("name", form.name, '-')?,
            provider: plain("provider", provider)?,
            report: identifier("report", report, '_')?,
            version,
            patterns: patterns(form.files)?,
            delimiter: delimiter(form.csv.delimiter.as_deref())?,
            encoding: encoding(form.csv.encoding.as_deref())?,
            columns,
            skip: u64::from(form.csv.skip),
            comment: form.csv.comment.filter(|c| !c.is_empty()),
            when,
            rules: rules(&form.fields, &form.rows.required)?,
            constants: constants(&form.constants)?,
            kind,
            leave_out: form.rows.leave_out,
        };
        mapping.checked()
    }

    /// What can only be told of the whole.
    fn checked(self) -> Result<Self, MappingError> {
        if !self.rules.iter().any(|rule| rule.target.is_about()) {
            return Err(MappingError::Missing {
                key: "fields",
                expected: "source.ip, source.endpoint, source.fqdn, source.url, source.network, source.asn, source.account, destination.ip, malware.hash.sha256",
            });
        }
        if let Some(columns) = &self.columns {
            for (key, named) in self.named() {
                if !columns.contains(named) {
                    let expected = columns.join(", ");
                    return Err(MappingError::value(key, named, expected));
                }
            }
        }
        if self.named().count() > MAX_COLUMNS {
            let expected = format!("≤ {MAX_COLUMNS}");
            return Err(MappingError::value("fields", "…", expected));
        }
        Ok(self)
    }

    /// Every column that it names, with the section.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'static str, &String)> {
        let kind = match &self.kind {
            Kind::Is(_) => None,
            Kind::By { column, .. } => Some(("type.column", column)),
        };
        let time = self.when.columns.iter().map(|c| ("time.column", c));
        let rules = self.rules.iter().flat_map(|r| &r.columns);
        time.chain(kind).chain(rules.map(|c| ("fields", c)))
    }
}

impl Kind {
    fn of(form: form::Kind) -> Result<Self, MappingError> {
        let kind = |key: &'static str, name: &str| {
            let found = name.trim().to_ascii_lowercase().parse::<IncidentType>();
            found.map_err(|_| MappingError::value(key, name, expected_type(name)))
        };
        match (form.is, form.column) {
            (Some(_), Some(_)) => Err(MappingError::Both {
                one: "type.is",
                other: "type.column",
            }),
            (None, None) => Err(MappingError::Missing {
                key: "type.is",
                expected: "is = \"phishing\"",
            }),
            (Some(name), None) => Ok(Self::Is(kind("type.is", &name)?)),
            (None, Some(column)) => {
                let one = |(text, name): (String, String)| {
                    Ok((lower(&text), kind("type.values", &name)?))
                };
                let values = form.values.into_iter().map(one);
                let otherwise = form.otherwise.map(|name| kind("type.otherwise", &name));
                Ok(Self::By {
                    column,
                    values: values.collect::<Result<_, MappingError>>()?,
                    otherwise: otherwise.transpose()?,
                })
            }
        }
    }

    /// The type that a column's text says.
    pub(super) fn told(&self, text: &str) -> Option<IncidentType> {
        match self {
            Self::Is(kind) => Some(*kind),
            Self::By {
                values, otherwise, ..
            } => {
                let text = lower(text);
                let known = values.get(&text).copied();
                known.or_else(|| text.parse().ok()).or(*otherwise)
            }
        }
    }
}

fn lower(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The types whose name is like what was written, or a few of the most used.
fn expected_type(name: &str) -> String {
    let name = name.to_ascii_lowercase();
    let words = || name.split(|c: char| !c.is_ascii_alphanumeric());
    let near = |kind: &&IncidentType| {
        let kind = kind.as_str();
        words().any(|word| word.len() > 2 && kind.contains(word))
    };
    let mut found: Vec<&str> = (IncidentType::ALL.iter().filter(near))
        .map(|kind| kind.as_str())
        .collect();
    if found.is_empty() {
        found = [
            "phishing",
            "infected-system",
            "c2-server",
            "vulnerable-system",
            "scanner",
            "undetermined",
        ]
        .into();
    }
    found.join(", ")
}

/// The values of a section, with their dotted names.
fn flat(table: &toml::Table, head: &str, found: &mut Vec<(String, toml::Value)>) {
    for (key, value) in table {
        let name = match head {
            "" => key.clone(),
            head => format!("{head}.{key}"),
        };
        match value {
            toml::Value::Table(inner) => flat(inner, &name, found),
            other => found.push((name, other.clone())),
        }
    }
}

fn rules(fields: &toml::Table, required: &[String]) -> Result<Vec<Rule>, MappingError> {
    let mut named = Vec::new();
    flat(fields, "", &mut named);
    let mut rules = Vec::new();
    for (name, value) in named {
        let column = |value: &toml::Value| value.as_str().map(str::to_owned);
        let columns: Option<Vec<String>> = match &value {
            toml::Value::Array(all) => all.iter().map(column).collect(),
            one => column(one).map(|c| vec![c]),
        };
        let key = || format!("fields.{name}");
        let columns = columns.filter(|c| !c.is_empty()).ok_or_else(|| {
            MappingError::value(key(), &value.to_string(), "\"…\", [\"…\", \"…\"]")
        })?;
        rules.push(Rule {
            target: target("fields", &name)?,
            required: required.contains(&name),
            columns,
        });
    }
    for name in required {
        let wanted = target("rows.required", name)?;
        if !rules.iter().any(|rule| rule.target == wanted) {
            let expected = "[fields]";
            return Err(MappingError::value("rows.required", name, expected));
        }
    }
    Ok(rules)
}

fn constants(table: &toml::Table) -> Result<Vec<(Target, String)>, MappingError> {
    let mut named = Vec::new();
    flat(table, "", &mut named);
    let mut constants = Vec::new();
    let (mut row, mut scratch) = (Row::new(), String::new());
    for (name, value) in named {
        let text = match &value {
            toml::Value::String(text) => text.clone(),
            toml::Value::Array(_) => {
                let key = format!("constants.{name}");
                return Err(MappingError::value(key, &value.to_string(), "\"…\""));
            }
            other => other.to_string(),
        };
        let target = target("constants", &name)?;
        let good = match &target {
            Target::Field(field) => {
                field::put(&mut row, *field, Given::Text(&text), &mut scratch) == Taken::Yes
            }
            Target::Endpoint(_) => false,
            Target::Extra(_) => !text.is_empty(),
        };
        if !good {
            let key = format!("constants.{name}");
            return Err(MappingError::value(key, &text, kind_of(&target)));
        }
        constants.push((target, text));
    }
    Ok(constants)
}

/// What a target takes, as it is written.
fn kind_of(target: &Target) -> &'static str {
    use base::observation::{Field, Kind};
    match target {
        Target::Endpoint(_) => "source.ip, source.port",
        Target::Extra(_) => "\"…\"",
        Target::Field(Field::SourcePort | Field::DestinationPort) => "1–65535",
        Target::Field(field) => match field.kind() {
            Kind::Ip => "192.0.2.1, 2001:db8::1",
            Kind::Int => "1, 2, 3",
            Kind::Float => "1.5",
            Kind::Time => "2026-11-02T14:05:09Z",
            Kind::Text => "\"…\"",
        },
    }
}
