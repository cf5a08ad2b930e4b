//! Opening set-up with a token, and completing it.
//!
//! Not here: reading the form ([`super::form`]). Invariant: administration, administrator and the
//! end of the token are one transaction; two people with the token cannot both complete it.

use std::net::IpAddr;

use ::store::{Db, StoreError, Tx, params};
use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Role, Timestamp};

use super::{Founder, Setup, SetupError};
use crate::account::store as accounts_store;
use crate::account::trail::record;
use crate::account::{Accounts, Secret, secret};

const OPEN: &str = "INSERT INTO web_setup (id, hash, created_at) VALUES (1, $1, $2)
    ON CONFLICT (id) DO UPDATE SET hash = $1, created_at = $2 WHERE web_setup.done_at IS NULL";
const WAITING: &str =
    "SELECT hash FROM web_setup WHERE id = 1 AND done_at IS NULL AND hash IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM web_account)";
const ANY_ACCOUNT: &str = "SELECT id FROM web_account LIMIT 1";
const DONE: &str =
    "UPDATE web_setup SET hash = NULL, done_at = $1 WHERE id = 1 AND done_at IS NULL AND hash = $2";

/// Makes the one-time token that `serve` prints at its first start; an earlier one is void. `None`
/// when the gateway is set up: somebody has completed it, or there is any account.
///
/// # Errors
/// Storage.
pub async fn create_token(db: &Db, now: Timestamp) -> Result<Option<Secret>, StoreError> {
    let mut tx = db.begin().await?;
    if tx.fetch_optional(ANY_ACCOUNT, params![]).await?.is_some() {
        return Ok(None);
    }
    let secret = Secret::random();
    let opened = tx.execute(OPEN, params![secret.hash(), now]).await?;
    tx.commit().await?;
    Ok((opened == 1).then_some(secret))
}

/// Whether the set-up page exists.
///
/// # Errors
/// Storage.
pub async fn is_waiting(db: &Db) -> Result<bool, StoreError> {
    Ok(db.fetch_optional(WAITING, params![]).await?.is_some())
}

/// Refuses whoever does not hold the token. The page calls it before it reads anything else.
///
/// # Errors
/// [`SetupError::Closed`], [`SetupError::WrongToken`], [`SetupError::Throttled`], storage.
pub async fn check_token(
    accounts: &Accounts,
    presented: &str,
    from: IpAddr,
) -> Result<(), SetupError> {
    accounts
        .throttle
        .address(from, accounts.now())
        .map_err(SetupError::Throttled)?;
    let row = accounts
        .db
        .fetch_optional(WAITING, params![])
        .await?
        .ok_or(SetupError::Closed)?;
    // Comparing hashes leaks nothing about the token through time.
    match secret::hash_of(presented.trim()) {
        Some(hash) if hash.to_string() == row.get::<String>("hash")? => {
            accounts.throttle.excuse(from, accounts.now());
            Ok(())
        }
        _ => Err(SetupError::WrongToken),
    }
}

/// Makes everything and voids the token.
///
/// # Errors
/// [`SetupError`]; nothing was changed then.
pub async fn complete(
    accounts: &Accounts,
    founder: &dyn Founder,
    presented: &str,
    setup: &Setup,
) -> Result<(TenantId, AccountId), SetupError> {
    let token = secret::hash_of(presented.trim()).ok_or(SetupError::WrongToken)?;
    let hash = accounts.hasher.hash(&setup.administrator.password).await;
    let now = accounts.now();
    let mut tx = accounts.db.begin().await?;
    tx.lock("web_account").await?;
    if tx.fetch_optional(ANY_ACCOUNT, params![]).await?.is_some() {
        return Err(SetupError::Closed);
    }
    if tx.execute(DONE, params![now, token]).await? == 0 {
        return Err(SetupError::WrongToken);
    }
    let tenant = founder.found(&mut tx, setup, now).await?;
    let id = administrator(&mut tx, setup, tenant, &hash, now).await?;
    let actor = Actor::account(id, vec![membership(tenant)]);
    record(
        &mut tx,
        &actor,
        now,
        Some(tenant),
        "setup.complete",
        &tenant.to_string(),
        &["administration", "account"],
    )
    .await?;
    tx.commit().await?;
    founder.keep(&actor, tenant, setup.keeping).await;
    Ok((tenant, id))
}

async fn administrator(
    tx: &mut Tx,
    setup: &Setup,
    tenant: TenantId,
    hash: &str,
    now: Timestamp,
) -> Result<AccountId, StoreError> {
    let id = AccountId::new(now);
    let who = &setup.administrator;
    let new = accounts_store::New {
        id,
        mail: &who.mail,
        name: &who.name,
        language: &who.language,
        home: Some(tenant),
    };
    accounts_store::insert(tx, &new, now).await?;
    accounts_store::set_password(tx, id, hash).await?;
    accounts_store::grant(tx, id, &membership(tenant)).await?;
    Ok(id)
}

const fn membership(tenant: TenantId) -> Membership {
    Membership {
        tenant,
        organisation: None,
        role: Role::Administrator,
    }
}
