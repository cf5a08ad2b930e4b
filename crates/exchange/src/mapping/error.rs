//! What is wrong with a mapping file.
//!
//! Invariant: every error names the place and what was expected.

/// Why a file is no mapping.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// It is larger than a mapping is.
    #[error("the mapping is larger than {limit} bytes; is it the right file?")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// It is not TOML, or a key is not one of a mapping's.
    #[error("{problem}")]
    Toml {
        /// What the reader says, with line and column.
        problem: String,
    },
    /// A value cannot be used.
    #[error("{key} = \"{value}\" cannot be used; possible: {expected}")]
    Value {
        /// The key, with its section.
        key: String,
        /// What stands there, shortened.
        value: String,
        /// What may stand there, as it is written: the same in every language.
        expected: String,
    },
    /// A key is missing.
    #[error("{key} is missing; for example: {expected}")]
    Missing {
        /// The key, with its section.
        key: &'static str,
        /// What belongs there, as it is written.
        expected: &'static str,
    },
    /// Two keys that exclude each other.
    #[error("{one} and {other} cannot both be there: leave one out")]
    Both {
        /// One of them.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
}

impl MappingError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "watch-mapping-too-large",
            Self::Toml { .. } => "watch-mapping-toml",
            Self::Value { .. } => "watch-mapping-value",
            Self::Missing { .. } => "watch-mapping-missing",
            Self::Both { .. } => "watch-mapping-both",
        }
    }

    /// The message's arguments.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { limit } => vec![("limit", limit.to_string())],
            Self::Toml { problem } => vec![("problem", problem.clone())],
            Self::Value {
                key,
                value,
                expected,
            } => vec![
                ("key", key.clone()),
                ("value", value.clone()),
                ("expected", expected.clone()),
            ],
            Self::Missing { key, expected } => vec![
                ("key", (*key).to_owned()),
                ("expected", (*expected).to_owned()),
            ],
            Self::Both { one, other } => {
                vec![("one", (*one).to_owned()), ("other", (*other).to_owned())]
            }
        }
    }

    pub(super) fn value(key: impl Into<String>, value: &str, expected: impl Into<String>) -> Self {
        Self::Value {
            key: key.into(),
            value: crate::tabular::shorten(value).to_owned(),
            expected: expected.into(),
        }
    }
}
