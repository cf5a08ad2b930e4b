//! The list for resolvers (`/api/v1/blocklist.rpz`), filters (`/api/v1/blocklist.txt`) and programs
//! (`/api/v1/blocklist`).
//!
//! Not here: what is on it (`give`). Invariant: whoever may not read the list learns nothing of it,
//! and an answer that is known already is not sent again.

use super::give::{Given, give};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::Json;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use web::{Ctx, Error};

async fn given(ctx: &Ctx) -> Result<Given, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    give(&ctx.actor, watch, tenant).await.map_err(app_error)
}

/// The answer, or that it is still the same (RFC 9110 §13.1.2).
fn answer(
    headers: &HeaderMap,
    (given, form): (&Given, &str),
    media: &'static str,
    text: impl FnOnce() -> Result<String, Error>,
) -> Result<Response, Error> {
    let tag = format!("\"{}-{form}\"", given.serial);
    let known = headers.get(header::IF_NONE_MATCH);
    let is_known = known.and_then(|v| v.to_str().ok()).is_some_and(|v| {
        v.split(',')
            .any(|t| t.trim().trim_start_matches("W/") == tag)
    });
    let fixed = [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, fixed).into_response());
    }
    let kind = [
        (header::CONTENT_TYPE, media),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((fixed, kind, text()?).into_response())
}

/// The list as a response policy zone (zone file, RFC 1035 §5).
///
/// # Errors
/// 403 for those to whom the list is not given, 404 where it is given to nobody.
#[utoipa::path(get, path = "/api/v1/blocklist.rpz", operation_id = "get_blocklist_zone", tag = "blocklist",
    responses((status = 200, body = String, content_type = "text/dns"), (status = 304), (status = 401), (status = 403), (status = 404)))]
pub async fn zone(ctx: Ctx, headers: HeaderMap) -> Result<Response, Error> {
    let given = given(&ctx).await?;
    // RFC 4027 registers text/dns for zone files.
    answer(&headers, (&given, "rpz"), "text/dns; charset=utf-8", || {
        let host = watch_of(&ctx).letters().host();
        given.zone(host).map_err(app_error)
    })
}

/// The list as a domain a line.
///
/// # Errors
/// As [`zone`].
#[utoipa::path(get, path = "/api/v1/blocklist.txt", operation_id = "get_blocklist_domains", tag = "blocklist",
    responses((status = 200, body = String, content_type = "text/plain"), (status = 304), (status = 401), (status = 403), (status = 404)))]
pub async fn domains(ctx: Ctx, headers: HeaderMap) -> Result<Response, Error> {
    let given = given(&ctx).await?;
    answer(
        &headers,
        (&given, "txt"),
        "text/plain; charset=utf-8",
        || {
            let serial = format!("Serial {}, {}", given.serial, given.changed.rfc3339());
            let gateway = watch_of(&ctx).letters().address();
            let appeals = format!("Appeals: {gateway}/en{}", super::pages::public::LISTED);
            given.domains(&[&serial, &appeals]).map_err(app_error)
        },
    )
}

/// The list with the legal basis and the end of each entry.
///
/// # Errors
/// As [`zone`].
#[utoipa::path(get, path = "/api/v1/blocklist", operation_id = "get_blocklist", tag = "blocklist",
    responses((status = 200, body = Object), (status = 401), (status = 403), (status = 404)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let given = given(&ctx).await?;
    let entries = given.blocks.iter().map(|block| {
        json!({
            "name": block.name,
            "below": block.below,
            "type": block.rsit.as_str(),
            "basis": block.basis,
            "reference": block.reference,
            "since": block.published.map(|at| at.rfc3339()),
            "until": block.until.to_string(),
        })
    });
    let whole = json!({
        "serial": given.serial,
        "changed": given.changed.rfc3339(),
        "entries": entries.collect::<Vec<_>>(),
    });
    Ok(Json(whole).into_response())
}

/// The operations of this module.
#[derive(Debug, utoipa::OpenApi)]
#[openapi(paths(zone, domains, list))]
pub struct Document;
