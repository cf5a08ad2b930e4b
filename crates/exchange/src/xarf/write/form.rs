//! The forms of text that the schemas of version 4 name.
//!
//! Not here: lists of allowed words. Invariant: at least as strict as the schema's pattern or format.

use base::{Day, Timestamp};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether a text has the form of that name; `None` for a name that is not known.
pub(in super::super) fn is(name: &str, text: &str) -> Option<bool> {
    Some(match name {
        "time" => is_time(text),
        "date" => text.len() == 10 && Day::parse(text).is_some(),
        "uri" => is_uri(text),
        "email" => is_mail(text),
        "ip" => text.parse::<IpAddr>().is_ok(),
        "ipv4" => text.parse::<Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<Ipv6Addr>().is_ok(),
        "domain" => is_domain(text),
        "hostname" => is_host(text),
        "uuid" => text.len() == 36 && uuid::Uuid::try_parse(text).is_ok(),
        "cve" => is_cve(text),
        "cvss" => text.starts_with("CVSS:3.0/") || text.starts_with("CVSS:3.1/"),
        "magnet" => text.starts_with("magnet:?xt=urn:"),
        "hash" => is_hash(text, &["md5", "sha1", "sha256"]),
        "digest" => is_hash(text, &["md5", "sha1", "sha256", "sha512"]),
        "language" => is_language(text),
        "tag" => is_tag(text),
        _ => return None,
    })
}

pub(in super::super) fn is_hex(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit())
}

fn is_hash(text: &str, algorithms: &[&str]) -> bool {
    text.split_once(':')
        .is_some_and(|(name, digits)| algorithms.contains(&name) && is_hex(digits))
}

/// RFC 3339 §5.6, with its zone.
fn is_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let zone = text.ends_with('Z')
        || text
            .get(text.len().saturating_sub(6)..)
            .is_some_and(is_offset);
    bytes.len() >= 20 && bytes[10] == b'T' && zone && Timestamp::parse(text).is_some()
}

fn is_offset(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 6 && matches!(bytes[0], b'+' | b'-') && bytes[3] == b':'
}

/// RFC 3986 §3: a scheme, and nothing that has to be escaped.
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let letter = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let scheme_bytes = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let plain = |b: u8| {
        b.is_ascii_graphic()
            && !matches!(
                b,
                b'<' | b'>' | b'"' | b'{' | b'}' | b'|' | b'\\' | b'^' | b'`'
            )
    };
    letter && scheme.bytes().all(scheme_bytes) && !rest.is_empty() && text.bytes().all(plain)
}

fn is_mail(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let plain = |b: u8| {
        b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b',' | b'@' | b'"' | b'(' | b')')
    };
    !local.is_empty() && local.len() <= 64 && local.bytes().all(plain) && is_host(domain)
}

/// RFC 1123 §2.1.
fn is_host(text: &str) -> bool {
    let label = |l: &str| {
        (1..=63).contains(&l.len())
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    text.len() <= 253 && text.split('.').all(label)
}

/// `^([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}$`
fn is_domain(text: &str) -> bool {
    let Some((_, last)) = text.rsplit_once('.') else {
        return false;
    };
    let lower = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
    let end = last.len() >= 2 && last.bytes().all(|b| b.is_ascii_lowercase());
    end && is_host(text) && text.bytes().all(lower) && !text.contains("--")
}

/// The stricter of the two patterns in use: four digits or more.
fn is_cve(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    parts.next() == Some("CVE")
        && parts.next().is_some_and(|y| y.len() == 4 && digits(y))
        && parts.next().is_some_and(|n| n.len() >= 4 && digits(n))
}

fn is_language(text: &str) -> bool {
    let (language, country) = match text.split_once('-') {
        Some((language, country)) => (language, Some(country)),
        None => (text, None),
    };
    let two = |t: &str, good: fn(&u8) -> bool| t.len() == 2 && t.as_bytes().iter().all(good);
    two(language, u8::is_ascii_lowercase) && country.is_none_or(|c| two(c, u8::is_ascii_uppercase))
}

/// `^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+-]*$`
fn is_tag(text: &str) -> bool {
    let first = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let part = |t: &str| {
        t.bytes().next().is_some_and(first)
            && t.bytes()
                .all(|b| first(b) || matches!(b, b'_' | b'+' | b'-'))
    };
    text.split_once(':')
        .is_some_and(|(a, b)| part(a) && part(b))
}
