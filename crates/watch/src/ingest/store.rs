//! The rows of inputs and of the sources (members) inside them.
//!
//! Invariant: an input is its raw bytes under a name and with what was said about their reading;
//! a source's counters only grow in the transaction that commits the rows they count.

use super::Options;
use super::decode::{file_day, source_hash};
use crate::quarantine::storable;
use base::id::{JobId, TenantId};
use base::{ContentHash, Day, Timestamp};
use store::{Db, Row, StoreError, Tx, params};

/// Where an input stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputState {
    /// Kept, not read to its end yet.
    Accepted,
    /// Read to its end.
    Done,
    /// It could not be read to its end; the quarantine says why.
    Failed,
    /// Somebody took it back: nothing of it counts until the same bytes come again.
    TakenBack,
}

impl InputState {
    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::TakenBack => "taken-back",
        }
    }

    /// The state of a stored name.
    pub(crate) fn from_name(name: &str) -> Self {
        match name {
            "done" => Self::Done,
            "failed" => Self::Failed,
            "taken-back" => Self::TakenBack,
            _ => Self::Accepted,
        }
    }
}

/// A raw input as it was kept.
#[derive(Debug, Clone)]
pub(crate) struct InputRecord {
    /// Its key: of the bytes, the name and the options that decide the reading.
    pub id: ContentHash,
    pub blob: ContentHash,
    pub name: String,
    pub options: Options,
    pub received_at: Timestamp,
}

impl InputRecord {
    /// The record of bytes that came at `received_at`.
    pub fn new(blob: ContentHash, name: &str, options: &Options, received_at: Timestamp) -> Self {
        // PostgreSQL's text cannot hold NUL, and a name is shown on one line.
        let name = base::text::plain(name);
        Self {
            id: source_hash(&blob, &name, options),
            blob,
            name,
            options: options.clone(),
            received_at,
        }
    }
}

/// A report inside an input, with what became of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRecord {
    /// Its content hash within the input.
    pub source: ContentHash,
    /// The raw input it came in.
    pub blob: ContentHash,
    /// Its file name, within the archive if it was in one.
    pub member: String,
    /// Who made it.
    pub provider: String,
    /// The feed's name.
    pub feed: String,
    /// The report type.
    pub report: String,
    /// Which mapping read it.
    pub mapping: String,
    /// A hash of its columns, to notice a changed shape.
    pub shape: String,
    /// Columns that the mapping does not know, joined by commas.
    pub unknown_columns: String,
    /// When its input was received.
    pub received_at: Timestamp,
    /// When its end was reached, or the place after which it cannot be read, for the first time.
    pub finished_at: Option<Timestamp>,
    /// Data rows read.
    pub rows: u64,
    /// New observations.
    pub stored: u64,
    /// Rows that were there already.
    pub duplicates: u64,
    /// Rows in quarantine.
    pub rejected: u64,
    /// Rows older than the retention.
    pub expired: u64,
    /// The first and the last UTC day of its rows.
    pub days: Option<(Day, Day)>,
    /// Rows of other days than the one in the name of its file.
    pub of_other_days: u64,
    /// Whether it has rows and none of them is of the day in its name.
    pub beside: bool,
    /// Rows of days that nobody can have seen when it came: kept, and in no number.
    pub future: u64,
}

impl SourceRecord {
    /// The days it is about: the one in its name, else those of its rows.
    #[must_use]
    pub fn covers(&self) -> Option<(Day, Day)> {
        let named = file_day(&self.member).map(|day| (day, day));
        named.or(self.days)
    }
}

/// What a commit adds to a source's counters. `first_row` makes a range count once, also when two
/// processes read the same input at the same time.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    pub first_row: u64,
    pub rows: u64,
    pub stored: u64,
    pub duplicates: u64,
    pub rejected: u64,
    pub expired: u64,
    pub days: Option<(Day, Day)>,
    pub future: u64,
}

