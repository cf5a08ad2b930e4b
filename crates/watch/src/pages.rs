//! What every page of this context needs: its state, the administration, errors for the reader.
//!
//! Invariant: an error's text for people comes from its message id, its chain goes to the log.

use crate::{Watch, WatchError};
use base::Actor;
use base::id::TenantId;
use web::{Ctx, Error, Message};

/// The context's state.
pub(crate) fn watch_of(ctx: &Ctx) -> &Watch {
    ctx.app.state::<Watch>()
}

/// The administration a page is about: the one the visitor works in, else the gateway's first.
pub(crate) async fn tenant(ctx: &Ctx) -> Result<Option<TenantId>, Error> {
    if ctx.tenant.is_some() {
        return Ok(ctx.tenant);
    }
    // Only its id is used; what of it may be seen is decided by the action that gets it.
    let all = watch_of(ctx)
        .directory()
        .administrations()
        .list(&Actor::system())
        .await;
    Ok(all.map_err(Error::internal)?.first().map(|a| a.id))
}

/// As [`tenant`], for pages that have nothing to show without one.
pub(crate) async fn need_tenant(ctx: &Ctx) -> Result<TenantId, Error> {
    tenant(ctx).await?.ok_or_else(Error::not_found)
}

/// An action's error as an answer.
pub(crate) fn app_error(error: WatchError) -> Error {
    let said = Message::new(error.message_id());
    match error {
        WatchError::Denied(_) => Error::forbidden().because(said),
        WatchError::NotFound(_) => Error::not_found().because(said),
        WatchError::Invalid(_) | WatchError::Schema(_) => {
            Error::bad_request().because(said).caused_by(error)
        }
        WatchError::BrokenOff(_) => Error::bad_request().because(said).caused_by(error),
        WatchError::TooLarge(_) => Error::new(web::problem::Kind::TooLarge).because(said),
        WatchError::Changed
        | WatchError::NoticesOff
        | WatchError::Reading
        | WatchError::TakenBack => Error::conflict().because(said),
        WatchError::Busy => Error::new(web::problem::Kind::Unavailable).because(said),
        WatchError::DiskLow { .. } => Error::new(web::problem::Kind::Disk)
            .because(said)
            .caused_by(error),
        other => Error::internal(other),
    }
}
