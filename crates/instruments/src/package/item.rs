//! One question with all that helps to answer it and to act on the answer.
//!
//! Not here: what kind of answer it takes (`question`). Invariant: its id never comes to mean
//! another question.

use super::{Condition, Decimal, EntryId, InstrumentId, ItemId, Question, Steps, Text};

/// How much work the next stage takes; each band is about twice the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// One person, some weeks.
    Small,
    /// One organisation, some months.
    Medium,
    /// Several organisations, a budget, about a year.
    Large,
    /// A law, a new body or a programme of years.
    ExtraLarge,
}

impl Effort {
    /// The names in a package.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("S", Self::Small),
        ("M", Self::Medium),
        ("L", Self::Large),
        ("XL", Self::ExtraLarge),
    ];

    /// What a priority is divided by: 1, 2, 4 or 8.
    #[must_use]
    pub const fn factor(self) -> u32 {
        match self {
            Self::Small => 1,
            Self::Medium => 2,
            Self::Large => 4,
            Self::ExtraLarge => 8,
        }
    }
}

/// Where a question is drawn from: document and part only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The document, declared in `instrument.toml`.
    pub document: EntryId,
    /// The part of it.
    pub part: String,
    /// The line it stands on.
    pub line: u32,
}

/// Whether the sources of a question were compared with the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceStatus {
    /// Compared.
    Confirmed,
    /// Not compared; shown so wherever the source is.
    Unconfirmed,
}

impl SourceStatus {
    /// The names in a package.
    pub const NAMES: [(&'static str, Self); 2] = [
        ("confirmed", Self::Confirmed),
        ("unconfirmed", Self::Unconfirmed),
    ];
}

/// A figure of the gateway that can stand as evidence for a question or propose its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The figure's name, such as `watch.feeds.received`.
    pub figure: String,
    /// The way from the figure to a proposed stage; without it the figure is evidence only, or the
    /// answer itself where a number is asked.
    pub steps: Option<Steps>,
    /// The line it stands on.
    pub line: u32,
}

/// A question of another instrument that an answer is proposed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The other instrument.
    pub instrument: InstrumentId,
    /// Its question.
    pub item: ItemId,
    /// The line it stands on.
    pub line: u32,
}

/// A number with the reason for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// The weight; 0 keeps the question out of the score.
    pub weight: u32,
    /// Why.
    pub reason: Option<Text>,
}

/// What to think of while answering.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Considerations {
    /// What exists.
    pub exists: Option<Text>,
    /// What is missing.
    pub missing: Option<Text>,
    /// What is planned.
    pub planned: Option<Text>,
    /// Who owns it.
    pub owner: Option<Text>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Its section's file and its own line.
    pub line: u32,
    /// What is asked.
    pub question: Text,
    /// What kind of answer it takes.
    pub kind: Question,
    /// Why it matters.
    pub why: Option<Text>,
    /// What is held to be good.
    pub best_practice: Option<Text>,
    /// Evidence that convinces.
    pub evidence: Vec<Text>,
    /// What to think of.
    pub considerations: Considerations,
    /// Where it is drawn from.
    pub sources: Vec<Source>,
    /// Whether that was compared.
    pub source_status: SourceStatus,
    /// Mapping tags, such as `Q22.E1.S7`, with their lines.
    pub tags: Vec<Text>,
    /// Questions whose subject has to be in place first.
    pub prerequisites: Vec<(ItemId, u32)>,
    /// Its weight.
    pub weight: Weight,
    /// What the next stage takes.
    pub effort: Effort,
    /// Why so much.
    pub effort_reason: Option<Text>,
    /// When it is asked; always, without it.
    pub when: Option<Condition>,
    /// Questions of other instruments that its answer is proposed for.
    pub projects_to: Vec<Target>,
    /// Figures of the gateway that speak to it.
    pub measured: Vec<Measured>,
}

impl Item {
    /// Whether it takes part in the score.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        self.weight.weight > 0 && self.kind.is_scored()
    }

    /// Its measured figure's proposal, if its value reaches a stage.
    #[must_use]
    pub fn proposed(&self, figure: &str, value: Decimal) -> Option<super::Stage> {
        let found = self.measured.iter().find(|m| m.figure == figure)?;
        found.steps.as_ref().map(|s| s.stage(value))
    }
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Worth knowing.
    Note,
    /// Should be looked at.
    Warning,
    /// Cannot be right, or endangers a right.
    Grave,
}

impl Gravity {
    /// The names in a package.
    pub const NAMES: [(&'static str, Self); 3] = [
        ("note", Self::Note),
        ("warning", Self::Warning),
        ("grave", Self::Grave),
    ];
}

/// A remark shown while its condition holds; never a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its id; shares one space with questions.
    pub id: ItemId,
    /// Its line.
    pub line: u32,
    /// When it is shown.
    pub when: Condition,
    /// How grave it is.
    pub gravity: Gravity,
    /// What it says.
    pub text: Text,
    /// Where the rule is drawn from.
    pub sources: Vec<Source>,
    /// Whether that was compared.
    pub source_status: SourceStatus,
}
