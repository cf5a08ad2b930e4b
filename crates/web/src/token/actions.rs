//! Making, listing, revoking and resolving API tokens.
//!
//! Not here: pages. Invariant: a token makes no tokens and no accounts, whatever its role, so that
//! one that leaks ends with its own last day.

use ::store::StoreError;
use base::actor::Membership;
use base::id::{OrganisationId, TenantId, TokenId};
use base::{Actor, Role};

use super::{Token, TokenName, hash_of, longest_days, prefix, store};
use crate::account::actions::{Grant, complete, may_administer, once};
use crate::account::trail::record;
use crate::account::{AccountError, Accounts, Secret};
use crate::form::Key;
use crate::session::SEEN_EVERY;

/// The token to make.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What it is called.
    pub name: TokenName,
    /// The organisation it works for; `None` for the whole administration.
    pub organisation: Option<OrganisationId>,
    /// Its role.
    pub role: Role,
    /// After how many days it ends, at most [`longest_days`] of its role.
    pub days: i64,
}

/// Makes a token of an administration; its secret is given this once. `form` is the key of
/// the form it came from, which counts once.
///
/// # Errors
/// [`AccountError::NotAllowed`], [`AccountError::NeedsOrganisation`], storage.
pub async fn add(
    actor: &Actor,
    accounts: &Accounts,
    tenant: TenantId,
    wanted: &Wanted,
    form: Option<&Key>,
) -> Result<(Secret, TokenId), AccountError> {
    may_administer(actor, tenant)?;
    let Wanted {
        organisation, role, ..
    } = *wanted;
    complete(tenant, &[Grant { organisation, role }])?;
    let now = accounts.now();
    let (secret, id) = (Secret::random(), TokenId::new(now));
    let new = store::New {
        id,
        hash: secret.hash(),
        prefix: prefix(&secret),
        name: &wanted.name,
        membership: &Membership {
            tenant,
            organisation: wanted.organisation,
            role: wanted.role,
        },
        created_by: actor.audit_name(),
        expires: now.plus_seconds(wanted.days.clamp(1, longest_days(wanted.role)) * 86_400),
    };
    let mut tx = accounts.db.begin().await?;
    once(&mut tx, form, actor, now).await?;
    store::insert(&mut tx, new, now).await?;
    record(
        &mut tx,
        actor,
        now,
        Some(tenant),
        match wanted.role {
            Role::Administrator => "token.add-administrator",
            _ => "token.add",
        },
        &id.to_string(),
        &["name", "role", "expires_at"],
    )
    .await?;
    tx.commit().await?;
    Ok((secret, id))
}

/// The tokens of an administration; without one, all (the operator only).
///
/// # Errors
/// [`AccountError::NotAllowed`], storage.
pub async fn list(
    actor: &Actor,
    accounts: &Accounts,
    tenant: Option<TenantId>,
) -> Result<Vec<Token>, AccountError> {
    match tenant {
        Some(tenant) => may_administer(actor, tenant)?,
        None if actor.is_unrestricted() => {}
        None => return Err(AccountError::NotAllowed),
    }
    Ok(store::list(&accounts.db, tenant).await?)
}

/// Ends a token at once.
///
/// # Errors
/// [`AccountError::Unknown`] also for tokens of other administrations, storage.
pub async fn revoke(actor: &Actor, accounts: &Accounts, id: TokenId) -> Result<(), AccountError> {
    let now = accounts.now();
    let mut tx = accounts.db.begin().await?;
    let token = store::by_id(&mut tx, id)
        .await?
        .ok_or(AccountError::Unknown)?;
    let tenant = token.membership.tenant;
    may_administer(actor, tenant).map_err(|_| AccountError::Unknown)?;
    store::revoke(&mut tx, id, now).await?;
    record(
        &mut tx,
        actor,
        now,
        Some(tenant),
        "token.revoke",
        &id.to_string(),
        &["revoked_at"],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Who acts with a presented token; `None` when it is unknown, revoked or too old.
///
/// # Errors
/// Storage.
pub async fn resolve(
    accounts: &Accounts,
    presented: &str,
) -> Result<Option<(Actor, Token)>, StoreError> {
    let Some(hash) = hash_of(presented) else {
        return Ok(None);
    };
    let now = accounts.now();
    let found = store::find(&accounts.db, hash)
        .await?
        .filter(|t| t.is_valid(now));
    let Some(token) = found else { return Ok(None) };
    if token
        .used
        .is_none_or(|at| at.plus_seconds(SEEN_EVERY) <= now)
    {
        // Reading goes on when nothing can be written, as on a full disk.
        if let Err(error) = store::used(&accounts.db, token.id, now).await {
            tracing::warn!(%error, "when the token was last used is not noted");
        }
    }
    Ok(Some((
        Actor::token(token.id, vec![token.membership.clone()]),
        token,
    )))
}
