//! From objects to holders: who holds which space, in which country, with which mailbox for abuse.
//!
//! Not here: reading objects. Invariant: a mailbox is one that the registry gives for abuse; no other
//! address of anybody is kept.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::IpAddr;

use base::{Asn, CountryCode, Prefix};

use super::Object;

/// What of a dump tells holders.
#[derive(Debug, Clone, Default)]
pub struct Dump {
    organisations: HashMap<String, Organisation>,
    /// Mailboxes for abuse, by the handle of a role, a person or an incident response team.
    mailboxes: HashMap<String, String>,
    resources: Vec<Resource>,
    /// Objects of which nothing is used.
    pub passed_over: usize,
}

#[derive(Debug, Clone, Default)]
struct Organisation {
    name: String,
    country: Option<CountryCode>,
    abuse: Option<String>,
    mailbox: Option<String>,
}

/// An object that gives space to somebody.
#[derive(Debug, Clone)]
struct Resource {
    what: Space,
    /// By which the holder is called where there is no organisation.
    name: String,
    country: Option<CountryCode>,
    organisation: Option<String>,
    abuse: Option<String>,
}

#[derive(Debug, Clone)]
enum Space {
    Range(IpAddr, IpAddr),
    Asn(Asn),
}

/// Somebody who holds something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holder {
    /// The name.
    pub name: String,
    /// The country.
    pub country: Option<CountryCode>,
    /// Where abuse is reported.
    pub mailboxes: BTreeSet<String>,
    /// AS numbers and prefixes.
    pub networks: BTreeSet<String>,
}

/// Everybody of a dump who holds something in the countries that were asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holdings {
    /// By name.
    pub holders: Vec<Holder>,
    /// So many objects are of other countries, or of none.
    pub elsewhere: usize,
    /// So many objects name nobody, or a range that no registry gives to one holder.
    pub refused: usize,
}

/// No holder has more of IPv4 than this, nor of IPv6.
const WIDEST: [u8; 2] = [8, 16];

fn handle(text: &str) -> String {
    text.to_ascii_uppercase()
}

fn country(object: &Object) -> Option<CountryCode> {
    object.get("country")?.to_ascii_uppercase().parse().ok()
}

/// `198.18.0.0 - 198.18.0.255`, `198.18.0.0/24` or `2001:db8::/32`.
fn range(text: &str) -> Option<(IpAddr, IpAddr)> {
    if let Some((low, high)) = text.split_once('-') {
        let (low, high): (IpAddr, IpAddr) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
        return (low.is_ipv4() == high.is_ipv4() && low <= high).then_some((low, high));
    }
    let prefix: Prefix = text.trim().parse().ok()?;
    let (low, high) = prefix.range();
    Some((low.addr(), high.addr()))
}

impl Dump {
    /// Keeps what tells holders of an object.
    pub fn take(&mut self, object: &Object) {
        match object.class() {
            "organisation" => {
                let organisation = Organisation {
                    name: object.get("org-name").unwrap_or("").to_owned(),
                    country: country(object),
                    abuse: object.get("abuse-c").map(handle),
                    mailbox: object.get("abuse-mailbox").map(str::to_owned),
                };
                self.organisations
                    .insert(handle(object.key()), organisation);
            }
            class @ ("role" | "person" | "irt") => {
                let key = match class {
                    "irt" => Some(object.key()),
                    _ => object.get("nic-hdl"),
                };
                let mailbox = object.get("abuse-mailbox");
                if let (Some(key), Some(mailbox)) = (key, mailbox) {
                    self.mailboxes.insert(handle(key), mailbox.to_owned());
                }
            }
            "inetnum" | "inet6num" => match range(object.key()) {
                Some((low, high)) => self.resource(object, Space::Range(low, high), "netname"),
                None => self.passed_over += 1,
            },
            "aut-num" => match object.key().parse() {
                Ok(asn) => self.resource(object, Space::Asn(asn), "as-name"),
                Err(_) => self.passed_over += 1,
            },
            _ => self.passed_over += 1,
        }
    }

    fn resource(&mut self, object: &Object, what: Space, name: &str) {
        let name = object.get("descr").or_else(|| object.get(name));
        let abuse = object.get("abuse-c").or_else(|| object.get("mnt-irt"));
        self.resources.push(Resource {
            what,
            name: name.unwrap_or("").to_owned(),
            country: country(object),
            organisation: object.get("org").map(handle),
            abuse: abuse.map(handle),
        });
    }

    /// Who holds what in these countries; all of it where none is named.
    #[must_use]
    pub fn holdings(&self, countries: &[CountryCode]) -> Holdings {
        let mut out = Holdings::default();
        let mut holders: BTreeMap<String, Holder> = BTreeMap::new();
        for resource in &self.resources {
            let organisation = resource.organisation.as_ref();
            let organisation = organisation.and_then(|o| self.organisations.get(o));
            // Where the space is used counts before where its holder is.
            let country = resource.country.or(organisation.and_then(|o| o.country));
            if !countries.is_empty() && !country.is_some_and(|c| countries.contains(&c)) {
                out.elsewhere += 1;
                continue;
            }
            let name = organisation
                .map(|o| o.name.as_str())
                .filter(|n| !n.is_empty());
            let name: String = name.unwrap_or(&resource.name).chars().take(200).collect();
            let networks = networks(&resource.what);
            if name.is_empty() || networks.is_empty() {
                out.refused += 1;
                continue;
            }
            let holder = holders.entry(name.to_lowercase()).or_default();
            if holder.name.is_empty() {
                holder.name = name;
            }
            holder.country = holder
                .country
                .or(organisation.and_then(|o| o.country).or(country));
            holder
                .mailboxes
                .extend(self.mailbox(resource, organisation));
            holder.networks.extend(networks);
        }
        out.holders = holders.into_values().collect();
        out
    }

    /// The mailbox for abuse of a resource: its own before that of its organisation.
    fn mailbox(&self, resource: &Resource, of: Option<&Organisation>) -> Option<String> {
        let named = |handle: &Option<String>| {
            let handle = handle.as_ref()?;
            self.mailboxes.get(handle).cloned()
        };
        let own = named(&resource.abuse);
        own.or_else(|| of.and_then(|o| named(&o.abuse).or_else(|| o.mailbox.clone())))
    }
}

/// The networks of some space; none for a range that no registry gives to one holder.
fn networks(what: &Space) -> Vec<String> {
    match what {
        Space::Asn(asn) => vec![asn.to_string()],
        Space::Range(low, high) => {
            let entry = crate::tables::Entry {
                low: *low,
                high: *high,
                asn: None,
                cc: None,
                name: "",
            };
            let prefixes: Vec<Prefix> = entry.prefixes().collect();
            let widest = WIDEST[usize::from(low.is_ipv6())];
            match prefixes.iter().any(|p| p.length() < widest) {
                true => Vec::new(),
                false => prefixes.iter().map(ToString::to_string).collect(),
            }
        }
    }
}
