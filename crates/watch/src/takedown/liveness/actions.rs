//! What analysts do about looks: see them, have one now, begin, stop.
//!
//! Invariant: only web addresses that were found in the case are looked at.

use super::{Look, Site, Turn, probe, store};
use crate::case::store as cases;
use crate::{Watch, WatchError, rights};
use ::store::Tx;
use base::id::{CaseId, TenantId};
use base::{Actor, Timestamp};
use std::collections::BTreeMap;
use web::form::{Claim, Key, claim};

/// Addresses of one case that are looked at, at most.
pub const MOST: usize = 100;

fn missing() -> WatchError {
    WatchError::NotFound("the web address".to_owned())
}

/// The addresses of a case that are looked at, and the last looks at them, the newest first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`].
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
) -> Result<(Vec<Site>, Vec<(String, Look)>), WatchError> {
    rights::analyst(actor, tenant)?;
    let mut rows = watch.db().snapshot().await?;
    cases::one(&mut rows, tenant, case)
        .await?
        .ok_or_else(missing)?;
    let sites = store::of_case(&mut rows, tenant, case).await?;
    let looks = store::looks(&mut rows, tenant, case).await?;
    Ok((sites, looks))
}

/// Has an address be looked at from now on, in the transaction of what led to it.
pub(crate) async fn begin(
    tx: &mut Tx,
    (tenant, case): (TenantId, CaseId),
    url: &str,
    now: Timestamp,
) -> Result<(), WatchError> {
    if web::outgoing::host_of(url).is_none() {
        return Ok(());
    }
    let held = store::of_case(tx, tenant, case).await?;
    if held.len() < MOST {
        store::begin(tx, tenant, &Site::new(case, url, now)).await?;
    }
    Ok(())
}

/// Looks at an address now.
///
/// # Errors
/// As [`list`]; [`WatchError::Changed`] when the case was changed meanwhile.
pub async fn look(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    url: &str,
    form: &Key,
) -> Result<Turn, WatchError> {
    let (sites, _) = list(actor, watch, (tenant, case)).await?;
    let site = sites.into_iter().find(|s| s.url == url);
    let site = site.ok_or_else(missing)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    let first = claim(&mut tx, form, actor, now).await? == Claim::New;
    tx.commit().await?;
    if !first {
        return Ok(Turn::None);
    }
    let probed = probe::probe(watch, &site.url).await;
    let others = probe::line_works(watch, &site.host, now, &mut BTreeMap::new()).await?;
    probe::take(watch, (actor, tenant), &site, probed, others).await
}

/// Has an address be looked at no more, or again.
///
/// # Errors
/// As [`list`].
pub async fn set(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    (url, goes_on): (&str, bool),
    form: &Key,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let site = store::one(&mut tx, (tenant, case), url).await?;
    let site = site.ok_or_else(missing)?;
    let next = goes_on.then_some(now);
    store::set_next(&mut tx, (tenant, &site), next).await?;
    let action = match goes_on {
        true => "watch.liveness.resume",
        false => "watch.liveness.stop",
    };
    let id = case.to_string();
    let what = (action, "case", id.as_str());
    watch.audit(&mut tx, actor, tenant, what, &[]).await?;
    tx.commit().await?;
    Ok(())
}
