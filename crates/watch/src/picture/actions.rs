//! Asking for the picture: the analysts' one, and an organisation's own.
//!
//! Not what is released (`public`). Invariant: who may see none gets none, whatever page asks.

use super::{Breakdown, Period, Picture, load};
use crate::rights::{self, Sight};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::{Actor, Day};
use std::sync::Arc;

pub use super::public::{Published, PublishedRow, published, publishers};

/// The picture for an actor who may see observations.
///
/// # Errors
/// [`WatchError::Denied`] when the actor may see none.
pub async fn picture(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    period: Period,
    breakdown: Breakdown,
) -> Result<Arc<Picture>, WatchError> {
    match rights::sight(actor, tenant)? {
        Sight::Whole => load::whole(watch, tenant, period, breakdown).await,
        Sight::Organisations(own) => Ok(Arc::new(load::own(watch, tenant, period, &own).await?)),
    }
}

/// The first and the last day for which anything came, when nothing came for `shown`; for those who
/// may see all of it.
///
/// # Errors
/// [`WatchError::Denied`] when the actor may see no observation.
pub async fn elsewhere(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    shown: (Day, Day),
) -> Result<Option<(Day, Day)>, WatchError> {
    let whole = rights::sight(actor, tenant)? == Sight::Whole;
    if !whole || watch.lake().has_days(tenant, shown).await? {
        return Ok(None);
    }
    let found = watch.lake().span(tenant).await?;
    // Rows dated in the future make days of which no number can be shown.
    let latest = watch.clock().now().day().plus(1);
    Ok(found.map(|(first, last)| (first, last.min(latest).max(first))))
}
