//! The list of the own sessions, ending one or all, and a new secret after a change of rights.
//!
//! Not here: beginning one ([`super::signin`]). Invariant: nobody sees or ends another's session,
//! save by disabling the account.

use ::store::StoreError;
use base::Actor;
use base::id::SessionId;

use super::{Session, store};
use crate::account::own::account_of;
use crate::account::trail::record;
use crate::account::{AccountError, Accounts, Secret, secret};

/// The own sessions that are still open, the last used first.
///
/// # Errors
/// [`AccountError::NotAllowed`] without an account, storage.
pub async fn list(actor: &Actor, accounts: &Accounts) -> Result<Vec<Session>, AccountError> {
    let id = account_of(actor)?;
    let mut all = store::of_account(&accounts.db, id).await?;
    all.retain(|s| s.is_open(accounts.now()));
    Ok(all)
}

/// Ends one of the own sessions.
///
/// # Errors
/// [`AccountError::Unknown`] when there is no such session of the actor's, storage.
pub async fn revoke(
    actor: &Actor,
    accounts: &Accounts,
    session: SessionId,
) -> Result<(), AccountError> {
    let id = account_of(actor)?;
    let mut tx = accounts.db.begin().await?;
    if !store::end_one(&mut tx, session, id).await? {
        return Err(AccountError::Unknown);
    }
    record(
        &mut tx,
        actor,
        accounts.now(),
        None,
        "session.revoke",
        &session.to_string(),
        &[],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Ends the session of a cookie: signing out works whatever state it is in.
///
/// # Errors
/// Storage.
pub async fn sign_out(
    actor: &Actor,
    accounts: &Accounts,
    presented: &str,
) -> Result<(), StoreError> {
    let Some(hash) = secret::hash_of(presented) else {
        return Ok(());
    };
    let mut tx = accounts.db.begin().await?;
    store::end(&mut tx, hash).await?;
    if !actor.is_anonymous() {
        record(
            &mut tx,
            actor,
            accounts.now(),
            None,
            "session.end",
            &actor.audit_name(),
            &[],
        )
        .await?;
    }
    tx.commit().await
}

/// Replaces the secret of a session after its rights or proofs changed; the old one is void.
///
/// # Errors
/// Storage.
pub async fn rotate(accounts: &Accounts, presented: &str) -> Result<Option<Secret>, StoreError> {
    match secret::hash_of(presented) {
        Some(hash) => store::rotate(&accounts.db, hash).await,
        None => Ok(None),
    }
}

/// The open session of a presented secret.
///
/// # Errors
/// Storage.
pub async fn current(accounts: &Accounts, presented: &str) -> Result<Option<Session>, StoreError> {
    let Some(hash) = secret::hash_of(presented) else {
        return Ok(None);
    };
    let found = store::find(&accounts.db, hash).await?;
    Ok(found
        .map(|(session, _)| session)
        .filter(|s| s.is_open(accounts.now())))
}
