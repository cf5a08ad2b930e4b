//! Erasing what is known of an address or an organisation: a duty, not a correction.
//!
//! Not here: raw input, which has a retention of its own and from which nothing that was erased comes
//! back. Invariant: what goes is shown before it goes, and the audit log names no address.

use crate::{Watch, WatchError, rights};
use base::Actor;
use base::Day;
use base::id::TenantId;
use lake::Filter;
use std::collections::BTreeMap;

/// How many observations would go, by day.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Invalid`] when neither
/// an address nor an organisation is named.
pub async fn preview(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    filter: &Filter,
) -> Result<BTreeMap<Day, u64>, WatchError> {
    rights::administrator(actor, tenant)?;
    by(filter)?;
    Ok(watch.lake().matching(tenant, filter).await?)
}

/// Erases the observations that pass the filter: their files are written anew before this returns,
/// their ids and duplicate keys stay so that nothing brings them back, their days are counted again.
/// Returns how many there were.
///
/// # Errors
/// As [`preview`]; after an error the rows are in no answer, and their files are written anew when
/// their days are next counted.
pub async fn erase(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    filter: &Filter,
) -> Result<u64, WatchError> {
    rights::administrator(actor, tenant)?;
    let by = by(filter)?;
    // Before it is done, so that nothing goes without a trace.
    let mut tx = watch.db().begin().await?;
    let object = tenant.to_string();
    let what = ("erase", "observations", object.as_str());
    watch.audit(&mut tx, actor, tenant, what, &[by]).await?;
    tx.commit().await?;
    let reason = format!("erasure by {by}");
    Ok(watch.lake().erase(tenant, filter, &reason).await?)
}

/// By what is erased.
fn by(filter: &Filter) -> Result<&'static str, WatchError> {
    match (filter.prefix, filter.organisation) {
        (Some(_), _) => Ok("address"),
        (None, Some(_)) => Ok("organisation"),
        (None, None) => Err(WatchError::Invalid(
            "name an address, a prefix or an organisation; everything is never erased".to_owned(),
        )),
    }
}
