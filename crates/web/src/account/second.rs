//! The second step of the own account: set up, confirm, recovery codes, remove; and its use.
//!
//! Not here: the arithmetic ([`super::totp`]). Invariant: a step or a recovery code counts once,
//! decided by one conditional statement, so that two requests at once cannot both succeed.

use ::store::{StoreError, Tx, params};
use base::Actor;
use base::id::{AccountId, SessionId};

use super::own::{account_of, confirm};
use super::store::Credentials;
use super::totp::{Seed, recovery_codes, recovery_hash};
use super::trail::record;
use super::{AccountError, Accounts, store};
use crate::session;

const IS_ON: &str = "SELECT id FROM web_account WHERE id = $1 AND totp_seed IS NOT NULL";
const SET_PENDING: &str =
    "UPDATE web_account SET totp_pending = $2 WHERE id = $1 AND totp_seed IS NULL";
const CONFIRM: &str = "UPDATE web_account SET totp_seed = $2, totp_pending = NULL, totp_step = $3,
    version = version + 1 WHERE id = $1 AND totp_seed IS NULL";
const FORGET: &str = "UPDATE web_account SET totp_seed = NULL, totp_pending = NULL, version = version + 1 WHERE id = $1";
const USE_STEP: &str = "UPDATE web_account SET totp_step = $2 WHERE id = $1 AND totp_step < $2";
const DROP_CODES: &str = "DELETE FROM web_recovery WHERE account = $1";
const ADD_CODE: &str = "INSERT INTO web_recovery (account, hash) VALUES ($1, $2)";
const USE_CODE: &str = "DELETE FROM web_recovery WHERE account = $1 AND hash = $2";
const COUNT_CODES: &str = "SELECT COUNT(*) AS n FROM web_recovery WHERE account = $1";

/// What the page of the own account shows about the second step.
#[derive(Debug)]
pub enum Status {
    /// None is set up.
    Off,
    /// A seed was shown and waits for its first code.
    Pending(Seed),
    /// It is asked at sign-in; so many recovery codes are left.
    On(u64),
}

/// The place to which a seed is sealed.
pub(crate) fn place(id: AccountId) -> String {
    format!("totp:{id}")
}

fn open(accounts: &Accounts, id: AccountId, sealed: &str) -> Result<Seed, AccountError> {
    let plain = accounts.keys.open_sealed(&place(id), sealed)?;
    Seed::from_bytes(&plain).ok_or(AccountError::SecondStep)
}

/// Where the own second step stands.
///
/// # Errors
/// [`AccountError::NotAllowed`], storage.
pub async fn status(actor: &Actor, accounts: &Accounts) -> Result<Status, AccountError> {
    let id = account_of(actor)?;
    let mut tx = accounts.db.begin().await?;
    let own = store::credentials(&mut tx, id)
        .await?
        .ok_or(AccountError::Unknown)?;
    let left = tx.fetch_one(COUNT_CODES, params![id]).await?.get("n")?;
    tx.rollback().await?;
    match (own.totp_seed, own.totp_pending) {
        (Some(_), _) => Ok(Status::On(left)),
        (None, Some(sealed)) => Ok(Status::Pending(open(accounts, id, &sealed)?)),
        (None, None) => Ok(Status::Off),
    }
}

/// Whether an account has a second step.
pub(crate) async fn is_on(accounts: &Accounts, id: AccountId) -> Result<bool, StoreError> {
    let found = accounts.db.fetch_optional(IS_ON, params![id]).await?;
    Ok(found.is_some())
}

