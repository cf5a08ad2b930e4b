//! `GET /api/v1/whoami`: what a token is, for the program that holds it.
//!
//! Not here: making and ending tokens. Invariant: nothing of the secret, and nothing of other
//! tokens.

use axum::Json;
use axum::http::Method;
use base::actor::Who;
use serde::Serialize;

use super::store;
use crate::account::Accounts;
use crate::problem::Error;
use crate::route::{Access, Kind, Routes};
use crate::visit::Ctx;

const PATH: &str = "/api/v1/whoami";

/// What the token that was presented is.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Whoami {
    /// The token's id, as in the list of tokens.
    id: String,
    /// What it is called.
    name: String,
    /// The administration it works in: its id.
    administration: String,
    /// The organisation it works for: its id; null for the whole administration.
    organisation: Option<String>,
    /// Its role.
    role: &'static str,
    /// Until when it counts (UTC).
    expires: String,
    /// The operations that it may call, such as `GET /api/v1/observations`; what each of them shows
    /// is decided there.
    scopes: Vec<String>,
}

pub(crate) fn routes() -> Routes {
    use utoipa::OpenApi as _;
    Routes::new()
        .api(Method::GET, PATH, whoami, Access::Token)
        .document(Document::openapi())
}

/// Says what the presented token is.
///
/// # Errors
/// 401 without a token, 403 for people's sessions.
#[utoipa::path(
    get, path = "/api/v1/whoami", operation_id = "get_whoami",
    tag = "tokens",
    responses((status = 200, body = Whoami), (status = 401), (status = 403))
)]
pub(crate) async fn whoami(ctx: Ctx) -> Result<Json<Whoami>, Error> {
    let Who::Token(id) = ctx.actor.who() else {
        return Err(Error::forbidden());
    };
    let accounts = ctx.app.state::<Accounts>();
    let mut tx = accounts.db.begin().await.map_err(Error::unavailable)?;
    let found = store::by_id(&mut tx, *id).await;
    let token = found.map_err(Error::unavailable)?;
    tx.rollback().await.map_err(Error::unavailable)?;
    let token = token.ok_or_else(Error::unauthorised)?;
    let routes = ctx.app.0.routes.iter();
    let open = routes.filter(|r| r.kind == Kind::Api && r.access.admits(&ctx.actor, ctx.tenant));
    let mut scopes: Vec<String> = open.map(|r| format!("{} {}", r.method, r.path)).collect();
    scopes.sort();
    Ok(Json(Whoami {
        id: token.id.to_string(),
        name: token.name,
        administration: token.membership.tenant.to_string(),
        organisation: token.membership.organisation.map(|o| o.to_string()),
        role: token.membership.role.as_str(),
        expires: token.expires.rfc3339(),
        scopes,
    }))
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(whoami), components(schemas(Whoami)))]
pub struct Document;
