//! `POST /api/v1/inputs`: a report uploaded by a program with a token.
//!
//! Invariant: the answer comes after the bytes are durable; reading them is a job. The same request
//! again gets the same answer: bytes go to the disk as they come and are kept by their hash, and with `Idempotency-Key` a second
//! request of that key is answered without being carried out, or refused when it is another one.

use super::{BadLabel, Options, Via, actions};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use ::store::StoreError;
use axum::Json;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::ContentHash;
use futures::StreamExt as _;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use web::form::{self, Asked, Claim, Key};
use web::limit::Class;
use web::problem::Kind;
use web::{Ctx, Error, Message};

/// What is said about the upload in its address.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Upload {
    /// The file's name as the provider gave it; it carries the report type.
    name: String,
    /// Who made the report.
    provider: Option<String>,
    /// The feed's name.
    feed: Option<String>,
    /// The report type, instead of the name's.
    report: Option<String>,
}

/// The upload was kept.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Kept {
    /// SHA-256 of the bytes, by which the gateway knows the input.
    input: String,
}

/// Keeps an upload and reads it in the background.
///
/// # Errors
/// 400 when an option is not understood, the body is empty or broke off, 415 when it is what a form in a page sends, 403 without the right, 422 when the key was used for another request, 507 when the disk is full.
#[utoipa::path(
    post, path = "/api/v1/inputs", operation_id = "post_inputs",
    tag = "inputs",
    params(
        Upload,
        ("Idempotency-Key" = Option<String>, Header, description = "1 to 255 printable ASCII characters, new for each request; a repetition within a day gets the answer of the first")
    ),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 202, body = Kept, headers(("Location" = String, description = "Where it is said what became of the input"))), (status = 400), (status = 401), (status = 403), (status = 413), (status = 415), (status = 422), (status = 507))
)]
pub async fn upload(ctx: Ctx, headers: HeaderMap, request: Request) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = Key::of_request(&headers)?;
    let (said, options) = said(&ctx.asked())?;
    let limit = Class::Upload.body_bytes() as u64;
    let stated = headers.get(header::CONTENT_LENGTH);
    let stated = stated.and_then(|v| v.to_str().ok()?.parse::<u64>().ok());
    if stated.is_some_and(|bytes| bytes > limit) {
        // It would be refused in the end; nobody has to send it for that.
        return Err(app_error(WatchError::TooLarge(limit)));
    }
    let body = read(request).await?;
    if let Some(key) = &key
        && let Some(first) = form::find(watch.db(), key, &ctx.actor)
            .await
            .map_err(lost)?
    {
        let print = fingerprint(&said, &hash_of(body).await?);
        return repeated(&first, &print);
    }
    let arriving = (said.name.clone(), body.into_data_stream(), limit);
    let kept = actions::keep_arriving(&ctx.actor, watch, tenant, arriving, &options).await;
    let blob = kept.map_err(app_error)?;
    let print = fingerprint(&said, &blob);
    match key {
        Some(key) => noted(&ctx, &key, &print, &blob.to_string()).await,
        None => Ok(accepted(&blob.to_string())),
    }
}

/// What the address says of the report; refused with every field that is not understood.
fn said(asked: &Asked) -> Result<(Upload, Options), Error> {
    let get = |field: &str| asked.get(field).map(str::to_owned);
    let said = Upload {
        name: get("name").unwrap_or_default(),
        provider: get("provider"),
        feed: get("feed"),
        report: get("report"),
    };
    let mut bad = Vec::new();
    if said.name.is_empty() {
        bad.push(("name".to_owned(), Message::new("watch-upload-no-name")));
    } else if !is_file_name(&said.name) {
        bad.push((
            "name".to_owned(),
            Message::new("watch-upload-bad-file-name"),
        ));
    }
    let mut note = |field: &str, error: BadLabel| {
        let id = match error {
            BadLabel::Name => "watch-upload-bad-name",
            BadLabel::Report => "watch-upload-bad-report",
        };
        bad.push((field.to_owned(), Message::new(id)));
    };
    let mut options = Options::new(Via::Upload);
    match said.provider.as_deref().map(Options::provider_name) {
        Some(Ok(provider)) => options.provider = provider,
        Some(Err(error)) => note("provider", error),
        None => {}
    }
    match said.feed.as_deref().map(str::parse).transpose() {
        Ok(feed) => options.feed = feed,
        Err(error) => note("feed", error),
    }
    match said.report.as_deref().map(str::parse).transpose() {
        Ok(report) => options.report = report,
        Err(error) => note("report", error),
    }
    if bad.is_empty() {
        Ok((said, options))
    } else {
        Err(Error::bad_fields(bad))
    }
}

