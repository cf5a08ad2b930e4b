//! Respondents: people in other institutions who answer the sections they are given, by a personal
//! link and a code that comes by mail, without an account.
//!
//! Not here: what becomes of several answers to one question (`settle`). Invariant: opening a link
//! changes nothing; a respondent sees and answers the sections given, in the round given, until
//! they are withdrawn or the round is signed off.

mod actions;
pub mod answers;
pub mod api;
mod letters;
pub(crate) mod pages;
mod sitting;
mod store;
#[cfg(test)]
mod tests;
mod workbook;

use base::id::{RespondentId, RoundId};
use base::{LanguageTag, Timestamp};

use crate::InstrumentsError;
use crate::assessment::{Voice, Whole};
use crate::package::SectionId;
use crate::score::Count;

pub use actions::Invited;
pub use letters::Letters;
pub use pages::seated::cookie_name;
pub(crate) use sitting::own;
pub use sitting::{Place, Sat, address};

/// The most characters of an institution's or a person's name.
pub const NAME_LIMIT: usize = 200;
/// How long a code can be used, in seconds.
pub const CODE_SECONDS: i64 = 15 * 60;
/// How often a wrong code may be entered.
pub const CODE_TRIES: i64 = 5;
/// How long a respondent waits for another code, in seconds.
pub const CODE_PAUSE: i64 = 60;
/// How long an officer waits before another reminder, in seconds.
pub const REMINDER_PAUSE: i64 = 86_400;

/// Who is asked, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The institution.
    pub institution: String,
    /// The person.
    pub person: String,
    /// Where letters go.
    pub mail: String,
    /// The language of the letters.
    pub language: LanguageTag,
    /// The sections to answer.
    pub sections: Vec<SectionId>,
}

impl Asked {
    /// Checks names and address.
    ///
    /// # Errors
    /// [`InstrumentsError::Field`] with the first field that is not taken.
    pub fn new(
        (institution, person): (&str, &str),
        mail: &str,
        language: LanguageTag,
        sections: Vec<SectionId>,
    ) -> Result<Self, InstrumentsError> {
        let asked = Self {
            institution: institution.trim().to_owned(),
            person: person.trim().to_owned(),
            mail: mail.trim().to_owned(),
            language,
            sections,
        };
        match asked.wrong().first() {
            Some((field, reason, message)) => Err(InstrumentsError::Field {
                field,
                reason: (*reason).to_owned(),
                message,
            }),
            None => Ok(asked),
        }
    }

    /// Everything that is not taken: field, reason in English, message for people.
    pub(crate) fn wrong(&self) -> Vec<(&'static str, &'static str, &'static str)> {
        let mut wrong = Vec::new();
        for (field, name) in [("institution", &self.institution), ("person", &self.person)] {
            match name.chars().count() {
                0 => wrong.push((field, "is missing", "web-field-missing")),
                n if n > NAME_LIMIT => {
                    wrong.push((field, "is too long", "instruments-refused-name-long"));
                }
                _ => {}
            }
        }
        let mail = self.mail.as_str();
        let message = ::store::mail::Message::new(mail, "x", "x", self.language.clone());
        if mail.is_empty() {
            wrong.push(("mail", "is missing", "web-field-missing"));
        } else if mail.len() > 254 || mail.contains(['<', '>', ',']) || message.is_err() {
            wrong.push(("mail", "is not a mail address", "instruments-refused-mail"));
        }
        if self.sections.is_empty() {
            wrong.push(("sections", "are missing", "web-field-missing"));
        }
        wrong
    }
}

impl Whole {
    /// How much of what a respondent is asked they have answered.
    ///
    /// # Errors
    /// When a stored answer does not fit, which the store does not hold.
    pub fn progress_of(&self, one: &Respondent) -> Result<Count, InstrumentsError> {
        let seen = self.clone().seen_by(&one.voice(), &one.asked.sections)?;
        let mut count = Count::default();
        let sections = seen.instrument.sections().zip(&seen.scored.sections);
        for ((section, _), score) in sections {
            if one.asked.sections.contains(&section.id) {
                count.done += score.backing.progress.done;
                count.of += score.backing.progress.of;
            }
        }
        Ok(count)
    }
}

/// A respondent as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respondent {
    /// The id.
    pub id: RespondentId,
    /// The round.
    pub round: RoundId,
    /// Who it is.
    pub asked: Asked,
    /// When they were invited or last given a new link.
    pub invited: Timestamp,
    /// When they were last reminded.
    pub reminded: Option<Timestamp>,
    /// When the invitation was withdrawn.
    pub withdrawn: Option<Timestamp>,
}

impl Respondent {
    /// Under which name their answers are kept.
    #[must_use]
    pub fn voice(&self) -> Voice {
        Voice::respondent(self.id)
    }

    /// What they are called beside their answers.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} ({})", self.asked.institution, self.asked.person)
    }
}
