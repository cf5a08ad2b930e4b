//! Rows of organisations and of what belongs to them, by what they answer for.
//!
//! Not here: who may see them. Invariant: every statement names the administration.

use std::collections::HashMap;

use base::CountryCode;
use base::id::{OrganisationId, RecordId, TenantId};
use store::{Row, StoreError, Value, params};

use crate::record::store::{Rows, organisation, record, statements};
use crate::record::{Kind, Record, Statement};
use crate::sector::Sector;

/// So many organisations are read at once, each statement being of one text.
const AT_ONCE: usize = 8;
// By their ids alone: asked for the administration too, SQLite walks all of its organisations. Whose
// a row is is looked at when it is read.
const ORGANISATIONS: &str = "SELECT id, tenant, version FROM directory_organisation
    WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8) AND removed_at IS NULL";
const RECORDS: &str =
    "SELECT id, tenant, kind, organisation, contact, version, created_at, verified_at, erased_at
    FROM directory_record WHERE tenant = $1 AND organisation IN ($2, $3, $4, $5, $6, $7, $8, $9)
        AND removed_at IS NULL ORDER BY id";
const LIVE: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND ended_at IS NULL
        AND record IN (SELECT id FROM directory_record
            WHERE tenant = $1 AND organisation IN ($2, $3, $4, $5, $6, $7, $8, $9) AND removed_at IS NULL
            UNION ALL SELECT id FROM directory_organisation WHERE id IN ($2, $3, $4, $5, $6, $7, $8, $9))
    ORDER BY record, statement, ordinal";
const TEAMS: &str = "SELECT id FROM directory_organisation
    WHERE tenant = $1 AND kind = 'csirt' AND country = $2 AND removed_at IS NULL ORDER BY name_key";
const OF_SECTOR: &str = "SELECT id FROM directory_organisation
    WHERE tenant = $1 AND kind IN ('csirt', 'regulator') AND sector = $2 AND removed_at IS NULL
    ORDER BY kind, name_key";
// In the order of both statements above.
const KINDS: &str = "SELECT id, kind, sector, country FROM directory_organisation
    WHERE tenant = $1 AND kind IN ('csirt', 'regulator') AND removed_at IS NULL
    ORDER BY kind, name_key";
const DESIGNATED: &str = "SELECT o.id FROM directory_organisation o
    WHERE o.tenant = $1 AND o.country = $2 AND o.removed_at IS NULL
        AND EXISTS (SELECT 1 FROM directory_record r WHERE r.tenant = $1 AND r.organisation = o.id
            AND r.kind = 'designation' AND r.removed_at IS NULL)
    ORDER BY o.name_key";
const ALL_DESIGNATED: &str = "SELECT o.id, o.country FROM directory_organisation o
    WHERE o.tenant = $1 AND o.country IS NOT NULL AND o.removed_at IS NULL
        AND EXISTS (SELECT 1 FROM directory_record r WHERE r.tenant = $1 AND r.organisation = o.id
            AND r.kind = 'designation' AND r.removed_at IS NULL)
    ORDER BY o.name_key";

/// Of a response team or a regulator, where lists look for it.
pub(super) struct OfKind {
    pub id: OrganisationId,
    pub is_team: bool,
    pub sector: Option<Sector>,
    pub country: Option<CountryCode>,
}

/// Organisations and what belongs to them, with everything that is said of each: the organisations
/// first, then the others by their ids.
pub(super) async fn whole(
    rows: &mut impl Rows,
    tenant: TenantId,
    of: &[OrganisationId],
) -> Result<(Vec<Record>, HashMap<RecordId, Vec<Statement>>), StoreError> {
    let (mut records, mut others, mut live) = (Vec::new(), Vec::new(), HashMap::new());
    for part in of.chunks(AT_ONCE) {
        let ids = part.iter().chain(std::iter::repeat(&part[0]));
        let ids = ids.take(AT_ONCE).map(|id| Value::from(*id));
        let mut values: Vec<Value> = ids.collect();
        for row in &rows.rows(ORGANISATIONS, values.clone()).await? {
            if row.get::<TenantId>("tenant")? == tenant {
                records.push(organisation(row)?);
            }
        }
        values.insert(0, tenant.into());
        for row in &rows.rows(RECORDS, values.clone()).await? {
            others.push(record(row)?);
        }
        let kinds = records.iter().chain(&others).map(|r| (r.id, r.kind));
        let kinds: HashMap<RecordId, Kind> = kinds.collect();
        let said = rows.rows(LIVE, values).await?;
        live.extend(statements(&said, |id| kinds.get(&id).copied())?);
    }
    records.append(&mut others);
    Ok((records, live))
}

/// The response teams of a country.
pub(super) async fn teams(
    rows: &mut impl Rows,
    tenant: TenantId,
    country: CountryCode,
) -> Result<Vec<OrganisationId>, StoreError> {
    let found = rows.rows(TEAMS, params![tenant, country.as_str()]).await?;
    found.iter().map(|row| row.get("id")).collect()
}

/// The response teams and regulators of a sector.
pub(super) async fn of_sector(
    rows: &mut impl Rows,
    tenant: TenantId,
    sector: Sector,
) -> Result<Vec<OrganisationId>, StoreError> {
    let found = rows.rows(OF_SECTOR, params![tenant, sector.code()]).await?;
    found.iter().map(|row| row.get("id")).collect()
}

/// Organisations of a country that somebody designated a contact of.
pub(super) async fn designated(
    rows: &mut impl Rows,
    tenant: TenantId,
    country: CountryCode,
) -> Result<Vec<OrganisationId>, StoreError> {
    let values = params![tenant, country.as_str()];
    let found = rows.rows(DESIGNATED, values).await?;
    found.iter().map(|row| row.get("id")).collect()
}

/// Every response team and regulator.
pub(super) async fn kinds(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<Vec<OfKind>, StoreError> {
    let read = |row: &Row| {
        let (kind, sector): (String, Option<String>) = (row.get("kind")?, row.get("sector")?);
        let country: Option<String> = row.get("country")?;
        Ok(OfKind {
            id: row.get("id")?,
            is_team: kind == "csirt",
            sector: sector.as_deref().and_then(Sector::parse),
            country: country.and_then(|c| c.parse().ok()),
        })
    };
    let found = rows.rows(KINDS, params![tenant]).await?;
    found.iter().map(read).collect()
}

/// Organisations that somebody designated a contact of, with their countries.
pub(super) async fn all_designated(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<Vec<(OrganisationId, CountryCode)>, StoreError> {
    let found = rows.rows(ALL_DESIGNATED, params![tenant]).await?;
    let read = |row: &Row| {
        let country: String = row.get("country")?;
        let country = country.parse();
        let country = country.map_err(|_| StoreError::unparsable("country"))?;
        Ok((row.get("id")?, country))
    };
    found.iter().map(read).collect()
}
