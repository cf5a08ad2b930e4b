//! Answers side by side for programs, and the settlement of those that differ.
//!
//! Not here: rules. Invariant: a settlement names the state that it starts from (`If-Match`).

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::i18n::Message;
use web::problem::Kind;
use web::{Ctx, Error, Routes};

use super::{Concord, Settling};
use crate::InstrumentsError;
use crate::assessment::api::matched;
use crate::assessment::exchange::stated_json;
use crate::assessment::pages::{failed, whole};
use crate::assessment::signoff::api::keyed;
use crate::assessment::{Voice, Whole};
use crate::pages::{READING, SETTLING, instruments};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ALL: &str = "/api/v1/assessments/{id}/disagreements";
    const ONE: &str = "/api/v1/assessments/{id}/disagreements/{item}";
    Routes::new()
        .api(Method::GET, ALL, list, READING)
        .api(Method::POST, ALL, settle_many, SETTLING)
        .api(Method::GET, ONE, show, READING)
        .api(Method::PUT, ONE, settle, SETTLING)
        .document(Document::openapi())
}

impl Concord {
    /// The name in exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Agreed => "agreed",
            Self::Settled => "settled",
            Self::Disputed => "disputed",
        }
    }
}

impl Whole {
    /// The questions whose answers differ, settled or not.
    #[must_use]
    pub fn differing_json(&self) -> Value {
        let one = |(place, concord): (usize, Concord)| {
            let item = self.instrument.item(place)?;
            Some(json!({
                "item": item.id.as_str(), "concord": concord.as_str(),
                "voices": self.said(place).len(),
            }))
        };
        let all: Vec<Value> = self.differing().into_iter().filter_map(one).collect();
        json!({ "disagreements": all })
    }

    /// What each voice said to the question at a place, and what was settled.
    #[must_use]
    pub fn beside_json(&self, place: usize) -> Value {
        let voice = |voice: &Voice, stated| {
            let mut body = stated_json(stated);
            if let Some(object) = body.as_object_mut() {
                object.insert("voice".to_owned(), json!(voice.as_str()));
                object.insert("name".to_owned(), json!(self.voice_name(voice)));
                object.insert("at".to_owned(), json!(stated.at.rfc3339()));
            }
            body
        };
        let said = self.said(place);
        let voices: Vec<Value> = said.into_iter().map(|(v, s)| voice(v, s)).collect();
        let concord = self.concord(place);
        let settled = self.settled.get(&place).map(|s| {
            json!({
                "voice": s.voice.as_str(), "reason": s.reason, "present": s.present,
                "dissent": s.dissent, "at": s.at.rfc3339(),
                "holds": concord == Concord::Settled,
            })
        });
        json!({
            "item": self.instrument.item(place).map(|i| i.id.as_str()),
            "concord": concord.as_str(), "voices": voices, "settled": settled,
        })
    }
}

/// The questions whose answers differ.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/disagreements", operation_id = "get_assessment_disagreements", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "Questions whose answers differ: settled or disputed, and how many said something"),
    (status = 401), (status = 403), (status = 404)))]
pub async fn list(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    Ok(Json(whole(&ctx, &id).await?.differing_json()).into_response())
}

fn one(whole: &Whole, item: &str) -> Result<Response, Error> {
    let (place, _) = whole.item(item).ok_or_else(Error::not_found)?;
    let version = whole.settled.get(&place).map_or(0, |s| s.version);
    let tag = HeaderValue::try_from(format!("\"{version}\"")).expect("digits in quotes");
    Ok(([(header::ETAG, tag)], Json(whole.beside_json(place))).into_response())
}

/// The answers to a question side by side; the ETag names the version of the settlement.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/disagreements/{item}", operation_id = "get_assessment_disagreement", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("item" = String, Path, description = "The question")),
    responses((status = 200, body = Object, description = "What each voice said, and what was settled", headers(("ETag" = String, description = "The version of the settlement, for If-Match"))),
    (status = 401), (status = 403), (status = 404)))]
pub async fn show(ctx: Ctx, Path((id, item)): Path<(String, String)>) -> Result<Response, Error> {
    one(&whole(&ctx, &id).await?, &item)
}

