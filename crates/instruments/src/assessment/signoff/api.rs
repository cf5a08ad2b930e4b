//! Sign-off for programs: the hash of what is signed, the sign-off, the signed scan, the next round.
//!
//! Not here: rules. Invariant: a round is signed off only as the hash says that it was seen.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base::{ContentHash, Day};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::Key;
use web::limit::Class;
use web::{Ctx, Error, Message, Routes};

use super::{Scan, SignOff};
use crate::Instruments;
use crate::assessment::pages::signing::attachment;
use crate::assessment::pages::{failed, round_id, whole};
use crate::assessment::settle::Concord;
use crate::assessment::{Title, Whole};
use crate::pages::{OFFICER, READING, instruments, tenant};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const SIGN: &str = "/api/v1/assessments/{id}/sign-off";
    const SCAN: &str = "/api/v1/assessments/{id}/sign-off/scan";
    const ONE: &str = "/api/v1/assessments/{id}/sign-off/scans/{hash}";
    const NEXT: &str = "/api/v1/assessments/{id}/next";
    let file = OFFICER.class(Class::File);
    Routes::new()
        .api(Method::GET, SIGN, show, READING)
        .api(Method::POST, SIGN, sign, OFFICER)
        .api(Method::GET, SCAN, scan, READING)
        .api(Method::PUT, SCAN, attach, file)
        .api(Method::GET, ONE, one_scan, READING)
        .api(Method::POST, NEXT, next, OFFICER)
        .document(Document::openapi())
}

impl Scan {
    /// The scan as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({ "hash": self.hash.to_string(), "kind": self.kind.as_str(), "at": self.at.rfc3339() })
    }
}

impl Whole {
    /// The round's sign-off, or what there is to sign and what is still open.
    #[must_use]
    pub fn sign_off_json(&self, signed: Option<&SignOff>) -> Value {
        let disputed = self.differing();
        let disputed = disputed.iter().filter(|(_, c)| *c == Concord::Disputed);
        let complete = self.scored.backing.completeness;
        let hash = signed.map_or_else(|| self.canonical_hash(), |s| s.hash);
        json!({
            "stand": self.round.stand.as_str(),
            "hash": hash.to_string(),
            "open": complete.of - complete.done,
            "disputed": disputed.count(),
            "people": signed.map(|s| &s.people),
            "reference": signed.map(|s| &s.reference),
            "at": signed.map(|s| s.at.rfc3339()),
            "scan": signed.and_then(SignOff::scan).map(Scan::json),
            "scans": signed.map(|s| s.scans.iter().map(Scan::json).collect::<Vec<_>>()),
        })
    }
}

async fn stands(ctx: &Ctx, id: &str) -> Result<Value, Error> {
    let whole = whole(ctx, id).await?;
    let round = &whole.round;
    let signed = instruments(ctx).signed_off(&ctx.actor, round.tenant, round.id);
    let signed = signed.await.map_err(failed)?;
    Ok(whole.sign_off_json(signed.as_ref()))
}

/// The sign-off of a round; of an open one, the hash of what there is to sign.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/sign-off", operation_id = "get_assessment_sign_off", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "Stand, hash, how many questions are open or disputed; once signed off, who signs, the reference, when, and the scan"),
    (status = 401), (status = 403), (status = 404)))]
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    Ok(Json(stands(&ctx, &id).await?).into_response())
}

/// What is signed off, and who signs.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Sign {
    /// The hash of the round as it was seen.
    hash: String,
    /// Names and functions of those who sign, one a line.
    people: String,
    /// The reference of the decision, such as a file number.
    #[serde(default)]
    reference: String,
}

/// The handle that carries a request out once, where the request names a key.
pub(crate) fn keyed(ctx: &Ctx, headers: &HeaderMap) -> Result<Instruments, Error> {
    Ok(match Key::of_request(headers)? {
        Some(key) => instruments(ctx).once(&key),
        None => instruments(ctx).clone(),
    })
}

