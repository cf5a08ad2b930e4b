//! Everybody to whom the directory gives what is asked for, the most specific entry first.
//!
//! Not here: whom of them to write to (`contact`). Invariant: the first of them is the one whom
//! [`Tables::answer`] names, and nobody stands here whose entry the constituency leaves out.

use std::net::IpAddr;

use base::Prefix;
use base::id::OrganisationId;

use super::owners::Own;
use super::{Query, Reason, Resolved, Tables};
use crate::network::{Side, Source};

/// An organisation with the entry that gives it what is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The entry.
    pub reason: Reason,
}

impl Tables {
    /// Whoever holds what is asked for, by prefix from long to short, then by AS, then by domain
    /// from long to short; of two entries for the same, the one that a person entered.
    #[must_use]
    pub fn holders(&self, query: &Query) -> Vec<Holding> {
        self.holders_of(query, &self.resolve_query(query))
    }

    /// The same for an address and the domain that a report names beside it.
    #[must_use]
    pub fn holders_of(&self, query: &Query, resolved: &Resolved<'_>) -> Vec<Holding> {
        let mut out = Vec::new();
        let (covered, side) = match query {
            Query::Address(ip) => (whole(*ip), self.owners.side(*ip)),
            Query::Prefix(p) => (Some(*p), self.owners.covering_side(*p)),
            Query::Asn(_) | Query::Domain(_) => (None, None),
        };
        let excluded = side.filter(|(_, side)| *side == Side::Exclude);
        let taken_in = side.is_some() && excluded.is_none();
        for (prefix, own) in covered
            .into_iter()
            .flat_map(|p| self.owners.all_covering(p))
        {
            if excluded.is_some_and(|(out, _)| out.length() >= prefix.length()) {
                return out;
            }
            let source = own.source;
            self.add(&mut out, own, Reason::OrganisationPrefix { prefix, source });
        }
        // What is left out by a prefix is not taken in again by its AS.
        if excluded.is_some() {
            return out;
        }
        if let Some(asn) = resolved.asn
            && (taken_in || self.owners.asn(asn).1 != Some(Side::Exclude))
        {
            for own in self.owners.all_of_asn(asn) {
                let source: Source = own.source;
                self.add(&mut out, own, Reason::OrganisationAsn { asn, source });
            }
        }
        if let Query::Domain(name) = query {
            let left_out = match self.owners.side_of_domain(name.as_str()) {
                Some((suffix, Side::Exclude)) => suffix.len(),
                _ => 0,
            };
            let all = self.owners.all_of_domain(name.as_str()).into_iter();
            for (suffix, own) in all.filter(|(suffix, _)| suffix.len() > left_out) {
                let (domain, source) = (suffix.to_owned(), own.source);
                self.add(&mut out, own, Reason::OrganisationDomain { domain, source });
            }
        }
        out
    }

    fn add(&self, out: &mut Vec<Holding>, own: Own, reason: Reason) {
        let organisation = self.owners.owner(own).id;
        if out.iter().all(|h| h.organisation != organisation) {
            out.push(Holding {
                organisation,
                reason,
            });
        }
    }
}

/// The prefix that is one address.
fn whole(ip: IpAddr) -> Option<Prefix> {
    let ip = ip.to_canonical();
    Prefix::containing(ip, if ip.is_ipv4() { 32 } else { 128 })
}
