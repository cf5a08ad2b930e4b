//! Merging and splitting for programs.
//!
//! Not here: rules. Invariant: a request with a key is carried out once.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use utoipa::OpenApi as _;
use web::form::Key;
use web::{Ctx, Error, Message, Routes};

use super::{Choice, Merge, Merging, Split};
use crate::pages::{EDITING, failed, tenant};
use crate::{Directory, DirectoryError};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/directory/mergings";
    const ONE: &str = "/api/v1/directory/mergings/{id}";
    const SPLITS: &str = "/api/v1/directory/splits";
    Routes::new()
        .api(Method::GET, ALL, list, EDITING)
        .api(Method::POST, ALL, merge, EDITING)
        .api(Method::DELETE, ONE, undo, EDITING)
        .api(Method::POST, SPLITS, split, EDITING)
        .document(Document::openapi())
}

fn own(ctx: &Ctx, headers: &HeaderMap) -> Result<Directory, Error> {
    let directory = ctx.app.state::<Directory>();
    Ok(match Key::of_request(headers)? {
        Some(key) => directory.once(&key),
        None => directory.clone(),
    })
}

fn refused(error: DirectoryError) -> Error {
    match error {
        DirectoryError::Field { field, message, .. } => {
            Error::invalid(vec![(field.to_owned(), crate::pages::message(message))])
        }
        other => failed(other),
    }
}

fn id<T: std::str::FromStr>(name: &str, text: &str) -> Result<T, Error> {
    let expected = || Error::invalid(vec![(name.to_owned(), Message::new("web-asked-links"))]);
    text.parse().map_err(|_| expected())
}

impl Merging {
    fn json(&self) -> Value {
        let undone = self.undone.as_ref();
        json!({
            "id": self.id.to_string(),
            "way": self.way.as_str(),
            "stays": self.stays.to_string(),
            "goes": self.goes.to_string(),
            "at": self.at.rfc3339(),
            "undone": undone.map(|(_, at)| at.rfc3339()),
        })
    }
}

/// What was merged and split, newest first.
///
/// # Errors
/// Storage.
#[utoipa::path(get, path = "/api/v1/directory/mergings", operation_id = "get_directory_mergings", tag = "directory",
    responses((status = 200, body = Object, description = "Each with the record that stayed, the one that went or was made, and when it was undone"), (status = 401), (status = 403)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let mergings = ctx.app.state::<Directory>().mergings();
    let all = mergings.list(&ctx.actor, tenant(&ctx)?).await;
    let all: Vec<Value> = all.map_err(failed)?.iter().map(Merging::json).collect();
    Ok(Json(json!({ "mergings": all })).into_response())
}

/// Two records of which one is to be made.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SentMerge {
    /// The record that stays.
    stays: String,
    /// Its version.
    stays_version: i64,
    /// The record that goes.
    goes: String,
    /// Its version.
    goes_version: i64,
    /// By field, whose values stay: `stays`, `goes`, or `both`; `stays` where nothing is said.
    #[serde(default)]
    fields: BTreeMap<String, String>,
}

/// Makes one record of two. Everything that pointed to the one that goes points to the other, and
/// its id leads there.
///
/// # Errors
/// 404 for an unknown record or two of different kinds, 409 when one was changed meanwhile, 422
/// naming what is not taken.
#[utoipa::path(post, path = "/api/v1/directory/mergings", operation_id = "post_directory_merging", tag = "directory", request_body = SentMerge,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing")),
    responses((status = 201, body = Object, description = "The id, by which it is undone"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn merge(
    ctx: Ctx,
    headers: HeaderMap,
    Json(body): Json<SentMerge>,
) -> Result<Response, Error> {
    let choice = |(name, text): (String, String)| match Choice::parse(&text) {
        Some(choice) => Ok((name, choice)),
        None => Err(Error::invalid(vec![(
            name,
            Message::new("web-field-choice"),
        )])),
    };
    let merge = Merge {
        stays: (id("stays", &body.stays)?, body.stays_version),
        goes: (id("goes", &body.goes)?, body.goes_version),
        choices: body
            .fields
            .into_iter()
            .map(choice)
            .collect::<Result<_, _>>()?,
    };
    let directory = own(&ctx, &headers)?;
    let done = directory
        .mergings()
        .merge(&ctx.actor, tenant(&ctx)?, &merge)
        .await;
    let id = done.map_err(refused)?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id.to_string() }))).into_response())
}

/// What of a record is to go to a new one.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SentSplit {
    /// The record.
    of: String,
    /// Its version.
    version: i64,
    /// What the new record is called.
    name: String,
    /// The fields that go, by their names.
    #[serde(default)]
    fields: Vec<String>,
    /// The people and functions that go, of a contact the designations.
    #[serde(default)]
    records: Vec<String>,
    /// The networks that go, by their ids.
    #[serde(default)]
    networks: Vec<String>,
}

/// Makes a new record of some of what is said of one, and of what belongs to it.
///
/// # Errors
/// 404 for an unknown record, person or network, 409 when it was changed meanwhile, 422 naming what
/// is not taken.
#[utoipa::path(post, path = "/api/v1/directory/splits", operation_id = "post_directory_split", tag = "directory", request_body = SentSplit,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing")),
    responses((status = 201, body = Object, description = "The id, by which it is undone, and the new record"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn split(
    ctx: Ctx,
    headers: HeaderMap,
    Json(body): Json<SentSplit>,
) -> Result<Response, Error> {
    let records = body.records.iter().map(|t| id("records", t));
    let networks = body.networks.iter().map(|t| id("networks", t));
    let split = Split {
        of: (id("of", &body.of)?, body.version),
        name: body.name,
        fields: body.fields,
        records: records.collect::<Result<_, _>>()?,
        networks: networks.collect::<Result<_, _>>()?,
    };
    let directory = own(&ctx, &headers)?;
    let done = directory
        .mergings()
        .split(&ctx.actor, tenant(&ctx)?, &split)
        .await;
    let (id, record) = done.map_err(refused)?;
    let made = json!({ "id": id.to_string(), "record": record.to_string() });
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// Undoes a merge or a split: both records are as they were.
///
/// # Errors
/// 404 when it was undone before, 409 naming what was changed since.
#[utoipa::path(delete, path = "/api/v1/directory/mergings/{id}", operation_id = "delete_directory_merging", tag = "directory",
    params(("id" = String, Path, description = "The merge or split")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn undo(ctx: Ctx, Path(id): Path<String>) -> Result<StatusCode, Error> {
    let mergings = ctx.app.state::<Directory>().mergings();
    let id = id.parse().map_err(|_| Error::not_found())?;
    let done = mergings.undo(&ctx.actor, tenant(&ctx)?, id).await;
    done.map_err(failed)?;
    Ok(StatusCode::NO_CONTENT)
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, merge, split, undo),
    components(schemas(SentMerge, SentSplit))
)]
pub struct Document;
