//! The assessment benchmark: every kind of page of the journey, as the country officer and a
//! respondent ask for it, while many assessments of the readiness instrument are stored.
//!
//! Server and client keep to a core each; the CPU time is of both. Not here: making the assessments (`stored`). Invariant:
//! a time is of a whole answer with status 200 to a person who has signed in.

mod journey;
mod sign_in;
mod stored;

use super::client::{Connection, Run, Timing};
use super::loopback::{Loopback, Wanted};
use super::{cores, usage};
use crate::compose::Tuning;
use crate::config::Config;
use crate::folder::DataFolder;
use anyhow::{Context as _, ensure};
use base::Clock;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

pub use stored::{Shape, fill};

/// Requests before those that are counted.
const WARM: usize = 3;

/// A page to ask for.
struct Page {
    /// What it is, in words.
    name: &'static str,
    path: String,
    /// The header lines of whoever asks.
    headers: String,
}

/// Asks for every kind of page `times` times, one after the other.
///
/// # Errors
/// When there is only one core, or a page does not answer.
pub fn measure(
    folder: &DataFolder,
    config: &Config,
    clock: &Clock,
    (shape, times): (&Shape, usize),
) -> anyhow::Result<Value> {
    let cores = cores::usable();
    ensure!(
        cores.len() > 1,
        "server and client need a core each; this machine has one"
    );
    let server = Loopback::start(Wanted {
        folder: folder.clone(),
        config: config.clone(),
        clock: clock.clone(),
        tuning: Tuning {
            keep: Duration::ZERO,
            ..Tuning::unlimited()
        },
        core: Some(cores[0]),
    })?;
    let address = server.address;
    let officer = sign_in::officer(address, &shape.mail, &shape.password)?;
    // The client's thread keeps to its core; the caller's stays where it is.
    let pages = journey::pages(shape, &officer);
    let client = std::thread::spawn(move || -> anyhow::Result<Vec<Value>> {
        cores::keep_to(Some(cores[1]))?;
        let one = |page: &Page| {
            let what = || format!("{} ({})", page.name, page.path);
            ask(address, page, times).with_context(what)
        };
        pages.iter().map(one).collect()
    });
    let pages = client.join().ok().context("the client's thread failed")??;
    Ok(json!({
        "benchmark": "page",
        "machine": usage::machine(),
        "assessments": shape.stored,
        "questions": shape.questions,
        "answers": shape.answers,
        "times": times,
        "memory_mb": usage::resident().map(|b| b / 1_048_576),
        "pages": pages,
    }))
}

fn ask(address: SocketAddr, page: &Page, times: usize) -> anyhow::Result<Value> {
    let run = |headers: String| Run {
        address,
        path: page.path.clone(),
        duration: Duration::MAX,
        connections: 1,
        pace: None,
        headers,
        core: None,
    };
    let mut plain = Connection::open(&run(page.headers.clone()))?;
    let began = Instant::now();
    let bytes = plain.ask()?;
    let first = began.elapsed();
    let packed = format!("{}Accept-Encoding: gzip\r\n", page.headers);
    let mut connection = Connection::open(&run(packed))?;
    let mut timing = Timing::default();
    let used = usage::now();
    for number in 0..WARM + times {
        let asked = Instant::now();
        timing.bytes = connection.ask()?;
        if number >= WARM {
            timing.times.push(asked.elapsed());
        }
    }
    let cpu = used.zip(usage::now()).map(|(before, now)| {
        let seconds = (now.user - before.user) + (now.system - before.system);
        #[expect(clippy::cast_precision_loss, reason = "a few hundred requests")]
        let each = seconds * 1e3 / (WARM + times) as f64;
        (each * 10.0).round() / 10.0
    });
    timing.times.sort_unstable();
    let milliseconds = |t: Duration| (t.as_secs_f64() * 1e4).round() / 10.0;
    Ok(json!({
        "page": page.name,
        "first_ms": milliseconds(first),
        "p50_ms": milliseconds(timing.percentile(50)),
        "p99_ms": milliseconds(timing.percentile(99)),
        "cpu_ms": cpu,
        "bytes": bytes,
        "gzip_bytes": timing.bytes,
    }))
}
