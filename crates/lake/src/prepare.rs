//! Storing batches: split by day, drop duplicates, sort, write files; then one short commit.
//!
//! Not here: decoding and enrichment. Invariant: until the commit nothing refers to the files, and
//! a commit that does not find the days as they were prepared changes nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::id::{FileId, TenantId};
use base::{ContentHash, Day, Timestamp};
use store::{Tx, params};

use crate::builder::Batch;
use crate::catalogue::{self, Touch};
use crate::disk::{FileInfo, FileKind, Place};
use crate::error::{LakeError, Result};
use crate::events::{Part, times, write_events};
use crate::keys::{Run, mark_known, write_run};
use crate::lake::Lake;
use crate::units_file::write_units;

/// Consecutive data rows of one raw input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceRange {
    /// The raw input's hash.
    pub source: ContentHash,
    /// The first data row, from 0.
    pub first_row: u64,
    /// How many rows, refused ones included.
    pub rows: u64,
}

/// What became of the rows of prepared batches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Rows that will be in the lake.
    pub stored: u64,
    /// Rows left out because the lake or the batch has them already.
    pub duplicates: u64,
    /// Rows left out because their day is past retention.
    pub expired: u64,
    /// The first and the last UTC day of all of them.
    pub days: Option<(Day, Day)>,
}

impl Summary {
    fn seen(&mut self, day: Day) {
        let (first, last) = self.days.unwrap_or((day, day));
        self.days = Some((first.min(day), last.max(day)));
    }
}

/// Files written and ready to be listed.
#[derive(Debug)]
pub struct Prepared {
    tenant: TenantId,
    days: Vec<PreparedDay>,
    ranges: Vec<SourceRange>,
    complete: Vec<ContentHash>,
    batches: Vec<Summary>,
    now: Timestamp,
}

#[derive(Debug)]
struct PreparedDay {
    day: Day,
    version: i64,
    added: Vec<FileInfo>,
    removed: Vec<FileId>,
}

/// The rows of each batch that fall on one day.
type DayRows = BTreeMap<usize, Vec<u32>>;

impl Lake {
    /// Writes batches into files that [`Prepared::commit`] lists. Rows whose duplicate key the lake
    /// has, or that come twice here, are left out (the first stays).
    ///
    /// # Errors
    /// When a file cannot be written or the catalogue not read; nothing is stored then, and files
    /// already written are swept later.
    pub async fn prepare(
        &self,
        tenant: TenantId,
        batches: &Arc<Vec<Batch>>,
        ranges: &[SourceRange],
    ) -> Result<Prepared> {
        let oldest = self.oldest_day(tenant).await?;
        let (by_day, mut summaries) = split(batches, oldest)?;
        let mut days = Vec::new();
        for (day, rows) in by_day {
            // The version first: a day removed after it was read is a conflict at the commit.
            let version = catalogue::day_version(&self.inner.db, tenant, day).await?;
            if self.is_removed(tenant, day).await? {
                rows.iter()
                    .for_each(|(at, rows)| summaries[*at].expired += rows.len() as u64);
                continue;
            }
            let runs = self.runs(tenant, day).await?;
            let (place, batches) = (self.place(tenant, day), Arc::clone(batches));
            let work = move || store_day(&place, version, &batches, rows, &runs);
            let (done, counts) = self.inner.writer.run("storing a day", work).await?;
            for (batch, count) in counts {
                summaries[batch].stored += count.stored;
                summaries[batch].duplicates += count.duplicates;
            }
            days.extend(done);
        }
        let now = self.inner.clock.now();
        let ranges = ranges.to_vec();
        Ok(Prepared {
            tenant,
            days,
            ranges,
            complete: Vec::new(),
            batches: summaries,
            now,
        })
    }

    pub(crate) async fn runs(&self, tenant: TenantId, day: Day) -> Result<Vec<Run>> {
        let files = catalogue::live(&self.inner.db, tenant, (day, day), FileKind::Keys).await?;
        let root = &self.inner.config.root;
        let run = |(_, info): (Day, FileInfo)| Run {
            path: catalogue::full(root, &info),
            info,
        };
        Ok(files.into_iter().map(run).collect())
    }
}

