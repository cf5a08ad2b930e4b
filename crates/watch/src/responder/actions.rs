//! Listing and keeping responders.
//!
//! Not here: pages. Invariant: the public list holds what reporters need to call, and nothing else
//! of it is decided here.

use super::{MOST, MOST_MARKS, Responder, Said, store};
use crate::{Watch, WatchError, rights};
use base::Actor;
use base::id::{ResponderId, TenantId};
use web::form::{Claim, Key, claim};

/// All of an administration, for everybody: whoever lost money must be able to call.
///
/// # Errors
/// The store's.
pub async fn public(
    _actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Responder>, WatchError> {
    Ok(store::all(watch.db(), tenant).await?)
}

/// All of an administration, to be edited.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Responder>, WatchError> {
    rights::administrator(actor, tenant)?;
    Ok(store::all(watch.db(), tenant).await?)
}

/// What is done with a responder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Add(Said),
    /// It is said otherwise, over the version that was seen.
    Edit(ResponderId, Said, i64),
    /// It goes, in the version that was seen.
    Remove(ResponderId, i64),
}

/// Adds, changes or removes a responder. A form that was carried out before changes nothing.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Invalid`] for too many;
/// [`WatchError::Changed`] when somebody else was faster.
pub async fn change(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    change: Change,
    form: &Key,
) -> Result<(), WatchError> {
    rights::administrator(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        tx.rollback().await?;
        return Ok(());
    }
    if let Change::Add(said) | Change::Edit(_, said, _) = &change
        && said.marks.len() > MOST_MARKS
    {
        return Err(WatchError::Invalid(format!(
            "more than {MOST_MARKS} marks of one responder"
        )));
    }
    let (done, what, id) = match &change {
        Change::Add(said) => {
            tx.lock("watch-responder").await?;
            if store::all(watch.db(), tenant).await?.len() >= MOST {
                return Err(WatchError::Invalid(format!("more than {MOST} responders")));
            }
            let id = ResponderId::new(now);
            store::insert(&mut tx, (tenant, id), said, now).await?;
            (true, "watch.responder.add", id)
        }
        Change::Edit(id, said, seen) => {
            let done = store::update(&mut tx, (tenant, *id), (said, *seen), now).await?;
            (done, "watch.responder.change", *id)
        }
        Change::Remove(id, seen) => {
            let done = store::remove(&mut tx, (tenant, *id), *seen).await?;
            (done, "watch.responder.remove", *id)
        }
    };
    if !done {
        tx.rollback().await?;
        return Err(WatchError::Changed);
    }
    let id = id.to_string();
    watch
        .audit(&mut tx, actor, tenant, (what, "responder", &id), &[])
        .await?;
    tx.commit().await?;
    Ok(())
}
