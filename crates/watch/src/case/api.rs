//! `GET /api/v1/cases` and `/api/v1/cases/figures`: the queue and its figures for programs.
//!
//! Not here: changing a case, which is an analyst's. Invariant: no word of a report and no address
//! of a person leaves this way.

use super::figures::{Figures, Times, figures};
use super::store::Wanted;
use super::{Case, Severity, State, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::Json;
use base::Day;
use serde::Serialize;
use utoipa::ToSchema;
use web::{Ctx, Error};

/// A case of the queue.
#[derive(Debug, Serialize, ToSchema)]
pub struct Queued {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// Its RSIT type.
    pub rsit: &'static str,
    /// critical, high, medium or low.
    pub severity: &'static str,
    /// new, open, waiting, resolved or closed.
    pub state: &'static str,
    /// Its TLP label.
    pub tlp: &'static str,
    /// When it was opened (RFC 3339).
    pub opened: String,
    /// When something happened last (RFC 3339).
    pub changed: String,
    /// When somebody should have looked (RFC 3339).
    pub due: String,
    /// How many reports it holds.
    pub reports: u64,
}

impl From<Case> for Queued {
    fn from(case: Case) -> Self {
        Self {
            id: case.id.to_string(),
            name: case.name(),
            rsit: case.rsit.as_str(),
            severity: case.severity.as_str(),
            state: case.state.as_str(),
            tlp: case.tlp.as_str(),
            opened: case.opened.rfc3339(),
            changed: case.changed.rfc3339(),
            due: case.due.rfc3339(),
            reports: case.reports,
            title: case.title,
        }
    }
}

/// A page of the queue.
#[derive(Debug, Serialize, ToSchema)]
pub struct Queue {
    /// The cases, the worst and oldest first.
    pub cases: Vec<Queued>,
}

/// The first fifty cases of the queue.
///
/// # Errors
/// As the actions; 400 for a filter that is not understood.
#[utoipa::path(
    get, path = "/api/v1/cases", operation_id = "list_cases", tag = "cases",
    params(
        ("state" = Option<String>, Query, description = "new, open, waiting, resolved or closed"),
        ("severity" = Option<String>, Query, description = "critical, high, medium or low")
    ),
    responses((status = 200, body = Queue), (status = 400), (status = 401), (status = 403))
)]
pub async fn list(ctx: Ctx) -> Result<Json<Queue>, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let unknown = || web::Message::new("watch-case-bad-filter");
    let mut asked = ctx.asked();
    let wanted = Wanted {
        state: asked.filter("state", |t| State::from_name(t).ok_or_else(unknown)),
        severity: asked.filter("severity", |t| Severity::from_name(t).ok_or_else(unknown)),
        ..Wanted::default()
    };
    asked.strict()?;
    let cases = actions::queue(&ctx.actor, watch, tenant, &wanted).await;
    let cases = cases.map_err(app_error)?.into_iter().map(Queued::from);
    Ok(Json(Queue {
        cases: cases.collect(),
    }))
}

/// The figures of a span of days; the last thirty unless others are asked for.
///
/// # Errors
/// As the actions; 400 for a day that is none.
#[utoipa::path(
    get, path = "/api/v1/cases/figures", operation_id = "get_case_figures", tag = "cases",
    params(
        ("from" = Option<String>, Query, description = "The first day, as 2026-03-24"),
        ("to" = Option<String>, Query, description = "The last day")
    ),
    responses((status = 200, body = Figures), (status = 400), (status = 401), (status = 403))
)]
pub async fn span(ctx: Ctx) -> Result<Json<Figures>, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let today: Day = ctx.app.clock().now().day();
    let mut asked = ctx.asked();
    let last = asked.day("to", today);
    let first = asked.day("from", last.plus(-29));
    asked.strict()?;
    let found = figures(&ctx.actor, watch, tenant, (first, last)).await;
    Ok(Json(found.map_err(app_error)?))
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list, span), components(schemas(Queue, Queued, Figures, Times)))]
pub struct Document;
