//! Who acts: the first parameter of every action, with what it may see and do.
//!
//! Not here: how somebody proved who they are (`web::session`). Invariant: an actor's rights are
//! fixed when it is made; nothing widens them later.

use crate::id::{AccountId, OrganisationId, TenantId, TokenId};

/// What a membership lets its holder do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Reads what is shared inside the administration.
    Reader,
    /// Answers assessments.
    Respondent,
    /// The national focal point.
    CountryOfficer,
    /// Works with observations and incidents.
    Analyst,
    /// Sees and answers for the networks of an own organisation.
    NetworkContact,
    /// Writes published content.
    Editor,
    /// Translates.
    Translator,
    /// Reviews before publication.
    Reviewer,
    /// Runs workshops.
    EventOrganiser,
    /// Runs the gateway.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 10] = [
        Self::Reader,
        Self::Respondent,
        Self::CountryOfficer,
        Self::Analyst,
        Self::NetworkContact,
        Self::Editor,
        Self::Translator,
        Self::Reviewer,
        Self::EventOrganiser,
        Self::Administrator,
    ];

    /// The name in storage, on the command line and in message ids.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Respondent => "respondent",
            Self::CountryOfficer => "country-officer",
            Self::Analyst => "analyst",
            Self::NetworkContact => "network-contact",
            Self::Editor => "editor",
            Self::Translator => "translator",
            Self::Reviewer => "reviewer",
            Self::EventOrganiser => "event-organiser",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == name)
    }
}

/// One role, held for one organisation of one administration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The administration.
    pub tenant: TenantId,
    /// The organisation; `None` for the administration itself.
    pub organisation: Option<OrganisationId>,
    /// The role.
    pub role: Role,
}

impl Membership {
    /// Whether it gives any right. A network contact answers for the networks of one organisation;
    /// without one there is nothing to answer for, and so nothing to see.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.organisation.is_some() || !matches!(self.role, Role::NetworkContact)
    }
}

/// Who is behind a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// A visitor without an account.
    Anonymous,
    /// Somebody signed in.
    Account(AccountId),
    /// A program with an API token.
    Token(TokenId),
    /// The operator at the machine's own command line.
    Operator,
    /// The gateway's own background work.
    System,
}

/// Who acts, with their memberships.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    who: Who,
    memberships: Vec<Membership>,
}

impl Actor {
    /// A visitor without an account: sees only what is released.
    #[must_use]
    pub const fn anonymous() -> Self {
        Self {
            who: Who::Anonymous,
            memberships: Vec::new(),
        }
    }

    /// Somebody signed in, with the memberships read from the store.
    #[must_use]
    pub const fn account(id: AccountId, memberships: Vec<Membership>) -> Self {
        Self {
            who: Who::Account(id),
            memberships,
        }
    }

    /// A program, with the memberships its token was given.
    #[must_use]
    pub const fn token(id: TokenId, memberships: Vec<Membership>) -> Self {
        Self {
            who: Who::Token(id),
            memberships,
        }
    }

    /// The operator at the command line, who holds the data folder: every right everywhere.
    #[must_use]
    pub const fn operator() -> Self {
        Self {
            who: Who::Operator,
            memberships: Vec::new(),
        }
    }

    /// Background work: every right everywhere.
    #[must_use]
    pub const fn system() -> Self {
        Self {
            who: Who::System,
            memberships: Vec::new(),
        }
    }

    /// Who is behind it.
    #[must_use]
    pub const fn who(&self) -> &Who {
        &self.who
    }

    /// The memberships; empty for the operator and the system, who need none.
    #[must_use]
    pub fn memberships(&self) -> &[Membership] {
        &self.memberships
    }

    /// Whether nobody signed in.
    #[must_use]
    pub const fn is_anonymous(&self) -> bool {
        matches!(self.who, Who::Anonymous)
    }

    /// Whether the actor is the machine's operator or the gateway itself.
    #[must_use]
    pub const fn is_unrestricted(&self) -> bool {
        matches!(self.who, Who::Operator | Who::System)
    }

