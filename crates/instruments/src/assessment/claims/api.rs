//! Claims for programs: the list, and reviews of one or of many.
//!
//! Not here: rules (`returned`). Invariant: a review names the version of the claim that was seen.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::OpenApi as _;
use web::i18n::Message;
use web::problem::Kind;
use web::{Ctx, Error, Routes};

use crate::InstrumentsError;
use crate::assessment::pages::{failed, whole};
use crate::assessment::signoff::api::keyed;
use crate::assessment::{Reviewing, Voice};
use crate::package::ItemId;
use crate::pages::{READING, SETTLING};

pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/assessments/{id}/reviews";
    Routes::new()
        .api(Method::GET, ALL, list, READING)
        .api(Method::POST, ALL, review, SETTLING)
        .document(Document::openapi())
}

/// The claims of a round that questions do not apply.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/reviews", operation_id = "get_assessment_reviews", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "Question, voice, reason and state of each claim, and `seen`, which a review names"),
    (status = 401), (status = 403), (status = 404)))]
pub async fn list(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    Ok(Json(whole(&ctx, &id).await?.claims_json()).into_response())
}

/// A claim that is reviewed.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Claimed {
    /// The question.
    item: String,
    /// Whose claim: `team`, or the id of a respondent.
    voice: String,
    /// The version of the claim as it was seen.
    seen: i64,
}

/// What is decided about claims.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Decide {
    /// `agree`, or for one claim also `withdraw` (an agreement) and `send-back`.
    decision: String,
    /// Why it is sent back.
    #[serde(default)]
    reason: String,
    /// Which.
    claims: Vec<Claimed>,
}

/// Agrees to claims, to all of them or to none; or sends one back, or withdraws an agreement.
///
/// # Errors
/// 404 for a claim that is none; 409 for one's own claim and in a round that is signed off; 412 when
/// a claim was changed since; 422 for another decision, for several claims where one is expected,
/// and for sending back without a reason.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/reviews", operation_id = "post_assessment_reviews", tag = "assessments", request_body = Decide,
    params(("id" = String, Path, description = "The round"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again decides nothing")),
    responses((status = 200, body = Object, description = "The claims of the round"), (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn review(
    ctx: Ctx,
    headers: HeaderMap,
    Path(id): Path<String>,
    Json(body): Json<Decide>,
) -> Result<Response, Error> {
    let before = whole(&ctx, &id).await?;
    let unfit =
        |field: &str, message| Error::invalid(vec![(field.to_owned(), Message::new(message))]);
    let mut claims: Vec<(ItemId, Voice, i64)> = Vec::new();
    for one in &body.claims {
        let (_, item) = before.item(&one.item).ok_or_else(Error::not_found)?;
        claims.push((
            item.id.clone(),
            Voice::from_stored(one.voice.clone()),
            one.seen,
        ));
    }
    let context = keyed(&ctx, &headers)?;
    let (actor, tenant, round) = (&ctx.actor, before.round.tenant, before.round.id);
    let reviewing = match body.decision.as_str() {
        "agree" => None,
        "withdraw" => Some(Reviewing::Withdraw),
        "send-back" => Some(Reviewing::SendBack(body.reason.clone())),
        _ => return Err(unfit("decision", "web-field-choice")),
    };
    let done = match (reviewing, claims.as_slice()) {
        (_, []) => return Err(unfit("claims", "web-field-missing")),
        (None, all) => context.agree_many(actor, tenant, round, all).await,
        (Some(reviewing), [(item, voice, seen)]) => {
            let which = (item, voice, *seen);
            context
                .review(actor, tenant, round, which, &reviewing)
                .await
        }
        (Some(_), _) => return Err(unfit("claims", "instruments-reviews-one")),
    };
    match done {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => list(ctx, Path(id)).await,
        Err(InstrumentsError::Changed(_)) => Err(Error::new(Kind::Precondition)),
        Err(other) => Err(failed(other)),
    }
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list, review), components(schemas(Claimed, Decide)))]
pub struct Document;
