//! `key`: the installation's keys.

use super::session::Session;
use super::{Done, Global, Output};
use crate::compose::accounts;
use crate::folder::DataFolder;
use base::{Actor, Clock};
use serde_json::json;
use store::Fs;
use store::keys::Keys;
use web::account::operator;

/// The arguments of `key`.
#[derive(Debug, clap::Args)]
pub struct Key {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Make a new key and seal again with it what is sealed; what was signed before stays valid
    Rotate,
    /// Make a key in the place of a key file that is lost for good
    Replace,
}

impl Key {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        if matches!(self.what, What::Replace) {
            return replace(global, output);
        }
        Session::run(global, async |session| {
            let gateway = &session.gateway;
            let (operator, accounts) = (Actor::operator(), accounts(gateway)?);
            let id = gateway.keys.rotate(gateway.clock.now())?;
            let seeds = operator::reseal(&operator, &accounts).await?;
            let feeds = watch::feed::reseal(&operator, &gateway.watch).await?;
            let reports = watch::incident_report::reseal(&operator, &gateway.watch).await?;
            let mails = watch::mailbox::reseal(&operator, &gateway.watch).await?;
            let bundles = gateway.instruments.reseal_bundle_keys(&operator).await?;
            if output.is_json() {
                output.json(&json!({
                    "key": id, "accounts": seeds, "feeds": feeds, "bundle_keys": bundles,
                    "incident_reports": reports, "mails": mails,
                }))?;
            } else {
                output.text(&format!(
                    "new key {id}; sealed again: the second factor of {seeds} accounts, the secrets of {feeds} \
                     feeds, {bundles} keys that sign bundles, {reports} incident reports, {mails} mails. Back the data folder up, since the key is in no database\n"
                ))?;
            }
            Ok(Done::All)
        })
    }
}

/// Makes a first key where the file is missing; what the lost one sealed has to be entered again.
fn replace(global: &Global, output: &Output) -> anyhow::Result<Done> {
    let path = DataFolder::open_any(&global.data_folder())?.keys();
    anyhow::ensure!(
        !path.exists(),
        "{}: the key file is there; nothing was replaced. To change the key, run \"cybergateway key rotate\"",
        path.display()
    );
    let id = Keys::open_or_create(&Fs::real(), &path, Clock::System.now())?.current();
    if output.is_json() {
        output.json(&json!({ "key": id }))?;
    } else {
        output.text(&format!(
            "new key {id}. Set second factors anew (\"cybergateway user reset\"), enter the secrets of feeds again; \
             bundles need a new key (\"cybergateway bundle key renew\"); links that were sent no longer open, and older signatures of the audit log can no longer be checked\n"
        ))?;
    }
    Ok(Done::All)
}
