//! Releases and bundles for programs.
//!
//! Not here: rules. Invariant: a release names the version that it starts from (`If-Match`); what
//! is read of a bundle is what its page shows.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::ContentHash;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::i18n::Message;
use web::limit::Class;
use web::problem::Kind;
use web::{Access, Ctx, Error, Routes};

use super::content::results_json;
use super::keys::TRUSTERS;
use super::{
    Column, Compared, Imported, Listed, MEDIA, OwnKey, Release, Released, Removed, Took, Trusted,
};
use crate::InstrumentsError;
use crate::assessment::api::{count, figures, matched};
use crate::assessment::files::File;
use crate::assessment::pages::files::attached;
use crate::assessment::pages::{failed, round_id};
use crate::pages::{OFFICER, READING, instruments, tenant};

/// The operations of this feature.
pub(super) fn operations() -> Routes {
    const RELEASE: &str = "/api/v1/assessments/{id}/release";
    const FILE: &str = "/api/v1/assessments/{id}/bundle";
    const ALL: &str = "/api/v1/bundles";
    const ONE: &str = "/api/v1/bundles/{id}";
    const COMPARE: &str = "/api/v1/bundles/compare/{content}";
    const KEYS: &str = "/api/v1/bundles/keys";
    const KEY: &str = "/api/v1/bundles/keys/{fingerprint}";
    let trusting = Access::Roles(TRUSTERS);
    Routes::new()
        .api(Method::GET, RELEASE, released, READING)
        .api(Method::PUT, RELEASE, release, OFFICER)
        .api(Method::GET, FILE, bundle, OFFICER)
        .api(Method::GET, ALL, list, READING)
        .api(Method::POST, ALL, import, OFFICER.class(Class::File))
        .api(Method::GET, ONE, one, READING)
        .api(Method::DELETE, ONE, remove, OFFICER)
        .api(Method::GET, COMPARE, compared, READING)
        .api(Method::GET, KEYS, keys, OFFICER)
        .api(Method::POST, KEYS, trust, trusting)
        .api(Method::DELETE, KEY, revoke, trusting)
        .document(Document::openapi())
}

fn tagged(released: &Released) -> Response {
    let tag = format!("\"{}\"", released.version);
    let tag = HeaderValue::try_from(tag).expect("digits in quotes");
    ([(header::ETAG, tag)], Json(released.release.json())).into_response()
}

/// What is released of a round; the ETag names its version.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/release", operation_id = "get_assessment_release", tag = "bundles",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "extent (nothing, all, parts), sections, items, comments, evidence, tlp",
        headers(("ETag" = String, description = "The version, for If-Match"))),
    (status = 401), (status = 403), (status = 404)))]
pub async fn released(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let found = instruments(&ctx).released(&ctx.actor, tenant(&ctx)?, round_id(&id)?);
    Ok(tagged(&found.await.map_err(failed)?))
}

/// Releases answers of a signed-off round; `"extent": "nothing"` withdraws the release.
///
/// # Errors
/// 400 for a round that is not signed off or a part it does not have, 412 when `If-Match` names
/// another version, 428 without it; 422 for a body that is no release.
#[utoipa::path(put, path = "/api/v1/assessments/{id}/release", operation_id = "put_assessment_release", tag = "bundles",
    params(("id" = String, Path, description = "The round"),
        ("If-Match" = String, Header, description = "The ETag of the release that the change starts from; \"0\" where there is none")),
    request_body = Object,
    responses((status = 200, body = Object, headers(("ETag" = String, description = "The new version"))),
    (status = 400), (status = 401), (status = 403), (status = 404), (status = 412), (status = 422), (status = 428)))]
pub async fn release(
    ctx: Ctx,
    headers: HeaderMap,
    Path(id): Path<String>,
    Json(body): Json<Value>,
) -> Result<Response, Error> {
    let seen = matched(&headers)?;
    let bad = || {
        let said = Message::new("bundle-bad-release");
        Error::invalid(vec![("extent".to_owned(), said)])
    };
    let release = Release::read(&body).ok_or_else(bad)?;
    let which = (round_id(&id)?, seen);
    let made = instruments(&ctx).release(&ctx.actor, tenant(&ctx)?, which, release);
    match made.await {
        Ok(made) => Ok(tagged(&made)),
        Err(InstrumentsError::Changed(_)) => Err(Error::new(Kind::Precondition)),
        Err(other) => Err(failed(other)),
    }
}

/// The signed bundle of what is released of a round.
///
/// # Errors
/// 400 when nothing is released; as the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/bundle", operation_id = "get_assessment_bundle", tag = "bundles",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Vec<u8>, description = "The file"), (status = 400), (status = 401), (status = 403), (status = 404)))]
pub async fn bundle(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let made = instruments(&ctx).bundle(&ctx.actor, tenant(&ctx)?, round_id(&id)?);
    let made = made.await.map_err(failed)?;
    Ok(attached(File {
        name: made.name,
        media: MEDIA,
        bytes: made.bytes,
    }))
}

