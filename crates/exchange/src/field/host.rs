//! Host names and URLs.
//!
//! Not here: looking anything up. Invariant: a host field never holds an address or a URL, and a
//! URL never holds a password.

use std::net::IpAddr;

/// A host name as fields keep it: lower case, ASCII (UTS 46), no trailing dot. Names that no
/// resolver would accept but feeds send (with `_` or a blank) pass, as they do in IntelMQ.
pub fn fqdn<'a>(text: &'a str, scratch: &'a mut String) -> Option<&'a str> {
    let bare = without_root(super::trim(text));
    let seen = look(bare.as_bytes())?;
    // Only names that end in a digit can be IPv4 addresses.
    if bare.ends_with(|c: char| c.is_ascii_digit()) && bare.parse::<IpAddr>().is_ok() {
        return None;
    }
    match seen {
        Seen::Lower => Some(bare),
        Seen::Upper => Some(super::text::lower(bare, scratch)),
        Seen::Unicode => {
            let ascii = idna::domain_to_ascii(bare).ok()?;
            scratch.push_str(without_root(&ascii));
            matches!(look(scratch.as_bytes()), Some(Seen::Lower)).then_some(scratch)
        }
    }
}

/// Without the dot of the root (RFC 1034 §3.1), and without the blanks that stand before it: what is
/// kept must read the same when it is read again.
fn without_root(name: &str) -> &str {
    name.trim_end_matches(|c: char| c == '.' || c.is_whitespace())
}

/// What a name is made of.
enum Seen {
    Lower,
    Upper,
    Unicode,
}

/// One pass over the bytes: no URL's punctuation, labels of 1 to 63 bytes (RFC 1035 §2.3.4; for
/// names beyond ASCII they are looked at once they are ASCII).
fn look(name: &[u8]) -> Option<Seen> {
    let (mut label, mut upper, mut ascii, mut long) = (0, false, true, false);
    for byte in name {
        match byte {
            b':' | b'/' | b'?' | b'#' | b'[' | b']' => return None,
            b'.' if label == 0 => return None,
            b'.' => label = 0,
            _ => {
                label += 1;
                long |= label > 63;
                upper |= byte.is_ascii_uppercase();
                ascii &= byte.is_ascii();
            }
        }
    }
    if label == 0 || (long && ascii) {
        return None;
    }
    Some(match (ascii, upper) {
        (false, _) => Seen::Unicode,
        (true, true) => Seen::Upper,
        (true, false) => Seen::Lower,
    })
}

/// A URL as fields keep it: defanged forms repaired, the password taken out. It needs a scheme
/// and a host.
pub fn url<'a>(text: &'a str, scratch: &'a mut String) -> Option<&'a str> {
    let text = text.trim();
    let clean = if is_defanged(text) {
        refang(text, scratch);
        scratch.as_str()
    } else {
        text
    };
    let scheme_end = clean.find("://")?;
    let scheme = &clean[..scheme_end];
    let valid = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    if !scheme.starts_with(|c: char| c.is_ascii_alphabetic()) || !scheme.bytes().all(valid) {
        return None;
    }
    let rest = &clean[scheme_end + 3..];
    let authority = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    let host = authority.rsplit('@').next()?;
    if host.is_empty() {
        return None;
    }
    let Some((user, _)) = authority
        .rsplit_once('@')
        .and_then(|(info, _)| info.split_once(':'))
    else {
        return Some(if is_defanged(text) { scratch } else { text });
    };
    let safe = format!("{scheme}://{user}@{host}{}", &rest[authority.len()..]);
    scratch.clear();
    scratch.push_str(&safe);
    Some(scratch)
}

fn is_defanged(text: &str) -> bool {
    text.get(..4)
        .is_some_and(|head| head.eq_ignore_ascii_case("hxxp"))
        || text.contains("[.]")
        || text.contains("[:]")
}

fn refang(text: &str, into: &mut String) {
    into.clear();
    let rest = match text.get(..4) {
        Some(head) if head.eq_ignore_ascii_case("hxxp") => {
            into.push_str("http");
            &text[4..]
        }
        _ => text,
    };
    into.push_str(&rest.replace("[.]", ".").replace("[:]", ":"));
}
