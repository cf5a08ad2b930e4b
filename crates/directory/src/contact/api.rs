//! The look-up of contacts for programs: as tuency serves it, so that IntelMQ's tuency expert
//! works unchanged.
//!
//! Not here: the form (`exchange::tuency`), the choice. Invariant: addresses leave only as far as
//! the token's roles may see them.

use std::sync::Arc;

use axum::Json;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use exchange::tuency::{Answer, Destination, Query as Asked};
use utoipa::OpenApi as _;
use web::{Access, Ctx, Error, Message, Routes};

use super::{Decided, Found, Known, Subject};
use crate::Directory;
use crate::lookup::{Keeper, Query};
use crate::pages::{failed, tenant};
use crate::record::Seen;
use crate::rule::USUAL;
use crate::rule::choose::Incident;

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    Routes::new()
        .api(Method::GET, "/intelmq/lookup", lookup, Access::Token)
        .document(Document::openapi())
}

/// Whom to tell of an incident, as IntelMQ's tuency expert asks.
///
/// # Errors
/// 400 without an address or a domain.
#[utoipa::path(get, path = "/intelmq/lookup", operation_id = "get_intelmq_lookup", tag = "directory",
    params(("classification_taxonomy" = Option<String>, Query, description = "The class of the incident (RSIT)"),
        ("classification_type" = Option<String>, Query, description = "The type of the incident (RSIT)"),
        ("feed_provider" = Option<String>, Query, description = "Who sent the report"),
        ("feed_name" = Option<String>, Query, description = "The report's name"),
        ("feed_status" = Option<String>, Query, description = "The feed's state; not looked at"),
        ("ip" = Option<String>, Query, description = "The address"),
        ("domain" = Option<String>, Query, description = "The domain")),
    responses((status = 200, body = Object, description = "Destinations for the address and for the domain, whether nobody is to be told, and how often"),
        (status = 400), (status = 401), (status = 403)))]
pub async fn lookup(ctx: Ctx) -> Result<Response, Error> {
    let sent = ctx.query.as_deref().unwrap_or("").as_bytes();
    let pairs: Vec<_> = url::form_urlencoded::parse(sent).collect();
    let pairs = pairs.iter().map(|(n, v)| (n.as_ref(), v.as_ref()));
    let asked = Asked::of(pairs).map_err(|e| refused(&e.to_string()))?;
    let mut subjects = Vec::new();
    if let Some(ip) = asked.ip {
        subjects.push(Subject::Network(Query::Address(ip)));
    }
    if let Some(name) = &asked.domain {
        let name = name.parse().map_err(|_| refused(name))?;
        subjects.push(Subject::Network(Query::Domain(name)));
    }
    let tenant = tenant(&ctx)?;
    let tables = ctx.app.state::<Arc<Keeper>>().tables(tenant).await;
    let tables = tables.map_err(failed)?;
    let incident = Incident {
        kind: asked.incident,
        provider: &asked.feed_provider,
        feed: &asked.feed_name,
    };
    let contacts = ctx.app.state::<Directory>().contacts();
    let decided = contacts
        .decide(&ctx.actor, tenant, &tables, &subjects, &incident)
        .await
        .map_err(failed)?;
    Ok(Json(answer(&decided, &asked).json()).into_response())
}

fn refused(reason: &str) -> Error {
    let message = Message::new("directory-refused-lookup");
    let reason = web::Arg::Code(reason.to_owned());
    Error::bad_request().because(message.with("reason", reason))
}

/// The answer as the bot reads it. A rule's own destinations stand at what was asked first.
fn answer(decided: &Decided, asked: &Asked) -> Answer {
    let mut lists = decided.found.iter().map(destinations).collect::<Vec<_>>();
    if decided.is_elsewhere() {
        lists.iter_mut().for_each(Vec::clear);
        if let Some(first) = lists.first_mut() {
            let named = decided.named();
            first.extend(named.map(|(step, known)| destination(step.organisation, known)));
        }
    }
    let mut lists = lists.into_iter();
    let telling = decided.rule.as_ref().map(|r| &r.telling);
    Answer {
        ip: asked.ip.and_then(|_| lists.next()),
        domain: asked.domain.as_ref().and_then(|_| lists.next()),
        suppress: telling.is_some_and(|t| t.suppress),
        interval: telling.map_or(USUAL, |t| t.interval),
    }
}

/// Whom to write to, and who gets a copy.
fn destinations(found: &Found) -> Vec<Destination> {
    let copy = found.choice().beside.map(|place| found.at(place));
    let all = found.given().chain(copy);
    all.map(|(step, known)| destination(step.organisation, known))
        .collect()
}

fn destination(organisation: &Seen, known: &Known) -> Destination {
    let by_person = known.contact.is_some_and(|c| c.by_person);
    Destination {
        source: if by_person { "portal" } else { "import" }.to_owned(),
        name: organisation.title("").unwrap_or_default().to_owned(),
        emails: known.texts("mail").map(str::to_owned).collect(),
    }
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(lookup))]
pub struct Document;
