//! Ping drills: contacts are written to without warning and press one button; who answers, and how
//! fast.
//!
//! Not here: whether an entry is true (`record::verify`; a drill confirms nothing). Invariant: only
//! a button answers, never the opening of a link, and the time runs from the sending to the first
//! press. What a drill asks is that of `csirt.md`'s ping drill: is there somebody at the other end?

mod actions;
pub(crate) mod api;
mod count;
mod store;
#[cfg(test)]
pub(crate) mod tests;

use base::Timestamp;
use base::id::{RecordId, TenantId};

pub use actions::{Drills, Open, Wanted};
pub use api::{Place, places};
pub use count::{Count, Stand};

use crate::record::code::CONTACT_ROLES;
use crate::record::role::is_often;

/// The id of a drill.
pub type DrillId = RecordId;
/// The id of one contact's part in a drill, which its link names.
pub(crate) type CallId = RecordId;

/// Where the link of a drill's letter leads, below the language; the secret follows.
pub const DRILL: &str = "/directory/drill";

/// Hours that contacts may be given.
pub const HOURS: std::ops::RangeInclusive<i64> = 1..=720;

/// Who is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Contacts with a role that is verified every 90 days.
    Often,
    /// Every contact.
    All,
    /// Contacts with this role, of `record::code::CONTACT_ROLES`.
    Role(&'static str),
}

impl Whom {
    /// Every choice, in the order of the form.
    pub fn choices() -> impl Iterator<Item = Self> {
        let roles = CONTACT_ROLES.all().iter().map(|(code, _)| Self::Role(code));
        [Self::Often, Self::All].into_iter().chain(roles)
    }

    /// The name in storage, forms and files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Often => "often",
            Self::All => "all",
            Self::Role(code) => code,
        }
    }

    /// The choice of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::choices().find(|w| w.as_str() == name)
    }

    /// The message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        let role = |code: &str| {
            let all = CONTACT_ROLES.all().iter();
            all.clone().find(|(c, _)| *c == code).map(|(_, id)| *id)
        };
        match self {
            Self::Often => "directory-drill-whom-often",
            Self::All => "directory-drill-whom-all",
            Self::Role(code) => role(code).unwrap_or("directory-drill-whom-all"),
        }
    }

    /// Whether a contact with these roles is meant.
    #[must_use]
    pub fn means(self, roles: &[&str]) -> bool {
        match self {
            Self::Often => roles.iter().any(|r| is_often(r)),
            Self::All => true,
            Self::Role(code) => roles.contains(&code),
        }
    }
}

/// A drill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drill {
    /// Its id.
    pub id: DrillId,
    /// Whose.
    pub tenant: TenantId,
    /// What it is called.
    pub name: String,
    /// Who was written to.
    pub whom: Whom,
    /// When the letters were queued.
    pub started: Timestamp,
    /// Until when an answer is in time.
    pub ends: Timestamp,
}

/// One contact of a drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// The contact.
    pub record: RecordId,
    /// Whether there was an address to write to.
    pub written: bool,
    /// When the button was pressed first.
    pub answered: Option<Timestamp>,
}
