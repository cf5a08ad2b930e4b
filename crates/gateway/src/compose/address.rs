//! The address under which users reach the gateway, for every link that leaves it.
//!
//! Not where it listens (`serve`), though that is what links say while nothing else is set.
//! Invariant: links of letters, pages and the command line all begin with the same address.

use crate::config::{Config, Server};
use crate::serve::Transport;

/// The address that links begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress {
    url: String,
    local: bool,
}

impl PublicAddress {
    /// By the settings.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        let server = &config.server;
        let url = server
            .public_url
            .clone()
            .unwrap_or_else(|| listened(server));
        let url = url.trim_end_matches('/').to_owned();
        Self {
            local: is_local(&url),
            url,
        }
    }

    /// The address without a slash at its end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether it leads to the machine itself: the link opens for nobody else.
    #[must_use]
    pub const fn is_local(&self) -> bool {
        self.local
    }
}

fn listened(server: &Server) -> String {
    let scheme = match server.tls_cert {
        Some(_) => "https",
        None => "http",
    };
    format!("{scheme}://{}", server.listen)
}

/// A loopback address, the name for it, or the "any" address that is no address of a machine.
fn is_local(url: &str) -> bool {
    use url::Host;
    let parsed = url.parse::<url::Url>().ok();
    match parsed.as_ref().and_then(url::Url::host) {
        Some(Host::Ipv4(ip)) => ip.is_loopback() || ip.is_unspecified(),
        Some(Host::Ipv6(ip)) => ip.is_loopback() || ip.is_unspecified(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => true,
    }
}

/// Whether the settings say that others than this machine use the gateway or get its letters.
#[must_use]
pub fn has_others(config: &Config) -> bool {
    let server = &config.server;
    let transport = Transport::of(server.tls_cert.is_some(), &server.trusted_proxy);
    let mail = config.mail.smtp.is_some() || config.mail.folder.is_some();
    !server.listen.ip().is_loopback() || transport == Transport::Proxy || mail
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Gather;

    fn config(text: &str) -> Config {
        let mut gather = Gather::default();
        gather.text(text, "test").expect("known keys");
        gather.finish().expect("valid values")
    }

    #[test]
    fn links_say_the_address_that_was_set_and_a_loopback_one_is_known_as_such() {
        for (text, url, local, others) in [
            ("", "http://127.0.0.1:8080", true, false),
            (
                "[server]\nlisten = \"0.0.0.0:8443\"\ntls_cert = \"a\"\ntls_key = \"b\"",
                "https://0.0.0.0:8443",
                true,
                true,
            ),
            (
                "[server]\nlisten = \"[::1]:80\"\ntrusted_proxy = [\"::1/128\"]",
                "http://[::1]:80",
                true,
                true,
            ),
            (
                "[server]\npublic_url = \"https://gateway.example/\"\n[mail]\nfolder = \"out\"",
                "https://gateway.example",
                false,
                true,
            ),
            (
                "[server]\npublic_url = \"http://localhost:8080\"",
                "http://localhost:8080",
                true,
                false,
            ),
            (
                "[server]\nlisten = \"198.18.0.1:80\"",
                "http://198.18.0.1:80",
                false,
                true,
            ),
        ] {
            let config = config(text);
            let address = PublicAddress::of(&config);
            assert_eq!((address.url(), address.is_local()), (url, local), "{text}");
            assert_eq!(has_others(&config), others, "{text}");
        }
    }
}
