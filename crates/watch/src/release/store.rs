//! The release settings' row. Invariant: one row an administration.

use super::Release;
use base::Timestamp;
use base::id::TenantId;
use store::{Db, StoreError, Tx, params};

const READ: &str =
    "SELECT released, delay_days, suppress_below FROM watch_release WHERE tenant = $1";

const WRITE: &str = "INSERT INTO watch_release (tenant, released, delay_days, suppress_below, changed_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant) DO UPDATE SET released = excluded.released, delay_days = excluded.delay_days,
        suppress_below = excluded.suppress_below, changed_at = excluded.changed_at";

pub(super) async fn read(db: &Db, tenant: TenantId) -> Result<Release, StoreError> {
    let Some(row) = db.fetch_optional(READ, params![tenant]).await? else {
        return Ok(Release::default());
    };
    Ok(Release {
        released: row.get("released")?,
        delay_days: row.get("delay_days")?,
        suppress_below: row.get("suppress_below")?,
    })
}

pub(super) async fn write(
    tx: &mut Tx,
    tenant: TenantId,
    release: Release,
    at: Timestamp,
) -> Result<(), StoreError> {
    let values = params![
        tenant,
        release.released,
        release.delay_days,
        release.suppress_below,
        at
    ];
    tx.execute(WRITE, values).await.map(|_| ())
}
