//! What an answer holds, by type of question.
//!
//! Not here: whether it fits (`fit`). Invariant: nothing here is rounded.

use std::collections::{BTreeMap, BTreeSet};

use base::Day;

use crate::package::condition::LawStatus;
use crate::package::{Decimal, OptionId, Stage};

/// One provision of law.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Citation {
    /// The act's title.
    pub act: String,
    /// Its number.
    pub number: String,
    /// Where it was published.
    pub gazette: String,
    /// The article or section.
    pub article: String,
    /// The version, as amended by what.
    pub version: String,
    /// Where it stands on its way into force.
    pub status: Option<LawStatus>,
    /// The stage of a bill.
    pub bill_stage: String,
    /// The text in the official language.
    pub official_text: String,
    /// A translation that is not official.
    pub translation: String,
    /// The decree that implements it.
    pub decree: String,
    /// Where it can be read.
    pub link: String,
}

impl Citation {
    /// Its texts by name, for forms, exports and limits.
    #[must_use]
    pub fn texts(&self) -> [(&'static str, &str); 10] {
        [
            ("act", &self.act),
            ("number", &self.number),
            ("gazette", &self.gazette),
            ("article", &self.article),
            ("version", &self.version),
            ("bill_stage", &self.bill_stage),
            ("official_text", &self.official_text),
            ("translation", &self.translation),
            ("decree", &self.decree),
            ("link", &self.link),
        ]
    }
}

/// What one field of an entry holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// Text.
    Text(String),
    /// A date.
    Date(Day),
    /// A number.
    Number(Decimal),
    /// An option.
    Choice(OptionId),
}

/// One entry of a repeat group.
pub type GroupEntry = BTreeMap<OptionId, FieldValue>;

/// What an answer holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A stage.
    Stage(Stage),
    /// An option.
    Choice(OptionId),
    /// Options; none ticked is an answer too.
    Multiple(BTreeSet<OptionId>),
    /// A number in the question's unit.
    Number(Decimal),
    /// A date.
    Date(Day),
    /// Text.
    Text(String),
    /// The evidence beside the answer is the answer.
    Evidence,
    /// Provisions.
    Citations(Vec<Citation>),
    /// Entries; none is an answer too.
    Group(Vec<GroupEntry>),
    /// A column for each row; a row left out counts as the worst column.
    Matrix(BTreeMap<OptionId, OptionId>),
}

impl Value {
    /// The type of question that it fits.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        match self {
            Self::Stage(_) => "stage",
            Self::Choice(_) => "choice",
            Self::Multiple(_) => "multiple",
            Self::Number(_) => "number",
            Self::Date(_) => "date",
            Self::Text(_) => "text",
            Self::Evidence => "evidence",
            Self::Citations(_) => "citation",
            Self::Group(_) => "group",
            Self::Matrix(_) => "matrix",
        }
    }
}
