//! What can be said about a `security.txt`.
//!
//! Not here: how it is found. Invariant: an error is what RFC 9116 forbids; everything else is
//! advice, and never makes a file invalid.

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file does not do what RFC 9116 demands.
    Error,
    /// It does, and could do better.
    Advice,
}

/// A finding and the line it is about, counted from 1; none when it is about the whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The line.
    pub line: Option<u64>,
    /// What was found.
    pub problem: Problem,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file is larger than what is read (§5.6 names 32 KB).
    #[error("the file has {found} bytes; at most {limit} are read: leave out what is not a field")]
    TooLarge {
        /// Its bytes.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// It is not UTF-8.
    #[error("the text is not UTF-8; save it as UTF-8 (§3)")]
    NotUtf8,
    /// It begins with a byte order mark.
    #[error("the file begins with a byte order mark; save it without one (§3)")]
    ByteOrderMark,
    /// A carriage return without a line feed.
    #[error("the line ends in a carriage return alone; end lines in LF or CRLF (§2.2)")]
    LineEnd,
    /// The last line has no end.
    #[error("the last line has no line end; add one (§2.2)")]
    NoLastLineEnd,
    /// A line that is no field, comment or blank line.
    #[error("neither a field nor a comment; expected \"Name: value\" or # (§2.2)")]
    NotAField,
    /// White space before the colon.
    #[error("white space before the colon; write \"{name}: …\" (§4)")]
    SpaceBeforeColon {
        /// The field.
        name: String,
    },
    /// No blank after the colon.
    #[error("no blank after the colon; write \"{name}: …\" (§4)")]
    NoSpace {
        /// The field.
        name: String,
    },
    /// A field without a value.
    #[error("the field {name} has no value; fill it in or leave it out (§2.2)")]
    Empty {
        /// The field.
        name: String,
    },
    /// No field says whom to write to.
    #[error("there is no Contact; add one, such as mailto:security@example.org (§2.5.3)")]
    NoContact,
    /// A value that is no address with a scheme.
    #[error("{name} is not a URI; begin it with https://, mailto: or tel: (§2.5)")]
    NoScheme {
        /// The field.
        name: String,
    },
    /// A web address without encryption.
    #[error("{name} begins with http://; a web address must begin with https:// (§2.5)")]
    NotHttps {
        /// The field.
        name: String,
    },
    /// A mail address without a domain.
    #[error("the address after mailto: has no name or no domain; write mailto:name@domain")]
    Mail,
    /// The end is not given.
    #[error("there is no Expires; add one, at most a year ahead (§2.5.5)")]
    NoExpires,
    /// The end is given more than once.
    #[error("Expires is there more than once; keep one (§2.5.5)")]
    SeveralExpires,
    /// The end is no moment.
    #[error("Expires is not a moment; write it as 2027-01-31T00:00:00Z (§2.5.5, RFC 3339)")]
    BadExpires,
    /// The end is past.
    #[error("the file expired {days} days ago; review it and move Expires on (§2.5.5)")]
    Expired {
        /// Whole days since.
        days: i64,
    },
    /// The end is near.
    #[error("the file expires in {days} days; review it and move Expires on")]
    ExpiresSoon {
        /// Whole days until.
        days: i64,
    },
    /// The end is far.
    #[error("the file expires in {days} days; less than a year is recommended (§2.5.5)")]
    ExpiresLate {
        /// Whole days until.
        days: i64,
    },
    /// Languages more than once.
    #[error("Preferred-Languages is there more than once; put all into one (§2.5.8)")]
    SeveralLanguages,
    /// Not a language.
    #[error("\"{tag}\" is not a language tag; write tags such as en, fr, with commas (§2.5.8)")]
    BadLanguage {
        /// What stands there, shortened.
        tag: String,
    },
    /// Another place than where it was found.
    #[error("no Canonical names the address it was fetched from; add it (§2.5.2)")]
    NotCanonical,
    /// Signed, but no place.
    #[error("signed, but there is no Canonical; add one, so that it holds only there (§2.5.2)")]
    NoCanonical,
    /// A CSAF address that leads elsewhere.
    #[error("CSAF does not lead to a file named provider-metadata.json")]
    Csaf,
    /// A field that is not registered.
    #[error("the field {name} is not registered; look for a slip of the pen")]
    Unknown {
        /// The field.
        name: String,
    },
    /// Mail without a key.
    #[error("a mail address and no Encryption; name a key (§2.5.4)")]
    NoEncryption,
    /// Not signed.
    #[error("not signed; a cleartext signature is recommended (§2.3)")]
    NotSigned,
    /// Text before the signed message.
    #[error("text before the signed message; it must be the first line (§2.3)")]
    BeforeSigned,
    /// Text after the signature.
    #[error("text after the signature; remove it (§2.3)")]
    AfterSignature,
    /// The frame of the signature is broken.
    #[error("the signature is missing, cut or damaged; sign the file again (§2.3)")]
    BadSignature,
    /// A hash that can be forged.
    #[error("signed with {hash}; sign again with SHA-256 or better")]
    WeakHash {
        /// Its name.
        hash: String,
    },
}

impl Problem {
    /// How grave it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Mail
            | Self::ExpiresSoon { .. }
            | Self::ExpiresLate { .. }
            | Self::NoCanonical
            | Self::Unknown { .. }
            | Self::NoEncryption
            | Self::NotSigned
            | Self::WeakHash { .. } => Severity::Advice,
            _ => Severity::Error,
        }
    }

    /// A short name, as the end of a message id.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotUtf8 => "not-utf8",
            Self::ByteOrderMark => "byte-order-mark",
            Self::LineEnd => "line-end",
            Self::NoLastLineEnd => "no-last-line-end",
            Self::NotAField => "not-a-field",
            Self::SpaceBeforeColon { .. } => "space-before-colon",
            Self::NoSpace { .. } => "no-space",
            Self::Empty { .. } => "empty",
            Self::NoContact => "no-contact",
            Self::NoScheme { .. } => "no-scheme",
            Self::NotHttps { .. } => "not-https",
            Self::Mail => "mail",
            Self::NoExpires => "no-expires",
            Self::SeveralExpires => "several-expires",
            Self::BadExpires => "bad-expires",
            Self::Expired { .. } => "expired",
            Self::ExpiresSoon { .. } => "expires-soon",
            Self::ExpiresLate { .. } => "expires-late",
            Self::SeveralLanguages => "several-languages",
            Self::BadLanguage { .. } => "bad-language",
            Self::NotCanonical => "not-canonical",
            Self::NoCanonical => "no-canonical",
            Self::Csaf => "csaf",
            Self::Unknown { .. } => "unknown",
            Self::NoEncryption => "no-encryption",
            Self::NotSigned => "not-signed",
            Self::BeforeSigned => "before-signed",
            Self::AfterSignature => "after-signature",
            Self::BadSignature => "bad-signature",
            Self::WeakHash { .. } => "weak-hash",
        }
    }
}
