//! Rows of organisations and of what belongs to them, by what they answer for.
//!
//! Not here: who may see them. Invariant: every statement names the administration.

use std::collections::HashMap;

use base::CountryCode;
use base::id::{OrganisationId, RecordId, TenantId};
use store::{StoreError, params};

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
const DESIGNATED: &str = "SELECT DISTINCT r.organisation AS id FROM directory_record r
    JOIN directory_organisation o ON o.id = r.organisation AND o.tenant = r.tenant
    WHERE r.tenant = $1 AND r.kind = 'designation' AND r.removed_at IS NULL
        AND o.country = $2 AND o.removed_at IS NULL";

/// An organisation and what belongs to it, with everything that is said of each.
pub(super) async fn whole(
    rows: &mut impl Rows,
    tenant: TenantId,
    of: OrganisationId,
) -> Result<(Vec<Record>, HashMap<RecordId, Vec<Statement>>), StoreError> {
    let found = rows.rows(ORGANISATION, params![of]).await?;
    let mut records: Vec<Record> = found.iter().map(organisation).collect::<Result<_, _>>()?;
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