const PUT_INPUT: &str =
    "INSERT INTO watch_input (tenant, blob, name, bytes, via, options, received_at, state, input,
        reader, reader_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'accepted', $8, $9, $10)
    ON CONFLICT (tenant, input) DO UPDATE SET raw_leaving_at = NULL, raw_removed_at = NULL,
        state = CASE WHEN watch_input.state IN ('failed', 'taken-back') THEN 'accepted'
            ELSE watch_input.state END,
        reader = COALESCE(excluded.reader, watch_input.reader),
        reader_until = COALESCE(excluded.reader_until, watch_input.reader_until),
        received_at = CASE WHEN watch_input.raw_leaving_at IS NULL
                AND watch_input.state <> 'taken-back'
            THEN watch_input.received_at ELSE excluded.received_at END,
        via = CASE WHEN watch_input.state = 'taken-back' THEN excluded.via
            ELSE watch_input.via END,
        options = CASE WHEN watch_input.state = 'taken-back' THEN excluded.options
            ELSE watch_input.options END";
const INPUT: &str = "SELECT input, blob, name, options, received_at FROM watch_input
    WHERE tenant = $1 AND input = $2";
const OF_BLOB: &str = "SELECT input, state FROM watch_input
    WHERE tenant = $1 AND blob = $2 AND state <> 'taken-back' ORDER BY received_at, input";
const UNFINISHED: &str = "SELECT tenant, input FROM watch_input
    WHERE state = 'accepted' AND (reader_until IS NULL OR reader_until <= $1)
    ORDER BY received_at, input";
const CLAIM: &str = "UPDATE watch_input SET reader = $3, reader_until = $4
    WHERE tenant = $1 AND input = $2 AND state = 'accepted'
        AND (reader_until IS NULL OR reader_until <= $5 OR reader = $3)";
const RENEW: &str = "UPDATE watch_input SET reader_until = $3
    WHERE tenant = $1 AND reader = $2 AND state = 'accepted'";
const RELEASE: &str = "UPDATE watch_input SET reader = NULL, reader_until = NULL
    WHERE tenant = $1 AND reader = $2";
const END_INPUT: &str =
    "UPDATE watch_input SET state = $3, finished_at = $4, reader = NULL, reader_until = NULL
    WHERE tenant = $1 AND input = $2 AND state <> 'taken-back'";
const NO_DUPLICATES: &str = "UPDATE watch_source SET stored = stored + $3,
        duplicates = CASE WHEN duplicates > $3 THEN duplicates - $3 ELSE 0 END
    WHERE tenant = $1 AND source = $2";
const PUT_SOURCE: &str = "INSERT INTO watch_source (tenant, source, blob, member, provider, feed, report, mapping,
        shape, header, unknown_columns, received_at, rows_read, stored, duplicates, rejected, expired)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 0, 0, 0, 0)
    ON CONFLICT (tenant, source) DO UPDATE SET mapping = excluded.mapping, feed = excluded.feed";
const COUNT_SOURCE: &str =
    "UPDATE watch_source SET rows_read = rows_read + $3, stored = stored + $4,
        duplicates = duplicates + $5, rejected = rejected + $6, expired = expired + $7,
        first_day = CASE WHEN CAST($8 AS BIGINT) IS NULL THEN first_day
            WHEN first_day IS NULL OR first_day > $8 THEN $8 ELSE first_day END,
        last_day = CASE WHEN CAST($9 AS BIGINT) IS NULL THEN last_day
            WHEN last_day IS NULL OR last_day < $9 THEN $9 ELSE last_day END,
        future = future + $11
    WHERE tenant = $1 AND source = $2 AND rows_read = $10";
const END_SOURCE: &str = "UPDATE watch_source SET finished_at = $3
    WHERE tenant = $1 AND source = $2 AND finished_at IS NULL";
const SOURCE: &str = "SELECT * FROM watch_source WHERE tenant = $1 AND source = $2";
const RECENT: &str = "SELECT * FROM watch_source
    WHERE tenant = $1 AND received_at >= $2 ORDER BY received_at DESC, source LIMIT $3";

/// Seconds for which whoever reads an input has it; each commit renews them. After a crash the
/// input is anybody's when they are over.
const READER_SECONDS: i64 = 120;

/// One process's work of reading inputs: two do not read the same input at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reader(JobId);

impl Reader {
    pub fn new(now: Timestamp) -> Self {
        Self(JobId::new(now))
    }
}

