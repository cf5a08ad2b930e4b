//! Input after input, report after report, chunk after chunk: read again, beside what is stored.
//!
//! Not here: what a difference is (`differ`), commits (`pending`). Invariant: looking and writing
//! take the same way, so that what is written is what was shown.

use super::super::actions::{Means, job, means, read_again};
use super::super::commit::{Chunk, Event, Reread};
use super::super::store::{self, InputRecord, SourceRecord};
use super::found::{Found, Mode, picked, span};
use super::pending::{Pending, Settling};
use super::store::ReadAgain;
use super::{Choice, Differences, Tally, Written, read};
use crate::ingest::Problem;
use crate::quarantine::{self, Entry};
use crate::{Watch, WatchError};
use base::ContentHash;
use base::id::TenantId;
use base::observation::{Field, ObservationId};
use lake::{Batch, Fate};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is kept with an observation whose reading was replaced.
const REASON: &str = "replay: read again by another mapping";

/// A report that is being read again.
struct Report {
    /// As it reads now.
    now: SourceRecord,
    /// As it was read before; `None` when it never was.
    before: Option<SourceRecord>,
    /// Whether the choice takes it in.
    chosen: bool,
    rows: u64,
    rejected: u64,
    refused: Vec<Entry>,
    differing: u64,
    gone: u64,
    /// Whether it was read to its end before.
    was_whole: bool,
}

/// The way through all inputs.
pub(super) struct Walk<'a> {
    watch: &'a Watch,
    tenant: TenantId,
    choice: &'a Choice,
    mode: Mode,
    means: Means,
    report: Option<Report>,
    /// Reports that were begun: the same one may come in two inputs.
    begun: BTreeSet<ContentHash>,
    reread: Reread,
    /// The input holds a report that was never read.
    unread: bool,
    tally: Tally,
    found: Differences,
    pending: Pending,
    again: Vec<ContentHash>,
}

impl<'a> Walk<'a> {
    pub async fn new(
        watch: &'a Watch,
        tenant: TenantId,
        choice: &'a Choice,
        mode: Mode,
    ) -> Result<Self, WatchError> {
        Ok(Self {
            watch,
            tenant,
            choice,
            mode,
            means: means(watch, tenant).await?,
            report: None,
            begun: BTreeSet::new(),
            reread: Reread::default(),
            unread: false,
            tally: Tally::default(),
            found: Differences::default(),
            pending: Pending::default(),
            again: Vec::new(),
        })
    }

    /// What was found.
    pub fn differences(self) -> Differences {
        Differences {
            fields: self.tally.finish(),
            ..self.found
        }
    }

    /// Commits the rest, and reads what was never read.
    pub async fn finish(mut self) -> Result<Written, WatchError> {
        self.flush().await?;
        let mut written = self.pending.written;
        if !self.again.is_empty() {
            let taken = read_again(self.watch, self.tenant, &self.again).await?;
            written.added += taken.stored;
        }
        Ok(written)
    }

    async fn flush(&mut self) -> Result<(), WatchError> {
        self.pending.flush(self.watch, self.tenant, REASON).await
    }

    /// Reads one input again.
    pub async fn input(&mut self, input: InputRecord) -> Result<(), WatchError> {
        if self.watch.blobs().info(input.blob).await?.is_none() {
            self.found.not_kept += 1;
            return Ok(());
        }
        self.found.inputs += 1;
        let (name, id, blob) = (input.name.clone(), input.id, input.blob);
        let job = job(self.watch, self.tenant, input, &self.means);
        let mut reading = read::begin(self.watch, job);
        while let Some(event) = reading.events.recv().await {
            self.event(event).await?;
        }
        if let Err(error) = reading.end().await {
            let problem = Problem {
                file: name,
                problem: error.to_string(),
            };
            self.found.problems.push(problem);
        }
        if self.unread {
            self.again.push(id);
        }
        self.settle(blob).await?;
        if self.pending.is_full() {
            self.flush().await?;
        }
        Ok(())
    }

    async fn settle(&mut self, blob: ContentHash) -> Result<(), WatchError> {
        let settling = Settling {
            blob,
            reread: std::mem::take(&mut self.reread),
        };
        self.unread = false;
        if self.mode == Mode::Write {
            self.pending.inputs.push(settling);
            return Ok(());
        }
        let mut tx = self.watch.db().begin().await?;
        let open = quarantine::open_of(&mut tx, self.tenant, &blob).await?;
        tx.rollback().await?;
        let settled = open
            .iter()
            .filter(|(_, source, row)| settling.reread.settles(*source, *row));
        self.found.settled += settled.count() as u64;
        Ok(())
    }

