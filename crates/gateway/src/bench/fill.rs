//! A data folder with generated observations: made once, found again by its note.
//!
//! Invariant: a folder that was filled in part, or for another shape, is never measured.

use super::observations::{ORGANISATIONS, Portion, REPORTS, Shape};
use crate::compose::Gateway;
use anyhow::{Context as _, ensure};
use base::{Actor, Day};
use directory::Sector;
use directory::organisation::{Details, Name};
use lake::{Arrival, Batch, Builder, SourceRange};
use std::path::PathBuf;
use std::sync::Arc;

/// Rows of one commit: a full row group.
const BATCH: u64 = 131_072;

/// The last day of the observations.
///
/// # Panics
/// Never: the day exists.
#[must_use]
pub fn last_day() -> Day {
    Day::from_ymd(2026, 3, 31).expect("March has 31 days")
}

/// Finds the observations of this shape in the folder, or makes them.
///
/// # Errors
/// The store's and the lake's; a folder with other data.
pub async fn filled(
    gateway: &Gateway,
    rows: u64,
    days: u32,
    progress: impl Fn(u64),
) -> anyhow::Result<Shape> {
    let tenant = gateway.tenant().await?;
    let note = gateway.folder.path().join("generated-observations");
    let wanted = format!("{rows} rows of {days} days up to {}\n", last_day());
    let found = std::fs::read_to_string(&note).ok();
    let path = gateway.folder.path().display();
    if found.is_none() {
        let empty = gateway.lake.version().await? == 0;
        ensure!(
            empty,
            "{path} holds other observations; name an empty folder with --data"
        );
        organisations(gateway, tenant).await?;
    }
    let directory = gateway.directory.organisations();
    let mut all = directory.list(&Actor::operator(), tenant).await?;
    all.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    let sector = |s: Option<Sector>| s.unwrap_or(Sector::Other).code();
    let organisations = all.iter().map(|o| (o.id, sector(o.details.sector)));
    let shape = Shape {
        rows,
        days,
        last: last_day(),
        tenant,
        organisations: organisations.collect(),
    };
    match found {
        Some(found) if found == wanted => return Ok(shape),
        Some(found) => anyhow::bail!(
            "{path} holds {}, not {}; name another folder with --data",
            found.trim(),
            wanted.trim()
        ),
        None => {}
    }
    store(gateway, &shape, progress).await?;
    super::ingest::settle(gateway).await?;
    std::fs::write(&note, wanted).with_context(|| note.display().to_string())?;
    Ok(shape)
}

async fn organisations(gateway: &Gateway, tenant: base::id::TenantId) -> anyhow::Result<()> {
    let actor = Actor::operator();
    for number in 0..ORGANISATIONS {
        let at = usize::try_from(number).unwrap_or(0) % Sector::ALL.len();
        let details = Details {
            sector: Some(Sector::ALL[at]),
            critical: Sector::ALL[at] == Sector::Energy,
            ..Details::default()
        };
        let name = Name::new(&format!("Organisation {number:03} (generated)"))?;
        let directory = gateway.directory.organisations();
        directory.create(&actor, tenant, name, details).await?;
    }
    Ok(())
}

/// A batch and what it is of.
struct Made {
    portion: Portion,
    from: u64,
    batch: Batch,
}

/// One thread makes batches while another stores the one before.
async fn store(gateway: &Gateway, shape: &Shape, progress: impl Fn(u64)) -> anyhow::Result<()> {
    let (sender, mut receiver) = tokio::sync::mpsc::channel::<Made>(1);
    let maker = shape.clone();
    let making = tokio::task::spawn_blocking(move || {
        let mut builder = Builder::new();
        for portion in maker.portions() {
            let mut from = 0;
            while from < portion.rows {
                let to = (from + BATCH).min(portion.rows);
                let batch = maker.batch(&mut builder, &portion, from, to);
                let made = Made {
                    portion,
                    from,
                    batch,
                };
                if sender.blocking_send(made).is_err() {
                    return;
                }
                from = to;
            }
        }
    });
    let mut done = 0;
    while let Some(made) = receiver.recv().await {
        done += made.batch.len() as u64;
        one(gateway, shape, made).await?;
        progress(done);
    }
    making.await?;
    Ok(())
}

async fn one(gateway: &Gateway, shape: &Shape, made: Made) -> anyhow::Result<()> {
    let Made {
        portion,
        from,
        batch,
    } = made;
    let rows = batch.len() as u64;
    let range = SourceRange {
        source: Shape::source(&portion),
        first_row: from,
        rows,
    };
    let prepared = gateway
        .lake
        .prepare(shape.tenant, &Arc::new(vec![batch]), &[range])
        .await?;
    ensure!(
        prepared.summary().stored == rows,
        "a generated row repeats another"
    );
    let mut tx = gateway.db.begin().await?;
    prepared.commit(&mut tx).await?;
    if from == 0 {
        let arrival = Arrival {
            provider: "generated",
            report: portion.report.name,
            day: portion.day,
            rows: portion.rows,
            shape: "generated",
            beside: false,
        };
        gateway
            .lake
            .record_arrival(&mut tx, shape.tenant, &arrival)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The stated shape, for the printed result.
#[must_use]
pub fn stated(shape: &Shape, folder: &std::path::Path) -> serde_json::Value {
    serde_json::json!({
        "observations": shape.rows,
        "days": shape.days,
        "report_types": REPORTS.len(),
        "networks": super::observations::NETWORKS,
        "families": super::observations::FAMILIES + 1,
        "organisations": ORGANISATIONS,
        "bytes_on_disk": bytes_below(folder.to_owned()),
    })
}

fn bytes_below(folder: PathBuf) -> u64 {
    let (mut open, mut bytes) = (vec![folder], 0);
    while let Some(folder) = open.pop() {
        // What cannot be read is not counted; the figure only describes the data.
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(meta) if meta.is_dir() => open.push(entry.path()),
                Ok(meta) => bytes += meta.len(),
                Err(_) => {}
            }
        }
    }
    bytes
}
