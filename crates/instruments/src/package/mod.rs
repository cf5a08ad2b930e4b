//! The instrument package: a folder of TOML files that holds a questionnaire with its guidance,
//! weights, branches and translations (docs/guide/instruments.md).
//!
//! Not here: whether the package makes sense as a whole (`check`). Invariant: what has been read
//! keeps the line it stood on, so that every later message can name it.

pub mod condition;
pub mod hash;
pub mod id;
pub mod item;
pub mod limits;
pub(crate) mod near;
pub mod phrase;
pub mod problem;
pub mod question;
mod read;
pub mod stamp;
pub mod strings;
pub mod translation;

#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;

use base::{ContentHash, LanguageTag};

pub use base::decimal::{self, Decimal};
pub use condition::{Condition, Operator, Test};
pub use id::{EntryId, InstrumentId, ItemId, OptionId, SectionId};
pub use item::{Effort, Finding, Gravity, Item, Measured, Source, SourceStatus};
pub use phrase::Phrase;
pub use problem::{Argument, Problem, Severity, What};
pub use question::{Field, FieldKind, Labelled, Points, Question, Stage, Step, Steps};
pub use read::{Files, Reading, read};
pub use stamp::{Stale, stamp};
pub use translation::{StringKey, Translated, Translation, TranslationStatus};

/// A string in the base language and the line it begins on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The string, without white space at its ends.
    pub text: String,
    /// The line of its file, from 1.
    pub line: u32,
}

/// What an instrument is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A self-assessment in full; every question must be complete.
    Readiness,
    /// The same subject in an hour; its answers are projected into a full one.
    ShortForm,
    /// A survey of law against treaties.
    LawSurvey,
    /// A survey of a CSIRT.
    CsirtSurvey,
    /// Any other.
    Survey,
}

impl Kind {
    /// The names in a package.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("readiness", Self::Readiness),
        ("short-form", Self::ShortForm),
        ("law-survey", Self::LawSurvey),
        ("csirt-survey", Self::CsirtSurvey),
        ("survey", Self::Survey),
    ];
}

/// Whether the package may still change under its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Being written.
    Draft,
    /// Used by rounds; what it asks never changes again under this version.
    Published,
}

impl Stand {
    /// The names in a package.
    pub const NAMES: [(&'static str, Self); 2] =
        [("draft", Self::Draft), ("published", Self::Published)];
}

/// A version that was published, and the hash of what it asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The version.
    pub version: u32,
    /// The content hash ([`hash`]).
    pub hash: ContentHash,
    /// The line of `instrument.toml`.
    pub line: u32,
}

/// How far a language must be translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// Nothing is demanded yet.
    Begun,
    /// Titles, questions, options, fields, rows, columns, units and stage texts.
    Core,
    /// Every string.
    Complete,
}

/// The languages of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages {
    /// The language of the source texts.
    pub base: LanguageTag,
    /// The others, with the coverage that is demanded of each, and the line that names it.
    pub others: BTreeMap<LanguageTag, (Coverage, u32)>,
}

/// Rules of the overall figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scoring {
    /// Percent of the scored questions that must be answered before an overall figure is shown.
    pub overall_from: u8,
}

/// A document that questions are drawn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its id in this package.
    pub id: EntryId,
    /// Its title, as published; not translated.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub year: Option<u16>,
}

/// A scheme of mapping tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// What tags of it begin with, such as `Q22`.
    pub id: String,
    /// What it maps onto; not translated.
    pub title: String,
}

/// A term whose translation is fixed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id in this package.
    pub id: EntryId,
    /// The term.
    pub term: Text,
    /// What it means here.
    pub meaning: Option<Text>,
    /// Other forms of the word that count as the term.
    pub forms: Vec<String>,
}

/// A section: what one page shows and one respondent can be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id; its file is `sections/ID.toml`.
    pub id: SectionId,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub intro: Option<Text>,
    /// Its part in the overall figure; 0 keeps it out.
    pub weight: u32,
    /// Why that weight.
    pub weight_reason: Option<Text>,
    /// The line of `instrument.toml`.
    pub line: u32,
    /// Its questions in order.
    pub items: Vec<Item>,
    /// Its findings: remarks shown when answers meet a condition.
    pub findings: Vec<Finding>,
}

impl Section {
    /// The path of its file in the package.
    #[must_use]
    pub fn file(&self) -> String {
        format!("sections/{}.toml", self.id)
    }
}

/// A package as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its id; the name of its folder.
    pub id: InstrumentId,
    /// Its version, from 1.
    pub version: u32,
    /// What it is for.
    pub kind: Kind,
    /// Draft or published.
    pub stand: Stand,
    /// Versions published so far.
    pub published: Vec<Published>,
    /// Its title.
    pub title: Text,
    /// What it is, in a paragraph.
    pub summary: Option<Text>,
    /// How results are to be read; printed on the page of method.
    pub method: Option<Text>,
    /// Its languages.
    pub languages: Languages,
    /// Rules of the overall figure.
    pub scoring: Scoring,
    /// Documents that questions are drawn from.
    pub documents: Vec<Document>,
    /// Schemes of mapping tags.
    pub schemes: Vec<Scheme>,
    /// Terms with fixed translations.
    pub glossary: Vec<Term>,
    /// The sections in order.
    pub sections: Vec<Section>,
    /// What has been translated.
    pub translations: BTreeMap<LanguageTag, Translation>,
    /// The hash of what it asks, in the base language: printed on every report.
    pub hash: ContentHash,
}

/// The file that every package has.
pub const MAIN: &str = "instrument.toml";

impl Package {
    /// Every question in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|s| &s.items)
    }

    /// The question of an id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items().find(|i| i.id.as_str() == id)
    }
}
