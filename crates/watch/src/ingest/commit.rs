//! Commits what the decoder hands over: lake files, progress, counters and quarantine together.
//!
//! Small inputs share a commit, large ones take several. Invariant: a commit is all or nothing,
//! and another writer's commit in between only makes this one prepare again.

use super::collect::CHUNK_BYTES;
use super::store::{self, Counts, InputState, Reader, SourceRecord};
use super::{OtherDays, Problem, Summary, gone, links, untyped};
use crate::quarantine::{self, Entry, WHOLE_FILE};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::{ContentHash, Day};
use exchange::shadowserver::UNKNOWN_REPORT;
use lake::{Batch, LakeError, SourceRange};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::Sender;

/// Rows that are gathered before a commit, unless the input ends earlier. With a tenth of them
/// repeated they still make a file that need not be merged with others.
pub(super) const COMMIT_ROWS: usize = 60 * 1024;
/// Files without a report type that a summary names.
const MOST_UNTYPED: usize = 20;
/// How often a commit is prepared again after another writer's.
pub(super) const MAX_CONFLICTS: u32 = 20;

/// What the decoder says, in the order of the input.
#[derive(Debug)]
pub(super) enum Event {
    /// A report begins.
    Begin {
        /// What is known of it.
        source: Box<SourceRecord>,
        /// Its header as it stood in the file.
        header: String,
    },
    /// Rows of the report that began last.
    Chunk(Box<Chunk>, Box<Batch>),
    /// The report's end, or the end of what can be read of it.
    End {
        /// Which report.
        source: ContentHash,
        /// Whether it was read to its end.
        complete: bool,
        /// The UTC day its file name gives, for the record of arrivals.
        day: Option<Day>,
    },
    /// A report that was read to its end an earlier time.
    Known(Box<SourceRecord>),
    /// An entry for the quarantine that concerns a whole file.
    Refused(Box<Entry>),
    /// The input's end.
    InputEnd {
        /// Which input.
        input: ContentHash,
        /// Its bytes.
        blob: ContentHash,
        /// Whether something in it could not be read to its end.
        failed: bool,
    },
}

/// Consecutive data rows of one report.
#[derive(Debug)]
pub(super) struct Chunk {
    pub source: ContentHash,
    pub first_row: u64,
    pub rows: u64,
    pub rejects: Vec<Entry>,
    pub rejected: u64,
    /// The entry for refused rows that are not listed one by one.
    pub more: Option<Box<Entry>>,
    /// Rows by their day.
    pub days: Vec<(Day, u64)>,
    /// Rows of days that nobody can have seen yet.
    pub future: u64,
}

struct Ending {
    source: ContentHash,
    complete: bool,
    day: Option<Day>,
}

/// What waits for the next commit.
#[derive(Default)]
struct Pending {
    begun: Vec<(SourceRecord, String)>,
    chunks: Vec<Chunk>,
    batches: Vec<Batch>,
    endings: Vec<Ending>,
    refused: Vec<Entry>,
    /// Inputs that ended, with their bytes.
    inputs: Vec<(ContentHash, ContentHash, InputState)>,
    rows: u64,
    bytes: usize,
}

/// Whether an input is read for the first time or once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// Its rows are counted and its progress noted.
    First,
    /// Everything was read before: what was refused then may be an observation now.
    Again,
    /// Everything was read before: what was a duplicate then is one no longer, since the input that
    /// had it first was taken back.
    Freed,
}

/// What a second reading found: an entry is settled when its report was read to its end and the row
/// was not refused again.
#[derive(Debug, Default)]
pub(super) struct Reread {
    /// Reports, and bytes of whole inputs, that were read to their end.
    pub whole: BTreeSet<ContentHash>,
    /// Rows that were refused, by report.
    pub refused: BTreeSet<(ContentHash, i64)>,
}

impl Reread {
    /// Whether an open entry is settled by this reading.
    pub fn settles(&self, source: ContentHash, row: i64) -> bool {
        self.whole.contains(&source) && !self.refused.contains(&(source, row))
    }
}

pub(super) struct Committer<'a> {
    pass: Pass,
    /// What a second reading found.
    pub reread: Reread,
    /// Who reads, for as long as it takes.
    reader: Option<Reader>,
    watch: &'a Watch,
    tenant: TenantId,
    pending: Pending,
    /// Where batches go that are done with, for their memory.
    spent: Sender<Batch>,
    pub summary: Summary,
}

impl<'a> Committer<'a> {
    pub fn new(
        watch: &'a Watch,
        tenant: TenantId,
        (pass, reader): (Pass, Option<Reader>),
        spent: Sender<Batch>,
    ) -> Self {
        Self {
            pass,
            reread: Reread::default(),
            reader,
            watch,
            tenant,
            pending: Pending::default(),
            spent,
            summary: Summary::default(),
        }
    }

