//! Claims of networks: what the contacts of an organisation say that it holds.
//!
//! Not here: networks that count (`network`), claims of fields (`record::review`). Invariant: a claim
//! changes no look-up until somebody agrees, unless it lies inside what the organisation holds by
//! agreement already and inside of which nobody else holds anything.

mod actions;
pub mod api;
mod overlap;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use base::Timestamp;
use base::id::{NetworkId, OrganisationId};

use crate::network::Resource;

pub use actions::{Answer, Claims, Near, Told, by_organisation};
pub use overlap::{Overlap, Relation};

/// The id of a claim.
pub type ClaimId = NetworkId;

/// Networks that one form or call may claim.
pub const MOST_AT_ONCE: usize = 50;
/// Claims of one organisation that may wait at a time.
pub const MOST_WAITING: usize = 500;
/// Characters of a note or of a reason.
pub const MOST_TEXT: usize = 500;

/// What became of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody has decided.
    Waiting,
    /// Agreed to: the organisation holds the network.
    Agreed,
    /// Not agreed to.
    Refused,
    /// Taken back by the organisation.
    Withdrawn,
}

impl State {
    /// The name in storage and in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Agreed => "agreed",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a stored name.
    #[must_use]
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Waiting, Self::Agreed, Self::Refused, Self::Withdrawn]
            .into_iter()
            .find(|s| s.as_str() == name)
    }

    /// The message that says it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Waiting => "directory-claim-waiting",
            Self::Agreed => "directory-claim-agreed",
            Self::Refused => "directory-claim-refused",
            Self::Withdrawn => "directory-claim-withdrawn",
        }
    }
}

/// A network that an organisation says is its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// Who would hold it.
    pub organisation: OrganisationId,
    /// What it is about.
    pub resource: Resource,
    /// What the organisation says with it.
    pub note: String,
    /// Who said it, by the name in the audit log.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What became of it.
    pub state: State,
    /// When that was decided.
    pub decided: Option<Timestamp>,
    /// Why it was refused.
    pub reason: String,
}
