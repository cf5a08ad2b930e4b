//! Who may do what in this context, in one place.
//!
//! Invariant: every action begins with one of these calls.

use crate::WatchError;
use base::id::{OrganisationId, TenantId};
use base::{Actor, Role, Tlp};
use lake::Scope;

/// Who works with reports and observations.
pub const ANALYSTS: &[Role] = &[Role::Analyst, Role::Administrator];
/// Who sees observations: a network's contact those of the own organisation, since nobody is contact
/// of a whole administration.
pub const READERS: &[Role] = &[
    Role::Analyst,
    Role::Administrator,
    Role::CountryOfficer,
    Role::NetworkContact,
];
/// Who decides what is released.
pub const RELEASERS: &[Role] = &[Role::CountryOfficer, Role::Administrator];
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

/// Those with one of these roles for the whole administration; `named` says them in the error.
///
/// # Errors
/// [`WatchError::Denied`] for everybody else.
pub fn one_of(
    actor: &Actor,
    tenant: TenantId,
    roles: &[Role],
    named: &'static str,
) -> Result<(), WatchError> {
    if actor.may(tenant, roles) {
        Ok(())
    } else {
        Err(WatchError::Denied(named))
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

/// Who answers for the work: analysts, the country officer, administrators.
pub const DIRECTORS: &[Role] = &[Role::Analyst, Role::CountryOfficer, Role::Administrator];

/// Those who may see how much work there is and how long it takes.
///
/// # Errors
/// [`WatchError::Denied`] for everybody else.
pub fn director(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    if actor.may(tenant, DIRECTORS) {
        Ok(())
    } else {
        Err(WatchError::Denied(
            "analyst, country-officer, administrator",
        ))
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

/// The strictest label that a network's contact gets: the contact is a client of the
/// administration, not of its organisation (TLP 2.0: AMBER goes to clients, AMBER+STRICT does not,
/// RED goes to named recipients only).
const TO_CLIENTS: Tlp = Tlp::Amber;

/// The lake's view for that sight: all labels for those of the administration, at most TLP:AMBER
/// for the contacts of networks.
///
/// # Errors
/// As [`sight`].
pub fn scope(actor: &Actor, tenant: TenantId) -> Result<Scope, WatchError> {
    let whole = Scope::whole(tenant);
    Ok(match sight(actor, tenant)? {
        Sight::Whole => whole,
        Sight::Organisations(own) => own_networks(tenant, own),
    })
}

/// The lake's view for the contacts of these organisations' networks.
#[must_use]
pub fn own_networks(tenant: TenantId, own: Vec<OrganisationId>) -> Scope {
    Scope {
        organisations: Some(own),
        ceiling: TO_CLIENTS,
        ..Scope::whole(tenant)
    }
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
    fn what_may_not_be_handed_to_clients_stays_in_the_administration() {
        let own = OrganisationId::from_bytes([3; 16]);
        for (role, of, ceiling) in [
            (Role::NetworkContact, Some(own), Tlp::Amber),
            (Role::Analyst, None, Tlp::Red),
            (Role::CountryOfficer, None, Tlp::Red),
            (Role::Administrator, None, Tlp::Red),
        ] {
            let (actor, tenant) = member(role, of);
            let scope = scope(&actor, tenant).expect("a scope");
            assert_eq!(scope.ceiling, ceiling, "{role:?}");
        }
    }

    #[test]
    fn readers_and_visitors_see_no_observation() {
        let (actor, tenant) = member(Role::Reader, None);
        assert!(sight(&actor, tenant).is_err());
        assert!(sight(&Actor::anonymous(), tenant).is_err());
    }
}
