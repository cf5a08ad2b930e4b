//! Address to AS, name and country for the whole installation, from imported tables.
//!
//! Not here: reading the tables' file formats (`source`), and whose an address is inside an
//! administration (`owners`). Invariant: the longest prefix that contains an address decides its
//! AS; country of address space comes from country tables alone, never from the AS.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;

use base::{Asn, CountryCode, Prefix};

use super::layer::{Key, Layer, LayerBuilder, Segments, Span};
use super::names::AsNames;

/// What a range of the AS table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Leaf {
    pub asn: u32,
    pub length: u8,
}

/// The AS table of one address family. Values point into `leaves`, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Family<K> {
    pub segments: Segments<K>,
    pub leaves: Vec<Leaf>,
    /// How many prefixes it was made of.
    pub prefixes: usize,
}

impl<K: Key> Default for Family<K> {
    fn default() -> Self {
        Self {
            segments: Segments::default(),
            leaves: Vec::new(),
            prefixes: 0,
        }
    }
}

impl<K: Key> Family<K> {
    fn build(entries: Vec<Entry<K>>) -> Self {
        let mut ids: HashMap<Leaf, u32> = HashMap::new();
        let mut leaves = Vec::new();
        let mut spans = Vec::with_capacity(entries.len());
        for entry in entries {
            let value = *ids.entry(entry.leaf).or_insert_with(|| {
                leaves.push(entry.leaf);
                u32::try_from(leaves.len()).expect("fewer leaves than AS numbers times 129")
            });
            spans.push(Span {
                start: entry.start,
                end: entry.end,
                value,
            });
        }
        let prefixes = spans.len();
        Self {
            segments: Segments::build(spans),
            leaves,
            prefixes,
        }
    }

    fn get(&self, key: K) -> Option<Leaf> {
        match self.segments.get(key) {
            0 => None,
            at => self.leaves.get(at as usize - 1).copied(),
        }
    }
}

/// Country of address space; a value is the two bytes of the code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Country(pub Layer);

/// One imported table, in the form in which it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Section {
    V4(Family<u32>),
    V6(Family<u128>),
    Names(AsNames),
    Country(Country),
}

/// The AS of an address and the prefix that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// The AS that announces the prefix.
    pub asn: Asn,
    /// The longest imported prefix that contains the address.
    pub prefix: Prefix,
}

/// The tables of the installation. Immutable; a new import makes a new value.
#[derive(Debug, Clone, Default)]
pub struct Routes {
    v4: Family<u32>,
    v6: Family<u128>,
    names: AsNames,
    countries: Layer,
    version: u128,
}

impl Routes {
    /// Joins sections; of several of one kind (countries by registry) all hold, for AS tables the
    /// last holds. `version` of a section is the hash of its content.
    pub(crate) fn assemble(sections: impl IntoIterator<Item = (Section, u128)>) -> Self {
        let mut out = Self::default();
        let mut countries = Vec::new();
        for (section, version) in sections {
            out.version =
                (out.version ^ version).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
            match section {
                Section::V4(family) => out.v4 = family,
                Section::V6(family) => out.v6 = family,
                Section::Names(names) => out.names = names,
                Section::Country(country) => countries.push(country.0),
            }
        }
        out.countries = merge(countries);
        out
    }

    /// The AS of an address by the longest imported prefix.
    #[must_use]
    pub fn route(&self, ip: IpAddr) -> Option<Route> {
        let leaf = match ip {
            IpAddr::V4(v4) => self.v4.get(v4.into()),
            IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
                Some(v4) => return self.route(v4.into()),
                None => self.v6.get(v6.into()),
            },
        }?;
        Some(Route {
            asn: Asn::new(leaf.asn)?,
            prefix: Prefix::containing(ip, leaf.length)?,
        })
    }

    /// The country to which the address space is registered.
    #[must_use]
    pub fn country(&self, ip: IpAddr) -> Option<CountryCode> {
        code(self.countries.get(ip))
    }

    /// The country to which all of a prefix is registered.
    #[must_use]
    pub fn country_of(&self, prefix: Prefix) -> Option<CountryCode> {
        code(self.countries.whole(prefix))
    }

    pub(super) const fn v4(&self) -> &Family<u32> {
        &self.v4
    }

    pub(super) const fn v6(&self) -> &Family<u128> {
        &self.v6
    }

    /// The name of an AS.
    #[must_use]
    pub fn as_name(&self, asn: Asn) -> Option<&str> {
        self.names.get(asn.number())
    }

    /// How many prefixes, AS names and ranges of countries are held.
    #[must_use]
    pub fn counts(&self) -> RouteCounts {
        RouteCounts {
            v4: self.v4.prefixes,
            v6: self.v6.prefixes,
            names: self.names.len(),
            countries: self.countries.v4.spans().count() + self.countries.v6.spans().count(),
        }
    }

    /// The version of all imported tables together: "" when nothing is imported.
    #[must_use]
    pub fn version(&self) -> String {
        if self.version == 0 {
            String::new()
        } else {
            format!("{:032x}", self.version)
        }
    }

    /// The memory held, in bytes, without the allocator's overhead.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let leaves = self.v4.leaves.len() + self.v6.leaves.len();
        self.v4.segments.bytes()
            + self.v6.segments.bytes()
            + leaves * size_of::<Leaf>()
            + self.names.bytes()
            + self.countries.v4.bytes()
            + self.countries.v6.bytes()
    }
}