/// Notes an input as kept, for `reader` to read if there is one. What was read to its end stays
/// so; what failed is to be read again.
pub(crate) async fn put_input(
    tx: &mut Tx,
    tenant: TenantId,
    input: &InputRecord,
    bytes: u64,
    reader: Option<Reader>,
) -> Result<(), StoreError> {
    let via = serde_json::to_string(&input.options.via).unwrap_or_default();
    let all = serde_json::to_string(&input.options).unwrap_or_default();
    let at = input.received_at;
    let values = params![
        tenant,
        input.blob,
        &input.name,
        bytes,
        via.trim_matches('"'),
        all,
        at,
        input.id,
        reader.map(|r| r.0),
        reader.map(|_| at.plus_seconds(READER_SECONDS)),
    ];
    tx.execute(PUT_INPUT, values).await.map(|_| ())
}

/// Takes an unread input for a reader; `false` when somebody else has it, or has read it.
pub(crate) async fn claim(
    db: &Db,
    tenant: TenantId,
    input: &ContentHash,
    reader: Reader,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let until = now.plus_seconds(READER_SECONDS);
    let values = params![tenant, *input, reader.0, until, now];
    Ok(db.execute(CLAIM, values).await? > 0)
}

/// Keeps what the reader has and has not read to its end.
pub(crate) async fn renew(
    tx: &mut Tx,
    tenant: TenantId,
    reader: Reader,
    now: Timestamp,
) -> Result<(), StoreError> {
    let until = now.plus_seconds(READER_SECONDS);
    tx.execute(RENEW, params![tenant, reader.0, until])
        .await
        .map(|_| ())
}

/// Gives back what the reader has.
pub(crate) async fn release(db: &Db, tenant: TenantId, reader: Reader) -> Result<(), StoreError> {
    db.execute(RELEASE, params![tenant, reader.0])
        .await
        .map(|_| ())
}

pub(crate) async fn input(
    db: &Db,
    tenant: TenantId,
    id: &ContentHash,
) -> Result<Option<InputRecord>, StoreError> {
    db.fetch_optional(INPUT, params![tenant, *id])
        .await?
        .as_ref()
        .map(input_record)
        .transpose()
}

/// The inputs that are these bytes and stand, and whether their reading failed.
pub(crate) async fn of_blob(
    db: &Db,
    tenant: TenantId,
    blob: &ContentHash,
) -> Result<Vec<(ContentHash, bool)>, StoreError> {
    let failed = InputState::Failed.as_str();
    let rows = db.fetch(OF_BLOB, params![tenant, *blob]).await?;
    let one = |r: &Row| Ok((r.get("input")?, r.get::<String>("state")? == failed));
    rows.iter().map(one).collect()
}

/// Inputs that were kept, not read to their end, and that nobody reads: a crash or a stop came
/// between.
pub(crate) async fn unfinished(
    db: &Db,
    now: Timestamp,
) -> Result<Vec<(TenantId, ContentHash)>, StoreError> {
    let rows = db.fetch(UNFINISHED, params![now]).await?;
    let one = |r: &Row| Ok((r.get("tenant")?, r.get("input")?));
    rows.iter().map(one).collect()
}

pub(crate) async fn end_input(
    tx: &mut Tx,
    tenant: TenantId,
    input: &ContentHash,
    state: InputState,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(END_INPUT, params![tenant, *input, state.as_str(), at])
        .await
        .map(|_| ())
}

pub(crate) async fn put_source(
    tx: &mut Tx,
    tenant: TenantId,
    s: &SourceRecord,
    header: &str,
) -> Result<(), StoreError> {
    let values = params![
        tenant,
        s.source,
        s.blob,
        &s.member,
        &s.provider,
        &s.feed,
        &s.report,
        &s.mapping,
        &s.shape,
        &*storable(header),
        &*storable(&s.unknown_columns),
        s.received_at,
    ];
    tx.execute(PUT_SOURCE, values).await.map(|_| ())
}

/// Adds to a source's counters; `false` when these rows are counted already.
pub(crate) async fn count_source(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    counts: &Counts,
) -> Result<bool, StoreError> {
    let (first, last) = counts.days.unzip();
    let values = params![
        tenant,
        *source,
        counts.rows,
        counts.stored,
        counts.duplicates,
        counts.rejected,
        counts.expired,
        first,
        last,
        counts.first_row,
        counts.future,
    ];
    Ok(tx.execute(COUNT_SOURCE, values).await? > 0)
}

/// Counts rows of a source that were duplicates as observations; `false` when there is no such
/// source any more.
pub(crate) async fn no_duplicates(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    rows: u64,
) -> Result<bool, StoreError> {
    let changed = tx.execute(NO_DUPLICATES, params![tenant, *source, rows]);
    Ok(changed.await? > 0)
}

