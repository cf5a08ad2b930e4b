//! What can be wrong with a zone, and where.
//!
//! Invariant: an error names the entry or the line.

use super::NameError;

/// Why a zone is not written or not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RpzError {
    /// A domain has two entries, and a name can have one CNAME only (RFC 1034 §3.6.2).
    #[error("{name} has two entries; leave one")]
    Twice {
        /// The domain.
        name: String,
    },
    /// With the name of the zone behind it, the name is longer than names can be.
    #[error("{name} is too long for a zone of this name; give the zone a shorter name")]
    Long {
        /// The domain.
        name: String,
    },
    /// More bytes than are written or read.
    #[error("the zone is larger than {limit} bytes; make several")]
    Large {
        /// The limit.
        limit: usize,
    },
    /// More entries than are written or read.
    #[error("the zone has more than {limit} entries; make several")]
    Many {
        /// The limit.
        limit: usize,
    },
    /// A name that is none.
    #[error("line {line}: {why}")]
    Name {
        /// The line, counted from 1.
        line: usize,
        /// Why.
        why: NameError,
    },
    /// A line that is not as it is written here.
    #[error("line {line}: \"{found}\" is not what this gateway writes; give a zone that it wrote")]
    Line {
        /// The line, counted from 1.
        line: usize,
        /// What stands there, shortened.
        found: String,
    },
    /// It ends before its head is complete.
    #[error("the head of the zone ($TTL, $ORIGIN, SOA) is not complete; give the whole file")]
    Head,
}

impl RpzError {
    /// The id of the message.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::Twice { .. } => "watch-rpz-twice",
            Self::Long { .. } => "watch-rpz-long",
            Self::Large { .. } => "watch-rpz-large",
            Self::Many { .. } => "watch-rpz-many",
            Self::Name { .. } => "watch-rpz-name",
            Self::Line { .. } => "watch-rpz-line",
            Self::Head => "watch-rpz-head",
        }
    }
}