/// Makes a seed to be read by an app; it counts only after [`finish`].
///
/// # Errors
/// [`AccountError::WrongPassword`], [`AccountError::SecondStep`] when one is on already, storage.
pub async fn begin(actor: &Actor, accounts: &Accounts, current: &str) -> Result<(), AccountError> {
    let id = account_of(actor)?;
    confirm(accounts, id, current).await?;
    let sealed = accounts.keys.seal(&place(id), Seed::random().bytes());
    let mut tx = accounts.db.begin().await?;
    if tx.execute(SET_PENDING, params![id, sealed]).await? == 0 {
        return Err(AccountError::SecondStep);
    }
    record(
        &mut tx,
        actor,
        accounts.now(),
        None,
        "account.second-step.begin",
        &id.to_string(),
        &["totp_pending"],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Turns the second step on by its first code; gives the recovery codes, this once. Other
/// sessions end; the caller rotates `keep`.
///
/// # Errors
/// [`AccountError::WrongCode`], [`AccountError::SecondStep`], [`AccountError::Throttled`], storage.
pub async fn finish(
    actor: &Actor,
    accounts: &Accounts,
    keep: SessionId,
    code: &str,
) -> Result<Vec<String>, AccountError> {
    let id = account_of(actor)?;
    let now = accounts.now();
    accounts
        .throttle
        .account(&id.to_string(), now)
        .map_err(AccountError::Throttled)?;
    let mut tx = accounts.db.begin().await?;
    let own = store::credentials(&mut tx, id)
        .await?
        .ok_or(AccountError::Unknown)?;
    let sealed = own
        .totp_pending
        .filter(|_| own.totp_seed.is_none())
        .ok_or(AccountError::SecondStep)?;
    let step = open(accounts, id, &sealed)?
        .step_of(code, now)
        .ok_or(AccountError::WrongCode)?;
    if tx
        .execute(CONFIRM, params![id, sealed.as_str(), step])
        .await?
        == 0
    {
        return Err(AccountError::SecondStep);
    }
    let codes = new_codes(&mut tx, id).await?;
    session::store::end_all(&mut tx, id, Some(keep)).await?;
    record(
        &mut tx,
        actor,
        now,
        None,
        "account.second-step.on",
        &id.to_string(),
        &["totp_seed", "recovery"],
    )
    .await?;
    tx.commit().await?;
    accounts.throttle.forgive(&id.to_string());
    Ok(codes)
}

/// Replaces the recovery codes; the old ones are void.
///
/// # Errors
/// [`AccountError::WrongPassword`], [`AccountError::SecondStep`] when none is on, storage.
pub async fn renew_codes(
    actor: &Actor,
    accounts: &Accounts,
    current: &str,
) -> Result<Vec<String>, AccountError> {
    let id = account_of(actor)?;
    let own = confirm(accounts, id, current).await?;
    if own.totp_seed.is_none() {
        return Err(AccountError::SecondStep);
    }
    let mut tx = accounts.db.begin().await?;
    let codes = new_codes(&mut tx, id).await?;
    record(
        &mut tx,
        actor,
        accounts.now(),
        None,
        "account.recovery-codes",
        &id.to_string(),
        &["recovery"],
    )
    .await?;
    tx.commit().await?;
    Ok(codes)
}

/// Turns the second step off.
///
/// # Errors
/// [`AccountError::WrongPassword`], storage.
pub async fn remove(
    actor: &Actor,
    accounts: &Accounts,
    keep: SessionId,
    current: &str,
) -> Result<(), AccountError> {
    let id = account_of(actor)?;
    confirm(accounts, id, current).await?;
    let mut tx = accounts.db.begin().await?;
    forget(&mut tx, id).await?;
    session::store::end_all(&mut tx, id, Some(keep)).await?;
    record(
        &mut tx,
        actor,
        accounts.now(),
        None,
        "account.second-step.off",
        &id.to_string(),
        &["totp_seed", "recovery"],
    )
    .await?;
    let account = store::by_id(&mut tx, id)
        .await?
        .ok_or(AccountError::Unknown)?;
    let told = super::actions::letter(&account, super::Occasion::Changed, None);
    accounts.post.queue(&mut tx, told, accounts.now()).await?;
    Ok(tx.commit().await?)
}

/// Removes seed and recovery codes.
pub(crate) async fn forget(tx: &mut Tx, id: AccountId) -> Result<(), StoreError> {
    tx.execute(FORGET, params![id]).await?;
    tx.execute(DROP_CODES, params![id]).await.map(|_| ())
}

async fn new_codes(tx: &mut Tx, id: AccountId) -> Result<Vec<String>, StoreError> {
    tx.execute(DROP_CODES, params![id]).await?;
    let codes = recovery_codes();
    for code in &codes {
        tx.execute(ADD_CODE, params![id, recovery_hash(code)])
            .await?;
    }
    Ok(codes)
}

/// How a second step was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Passed {
    /// By the app.
    Code,
    /// By a recovery code, of which one fewer is left.
    Recovery,
}

/// Uses up a code of the app or a recovery code; `None` when it is neither, or was used.
pub(crate) async fn spend(
    tx: &mut Tx,
    accounts: &Accounts,
    own: &Credentials,
    code: &str,
) -> Result<Option<Passed>, AccountError> {
    let Some(sealed) = &own.totp_seed else {
        return Ok(None);
    };
    if let Some(step) = open(accounts, own.id, sealed)?.step_of(code, accounts.now()) {
        let first = tx.execute(USE_STEP, params![own.id, step]).await? == 1;
        return Ok(first.then_some(Passed::Code));
    }
    let used = tx
        .execute(USE_CODE, params![own.id, recovery_hash(code)])
        .await?
        == 1;
    Ok(used.then_some(Passed::Recovery))
}
