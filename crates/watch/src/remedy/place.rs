//! In which network of the directory an address lies, and whether addresses stay there.
//!
//! Not here: who answers for an address (`directory::lookup`). Invariant: the narrowest prefix that
//! holds an address decides, then its AS; an address in no network is in unknown space.

use std::collections::HashMap;
use std::net::IpAddr;

use base::id::NetworkId;
use base::{Asn, Prefix};
use directory::network::{Network, Resource, Space};

/// The networks of an administration, to be asked by address.
#[derive(Debug, Clone, Default)]
pub struct Places {
    networks: HashMap<NetworkId, Network>,
    prefixes: HashMap<Prefix, NetworkId>,
    /// The lengths there are, longest first.
    lengths: Vec<u8>,
    asns: HashMap<Asn, NetworkId>,
}

impl Places {
    /// Of these networks. Where two entries name the same, one that says how addresses are given
    /// out goes before one that does not, then what a person entered.
    #[must_use]
    pub fn of(mut networks: Vec<Network>) -> Self {
        networks.sort_by_key(|n| (n.space != Space::Unknown, n.source));
        let mut made = Self::default();
        for network in networks {
            match &network.resource {
                Resource::Prefix(prefix) => _ = made.prefixes.insert(*prefix, network.id),
                Resource::Asn(asn) => _ = made.asns.insert(*asn, network.id),
                Resource::Domain(_) | Resource::CcTld(_) => {}
            }
            made.networks.insert(network.id, network);
        }
        made.lengths = made.prefixes.keys().map(Prefix::length).collect();
        made.lengths.sort_unstable_by(|a, b| b.cmp(a));
        made.lengths.dedup();
        made
    }

    /// The network of an address.
    #[must_use]
    pub fn find(&self, ip: Option<IpAddr>, asn: Option<Asn>) -> Option<&Network> {
        let holds = |ip: IpAddr| {
            let mut lengths = self.lengths.iter();
            lengths.find_map(|length| self.prefixes.get(&Prefix::containing(ip, *length)?))
        };
        let id = ip.and_then(holds).or_else(|| self.asns.get(&asn?));
        self.networks.get(id?)
    }

    /// One network.
    #[must_use]
    pub fn get(&self, id: NetworkId) -> Option<&Network> {
        self.networks.get(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;
    use base::id::OrganisationId;
    use directory::network::Source;

    fn network(number: u8, resource: &str, space: Space) -> Network {
        Network {
            id: NetworkId::from_bytes([number; 16]),
            resource: Resource::parse(resource).expect("a resource"),
            organisation: OrganisationId::from_bytes([9; 16]),
            source: Source::Manual,
            added_at: Timestamp::from_micros(0),
            space,
        }
    }

    #[test]
    fn the_narrowest_prefix_decides_then_the_as_and_what_is_in_none_is_in_none() {
        let places = Places::of(vec![
            network(1, "198.18.0.0/15", Space::Dynamic),
            network(2, "198.18.7.0/24", Space::Static),
            network(3, "AS64500", Space::CarrierNat),
            network(4, "2001:db8::/32", Space::Static),
        ]);
        let asn = Asn::new(64500);
        let space = |ip: &str, asn| {
            let ip = Some(ip.parse().expect("an address"));
            places.find(ip, asn).map(|n| n.space)
        };
        assert_eq!(space("198.18.7.9", asn), Some(Space::Static));
        assert_eq!(space("198.19.0.1", asn), Some(Space::Dynamic));
        assert_eq!(space("203.0.113.1", asn), Some(Space::CarrierNat));
        assert_eq!(space("2001:db8::7", None), Some(Space::Static));
        assert_eq!(space("203.0.113.1", None), None);
        assert_eq!(places.find(None, None), None);
    }

    #[test]
    fn of_two_entries_the_one_that_knows_how_addresses_are_given_out_counts() {
        let both = vec![
            network(1, "198.18.0.0/15", Space::Static),
            network(2, "198.18.0.0/15", Space::Unknown),
        ];
        let places = Places::of(both);
        let found = places.find(Some("198.18.0.1".parse().expect("an address")), None);
        assert_eq!(found.map(|n| n.space), Some(Space::Static));
    }
}
