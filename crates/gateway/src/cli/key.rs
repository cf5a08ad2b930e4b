//! `key`: the installation's keys.

use super::session::Session;
use super::{Done, Global, Output};
use serde_json::json;

/// The arguments of `key`.
#[derive(Debug, clap::Args)]
pub struct Key {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Make a new key; what was sealed or signed with the old ones stays readable
    Rotate,
}

impl Key {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let What::Rotate = self.what;
        Session::run(global, async |session| {
            let id = session.gateway.keys.rotate(session.gateway.clock.now())?;
            if output.is_json() {
                output.json(&json!({ "key": id }))?;
            } else {
                output.text(&format!(
                    "new key {id}; back the data folder up, since the key is in no database\n"
                ))?;
            }
            Ok(Done::All)
        })
    }
}
