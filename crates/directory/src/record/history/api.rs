//! The history of a record for programs.
//!
//! Not here: who may see what. Invariant: what leaves is what the page of the history shows.

use axum::Json;
use axum::extract::Path;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::Asked;
use web::{Ctx, Error, Message, Routes};

use super::{Past, Standing};
use crate::Directory;
use crate::pages::{MEMBERS, failed};

/// So many entries come at once.
const MOST: usize = 1_000;

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const ONE: &str = "/api/v1/directory/records/{id}/history";
    Routes::new()
        .api(Method::GET, ONE, show, MEMBERS)
        .document(Document::openapi())
}

impl Past {
    fn json(&self) -> Value {
        let value = |v: &crate::record::Value| {
            json!({
                "value": v.text,
                "audience": v.audience.as_str(),
                "screen": v.screen,
                "print": v.print,
            })
        };
        let ended = match self.standing {
            Standing::Ended(at) => Some(at.rfc3339()),
            _ => None,
        };
        json!({
            "field": self.field.name,
            "language": self.language,
            "layer": self.layer.as_str(),
            "source": self.source,
            "at": self.at.rfc3339(),
            "standing": self.standing.as_str(),
            "ended": ended,
            "erased": self.erased,
            "values": self.values.iter().map(value).collect::<Vec<_>>(),
        })
    }
}

/// Everything that was said of a record, newest first, as far as the caller may see it.
///
/// # Errors
/// 403 for whoever is neither of the administration nor of the organisation, 404 for a record that
/// the caller may not see.
#[utoipa::path(get, path = "/api/v1/directory/records/{id}/history", operation_id = "get_directory_record_history", tag = "directory",
    params(("id" = String, Path, description = "The record"),
        ("field" = Option<String>, Query, description = "Only this field"),
        ("offset" = Option<u64>, Query, description = "From which entry; at most 1,000 come at once")),
    responses((status = 200, body = Object, description = "Each with field, language, layer, source, date, how it stands now, and values; total"),
    (status = 400), (status = 401), (status = 403), (status = 404)))]
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let field = asked.filter("field", |t| Ok::<_, Message>(t.to_owned()));
    let expected = || Message::new("web-asked-links");
    let offset = asked.filter("offset", |t| t.parse::<usize>().map_err(|_| expected()));
    asked.strict()?;
    let id = id.parse().map_err(|_| Error::not_found())?;
    let records = ctx.app.state::<Directory>().records();
    let (_, mut all) = records.history(&ctx.actor, id).await.map_err(failed)?;
    all.retain(|p| field.as_ref().is_none_or(|f| p.field.name == f));
    let shown = all.iter().skip(offset.unwrap_or(0)).take(MOST);
    let shown: Vec<Value> = shown.map(Past::json).collect();
    Ok(Json(json!({ "total": all.len(), "history": shown })).into_response())
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(show))]
pub struct Document;
