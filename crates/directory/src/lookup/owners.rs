//! Whose networks are whose inside one administration, ready for look-up.
//!
//! Not here: reading them from the store (`load`) and the AS tables (`routes`). Invariant: among
//! entries for one address the longest prefix decides; among entries for one and the same
//! resource leaving out wins over taking in, and what a person entered over what a file brought.

use std::collections::{BTreeSet, HashMap};
use std::net::IpAddr;

use base::id::OrganisationId;
use base::{Asn, CountryCode, Prefix};
use xxhash_rust::xxh3::Xxh3;

use super::entries::{Entries, covers};
use crate::network::{Resource, Side, Source};
use crate::sector::Sector;

/// An organisation as a look-up gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its sector.
    pub sector: Option<Sector>,
    /// Whether its services are critical.
    pub critical: bool,
}

/// An entry that gives a resource to an organisation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    pub owner: usize,
    pub source: Source,
}

/// One administration's networks. Immutable.
#[derive(Debug, Clone, Default)]
pub struct Owners {
    owners: Vec<Owner>,
    own_prefixes: Entries<Own>,
    side_prefixes: Entries<Side>,
    own_asns: HashMap<Asn, Own>,
    sides_of_asns: HashMap<Asn, Side>,
    own_domains: HashMap<Box<str>, Own>,
    /// Imported entries for a resource that a person gave to somebody else.
    behind: HashMap<Resource, Own>,
    sides_of_domains: HashMap<Box<str>, Side>,
    countries: Vec<CountryCode>,
    version: u128,
}

impl Owners {
    pub(super) fn owner(&self, own: Own) -> &Owner {
        &self.owners[own.owner]
    }

    pub(super) fn prefix(&self, ip: IpAddr) -> Option<(Prefix, Own)> {
        self.own_prefixes.of(ip)
    }

    pub(super) fn side(&self, ip: IpAddr) -> Option<(Prefix, Side)> {
        self.side_prefixes.of(ip)
    }

    pub(super) fn asn(&self, asn: Asn) -> (Option<Own>, Option<Side>) {
        (
            self.own_asns.get(&asn).copied(),
            self.sides_of_asns.get(&asn).copied(),
        )
    }

    /// The longest suffix of `domain` (lower case) that an organisation holds.
    pub(super) fn domain<'d>(&self, domain: &'d str) -> Option<(&'d str, Own)> {
        longest(&self.own_domains, domain)
    }

    /// The longest suffix of `domain` (lower case) that the constituency names.
    pub(super) fn side_of_domain<'d>(&self, domain: &'d str) -> Option<(&'d str, Side)> {
        longest(&self.sides_of_domains, domain)
    }

    pub(super) fn is_ours(&self, cc: CountryCode) -> bool {
        self.countries.contains(&cc)
    }

    /// Whether it is known for which countries the administration answers; before the set-up it
    /// has the code of an unknown territory (CLDR `ZZ`).
    pub(super) fn has_countries(&self) -> bool {
        self.countries.iter().any(|cc| cc.as_str() != "ZZ")
    }

    /// The longest prefix of an organisation that covers all of `prefix`.
    pub(super) fn covering(&self, prefix: Prefix) -> Option<(Prefix, Own)> {
        self.own_prefixes.covering(prefix).next()
    }

    /// The longest prefix of the constituency that covers all of `prefix`.
    pub(super) fn covering_side(&self, prefix: Prefix) -> Option<(Prefix, Side)> {
        self.side_prefixes.covering(prefix).next()
    }

    /// Every entry for a prefix that covers all of `prefix`, the longest first; of two for one
    /// prefix, what a person entered.
    pub(super) fn all_covering(&self, prefix: Prefix) -> impl Iterator<Item = (Prefix, Own)> {
        let entries = self.own_prefixes.covering(prefix);
        entries.flat_map(|(wider, own)| {
            let both = self.both(Resource::Prefix(wider), own);
            both.map(move |own| (wider, own))
        })
    }

    /// Every entry for the AS.
    pub(super) fn all_of_asn(&self, asn: Asn) -> impl Iterator<Item = Own> {
        let first = self.own_asns.get(&asn).copied();
        first
            .into_iter()
            .flat_map(move |own| self.both(Resource::Asn(asn), own))
    }

    /// Every entry for a suffix of `domain` (lower case), the longest first.
    pub(super) fn all_of_domain<'d>(&self, domain: &'d str) -> Vec<(&'d str, Own)> {
        let (mut out, mut rest) = (Vec::new(), Some(domain));
        while let Some(suffix) = rest {
            if let Some(own) = self.own_domains.get(suffix) {
                let resource = suffix.parse().map(Resource::Domain);
                let behind = resource.ok().and_then(|r| self.behind.get(&r));
                out.extend(
                    [Some(own), behind]
                        .into_iter()
                        .flatten()
                        .map(|o| (suffix, *o)),
                );
            }
            rest = suffix.split_once('.').map(|(_, wider)| wider);
        }
        out
    }

    fn both(&self, resource: Resource, first: Own) -> impl Iterator<Item = Own> {
        let second = match self.behind.is_empty() {
            true => None,
            false => self.behind.get(&resource).copied(),
        };
        std::iter::once(first).chain(second)
    }

    /// The countries for which the administration answers.
    #[must_use]
    pub fn countries(&self) -> &[CountryCode] {
        &self.countries
    }

    /// The parts of `prefix` of which the directory or the constituency has an entry, in order.
    pub(super) fn pieces(&self, prefix: Prefix) -> BTreeSet<Prefix> {
        let own = self.own_prefixes.prefixes();
        own.chain(self.side_prefixes.prefixes())
            .filter(|p| *p != prefix && covers(prefix, *p))
            .collect()
    }

    /// A number that changes with any entry; 0 when there is none.
    pub(crate) const fn version(&self) -> u128 {
        self.version
    }

    /// How many organisations have an entry.
    #[must_use]
    pub fn len(&self) -> usize {
        self.owners.len()
    }

    /// Whether no organisation has an entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.owners.is_empty()
    }
}

