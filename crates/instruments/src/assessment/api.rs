//! Assessments for programs: start, read, answer, result.
//!
//! Not here: rules, the list (`listing`). Invariant: an answer names the state that it starts from (`If-Match`), so that
//! nothing is written over an answer that its writer has not seen.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::Day;
use base::id::RoundId;
use serde::Deserialize;
use serde_json::{Value, json};
use web::form::Key;
use web::i18n::Message;
use web::problem::Kind;
use web::{Ctx, Error};

use super::exchange::stated_json;
use super::pages::{failed, measured};
use super::{COMMENT_LIMIT, NewRound, Saying, Stated, Title, Undertaken, Whole, codec};
use crate::package::{Item, ItemId};
use crate::pages::{instruments, tenant};
use crate::score::{Count, Figures, Score, Withheld};
use crate::undertaking::Undertaking;

/// The instruments of this gateway.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/instruments", operation_id = "get_instruments", tag = "assessments",
    responses((status = 200, body = Object, description = "Instruments with version, stand, kind, content hash and languages"),
    (status = 401), (status = 403)))]
pub async fn catalogue(ctx: Ctx) -> Result<Response, Error> {
    let all = instruments(&ctx).catalogue(&ctx.actor, tenant(&ctx)?).await;
    let list = all.map_err(failed)?.into_iter().map(|l| {
        json!({
            "id": l.id, "version": l.version, "stand": crate::catalogue::stand_name(l.stand),
            "kind": l.kind, "origin": l.origin.as_str(), "content": l.content.to_string(),
            "text": l.text.to_string(), "about": l.about,
        })
    });
    let list: Vec<Value> = list.collect();
    Ok(Json(json!({ "instruments": list })).into_response())
}

/// What a round is started with.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Start {
    /// The instrument's id; its newest version is taken.
    instrument: String,
    /// What the round is called.
    title: String,
    /// Until when it is to be answered, YYYY-MM-DD.
    due: Option<String>,
}

/// Starts a round.
///
/// # Errors
/// 422 for a title or a date that is not taken; as the actions.
#[utoipa::path(post, path = "/api/v1/assessments", operation_id = "post_assessments", tag = "assessments", request_body = Start,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key again starts nothing")),
    responses((status = 201, body = Object, description = "The round"), (status = 401), (status = 403), (status = 409), (status = 422)))]
pub async fn start(
    ctx: Ctx,
    headers: HeaderMap,
    Json(body): Json<Start>,
) -> Result<Response, Error> {
    let due = match body.due.as_deref() {
        None => None,
        Some(text) => Some(Day::parse(text).ok_or_else(|| {
            Error::invalid(vec![("due".to_owned(), Message::new("web-field-date"))])
        })?),
    };
    let new = NewRound {
        instrument: body.instrument,
        title: Title::new(&body.title).map_err(failed)?,
        due,
    };
    let context = match Key::of_request(&headers)? {
        Some(key) => instruments(&ctx).once(&key),
        None => instruments(&ctx).clone(),
    };
    let made = context.start(&ctx.actor, tenant(&ctx)?, &new).await;
    let made = made.map_err(failed)?;
    Ok((StatusCode::CREATED, Json(made.json())).into_response())
}

async fn whole(ctx: &Ctx, id: &str) -> Result<Whole, Error> {
    let id: RoundId = id.parse().map_err(|_| Error::not_found())?;
    let found = instruments(ctx).whole(&ctx.actor, tenant(ctx)?, id).await;
    found.map_err(failed)
}

/// A round with its answers.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}", operation_id = "get_assessment", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "The round and the answers by question"), (status = 401), (status = 403), (status = 404)))]
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    Ok(Json(whole(&ctx, &id).await?.answers_json()).into_response())
}

/// One answer; the ETag names its version.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/answers/{item}", operation_id = "get_assessment_answer", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("item" = String, Path, description = "The question")),
    responses((status = 200, body = Object, headers(("ETag" = String, description = "The version, for If-Match"))),
    (status = 401), (status = 403), (status = 404)))]
pub async fn answer(ctx: Ctx, Path((id, item)): Path<(String, String)>) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let (place, _) = whole.item(&item).ok_or_else(Error::not_found)?;
    let nothing = Stated::nothing();
    Ok(one(whole.team(place).unwrap_or(&nothing)))
}

/// An answer with its version as ETag.
pub(crate) fn one(stated: &Stated) -> Response {
    let tag = format!("\"{}\"", stated.version);
    let tag = HeaderValue::try_from(tag).expect("digits in quotes");
    ([(header::ETAG, tag)], Json(stated_json(stated))).into_response()
}

/// Answers a question. The body is an answer as it is read, with `state` and, where it needs them,
/// `value`, `reason` and `comment`.
///
/// # Errors
/// 412 when `If-Match` names another version, 428 without it; 422 for an answer that does not fit.
#[utoipa::path(put, path = "/api/v1/assessments/{id}/answers/{item}", operation_id = "put_assessment_answer", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("item" = String, Path, description = "The question"),
        ("If-Match" = String, Header, description = "The ETag of the answer that the change starts from; \"0\" where there is none")),
    request_body = Object,
    responses((status = 200, body = Object, headers(("ETag" = String, description = "The new version"))),
    (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422), (status = 428)))]
