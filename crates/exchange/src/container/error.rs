//! What can be wrong with a container, with the member, the place and the remedy.
//!
//! Not here: what is wrong with the report inside. Invariant: every variant names the member.

use std::io;

/// Why an input cannot be unwrapped any further.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContainerError {
    /// A limit is passed.
    #[error(
        "{member}: {what} passes the limit of {limit}; if the input is trusted, unpack it and send its files one by one"
    )]
    Limit {
        /// The member.
        member: String,
        /// What is too large.
        what: &'static str,
        /// The limit.
        limit: u64,
        /// The limit's name in [`Limits`](super::Limits).
        setting: &'static str,
    },
    /// The input breaks off.
    #[error("{member}: the input breaks off{}; fetch it again", after(*at))]
    Truncated {
        /// The member.
        member: String,
        /// Unwrapped bytes read before.
        at: u64,
    },
    /// The input is damaged.
    #[error("{member}: the input is damaged after {at} bytes ({detail}); fetch it again")]
    Corrupt {
        /// The member.
        member: String,
        /// Unwrapped bytes read before.
        at: u64,
        /// What the unpacker says.
        detail: String,
    },
    /// A kind that is not read.
    #[error("{member}: {kind} is not read; {}", super::detect::instead(kind))]
    Unsupported {
        /// The member.
        member: String,
        /// What it is.
        kind: &'static str,
    },
    /// There is no report in it.
    #[error("{member}: there is no report in it; expected a CSV file or an archive of one")]
    Nothing {
        /// The member.
        member: String,
    },
    /// The input itself cannot be read.
    #[error("{member}: cannot read: {detail}")]
    Io {
        /// The member.
        member: String,
        /// What the system says.
        detail: String,
    },
}

/// Where it breaks off; an archive that lost its end does not say.
fn after(at: u64) -> String {
    match at {
        0 => String::new(),
        at => format!(" after {at} bytes"),
    }
}

impl ContainerError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Limit { .. } => "watch-container-limit",
            Self::Truncated { .. } => "watch-container-truncated",
            Self::Corrupt { .. } => "watch-container-corrupt",
            Self::Unsupported { .. } => "watch-container-unsupported",
            Self::Nothing { .. } => "watch-container-nothing",
            Self::Io { .. } => "watch-container-io",
        }
    }

    /// The error that an unpacker's message stands for.
    pub(super) fn of(member: &str, at: u64, error: io::Error) -> Self {
        let member = member.to_owned();
        if let Some(inner) = error.get_ref().and_then(|e| e.downcast_ref::<Self>()) {
            return inner.clone();
        }
        if error.raw_os_error().is_some() {
            let detail = error.to_string();
            return Self::Io { member, detail };
        }
        if error.kind() == io::ErrorKind::UnexpectedEof {
            return Self::Truncated { member, at };
        }
        let detail = error.to_string();
        Self::Corrupt { member, at, detail }
    }
}

impl From<io::Error> for ContainerError {
    fn from(error: io::Error) -> Self {
        Self::of("input", 0, error)
    }
}
