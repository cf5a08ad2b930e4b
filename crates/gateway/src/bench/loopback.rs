//! A gateway that answers on loopback from threads of its own, for a benchmark to ask.
//!
//! It differs from a served one in this: there is no background work, nobody is limited in how
//! often they ask, and its clock stands still where the benchmark says so.
//! Invariant: the gateway is closed before its folder may be removed.

use super::cores;
use crate::compose::{Gateway, Offer, Tuning, site_tuned};
use crate::config::Config;
use crate::folder::DataFolder;
use crate::serve::{Listener, answer};
use anyhow::{Context as _, anyhow};
use axum_server::Handle;
use base::Clock;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// What is to answer.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The data folder.
    pub folder: DataFolder,
    /// The settings.
    pub config: Config,
    /// Its clock.
    pub clock: Clock,
    /// How often one visitor may ask, and for how long pages are kept.
    pub tuning: Tuning,
    /// The core that it keeps to, with one thread for requests; `None`: as it is served.
    pub core: Option<usize>,
}

/// A gateway that answers until it is dropped.
#[derive(Debug)]
pub struct Loopback {
    /// Where.
    pub address: SocketAddr,
    handle: Handle<SocketAddr>,
    thread: Option<JoinHandle<anyhow::Result<()>>>,
}

impl Loopback {
    /// Starts it.
    ///
    /// # Errors
    /// Whatever does not open.
    pub fn start(wanted: Wanted) -> anyhow::Result<Self> {
        let handle = Handle::<SocketAddr>::new();
        let (own, (sender, receiver)) = (handle.clone(), channel());
        let thread = std::thread::Builder::new()
            .name("gateway".to_owned())
            .spawn(move || {
                cores::keep_to(wanted.core)?;
                let mut builder = tokio::runtime::Builder::new_multi_thread();
                if wanted.core.is_some() {
                    builder.worker_threads(1);
                }
                builder.enable_all().build()?.block_on(async {
                    let listener = Listener::bind((Ipv4Addr::LOCALHOST, 0).into())?;
                    let address = listener.address()?;
                    let gateway = Gateway::open(wanted.folder, wanted.config, wanted.clock).await?;
                    let site = site_tuned(&gateway, Offer::everything(), wanted.tuning)?;
                    sender.send(address).ok();
                    // From the runtime's own threads, as when it is served.
                    tokio::spawn(answer(listener, site.router, None, own)).await?
                })
            })?;
        Self::await_start(&receiver, handle, thread)
    }

    fn await_start(
        receiver: &Receiver<SocketAddr>,
        handle: Handle<SocketAddr>,
        thread: JoinHandle<anyhow::Result<()>>,
    ) -> anyhow::Result<Self> {
        match receiver.recv() {
            Ok(address) => Ok(Self {
                address,
                handle,
                thread: Some(thread),
            }),
            // The sender is gone, so the thread ended with the reason.
            Err(_) => Err(match thread.join() {
                Ok(Err(error)) => error,
                _ => anyhow!("the gateway's thread failed"),
            })
            .context("the gateway does not open"),
        }
    }
}

impl Drop for Loopback {
    fn drop(&mut self) {
        self.handle.graceful_shutdown(Some(Duration::from_secs(1)));
        if let Some(thread) = self.thread.take() {
            // It only held the figures' other end; they are taken already.
            let _ = thread.join();
        }
    }
}
