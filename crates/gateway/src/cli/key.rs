//! `key`: the installation's keys.

use super::session::Session;
use super::{Done, Global, Output};
use crate::compose::accounts;
use base::Actor;
use serde_json::json;
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
}

impl Key {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let What::Rotate = self.what;
        Session::run(global, async |session| {
            let gateway = &session.gateway;
            let (operator, accounts) = (Actor::operator(), accounts(gateway)?);
            let id = gateway.keys.rotate(gateway.clock.now())?;
            let seeds = operator::reseal(&operator, &accounts).await?;
            let feeds = watch::feed::reseal(&operator, &gateway.watch).await?;
            if output.is_json() {
                output.json(&json!({ "key": id, "accounts": seeds, "feeds": feeds }))?;
            } else {
                output.text(&format!(
                    "new key {id}; sealed again: the second factor of {seeds} accounts, the secrets of {feeds} \
                     feeds. Back the data folder up, since the key is in no database\n"
                ))?;
            }
            Ok(Done::All)
        })
    }
}
