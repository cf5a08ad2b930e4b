//! What administrators and the operator do with accounts: invite and list here, change in
//! [`super::manage`].
//!
//! Not here: what people do with their own account ([`super::own`], [`super::second`]).
//! Invariant: rights are given only in an administration whose administrator the actor is, and
//! every administration that has an administrator keeps one.

use std::collections::HashMap;

use ::store::Tx;
use base::actor::{Membership, Who};
use base::id::{AccountId, OrganisationId, TenantId};
use base::{Actor, LanguageTag, Role, Timestamp};

use super::trail::record;
use super::{
    Account, AccountError, Accounts, Letter, Mail, Occasion, PersonName, Secret, State, store,
};
use crate::form::{self, Claim, Key};
use crate::link::{self, Purpose};
use crate::session;

/// One role to give, in an administration that is named beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// The organisation; `None` for the whole administration.
    pub organisation: Option<OrganisationId>,
    /// The role.
    pub role: Role,
}

impl Grant {
    /// A role for the whole administration.
    #[must_use]
    pub const fn whole(role: Role) -> Self {
        Self {
            organisation: None,
            role,
        }
    }

    pub(crate) fn in_tenant(self, tenant: TenantId) -> Membership {
        Membership {
            tenant,
            organisation: self.organisation,
            role: self.role,
        }
    }
}

/// Whom to invite.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The address by which they will sign in.
    pub mail: Mail,
    /// Their name.
    pub name: PersonName,
    /// The language of letters to them.
    pub language: LanguageTag,
    /// The roles they get.
    pub grants: Vec<Grant>,
}

/// What became of an invitation or a reset.
#[derive(Debug)]
pub struct Invited {
    /// The account.
    pub account: AccountId,
    /// The secret of the link that was mailed, when the actor may hand it over as well (where no
    /// mail is set up, on paper). `None` when the account exists already, or has rights elsewhere.
    pub link: Option<Secret>,
}

/// Whether the actor may make and change accounts and tokens of `tenant`: a person or the
/// operator, never a program, so that a token that leaks cannot make what outlives it.
pub(crate) fn administers(actor: &Actor, tenant: TenantId) -> bool {
    !matches!(actor.who(), Who::Token(_)) && actor.may(tenant, &[Role::Administrator])
}

pub(crate) fn may_administer(actor: &Actor, tenant: TenantId) -> Result<(), AccountError> {
    if administers(actor, tenant) {
        Ok(())
    } else {
        Err(AccountError::NotAllowed)
    }
}

/// Refuses roles that would give nothing: a network contact of no organisation.
pub(crate) fn complete(tenant: TenantId, grants: &[Grant]) -> Result<(), AccountError> {
    match grants.iter().all(|g| g.in_tenant(tenant).is_complete()) {
        true => Ok(()),
        false => Err(AccountError::NeedsOrganisation),
    }
}

/// Makes an account with its first roles and mails a link by which its holder chooses a password.
/// Somebody who has an account already is given the roles and told so. `form` is the key of the
/// form it came from, which counts once.
///
/// # Errors
/// [`AccountError::NotAllowed`], [`AccountError::NoRole`], [`AccountError::NeedsOrganisation`],
/// storage.
pub async fn invite(
    actor: &Actor,
    accounts: &Accounts,
    tenant: TenantId,
    invitation: &Invitation,
    form: Option<&Key>,
) -> Result<Invited, AccountError> {
    may_administer(actor, tenant)?;
    if invitation.grants.is_empty() {
        return Err(AccountError::NoRole);
    }
    complete(tenant, &invitation.grants)?;
    let now = accounts.now();
    let mut tx = accounts.db.begin().await?;
    tx.lock("web_account").await?;
    once(&mut tx, form, actor, now).await?;
    let invited = invite_in(actor, accounts, &mut tx, tenant, invitation).await?;
    tx.commit().await?;
    Ok(invited)
}

/// Invites the first administrator of an administration that has no member yet, within the
/// transaction that makes it. The caller has decided that the actor may make it.
///
/// # Errors
/// [`AccountError::NotAllowed`] for nobody, for a program, and where somebody has a right there
/// already; storage.
pub async fn invite_first(
    actor: &Actor,
    accounts: &Accounts,
    tx: &mut Tx,
    tenant: TenantId,
    (mail, name, language): (Mail, PersonName, LanguageTag),
) -> Result<Invited, AccountError> {
    tx.lock("web_account").await?;
    let program = matches!(actor.who(), Who::Token(_) | Who::Anonymous);
    if program || store::has_members(tx, tenant).await? {
        return Err(AccountError::NotAllowed);
    }
    let first = Invitation {
        mail,
        name,
        language,
        grants: vec![Grant::whole(Role::Administrator)],
    };
    invite_in(actor, accounts, tx, tenant, &first).await
}