    /// Takes one event; commits when enough has gathered.
    pub async fn take(&mut self, event: Event) -> Result<(), WatchError> {
        match event {
            Event::Begin { source, header } => {
                self.note_type(&source);
                self.pending.begun.push((*source, header));
            }
            Event::Chunk(chunk, batch) => {
                self.summary.rows += chunk.rows;
                self.summary.future += chunk.future;
                self.pending.rows += chunk.rows;
                self.pending.bytes += batch.bytes();
                self.pending.chunks.push(*chunk);
                self.pending.batches.push(*batch);
            }
            Event::End {
                source,
                complete,
                day,
            } => self.pending.endings.push(Ending {
                source,
                complete,
                day,
            }),
            Event::Known(known) => {
                self.note_type(&known);
                let expired = gone::expired(self.watch, self.tenant, &known).await?;
                self.count_known(&known, expired);
            }
            Event::Refused(mut entry) => {
                if let Some(link) = links::waiting(self.watch.links(), &mut entry) {
                    self.summary.links.push(link);
                } else if entry.row == WHOLE_FILE {
                    self.summary.problems.push(problem_of(&entry));
                }
                self.pending.refused.push(*entry);
            }
            Event::InputEnd {
                input,
                blob,
                failed,
            } => {
                self.summary.files += 1;
                let state = if failed {
                    InputState::Failed
                } else {
                    InputState::Done
                };
                self.pending.inputs.push((input, blob, state));
            }
        }
        if self.pending.rows >= COMMIT_ROWS as u64 || self.pending.bytes >= CHUNK_BYTES {
            self.commit().await
        } else {
            Ok(())
        }
    }

    /// Notes a file of which nobody knows what report it is.
    fn note_type(&mut self, source: &SourceRecord) {
        let untyped = &mut self.summary.untyped;
        if source.report == UNKNOWN_REPORT
            && untyped.len() < MOST_UNTYPED
            && !untyped.contains(&source.member)
        {
            untyped.push(source.member.clone());
        }
    }

    /// Notes a file of which a large part of the rows is of other days than its name.
    fn note_other_days(&mut self, found: Option<OtherDays>) {
        let noted = &mut self.summary.other_days;
        if let Some(found) = found
            && noted.len() < MOST_UNTYPED
            && !noted.contains(&found)
        {
            noted.push(found);
        }
    }

    /// A report that came before: its rows are duplicates of themselves, but for those of days that
    /// were removed for their age.
    fn count_known(&mut self, known: &SourceRecord, expired: u64) {
        self.summary.rows += known.rows;
        self.summary.future += known.future;
        self.note_other_days(OtherDays::of(known));
        self.summary.rejected += known.rejected;
        self.summary.expired += expired;
        self.summary.duplicates += known.rows.saturating_sub(known.rejected + expired);
    }

    /// Commits what is pending.
    pub async fn commit(&mut self) -> Result<(), WatchError> {
        let mut pending = std::mem::take(&mut self.pending);
        // A second reading notes no progress: there is none to make.
        let first = self.pass == Pass::First;
        let ranges: Vec<SourceRange> = pending
            .chunks
            .iter()
            .filter(|_| first)
            .map(|c| SourceRange {
                source: c.source,
                first_row: c.first_row,
                rows: c.rows,
            })
            .collect();
        let batches = Arc::new(std::mem::take(&mut pending.batches));
        for _ in 0..MAX_CONFLICTS {
            match self.attempt(&pending, &batches, &ranges).await {
                Err(WatchError::Lake(LakeError::Conflict(_))) => {}
                other => {
                    self.give_back(batches);
                    return other;
                }
            }
        }
        Err(WatchError::Lake(LakeError::Conflict(
            "the same days, again and again".to_owned(),
        )))
    }

    /// Gives a large batch back; many small ones are not worth keeping.
    fn give_back(&self, batches: Arc<Vec<Batch>>) {
        let large = |batch: &Batch| batch.len() >= COMMIT_ROWS / 2;
        let batches = Arc::into_inner(batches).unwrap_or_default();
        if let Some(batch) = batches.into_iter().find(large) {
            // A decoder at its end needs no memory.
            let _ended = self.spent.send(batch);
        }
    }

