//! `bench lookup`: whom to tell of an address, asked over HTTP.
//!
//! Invariant: the folder is temporary and removed.

use super::super::session::runtime;
use super::super::{Global, Output};
use crate::bench::contacts::{Shape, fill, measure};
use crate::bench::loopback::{Loopback, Wanted};
use crate::bench::{cores, query};
use crate::compose::{Gateway, Tuning};
use crate::folder::{DataFolder, Purpose};
use anyhow::{Context as _, ensure};
use base::{Clock, Timestamp};
use serde_json::Value;

/// When the directory is made.
const BEGAN: i64 = 1_790_000_000_000_000;

/// The arguments of `bench lookup`.
#[derive(Debug, clap::Args)]
pub(super) struct Lookup {
    /// How many organisations, each with two contacts
    #[arg(long, default_value_t = 2_000)]
    organisations: u32,
    /// How many networks, at most 16384
    #[arg(long, default_value_t = 10_000)]
    networks: u32,
    /// How often is asked in each way
    #[arg(long, default_value_t = 1_000)]
    times: usize,
}

impl Lookup {
    pub(super) fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Value> {
        let cores = cores::usable();
        ensure!(
            cores.len() > 1,
            "server and client need a core each; this machine has one"
        );
        let config = global.configuration()?;
        let temp = tempfile::tempdir()?;
        let folder = DataFolder::open(&temp.path().join("data"), Purpose::Gateway)?;
        let clock = Clock::manual(Timestamp::from_micros(BEGAN));
        let shape = Shape {
            organisations: self.organisations,
            networks: self.networks,
        };
        output.say("making the directory");
        let token = runtime()?.block_on(async {
            let gateway = Gateway::open(folder.clone(), config.clone(), clock.clone()).await?;
            fill(&gateway, shape, &clock).await?;
            query::token(&gateway, gateway.tenant().await?).await
        })?;
        let server = Loopback::start(Wanted {
            folder,
            config,
            clock,
            tuning: Tuning::unlimited(),
            core: Some(cores[0]),
        })?;
        output.say("asking");
        let (address, times) = (server.address, self.times);
        // The client's thread keeps to its core; the caller's stays where it is.
        let client = std::thread::spawn(move || {
            cores::keep_to(Some(cores[1]))?;
            measure(address, &token, shape, times)
        });
        client.join().ok().context("the client's thread failed")?
    }
}
