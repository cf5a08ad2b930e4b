//! What can go wrong in this context, each with the id of its message.
//!
//! Invariant: every expected failure has a message in every language; the others keep their chain
//! for the log and are told as "something failed".

use store::StoreError;

/// An error of `watch`.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// The actor may not do this.
    #[error("not allowed: this needs one of the roles {0}")]
    Denied(&'static str),
    /// There is no such thing, or the actor may not know of it.
    #[error("not found: {0}")]
    NotFound(String),
    /// The input is not what it should be.
    #[error("{0}")]
    Invalid(String),
    /// Somebody else changed it since it was read.
    #[error("it was changed meanwhile; look at the new state and repeat the change")]
    Changed,
    /// The administration sends no notices.
    #[error(
        "notices are off: switch them on, or to side by side, on the page of their settings; --dry-run shows what would go"
    )]
    NoticesOff,
    /// Somebody reads the input at this moment.
    #[error("the input is being read; wait until it is read to its end, then repeat")]
    Reading,
    /// Nothing of the input stands.
    #[error("the input was taken back before; hand the file in again to have it read again")]
    TakenBack,
    /// The disk is too full to take more.
    #[error(
        "{free} of the disk are free, below {needed}: new input is refused; free space or move the data folder, then send it again"
    )]
    DiskLow {
        /// What is free now.
        free: String,
        /// What must be free.
        needed: String,
    },
    /// More came today than is taken.
    #[error(
        "too many reports came today; nothing of this one is kept: call instead, or send it tomorrow"
    )]
    Busy,
    /// What was sent ended before its end.
    #[error("what was sent broke off and nothing of it is kept; send it again: {0}")]
    BrokenOff(String),
    /// More was sent than is taken.
    #[error("more than {0} bytes were sent and nothing of it is kept; send it in parts")]
    TooLarge(u64),
    /// A file could not be read.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: String,
        /// The system's reason.
        source: std::io::Error,
    },
    /// The provider's schema file is not one.
    #[error("{0}")]
    Schema(#[from] exchange::shadowserver::SchemaError),
    /// The file is no mapping.
    #[error("{0}")]
    Mapping(#[from] exchange::mapping::MappingError),
    /// A request to a feed's provider failed.
    #[error(transparent)]
    Outgoing(#[from] web::outgoing::OutgoingError),
    /// The directory failed.
    #[error(transparent)]
    Directory(#[from] directory::DirectoryError),
    /// The lake failed.
    #[error(transparent)]
    Lake(#[from] lake::LakeError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl WatchError {
    /// The id of the message that says this to a user.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Denied(_) => "watch-error-denied",
            Self::NotFound(_) => "watch-error-not-found",
            Self::Invalid(_) => "watch-error-invalid",
            Self::Changed => "web-form-outdated",
            Self::NoticesOff => "notice-error-off",
            Self::Reading => "watch-error-reading",
            Self::TakenBack => "watch-error-taken-back",
            Self::DiskLow { .. } => "watch-error-disk-low",
            Self::Busy => "watch-error-busy",
            Self::BrokenOff(_) => "watch-error-broken-off",
            Self::TooLarge(_) => "watch-error-too-large",
            Self::File { .. } => "watch-error-file",
            Self::Schema(_) => "watch-error-schema",
            Self::Mapping(error) => error.message_id(),
            Self::Outgoing(_) => "watch-error-outgoing",
            Self::Directory(_) | Self::Lake(_) | Self::Store(_) => "watch-error-internal",
        }
    }
}
