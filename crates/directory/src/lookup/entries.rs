//! Entries for prefixes, found by an address or a prefix, and from each to the next wider one.
//!
//! Not here: what an entry says. Invariant: for one prefix there is one entry, and `wider` leads
//! from an entry through every entry that covers it, from long to short.

use std::net::IpAddr;

use base::Prefix;

use super::layer::{Layer, LayerBuilder};

/// An entry for a prefix.
#[derive(Debug, Clone, Copy)]
struct At<T> {
    prefix: Prefix,
    what: T,
    /// The next wider entry that covers it, counted from 1; 0 when there is none.
    wider: u32,
}

/// Entries for prefixes. Immutable.
#[derive(Debug, Clone)]
pub(super) struct Entries<T> {
    layer: Layer,
    all: Vec<At<T>>,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self {
            layer: Layer::default(),
            all: Vec::new(),
        }
    }
}

impl<T: Copy> Entries<T> {
    /// From one entry for each prefix, in any order.
    pub(super) fn build(mut entries: Vec<(Prefix, T)>) -> Self {
        // A wider prefix stands before those in it, so that what is still open surrounds the next.
        entries.sort_unstable_by_key(|(prefix, _)| *prefix);
        let mut layer = LayerBuilder::default();
        let mut all: Vec<At<T>> = Vec::with_capacity(entries.len());
        let mut open: Vec<(Prefix, u32)> = Vec::new();
        for (at, (prefix, what)) in entries.into_iter().enumerate() {
            let number =
                u32::try_from(at + 1).expect("an administration has fewer than 2^32 prefixes");
            while open
                .last()
                .is_some_and(|(outer, _)| !covers(*outer, prefix))
            {
                open.pop();
            }
            let wider = open.last().map_or(0, |(_, number)| *number);
            layer.prefix(prefix, number);
            all.push(At {
                prefix,
                what,
                wider,
            });
            open.push((prefix, number));
        }
        Self {
            layer: layer.build(),
            all,
        }
    }

    /// The entry for the longest prefix that contains the address.
    pub(super) fn of(&self, ip: IpAddr) -> Option<(Prefix, T)> {
        let at = self.number(self.layer.get(ip))?;
        Some((at.prefix, at.what))
    }

    /// The entries that cover all of `prefix`, the longest first.
    pub(super) fn covering(&self, prefix: Prefix) -> impl Iterator<Item = (Prefix, T)> {
        let innermost = self.number(self.layer.lowest(prefix));
        let wider = |at: &&At<T>| self.number(at.wider);
        // Whatever contains its lowest address and is no longer than it covers it.
        std::iter::successors(innermost, wider)
            .filter(move |at| at.prefix.length() <= prefix.length())
            .map(|at| (at.prefix, at.what))
    }

    /// Every prefix of which there is an entry, in order.
    pub(super) fn prefixes(&self) -> impl Iterator<Item = Prefix> {
        self.all.iter().map(|at| at.prefix)
    }

    fn number(&self, number: u32) -> Option<&At<T>> {
        self.all.get(number.checked_sub(1)? as usize)
    }
}

/// Whether all of `inner` lies in `outer`; prefixes of two families never do.
pub(super) fn covers(outer: Prefix, inner: Prefix) -> bool {
    outer.is_v4() == inner.is_v4()
        && outer.length() <= inner.length()
        && outer.contains(inner.range().0.addr())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_prefix() -> impl Strategy<Value = Prefix> {
        let v4 = (any::<u16>(), 4..=32_u8).prop_map(|(bits, length)| {
            let ip = IpAddr::from([198, 18, bits.to_be_bytes()[0] & 3, bits.to_be_bytes()[1]]);
            Prefix::containing(ip, length).expect("a length of the family")
        });
        let v6 = (any::<u8>(), 8..=128_u8).prop_map(|(bits, length)| {
            let ip = IpAddr::from([0x2001, 0xdb8, u16::from(bits), 0, 0, 0, 0, 1]);
            Prefix::containing(ip, length).expect("a length of the family")
        });
        prop_oneof![v4, v6]
    }

    proptest! {
        #[test]
        fn every_entry_that_covers_a_prefix_is_found_from_long_to_short(
            all in prop::collection::btree_map(any_prefix(), any::<u8>(), 0..40),
            asked in any_prefix(),
        ) {
            let entries = Entries::build(all.clone().into_iter().rev().collect());
            let mut naive: Vec<(Prefix, u8)> =
                all.into_iter().filter(|(p, _)| covers(*p, asked)).collect();
            naive.sort_by_key(|(p, _)| std::cmp::Reverse(p.length()));
            prop_assert_eq!(entries.covering(asked).collect::<Vec<_>>(), naive.clone());
            if asked.length() == if asked.is_v4() { 32 } else { 128 } {
                let ip = asked.range().0.addr();
                prop_assert_eq!(entries.of(ip), naive.first().copied());
            }
        }
    }
}
