//! The rows of limits, and of raw input on its way out.
//!
//! An input leaves in two steps: marked (`raw_leaving_at`), and gone (`raw_removed_at`). Sending the
//! same input again takes back either. Invariant: what is marked was read to its end and has no open
//! quarantine entry.

use super::{Current, Inputs, Retention};
use base::id::TenantId;
use base::{ContentHash, Timestamp};
use store::{Db, Row, StoreError, Tx, params};

const READ: &str = "SELECT input_days, report_days, version FROM watch_retention WHERE tenant = $1";
const WRITE: &str =
    "INSERT INTO watch_retention (tenant, input_days, version, changed_at, report_days)
    VALUES ($1, $2, 1, $4, $5)
    ON CONFLICT (tenant) DO UPDATE SET input_days = excluded.input_days,
        report_days = excluded.report_days,
        version = watch_retention.version + 1, changed_at = excluded.changed_at
    WHERE watch_retention.version = $3";
const LIMITS: &str =
    "SELECT tenant, input_days FROM watch_retention WHERE input_days IS NOT NULL ORDER BY tenant";
const OLD: &str = "SELECT COUNT(*) AS inputs, COALESCE(SUM(bytes), 0) AS bytes FROM watch_input
    WHERE tenant = $1 AND received_at < $2 AND state <> 'accepted' AND raw_leaving_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM watch_quarantine q WHERE q.tenant = watch_input.tenant
        AND q.blob = watch_input.blob AND q.settled_at IS NULL)";
const HELD: &str = "SELECT COUNT(*) AS inputs, COALESCE(SUM(bytes), 0) AS bytes FROM watch_input
    WHERE tenant = $1 AND received_at < $2 AND state <> 'accepted' AND raw_leaving_at IS NULL
    AND EXISTS (SELECT 1 FROM watch_quarantine q WHERE q.tenant = watch_input.tenant
        AND q.blob = watch_input.blob AND q.settled_at IS NULL)";
const MARK: &str = "UPDATE watch_input SET raw_leaving_at = $3
    WHERE tenant = $1 AND received_at < $2 AND state <> 'accepted' AND raw_leaving_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM watch_quarantine q WHERE q.tenant = watch_input.tenant
        AND q.blob = watch_input.blob AND q.settled_at IS NULL)";
const LEAVING: &str = "SELECT tenant, blob FROM watch_input
    WHERE raw_leaving_at IS NOT NULL AND raw_removed_at IS NULL ORDER BY raw_leaving_at, blob";
// Another administration may have received the same bytes, and a schema is input of another kind.
const NEEDED: &str = "SELECT blob FROM watch_input WHERE blob = $1 AND raw_leaving_at IS NULL
    UNION ALL SELECT blob FROM watch_schema WHERE blob = $1";
const GONE: &str = "UPDATE watch_input SET raw_removed_at = $3
    WHERE tenant = $1 AND blob = $2 AND raw_leaving_at IS NOT NULL";

/// The input limit and the version.
pub(super) async fn read(db: &Db, tenant: TenantId) -> Result<Current, StoreError> {
    let Some(row) = db.fetch_optional(READ, params![tenant]).await? else {
        return Ok(Current::default());
    };
    let retention = Retention {
        observations: None,
        inputs: row.get("input_days")?,
        reports: row.get("report_days")?,
    };
    Ok(Current {
        retention,
        version: row.get("version")?,
    })
}

/// Writes over the version that was seen; `false` when it is no longer that.
pub(super) async fn write(
    tx: &mut Tx,
    tenant: TenantId,
    retention: Retention,
    seen: i64,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![tenant, retention.inputs, seen, at, retention.reports];
    Ok(tx.execute(WRITE, values).await? == 1)
}

/// Administrations with a limit for raw input.
pub(super) async fn limits(db: &Db) -> Result<Vec<(TenantId, i32)>, StoreError> {
    let rows = db.fetch(LIMITS, params![]).await?;
    rows.iter()
        .map(|r| Ok((r.get("tenant")?, r.get("input_days")?)))
        .collect()
}

/// Input received before a moment: what would go, and what is held.
pub(super) async fn old(
    db: &Db,
    tenant: TenantId,
    before: Timestamp,
) -> Result<(Inputs, Inputs), StoreError> {
    let inputs = |row: Row| {
        Ok::<_, StoreError>(Inputs {
            count: row.get("inputs")?,
            bytes: row.get("bytes")?,
        })
    };
    let old = inputs(db.fetch_one(OLD, params![tenant, before]).await?)?;
    let held = inputs(db.fetch_one(HELD, params![tenant, before]).await?)?;
    Ok((old, held))
}

pub(super) async fn mark(
    db: &Db,
    tenant: TenantId,
    before: Timestamp,
    now: Timestamp,
) -> Result<u64, StoreError> {
    db.execute(MARK, params![tenant, before, now]).await
}

pub(super) async fn leaving(db: &Db) -> Result<Vec<(TenantId, ContentHash)>, StoreError> {
    let rows = db.fetch(LEAVING, params![]).await?;
    rows.iter()
        .map(|r| Ok((r.get("tenant")?, r.get("blob")?)))
        .collect()
}

pub(super) async fn is_needed(db: &Db, blob: ContentHash) -> Result<bool, StoreError> {
    Ok(db.fetch_optional(NEEDED, params![blob]).await?.is_some())
}

pub(super) async fn gone(
    db: &Db,
    tenant: TenantId,
    blob: ContentHash,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.execute(GONE, params![tenant, blob, now])
        .await
        .map(|_| ())
}
