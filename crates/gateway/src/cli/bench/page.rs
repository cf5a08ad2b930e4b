//! `bench page`: a page for visitors without an account, or the pages of an assessment.
//!
//! Invariant: a folder that was named is kept and found again; any other is removed.

use super::super::session::runtime;
use super::super::{Global, Output};
use crate::bench::page::{Asked, measure, sample, shown};
use crate::bench::{assessment, usage};
use crate::compose::Gateway;
use crate::config::Config;
use base::Clock;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;
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
    /// Ask for every page of an assessment instead, as its officer and a respondent, while this
    /// many assessments are stored; the record is of 200
    #[arg(long, value_name = "N", conflicts_with_all = ["address", "path", "seconds", "connections"])]
    assessments: Option<usize>,
    /// How often each page of an assessment is asked for
    #[arg(long, default_value_t = 100, requires = "assessments")]
    times: usize,
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
        if let Some(count) = self.assessments {
            return self.journey(output, (path, config, clock), count);
        }
        output.say("making the demonstration's month, unless the folder has it");
        let folder = runtime()?.block_on(sample(path, config.clone(), clock.clone()))?;
        output.say("measuring");
        measure(&folder, &config, &clock, &asked)
    }
    fn journey(
        &self,
        output: &Output,
        (path, config, clock): (&Path, Config, Clock),
        count: usize,
    ) -> anyhow::Result<Value> {
        output.say("making the assessments, unless the folder has them");
        let (folder, shape) = runtime()?.block_on(async {
            let folder = sample(path, config.clone(), clock.clone()).await?;
            let gateway = Gateway::open(folder.clone(), config.clone(), clock.clone()).await?;
            let progress = output.progress(Some(count as u64), "assessments");
            let shape = assessment::fill(&gateway, count, |done| progress.at(done)).await?;
            anyhow::Ok((folder, shape))
        })?;
        output.say("asking");
        assessment::measure(&folder, &config, &clock, (&shape, self.times))
    }
}