pub async fn say(
    ctx: Ctx,
    headers: HeaderMap,
    Path((id, item)): Path<(String, String)>,
    Json(body): Json<Value>,
) -> Result<Response, Error> {
    let seen = matched(&headers)?;
    let before = whole(&ctx, &id).await?;
    let (place, asked) = before.item(&item).ok_or_else(Error::not_found)?;
    let current = before.team(place).map_or(0, |s| s.version);
    if current != seen {
        return Err(Error::new(Kind::Precondition));
    }
    let saying = saying(asked, seen, &body)?;
    let context = instruments(&ctx);
    let (tenant, round, all) = (before.round.tenant, before.round.id, [saying]);
    match context.say(&ctx.actor, tenant, round, &all).await {
        Ok(_) => {
            let after = whole(&ctx, &id).await?;
            let nothing = Stated::nothing();
            Ok(one(after.team(place).unwrap_or(&nothing)))
        }
        Err(crate::InstrumentsError::Changed(_)) => Err(Error::new(Kind::Precondition)),
        Err(other) => Err(failed(other)),
    }
}

/// What the body of a request says to a question.
///
/// # Errors
/// 422 for a comment that is too long or an answer of another type.
pub(crate) fn saying(asked: &Item, seen: i64, body: &Value) -> Result<Saying, Error> {
    let comment = body.get("comment").and_then(Value::as_str).unwrap_or("");
    if comment.chars().count() > COMMENT_LIMIT {
        let count = i64::try_from(COMMENT_LIMIT).unwrap_or(i64::MAX);
        let long = Message::new("web-field-long").with("count", count);
        return Err(Error::invalid(vec![("comment".to_owned(), long)]));
    }
    Ok(Saying {
        item: asked.id.clone(),
        seen,
        answer: codec::decode(asked, body).map_err(failed)?,
        comment: comment.trim().to_owned(),
    })
}

fn undertaken_json(whole: &Whole, undertaken: &Undertaken) -> Response {
    let tag = format!("\"{}\"", undertaken.version);
    let tag = HeaderValue::try_from(tag).expect("digits in quotes");
    (
        [(header::ETAG, tag)],
        Json(whole.undertaking_json(undertaken)),
    )
        .into_response()
}

/// What is undertaken about a gap; the ETag names its version.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/plan/{item}/undertaking", operation_id = "get_assessment_plan_undertaking", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("item" = String, Path, description = "The question")),
    responses((status = 200, body = Object, headers(("ETag" = String, description = "The version, for If-Match"))),
    (status = 401), (status = 403), (status = 404)))]
pub async fn undertaking(
    ctx: Ctx,
    Path((id, item)): Path<(String, String)>,
) -> Result<Response, Error> {
    let whole = measured(&ctx, &id).await?;
    let (_, item) = whole.item(&item).ok_or_else(Error::not_found)?;
    let found = whole.undertaken.get(&item.id).cloned();
    Ok(undertaken_json(&whole, &found.unwrap_or_default()))
}

/// Says what is undertaken about a gap: owner, due, budget with amount and currency, indicator,
/// target (a figure of the gateway by its name, with the value that it should come to; how it
/// stands at the start is noted by the gateway), status (planned, started, done or dropped).
///
/// # Errors
/// 412 when `If-Match` names another version, 428 without it; 422 for a field that does not fit.
#[utoipa::path(put, path = "/api/v1/assessments/{id}/plan/{item}/undertaking", operation_id = "put_assessment_plan_undertaking", tag = "assessments",
    params(("id" = String, Path, description = "The round"), ("item" = String, Path, description = "The question"),
        ("If-Match" = String, Header, description = "The ETag that the change starts from; \"0\" where there is none")),
    request_body = Object,
    responses((status = 200, body = Object, headers(("ETag" = String, description = "The new version"))),
    (status = 401), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422), (status = 428)))]
pub async fn undertake(
    ctx: Ctx,
    headers: HeaderMap,
    Path((id, item)): Path<(String, String)>,
    Json(body): Json<Value>,
) -> Result<Response, Error> {
    let version = matched(&headers)?;
    let before = whole(&ctx, &id).await?;
    let (_, asked) = before.item(&item).ok_or_else(Error::not_found)?;
    let read = Undertaking::from_json(&body);
    let undertaking = read.map_err(|field| {
        let wrong = Message::new("instruments-undertaking-field");
        Error::invalid(vec![(field.to_owned(), wrong)])
    })?;
    let (context, round) = (instruments(&ctx), &before.round);
    let next = Undertaken {
        undertaking,
        version,
    };
    let what = (&asked.id, &next);
    match context
        .undertake(&ctx.actor, round.tenant, round.id, what)
        .await
    {
        Ok(after) => Ok(undertaken_json(&before, &after)),
        Err(crate::InstrumentsError::Changed(_)) => Err(Error::new(Kind::Precondition)),
        Err(other) => Err(failed(other)),
    }
}

