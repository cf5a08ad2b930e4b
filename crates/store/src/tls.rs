//! Whose certificates are believed where the gateway calls a server: a database, a mailbox.
//!
//! Not here: pages over TLS, requests by HTTP (`web`). Invariant: a certificate is checked in every
//! case; there is no way around it.

use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};

/// The authorities of the system.
#[must_use]
pub fn system() -> RootCertStore {
    let mut roots = RootCertStore::empty();
    // Certificates of the system that cannot be read are its owner's affair.
    let found = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(found.certs);
    roots
}

/// The authorities of a PEM file.
///
/// # Errors
/// What is wrong with it, in words.
pub fn authorities(pem: &[u8]) -> Result<RootCertStore, String> {
    let mut roots = RootCertStore::empty();
    for one in CertificateDer::pem_slice_iter(pem) {
        let one = one.map_err(|e| e.to_string())?;
        roots.add(one).map_err(|e| e.to_string())?;
    }
    match roots.is_empty() {
        true => Err("holds no certificate".to_owned()),
        false => Ok(roots),
    }
}

/// A client that believes these.
///
/// # Errors
/// When the library offers no version of TLS.
pub fn client(roots: RootCertStore) -> Result<ClientConfig, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}
