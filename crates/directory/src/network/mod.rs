//! Networks of the directory: prefixes, AS numbers and domains, whose they are, or that they
//! belong to the constituency or do not.
//!
//! Not here: what an address resolves to (`lookup`). Invariant: a resource that is stored has
//! one normal text, so that the same network is never held twice under two spellings.

mod actions;
mod space;
pub(crate) mod store;

use base::id::{NetworkId, OrganisationId};
use base::{Asn, Prefix, Timestamp};

use crate::domain::DomainName;

pub use actions::{Described, Networks};
pub(crate) use actions::{holdable, insert};
pub use space::Space;

/// A network of an organisation, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Its id.
    pub id: NetworkId,
    /// What identifies it.
    pub resource: Resource,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Who said so.
    pub source: Source,
    /// Since when the directory has it.
    pub added_at: Timestamp,
    /// How its addresses are given out.
    pub space: Space,
}

/// What identifies a network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Resource {
    /// An address prefix.
    Prefix(Prefix),
    /// An AS number.
    Asn(Asn),
    /// A domain and everything under it.
    Domain(DomainName),
    /// A country's top-level domain and everything under it.
    CcTld(DomainName),
}

impl Resource {
    /// The kind as stored.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Prefix(_) => "prefix",
            Self::Asn(_) => "asn",
            Self::Domain(_) => "domain",
            Self::CcTld(_) => "cctld",
        }
    }

    /// Whether it holds everything that `other` does: a prefix its parts, a domain what stands below
    /// it; an AS number only itself.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Prefix(a), Self::Prefix(b)) => {
                let ((low, high), (first, last)) = (a.range(), b.range());
                low <= first && last <= high
            }
            (Self::Asn(a), Self::Asn(b)) => a == b,
            (Self::Domain(a) | Self::CcTld(a), Self::Domain(b) | Self::CcTld(b)) => {
                let rest = b.as_str().strip_suffix(a.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            }
            _ => false,
        }
    }

    /// The normal text, as stored and shown: AS numbers with their letters, domains in A-labels.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::Prefix(p) => p.to_string(),
            Self::Asn(a) => a.to_string(),
            Self::Domain(d) | Self::CcTld(d) => d.to_string(),
        }
    }

    /// From what is stored; `None` when it does not fit together.
    #[must_use]
    pub fn from_stored(kind: &str, value: &str) -> Option<Self> {
        match kind {
            "prefix" => value.parse().ok().map(Self::Prefix),
            "asn" => value.parse().ok().map(Self::Asn),
            "domain" => value.parse().ok().map(Self::Domain),
            "cctld" => value.parse().ok().map(Self::CcTld),
            _ => None,
        }
    }

    /// The resource of a text, by its look: `AS64500` or a bare number, an address or prefix, a
    /// top-level domain, a domain.
    ///
    /// # Errors
    /// [`BadResource`], which names the prefix that was meant when host bits are set.
    pub fn parse(text: &str) -> Result<Self, BadResource> {
        let text = text.trim();
        if is_as_number(text) {
            return text
                .parse()
                .map(Self::Asn)
                .map_err(|_| BadResource::Asn(text.to_owned()));
        }
        if looks_like_prefix(text) {
            return parse_prefix(text).map(Self::Prefix);
        }
        let domain: DomainName = text
            .parse()
            .map_err(|_| BadResource::Unknown(text.to_owned()))?;
        // A single word is only taken when it can be a country's top-level domain.
        let country = domain.as_str().len() == 2 || domain.as_str().starts_with("xn--");
        match (domain.is_top_level(), country) {
            (false, _) => Ok(Self::Domain(domain)),
            (true, true) => Ok(Self::CcTld(domain)),
            (true, false) => Err(BadResource::Unknown(text.to_owned())),
        }
    }
}

impl std::fmt::Display for Resource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.value())
    }
}

