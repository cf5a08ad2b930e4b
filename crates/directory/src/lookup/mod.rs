//! From an address, AS or domain to AS, prefix, country, organisation, sector, and the reason.
//!
//! Not here: whom to write to (contacts) and anything that asks the network. Tables are built
//! once, then only read; a new import makes new tables. Invariant: the longest prefix decides,
//! then the AS, then the domain, then the country of the address space; at one prefix leaving out
//! wins over organisations, and manual entries over imported ones.

mod announced;
mod entries;
mod folder;
mod holders;
mod keeper;
mod layer;
mod load;
mod names;
mod owners;
mod query;
mod reason;
mod routes;
mod section;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod whole_tests;

use std::net::IpAddr;
use std::sync::Arc;

use base::id::OrganisationId;
use base::net::is_special_purpose;
use base::{Asn, CountryCode, Prefix};

use crate::network::Side;
use crate::sector::Sector;

pub use announced::Announced;
pub use folder::{Folder, FolderError, TableKind};
pub use holders::Holding;
pub use keeper::Keeper;
pub use load::load_owners;
pub use owners::{Owner, Owners, OwnersBuilder};
pub use query::{Answer, Query};
pub use reason::{Message, Reason};
pub use routes::{Route, RouteCounts, Routes, RoutesBuilder};
pub use section::BadTable;

/// The look-up tables of one administration. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Tables {
    routes: Arc<Routes>,
    owners: Arc<Owners>,
    version: Arc<str>,
}

/// What a report itself says about its subject; used where the tables know nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reported<'a> {
    /// The address.
    pub ip: Option<IpAddr>,
    /// The AS that the report names.
    pub asn: Option<Asn>,
    /// The country that the report names.
    pub cc: Option<CountryCode>,
    /// The host or domain, in any case.
    pub domain: Option<&'a str>,
}

/// The answer for one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved<'t> {
    /// The AS: by the imported tables, else as reported.
    pub asn: Option<Asn>,
    /// The name of the AS.
    pub as_name: Option<&'t str>,
    /// The longest imported prefix that contains the address.
    pub prefix: Option<Prefix>,
    /// The country: of the address space by the registries, else as reported.
    pub cc: Option<CountryCode>,
    /// The organisation.
    pub organisation: Option<OrganisationId>,
    /// Its name.
    pub organisation_name: Option<&'t str>,
    /// Its sector.
    pub sector: Option<Sector>,
    /// Whether its services are critical.
    pub critical: bool,
    /// Whether the subject belongs to the administration's constituency.
    pub in_constituency: bool,
    /// Whether the address is special-purpose space (RFC 6890): such a subject is flagged.
    pub special: bool,
    /// Why.
    pub reason: Reason,
}

impl Tables {
    /// Joins the installation's tables with one administration's networks.
    #[must_use]
    pub fn new(routes: Arc<Routes>, owners: Arc<Owners>) -> Self {
        let version = match (routes.version(), owners.version()) {
            (r, 0) => r,
            (r, o) => format!("{r}{}{o:032x}", if r.is_empty() { "" } else { "." }),
        };
        Self {
            routes,
            owners,
            version: version.into(),
        }
    }

    /// Tables that know nothing: subjects keep what their report says.
    #[must_use]
    pub fn empty() -> Self {
        Self::new(Arc::default(), Arc::default())
    }