    async fn attempt(
        &mut self,
        pending: &Pending,
        batches: &Arc<Vec<Batch>>,
        ranges: &[SourceRange],
    ) -> Result<(), WatchError> {
        let mut prepared = self
            .watch
            .lake()
            .prepare(self.tenant, batches, ranges)
            .await?;
        let complete = pending.endings.iter().filter(|e| e.complete);
        complete.for_each(|e| prepared.finish_source(e.source));
        let counts = range_counts(pending, &prepared);
        let mut earlier = Vec::new();
        for (source, _) in pending.begun.iter().filter(|_| self.pass == Pass::First) {
            earlier.extend(untyped::earlier(self.watch, self.tenant, source).await?);
        }
        let now = self.watch.clock().now();
        let mut tx = self.watch.db().begin().await?;
        if self.pass == Pass::First {
            for (source, header) in &pending.begun {
                store::put_source(&mut tx, self.tenant, source, header).await?;
            }
        }
        prepared.commit(&mut tx).await?;
        let mut replaced = 0;
        for reading in &earlier {
            replaced += reading.take_back(&mut tx, self.watch, self.tenant).await?;
        }
        for entry in pending
            .chunks
            .iter()
            .flat_map(|c| &c.rejects)
            .chain(&pending.refused)
        {
            quarantine::insert(&mut tx, self.tenant, entry).await?;
            self.reread.refused.insert((entry.source, entry.row));
        }
        self.count_freed(&mut tx, &counts).await?;
        for entry in pending.chunks.iter().filter_map(|c| c.more.as_deref()) {
            if self.pass == Pass::Again {
                quarantine::insert(&mut tx, self.tenant, entry).await?;
            }
            self.reread.refused.insert((entry.source, entry.row));
        }
        let mut other_days = Vec::new();
        if self.pass == Pass::First {
            for (chunk, (source, count)) in pending.chunks.iter().zip(&counts) {
                // Somebody else counted it otherwise.
                if store::count_source(&mut tx, self.tenant, source, count).await? {
                    self.count_rest(&mut tx, chunk).await?;
                }
            }
            for ending in &pending.endings {
                other_days.push(self.end(&mut tx, ending, now).await?);
            }
        }
        for (input, _, state) in &pending.inputs {
            store::end_input(&mut tx, self.tenant, input, *state, now).await?;
        }
        // What could not be read at all before, and was read now, needs nobody any more.
        for whole in read_whole(pending) {
            quarantine::settle_file(&mut tx, self.tenant, &whole, now).await?;
        }
        if let Some(reader) = self.reader {
            store::renew(&mut tx, self.tenant, reader, now).await?;
        }
        tx.commit().await?;
        self.summary.replaced += replaced;
        other_days.into_iter().for_each(|o| self.note_other_days(o));
        self.reread.whole.extend(read_whole(pending));
        for (_, count) in &counts {
            self.summary.stored += count.stored;
            self.summary.duplicates += count.duplicates;
            self.summary.rejected += count.rejected;
            self.summary.expired += count.expired;
        }
        Ok(())
    }

    /// Counts rows as observations that were duplicates before.
    async fn count_freed(
        &self,
        tx: &mut ::store::Tx,
        counts: &[(ContentHash, Counts)],
    ) -> Result<(), WatchError> {
        let freed = |(_, count): &&(ContentHash, Counts)| count.stored > 0;
        for (source, count) in counts.iter().filter(freed) {
            if self.pass == Pass::Freed
                && !store::no_duplicates(tx, self.tenant, source, count.stored).await?
            {
                // It was taken back itself, meanwhile.
                return Err(WatchError::Changed);
            }
        }
        Ok(())
    }

    /// Counts a chunk's refused rows that are not listed, and its rows by day.
    async fn count_rest(&self, tx: &mut ::store::Tx, chunk: &Chunk) -> Result<(), WatchError> {
        if let Some(entry) = &chunk.more {
            quarantine::add_rows(tx, self.tenant, entry).await?;
        }
        crate::arrival::count_days(tx, self.tenant, &chunk.source, &chunk.days).await?;
        Ok(())
    }

    async fn end(
        &self,
        tx: &mut ::store::Tx,
        ending: &Ending,
        now: base::Timestamp,
    ) -> Result<Option<OtherDays>, WatchError> {
        // A report arrives once, also when its damaged end is reached again and again.
        match store::end_source(tx, self.tenant, &ending.source, now).await? {
            true => {
                let (source, day) = (&ending.source, ending.day);
                crate::arrival::record(tx, self.watch, self.tenant, source, day).await
            }
            false => Ok(None),
        }
    }
}

/// What was read to its end: reports, and the bytes of inputs of which nothing failed.
fn read_whole(pending: &Pending) -> impl Iterator<Item = ContentHash> {
    let reports = pending.endings.iter().filter(|e| e.complete);
    let inputs = pending.inputs.iter();
    let inputs = inputs.filter(|(_, _, state)| *state == InputState::Done);
    (reports.map(|e| e.source)).chain(inputs.map(|(_, blob, _)| *blob))
}

/// A refused file as the summary says it.
fn problem_of(entry: &Entry) -> Problem {
    let said = |wanted: &str| {
        let mut arguments = entry.arguments.iter();
        arguments
            .find(|(name, _)| name == wanted)
            .map(|(_, text)| text)
    };
    let problem = match (said("problem"), said("url")) {
        (Some(problem), _) => problem.clone(),
        (None, Some(url)) => links::not_followed(url),
        (None, None) => entry.reason.clone(),
    };
    Problem {
        file: entry.file.clone(),
        problem,
    }
}

/// The counters that the commit adds, by report.
fn range_counts(pending: &Pending, prepared: &lake::Prepared) -> Vec<(ContentHash, Counts)> {
    let of = |(chunk, range): (&Chunk, &lake::Summary)| {
        let counts = Counts {
            first_row: chunk.first_row,
            rows: chunk.rows,
            stored: range.stored,
            duplicates: range.duplicates,
            rejected: chunk.rejected,
            expired: range.expired,
            days: range.days,
            future: chunk.future,
        };
        (chunk.source, counts)
    };
    pending
        .chunks
        .iter()
        .zip(prepared.batches())
        .map(of)
        .collect()
}