async fn invite_in(
    actor: &Actor,
    accounts: &Accounts,
    tx: &mut Tx,
    tenant: TenantId,
    invitation: &Invitation,
) -> Result<Invited, AccountError> {
    let now = accounts.now();
    let known = store::id_by_mail(tx, &invitation.mail).await?;
    let id = known.unwrap_or_else(|| AccountId::new(now));
    if known.is_none() {
        let Invitation {
            mail,
            name,
            language,
            ..
        } = invitation;
        let new = store::New {
            id,
            mail,
            name,
            language,
            home: Some(tenant),
        };
        store::insert(tx, &new, now).await?;
        record(
            tx,
            actor,
            now,
            Some(tenant),
            "account.invite",
            &id.to_string(),
            &["mail", "name", "language"],
        )
        .await?;
    }
    for grant in &invitation.grants {
        store::grant(tx, id, &grant.in_tenant(tenant)).await?;
    }
    record(
        tx,
        actor,
        now,
        Some(tenant),
        "account.roles",
        &id.to_string(),
        &["memberships"],
    )
    .await?;
    let link = match known {
        None => Some(link::create(tx, Purpose::Invitation, &id.to_string(), now).await?),
        // Rights changed: what was signed in before has to prove itself again.
        Some(_) => {
            session::store::end_all(tx, id, None).await?;
            None
        }
    };
    let occasion = if known.is_none() {
        Occasion::Invitation
    } else {
        Occasion::Welcome
    };
    let account = store::by_id(tx, id).await?.ok_or(AccountError::Unknown)?;
    accounts
        .post
        .queue(tx, letter(&account, occasion, link.clone()), now)
        .await?;
    Ok(Invited { account: id, link })
}

/// Refuses a form that was carried out before; without a form (command line) there is no repeat.
pub(crate) async fn once(
    tx: &mut Tx,
    form: Option<&Key>,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), AccountError> {
    match form {
        Some(key) if form::claim(tx, key, actor, now).await? != Claim::New => {
            Err(AccountError::Repeated)
        }
        _ => Ok(()),
    }
}

/// A letter to the holder of an account.
pub(crate) fn letter(account: &Account, occasion: Occasion, link: Option<Secret>) -> Letter {
    let Account {
        mail,
        name,
        language,
        ..
    } = account.clone();
    Letter {
        to: mail,
        name,
        language,
        occasion,
        link,
    }
}

/// The accounts of an administration; without one, all accounts (the operator only).
///
/// # Errors
/// [`AccountError::NotAllowed`], storage.
pub async fn list(
    actor: &Actor,
    accounts: &Accounts,
    tenant: Option<TenantId>,
) -> Result<Vec<Account>, AccountError> {
    match tenant {
        Some(tenant) => may_administer(actor, tenant)?,
        None if actor.is_unrestricted() => {}
        None => return Err(AccountError::NotAllowed),
    }
    let mut all = store::list(&accounts.db, tenant).await?;
    if let (Some(tenant), false) = (tenant, actor.is_unrestricted()) {
        // What somebody may do elsewhere is the other administration's affair.
        all.iter_mut()
            .for_each(|a| a.memberships.retain(|m| m.tenant == tenant));
    }
    Ok(all)
}

/// Of those accounts of an administration, as [`list`] gives them, that lack the second step which
/// a role there demands: since when they have none.
///
/// # Errors
/// [`AccountError::NotAllowed`], storage.
pub async fn lacking_second(
    actor: &Actor,
    accounts: &Accounts,
    tenant: TenantId,
    of: &[Account],
) -> Result<HashMap<AccountId, Timestamp>, AccountError> {
    may_administer(actor, tenant)?;
    let open = |a: &&Account| a.state != State::Disabled && !a.second_step;
    let mut lacking = of.iter().filter(open).peekable();
    if accounts.second.is_empty() || lacking.peek().is_none() {
        return Ok(HashMap::new());
    }
    let off = store::steps_off(&accounts.db).await?;
    let since = |a: &Account| {
        let last = off.get(&a.id.to_string()).copied();
        (a.id, last.map_or(a.created, |at| at.max(a.created)))
    };
    let demanded = lacking.filter(|a| accounts.demands_second(&a.memberships));
    Ok(demanded.map(since).collect())
}

/// One account as an administrator of `tenant` sees it.
///
/// # Errors
/// [`AccountError::NotAllowed`], [`AccountError::Unknown`], storage.
pub async fn get(
    actor: &Actor,
    accounts: &Accounts,
    tenant: TenantId,
    id: AccountId,
) -> Result<Account, AccountError> {
    let all = list(actor, accounts, Some(tenant)).await?;
    all.into_iter()
        .find(|a| a.id == id)
        .ok_or(AccountError::Unknown)
}

/// Whether the actor manages the account itself, beyond its roles in one administration.
#[must_use]
pub fn manages(actor: &Actor, account: &Account) -> bool {
    actor.is_unrestricted() || account.home.is_some_and(|home| administers(actor, home))
}
