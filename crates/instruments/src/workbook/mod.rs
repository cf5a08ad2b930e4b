//! A round as a workbook that is answered without a network and taken back.
//!
//! The workbook carries, out of sight, which instrument, version and round it is of, whose voice it
//! is, and how each answer stood when it left. Reading it back gives what was changed, and beside it
//! what was changed here in the meantime. Not here: saving either. Invariant: reading the same
//! workbook twice, or one that nobody touched, changes nothing; nothing of a workbook is taken
//! unless all of it can be.

mod back;
mod cells;
mod meta;
mod out;
mod problem;
mod slot;

use std::collections::BTreeMap;

use base::LanguageTag;

use crate::instrument::Instrument;
use crate::package::{Item, ItemId, SectionId};
use crate::report::{Remark, Words};
use crate::{Answer, Sheet};

pub use back::read;
pub use out::book;
pub use problem::Problem;

/// What a workbook is made of, and what one that comes back is compared with.
pub struct Round<'a> {
    /// What is asked.
    pub instrument: &'a Instrument,
    /// The round's id.
    pub round: &'a str,
    /// The round's name, as people know it.
    pub name: &'a str,
    /// Whose round it is.
    pub administration: &'a str,
    /// Whose answers these are: the id of a respondent.
    pub voice: &'a str,
    /// The respondent as people know it.
    pub respondent: &'a str,
    /// The sections that the respondent was given; all where none are named.
    pub sections: Option<&'a [SectionId]>,
    /// The answers as they stand.
    pub sheet: &'a Sheet,
    /// What was written beside them, by question.
    pub remarks: &'a BTreeMap<String, Remark>,
}

impl Round<'_> {
    /// Whether a section is in the workbook.
    #[must_use]
    pub fn has(&self, section: &SectionId) -> bool {
        self.sections.is_none_or(|own| own.contains(section))
    }

    /// The questions of the workbook, with their places in the instrument.
    pub fn items(&self) -> impl Iterator<Item = (usize, &Item)> {
        let sections = self.instrument.sections().filter(|(s, _)| self.has(&s.id));
        let places = sections.flat_map(|(_, places)| places);
        places.filter_map(|place| Some((place, self.instrument.item(place)?)))
    }
}

/// How a workbook is made.
pub struct Making<'a> {
    /// Its language.
    pub language: &'a LanguageTag,
    /// The words of that language.
    pub words: &'a dyn Words,
}

/// A changed answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub item: ItemId,
    /// The answer.
    pub answer: Answer,
    /// What was written beside it.
    pub comment: String,
}

/// An answer that was changed in the workbook and here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What the workbook says.
    pub change: Change,
    /// What stands here now.
    pub now: Answer,
    /// Who changed it here and when, as the caller knows it.
    pub since: Option<String>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Returned {
    /// Whose answers they are.
    pub voice: String,
    /// Answers that were changed in the workbook alone.
    pub changes: Vec<Change>,
    /// Answers that were changed on both sides; a person decides.
    pub conflicts: Vec<Conflict>,
    /// Questions whose answers are the same as before.
    pub unchanged: usize,
}
