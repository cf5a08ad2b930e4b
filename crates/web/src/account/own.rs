//! What people do with the password of their own account: choose, change, ask for a new one.
//!
//! Not here: the second step ([`super::second`]). Invariant: a new password ends every session but
//! the one it was set in, and voids every link.

use std::net::IpAddr;

use ::store::Tx;
use base::Actor;
use base::actor::Who;
use base::id::{AccountId, SessionId};

use super::actions::letter;
use super::trail::record;
use super::{AccountError, Accounts, Mail, Occasion, Password, store};
use crate::link::{self, Purpose};
use crate::session;

/// The account behind an actor; tokens, visitors and the operator have none.
pub(crate) fn account_of(actor: &Actor) -> Result<AccountId, AccountError> {
    match actor.who() {
        Who::Account(id) => Ok(*id),
        _ => Err(AccountError::NotAllowed),
    }
}

/// Whose password a link sets, for the page that shows the form: opening changes nothing.
///
/// # Errors
/// [`AccountError::LinkSpent`], storage.
pub async fn holder(accounts: &Accounts, link: &str) -> Result<(Purpose, Mail), AccountError> {
    let mut tx = accounts.db.begin().await?;
    let found = link::look(&mut tx, link, accounts.now())
        .await?
        .ok_or(AccountError::LinkSpent)?;
    let id: AccountId = found.subject.parse().map_err(|_| AccountError::LinkSpent)?;
    let account = store::credentials(&mut tx, id)
        .await?
        .ok_or(AccountError::LinkSpent)?;
    tx.rollback().await?;
    Ok((found.purpose, account.mail.parse()?))
}

/// Sets the password by a link, which is used up by it. The holder then signs in as usual.
///
/// # Errors
/// [`AccountError::LinkSpent`], [`AccountError::BadPassword`], storage.
pub async fn choose(
    accounts: &Accounts,
    link: &str,
    typed: &str,
) -> Result<AccountId, AccountError> {
    // The link is looked at first, so that hashing is not free for strangers.
    let (_, mail) = holder(accounts, link).await?;
    let password = Password::parse(typed, &[mail.as_str()])?;
    let hash = accounts.hasher.hash(&password).await;
    let now = accounts.now();
    let mut tx = accounts.db.begin().await?;
    let used = link::redeem(&mut tx, link, now)
        .await?
        .ok_or(AccountError::LinkSpent)?;
    let id: AccountId = used.subject.parse().map_err(|_| AccountError::LinkSpent)?;
    store::credentials(&mut tx, id)
        .await?
        .ok_or(AccountError::LinkSpent)?;
    let actor = Actor::account(id, Vec::new());
    replace(&mut tx, accounts, &actor, id, &hash, None).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes the own password; the caller rotates the session it came from.
///
/// # Errors
/// [`AccountError::WrongPassword`], [`AccountError::BadPassword`], [`AccountError::Throttled`],
/// storage.
pub async fn change(
    actor: &Actor,
    accounts: &Accounts,
    keep: SessionId,
    current: &str,
    typed: &str,
) -> Result<(), AccountError> {
    let id = account_of(actor)?;
    let own = confirm(accounts, id, current).await?;
    let password = Password::parse(typed, &[&own.mail, &own.name])?;
    let hash = accounts.hasher.hash(&password).await;
    let mut tx = accounts.db.begin().await?;
    replace(&mut tx, accounts, actor, id, &hash, Some(keep)).await?;
    Ok(tx.commit().await?)
}

/// Proves that whoever sits at a signed-in browser knows the password.
pub(crate) async fn confirm(
    accounts: &Accounts,
    id: AccountId,
    current: &str,
) -> Result<store::Credentials, AccountError> {
    accounts
        .throttle
        .account(&id.to_string(), accounts.now())
        .map_err(AccountError::Throttled)?;
    let mut tx = accounts.db.begin().await?;
    let own = store::credentials(&mut tx, id)
        .await?
        .ok_or(AccountError::Unknown)?;
    tx.rollback().await?;
    if accounts
        .hasher
        .check(current, own.password.as_deref())
        .await
    {
        accounts.throttle.forgive(&id.to_string());
        Ok(own)
    } else {
        Err(AccountError::WrongPassword)
    }
}

/// Mails a reset link to the address if an account has it. The answer is the same either way, and
/// both ways write, so that time does not tell either.
///
/// # Errors
/// [`AccountError::Throttled`], storage.
pub async fn ask_reset(accounts: &Accounts, mail: &str, from: IpAddr) -> Result<(), AccountError> {
    let now = accounts.now();
    accounts
        .throttle
        .address(from, now)
        .map_err(AccountError::Throttled)?;
    let Ok(mail) = mail.parse::<Mail>() else {
        return Ok(());
    };
    accounts
        .throttle
        .account(&format!("reset:{mail}"), now)
        .map_err(AccountError::Throttled)?;
    let mut tx = accounts.db.begin().await?;
    let known = match store::id_by_mail(&mut tx, &mail).await? {
        Some(id) => store::credentials(&mut tx, id).await?,
        None => None,
    };
    match known {
        Some(own) => {
            let link = link::create(&mut tx, Purpose::Reset, &own.id.to_string(), now).await?;
            let account = store::by_id(&mut tx, own.id)
                .await?
                .ok_or(AccountError::Unknown)?;
            record(
                &mut tx,
                &Actor::anonymous(),
                now,
                None,
                "account.reset",
                &own.id.to_string(),
                &["password"],
            )
            .await?;
            accounts
                .post
                .queue(&mut tx, letter(&account, Occasion::Reset, Some(link)), now)
                .await?;
            tx.commit().await?;
        }
        None => {
            link::create(&mut tx, Purpose::Reset, "", now).await?;
            tx.rollback().await?;
        }
    }
    Ok(())
}

/// Stores a new password and ends what the old one had opened.
async fn replace(
    tx: &mut Tx,
    accounts: &Accounts,
    actor: &Actor,
    id: AccountId,
    hash: &str,
    keep: Option<SessionId>,
) -> Result<(), AccountError> {
    let now = accounts.now();
    store::set_password(tx, id, hash).await?;
    session::store::end_all(tx, id, keep).await?;
    link::void(tx, &id.to_string(), now).await?;
    record(
        tx,
        actor,
        now,
        None,
        "account.password",
        &id.to_string(),
        &["password"],
    )
    .await?;
    let account = store::by_id(tx, id).await?.ok_or(AccountError::Unknown)?;
    accounts
        .post
        .queue(tx, letter(&account, Occasion::Changed, None), now)
        .await?;
    Ok(())
}
