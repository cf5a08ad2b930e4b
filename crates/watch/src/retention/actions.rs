//! Reading, previewing and changing the limits.
//!
//! Invariant: a change is made over the version that was seen, once a form, and is in the audit log.

use super::{Current, MOST_DAYS, Preview, Retention, desk, store};
use crate::{Watch, WatchError, rights};
use base::Actor;
use base::id::TenantId;
use web::form::{Claim, Key, claim};

/// The limits in force.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn read(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Current, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut current = store::read(watch.db(), tenant).await?;
    current.retention.observations = watch.lake().retention_days(tenant).await?;
    Ok(current)
}

/// What `retention` would remove if it applied now.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Invalid`].
pub async fn preview(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    retention: Retention,
) -> Result<Preview, WatchError> {
    rights::administrator(actor, tenant)?;
    check(retention)?;
    let mut preview = Preview::default();
    if let Some(days) = retention.observations {
        preview.observations = watch.lake().outdated(tenant, days).await?;
    }
    if let Some(days) = retention.inputs {
        let before = watch.clock().now().day().plus(-days).start();
        (preview.inputs, preview.held) = store::old(watch.db(), tenant, before).await?;
    }
    if let Some(days) = retention.reports {
        let before = watch.clock().now().day().plus(-days).start();
        preview.desk = desk::old(watch, tenant, before).await?;
    }
    Ok(preview)
}

/// Sets the limits over the version `seen`; the next run of the background job applies them. A form
/// that was carried out before changes nothing.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Invalid`];
/// [`WatchError::Changed`] when somebody else was faster.
pub async fn change(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (retention, seen): (Retention, i64),
    form: Option<&Key>,
) -> Result<(), WatchError> {
    rights::administrator(actor, tenant)?;
    check(retention)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        tx.rollback().await?;
        return Ok(());
    }
    if !store::write(&mut tx, tenant, retention, seen, now).await? {
        tx.rollback().await?;
        return Err(WatchError::Changed);
    }
    let lake = watch.lake();
    lake.set_retention(&mut tx, tenant, retention.observations)
        .await?;
    let id = tenant.to_string();
    let what = ("change", "retention", id.as_str());
    let fields = ["observations", "inputs", "reports"];
    watch.audit(&mut tx, actor, tenant, what, &fields).await?;
    tx.commit().await?;
    Ok(())
}

fn check(retention: Retention) -> Result<(), WatchError> {
    let wrong = |days: Option<i32>| days.is_some_and(|d| !(1..=MOST_DAYS).contains(&d));
    if [retention.observations, retention.inputs, retention.reports]
        .into_iter()
        .any(wrong)
    {
        return Err(WatchError::Invalid(format!(
            "a limit must be 1 to {MOST_DAYS} days, or none"
        )));
    }
    Ok(())
}
