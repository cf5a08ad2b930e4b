//! Editions for programs: which there are, and their files.
//!
//! Not here: freezing one. Invariant: what leaves is what the page of the same edition gives.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::{Access, Ctx, Error, Routes};

use super::{Edition, File, Format};
use crate::Directory;
use crate::pages::failed;

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/directory/editions";
    const FILE: &str = "/api/v1/directory/editions/{id}/{format}";
    Routes::new()
        .api(Method::GET, ALL, list, Access::Public)
        .api(Method::GET, FILE, file, Access::Public)
        .document(Document::openapi())
}

impl Edition {
    /// The edition as programs see it.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "year": self.year,
            "language": self.language.to_string(),
            "revision": self.revision,
            "hash": self.hash.to_string(),
            "frozen": self.made_at.rfc3339(),
            "superseded": self.superseded_at.map(base::Timestamp::rfc3339),
        })
    }
}

/// The editions that the reader may know of: those of the own administration, or, for visitors,
/// all.
pub(crate) async fn all(ctx: &Ctx) -> Result<Vec<Edition>, Error> {
    let directory = ctx.app.state::<Directory>();
    let own = directory.records().administrations(ctx.tenant).await;
    let mut out = Vec::new();
    for tenant in own.map_err(failed)? {
        let of = directory.editions().list(tenant).await;
        out.extend(of.map_err(failed)?);
    }
    Ok(out)
}

/// The file of an edition, made where it was not made before.
pub(crate) async fn made(ctx: &Ctx, id: &str, format: &str) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::not_found())?;
    let format = Format::parse(format).map_err(|_| Error::not_found())?;
    let editions = ctx.app.state::<Directory>().editions();
    let edition = editions.find(id).await.map_err(failed)?;
    let lang = ctx.app.i18n().get(edition.language.as_str());
    let lang = lang.unwrap_or_else(|| ctx.lang.clone());
    let made = editions.file(id, format, &lang).await;
    Ok(attached(made.map_err(failed)?))
}

fn attached(file: File) -> Response {
    let name = format!("attachment; filename=\"{}\"", file.name);
    let name = HeaderValue::try_from(name);
    let sealed = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.media)),
        (
            header::CONTENT_DISPOSITION,
            name.unwrap_or(HeaderValue::from_static("attachment")),
        ),
        // A revision may be superseded at any moment.
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(sealed),
        ),
    ];
    (headers, file.bytes).into_response()
}

/// The editions of the Who's Who, newest year first, with revisions that were superseded.
///
/// # Errors
/// Storage.
#[utoipa::path(get, path = "/api/v1/directory/editions", operation_id = "get_directory_editions", tag = "directory",
    responses((status = 200, body = Object, description = "Year, language, revision, hash of the content and when it was frozen, of each")))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let all: Vec<Value> = all(&ctx).await?.iter().map(Edition::json).collect();
    Ok(Json(json!({ "editions": all })).into_response())
}

/// A file of an edition of the Who's Who.
///
/// # Errors
/// 404 for an unknown edition or format, and for a revision that was superseded.
#[utoipa::path(get, path = "/api/v1/directory/editions/{id}/{format}", operation_id = "get_directory_edition_file", tag = "directory",
    params(("id" = String, Path, description = "The edition"), ("format" = String, Path, description = "pdf, html, docx or csv")),
    responses((status = 200, body = Vec<u8>, description = "The file, in the language of the edition"), (status = 404)))]
pub async fn file(ctx: Ctx, Path((id, format)): Path<(String, String)>) -> Result<Response, Error> {
    made(&ctx, &id, &format).await
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list, file))]
pub struct Document;
