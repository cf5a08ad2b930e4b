//! `GET` and `PUT /api/v1/retention`: the limits for programs.
//!
//! Invariant: a change names the state it starts from (`If-Match`), so that no change is made over
//! one that its maker has not seen.

use super::{Retention, actions};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::Json;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use web::problem::Kind;
use web::{Ctx, Error};

/// The limits in force; the ETag names their version.
///
/// # Errors
/// As the actions.
#[utoipa::path(
    get, path = "/api/v1/retention", operation_id = "get_retention",
    tag = "retention",
    responses(
        (status = 200, body = Retention, headers(("ETag" = String, description = "The version, for If-Match"))),
        (status = 401), (status = 403)
    )
)]
pub async fn show(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let current = actions::read(&ctx.actor, watch, tenant).await;
    let current = current.map_err(app_error)?;
    Ok(answer(current.retention, current.version))
}

/// Sets the limits. Nothing goes at once; the next run of the background work applies them.
///
/// # Errors
/// 412 when `If-Match` names another version, 428 without it; 422; as the actions.
#[utoipa::path(
    put, path = "/api/v1/retention", operation_id = "put_retention",
    tag = "retention",
    params(("If-Match" = String, Header, description = "The ETag of the state that the change starts from")),
    request_body = Retention,
    responses(
        (status = 200, body = Retention, headers(("ETag" = String, description = "The new version"))),
        (status = 401), (status = 403), (status = 412), (status = 422), (status = 428)
    )
)]
pub async fn change(
    ctx: Ctx,
    headers: HeaderMap,
    Json(retention): Json<Retention>,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let named = headers.get(header::IF_MATCH);
    let named = named.ok_or_else(|| Error::new(Kind::PreconditionMissing))?;
    let current = actions::read(&ctx.actor, watch, tenant).await;
    let current = current.map_err(app_error)?;
    if !names(named, current.version) {
        return Err(Error::new(Kind::Precondition));
    }
    let over = (retention, current.version);
    match actions::change(&ctx.actor, watch, tenant, over, None).await {
        Ok(()) => Ok(answer(retention, current.version + 1)),
        Err(WatchError::Changed) => Err(Error::new(Kind::Precondition)),
        Err(WatchError::Invalid(why)) => Err(Error::new(Kind::Invalid).caused_by(why)),
        Err(other) => Err(app_error(other)),
    }
}

fn answer(retention: Retention, version: i64) -> Response {
    let tag = HeaderValue::try_from(tag(version)).expect("digits in quotes");
    let headers = [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (headers, Json(retention)).into_response()
}

fn tag(version: i64) -> String {
    format!("\"{version}\"")
}

/// Whether `If-Match` (RFC 9110 §13.1.1) holds of a version; weak tags never match.
fn names(header: &HeaderValue, version: i64) -> bool {
    let text = header.to_str().unwrap_or_default();
    text.trim() == "*" || text.split(',').any(|one| one.trim() == tag(version))
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(show, change), components(schemas(Retention)))]
pub struct Document;
