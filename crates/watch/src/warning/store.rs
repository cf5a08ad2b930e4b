//! Rows of warnings and their revisions.
//!
//! Not here: who may (`actions`). Invariant: the working copy is written over the version that was
//! seen, and a revision is only ever added.

use super::{Content, Published, Revision, Sight, State, Warning};
use base::id::{TenantId, WarningId};
use base::{ContentHash, Timestamp};
use store::{Db, Row, StoreError, Tx, params};

/// Serialises the numbers of new warnings.
pub(super) const LOCK: &str = "watch_warning";

const NEXT: &str =
    "SELECT COALESCE(MAX(count), 0) + 1 AS next FROM watch_warning WHERE tenant = $1 AND year = $2";
const INSERT: &str = "INSERT INTO watch_warning (id, tenant, number, year, count, state, content,
        change_note, writers, version, revision, created_at, changed_at, withdrawn_why)
    VALUES ($1, $2, $3, $4, $5, 'draft', $6, '', $7, 1, 0, $8, $8, '')";
const UPDATE: &str = "UPDATE watch_warning SET state = $3, content = $4, change_note = $5,
        writers = $6, revision = $7, changed_at = $8, withdrawn_at = $9, withdrawn_why = $10,
        version = version + 1
    WHERE id = $1 AND version = $2";
const ONE: &str =
    "SELECT id, tenant, number, state, content, change_note, writers, version, revision,
        changed_at, withdrawn_at, withdrawn_why
    FROM watch_warning WHERE tenant = $1 AND id = $2";
const BY_NUMBER: &str = "SELECT id FROM watch_warning WHERE tenant = $1 AND number = $2";
const OPEN: &str =
    "SELECT id, tenant, number, state, content, change_note, writers, version, revision,
        changed_at, withdrawn_at, withdrawn_why
    FROM watch_warning WHERE tenant = $1 AND state IN ('draft', 'review')
    ORDER BY changed_at DESC, id LIMIT 200";
const FREEZE: &str =
    "INSERT INTO watch_warning_revision (warning, revision, tenant, audience, label,
        severity, content, hash, change_note, published_at, published_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const REVISIONS: &str = "SELECT revision, content, hash, change_note, published_at, published_by
    FROM watch_warning_revision WHERE warning = $1 ORDER BY revision";
const LIST: &str = "SELECT w.id, w.number, w.withdrawn_at, w.withdrawn_why, r.revision, r.content, r.hash, r.change_note,
        r.published_at, r.published_by,
        (SELECT MIN(f.published_at) FROM watch_warning_revision f WHERE f.warning = w.id) AS first_at
    FROM watch_warning w
    JOIN watch_warning_revision r ON r.warning = w.id AND r.revision = w.revision
    WHERE w.tenant = $1 AND r.audience <= $2 AND r.label <= $3 AND r.severity >= $4
    ORDER BY r.published_at DESC, w.id LIMIT $5 OFFSET $6";
const SHOWN: &str = "SELECT w.id, w.number, w.withdrawn_at, w.withdrawn_why, r.revision, r.content, r.hash, r.change_note,
        r.published_at, r.published_by,
        (SELECT MIN(f.published_at) FROM watch_warning_revision f WHERE f.warning = w.id) AS first_at
    FROM watch_warning w
    JOIN watch_warning_revision r ON r.warning = w.id AND r.revision = w.revision
    WHERE w.tenant = $1 AND w.id = $2";

/// A stored text or a message file that cannot be used.
pub(super) fn unusable(place: &str, reason: String) -> StoreError {
    StoreError::Invalid {
        place: place.to_owned(),
        reason,
    }
}

fn unreadable(what: &str) -> StoreError {
    unusable("a stored warning", format!("has an unreadable {what}"))
}

fn content(row: &Row) -> Result<Content, StoreError> {
    let text: String = row.get("content")?;
    serde_json::from_str(&text).map_err(|_| unreadable("content"))
}