    async fn event(&mut self, event: Event) -> Result<(), WatchError> {
        match event {
            Event::Begin { source, .. } => self.begin(*source).await?,
            Event::Chunk(chunk, batch) => self.chunk(*chunk, *batch).await?,
            Event::End { complete, .. } => self.end(complete),
            Event::Refused(entry) => {
                self.reread.refused.insert((entry.source, entry.row));
                if let Some(report) = self
                    .report
                    .as_mut()
                    .filter(|r| r.now.source == entry.source)
                {
                    report.refused.push(*entry);
                }
            }
            Event::InputEnd { blob, failed, .. } => {
                if !failed {
                    self.reread.whole.insert(blob);
                }
            }
            Event::Known(_) => {}
        }
        Ok(())
    }

    async fn begin(&mut self, now: SourceRecord) -> Result<(), WatchError> {
        let before = store::source(self.watch.db(), self.tenant, &now.source).await?;
        let wanted = match (&self.choice.feed, &before) {
            (None, _) => true,
            (Some(feed), Some(before)) => before.feed == *feed,
            (Some(_), None) => false,
        };
        let chosen = wanted && self.begun.insert(now.source);
        self.unread |= chosen && before.is_none();
        let progress = self.watch.lake().progress(self.tenant, now.source).await?;
        self.report = Some(Report {
            was_whole: progress.is_some_and(|p| p.complete),
            now,
            before,
            chosen,
            rows: 0,
            rejected: 0,
            refused: Vec::new(),
            differing: 0,
            gone: 0,
        });
        Ok(())
    }

    async fn chunk(&mut self, chunk: Chunk, batch: Batch) -> Result<(), WatchError> {
        let Some(report) = self.report.as_mut().filter(|r| r.chosen) else {
            return Ok(());
        };
        report.rows += chunk.rows;
        report.rejected += chunk.rejected;
        self.found.rows += chunk.rows;
        self.found.refused += chunk.rejected;
        for entry in chunk.rejects {
            self.reread.refused.insert((entry.source, entry.row));
            report.refused.push(entry);
        }
        if let Some(more) = chunk.more {
            self.reread.refused.insert((more.source, more.row));
            match report.refused.iter_mut().find(|e| e.row == more.row) {
                Some(entry) => {
                    entry.rows += more.rows;
                    entry.arguments = vec![("rows".to_owned(), entry.rows.to_string())];
                }
                None => report.refused.push(*more),
            }
        }
        let batch = Arc::new(batch);
        let Some(before) = &report.before else {
            let fates = self.watch.lake().fates(self.tenant, &batch).await?;
            let fresh = fates.iter().filter(|fate| **fate == Fate::Fresh);
            self.found.added += fresh.count() as u64;
            return Ok(());
        };
        let source = before.source;
        let Some(days) = span(before.days, batch.days()?) else {
            return Ok(());
        };
        let rows = chunk.first_row..chunk.first_row + chunk.rows;
        let ids: Vec<_> = rows
            .map(|row| ObservationId::of(self.tenant, &source, row))
            .collect();
        let place = (self.tenant, days);
        let found = self.empty_found();
        let lake = self.watch.lake();
        let (found, rest) = lake.reread(place, &batch, &ids, found, Found::take).await?;
        // First what was lent comes back, then it grows.
        self.keep(source, found);
        self.fresh(source, &batch, &rest).await?;
        if self.pending.is_full() {
            self.flush().await?;
        }
        Ok(())
    }

    fn empty_found(&mut self) -> Found {
        Found {
            mode: self.mode,
            owners: self.choice.owners,
            tally: std::mem::take(&mut self.tally),
            changed: std::mem::take(&mut self.pending.changed),
            old: std::mem::take(&mut self.pending.old),
            gone: Vec::new(),
            unchanged: 0,
            differing: 0,
        }
    }

    fn keep(&mut self, source: ContentHash, found: Found) {
        let gone = found.gone.len() as u64;
        self.tally = found.tally;
        self.found.unchanged += found.unchanged;
        self.found.changed += found.differing;
        self.found.gone += gone;
        self.found.refused = self.found.refused.saturating_sub(gone);
        if let Some(report) = &mut self.report {
            report.gone += gone;
            report.differing += found.differing;
        }
        if self.mode == Mode::Write {
            self.pending.changed = found.changed;
            self.pending.old = found.old;
            let ids = found.gone.into_iter().map(|id| (id, source));
            self.pending.owners.extend(ids);
        }
    }

