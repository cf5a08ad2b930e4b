//! An instrument: a package that passed its check, ready to be answered and scored.
//!
//! Not here: reading and checking. Invariant: it has no errors, so nothing that works on it meets
//! an unknown id, a circle, or a question that comes too late.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::{Report, common};
use crate::package::{Condition, Finding, Item, Operator, OptionId, Package, Section};

/// A condition whose questions are places instead of ids.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Test {
        item: usize,
        row: Option<OptionId>,
        operator: Operator,
    },
}

/// What scoring needs of a question, worked out once.
#[derive(Debug, Clone)]
pub(crate) struct Prepared {
    pub(crate) when: Option<Node>,
    pub(crate) is_scored: bool,
    pub(crate) weight: u128,
    /// Points of the full score.
    pub(crate) full: u128,
}

/// A usable instrument.
#[derive(Debug, Clone)]
pub struct Instrument {
    package: Package,
    places: BTreeMap<String, usize>,
    pub(crate) prepared: Vec<Prepared>,
    findings: Vec<Node>,
    /// The places of each section's questions.
    ranges: Vec<Range<usize>>,
    /// The common measure of all scores.
    pub(crate) measure: u128,
}

/// The package cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the package has {0} errors; correct them, check it again, then use it")]
pub struct Unusable(pub usize);

impl Instrument {
    /// Takes a package that passed its check.
    ///
    /// # Errors
    /// When the check found errors.
    pub fn new(report: Report) -> Result<Self, Unusable> {
        let errors = report.errors();
        let package = report.package.ok_or(Unusable(errors.max(1)))?;
        if errors > 0 {
            return Err(Unusable(errors));
        }
        let places: BTreeMap<String, usize> = package
            .items()
            .enumerate()
            .map(|(place, item)| (item.id.to_string(), place))
            .collect();
        let node = |when: &Condition| node(when, &places).ok_or(Unusable(1));
        let mut prepared = Vec::new();
        let mut measure = 1;
        for item in package.items() {
            let is_scored = item.is_scored();
            let full = item.kind.full_points();
            if is_scored {
                measure = common(measure, full).ok_or(Unusable(1))?;
            }
            prepared.push(Prepared {
                when: item.when.as_ref().map(node).transpose()?,
                is_scored,
                weight: item.weight.weight.into(),
                full,
            });
        }
        let findings = package.sections.iter().flat_map(|s| &s.findings);
        let findings = findings.map(|f| node(&f.when)).collect::<Result<_, _>>()?;
        let mut from = 0;
        let ranges = package
            .sections
            .iter()
            .map(|s| {
                let range = from..from + s.items.len();
                from = range.end;
                range
            })
            .collect();
        Ok(Self {
            places,
            prepared,
            findings,
            ranges,
            measure,
            package,
        })
    }

    /// The package.
    #[must_use]
    pub const fn package(&self) -> &Package {
        &self.package
    }

    /// How many questions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.prepared.len()
    }

    /// Whether it asks nothing; a package that passed asks something.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prepared.is_empty()
    }

    /// The place of a question in the order of asking, from 0.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The question at a place.
    #[must_use]
    pub fn item(&self, place: usize) -> Option<&Item> {
        let at = self.ranges.iter().position(|r| r.contains(&place))?;
        self.package.sections[at]
            .items
            .get(place - self.ranges[at].start)
    }

    /// Every section with the places of its questions.
    pub fn sections(&self) -> impl Iterator<Item = (&Section, Range<usize>)> {
        self.package
            .sections
            .iter()
            .zip(self.ranges.iter().cloned())
    }

    /// Every finding with its condition.
    pub(crate) fn findings(&self) -> impl Iterator<Item = (&Finding, &Node)> {
        let findings = self.package.sections.iter().flat_map(|s| &s.findings);
        findings.zip(&self.findings)
    }
}

fn node(when: &Condition, places: &BTreeMap<String, usize>) -> Option<Node> {
    let list = |list: &[Condition]| list.iter().map(|c| node(c, places)).collect::<Option<_>>();
    Some(match when {
        Condition::All(parts) => Node::All(list(parts)?),
        Condition::Any(parts) => Node::Any(list(parts)?),
        Condition::Not(inner) => Node::Not(Box::new(node(inner, places)?)),
        Condition::Test(test) => Node::Test {
            item: *places.get(test.item.as_str())?,
            row: test.row.clone(),
            operator: test.operator.clone(),
        },
    })
}
