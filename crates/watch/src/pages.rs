//! What every page of this context needs: its state, the administration, errors for the reader.
//!
//! Invariant: an error's text for people comes from its message id, its chain goes to the log.

use crate::{Watch, WatchError};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
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
    let said = match &error {
        WatchError::Mapping(error) => crate::mapping::pages::said(error),
        _ => Message::new(error.message_id()),
    };
    match error {
        WatchError::Denied(_) => Error::forbidden().because(said),
        WatchError::NotFound(_) => Error::not_found().because(said),
        WatchError::Invalid(_) | WatchError::Schema(_) | WatchError::Mapping(_) => {
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

/// Bytes that no browser shows or runs.
pub(crate) fn download(name: &str, media: &'static str, bytes: Vec<u8>) -> Result<Response, Error> {
    let name = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    let fixed = HeaderValue::from_static;
    let headers: [(HeaderName, HeaderValue); 5] = [
        (header::CONTENT_TYPE, fixed(media)),
        (header::CONTENT_DISPOSITION, name.map_err(Error::internal)?),
        (header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff")),
        (header::CACHE_CONTROL, fixed("no-store")),
        (
            header::CONTENT_SECURITY_POLICY,
            fixed("sandbox; default-src 'none'"),
        ),
    ];
    Ok((headers, bytes).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_wrote_leaves_as_a_file_that_no_browser_runs() {
        let evil = b"<script>alert(1)</script>".to_vec();
        let answer = download("a.eml", "application/octet-stream", evil).expect("a file");
        let said = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
        assert_eq!(
            said("content-disposition"),
            "attachment; filename=\"a.eml\""
        );
        assert_eq!(said("x-content-type-options"), "nosniff");
        assert!(said("content-security-policy").contains("sandbox"));
        assert_eq!(said("cache-control"), "no-store");
    }
}
