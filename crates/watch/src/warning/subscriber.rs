//! Who gets warnings by mail: asked for on a page, confirmed by the button of a page that a letter
//! leads to, ended by another.
//!
//! Not here: letters (`letters`). Invariant: nobody learns from an answer whether an address is in
//! the list, and an address that was not confirmed gets nothing but the question, once an hour.

use super::Severity;
use base::Timestamp;
use base::id::{TenantId, WarningSubscriberId};
use store::{Db, Row, StoreError, Tx, params};

/// For so long a request can be confirmed, in seconds.
pub(super) const CONFIRM_SECONDS: i64 = 7 * 86_400;
/// The pause between two letters that ask the same address, in seconds.
const PAUSE_SECONDS: i64 = 3_600;

const ASK: &str =
    "INSERT INTO watch_warning_subscriber (id, tenant, mail, language, least, secret, asked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant, mail) DO UPDATE SET asked_at = excluded.asked_at
    WHERE watch_warning_subscriber.asked_at <= $8
    RETURNING id, tenant, mail, language, least, secret, asked_at, confirmed_at, told_at";
const BY_SECRET: &str =
    "SELECT id, tenant, mail, language, least, secret, asked_at, confirmed_at, told_at
    FROM watch_warning_subscriber WHERE secret = $1";
const CONFIRM: &str =
    "UPDATE watch_warning_subscriber SET confirmed_at = $2, told_at = $2, language = $3,
    least = $4 WHERE id = $1";
const END: &str = "DELETE FROM watch_warning_subscriber WHERE id = $1";
const FORGET: &str =
    "DELETE FROM watch_warning_subscriber WHERE confirmed_at IS NULL AND asked_at < $1";
const WANTING: &str =
    "SELECT id, tenant, mail, language, least, secret, asked_at, confirmed_at, told_at
    FROM watch_warning_subscriber
    WHERE tenant = $1 AND confirmed_at IS NOT NULL AND least <= $2 ORDER BY id";
const DUE: &str =
    "SELECT id, tenant, mail, language, least, secret, asked_at, confirmed_at, told_at
    FROM watch_warning_subscriber
    WHERE confirmed_at IS NOT NULL AND told_at <= $1 ORDER BY tenant, id LIMIT 500";
const TOLD: &str =
    "UPDATE watch_warning_subscriber SET told_at = $2 WHERE id = $1 AND told_at = $3";
const COUNT: &str = "SELECT COUNT(*) AS confirmed FROM watch_warning_subscriber
    WHERE tenant = $1 AND confirmed_at IS NOT NULL";

/// Somebody who gets warnings by mail, or asked to.
#[derive(Clone, PartialEq, Eq)]
pub struct Subscriber {
    pub(super) id: WarningSubscriberId,
    pub(super) tenant: TenantId,
    pub(super) mail: String,
    /// The language of letters.
    pub language: String,
    /// The least severity.
    pub least: Severity,
    pub(super) secret: String,
    pub(super) asked_at: Timestamp,
    pub(super) confirmed_at: Option<Timestamp>,
    pub(super) told_at: Option<Timestamp>,
}

/// Printed without the address and the secret.
impl std::fmt::Debug for Subscriber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subscriber")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

fn read(row: &Row) -> Result<Subscriber, StoreError> {
    let least: i64 = row.get("least")?;
    let least = usize::try_from(least)
        .ok()
        .and_then(|n| Severity::ALL.get(n));
    Ok(Subscriber {
        id: row.get("id")?,
        tenant: row.get("tenant")?,
        mail: row.get("mail")?,
        language: row.get("language")?,
        least: least.copied().unwrap_or(Severity::Critical),
        secret: row.get("secret")?,
        asked_at: row.get("asked_at")?,
        confirmed_at: row.get("confirmed_at")?,
        told_at: row.get("told_at")?,
    })
}

/// Notes that an address was entered; the row when a letter is due.
pub(super) async fn ask(tx: &mut Tx, asked: &Subscriber) -> Result<Option<Subscriber>, StoreError> {
    let now = asked.asked_at;
    let values = params![
        asked.id,
        asked.tenant,
        &asked.mail,
        &asked.language,
        asked.least as i64,
        &asked.secret,
        now,
        now.plus_seconds(-PAUSE_SECONDS)
    ];
    let row = tx.fetch_optional(ASK, values).await?;
    row.map(|row| read(&row)).transpose()
}

pub(super) async fn by_secret(db: &Db, secret: &str) -> Result<Option<Subscriber>, StoreError> {
    let row = db.fetch_optional(BY_SECRET, params![secret]).await?;
    row.map(|row| read(&row)).transpose()
}

/// Confirms, or changes language and severity of one that was confirmed.
pub(super) async fn confirm(
    tx: &mut Tx,
    one: &Subscriber,
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![one.id, now, &one.language, one.least as i64];
    tx.execute(CONFIRM, values).await.map(|_| ())
}

pub(super) async fn end(tx: &mut Tx, id: WarningSubscriberId) -> Result<(), StoreError> {
    tx.execute(END, params![id]).await.map(|_| ())
}

pub(super) async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    tx.execute(FORGET, params![before]).await
}

/// Those who want to hear of a severity.
pub(super) async fn wanting(
    tx: &mut Tx,
    tenant: TenantId,
    severity: Severity,
) -> Result<Vec<Subscriber>, StoreError> {
    let rows = tx.fetch(WANTING, params![tenant, severity as i64]).await?;
    rows.iter().map(read).collect()
}

/// Those who were told last before a moment.
pub(super) async fn due(db: &Db, before: Timestamp) -> Result<Vec<Subscriber>, StoreError> {
    let rows = db.fetch(DUE, params![before]).await?;
    rows.iter().map(read).collect()
}

/// Moves on to a moment; `false` when another process did.
pub(super) async fn told(
    tx: &mut Tx,
    one: &Subscriber,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.execute(TOLD, params![one.id, now, one.told_at]).await? == 1)
}

pub(super) async fn count(db: &Db, tenant: TenantId) -> Result<i64, StoreError> {
    db.fetch_one(COUNT, params![tenant]).await?.get("confirmed")
}
