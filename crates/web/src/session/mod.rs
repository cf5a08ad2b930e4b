//! Sessions: who is behind a browser's requests, from sign-in to sign-out.
//!
//! Not here: API tokens ([`crate::token`]), passwords ([`crate::account`]). Invariants: a session's
//! secret is made by the gateway at the moment of sign-in, never taken from the browser; only its
//! hash is stored; rights are read anew at every request.

pub mod actions;
pub(crate) mod agent;
pub mod cookie;
#[cfg(test)]
mod demand_tests;
pub mod device;
#[cfg(test)]
mod http_tests;
pub mod pages;
pub mod resolve;
pub mod signin;
pub mod store;
pub mod tenant;
#[cfg(test)]
mod tests;
pub mod throttle;

use base::Timestamp;
use base::id::{AccountId, SessionId, TenantId};

pub use resolve::Sessions;

/// A session ends after so many seconds without a request: two hours.
pub const IDLE: i64 = 2 * 3_600;
/// A session ends so many seconds after sign-in, whatever happens: twelve hours.
pub const ABSOLUTE: i64 = 12 * 3_600;
/// How long the second step may be answered after the password: ten minutes.
pub const SECOND_STEP: i64 = 600;
/// "Last seen" is written at most once in so many seconds, so that reading a page writes nothing.
pub const SEEN_EVERY: i64 = 60;

/// How far a sign-in has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The password was right; the second step is missing. Gives no right.
    Password,
    /// Signed in.
    Full,
}

impl Stage {
    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Full => "full",
        }
    }
}

/// A session as its holder sees it in the list of their own.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its id, which is no secret.
    pub id: SessionId,
    /// Whose it is.
    pub account: AccountId,
    /// How far sign-in has come.
    pub stage: Stage,
    /// When it began.
    pub created: Timestamp,
    /// The last request, to the minute.
    pub seen: Timestamp,
    /// What the browser called itself, shortened.
    pub agent: String,
    /// The administration that its holder chose to work in; `None` before they chose.
    pub tenant: Option<TenantId>,
}

impl Session {
    /// Whether the session still counts at `now`.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        match self.stage {
            Stage::Password => now < self.created.plus_seconds(SECOND_STEP),
            Stage::Full => {
                now < self.seen.plus_seconds(IDLE) && now < self.created.plus_seconds(ABSOLUTE)
            }
        }
    }
}
