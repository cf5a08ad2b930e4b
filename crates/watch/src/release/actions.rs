//! Reading and changing what is released. Anyone may read the settings; changing is the
//! administrator's and the country officer's.
//!
//! Invariant: a change is audited, and never shortens the delay below a day.

use super::{Release, store};
use crate::{Watch, WatchError, rights};
use base::Actor;
use base::id::TenantId;
use web::form::{Claim, Key, claim};

/// The settings of an administration; they are no secret.
///
/// # Errors
/// The store's.
pub async fn read(watch: &Watch, tenant: TenantId) -> Result<Release, WatchError> {
    Ok(store::read(watch.db(), tenant).await?.0)
}

/// The settings with the version that a change over them names.
///
/// # Errors
/// The store's.
pub async fn current(watch: &Watch, tenant: TenantId) -> Result<(Release, i64), WatchError> {
    Ok(store::read(watch.db(), tenant).await?)
}

/// Changes the settings.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::Invalid`] for a delay outside 1–365 days or a threshold
/// outside 1–1000.
pub async fn change(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    release: Release,
) -> Result<(), WatchError> {
    save(actor, watch, tenant, release, None).await
}

/// Changes the settings by a form: over the version that it was shown with, and once.
///
/// # Errors
/// As [`change`]; [`WatchError::Changed`] when somebody else was faster.
pub async fn save(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    release: Release,
    form: Option<(&Key, i64)>,
) -> Result<(), WatchError> {
    rights::releaser(actor, tenant)?;
    if !(1..=365).contains(&release.delay_days) || !(1..=1_000).contains(&release.suppress_below) {
        return Err(WatchError::Invalid(
            "the delay must be 1 to 365 days and the smallest number shown 1 to 1000".to_owned(),
        ));
    }
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Some((key, _)) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        tx.rollback().await?;
        return Ok(());
    }
    let seen = form.map(|(_, version)| version);
    if !store::write(&mut tx, tenant, release, seen, now).await? {
        tx.rollback().await?;
        return Err(WatchError::Changed);
    }
    let fields = ["released", "delay_days", "suppress_below"];
    watch
        .audit(
            &mut tx,
            actor,
            tenant,
            ("change", "release", &tenant.to_string()),
            &fields,
        )
        .await?;
    tx.commit().await?;
    Ok(())
}
