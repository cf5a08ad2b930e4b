//! What a person asks: an address, a prefix, an AS number or a domain, in one field.
//!
//! Not here: printing. Invariant: each kind of question is answered from the same tables and by
//! the same rules as a row of a report.

use std::net::IpAddr;

use base::{Asn, Prefix};

use super::{Message, Owner, Reported, Resolved, Tables};
use crate::domain::DomainName;
use crate::network::{BadResource, Resource};

/// A question to the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// One address.
    Address(IpAddr),
    /// A prefix: answered for its first address, with the organisations inside.
    Prefix(Prefix),
    /// An AS number.
    Asn(Asn),
    /// A domain.
    Domain(DomainName),
}

impl Query {
    /// The question of a text such as `198.18.0.1`, `2001:db8::/32`, `AS64500` or `example.org`.
    ///
    /// # Errors
    /// [`BadResource`] with what was expected.
    pub fn parse(text: &str) -> Result<Self, BadResource> {
        if let Ok(ip) = text.trim().parse() {
            return Ok(Self::Address(ip));
        }
        Ok(match Resource::parse(text)? {
            Resource::Prefix(p) => Self::Prefix(p),
            Resource::Asn(a) => Self::Asn(a),
            Resource::Domain(d) | Resource::CcTld(d) => Self::Domain(d),
        })
    }
}

/// The answer to a question.
#[derive(Debug, Clone)]
pub struct Answer<'t> {
    /// For the address, the prefix's first address, the AS or the domain.
    pub resolved: Resolved<'t>,
    /// For a prefix: the organisations that hold parts of it.
    pub inside: Vec<(Prefix, &'t Owner)>,
}

impl Tables {
    /// Answers a question.
    #[must_use]
    pub fn answer(&self, query: &Query) -> Answer<'_> {
        let mut inside = Vec::new();
        let resolved = match query {
            Query::Address(ip) => self.resolve(*ip),
            Query::Prefix(prefix) => {
                inside.extend(self.owners.inside(*prefix));
                inside.sort_by_key(|(p, _)| *p);
                self.resolve(prefix.range().0.addr())
            }
            Query::Asn(asn) => self.resolve_reported(&Reported {
                asn: Some(*asn),
                ..Reported::default()
            }),
            Query::Domain(name) => self.resolve_reported(&Reported {
                domain: Some(name.as_str()),
                ..Reported::default()
            }),
        };
        Answer { resolved, inside }
    }
}

impl Resolved<'_> {
    /// The whole explanation, a message a line: route, country, special space, then the reason.
    #[must_use]
    pub fn explain(&self) -> Vec<Message> {
        let mut out = Vec::new();
        match (self.asn, self.prefix) {
            (Some(asn), Some(prefix)) => {
                let args = vec![("asn", asn.to_string()), ("prefix", prefix.to_string())];
                out.push(("directory-explain-route", args));
            }
            (Some(asn), None) => {
                out.push(("directory-explain-asn", vec![("asn", asn.to_string())]))
            }
            (None, _) => out.push(("directory-explain-no-route", vec![])),
        }
        if let Some(cc) = self.cc {
            out.push((
                "directory-explain-country",
                vec![("country", cc.to_string())],
            ));
        }
        if self.special {
            out.push(("directory-explain-special", vec![]));
        }
        if let Some(name) = self.organisation_name {
            out.push((
                "directory-explain-organisation",
                vec![("organisation", name.to_owned())],
            ));
        }
        out.push(self.reason.message());
        out
    }
}
