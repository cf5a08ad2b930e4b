//! Why a report is not read, or not written.
//!
//! Not here: what is odd about a report that is read. Invariant: every error says where and what to
//! do, and has a message in the reader's language.

/// Why a report is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum XarfError {
    /// More bytes than are read.
    #[error("larger than {limit} bytes; send the evidence by itself")]
    TooLarge {
        /// The limit.
        limit: usize,
    },
    /// Lists and objects in one another.
    #[error("byte {at}: nested deeper than {limit}; a report needs few levels")]
    TooDeep {
        /// The place, counted from 0.
        at: usize,
        /// The limit.
        limit: usize,
    },
    /// More values than are read.
    #[error("byte {at}: more than {limit} values; send fewer reports at a time")]
    TooManyValues {
        /// The place, counted from 0.
        at: usize,
        /// The limit.
        limit: usize,
    },
    /// More reports in one file than are read.
    #[error("more than {limit} reports; send them in several files")]
    TooManyReports {
        /// The limit.
        limit: usize,
    },
    /// More evidence in one report than is read.
    #[error("{found} pieces of evidence in one report; at most {limit} are read")]
    TooMuchEvidence {
        /// How many there are.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// No JSON.
    #[error("line {line}, column {column}: not JSON; expected an X-ARF report")]
    Json {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// JSON or text, but no report.
    #[error(
        "not an X-ARF report: neither xarf_version, nor ReporterInfo and Report, nor the lines of version 0.2"
    )]
    NotAReport,
    /// A version that is not read.
    #[error("version \"{found}\" is not read; versions 0.1 to 4 are")]
    Version {
        /// What stands there, shortened.
        found: String,
    },
}

impl XarfError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "watch-xarf-too-large",
            Self::TooDeep { .. } => "watch-xarf-too-deep",
            Self::TooManyValues { .. } => "watch-xarf-too-many-values",
            Self::TooManyReports { .. } => "watch-xarf-too-many-reports",
            Self::TooMuchEvidence { .. } => "watch-xarf-too-much-evidence",
            Self::Json { .. } => "watch-xarf-not-json",
            Self::NotAReport => "watch-xarf-not-a-report",
            Self::Version { .. } => "watch-xarf-version",
        }
    }
}

/// Why a report is not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// Version 4 has no such type.
    #[error(
        "version 4 has no type \"{kind}\" in the category \"{category}\"; choose one that it has"
    )]
    Kind {
        /// The category.
        category: String,
        /// The type.
        kind: String,
    },
    /// The report came in an older shape and was not converted.
    #[error("a report of an older version is not written; convert it first")]
    Older,
    /// A member that the type requires is missing.
    #[error("{member}: missing, and the type requires it")]
    Missing {
        /// The member.
        member: String,
    },
    /// A member's value is not one that the schema allows.
    #[error("{member}: \"{found}\" is not allowed; expected {expected}")]
    Wrong {
        /// The member.
        member: String,
        /// The value, shortened.
        found: String,
        /// What the schema says, in short.
        expected: String,
    },
}

impl WriteError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::Kind { .. } => "watch-xarf-write-type",
            Self::Older => "watch-xarf-write-older",
            Self::Missing { .. } => "watch-xarf-write-missing",
            Self::Wrong { .. } => "watch-xarf-write-wrong",
        }
    }

    pub(super) fn wrong(
        member: impl Into<String>,
        found: &str,
        expected: impl Into<String>,
    ) -> Self {
        Self::Wrong {
            member: member.into(),
            found: short(found),
            expected: expected.into(),
        }
    }
}

/// The beginning of a text from outside, on one line.
pub(super) fn short(text: &str) -> String {
    let start: String = text.chars().take(80).collect();
    base::text::plain(&start)
}
