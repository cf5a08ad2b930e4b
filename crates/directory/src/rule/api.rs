//! Rules for programs: list, add, change, take out.
//!
//! Not here: rules of rules (`actions`). Invariant: a change names the version it was made from.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base::id::TenantId;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::Key;
use web::{Access, Ctx, Error, Message, Routes};

use super::{Conditions, Format, Interval, Object, Rule, RuleId, Telling, USUAL, What, Written};
use super::{interval_text, parse_interval};
use crate::pages::{EDITING, failed, message, tenant};
use crate::{Directory, DirectoryError, STAFF};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/directory/rules";
    const ONE: &str = "/api/v1/directory/rules/{id}";
    Routes::new()
        .api(Method::GET, ALL, list, Access::Roles(STAFF))
        .api(Method::POST, ALL, add, EDITING)
        .api(Method::PUT, ONE, change, EDITING)
        .api(Method::DELETE, ONE, remove, EDITING)
        .document(Document::openapi())
}

fn interval_json(interval: Interval) -> Value {
    let text = interval_text(interval);
    let (unit, length) = text.split_once(':').unwrap_or((&text, "1"));
    json!({ "unit": unit, "length": length.parse::<u32>().unwrap_or(1) })
}

impl Rule {
    /// The rule as programs see it.
    #[must_use]
    pub fn json(&self) -> Value {
        let (c, t) = (&self.conditions, &self.telling);
        let destinations = t.destinations.iter().map(ToString::to_string);
        json!({
            "id": self.id.to_string(),
            "version": self.version,
            "type": c.what.text(),
            "provider": c.provider,
            "feed": c.feed,
            "object": c.object.text(),
            "suppress": t.suppress,
            "destinations": destinations.collect::<Vec<_>>(),
            "language": t.language.as_ref().map(ToString::to_string),
            "format": t.format.as_str(),
            "interval": interval_json(t.interval),
            "comment": self.comment,
        })
    }
}

/// How often, as it is sent.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SentInterval {
    /// immediate, hours, days or weeks.
    unit: String,
    /// How many.
    #[serde(default)]
    length: u32,
}

/// A rule as it is sent.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentRule {
    /// The version that the change was made from; not for a new rule.
    version: Option<i64>,
    /// A type (RSIT), `class:` and a class, or nothing for all.
    #[serde(default, rename = "type")]
    what: String,
    /// The provider of the feed; nothing for any.
    #[serde(default)]
    provider: String,
    /// The name of the feed; nothing for any.
    #[serde(default)]
    feed: String,
    /// A prefix, an AS number, a domain or a country; nothing for any.
    #[serde(default)]
    object: String,
    /// Nobody is told.
    #[serde(default)]
    suppress: bool,
    /// Who is told instead: ids of organisations or contacts, or names of organisations.
    #[serde(default)]
    destinations: Vec<String>,
    /// The language, BCP 47.
    language: Option<String>,
    /// csv, json or text.
    format: Option<String>,
    /// How often.
    interval: Option<SentInterval>,
    /// Why the rule is there.
    #[serde(default)]
    comment: String,
}

fn wrong(field: &str, why: Message) -> Error {
    Error::invalid(vec![(field.to_owned(), why)])
}

fn invalid(error: DirectoryError) -> Error {
    match error {
        DirectoryError::Field { field, message, .. } => {
            wrong(field, crate::pages::message(message))
        }
        DirectoryError::RuleTaken => Error::conflict().because(message(error.message())),
        other => failed(other),
    }
}

async fn written(ctx: &Ctx, tenant: TenantId, sent: SentRule) -> Result<Written, Error> {
    let choice = |field: &str| wrong(field, Message::new("web-field-choice"));
    let object = Object::parse(&sent.object).map_err(|e| wrong("object", message(e.message())))?;
    let interval = match sent.interval {
        None => USUAL,
        Some(i) if i.unit == "immediate" => Interval::Immediate,
        Some(i) => {
            parse_interval(&format!("{}:{}", i.unit, i.length)).ok_or_else(|| choice("interval"))?
        }
    };
    let rules = ctx.app.state::<Directory>().rules();
    let mut destinations = Vec::new();
    for text in &sent.destinations {
        let found = rules.destination(&ctx.actor, tenant, text).await;
        destinations.push(found.map_err(invalid)?);
    }
    let language = sent
        .language
        .map(|l| l.parse().map_err(|_| choice("language")));
    let format = sent.format.as_deref().map(Format::parse);
    Ok(Written {
        conditions: Conditions {
            what: What::parse(&sent.what).ok_or_else(|| choice("type"))?,
            provider: sent.provider.trim().to_owned(),
            feed: sent.feed.trim().to_owned(),
            object,
        },
        telling: Telling {
            suppress: sent.suppress,
            destinations,
            language: language.transpose()?,
            format: format
                .unwrap_or(Some(Format::default()))
                .ok_or_else(|| choice("format"))?,
            interval,
        },
        comment: sent.comment,
    })
}

