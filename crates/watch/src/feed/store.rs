//! The rows of feeds and of the remote files they list.
//!
//! Invariant: the secret is only ever stored sealed.

use super::{Feed, Kind};
use base::id::{FeedId, TenantId};
use base::{ContentHash, Day, Timestamp};
use store::{Db, Row, StoreError, Tx, params};

const PUT: &str =
    "INSERT INTO watch_feed (id, tenant, kind, name, settings, sealed, enabled, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, 1, $7)";
const LIST: &str = "SELECT * FROM watch_feed WHERE tenant = $1 ORDER BY name";
const BY_NAME: &str = "SELECT * FROM watch_feed WHERE tenant = $1 AND name = $2";
const BY_ID: &str = "SELECT * FROM watch_feed WHERE tenant = $1 AND id = $2";
const REMOVE_FILES: &str = "DELETE FROM watch_feed_file WHERE feed = $1";
const REMOVE: &str = "DELETE FROM watch_feed WHERE tenant = $1 AND id = $2";
const SECRET: &str = "SELECT sealed FROM watch_feed WHERE id = $1";
const RAN: &str = "UPDATE watch_feed SET last_run_at = $2, last_error = $3,
        last_ok_at = CASE WHEN CAST($3 AS TEXT) IS NULL THEN $2 ELSE last_ok_at END
    WHERE id = $1";
const TENANTS: &str = "SELECT DISTINCT tenant FROM watch_feed WHERE enabled = 1 ORDER BY tenant";
const LISTED: &str = "INSERT INTO watch_feed_file (feed, remote_id, name, report, day)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (feed, remote_id) DO UPDATE SET attempts = 0
    WHERE watch_feed_file.fetched_at IS NULL";
const OPEN: &str = "SELECT remote_id, name, blob FROM watch_feed_file
    WHERE feed = $1 AND fetched_at IS NULL AND attempts < $2 ORDER BY day DESC, name LIMIT 2000";
const FAILED: &str =
    "UPDATE watch_feed_file SET attempts = attempts + 1 WHERE feed = $1 AND remote_id = $2";
const BROKEN: &str = "UPDATE watch_feed_file SET blob = $3, attempts = attempts + 1
    WHERE feed = $1 AND remote_id = $2";
const FETCHED: &str =
    "UPDATE watch_feed_file SET blob = $3, fetched_at = $4 WHERE feed = $1 AND remote_id = $2";

/// How often a file is asked for after the provider listed it for the last time: it may have been
/// withdrawn.
const MOST_ATTEMPTS: i64 = 12;

/// A file that the provider has and we do not.
pub(super) struct OpenFile {
    pub remote_id: String,
    pub name: String,
    /// What came when it was asked for before and breaks off.
    pub broken: Option<ContentHash>,
}

pub(super) async fn put(
    tx: &mut Tx,
    tenant: TenantId,
    feed: &Feed,
    sealed: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let settings = serde_json::to_string(&feed.settings).unwrap_or_default();
    let values = params![
        feed.id,
        tenant,
        feed.kind.as_str(),
        &feed.name,
        settings,
        sealed,
        at
    ];
    tx.execute(PUT, values).await.map(|_| ())
}

pub(super) async fn list(db: &Db, tenant: TenantId) -> Result<Vec<Feed>, StoreError> {
    db.fetch(LIST, params![tenant])
        .await?
        .iter()
        .map(feed)
        .collect()
}

pub(super) async fn by_name(
    db: &Db,
    tenant: TenantId,
    name: &str,
) -> Result<Option<Feed>, StoreError> {
    db.fetch_optional(BY_NAME, params![tenant, name])
        .await?
        .as_ref()
        .map(feed)
        .transpose()
}

pub(super) async fn by_id(
    db: &Db,
    tenant: TenantId,
    id: FeedId,
) -> Result<Option<Feed>, StoreError> {
    db.fetch_optional(BY_ID, params![tenant, id])
        .await?
        .as_ref()
        .map(feed)
        .transpose()
}

/// Forgets a feed and the files that it listed; `false` when it is not there.
pub(super) async fn remove(tx: &mut Tx, tenant: TenantId, id: FeedId) -> Result<bool, StoreError> {
    tx.execute(REMOVE_FILES, params![id]).await?;
    Ok(tx.execute(REMOVE, params![tenant, id]).await? > 0)
}

pub(super) async fn secret(db: &Db, id: FeedId) -> Result<String, StoreError> {
    db.fetch_one(SECRET, params![id]).await?.get("sealed")
}

pub(super) async fn ran(
    db: &Db,
    id: FeedId,
    at: Timestamp,
    error: Option<&str>,
) -> Result<(), StoreError> {
    db.execute(RAN, params![id, at, error]).await.map(|_| ())
}

/// Notes that a file was asked for in vain.
pub(super) async fn failed(db: &Db, id: FeedId, remote_id: &str) -> Result<(), StoreError> {
    db.execute(FAILED, params![id, remote_id]).await.map(|_| ())
}

/// Notes that these bytes came and break off.
pub(super) async fn broken(
    db: &Db,
    id: FeedId,
    remote_id: &str,
    blob: &ContentHash,
) -> Result<(), StoreError> {
    db.execute(BROKEN, params![id, remote_id, *blob])
        .await
        .map(|_| ())
}

/// The administrations that have a feed to run.
pub(super) async fn tenants(db: &Db) -> Result<Vec<TenantId>, StoreError> {
    db.fetch(TENANTS, params![])
        .await?
        .iter()
        .map(|r| r.get("tenant"))
        .collect()
}

pub(super) async fn listed(
    db: &Db,
    id: FeedId,
    file: (&str, &str, &str, Day),
) -> Result<(), StoreError> {
    let (remote_id, name, report, day) = file;
    db.execute(LISTED, params![id, remote_id, name, report, day])
        .await
        .map(|_| ())
}

/// Files to fetch, the newest first.
pub(super) async fn open_files(db: &Db, id: FeedId) -> Result<Vec<OpenFile>, StoreError> {
    let rows = db.fetch(OPEN, params![id, MOST_ATTEMPTS]).await?;
    rows.iter()
        .map(|r| {
            Ok(OpenFile {
                remote_id: r.get("remote_id")?,
                name: r.get("name")?,
                broken: r.get("blob")?,
            })
        })
        .collect()
}

pub(super) async fn fetched(
    db: &Db,
    id: FeedId,
    remote_id: &str,
    blob: &ContentHash,
    at: Timestamp,
) -> Result<(), StoreError> {
    db.execute(FETCHED, params![id, remote_id, *blob, at])
        .await
        .map(|_| ())
}

fn feed(row: &Row) -> Result<Feed, StoreError> {
    let settings: String = row.get("settings")?;
    Ok(Feed {
        id: row.get("id")?,
        kind: Kind::from_name(&row.get::<String>("kind")?)
            .ok_or_else(|| StoreError::unparsable("kind"))?,
        name: row.get("name")?,
        settings: serde_json::from_str(&settings)
            .map_err(|_| StoreError::unparsable("settings"))?,
        enabled: row.get("enabled")?,
        last_run_at: row.get("last_run_at")?,
        last_ok_at: row.get("last_ok_at")?,
        last_error: row.get("last_error")?,
    })
}
