//! `migrate`: brings the store of a data folder up to date.

use super::session::runtime;
use super::{Done, Global, Output};
use crate::compose::open_store;
use crate::folder::DataFolder;
use base::Clock;
use serde_json::json;

/// The arguments of `migrate`.
#[derive(Debug, clap::Args)]
pub struct Migrate {}

impl Migrate {
    /// Applies the missing steps and says how many there were.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let config = global.configuration()?;
        let folder = DataFolder::open_any(&global.data_folder())?;
        let (db, steps) = runtime()?.block_on(open_store(&folder, &config, &Clock::System))?;
        if output.is_json() {
            output.json(&json!({ "store": db.place(), "applied": steps }))?;
        } else {
            output.text(&format!(
                "{}: {steps} steps applied, up to date\n",
                db.place()
            ))?;
        }
        Ok(Done::All)
    }
}