fn warning(row: &Row) -> Result<Warning, StoreError> {
    let (state, writers): (String, String) = (row.get("state")?, row.get("writers")?);
    Ok(Warning {
        id: row.get("id")?,
        tenant: row.get("tenant")?,
        number: row.get("number")?,
        state: State::from_name(&state).ok_or_else(|| unreadable("state"))?,
        content: content(row)?,
        change: row.get("change_note")?,
        writers: writers.split_whitespace().map(str::to_owned).collect(),
        version: row.get("version")?,
        revision: row.get("revision")?,
        changed_at: row.get("changed_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
        withdrawn_why: row.get("withdrawn_why")?,
    })
}

fn revision(row: &Row) -> Result<Revision, StoreError> {
    Ok(Revision {
        revision: row.get("revision")?,
        content: content(row)?,
        hash: row.get("hash")?,
        change: row.get("change_note")?,
        at: row.get("published_at")?,
        by: row.get("published_by")?,
    })
}

fn published(row: &Row) -> Result<Published, StoreError> {
    Ok(Published {
        id: row.get("id")?,
        number: row.get("number")?,
        first: row.get("first_at")?,
        revision: revision(row)?,
        withdrawn_at: row.get("withdrawn_at")?,
        withdrawn_why: row.get("withdrawn_why")?,
    })
}

/// The content as it is kept, and hashed.
pub(super) fn text(content: &Content) -> String {
    serde_json::to_string(content).expect("texts and names are JSON")
}

/// The next number of a year, in the transaction that uses it and under [`LOCK`].
pub(super) async fn next(tx: &mut Tx, tenant: TenantId, year: i32) -> Result<i64, StoreError> {
    tx.fetch_one(NEXT, params![tenant, year]).await?.get("next")
}

pub(super) async fn insert(
    tx: &mut Tx,
    (warning, year, count): (&Warning, i32, i64),
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![
        warning.id,
        warning.tenant,
        &warning.number,
        year,
        count,
        text(&warning.content),
        warning.writers.join(" "),
        now
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Writes over the version that `warning` has; `false` when it is no longer that.
pub(super) async fn update(
    tx: &mut Tx,
    warning: &Warning,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![
        warning.id,
        warning.version,
        warning.state.as_str(),
        text(&warning.content),
        &warning.change,
        warning.writers.join(" "),
        warning.revision,
        now,
        warning.withdrawn_at,
        &warning.withdrawn_why
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

pub(super) async fn one(
    db: &Db,
    tenant: TenantId,
    id: WarningId,
) -> Result<Option<Warning>, StoreError> {
    let row = db.fetch_optional(ONE, params![tenant, id]).await?;
    row.map(|row| warning(&row)).transpose()
}

pub(super) async fn by_number(
    db: &Db,
    tenant: TenantId,
    number: &str,
) -> Result<Option<WarningId>, StoreError> {
    let row = db
        .fetch_optional(BY_NUMBER, params![tenant, number])
        .await?;
    row.map(|row| row.get("id")).transpose()
}

/// What is being written or read.
pub(super) async fn open(db: &Db, tenant: TenantId) -> Result<Vec<Warning>, StoreError> {
    let rows = db.fetch(OPEN, params![tenant]).await?;
    rows.iter().map(warning).collect()
}

pub(super) async fn freeze(
    tx: &mut Tx,
    warning: &Warning,
    revision: &Revision,
) -> Result<(), StoreError> {
    let content = &revision.content;
    let values = params![
        warning.id,
        revision.revision,
        warning.tenant,
        content.audience as i64,
        content.tlp as i64,
        content.severity as i64,
        text(content),
        revision.hash,
        &revision.change,
        revision.at,
        &revision.by
    ];
    tx.execute(FREEZE, values).await.map(|_| ())
}

pub(super) async fn revisions(db: &Db, id: WarningId) -> Result<Vec<Revision>, StoreError> {
    let rows = db.fetch(REVISIONS, params![id]).await?;
    rows.iter().map(revision).collect()
}

/// The newest revisions within a sight, newest first.
pub(super) async fn list(
    db: &Db,
    (tenant, sight): (TenantId, Sight),
    least: super::Severity,
    (limit, offset): (i64, i64),
) -> Result<Vec<Published>, StoreError> {
    let values = params![
        tenant,
        sight.audience as i64,
        sight.tlp as i64,
        least as i64,
        limit,
        offset
    ];
    let rows = db.fetch(LIST, values).await?;
    rows.iter().map(published).collect()
}

pub(super) async fn shown(
    db: &Db,
    tenant: TenantId,
    id: WarningId,
) -> Result<Option<Published>, StoreError> {
    let row = db.fetch_optional(SHOWN, params![tenant, id]).await?;
    row.map(|row| published(&row)).transpose()
}

/// The SHA-256 of a content.
pub(super) fn hash(content: &Content) -> ContentHash {
    use sha2::{Digest as _, Sha256};
    ContentHash::from_bytes(Sha256::digest(text(content)).into())
}
