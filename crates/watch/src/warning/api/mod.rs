//! `/api/v1/warnings`: writing and publishing for programs.
//!
//! Not here: what everybody may read (`data`). Invariant: a change names the version that it starts
//! from (`If-Match`).

pub(super) mod data;

use super::actions::{self, Step, WarningError};
use super::{Content, State, Warning};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::id::WarningId;
use serde::{Deserialize, Serialize};
use web::form::Key;
use web::problem::Kind;
use web::{Ctx, Error, Message};

/// A warning that is worked on.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct WarningAnswer {
    /// Its id.
    id: String,
    /// Its number.
    number: String,
    /// Where it stands.
    state: State,
    /// The newest revision; 0 before the first.
    revision: i64,
    /// When anything last changed, RFC 3339.
    changed: String,
    /// What the next revision changes.
    change: String,
    /// What it says.
    content: Content,
}

/// Warnings that are worked on.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct WarningList {
    /// Drafts and what waits for review, newest change first; at most 200.
    warnings: Vec<WarningAnswer>,
}

/// What a draft says.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WarningDraft {
    /// What it says.
    content: Content,
    /// What a correction changes, in the language that the warning was written in.
    #[serde(default)]
    change: String,
}

/// A step.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WarningStep {
    /// submit, return, publish, correct, drop or withdraw.
    step: String,
    /// Why it is withdrawn.
    #[serde(default)]
    why: String,
}

fn answer(warning: Warning) -> WarningAnswer {
    WarningAnswer {
        id: warning.id.to_string(),
        number: warning.number,
        state: warning.state,
        revision: warning.revision,
        changed: warning.changed_at.rfc3339(),
        change: warning.change,
        content: warning.content,
    }
}

fn refused(error: WarningError) -> Error {
    match error {
        WarningError::Watch(WatchError::Changed) => Error::new(Kind::Precondition),
        WarningError::Watch(other) => app_error(other),
        WarningError::Content(all) => {
            let field = |(field, language, why): (&str, Option<String>, Message)| {
                let name = match language {
                    Some(language) => format!("content.texts.{language}.{field}"),
                    None => format!("content.{field}"),
                };
                (name, why)
            };
            Error::bad_fields(all.into_iter().map(field).collect())
        }
        other => {
            let said = Message::new(super::pages::work::message_id(&other));
            Error::conflict().because(said)
        }
    }
}

fn id_of(text: &str) -> Result<WarningId, Error> {
    text.parse().map_err(|_| Error::not_found())
}

/// The version that `If-Match` names (RFC 9110 §13.1.1).
fn seen(headers: &HeaderMap) -> Result<i64, Error> {
    let named = headers.get(header::IF_MATCH);
    let named = named.ok_or_else(|| Error::new(Kind::PreconditionMissing))?;
    let text = named.to_str().unwrap_or_default().trim();
    let bare = text.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
    let version = bare.and_then(|t| t.parse().ok());
    version.ok_or_else(|| Error::new(Kind::Precondition))
}

async fn shown(ctx: &Ctx, id: WarningId, status: StatusCode) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let found = actions::copy(&ctx.actor, watch, tenant, id)
        .await
        .map_err(app_error)?;
    let tag = format!("\"{}\"", found.version);
    let headers = [
        (
            header::ETAG,
            HeaderValue::try_from(tag).expect("digits in quotes"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    Ok((status, headers, Json(answer(found))).into_response())
}

/// Drafts and what waits for review.
///
/// # Errors
/// As the actions.
#[utoipa::path(
    get, path = "/api/v1/warnings", operation_id = "get_warnings", tag = "warnings",
    responses((status = 200, body = WarningList), (status = 401), (status = 403))
)]
pub async fn list(ctx: Ctx) -> Result<Json<WarningList>, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let all = actions::open(&ctx.actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let warnings = all.into_iter().map(answer).collect();
    Ok(Json(WarningList { warnings }))
}

/// Begins a warning as a draft.
///
/// # Errors
/// 400 naming each field that is wrong; as the actions.
#[utoipa::path(
    post, path = "/api/v1/warnings", operation_id = "post_warning", tag = "warnings",
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key makes the same request once")),
    request_body = WarningDraft,
    responses((status = 201, body = WarningAnswer, headers(("ETag" = String, description = "The version, for If-Match"))), (status = 400), (status = 401), (status = 403))
)]
pub async fn create(
    ctx: Ctx,
    headers: HeaderMap,
    Json(draft): Json<WarningDraft>,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = Key::of_request(&headers)?;
    let made = actions::create(&ctx.actor, watch, tenant, draft.content, key.as_ref()).await;
    shown(&ctx, made.map_err(refused)?, StatusCode::CREATED).await
}

/// One warning as it stands, published or not; the ETag names its version.
///
/// # Errors
/// As the actions.
#[utoipa::path(
    get, path = "/api/v1/warnings/{id}", operation_id = "get_warning", tag = "warnings",
    params(("id" = String, Path, description = "The warning")),
    responses((status = 200, body = WarningAnswer, headers(("ETag" = String, description = "The version, for If-Match"))), (status = 401), (status = 403), (status = 404))
)]
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    shown(&ctx, id_of(&id)?, StatusCode::OK).await
}

/// Writes a draft.
///
/// # Errors
/// 412 when `If-Match` names another version, 428 without it, 409 unless it is a draft; as the
/// actions.
#[utoipa::path(
    put, path = "/api/v1/warnings/{id}", operation_id = "put_warning", tag = "warnings",
    params(("id" = String, Path, description = "The warning"),
        ("If-Match" = String, Header, description = "The ETag of the state that the change starts from")),
    request_body = WarningDraft,
    responses((status = 200, body = WarningAnswer, headers(("ETag" = String, description = "The new version"))), (status = 400), (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 428))
)]
pub async fn change(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(draft): Json<WarningDraft>,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (id, seen) = (id_of(&id)?, seen(&headers)?);
    let what = (draft.content, draft.change);
    let done = actions::change(&ctx.actor, watch, (tenant, id, seen), what, None).await;
    done.map_err(refused)?;
    shown(&ctx, id, StatusCode::OK).await
}

/// Takes a step: submit, return, publish, correct, drop or withdraw.
///
/// # Errors
/// 412 when `If-Match` names another version, 428 without it, 409 when the step does not follow
/// from the state or the caller wrote what is to be published; as the actions.
#[utoipa::path(
    post, path = "/api/v1/warnings/{id}/steps", operation_id = "post_warning_step", tag = "warnings",
    params(("id" = String, Path, description = "The warning"),
        ("If-Match" = String, Header, description = "The ETag of the state that was seen")),
    request_body = WarningStep,
    responses((status = 200, body = WarningAnswer, headers(("ETag" = String, description = "The new version"))), (status = 400), (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 428))
)]
pub async fn step(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(wanted): Json<WarningStep>,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (id, seen) = (id_of(&id)?, seen(&headers)?);
    let step = Step::from_name(&wanted.step, &wanted.why).ok_or_else(Error::bad_request)?;
    let address = ctx.app.config().address.clone().unwrap_or_default();
    let of = (tenant, id, seen);
    let done = actions::step(&ctx.actor, watch, of, (step, &address), None).await;
    done.map_err(refused)?;
    shown(&ctx, id, StatusCode::OK).await
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, create, show, change, step),
    components(schemas(WarningAnswer, WarningList, WarningDraft, WarningStep))
)]
pub struct Document;
