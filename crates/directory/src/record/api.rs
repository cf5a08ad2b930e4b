//! Records for programs: list, read, add, say something of a field.
//!
//! Not here: rules. Invariant: what leaves is what the page of the same record shows.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::id::RecordId;
use serde::Deserialize;
use serde_json::{Value as AnyJson, json};
use utoipa::OpenApi as _;
use web::form::{Asked, Key};
use web::{Access, Ctx, Error, Message, Routes};

use super::audience::Medium;
use super::exchange::{Format, write};
use super::field::Kind;
use super::search::Query;
use super::write::{New, Saying};
use super::{Audience, Seen, Value};
use crate::pages::{EDITING, MEMBERS, failed, tenant};
use crate::{Directory, DirectoryError};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/directory/records";
    const ONE: &str = "/api/v1/directory/records/{id}";
    const FIELD: &str = "/api/v1/directory/records/{id}/fields/{field}";
    Routes::new()
        .api(Method::GET, ALL, list, Access::Public)
        .api(Method::POST, ALL, add, EDITING)
        .api(Method::GET, ONE, show, Access::Public)
        .api(Method::DELETE, ONE, remove, EDITING)
        .api(Method::PUT, FIELD, say, MEMBERS)
        .document(Document::openapi())
}

fn directory(ctx: &Ctx) -> &Directory {
    ctx.app.state::<Directory>()
}

fn record_id(text: &str) -> Result<RecordId, Error> {
    text.parse().map_err(|_| Error::not_found())
}

/// Everything that the caller may see, of all administrations for callers without an account.
pub(crate) async fn seen(ctx: &Ctx, medium: Medium) -> Result<Vec<Seen>, Error> {
    let records = directory(ctx).records();
    let mut all = Vec::new();
    for tenant in records.administrations(ctx.tenant).await.map_err(failed)? {
        all.extend(
            records
                .export(&ctx.actor, tenant, medium)
                .await
                .map_err(failed)?,
        );
    }
    Ok(all)
}

/// What is looked for.
pub(crate) fn question(text: &str) -> Result<Query, Message> {
    Query::new(text).ok_or_else(|| Message::new("directory-search-nothing"))
}

/// The records that the caller may see.
///
/// # Errors
/// 400 for an unknown kind, format or medium.
#[utoipa::path(get, path = "/api/v1/directory/records", operation_id = "get_directory_records", tag = "directory",
    params(("kind" = Option<String>, Query, description = "organisation, person, function or designation"),
        ("of" = Option<String>, Query, description = "Only what belongs to this organisation, by its id"),
        ("q" = Option<String>, Query, description = "Words of a name, a short name, another name or a function, in any script; case, accents and Arabic letter forms make no difference. Only values that the caller may see count. Nearest first"),
        ("format" = Option<String>, Query, description = "json or csv"),
        ("medium" = Option<String>, Query, description = "screen, or print: what people agreed to have printed")),
    responses((status = 200, body = Object, description = "Organisations, people and functions, designations, each with the values that the caller may see"),
    (status = 400)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let kind = asked.filter("kind", web::form::one_of(&Kind::ALL, Kind::as_str));
    let expected = || Message::new("web-asked-links");
    let of = asked.filter("of", |t| t.parse().map_err(|_| expected()));
    let formats = [Format::Json, Format::Csv];
    let format = asked.filter("format", web::form::one_of(&formats, Format::as_str));
    let query = asked.filter("q", question);
    let media = [Medium::Screen, Medium::Print];
    let medium = asked.filter("medium", web::form::one_of(&media, Medium::as_str));
    asked.strict()?;
    let mut all = seen(&ctx, medium.unwrap_or(Medium::Screen)).await?;
    all.retain(|s| kind.is_none_or(|k| s.record.kind == k));
    all.retain(|s| of.is_none_or(|o| s.record.organisation == o));
    if let Some(query) = query {
        all = query.find(all);
    }
    let format = format.unwrap_or(Format::Json);
    let text = write(&all, format);
    Ok(([(header::CONTENT_TYPE, format.media_type())], text).into_response())
}

/// One record.
///
/// # Errors
/// 404 also for a record that the caller may not see.
#[utoipa::path(get, path = "/api/v1/directory/records/{id}", operation_id = "get_directory_record", tag = "directory",
    params(("id" = String, Path, description = "The record; of an organisation, its own id")),
    responses((status = 200, body = Object, description = "The record with the values that the caller may see"),
    (status = 308, description = "It was merged into another record, which is there"), (status = 404)))]
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let records = directory(&ctx).records();
    let found = records
        .see(&ctx.actor, record_id(&id)?, Medium::Screen)
        .await;
    if let Err(DirectoryError::NotFound(_)) = found
        && let Some(to) = records
            .moved(&ctx.actor, record_id(&id)?)
            .await
            .map_err(failed)?
    {
        let to = format!("/api/v1/directory/records/{to}");
        return Ok(Redirect::permanent(&to).into_response());
    }
    let (_, seen) = found.map_err(failed)?;
    Ok(Json(seen.json()).into_response())
}

/// One value as it is sent.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SentValue {
    /// The value.
    value: String,
    /// For whom: public, members, national or a TLP label; by the field where it is left out.
    audience: Option<String>,
    /// Whether the person agreed to be shown beyond the administration.
    #[serde(default)]
    screen: bool,
    /// Whether the person agreed to be printed.
    #[serde(default)]
    print: bool,
}

