//! `bench`: the project's own benchmarks, on generated data of a stated shape.
//!
//! Invariant: a benchmark works in a folder of its own and leaves nothing behind.

use super::session::runtime;
use super::{Done, Global, Output};
use crate::bench::{self, page};
use crate::compose::Gateway;
use crate::folder::{DataFolder, Purpose};
use base::Clock;
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// The arguments of `bench`.
#[derive(Debug, clap::Args)]
pub struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Ingest a generated report, until the rollups show its rows
    Ingest {
        /// How many rows
        #[arg(long, default_value_t = 1_000_000)]
        rows: u64,
        /// Where the temporary data folder is made
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Ask a running gateway for one page over and over
    Page {
        /// The gateway
        #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
        address: SocketAddr,
        /// The path
        #[arg(long, default_value = "/en/")]
        path: String,
        /// For how many seconds
        #[arg(long, default_value_t = 10)]
        seconds: u64,
        /// Connections at once
        #[arg(long, default_value_t = 8)]
        connections: usize,
        /// Requests a second; as many as possible when left out
        #[arg(long)]
        pace: Option<f64>,
    },
}

impl Bench {
    /// Measures and prints JSON.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        match &self.what {
            What::Ingest { rows, folder } => ingest(global, output, *rows, folder.as_ref())?,
            What::Page {
                address,
                path,
                seconds,
                connections,
                pace,
            } => {
                let run = page::Run {
                    address: *address,
                    path: path.clone(),
                    duration: Duration::from_secs(*seconds),
                    connections: *connections,
                    pace: *pace,
                };
                let timing = run.go()?;
                output.json(&json!({
                    "benchmark": "page",
                    "machine": bench::usage::machine(),
                    "path": path,
                    "connections": connections,
                    "requests": timing.times.len(),
                    "bytes": timing.bytes,
                    "a_second": timing.rate().round(),
                    "p50_ms": timing.percentile(50).as_secs_f64() * 1e3,
                    "p99_ms": timing.percentile(99).as_secs_f64() * 1e3,
                }))?;
            }
        }
        Ok(Done::All)
    }
}

fn ingest(
    global: &Global,
    output: &Output,
    rows: u64,
    folder: Option<&PathBuf>,
) -> anyhow::Result<()> {
    let config = global.configuration()?;
    crate::logs::start("warn");
    let temp = match folder {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    let result = runtime()?.block_on(async {
        let data = DataFolder::open(&temp.path().join("data"), Purpose::Gateway)?;
        let gateway = Gateway::open(data, config, Clock::System).await?;
        let tenant = gateway.tenant().await?;
        output.say("generating the prefix table and the report");
        bench::ingest::import_prefixes(&gateway).await?;
        let day = gateway.clock.now().day().plus(-1);
        let file = bench::ingest::generate(temp.path(), day, rows)?;
        output.say("measuring");
        bench::ingest::run(&gateway, tenant, file, rows).await
    })?;
    Ok(output.json(&result)?)
}
