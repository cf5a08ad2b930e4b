//! Rows of `directory_subscriber`.
//!
//! Not here: who may do it (`actions`). Invariant: one row for a quarter, access type and scope.

use base::Timestamp;
use base::id::TenantId;
use store::{Db, Row, StoreError, Tx, params};

use super::{Access, Denominator, Of, Scope};

const LIST: &str =
    "SELECT quarter, access, scope, subscribers, source, version FROM directory_subscriber
    WHERE tenant = $1 ORDER BY quarter DESC, access, scope";
const GET: &str =
    "SELECT quarter, access, scope, subscribers, source, version FROM directory_subscriber
    WHERE tenant = $1 AND quarter = $2 AND access = $3 AND scope = $4";
const ADD: &str = "INSERT INTO directory_subscriber
    (tenant, quarter, access, scope, subscribers, source, version, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, 1, $7) ON CONFLICT (tenant, quarter, access, scope) DO NOTHING";
const CHANGE: &str = "UPDATE directory_subscriber
    SET subscribers = $5, source = $6, version = version + 1, updated_at = $7
    WHERE tenant = $1 AND quarter = $2 AND access = $3 AND scope = $4 AND version = $8";
const REMOVE: &str = "DELETE FROM directory_subscriber
    WHERE tenant = $1 AND quarter = $2 AND access = $3 AND scope = $4 AND version = $5";
const PUT: &str = "INSERT INTO directory_subscriber (tenant, quarter, access, scope, subscribers, source, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant, quarter, access, scope)
    DO UPDATE SET subscribers = excluded.subscribers, source = excluded.source,
        version = directory_subscriber.version + 1, updated_at = excluded.updated_at";

pub(super) async fn list(db: &Db, tenant: TenantId) -> Result<Vec<(Denominator, i64)>, StoreError> {
    db.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(super) async fn list_in(
    tx: &mut Tx,
    tenant: TenantId,
) -> Result<Vec<(Denominator, i64)>, StoreError> {
    tx.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(super) async fn get(
    db: &Db,
    tenant: TenantId,
    of: Of,
) -> Result<Option<(Denominator, i64)>, StoreError> {
    let (quarter, access, scope) = key(of);
    db.fetch_optional(GET, params![tenant, quarter, access, scope])
        .await?
        .map(|row| read(&row))
        .transpose()
}

/// Whether there was none yet.
pub(super) async fn add(
    tx: &mut Tx,
    tenant: TenantId,
    d: &Denominator,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let (quarter, access, scope) = key(d.of());
    let values = params![
        tenant,
        quarter,
        access,
        scope,
        d.subscribers,
        &d.source,
        now
    ];
    Ok(tx.execute(ADD, values).await? == 1)
}

/// Whether the row still had the version.
pub(super) async fn change(
    tx: &mut Tx,
    tenant: TenantId,
    (d, version): (&Denominator, i64),
    now: Timestamp,
) -> Result<bool, StoreError> {
    let (quarter, access, scope) = key(d.of());
    let values = params![
        tenant,
        quarter,
        access,
        scope,
        d.subscribers,
        &d.source,
        now,
        version
    ];
    Ok(tx.execute(CHANGE, values).await? == 1)
}

/// Whether the row still had the version.
pub(super) async fn remove(
    tx: &mut Tx,
    tenant: TenantId,
    of: Of,
    version: i64,
) -> Result<bool, StoreError> {
    let (quarter, access, scope) = key(of);
    let values = params![tenant, quarter, access, scope, version];
    Ok(tx.execute(REMOVE, values).await? == 1)
}

fn key(of: Of) -> (String, &'static str, String) {
    (
        of.quarter.to_string(),
        of.access.as_str(),
        of.scope.stored(),
    )
}

pub(super) async fn put(
    tx: &mut Tx,
    tenant: TenantId,
    d: &Denominator,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (quarter, access, scope) = key(d.of());
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

fn read(row: &Row) -> Result<(Denominator, i64), StoreError> {
    let figure = Denominator {
        quarter: row.parse("quarter")?,
        access: Access::from_name(&row.get::<String>("access")?)
            .ok_or_else(|| StoreError::unparsable("access"))?,
        scope: Scope::from_stored(&row.get::<String>("scope")?)
            .ok_or_else(|| StoreError::unparsable("scope"))?,
        subscribers: row.get("subscribers")?,
        source: row.get("source")?,
    };
    Ok((figure, row.get("version")?))
}
