//! Names of hosts, IP addresses and mail addresses.
//!
//! Invariant: a host has a suffix of the Public Suffix List, so that file names and ends of
//! sentences are none.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::ops::Range;

use super::meant::begins;
use super::token::{is_unspaced, trimmed};
use super::{Finder, Kind, web};

/// Suffixes that are endings of files more often than names of hosts; those of countries are taken
/// where the country is.
const FILES: [&str; 6] = ["zip", "mov", "cab", "md", "sh", "py"];
/// Words after which a name is one of a host, whatever its ending.
const SPEAKS: [&str; 17] = [
    "domain",
    "site",
    "website",
    "host",
    "hostname",
    "visit",
    "dominio",
    "sitio",
    "domaine",
    "hôte",
    "домен",
    "сайт",
    "хост",
    "域名",
    "网站",
    "موقع",
    "نطاق",
];
/// Words after which four numbers are a version.
const VERSIONS: [&str; 11] = [
    "version",
    "ver",
    "ver.",
    "v",
    "v.",
    "release",
    "build",
    "versión",
    "версия",
    "版本",
    "الإصدار",
];

/// Takes a piece for what it is; says whether it is anything.
pub(super) fn take(text: &str, at: &Range<usize>, previous: &str, finder: &mut Finder<'_>) -> bool {
    let token = &text[at.clone()];
    if begins(token, "mailto:") {
        return mail(text, at.start + 7..at.end, finder);
    }
    if begins(token, "www.") && !token.contains(is_unspaced) {
        return web::take(text, at.clone(), "http://", finder);
    }
    if let Some(address) = address(token) {
        let version = matches!(address, IpAddr::V4(_)) && is_word(&VERSIONS, previous);
        if !version && is_host_address(address, token) {
            finder.add(Kind::Ip, plain(address).to_string(), at);
        }
        return true;
    }
    if token.contains('@') {
        return mail(text, at.clone(), finder);
    }
    if !token.contains('.') {
        return false;
    }
    if is_mixed(token) {
        return cut(text, at, previous, finder);
    }
    bare(text, at, previous, finder)
}

fn is_word(list: &[&str], word: &str) -> bool {
    let word = word
        .trim_end_matches([':', '=', ','])
        .trim_start_matches(['(', '*']);
    list.contains(&word.to_lowercase().as_str())
}

/// An address with a port or without, with a zone or without.
fn address(token: &str) -> Option<IpAddr> {
    let first = token.as_bytes().first()?;
    if !first.is_ascii_hexdigit() && *first != b':' {
        return None;
    }
    let bare = token.split('%').next().unwrap_or(token);
    let socket = || token.parse::<SocketAddr>().ok().map(|socket| socket.ip());
    bare.parse().ok().or_else(socket)
}

/// Not a mark of a program, a version such as 120.0.0.0, or the hardware address of a disk.
pub(super) fn is_host_address(address: IpAddr, token: &str) -> bool {
    match plain(address) {
        IpAddr::V4(four) => four.octets()[1..] != [0, 0, 0],
        IpAddr::V6(six) => {
            let pairs = token.split(':').all(|group| group.len() == 2);
            let digits = token.bytes().any(|b| b.is_ascii_digit());
            // One that ends with colons is a network's, and so is `1::`.
            let network = six.segments()[7] == 0 && six.segments()[6] == 0;
            six != Ipv6Addr::UNSPECIFIED && digits && !pairs && !network
        }
    }
}

/// An IPv4 address that is written in IPv6 as itself.
pub(super) fn plain(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(six) => six.to_ipv4_mapped().map_or(address, IpAddr::V4),
        IpAddr::V4(_) => address,
    }
}

