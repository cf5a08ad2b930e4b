//! Why a document was not read or not written.
//!
//! Not here: what was read and could not be kept (`Lost`). Invariant: an error names its place.

/// A place in what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Bytes before it.
    pub byte: usize,
    /// Its line, from 1.
    pub line: usize,
}

impl Place {
    pub(super) fn of(bytes: &[u8], byte: usize) -> Self {
        let byte = byte.min(bytes.len());
        let line = 1 + memchr::memchr_iter(b'\n', &bytes[..byte]).count();
        Self { byte, line }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {} (byte {})", self.line, self.byte)
    }
}

/// A document that cannot be read, or cannot be written so that its schema holds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IodefError {
    /// More bytes than allowed.
    #[error("the document is larger than {limit} bytes; split it, or raise the limit")]
    TooLarge {
        /// The limit.
        limit: usize,
    },
    /// Elements inside one another beyond the limit.
    #[error("{place}: elements are nested deeper than {limit}")]
    TooDeep {
        /// The limit.
        limit: usize,
        /// Where.
        place: Place,
    },
    /// More elements than allowed.
    #[error("{place}: more than {limit} elements; split the document, or raise the limit")]
    TooMany {
        /// The limit.
        limit: usize,
        /// Where.
        place: Place,
    },
    /// A document type definition.
    #[error(
        "{place}: a document type definition is not accepted; send the document without DOCTYPE"
    )]
    Dtd {
        /// Where.
        place: Place,
    },
    /// A named entity other than the five of XML.
    #[error("{place}: the entity \"&{name};\" is not accepted; write the character itself")]
    Entity {
        /// Its name.
        name: String,
        /// Where.
        place: Place,
    },
    /// Bytes that are not UTF-8.
    #[error("{place}: the bytes are not UTF-8; save the document as UTF-8")]
    Encoding {
        /// Where.
        place: Place,
    },
    /// Not well-formed.
    #[error("{place}: {reason}; the document is cut short or damaged")]
    Broken {
        /// What the reader says.
        reason: String,
        /// Where.
        place: Place,
    },
    /// Something else than IODEF.
    #[error("{place}: \"{found}\" is not an IODEF-Document of version 1.00 or 2.00")]
    NotIodef {
        /// What stands there.
        found: String,
        /// Where.
        place: Place,
    },
    /// What the schema requires is not there.
    #[error("{class} has no {field}, which IODEF {version} requires; add it before sending")]
    Incomplete {
        /// The class.
        class: &'static str,
        /// Its missing member.
        field: &'static str,
        /// The version that was to be written.
        version: &'static str,
    },
    /// A value that the schema does not take at its place.
    #[error("{class}: \"{value}\" is no valid {field}; correct it before sending")]
    Unfit {
        /// The class.
        class: &'static str,
        /// The member.
        field: &'static str,
        /// The value.
        value: String,
    },
}

impl IodefError {
    /// The message shown to people.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "watch-iodef-too-large",
            Self::TooDeep { .. } => "watch-iodef-too-deep",
            Self::TooMany { .. } => "watch-iodef-too-many",
            Self::Dtd { .. } => "watch-iodef-dtd",
            Self::Entity { .. } => "watch-iodef-entity",
            Self::Encoding { .. } => "watch-iodef-encoding",
            Self::Broken { .. } => "watch-iodef-broken",
            Self::NotIodef { .. } => "watch-iodef-not-iodef",
            Self::Incomplete { .. } => "watch-iodef-incomplete",
            Self::Unfit { .. } => "watch-iodef-unfit",
        }
    }

    /// Where in the input, when it is about input.
    #[must_use]
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::TooDeep { place, .. }
            | Self::TooMany { place, .. }
            | Self::Dtd { place }
            | Self::Entity { place, .. }
            | Self::Encoding { place }
            | Self::Broken { place, .. }
            | Self::NotIodef { place, .. } => Some(*place),
            Self::TooLarge { .. } | Self::Incomplete { .. } | Self::Unfit { .. } => None,
        }
    }
}
