//! `bench page`: a page for visitors without an account.
//!
//! Invariant: a folder that was named is kept and found again; any other is removed.

use super::super::session::runtime;
use super::super::{Global, Output};
use crate::bench::page::{Asked, measure, sample, shown};
use crate::bench::usage;
use base::Clock;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;

/// The arguments of `bench page`.
#[derive(Debug, clap::Args)]
pub(super) struct Page {
    /// A gateway that runs; without it, one of its own with the demonstration's month
    #[arg(long, value_name = "ADDRESS:PORT")]
    address: Option<SocketAddr>,
    /// The path
    #[arg(long, default_value = "/en/")]
    path: String,
    /// For how many seconds
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Connections at once
    #[arg(long, default_value_t = 8)]
    connections: usize,
    /// Requests a second, of a gateway that runs; as many as possible when left out
    #[arg(long, requires = "address")]
    pace: Option<f64>,
}

impl Page {
    pub(super) fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Value> {
        let asked = Asked {
            path: self.path.clone(),
            duration: Duration::from_secs(self.seconds),
            connections: self.connections,
        };
        if let Some(address) = self.address {
            let timing = asked.run(address, self.pace, None).go()?;
            return Ok(json!({
                "benchmark": "page",
                "machine": usage::machine(),
                "path": self.path,
                "connections": self.connections,
                "bytes": timing.bytes,
                "load": shown(&timing),
            }));
        }
        let config = global.configuration()?;
        let temp = tempfile::tempdir()?;
        let own = temp.path().join("data");
        let (path, clock) = (global.data.as_ref().unwrap_or(&own), Clock::System);
        output.say("making the demonstration's month, unless the folder has it");
        let folder = runtime()?.block_on(sample(path, config.clone(), clock.clone()))?;
        output.say("measuring");
        measure(&folder, &config, &clock, &asked)
    }
}