fn once(ctx: &Ctx, headers: &HeaderMap) -> Result<Directory, Error> {
    let directory = ctx.app.state::<Directory>();
    Ok(match Key::of_request(headers)? {
        Some(key) => directory.once(&key),
        None => directory.clone(),
    })
}

fn rule_id(text: &str) -> Result<RuleId, Error> {
    text.parse().map_err(|_| Error::not_found())
}

/// Every notification rule.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/directory/rules", operation_id = "get_directory_rules", tag = "directory",
    responses((status = 200, body = Object, description = "The rules, each with its version"), (status = 401), (status = 403)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let rules = ctx.app.state::<Directory>().rules();
    let all = rules.list(&ctx.actor, tenant(&ctx)?).await;
    let all: Vec<Value> = all.map_err(failed)?.iter().map(Rule::json).collect();
    Ok(Json(json!({ "rules": all })).into_response())
}

/// Adds a rule.
///
/// # Errors
/// 409 when there is one with these conditions, 422 naming what is not taken.
#[utoipa::path(post, path = "/api/v1/directory/rules", operation_id = "post_directory_rules", tag = "directory", request_body = SentRule,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key again adds nothing")),
    responses((status = 201, body = Object, description = "The id"), (status = 401), (status = 403), (status = 409), (status = 422)))]
pub async fn add(
    ctx: Ctx,
    headers: HeaderMap,
    Json(body): Json<SentRule>,
) -> Result<Response, Error> {
    let tenant = tenant(&ctx)?;
    let written = written(&ctx, tenant, body).await?;
    let directory = once(&ctx, &headers)?;
    let id = directory.rules().add(&ctx.actor, tenant, written).await;
    let id = match id {
        Ok(id) => id.to_string(),
        Err(DirectoryError::Repeated(id)) => id,
        Err(other) => return Err(invalid(other)),
    };
    Ok((StatusCode::CREATED, Json(json!({ "id": id }))).into_response())
}

/// Changes a rule.
///
/// # Errors
/// 409 when somebody changed it meanwhile, 422 naming what is not taken.
#[utoipa::path(put, path = "/api/v1/directory/rules/{id}", operation_id = "put_directory_rule", tag = "directory", request_body = SentRule,
    params(("id" = String, Path, description = "The rule")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn change(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<SentRule>,
) -> Result<StatusCode, Error> {
    let (tenant, id) = (tenant(&ctx)?, rule_id(&id)?);
    let missing = || wrong("version", Message::new("web-field-choice"));
    let version = body.version.ok_or_else(missing)?;
    let written = written(&ctx, tenant, body).await?;
    let rules = ctx.app.state::<Directory>().rules();
    let done = rules.change(&ctx.actor, tenant, (id, version), written);
    done.await.map_err(invalid)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a rule out.
///
/// # Errors
/// As the actions.
#[utoipa::path(delete, path = "/api/v1/directory/rules/{id}", operation_id = "delete_directory_rule", tag = "directory",
    params(("id" = String, Path, description = "The rule")),
    responses((status = 204), (status = 401), (status = 403), (status = 404)))]
pub async fn remove(ctx: Ctx, Path(id): Path<String>) -> Result<StatusCode, Error> {
    let (tenant, id) = (tenant(&ctx)?, rule_id(&id)?);
    let rules = ctx.app.state::<Directory>().rules();
    let found = rules.get(&ctx.actor, tenant, id).await.map_err(failed)?;
    let done = rules.remove(&ctx.actor, tenant, (id, found.version)).await;
    done.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT)
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, add, change, remove),
    components(schemas(SentInterval, SentRule))
)]
pub struct Document;
