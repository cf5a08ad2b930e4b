//! `bench query`: the picture and lists over generated observations.
//!
//! Invariant: a folder that was named is kept and found again; any other is removed.

use super::super::session::runtime;
use super::super::{Global, Output};
use crate::bench::loopback::{Loopback, Wanted};
use crate::bench::{fill, query};
use crate::compose::{Gateway, Tuning};
use crate::folder::{DataFolder, Purpose};
use base::Clock;
use serde_json::{Value, json};

/// The arguments of `bench query`.
#[derive(Debug, clap::Args)]
pub(super) struct Query {
    /// How many observations; the record is of 100000000
    #[arg(long, default_value_t = 2_000_000)]
    rows: u64,
    /// Over how many days
    #[arg(long, default_value_t = 31, value_parser = clap::value_parser!(u32).range(1..=366))]
    days: u32,
    /// How often each question is asked
    #[arg(long, default_value_t = 30)]
    times: usize,
}

impl Query {
    pub(super) fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Value> {
        let config = global.configuration()?;
        let temp = tempfile::tempdir()?;
        let own = temp.path().join("data");
        let folder = DataFolder::open(global.data.as_ref().unwrap_or(&own), Purpose::Gateway)?;
        let clock = Clock::manual(fill::last_day().plus(1).start().plus_seconds(8 * 3_600));
        let (shape, token) = runtime()?.block_on(async {
            let gateway = Gateway::open(folder.clone(), config.clone(), clock.clone()).await?;
            output.say("making the observations, unless the folder has them");
            let progress = output.progress(Some(self.rows), "rows");
            let filled = fill::filled(&gateway, self.rows, self.days, |done| progress.at(done));
            let shape = filled.await?;
            let token = query::token(&gateway, shape.tenant).await?;
            anyhow::Ok((shape, token))
        })?;
        let data = fill::stated(&shape, &folder.lake());
        let server = Loopback::start(Wanted {
            folder,
            config,
            clock,
            tuning: Tuning::unlimited(),
            core: None,
        })?;
        output.say("asking");
        let ask = |questions: &[_]| query::measure(server.address, &token, questions, self.times);
        let picture = ask(&query::picture(&shape))?;
        let lists = ask(&query::lists(&shape))?;
        Ok(json!({
            "benchmark": "query",
            "surroundings": query::surroundings(),
            "data": data,
            "times": self.times,
            "picture": picture,
            "lists": lists,
        }))
    }
}
