//! A mapping compiled against one file's header: an array of (column, conversion, target), so that
//! nothing is looked up by name while rows are read.
//!
//! Not here: reading rows (`fill`). Invariant: every column index of the plan exists in the header.

use super::choose;
use super::convert::Conversion;
use super::mappings::Mappings;
use super::report::ReportInfo;
use super::schema::{Rule, Target, TypeMapping};
use super::{generic, types};
use crate::field::{self, Given};
use base::observation::{Field, Flags, Row};
use base::rsit::IncidentType;
use std::collections::BTreeMap;

/// Where a step puts its value; the number is an index into the plan's extra keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StepTarget {
    Field(Field),
    Extra(u16),
    Ignore,
}

/// One step of reading a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    pub column: u16,
    pub conversion: Conversion,
    pub target: StepTarget,
    pub required: bool,
}

/// The columns that some conversions read beside their own.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct BesideColumns {
    pub host: Option<u16>,
    pub path: Option<u16>,
    pub application: Option<u16>,
    pub detail: Option<u16>,
}

/// How the rows of one file are read.
#[derive(Debug)]
pub(super) struct Plan {
    pub steps: Vec<Step>,
    pub extra_keys: Vec<String>,
    /// The name under which a column's text stays in `extra` when nothing takes it.
    pub column_keys: Vec<String>,
    pub beside: BesideColumns,
    /// Values that every row gets.
    pub constants: Vec<(Field, String)>,
    pub constant_extras: Vec<(String, String)>,
    /// The type when neither the constants nor the row say one.
    pub class: IncidentType,
    /// Columns in the order of their names.
    pub order: Vec<u16>,
    /// A row must reach at least this many columns: all that are required.
    pub least: usize,
    /// Flags that every row of the file carries.
    pub flags: Flags,
    /// Whether a schema reads the file, so that the reference can be said to reject a row.
    pub by_schema: bool,
    pub info: ReportInfo,
}

impl Plan {
    pub(super) fn compile(mappings: &Mappings, report: &str, header: Vec<String>) -> Self {
        let known = types::known(report);
        let chosen = choose::best(mappings, report, &header);
        let mut rules = match chosen {
            Some((mapping, _)) => mapping.rules.clone(),
            None => generic::rules(report, &header),
        };
        let columns = Columns::of(&header);
        let missing = missing(&rules, &columns);
        if !missing.is_empty() {
            // What the schema expects elsewhere may stand under another of its names.
            add_generic(&mut rules, report, &header);
        }
        let mut plan = Self {
            steps: Vec::new(),
            extra_keys: Vec::new(),
            column_keys: column_keys(&header),
            beside: columns.beside(),
            constants: Vec::new(),
            constant_extras: Vec::new(),
            class: known.class,
            order: columns.order(&header),
            least: 0,
            flags: Flags::none(),
            by_schema: chosen.is_some(),
            info: info(report, &known, chosen, &rules, header),
        };
        plan.info.missing_columns = missing;
        plan.add_steps(&rules, &columns);
        let required = plan.steps.iter().filter(|step| step.required);
        plan.least = required
            .map(|s| usize::from(s.column) + 1)
            .max()
            .unwrap_or(1);
        plan.add_constants(chosen.map(|(mapping, _)| mapping), report);
        plan.add_flags();
        plan
    }

    fn add_steps(&mut self, rules: &[Rule], columns: &Columns) {
        for rule in rules {
            let Some(column) = columns.find(&rule.column) else {
                continue;
            };
            let target = match &rule.target {
                // The class derives from the type.
                Target::Field(Field::ClassificationTaxonomy) | Target::Ignore => StepTarget::Ignore,
                Target::Field(field) => StepTarget::Field(*field),
                Target::Extra(key) => {
                    self.extra_keys.push(key.clone());
                    StepTarget::Extra(index(self.extra_keys.len() - 1))
                }
            };
            self.steps.push(Step {
                column,
                conversion: rule.conversion,
                target,
                required: rule.required,
            });
        }
    }

