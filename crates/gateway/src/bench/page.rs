//! The page benchmark: a page for visitors without an account, from a gateway that keeps to one
//! core, asked from another: rendered for each request, and kept.
//!
//! Invariant: both figures are of the same page with the same content.

use super::client::{Run, Timing};
use super::loopback::{Loopback, Wanted};
use super::{cores, usage};
use crate::compose::{Gateway, Tuning};
use crate::config::Config;
use crate::demo;
use crate::folder::{DataFolder, Purpose};
use anyhow::ensure;
use base::Clock;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

/// How a page is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The path.
    pub path: String,
    /// How long a run takes.
    pub duration: Duration,
    /// Connections at once.
    pub connections: usize,
}

impl Asked {
    /// A run of it against a server; browsers take compressed pages, so this does too.
    #[must_use]
    pub fn run(&self, address: SocketAddr, pace: Option<f64>, core: Option<usize>) -> Run {
        Run {
            address,
            path: self.path.clone(),
            duration: self.duration,
            connections: self.connections,
            pace,
            headers: "Accept-Encoding: gzip\r\n".to_owned(),
            core,
        }
    }
}

/// Fills the folder with the demonstration's month, unless it has it.
///
/// # Errors
/// The contexts'.
pub async fn sample(folder: &Path, config: Config, clock: Clock) -> anyhow::Result<DataFolder> {
    let folder = DataFolder::open(folder, Purpose::Demo)?;
    let today = clock.now().day();
    let gateway = Gateway::open(folder.clone(), config, clock).await?;
    let month = demo::month(&gateway, today)?;
    if !month.complete {
        demo::fill(&gateway, month, |_, _| {}).await?;
    }
    Ok(folder)
}

/// Measures the page rendered for each request and kept.
///
/// # Errors
/// When there is only one core, or the page does not answer.
pub fn measure(
    folder: &DataFolder,
    config: &Config,
    clock: &Clock,
    asked: &Asked,
) -> anyhow::Result<Value> {
    let cores = cores::usable();
    ensure!(
        cores.len() > 1,
        "server and client need a core each; this machine has one"
    );
    let one = |keep: Duration| -> anyhow::Result<Value> {
        let server = Loopback::start(Wanted {
            folder: folder.clone(),
            config: config.clone(),
            clock: clock.clone(),
            tuning: Tuning {
                keep,
                ..Tuning::unlimited()
            },
            core: Some(cores[0]),
        })?;
        loads(asked, server.address, Some(cores[1]))
    };
    Ok(json!({
        "benchmark": "page",
        "machine": usage::machine(),
        "page": format!("{} of the demonstration's month, gzip", asked.path),
        "cores": { "server": cores[0], "client": cores[1] },
        "connections": asked.connections,
        "rendered": one(Duration::ZERO)?,
        "kept": one(crate::compose::KEEP)?,
    }))
}

/// As many requests as are answered, then half as many.
fn loads(asked: &Asked, address: SocketAddr, core: Option<usize>) -> anyhow::Result<Value> {
    let mut warm = asked.run(address, None, core);
    warm.duration = Duration::from_secs(1);
    warm.go()?;
    let full = asked.run(address, None, core).go()?;
    let half = asked.run(address, Some(full.rate() / 2.0), core).go()?;
    Ok(json!({ "full_load": shown(&full), "half_load": shown(&half), "bytes": full.bytes }))
}

/// A timing as it is printed.
#[must_use]
pub fn shown(timing: &Timing) -> Value {
    let milliseconds = |t: Duration| (t.as_secs_f64() * 1e5).round() / 100.0;
    json!({
        "requests": timing.times.len(),
        "a_second": timing.rate().round(),
        "p50_ms": milliseconds(timing.percentile(50)),
        "p99_ms": milliseconds(timing.percentile(99)),
    })
}
