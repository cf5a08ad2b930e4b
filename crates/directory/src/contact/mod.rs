//! Whom to call and whom to write to, for an address, a prefix, an AS, a domain, a country or a
//! sector, with the reason for each choice.
//!
//! Not here: whose a network is (`lookup`), sending. Invariant: what leaves is what the reader may
//! see of each record; the choice is made by [`choose`] alone.

mod actions;
pub(crate) mod api;
mod book;
#[cfg(test)]
mod book_tests;
pub mod choose;
#[cfg(test)]
mod choose_tests;
mod read;
mod say;
mod shelf;
mod store;
mod team;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use base::CountryCode;
use base::id::OrganisationId;

pub use actions::Contacts;
pub use book::Book;
pub use choose::{Choice, Contact, Office, Verdict};
pub use team::Team;
pub(crate) use team::with_live_contact;

use crate::lookup::{Holding, Query, Reason};
use crate::network::BadResource;
use crate::record::Seen;
use crate::rule::Rule;
use crate::sector::Sector;

/// What somebody asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A network.
    Network(Query),
    /// A country, by two letters of ISO 3166-1.
    Country(CountryCode),
    /// A sector, by its code.
    Sector(Sector),
}

impl Subject {
    /// The question of a text such as `198.18.0.1`, `AS64500`, `example.org`, `XA` or `health`. Two
    /// letters are a country; its top-level domain is written with a dot, `.xa`.
    ///
    /// # Errors
    /// [`BadResource`] with what was expected.
    pub fn parse(text: &str) -> Result<Self, BadResource> {
        let text = text.trim();
        let letters = text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic());
        if letters && let Ok(country) = text.parse() {
            return Ok(Self::Country(country));
        }
        match Sector::ALL.into_iter().find(|s| s.code() == text) {
            Some(sector) => Ok(Self::Sector(sector)),
            None => Query::parse(text).map(Self::Network),
        }
    }
}

/// Why somebody answers for what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// An entry of the directory for the network.
    Entry(Reason),
    /// The organisation of an entry belongs to it.
    Parent(OrganisationId),
    /// It is the response team or the regulator of the sector.
    Sector,
    /// A rule names it.
    Rule,
    /// It is a response team of the country; whether it is marked as the national one.
    Country(CountryCode, National),
}

/// Whether a team is marked as its country's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum National {
    /// It is.
    Marked,
    /// No team of the country is.
    Nobody,
}

/// A contact with what the reader may see of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// What is decided by; `None` for somebody without a mail address, who is not written to.
    pub contact: Option<Contact>,
    /// Of an organisation's own address, the organisation.
    pub seen: Arc<Seen>,
}

/// Somebody who answers for what was asked.
#[derive(Debug, Clone)]
pub struct Step<'f> {
    /// The organisation.
    pub organisation: &'f Seen,
    /// Why.
    pub basis: Basis,
    /// Its contacts; those that are written to stand first.
    pub known: &'f [Known],
}

/// A point of contact that a State designated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Designated {
    /// The designation.
    pub designation: Arc<Seen>,
    /// Who is designated.
    pub contact: Arc<Seen>,
    /// Where they are.
    pub organisation: Arc<Seen>,
}

/// Why a step stands in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Via {
    /// By its entry for what was asked, counted among those of the answer.
    Holding(usize),
    /// The same for whatever has these holders.
    Basis(Basis),
}

/// What is the same for everything that has the same holders in the same country.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    steps: Vec<(Arc<Team>, Via)>,
    near: usize,
    choice: Choice,
    designated: Vec<Designated>,
}

/// The answer. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    holdings: Vec<Holding>,
    line: Arc<Line>,
}

impl Found {
    /// Whoever answers for it, the most specific first.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = Step<'_>> {
        (0..self.line.steps.len()).map(|at| self.step(at))
    }

    /// So many of them hold the network or stand above a holder; the rest are last resorts.
    #[must_use]
    pub fn near(&self) -> usize {
        self.line.near
    }

    /// Whom of them to write to.
    #[must_use]
    pub fn choice(&self) -> &Choice {
        &self.line.choice
    }

    /// For a country: its points of contact of today.
    #[must_use]
    pub fn designated(&self) -> &[Designated] {
        &self.line.designated
    }

    /// Who stands at a place of the choice.
    #[must_use]
    pub fn at(&self, (step, contact): choose::Place) -> (Step<'_>, &Known) {
        (self.step(step), &self.line.steps[step].0.known[contact])
    }

    /// Whom to write to.
    pub fn given(&self) -> impl Iterator<Item = (Step<'_>, &Known)> {
        self.line.choice.given.iter().map(|place| self.at(*place))
    }

    fn step(&self, at: usize) -> Step<'_> {
        let (team, via) = &self.line.steps[at];
        let basis = match via {
            Via::Holding(at) => Basis::Entry(self.holdings[*at].reason.clone()),
            Via::Basis(basis) => basis.clone(),
        };
        Step {
            organisation: &team.organisation,
            basis,
            known: &team.known,
        }
    }
}

/// Somebody whom a rule names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Own {
    team: Arc<Team>,
    place: usize,
}

/// What is to be done about an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Who answers for each subject.
    pub found: Vec<Found>,
    /// The rule that applies.
    pub rule: Option<Rule>,
    own: Vec<Own>,
}

impl Decided {
    /// Whether the rule names somebody else than whoever answers for it.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        let rule = self.rule.as_ref();
        rule.is_some_and(|r| !r.telling.destinations.is_empty())
    }

    /// Whom the rule names instead.
    pub fn named(&self) -> impl Iterator<Item = (Step<'_>, &Known)> {
        self.own.iter().map(|own| {
            let step = Step {
                organisation: &own.team.organisation,
                basis: Basis::Rule,
                known: &own.team.known,
            };
            (step, &own.team.known[own.place])
        })
    }
}
