//! Claims of networks for programs: what waits, those of an organisation, claiming, deciding.
//!
//! Not here: rules (`actions`). Invariant: a program sees what the page shows to the same actor.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base::id::OrganisationId;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::Key;
use web::{Ctx, Error, Message, Routes};

use super::{Answer, Claim, Overlap, Told};
use crate::network::Resource;
use crate::pages::{EDITING, MEMBERS, failed, message, tenant};
use crate::{Directory, DirectoryError};

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const OF: &str = "/api/v1/directory/organisations/{id}/claims";
    Routes::new()
        .api(Method::GET, "/api/v1/directory/claims", waiting, EDITING)
        .api(
            Method::POST,
            "/api/v1/directory/claims/{id}",
            decide,
            MEMBERS,
        )
        .api(Method::GET, OF, of, MEMBERS)
        .api(Method::POST, OF, claim, MEMBERS)
        .document(Document::openapi())
}

impl Claim {
    /// The claim as programs see it.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "organisation": self.organisation.to_string(),
            "network": self.resource.value(),
            "note": self.note,
            "said_at": self.at.rfc3339(),
            "state": self.state.as_str(),
            "decided_at": self.decided.map(base::Timestamp::rfc3339),
            "reason": self.reason,
        })
    }
}

fn near(overlap: &Overlap) -> Value {
    json!({
        "relation": overlap.relation.as_str(),
        "network": overlap.resource.value(),
        "organisation": overlap.organisation.to_string(),
        "source": overlap.source.map_or("waiting", crate::network::Source::as_str),
    })
}

fn once(ctx: &Ctx, headers: &HeaderMap) -> Result<Directory, Error> {
    let directory = ctx.app.state::<Directory>();
    Ok(match Key::of_request(headers)? {
        Some(key) => directory.once(&key),
        None => directory.clone(),
    })
}

fn wrong(field: &str, why: Message) -> Error {
    Error::invalid(vec![(field.to_owned(), why)])
}

fn invalid(error: DirectoryError) -> Error {
    match error {
        DirectoryError::Field {
            field,
            message: said,
            ..
        } => wrong(field, message(said)),
        DirectoryError::NetworkTaken(_) => Error::conflict().because(message(error.message())),
        other => failed(other),
    }
}

fn organisation(id: &str) -> Result<OrganisationId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

/// What waits for somebody to agree, each with what others hold or claim in the same space.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/directory/claims", operation_id = "get_directory_claims", tag = "directory",
    responses((status = 200, body = Object, description = "The claims, oldest first"), (status = 401), (status = 403)))]
pub async fn waiting(ctx: Ctx) -> Result<Response, Error> {
    let claims = ctx.app.state::<Directory>().claims();
    let all = claims.waiting(&ctx.actor, tenant(&ctx)?).await;
    let one = |(claim, overlaps): &(Claim, Vec<Overlap>)| {
        let mut out = claim.json();
        out["overlaps"] = overlaps.iter().map(near).collect();
        out
    };
    let all: Vec<Value> = all.map_err(failed)?.iter().map(one).collect();
    Ok(Json(json!({ "claims": all })).into_response())
}

/// The claims of an organisation, newest first, at most 200.
///
/// # Errors
/// As the actions.
#[utoipa::path(get, path = "/api/v1/directory/organisations/{id}/claims", operation_id = "get_directory_organisation_claims", tag = "directory",
    params(("id" = String, Path, description = "The organisation")),
    responses((status = 200, body = Object, description = "The claims"), (status = 401), (status = 403), (status = 404)))]
pub async fn of(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let claims = ctx.app.state::<Directory>().claims();
    let all = claims
        .of(&ctx.actor, tenant(&ctx)?, organisation(&id)?)
        .await;
    let all: Vec<Value> = all.map_err(failed)?.iter().map(Claim::json).collect();
    Ok(Json(json!({ "claims": all })).into_response())
}

/// What an organisation says that it holds.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentClaim {
    /// Prefixes, AS numbers and domains; at most 50.
    networks: Vec<String>,
    /// For those who decide, at most 500 characters.
    #[serde(default)]
    note: String,
}

/// Claims networks for the caller's own organisation. What it holds or has claimed is passed over.
///
/// # Errors
/// 403 unless the caller is a contact of the organisation, 422 naming what is not taken.
#[utoipa::path(post, path = "/api/v1/directory/organisations/{id}/claims", operation_id = "post_directory_organisation_claims", tag = "directory", request_body = SentClaim,
    params(("id" = String, Path, description = "The organisation"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again claims nothing")),
    responses((status = 201, body = Object, description = "What was claimed, with its state"), (status = 401), (status = 403), (status = 404), (status = 422)))]
pub async fn claim(
    ctx: Ctx,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(body): Json<SentClaim>,
) -> Result<Response, Error> {
    let of = organisation(&id)?;
    let read =
        |t: &String| Resource::parse(t).map_err(|bad| wrong("networks", message(bad.message())));
    let told = Told {
        resources: body.networks.iter().map(read).collect::<Result<_, _>>()?,
        note: body.note,
    };
    let directory = once(&ctx, &headers)?;
    let claims = directory.claims();
    let made = claims.claim(&ctx.actor, tenant(&ctx)?, of, &told).await;
    let made = match made {
        Ok(made) => made,
        Err(DirectoryError::Repeated(_)) => Vec::new(),
        Err(other) => return Err(invalid(other)),
    };
    let all: Vec<Value> = made.iter().map(Claim::json).collect();
    Ok((StatusCode::CREATED, Json(json!({ "claims": all }))).into_response())
}

/// What becomes of a claim.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentAnswer {
    /// `agree` or `refuse` by those who keep the directory, `withdraw` by the organisation.
    decision: String,
    /// Why it is refused.
    #[serde(default)]
    reason: String,
}

/// Agrees to a claim, refuses it, or takes it back.
///
/// # Errors
/// 409 when it was decided meanwhile or another organisation holds the network, 422 for a refusal
/// without a reason.
#[utoipa::path(post, path = "/api/v1/directory/claims/{id}", operation_id = "post_directory_claim", tag = "directory", request_body = SentAnswer,
    params(("id" = String, Path, description = "The claim")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn decide(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<SentAnswer>,
) -> Result<StatusCode, Error> {
    let id = id.parse().map_err(|_| Error::not_found())?;
    let answer = match body.decision.as_str() {
        "agree" => Answer::Agree,
        "refuse" => Answer::Refuse(body.reason),
        "withdraw" => Answer::Withdraw,
        _ => return Err(wrong("decision", Message::new("web-field-choice"))),
    };
    let claims = ctx.app.state::<Directory>().claims();
    let done = claims.decide(&ctx.actor, tenant(&ctx)?, id, &answer);
    done.await.map_err(invalid)?;
    Ok(StatusCode::NO_CONTENT)
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(waiting, of, claim, decide),
    components(schemas(SentClaim, SentAnswer))
)]
pub struct Document;
