//! Drills for programs: the list, one with its contacts, and starting one.
//!
//! Not here: rules (`actions`). Invariant: a program sees what the page shows to the same actor.

use std::collections::HashMap;

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base::Timestamp;
use base::id::{OrganisationId, RecordId};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::Key;
use web::{Ctx, Error, Message, Routes};

use super::{Call, Drill, DrillId, Stand, Wanted, Whom};
use crate::pages::{EDITING, failed, message, tenant};
use crate::record::Seen;
use crate::{Directory, DirectoryError};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/directory/drills";
    const ONE: &str = "/api/v1/directory/drills/{id}";
    Routes::new()
        .api(Method::GET, ALL, list, EDITING)
        .api(Method::POST, ALL, start, EDITING)
        .api(Method::GET, ONE, show, EDITING)
        .document(Document::openapi())
}

/// What a contact of a drill is called, and where it is.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// The contact; empty where the directory no longer has it.
    pub entry: String,
    /// Its organisation.
    pub organisation: String,
    /// The organisation's country, ISO 3166-1; empty where it is not said.
    pub country: String,
}

/// The places of all contacts that the reader may see.
#[must_use]
pub fn places(all: &[Seen], language: &str) -> HashMap<RecordId, Place> {
    let title = |s: &Seen| s.title(language).unwrap_or("–").to_owned();
    let organisations: HashMap<OrganisationId, &Seen> = all
        .iter()
        .filter(|s| s.record.is_organisation())
        .map(|s| (s.record.organisation, s))
        .collect();
    let place = |seen: &Seen| {
        let above = organisations.get(&seen.record.organisation);
        let country = above.and_then(|o| o.first("country", ""));
        let place = Place {
            entry: title(seen),
            organisation: above.map(|o| title(o)).unwrap_or_default(),
            country: country.unwrap_or_default().to_owned(),
        };
        (seen.record.id, place)
    };
    let contacts = all.iter().filter(|s| !s.record.is_organisation());
    contacts.map(place).collect()
}

impl Drill {
    /// The drill with what it comes to, as programs see it.
    #[must_use]
    pub fn json(&self, calls: &[Call], now: Timestamp) -> Value {
        let count = self.count(calls, now);
        let stands: serde_json::Map<String, Value> = Stand::ALL
            .iter()
            .map(|s| (s.as_str().replace('-', "_"), json!(count.of(*s))))
            .collect();
        json!({
            "id": self.id.to_string(),
            "name": self.name,
            "whom": self.whom.as_str(),
            "started": self.started.rfc3339(),
            "ends": self.ends.rfc3339(),
            "contacts": count.all(),
            "answers": stands,
            "median_seconds": count.median,
            "slowest_seconds": count.slowest,
        })
    }

    /// The same with each contact.
    #[must_use]
    pub fn json_with(
        &self,
        calls: &[Call],
        places: &HashMap<RecordId, Place>,
        now: Timestamp,
    ) -> Value {
        let none = Place::default();
        let one = |call: &Call| {
            let place = places.get(&call.record).unwrap_or(&none);
            json!({
                "contact": call.record.to_string(),
                "entry": place.entry,
                "organisation": place.organisation,
                "country": place.country,
                "answer": self.stand(call, now).as_str(),
                "seconds": self.seconds(call),
            })
        };
        let mut whole = self.json(calls, now);
        whole["calls"] = calls.iter().map(one).collect();
        whole
    }
}

/// A drill as it is sent.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentDrill {
    /// What it is called.
    name: String,
    /// `often`, `all`, or a role of contacts.
    whom: String,
    /// Hours in which an answer is in time, 1 to 720.
    hours: i64,
}

/// The drills, newest first, at most 200.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/directory/drills", operation_id = "get_directory_drills", tag = "directory",
    responses((status = 200, body = Object, description = "The drills, each with what it comes to"), (status = 401), (status = 403)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let directory = ctx.app.state::<Directory>();
    let all = directory.drills().list(&ctx.actor, tenant(&ctx)?).await;
    let now = directory.clock.now();
    let all: Vec<Value> = all
        .map_err(failed)?
        .iter()
        .map(|(drill, calls)| drill.json(calls, now))
        .collect();
    Ok(Json(json!({ "drills": all })).into_response())
}

/// One drill with each contact.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/directory/drills/{id}", operation_id = "get_directory_drill", tag = "directory",
    params(("id" = String, Path, description = "The drill")),
    responses((status = 200, body = Object), (status = 401), (status = 403), (status = 404)))]
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let id: DrillId = id.parse().map_err(|_| Error::not_found())?;
    let (directory, tenant) = (ctx.app.state::<Directory>(), tenant(&ctx)?);
    let found = directory.drills().get(&ctx.actor, tenant, id).await;
    let (drill, calls) = found.map_err(failed)?;
    let seen = directory.records().list(&ctx.actor, tenant).await;
    let places = places(&seen.map_err(failed)?, ctx.lang.tag().as_str());
    let body = drill.json_with(&calls, &places, directory.clock.now());
    Ok(Json(body).into_response())
}

/// Starts a drill: letters go out at once.
///
/// # Errors
/// 422 naming what is not taken, also where nobody is meant.
#[utoipa::path(post, path = "/api/v1/directory/drills", operation_id = "post_directory_drills", tag = "directory", request_body = SentDrill,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key again starts nothing")),
    responses((status = 201, body = Object, description = "The id"), (status = 401), (status = 403), (status = 422)))]
pub async fn start(
    ctx: Ctx,
    headers: HeaderMap,
    Json(body): Json<SentDrill>,
) -> Result<Response, Error> {
    let wrong = |field: &str, why: Message| Error::invalid(vec![(field.to_owned(), why)]);
    let whom = Whom::parse(&body.whom);
    let whom = whom.ok_or_else(|| wrong("whom", Message::new("web-field-choice")))?;
    let directory = ctx.app.state::<Directory>();
    let directory = match Key::of_request(&headers)? {
        Some(key) => directory.once(&key),
        None => directory.clone(),
    };
    let wanted = Wanted {
        name: body.name,
        whom,
        hours: body.hours,
    };
    let drills = directory.drills();
    let started = drills.start(&ctx.actor, tenant(&ctx)?, wanted).await;
    let id = match started {
        Ok(id) => id.to_string(),
        Err(DirectoryError::Repeated(id)) => id,
        Err(DirectoryError::Field {
            field,
            message: why,
            ..
        }) => return Err(wrong(field, message(why))),
        Err(other) => return Err(failed(other)),
    };
    Ok((StatusCode::CREATED, Json(json!({ "id": id }))).into_response())
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list, show, start), components(schemas(SentDrill)))]
pub struct Document;
