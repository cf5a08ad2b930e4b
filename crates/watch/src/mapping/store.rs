//! The rows of mappings.
//!
//! Invariant: a change is made over the version that was seen.

use super::Loaded;
use base::id::TenantId;
use exchange::mapping::Mapping;
use std::sync::Arc;
use store::{Db, Row, StoreError, Tx, params};

const LIST: &str = "SELECT * FROM watch_mapping WHERE tenant = $1 ORDER BY name";
const ONE: &str = "SELECT * FROM watch_mapping WHERE tenant = $1 AND name = $2";
const PUT: &str = "INSERT INTO watch_mapping
        (tenant, name, provider, content, version, changed_at, changed_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant, name) DO UPDATE SET provider = excluded.provider,
        content = excluded.content, version = excluded.version, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by
    WHERE watch_mapping.version = excluded.version - 1";
const REMOVE: &str = "DELETE FROM watch_mapping WHERE tenant = $1 AND name = $2";

fn loaded(row: &Row) -> Result<Loaded, StoreError> {
    Ok(Loaded {
        name: row.get("name")?,
        provider: row.get("provider")?,
        content: row.get("content")?,
        version: row.get("version")?,
        changed_at: row.get("changed_at")?,
        changed_by: row.get("changed_by")?,
    })
}

/// Every mapping, by name.
pub(super) async fn list(db: &Db, tenant: TenantId) -> Result<Vec<Loaded>, StoreError> {
    let rows = db.fetch(LIST, params![tenant]).await?;
    rows.iter().map(loaded).collect()
}

pub(super) async fn one(
    db: &Db,
    tenant: TenantId,
    name: &str,
) -> Result<Option<Loaded>, StoreError> {
    let row = db.fetch_optional(ONE, params![tenant, name]).await?;
    row.as_ref().map(loaded).transpose()
}

/// Stores a mapping; says whether it follows the version that is there.
pub(super) async fn put(tx: &mut Tx, tenant: TenantId, one: &Loaded) -> Result<bool, StoreError> {
    let values = params![
        tenant,
        &one.name,
        &one.provider,
        &one.content,
        one.version,
        one.changed_at,
        &one.changed_by
    ];
    Ok(tx.execute(PUT, values).await? > 0)
}

pub(super) async fn remove(tx: &mut Tx, tenant: TenantId, name: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(REMOVE, params![tenant, name]).await? > 0)
}

/// The mappings by which an administration's inputs are read.
#[derive(Clone, Default)]
pub(crate) struct Mapped(Arc<Vec<Arc<Mapping>>>);

impl Mapped {
    /// Those of now.
    pub async fn load(db: &Db, tenant: TenantId) -> Result<Self, StoreError> {
        let mut all = Vec::new();
        for one in list(db, tenant).await? {
            match Mapping::parse(one.content.as_bytes()) {
                Ok(mapping) => all.push(Arc::new(mapping)),
                // One that no longer reads, after an upgrade, stops no other input; its own files wait
                // in quarantine.
                Err(error) => tracing::error!(mapping = one.name, %error, "a mapping is left out"),
            }
        }
        Ok(Self(Arc::new(all)))
    }

    /// The mapping of a feed, else the one that reads files of such a name.
    pub fn choose(&self, feed: Option<&str>, names: &[&str]) -> Option<&Arc<Mapping>> {
        let named = |one: &&Arc<Mapping>| feed == Some(one.name());
        let reads = |one: &&Arc<Mapping>| names.iter().any(|name| one.reads(name));
        let by_feed = self.0.iter().find(named);
        by_feed.or_else(|| self.0.iter().find(reads))
    }
}
