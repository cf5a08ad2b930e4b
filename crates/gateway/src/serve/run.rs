//! A gateway from the first listener to the last answer.
//!
//! Invariant: background work and listeners stop together, and the store is closed last.

use super::{Listener, Told, answer, tls, until_stopped};
use crate::compose::{Background, Gateway, Offer, site};
use crate::config::Config;
use crate::folder::DataFolder;
use crate::state::Watcher;
use anyhow::Context as _;
use axum_server::Handle;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::watch;

/// The bound addresses of a gateway.
#[derive(Debug)]
pub struct Listeners {
    /// Where pages answer.
    pub public: Listener,
    /// Where health and metrics answer.
    pub admin: Option<Listener>,
    /// When the start began.
    began: Instant,
}

impl Listeners {
    /// Binds what the settings name, before anything else is opened.
    ///
    /// # Errors
    /// When an address is taken or may not be used.
    pub fn bind(config: &Config) -> anyhow::Result<Self> {
        let admin = config.server.admin_listen.map(Listener::bind).transpose()?;
        Ok(Self {
            public: Listener::bind(config.server.listen)?,
            admin,
            began: Instant::now(),
        })
    }

    /// Leaves in the data folder where pages answer, for commands that print links.
    ///
    /// # Errors
    /// As [`Listeners::url`].
    pub fn tell(&self, folder: &DataFolder, config: &Config) -> anyhow::Result<Told> {
        let url = self.url(config)?;
        Ok(Told::leave(folder, self.public.address()?, &url, config))
    }

    /// The address under which this machine reaches the pages.
    ///
    /// # Errors
    /// When the system cannot say which port was taken.
    pub fn url(&self, config: &Config) -> anyhow::Result<String> {
        let scheme = if config.server.tls_cert.is_some() {
            "https"
        } else {
            "http"
        };
        Ok(format!("{scheme}://{}/", self.public.address()?))
    }
}

/// Says how long the start took and how much memory it left in use, where the system tells.
fn ready(began: Instant) {
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let memory_mb = crate::bench::usage::resident().map(|bytes| bytes / 1_048_576);
    tracing::info!(milliseconds, memory_mb, "ready");
}

/// Serves until the process is asked to stop.
///
/// # Errors
/// When the site cannot be put together, the certificate cannot be used, or a listener fails.
pub async fn run(gateway: Gateway, listeners: Listeners, offer: Offer) -> anyhow::Result<()> {
    let server = &gateway.config.server;
    let tls = match (&server.tls_cert, &server.tls_key) {
        (Some(cert), Some(key)) => Some(tls(cert, key).await?),
        (None, None) => None,
        _ => anyhow::bail!("a certificate and its key belong together: set both, or neither"),
    };
    let site = site(&gateway, offer)?;
    let look = Arc::new(Watcher::new(gateway.clone())?);
    let admin = web::admin::router(site.app.metrics().clone(), look);
    let (stop, stopped) = watch::channel(false);
    let background = tokio::spawn(Background::new(gateway)?.run(stopped));
    let (public_handle, admin_handle) = (Handle::<SocketAddr>::new(), Handle::<SocketAddr>::new());
    tokio::spawn(until_stopped(vec![
        public_handle.clone(),
        admin_handle.clone(),
    ]));
    ready(listeners.began);
    let public = answer(listeners.public, site.router, tls, public_handle);
    match listeners.admin {
        Some(listener) => {
            tokio::try_join!(public, answer(listener, admin, None, admin_handle)).map(|_| ())?
        }
        None => public.await?,
    }
    // The work that is under way ends with its round.
    stop.send(true).ok();
    background.await.context("background work failed")?;
    tracing::info!("stopped");
    Ok(())
}
