//! Certificates for programs: those of a record, one as a file, and sending one.
//!
//! Not here: rules (`mod`). Invariant: a certificate leaves as a file to keep, never as something
//! that a browser shows.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::id::RecordId;
use serde::Deserialize;
use serde_json::json;
use utoipa::OpenApi as _;
use web::form::Key;
use web::{Access, Ctx, Error, Routes};

use super::Kept;
use crate::pages::{MEMBERS, failed, message, tenant};
use crate::{Directory, DirectoryError};

/// The media type (RFC 3156 §7).
const MEDIA: &str = "application/pgp-keys";

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const FILE: &str = "/data/v1/records/{id}/keys/{fingerprint}";
    const OF: &str = "/api/v1/directory/records/{id}/keys";
    Routes::new()
        .api(Method::GET, FILE, file, Access::Public)
        .api(Method::POST, OF, add, MEMBERS)
        .document(Document::openapi())
}

fn record(id: &str) -> Result<RecordId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

/// An OpenPGP certificate of a record, in ASCII armour.
///
/// # Errors
/// 404 also for one whose fingerprint the caller may not see.
#[utoipa::path(get, path = "/data/v1/records/{id}/keys/{fingerprint}", operation_id = "get_data_record_key", tag = "directory",
    params(("id" = String, Path, description = "The record"), ("fingerprint" = String, Path, description = "The fingerprint, in capital hexadecimal digits")),
    responses((status = 200, content_type = "application/pgp-keys", description = "The certificate"), (status = 404)))]
pub async fn file(
    ctx: Ctx,
    Path((id, fingerprint)): Path<(String, String)>,
) -> Result<Response, Error> {
    let certificates = ctx.app.state::<Directory>().certificates();
    let all = certificates.of(&ctx.actor, record(&id)?).await;
    let is_it = |k: &Kept| k.fingerprint == fingerprint;
    let found = all.map_err(failed)?.into_iter().find(is_it);
    let found = found.ok_or_else(Error::not_found)?;
    let name = format!("attachment; filename=\"{}.asc\"", found.fingerprint);
    let headers = [
        (header::CONTENT_TYPE, MEDIA.to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, found.text).into_response())
}

/// A certificate as it is sent.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentKey {
    /// The version of the record that was read.
    version: i64,
    /// One public key in ASCII armour.
    key: String,
}

/// Adds an OpenPGP key to a record. What a contact of the organisation sends waits.
///
/// # Errors
/// 409 when somebody changed the record meanwhile, 422 by the reason for which a key is not taken.
#[utoipa::path(post, path = "/api/v1/directory/records/{id}/keys", operation_id = "post_directory_record_key", tag = "directory", request_body = SentKey,
    params(("id" = String, Path, description = "The record"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing")),
    responses((status = 201, body = Object, description = "In which layer it counts"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn add(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(body): Json<SentKey>,
) -> Result<Response, Error> {
    let at = (record(&id)?, body.version);
    let directory = ctx.app.state::<Directory>();
    let directory = match Key::of_request(&headers)? {
        Some(key) => directory.once(&key),
        None => directory.clone(),
    };
    let certificates = directory.certificates();
    let added = certificates.add(&ctx.actor, tenant(&ctx)?, at, &body.key);
    match added.await {
        Ok(layer) => {
            let answer = Json(json!({ "layer": layer.as_str() }));
            Ok((StatusCode::CREATED, answer).into_response())
        }
        Err(DirectoryError::Repeated(_)) => Ok(StatusCode::CREATED.into_response()),
        Err(DirectoryError::Field { message: said, .. }) => {
            Err(Error::invalid(vec![("key".to_owned(), message(said))]))
        }
        Err(other) => Err(failed(other)),
    }
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(file, add), components(schemas(SentKey)))]
pub struct Document;