/// What is said of a field.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SentField {
    /// The version of the record that the change was made from.
    version: i64,
    /// The language, BCP 47; left out where the field has none.
    #[serde(default)]
    language: String,
    /// All values; none says that there is none.
    values: Vec<SentValue>,
}

fn saying(kind: Kind, name: &str, language: &str, values: Vec<SentValue>) -> Result<Saying, Error> {
    let field = kind.field(name).ok_or_else(Error::not_found)?;
    let wrong = |name: &str| {
        let choice = Message::new("web-field-choice");
        Error::invalid(vec![(name.to_owned(), choice)])
    };
    let read = |v: SentValue| {
        let audience = v
            .audience
            .as_deref()
            .map(|a| Audience::parse(a).ok_or_else(|| wrong("audience")));
        Ok(Value {
            text: v.value,
            audience: audience.transpose()?.unwrap_or(field.audience),
            screen: v.screen,
            print: v.print,
        })
    };
    let values = values
        .into_iter()
        .map(read)
        .collect::<Result<Vec<_>, Error>>()?;
    Saying::read(field, language, values).map_err(invalid)
}

fn invalid(error: DirectoryError) -> Error {
    match error {
        DirectoryError::Field { field, message, .. } => {
            Error::invalid(vec![(field.to_owned(), crate::pages::message(message))])
        }
        other => failed(other),
    }
}

/// Says all values of one field in one language. Those who keep the directory assert; what contacts
/// of the organisation say waits until somebody agrees.
///
/// # Errors
/// 409 when somebody changed the record meanwhile, 422 naming what is not taken.
#[utoipa::path(put, path = "/api/v1/directory/records/{id}/fields/{field}", operation_id = "put_directory_record_field", tag = "directory", request_body = SentField,
    params(("id" = String, Path, description = "The record"), ("field" = String, Path, description = "The field, by its name in the answers"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing")),
    responses((status = 200, body = Object, description = "The layer: asserted, or claimed and waiting"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn say(
    ctx: Ctx,
    Path((id, field)): Path<(String, String)>,
    headers: HeaderMap,
    Json(body): Json<SentField>,
) -> Result<Response, Error> {
    let id = record_id(&id)?;
    let own = match Key::of_request(&headers)? {
        Some(key) => directory(&ctx).once(&key),
        None => directory(&ctx).clone(),
    };
    let records = own.records();
    let (tenant, seen) = records
        .see(&ctx.actor, id, Medium::Screen)
        .await
        .map_err(failed)?;
    let said = saying(seen.record.kind, &field, &body.language, body.values)?;
    let done = records
        .say(&ctx.actor, tenant, (id, body.version), &[said])
        .await;
    let layer = done.map_err(invalid)?;
    Ok(Json(json!({ "layer": layer.as_str() })).into_response())
}

/// A record as it is sent.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SentRecord {
    /// person, function or designation.
    kind: String,
    /// The organisation, or, of a designation, who is designated.
    of: String,
    /// What is said of it, by field: a list of values, each with its language where it has one.
    fields: std::collections::BTreeMap<String, Vec<AnyJson>>,
}

/// Adds a person, a function or a designation.
///
/// # Errors
/// 404 for an unknown organisation, 422 naming what is not taken.
#[utoipa::path(post, path = "/api/v1/directory/records", operation_id = "post_directory_records", tag = "directory", request_body = SentRecord,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key again adds nothing")),
    responses((status = 201, body = Object, description = "The id"), (status = 401), (status = 403), (status = 404), (status = 422)))]
pub async fn add(
    ctx: Ctx,
    headers: HeaderMap,
    Json(body): Json<SentRecord>,
) -> Result<Response, Error> {
    let wrong = |name: &str| {
        let choice = Message::new("web-field-choice");
        Error::invalid(vec![(name.to_owned(), choice)])
    };
    let kind = Kind::parse(&body.kind).ok_or_else(|| wrong("kind"))?;
    let of = body.of.parse().map_err(|_| wrong("of"))?;
    let mut said = Vec::new();
    for (name, values) in body.fields {
        for value in values {
            let language = value
                .get("language")
                .and_then(AnyJson::as_str)
                .unwrap_or("")
                .to_owned();
            let one: SentValue = serde_json::from_value(value).map_err(|_| wrong(&name))?;
            let one = saying(kind, &name, &language, vec![one])?;
            let same = |s: &&mut Saying| s.field.name == name && s.language == one.language;
            match said.iter_mut().find(same) {
                Some(known) => known.values.extend(one.values),
                None => said.push(one),
            }
        }
    }
    let own = match Key::of_request(&headers)? {
        Some(key) => directory(&ctx).once(&key),
        None => directory(&ctx).clone(),
    };
    let made = own
        .records()
        .add(&ctx.actor, tenant(&ctx)?, New { kind, of, said })
        .await;
    let id = made.map_err(invalid)?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id.to_string() }))).into_response())
}

/// Takes a person, a function or a designation out.
///
/// # Errors
/// As the actions.
#[utoipa::path(delete, path = "/api/v1/directory/records/{id}", operation_id = "delete_directory_record", tag = "directory",
    params(("id" = String, Path, description = "The record")),
    responses((status = 204), (status = 401), (status = 403), (status = 404)))]
pub async fn remove(ctx: Ctx, Path(id): Path<String>) -> Result<StatusCode, Error> {
    let (records, tenant) = (directory(&ctx).records(), tenant(&ctx)?);
    let done = records.remove(&ctx.actor, tenant, record_id(&id)?).await;
    done.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT)
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, show, say, add, remove),
    components(schemas(SentField, SentRecord, SentValue))
)]
pub struct Document;