/// The bundles that were taken in.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/bundles", operation_id = "get_bundles", tag = "bundles",
    responses((status = 200, body = Object, description = "What each says of itself, its key and when it came"), (status = 401), (status = 403)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let all = instruments(&ctx).bundles(&ctx.actor, tenant(&ctx)?).await;
    let all: Vec<Value> = all.map_err(failed)?.iter().map(Listed::json).collect();
    let removed = instruments(&ctx).removed_bundles(&ctx.actor, tenant(&ctx)?);
    let removed = removed.await.map_err(failed)?;
    let removed: Vec<Value> = removed.iter().map(Removed::json).collect();
    Ok(Json(json!({ "bundles": all, "removed": removed })).into_response())
}

/// Why a bundle is removed.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Remove {
    /// The reason; it stays in the list of what was removed.
    reason: String,
}

/// Removes a bundle: its file is deleted, the fact stays in the list of what was removed.
///
/// # Errors
/// 422 without a reason; as the actions.
#[utoipa::path(delete, path = "/api/v1/bundles/{id}", operation_id = "delete_bundle", tag = "bundles", request_body = Remove,
    params(("id" = String, Path, description = "The bundle's id here")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 422)))]
pub async fn remove(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<Remove>,
) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::not_found())?;
    let which = (id, body.reason.as_str());
    let done = instruments(&ctx).remove_bundle(&ctx.actor, tenant(&ctx)?, which);
    done.await.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Administrations side by side, of an instrument by what it asks: the newest signed round of the
/// own administration, then every bundle. Nobody is ranked; a section of which a part was not
/// released has no figure.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/bundles/compare/{content}", operation_id = "get_bundles_compared", tag = "bundles",
    params(("content" = String, Path, description = "The content hash of the instrument")),
    responses((status = 200, body = Object, description = "Each administration's figures as signed and as released, by section"),
    (status = 401), (status = 403), (status = 404)))]
pub async fn compared(ctx: Ctx, Path(content): Path<String>) -> Result<Response, Error> {
    let content = content.parse().map_err(|_| Error::not_found())?;
    let found = instruments(&ctx).compared(&ctx.actor, tenant(&ctx)?, content);
    Ok(Json(found.await.map_err(failed)?.json()).into_response())
}

impl Removed {
    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "id": self.id.to_string(), "manifest": self.manifest.json(),
            "imported": self.imported.rfc3339(), "reason": self.reason,
            "removed": self.at.rfc3339(), "removed_by": self.by,
        })
    }
}

impl Compared {
    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        let package = self.instrument.package();
        let columns: Vec<Value> = self.columns.iter().map(|c| self.column(c)).collect();
        json!({
            "instrument": package.id.to_string(), "version": package.version,
            "content": package.hash.to_string(), "administrations": columns,
        })
    }

    fn column(&self, column: &Column) -> Value {
        let sections = self.instrument.sections().zip(&column.scored.sections);
        let sections = sections.map(|((section, _), own)| {
            let part = column.parts.iter().find(|p| p.section == section.id);
            let whole = part.is_some_and(|p| p.released == p.of);
            json!({
                "id": section.id.as_str(),
                "released": part.map(|p| json!({ "done": p.released, "of": p.of })),
                // A part alone would be taken for a low figure.
                "figures": whole.then(|| figures(&own.figures)),
                "completeness": count(own.backing.completeness),
            })
        });
        let sections: Vec<Value> = sections.collect();
        let signed = &column.signed;
        json!({
            "own": column.own.as_ref().map(crate::assessment::Round::json),
            "bundle": column.of.as_ref().map(Listed::json),
            "signed_off": column.on.to_string(),
            "tlp": column.tlp.map(|t| t.as_str()),
            "signed": {
                "published": signed.published.as_ref().map(ToString::to_string),
                "completeness": count(signed.completeness),
            },
            "released": column.scored.overall().map(figures),
            "sections": sections,
        })
    }
}

/// Takes a bundle in; the same one again changes nothing.
///
/// # Errors
/// 400 with the reason for a bundle that is refused; as the actions.
#[utoipa::path(post, path = "/api/v1/bundles", operation_id = "post_bundles", tag = "bundles",
    request_body(content = Vec<u8>, content_type = "application/vnd.cybergateway.bundle+zip"),
    responses((status = 200, body = Object, description = "It was here already, or took the place of an older one"),
    (status = 201, body = Object, description = "It is new here"), (status = 400), (status = 401), (status = 403)))]
pub async fn import(ctx: Ctx, body: Bytes) -> Result<Response, Error> {
    let took = instruments(&ctx).import_bundle(&ctx.actor, tenant(&ctx)?, body.into());
    let took = took.await.map_err(failed)?;
    let status = match took {
        Took::New(..) => StatusCode::CREATED,
        Took::Replaced(..) | Took::Same(..) => StatusCode::OK,
    };
    Ok((status, Json(took.json())).into_response())
}

/// A bundle with its answers and figures.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/bundles/{id}", operation_id = "get_bundle", tag = "bundles",
    params(("id" = String, Path, description = "The bundle's id here")),
    responses((status = 200, body = Object), (status = 401), (status = 403), (status = 404)))]
