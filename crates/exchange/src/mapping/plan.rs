//! A mapping against the columns of one file, so that nothing is looked up by name while rows are
//! read.
//!
//! Not here: reading rows (`fill`). Invariant: every column index of the plan exists in the file.

use super::decoder::DecodeError;
use super::file::{Kind, Mapping};
use super::target::Target;
use base::ContentHash;
use std::collections::BTreeSet;

/// What is known of a file once its columns are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// The mapping's name.
    pub name: String,
    /// Who makes the files.
    pub provider: String,
    /// The report type.
    pub report: String,
    /// Which mapping read it: name and version.
    pub mapping: String,
    /// The columns as they stand in the file.
    pub header: Vec<String>,
    /// For each column where its values go: names of fields, `time.source`, `classification.type`;
    /// empty for one that stays in `extra`, `None` for one that is left out.
    pub used: Vec<Option<Vec<String>>>,
    /// Columns that the mapping names and the file lacks.
    pub missing: Vec<String>,
    /// SHA-256 of the sorted column names.
    pub shape: ContentHash,
}

/// One step of reading a row: the first of the columns that the target takes.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub target: Target,
    /// The target's name.
    pub name: String,
    pub columns: Vec<u16>,
    pub required: bool,
}

/// How the rows of one file are read.
#[derive(Debug)]
pub(super) struct Plan {
    pub steps: Vec<Step>,
    pub time: Vec<u16>,
    pub kind: Option<u16>,
    /// The name under which a column's text stays in `extra`; `None` for one that is left out.
    pub keys: Vec<Option<String>>,
    /// Columns in the order of their names.
    pub order: Vec<u16>,
    pub info: Info,
}

impl Plan {
    pub fn of(mapping: &Mapping, header: Vec<String>) -> Result<Self, DecodeError> {
        let find = |name: &str| position(&header, name);
        let lacks = |column: &str| DecodeError::NoColumn {
            column: column.to_owned(),
            found: crate::tabular::shorten(&header.join(", ")).to_owned(),
        };
        let need = |column: &String| find(column).ok_or_else(|| lacks(column));
        let time = mapping.when.columns.iter().map(need);
        let time = time.collect::<Result<Vec<u16>, _>>()?;
        let kind = match &mapping.kind {
            Kind::Is(_) => None,
            Kind::By { column, .. } => Some(need(column)?),
        };
        let mut steps = Vec::new();
        for rule in &mapping.rules {
            let columns: Vec<u16> = rule.columns.iter().filter_map(|c| find(c)).collect();
            if columns.is_empty() && rule.required {
                return Err(lacks(&rule.columns.join(", ")));
            }
            steps.push(Step {
                target: rule.target.clone(),
                name: rule.target.name(),
                columns,
                required: rule.required,
            });
        }
        // A time and what was seen then are two columns at least.
        let about = |step: &&Step| step.target.is_about();
        if header.len() < 2 || !steps.iter().filter(about).any(|s| !s.columns.is_empty()) {
            let about = mapping.rules.iter().filter(|rule| rule.target.is_about());
            let columns: Vec<&str> = about.flat_map(|r| &r.columns).map(String::as_str).collect();
            return Err(lacks(&columns.join(", ")));
        }
        let (keys, used) = columns(mapping, &header, (&steps, &time, kind));
        let mut order: Vec<u16> = (0..header.len()).map(index).collect();
        order.sort_by(|a, b| header[usize::from(*a)].cmp(&header[usize::from(*b)]));
        let missing: BTreeSet<&String> = mapping.named().map(|(_, c)| c).collect();
        let missing = missing.into_iter().filter(|c| find(c).is_none());
        let mut sorted = header.clone();
        sorted.sort();
        let info = Info {
            name: mapping.name().to_owned(),
            provider: mapping.provider().to_owned(),
            report: mapping.report().to_owned(),
            mapping: mapping.label(),
            used,
            missing: missing.cloned().collect(),
            shape: crate::sha256(sorted.join("\n").as_bytes()),
            header: Vec::new(),
        };
        Ok(Self {
            steps,
            time,
            kind,
            keys,
            order,
            info: Info { header, ..info },
        })
    }
}

/// The columns' names in `extra`, and what they are used for.
type Columns = (Vec<Option<String>>, Vec<Option<Vec<String>>>);

fn columns(
    mapping: &Mapping,
    header: &[String],
    (steps, time, kind): (&[Step], &[u16], Option<u16>),
) -> Columns {
    let mut keys = Vec::new();
    let mut used = Vec::new();
    for (i, name) in header.iter().enumerate() {
        let at = index(i);
        if mapping.leave_out.iter().any(|c| same(c, name)) {
            keys.push(None);
            // What is mapped is kept where it is mapped to.
        } else {
            let before = header[..i].iter().filter(|h| *h == name).count();
            let plain = base::text::plain(name);
            keys.push(Some(match (plain.is_empty(), before) {
                (true, _) => format!("column {}", i + 1),
                (false, 0) => plain,
                (false, n) => format!("{plain}#{}", n + 1),
            }));
        }
        let mut to: Vec<String> = Vec::new();
        if time.contains(&at) {
            to.push("time.source".to_owned());
        }
        if kind == Some(at) {
            to.push("classification.type".to_owned());
        }
        let takes = steps.iter().filter(|step| step.columns.contains(&at));
        to.extend(takes.map(|step| step.name.clone()));
        used.push(match (to.is_empty(), keys[i].is_none()) {
            (true, true) => None,
            _ => Some(to),
        });
    }
    (keys, used)
}

/// A column by its name as it stands; else whatever its capitals are.
fn position(header: &[String], name: &str) -> Option<u16> {
    let exact = header.iter().position(|h| h == name.trim());
    let found = exact.or_else(|| header.iter().position(|h| same(h, name)));
    found.map(index)
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// The reader's limit on fields is far below 65,536.
fn index(i: usize) -> u16 {
    u16::try_from(i).unwrap_or(u16::MAX)
}
