//! `serve`: runs a gateway.

use super::session::runtime;
use super::{Done, Global, Output};
use crate::compose::{Gateway, Offer};
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use crate::serve::{Listeners, run};
use base::{Clock, Prefix};
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;
use toml::Value;
use web::account::Secret;
use web::setup;

/// The language of the set-up address; the page itself offers the others.
const CONSOLE: &str = "en";

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
            let mut offer = Offer::of(&gateway);
            let first = first_start(&gateway, offer, &url).await?;
            offer.set_up = first.is_some();
            let _told = listeners.tell(&gateway.folder, &gateway.config)?;
            say(output, &url, offer, first.as_ref())?;
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

/// Where and with what a gateway that nobody has set up is set up.
struct FirstStart {
    address: String,
    token: Secret,
}

/// The token of this start, unless the gateway is set up or passwords may not travel.
async fn first_start(
    gateway: &Gateway,
    offer: Offer,
    url: &str,
) -> anyhow::Result<Option<FirstStart>> {
    if !offer.sign_in {
        return Ok(None);
    }
    let token = setup::actions::create_token(&gateway.db, gateway.clock.now()).await?;
    // Behind a proxy, visitors do not reach the address that is listened on; without one, port 0
    // has become a real one.
    let public = gateway.config.server.public_url.as_deref().unwrap_or(url);
    let address = format!(
        "{}/{CONSOLE}{}",
        public.trim_end_matches('/'),
        setup::pages::PATH
    );
    Ok(token.map(|token| FirstStart { address, token }))
}

/// The address on standard error, or as one line of JSON on standard output for a script.
fn say(
    output: &Output,
    url: &str,
    offer: Offer,
    first: Option<&FirstStart>,
) -> std::io::Result<()> {
    if output.is_json() {
        let first = first.map(|f| json!({ "address": f.address, "token": f.token.reveal() }));
        output.json(&json!({ "url": url, "set_up": first }))?;
    } else if let Some(FirstStart { address, token }) = first {
        output.say(&format!(
            "this gateway is not set up yet: open {address}\nand enter the one-time token {}\n(the next start prints another one, and this one is void then)",
            token.reveal()
        ));
    }
    output.say(&format!("serving at {url}"));
    if !offer.sign_in {
        output.say("reached in clear text: set-up and sign-in are not offered; see docs/operate/running.md");
    }
    Ok(())
}