/// The version that `If-Match` names.
pub(crate) fn matched(headers: &HeaderMap) -> Result<i64, Error> {
    let named = headers.get(header::IF_MATCH);
    let named = named.ok_or_else(|| Error::new(Kind::PreconditionMissing))?;
    let named = named.to_str().unwrap_or("").trim().trim_matches('"');
    named.parse().map_err(|_| Error::new(Kind::Precondition))
}

/// Score, gaps and plan of a round.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/result", operation_id = "get_assessment_result", tag = "assessments",
    params(("id" = String, Path, description = "The round")),
    responses((status = 200, body = Object, description = "Figures as exact fractions and percent, by section; the plan with every factor; findings"),
    (status = 401), (status = 403), (status = 404)))]
pub async fn result(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    Ok(Json(measured(&ctx, &id).await?.result_json()).into_response())
}

impl Whole {
    /// Score, plan and findings as JSON.
    #[must_use]
    pub fn result_json(&self) -> Value {
        let scored = &self.scored;
        let sections = self.instrument.sections().zip(&scored.sections);
        let sections: Vec<Value> = sections
            .map(|((section, _), own)| {
                json!({
                    "id": section.id.as_str(), "weight": own.weight,
                    "figures": figures(&own.figures),
                    "completeness": count(own.backing.completeness),
                    "progress": count(own.backing.progress),
                    "evidence": count(own.backing.evidence),
                })
            })
            .collect();
        let withheld = scored.withheld.map(|why| match why {
            Withheld::Incomplete { from } => {
                json!({ "reason": "incomplete", "from_percent": from })
            }
            Withheld::NothingScored => json!({ "reason": "nothing-scored" }),
        });
        json!({
            "round": self.round.json(),
            "overall": scored.overall().map(figures),
            "withheld": withheld,
            "completeness": count(scored.backing.completeness),
            "progress": count(scored.backing.progress),
            "evidence": count(scored.backing.evidence),
            "oldest_evidence": scored.backing.oldest_evidence.map(|d| d.to_string()),
            "sections": sections,
            "plan": self.plan_json(),
            "findings": self.findings().iter().map(|f| json!({
                "id": f.id.as_str(), "gravity": gravity(f.gravity), "text": f.text.text,
            })).collect::<Vec<_>>(),
        })
    }

    /// An undertaking, with its figure as it is today where that was looked up.
    fn undertaking_json(&self, undertaken: &Undertaken) -> Value {
        let own = &undertaken.undertaking;
        let mut body = own.json();
        let now = own.target.as_ref();
        let now = now.and_then(|t| self.measured.get(&t.figure));
        if let (Some(target), Some(now)) = (body["target"].as_object_mut(), now) {
            target.insert("now".to_owned(), crate::evidence::frozen_json(now));
        }
        body
    }

    fn plan_json(&self) -> Vec<Value> {
        let after = |ids: &[&ItemId]| ids.iter().map(|i| json!(i.as_str())).collect::<Vec<_>>();
        let actions = self.plan();
        let each = actions.iter().enumerate().map(|(n, action)| {
            let p = &action.priority;
            json!({
                "rank": n + 1, "item": action.item.id.as_str(),
                "priority": p.shown(), "untouched": p.is_untouched(),
                "gap": { "value": p.gap.value.to_string(), "reason": p.gap.reason },
                "weight": { "value": p.weight.value, "default": p.weight.default, "reason": p.weight.reason },
                "dependency": { "value": p.dependency.value, "default": p.dependency.default, "reason": p.dependency.reason },
                "effort": { "value": super::adjust::effort_name(p.effort.value),
                    "default": super::adjust::effort_name(p.effort.default), "reason": p.effort.reason },
                "reached": action.reached.map(crate::package::Stage::number),
                "after": after(&action.after),
                "undertaking": self.undertaken.get(&action.item.id).map(|u| self.undertaking_json(u)),
            })
        });
        each.collect()
    }
}

/// The name of a gravity.
pub(crate) fn gravity(gravity: crate::package::Gravity) -> &'static str {
    let names = crate::package::Gravity::NAMES;
    let found = names.iter().find(|(_, g)| *g == gravity);
    found.map_or("note", |(name, _)| name)
}

pub(crate) fn count(count: Count) -> Value {
    json!({ "done": count.done, "of": count.of })
}

pub(crate) fn figures(figures: &Figures) -> Value {
    let one = |score: &Option<Score>| {
        score
            .as_ref()
            .map(|s| json!({ "exact": s.to_string(), "percent": s.percent(1) }))
    };
    json!({
        "published": one(&figures.published),
        "answered": one(&figures.answered),
        "best": one(&figures.best),
    })
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(catalogue, start, show, answer, say, result, undertaking, undertake),
    components(schemas(Start))
)]
pub struct Document;
