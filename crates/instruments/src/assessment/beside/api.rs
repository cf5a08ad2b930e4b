//! Two rounds of one administration for programs.
//!
//! Not here: what is compared. Invariant: both rounds are read with the caller's rights.

use axum::Json;
use axum::extract::Path;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use base::id::RoundId;
use utoipa::OpenApi as _;
use web::form::Asked;
use web::i18n::Message;
use web::{Ctx, Error, Routes};

use crate::assessment::pages::whole;
use crate::pages::READING;

/// The operation of this feature.
pub(crate) fn operations() -> Routes {
    const BESIDE: &str = "/api/v1/assessments/{id}/compare";
    Routes::new()
        .api(Method::GET, BESIDE, compare, READING)
        .document(Document::openapi())
}

/// Two rounds of one's own administration beside one another.
///
/// # Errors
/// 400 without `with`, 404 also where the other round is none of this administration, 409 for
/// rounds of different instruments.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/compare", operation_id = "get_assessment_compare", tag = "assessments",
    params(("id" = String, Path, description = "The round"),
        ("with" = String, Query, description = "The other round, of the same instrument")),
    responses((status = 200, body = Object, description = "The figures of both overall and by section, the questions whose answer or score differs, and those that only one round has"),
    (status = 400), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn compare(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let round = |text: &str| {
        let id: Result<RoundId, _> = text.parse();
        id.map_err(|_| Message::new("instruments-compare-with"))
    };
    let with = asked.read("with", round, Message::new("web-asked-all"));
    asked.strict()?;
    let missing = || Error::bad_request().because(Message::new("instruments-compare-with"));
    let with = with.ok_or_else(missing)?;
    let this = whole(&ctx, &id).await?;
    let other = whole(&ctx, &with.to_string()).await?;
    let beside = this.beside_round_json(&other);
    let other_instrument =
        || Error::conflict().because(Message::new("instruments-compare-other-instrument"));
    Ok(Json(beside.ok_or_else(other_instrument)?).into_response())
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(compare))]
pub struct Document;
