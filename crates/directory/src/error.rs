//! What can go wrong with the directory, each with a message for people.
//!
//! Not here: refused lines of an import, which are no errors but part of its result.
//! Invariant: an error never says whether something exists that the actor may not see.

use crate::lookup::{FolderError, Message};
use store::StoreError;

/// An action of the directory failed; nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DirectoryError {
    /// The actor holds no role that allows it (or the thing is of another administration).
    #[error("not allowed: the role does not include this action")]
    Forbidden,
    /// There is no such thing in the administration.
    #[error("there is no such {0} in this administration")]
    NotFound(&'static str),
    /// Somebody changed it since it was read.
    #[error(
        "somebody changed this {0} since you opened it; look at the new state and repeat your change"
    )]
    Stale(&'static str),
    /// A field does not hold what it must.
    #[error("{field}: {reason}")]
    Field {
        /// The field's name in forms and files.
        field: &'static str,
        /// In English, for logs and the command line.
        reason: String,
        /// For people, with its arguments.
        message: Message,
    },
    /// The name is taken.
    #[error("there is an organisation \"{0}\" already")]
    NameTaken(String),
    /// The network is held already.
    #[error("\"{0}\" is in the directory already")]
    NetworkTaken(String),
    /// A rule with the same conditions was entered before.
    #[error("there is a rule with these conditions already; change that one")]
    RuleTaken,
    /// Others belong to it, so that it cannot be taken out.
    #[error("other organisations stand below \"{0}\"; give them another parent first")]
    HoldsOthers(String),
    /// A figure of this quarter, access type and scope was entered before.
    #[error("there is a figure of {0} already; change that one")]
    FigureTaken(String),
    /// The form was carried out before; the id of what it changed.
    #[error("this form was carried out before; nothing was done a second time")]
    Repeated(String),
    /// A file cannot be read as a whole.
    #[error("{name}: {reason}")]
    File {
        /// The file's name.
        name: String,
        /// In English.
        reason: String,
        /// For people.
        message: Message,
    },
    /// What was changed since, so that a merge or split cannot be undone.
    #[error("it cannot be undone: {}", .0.as_str())]
    Later(crate::record::merging::Later),
    /// A newer revision of the edition took its place.
    #[error("a newer revision took the place of this one; take that one")]
    Superseded,
    /// A file could not be made.
    #[error("the file was not made: {0}; take another format")]
    Unmade(String),
    /// The tables' folder.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl DirectoryError {
    /// A field error of a fixed message.
    pub(crate) fn field(field: &'static str, reason: &str, message: Message) -> Self {
        Self::Field {
            field,
            reason: reason.to_owned(),
            message,
        }
    }

    /// The message for people; the store's own failures have one common text.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Forbidden => ("directory-error-forbidden", vec![]),
            Self::NotFound(_) => ("directory-error-not-found", vec![]),
            Self::Stale(_) => ("directory-error-stale", vec![]),
            Self::Field { message, .. } | Self::File { message, .. } => message.clone(),
            Self::NameTaken(name) => ("directory-error-name-taken", vec![("name", name.clone())]),
            Self::NetworkTaken(text) => (
                "directory-error-network-taken",
                vec![("text", text.clone())],
            ),
            Self::RuleTaken => ("directory-error-rule-taken", vec![]),
            Self::HoldsOthers(name) => {
                ("directory-error-holds-others", vec![("name", name.clone())])
            }
            Self::Later(later) => (later.message_id(), vec![]),
            Self::FigureTaken(_) => ("directory-error-figure-taken", vec![]),
            Self::Superseded => ("directory-error-superseded", vec![]),
            Self::Unmade(_) => ("directory-error-unmade", vec![]),
            Self::Repeated(_) => ("web-form-repeated", vec![]),
            Self::Folder(_) | Self::Store(_) => ("directory-error-store", vec![]),
        }
    }
}
