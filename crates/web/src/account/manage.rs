//! Changing other people's accounts: roles, shutting out and letting in, a link for a new password.
//!
//! Not here: inviting ([`super::actions`]). Invariant: an administration that has an administrator
//! keeps one, and an account is changed by its home administration only, save for its roles.

use ::store::Tx;
use base::actor::Who;
use base::id::{AccountId, TenantId};
use base::{Actor, Role};

use super::actions::{Grant, Invited, administers, complete, letter, may_administer};
use super::trail::record;
use super::{Account, AccountError, Accounts, Occasion, State, store};
use crate::form::{Claim, Key, claim};
use crate::link::{self, Purpose};
use crate::session;

/// The account, when the actor manages it: its home is the actor's administration.
async fn managed(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<Account, AccountError> {
    let account = store::by_id(tx, id).await?.ok_or(AccountError::Unknown)?;
    let mine = actor.is_unrestricted() || account.home.is_some_and(|home| administers(actor, home));
    // Whether a stranger's account exists is not said either.
    if mine {
        Ok(account)
    } else {
        Err(AccountError::Unknown)
    }
}

/// Replaces the roles that the account, as seen at `version`, has in `tenant`. Its sessions end.
///
/// # Errors
/// [`AccountError::LastAdministrator`], [`AccountError::Changed`], [`AccountError::Unknown`],
/// [`AccountError::NotAllowed`], [`AccountError::NeedsOrganisation`], storage.
pub async fn set_roles(
    actor: &Actor,
    accounts: &Accounts,
    tenant: TenantId,
    id: AccountId,
    version: i64,
    grants: &[Grant],
) -> Result<(), AccountError> {
    may_administer(actor, tenant)?;
    complete(tenant, grants)?;
    let now = accounts.now();
    let mut tx = accounts.db.begin().await?;
    tx.lock("web_account").await?;
    let account = store::by_id(&mut tx, id)
        .await?
        .ok_or(AccountError::Unknown)?;
    let here =
        account.home == Some(tenant) || account.memberships.iter().any(|m| m.tenant == tenant);
    if !here {
        return Err(AccountError::Unknown);
    }
    let stays = grants
        .iter()
        .any(|g| g.organisation.is_none() && g.role == Role::Administrator);
    if !stays
        && store::last_administrator_of(&mut tx, id)
            .await?
            .contains(&tenant)
    {
        return Err(AccountError::LastAdministrator);
    }
    store::touch(&mut tx, id, version).await?;
    store::withdraw(&mut tx, id, tenant).await?;
    for grant in grants {
        store::grant(&mut tx, id, &grant.in_tenant(tenant)).await?;
    }
    session::store::end_all(&mut tx, id, None).await?;
    record(
        &mut tx,
        actor,
        now,
        Some(tenant),
        "account.roles",
        &id.to_string(),
        &["memberships"],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Shuts an account out at once: sessions end, links are void.
///
/// # Errors
/// [`AccountError::LastAdministrator`], [`AccountError::Unknown`], storage.
pub async fn disable(
    actor: &Actor,
    accounts: &Accounts,
    id: AccountId,
) -> Result<(), AccountError> {
    let now = accounts.now();
    let mut tx = accounts.db.begin().await?;
    tx.lock("web_account").await?;
    let home = managed(&mut tx, actor, id).await?.home;
    if !store::last_administrator_of(&mut tx, id).await?.is_empty() {
        return Err(AccountError::LastAdministrator);
    }
    store::set_disabled(&mut tx, id, Some(now)).await?;
    session::store::end_all(&mut tx, id, None).await?;
    link::void(&mut tx, &id.to_string(), now).await?;
    record(
        &mut tx,
        actor,
        now,
        home,
        "account.disable",
        &id.to_string(),
        &["disabled_at"],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Lets a disabled account in again, with its former password and roles.
///
/// # Errors
/// [`AccountError::Unknown`], storage.
pub async fn enable(actor: &Actor, accounts: &Accounts, id: AccountId) -> Result<(), AccountError> {
    let now = accounts.now();
    let mut tx = accounts.db.begin().await?;
    let home = managed(&mut tx, actor, id).await?.home;
    store::set_disabled(&mut tx, id, None).await?;
    record(
        &mut tx,
        actor,
        now,
        home,
        "account.enable",
        &id.to_string(),
        &["disabled_at"],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// A new link for the first administrator of an administration that nobody runs yet, where the
/// earlier one ended or was lost; that one is void. The caller has decided that the actor may make
/// administrations.
///
/// # Errors
/// [`AccountError::NotAllowed`] for nobody and for a program; [`AccountError::Repeated`] for a form
/// that was carried out; [`AccountError::Unknown`] where
/// somebody administers it already, or nobody was invited; storage.
pub async fn invite_first_again(
    actor: &Actor,
    accounts: &Accounts,
    tenant: TenantId,
    form: Option<&Key>,
) -> Result<Invited, AccountError> {
    if matches!(actor.who(), Who::Token(_) | Who::Anonymous) {
        return Err(AccountError::NotAllowed);
    }
    let now = accounts.now();
    let people = super::actions::list(&Actor::system(), accounts, Some(tenant)).await?;
    let administers = |a: &&Account| {
        let mut own = a.memberships.iter();
        own.any(|m| m.tenant == tenant && m.role == Role::Administrator)
    };
    let people: Vec<&Account> = people.iter().filter(administers).collect();
    let waits = |a: &&&Account| a.state == State::Invited && a.home == Some(tenant);
    let is_run = people.iter().any(|a| a.state == State::Active);
    let first = people.iter().find(waits).filter(|_| !is_run);
    let first = first.ok_or(AccountError::Unknown)?;
    let mut tx = accounts.db.begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        return Err(AccountError::Repeated);
    }
    // It may have been used since it was looked at.
    let account = store::by_id(&mut tx, first.id).await?;
    let account = account.filter(|a| a.state == State::Invited);
    let account = account.ok_or(AccountError::Unknown)?;
    let id = account.id.to_string();
    link::void(&mut tx, &id, now).await?;
    let link = link::create(&mut tx, Purpose::Invitation, &id, now).await?;
    let what = ("account.reset", id.as_str(), ["password"]);
    record(&mut tx, actor, now, account.home, what.0, what.1, &what.2).await?;
    let sent = letter(&account, Occasion::Invitation, Some(link.clone()));
    accounts.post.queue(&mut tx, sent, now).await?;
    tx.commit().await?;
    Ok(Invited {
        account: account.id,
        link: Some(link),
    })
}

/// Mails a link by which the holder chooses a new password; for an account that was never used it
/// is the invitation again. Earlier links are void. With `Who::Operator` the second step is
/// removed as well, since the machine's operator is the way back in when everything is lost.
///
/// # Errors
/// [`AccountError::Unknown`], storage.
pub async fn reset(
    actor: &Actor,
    accounts: &Accounts,
    id: AccountId,
) -> Result<Invited, AccountError> {
    let now = accounts.now();
    let mut tx = accounts.db.begin().await?;
    let account = managed(&mut tx, actor, id).await?;
    if account.state == State::Disabled {
        return Err(AccountError::Unknown);
    }
    let (purpose, occasion) = match account.state {
        State::Invited => (Purpose::Invitation, Occasion::Invitation),
        _ => (Purpose::Reset, Occasion::Reset),
    };
    link::void(&mut tx, &id.to_string(), now).await?;
    let link = link::create(&mut tx, purpose, &id.to_string(), now).await?;
    if *actor.who() == Who::Operator && account.second_step {
        super::second::forget(&mut tx, id).await?;
        session::store::end_all(&mut tx, id, None).await?;
    }
    record(
        &mut tx,
        actor,
        now,
        account.home,
        "account.reset",
        &id.to_string(),
        &["password"],
    )
    .await?;
    accounts
        .post
        .queue(&mut tx, letter(&account, occasion, Some(link.clone())), now)
        .await?;
    tx.commit().await?;
    // Whoever sees the link can sign in with everything the account may do, elsewhere too.
    let everywhere = account
        .memberships
        .iter()
        .all(|m| administers(actor, m.tenant));
    Ok(Invited {
        account: id,
        link: everywhere.then_some(link),
    })
}
