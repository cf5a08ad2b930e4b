//! How the web addresses of cases stand, and how long it takes until they are gone, for programs.
//!
//! Not here: rules (`liveness`, `figures`). Invariant: a time that was not reached is null, never
//! zero, and no letter leaves this way.

use super::figures::{Line, figures};
use super::liveness::{self, Look, Standing};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use web::{Ctx, Error};

/// Days that are told of unless others are asked for.
const DAYS: i32 = 90;

/// How the web addresses of a case stand, with the last 500 looks.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/cases/{id}/takedown", operation_id = "get_case_takedown", tag = "takedown",
    params(("id" = String, Path, description = "The id of the case")),
    responses((status = 200, body = Object), (status = 401), (status = 403), (status = 404)))]
pub async fn case(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let id = id.parse().map_err(|_| Error::not_found())?;
    let found = liveness::actions::list(&ctx.actor, watch, (tenant, id)).await;
    let (sites, looks) = found.map_err(app_error)?;
    let sites = sites.iter().map(|site| {
        json!({
            "url": site.url,
            "standing": site.standing.as_str(),
            "since": site.since.rfc3339(),
            "looks": site.looks,
            "changed": site.changed,
            "returns": site.returns,
            "last": site.last.as_ref().map(look),
            "next": site.next.map(|at| at.rfc3339()),
        })
    });
    let looks = looks.iter().map(|(url, one)| {
        let mut value = look(one);
        value["url"] = json!(url);
        value
    });
    let whole =
        json!({ "addresses": sites.collect::<Vec<_>>(), "looks": looks.collect::<Vec<_>>() });
    Ok(Json(whole).into_response())
}

fn look(look: &Look) -> Value {
    json!({
        "at": look.at.rfc3339(),
        "exit": look.exit,
        "seen": look.seen.as_str(),
        "why": look.why.as_str(),
        "status": look.status,
        "address": look.address,
    })
}

/// What may be asked for.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "describes the query; the handler reads it by name"
)]
pub struct Query {
    /// The first day; 90 days back without.
    from: Option<String>,
    /// The last day; today without.
    to: Option<String>,
}

/// How long it takes until something is taken down, by party, in hours.
///
/// # Errors
/// 400 naming every field that is not understood; as the actions.
#[utoipa::path(get, path = "/api/v1/takedown", operation_id = "get_takedown", tag = "takedown", params(Query),
    responses((status = 200, body = Object), (status = 400), (status = 401), (status = 403)))]
pub async fn show(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let today = ctx.app.clock().now().day();
    let mut asked = ctx.asked();
    let last = asked.day("to", today);
    let first = asked.day("from", last.plus(1 - DAYS));
    asked.strict()?;
    let found = figures(&ctx.actor, watch, tenant, (first, last)).await;
    let found = found.map_err(app_error)?;
    let standing: serde_json::Map<String, Value> = Standing::ALL
        .iter()
        .zip(found.standing)
        .map(|(standing, n)| (standing.as_str().to_owned(), json!(n)))
        .collect();
    let whole = json!({
        "from": found.days.0.to_string(),
        "to": found.days.1.to_string(),
        "standing": standing,
        "all": line(&found.all),
        "parties": found.lines.iter().map(party).collect::<Vec<_>>(),
    });
    Ok(Json(whole).into_response())
}

fn line(line: &Line) -> Value {
    json!({
        "addresses": line.asked,
        "answered": line.answered,
        "gone_before": line.before,
        "gone": line.gone,
        "there": line.there,
        "returns": line.returns,
        "median_hours": line.median,
        "ninth_hours": line.ninth,
    })
}

fn party(one: &Line) -> Value {
    let mut value = line(one);
    value["name"] = json!(one.name);
    value["kind"] = json!(one.with.as_str());
    value
}

/// The operations of this module.
#[derive(Debug, utoipa::OpenApi)]
#[openapi(paths(case, show))]
pub struct Document;
