//! API tokens: how programs prove who they are, with `Authorization: Bearer`.
//!
//! Not here: people's sessions ([`crate::session`]). Invariants: the token is shown once and only
//! its hash is kept; a token has one role in one administration, and never a role that its maker
//! does not hold there.

pub mod actions;
pub(crate) mod api;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

use std::str::FromStr;

use base::actor::Membership;
use base::id::TokenId;
use base::{ContentHash, Role, Timestamp};

use crate::account::secret;
use crate::account::{AccountError, Secret};

/// What every token begins with, so that scanners for leaked secrets recognise it.
const MARK: &str = "cgw_";
/// So many characters of the secret are kept to tell tokens apart.
const PREFIX: usize = 6;
/// The longest life of a token, in days.
pub const LONGEST_DAYS: i64 = 366;
/// The longest life of a token with the administrator's role, in days.
pub const LONGEST_ADMINISTRATOR_DAYS: i64 = 90;

/// The longest life of a token of a role, in days.
#[must_use]
pub const fn longest_days(role: Role) -> i64 {
    match role {
        Role::Administrator => LONGEST_ADMINISTRATOR_DAYS,
        _ => LONGEST_DAYS,
    }
}

/// The text of a token for its holder, made from a secret.
#[must_use]
pub fn text(secret: &Secret) -> String {
    format!("{MARK}{}", secret.reveal())
}

/// The part of a token by which people tell tokens apart.
#[must_use]
fn prefix(secret: &Secret) -> String {
    format!("{MARK}{}", &secret.reveal()[..PREFIX])
}

/// The hash of a presented token; `None` when it cannot be one.
#[must_use]
pub fn hash_of(presented: &str) -> Option<ContentHash> {
    presented
        .trim()
        .strip_prefix(MARK)
        .and_then(secret::hash_of)
}

/// What a token is called: 1 to 80 characters on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenName(Box<str>);

impl TokenName {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TokenName {
    type Err = AccountError;
    fn from_str(text: &str) -> Result<Self, AccountError> {
        let trimmed = text.trim();
        let good = (1..=80).contains(&trimmed.chars().count())
            && !trimmed.contains(base::text::is_deceptive);
        if good {
            Ok(Self(trimmed.into()))
        } else {
            Err(AccountError::BadName)
        }
    }
}

/// A token without its secret.
#[derive(Debug, Clone)]
pub struct Token {
    /// Its id.
    pub id: TokenId,
    /// Its first characters.
    pub prefix: String,
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub membership: Membership,
    /// Who made it, as the audit log names them.
    pub created_by: String,
    /// When it was made.
    pub created: Timestamp,
    /// Until when it counts.
    pub expires: Timestamp,
    /// When it was revoked.
    pub revoked: Option<Timestamp>,
    /// When it was last used, to the minute.
    pub used: Option<Timestamp>,
}

impl Token {
    /// Whether the token counts at `now`.
    #[must_use]
    pub fn is_valid(&self, now: Timestamp) -> bool {
        self.revoked.is_none() && now < self.expires
    }
}