/// Notes the end of a source; returns whether it is the first time.
pub(crate) async fn end_source(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let ended = tx.execute(END_SOURCE, params![tenant, *source, at]).await?;
    Ok(ended > 0)
}

pub(crate) async fn source(
    db: &Db,
    tenant: TenantId,
    hash: &ContentHash,
) -> Result<Option<SourceRecord>, StoreError> {
    db.fetch_optional(SOURCE, params![tenant, *hash])
        .await?
        .as_ref()
        .map(source_record)
        .transpose()
}

/// The newest sources received at or after `since`.
pub(crate) async fn recent(
    db: &Db,
    tenant: TenantId,
    since: Timestamp,
    limit: u32,
) -> Result<Vec<SourceRecord>, StoreError> {
    db.fetch(RECENT, params![tenant, since, limit])
        .await?
        .iter()
        .map(source_record)
        .collect()
}

/// An input of its row, with `input`, `blob`, `name`, `options` and `received_at`.
pub(super) fn input_record(row: &Row) -> Result<InputRecord, StoreError> {
    let options: String = row.get("options")?;
    let fallback = || Options::new(super::Via::Replay);
    Ok(InputRecord {
        id: row.get("input")?,
        blob: row.get("blob")?,
        name: row.get("name")?,
        options: serde_json::from_str(&options).unwrap_or_else(|_| fallback()),
        received_at: row.get("received_at")?,
    })
}

/// A report of its row.
pub(crate) fn source_record(row: &Row) -> Result<SourceRecord, StoreError> {
    let first: Option<Day> = row.get("first_day")?;
    let last: Option<Day> = row.get("last_day")?;
    Ok(SourceRecord {
        source: row.get("source")?,
        blob: row.get("blob")?,
        member: row.get("member")?,
        provider: row.get("provider")?,
        feed: row.get("feed")?,
        report: row.get("report")?,
        mapping: row.get("mapping")?,
        shape: row.get("shape")?,
        unknown_columns: row.get("unknown_columns")?,
        received_at: row.get("received_at")?,
        finished_at: row.get("finished_at")?,
        rows: row.get("rows_read")?,
        stored: row.get("stored")?,
        duplicates: row.get("duplicates")?,
        rejected: row.get("rejected")?,
        expired: row.get("expired")?,
        days: first.zip(last),
        of_other_days: row.get("of_other_days")?,
        beside: row.get::<i64>("beside")? != 0,
        future: row.get("future")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Via;
    #[tokio::test]
    async fn whoever_goes_on_reading_keeps_the_input_and_a_crash_frees_it() {
        for test in ::store::testing::databases_with(&[&crate::MIGRATIONS]).await {
            let (db, tenant) = (&test.db, TenantId::from_bytes([7; 16]));
            let begun = Timestamp::parse("2026-03-25 08:00:00").expect("a date");
            let after = |seconds| begun.plus_seconds(seconds);
            let (ours, other) = (Reader::new(begun), Reader::new(after(1)));
            let blob = ContentHash::from_bytes([1; 32]);
            let input = InputRecord::new(blob, "a.csv", &Options::new(Via::Cli), begun);
            let mut tx = db.begin().await.expect("begun");
            put_input(&mut tx, tenant, &input, 5, Some(ours))
                .await
                .expect("kept");
            tx.commit().await.expect("committed");
            let takes = async |reader, at| claim(db, tenant, &input.id, reader, at).await;
            assert!(!takes(other, after(119)).await.expect("asked"));
            let mut tx = db.begin().await.expect("begun");
            renew(&mut tx, tenant, ours, after(100))
                .await
                .expect("renewed");
            tx.commit().await.expect("committed");
            assert!(
                !takes(other, after(219)).await.expect("asked"),
                "it was renewed"
            );
            assert!(unfinished(db, after(219)).await.expect("asked").is_empty());
            assert_eq!(unfinished(db, after(220)).await.expect("asked").len(), 1);
            assert!(
                takes(other, after(220)).await.expect("asked"),
                "nobody renewed it"
            );
            // Who lost it does not get it back by renewing.
            let mut tx = db.begin().await.expect("begun");
            renew(&mut tx, tenant, ours, after(330))
                .await
                .expect("asked");
            tx.commit().await.expect("committed");
            assert!(takes(ours, after(341)).await.expect("asked"));
        }
    }
}