fn mail(text: &str, at: Range<usize>, finder: &mut Finder<'_>) -> bool {
    let token = &text[at.clone()];
    let token = token.split(['?', '/', ':']).next().unwrap_or(token);
    let Some((local, domain)) = token.rsplit_once('@') else {
        return false;
    };
    // Words of a script without blanks before it are not part of it.
    let before = local.rfind(is_unspaced).map_or(0, |i| {
        i + local[i..].chars().next().map_or(0, char::len_utf8)
    });
    let after = match domain.is_ascii() {
        true => domain,
        false if is_mixed(domain) => &domain[..domain.find(is_unspaced).unwrap_or(domain.len())],
        false => domain,
    };
    // What is trimmed from the beginning of a piece begins no address either.
    let cut =
        local[before..].trim_start_matches(['.', '*', '_', '=', '~', '-', '&', '\'', '!', '?']);
    let before = local.len() - cut.len();
    let local = &local[before..];
    let good = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    if local.is_empty() || local.len() > 64 || !local.chars().all(good) {
        return false;
    }
    let range = at.start + before..at.start + before + local.len() + 1 + after.len();
    match ascii(after) {
        Some(domain) if is_public(&domain) => {
            finder.add(
                Kind::Email,
                format!("{}@{domain}", local.to_lowercase()),
                &range,
            );
            true
        }
        _ => false,
    }
}

/// Whether words of a script without blanks are glued to letters of another.
fn is_mixed(token: &str) -> bool {
    let mixed = |label: &str| {
        label.contains(is_unspaced) && label.contains(|c: char| c.is_ascii_alphanumeric())
    };
    !token.is_ascii() && token.split('.').any(mixed)
}

/// What lies between such words.
fn cut(text: &str, at: &Range<usize>, previous: &str, finder: &mut Finder<'_>) -> bool {
    let token = &text[at.clone()];
    let mut any = false;
    for piece in token.split(is_unspaced).filter(|piece| piece.len() > 3) {
        // Pieces follow one another in the text, so that the distance is their place.
        let begin = at.start + (piece.as_ptr() as usize - token.as_ptr() as usize);
        let range = trimmed(text, begin..begin + piece.len());
        any |= range.len() > 3 && take(text, &range, previous, finder);
    }
    any
}

/// A host without a scheme, with a path or without.
fn bare(text: &str, at: &Range<usize>, previous: &str, finder: &mut Finder<'_>) -> bool {
    let token = &text[at.clone()];
    let end = token.find(['/', ':', '?']).unwrap_or(token.len());
    let written = &token[..end];
    if let Ok(four) = written.parse::<Ipv4Addr>() {
        let rest = token[end..].strip_prefix('/').unwrap_or("/");
        let prefix = rest.len() < 4 && rest.bytes().all(|b| b.is_ascii_digit());
        let path = token[end..].contains('/') && !prefix;
        return path && !four.is_unspecified() && web::take(text, at.clone(), "http://", finder);
    }
    let Some(host) = ascii(written) else {
        return false;
    };
    if !is_public(&host) || (end == token.len() && is_glued(written)) {
        return false;
    }
    let spoken = end < token.len() || is_word(&SPEAKS, previous);
    if !spoken && is_file(&host, finder) && !is_marked(at, finder) {
        return false;
    }
    if end < token.len() && token[end..].len() > 1 {
        return web::take(text, at.clone(), "http://", finder);
    }
    finder.add(Kind::Domain, host, &(at.start..at.start + end));
    true
}

/// `paid.It`: the end of a sentence and the beginning of the next.
fn is_glued(written: &str) -> bool {
    let mut last = written.rsplit('.').next().unwrap_or_default().chars();
    let capital = last.next().is_some_and(char::is_uppercase);
    capital && last.next().is_some_and(char::is_lowercase)
}

fn is_file(host: &str, finder: &Finder<'_>) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let own = |country: base::CountryCode| country.as_str().eq_ignore_ascii_case(last);
    FILES.contains(&last) && !finder.country.is_some_and(own)
}

/// Whether it was written against clicking: nobody does that with a file.
fn is_marked(at: &Range<usize>, finder: &Finder<'_>) -> bool {
    finder.meant.written(at).len() > at.len()
}

/// A host in lower case and ASCII (RFC 5891).
fn ascii(host: &str) -> Option<String> {
    let host = host.trim_end_matches('.');
    if host.is_empty() || host.len() > 1012 {
        return None;
    }
    if host.is_ascii() && !host.contains("xn--") {
        return (host.len() <= 253).then(|| host.to_ascii_lowercase());
    }
    idna::domain_to_ascii(host)
        .ok()
        .filter(|h| (1..=253).contains(&h.len()))
}

/// Whether a name is one of a host below a public suffix.
pub(super) fn is_public(name: &str) -> bool {
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
