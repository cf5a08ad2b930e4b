//! Report schemas that a provider publishes, loaded at run time, several versions side by side.
//!
//! Not shipped with the product: the provider states no licence. Invariant: loading a newer
//! version never takes an older one away, so that older files keep their exact reading.

pub mod actions;

use crate::WatchError;
use base::{ContentHash, Timestamp};
use exchange::shadowserver::Mappings;
use std::io::Read as _;
use store::blob::Blobs;
use store::{Db, StoreError, Tx, params};

/// The most bytes a schema file may have.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

const LIST: &str =
    "SELECT version, provider, blob, report_types, loaded_at FROM watch_schema ORDER BY version";
const PUT: &str = "INSERT INTO watch_schema (version, provider, blob, report_types, loaded_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (version) DO UPDATE SET blob = excluded.blob, report_types = excluded.report_types,
        loaded_at = CASE WHEN excluded.loaded_at > watch_schema.loaded_at
            THEN excluded.loaded_at ELSE watch_schema.loaded_at + 1 END";
const STAMP: &str =
    "SELECT COUNT(*) AS schemas, CAST(COALESCE(SUM(loaded_at), 0) AS TEXT) AS loaded
    FROM watch_schema";

const REMOVE: &str = "DELETE FROM watch_schema WHERE version = $1";

/// A loaded schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The version the provider gives it.
    pub version: String,
    /// The provider.
    pub provider: String,
    /// The file, as kept.
    pub blob: ContentHash,
    /// How many report types it describes.
    pub report_types: u64,
    /// When it was loaded.
    pub loaded_at: Timestamp,
}

/// The built-in rules and every loaded schema.
pub(crate) async fn load_all(db: &Db, blobs: &Blobs) -> Result<Mappings, WatchError> {
    let mut mappings = Mappings::builtin();
    for loaded in list(db).await? {
        let mut bytes = Vec::new();
        let place = || format!("schema {}", loaded.version);
        blobs
            .open(loaded.blob)?
            .take(MAX_BYTES)
            .read_to_end(&mut bytes)
            .map_err(|source| WatchError::File {
                path: place(),
                source,
            })?;
        mappings.add_schema(&bytes)?;
    }
    Ok(mappings)
}

/// What differs after any loading, also of the same version once more.
pub(crate) type Stamp = (i64, String);

/// The stamp of what is loaded now.
pub(crate) async fn stamp(db: &Db) -> Result<Stamp, StoreError> {
    let row = db.fetch_one(STAMP, params![]).await?;
    Ok((row.get("schemas")?, row.get("loaded")?))
}

/// Every loaded schema.
pub(crate) async fn list(db: &Db) -> Result<Vec<Loaded>, StoreError> {
    let rows = db.fetch(LIST, params![]).await?;
    rows.iter()
        .map(|r| {
            Ok(Loaded {
                version: r.get("version")?,
                provider: r.get("provider")?,
                blob: r.get("blob")?,
                report_types: r.get("report_types")?,
                loaded_at: r.get("loaded_at")?,
            })
        })
        .collect()
}

async fn put(tx: &mut Tx, loaded: &Loaded) -> Result<(), StoreError> {
    let values = params![
        &loaded.version,
        &loaded.provider,
        loaded.blob,
        loaded.report_types,
        loaded.loaded_at
    ];
    tx.execute(PUT, values).await.map(|_| ())
}

async fn remove(tx: &mut Tx, version: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(REMOVE, params![version]).await? > 0)
}