fn split(batches: &[Batch], oldest: Option<Day>) -> Result<(BTreeMap<Day, DayRows>, Vec<Summary>)> {
    let mut days: BTreeMap<Day, DayRows> = BTreeMap::new();
    let mut summaries = vec![Summary::default(); batches.len()];
    for (at, batch) in batches.iter().enumerate() {
        for (row, time) in times(&batch.events)?.into_iter().enumerate() {
            let day = time.day();
            summaries[at].seen(day);
            if oldest.is_some_and(|oldest| day < oldest) {
                summaries[at].expired += 1;
                continue;
            }
            let rows = days.entry(day).or_default().entry(at).or_default();
            rows.push(u32::try_from(row).unwrap_or(u32::MAX));
        }
    }
    Ok((days, summaries))
}

/// What became of the rows of batches, by their number.
type BatchCounts = Vec<(usize, Summary)>;

/// Everything about one day that needs no database.
fn store_day(
    place: &Place,
    version: i64,
    batches: &[Batch],
    rows: DayRows,
    runs: &[Run],
) -> Result<(Option<PreparedDay>, BatchCounts)> {
    let totals: Vec<(usize, usize)> = rows.iter().map(|(at, rows)| (*at, rows.len())).collect();
    let (keys, fresh) = fresh_rows(place, batches, rows, runs)?;
    let count = |(at, total): (usize, usize)| {
        let stored = fresh.get(&at).map_or(0, Vec::len);
        let (stored, duplicates) = (stored as u64, (total - stored) as u64);
        (
            at,
            Summary {
                stored,
                duplicates,
                ..Summary::default()
            },
        )
    };
    let counts = totals.into_iter().map(count).collect();
    if keys.is_empty() {
        return Ok((None, counts));
    }
    let parts = fresh
        .iter()
        .map(|(at, rows)| Part::of(&batches[*at].events, rows));
    let parts: Vec<Part<'_>> = parts.collect();
    let events = write_events(place, &parts)?;
    let units = write_units(place, &parts)?;
    let (run, absorbed) = write_run(place, &keys, runs)?;
    let day = PreparedDay {
        day: place.day,
        version,
        added: vec![events, units, run],
        removed: absorbed.into_iter().map(|r| r.info.id).collect(),
    };
    Ok((Some(day), counts))
}

/// The keys that are new, ascending, and the rows that have them.
fn fresh_rows(
    place: &Place,
    batches: &[Batch],
    rows: DayRows,
    runs: &[Run],
) -> Result<(Vec<u128>, DayRows)> {
    let mut order: Vec<(u128, u32, u32)> = Vec::new();
    for (at, rows) in &rows {
        let dedup = &batches[*at].dedup;
        let number = u32::try_from(*at).unwrap_or(u32::MAX);
        order.extend(rows.iter().map(|row| (dedup[*row as usize], number, *row)));
    }
    order.sort_unstable();
    order.dedup_by_key(|(key, _, _)| *key);
    let keys: Vec<u128> = order.iter().map(|(key, _, _)| *key).collect();
    let mut known = vec![false; keys.len()];
    for run in runs {
        mark_known(&place.fs, run, &keys, &mut known)?;
    }
    let (mut fresh_keys, mut fresh) = (Vec::new(), DayRows::new());
    for ((key, at, row), known) in order.into_iter().zip(known) {
        if !known {
            fresh_keys.push(key);
            fresh.entry(at as usize).or_default().push(row);
        }
    }
    Ok((fresh_keys, fresh))
}

const RANGE: &str = "INSERT INTO lake_source_range (tenant, source, first_row, rows)
    VALUES ($1, $2, $3, $4) ON CONFLICT (tenant, source, first_row) DO NOTHING";
const RANGE_THERE: &str = "SELECT rows FROM lake_source_range
    WHERE tenant = $1 AND source = $2 AND first_row = $3";
