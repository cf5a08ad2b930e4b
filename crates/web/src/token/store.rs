//! The SQL of API tokens.
//!
//! Not here: who may do it ([`super::actions`]). Invariant: no statement returns a hash.

use ::store::{Db, Row, StoreError, Tx, params};
use base::id::{TenantId, TokenId};
use base::{ContentHash, Timestamp};

use super::{Token, TokenName};
use crate::account::store::{memberships_of, organisation_text};
use base::actor::Membership;

const INSERT: &str =
    "INSERT INTO web_token (id, hash, prefix, name, tenant, organisation, role, created_by,
    created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const FIND: &str =
    "SELECT id, prefix, name, tenant, organisation, role, created_by, created_at, expires_at,
    revoked_at, used_at FROM web_token WHERE hash = $1";
const BY_ID: &str =
    "SELECT id, prefix, name, tenant, organisation, role, created_by, created_at, expires_at,
    revoked_at, used_at FROM web_token WHERE id = $1";
const OF_TENANT: &str = "SELECT id, prefix, name, tenant, organisation, role, created_by, created_at, expires_at,
    revoked_at, used_at FROM web_token WHERE CAST($1 AS TEXT) IS NULL OR tenant = $1 ORDER BY created_at DESC, id";
const REVOKE: &str = "UPDATE web_token SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
const USED: &str = "UPDATE web_token SET used_at = $2 WHERE id = $1";

/// `None` for a role that this program does not know: such a token gives no right.
fn token_of(row: &Row) -> Result<Option<Token>, StoreError> {
    let Some(membership) = memberships_of(std::slice::from_ref(row))?.pop() else {
        return Ok(None);
    };
    Ok(Some(Token {
        id: row.get("id")?,
        prefix: row.get("prefix")?,
        name: row.get("name")?,
        membership,
        created_by: row.get("created_by")?,
        created: row.get("created_at")?,
        expires: row.get("expires_at")?,
        revoked: row.get("revoked_at")?,
        used: row.get("used_at")?,
    }))
}

/// A token to be stored.
pub(crate) struct New<'a> {
    pub id: TokenId,
    pub hash: ContentHash,
    pub prefix: String,
    pub name: &'a TokenName,
    pub membership: &'a Membership,
    pub created_by: String,
    pub expires: Timestamp,
}

pub(crate) async fn insert(tx: &mut Tx, new: New<'_>, now: Timestamp) -> Result<(), StoreError> {
    let m = new.membership;
    let organisation = organisation_text(m.organisation);
    let values = params![
        new.id,
        new.hash,
        new.prefix,
        new.name.as_str(),
        m.tenant,
        organisation,
        m.role.as_str(),
        new.created_by,
        now,
        new.expires
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

pub(crate) async fn find(db: &Db, hash: ContentHash) -> Result<Option<Token>, StoreError> {
    let row = db.fetch_optional(FIND, params![hash]).await?;
    Ok(row.as_ref().map(token_of).transpose()?.flatten())
}

pub(crate) async fn by_id(tx: &mut Tx, id: TokenId) -> Result<Option<Token>, StoreError> {
    let row = tx.fetch_optional(BY_ID, params![id]).await?;
    Ok(row.as_ref().map(token_of).transpose()?.flatten())
}

pub(crate) async fn list(db: &Db, tenant: Option<TenantId>) -> Result<Vec<Token>, StoreError> {
    let rows = db.fetch(OF_TENANT, params![tenant]).await?;
    rows.iter()
        .filter_map(|row| token_of(row).transpose())
        .collect()
}

pub(crate) async fn revoke(tx: &mut Tx, id: TokenId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(REVOKE, params![id, now]).await.map(|_| ())
}

pub(crate) async fn used(db: &Db, id: TokenId, now: Timestamp) -> Result<(), StoreError> {
    db.execute(USED, params![id, now]).await.map(|_| ())
}
