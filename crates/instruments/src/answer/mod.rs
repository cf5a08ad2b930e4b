//! Answers: what was said to each question, and the five ways of saying nothing.
//!
//! Not here: who said it, and several answers side by side. Invariant: an answer that was taken
//! fits its question.

pub mod branch;
mod fit;
mod value;

#[cfg(test)]
mod tests;

use base::Day;

use crate::instrument::Instrument;

pub use fit::{Misfit, longest};
pub use value::{Citation, FieldValue, GroupEntry, Value};

/// Whether a claim that a question does not apply was looked at by a second person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// Not yet; the question counts as not answered.
    Open,
    /// Agreed; the question leaves the score.
    Agreed,
}

/// What was said to a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Blank,
    /// An answer.
    Given(Value),
    /// The respondents do not know.
    DontKnow,
    /// The question does not apply here.
    NotApplicable {
        /// Why not.
        reason: String,
        /// Whether a reviewer agrees.
        review: Review,
    },
    /// It is known and not told.
    Confidential,
}

impl Answer {
    /// Its name in exports and forms.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Given(_) => "answered",
            Self::DontKnow => "dont-know",
            Self::NotApplicable { .. } => "not-applicable",
            Self::Confidential => "confidential",
        }
    }

    /// Whether the question leaves the score.
    #[must_use]
    pub fn has_left(&self) -> bool {
        matches!(self, Self::NotApplicable { review, .. } if *review == Review::Agreed)
    }

    /// The answer, if one was given.
    #[must_use]
    pub const fn value(&self) -> Option<&Value> {
        match self {
            Self::Given(value) => Some(value),
            _ => None,
        }
    }
}

/// What stands behind an answer, as far as figures need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: EvidenceKind,
    /// The day it is of.
    pub dated: Option<Day>,
    /// The last day on which it holds.
    pub valid_until: Option<Day>,
    /// What a reviewer says of it.
    pub verdict: Verdict,
}

/// The three kinds of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceKind {
    /// A file.
    File,
    /// A link with a stored snapshot.
    Link,
    /// A figure of the gateway.
    Measured,
}

/// What a reviewer says of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing yet.
    Open,
    /// It shows what it is to show.
    Accepted,
    /// It does not.
    Rejected,
}

impl Evidence {
    /// Whether it counts on a day: not rejected and not past its time.
    #[must_use]
    pub fn counts(&self, on: Day) -> bool {
        self.verdict != Verdict::Rejected && self.valid_until.is_none_or(|until| until >= on)
    }
}

/// One question's answer with what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The answer.
    pub answer: Answer,
    /// Its evidence.
    pub evidence: Vec<Evidence>,
}

/// The answers to an instrument, one for each question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    entries: Vec<Entry>,
}

impl Sheet {
    /// A sheet on which every question is blank.
    #[must_use]
    pub fn blank(instrument: &Instrument) -> Self {
        Self {
            entries: vec![Entry::default(); instrument.len()],
        }
    }

    /// Writes an answer.
    ///
    /// # Errors
    /// When there is no such question or the answer does not fit it; nothing changes then.
    pub fn set(&mut self, instrument: &Instrument, id: &str, answer: Answer) -> Result<(), Misfit> {
        let unknown = || Misfit::UnknownItem { id: id.to_owned() };
        let place = instrument.place(id).ok_or_else(unknown)?;
        let item = instrument.item(place).ok_or_else(unknown)?;
        fit::fits(item, &answer)?;
        let entry = self.entries.get_mut(place).ok_or_else(unknown)?;
        entry.answer = answer;
        Ok(())
    }

    /// Adds evidence.
    ///
    /// # Errors
    /// When there is no such question.
    pub fn attach(
        &mut self,
        instrument: &Instrument,
        id: &str,
        evidence: Evidence,
    ) -> Result<(), Misfit> {
        let unknown = || Misfit::UnknownItem { id: id.to_owned() };
        let place = instrument.place(id).ok_or_else(unknown)?;
        let entry = self.entries.get_mut(place).ok_or_else(unknown)?;
        entry.evidence.push(evidence);
        Ok(())
    }

    /// The answers in the order of asking.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The answer at a place; blank beyond the end.
    #[must_use]
    pub fn answer(&self, place: usize) -> &Answer {
        const BLANK: Answer = Answer::Blank;
        self.entries.get(place).map_or(&BLANK, |e| &e.answer)
    }
}
