//! Looking through what was refused, and settling it. The retry itself is `ingest`'s.
//!
//! Invariant: only analysts and administrators of the administration see refused rows, since they
//! name addresses.

use super::{Entry, store};
use crate::rights;
use crate::{Watch, WatchError};
use base::id::{QuarantineId, TenantId};
use base::{Actor, ContentHash};

/// How many entries a page or a listing holds at most.
pub const PAGE: u32 = 200;

/// Open entries after the id `after` (empty: from the start).
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    after: &str,
) -> Result<Vec<Entry>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::list(watch.db(), tenant, after, PAGE).await?)
}

/// One entry.
///
/// # Errors
/// [`WatchError::NotFound`] when the administration has no such entry.
pub async fn show(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: QuarantineId,
) -> Result<Entry, WatchError> {
    rights::analyst(actor, tenant)?;
    let found = store::one(watch.db(), tenant, id).await?;
    found.ok_or_else(|| WatchError::NotFound(id.to_string()))
}

/// How many entries are open and for how many rows they stand.
///
/// # Errors
/// [`WatchError::Denied`].
pub async fn count(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<(u64, u64), WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::count(watch.db(), tenant).await?)
}

/// The raw inputs that have open entries: what a retry reads again.
///
/// # Errors
/// [`WatchError::Denied`].
pub async fn open_inputs(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<ContentHash>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::blobs(watch.db(), tenant).await?)
}

/// Settles an entry without reading it again: somebody looked at it and it needs nothing.
///
/// # Errors
/// [`WatchError::NotFound`] when it is not open.
pub async fn dismiss(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: QuarantineId,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let mut tx = watch.db().begin().await?;
    if !store::settle_one(&mut tx, tenant, id, watch.clock().now()).await? {
        return Err(WatchError::NotFound(id.to_string()));
    }
    watch
        .audit(
            &mut tx,
            actor,
            tenant,
            ("dismiss", "quarantine", &id.to_string()),
            &[],
        )
        .await?;
    tx.commit().await?;
    Ok(())
}

/// The damaged files of observations that were put aside.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn damaged(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<lake::Aside, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(watch.lake().aside(Some(tenant)).await?)
}

/// Removes the damaged files of observations that were put aside.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator.
pub async fn remove_damaged(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<lake::Aside, WatchError> {
    rights::administrator(actor, tenant)?;
    let removed = watch.lake().remove_aside(tenant, None).await?;
    if removed.files > 0 {
        let mut tx = watch.db().begin().await?;
        let what = ("remove", "damaged-files", &*removed.files.to_string());
        watch.audit(&mut tx, actor, tenant, what, &[]).await?;
        tx.commit().await?;
    }
    Ok(removed)
}
