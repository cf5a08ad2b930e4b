//! All certificates that a server sends, its own first.
//!
//! A second connection to the address that answered, since the client tells its own certificate
//! alone. Not here: believing them; any is taken, as evidence. Invariant: only an address that the
//! guard let through is connected to.

use super::snapshot::Hop;
use super::{Outgoing, allowed};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// How long a server has.
const PATIENCE: Duration = Duration::from_secs(10);
/// Certificates of one server that are kept.
const MOST: usize = 10;

impl Outgoing {
    /// The certificates (DER) that the server of a hop sends; none where it was not asked over TLS,
    /// where a proxy stands between, or where it sends none in time.
    pub async fn certificates(&self, hop: &Hop) -> Vec<Vec<u8>> {
        let asked = self.handshake(hop);
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Some(found)) => found,
            _ => Vec::new(),
        }
    }

    async fn handshake(&self, hop: &Hop) -> Option<Vec<Vec<u8>>> {
        let url = reqwest::Url::parse(&hop.address).ok()?;
        let peer = hop.peer.filter(|p| allowed(p.ip(), &self.allow))?;
        if url.scheme() != "https" || self.exit.is_some() {
            return None;
        }
        let host = url
            .host_str()?
            .trim_start_matches('[')
            .trim_end_matches(']');
        let name = ServerName::try_from(host.to_owned()).ok()?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()
            .ok()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(Anything(provider)))
            .with_no_client_auth();
        let stream = TcpStream::connect(peer).await.ok()?;
        let connected = TlsConnector::from(Arc::new(config)).connect(name, stream);
        let connected = connected.await.ok()?;
        let sent = connected.get_ref().1.peer_certificates()?;
        let sent = sent.iter().take(MOST);
        Some(sent.map(|der| der.as_ref().to_vec()).collect())
    }
}

/// Takes any certificate; nothing secret is sent over such a connection.
#[derive(Debug)]
struct Anything(Arc<CryptoProvider>);

impl ServerCertVerifier for Anything {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.0.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.0.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
