//! What can be wrong with an Office package, with the place and the remedy.
//!
//! Not here: what is wrong with what it says. Invariant: no text of the package is repeated at
//! length.

/// Why a package was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpcError {
    /// A file of the time before, or one with a password: both begin with the same signs.
    #[error(
        "the file is in the old binary format or has a password; save it as .docx or .xlsx without a password"
    )]
    OldOrLocked,
    /// Not an archive, or a broken one.
    #[error("the file is damaged or not an Office file ({detail}); save it again and send it anew")]
    Damaged {
        /// What the unpacker says.
        detail: String,
    },
    /// An archive of something else.
    #[error(
        "the file is not of the expected kind: {missing} is not in it; save it as .docx or .xlsx"
    )]
    NotOffice {
        /// The part that is missing.
        missing: &'static str,
    },
    /// Too large.
    #[error(
        "{what} passes the limit of {limit}; remove large pictures or empty rows and save it again"
    )]
    Limit {
        /// Of what.
        what: String,
        /// The limit, in bytes or parts.
        limit: u64,
    },
    /// Macros, controls or embedded files.
    #[error(
        "{part}: macros, controls and embedded files are not taken; save the file as .docx or .xlsx without them"
    )]
    Active {
        /// The part or its type.
        part: String,
    },
    /// A link that a program follows by itself.
    #[error(
        "{part}: the file fetches \"{target}\" when it is opened; embed the picture or detach the template, then save it again"
    )]
    External {
        /// The part.
        part: String,
        /// Where it leads.
        target: String,
    },
    /// XML that is none.
    #[error(
        "{part}: broken after {at} bytes ({detail}); open the file, save it again and send it anew"
    )]
    Xml {
        /// The part.
        part: String,
        /// Bytes from its beginning.
        at: u64,
        /// What is wrong.
        detail: String,
    },
}

impl OpcError {
    pub(super) fn limit(what: &str, limit: u64) -> Self {
        Self::Limit {
            what: what.chars().take(120).collect(),
            limit,
        }
    }

    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::OldOrLocked => "report-file-old",
            Self::Damaged { .. } => "report-file-damaged",
            Self::NotOffice { .. } => "report-file-other",
            Self::Limit { .. } => "report-file-limit",
            Self::Active { .. } => "report-file-active",
            Self::External { .. } => "report-file-external",
            Self::Xml { .. } => "report-file-xml",
        }
    }
}
