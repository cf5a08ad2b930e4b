//! The SQL of sessions.
//!
//! Not here: when a session counts ([`super::Session::is_open`]). Invariant: a session is found by
//! the hash of its secret and only while its account is not disabled.

use ::store::{Db, Row, StoreError, Tx, params};
use base::id::{AccountId, SessionId, TenantId};
use base::{ContentHash, Timestamp};

use super::{ABSOLUTE, Session, Stage};
use crate::account::Secret;

const INSERT: &str =
    "INSERT INTO web_session (hash, id, account, stage, created_at, seen_at, agent)
    VALUES ($1, $2, $3, $4, $5, $5, $6)";
const FIND: &str = "SELECT s.id, s.account, s.stage, s.created_at, s.seen_at, s.agent, s.tenant, a.name
    FROM web_session s JOIN web_account a ON a.id = s.account WHERE s.hash = $1 AND a.disabled_at IS NULL";
const OF_ACCOUNT: &str =
    "SELECT id, account, stage, created_at, seen_at, agent, tenant FROM web_session
    WHERE account = $1 AND stage = 'full' ORDER BY seen_at DESC, id";
const SEEN: &str = "UPDATE web_session SET seen_at = $2 WHERE hash = $1 AND seen_at < $2";
const WORK_IN: &str = "UPDATE web_session SET tenant = $2 WHERE hash = $1";
const END: &str = "DELETE FROM web_session WHERE hash = $1";
const END_ONE: &str = "DELETE FROM web_session WHERE id = $1 AND account = $2";
const END_ALL: &str = "DELETE FROM web_session WHERE account = $1 AND id <> $2";
const ROTATE: &str = "UPDATE web_session SET hash = $2 WHERE hash = $1";
const SWEEP: &str = "DELETE FROM web_session WHERE created_at < $1";

/// The most characters kept of what a browser calls itself.
const AGENT_LENGTH: usize = 120;

fn session_of(row: &Row) -> Result<Session, StoreError> {
    let stage = if row.get::<String>("stage")? == "full" {
        Stage::Full
    } else {
        Stage::Password
    };
    Ok(Session {
        id: row.get("id")?,
        account: row.get("account")?,
        stage,
        created: row.get("created_at")?,
        seen: row.get("seen_at")?,
        agent: row.get("agent")?,
        tenant: row.get("tenant")?,
    })
}

/// Stores a new session and gives its secret.
pub(crate) async fn insert(
    tx: &mut Tx,
    account: AccountId,
    stage: Stage,
    agent: &str,
    now: Timestamp,
) -> Result<(Secret, SessionId), StoreError> {
    let (secret, id) = (Secret::random(), SessionId::new(now));
    let agent: String = agent
        .chars()
        .filter(|c| !c.is_control())
        .take(AGENT_LENGTH)
        .collect();
    tx.execute(
        INSERT,
        params![secret.hash(), id, account, stage.as_str(), now, agent],
    )
    .await?;
    Ok((secret, id))
}

/// The session of a hash with the name of its account.
pub(crate) async fn find(
    db: &Db,
    hash: ContentHash,
) -> Result<Option<(Session, String)>, StoreError> {
    let row = db.fetch_optional(FIND, params![hash]).await?;
    row.map(|row| Ok((session_of(&row)?, row.get("name")?)))
        .transpose()
}

pub(crate) async fn of_account(db: &Db, account: AccountId) -> Result<Vec<Session>, StoreError> {
    db.fetch(OF_ACCOUNT, params![account])
        .await?
        .iter()
        .map(session_of)
        .collect()
}

pub(crate) async fn seen(db: &Db, hash: ContentHash, now: Timestamp) -> Result<(), StoreError> {
    db.execute(SEEN, params![hash, now]).await.map(|_| ())
}

/// Notes in which administration the session works; whether there still is such a session.
pub(crate) async fn work_in(
    tx: &mut Tx,
    hash: ContentHash,
    tenant: TenantId,
) -> Result<bool, StoreError> {
    Ok(tx.execute(WORK_IN, params![hash, tenant]).await? == 1)
}

pub(crate) async fn end(tx: &mut Tx, hash: ContentHash) -> Result<(), StoreError> {
    tx.execute(END, params![hash]).await.map(|_| ())
}

/// Ends one session of an account by its id; whether there was one.
pub(crate) async fn end_one(
    tx: &mut Tx,
    id: SessionId,
    account: AccountId,
) -> Result<bool, StoreError> {
    Ok(tx.execute(END_ONE, params![id, account]).await? == 1)
}

/// Ends all sessions of an account but `keep`.
pub(crate) async fn end_all(
    tx: &mut Tx,
    account: AccountId,
    keep: Option<SessionId>,
) -> Result<(), StoreError> {
    let keep = keep.map(|k| k.to_string()).unwrap_or_default();
    tx.execute(END_ALL, params![account, keep])
        .await
        .map(|_| ())
}

/// Gives a session a new secret; the old one is void. `None` when it has ended.
pub(crate) async fn rotate(db: &Db, hash: ContentHash) -> Result<Option<Secret>, StoreError> {
    let fresh = Secret::random();
    let changed = db.execute(ROTATE, params![hash, fresh.hash()]).await?;
    Ok((changed == 1).then_some(fresh))
}

/// Forgets sessions that have ended by age; returns how many.
///
/// # Errors
/// Storage.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<u64, StoreError> {
    db.execute(SWEEP, params![now.plus_seconds(-ABSOLUTE)])
        .await
}