    /// Rows that read now and are not stored: refused before, or known from elsewhere.
    async fn fresh(
        &mut self,
        source: ContentHash,
        batch: &Batch,
        rows: &[u32],
    ) -> Result<(), WatchError> {
        if rows.is_empty() {
            return Ok(());
        }
        let lake = self.watch.lake();
        let unstored = Arc::new(picked(batch, rows));
        let fates = lake.fates(self.tenant, &unstored).await?;
        let of = |wanted: Fate| {
            let all = rows
                .iter()
                .zip(&fates)
                .filter(move |(_, fate)| **fate == wanted);
            all.map(|(row, _)| *row).collect::<Vec<u32>>()
        };
        let (mut fresh, known) = (of(Fate::Fresh), of(Fate::Known));
        let away = self.stay_away(batch, &mut fresh).await?;
        let mut ids = Vec::new();
        batch.each(&known, |_, meta, _| ids.push(meta.id));
        let returning = lake.taken_out(self.tenant, &ids, REASON).await?;
        self.found.added += (fresh.len() + returning.len()) as u64;
        if self.mode == Mode::Look {
            return Ok(());
        }
        if !away.is_empty() {
            let gone = Arc::new(picked(batch, &away));
            lake.know(self.tenant, &gone).await?;
        }
        if !fresh.is_empty() {
            self.pending.fresh.push((source, picked(batch, &fresh)));
        }
        if !returning.is_empty() {
            self.bring_back(source, (batch, &known), &returning);
        }
        Ok(())
    }

    /// Takes out of `fresh` what was taken back by somebody: its duplicate key can be another one
    /// by the mapping of today, or be lost with a damaged file.
    async fn stay_away(&self, batch: &Batch, fresh: &mut Vec<u32>) -> Result<Vec<u32>, WatchError> {
        let mut ids = Vec::with_capacity(fresh.len());
        batch.each(fresh, |_, meta, _| ids.push(meta.id));
        let lake = self.watch.lake();
        let gone = lake.taken_back(self.tenant, &ids, REASON).await?;
        let (mut away, mut at) = (Vec::new(), ids.iter());
        fresh.retain(|row| {
            let stays = at.next().is_none_or(|id| !gone.contains(id));
            if !stays {
                away.push(*row);
            }
            stays
        });
        Ok(away)
    }

    /// Observations that an earlier replay took out are read again.
    fn bring_back(
        &mut self,
        source: ContentHash,
        (batch, rows): (&Batch, &[u32]),
        returning: &BTreeSet<ObservationId>,
    ) {
        let pending = &mut self.pending;
        batch.each(rows, |row, meta, dedup| {
            if let (true, Some(given)) = (returning.contains(&meta.id), meta.as_given(dedup)) {
                let at = row.time(Field::TimeSource).unwrap_or(meta.received);
                pending.changed.push(row, &given);
                pending.old.push((at.day(), meta.id));
                pending.owners.insert(meta.id, source);
            }
        });
        pending.returning.extend(returning);
    }

    fn end(&mut self, complete: bool) {
        let Some(report) = self.report.as_mut().filter(|r| r.chosen) else {
            return;
        };
        if complete {
            self.reread.whole.insert(report.now.source);
        }
        let Some(before) = &report.before else { return };
        // A report that ended early when it came has said so in quarantine, and ends there again.
        if !complete && report.was_whole {
            self.found.problems.push(Problem {
                file: before.member.clone(),
                problem: "it was read to its end before and is not now; the quarantine says why"
                    .to_owned(),
            });
        }
        let recount = before.rejected != report.rejected;
        self.found.bookkeeping |= recount;
        if recount || report.gone > 0 {
            let refused = std::mem::take(&mut report.refused);
            self.pending.entries.extend(refused);
        }
        if recount || report.gone + report.differing > 0 {
            self.pending.reports.push(ReadAgain {
                source: before.source,
                feed: report.now.feed.clone(),
                mapping: report.now.mapping.clone(),
                unknown_columns: report.now.unknown_columns.clone(),
                rows: report.rows,
                rejected: report.rejected,
            });
        }
    }
}
