//! The constituency: what an administration answers for, beyond the networks of its organisations.
//!
//! Not here: countries (part of the administration) and whose a network is. Invariant: one entry
//! for one resource, which takes it in or leaves it out.

mod actions;
pub(crate) mod store;

#[cfg(test)]
mod tests;

use base::Timestamp;
use base::id::NetworkId;

use crate::network::{Resource, Side, Source};

pub use actions::{Constituencies, Edit, Edited};
pub(crate) use actions::{Unnamed, apply};

/// An entry of the constituency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: NetworkId,
    /// A prefix, an AS number, a domain or a top-level domain.
    pub resource: Resource,
    /// Taken in or left out.
    pub side: Side,
    /// Who said so.
    pub source: Source,
    /// Since when.
    pub added_at: Timestamp,
}
