//! The report of a round as a typed document: what was asked, what was answered, what follows.
//!
//! Not here: formats (`press`), pages, who may read it. Invariant: every question of the
//! instrument is in the report, a figure is printed only where the score shows it, and a text that
//! is not in the report's language says so.

mod answers;
mod cover;
mod figures;
mod gaps;
mod glance;
pub mod law;
pub mod paper;
mod plan;
pub mod said;
mod sheets;
mod sources;
mod spoken;
mod summary;
mod texts;
mod undertakings;
mod value;
mod words;

use std::collections::BTreeMap;

use base::{Day, LanguageTag, Tlp};
use press::{Document, Head, Labels, Pages, Run};

use crate::evidence::Frozen;
use crate::instrument::Instrument;
use crate::package::{ItemId, Kind, SectionId};
use crate::plan::Action;
use crate::score::{Score, Scored};
use crate::undertaking::Undertaking;
use crate::{Answer, Sheet};

pub use sheets::{ANSWERS, book};
pub use texts::Texts;
pub use words::{Argument, Words};

/// What people wrote beside an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remark {
    /// What was written beside the answer.
    pub comment: String,
    /// Who disagreed in the room, and how.
    pub dissent: String,
    /// How a disagreement was settled, where it was.
    pub settled: Option<Settlement>,
    /// Where answers differ and nobody has settled it: who said what. The question then counts as
    /// not answered.
    pub differing: Vec<(String, Answer)>,
}

/// How somebody settled which of several answers counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Who settled it.
    pub by: String,
    /// On which UTC day.
    pub on: Day,
    /// Whose answer counts.
    pub voice: String,
    /// Why.
    pub reason: String,
    /// In a workshop: who was in the room.
    pub present: String,
}

/// What is known of a round besides its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its name.
    pub name: String,
    /// Whose round it is.
    pub administration: String,
    /// The administration's own reference; empty for none.
    pub reference: String,
    /// The day of the report; evidence counts as it stands on it.
    pub day: Day,
    /// The sign-off, once there is one.
    pub signed: Option<Signed>,
    /// The label of the report: it stands on every page.
    pub tlp: Tlp,
}

/// How a round was signed off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// On which UTC day.
    pub on: Day,
    /// The hash of the signed answers.
    pub hash: String,
    /// Names and functions of those who sign, one a line.
    pub people: String,
    /// The day on which the newest signed scan was attached; without one the round is not signed.
    pub scan: Option<Day>,
}

/// All that a report is made from.
pub struct Report<'a> {
    /// What was asked.
    pub instrument: &'a Instrument,
    /// What was answered.
    pub sheet: &'a Sheet,
    /// The score of it.
    pub scored: &'a Scored,
    /// The ranked plan.
    pub plan: &'a [Action<'a>],
    /// The round.
    pub round: &'a Round,
    /// What people wrote, by question.
    pub remarks: &'a BTreeMap<String, Remark>,
    /// The evidence that may be named, by its id, each in parts: what it is called, its figure, its
    /// label, who gave it. Of other evidence only the number is printed.
    pub evidence: &'a BTreeMap<String, Vec<Run>>,
    /// What was undertaken, by question.
    pub undertakings: &'a BTreeMap<ItemId, Undertaking>,
    /// What the gateway's figures are called, by their names.
    pub figures: &'a BTreeMap<String, String>,
    /// The figures of undertakings as they are on the day of the report, by name.
    pub measured: &'a BTreeMap<String, Frozen>,
    /// The round before and its score, to compare with.
    pub previous: Option<(&'a Instrument, &'a Scored)>,
    /// The language of the report.
    pub language: LanguageTag,
    /// The words of the report itself.
    pub words: &'a dyn Words,
}

impl Report<'_> {
    /// The whole report.
    #[must_use]
    pub fn document(&self) -> Document {
        let mut out = Document::new(self.head("report-subtitle"));
        cover::write(self, &mut out);
        glance::write(self, &mut out);
        cover::contents(&mut out);
        summary::write(self, &mut out);
        answers::write(self, &mut out);
        gaps::write(self, &mut out);
        plan::write(self, &mut out);
        undertakings::write(self, &mut out);
        sources::write(self, &mut out);
        out
    }

    /// What differs about a question and was not settled.
    pub(crate) fn differing(&self, id: &ItemId) -> &[(String, Answer)] {
        let remark = self.remarks.get(id.as_str());
        remark.map_or(&[], |r| r.differing.as_slice())
    }

    /// The published figure that a section had in the round before.
    pub(crate) fn section_before(&self, id: &SectionId) -> Option<&Score> {
        let (instrument, scored) = self.previous?;
        let place = instrument.sections().position(|(s, _)| s.id == *id)?;
        summary::published(&scored.sections[place])
    }

    /// What a figure of the gateway is called; its name where nobody calls it anything.
    pub(crate) fn figure<'r>(&'r self, name: &'r str) -> &'r str {
        self.figures.get(name).map_or(name, String::as_str)
    }

    /// Whether it reports on a survey of laws.
    pub(crate) fn is_law(&self) -> bool {
        self.instrument.package().kind == Kind::LawSurvey
    }

    /// The content's strings in the language of the report.
    pub(crate) fn texts(&self) -> Texts<'_> {
        Texts::new(self.instrument.package(), &self.language, self.words)
    }

    pub(crate) fn head(&self, subtitle: &str) -> Head {
        let title = self.texts().plain("instrument.title");
        let say = |id: &str| self.words.say(id, &[]);
        Head {
            language: self.language.clone(),
            title,
            subtitle: say(subtitle),
            administration: self.round.administration.clone(),
            date: self.words.day(self.round.day),
            iso_date: self.round.day.to_string(),
            hash: self.instrument.package().hash.to_string(),
            label: format!("TLP:{}", self.round.tlp),
            pages: Pages::Portrait,
            labels: labels(self.words),
        }
    }
}

/// The words that formats add by themselves.
pub(crate) fn labels(words: &dyn Words) -> Labels {
    Labels {
        contents: words.say("report-contents", &[]),
        page: words.say("report-page", &[]),
        of: words.say("report-page-of", &[]),
        colon: words.colon("", ""),
    }
}
