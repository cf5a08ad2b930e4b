//! The release settings' row. Invariant: one row an administration.

use super::Release;
use base::Timestamp;
use base::id::TenantId;
use store::{Db, StoreError, Tx, params};

const READ: &str =
    "SELECT released, delay_days, suppress_below, changed_at FROM watch_release WHERE tenant = $1";

const WRITE: &str = "INSERT INTO watch_release (tenant, released, delay_days, suppress_below, changed_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant) DO UPDATE SET released = excluded.released, delay_days = excluded.delay_days,
        suppress_below = excluded.suppress_below,
        changed_at = CASE WHEN excluded.changed_at > watch_release.changed_at
            THEN excluded.changed_at ELSE watch_release.changed_at + 1 END
    WHERE CAST($6 AS BIGINT) IS NULL OR watch_release.changed_at = $6";

/// The settings and their version: when they were changed, 0 before they ever were.
pub(super) async fn read(db: &Db, tenant: TenantId) -> Result<(Release, i64), StoreError> {
    let Some(row) = db.fetch_optional(READ, params![tenant]).await? else {
        return Ok((Release::default(), 0));
    };
    let release = Release {
        released: row.get("released")?,
        delay_days: row.get("delay_days")?,
        suppress_below: row.get("suppress_below")?,
    };
    Ok((release, row.get("changed_at")?))
}

/// Writes over the version `seen`, or over any; `false` when it is no longer that.
pub(super) async fn write(
    tx: &mut Tx,
    tenant: TenantId,
    release: Release,
    seen: Option<i64>,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![
        tenant,
        release.released,
        release.delay_days,
        release.suppress_below,
        at,
        seen
    ];
    Ok(tx.execute(WRITE, values).await? == 1)
}
