//! Rows of `directory_constituency`.
//!
//! Not here: who may do it (`actions`). Invariant: rows are never deleted, only ended.

use base::Timestamp;
use base::id::{NetworkId, TenantId};
use store::{Db, Row, Sql, StoreError, Tx, Value, params};

use super::Entry;
use crate::network::store::CHUNK;
use crate::network::{Resource, Side, Source};

const LIST: &str = "SELECT id, kind, value, side, source, added_at FROM directory_constituency
    WHERE tenant = $1 AND removed_at IS NULL ORDER BY side, kind, value";
const REMOVE: &str = "UPDATE directory_constituency SET removed_at = $3
    WHERE tenant = $1 AND id = $2 AND removed_at IS NULL";
const GET: &str = "SELECT id, kind, value, side, source, added_at FROM directory_constituency
    WHERE tenant = $1 AND id = $2 AND removed_at IS NULL";
const COLUMNS: usize = 7;

pub(crate) async fn list(db: &Db, tenant: TenantId) -> Result<Vec<Entry>, StoreError> {
    db.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(super) async fn get(
    db: &Db,
    tenant: TenantId,
    id: NetworkId,
) -> Result<Option<Entry>, StoreError> {
    db.fetch_optional(GET, params![tenant, id])
        .await?
        .map(|row| read(&row))
        .transpose()
}

pub(crate) async fn list_in(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Entry>, StoreError> {
    tx.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(crate) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    rows: &[Entry],
) -> Result<(), StoreError> {
    for chunk in rows.chunks(CHUNK) {
        let mut values: Vec<Value> = Vec::with_capacity(chunk.len() * COLUMNS);
        for e in chunk {
            let (side, source) = (e.side.as_str(), e.source.as_str());
            values.extend(params![
                e.id,
                tenant,
                e.resource.kind(),
                e.resource.value(),
                side,
                source,
                e.added_at
            ]);
        }
        let head = "INSERT INTO directory_constituency (id, tenant, kind, value, side, source, added_at) VALUES ";
        let sql = Sql::composed(format!(
            "{head}{}",
            crate::text::placeholders(chunk.len(), COLUMNS)
        ));
        tx.execute(sql, values).await?;
    }
    Ok(())
}

/// Whether there was such a row.
pub(crate) async fn remove(
    tx: &mut Tx,
    tenant: TenantId,
    id: NetworkId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.execute(REMOVE, params![tenant, id, now]).await? == 1)
}

fn read(row: &Row) -> Result<Entry, StoreError> {
    let (kind, value): (String, String) = (row.get("kind")?, row.get("value")?);
    Ok(Entry {
        id: row.get("id")?,
        resource: Resource::from_stored(&kind, &value)
            .ok_or_else(|| StoreError::unparsable("value"))?,
        side: Side::from_name(&row.get::<String>("side")?)
            .ok_or_else(|| StoreError::unparsable("side"))?,
        source: Source::from_name(&row.get::<String>("source")?)
            .ok_or_else(|| StoreError::unparsable("source"))?,
        added_at: row.get("added_at")?,
    })
}
