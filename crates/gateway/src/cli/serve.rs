//! `serve`: runs a gateway.

use super::session::runtime;
use super::{Done, Global, Output};
use crate::compose::{Gateway, Offer};
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use crate::serve::{Listeners, run};
use base::{Clock, Prefix};
use std::net::SocketAddr;
use std::path::PathBuf;
use toml::Value;

/// The arguments of `serve`.
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// The address and port at which pages answer [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// The certificate chain (PEM)
    #[arg(
        long,
        value_name = "FILE",
        requires = "tls_key",
        conflicts_with = "trusted_proxy"
    )]
    tls_cert: Option<PathBuf>,
    /// The certificate's private key (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A proxy that ends TLS and whose X-Forwarded-For is believed; may be repeated
    #[arg(long, value_name = "PREFIX")]
    trusted_proxy: Vec<Prefix>,
    /// The address and port for health and metrics
    #[arg(long, value_name = "ADDRESS:PORT")]
    admin_listen: Option<SocketAddr>,
}

impl Serve {
    /// Serves until the process is asked to stop.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let mut gather = global.settings()?;
        self.over(&mut gather)?;
        let config = gather.finish()?;
        crate::logs::start("info");
        runtime()?.block_on(async {
            let folder = DataFolder::open(&global.data_folder(), Purpose::Gateway)?;
            let listeners = Listeners::bind(&config)?;
            let url = listeners.url(&config)?;
            let gateway = Gateway::open(folder, config, Clock::System).await?;
            let offer = Offer::of(&gateway);
            output.say(&format!("serving at {url}"));
            if !offer.sign_in {
                output.say("reached in clear text: set-up and sign-in are not offered; see docs/operate/running.md");
            }
            run(gateway, listeners, offer).await
        })?;
        Ok(Done::All)
    }

    /// Puts the flags over the other settings.
    fn over(&self, gather: &mut Gather) -> anyhow::Result<()> {
        let path = |p: &PathBuf| Value::String(p.display().to_string());
        let flags = [
            (
                "server.listen",
                "--listen",
                self.listen.map(|a| Value::String(a.to_string())),
            ),
            (
                "server.tls_cert",
                "--tls-cert",
                self.tls_cert.as_ref().map(path),
            ),
            (
                "server.tls_key",
                "--tls-key",
                self.tls_key.as_ref().map(path),
            ),
            (
                "server.admin_listen",
                "--admin-listen",
                self.admin_listen.map(|a| Value::String(a.to_string())),
            ),
        ];
        for (key, flag, value) in flags {
            if let Some(value) = value {
                gather.set(key, value, flag)?;
            }
        }
        if !self.trusted_proxy.is_empty() {
            let proxies = self
                .trusted_proxy
                .iter()
                .map(|p| Value::String(p.to_string()))
                .collect();
            gather.set(
                "server.trusted_proxy",
                Value::Array(proxies),
                "--trusted-proxy",
            )?;
        }
        Ok(())
    }
}
