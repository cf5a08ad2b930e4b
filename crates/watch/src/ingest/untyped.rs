//! A report that was read as one of no known type, and is now read as what it is: the first reading
//! is taken back in the transaction that stores the second.
//!
//! Not here: telling the type. Invariant: the rows of one report are stored under one type.

use super::SourceRecord;
use super::store;
use crate::{Watch, WatchError, arrival, quarantine};
use ::store::Tx;
use base::id::TenantId;
use exchange::shadowserver::UNKNOWN_REPORT;
use lake::Withdrawal;

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
    for report in store::untyped(watch.db(), tenant, now).await? {
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
        store::taken_back(tx, tenant, source, count).await?;
        quarantine::settle_source(tx, tenant, source, watch.clock().now()).await?;
        let days = self.rows.by_day().collect();
        arrival::withdraw(tx, watch, tenant, &self.report, days).await?;
        Ok(count)
    }
}