pub async fn one(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::not_found())?;
    let found = instruments(&ctx).imported(&ctx.actor, tenant(&ctx)?, id);
    Ok(Json(found.await.map_err(failed)?.json()).into_response())
}

/// The key of this gateway, and the keys that are trusted here.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/bundles/keys", operation_id = "get_bundle_keys", tag = "bundles",
    responses((status = 200, body = Object), (status = 401), (status = 403)))]
pub async fn keys(ctx: Ctx) -> Result<Response, Error> {
    let (context, tenant) = (instruments(&ctx), tenant(&ctx)?);
    let own = context.bundle_key(&ctx.actor, tenant).await;
    let all = context.trusted_keys(&ctx.actor, tenant).await;
    let all: Vec<Value> = all.map_err(failed)?.iter().map(Trusted::json).collect();
    let own = own.map_err(failed)?.json();
    Ok(Json(json!({ "own": own, "trusted": all })).into_response())
}

/// A key to be trusted.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Trust {
    /// The public key, the line that begins with RW.
    key: String,
    /// The one administration whose bundles it may sign, ISO 3166-1 alpha-2.
    administration: String,
    /// What it is called here.
    name: String,
}

/// Trusts a key for one administration.
///
/// # Errors
/// 400 for a key that is none or is trusted for another administration; 422 for another field.
#[utoipa::path(post, path = "/api/v1/bundles/keys", operation_id = "post_bundle_keys", tag = "bundles", request_body = Trust,
    responses((status = 201, body = Object), (status = 400), (status = 401), (status = 403), (status = 422)))]
pub async fn trust(ctx: Ctx, Json(body): Json<Trust>) -> Result<Response, Error> {
    let bad = || {
        let said = Message::new("bundle-bad-code");
        Error::invalid(vec![("administration".to_owned(), said)])
    };
    let code = body.administration.parse().map_err(|_| bad())?;
    let of = (code, body.name.as_str());
    let made = instruments(&ctx).trust_key(&ctx.actor, tenant(&ctx)?, &body.key, of);
    let made = made.await.map_err(failed)?;
    Ok((StatusCode::CREATED, Json(made.json())).into_response())
}

/// Trusts a key no longer.
///
/// # Errors
/// As the actions.
#[utoipa::path(delete, path = "/api/v1/bundles/keys/{fingerprint}", operation_id = "delete_bundle_key", tag = "bundles",
    params(("fingerprint" = String, Path, description = "The fingerprint of the key")),
    responses((status = 204), (status = 401), (status = 403), (status = 404)))]
pub async fn revoke(ctx: Ctx, Path(fingerprint): Path<String>) -> Result<Response, Error> {
    let fingerprint: ContentHash = fingerprint.parse().map_err(|_| Error::not_found())?;
    let done = instruments(&ctx).revoke_key(&ctx.actor, tenant(&ctx)?, fingerprint);
    done.await.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

impl OwnKey {
    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "key": self.key.to_string(), "id": self.key.id(),
            "fingerprint": self.key.fingerprint().to_string(), "made": self.made.rfc3339(),
        })
    }
}

impl Trusted {
    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "key": self.key.to_string(), "id": self.key.id(),
            "fingerprint": self.key.fingerprint().to_string(),
            "administration": self.administration.to_string(), "name": self.name,
            "trusted": self.at.rfc3339(), "by": self.by,
            "revoked": self.revoked.as_ref().map(|(_, at)| at.rfc3339()),
        })
    }
}

impl Took {
    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        let (id, manifest) = self.one();
        json!({ "id": id.to_string(), "took": self.name(), "manifest": manifest.json() })
    }
}

impl Listed {
    /// As JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "id": self.id.to_string(), "sums": self.sums.to_string(),
            "manifest": self.manifest.json(), "key_name": self.origin.key_name,
            "key_revoked": self.origin.revoked.map(base::Timestamp::rfc3339),
            "imported": self.origin.at.rfc3339(), "imported_by": self.origin.by,
        })
    }
}

impl Imported {
    /// As JSON: what the list shows, the answers, the evidence, the figures.
    #[must_use]
    pub fn json(&self) -> Value {
        let content = super::content::Content {
            sheet: self.sheet.clone(),
            comments: self.comments.clone(),
            mentions: self.mentions.clone(),
        };
        let mut results = results_json(&self.instrument, &self.scored, &self.scored);
        let complete = self.signed.completeness;
        results["signed"] = json!({
            "published": self.signed.published.as_ref().map(ToString::to_string),
            "completeness": { "done": complete.done, "of": complete.of },
        });
        json!({
            "bundle": self.listed.json(),
            "answers": content.answers_json(&self.instrument)["answers"],
            "evidence": content.evidence_json()["evidence"],
            "results": results,
        })
    }
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        released, release, bundle, list, import, one, remove, compared, keys, trust, revoke
    ),
    components(schemas(Trust, Remove))
)]
pub struct Document;
