//! Addresses inside the gateway: what has to be escaped in a query.
//!
//! Not a URL parser. Invariant: the sets below leave unreserved characters (RFC 3986 §2.3) alone.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Escapes everything in a query value but unreserved characters and the slash.
pub const QUERY: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// `path?name=value&…`, each value escaped, in the order given; no `?` without pairs.
#[must_use]
pub fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut url = path.to_owned();
    for (i, (name, value)) in pairs.iter().enumerate() {
        url.push(if i == 0 { '?' } else { '&' });
        url.extend(utf8_percent_encode(name, QUERY));
        url.push('=');
        url.extend(utf8_percent_encode(value, QUERY));
    }
    url
}

/// Whether `target` is a path inside this gateway, safe to redirect to: it begins with one slash
/// and no browser reads it as another host.
#[must_use]
pub fn is_local(target: &str) -> bool {
    let bytes = target.as_bytes();
    bytes.first() == Some(&b'/')
        && !matches!(bytes.get(1), Some(b'/' | b'\\'))
        && bytes.iter().all(|b| b.is_ascii_graphic() && *b != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_escaped_and_redirects_stay_here() {
        assert_eq!(with_query("/a", &[]), "/a");
        assert_eq!(
            with_query("/a", &[("q", "x y&z"), ("as", "1")]),
            "/a?q=x%20y%26z&as=1"
        );
        assert!(is_local("/en/picture?day=2026-01-01"));
        for bad in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\nb",
            "en",
        ] {
            assert!(!is_local(bad), "{bad}");
        }
    }
}