    /// Constants are normalised once; what a field refuses goes to `extra` as a column would.
    fn add_constants(&mut self, mapping: Option<&TypeMapping>, report: &str) {
        let mut constants: Vec<(String, String)> = match mapping {
            Some(mapping) => mapping.constants.clone(),
            None => vec![(
                Field::ClassificationIdentifier.intelmq().to_owned(),
                types::identifier(report),
            )],
        };
        let text = |field: Field, value: &str| (field.intelmq().to_owned(), value.to_owned());
        constants.push(text(Field::FeedProvider, super::PROVIDER));
        constants.push(text(Field::FeedName, &self.info.feed_name));
        if let Some(url) = &self.info.documentation {
            constants.push(text(Field::FeedDocumentation, url));
        }
        let (mut row, mut scratch) = (Row::new(), String::new());
        for (name, value) in constants {
            match Field::from_intelmq(&name) {
                Some(Field::ClassificationType) => {
                    self.class = value.parse().unwrap_or(self.class);
                }
                Some(Field::ClassificationTaxonomy) => {}
                Some(field) => {
                    row.clear();
                    let taken = field::put(&mut row, field, Given::Text(&value), &mut scratch);
                    match row.text(field) {
                        Some(kept) => self.constants.push((field, kept.to_owned())),
                        None if taken == field::Taken::Nothing => {}
                        None => self.constant_extras.push((name, value)),
                    }
                }
                None => {
                    let key = name.strip_prefix("extra.").unwrap_or(&name).to_owned();
                    self.constant_extras.push((key, value));
                }
            }
        }
    }

    fn add_flags(&mut self) {
        if self.info.unknown_type {
            self.flags = self.flags.with(Flags::UNKNOWN_TYPE);
        }
        if self.by_schema && !self.info.unknown_columns.is_empty() {
            self.flags = self.flags.with(Flags::UNKNOWN_COLUMN);
        }
        if self.by_schema && !self.info.missing_columns.is_empty() {
            self.flags = self.flags.with(Flags::REFERENCE_REJECTS);
        }
    }
}

fn index(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// The columns by name; of two with the same name the last holds it, as in the reference.
struct Columns(BTreeMap<String, u16>);

impl Columns {
    fn of(header: &[String]) -> Self {
        let named = header.iter().enumerate();
        Self(named.map(|(i, name)| (name.clone(), index(i))).collect())
    }

    fn find(&self, name: &str) -> Option<u16> {
        self.0.get(name).copied()
    }

    fn beside(&self) -> BesideColumns {
        let first = |names: &[&str]| names.iter().find_map(|name| self.find(name));
        BesideColumns {
            host: first(&["cc_dns", "http_host", "hostname", "ip"]),
            path: first(&["url", "http_url"]),
            application: self.find("application"),
            detail: self.find("detail"),
        }
    }

    fn order(&self, header: &[String]) -> Vec<u16> {
        let mut order: Vec<u16> = (0..header.len()).map(index).collect();
        order.sort_by_key(|i| &header[usize::from(*i)]);
        order
    }
}

/// The names of required columns that the header lacks.
fn missing(rules: &[Rule], columns: &Columns) -> Vec<String> {
    let required = rules.iter().filter(|r| r.required);
    let absent = required.filter(|r| columns.find(&r.column).is_none());
    absent.map(|r| r.column.clone()).collect()
}

/// Adds our own rules for fields that no column of the mapping reaches in this file.
fn add_generic(rules: &mut Vec<Rule>, report: &str, header: &[String]) {
    let used = |rules: &[Rule], column: &str| rules.iter().any(|r| r.column == column);
    let reached = |rules: &[Rule], target: &Target| {
        rules
            .iter()
            .any(|r| r.target == *target && header.contains(&r.column))
    };
    for rule in generic::rules(report, header) {
        if !used(rules, &rule.column) && !reached(rules, &rule.target) {
            rules.push(Rule {
                required: false,
                ..rule
            });
        }
    }
}

/// Columns keep their own name in `extra`; an earlier one of the same name gets a number.
fn column_keys(header: &[String]) -> Vec<String> {
    let mut keys = header.to_vec();
    for i in 0..keys.len() {
        if header[i + 1..].contains(&header[i]) {
            let before = header[..i].iter().filter(|h| **h == header[i]).count();
            keys[i] = format!("{}#{}", header[i], before + 1);
        }
    }
    keys
}

fn info(
    report: &str,
    known: &types::Known,
    chosen: Option<(&TypeMapping, &str)>,
    rules: &[Rule],
    header: Vec<String>,
) -> ReportInfo {
    let knows = |column: &String| rules.iter().any(|r| r.column == *column);
    let mut sorted = header.clone();
    sorted.sort();
    ReportInfo {
        report_type: report.to_owned(),
        feed_name: chosen.map_or_else(|| types::feed_name(report), |(m, _)| m.feed_name.clone()),
        documentation: chosen.and_then(|(m, _)| m.url.clone()),
        policy: known.policy,
        mapping: chosen.map_or_else(
            || generic::VERSION.to_owned(),
            |(_, version)| format!("schema {version}"),
        ),
        unknown_columns: header.iter().filter(|c| !knows(c)).cloned().collect(),
        missing_columns: Vec::new(),
        unknown_type: chosen.is_none() && !known.known,
        shape_hash: crate::sha256(sorted.join("\n").as_bytes()),
        header,
    }
}
