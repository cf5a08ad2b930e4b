//! Notices for programs: the list, one with its letter, runs, and the decision about one.
//!
//! Not here: rules (`actions`). Invariant: a program sees what the pages show to the same actor.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base::id::{BatchId, NoticeId};
use serde::Deserialize;
use serde_json::{Value, json};
use web::form::{Key, one_of};
use web::{Ctx, Error};

use super::actions::{self, Decision, Wanted};
use super::{Answer, Batch, Notice, State};
use crate::observation::Names;
use crate::pages::{app_error, need_tenant, watch_of};

/// Most notices of one answer.
const MOST: usize = 500;

impl Notice {
    /// The notice as programs see it.
    #[must_use]
    pub fn json(&self) -> Value {
        let moment = |at: Option<base::Timestamp>| at.map(base::Timestamp::rfc3339);
        json!({
            "id": self.id.to_string(),
            "batch": self.batch.to_string(),
            "token": self.token,
            "organisation": self.organisation.to_string(),
            "contact": self.contact.to_string(),
            "type": self.class.as_str(),
            "guidance": self.guidance,
            "language": self.language.as_str(),
            "format": self.format.as_str(),
            "tlp": self.tlp.as_str(),
            "affected": self.units,
            "again": self.again,
            "observations": self.items + self.more,
            "state": self.state.as_str(),
            "answer": self.answer.as_str(),
            "prepared": self.at.rfc3339(),
            "sent": moment(self.sent),
            "answered": moment(self.answered),
        })
    }
}

impl Batch {
    /// The run as programs see it.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "rule": self.rule,
            "at": self.at.rfc3339(),
            "state": self.state.as_str(),
            "why": self.why.as_str(),
            "notices": self.notices,
            "recipients": self.recipients,
            "observations": self.observations,
            "version": self.version,
        })
    }
}

/// What may be asked for.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "describes the query; the handler reads it by name"
)]
pub struct Asked {
    /// shadow, held, refused, prepared, queued, sent, failed or bounced.
    state: Option<String>,
    /// none, acknowledged, disputed or fixed.
    answer: Option<String>,
    /// The id or the name of an organisation.
    organisation: Option<String>,
    /// The `next` of the page before.
    after: Option<String>,
}

/// Notices, newest first.
///
/// # Errors
/// 400 naming every field that is not understood; as the actions.
#[utoipa::path(get, path = "/api/v1/notices", operation_id = "get_notices", tag = "notices", params(Asked),
    responses((status = 200, body = Object, description = "Notices, and `next` for the page behind"), (status = 400), (status = 401), (status = 403)))]
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let names = Names::of(&ctx.actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let mut asked = ctx.asked();
    let after: Option<NoticeId> = asked.place("after");
    let mut wanted = Wanted {
        state: asked.filter("state", one_of(State::ALL, |s: State| s.as_str())),
        answer: asked.filter("answer", one_of(Answer::ALL, |a: Answer| a.as_str())),
        organisation: asked.filter("organisation", |text| names.find(text)),
        after: None,
    };
    asked.strict()?;
    if let Some(id) = after {
        let whole = actions::one(&ctx.actor, watch, tenant, id).await;
        wanted.after = Some((whole.map_err(app_error)?.notice.at, id));
    }
    let found = actions::list(&ctx.actor, watch, tenant, &wanted, MOST + 1).await;
    let mut found = found.map_err(app_error)?;
    let more = found.len() > MOST;
    found.truncate(MOST);
    let next = found.last().filter(|_| more).map(|n| n.id.to_string());
    let notices: Vec<Value> = found.iter().map(Notice::json).collect();
    Ok(Json(json!({ "notices": notices, "next": next })).into_response())
}

/// One notice with its letter and what was answered.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/notices/{id}", operation_id = "get_notice", tag = "notices",
    params(("id" = String, Path, description = "The notice")),
    responses((status = 200, body = Object), (status = 401), (status = 403), (status = 404)))]
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let id: NoticeId = id.parse().map_err(|_| Error::not_found())?;
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let whole = actions::one(&ctx.actor, watch, tenant, id).await;
    let whole = whole.map_err(app_error)?;
    let mut value = whole.notice.json();
    value["subject"] = json!(whole.letter.subject);
    value["text"] = json!(whole.letter.text);
    let files = whole.files.iter().map(|f| &f.name);
    value["files"] = json!(files.collect::<Vec<_>>());
    let said = whole.said.iter().map(|said| {
        json!({
            "at": said.at.rfc3339(),
            "what": said.kind,
            "via": said.via,
            "text": said.text,
            "fixed_on": said.fixed_on.map(|day| day.to_string()),
        })
    });
    value["answers"] = said.collect();
    Ok(Json(value).into_response())
}

/// Runs, those that wait for approval first.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/notice-batches", operation_id = "get_notice_batches", tag = "notices",
    responses((status = 200, body = Object), (status = 401), (status = 403)))]
pub async fn batches(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let all = actions::batches(&ctx.actor, watch, tenant).await;
    let all = all.map_err(app_error)?;
    let all: Vec<Value> = all.iter().map(Batch::json).collect();
    Ok(Json(json!({ "batches": all })).into_response())
}

/// What is decided about a run.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentDecision {
    /// `approve`, `hold` or `refuse`.
    decision: String,
    /// The version that the decision is made over.
    version: i64,
}

/// Decides about a run: what is approved goes out at once.
///
/// # Errors
/// 409 when it changed meanwhile, or cannot be decided so; as the actions.
#[utoipa::path(post, path = "/api/v1/notice-batches/{id}/decision", operation_id = "post_notice_batch_decision", tag = "notices",
    params(("id" = String, Path, description = "The run"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again decides nothing")),
    request_body = SentDecision,
    responses((status = 204), (status = 400), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn decide(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(sent): Json<SentDecision>,
) -> Result<Response, Error> {
    let id: BatchId = id.parse().map_err(|_| Error::not_found())?;
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let decision = Decision::parse(&sent.decision).ok_or_else(Error::bad_request)?;
    let key = Key::of_request(&headers)?;
    let what = (id, sent.version, decision);
    let decided = actions::decide(&ctx.actor, watch, tenant, what, key.as_ref()).await;
    decided.map_err(app_error)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(list, show, batches, decide), components(schemas(SentDecision)))]
pub struct Document;
