//! Network names: AS numbers, prefixes, and the sortable key of an address.
//!
//! Not here: who holds them (that is `directory`). Invariant: a [`Prefix`] has no host bits, and
//! the key of an IPv4 address equals the key of its IPv4-mapped IPv6 form (RFC 4291 §2.5.5.2).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// An autonomous system number (RFC 6793): 1 to 4,294,967,294, without the reserved values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Asn(u32);

/// The text or number was not an AS number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an AS number; expected 1 to 4294967294, such as 64500 or AS64500")]
pub struct BadAsn(pub String);

impl Asn {
    /// `None` for 0 (RFC 7607), 65535 and 4294967295 (RFC 7300).
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        match number {
            0 | 65_535 | u32::MAX => None,
            n => Some(Self(n)),
        }
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl std::str::FromStr for Asn {
    type Err = BadAsn;
    fn from_str(text: &str) -> Result<Self, BadAsn> {
        let trimmed = text.trim();
        let digits = trimmed
            .strip_prefix("AS")
            .or_else(|| trimmed.strip_prefix("as"))
            .unwrap_or(trimmed);
        let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        plain
            .then(|| digits.parse().ok().and_then(Self::new))
            .flatten()
            .ok_or_else(|| BadAsn(text.to_owned()))
    }
}

impl std::fmt::Display for Asn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AS{}", self.0)
    }
}

/// An address as 16 sortable bytes: IPv6 as it is, IPv4 in its IPv4-mapped form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IpKey(u128);

impl IpKey {
    /// The key of an address.
    #[must_use]
    pub fn of(ip: IpAddr) -> Self {
        Self(match ip {
            IpAddr::V4(v4) => u128::from(v4.to_ipv6_mapped()),
            IpAddr::V6(v6) => u128::from(v6),
        })
    }

    /// From the 16 bytes, big-endian.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }

    /// From the number.
    #[must_use]
    pub const fn from_number(number: u128) -> Self {
        Self(number)
    }

    /// The 16 bytes, big-endian, in which byte order is address order.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// The key as a number.
    #[must_use]
    pub const fn number(self) -> u128 {
        self.0
    }

    /// The address; IPv4-mapped keys come back as IPv4.
    #[must_use]
    pub fn addr(self) -> IpAddr {
        let v6 = Ipv6Addr::from(self.0);
        v6.to_ipv4_mapped().map_or(IpAddr::V6(v6), IpAddr::V4)
    }
}

/// An IPv4 or IPv6 prefix without host bits. A bare address reads as its /32 or /128.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Prefix(ipnet::IpNet);

/// The text was not a prefix.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPrefix {
    /// Neither an address nor an address with a length.
    #[error("\"{0}\" is not a prefix; expected an address and a length, such as 198.18.0.0/15")]
    Syntax(String),
    /// Bits are set after the length.
    #[error("\"{text}\" has host bits set; did you mean {meant}?")]
    HostBits {
        /// What was given.
        text: String,
        /// The prefix that contains it.
        meant: Prefix,
    },
}

impl Prefix {
    /// The prefix of `length` bits that contains `ip`; `None` when the length is too large.
    #[must_use]
    pub fn containing(ip: IpAddr, length: u8) -> Option<Self> {
        ipnet::IpNet::new(ip, length)
            .ok()
            .map(|net| Self(net.trunc()))
    }

    /// The number of leading bits that count, in the address's own family (0–32 or 0–128).
    #[must_use]
    pub fn length(&self) -> u8 {
        self.0.prefix_len()
    }

    /// Whether the prefix is of IPv4.
    #[must_use]
    pub fn is_v4(&self) -> bool {
        matches!(self.0, ipnet::IpNet::V4(_))
    }

    /// The lowest and the highest address as keys, both inside.
    #[must_use]
    pub fn range(&self) -> (IpKey, IpKey) {
        (IpKey::of(self.0.network()), IpKey::of(self.0.broadcast()))
    }

    /// Whether the address lies inside (an IPv4 address also by its mapped form).
    #[must_use]
    pub fn contains(&self, ip: IpAddr) -> bool {
        let (low, high) = self.range();
        (low..=high).contains(&IpKey::of(ip))
    }
}

