//! Rows of releases, of keys, and of bundles that were taken in.
//!
//! Not here: who may do it. Invariant: a bundle is read with its administration here, and of each
//! round of another administration there is one.

use ::store::{Db, Row, StoreError, Tx, params};
use base::id::{BundleId, RoundId, TenantId};
use base::{ContentHash, Timestamp, Tlp};

use super::{Release, Released, Trusted};

const RELEASED: &str =
    "SELECT body, version, changed_by, changed_at FROM instruments_release WHERE round = $1";
const RELEASES: &str =
    "SELECT body, version, changed_by, changed_at FROM instruments_release_change
    WHERE round = $1 ORDER BY version DESC LIMIT 50";
const RELEASE_FIRST: &str =
    "INSERT INTO instruments_release (round, body, version, changed_by, changed_at)
    VALUES ($1, $2, 1, $3, $4) ON CONFLICT (round) DO NOTHING";
const RELEASE_NEXT: &str = "UPDATE instruments_release
    SET body = $2, version = version + 1, changed_by = $3, changed_at = $4
    WHERE round = $1 AND version = $5";
const RELEASE_NOTE: &str =
    "INSERT INTO instruments_release_change (round, version, body, changed_by, changed_at)
    VALUES ($1, $2, $3, $4, $5)";

const OWN_KEY: &str = "SELECT id, sealed, created_at FROM instruments_bundle_key
    WHERE retired_at IS NULL ORDER BY created_at DESC LIMIT 1";
const ALL_KEYS: &str = "SELECT id, sealed FROM instruments_bundle_key ORDER BY id";
const ADD_KEY: &str = "INSERT INTO instruments_bundle_key (id, public, sealed, created_at)
    VALUES ($1, $2, $3, $4)";
const RETIRE: &str = "UPDATE instruments_bundle_key SET retired_at = $1 WHERE retired_at IS NULL";
const RESEAL: &str = "UPDATE instruments_bundle_key SET sealed = $2 WHERE id = $1 AND sealed = $3";

const TRUSTED: &str =
    "SELECT public, administration, name, added_by, added_at, revoked_by, revoked_at
    FROM instruments_bundle_trust WHERE tenant = $1 ORDER BY administration, added_at";
const TRUST: &str = "INSERT INTO instruments_bundle_trust
    (tenant, fingerprint, public, administration, name, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant, fingerprint) DO UPDATE SET administration = $4, name = $5, added_by = $6, added_at = $7,
        revoked_by = NULL, revoked_at = NULL";
const REVOKE: &str = "UPDATE instruments_bundle_trust SET revoked_by = $3, revoked_at = $4
    WHERE tenant = $1 AND fingerprint = $2 AND revoked_at IS NULL";

const LISTED: &str =
    "SELECT id, sums, manifest, tlp, imported_by, imported_at FROM instruments_bundle
    WHERE tenant = $1 ORDER BY administration, released_at DESC, id";
const ONE: &str =
    "SELECT id, sums, manifest, tlp, imported_by, imported_at, file FROM instruments_bundle
    WHERE tenant = $1 AND id = $2";
const SAME_ROUND: &str = "SELECT id, sums, released_at FROM instruments_bundle
    WHERE tenant = $1 AND administration = $2 AND round = $3";
