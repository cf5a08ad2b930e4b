//! One administration's networks from the store into look-up form.
//!
//! Not here: flattening (`owners`). Invariant: only live rows of this one administration are read.

use std::collections::HashMap;

use base::id::{OrganisationId, TenantId};
use store::{Db, StoreError, params};

use super::{Owner, Owners, OwnersBuilder};
use crate::{constituency, network, organisation};

const COUNTRIES: &str = "SELECT countries FROM directory_administration WHERE id = $1";

/// Reads the networks of an administration. Which rows are read is decided by the caller, who
/// has the actor; background work calls this for every administration.
///
/// # Errors
/// Any [`StoreError`].
pub async fn load_owners(db: &Db, tenant: TenantId) -> Result<Owners, StoreError> {
    let countries = match db.fetch_optional(COUNTRIES, params![tenant]).await? {
        Some(row) => row
            .get::<String>("countries")?
            .split(' ')
            .filter_map(|c| c.parse().ok())
            .collect(),
        None => Vec::new(),
    };
    let mut builder = OwnersBuilder::new(countries);
    let owners: HashMap<OrganisationId, Owner> = organisation::store::list(db, tenant)
        .await?
        .into_iter()
        .map(|o| {
            let name = o.name.as_str().to_owned();
            (
                o.id,
                Owner {
                    id: o.id,
                    name,
                    sector: o.details.sector,
                    critical: o.details.critical,
                },
            )
        })
        .collect();
    for network in network::store::list(db, tenant).await? {
        if let Some(owner) = owners.get(&network.organisation) {
            builder.own(network.resource, owner, network.source);
        }
    }
    for entry in constituency::store::list(db, tenant).await? {
        builder.side(entry.resource, entry.side);
    }
    Ok(builder.build())
}
