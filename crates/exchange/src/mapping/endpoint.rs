//! An address or a host with a port in one column: `192.0.2.1:443`, `[2001:db8::1]:443`, `a.example:80`.
//!
//! Invariant: half of one is none.

use crate::field::{address, fqdn};
use std::net::IpAddr;

/// What stands before the port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Ip(IpAddr),
    Name(String),
}

/// Reads it; the port may be left out.
pub(super) fn read(text: &str) -> Option<(Place, Option<u16>)> {
    let text = text.trim();
    if let Some(ip) = address(text) {
        return Some((Place::Ip(ip), None));
    }
    let (host, port) = match text.strip_prefix('[') {
        Some(rest) => {
            let (host, rest) = rest.split_once(']')?;
            let port = match rest {
                "" => None,
                rest => Some(rest.strip_prefix(':')?),
            };
            (Place::Ip(address(host).filter(IpAddr::is_ipv6)?), port)
        }
        None => {
            let (host, port) = match text.rsplit_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (text, None),
            };
            // Words are no host's name, which fields of names alone let pass.
            if host.contains(char::is_whitespace) {
                return None;
            }
            let named = || fqdn(host, &mut String::new()).map(|n| Place::Name(n.to_owned()));
            (address(host).map(Place::Ip).or_else(named)?, port)
        }
    };
    let port = match port {
        None => None,
        Some(port) if port.bytes().all(|b| b.is_ascii_digit()) => {
            Some(port.parse::<u16>().ok().filter(|p| *p > 0)?)
        }
        Some(_) => return None,
    };
    Some((host, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_told_from_the_address() {
        let ip = |t: &str| Place::Ip(t.parse().expect("an address"));
        let name = |t: &str| Place::Name(t.to_owned());
        for (text, expected) in [
            ("198.51.100.7:443", Some((ip("198.51.100.7"), Some(443)))),
            (" 198.51.100.7 ", Some((ip("198.51.100.7"), None))),
            ("2001:db8::7", Some((ip("2001:db8::7"), None))),
            ("[2001:db8::7]:8080", Some((ip("2001:db8::7"), Some(8080)))),
            ("[2001:db8::7]", Some((ip("2001:db8::7"), None))),
            ("C2.Example:53", Some((name("c2.example"), Some(53)))),
            ("c2.example", Some((name("c2.example"), None))),
            ("198.51.100.7:0", None),
            ("198.51.100.7:65536", None),
            ("198.51.100.7:+80", None),
            ("[198.51.100.7]:80", None),
            ("[2001:db8::7]80", None),
            ("[2001:db8::7", None),
            ("https://c2.example:53", None),
            ("not a host", None),
            (":80", None),
            ("", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