    /// Whether the actor holds one of `roles` for the whole administration `tenant`. Nobody is
    /// network contact of a whole administration.
    #[must_use]
    pub fn may(&self, tenant: TenantId, roles: &[Role]) -> bool {
        let whole = |m: &Membership| m.organisation.is_none() && m.is_complete();
        self.is_unrestricted()
            || self
                .memberships
                .iter()
                .any(|m| m.tenant == tenant && whole(m) && roles.contains(&m.role))
    }

    /// Whether the actor belongs to `tenant` without any right in it: a network contact whose
    /// organisation nobody has entered yet.
    #[must_use]
    pub fn is_incomplete(&self, tenant: TenantId) -> bool {
        let mut here = self.memberships.iter().filter(|m| m.tenant == tenant);
        let complete = self
            .memberships
            .iter()
            .any(|m| m.tenant == tenant && m.is_complete());
        here.next().is_some() && !complete
    }

    /// The organisations of `tenant` for which the actor holds one of `roles`.
    #[must_use]
    pub fn organisations(&self, tenant: TenantId, roles: &[Role]) -> Vec<OrganisationId> {
        self.memberships
            .iter()
            .filter(|m| m.tenant == tenant && roles.contains(&m.role))
            .filter_map(|m| m.organisation)
            .collect()
    }

    /// Whether the actor has any membership in `tenant`.
    #[must_use]
    pub fn belongs_to(&self, tenant: TenantId) -> bool {
        self.is_unrestricted() || self.memberships.iter().any(|m| m.tenant == tenant)
    }

    /// The actor as the audit log names it: a kind and an id, never a name or an address.
    #[must_use]
    pub fn audit_name(&self) -> String {
        match &self.who {
            Who::Anonymous => "anonymous".to_owned(),
            Who::Account(id) => format!("account:{id}"),
            Who::Token(id) => format!("token:{id}"),
            Who::Operator => "operator".to_owned(),
            Who::System => "system".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_end_at_the_administration_and_the_organisation() {
        let (a, b) = (TenantId::from_bytes([1; 16]), TenantId::from_bytes([2; 16]));
        let org = OrganisationId::from_bytes([3; 16]);
        let account = AccountId::from_bytes([4; 16]);
        let analyst = Actor::account(
            account,
            vec![Membership {
                tenant: a,
                organisation: None,
                role: Role::Analyst,
            }],
        );
        assert!(analyst.may(a, &[Role::Analyst]) && !analyst.may(b, &[Role::Analyst]));
        assert!(!analyst.may(a, &[Role::Administrator]));
        let contact = Actor::account(
            account,
            vec![Membership {
                tenant: a,
                organisation: Some(org),
                role: Role::NetworkContact,
            }],
        );
        assert!(
            !contact.may(a, &[Role::NetworkContact]),
            "an organisation's role is not the administration's"
        );
        assert_eq!(contact.organisations(a, &[Role::NetworkContact]), vec![org]);
        assert!(!contact.is_incomplete(a));
        assert!(!Actor::anonymous().belongs_to(a));
    }

    #[test]
    fn a_network_contact_without_an_organisation_has_no_right() {
        let tenant = TenantId::from_bytes([1; 16]);
        let member = |role| Membership {
            tenant,
            organisation: None,
            role,
        };
        let account = AccountId::from_bytes([4; 16]);
        let contact = Actor::account(account, vec![member(Role::NetworkContact)]);
        assert!(!contact.may(tenant, &Role::ALL));
        assert!(contact.organisations(tenant, &Role::ALL).is_empty());
        assert!(contact.belongs_to(tenant) && contact.is_incomplete(tenant));
        let both = vec![member(Role::NetworkContact), member(Role::Reader)];
        let reader = Actor::account(account, both);
        assert!(reader.may(tenant, &Role::ALL) && !reader.is_incomplete(tenant));
        assert!(!Actor::anonymous().is_incomplete(tenant));
    }
}