/// The most characters of a file's name.
const NAME_MOST: usize = 200;

/// Whether a name can be kept and shown as it is: nothing of it is cut off or replaced unsaid.
pub(super) fn is_file_name(name: &str) -> bool {
    name.chars().take(NAME_MOST + 1).count() <= NAME_MOST
        && !name.contains(base::text::is_deceptive)
}

/// The body, when it can be a report: it is not empty, and not what a form in a page sends.
async fn read(request: Request) -> Result<Body, Error> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let (multipart, fields) = (
        kind.eq_ignore_ascii_case("multipart/form-data"),
        kind.eq_ignore_ascii_case("application/x-www-form-urlencoded"),
    );
    let mut pieces = request.into_body().into_data_stream();
    let first = loop {
        match pieces.next().await {
            Some(Ok(piece)) if piece.is_empty() => {}
            Some(piece) => {
                break piece.map_err(|e| app_error(WatchError::BrokenOff(e.to_string())))?;
            }
            None => {
                let said = Message::new("watch-upload-empty");
                return Err(Error::bad_request().because(said));
            }
        }
    };
    // curl calls whatever it sends a form unless it is told otherwise, so that word alone does not
    // make it one.
    if multipart || (fields && is_form(&first)) {
        let said = Message::new("watch-upload-form");
        return Err(Error::new(Kind::Media).because(said));
    }
    let whole = futures::stream::once(async { Ok(first) }).chain(pieces);
    Ok(Body::from_stream(whole))
}

/// Whether bytes are pairs of names and values as a form encodes them: no line, no comma.
fn is_form(bytes: &[u8]) -> bool {
    let coded = |b: &u8| b.is_ascii_alphanumeric() || b"%+&=*-._".contains(b);
    bytes.contains(&b'=') && bytes.iter().all(coded)
}

/// The hash of a body that is not kept.
async fn hash_of(body: Body) -> Result<ContentHash, Error> {
    let (mut pieces, mut hasher) = (body.into_data_stream(), Sha256::new());
    while let Some(piece) = pieces.next().await {
        let broken = |e: axum::Error| app_error(WatchError::BrokenOff(e.to_string()));
        hasher.update(piece.map_err(broken)?);
    }
    Ok(ContentHash::from_bytes(hasher.finalize().into()))
}

/// Notes what the key was used for. Noting comes after keeping: a request that was cut off in
/// between is carried out again, which changes nothing, since bytes are kept by their hash.
async fn noted(ctx: &Ctx, key: &Key, print: &str, blob: &str) -> Result<Response, Error> {
    let watch = watch_of(ctx);
    let mut tx = watch.db().begin().await.map_err(lost)?;
    let now = watch.clock().now();
    match form::claim(&mut tx, key, &ctx.actor, now)
        .await
        .map_err(lost)?
    {
        Claim::New => {
            let line = format!("{print} {blob}");
            let settled = form::settle(&mut tx, key, &ctx.actor, &line).await;
            settled.map_err(lost)?;
            tx.commit().await.map_err(lost)?;
            Ok(accepted(blob))
        }
        // The same key at the same moment: the other one was first.
        Claim::Repeat { location } => {
            tx.rollback().await.map_err(lost)?;
            repeated(&location, print)
        }
    }
}

/// The answer of the first request, if this is the same one.
fn repeated(first: &str, print: &str) -> Result<Response, Error> {
    match first.split_once(' ') {
        Some((before, blob)) if before == print => Ok(accepted(blob)),
        _ => {
            let said = Message::new("web-problem-idempotency");
            Err(Error::new(Kind::Invalid).because(said))
        }
    }
}

fn accepted(blob: &str) -> Response {
    let (input, place) = (blob.to_owned(), format!("/api/v1/inputs/{blob}"));
    let place = [(header::LOCATION, place)];
    (StatusCode::ACCEPTED, place, Json(Kept { input })).into_response()
}

/// What makes two requests the same.
fn fingerprint(said: &Upload, body: &ContentHash) -> String {
    let mut hasher = Sha256::new();
    let parts = [
        Some(&said.name),
        said.provider.as_ref(),
        said.feed.as_ref(),
        said.report.as_ref(),
    ];
    for part in parts {
        // With its length, so that no two requests run into one another.
        let text = part.map_or("", String::as_str);
        hasher.update(text.len().to_be_bytes());
        hasher.update(text);
    }
    hasher.update(body.bytes());
    ContentHash::from_bytes(hasher.finalize().into()).to_string()
}

fn lost(error: StoreError) -> Error {
    Error::unavailable(error)
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(upload), components(schemas(Kept)))]
pub struct Document;
