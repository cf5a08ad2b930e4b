//! How fast notices are prepared, and their letters put into the outbox, in a made-up directory.
//!
//! `cargo run --release -p watch --example notice_rate [NETWORKS]`: four notices a network; prints
//! seconds for each step. Not here: sending. Invariant: a figure is of as many notices as it says.

mod common;

use std::fmt::Write as _;
use std::time::Instant;

use base::id::TenantId;
use base::{Actor, Clock, Timestamp, Tlp};
use common::{Outcome, open};
use directory::import::ImportFile;
use watch::Watch;
use watch::ingest::{Format, Input, Options, Via};
use watch::notice::actions::Decision;
use watch::notice::{Mode, Setting, actions, run, send};

/// Types of incidents; each makes a notice for each network.
const TYPES: [&str; 4] = ["infected-system", "scanner", "brute-force", "weak-crypto"];
/// Rows of evidence of each notice.
const ROWS: u32 = 3;
/// The first address of 198.18.0.0/15 (RFC 2544), in which every network lies.
const FIRST: u32 = 0xC612_0000;

/// Networks with somebody to write to.
async fn networks(watch: &Watch, tenant: TenantId, networks: u32) -> Outcome<()> {
    let mut list = "network,organisation,kind,country,mail\n".to_owned();
    for n in 0..networks {
        let address = std::net::Ipv4Addr::from(FIRST + n * 8);
        writeln!(
            list,
            "{address}/29,Organisation {n},isp,XA,desk@n{n}.example"
        )?;
    }
    let file = ImportFile {
        name: "networks.csv",
        bytes: list.as_bytes(),
    };
    let imports = watch.directory().imports();
    let operator = Actor::operator();
    imports
        .import_constituency_csv(&operator, tenant, &file)
        .await?;
    Ok(())
}

async fn observations(watch: &Watch, tenant: TenantId, networks: u32) -> Outcome<u64> {
    let mut text = String::new();
    for class in TYPES {
        for n in 0..networks {
            for row in 0..ROWS {
                let address = std::net::Ipv4Addr::from(FIRST + n * 8 + row);
                writeln!(
                    text,
                    r#"{{"classification.type": "{class}", "feed.name": "made-up", "time.source": "2026-03-24T01:02:{row:02}+00:00", "source.ip": "{address}", "source.port": 40123, "destination.ip": "203.0.113.9", "destination.port": 443}}"#
                )?;
            }
        }
    }
    let input = Input::Bytes {
        name: "events.jsonl".to_owned(),
        bytes: text.into_bytes(),
    };
    let options = Options {
        format: Format::Intelmq,
        tlp: Tlp::Amber.as_str().to_owned(),
        ..Options::new(Via::Cli)
    };
    let operator = Actor::operator();
    let taken = watch::ingest::actions::ingest(&operator, watch, tenant, vec![input], &options);
    Ok(taken.await?.stored)
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let asked = std::env::args().nth(1).map(|n| n.parse()).transpose()?;
    let count: u32 = asked.unwrap_or(12_500);
    let at = Timestamp::parse("2026-03-25 08:00:00").ok_or("a date")?;
    let (clock, operator) = (Clock::manual(at), Actor::operator());
    let folder = std::env::temp_dir().join(format!("notice-rate-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let watch = open(&folder, &clock).await?;
    let tenant = TenantId::from_bytes([7; 16]);
    networks(&watch, tenant, count).await?;
    let stored = observations(&watch, tenant, count).await?;
    let setting = Setting {
        mode: Mode::On,
        ..Setting::default()
    };
    actions::set(&operator, &watch, tenant, (setting, &[]), None).await?;
    let begun = Instant::now();
    let done = run::run(&operator, &watch, tenant, None).await?;
    let prepared = begun.elapsed();
    let notices: i64 = done.batches.iter().map(|b| b.notices).sum();
    for batch in &done.batches {
        let what = (batch.id, batch.version, Decision::Approve);
        actions::decide(&operator, &watch, tenant, what, None).await?;
    }
    let begun = Instant::now();
    let queued = send::queue_prepared(&watch).await?;
    let letters = begun.elapsed();
    println!(
        r#"{{"observations": {stored}, "notices": {notices}, "prepared_seconds": {:.1}, "letters": {queued}, "outbox_seconds": {:.1}}}"#,
        prepared.as_secs_f64(),
        letters.as_secs_f64()
    );
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
