//! `POST /api/v1/inputs`: a report uploaded by a program with a token.
//!
//! Invariant: the answer comes after the bytes are durable; reading them is a job.

use super::{Input, Options, Via, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::Json;
use axum::body::Bytes;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use web::{Ctx, Error};

/// What is said about the upload in its address.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Upload {
    /// The file's name as the provider gave it; it carries the report type.
    name: String,
    /// Who made the report.
    provider: Option<String>,
    /// The feed's name.
    feed: Option<String>,
    /// The report type, instead of the name's.
    report: Option<String>,
}

/// The upload was kept.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Kept {
    /// SHA-256 of the bytes, by which the gateway knows the input.
    input: String,
}

/// Keeps an upload and reads it in the background.
///
/// # Errors
/// 403 without the right, 507 when the disk is full.
#[utoipa::path(
    post,
    path = "/api/v1/inputs",
    tag = "inputs",
    params(Upload),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 202, body = Kept), (status = 401), (status = 403), (status = 413), (status = 507))
)]
pub async fn upload(ctx: Ctx, Query(said): Query<Upload>, body: Bytes) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let usual = Options::new(Via::Upload);
    let options = Options {
        provider: said.provider.unwrap_or_else(|| usual.provider.clone()),
        feed: said.feed,
        report: said.report,
        ..usual
    };
    let input = Input::Bytes {
        name: said.name,
        bytes: body.to_vec(),
    };
    let blob = actions::keep(&ctx.actor, watch, tenant, input, &options)
        .await
        .map_err(app_error)?;
    Ok((
        StatusCode::ACCEPTED,
        Json(Kept {
            input: blob.to_string(),
        }),
    )
        .into_response())
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(upload), components(schemas(Kept)))]
pub struct Document;