fn longest<'d, T: Copy>(map: &HashMap<Box<str>, T>, domain: &'d str) -> Option<(&'d str, T)> {
    if map.is_empty() {
        return None;
    }
    let mut rest = domain;
    loop {
        if let Some(found) = map.get(rest) {
            return Some((rest, *found));
        }
        rest = rest.split_once('.')?.1;
    }
}

/// Collects one administration's entries.
#[derive(Debug, Default)]
pub struct OwnersBuilder {
    owners: Vec<Owner>,
    by_id: HashMap<OrganisationId, usize>,
    own: HashMap<Resource, Own>,
    behind: HashMap<Resource, Own>,
    sides: HashMap<Resource, Side>,
    countries: Vec<CountryCode>,
}

impl OwnersBuilder {
    /// For an administration that answers for `countries`.
    #[must_use]
    pub fn new(countries: Vec<CountryCode>) -> Self {
        Self {
            countries,
            ..Self::default()
        }
    }

    /// Gives a resource to an organisation. For one resource a manual entry stays over an
    /// imported one, else the first stays.
    pub fn own(&mut self, resource: Resource, owner: &Owner, source: Source) {
        let at = *self.by_id.entry(owner.id).or_insert_with(|| {
            self.owners.push(owner.clone());
            self.owners.len() - 1
        });
        let new = Own { owner: at, source };
        let entry = self.own.entry(resource.clone()).or_insert(new);
        let loser = match source > entry.source {
            true => std::mem::replace(entry, new),
            false => new,
        };
        if loser.owner != entry.owner {
            let behind = self.behind.entry(resource).or_insert(loser);
            if loser.source > behind.source {
                *behind = loser;
            }
        }
    }

    /// Takes a resource into the constituency or leaves it out; leaving out stays.
    pub fn side(&mut self, resource: Resource, side: Side) {
        let entry = self.sides.entry(resource).or_insert(side);
        *entry = side.max(*entry);
    }

    /// Flattens the entries.
    #[must_use]
    pub fn build(self) -> Owners {
        let version = self.version();
        let mut out = Owners {
            owners: self.owners,
            countries: self.countries,
            behind: self.behind,
            version,
            ..Owners::default()
        };
        let (mut own, mut sides) = (Vec::new(), Vec::new());
        for (resource, what) in self.own {
            match resource {
                Resource::Prefix(prefix) => own.push((prefix, what)),
                Resource::Asn(asn) => {
                    out.own_asns.insert(asn, what);
                }
                Resource::Domain(d) | Resource::CcTld(d) => {
                    out.own_domains.insert(d.as_str().into(), what);
                }
            }
        }
        for (resource, what) in self.sides {
            match resource {
                Resource::Prefix(prefix) => sides.push((prefix, what)),
                Resource::Asn(asn) => {
                    out.sides_of_asns.insert(asn, what);
                }
                Resource::Domain(d) | Resource::CcTld(d) => {
                    out.sides_of_domains.insert(d.as_str().into(), what);
                }
            }
        }
        out.own_prefixes = Entries::build(own);
        out.side_prefixes = Entries::build(sides);
        out
    }

    /// A hash over every entry in a fixed order, so that the same entries have the same version
    /// in every process.
    fn version(&self) -> u128 {
        if self.own.is_empty() && self.sides.is_empty() && self.countries.is_empty() {
            return 0;
        }
        let mut lines: Vec<String> = self
            .countries
            .iter()
            .map(|cc| format!("country {cc}"))
            .collect();
        lines.extend(
            self.sides
                .iter()
                .map(|(r, s)| format!("{} {r} {}", r.kind(), s.as_str())),
        );
        lines.extend(self.own.iter().map(|(r, own)| {
            let o = &self.owners[own.owner];
            let sector = o.sector.map_or("", Sector::code);
            format!(
                "{} {r} {} {} {sector} {}",
                r.kind(),
                own.source.as_str(),
                o.id,
                o.critical
            )
        }));
        lines.sort_unstable();
        let mut hash = Xxh3::new();
        for line in lines {
            hash.update(line.as_bytes());
            hash.update(b"\n");
        }
        hash.digest128()
    }
}
