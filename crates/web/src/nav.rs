//! The main navigation: what contexts offer, shown to those who may open it.
//!
//! Not an authorisation: routes decide for themselves. Invariant: an entry leads to a page of
//! this gateway.

use base::Actor;
use base::id::TenantId;

use crate::route::Access;

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the head of every page.
    Head,
    /// For administrators on the page "Administration", with this message saying what it is for;
    /// for others who may open it, in the head of every page.
    Administration(&'static str),
    /// Among the links of the page at this path, which another context may own.
    Beside(&'static str),
    /// At the foot of every page: what an administration shows to everybody.
    Foot,
}

/// One entry of the main navigation.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// The message id of its label.
    pub label: &'static str,
    /// The path below the language, such as `/picture`.
    pub path: &'static str,
    /// Who sees it; the same as its route's.
    pub access: Access,
    /// Where it stands.
    pub place: Place,
    /// Its place among the others; contexts leave room (10, 20, …).
    pub order: u16,
}

impl NavItem {
    pub(crate) fn visible(&self, actor: &Actor, tenant: Option<TenantId>) -> bool {
        self.access.admits(actor, tenant)
    }

    /// Whether the page at `path` belongs to this entry.
    pub(crate) fn covers(&self, path: &str) -> bool {
        path == self.path
            || (self.path != "/"
                && path
                    .strip_prefix(self.path)
                    .is_some_and(|rest| rest.starts_with('/')))
    }
}