    /// A text that changes with any table or network; "" when nothing is known.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Whether these are the very same, not only alike.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.routes, &other.routes) && Arc::ptr_eq(&self.owners, &other.owners)
    }

    /// The installation's tables.
    #[must_use]
    pub fn routes(&self) -> &Arc<Routes> {
        &self.routes
    }

    /// The administration's networks.
    #[must_use]
    pub fn owners(&self) -> &Arc<Owners> {
        &self.owners
    }

    /// The answer for an address.
    #[must_use]
    pub fn resolve(&self, ip: IpAddr) -> Resolved<'_> {
        self.resolve_reported(&Reported {
            ip: Some(ip),
            ..Reported::default()
        })
    }

    /// The answer for a subject of a report.
    #[must_use]
    pub fn resolve_reported(&self, reported: &Reported<'_>) -> Resolved<'_> {
        let route = reported.ip.and_then(|ip| self.routes.route(ip));
        let asn = route.map(|r| r.asn).or(reported.asn);
        let mut out = Resolved {
            asn,
            as_name: asn.and_then(|a| self.routes.as_name(a)),
            prefix: route.map(|r| r.prefix),
            cc: reported
                .ip
                .and_then(|ip| self.routes.country(ip))
                .or(reported.cc),
            special: reported.ip.is_some_and(is_special_purpose),
            ..Resolved::unknown()
        };
        let entries = match reported.ip {
            Some(ip) => (self.owners.prefix(ip), self.owners.side(ip)),
            None => (None, None),
        };
        self.decide(entries, reported.domain, &mut out);
        out
    }

    /// Whether a subject is known not to be of the constituency: it is left out by an entry, or
    /// nothing takes it in and its country is not one of the administration's. What nothing is
    /// known of is not outside.
    #[must_use]
    pub fn is_outside(&self, found: &Resolved<'_>) -> bool {
        match found.reason {
            Reason::ExcludedPrefix(_) | Reason::ExcludedAsn(_) | Reason::ExcludedDomain(_) => true,
            Reason::Nothing => {
                let elsewhere = |cc| !self.owners.is_ours(cc);
                self.owners.has_countries() && found.cc.is_some_and(elsewhere)
            }
            _ => false,
        }
    }

    /// Whether leaving out a range can change anything: it is of the constituency as a whole, or
    /// is left out already.
    #[must_use]
    pub fn may_leave_out(&self, range: Prefix) -> bool {
        let found = self.resolve_prefix(range).0;
        found.in_constituency || matches!(found.reason, Reason::ExcludedPrefix(_))
    }

    /// The answer for a prefix as a whole: only entries that cover all of it count. With the AS
    /// numbers of its parts, where no imported prefix in effect covers it.
    pub(super) fn resolve_prefix(&self, prefix: Prefix) -> (Resolved<'_>, Vec<Asn>) {
        let (route, parts) = self.routes.announced_in(prefix);
        let (low, high) = prefix.range();
        let mut out = Resolved {
            asn: route.map(|r| r.asn),
            as_name: route.and_then(|r| self.routes.as_name(r.asn)),
            prefix: route.map(|r| r.prefix),
            cc: self.routes.country_of(prefix),
            special: [low, high].iter().all(|end| is_special_purpose(end.addr())),
            ..Resolved::unknown()
        };
        let entries = (
            self.owners.covering(prefix),
            self.owners.covering_side(prefix),
        );
        self.decide(entries, None, &mut out);
        (out, parts)
    }

    fn decide<'t>(&'t self, entries: Entries, domain: Option<&str>, out: &mut Resolved<'t>) {
        let taken_in = match self.by_prefix(entries, out) {
            Step::Decided => return,
            Step::TakenIn => true,
            Step::Open => false,
        };
        let decided = self.by_asn(taken_in, out)
            || domain.is_some_and(|d| self.by_domain(d, taken_in, out))
            || taken_in;
        if !decided && let Some(cc) = out.cc.filter(|cc| self.owners.is_ours(*cc)) {
            out.settle(Reason::Country(cc), true);
        }
    }

    /// Prefixes of organisations and of the constituency, the longer one first.
    fn by_prefix<'t>(&'t self, (own, side): Entries, out: &mut Resolved<'t>) -> Step {
        let own_length = own.map_or(0, |(prefix, _)| prefix.length());
        if let Some((prefix, Side::Exclude)) = side
            && prefix.length() >= own_length
        {
            out.settle(Reason::ExcludedPrefix(prefix), false);
            return Step::Decided;
        }
        if let Some((prefix, own)) = own {
            out.belongs_to(
                self.owners.owner(own),
                Reason::OrganisationPrefix {
                    prefix,
                    source: own.source,
                },
            );
            return Step::Decided;
        }
        if let Some((prefix, Side::Include)) = side {
            out.settle(Reason::ConstituencyPrefix(prefix), true);
            return Step::TakenIn;
        }
        Step::Open
    }

    /// The AS. Whether it decided.
    fn by_asn<'t>(&'t self, taken_in: bool, out: &mut Resolved<'t>) -> bool {
        let Some(asn) = out.asn else { return false };
        match self.owners.asn(asn) {
            (_, Some(Side::Exclude)) if !taken_in => out.settle(Reason::ExcludedAsn(asn), false),
            (Some(own), _) => {
                out.belongs_to(
                    self.owners.owner(own),
                    Reason::OrganisationAsn {
                        asn,
                        source: own.source,
                    },
                );
            }
            (None, Some(Side::Include)) if !taken_in => {
                out.settle(Reason::ConstituencyAsn(asn), true)
            }
            _ => return false,
        }
        true
    }

    /// The longest suffix of the domain. Whether it decided.
    fn by_domain<'t>(&'t self, name: &str, taken_in: bool, out: &mut Resolved<'t>) -> bool {
        let lower = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
        let own = self.owners.domain(&lower);
        let side = self.owners.side_of_domain(&lower);
        let own_length = own.map_or(0, |(suffix, _)| suffix.len());
        match (own, side) {
            (_, Some((suffix, Side::Exclude))) if !taken_in && suffix.len() >= own_length => {
                out.settle(Reason::ExcludedDomain(suffix.to_owned()), false);
            }
            (Some((suffix, own)), _) => {
                let reason = Reason::OrganisationDomain {
                    domain: suffix.to_owned(),
                    source: own.source,
                };
                out.belongs_to(self.owners.owner(own), reason);
            }
            (None, Some((suffix, Side::Include))) if !taken_in => {
                out.settle(Reason::ConstituencyDomain(suffix.to_owned()), true);
            }
            _ => return false,
        }
        true
    }
}

/// What the directory and the constituency say of an address or a prefix.
type Entries = (Option<(Prefix, owners::Own)>, Option<(Prefix, Side)>);

enum Step {
    Decided,
    TakenIn,
    Open,
}

impl<'t> Resolved<'t> {
    const fn unknown() -> Self {
        Self {
            asn: None,
            as_name: None,
            prefix: None,
            cc: None,
            organisation: None,
            organisation_name: None,
            sector: None,
            critical: false,
            in_constituency: false,
            special: false,
            reason: Reason::Nothing,
        }
    }

    fn settle(&mut self, reason: Reason, in_constituency: bool) {
        self.reason = reason;
        self.in_constituency = in_constituency;
    }

    fn belongs_to(&mut self, owner: &'t Owner, reason: Reason) {
        self.organisation = Some(owner.id);
        self.organisation_name = Some(&owner.name);
        self.sector = owner.sector;
        self.critical = owner.critical;
        self.settle(reason, true);
    }
}
