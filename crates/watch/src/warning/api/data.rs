//! What everybody may read: warnings as JSON and Atom, and the folder of CSAF documents.
//!
//! Invariant: whoever asks gets what a visitor gets.

use super::super::public::{self, Publisher};
use super::super::{Audience, Kind, Published, Severity};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::Json;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::id::TenantId;
use exchange::csaf;
use serde::Serialize;
use utoipa::OpenApi as _;
use web::form::{Asked, one_of};
use web::{Access, Ctx, Error, Lang, Message, Method, Routes};

pub(crate) fn operations() -> Routes {
    let get = || Method::GET;
    const FOLDER: &str = "/csaf/white";
    let at = |rest: &str| format!("{FOLDER}/{rest}");
    Routes::new()
        .api(get(), "/data/v1/warnings", warnings, Access::Public)
        .api(get(), "/data/v1/warnings.atom", atom, Access::Public)
        .api(
            get(),
            "/.well-known/csaf/provider-metadata.json",
            metadata,
            Access::Public,
        )
        .api(get(), &at("index.txt"), index, Access::Public)
        .api(get(), &at("changes.csv"), changes, Access::Public)
        .api(get(), &at("feed.json"), rolie, Access::Public)
        .api(get(), &at("{year}/{file}"), file, Access::Public)
        .document(Document::openapi())
}

/// A published warning in one language.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PublicWarning {
    /// Its id.
    id: String,
    /// Its number.
    number: String,
    /// Alert or advisory.
    kind: Kind,
    /// How grave.
    severity: Severity,
    /// For whom.
    audience: Audience,
    /// The label.
    tlp: String,
    /// The language of the texts: the one asked for, or the one it was written in.
    language: String,
    /// Every language that it is published in.
    languages: Vec<String>,
    /// The title.
    title: String,
    /// The summary.
    summary: String,
    /// What happened.
    happened: String,
    /// Who is affected.
    affected: String,
    /// What to do.
    action: String,
    /// Sectors, by their codes.
    sectors: Vec<String>,
    /// Addresses that say more.
    references: Vec<String>,
    /// CVE numbers.
    cves: Vec<String>,
    /// When it was first published, RFC 3339.
    published: String,
    /// When this revision was published.
    updated: String,
    /// The revision.
    revision: i64,
    /// SHA-256 of the revision's content.
    hash: String,
    /// The page.
    url: String,
    /// The CSAF document.
    csaf: String,
}

/// Published warnings.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PublicWarnings {
    /// Newest first; at most 1,000.
    warnings: Vec<PublicWarning>,
}

/// What every operation here begins with.
async fn found(ctx: &Ctx) -> Result<(TenantId, Vec<Published>, Publisher), Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let address = ctx.app.config().address.clone().unwrap_or_default();
    let publisher = Publisher::of(watch, tenant, &address)
        .await
        .map_err(app_error)?;
    let all = public::all(watch, tenant).await.map_err(app_error)?;
    Ok((tenant, all, publisher))
}

fn asked(ctx: &Ctx) -> Result<(Lang, Severity), Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let known = |tag: &str| {
        let lang = ctx.app.i18n().get(tag);
        lang.ok_or_else(|| Message::new("web-field-choice"))
    };
    let lang = asked.filter("language", known);
    let least = asked.filter("severity", one_of(Severity::ALL, Severity::as_str));
    asked.strict()?;
    let lang = lang.unwrap_or_else(|| ctx.lang.clone());
    Ok((lang, least.unwrap_or(Severity::Info)))
}

fn answer(one: &Published, lang: &Lang, publisher: &Publisher) -> PublicWarning {
    let content = &one.revision.content;
    let (language, texts) = content.text(lang.tag().as_str());
    let at = &publisher.address;
    PublicWarning {
        id: one.id.to_string(),
        number: one.number.clone(),
        kind: content.kind,
        severity: content.severity,
        audience: content.audience,
        tlp: content.tlp.to_string(),
        language: language.to_owned(),
        languages: content
            .languages()
            .iter()
            .map(|l| (*l).to_owned())
            .collect(),
        title: texts.title,
        summary: texts.summary,
        happened: texts.happened,
        affected: texts.affected,
        action: texts.action,
        sectors: content.sectors.clone(),
        references: content.references.clone(),
        cves: content.cves.clone(),
        published: one.first.rfc3339(),
        updated: one.revision.at.rfc3339(),
        revision: one.revision.revision,
        hash: one.revision.hash.to_string(),
        url: format!("{at}/{language}/warnings/{}", one.id),
        csaf: format!(
            "{at}/csaf/white/{}",
            public::path(&one.number, content, language)
        ),
    }
}

/// What is published for everybody, newest first.
///
/// # Errors
/// 400 for a language or a severity that is none.
#[utoipa::path(
    get, path = "/data/v1/warnings", operation_id = "get_data_warnings", tag = "warnings",
    params(("language" = Option<String>, Query, description = "One of the six languages; a warning that is not translated comes in the language it was written in"),
        ("severity" = Option<String>, Query, description = "At least: info, low, medium, high or critical")),
    responses((status = 200, body = PublicWarnings), (status = 400))
)]
pub async fn warnings(ctx: Ctx) -> Result<Json<PublicWarnings>, Error> {
    let (lang, least) = asked(&ctx)?;
    let (_, all, publisher) = found(&ctx).await?;
    let all = all.iter().filter(|p| p.revision.content.severity >= least);
    let warnings = all.map(|p| answer(p, &lang, &publisher)).collect();
    Ok(Json(PublicWarnings { warnings }))
}