impl std::str::FromStr for Prefix {
    type Err = BadPrefix;
    fn from_str(text: &str) -> Result<Self, BadPrefix> {
        let trimmed = text.trim();
        if let Ok(ip) = trimmed.parse::<IpAddr>() {
            return Ok(Self(ip.into()));
        }
        let net: ipnet::IpNet = trimmed
            .parse()
            .map_err(|_| BadPrefix::Syntax(text.to_owned()))?;
        if net.trunc() == net {
            Ok(Self(net))
        } else {
            Err(BadPrefix::HostBits {
                text: text.to_owned(),
                meant: Self(net.trunc()),
            })
        }
    }
}

impl std::fmt::Display for Prefix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether an address lies in space that the IANA special-purpose registries set aside
/// (RFC 6890 and its updates: private, loopback, link-local, documentation, benchmarking,
/// shared, multicast, reserved), so that no public network can answer for it.
#[must_use]
pub fn is_special_purpose(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => is_special_v4(v4),
        IpAddr::V6(v6) => v6
            .to_ipv4_mapped()
            .map_or_else(|| is_special_v6(v6), is_special_v4),
    }
}

fn is_special_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    match a {
        0 | 10 | 127 | 224..=255 => true,
        100 => (64..128).contains(&b),
        169 => b == 254,
        172 => (16..32).contains(&b),
        192 => b == 168 || (b == 0 && (c == 0 || c == 2)) || (b == 88 && c == 99),
        198 => b == 18 || b == 19 || (b == 51 && c == 100),
        203 => b == 0 && c == 113,
        _ => false,
    }
}

fn is_special_v6(ip: Ipv6Addr) -> bool {
    let s = ip.segments();
    match s[0] {
        0 => true,                               // unspecified, loopback, unallocated ::/16
        0x64 => s[1] == 0xff9b,                  // translation (RFC 6052, RFC 8215)
        0x100 => true,                           // discard only (RFC 6666)
        0x2001 => s[1] < 0x200 || s[1] == 0xdb8, // protocol assignments, documentation
        0x2002 => true,                          // 6to4 (RFC 3056)
        0x3fff => s[1] < 0x1000,                 // documentation (RFC 9637)
        0x5f00 => true,                          // segment routing (RFC 9602)
        first => first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80 || first & 0xff00 == 0xff00,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn as_numbers_refuse_the_reserved_ones() {
        assert_eq!("AS64500".parse(), Ok(Asn(64_500)));
        for bad in ["0", "65535", "4294967295", "AS", "64500x", "+5"] {
            assert!(bad.parse::<Asn>().is_err(), "{bad}");
        }
    }

    #[test]
    fn prefixes_name_the_prefix_that_was_meant() {
        let meant = "198.18.0.0/15".parse::<Prefix>().expect("a prefix");
        assert_eq!(
            "198.18.3.0/15".parse::<Prefix>(),
            Err(BadPrefix::HostBits {
                text: "198.18.3.0/15".into(),
                meant
            })
        );
        assert!(meant.contains(ip("198.19.255.255")) && !meant.contains(ip("198.20.0.0")));
        assert_eq!("2001:db8::1".parse::<Prefix>().map(|p| p.length()), Ok(128));
    }

    #[test]
    fn keys_sort_as_addresses_and_come_back() {
        for text in [
            "0.0.0.0",
            "198.18.0.1",
            "255.255.255.255",
            "2001:db8::1",
            "::1",
        ] {
            let key = IpKey::of(ip(text));
            assert_eq!(key.addr(), ip(text));
            assert_eq!(IpKey::from_bytes(key.bytes()), key);
        }
        assert!(IpKey::of(ip("10.0.0.1")) < IpKey::of(ip("10.0.1.0")));
    }

    #[test]
    fn special_space_is_known() {
        for text in [
            "10.1.2.3",
            "198.18.0.1",
            "203.0.113.9",
            "2001:db8::1",
            "fe80::1",
            "::ffff:10.0.0.1",
            "100.64.0.1",
        ] {
            assert!(is_special_purpose(ip(text)), "{text}");
        }
        for text in ["8.8.8.8", "2a00::1", "172.32.0.1", "100.128.0.1"] {
            assert!(!is_special_purpose(ip(text)), "{text}");
        }
    }
}