/// What the tables hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RouteCounts {
    /// IPv4 prefixes with an AS.
    pub v4: usize,
    /// IPv6 prefixes with an AS.
    pub v6: usize,
    /// AS numbers with a name.
    pub names: usize,
    /// Ranges with a country.
    pub countries: usize,
}

/// The country code that a value of the layer holds.
fn code(value: u32) -> Option<CountryCode> {
    let [.., a, b] = value.to_be_bytes();
    match value {
        0 => None,
        _ => std::str::from_utf8(&[a, b]).ok()?.parse().ok(),
    }
}

fn merge(layers: Vec<Layer>) -> Layer {
    let mut layers = layers.into_iter();
    let Some(first) = layers.next() else {
        return Layer::default();
    };
    let rest: Vec<Layer> = layers.collect();
    if rest.is_empty() {
        return first;
    }
    let mut all = LayerBuilder::default();
    for layer in std::iter::once(first).chain(rest) {
        all.v4.extend(layer.v4.spans());
        all.v6.extend(layer.v6.spans());
    }
    all.build()
}

struct Entry<K> {
    start: K,
    end: K,
    leaf: Leaf,
}

/// Collects the rows of imported tables.
#[derive(Debug, Default)]
pub struct RoutesBuilder {
    v4: BTreeMap<(u32, u8), Vec<(u32, u32)>>,
    v6: BTreeMap<(u128, u8), Vec<(u32, u32)>>,
    names: Vec<(Asn, String)>,
    countries: LayerBuilder,
}

impl RoutesBuilder {
    /// An announced prefix. Where tables disagree about its origin, the AS seen most often
    /// holds; of equals, the lowest number.
    pub fn route(&mut self, prefix: Prefix, asn: Asn) {
        let (low, _) = prefix.range();
        match low.addr() {
            IpAddr::V4(v4) if prefix.is_v4() => {
                count(
                    self.v4.entry((v4.into(), prefix.length())).or_default(),
                    asn,
                );
            }
            _ => count(
                self.v6.entry((low.number(), prefix.length())).or_default(),
                asn,
            ),
        }
    }

    /// The name of an AS; the first name given holds.
    pub fn name(&mut self, asn: Asn, name: &str) {
        if !name.trim().is_empty() {
            self.names.push((asn, name.to_owned()));
        }
    }

    /// The country of an address range, both ends inside and of one family.
    pub fn country(&mut self, low: IpAddr, high: IpAddr, cc: CountryCode) {
        let value = cc
            .as_str()
            .bytes()
            .fold(0, |sum, b| sum << 8 | u32::from(b));
        self.countries.range(low, high, low.is_ipv4(), value);
    }

    /// How many distinct prefixes, names and ranges were taken.
    #[must_use]
    pub fn len(&self) -> usize {
        self.v4.len()
            + self.v6.len()
            + self.names.len()
            + self.countries.v4.len()
            + self.countries.v6.len()
    }

    /// Whether nothing was taken.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The sections for which there were rows.
    pub(crate) fn sections(self) -> Vec<Section> {
        let mut out = Vec::new();
        if !self.v4.is_empty() {
            let entries = self.v4.into_iter().map(|((start, length), origins)| {
                let end = start | u32::MAX.checked_shr(length.into()).unwrap_or(0);
                Entry {
                    start,
                    end,
                    leaf: Leaf {
                        asn: majority(&origins),
                        length,
                    },
                }
            });
            out.push(Section::V4(Family::build(entries.collect())));
        }
        if !self.v6.is_empty() {
            let entries = self.v6.into_iter().map(|((start, length), origins)| {
                let end = start | u128::MAX.checked_shr(length.into()).unwrap_or(0);
                Entry {
                    start,
                    end,
                    leaf: Leaf {
                        asn: majority(&origins),
                        length,
                    },
                }
            });
            out.push(Section::V6(Family::build(entries.collect())));
        }
        if !self.names.is_empty() {
            out.push(Section::Names(AsNames::build(self.names)));
        }
        if !self.countries.v4.is_empty() || !self.countries.v6.is_empty() {
            out.push(Section::Country(Country(self.countries.build())));
        }
        out
    }

    /// The tables of these rows alone, kept nowhere.
    #[must_use]
    pub fn build(self) -> Routes {
        Routes::assemble(self.sections().into_iter().map(|section| {
            let (_, version) = super::section::encode(&section);
            (section, version)
        }))
    }
}

/// Origins of one prefix with how often each was seen; nearly always one.
fn count(origins: &mut Vec<(u32, u32)>, asn: Asn) {
    match origins.iter_mut().find(|(n, _)| *n == asn.number()) {
        Some((_, times)) => *times += 1,
        None => origins.push((asn.number(), 1)),
    }
}

fn majority(origins: &[(u32, u32)]) -> u32 {
    origins
        .iter()
        .max_by_key(|(asn, times)| (*times, std::cmp::Reverse(*asn)))
        .map_or(0, |o| o.0)
}
