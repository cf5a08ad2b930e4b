//! `GET /api/v1/measured`: the gateway's own figures for programs.
//!
//! Invariant: a figure that is not known is not in the list.

use super::pages::error;
use super::read;
use crate::compose::Gateway;
use axum::Json;
use serde::Serialize;
use web::{Ctx, Error};

/// A figure.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Figure {
    /// Its name, such as `watch.feeds.received`.
    name: &'static str,
    /// The number, exact, as decimal text.
    value: String,
    /// `count`, `percent`, `hours` or `days`.
    unit: &'static str,
    /// The first UTC day that it looks at.
    from: String,
    /// The UTC day that it holds for.
    as_of: String,
    /// The page of what was counted, without the language before it.
    records: String,
}

/// What is known now.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Answer {
    /// The figures, those of the directory first.
    figures: Vec<Figure>,
}

/// The figures that the gateway knows of its own work.
///
/// # Errors
/// 403 for whoever may not see the whole administration's observations.
#[utoipa::path(
    get, path = "/api/v1/measured", operation_id = "get_measured",
    tag = "measured",
    responses((status = 200, body = Answer), (status = 401), (status = 403))
)]
pub async fn list(ctx: Ctx) -> Result<Json<Answer>, Error> {
    let gateway = ctx.app.state::<Gateway>();
    let tenant = ctx.tenant.ok_or_else(Error::not_found)?;
    let found = read(&ctx.actor, gateway, tenant).await.map_err(error)?;
    let figure = |m: base::measured::Measured| Figure {
        name: m.measure.name,
        value: m.value.to_string(),
        unit: m.measure.unit.as_str(),
        from: m.from.to_string(),
        as_of: m.as_of.to_string(),
        records: m.records,
    };
    Ok(Json(Answer {
        figures: found.into_iter().map(figure).collect(),
    }))
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list), components(schemas(Answer, Figure)))]
pub struct Document;
