//! What can be wrong with a mail, and how much of one is read.
//!
//! Not here: what is merely damaged, which is a mark on what was read ([`super::Damage`]).
//! Invariant: every limit is finite, and an error that a limit causes names it.

/// Limits on one mail with everything inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailLimits {
    /// Bytes of the mail as it came.
    pub bytes: usize,
    /// Bytes of the header block of one part.
    pub header_bytes: usize,
    /// Parts of the mail and of the mails inside it together.
    pub parts: usize,
    /// Multiparts inside one another within one mail.
    pub multiparts: usize,
    /// Mails inside one another.
    pub depth: usize,
    /// Decoded bytes that are kept, of all parts together.
    pub kept_bytes: usize,
}

impl Default for MailLimits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            header_bytes: 1 << 20,
            parts: 1000,
            multiparts: 20,
            depth: 10,
            kept_bytes: 256 << 20,
        }
    }
}

/// Why a mail is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// It has no header field at all.
    #[error(
        "there is no mail: no header field at its beginning; send the mail with its headers, as .eml"
    )]
    NotMail,
    /// It is larger than is read.
    #[error(
        "the mail has {bytes} bytes and at most {limit} are read; send its attachments one by one"
    )]
    TooLarge {
        /// Bytes.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// A header block is larger than is read.
    #[error("part {place}: its headers have more than {limit} bytes")]
    Headers {
        /// The part.
        place: String,
        /// The limit.
        limit: usize,
    },
    /// It has more parts than are read.
    #[error("the mail has more than {limit} parts; send its attachments one by one")]
    TooManyParts {
        /// The limit.
        limit: usize,
    },
    /// Mails lie deeper inside one another than is read.
    #[error(
        "part {place}: more than {limit} mails lie inside one another; send the inner one by itself"
    )]
    TooDeep {
        /// The part.
        place: String,
        /// The limit.
        limit: usize,
    },
    /// Multiparts lie deeper inside one another than is read.
    #[error("part {place}: more than {limit} multiparts lie inside one another")]
    TooNested {
        /// The part.
        place: String,
        /// The limit.
        limit: usize,
    },
    /// Its parts unfold to more than is kept.
    #[error(
        "part {place}: the parts unfold to more than {limit} bytes; send the attachments one by one"
    )]
    TooMuch {
        /// The part.
        place: String,
        /// The limit.
        limit: usize,
    },
}

impl MailError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::NotMail => "watch-mail-not-mail",
            Self::TooLarge { .. } => "watch-mail-too-large",
            Self::Headers { .. } => "watch-mail-headers",
            Self::TooManyParts { .. } => "watch-mail-too-many-parts",
            Self::TooDeep { .. } => "watch-mail-too-deep",
            Self::TooNested { .. } => "watch-mail-too-nested",
            Self::TooMuch { .. } => "watch-mail-too-much",
        }
    }
}
