//! Accounts: who may sign in, with which password and second step, and which rights.
//!
//! Not here: sessions ([`crate::session`]), what an administrator sees ([`crate::role`]), people of
//! the directory (they need no account). Invariant: neither a password nor any other secret is
//! ever readable again once it was stored: passwords and codes are hashed, seeds are sealed.

pub mod actions;
#[cfg(test)]
pub(crate) mod fixture;
pub mod hasher;
pub mod letter;
pub mod manage;
pub mod names;
pub mod operator;
pub mod own;
pub mod pages;
pub(crate) mod parts;
pub mod password;
pub mod schema;
pub mod second;
pub mod secret;
pub mod security;
pub mod site;
#[cfg(test)]
mod site_tests;
pub mod store;
#[cfg(test)]
pub(crate) mod tests;
pub mod totp;
pub(crate) mod trail;

use std::str::FromStr;
use std::sync::Arc;

use ::store::keys::Keys;
use ::store::{Db, StoreError};
use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Clock, LanguageTag, Role, Timestamp};

pub use hasher::Hasher;
pub use password::{BadPassword, Password};
pub use secret::Secret;
pub use site::{LOCALES, module};

use crate::session::throttle::Throttle;

/// What actions on accounts, sessions, links and tokens work with. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Accounts {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    pub(crate) hasher: Hasher,
    pub(crate) throttle: Arc<Throttle>,
    pub(crate) keys: Keys,
    pub(crate) post: Arc<dyn Post>,
    second: Arc<[Role]>,
}

impl Accounts {
    /// Over a migrated database. `keys` seal the seeds of second steps, `post` sends letters.
    #[must_use]
    pub fn new(db: Db, clock: Clock, keys: Keys, post: Arc<dyn Post>) -> Self {
        Self {
            db,
            clock,
            hasher: Hasher::new(),
            throttle: Arc::new(Throttle::new()),
            keys,
            post,
            second: Arc::from([]),
        }
    }

    /// Whoever holds one of these roles anywhere has to set up a second step.
    #[must_use]
    pub fn demanding_second(mut self, roles: &[Role]) -> Self {
        self.second = roles.into();
        self
    }

    /// Whether one of these roles demands a second step.
    pub(crate) fn demands_second(&self, memberships: &[Membership]) -> bool {
        memberships.iter().any(|m| self.second.contains(&m.role))
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// Why somebody is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// An account was made for them; the link lets them choose a password.
    Invitation,
    /// They, or an administrator, asked for a new password.
    Reset,
    /// Their account was given rights in a further administration.
    Welcome,
    /// Their password or second step was changed.
    Changed,
}

/// A letter to one person, to be put into their language.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The recipient.
    pub to: Mail,
    /// The recipient's name as the account has it.
    pub name: String,
    /// The language of the letter.
    pub language: LanguageTag,
    /// Why they are written to.
    pub occasion: Occasion,
    /// The secret of a personal link, which becomes an address in the letter.
    pub link: Option<Secret>,
}

/// Puts letters into the outbox inside the caller's transaction.
pub trait Post: Send + Sync + std::fmt::Debug {
    /// Queues the letter; it leaves only when `tx` commits.
    fn queue<'a>(
        &'a self,
        tx: &'a mut ::store::Tx,
        letter: Letter,
        now: Timestamp,
    ) -> futures::future::BoxFuture<'a, Result<(), StoreError>>;
}

/// A mail address, trimmed and case-folded: one person has one account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mail(Box<str>);

impl Mail {
    /// The address as text, lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Mail {
    type Err = AccountError;
    /// Deliberately lenient (RFC 5321 §4.1.2 allows nearly everything before the @): the letter
    /// that arrives is the proof. The limit of 254 is that of RFC 5321 §4.5.3.1.3.
    fn from_str(text: &str) -> Result<Self, AccountError> {
        let folded = text.trim().to_lowercase();
        let good = folded.rsplit_once('@').is_some_and(|(local, host)| {
            !local.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
        });
        let clean = !folded
            .contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;\"\\()[]".contains(c));
        if good && clean && folded.len() <= 254 && folded.matches('@').count() == 1 {
            Ok(Self(folded.into()))
        } else {
            Err(AccountError::BadMail)
        }
    }
}

