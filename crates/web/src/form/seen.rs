//! Forms already carried out, so that sending one again changes nothing (`web_form_seen`).
//!
//! Not a lock on what is edited (that is the version). Invariant: the claim is written in the
//! same transaction as the change, so that both happen or neither does.
//!
//! In an action: [`claim`] first; on [`Claim::Repeat`] answer with its place and do nothing; else
//! change, [`settle`] with the place to go to, commit.

use base::{Actor, Timestamp};
use store::{Db, StoreError, Tx, params};

use super::Key;

/// The table, for a step of this crate's migrations.
pub const TABLE: &str = "
CREATE TABLE web_form_seen (
    form_key TEXT NOT NULL,
    actor TEXT NOT NULL,
    location TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (form_key, actor)
);
CREATE INDEX web_form_seen_created_at ON web_form_seen (created_at);
";

const CLAIM: &str =
    "INSERT INTO web_form_seen (form_key, actor, location, created_at) VALUES ($1, $2, '', $3)
     ON CONFLICT (form_key, actor) DO NOTHING";

const FIND: &str = "SELECT location FROM web_form_seen WHERE form_key = $1 AND actor = $2";

const SETTLE: &str = "UPDATE web_form_seen SET location = $3 WHERE form_key = $1 AND actor = $2";

const FORGET: &str = "DELETE FROM web_form_seen WHERE created_at < $1";

/// Whether a form may be carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// It is new: carry it out.
    New,
    /// It was carried out before and led to `location`.
    Repeat {
        /// The path that the first sending led to.
        location: String,
    },
}

/// Claims the form `key` for `actor` inside the transaction of its change. A second sending at
/// the same moment waits for the first transaction and then is a repeat.
///
/// # Errors
/// The store's.
pub async fn claim(
    tx: &mut Tx,
    key: &Key,
    actor: &Actor,
    now: Timestamp,
) -> Result<Claim, StoreError> {
    let who = actor.audit_name();
    let fresh = tx
        .execute(CLAIM, params![key.as_str(), who.as_str(), now.micros()])
        .await?;
    if fresh == 1 {
        return Ok(Claim::New);
    }
    let row = tx
        .fetch_one(FIND, params![key.as_str(), who.as_str()])
        .await?;
    Ok(Claim::Repeat {
        location: row.get("location")?,
    })
}

/// Where a form or request that was carried out led; `None` when it was not.
///
/// # Errors
/// The store's.
pub async fn find(db: &Db, key: &Key, actor: &Actor) -> Result<Option<String>, StoreError> {
    let who = params![key.as_str(), actor.audit_name()];
    let row = db.fetch_optional(FIND, who).await?;
    row.map(|row| row.get("location")).transpose()
}

/// Notes where a carried-out form led, for a repeat.
///
/// # Errors
/// The store's.
pub async fn settle(
    tx: &mut Tx,
    key: &Key,
    actor: &Actor,
    location: &str,
) -> Result<(), StoreError> {
    tx.execute(SETTLE, params![key.as_str(), actor.audit_name(), location])
        .await?;
    Ok(())
}

/// Forgets forms carried out before `limit`; a day is more than any browser keeps a form to
/// send again. Returns how many.
///
/// # Errors
/// The store's.
pub async fn forget_before(tx: &mut Tx, limit: Timestamp) -> Result<u64, StoreError> {
    tx.execute(FORGET, params![limit.micros()]).await
}
