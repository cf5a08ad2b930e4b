//! The kept inputs that a replay reads, and the counters of their reports.
//!
//! Invariant: an input that was not read to its end yet is ingest's business and not here.

use super::super::store::{InputRecord, input_record};
use super::Choice;
use base::id::TenantId;
use base::{ContentHash, Day};
use store::{Db, StoreError, Tx, params};

const INPUTS: &str = "SELECT input, blob, name, options, received_at FROM watch_input
    WHERE tenant = $1 AND received_at >= $2 AND state NOT IN ('accepted', 'taken-back')
        AND raw_leaving_at IS NULL
        AND (CAST($3 AS BIGINT) = 1 OR EXISTS (SELECT 1 FROM watch_source s
            WHERE s.tenant = watch_input.tenant AND s.blob = watch_input.blob AND s.feed = $4))
    ORDER BY received_at, blob";
const ANY_OF_FEED: &str = "SELECT source FROM watch_source WHERE tenant = $1 AND feed = $2 LIMIT 1";
const STORED: &str = "UPDATE watch_source SET stored = stored + $3,
        first_day = CASE WHEN CAST($4 AS BIGINT) IS NULL THEN first_day
            WHEN first_day IS NULL OR first_day > $4 THEN $4 ELSE first_day END,
        last_day = CASE WHEN CAST($5 AS BIGINT) IS NULL THEN last_day
            WHEN last_day IS NULL OR last_day < $5 THEN $5 ELSE last_day END
    WHERE tenant = $1 AND source = $2";
const READ: &str = "UPDATE watch_source SET mapping = $3, unknown_columns = $4, rows_read = $5,
        rejected = $6, expired = $7, duplicates = $8, feed = $9
    WHERE tenant = $1 AND source = $2";

/// The inputs of a choice, in the order in which they came.
pub(super) async fn inputs(
    db: &Db,
    tenant: TenantId,
    choice: &Choice,
) -> Result<Vec<InputRecord>, StoreError> {
    let since = choice.since.unwrap_or_default();
    let feed = choice.feed.as_deref();
    let values = params![tenant, since, feed.is_none(), feed.unwrap_or("")];
    let rows = db.fetch(INPUTS, values).await?;
    rows.iter().map(input_record).collect()
}

/// Whether a report of this feed ever came.
pub(super) async fn knows_feed(db: &Db, tenant: TenantId, feed: &str) -> Result<bool, StoreError> {
    let found = db
        .fetch_optional(ANY_OF_FEED, params![tenant, feed])
        .await?;
    Ok(found.is_some())
}

/// Adds to the observations of a report and to the days they fall on, in the transaction that
/// stores them; `false` when there is no such report any more.
pub(super) async fn add_stored(
    tx: &mut Tx,
    tenant: TenantId,
    source: ContentHash,
    more: i64,
    days: Option<(Day, Day)>,
) -> Result<bool, StoreError> {
    let (first, last) = days.unzip();
    let changed = tx.execute(STORED, params![tenant, source, more, first, last]);
    Ok(changed.await? > 0)
}

/// What became of a report's rows when it was read again.
#[derive(Debug, Clone)]
pub(super) struct ReadAgain {
    pub source: ContentHash,
    pub feed: String,
    pub mapping: String,
    pub unknown_columns: String,
    pub rows: u64,
    pub rejected: u64,
}

/// Sets a report's counters to what the latest reading found; those stored are counted already.
pub(super) async fn read_again(
    db: &Db,
    tenant: TenantId,
    read: &ReadAgain,
) -> Result<(), StoreError> {
    let Some(record) = super::super::store::source(db, tenant, &read.source).await? else {
        return Ok(());
    };
    let rows = record.rows.max(read.rows);
    let left = rows.saturating_sub(record.stored + read.rejected);
    let expired = record.expired.min(left);
    let values = params![
        tenant,
        read.source,
        &read.mapping,
        &read.unknown_columns,
        rows,
        read.rejected,
        expired,
        left - expired,
        &read.feed,
    ];
    db.execute(READ, values).await?;
    Ok(())
}
