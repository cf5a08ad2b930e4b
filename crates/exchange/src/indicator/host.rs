//! Addresses on the web, hosts, mail addresses, hashes: what stands in one piece.
//!
//! Invariant: a host has a suffix of the Public Suffix List, so that file names and ends of
//! sentences are none.

use std::net::{IpAddr, SocketAddr};

use url::{Host, Url};

use super::{Finder, Kind, begins};

/// The longest address that is taken, in bytes.
const MOST: usize = 4096;
/// Suffixes that are endings of files far more often than names of hosts.
const FILES: [&str; 3] = ["zip", "mov", "md"];

/// Takes a piece for what it is; says whether it is anything.
pub(super) fn take(token: &str, finder: &mut Finder) -> bool {
    if token.len() > MOST {
        return false;
    }
    if let Some(at) = token.find("://") {
        let scheme = token[..at]
            .rsplit(|c: char| !c.is_ascii_alphanumeric())
            .next();
        let from = at - scheme.map_or(0, str::len);
        return url(&token[from..], finder);
    }
    if begins(token, "www.") {
        return url(&format!("http://{token}"), finder);
    }
    if begins(token, "mailto:") {
        return mail(&token[7..], finder);
    }
    if let Ok(address) = token.parse::<IpAddr>() {
        finder.add(Kind::Ip, address.to_string());
        return true;
    }
    if let Ok(socket) = token.parse::<SocketAddr>() {
        finder.add(Kind::Ip, socket.ip().to_string());
        return true;
    }
    if token.contains('@') {
        return mail(token, finder);
    }
    if let Some(kind) = hash(token) {
        finder.add(kind, token.to_ascii_lowercase());
        return true;
    }
    if begins(token, "cve-") && cve(&token[4..]) {
        finder.add(Kind::Cve, token.to_ascii_uppercase());
        return true;
    }
    bare(token, finder)
}

/// An address with its scheme.
fn url(token: &str, finder: &mut Finder) -> bool {
    let Ok(mut url) = Url::parse(token) else {
        return false;
    };
    if !matches!(url.scheme(), "http" | "https" | "ftp") {
        return false;
    }
    match url.host() {
        Some(Host::Domain(name)) => match name.parse::<IpAddr>().is_err() && is_host(name) {
            true => finder.add(Kind::Domain, name.trim_end_matches('.')),
            false => return false,
        },
        Some(Host::Ipv4(address)) => finder.add(Kind::Ip, address.to_string()),
        Some(Host::Ipv6(address)) => finder.add(Kind::Ip, address.to_string()),
        None => return false,
    }
    // A password in an address is nobody's business, and a fragment never reaches a server.
    let _no_host = url.set_password(None);
    let _no_host = url.set_username("");
    url.set_fragment(None);
    finder.add(Kind::Url, url.as_str());
    true
}

fn mail(token: &str, finder: &mut Finder) -> bool {
    let token = token.split(['?', ',', ';']).next().unwrap_or(token);
    let Some((local, domain)) = token.rsplit_once('@') else {
        return false;
    };
    let good = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    if local.is_empty() || local.len() > 64 || !local.chars().all(good) {
        return false;
    }
    match ascii(domain) {
        Some(domain) if is_host(&domain) => {
            finder.add(Kind::Email, format!("{}@{domain}", local.to_lowercase()));
            true
        }
        _ => false,
    }
}

/// A host without a scheme, with a path or without.
fn bare(token: &str, finder: &mut Finder) -> bool {
    if !token.contains('.') {
        return false;
    }
    let end = token.find(['/', ':', '?']).unwrap_or(token.len());
    let Some(host) = ascii(&token[..end]) else {
        return false;
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_file = FILES.contains(&last) && end == token.len();
    if is_file || !is_host(&host) {
        return false;
    }
    if end < token.len() {
        return url(&format!("http://{token}"), finder);
    }
    finder.add(Kind::Domain, host);
    true
}

/// A host in lower case and ASCII (RFC 5891).
fn ascii(host: &str) -> Option<String> {
    let host = host.trim_end_matches('.');
    (!host.is_empty() && host.len() <= 253)
        .then(|| idna::domain_to_ascii(host).ok())
        .flatten()
        .filter(|h| !h.is_empty())
}

/// Whether a name is one of a host below a public suffix.
fn is_host(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    let label = |l: &str| {
        let inner = l
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        !l.is_empty() && l.len() <= 63 && inner && !l.starts_with('-') && !l.ends_with('-')
    };
    let suffix = psl::suffix(name.as_bytes());
    let known = suffix.is_some_and(|s| s.is_known() && s.as_bytes().len() < name.len());
    known && name.split('.').all(label)
}

fn hash(token: &str) -> Option<Kind> {
    let kind = match token.len() {
        32 => Kind::Md5,
        40 => Kind::Sha1,
        64 => Kind::Sha256,
        _ => return None,
    };
    let hex = token.bytes().all(|b| b.is_ascii_hexdigit());
    let both =
        token.bytes().any(|b| b.is_ascii_digit()) && token.bytes().any(|b| b.is_ascii_alphabetic());
    (hex && both).then_some(kind)
}

/// `2026-12345`: a year and at least four digits.
fn cve(rest: &str) -> bool {
    let Some((year, number)) = rest.split_once('-') else {
        return false;
    };
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    year.len() == 4 && (4..=9).contains(&number.len()) && digits(year) && digits(number)
}
