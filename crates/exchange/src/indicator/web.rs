//! Addresses on the web.
//!
//! Invariant: no user, no password and no fragment is kept; the host is an address or stands below a
//! public suffix.

use std::net::IpAddr;
use std::ops::Range;

use url::{Host, Url};

use super::token::{MOST, is_unspaced};
use super::{Finder, Kind, host};

/// Where an address ends that begins at `at.start` and whose host begins at `from`: at the next
/// address of a list, or where words of a script without blanks follow it.
pub(super) fn end(text: &str, at: Range<usize>, from: usize) -> usize {
    let rest = &text[from..at.end];
    let mut last = '/';
    for (i, c) in rest.char_indices() {
        let glued = is_unspaced(c) && last.is_ascii_alphanumeric();
        let next = matches!(c, ',' | ';') && is_next(&rest[i + 1..]);
        if glued || next {
            return from + i;
        }
        last = c;
    }
    at.end
}

/// Whether the next piece of a list begins here: an address on the web, a host or an IP address.
fn is_next(text: &str) -> bool {
    let head = text.as_bytes().get(..8).unwrap_or_default();
    let begins = |scheme: &[u8]| {
        let head = head.get(..scheme.len());
        head.is_some_and(|h| h.eq_ignore_ascii_case(scheme))
    };
    if begins(b"http://") || begins(b"https://") {
        return true;
    }
    let text = &text[..text.floor_char_boundary(254)];
    let piece = text.split([',', ';', '/']).next().unwrap_or(text);
    let host = || host::is_public(&piece.to_ascii_lowercase());
    piece.contains('.') && (piece.parse::<IpAddr>().is_ok() || host())
}

/// Takes an address; `scheme` stands before it when it was written without one.
pub(super) fn take(text: &str, at: Range<usize>, scheme: &str, finder: &mut Finder<'_>) -> bool {
    let token = &text[at.clone()];
    let whole = token.len() <= MOST;
    let token = if whole { token } else { authority(token) };
    let parsed = match scheme.is_empty() {
        true => Url::parse(token),
        false => Url::parse(&format!("{scheme}{token}")),
    };
    let Ok(mut url) = parsed else {
        return false;
    };
    match url.host() {
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.').to_owned();
            if name.parse::<IpAddr>().is_ok() || !host::is_public(&name) {
                return false;
            }
            finder.add(Kind::Domain, name, &at);
        }
        Some(Host::Ipv4(address)) if !address_of(address.into(), &at, finder) => return false,
        Some(Host::Ipv6(address)) if !address_of(address.into(), &at, finder) => return false,
        Some(_) => {}
        None => return false,
    }
    if whole {
        // A password is nobody's business, and a fragment never reaches a server.
        let _no_host = url.set_password(None);
        let _no_host = url.set_username("");
        url.set_fragment(None);
        if url.query() == Some("") {
            url.set_query(None);
        }
        finder.add(Kind::Url, String::from(url), &at);
    }
    true
}

/// Takes the address that stands where a host would.
fn address_of(address: IpAddr, at: &Range<usize>, finder: &mut Finder<'_>) -> bool {
    let written = host::plain(address).to_string();
    let good = host::is_host_address(address, &written);
    if good {
        finder.add(Kind::Ip, written, at);
    }
    good
}

/// An address up to its path.
fn authority(token: &str) -> &str {
    let from = token.find("://").map_or(0, |at| at + 3);
    let length = token[from..].find(['/', '?', '#', '\\']);
    let end = from + length.unwrap_or(token.len() - from);
    &token[..token.floor_char_boundary(end.min(MOST))]
}

/// What is shown of an address: without its password, whatever the way of writing.
pub(super) fn without_password(shown: &str) -> String {
    let Some(at) = shown.find("//").or_else(|| shown.find("/]/")) else {
        return shown.to_owned();
    };
    let from = at + 2;
    let length = shown[from..].find(['/', '?', '#']);
    let end = length.map_or(shown.len(), |n| from + n);
    let Some(sign) = shown[from..end].rfind('@').map(|n| from + n) else {
        return shown.to_owned();
    };
    match shown[from..sign].find(':').map(|n| from + n) {
        Some(colon) => format!("{}:***{}", &shown[..colon], &shown[sign..]),
        None => shown.to_owned(),
    }
}
