//! `bench`: the project's own benchmarks, on generated data of a stated shape.
//!
//! Invariant: a benchmark works in a folder of its own and leaves nothing behind, unless the folder
//! was named with `--data`.

mod cases;
mod lookup;
mod page;
mod query;

use super::session::runtime;
use super::{Done, Global, Output};
use crate::bench;
use crate::compose::Gateway;
use crate::folder::{DataFolder, Purpose};
use anyhow::{Context as _, ensure};
use base::Clock;
use serde_json::Value;
use std::path::{Path, PathBuf};

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
        /// Ingest this prepared report into the data folder and say what the process used
        #[arg(long, value_name = "FILE", hide = true, requires = "data")]
        measure: Option<PathBuf>,
    },
    /// Ask for the picture and for lists of every filter over generated observations
    Query(query::Query),
    /// Ask over and over whom to tell of an address, server and client on one core each
    Lookup(lookup::Lookup),
    /// Ask for the queue of cases and take cases from it, while very many are open
    Cases(cases::Cases),
    /// Ask for one page over and over, server and client on one core each
    Page(page::Page),
}

impl Bench {
    /// Measures and prints JSON.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        crate::logs::start("warn");
        let result = match &self.what {
            What::Ingest {
                rows,
                measure: Some(report),
                ..
            } => measure(global, report.clone(), *rows)?,
            What::Ingest { rows, folder, .. } => ingest(global, output, *rows, folder.as_ref())?,
            What::Query(query) => query.run(global, output)?,
            What::Lookup(lookup) => lookup.run(global, output)?,
            What::Cases(cases) => cases.run(global, output)?,
            What::Page(page) => page.run(global, output)?,
        };
        output.json(&result)?;
        Ok(Done::All)
    }
}

fn ingest(
    global: &Global,
    output: &Output,
    rows: u64,
    folder: Option<&PathBuf>,
) -> anyhow::Result<Value> {
    let config = global.configuration()?;
    let temp = match folder {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    let data = temp.path().join("data");
    let report = runtime()?.block_on(async {
        let gateway = open(&data, config).await?;
        output.say("generating the prefix table and the report");
        bench::ingest::import_prefixes(&gateway).await?;
        let day = gateway.clock.now().day().plus(-1);
        bench::ingest::generate(temp.path(), day, rows)
    })?;
    output.say("measuring");
    // A process of its own uses nothing but what the ingest uses.
    let mut program = std::process::Command::new(std::env::current_exe()?);
    program
        .args(["bench", "ingest", "--rows", &rows.to_string()])
        .arg("--measure")
        .arg(&report)
        .arg("--data")
        .arg(&data);
    if let Some(config) = &global.config {
        program.arg("--config").arg(config);
    }
    let done = program.stderr(std::process::Stdio::inherit()).output()?;
    ensure!(done.status.success(), "the measured process failed");
    serde_json::from_slice(&done.stdout).context("the measured process printed no result")
}

/// The measured half of [`ingest`].
fn measure(global: &Global, report: PathBuf, rows: u64) -> anyhow::Result<Value> {
    let config = global.configuration()?;
    let data = global.data.clone().context("--measure needs --data")?;
    runtime()?.block_on(async {
        let gateway = open(&data, config).await?;
        let tenant = gateway.tenant().await?;
        bench::ingest::run(&gateway, tenant, report, rows).await
    })
}

async fn open(data: &Path, config: crate::config::Config) -> anyhow::Result<Gateway> {
    let data = DataFolder::open(data, Purpose::Gateway)?;
    Gateway::open(data, config, Clock::System).await
}
