//! Assessments: rounds of an instrument for an administration, what each voice said to each
//! question, and what follows from it.
//!
//! Not here: the rules of scoring and planning. Invariant: a round keeps the exact text of the
//! instrument that it began with; an answer is changed only from the state its writer has seen,
//! and what it said before is kept.

mod adjust;
pub mod api;
pub mod beside;
mod carried;
pub mod carry;
pub(crate) mod claims;
pub mod codec;
pub(crate) mod exchange;
pub mod files;
pub mod listing;
pub mod moved;
pub(crate) mod pages;
mod part;
mod people;
mod returned;
mod rounds;
mod say;
pub mod settle;
mod signed;
pub mod signoff;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;
mod undertake;
mod whole;

use base::id::{RespondentId, RoundId, TenantId};
use base::{ContentHash, Day, Timestamp};

use crate::InstrumentsError;
use crate::answer::{Answer, Review};

pub use adjust::{Adjusted, adjustment_json};
pub use exchange::{Clash, Taken};
pub use part::{Part, parts};
pub use returned::{Returned, Reviewing};
pub use rounds::NewRound;
pub use say::Saying;
pub(crate) use say::by;
pub use signoff::SignOff;
pub use undertake::Undertaken;
pub use whole::Whole;

/// The most characters of a round's title.
pub const TITLE_LIMIT: usize = 200;
/// The most characters of a comment.
pub const COMMENT_LIMIT: usize = 4_000;

/// The title of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title(String);

impl Title {
    /// Blanks at the ends are taken off.
    ///
    /// # Errors
    /// [`InstrumentsError::Field`] when nothing is left or it is longer than [`TITLE_LIMIT`].
    pub fn new(text: &str) -> Result<Self, InstrumentsError> {
        let text = text.trim();
        let refused = |reason: &str, message| InstrumentsError::Field {
            field: "title",
            reason: reason.to_owned(),
            message,
        };
        match text.chars().count() {
            0 => Err(refused("is missing", "web-field-missing")),
            n if n > TITLE_LIMIT => Err(refused("is too long", "instruments-refused-title-long")),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The title as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundStand {
    /// It is being answered.
    Open,
    /// It is signed off and stands as it is.
    SignedOff,
}

impl RoundStand {
    /// The name in storage and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::SignedOff => "signed-off",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Open, Self::SignedOff]
            .into_iter()
            .find(|s| s.as_str() == name)
    }
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// The administration.
    pub tenant: TenantId,
    /// The instrument.
    pub instrument: String,
    /// Its version.
    pub instrument_version: u32,
    /// The hash of the text that the round began with.
    pub text: ContentHash,
    /// The hash of what it asks.
    pub content: ContentHash,
    /// What the round is called.
    pub title: Title,
    /// Until when it is to be answered.
    pub due: Option<Day>,
    /// How it stands.
    pub stand: RoundStand,
    /// The round before.
    pub previous: Option<RoundId>,
    /// Goes up with every change of the round itself.
    pub version: i64,
    /// When it was started.
    pub created: Timestamp,
}

/// Who says something: the team of the administration, or somebody who was asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Voice(String);

impl Voice {
    /// The team that runs the round.
    #[must_use]
    pub fn team() -> Self {
        Self("team".to_owned())
    }

    /// The name in storage.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Somebody who was asked.
    pub(crate) fn respondent(id: RespondentId) -> Self {
        Self(id.to_string())
    }

    pub(crate) fn from_stored(name: String) -> Self {
        Self(name)
    }
}

/// What a voice said to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The answer.
    pub answer: Answer,
    /// A remark beside it.
    pub comment: String,
    /// Goes up with every change; 0 where nothing was ever said.
    pub version: i64,
    /// Who said it last, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl Stated {
    /// Nothing was said.
    #[must_use]
    pub const fn nothing() -> Self {
        Self {
            answer: Answer::Blank,
            comment: String::new(),
            version: 0,
            by: String::new(),
            at: Timestamp::from_micros(0),
        }
    }

    /// Whether somebody said the same: the state of a review is not part of what is said.
    #[must_use]
    pub fn says(&self, answer: &Answer, comment: &str) -> bool {
        plain(&self.answer) == plain(answer) && self.comment == comment
    }
}

/// An answer without the state of its review.
fn plain(answer: &Answer) -> Answer {
    match answer {
        Answer::NotApplicable { reason, .. } => Answer::NotApplicable {
            reason: reason.clone(),
            review: Review::Open,
        },
        other => other.clone(),
    }
}
