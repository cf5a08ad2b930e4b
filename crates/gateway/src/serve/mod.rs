//! Serving: the listeners, TLS, and an orderly end.
//!
//! Not here: what is answered (`web`) and what runs beside it (`compose`).
//! Invariant: requests that were accepted are answered before the process ends, within the grace
//! period.

mod connection;
mod run;
mod security;
mod told;

pub use run::{Listeners, run};
pub use security::{Exposure, Transport, judge};
pub use told::Told;

use anyhow::Context as _;
use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::time::Duration;

/// How long open requests may take once the end was asked for.
const GRACE: Duration = Duration::from_secs(20);

/// A bound address, not yet answering.
#[derive(Debug)]
pub struct Listener(TcpListener);

impl Listener {
    /// Binds an address; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken or may not be used; the error says what to do.
    pub fn bind(address: SocketAddr) -> anyhow::Result<Self> {
        let bound = TcpListener::bind(address).map_err(|e| match e.kind() {
            std::io::ErrorKind::AddrInUse => anyhow::anyhow!(
                "{address} is in use by another program; stop it, or choose another port with --listen"
            ),
            std::io::ErrorKind::PermissionDenied => anyhow::anyhow!(
                "{address} may not be used by this account; choose a port from 1024 on with --listen, or let a proxy listen there"
            ),
            _ => anyhow::Error::new(e).context(format!("{address} cannot be listened on")),
        })?;
        bound.set_nonblocking(true)?;
        Ok(Self(bound))
    }

    /// The address that was bound.
    ///
    /// # Errors
    /// When the system cannot say.
    pub fn address(&self) -> anyhow::Result<SocketAddr> {
        Ok(self.0.local_addr()?)
    }
}

/// Reads a certificate chain and its key.
///
/// # Errors
/// When a file cannot be read or the two do not belong together.
pub async fn tls(cert: &Path, key: &Path) -> anyhow::Result<RustlsConfig> {
    // A second installation in one process (tests) keeps the first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    RustlsConfig::from_pem_file(cert, key).await.with_context(|| {
        format!(
            "the certificate {} and its key {} cannot be used; expected PEM files that belong together",
            cert.display(),
            key.display()
        )
    })
}

/// Answers on `listener` until `handle` is told to stop.
///
/// # Errors
/// When the listener fails.
pub async fn answer(
    listener: Listener,
    router: Router,
    tls: Option<RustlsConfig>,
    handle: Handle<SocketAddr>,
) -> anyhow::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    match tls {
        Some(tls) => {
            connection::bounded(axum_server::from_tcp_rustls(listener.0, tls)?)
                .handle(handle)
                .serve(service)
                .await?
        }
        None => {
            connection::bounded(axum_server::from_tcp(listener.0)?)
                .handle(handle)
                .serve(service)
                .await?
        }
    }
    Ok(())
}

/// Waits for the signal to end, then asks every listener to finish.
pub async fn until_stopped(handles: Vec<Handle<SocketAddr>>) {
    web::server::stop_signal().await;
    tracing::info!("stopping: open requests are being finished");
    for handle in handles {
        handle.graceful_shutdown(Some(GRACE));
    }
}
