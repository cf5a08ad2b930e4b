//! `GET /api/v1/inputs/{input}`: what became of an upload; `POST …/remove` takes it back.
//!
//! Invariant: additive only; the counts of an input that was read add up.

use super::{Counts, Known, actions};
use crate::WatchError;
use crate::ingest::SourceRecord;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::Json;
use axum::extract::Path;
use base::ContentHash;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use web::problem::Kind;
use web::{Ctx, Error};

/// An input and what became of it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct InputAnswer {
    /// SHA-256 of the bytes.
    input: String,
    /// waiting, stored, duplicate, quarantined, expired, empty or taken-back. Ask again while it
    /// is waiting.
    state: &'static str,
    /// The names under which the bytes came, the newest first.
    names: Vec<String>,
    /// How many bytes.
    bytes: u64,
    /// When they came last, RFC 3339.
    received: String,
    /// When the end was reached; absent while it is waiting.
    #[serde(skip_serializing_if = "Option::is_none")]
    finished: Option<String>,
    /// What became of the rows.
    #[serde(flatten)]
    counts: Counts,
    /// Observations of it that carry a flag, by flag.
    #[schema(value_type = Object)]
    flagged: BTreeMap<&'static str, u64>,
    /// Why rows or files were refused.
    refused: Vec<RefusedAnswer>,
    /// The reports in it.
    reports: Vec<ReportAnswer>,
    /// When and why it was taken back, the newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    taken_back: Vec<TakenBackAnswer>,
}

/// Rows that were refused for one reason.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RefusedAnswer {
    /// A stable name.
    reason: String,
    /// In words, where a whole file was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<String>,
    /// How many rows; 0 for a whole file.
    rows: u64,
}

/// One report of an input.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ReportAnswer {
    /// The file's name, in its archive if it was in one.
    name: String,
    /// The report type.
    report: String,
    /// The first UTC day of its rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// The last.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    /// What became of its rows.
    #[serde(flatten)]
    counts: Counts,
}

/// That it was taken back.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct TakenBackAnswer {
    /// When, RFC 3339.
    at: String,
    /// Who: a kind and an id.
    by: String,
    /// Why.
    reason: String,
    /// Observations that went.
    observations: u64,
}

/// Why an input is taken back.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Removal {
    /// 1 to 500 characters; kept with the record.
    reason: String,
}

/// What taking back did.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Removed {
    /// SHA-256 of the bytes.
    input: String,
    /// Observations that went.
    observations: u64,
    /// Refused rows whose entries went.
    refused: u64,
    /// Other inputs that are read once more, since rows of theirs were duplicates.
    others: u64,
    /// Other inputs with rows that were duplicates, whose bytes are gone: those rows do not come
    /// back.
    others_gone: u64,
}

/// Tells what became of an input, by the hash that the upload's answer names.
///
/// # Errors
/// 404 when there is none; as the actions.
#[utoipa::path(
    get, path = "/api/v1/inputs/{input}", operation_id = "get_input",
    tag = "inputs",
    params(("input" = String, Path, description = "SHA-256 of the bytes, or its first 8 or more hexadecimal digits")),
    responses((status = 200, body = InputAnswer), (status = 400), (status = 401), (status = 403), (status = 404))
)]
pub async fn show(ctx: Ctx, Path(input): Path<String>) -> Result<Json<InputAnswer>, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let input = named(&ctx, &input).await?;
    let known = actions::show(&ctx.actor, watch, tenant, &input).await;
    Ok(Json(answer(known.map_err(app_error)?)))
}

/// Takes an input back: its observations count nowhere any more; the bytes and a record stay.
///
/// # Errors
/// 404 when there is none; 409 while it is read or when it was taken back before; 422 without a
/// reason.
#[utoipa::path(
    post, path = "/api/v1/inputs/{input}/remove", operation_id = "remove_input",
    tag = "inputs",
    params(("input" = String, Path, description = "SHA-256 of the bytes, or its first 8 or more hexadecimal digits")),
    request_body = Removal,
    responses((status = 200, body = Removed), (status = 400), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422))
)]
pub async fn remove(
    ctx: Ctx,
    Path(input): Path<String>,
    Json(removal): Json<Removal>,
) -> Result<Json<Removed>, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let input = named(&ctx, &input).await?;
    let what = (&input, removal.reason.as_str());
    let done = actions::take_back(&ctx.actor, watch, tenant, what, None).await;
    let effect = done.map_err(|error| match error {
        WatchError::Invalid(why) => Error::new(Kind::Invalid).caused_by(why),
        other => app_error(other),
    })?;
    Ok(Json(Removed {
        input: input.to_string(),
        observations: effect.observations(),
        refused: effect.refused,
        others: effect.others,
        others_gone: effect.others_gone,
    }))
}

async fn named(ctx: &Ctx, input: &str) -> Result<ContentHash, Error> {
    let tenant = need_tenant(ctx).await?;
    let found = actions::find(&ctx.actor, watch_of(ctx), tenant, input).await;
    found.map_err(app_error)
}

fn answer(known: Known) -> InputAnswer {
    let newest = known.arrivals.first();
    InputAnswer {
        input: known.input.to_string(),
        state: known.state.as_str(),
        bytes: known.bytes,
        received: newest.map_or_else(String::new, |a| a.received_at.rfc3339()),
        finished: newest.and_then(|a| a.finished_at).map(|at| at.rfc3339()),
        counts: known.counts,
        flagged: known.flagged,
        refused: known
            .refused
            .into_iter()
            .map(|one| RefusedAnswer {
                reason: one.reason,
                problem: one.problem,
                rows: one.rows,
            })
            .collect(),
        reports: known.reports.iter().map(report).collect(),
        taken_back: known
            .taken_back
            .into_iter()
            .map(|one| TakenBackAnswer {
                at: one.at.rfc3339(),
                by: one.actor,
                reason: one.reason,
                observations: one.observations,
            })
            .collect(),
        names: known.arrivals.into_iter().map(|a| a.name).collect(),
    }
}

fn report(one: &SourceRecord) -> ReportAnswer {
    let (from, to) = one.days.unzip();
    ReportAnswer {
        name: one.member.clone(),
        report: one.report.clone(),
        from: from.map(|day| day.to_string()),
        to: to.map(|day| day.to_string()),
        counts: Counts::of(one),
    }
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(show, remove),
    components(schemas(
        InputAnswer,
        RefusedAnswer,
        ReportAnswer,
        TakenBackAnswer,
        Removal,
        Removed
    ))
)]
pub struct Document;
