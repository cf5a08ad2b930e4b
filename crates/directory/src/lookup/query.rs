//! What a person asks: an address, a prefix, an AS number or a domain, in one field.
//!
//! Not here: printing. Invariant: each kind of question is answered from the same tables and by
//! the same rules as a row of a report.

use std::net::IpAddr;

use base::{Asn, Prefix};

use super::{Announced, Message, Reported, Resolved, Tables};
use crate::domain::DomainName;
use crate::network::{BadResource, Resource};

/// How many AS numbers that announce parts of a prefix are named in its explanation.
const SHOWN_PARTS: usize = 20;

/// A question to the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// One address.
    Address(IpAddr),
    /// A prefix: answered as a whole, with what is known of parts of it.
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
    /// For the address, the whole of the prefix, the AS or the domain.
    pub resolved: Resolved<'t>,
    /// For a prefix: its parts of which the directory or the constituency has an entry, in order.
    pub inside: Vec<(Prefix, Resolved<'t>)>,
    /// For a prefix that no imported one in effect covers: the AS numbers that announce parts.
    pub parts: Vec<Asn>,
    /// For an AS: the prefixes that it announces, by the imported tables.
    pub announced: Option<Announced>,
}

impl Tables {
    /// What decides a question, without what is listed beside it: an AS number has prefixes by the
    /// thousand.
    #[must_use]
    pub fn resolve_query(&self, query: &Query) -> Resolved<'_> {
        match query {
            Query::Address(ip) => self.resolve(*ip),
            Query::Prefix(prefix) => self.resolve_prefix(*prefix).0,
            Query::Asn(asn) => self.resolve_reported(&Reported {
                asn: Some(*asn),
                ..Reported::default()
            }),
            Query::Domain(name) => self.resolve_reported(&Reported {
                domain: Some(name.as_str()),
                ..Reported::default()
            }),
        }
    }

    /// Answers a question. Of an AS, `most` of its prefixes are listed.
    #[must_use]
    pub fn answer(&self, query: &Query, most: usize) -> Answer<'_> {
        let one = |resolved| Answer {
            resolved,
            inside: Vec::new(),
            parts: Vec::new(),
            announced: None,
        };
        match query {
            Query::Prefix(prefix) => {
                let (resolved, parts) = self.resolve_prefix(*prefix);
                let pieces = self.owners.pieces(*prefix).into_iter();
                Answer {
                    inside: pieces.map(|p| (p, self.resolve_prefix(p).0)).collect(),
                    parts,
                    ..one(resolved)
                }
            }
            Query::Asn(asn) => Answer {
                announced: Some(self.routes.announced_by(*asn, most)),
                ..one(self.resolve_query(query))
            },
            Query::Address(_) | Query::Domain(_) => one(self.resolve_query(query)),
        }
    }
}

impl Answer<'_> {
    /// The whole explanation, a message a line, as [`Resolved::explain`] gives it; of an AS and of
    /// the parts of a prefix it says what the tables have.
    #[must_use]
    pub fn explain(&self) -> Vec<Message> {
        let mut out = self.resolved.explain();
        let route = match (&self.announced, self.resolved.asn) {
            (Some(Announced { count, .. }), Some(asn)) => {
                let asn = ("asn", asn.to_string());
                match count {
                    0 => ("directory-explain-asn-silent", vec![asn]),
                    count => (
                        "directory-explain-asn-announces",
                        vec![asn, ("count", count.to_string())],
                    ),
                }
            }
            _ if !self.parts.is_empty() => {
                let mut parts: Vec<String> = self.parts.iter().map(Asn::to_string).collect();
                if parts.len() > SHOWN_PARTS {
                    parts.truncate(SHOWN_PARTS);
                    parts.push("…".to_owned());
                }
                ("directory-explain-parts", vec![("parts", parts.join(", "))])
            }
            _ => return out,
        };
        if let Some(first) = out.first_mut() {
            *first = route;
        }
        out
    }
}

impl Resolved<'_> {
    /// The whole explanation, a message a line: route, name of the AS, country, special space, then
    /// the reason.
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
        if let (Some(asn), Some(name)) = (self.asn, self.as_name) {
            let args = vec![("asn", asn.to_string()), ("name", name.to_owned())];
            out.push(("directory-explain-as-name", args));
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
