//! A respondent's single answers for programs: read, and entered on their behalf.
//!
//! Not here: rules (`actions::say_for`). Invariant: an answer that is entered stays the
//! respondent's own, the history names who entered it, and it names the state that it starts from.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use utoipa::OpenApi as _;
use web::problem::Kind;
use web::{Ctx, Error, Routes};

use crate::InstrumentsError;
use crate::assessment::api::{matched, one, saying};
use crate::assessment::pages::{failed, whole};
use crate::assessment::{Stated, Whole};
use crate::pages::{OFFICER, READING, instruments, tenant};
use crate::respondent::Respondent;
use crate::respondent::pages::asking::ids;

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/assessments/{id}/respondents/{respondent}/answers";
    const ONE: &str = "/api/v1/assessments/{id}/respondents/{respondent}/answers/{item}";
    Routes::new()
        .api(Method::GET, ALL, list, READING)
        .api(Method::GET, ONE, show, READING)
        .api(Method::PUT, ONE, say, OFFICER)
        .document(Document::openapi())
}

/// The round, and who of it is meant.
async fn found(ctx: &Ctx, id: &str, respondent: &str) -> Result<(Whole, Respondent), Error> {
    let (_, respondent) = ids(id, respondent)?;
    let whole = whole(ctx, id).await?;
    let found = whole.respondents.iter().find(|r| r.id == respondent);
    let found = found.cloned().ok_or_else(Error::not_found)?;
    Ok((whole, found))
}

/// What a respondent said, by question.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/respondents/{respondent}/answers", operation_id = "get_assessment_respondent_answers", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("respondent" = String, Path, description = "The respondent")),
    responses((status = 200, body = Object, description = "Their answers by question"), (status = 401), (status = 403), (status = 404)))]
pub async fn list(
    ctx: Ctx,
    Path((id, respondent)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (whole, respondent) = found(&ctx, &id, &respondent).await?;
    Ok(Json(respondent.answers_json(&whole)).into_response())
}

/// One answer of a respondent; the ETag names its version.
///
/// # Errors
/// 404 also for a question of a section that they were not given; as the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/respondents/{respondent}/answers/{item}", operation_id = "get_assessment_respondent_answer", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("respondent" = String, Path, description = "The respondent"), ("item" = String, Path, description = "The question")),
    responses((status = 200, body = Object, headers(("ETag" = String, description = "The version, for If-Match"))),
    (status = 401), (status = 403), (status = 404)))]
pub async fn show(
    ctx: Ctx,
    Path((id, respondent, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let (whole, respondent) = found(&ctx, &id, &respondent).await?;
    let (place, _) = respondent
        .question(&whole, &item)
        .ok_or_else(Error::not_found)?;
    let nothing = Stated::nothing();
    Ok(one(whole
        .stated(&respondent.voice(), place)
        .unwrap_or(&nothing)))
}

/// Enters what a respondent said on paper or aloud; it stays their own answer.
///
/// # Errors
/// 412 when `If-Match` names another version, 428 without it; 422 for an answer that does not fit.
#[utoipa::path(put, path = "/api/v1/assessments/{id}/respondents/{respondent}/answers/{item}", operation_id = "put_assessment_respondent_answer", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("respondent" = String, Path, description = "The respondent"), ("item" = String, Path, description = "The question"),
        ("If-Match" = String, Header, description = "The ETag of the answer that the change starts from; \"0\" where there is none")),
    request_body = Object,
    responses((status = 200, body = Object, headers(("ETag" = String, description = "The new version"))),
    (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422), (status = 428)))]
pub async fn say(
    ctx: Ctx,
    headers: HeaderMap,
    Path((id, respondent, item)): Path<(String, String, String)>,
    Json(body): Json<Value>,
) -> Result<Response, Error> {
    let seen = matched(&headers)?;
    let (before, own) = found(&ctx, &id, &respondent).await?;
    let (place, asked) = own.question(&before, &item).ok_or_else(Error::not_found)?;
    let current = before.stated(&own.voice(), place).map_or(0, |s| s.version);
    if current != seen {
        return Err(Error::new(Kind::Precondition));
    }
    let all = [saying(asked, seen, &body)?];
    let which = (before.round.id, own.id);
    let said = instruments(&ctx).say_for(&ctx.actor, tenant(&ctx)?, which, &all);
    match said.await {
        Ok(_) => {
            let after = whole(&ctx, &id).await?;
            let nothing = Stated::nothing();
            Ok(one(after.stated(&own.voice(), place).unwrap_or(&nothing)))
        }
        Err(InstrumentsError::Changed(_)) => Err(Error::new(Kind::Precondition)),
        Err(other) => Err(failed(other)),
    }
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list, show, say))]
pub struct Document;