const RANGES: &str = "SELECT first_row, rows FROM lake_source_range
    WHERE tenant = $1 AND source = $2 ORDER BY first_row";
const SOURCE: &str = "INSERT INTO lake_source (tenant, source, rows_done, complete)
    VALUES ($1, $2, $3, $4) ON CONFLICT (tenant, source) DO UPDATE SET
    rows_done = CASE WHEN excluded.rows_done > lake_source.rows_done
        THEN excluded.rows_done ELSE lake_source.rows_done END,
    complete = CASE WHEN excluded.complete > lake_source.complete
        THEN excluded.complete ELSE lake_source.complete END";
const PROGRESS: &str =
    "SELECT rows_done, complete FROM lake_source WHERE tenant = $1 AND source = $2";

impl Prepared {
    /// What became of the rows of all batches together.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let mut all = Summary::default();
        for one in &self.batches {
            all.stored += one.stored;
            all.duplicates += one.duplicates;
            all.expired += one.expired;
            for day in one.days.into_iter().flat_map(|(first, last)| [first, last]) {
                all.seen(day);
            }
        }
        all
    }

    /// What became of the rows of each batch, in the order they were given.
    #[must_use]
    pub fn batches(&self) -> &[Summary] {
        &self.batches
    }

    /// Says that with this commit a raw input is stored to its end.
    pub fn finish_source(&mut self, source: ContentHash) {
        self.complete.push(source);
    }

    /// Lists the files, notes the progress and marks the days, in the caller's transaction. May
    /// be called again in a new transaction when the commit of the first failed.
    ///
    /// # Errors
    /// [`LakeError::Conflict`] when another writer touched the same days or ranges since: roll
    /// back and prepare the batches again.
    pub async fn commit(&self, tx: &mut Tx) -> Result<()> {
        let version = catalogue::next_version(tx).await?;
        for day in &self.days {
            let (seen, now) = (day.version, self.now);
            catalogue::touch_day(tx, self.tenant, day.day, seen, Touch::Recount, now).await?;
            for id in &day.removed {
                catalogue::remove(tx, *id, version, now).await?;
            }
            for info in &day.added {
                catalogue::add(tx, (self.tenant, day.day), info, version, now).await?;
            }
        }
        for range in &self.ranges {
            self.note_range(tx, range).await?;
        }
        for source in &self.complete {
            tx.execute(SOURCE, params![self.tenant, *source, 0, true])
                .await?;
        }
        Ok(())
    }

    async fn note_range(&self, tx: &mut Tx, range: &SourceRange) -> Result<()> {
        let key = params![self.tenant, range.source, range.first_row];
        let values = params![self.tenant, range.source, range.first_row, range.rows];
        if tx.execute(RANGE, values).await? == 0 {
            let there: u64 = tx.fetch_one(RANGE_THERE, key).await?.get("rows")?;
            if there != range.rows {
                return Err(LakeError::Conflict(format!(
                    "rows of the source {}",
                    range.source
                )));
            }
        }
        let mut done = 0;
        for row in tx.fetch(RANGES, params![self.tenant, range.source]).await? {
            let (first, rows): (u64, u64) = (row.get("first_row")?, row.get("rows")?);
            if first > done {
                break;
            }
            done = done.max(first.saturating_add(rows));
        }
        tx.execute(SOURCE, params![self.tenant, range.source, done, false])
            .await?;
        Ok(())
    }
}

/// How much of a raw input is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Data rows from the start without a gap.
    pub rows: u64,
    /// Whether that is all of it.
    pub complete: bool,
}

impl Lake {
    /// How much of a raw input a tenant has stored; `None` when nothing was begun.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn progress(
        &self,
        tenant: TenantId,
        source: ContentHash,
    ) -> Result<Option<Progress>> {
        let row = self
            .inner
            .db
            .fetch_optional(PROGRESS, params![tenant, source])
            .await?;
        row.map(|r| {
            Ok(Progress {
                rows: r.get("rows_done")?,
                complete: r.get("complete")?,
            })
        })
        .transpose()
    }
}
