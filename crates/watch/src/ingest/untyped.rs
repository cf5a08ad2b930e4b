//! A report that was read as one of no known type, and is now read as what it is: the first reading
//! is taken back in the transaction that stores the second.
//!
//! Not here: telling the type. Invariant: the rows of one report are stored under one type.

use super::SourceRecord;
use super::store::source_record;
use crate::{Watch, WatchError, arrival, quarantine};
use base::ContentHash;
use base::id::TenantId;
use exchange::shadowserver::UNKNOWN_REPORT;
use lake::Withdrawal;
use store::{Db, StoreError, Tx, params};

const UNTYPED: &str = "SELECT * FROM watch_source s
    WHERE s.tenant = $1 AND s.blob = $2 AND s.report = $3 AND s.source <> $4 AND s.stored > 0
        AND (s.member = $5 OR (
            EXISTS (SELECT 1 FROM watch_input i
                WHERE i.tenant = s.tenant AND i.blob = s.blob AND i.name = s.member)
            AND EXISTS (SELECT 1 FROM watch_input i
                WHERE i.tenant = s.tenant AND i.blob = s.blob AND i.name = $5)))";
const TAKEN_BACK: &str =
    "UPDATE watch_source SET stored = stored - $3, duplicates = duplicates + $3
    WHERE tenant = $1 AND source = $2";

/// What is kept with an observation of the first reading.
const REASON: &str = "ingest: the same report was taken in again with its type";

/// An earlier reading, ready to be taken back.
pub(super) struct Earlier {
    report: SourceRecord,
    rows: Withdrawal,
}

/// The readings without a type of a report that begins.
pub(super) async fn earlier(
    watch: &Watch,
    tenant: TenantId,
    now: &SourceRecord,
) -> Result<Vec<Earlier>, WatchError> {
    let mut all = Vec::new();
    if now.report == UNKNOWN_REPORT {
        return Ok(all);
    }
    for report in untyped(watch.db(), tenant, now).await? {
        if let Some(days) = report.days {
            let lake = watch.lake();
            let rows = lake.withdraw(tenant, &report.source, days).await?;
            all.push(Earlier { report, rows });
        }
    }
    Ok(all)
}

impl Earlier {
    /// Takes it back in the caller's transaction; returns how many observations it had.
    pub async fn take_back(
        &self,
        tx: &mut Tx,
        watch: &Watch,
        tenant: TenantId,
    ) -> Result<u64, WatchError> {
        let (source, count) = (&self.report.source, self.rows.count());
        self.rows.commit(tx, watch.lake(), REASON).await?;
        taken_back(tx, tenant, source, count).await?;
        quarantine::settle_source(tx, tenant, source, watch.clock().now()).await?;
        let days = self.rows.by_day().collect();
        arrival::withdraw(tx, watch, tenant, &self.report, days).await?;
        Ok(count)
    }
}

/// Readings of the same report, by its bytes and its place in them, as one of no known type.
async fn untyped(
    db: &Db,
    tenant: TenantId,
    now: &SourceRecord,
) -> Result<Vec<SourceRecord>, StoreError> {
    let values = params![tenant, now.blob, UNKNOWN_REPORT, now.source, &now.member];
    let rows = db.fetch(UNTYPED, values).await?;
    rows.iter().map(source_record).collect()
}

/// Counts observations of a source that were taken back as rows that are there already.
async fn taken_back(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    count: u64,
) -> Result<(), StoreError> {
    tx.execute(TAKEN_BACK, params![tenant, *source, count])
        .await
        .map(|_| ())
}
