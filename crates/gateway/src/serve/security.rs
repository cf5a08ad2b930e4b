//! Whether passwords may travel over the way visitors reach the gateway.
//!
//! Invariant: set-up and sign-in are offered in clear text on loopback only.

use base::Prefix;
use std::net::SocketAddr;

/// How the gateway is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// With its own certificate.
    Tls,
    /// Behind a proxy that ends TLS.
    Proxy,
    /// Neither.
    Clear,
}

/// What may be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exposure {
    /// Everything.
    Full,
    /// Public pages only: no set-up, no sign-in.
    PublicOnly,
}

/// What may be offered on `listen`.
#[must_use]
pub fn judge(listen: SocketAddr, transport: Transport) -> Exposure {
    if transport == Transport::Clear && !listen.ip().is_loopback() {
        Exposure::PublicOnly
    } else {
        Exposure::Full
    }
}

impl Transport {
    /// How the gateway is reached with these settings.
    #[must_use]
    pub fn of(certificate: bool, proxies: &[Prefix]) -> Self {
        match (certificate, proxies.is_empty()) {
            (true, _) => Self::Tls,
            (false, false) => Self::Proxy,
            (false, true) => Self::Clear,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clear_text_off_loopback_offers_public_pages_only() {
        let at = |text: &str| text.parse().expect("an address");
        assert_eq!(
            judge(at("0.0.0.0:80"), Transport::Clear),
            Exposure::PublicOnly
        );
        assert_eq!(judge(at("127.0.0.1:80"), Transport::Clear), Exposure::Full);
        assert_eq!(judge(at("[::1]:80"), Transport::Clear), Exposure::Full);
        assert_eq!(
            judge(at("0.0.0.0:443"), Transport::of(true, &[])),
            Exposure::Full
        );
        let proxy = "127.0.0.1/32".parse().expect("a prefix");
        assert_eq!(
            judge(at("0.0.0.0:80"), Transport::of(false, &[proxy])),
            Exposure::Full
        );
    }
}