const INSERT: &str = "INSERT INTO instruments_bundle
    (id, tenant, administration, round, sums, manifest, tlp, released_at, file, imported_by, imported_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const REPLACE: &str =
    "UPDATE instruments_bundle SET sums = $5, manifest = $6, tlp = $7, released_at = $8, file = $9,
    imported_by = $10, imported_at = $11
    WHERE id = $1 AND tenant = $2 AND administration = $3 AND round = $4";

const REMOVE: &str = "DELETE FROM instruments_bundle WHERE tenant = $1 AND id = $2 AND sums = $3";
const REMEMBER: &str = "INSERT INTO instruments_bundle_removed
    (tenant, id, sums, manifest, reason, imported_by, imported_at, removed_by, removed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const REMOVED: &str = "SELECT id, manifest, reason, imported_at, removed_by, removed_at
    FROM instruments_bundle_removed WHERE tenant = $1 ORDER BY removed_at DESC, id LIMIT 200";

pub(super) async fn released(db: &Db, round: RoundId) -> Result<Option<Released>, StoreError> {
    let row = db.fetch_optional(RELEASED, params![round]).await?;
    row.as_ref().map(read_release).transpose()
}

pub(super) async fn releases(db: &Db, round: RoundId) -> Result<Vec<Released>, StoreError> {
    let rows = db.fetch(RELEASES, params![round]).await?;
    rows.iter().map(read_release).collect()
}

/// Writes a release over the version before it; whether that one still stood.
pub(super) async fn release(
    tx: &mut Tx,
    round: RoundId,
    row: &Released,
) -> Result<bool, StoreError> {
    let body = row.release.json().to_string();
    let mut values = params![round, &body, &row.by, row.at];
    let written = match row.version {
        1 => tx.execute(RELEASE_FIRST, values).await?,
        version => {
            values.push((version - 1).into());
            tx.execute(RELEASE_NEXT, values).await?
        }
    };
    if written != 1 {
        return Ok(false);
    }
    let values = params![round, row.version, &body, &row.by, row.at];
    tx.execute(RELEASE_NOTE, values).await?;
    Ok(true)
}

fn read_release(row: &Row) -> Result<Released, StoreError> {
    let body: String = row.get("body")?;
    let body = serde_json::from_str(&body).map_err(|_| StoreError::unparsable("body"))?;
    Ok(Released {
        release: Release::read(&body).ok_or_else(|| StoreError::unparsable("body"))?,
        version: row.get("version")?,
        by: row.get("changed_by")?,
        at: row.get("changed_at")?,
    })
}

/// The key in use, sealed, with when it was made.
pub(super) async fn own_key(tx: &mut Tx) -> Result<Option<(String, Timestamp)>, StoreError> {
    let row = tx.fetch_optional(OWN_KEY, params![]).await?;
    row.map(|r| Ok((r.get("sealed")?, r.get("created_at")?)))
        .transpose()
}

/// Puts a key in use, in the place of the one before.
pub(super) async fn add_key(
    tx: &mut Tx,
    (id, public): (&str, &str),
    sealed: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(RETIRE, params![now]).await?;
    let values = params![id, public, sealed, now];
    tx.execute(ADD_KEY, values).await.map(|_| ())
}

/// Every key, also those no longer in use: id and sealed half.
pub(super) async fn all_keys(tx: &mut Tx) -> Result<Vec<(String, String)>, StoreError> {
    let rows = tx.fetch(ALL_KEYS, params![]).await?;
    rows.iter()
        .map(|r| Ok((r.get("id")?, r.get("sealed")?)))
        .collect()
}

pub(super) async fn reseal(
    tx: &mut Tx,
    id: &str,
    (again, before): (&str, &str),
) -> Result<(), StoreError> {
    tx.execute(RESEAL, params![id, again, before])
        .await
        .map(|_| ())
}

pub(super) async fn trusted(db: &Db, tenant: TenantId) -> Result<Vec<Trusted>, StoreError> {
    let rows = db.fetch(TRUSTED, params![tenant]).await?;
    let read = |row: &Row| {
        let (public, of): (String, String) = (row.get("public")?, row.get("administration")?);
        let by: Option<String> = row.get("revoked_by")?;
        let at: Option<Timestamp> = row.get("revoked_at")?;
        Ok(Trusted {
            key: public
                .parse()
                .map_err(|_| StoreError::unparsable("public"))?,
            administration: of
                .parse()
                .map_err(|_| StoreError::unparsable("administration"))?,
            name: row.get("name")?,
            by: row.get("added_by")?,
            at: row.get("added_at")?,
            revoked: by.zip(at),
        })
    };
    rows.iter().map(read).collect()
}

pub(super) async fn trust(tx: &mut Tx, tenant: TenantId, one: &Trusted) -> Result<(), StoreError> {
    let values = params![
        tenant,
        one.key.fingerprint(),
        one.key.to_string(),
        one.administration.to_string(),
        &one.name,
        &one.by,
        one.at
    ];
    tx.execute(TRUST, values).await.map(|_| ())
}

/// Whether it was trusted.
pub(super) async fn revoke(
    tx: &mut Tx,
    (tenant, key): (TenantId, ContentHash),
    (by, at): (&str, Timestamp),
) -> Result<bool, StoreError> {
    Ok(tx.execute(REVOKE, params![tenant, key, by, at]).await? == 1)
}

/// A bundle as the list shows it.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) id: BundleId,
    pub(super) sums: ContentHash,
    pub(super) manifest: String,
    pub(super) tlp: Tlp,
    pub(super) by: String,
    pub(super) at: Timestamp,
}

pub(super) async fn listed(db: &Db, tenant: TenantId) -> Result<Vec<Kept>, StoreError> {
    let rows = db.fetch(LISTED, params![tenant]).await?;
    rows.iter().map(read_kept).collect()
}

/// A bundle with its file.
pub(super) async fn one(
    db: &Db,
    tenant: TenantId,
    id: BundleId,
) -> Result<Option<(Kept, Vec<u8>)>, StoreError> {
    let row = db.fetch_optional(ONE, params![tenant, id]).await?;
    row.map(|row| Ok((read_kept(&row)?, row.get("file")?)))
        .transpose()
}

fn read_kept(row: &Row) -> Result<Kept, StoreError> {
    let tlp: String = row.get("tlp")?;
    Ok(Kept {
        id: row.get("id")?,
        sums: row.get("sums")?,
        manifest: row.get("manifest")?,
        tlp: tlp.parse().map_err(|_| StoreError::unparsable("tlp"))?,
        by: row.get("imported_by")?,
        at: row.get("imported_at")?,
    })
}

/// What is here of a round of another administration: its id here, its hash, its release.
pub(super) async fn same_round(
    tx: &mut Tx,
    tenant: TenantId,
    (administration, round): (&str, RoundId),
) -> Result<Option<(BundleId, ContentHash, Timestamp)>, StoreError> {
    let values = params![tenant, administration, round];
    let row = tx.fetch_optional(SAME_ROUND, values).await?;
    row.map(|r| Ok((r.get("id")?, r.get("sums")?, r.get("released_at")?)))
        .transpose()
}

/// A bundle to be kept.
pub(super) struct Keep<'k> {
    pub(super) kept: &'k Kept,
    pub(super) administration: &'k str,
    pub(super) round: RoundId,
    pub(super) released: Timestamp,
    pub(super) file: Vec<u8>,
}

