//! The use cases of replay: show what would change, then change it.
//!
//! Invariant: showing changes nothing; writing may be cut off anywhere and be done again.

use super::found::Mode;
use super::walk::Walk;
use super::{Choice, Differences, Written, store};
use crate::{Watch, WatchError, rights};
use base::Actor;
use base::id::TenantId;

/// Tells how many inputs of how many were read.
pub type Seen<'a> = &'a (dyn Fn(u64, u64) + Sync);

/// What would change if the chosen inputs came today.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`]
/// when no report of the chosen feed ever came; the store's and the lake's.
pub async fn compare(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    choice: &Choice,
    seen: Seen<'_>,
) -> Result<Differences, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut walk = Walk::new(watch, tenant, choice, Mode::Look).await?;
    over_all(&mut walk, watch, tenant, choice, seen).await?;
    Ok(walk.differences())
}

/// Changes it: another reading takes the place of the one before, rows that can be read now
/// become observations, rows that cannot be read any more go to quarantine.
///
/// # Errors
/// As [`compare`]. What was committed before an error stays, and the next replay does the rest.
pub async fn apply(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    choice: &Choice,
    seen: Seen<'_>,
) -> Result<Written, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut tx = watch.db().begin().await?;
    let object = tenant.to_string();
    let what = ("replay", "observations", object.as_str());
    watch
        .audit(&mut tx, actor, tenant, what, &["mapping"])
        .await?;
    tx.commit().await?;
    let mut walk = Walk::new(watch, tenant, choice, Mode::Write).await?;
    over_all(&mut walk, watch, tenant, choice, seen).await?;
    walk.finish().await
}

async fn over_all(
    walk: &mut Walk<'_>,
    watch: &Watch,
    tenant: TenantId,
    choice: &Choice,
    seen: Seen<'_>,
) -> Result<(), WatchError> {
    if let Some(feed) = &choice.feed
        && !store::knows_feed(watch.db(), tenant, feed).await?
    {
        return Err(WatchError::NotFound(format!(
            "no report of the feed \"{feed}\" ever came; leave --feed out to read every feed"
        )));
    }
    let inputs = store::inputs(watch.db(), tenant, choice).await?;
    let all = inputs.len() as u64;
    for (done, input) in (0..).zip(inputs) {
        seen(done, all);
        walk.input(input).await?;
    }
    seen(all, all);
    Ok(())
}
