//! Rows of `directory_subscriber`.
//!
//! Not here: who may do it (`actions`). Invariant: one row for a quarter, access type and scope.

use base::Timestamp;
use base::id::TenantId;
use store::{Db, Row, StoreError, Tx, params};

use super::{Access, Denominator, Scope};

const LIST: &str = "SELECT quarter, access, scope, subscribers, source FROM directory_subscriber
    WHERE tenant = $1 ORDER BY quarter DESC, access, scope";
const PUT: &str = "INSERT INTO directory_subscriber (tenant, quarter, access, scope, subscribers, source, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant, quarter, access, scope)
    DO UPDATE SET subscribers = excluded.subscribers, source = excluded.source, updated_at = excluded.updated_at";

pub(super) async fn list(db: &Db, tenant: TenantId) -> Result<Vec<Denominator>, StoreError> {
    db.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(super) async fn put(
    tx: &mut Tx,
    tenant: TenantId,
    d: &Denominator,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (quarter, access, scope) = (d.quarter.to_string(), d.access.as_str(), d.scope.stored());
    tx.execute(
        PUT,
        params![
            tenant,
            quarter,
            access,
            scope,
            d.subscribers,
            &d.source,
            now
        ],
    )
    .await
    .map(|_| ())
}

fn read(row: &Row) -> Result<Denominator, StoreError> {
    Ok(Denominator {
        quarter: row.parse("quarter")?,
        access: Access::from_name(&row.get::<String>("access")?)
            .ok_or_else(|| StoreError::unparsable("access"))?,
        scope: Scope::from_stored(&row.get::<String>("scope")?)
            .ok_or_else(|| StoreError::unparsable("scope"))?,
        subscribers: row.get("subscribers")?,
        source: row.get("source")?,
    })
}
