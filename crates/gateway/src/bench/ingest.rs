//! The ingest benchmark: a generated report through the whole pipeline, until the rollups show its
//! rows and due compaction is done.
//!
//! Not measured: generating the input and importing the prefix table, which another process does.
//! Invariant: a run that did not store exactly the distinct rows is an error, not a figure.

use super::{prefixes, rows, usage};
use crate::compose::Gateway;
use anyhow::{Context as _, ensure};
use base::id::TenantId;
use base::{Actor, Day};
use directory::tables::TableFile;
use serde_json::{Value, json};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use watch::ingest::{Input, Options, Summary, Via, actions};

/// The report type of the generated rows.
const REPORT: &str = "event4_sinkhole_http";

/// Imports the generated prefix table.
///
/// # Errors
/// The directory's.
pub async fn import_prefixes(gateway: &Gateway) -> anyhow::Result<()> {
    let mut table = Vec::new();
    prefixes::write(&mut table)?;
    let file = TableFile {
        name: "generated-prefixes.tsv",
        bytes: &table,
    };
    crate::compose::import_tables(gateway, &[file]).await?;
    Ok(())
}

/// Writes the generated report of `count` rows of `day` into `folder`.
///
/// # Errors
/// When the file cannot be written.
pub fn generate(folder: &Path, day: Day, count: u64) -> anyhow::Result<PathBuf> {
    let path = folder.join(format!("{day}-{REPORT}-generated.csv"));
    let mut out = BufWriter::with_capacity(1 << 20, std::fs::File::create(&path)?);
    rows::write(&mut out, day, count)
        .and_then(|()| out.flush())
        .with_context(|| path.display().to_string())?;
    Ok(path)
}

/// Ingests the file and everything that follows from it; returns as JSON what the process used
/// since it began.
///
/// # Errors
/// The contexts', and when other than the distinct rows were stored.
pub async fn run(
    gateway: &Gateway,
    tenant: TenantId,
    file: PathBuf,
    count: u64,
) -> anyhow::Result<Value> {
    let bytes = std::fs::metadata(&file)?.len();
    let began = std::time::Instant::now();
    let options = Options::new(Via::Cli);
    let summary = actions::ingest(
        &Actor::operator(),
        &gateway.watch,
        tenant,
        vec![Input::File(file)],
        &options,
    )
    .await?;
    settle(gateway).await?;
    let (used, seconds) = (usage::now(), began.elapsed().as_secs_f64());
    check(&summary, count)?;
    let used = used.map(|u| (u.user, u.system, u.peak_rss));
    #[expect(clippy::cast_precision_loss, reason = "rates need no exact count")]
    let rate = |cpu: f64| count as f64 / cpu.max(0.01);
    Ok(json!({
        "benchmark": "ingest",
        "machine": usage::machine(),
        "input": {
            "rows": count, "bytes": bytes, "columns": rows::HEADER.split(',').count(), "repeats": count - rows::distinct(count),
            "prefixes": prefixes::V4 + prefixes::V6,
        },
        "stored": summary.stored,
        "duplicates": summary.duplicates,
        "cpu_seconds": used.map(|(u, s, _)| json!({ "user": u, "system": s })),
        "rows_per_cpu_second": used.map(|(u, s, _)| rate(u + s).round()),
        "peak_memory_mb": used.map(|(_, _, rss)| rss / 1_048_576),
        "wall_seconds": seconds,
    }))
}

/// Everything that is due after an ingest.
///
/// # Errors
/// The lake's.
pub async fn settle(gateway: &Gateway) -> anyhow::Result<()> {
    while gateway.lake.rollup_dirty(64).await?.days > 0 {}
    while gateway.lake.compact_due(16).await? > 0 {}
    Ok(())
}

fn check(summary: &Summary, count: u64) -> anyhow::Result<()> {
    let distinct = rows::distinct(count);
    ensure!(
        summary.stored == distinct && summary.rows == count && summary.rejected == 0,
        "{} of {distinct} distinct rows were stored and {} rejected, so the run measures something else",
        summary.stored,
        summary.rejected,
    );
    Ok(())
}
