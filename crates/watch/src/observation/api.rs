//! `GET /api/v1/observations`: the list for programs, with the same filter and scope as the page.
//!
//! Invariant: additive only; a field keeps its IntelMQ name and its type.

use super::{Names, actions, filter};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::picture::Period;
use axum::Json;
use serde::Serialize;
use web::{Ctx, Error};

/// Most observations of one answer.
const MOST: usize = 500;

/// A page of observations.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Answer {
    /// The observations, newest first: IntelMQ's dotted names, the gateway's own values as
    /// `extra.gateway_…`.
    #[schema(value_type = Vec<Object>)]
    observations: Vec<serde_json::Value>,
    /// Give this as `after` to get the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    /// The search was stopped after ten seconds; `next` goes on where it stopped.
    partial: bool,
}

/// What may be asked for. Days are UTC; without them the usual four weeks.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "describes the query; the page's own filter reads it"
)]
pub struct Asked {
    /// First day, YYYY-MM-DD.
    from: Option<String>,
    /// Last day, included.
    to: Option<String>,
    /// RSIT type, such as `infected-system`.
    r#type: Option<String>,
    /// infected, exposed, abusing, victim or inventory.
    counts_as: Option<String>,
    /// Malware family or identifier.
    family: Option<String>,
    /// Address or prefix of the affected end.
    address: Option<String>,
    /// AS number.
    asn: Option<String>,
    /// Report type.
    report: Option<String>,
    /// The id or the name of an organisation.
    organisation: Option<String>,
    /// A sector's code.
    sector: Option<String>,
    /// What is counted: address, address-port, domain, url or account.
    unit: Option<String>,
    /// The `next` of the page before.
    after: Option<String>,
}

/// Lists observations, newest first, within what the caller may see.
///
/// # Errors
/// 400 naming every field that is not understood; as the actions.
#[utoipa::path(
    get, path = "/api/v1/observations", operation_id = "get_observations",
    tag = "observations",
    params(Asked),
    responses((status = 200, body = Answer), (status = 400), (status = 401), (status = 403))
)]
pub async fn list(ctx: Ctx) -> Result<Json<Answer>, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let mut asked = ctx.asked();
    let usual = Period::usual(watch.clock().now().day());
    let names = Names::of(&ctx.actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let wanted = filter(&mut asked, (usual.from(), usual.to().plus(1)), &names);
    let after = asked.place("after");
    asked.strict()?;
    let found = actions::list(&ctx.actor, watch, tenant, &wanted, after, MOST).await;
    let found = found.map_err(app_error)?;
    let observations = actions::json(&ctx.actor, watch, tenant, &found.rows).await;
    Ok(Json(Answer {
        observations: observations.map_err(app_error)?,
        next: found.next.map(|c| c.to_string()),
        partial: found.partial,
    }))
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list), components(schemas(Answer)))]
pub struct Document;
