//! Rows of organisations and of what belongs to them, by what they answer for.
//!
//! Not here: who may see them. Invariant: every statement names the administration.

use std::collections::HashMap;

use base::CountryCode;
use base::id::{OrganisationId, RecordId, TenantId};
use store::{Row, StoreError, params};

use crate::record::store::{ORGANISATION, RECORDS_OF, Rows, organisation, record, statements};
use crate::record::{Kind, Record, Statement};
use crate::sector::Sector;

const LIVE_OF: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND ended_at IS NULL
        AND record IN (SELECT id FROM directory_record WHERE tenant = $1 AND organisation = $2 AND removed_at IS NULL
            UNION ALL SELECT $2)
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

/// An organisation and what belongs to it, with everything that is said of each.
pub(super) async fn whole(
    rows: &mut impl Rows,
    tenant: TenantId,
    of: OrganisationId,
) -> Result<(Vec<Record>, HashMap<RecordId, Vec<Statement>>), StoreError> {
    let found = rows.rows(ORGANISATION, params![of]).await?;
    let mut records: Vec<Record> = Vec::new();
    for row in &found {
        // What an entry names as its parent may be of another administration.
        if row.get::<TenantId>("tenant")? == tenant {
            records.push(organisation(row)?);
        }
    }
    for row in &rows.rows(RECORDS_OF, params![tenant, of]).await? {
        records.push(record(row)?);
    }
    let kinds: HashMap<RecordId, Kind> = records.iter().map(|r| (r.id, r.kind)).collect();
    let found = rows.rows(LIVE_OF, params![tenant, of]).await?;
    let live = statements(&found, |id| kinds.get(&id).copied())?;
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
