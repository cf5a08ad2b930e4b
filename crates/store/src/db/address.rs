//! The configured address of a PostgreSQL server, and how the way there is protected.
//!
//! `sslmode` and `sslrootcert` as in libpq's addresses, with two differences: whoever asks for TLS
//! (`require`, `verify-ca`, `verify-full`) gets the certificate and the name checked, and without
//! `sslmode` that is asked for wherever the server is not on this machine.
//! Invariant: a connection that leaves this machine is encrypted and checked unless the address says
//! `sslmode=disable`; there is no mode that silently falls back.

use std::path::{Path, PathBuf};

use rustls::ClientConfig;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::error::StoreError;
use crate::tls;

/// A parsed address.
pub(super) struct Address {
    pub(super) config: Config,
    /// `None`: in clear text.
    pub(super) tls: Option<MakeRustlsConnect>,
    /// Host, port and database, for messages.
    pub(super) server: String,
}

/// What the address says about protection.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    mode: Option<String>,
    authority: Option<PathBuf>,
}

impl Address {
    /// Reads `postgres://…` or libpq's `host=… user=…`.
    ///
    /// # Errors
    /// [`StoreError::BadAddress`], also when the file of `sslrootcert` cannot be used.
    pub(super) fn parse(text: &str) -> Result<Self, StoreError> {
        let (rest, said) = take(text)?;
        let mut config: Config = rest
            .parse()
            .map_err(|e: tokio_postgres::Error| StoreError::BadAddress(e.to_string()))?;
        let (host, here) = match config.get_hosts().first() {
            Some(Host::Tcp(name)) => (name.clone(), is_here(name)),
            #[cfg(unix)]
            Some(Host::Unix(path)) => (path.display().to_string(), true),
            None => return Err(StoreError::BadAddress("names no host".into())),
        };
        let port = config.get_ports().first().copied().unwrap_or(5432);
        let database = config.get_dbname().unwrap_or_default();
        let server = format!("{host}:{port}/{database}");
        let tls = if is_protected(said.mode.as_deref(), here)? {
            config.ssl_mode(SslMode::Require);
            Some(MakeRustlsConnect::new(client(said.authority.as_deref())?))
        } else {
            config.ssl_mode(SslMode::Disable);
            None
        };
        Ok(Self {
            config,
            tls,
            server,
        })
    }
}

/// Whether TLS is asked for.
fn is_protected(mode: Option<&str>, here: bool) -> Result<bool, StoreError> {
    match mode {
        None => Ok(!here),
        Some("disable") => Ok(false),
        Some("require" | "verify-ca" | "verify-full") => Ok(true),
        Some("allow" | "prefer") => Err(StoreError::BadAddress(
            "sslmode=allow and sslmode=prefer protect against nobody; write verify-full or disable"
                .into(),
        )),
        Some(_) => Err(StoreError::BadAddress(
            "sslmode is none of verify-full, require and disable".into(),
        )),
    }
}

fn is_here(host: &str) -> bool {
    let ip = host.parse::<std::net::IpAddr>();
    host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
}

/// Takes out what the driver does not know: `sslmode` and `sslrootcert`.
fn take(text: &str) -> Result<(String, Said), StoreError> {
    let mut said = Said::default();
    let is_url = text.starts_with("postgres://") || text.starts_with("postgresql://");
    let (base, pairs, between) = match text.split_once('?') {
        Some((base, query)) if is_url => (base, query.split('&').collect(), '&'),
        _ if is_url => (text, Vec::new(), '&'),
        _ => ("", text.split_ascii_whitespace().collect::<Vec<_>>(), ' '),
    };
    let mut left = Vec::new();
    for pair in pairs {
        match pair.split_once('=') {
            Some(("sslmode", value)) => said.mode = Some(decoded(value, is_url)?),
            Some(("sslrootcert", value)) => said.authority = Some(decoded(value, is_url)?.into()),
            _ => left.push(pair),
        }
    }
    let left = left.join(&between.to_string());
    let rest = match (base.is_empty(), left.is_empty()) {
        (true, _) => left,
        (false, true) => base.to_owned(),
        (false, false) => format!("{base}?{left}"),
    };
    Ok((rest, said))
}

fn decoded(value: &str, is_url: bool) -> Result<String, StoreError> {
    if !is_url {
        return Ok(value.to_owned());
    }
    let text = percent_encoding::percent_decode_str(value).decode_utf8();
    text.map(std::borrow::Cow::into_owned)
        .map_err(|_| StoreError::BadAddress("a part of it is not UTF-8".into()))
}

/// Believes the named authority alone, or those of the system.
fn client(authority: Option<&Path>) -> Result<ClientConfig, StoreError> {
    let roots = match authority {
        Some(path) => {
            let read = std::fs::read(path).map_err(|e| e.to_string());
            let read = read.and_then(|pem| tls::authorities(&pem));
            read.map_err(|reason| {
                StoreError::BadAddress(format!(
                    "sslrootcert={}: {reason}; a file of PEM certificates is needed",
                    path.display()
                ))
            })?
        }
        None => tls::system(),
    };
    tls::client(roots).map_err(|e| StoreError::BadAddress(e.to_string()))
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