impl std::fmt::Display for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// How a person wants to be called: 1 to 120 characters on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(Box<str>);

impl PersonName {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PersonName {
    type Err = AccountError;
    fn from_str(text: &str) -> Result<Self, AccountError> {
        let trimmed = text.trim();
        let length = trimmed.chars().count();
        if (1..=120).contains(&length) && !trimmed.contains(base::text::is_deceptive) {
            Ok(Self(trimmed.into()))
        } else {
            Err(AccountError::BadName)
        }
    }
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Invited; no password chosen yet.
    Invited,
    /// May sign in.
    Active,
    /// Shut out.
    Disabled,
}

/// An account without its secrets.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The address by which it signs in.
    pub mail: Mail,
    /// The person's name.
    pub name: String,
    /// The language of letters to the person.
    pub language: LanguageTag,
    /// The administration whose administrators manage it; `None`: the operator only.
    pub home: Option<TenantId>,
    /// Where it stands.
    pub state: State,
    /// Whether a second step is asked at sign-in.
    pub second_step: bool,
    /// When it was made.
    pub created: Timestamp,
    /// Counts changes, so that a form shown earlier does not overwrite a later change.
    pub version: i64,
    /// Its rights.
    pub memberships: Vec<Membership>,
}

/// What can go wrong with accounts. No variant carries a personal value.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The actor has no right to do this.
    #[error("not allowed: this needs the administrator of the administration concerned")]
    NotAllowed,
    /// There is no such account, or it is not the actor's to see.
    #[error("there is no such account here")]
    Unknown,
    /// The text is not a mail address.
    #[error("this is not a mail address; expected NAME@HOST")]
    BadMail,
    /// The text is not a name.
    #[error("a name has 1 to 120 characters on one line")]
    BadName,
    /// The password does not meet the rules.
    #[error(transparent)]
    BadPassword(#[from] BadPassword),
    /// The current password given does not match.
    #[error("the current password is not right")]
    WrongPassword,
    /// The code of the second step does not match, or was used before.
    #[error("the code is not right, or was used already; wait for the next one")]
    WrongCode,
    /// No second step is being set up, or one is set up already.
    #[error("the second step is not in a state for this; open the page again")]
    SecondStep,
    /// The administration would be left without an administrator.
    #[error("this is the last administrator; give another account that role first")]
    LastAdministrator,
    /// Somebody else changed the account meanwhile.
    #[error("the account was changed meanwhile; look at it again and repeat the change")]
    Changed,
    /// No role was chosen, or one that this actor cannot give.
    #[error("choose at least one role")]
    NoRole,
    /// A network contact is of an organisation.
    #[error(
        "a network contact answers for one organisation; name it (on the command line with --organisation)"
    )]
    NeedsOrganisation,
    /// The link is unknown, used, or too old.
    #[error("this link was used already or is too old; ask for a new one")]
    LinkSpent,
    /// There is an account with this address.
    #[error("there is an account with this address already")]
    Taken,
    /// The form was carried out before.
    #[error("this form was sent before; nothing was done a second time")]
    Repeated,
    /// Too many attempts.
    #[error("too many attempts; try again in {0} seconds")]
    Throttled(u64),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl AccountError {
    /// The message by which a page says it; `None` for failures of storage.
    #[must_use]
    pub const fn message_id(&self) -> Option<&'static str> {
        Some(match self {
            Self::NotAllowed => "account-error-not-allowed",
            Self::Unknown => "account-error-unknown",
            Self::BadMail => "account-error-mail",
            Self::BadName => "account-error-name",
            Self::BadPassword(e) => e.message_id(),
            Self::WrongPassword => "account-error-wrong-password",
            Self::WrongCode => "account-error-wrong-code",
            Self::SecondStep => "account-error-second-step",
            Self::LastAdministrator => "account-error-last-administrator",
            Self::Changed => "account-error-changed",
            Self::NoRole => "account-error-no-role",
            Self::NeedsOrganisation => "account-error-needs-organisation",
            Self::LinkSpent => "account-error-link-spent",
            Self::Taken => "account-error-taken",
            Self::Repeated => "web-form-repeated",
            Self::Throttled(_) => "account-error-throttled",
            Self::Store(_) => return None,
        })
    }
}