/// Whose answer counts, and why.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Settle {
    /// Whose answer counts: `team`, or the id of a respondent.
    voice: String,
    /// Why.
    reason: String,
    /// In a workshop: who was in the room.
    #[serde(default)]
    present: String,
    /// Who did not agree, and why.
    #[serde(default)]
    dissent: String,
}

/// Settles which of several answers counts.
///
/// # Errors
/// 404 for a question whose answers do not differ or a voice that said nothing; 409 when the round
/// is signed off; 412 when `If-Match` names another version, 428 without it; 422 without a reason.
#[utoipa::path(put, path = "/api/v1/assessments/{id}/disagreements/{item}", operation_id = "put_assessment_disagreement", tag = "assessments", request_body = Settle,
    params(("id" = String, Path, description = "The round"), ("item" = String, Path, description = "The question"),
        ("If-Match" = String, Header, description = "The ETag that the settlement starts from; \"0\" where there is none")),
    responses((status = 200, body = Object, headers(("ETag" = String, description = "The new version"))),
    (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422), (status = 428)))]
pub async fn settle(
    ctx: Ctx,
    headers: HeaderMap,
    Path((id, item)): Path<(String, String)>,
    Json(body): Json<Settle>,
) -> Result<Response, Error> {
    let seen = matched(&headers)?;
    let before = whole(&ctx, &id).await?;
    let (_, asked) = before.item(&item).ok_or_else(Error::not_found)?;
    let settling = Settling {
        voice: Voice::from_stored(body.voice),
        reason: body.reason,
        present: body.present,
        dissent: body.dissent,
        seen,
    };
    let (context, round) = (instruments(&ctx), &before.round);
    let what = (&asked.id, &settling);
    match context
        .settle(&ctx.actor, round.tenant, round.id, what)
        .await
    {
        Ok(()) => one(&whole(&ctx, &id).await?, &item),
        Err(InstrumentsError::Changed(_)) => Err(Error::new(Kind::Precondition)),
        Err(other) => Err(failed(other)),
    }
}

/// One of several questions that are settled at once.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct One {
    /// The question.
    item: String,
    /// Whose answer counts: `team`, or the id of a respondent.
    voice: String,
    /// The version of the settlement as it was seen; 0 where there is none.
    seen: i64,
}

/// Several questions with one reason.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SettleMany {
    /// Why.
    reason: String,
    /// In a workshop: who was in the room.
    #[serde(default)]
    present: String,
    /// Who did not agree, and why.
    #[serde(default)]
    dissent: String,
    /// Which.
    items: Vec<One>,
}

/// Settles several questions with one reason, all of them or none.
///
/// # Errors
/// As for one; 412 when one of them was settled otherwise since it was seen.
#[utoipa::path(post, path = "/api/v1/assessments/{id}/disagreements", operation_id = "post_assessment_disagreements", tag = "assessments", request_body = SettleMany,
    params(("id" = String, Path, description = "The round"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again settles nothing")),
    responses((status = 200, body = Object, description = "Questions whose answers differ, as they stand now"),
    (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn settle_many(
    ctx: Ctx,
    headers: HeaderMap,
    Path(id): Path<String>,
    Json(body): Json<SettleMany>,
) -> Result<Response, Error> {
    let before = whole(&ctx, &id).await?;
    let mut all = Vec::new();
    for one in body.items {
        let (_, asked) = before.item(&one.item).ok_or_else(Error::not_found)?;
        let settling = Settling {
            voice: Voice::from_stored(one.voice),
            reason: body.reason.clone(),
            present: body.present.clone(),
            dissent: body.dissent.clone(),
            seen: one.seen,
        };
        all.push((asked.id.clone(), settling));
    }
    if all.is_empty() {
        let missing = Message::new("web-field-missing");
        return Err(Error::invalid(vec![("items".to_owned(), missing)]));
    }
    let (context, round) = (keyed(&ctx, &headers)?, &before.round);
    match context
        .settle_many(&ctx.actor, round.tenant, round.id, &all)
        .await
    {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => list(ctx, Path(id)).await,
        Err(InstrumentsError::Changed(_)) => Err(Error::new(Kind::Precondition)),
        Err(other) => Err(failed(other)),
    }
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, show, settle, settle_many),
    components(schemas(Settle, One, SettleMany))
)]
pub struct Document;
