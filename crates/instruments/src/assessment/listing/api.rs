//! The list of rounds for programs.
//!
//! Not here: which rounds are found (`listing`). Invariant: what is not understood of a query is
//! refused by name, never passed over.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use web::i18n::Message;
use web::{Ctx, Error};

use super::{MOST, Wanted};
use crate::assessment::pages::failed;
use crate::assessment::{Round, RoundStand};
use crate::package::InstrumentId;
use crate::pages::{instruments, tenant};

/// What may be asked for.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query; the form reads it")]
pub struct Asked {
    /// Rounds of this instrument only.
    instrument: Option<String>,
    /// Rounds that stand like this only: open or signed-off.
    stand: Option<String>,
    /// At most so many, 1 to 200; 200 without it.
    limit: Option<usize>,
    /// The `next` of the page before.
    after: Option<String>,
}

/// The rounds of the administration, newest first, at most 200 at a time.
///
/// # Errors
/// 400 naming every field that is not understood; as the actions.
#[utoipa::path(get, path = "/api/v1/assessments", operation_id = "get_assessments", tag = "assessments",
    params(Asked),
    responses((status = 200, body = Object, description = "assessments: rounds, newest first; next: give this as after to get the next page, absent on the last"),
    (status = 400), (status = 401), (status = 403)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let mut asked = ctx.asked();
    let choice = || Message::new("web-field-choice");
    let instrument = |t: &str| t.parse::<InstrumentId>().map_err(|_| choice());
    let stand = |t: &str| RoundStand::from_name(t).ok_or_else(choice);
    let limit = |t: &str| {
        let number = t.parse().ok().filter(|n| (1..=MOST).contains(n));
        number.ok_or_else(choice)
    };
    let wanted = Wanted {
        instrument: asked.filter("instrument", instrument),
        stand: asked.filter("stand", stand),
        after: asked.place("after"),
    };
    let most = asked.filter("limit", limit).unwrap_or(MOST);
    asked.strict()?;
    let found = instruments(&ctx).page_of_rounds(&ctx.actor, tenant(&ctx)?, (&wanted, most));
    let (rounds, next) = found.await.map_err(failed)?;
    let rounds: Vec<_> = rounds.iter().map(Round::json).collect();
    let mut body = json!({ "assessments": rounds });
    if let Some(next) = next {
        body["next"] = json!(next.to_string());
    }
    Ok(Json(body).into_response())
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list))]
pub struct Document;
