//! What the imported tables say of more than one address: of a prefix as a whole, and of an AS.
//!
//! Not here: whose networks they are. Invariant: only prefixes that decide the AS of some address
//! are named; one that longer ones hide altogether is not in effect.

use std::collections::{BTreeSet, HashMap};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base::{Asn, Prefix};

use super::layer::{Ends, Key};
use super::routes::{Family, Leaf};
use super::{Route, Routes};

/// What an AS announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// How many prefixes.
    pub count: usize,
    /// The first of them in the order of addresses, IPv4 before IPv6.
    pub first: Vec<Prefix>,
}

impl Routes {
    /// The longest imported prefix that covers all of `prefix`; where there is none, the AS numbers
    /// that announce parts of it.
    #[must_use]
    pub fn announced_in(&self, prefix: Prefix) -> (Option<Route>, Vec<Asn>) {
        let leaves = match Ends::of(prefix) {
            Ends::V4(low, high) => self.v4().within(low, high),
            Ends::V6(low, high) => self.v6().within(low, high),
        };
        // One that is as short contains an address of the prefix, and so the prefix.
        if let Some(leaf) = leaves.iter().find(|l| l.length <= prefix.length()) {
            let low = match prefix.range().0.addr() {
                IpAddr::V4(v4) if !prefix.is_v4() => IpAddr::V6(v4.to_ipv6_mapped()),
                low => low,
            };
            let route = Asn::new(leaf.asn).zip(Prefix::containing(low, leaf.length));
            return (route.map(|(asn, prefix)| Route { asn, prefix }), Vec::new());
        }
        let parts: BTreeSet<Asn> = leaves.iter().filter_map(|l| Asn::new(l.asn)).collect();
        (None, parts.into_iter().collect())
    }

    /// The prefixes that an AS announces, at most `most` of them by name.
    #[must_use]
    pub fn announced_by(&self, asn: Asn, most: usize) -> Announced {
        let (v4, mut first) = self.v4().blocks(asn, 32, most);
        let room = most.saturating_sub(first.len());
        let (v6, more) = self.v6().blocks(asn, 128, room);
        first.extend(more);
        Announced {
            count: v4.saturating_add(v6),
            first,
        }
    }
}

impl<K: Key + Into<u128>> Family<K> {
    fn within(&self, low: K, high: K) -> Vec<Leaf> {
        let values = self.segments.within(low, high).iter();
        values
            .filter_map(|at| self.leaves.get((*at as usize).checked_sub(1)?).copied())
            .collect()
    }

    /// How many prefixes of an AS there are, and the first of them. Neighbours of one length stand
    /// in one span, and a prefix with a hole in two.
    fn blocks(&self, asn: Asn, bits: u8, most: usize) -> (usize, Vec<Prefix>) {
        let (mut count, mut first) = (0_usize, Vec::new());
        let mut last: HashMap<u8, u128> = HashMap::new();
        for span in self.segments.spans() {
            let Some(leaf) = self.leaves.get(span.value as usize - 1) else {
                continue;
            };
            if leaf.asn != asn.number() {
                continue;
            }
            let below = u32::from(bits.saturating_sub(leaf.length));
            let block = |key: K| key.into().checked_shr(below).unwrap_or(0);
            let (low, high) = (block(span.start), block(span.end));
            let known = last.insert(leaf.length, high);
            let low = known.map_or(low, |known| low.max(known + 1));
            if low > high {
                continue;
            }
            count = count.saturating_add(
                usize::try_from((high - low).saturating_add(1)).unwrap_or(usize::MAX),
            );
            let room = most.saturating_sub(first.len());
            let starts = (low..=high).take(room);
            first.extend(
                starts.filter_map(|b| prefix(b.checked_shl(below).unwrap_or(0), bits, leaf.length)),
            );
        }
        first.sort_unstable();
        (count, first)
    }
}

fn prefix(start: u128, bits: u8, length: u8) -> Option<Prefix> {
    let ip = match bits {
        32 => Ipv4Addr::from(u32::try_from(start).ok()?).into(),
        _ => Ipv6Addr::from(start).into(),
    };
    Prefix::containing(ip, length)
}
