//! The sample administration: its organisations, their networks and their domains.
//!
//! Everything is named by its role; there is no such country, company or person.
//! Invariant: addresses lie in 2001:db8::/32, 198.18.0.0/15, 192.0.2.0/24, 198.51.100.0/24 and
//! 203.0.113.0/24 (RFC 3849, RFC 2544, RFC 5737), AS numbers in 64496–64511 and 65536–65551
//! (RFC 5398), domains under `.example` (RFC 2606), and the country code is user-assigned.

use base::Prefix;

/// The user-assigned code under which the sample administration's addresses are placed.
pub const COUNTRY: &str = "XA";
/// The user-assigned code of everywhere else.
pub const ABROAD: &str = "XZ";

/// What a network is used for: it decides what can be wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Subscribers' lines.
    Access,
    /// Offices of one organisation.
    Office,
    /// Servers of many customers.
    Hosting,
    /// Machines that run a plant.
    Plant,
}

/// An organisation with the network that is its own.
#[derive(Debug, Clone, Copy)]
pub struct Holder {
    /// Its name, by role, marked as a sample.
    pub name: &'static str,
    /// Its sector, in the directory's terms.
    pub sector: &'static str,
    /// Whether the administration counts it as critical infrastructure.
    pub critical: bool,
    /// The AS number that announces its network.
    pub asn: u32,
    /// Its IPv4 prefix.
    pub v4: &'static str,
    /// Its IPv6 prefix.
    pub v6: &'static str,
    /// Its domain, or nothing.
    pub domain: &'static str,
    /// Where most of it stands.
    pub city: &'static str,
    /// What the network is used for.
    pub used_for: Use,
}

impl Holder {
    /// The IPv4 prefix as a value.
    pub fn v4_prefix(&self) -> Prefix {
        self.v4
            .parse()
            .expect("the table holds prefixes, which a test reads")
    }

    /// The IPv6 prefix as a value.
    pub fn v6_prefix(&self) -> Prefix {
        self.v6
            .parse()
            .expect("the table holds prefixes, which a test reads")
    }
}

macro_rules! holders {
    ($($name:literal $sector:literal $critical:literal AS $asn:literal $v4:literal $v6:literal $domain:literal $city:literal $used_for:ident;)*) => {
        /// Every organisation of the sample administration.
        pub const HOLDERS: &[Holder] = &[$(Holder {
            name: concat!($name, " (sample)"),
            sector: $sector,
            critical: $critical,
            asn: $asn,
            v4: $v4,
            v6: $v6,
            domain: $domain,
            city: $city,
            used_for: Use::$used_for,
        }),*];
    };
}

holders! {
    "Broadband operator A" "telecommunications" false AS 64496 "198.18.0.0/17" "2001:db8:1000::/36" "operator-a.example" "Northport" Access;
    "Broadband operator B" "telecommunications" false AS 64497 "198.18.128.0/18" "2001:db8:2000::/36" "operator-b.example" "Riverside" Access;
    "Mobile operator C" "telecommunications" false AS 64498 "198.18.192.0/18" "2001:db8:3000::/36" "operator-c.example" "Capital" Access;
    "Rural access cooperative" "telecommunications" false AS 64499 "198.19.0.0/18" "2001:db8:4000::/36" "rural-access.example" "Highlands" Access;
    "Research and education network" "education" false AS 64500 "198.19.64.0/19" "2001:db8:5000::/36" "research-network.example" "Capital" Office;
    "Ministry of Finance" "government" true AS 64501 "198.19.96.0/24" "2001:db8:6000::/48" "ministry-of-finance.example" "Capital" Office;
    "Ministry of Interior" "government" true AS 64501 "198.19.97.0/24" "2001:db8:6001::/48" "ministry-of-interior.example" "Capital" Office;
    "Ministry of Health" "government" true AS 64501 "198.19.98.0/24" "2001:db8:6002::/48" "ministry-of-health.example" "Capital" Office;
    "Ministry of Education" "government" false AS 64501 "198.19.99.0/24" "2001:db8:6003::/48" "ministry-of-education.example" "Capital" Office;
    "Customs administration" "government" true AS 64501 "198.19.100.0/24" "2001:db8:6004::/48" "customs.example" "Northport" Office;
    "Election commission" "government" true AS 64501 "198.19.101.0/24" "2001:db8:6005::/48" "elections.example" "Capital" Office;
    "Statistics office" "government" false AS 64501 "198.19.102.0/24" "2001:db8:6006::/48" "statistics.example" "Capital" Office;
    "Tax administration" "government" true AS 65536 "192.0.2.0/24" "2001:db8:6007::/48" "tax-administration.example" "Capital" Office;
    "National Bank" "finance" true AS 64502 "198.19.112.0/22" "2001:db8:7000::/48" "national-bank.example" "Capital" Office;
    "Commercial bank A" "finance" true AS 64503 "198.19.116.0/22" "2001:db8:7001::/48" "bank-a.example" "Riverside" Office;
    "Electricity company" "energy" true AS 64504 "198.19.120.0/22" "2001:db8:8000::/48" "electricity.example" "Riverside" Plant;
    "Water utility" "water" true AS 64497 "198.19.124.0/23" "2001:db8:8001::/48" "water-utility.example" "Riverside" Plant;
    "Central hospital" "health" true AS 64505 "198.19.126.0/23" "2001:db8:9000::/48" "central-hospital.example" "Capital" Office;
    "Hosting provider D" "digital-infrastructure" false AS 64506 "198.19.128.0/18" "2001:db8:a000::/36" "hosting-d.example" "Northport" Hosting;
    "Airport company" "transport" true AS 65537 "198.19.192.0/24" "2001:db8:b000::/48" "airport.example" "Capital" Plant;
    "Port authority" "transport" true AS 65537 "198.19.193.0/24" "2001:db8:b001::/48" "port-authority.example" "Northport" Plant;
    "Public broadcaster" "media" false AS 65538 "198.19.196.0/23" "2001:db8:c000::/48" "broadcaster.example" "Capital" Office;
}

/// Where strangers and sensors stand: nothing of it belongs to the constituency.
pub const OUTSIDE: [(&str, u32); 2] = [("198.51.100.0/24", 65_550), ("203.0.113.0/24", 65_551)];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_disjoint_and_stay_inside_the_set_aside_space() {
        let ours: Prefix = "198.18.0.0/15".parse().expect("a prefix");
        let v6: Prefix = "2001:db8::/32".parse().expect("a prefix");
        let mut ranges: Vec<_> = HOLDERS
            .iter()
            .flat_map(|h| [h.v4_prefix().range(), h.v6_prefix().range()])
            .collect();
        ranges.sort();
        assert!(
            ranges.windows(2).all(|w| w[0].1 < w[1].0),
            "two networks overlap"
        );
        for h in HOLDERS {
            let (low, high) = h.v4_prefix().range();
            assert!(
                h.v4 == "192.0.2.0/24" || (ours.contains(low.addr()) && ours.contains(high.addr()))
            );
            assert!(v6.contains(h.v6_prefix().range().0.addr()));
            assert!((64_496..=64_511).contains(&h.asn) || (65_536..=65_551).contains(&h.asn));
            assert!(h.name.ends_with(" (sample)") && h.domain.ends_with(".example"));
        }
        let code: base::CountryCode = COUNTRY.parse().expect("a code");
        assert!(code.is_user_assigned());
    }
}
