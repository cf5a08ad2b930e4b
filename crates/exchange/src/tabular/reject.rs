//! Why a row of a table is no observation.
//!
//! Not here: why a whole file cannot be read. Invariant: every reason has a message id, and names
//! what was expected.

use crate::csv::CsvError;

/// Why a row is no observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RejectReason<'a> {
    /// More columns than the header has, so that values stand in wrong ones; or so few that not
    /// even the time is there. A row that lacks other columns at its end is read and flagged.
    #[error("the row has {found} columns, the header has {expected}")]
    ColumnCount {
        /// Columns of the header.
        expected: usize,
        /// Columns of the row.
        found: usize,
    },
    /// The timestamp is not a date.
    #[error("\"{value}\" is not a date; expected YYYY-MM-DD HH:MM:SS (UTC)")]
    NoTimestamp {
        /// What stands there, shortened.
        value: &'a str,
    },
    /// The time is not written as the mapping says.
    #[error("\"{value}\" is not a time; expected {expected}")]
    OtherTime {
        /// What stands there, shortened.
        value: &'a str,
        /// The format.
        expected: &'a str,
    },
    /// The mapping has no type for what stands in the column of the type.
    #[error(
        "the mapping has no type for \"{value}\"; add it to type.values, or set type.otherwise"
    )]
    UnknownType {
        /// What stands there, shortened.
        value: &'a str,
    },
    /// A field that the mapping requires does not take what stands in its column.
    #[error("{field} is required and does not take \"{value}\"")]
    Required {
        /// The field.
        field: &'a str,
        /// What stands there, shortened.
        value: &'a str,
    },
    /// No address, name or other thing that the row is about.
    #[error(
        "no column of the row holds an address, a name, a URL or another thing that it is about"
    )]
    AboutNothing,
    /// The file ends in the middle of the row.
    #[error("the file ends in the middle of this row; fetch it again")]
    CutOff,
    /// The row passes a limit; it was read over to its end.
    #[error("{0}")]
    Excess(CsvError),
}

impl RejectReason<'_> {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::ColumnCount { .. } => "watch-reject-column-count",
            Self::NoTimestamp { .. } => "watch-reject-no-timestamp",
            Self::OtherTime { .. } => "watch-reject-other-time",
            Self::UnknownType { .. } => "watch-reject-unknown-type",
            Self::Required { .. } => "watch-reject-required",
            Self::AboutNothing => "watch-reject-about-nothing",
            Self::CutOff => "watch-reject-cut-off",
            Self::Excess(CsvError::TooManyFields { .. }) => "watch-reject-too-many-columns",
            Self::Excess(CsvError::FieldTooLong { .. }) => "watch-reject-field-too-long",
            Self::Excess(_) => "watch-reject-too-long",
        }
    }

    /// The message's arguments.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::ColumnCount { expected, found } => vec![
                ("expected", expected.to_string()),
                ("found", found.to_string()),
            ],
            Self::NoTimestamp { value } | Self::UnknownType { value } => {
                vec![("value", (*value).to_owned())]
            }
            Self::OtherTime { value, expected } => vec![
                ("value", (*value).to_owned()),
                ("expected", (*expected).to_owned()),
            ],
            Self::Required { field, value } => vec![
                ("field", (*field).to_owned()),
                ("value", (*value).to_owned()),
            ],
            Self::CutOff | Self::AboutNothing => Vec::new(),
            Self::Excess(CsvError::FieldTooLong { line, field, limit }) => vec![
                ("line", line.to_string()),
                ("column", field.to_string()),
                ("limit", limit.to_string()),
            ],
            Self::Excess(
                CsvError::RecordTooLong { line, limit } | CsvError::TooManyFields { line, limit },
            ) => vec![("line", line.to_string()), ("limit", limit.to_string())],
            Self::Excess(CsvError::Utf16) => Vec::new(),
        }
    }
}
