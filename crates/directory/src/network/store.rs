//! Rows of `directory_network`.
//!
//! Not here: who may do it (`actions`). Invariant: rows are never deleted; a removed one keeps
//! its dates, so that it can be told whose a network was.

use base::Timestamp;
use base::id::{NetworkId, OrganisationId, TenantId};
use store::{Db, Row, Sql, StoreError, Tx, Value, params};

use super::{Network, Resource, Source, Space};

const LIST: &str =
    "SELECT id, kind, value, organisation, source, added_at, space FROM directory_network
    WHERE tenant = $1 AND removed_at IS NULL ORDER BY kind, value, source";
const LIST_OF: &str =
    "SELECT id, kind, value, organisation, source, added_at, space FROM directory_network
    WHERE tenant = $1 AND organisation = $2 AND removed_at IS NULL ORDER BY kind, value, source";
const REMOVE: &str = "UPDATE directory_network SET removed_at = $3
    WHERE tenant = $1 AND id = $2 AND removed_at IS NULL";
const REMOVE_OF: &str = "UPDATE directory_network SET removed_at = $3
    WHERE tenant = $1 AND organisation = $2 AND removed_at IS NULL";
const GET: &str =
    "SELECT id, kind, value, organisation, source, added_at, space FROM directory_network
    WHERE tenant = $1 AND id = $2 AND removed_at IS NULL";
const COLUMNS: usize = 8;
/// SQLite takes up to 32,766 parameters, PostgreSQL 65,535; larger statements gain nothing more.
pub(crate) const CHUNK: usize = 200;

pub(crate) async fn list(db: &Db, tenant: TenantId) -> Result<Vec<Network>, StoreError> {
    db.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(crate) async fn list_in(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Network>, StoreError> {
    tx.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(super) async fn list_of(
    db: &Db,
    tenant: TenantId,
    of: OrganisationId,
) -> Result<Vec<Network>, StoreError> {
    db.fetch(LIST_OF, params![tenant, of])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(crate) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    rows: &[Network],
) -> Result<(), StoreError> {
    for chunk in rows.chunks(CHUNK) {
        let mut values: Vec<Value> = Vec::with_capacity(chunk.len() * COLUMNS);
        for n in chunk {
            let source = n.source.as_str();
            values.extend(params![
                n.id,
                tenant,
                n.resource.kind(),
                n.resource.value(),
                n.organisation,
                source,
                n.added_at,
                n.space.as_str()
            ]);
        }
        tx.execute(insert_sql(chunk.len()), values).await?;
    }
    Ok(())
}

/// One INSERT for `rows` rows.
fn insert_sql(rows: usize) -> Sql {
    let head = "INSERT INTO directory_network (id, tenant, kind, value, organisation, source, added_at, space) VALUES ";
    Sql::composed(format!(
        "{head}{}",
        crate::text::placeholders(rows, COLUMNS)
    ))
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

/// Ends every network of an organisation.
pub(crate) async fn remove_of(
    tx: &mut Tx,
    tenant: TenantId,
    of: OrganisationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(REMOVE_OF, params![tenant, of, now])
        .await
        .map(|_| ())
}

pub(super) async fn get(
    db: &Db,
    tenant: TenantId,
    id: NetworkId,
) -> Result<Option<Network>, StoreError> {
    db.fetch_optional(GET, params![tenant, id])
        .await?
        .map(|row| read(&row))
        .transpose()
}

fn read(row: &Row) -> Result<Network, StoreError> {
    let (kind, value): (String, String) = (row.get("kind")?, row.get("value")?);
    Ok(Network {
        id: row.get("id")?,
        resource: Resource::from_stored(&kind, &value)
            .ok_or_else(|| StoreError::unparsable("value"))?,
        organisation: row.get("organisation")?,
        source: Source::from_name(&row.get::<String>("source")?)
            .ok_or_else(|| StoreError::unparsable("source"))?,
        added_at: row.get("added_at")?,
        space: Space::from_name(&row.get::<String>("space")?)
            .ok_or_else(|| StoreError::unparsable("space"))?,
    })
}