/// Signs a round off; from then on nothing of it changes.
///
/// # Errors
/// 409 when anything was said, settled or adjusted since the hash was shown, and when the round is
/// signed off; 422 without people or for a hash that is none.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/sign-off", operation_id = "post_assessment_sign_off", tag = "assessments", request_body = Sign,
    params(("id" = String, Path, description = "The round"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again signs nothing")),
    responses((status = 201, body = Object, description = "The sign-off"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn sign(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Sign>,
) -> Result<Response, Error> {
    let hash = body.hash.parse::<ContentHash>();
    let none = Message::new("web-field-choice");
    let hash = hash.map_err(|_| Error::invalid(vec![("hash".to_owned(), none)]))?;
    let (which, said) = (
        (round_id(&id)?, hash),
        (body.people.as_str(), body.reference.as_str()),
    );
    let context = keyed(&ctx, &headers)?;
    let signed = context.sign_off(&ctx.actor, tenant(&ctx)?, which, said);
    signed.await.map_err(failed)?;
    Ok((StatusCode::CREATED, Json(stands(&ctx, &id).await?)).into_response())
}

/// Attaches the scan of the signed cover sheet (PDF, PNG or JPEG); a later one takes its place.
///
/// # Errors
/// 404 for a round that is not signed off, 422 for a file that is too large or of another kind.
#[utoipa::path(put, path = "/api/v1/assessments/{id}/sign-off/scan", operation_id = "put_assessment_sign_off_scan", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = Object, description = "Hash and kind of the scan"), (status = 401), (status = 403), (status = 404), (status = 413), (status = 422)))]
pub async fn attach(ctx: Ctx, Path(id): Path<String>, body: Bytes) -> Result<Response, Error> {
    let (tenant, id) = (tenant(&ctx)?, round_id(&id)?);
    let scan = instruments(&ctx).attach_scan(&ctx.actor, tenant, id, body.into());
    Ok(Json(scan.await.map_err(failed)?.json()).into_response())
}

/// The scan of the signed cover sheet, always as a download.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/sign-off/scan", operation_id = "get_assessment_sign_off_scan", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = 401), (status = 403), (status = 404)))]
pub async fn scan(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let (tenant, id) = (tenant(&ctx)?, round_id(&id)?);
    let found = instruments(&ctx).scan(&ctx.actor, tenant, (id, None));
    let (scan, bytes) = found.await.map_err(failed)?;
    attachment(id, &scan, bytes)
}

/// One of several scans, by its hash, always as a download.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/sign-off/scans/{hash}", operation_id = "get_assessment_sign_off_scan_by_hash", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("hash" = String, Path, description = "The SHA-256 of the scan")),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = 401), (status = 403), (status = 404)))]
pub async fn one_scan(
    ctx: Ctx,
    Path((id, hash)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (tenant, id) = (tenant(&ctx)?, round_id(&id)?);
    let hash = hash.parse().map_err(|_| Error::not_found())?;
    let found = instruments(&ctx).scan(&ctx.actor, tenant, (id, Some(hash)));
    let (scan, bytes) = found.await.map_err(failed)?;
    attachment(id, &scan, bytes)
}

/// What the next round is started with.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Next {
    /// What it is called.
    title: String,
    /// Until when it is to be answered, YYYY-MM-DD.
    due: Option<String>,
}

/// Starts the round after a signed one, with its answers, evidence and undertakings carried over.
///
/// # Errors
/// 409 while the round before is open; 422 for a title or a date that is not taken.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/next", operation_id = "post_assessment_next", tag = "assessments", request_body = Next,
    params(("id" = String, Path, description = "The round before"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again starts nothing")),
    responses((status = 201, body = Object, description = "The round"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn next(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Next>,
) -> Result<Response, Error> {
    let title = Title::new(&body.title).map_err(failed)?;
    let date = || Error::invalid(vec![("due".to_owned(), Message::new("web-field-date"))]);
    let due = body.due.as_deref();
    let due = due.map(|t| Day::parse(t).ok_or_else(date)).transpose()?;
    let context = keyed(&ctx, &headers)?;
    let (tenant, before) = (tenant(&ctx)?, round_id(&id)?);
    let made = context.next_round(&ctx.actor, tenant, before, (&title, due));
    let made = made.await.map_err(failed)?;
    Ok((StatusCode::CREATED, Json(made.json())).into_response())
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(show, sign, attach, scan, one_scan, next),
    components(schemas(Sign, Next))
)]
pub struct Document;
