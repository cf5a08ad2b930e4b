//! Who may do what in this context, in one place.
//!
//! Not here: what a respondent with a personal link may do. Invariant: every action begins with
//! one of these calls.

use base::id::TenantId;
use base::{Actor, Role, Tlp};

use crate::InstrumentsError;

/// Who reads rounds, answers and results.
pub const READERS: &[Role] = &[
    Role::Reader,
    Role::CountryOfficer,
    Role::Analyst,
    Role::Reviewer,
    Role::Administrator,
];
/// Who starts rounds, answers, and changes the plan.
pub const OFFICERS: &[Role] = &[Role::CountryOfficer, Role::Administrator];
/// Who says whether a question does not apply indeed.
pub const REVIEWERS: &[Role] = &[Role::Reviewer, Role::Administrator];

/// Who settles which of several answers counts.
pub const SETTLERS: &[Role] = &[Role::CountryOfficer, Role::Reviewer, Role::Administrator];

/// Who sees evidence of every label: those who work on rounds and those who review them.
const EVERY_LABEL: &[Role] = &[Role::CountryOfficer, Role::Reviewer, Role::Administrator];

/// The strictest label of evidence that an actor sees. TLP:RED is for the people named, which here
/// are those who work on the round; TLP:AMBER+STRICT stays within the administration, of which all
/// readers are members.
#[must_use]
pub fn ceiling(actor: &Actor, tenant: TenantId) -> Tlp {
    match (actor.may(tenant, EVERY_LABEL), actor.may(tenant, READERS)) {
        (true, _) => Tlp::Red,
        (false, true) => Tlp::AmberStrict,
        (false, false) => Tlp::Clear,
    }
}

/// Refuses an actor who holds none of `roles` for the whole administration.
///
/// # Errors
/// [`InstrumentsError::Forbidden`].
pub fn require(actor: &Actor, tenant: TenantId, roles: &[Role]) -> Result<(), InstrumentsError> {
    match actor.may(tenant, roles) {
        true => Ok(()),
        false => Err(InstrumentsError::Forbidden),
    }
}

/// What concerns the whole installation is the operator's.
///
/// # Errors
/// [`InstrumentsError::Forbidden`].
pub fn operator(actor: &Actor) -> Result<(), InstrumentsError> {
    match actor.is_unrestricted() {
        true => Ok(()),
        false => Err(InstrumentsError::Forbidden),
    }
}
