//! `bench cases`: the desk with very many open cases.
//!
//! Invariant: a folder that was named must be empty, and is kept; any other is removed.

use super::super::session::runtime;
use super::super::{Global, Output};
use crate::bench::loopback::{Loopback, Wanted};
use crate::bench::{cases, query, usage};
use crate::compose::{Gateway, Tuning};
use crate::folder::{DataFolder, Purpose};
use base::Clock;
use serde_json::{Value, json};

/// The arguments of `bench cases`.
#[derive(Debug, clap::Args)]
pub(super) struct Cases {
    /// How many open cases
    #[arg(long, default_value_t = 100_000)]
    cases: u64,
    /// How often each page is asked for, and how many cases are taken
    #[arg(long, default_value_t = 1_000)]
    times: usize,
}

impl Cases {
    pub(super) fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Value> {
        let config = global.configuration()?;
        let temp = tempfile::tempdir()?;
        let own = temp.path().join("data");
        let folder = DataFolder::open(global.data.as_ref().unwrap_or(&own), Purpose::Gateway)?;
        let clock = Clock::System;
        output.say("making the cases");
        let token = runtime()?.block_on(async {
            let gateway = Gateway::open(folder.clone(), config.clone(), clock.clone()).await?;
            let tenant = gateway.tenant().await?;
            watch::case::sample::fill(&gateway.db, tenant, self.cases, clock.now()).await?;
            query::token(&gateway, tenant).await
        })?;
        let server = Loopback::start(Wanted {
            folder: folder.clone(),
            config: config.clone(),
            clock: clock.clone(),
            tuning: Tuning::unlimited(),
            core: None,
        })?;
        output.say("asking");
        let pages = cases::measure(server.address, &token, self.times)?;
        drop(server);
        output.say("taking");
        let taken = runtime()?.block_on(async {
            let gateway = Gateway::open(folder, config, clock).await?;
            let tenant = gateway.tenant().await?;
            cases::take(&gateway, tenant, self.times).await
        })?;
        Ok(json!({
            "benchmark": "cases",
            "machine": usage::machine(),
            "open_cases": self.cases,
            "times": self.times,
            "pages": pages,
            "take_next": taken,
        }))
    }
}
