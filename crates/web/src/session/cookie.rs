//! The cookies of a session and of a known device (RFC 6265bis): how they are named, set, read and
//! removed.
//!
//! Not here: what their values open. Invariant: over TLS the name has the `__Host-` prefix, so that
//! neither another host of the domain nor clear text can set it.

use axum::http::{HeaderMap, HeaderValue, header};

use super::{ABSOLUTE, device};
use crate::account::Secret;

const SECURE: &str = "__Host-cybergateway";
const PLAIN: &str = "cybergateway";
const SECURE_DEVICE: &str = "__Host-cybergateway-device";
const PLAIN_DEVICE: &str = "cybergateway-device";

/// Whether the gateway is reached by TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// By TLS, its own or a trusted proxy's.
    Tls,
    /// In clear text, which sign-in takes on the machine's own loopback only.
    Clear,
}

impl Transport {
    const fn name(self) -> &'static str {
        match self {
            Self::Tls => SECURE,
            Self::Clear => PLAIN,
        }
    }

    const fn device(self) -> &'static str {
        match self {
            Self::Tls => SECURE_DEVICE,
            Self::Clear => PLAIN_DEVICE,
        }
    }

    const fn flags(self) -> &'static str {
        match self {
            Self::Tls => "Path=/; HttpOnly; SameSite=Lax; Secure",
            Self::Clear => "Path=/; HttpOnly; SameSite=Lax",
        }
    }
}

/// The `Set-Cookie` that begins or continues a session.
///
/// # Panics
/// Never: secrets are base64url.
#[must_use]
pub fn set(transport: Transport, secret: &Secret) -> HeaderValue {
    let text = format!(
        "{}={}; {}; Max-Age={ABSOLUTE}",
        transport.name(),
        secret.reveal(),
        transport.flags()
    );
    let mut value = HeaderValue::from_str(&text).expect("a secret is base64url");
    value.set_sensitive(true);
    value
}

/// The `Set-Cookie` that removes it.
///
/// # Panics
/// Never: the text is fixed.
#[must_use]
pub fn clear(transport: Transport) -> HeaderValue {
    let text = format!("{}=; {}; Max-Age=0", transport.name(), transport.flags());
    HeaderValue::from_str(&text).expect("the text is ASCII")
}

/// The `Set-Cookie` by which a browser is known after somebody signed in; it stays when they sign
/// out. `None` for a value that is none of ours.
#[must_use]
pub fn set_device(transport: Transport, value: &str) -> Option<HeaderValue> {
    let text = format!(
        "{}={value}; {}; Max-Age={}",
        transport.device(),
        transport.flags().replace("Lax", "Strict"),
        device::LIFETIME
    );
    let mut value = HeaderValue::from_str(&text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// What the browser presents as a known device.
#[must_use]
pub fn read_device(transport: Transport, headers: &HeaderMap) -> Option<&str> {
    find(transport.device(), headers)
}

/// The secret that the browser presents.
#[must_use]
pub fn read(transport: Transport, headers: &HeaderMap) -> Option<&str> {
    find(transport.name(), headers)
}

/// The value of a cookie. Two of the name are none: somebody else set one.
#[must_use]
pub fn find<'h>(wanted: &str, headers: &'h HeaderMap) -> Option<&'h str> {
    let pairs = headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|v| v.to_str().ok());
    let mut ours = pairs
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == wanted)
        .map(|(_, value)| value);
    match (ours.next(), ours.next()) {
        (Some(value), None) => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(cookies: &str) -> HeaderMap {
        HeaderMap::from_iter([(
            header::COOKIE,
            HeaderValue::from_str(cookies).expect("ASCII"),
        )])
    }

    #[test]
    fn flags_protect_the_cookie() {
        let secret = Secret::random();
        let tls = set(Transport::Tls, &secret);
        let tls = tls.to_str().expect("ASCII");
        for part in [
            "__Host-cybergateway=",
            "; Path=/",
            "; HttpOnly",
            "; SameSite=Lax",
            "; Secure",
            "; Max-Age=43200",
        ] {
            assert!(tls.contains(part), "{part} in {tls}");
        }
        assert!(!tls.contains("Domain"), "__Host- forbids a domain");
        let clear_text = set(Transport::Clear, &secret);
        assert!(
            clear_text
                .to_str()
                .expect("ASCII")
                .starts_with("cybergateway=")
        );
        assert!(clear_text.is_sensitive(), "header logs leave it out");
        assert!(
            clear(Transport::Tls)
                .to_str()
                .expect("ASCII")
                .contains("Max-Age=0")
        );
    }

    #[test]
    fn a_cookie_is_read_by_its_exact_name_once() {
        assert_eq!(
            read(Transport::Tls, &with("a=b; __Host-cybergateway=s3cret")),
            Some("s3cret")
        );
        assert_eq!(
            read(Transport::Tls, &with("cybergateway=planted")),
            None,
            "a clear-text name over TLS"
        );
        let twice = with("__Host-cybergateway=one; __Host-cybergateway=two");
        assert_eq!(read(Transport::Tls, &twice), None);
    }
}