/// Keeps a bundle, anew or in the place of the one before.
pub(super) async fn keep(
    tx: &mut Tx,
    tenant: TenantId,
    keep: Keep<'_>,
    is_new: bool,
) -> Result<(), StoreError> {
    let kept = keep.kept;
    let values = params![
        kept.id,
        tenant,
        keep.administration,
        keep.round,
        kept.sums,
        &kept.manifest,
        kept.tlp.as_str(),
        keep.released,
        keep.file,
        &kept.by,
        kept.at
    ];
    let sql = if is_new { INSERT } else { REPLACE };
    tx.execute(sql, values).await.map(|_| ())
}

/// A bundle that was removed, as it is stored.
#[derive(Debug, Clone)]
pub(super) struct RemovedRow {
    pub(super) id: BundleId,
    pub(super) manifest: String,
    pub(super) reason: String,
    pub(super) imported: Timestamp,
    pub(super) by: String,
    pub(super) at: Timestamp,
}

/// Takes the file of a bundle away and keeps the fact; whether it was still there.
pub(super) async fn remove(
    tx: &mut Tx,
    tenant: TenantId,
    kept: &Kept,
    (reason, by, at): (&str, &str, Timestamp),
) -> Result<bool, StoreError> {
    let gone = tx.execute(REMOVE, params![tenant, kept.id, kept.sums]);
    if gone.await? != 1 {
        return Ok(false);
    }
    let values = params![
        tenant,
        kept.id,
        kept.sums,
        &kept.manifest,
        reason,
        &kept.by,
        kept.at,
        by,
        at
    ];
    tx.execute(REMEMBER, values).await?;
    Ok(true)
}

pub(super) async fn removed(db: &Db, tenant: TenantId) -> Result<Vec<RemovedRow>, StoreError> {
    let rows = db.fetch(REMOVED, params![tenant]).await?;
    let read = |row: &Row| {
        Ok(RemovedRow {
            id: row.get("id")?,
            manifest: row.get("manifest")?,
            reason: row.get("reason")?,
            imported: row.get("imported_at")?,
            by: row.get("removed_by")?,
            at: row.get("removed_at")?,
        })
    };
    rows.iter().map(read).collect()
}
