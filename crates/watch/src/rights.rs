//! Who may do what in this context, in one place.
//!
//! Invariant: every action begins with one of these calls.

use crate::WatchError;
use base::id::{OrganisationId, TenantId};
use base::{Actor, Role};
use lake::Scope;

const ANALYSTS: &[Role] = &[Role::Analyst, Role::Administrator];
const READERS: &[Role] = &[Role::Analyst, Role::Administrator, Role::CountryOfficer];
const RELEASERS: &[Role] = &[Role::CountryOfficer, Role::Administrator];
const CONTACTS: &[Role] = &[Role::NetworkContact];

/// What of an administration's observations the actor may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// Everything.
    Whole,
    /// The observations about these organisations only.
    Organisations(Vec<OrganisationId>),
}

/// Analysts and administrators of the administration.
///
/// # Errors
/// [`WatchError::Denied`] for everybody else.
pub fn analyst(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    if actor.may(tenant, ANALYSTS) {
        Ok(())
    } else {
        Err(WatchError::Denied("analyst, administrator"))
    }
}

/// Those who decide what is released.
///
/// # Errors
/// [`WatchError::Denied`] for everybody else.
pub fn releaser(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    if actor.may(tenant, RELEASERS) {
        Ok(())
    } else {
        Err(WatchError::Denied("country-officer, administrator"))
    }
}

/// Administrators.
///
/// # Errors
/// [`WatchError::Denied`] for everybody else.
pub fn administrator(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    if actor.may(tenant, &[Role::Administrator]) {
        Ok(())
    } else {
        Err(WatchError::Denied("administrator"))
    }
}

/// What the actor may see: all of it for analysts, administrators and the country officer, the
/// own networks for a network's contact.
///
/// # Errors
/// [`WatchError::Denied`] when it is nothing.
pub fn sight(actor: &Actor, tenant: TenantId) -> Result<Sight, WatchError> {
    if actor.may(tenant, READERS) {
        return Ok(Sight::Whole);
    }
    let own = actor.organisations(tenant, CONTACTS);
    if own.is_empty() {
        Err(WatchError::Denied(
            "analyst, country-officer, network-contact",
        ))
    } else {
        Ok(Sight::Organisations(own))
    }
}

/// The lake's view for that sight.
///
/// # Errors
/// As [`sight`].
pub fn scope(actor: &Actor, tenant: TenantId) -> Result<Scope, WatchError> {
    let organisations = match sight(actor, tenant)? {
        Sight::Whole => None,
        Sight::Organisations(own) => Some(own),
    };
    Ok(Scope {
        tenants: vec![tenant],
        organisations,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::actor::Membership;
    use base::id::AccountId;

    fn member(role: Role, organisation: Option<OrganisationId>) -> (Actor, TenantId) {
        let tenant = TenantId::from_bytes([1; 16]);
        let membership = Membership {
            tenant,
            organisation,
            role,
        };
        (
            Actor::account(AccountId::from_bytes([2; 16]), vec![membership]),
            tenant,
        )
    }

    #[test]
    fn a_network_contact_sees_the_own_network_only() {
        let own = OrganisationId::from_bytes([3; 16]);
        let (actor, tenant) = member(Role::NetworkContact, Some(own));
        assert!(
            matches!(sight(&actor, tenant), Ok(Sight::Organisations(seen)) if seen == vec![own])
        );
        assert!(analyst(&actor, tenant).is_err());
        assert!(sight(&actor, TenantId::from_bytes([9; 16])).is_err());
    }

    #[test]
    fn readers_and_visitors_see_no_observation() {
        let (actor, tenant) = member(Role::Reader, None);
        assert!(sight(&actor, tenant).is_err());
        assert!(sight(&Actor::anonymous(), tenant).is_err());
    }
}