/// The same as an Atom feed (RFC 4287), at most 100 entries.
///
/// # Errors
/// As [`warnings`].
#[utoipa::path(
    get, path = "/data/v1/warnings.atom", operation_id = "get_data_warnings_atom", tag = "warnings",
    params(("language" = Option<String>, Query, description = "One of the six languages"),
        ("severity" = Option<String>, Query, description = "At least: info, low, medium, high or critical")),
    responses((status = 200, content_type = "application/atom+xml", description = "What is published for everybody"), (status = 400))
)]
pub async fn atom(ctx: Ctx) -> Result<Response, Error> {
    let (lang, least) = asked(&ctx)?;
    let (_, mut all, publisher) = found(&ctx).await?;
    all.retain(|p| p.revision.content.severity >= least);
    let feed = public::feed(&all, &lang, &publisher);
    let text = exchange::atom::write(&feed);
    Ok(([(header::CONTENT_TYPE, exchange::atom::MEDIA)], text).into_response())
}

/// Programs of other sites read these, in browsers too (CSAF 2.0, section 7.1.1 and RFC 8322).
fn open(kind: &'static str, body: impl IntoResponse) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, body).into_response()
}

/// Who provides CSAF documents, and where.
///
/// # Errors
/// The store's.
#[utoipa::path(
    get, path = "/.well-known/csaf/provider-metadata.json", operation_id = "get_csaf_provider", tag = "warnings",
    responses((status = 200, body = Object, description = "provider-metadata.json of CSAF 2.0"))
)]
pub async fn metadata(ctx: Ctx) -> Result<Response, Error> {
    let (_, all, publisher) = found(&ctx).await?;
    let value = csaf::provider_metadata(&public::provider(&all, &publisher));
    Ok(open(csaf::MEDIA, value.to_string()))
}

/// The paths of the documents, one a line.
///
/// # Errors
/// The store's.
#[utoipa::path(
    get, path = "/csaf/white/index.txt", operation_id = "get_csaf_index", tag = "warnings",
    responses((status = 200, content_type = "text/plain", description = "index.txt of CSAF 2.0"))
)]
pub async fn index(ctx: Ctx) -> Result<Response, Error> {
    let (_, all, _) = found(&ctx).await?;
    let text = csaf::index(&public::listed(&all));
    Ok(open("text/plain; charset=utf-8", text))
}

/// The documents with the moment of their last change.
///
/// # Errors
/// The store's.
#[utoipa::path(
    get, path = "/csaf/white/changes.csv", operation_id = "get_csaf_changes", tag = "warnings",
    responses((status = 200, content_type = "text/csv", description = "changes.csv of CSAF 2.0"))
)]
pub async fn changes(ctx: Ctx) -> Result<Response, Error> {
    let (_, all, _) = found(&ctx).await?;
    let text = csaf::changes(&public::listed(&all));
    Ok(open("text/csv; charset=utf-8", text))
}

/// The documents as a ROLIE feed (RFC 8322).
///
/// # Errors
/// The store's.
#[utoipa::path(
    get, path = "/csaf/white/feed.json", operation_id = "get_csaf_feed", tag = "warnings",
    responses((status = 200, body = Object, description = "A ROLIE feed of CSAF 2.0"))
)]
pub async fn rolie(ctx: Ctx) -> Result<Response, Error> {
    let (_, all, publisher) = found(&ctx).await?;
    let listed = public::listed(&all);
    let value = csaf::rolie(&public::provider(&all, &publisher), &listed);
    Ok(open(csaf::MEDIA, value.to_string()))
}

/// A CSAF document, or with `.sha256` or `.sha512` behind its name the hash of it.
///
/// # Errors
/// 404.
#[utoipa::path(
    get, path = "/csaf/white/{year}/{file}", operation_id = "get_csaf_document", tag = "warnings",
    params(("year" = String, Path, description = "The year of the number"),
        ("file" = String, Path, description = "The file name: the tracking id in small letters and .json")),
    responses((status = 200, body = Object, description = "A document of CSAF 2.0"), (status = 404))
)]
pub async fn file(ctx: Ctx, Path((year, file)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let address = ctx.app.config().address.clone().unwrap_or_default();
    let publisher = Publisher::of(watch, tenant, &address)
        .await
        .map_err(app_error)?;
    let hash = file
        .rsplit_once('.')
        .filter(|(_, end)| matches!(*end, "sha256" | "sha512"));
    let name = hash.map_or(file.as_str(), |(name, _)| name);
    let wanted = format!("{year}/{name}");
    let known = |tag: &str| ctx.app.i18n().get(tag);
    let bytes = public::at_path(watch, tenant, (&wanted, &publisher), known).await;
    let bytes = bytes.map_err(app_error)?;
    const TEXT: &str = "text/plain; charset=utf-8";
    Ok(match hash.map(|(_, end)| end) {
        Some("sha256") => open(TEXT, csaf::sha256_file(&bytes, name)),
        Some(_) => open(TEXT, csaf::sha512_file(&bytes, name)),
        None => open(csaf::MEDIA, bytes),
    })
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(warnings, atom, metadata, index, changes, rolie, file),
    components(schemas(PublicWarning, PublicWarnings))
)]
pub struct Document;
