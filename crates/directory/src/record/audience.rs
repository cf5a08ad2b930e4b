//! Who may see a value of the directory: its audience, its consents, and what an actor is to it.
//!
//! Not here: roles of the gateway (`base::actor`). Invariant: there is one function that decides
//! ([`shows`]); every exit (page, API, export, look-up) goes through it.

use base::id::{OrganisationId, TenantId};
use base::{Actor, Role, Tlp};

use crate::{EDITORS, STAFF};

/// For whom a value is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody, visitors without an account included.
    Public,
    /// Everybody with a role here, contacts of networks included.
    Members,
    /// Those of the administration as a whole, and the organisation that it is about.
    National,
    /// Whoever the label admits (TLP 2.0).
    Tlp(Tlp),
}

/// How near an actor stands to a record, from far to near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sight {
    /// A visitor.
    Visitor,
    /// Somebody with a role for one organisation.
    Member,
    /// Somebody of the administration, or of the organisation itself.
    National,
    /// The national desk: those who keep the directory.
    Desk,
}

/// How a value leaves the gateway; consent is given for each apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Medium {
    /// Pages, programs, files.
    Screen,
    /// What is printed and handed on, such as a yearly publication.
    Print,
}

impl Medium {
    /// The name in addresses and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Screen => "screen",
            Self::Print => "print",
        }
    }
}

impl Audience {
    /// Every audience, widest first; TLP labels behind the plain ones.
    pub const ALL: [Self; 8] = [
        Self::Public,
        Self::Members,
        Self::National,
        Self::Tlp(Tlp::Clear),
        Self::Tlp(Tlp::Green),
        Self::Tlp(Tlp::Amber),
        Self::Tlp(Tlp::AmberStrict),
        Self::Tlp(Tlp::Red),
    ];

    /// The name in storage, files and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Members => "members",
            Self::National => "national",
            Self::Tlp(Tlp::Clear) => "tlp:clear",
            Self::Tlp(Tlp::Green) => "tlp:green",
            Self::Tlp(Tlp::Amber) => "tlp:amber",
            Self::Tlp(Tlp::AmberStrict) => "tlp:amber+strict",
            Self::Tlp(Tlp::Red) => "tlp:red",
        }
    }

    /// The audience of a name, in any case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|a| a.as_str() == lower)
    }

    /// The message that names it; labels keep their own name in every language.
    #[must_use]
    pub const fn message_id(self) -> Option<&'static str> {
        match self {
            Self::Public => Some("directory-audience-public"),
            Self::Members => Some("directory-audience-members"),
            Self::National => Some("directory-audience-national"),
            Self::Tlp(_) => None,
        }
    }

    /// How near one must stand to see it. Contacts of networks are clients of the administration
    /// (TLP 2.0: AMBER goes to clients, AMBER+STRICT does not, RED goes to named recipients).
    #[must_use]
    pub const fn needs(self) -> Sight {
        match self {
            Self::Public | Self::Tlp(Tlp::Clear) => Sight::Visitor,
            Self::Members | Self::Tlp(Tlp::Green | Tlp::Amber) => Sight::Member,
            Self::National | Self::Tlp(Tlp::AmberStrict) => Sight::National,
            Self::Tlp(Tlp::Red) => Sight::Desk,
        }
    }
}

/// How near `actor` stands to a record of `organisation` (`None`: of no organisation).
#[must_use]
pub fn sight(actor: &Actor, tenant: TenantId, organisation: Option<OrganisationId>) -> Sight {
    if actor.may(tenant, EDITORS) {
        return Sight::Desk;
    }
    let own = actor.organisations(tenant, &Role::ALL);
    if actor.may(tenant, STAFF) || organisation.is_some_and(|o| own.contains(&o)) {
        Sight::National
    } else if own.is_empty() {
        Sight::Visitor
    } else {
        Sight::Member
    }
}

/// What is decided by, of one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guard {
    /// For whom it is meant.
    pub audience: Audience,
    /// Whether it is about a person, not about an office.
    pub personal: bool,
    /// Whether the person agreed to be shown on screens beyond the administration.
    pub screen: bool,
    /// Whether the person agreed to be printed.
    pub print: bool,
}

/// Whether a value leaves by `medium` for somebody who stands so near: the audience admits them,
/// and a person has agreed where the value leaves the administration or is printed.
#[must_use]
pub fn shows(sight: Sight, medium: Medium, guard: Guard) -> bool {
    let agreed = match medium {
        Medium::Screen => guard.screen || sight >= Sight::National,
        Medium::Print => guard.print,
    };
    sight >= guard.audience.needs() && (agreed || !guard.personal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(audience: Audience, personal: bool, screen: bool, print: bool) -> Guard {
        Guard {
            audience,
            personal,
            screen,
            print,
        }
    }

    #[test]
    fn a_nearer_reader_never_sees_less_on_screen() {
        let sights = [Sight::Visitor, Sight::Member, Sight::National, Sight::Desk];
        for audience in Audience::ALL {
            assert_eq!(Audience::parse(audience.as_str()), Some(audience));
            for flags in 0..8_u8 {
                let g = guard(audience, flags & 1 > 0, flags & 2 > 0, flags & 4 > 0);
                let seen = sights.map(|s| shows(s, Medium::Screen, g));
                assert!(seen.is_sorted(), "{audience:?} {seen:?}");
                assert!(seen[3], "the desk sees what it keeps");
            }
        }
    }

    #[test]
    fn a_person_is_shown_and_printed_by_consent_alone() {
        let public = |screen, print| guard(Audience::Public, true, screen, print);
        assert!(!shows(Sight::Visitor, Medium::Screen, public(false, true)));
        assert!(shows(Sight::Visitor, Medium::Screen, public(true, false)));
        assert!(!shows(Sight::Desk, Medium::Print, public(true, false)));
        assert!(shows(Sight::Visitor, Medium::Print, public(false, true)));
        let red = guard(Audience::Tlp(Tlp::Red), false, true, true);
        assert!(!shows(Sight::National, Medium::Screen, red));
    }
}
