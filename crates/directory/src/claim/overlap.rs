//! What a claim touches: what others hold or claim in the same space, and what the organisation
//! holds around it.
//!
//! Not here: deciding (`actions`). Invariant: prefixes overlap by their addresses, domains by what
//! stands below them, AS numbers only with themselves.

use base::id::OrganisationId;

use super::Claim;
use crate::network::{Network, Resource, Source};

/// How what is there lies to what is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// It is the same network.
    Same,
    /// It lies around what is claimed.
    Around,
    /// It lies inside what is claimed.
    Inside,
}

impl Relation {
    /// The name in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Around => "around",
            Self::Inside => "inside",
        }
    }

    /// The message that says it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Same => "directory-claim-same",
            Self::Around => "directory-claim-around",
            Self::Inside => "directory-claim-inside",
        }
    }

    fn of(there: &Resource, claimed: &Resource) -> Option<Self> {
        match (there.covers(claimed), claimed.covers(there)) {
            (true, true) => Some(Self::Same),
            (true, false) => Some(Self::Around),
            (false, true) => Some(Self::Inside),
            (false, false) => None,
        }
    }
}

/// Something of another organisation in the space of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// How it lies to what is claimed.
    pub relation: Relation,
    /// What it is.
    pub resource: Resource,
    /// Whose.
    pub organisation: OrganisationId,
    /// Who said so; `None` for a claim that waits too.
    pub source: Option<Source>,
}

/// What others hold or claim in the space of `claimed`, the same network first.
pub(super) fn overlaps(
    (organisation, claimed): (OrganisationId, &Resource),
    held: &[Network],
    waiting: &[Claim],
) -> Vec<Overlap> {
    let others = held
        .iter()
        .map(|n| (n.organisation, &n.resource, Some(n.source)));
    let claims = waiting.iter().map(|c| (c.organisation, &c.resource, None));
    let near = |(of, resource, source): (OrganisationId, &Resource, Option<Source>)| {
        (of != organisation)
            .then(|| Relation::of(resource, claimed))
            .flatten()
            .map(|relation| Overlap {
                relation,
                resource: resource.clone(),
                organisation: of,
                source,
            })
    };
    let mut all: Vec<Overlap> = others.chain(claims).filter_map(near).collect();
    all.sort_by(|a, b| (a.relation, &a.resource).cmp(&(b.relation, &b.resource)));
    all
}

/// Whether the organisation holds what lies nearest around `claimed`, by agreement and not by a file
/// alone, and nobody else holds or claims anything inside it.
pub(super) fn is_within_own(
    (organisation, claimed): (OrganisationId, &Resource),
    held: &[Network],
    waiting: &[Claim],
) -> bool {
    let around = held
        .iter()
        .filter(|n| n.resource.covers(claimed) && n.source > Source::Import);
    let narrowest = around
        .clone()
        .map(|n| &n.resource)
        .reduce(|a, b| if a.covers(b) { b } else { a });
    let Some(narrowest) = narrowest else {
        return false;
    };
    let own = around
        .filter(|n| n.resource == *narrowest)
        .all(|n| n.organisation == organisation);
    own && overlaps((organisation, claimed), held, waiting)
        .iter()
        .all(|o| o.relation == Relation::Around && o.resource.covers(narrowest))
}

#[cfg(test)]
mod tests {
    use base::Timestamp;
    use base::id::NetworkId;

    use super::*;

    fn organisation(n: u8) -> OrganisationId {
        OrganisationId::from_bytes([n; 16])
    }

    fn resource(text: &str) -> Resource {
        Resource::parse(text).expect("a network")
    }

    fn held(of: u8, text: &str, source: Source) -> Network {
        Network {
            id: NetworkId::from_bytes([of; 16]),
            resource: resource(text),
            organisation: organisation(of),
            source,
            added_at: Timestamp::from_micros(0),
            space: crate::network::Space::Unknown,
        }
    }

    #[test]
    fn what_lies_in_the_same_space_is_named_with_how_it_lies() {
        let held = [
            held(1, "198.18.0.0/16", Source::Manual),
            held(2, "198.18.1.0/24", Source::Import),
            held(3, "198.18.1.128/25", Source::Claimed),
            held(4, "198.19.0.0/16", Source::Manual),
            held(5, "bank.example", Source::Manual),
            held(6, "AS64500", Source::Manual),
        ];
        let found = |text: &str, of: u8| -> Vec<(Relation, u8)> {
            let all = overlaps((organisation(of), &resource(text)), &held, &[]);
            let one = |o: &Overlap| (o.relation, o.organisation.bytes()[0]);
            all.iter().map(one).collect()
        };
        use Relation::{Around, Inside, Same};
        assert_eq!(
            found("198.18.1.0/24", 9),
            [(Same, 2), (Around, 1), (Inside, 3)]
        );
        assert_eq!(found("198.18.1.0/24", 2), [(Around, 1), (Inside, 3)]);
        assert_eq!(found("www.bank.example", 9), [(Around, 5)]);
        assert_eq!(found("example.org", 9), []);
        assert_eq!(found("AS64500", 9), [(Same, 6)]);
        assert_eq!(found("notbank.example", 9), [], "a suffix is one of labels");
    }

    #[test]
    fn inside_what_is_held_by_agreement_nobody_need_agree_again() {
        let held = [
            held(1, "198.18.0.0/16", Source::Claimed),
            held(2, "198.18.1.0/24", Source::Manual),
            held(3, "198.18.2.0/25", Source::Import),
            held(4, "198.19.0.0/16", Source::Import),
            held(5, "198.16.0.0/12", Source::Manual),
            held(6, "bank.example", Source::Manual),
        ];
        let within =
            |of: u8, text: &str| is_within_own((organisation(of), &resource(text)), &held, &[]);
        assert!(
            within(1, "198.18.3.0/24"),
            "what is wider around it is another's, as ever"
        );
        assert!(
            !within(1, "198.18.1.128/25"),
            "somebody else holds what is nearer"
        );
        assert!(
            !within(1, "198.18.2.0/24"),
            "a file gives a part of it to somebody else"
        );
        assert!(!within(4, "198.19.1.0/24"), "a file alone is no agreement");
        assert!(!within(7, "198.18.3.0/24"));
        assert!(within(6, "mail.bank.example") && !within(6, "other.example"));
    }
}
