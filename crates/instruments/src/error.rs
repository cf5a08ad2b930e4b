//! What can go wrong with instruments and assessments, each with a message for people.
//!
//! Not here: problems of a package, which are the result of its check. Invariant: an error never
//! says whether something exists that the actor may not see.

use store::StoreError;
use web::i18n::{Arg, Message};

use crate::answer::Misfit;
use crate::assessment::files::{Format, Subject};
use crate::plan::BadAdjustment;
use crate::workbook::Problem;

/// The formats of a subject.
fn names(subject: Subject) -> String {
    let names: Vec<&str> = subject.formats().iter().map(|f| f.as_str()).collect();
    names.join(", ")
}

fn problems(all: &[Problem]) -> String {
    let each: Vec<String> = all.iter().map(ToString::to_string).collect();
    each.join("; ")
}

/// An action failed; nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InstrumentsError {
    /// The actor holds no role that allows it (or the thing is of another administration).
    #[error("not allowed: the role does not include this action")]
    Forbidden,
    /// There is no such thing.
    #[error("there is no such {0} here")]
    NotFound(&'static str),
    /// Somebody changed it since it was read; the questions, where it was about answers.
    #[error(
        "somebody changed {} since you opened it; look at the new state and repeat your change",
        .0.join(", ")
    )]
    Changed(Vec<String>),
    /// This form was carried out before; the id of what it changed.
    #[error("this form was carried out before; nothing was done a second time")]
    Repeated(String),
    /// A field does not hold what it must.
    #[error("{field}: {reason}")]
    Field {
        /// The field's name in forms and files.
        field: &'static str,
        /// In English, for logs and the command line.
        reason: String,
        /// For people.
        message: &'static str,
    },
    /// A package has errors.
    #[error("the package has {count} errors, first {first}; correct them, check it again")]
    Unusable {
        /// How many.
        count: usize,
        /// The first of them.
        first: String,
    },
    /// A published version stands with other content.
    #[error(
        "{id} version {version} is published with other content; give what changed a new version"
    )]
    VersionTaken {
        /// The instrument.
        id: String,
        /// The version.
        version: u32,
    },
    /// An answer does not fit its question.
    #[error(transparent)]
    Misfit(#[from] Misfit),
    /// An answer in a file or request is not one of its question's type.
    #[error("{id}: {reason}")]
    Unreadable {
        /// The question.
        id: String,
        /// What is wrong and what is expected.
        reason: String,
        /// The same for people.
        message: &'static str,
    },
    /// An adjustment of the plan is not taken.
    #[error(transparent)]
    Adjustment(#[from] BadAdjustment),
    /// A file of this kind is not made.
    #[error(
        "{} is not made as {}; take one of: {}",
        .subject.as_str(),
        .format.as_str(),
        names(*.subject)
    )]
    Format {
        /// What was wanted.
        subject: Subject,
        /// As what.
        format: Format,
    },
    /// A Word template cannot be used.
    #[error("the template: {0}")]
    Template(press::docx::TemplateError),
    /// A workbook that came back has places that do not fit; nothing of it was taken.
    #[error("the workbook: {}", problems(.0))]
    Workbook(Vec<Problem>),
    /// A file could not be made.
    #[error("the file could not be made: {0}; try another format, and tell the operator")]
    Unprinted(String),
    /// The round is signed off.
    #[error("this round is signed off; its answers stand as they are. Start the next round")]
    SignedOff,
    /// The plan of the round goes on in the one after it.
    #[error("the next round has begun; change the undertaking there")]
    Superseded,
    /// The round before is still open.
    #[error("the round before is not signed off yet; sign it off, then start the next")]
    NotSigned,
    /// Whoever said that a question does not apply cannot be the one who reviews it.
    #[error("a second person has to review it: this is your own answer")]
    OwnAnswer,
    /// A personal link is unknown, too old or withdrawn.
    #[error("this link no longer works; ask for a new one")]
    LinkEnded,
    /// It was done a moment ago.
    #[error("this was done a short while ago; wait and try again")]
    TooSoon,
    /// The code is wrong, too old or was tried too often.
    #[error("the code is not right; send another one")]
    WrongCode,
    /// A bundle is not made or not taken.
    #[error(transparent)]
    Bundle(#[from] crate::bundle::BundleError),
    /// The gateway's figures cannot be read now.
    #[error("the gateway's figures cannot be read: {0}; try again later")]
    Unmeasured(String),
    /// What is stored cannot be read.
    #[error("{0}")]
    Damaged(String),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl InstrumentsError {
    /// The message for people; the store's own failures have one common text.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Forbidden => Message::new("instruments-error-forbidden"),
            Self::NotFound(_) => Message::new("instruments-error-not-found"),
            Self::Changed(_) => Message::new("web-form-outdated"),
            Self::Repeated(_) => Message::new("web-form-repeated"),
            Self::Field { message, .. } => Message::new(message),
            Self::Unusable { count, .. } => Message::new("instruments-error-unusable")
                .with("count", i64::try_from(*count).unwrap_or(i64::MAX)),
            Self::VersionTaken { id, version } => Message::new("instruments-error-version-taken")
                .with("id", Arg::Code(id.clone()))
                .with("version", i64::from(*version)),
            Self::Misfit(misfit) => Message::new(misfit.message()),
            Self::Unreadable { id, message, .. } => {
                Message::new(message).with("id", Arg::Code(id.clone()))
            }
            Self::Adjustment(bad) => Message::new(bad.message()),
            Self::Format { subject, .. } => {
                Message::new("report-error-format").with("formats", Arg::Code(names(*subject)))
            }
            Self::Template(why) => Message::new(why.message_id()),
            Self::Workbook(_) => Message::new("report-error-workbook"),
            Self::Unprinted(_) => Message::new("report-error-unprinted"),
            Self::SignedOff => Message::new("instruments-error-signed-off"),
            Self::Superseded => Message::new("instruments-error-superseded"),
            Self::NotSigned => Message::new("instruments-error-not-signed"),
            Self::OwnAnswer => Message::new("instruments-error-own-answer"),
            Self::LinkEnded => Message::new("instruments-error-link-ended"),
            Self::TooSoon => Message::new("instruments-error-too-soon"),
            Self::Bundle(why) => why.message(),
            Self::WrongCode => Message::new("instruments-error-wrong-code"),
            Self::Unmeasured(_) | Self::Damaged(_) | Self::Store(_) => {
                Message::new("instruments-error-store")
            }
        }
    }
}
