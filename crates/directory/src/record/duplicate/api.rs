//! Suggestions of duplicates for programs.
//!
//! Not here: rules. Invariant: what leaves is what the page of duplicates shows.

use axum::Json;
use axum::extract::Path;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base::id::RecordId;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::{Access, Ctx, Error, Routes};

use super::{Pair, Suggestion, pair};
use crate::pages::{EDITING, failed, tenant};
use crate::record::Seen;
use crate::{Directory, DirectoryError, STAFF};

/// So many suggestions come at once.
const MOST: usize = 1_000;

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/directory/duplicates";
    const ONE: &str = "/api/v1/directory/duplicates/{one}/{other}";
    Routes::new()
        .api(Method::GET, ALL, list, Access::Roles(STAFF))
        .api(Method::PUT, ONE, tell_apart, EDITING)
        .api(Method::DELETE, ONE, compare_again, EDITING)
        .document(Document::openapi())
}

fn called(seen: &Seen) -> Value {
    json!({ "id": seen.record.id.to_string(), "name": seen.title("") })
}

fn suggestion(s: &Suggestion) -> Value {
    let shared = s.shared.iter();
    let shared: Vec<Value> = shared
        .map(|s| json!({ "by": s.by.as_str(), "value": s.text }))
        .collect();
    json!({
        "kind": s.one.record.kind.as_str(),
        "one": called(&s.one),
        "other": called(&s.other),
        "shared": shared,
    })
}

/// Pairs of records that may be the same, by what they share and the caller may see; those that
/// share most first, at most 1,000.
///
/// # Errors
/// Storage.
#[utoipa::path(get, path = "/api/v1/directory/duplicates", operation_id = "get_directory_duplicates", tag = "directory",
    responses((status = 200, body = Object, description = "Pairs, each with what it shares: mail, telephone, key or name"), (status = 401), (status = 403)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let duplicates = ctx.app.state::<Directory>().duplicates();
    let all = duplicates.suggested(&ctx.actor, tenant(&ctx)?).await;
    let all = all.map_err(failed)?;
    let shown: Vec<Value> = all.iter().take(MOST).map(suggestion).collect();
    Ok(Json(json!({ "total": all.len(), "duplicates": shown })).into_response())
}

/// Why two records are not the same.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SentReason {
    /// At most 500 characters.
    why: String,
}

fn read(one: &str, other: &str) -> Result<Pair, Error> {
    let id = |text: &str| text.parse::<RecordId>().map_err(|_| Error::not_found());
    Ok(pair(id(one)?, id(other)?))
}

/// Says that two records are not the same, so that they are not suggested again.
///
/// # Errors
/// 404 for an unknown record, 422 without a reason.
#[utoipa::path(put, path = "/api/v1/directory/duplicates/{one}/{other}", operation_id = "put_directory_duplicate", tag = "directory", request_body = SentReason,
    params(("one" = String, Path, description = "A record"), ("other" = String, Path, description = "The other record")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 422)))]
pub async fn tell_apart(
    ctx: Ctx,
    Path((one, other)): Path<(String, String)>,
    Json(body): Json<SentReason>,
) -> Result<StatusCode, Error> {
    let duplicates = ctx.app.state::<Directory>().duplicates();
    let pair = read(&one, &other)?;
    let done = duplicates.tell_apart(&ctx.actor, tenant(&ctx)?, pair, &body.why);
    match done.await {
        Err(DirectoryError::Field { field, message, .. }) => Err(Error::invalid(vec![(
            field.to_owned(),
            crate::pages::message(message),
        )])),
        other => other.map(|()| StatusCode::NO_CONTENT).map_err(failed),
    }
}

/// Takes back that two records are not the same.
///
/// # Errors
/// 404 when nobody said so.
#[utoipa::path(delete, path = "/api/v1/directory/duplicates/{one}/{other}", operation_id = "delete_directory_duplicate", tag = "directory",
    params(("one" = String, Path, description = "A record"), ("other" = String, Path, description = "The other record")),
    responses((status = 204), (status = 401), (status = 403), (status = 404)))]
pub async fn compare_again(
    ctx: Ctx,
    Path((one, other)): Path<(String, String)>,
) -> Result<StatusCode, Error> {
    let duplicates = ctx.app.state::<Directory>().duplicates();
    let pair = read(&one, &other)?;
    let done = duplicates
        .compare_again(&ctx.actor, tenant(&ctx)?, pair)
        .await;
    done.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT)
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, tell_apart, compare_again),
    components(schemas(SentReason))
)]
pub struct Document;
