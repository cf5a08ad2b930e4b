//! `demo`: a pilot administration that does not exist, ready to look at.

use super::session::runtime;
use super::{Done, Global, Output};
use crate::compose::{Gateway, Offer};
use crate::demo::{self, SampleAccount};
use crate::folder::{DataFolder, Purpose};
use crate::serve::{Listeners, run};
use base::Clock;
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;
use toml::Value;

/// The arguments of `demo`.
#[derive(Debug, clap::Args)]
pub struct Demo {
    /// The address and port at which pages answer [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
}

impl Demo {
    /// Fills the folder if it is new, says where to look, and serves.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let mut own = global.clone();
        own.data
            .get_or_insert_with(|| PathBuf::from("cybergateway-demo"));
        let mut gather = own.settings()?;
        if let Some(listen) = self.listen {
            gather.set(
                "server.listen",
                Value::String(listen.to_string()),
                "--listen",
            )?;
        }
        let config = gather.finish()?;
        crate::logs::start("warn");
        runtime()?.block_on(async {
            let folder = DataFolder::open(&own.data_folder(), Purpose::Demo)?;
            let listeners = Listeners::bind(&config)?;
            let url = listeners.url(&config)?;
            let gateway = Gateway::open(folder, config, Clock::System).await?;
            let offer = Offer::of(&gateway);
            fill(&gateway, output).await?;
            let accounts = demo::accounts(&gateway).await?;
            let _told = listeners.tell(&gateway.folder, &gateway.config)?;
            say(output, &url, &accounts)?;
            run(gateway, listeners, offer).await
        })?;
        Ok(Done::All)
    }
}

async fn fill(gateway: &Gateway, output: &Output) -> anyhow::Result<()> {
    let today = gateway.clock.now().day();
    let month = demo::month(gateway, today)?;
    if !month.complete {
        output.say("making a month of sample reports; this is done once");
        let progress = output.progress(None, "files");
        demo::fill(gateway, month, |done, _| progress.at(done)).await?;
    } else if month.today != today {
        let folder = gateway.folder.path().display();
        output.say(&format!(
            "the sample month ends on {}; remove {folder} for one that ends yesterday",
            month.today.plus(-1)
        ));
    }
    Ok(())
}

/// The address and the accounts, on standard output, so that a script can read them.
fn say(output: &Output, url: &str, accounts: &[SampleAccount]) -> std::io::Result<()> {
    if output.is_json() {
        let people: Vec<_> = accounts
            .iter()
            .map(|a| json!({ "mail": a.mail, "role": a.role.as_str(), "password": a.password }))
            .collect();
        return output.json(&json!({ "url": url, "accounts": people }));
    }
    output.text(&format!(
        "\nCyberGateway demonstration: {url}\nEverything in it is made up.\n\n"
    ))?;
    let rows: Vec<Vec<String>> = accounts
        .iter()
        .map(|a| {
            vec![
                a.role.as_str().to_owned(),
                a.mail.to_owned(),
                a.password.clone(),
            ]
        })
        .collect();
    output.table(
        &["role", "sign in as", "password (until the next start)"],
        &rows,
    )?;
    output.text("\nStop with Ctrl-C.\n")
}