fn is_as_number(text: &str) -> bool {
    let digits = text
        .strip_prefix("AS")
        .or_else(|| text.strip_prefix("as"))
        .unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

fn looks_like_prefix(text: &str) -> bool {
    text.contains(':')
        || text.contains('/')
        || text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// A prefix that may stand in the directory: not a whole address family, nor most of one.
///
/// # Errors
/// [`BadResource::Prefix`], [`BadResource::HostBits`] or [`BadResource::TooWide`].
pub fn parse_prefix(text: &str) -> Result<Prefix, BadResource> {
    let prefix = text.parse::<Prefix>().map_err(|e| match e {
        base::net::BadPrefix::Syntax(text) => BadResource::Prefix(text),
        base::net::BadPrefix::HostBits { text, meant } => BadResource::HostBits { text, meant },
    })?;
    // No registry gives out more than a /8 (IPv4) or a /12 (IPv6) in one piece.
    let widest = if prefix.is_v4() { 8 } else { 12 };
    if prefix.length() < widest {
        Err(BadResource::TooWide { prefix, widest })
    } else {
        Ok(prefix)
    }
}

/// A text does not name a network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadResource {
    /// Not an AS number.
    #[error("\"{0}\" is not an AS number; expected 1 to 4294967294, such as AS64500")]
    Asn(String),
    /// Not a prefix.
    #[error("\"{0}\" is not a prefix; expected an address and a length, such as 198.18.0.0/15")]
    Prefix(String),
    /// Bits are set behind the length.
    #[error("\"{text}\" has host bits set; did you mean {meant}?")]
    HostBits {
        /// What was given.
        text: String,
        /// The prefix that contains it.
        meant: Prefix,
    },
    /// Wider than anything one holder can have.
    #[error("\"{prefix}\" covers too much; the widest prefix taken is /{widest}")]
    TooWide {
        /// What was given.
        prefix: Prefix,
        /// The smallest length taken.
        widest: u8,
    },
    /// None of the kinds.
    #[error("\"{0}\" is neither a prefix, nor an AS number, nor a domain")]
    Unknown(String),
}

impl BadResource {
    /// The message that says it, with its arguments.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Asn(text) => ("directory-refused-asn", vec![("text", text.clone())]),
            Self::Prefix(text) => ("directory-refused-prefix", vec![("text", text.clone())]),
            Self::HostBits { text, meant } => (
                "directory-refused-host-bits",
                vec![("text", text.clone()), ("meant", meant.to_string())],
            ),
            Self::TooWide { prefix, widest } => (
                "directory-refused-too-wide",
                vec![
                    ("text", prefix.to_string()),
                    ("widest", format!("/{widest}")),
                ],
            ),
            Self::Unknown(text) => ("directory-refused-resource", vec![("text", text.clone())]),
        }
    }
}

/// Where an entry came from. What a person entered wins over what a file brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// A file.
    Import,
    /// The organisation itself, and somebody agreed.
    Claimed,
    /// A person who keeps the directory.
    Manual,
}

impl Source {
    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Claimed => "claimed",
            Self::Manual => "manual",
        }
    }

    /// The source of a stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Import, Self::Claimed, Self::Manual]
            .into_iter()
            .find(|s| s.as_str() == name)
    }
}

/// Whether an entry of the constituency takes a network in or leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// Ours.
    Include,
    /// Not ours although something wider says so (a foreign range of a domestic AS).
    Exclude,
}

impl Side {
    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Include => "include",
            Self::Exclude => "exclude",
        }
    }

    /// The side of a stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Include, Self::Exclude]
            .into_iter()
            .find(|s| s.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resources_are_told_by_their_look() {
        for (text, kind, value) in [
            ("AS64500", "asn", "AS64500"),
            ("64500", "asn", "AS64500"),
            ("198.18.0.0/15", "prefix", "198.18.0.0/15"),
            ("198.18.0.1", "prefix", "198.18.0.1/32"),
            ("2001:DB8::/32", "prefix", "2001:db8::/32"),
            ("Example.XA", "domain", "example.xa"),
            (".xa", "cctld", "xa"),
        ] {
            let resource = Resource::parse(text).expect(text);
            assert_eq!((resource.kind(), resource.value().as_str()), (kind, value));
            assert_eq!(Resource::from_stored(kind, value), Some(resource));
        }
    }

    #[test]
    fn the_whole_internet_is_nobodys() {
        for text in ["0.0.0.0/0", "::/0", "128.0.0.0/7", "2000::/3"] {
            assert!(
                matches!(Resource::parse(text), Err(BadResource::TooWide { .. })),
                "{text}"
            );
        }
        assert!(matches!(
            Resource::parse("198.18.3.0/15"),
            Err(BadResource::HostBits { meant, .. }) if meant.to_string() == "198.18.0.0/15"
        ));
        assert!(matches!(
            Resource::parse("999.1.1.1/8"),
            Err(BadResource::Prefix(_))
        ));
        assert!(matches!(Resource::parse("AS0"), Err(BadResource::Asn(_))));
    }
}
