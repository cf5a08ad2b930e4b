//! Proposals for programs: list them, and carry out a person's decision.
//!
//! Not here: rules. Invariant: a decision names what was proposed when the person saw it.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::Key;
use web::problem::Kind;
use web::{Ctx, Error, Message, Routes};

use super::{Deciding, Offer, Origin, Take};
use crate::InstrumentsError;
use crate::answer::Answer;
use crate::assessment::pages::{failed, whole};
use crate::assessment::{Whole, codec};
use crate::package::ItemId;
use crate::pages::{OFFICER, READING, instruments};

const ALL: &str = "/api/v1/assessments/{id}/proposals";

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    Routes::new()
        .api(Method::GET, ALL, list, READING)
        .api(Method::POST, ALL, decide, OFFICER)
        .document(Document::openapi())
}

impl Offer {
    /// For programs; `shown` and `seen` are what a decision names.
    #[must_use]
    pub fn json(&self, whole: &Whole) -> Value {
        let figure = self.figure.as_ref().map(|f| {
            json!({
                "name": f.measure.name, "value": f.value.to_string(), "unit": f.measure.unit.as_str(),
                "from": f.from.to_string(), "as_of": f.as_of.to_string(), "records": f.records,
            })
        });
        let from = match &self.origin {
            Origin::Measured { .. } => Value::Null,
            Origin::Projected { instrument, items } => json!({
                "instrument": instrument,
                "items": items.iter().map(ToString::to_string).collect::<Vec<_>>(),
            }),
        };
        let decided = self.decided.as_ref().map(|d| {
            json!({ "decision": d.decision.as_str(), "reason": d.reason, "by": d.by, "at": d.at.rfc3339() })
        });
        json!({
            "item": self.item.as_str(), "source": self.source(), "figure": figure,
            "projected": from, "answer": self.answer_json(), "said": self.said, "beyond": self.beyond,
            "attached": self.attached, "open": self.is_open(), "decided": decided,
            "shown": self.token(), "seen": whole.team(self.place).map_or(0, |s| s.version),
        })
    }
}

/// What the gateway and shorter instruments propose for a round.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/proposals", operation_id = "get_assessment_proposals", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "Proposals with question, figure or short answers, proposed answer, and what was decided"),
    (status = 401), (status = 403), (status = 404)))]
pub async fn list(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let all = instruments(&ctx).offers(&ctx.actor, &whole, None).await;
    let all = all.map_err(failed)?;
    let list: Vec<Value> = all.iter().map(|o| o.json(&whole)).collect();
    Ok(Json(json!({ "proposals": list })).into_response())
}

/// A person's decision on a proposal.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Decision {
    /// The question.
    item: String,
    /// As in the list.
    source: String,
    /// `answer`, `evidence`, `both`, `other` (with `answer` and `reason`) or `nothing` (with `reason`).
    take: String,
    /// Another answer, as a `value` of an answer.
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    answer: Option<Value>,
    /// Why.
    #[serde(default)]
    reason: String,
    /// As in the list.
    shown: String,
    /// As in the list.
    seen: i64,
}

/// Carries out a person's decision on a proposal.
///
/// # Errors
/// 412 when something else is proposed or answered by now; 422 without a reason; as the actions.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/proposals", operation_id = "post_assessment_proposals", tag = "assessments",
    params(("id" = String, Path, description = "The round"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing")),
    request_body = Decision,
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn decide(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Decision>,
) -> Result<StatusCode, Error> {
    let whole = whole(&ctx, &id).await?;
    let (_, item) = whole.item(&body.item).ok_or_else(Error::not_found)?;
    let take = match (body.take.as_str(), &body.answer) {
        ("answer", _) => Take::Answer,
        ("evidence", _) => Take::Evidence,
        ("both", _) => Take::Both,
        ("nothing", _) => Take::Nothing,
        ("other", Some(value)) => {
            let given = json!({ "state": "answered", "value": value });
            match codec::decode(item, &given).map_err(failed)? {
                Answer::Given(value) => Take::Other(value),
                _ => return Err(Error::bad_request()),
            }
        }
        _ => {
            let choice = Message::new("web-field-choice");
            return Err(Error::invalid(vec![("take".to_owned(), choice)]));
        }
    };
    let item: ItemId = item.id.clone();
    let deciding = Deciding {
        item,
        source: body.source,
        take,
        reason: body.reason,
        shown: body.shown,
        seen: body.seen,
    };
    let context = match Key::of_request(&headers)? {
        Some(key) => instruments(&ctx).once(&key),
        None => instruments(&ctx).clone(),
    };
    let (tenant, round) = (whole.round.tenant, whole.round.id);
    match context.decide(&ctx.actor, tenant, round, &deciding).await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(StatusCode::NO_CONTENT),
        Err(InstrumentsError::Changed(_)) => Err(Error::new(Kind::Precondition)),
        Err(other) => Err(failed(other)),
    }
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list, decide), components(schemas(Decision)))]
pub struct Document;
