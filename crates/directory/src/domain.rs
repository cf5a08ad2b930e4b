//! Domain names: their normal form, and the part that somebody registered.
//!
//! Not here: resolving them. The Public Suffix List is compiled in (decision 0006).
//! Invariant: a [`DomainName`] is lower-case ASCII (IDNA A-labels), without a final dot, and no
//! address.

/// A domain name in its normal form; one label is a top-level domain.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DomainName(Box<str>);

/// The text was not a domain name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a domain name; expected letters, digits, hyphens and dots, such as example.org"
)]
pub struct BadDomain(pub String);

impl DomainName {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a top-level domain.
    #[must_use]
    pub fn is_top_level(&self) -> bool {
        !self.0.contains('.')
    }
}

impl std::str::FromStr for DomainName {
    type Err = BadDomain;
    /// A leading dot or `*.` and a final dot are taken off; other scripts become A-labels
    /// (RFC 5891).
    fn from_str(text: &str) -> Result<Self, BadDomain> {
        let bad = || BadDomain(text.to_owned());
        let trimmed = text.trim();
        let bare = trimmed
            .strip_prefix("*.")
            .or_else(|| trimmed.strip_prefix('.'))
            .unwrap_or(trimmed);
        let bare = bare.strip_suffix('.').unwrap_or(bare);
        let url::Host::Domain(ascii) = url::Host::parse(bare).map_err(|_| bad())? else {
            return Err(bad());
        };
        if ascii.len() <= 253 && ascii.split('.').all(is_label) {
            Ok(Self(ascii.into()))
        } else {
            Err(bad())
        }
    }
}

impl std::fmt::Display for DomainName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A label of a host name, with the underscore that service names use (RFC 8552).
fn is_label(label: &str) -> bool {
    let inner = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (1..=63).contains(&label.len())
        && label.bytes().all(inner)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// The registrable domain: the public suffix and one label more. `None` for a public suffix
/// itself, an address, or text that is no domain. A suffix that the list does not know counts as
/// one label, as the list's own rules say.
///
/// The case of the input is kept; the slice is borrowed, so that this may run for every row.
#[must_use]
pub fn registrable(name: &str) -> Option<&str> {
    let bare = name.strip_suffix('.').unwrap_or(name);
    let bytes = bare.as_bytes();
    // No top-level domain ends in a digit (RFC 3696 §2), so this is an IPv4 address or nonsense.
    let last = bytes.last()?;
    if last.is_ascii_digit()
        || bytes
            .iter()
            .any(|b| matches!(b, b' ' | b'/' | b':' | b'@' | b'['))
    {
        return None;
    }
    if bytes.first() == Some(&b'.') || bare.contains("..") {
        return None;
    }
    psl::domain_str(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registered_part_is_found() {
        for (name, expected) in [
            ("www.bank.co.uk", Some("bank.co.uk")),
            ("a.b.unknownzz", Some("b.unknownzz")),
            ("example.com.", Some("example.com")),
            ("www.食狮.公司.cn", Some("食狮.公司.cn")),
            (
                "www.xn--85x722f.xn--55qx5d.cn",
                Some("xn--85x722f.xn--55qx5d.cn"),
            ),
            ("foo.ck", None),
            ("www.ck", Some("www.ck")),
            ("com", None),
            ("198.18.0.1", None),
            ("2001:db8::1", None),
            ("http://example.com/x", None),
            (".example.com", None),
            ("", None),
        ] {
            assert_eq!(registrable(name), expected, "{name}");
        }
    }

    #[test]
    fn names_have_one_form() {
        let name = |t: &str| t.parse::<DomainName>().map(|d| d.to_string());
        assert_eq!(name("*.Example.ORG."), Ok("example.org".into()));
        assert_eq!(name("食狮.公司.cn"), Ok("xn--85x722f.xn--55qx5d.cn".into()));
        for bad in [
            "",
            "198.18.0.1",
            "a b.org",
            "-x.org",
            "exa/mple.org",
            "a..b",
        ] {
            assert!(bad.parse::<DomainName>().is_err(), "{bad}");
        }
        assert!("xa".parse::<DomainName>().is_ok_and(|d| d.is_top_level()));
    }
}
