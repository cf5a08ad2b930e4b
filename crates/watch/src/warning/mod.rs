//! Warnings out: alerts and advisories, written once, in several languages, reviewed and published.
//!
//! Not here: CSAF and Atom as formats (`exchange`), sending mail (`store::mail`). Invariant: what
//! readers see is a frozen revision that somebody else than its writers published; visitors see
//! public ones labelled TLP:CLEAR only ([`sight`]).

pub mod actions;
pub mod api;
mod content;
mod difference;
pub mod digest;
mod letters;
pub mod pages;
pub mod public;
mod reading;
mod routes;
mod store;
mod subscriber;
pub(crate) mod tables;

pub use content::{Content, Texts};
pub use difference::{Difference, differences};
pub(crate) use routes::{nav, routes};

use crate::{WatchError, rights};
use base::id::{TenantId, WarningId};
use base::{Actor, ContentHash, Role, Timestamp, Tlp};
use serde::{Deserialize, Serialize};

/// Who writes.
pub const WRITERS: &[Role] = &[Role::Editor, Role::Analyst, Role::Administrator];
/// Who publishes what others wrote.
pub const APPROVERS: &[Role] = &[Role::Reviewer, Role::Administrator];
/// Who sees drafts, and every label.
pub const STAFF: &[Role] = &[
    Role::Editor,
    Role::Analyst,
    Role::Reviewer,
    Role::CountryOfficer,
    Role::Administrator,
];

/// Declares an enum with its names, which are those in storage and in message ids.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(rename_all = "lowercase")]
        pub enum $name { $($(#[$each])* $variant,)* }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in storage, files and addresses.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The one of a name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }
        }
    };
}

named! {
    /// What kind of warning it is.
    Kind {
        /// Something is going on: act now.
        Alert = "alert",
        /// Something to know and to prepare for.
        Advisory = "advisory",
    }
}

named! {
    /// How grave it is.
    Severity {
        /// For information.
        Info = "info",
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
        /// Critical: letters leave at once.
        Critical = "critical",
    }
}

named! {
    /// For whom it is, each including those before it.
    Audience {
        /// Everybody.
        Public = "public",
        /// The contacts of the constituency's networks, and members of the administration.
        Constituents = "constituents",
        /// Response teams.
        Teams = "teams",
    }
}

named! {
    /// Where it stands.
    State {
        /// Being written; what was published before stays as it is.
        Draft = "draft",
        /// Waits for somebody else to read it.
        Review = "review",
        /// Given out.
        Published = "published",
        /// No longer holds.
        Withdrawn = "withdrawn",
    }
}

/// A warning as those see it who work on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Its id.
    pub id: WarningId,
    /// Whose it is.
    pub tenant: TenantId,
    /// Its number, such as `XA-2026-0001`.
    pub number: String,
    /// Where it stands.
    pub state: State,
    /// What it says now, published or not.
    pub content: Content,
    /// What is to change with the next revision, in the language it is written in.
    pub change: String,
    /// Who wrote since the last publication, by their names in the audit log.
    pub writers: Vec<String>,
    /// Counts changes.
    pub version: i64,
    /// The newest revision; 0 before the first.
    pub revision: i64,
    /// When anything last changed.
    pub changed_at: Timestamp,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
    /// Why it was withdrawn.
    pub withdrawn_why: String,
}

/// A published revision: frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// 1 for the first.
    pub revision: i64,
    /// What it says.
    pub content: Content,
    /// The SHA-256 of the content as it is stored.
    pub hash: ContentHash,
    /// What changed.
    pub change: String,
    /// When.
    pub at: Timestamp,
    /// Who published it, by their name in the audit log.
    pub by: String,
}

/// A warning as readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Its id.
    pub id: WarningId,
    /// Its number.
    pub number: String,
    /// When the first revision was published.
    pub first: Timestamp,
    /// The newest revision.
    pub revision: Revision,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Timestamp>,
    /// Why it was withdrawn.
    pub withdrawn_why: String,
}

/// What of an administration's warnings somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// The narrowest audience.
    pub audience: Audience,
    /// The strictest label.
    pub tlp: Tlp,
    /// Drafts too.
    pub drafts: bool,
}

impl Sight {
    /// What everybody sees.
    pub const VISITOR: Self = Self {
        audience: Audience::Public,
        tlp: Tlp::Clear,
        drafts: false,
    };

    /// Whether a content is within.
    #[must_use]
    pub fn admits(&self, content: &Content) -> bool {
        content.audience <= self.audience && content.tlp <= self.tlp
    }
}

/// What the actor sees: those who work on warnings all of it, members and contacts of networks what
/// is for the constituency up to TLP:AMBER (they are clients of the administration), everybody else
/// what is public and TLP:CLEAR.
#[must_use]
pub fn sight(actor: &Actor, tenant: TenantId) -> Sight {
    if actor.may(tenant, STAFF) {
        return Sight {
            audience: Audience::Teams,
            tlp: Tlp::Red,
            drafts: true,
        };
    }
    let contact = !actor
        .organisations(tenant, &[Role::NetworkContact])
        .is_empty();
    if contact || actor.may(tenant, &Role::ALL) {
        return Sight {
            audience: Audience::Constituents,
            tlp: Tlp::Amber,
            drafts: false,
        };
    }
    Sight::VISITOR
}

pub(crate) fn writer(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    rights::one_of(actor, tenant, WRITERS, "editor, analyst, administrator")
}

pub(crate) fn approver(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    rights::one_of(actor, tenant, APPROVERS, "reviewer, administrator")
}

pub(crate) fn staff(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    let roles = "editor, analyst, reviewer, country-officer, administrator";
    rights::one_of(actor, tenant, STAFF, roles)
}
