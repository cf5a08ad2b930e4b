//! Rows of `directory_organisation`.
//!
//! Not here: who may do it (`actions`). Invariant: every statement names the administration; rows
//! are never deleted, since observations name them.

use base::Timestamp;
use base::id::{OrganisationId, TenantId};
use store::{Db, Row, StoreError, Tx, params};

use super::{Details, Kind, Mail, Name, Organisation};
use crate::network::Source;
use crate::sector::Sector;

const LIST: &str =
    "SELECT id, name, kind, sector, critical, parent, country, contact_mail, source, version, reserved
    FROM directory_organisation WHERE tenant = $1 AND removed_at IS NULL ORDER BY name_key";
const LIST_EVER: &str =
    "SELECT id, name, kind, sector, critical, parent, country, contact_mail, source, version, reserved
    FROM directory_organisation WHERE tenant = $1 ORDER BY name_key";
const GET: &str =
    "SELECT id, name, kind, sector, critical, parent, country, contact_mail, source, version, reserved
    FROM directory_organisation WHERE tenant = $1 AND id = $2 AND removed_at IS NULL";
const INSERT: &str = "INSERT INTO directory_organisation
    (id, tenant, name, name_key, kind, sector, critical, parent, country, contact_mail, source, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $12)";
const UPDATE: &str = "UPDATE directory_organisation
    SET name = $4, name_key = $5, kind = $6, sector = $7, critical = $8, parent = $9, country = $10,
        contact_mail = $11, source = $12, version = version + 1, updated_at = $13
    WHERE tenant = $1 AND id = $2 AND version = $3 AND removed_at IS NULL";
// Its name is free again, and the version goes up so that look-ups notice.
const REMOVE: &str = "UPDATE directory_organisation
    SET removed_at = $4, name_key = 'removed ' || id, version = version + 1, updated_at = $4
    WHERE tenant = $1 AND id = $2 AND version = $3 AND removed_at IS NULL";
const RESERVE: &str = "UPDATE directory_organisation SET reserved = $3
    WHERE tenant = $1 AND id = $2 AND reserved <> $3";
const BELOW: &str = "SELECT id FROM directory_organisation
    WHERE tenant = $1 AND parent = $2 AND removed_at IS NULL LIMIT 1";

pub(crate) async fn list(db: &Db, tenant: TenantId) -> Result<Vec<Organisation>, StoreError> {
    db.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

/// Also those that were taken out.
pub(super) async fn list_ever(db: &Db, tenant: TenantId) -> Result<Vec<Organisation>, StoreError> {
    db.fetch(LIST_EVER, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

/// Whether others name it as the one they belong to.
pub(super) async fn has_below(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrganisationId,
) -> Result<bool, StoreError> {
    let found = tx.fetch_optional(BELOW, params![tenant, id]).await?;
    Ok(found.is_some())
}

/// Whether the row still had the version.
pub(crate) async fn remove(
    tx: &mut Tx,
    tenant: TenantId,
    o: &Organisation,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![tenant, o.id, o.version, now];
    Ok(tx.execute(REMOVE, values).await? == 1)
}

pub(crate) async fn list_in(
    tx: &mut Tx,
    tenant: TenantId,
) -> Result<Vec<Organisation>, StoreError> {
    tx.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(read)
        .collect()
}

pub(super) async fn get(
    db: &Db,
    tenant: TenantId,
    id: OrganisationId,
) -> Result<Option<Organisation>, StoreError> {
    db.fetch_optional(GET, params![tenant, id])
        .await?
        .map(|row| read(&row))
        .transpose()
}

/// Names the fields that only those who keep the directory see.
pub(crate) async fn reserve(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrganisationId,
    fields: &str,
) -> Result<(), StoreError> {
    let values = params![tenant, id, fields];
    tx.execute(RESERVE, values).await.map(|_| ())
}

/// As [`get`], within a transaction.
pub(crate) async fn get_in(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrganisationId,
) -> Result<Option<Organisation>, StoreError> {
    tx.fetch_optional(GET, params![tenant, id])
        .await?
        .map(|row| read(&row))
        .transpose()
}

pub(crate) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    o: &Organisation,
    now: Timestamp,
) -> Result<(), StoreError> {
    let d = &o.details;
    let values = params![
        o.id,
        tenant,
        o.name.as_str(),
        o.name.key(),
        d.kind.as_str(),
        d.sector.map(Sector::code),
        d.critical,
        d.parent,
        d.country.map(|c| c.to_string()),
        d.contact_mail.as_ref().map(Mail::as_str),
        o.source.as_str(),
        now
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether the row still had the version.
pub(crate) async fn update(
    tx: &mut Tx,
    tenant: TenantId,
    o: &Organisation,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let d = &o.details;
    let values = params![
        tenant,
        o.id,
        o.version,
        o.name.as_str(),
        o.name.key(),
        d.kind.as_str(),
        d.sector.map(Sector::code),
        d.critical,
        d.parent,
        d.country.map(|c| c.to_string()),
        d.contact_mail.as_ref().map(Mail::as_str),
        o.source.as_str(),
        now
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

fn read(row: &Row) -> Result<Organisation, StoreError> {
    let text = |column: &str| row.get::<Option<String>>(column);
    let sector = text("sector")?
        .map(|t| Sector::parse(&t).ok_or_else(|| StoreError::unparsable("sector")))
        .transpose()?;
    let country = text("country")?
        .map(|t| t.parse().map_err(|_| StoreError::unparsable("country")))
        .transpose()?;
    let mail = text("contact_mail")?
        .map(|t| Mail::new(&t).map_err(|_| StoreError::unparsable("contact_mail")))
        .transpose()?;
    Ok(Organisation {
        id: row.get("id")?,
        name: Name::new(&base::text::plain(&row.get::<String>("name")?))
            .map_err(|_| StoreError::unparsable("name"))?,
        details: Details {
            kind: Kind::from_name(&row.get::<String>("kind")?)
                .ok_or_else(|| StoreError::unparsable("kind"))?,
            sector,
            critical: row.get("critical")?,
            parent: row.get("parent")?,
            country,
            contact_mail: mail,
        },
        source: Source::from_name(&row.get::<String>("source")?)
            .ok_or_else(|| StoreError::unparsable("source"))?,
        version: row.get("version")?,
        reserved: row.get("reserved")?,
    })
}
