//! Whom to call and whom to write to, for an address, a prefix, an AS, a domain, a country or a
//! sector, with the reason for each choice.
//!
//! Not here: whose a network is (`lookup`), sending. Invariant: what leaves is what the reader may
//! see of each record; the choice is made by [`choose`] alone.

mod actions;
pub(crate) mod api;
pub mod choose;
#[cfg(test)]
mod choose_tests;
mod say;
mod store;
#[cfg(test)]
mod tests;

use base::CountryCode;
use base::id::OrganisationId;

pub use actions::Contacts;
pub(crate) use actions::with_live_contact;
pub use choose::{Choice, Contact, Office, Verdict};

use crate::lookup::{Query, Reason};
use crate::network::BadResource;
use crate::record::Seen;
use crate::rule::Rule;
use crate::sector::Sector;

/// For how many days holds what was said of an organisation's own address.
const ADDRESS_DAYS: i32 = 365;

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
#[derive(Debug, Clone)]
pub struct Known {
    /// What is decided by; `None` for somebody without a mail address, who is not written to.
    pub contact: Option<Contact>,
    /// Of an organisation's own address, the organisation.
    pub seen: Seen,
}

/// Somebody who answers for what was asked.
#[derive(Debug, Clone)]
pub struct Step {
    /// The organisation.
    pub organisation: Seen,
    /// Why.
    pub basis: Basis,
    /// Its contacts; those that are written to stand first, in the order of the choice.
    pub known: Vec<Known>,
}

/// A point of contact that a State designated.
#[derive(Debug, Clone)]
pub struct Designated {
    /// The designation.
    pub designation: Seen,
    /// Who is designated.
    pub contact: Seen,
    /// Where they are.
    pub organisation: Seen,
}

/// The answer.
#[derive(Debug, Clone)]
pub struct Found {
    /// Whoever answers for it, the most specific first.
    pub steps: Vec<Step>,
    /// So many of them hold the network or stand above a holder; the rest are last resorts.
    pub near: usize,
    /// Whom of them to write to.
    pub choice: Choice,
    /// For a country: its points of contact of today.
    pub designated: Vec<Designated>,
}

impl Found {
    /// What stands at a place of the choice.
    #[must_use]
    pub fn at(&self, (step, contact): choose::Place) -> (&Step, &Known) {
        let step = &self.steps[step];
        let written = step.known.iter().filter(|k| k.contact.is_some());
        let found = written.clone().nth(contact);
        let first = found.or_else(|| step.known.first());
        (step, first.expect("the choice was made among these"))
    }

    /// Whom to write to.
    pub fn given(&self) -> impl Iterator<Item = (&Step, &Known)> {
        self.choice.given.iter().map(|place| self.at(*place))
    }
}

/// What is to be done about an incident.
#[derive(Debug, Clone)]
pub struct Decided {
    /// Who answers for each subject.
    pub found: Vec<Found>,
    /// The rule that applies.
    pub rule: Option<Rule>,
    /// Whom the rule names instead: their organisation, and the contact.
    pub own: Vec<(Seen, Known)>,
}

impl Decided {
    /// Whether the rule names somebody else than whoever answers for it.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        let rule = self.rule.as_ref();
        rule.is_some_and(|r| !r.telling.destinations.is_empty())
    }
}
