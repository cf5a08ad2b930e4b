//! The public list of teams, and the card, description and `security.txt` of one record.
//!
//! Not here: what they hold. Invariant: the list of teams and what is offered beside it hold what
//! every visitor may see, whoever asks; a card holds what its reader may see.

use axum::extract::Path;
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Response};
use base::Actor;
use exchange::teams::{Page, csv, json, yaml};
use utoipa::OpenApi as _;
use web::form::Asked;
use web::{Access, Ctx, Error, Lang, Message, Routes};

use super::{Filter, card, description, list, security_txt};
use crate::Directory;
use crate::country::Region;
use crate::pages::failed;
use crate::record::audience::Medium;
use crate::record::{Seen, of_organisation};

/// The most teams of one answer.
const MOST: u64 = 100;

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    const TEAMS: &str = "/data/v1/teams";
    const RECORD: &str = "/data/v1/records/{id}";
    let get = || Method::GET;
    let of = |rest: &str| format!("{RECORD}/{rest}");
    Routes::new()
        .api(get(), TEAMS, teams, Access::Public)
        .api(get(), "/data/v1/teams.json", teams_json, Access::Public)
        .api(get(), "/data/v1/teams.csv", teams_csv, Access::Public)
        .api(get(), "/data/v1/teams.yml", teams_yaml, Access::Public)
        .api(get(), "/data/v1/teams.yaml", teams_yaml, Access::Public)
        .api(get(), "/data/v1/teams.atom", teams_atom, Access::Public)
        .api(get(), &of("card.vcf"), vcard, Access::Public)
        .api(get(), &of("description.txt"), text, Access::Public)
        .api(get(), &of("security.txt"), security, Access::Public)
        .document(Document::openapi())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    Csv,
    Yaml,
}

/// The form that the header asks for; JSON where it asks for none of the three.
fn wanted(headers: &HeaderMap) -> Form {
    let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok());
    let types = accept.unwrap_or("").split(',');
    let known = |one: &str| match one.split(';').next().unwrap_or("").trim() {
        "application/json" | "*/*" => Some(Form::Json),
        "text/csv" => Some(Form::Csv),
        "application/yaml" | "application/x-yaml" | "text/yaml" | "text/x-yaml" => Some(Form::Yaml),
        _ => None,
    };
    types.into_iter().find_map(known).unwrap_or(Form::Json)
}

/// What every visitor may see of every administration.
async fn public(ctx: &Ctx) -> Result<Vec<Seen>, Error> {
    let records = ctx.app.state::<Directory>().records();
    let visitor = Actor::anonymous();
    let mut all = Vec::new();
    for tenant in records.administrations(None).await.map_err(failed)? {
        let seen = records.export(&visitor, tenant, Medium::Screen).await;
        all.extend(seen.map_err(failed)?);
    }
    Ok(all)
}

async fn answer(ctx: &Ctx, form: Form) -> Result<Response, Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let number = |least: u64, most: u64| {
        move |t: &str| {
            let number = t.parse().ok().filter(|n| (least..=most).contains(n));
            number.ok_or_else(|| Message::new("web-field-number"))
        }
    };
    let limit = asked.filter("limit", number(1, MOST)).unwrap_or(MOST);
    let offset = asked.filter("offset", number(0, u64::MAX)).unwrap_or(0);
    let region = asked.filter("region", web::form::one_of(&Region::ALL, Region::as_str));
    let text = |name: &str| asked.get(name).map(str::to_owned);
    let filter = Filter {
        country: text("country"),
        region,
        team: text("team"),
        q: text("q"),
    };
    asked.strict()?;
    let (all, modified) = list(&public(ctx).await?, &filter);
    let from = usize::try_from(offset).unwrap_or(usize::MAX).min(all.len());
    let to = all.len().min(from + usize::try_from(limit).unwrap_or(0));
    let page = Page {
        access: "public",
        total: all.len() as u64,
        offset,
        limit,
        modified,
        teams: &all[from..to],
    };
    let (kind, body) = match form {
        Form::Json => ("application/json", json(&page).to_string()),
        Form::Csv => ("text/csv; charset=utf-8", csv(&page)),
        Form::Yaml => ("application/yaml", yaml(&page)),
    };
    let total = [("x-total-count", all.len().to_string())];
    Ok((total, [(header::CONTENT_TYPE, kind)], body).into_response())
}

/// The public response teams in the form of FIRST's teams API, as the Accept header asks.
///
/// # Errors
/// 400 for a limit or an offset that is none.
#[utoipa::path(get, path = "/data/v1/teams", operation_id = "get_data_teams", tag = "directory",
    params(("country" = Option<String>, Query, description = "Two letters of ISO 3166-1"),
        ("region" = Option<String>, Query, description = "A region of ITU: africa, americas, arab-states, asia-pacific, cis or europe"),
        ("team" = Option<String>, Query, description = "A part of the name"),
        ("q" = Option<String>, Query, description = "A part of any field"),
        ("limit" = Option<u64>, Query, description = "At most so many, up to 100"),
        ("offset" = Option<u64>, Query, description = "So many are left out before")),
    responses((status = 200, body = Object, description = "Teams in FIRST's envelope: JSON, CSV or YAML by Accept, or by .json, .csv, .yml at the end of the path"), (status = 400)))]
pub async fn teams(ctx: Ctx, headers: HeaderMap) -> Result<Response, Error> {
    answer(&ctx, wanted(&headers)).await
}

/// As [`teams`], as JSON.
///
/// # Errors
/// As [`teams`].
pub async fn teams_json(ctx: Ctx) -> Result<Response, Error> {
    answer(&ctx, Form::Json).await
}

/// As [`teams`], as CSV.
///
/// # Errors
/// As [`teams`].
pub async fn teams_csv(ctx: Ctx) -> Result<Response, Error> {
    answer(&ctx, Form::Csv).await
}

/// As [`teams`], as YAML.
///
/// # Errors
/// As [`teams`].
pub async fn teams_yaml(ctx: Ctx) -> Result<Response, Error> {
    answer(&ctx, Form::Yaml).await
}

/// The language that is asked for; else that of the caller.
fn language(ctx: &Ctx) -> Result<Lang, Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let known = |tag: &str| {
        let lang = ctx.app.i18n().get(tag);
        lang.ok_or_else(|| Message::new("web-field-choice"))
    };
    let lang = asked.filter("language", known);
    asked.strict()?;
    Ok(lang.unwrap_or_else(|| ctx.lang.clone()))
}

/// The public response teams as an Atom feed (RFC 4287), what changed last first; at most 100.
///
/// # Errors
/// 400 for a language that the gateway does not speak.
#[utoipa::path(get, path = "/data/v1/teams.atom", operation_id = "get_data_teams_atom", tag = "directory",
    params(("language" = Option<String>, Query, description = "One of the six languages")),
    responses((status = 200, content_type = "application/atom+xml", description = "What everybody may see of the teams"), (status = 400)))]
pub async fn teams_atom(ctx: Ctx) -> Result<Response, Error> {
    let lang = language(&ctx)?;
    let config = ctx.app.config();
    let at = config.address.as_deref().unwrap_or("");
    let feed = super::feed(&public(&ctx).await?, &lang, at, &config.name);
    let text = exchange::atom::write(&feed);
    Ok(([(header::CONTENT_TYPE, exchange::atom::MEDIA)], text).into_response())
}

async fn see(ctx: &Ctx, actor: &Actor, id: &str) -> Result<Seen, Error> {
    let id = id.parse().map_err(|_| Error::not_found())?;
    let records = ctx.app.state::<Directory>().records();
    let (_, seen) = records
        .see(actor, id, Medium::Screen)
        .await
        .map_err(failed)?;
    Ok(seen)
}

fn file(kind: &'static str, name: &str, text: String) -> Response {
    let name = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    (headers, text).into_response()
}

/// The contact card (vCard 4.0) of an organisation, a person or a function.
///
/// # Errors
/// 404 also for a record that the caller may not see, and for a designation.
#[utoipa::path(get, path = "/data/v1/records/{id}/card.vcf", operation_id = "get_data_record_card", tag = "directory",
    params(("id" = String, Path, description = "The record")),
    responses((status = 200, content_type = "text/vcard", description = "The card with the values that the caller may see"), (status = 404)))]
pub async fn vcard(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let seen = see(&ctx, &ctx.actor, &id).await?;
    let of = of_organisation(seen.record.organisation).to_string();
    let organisation = see(&ctx, &ctx.actor, &of).await.ok();
    let card = card(&seen, organisation.as_ref()).ok_or_else(Error::not_found)?;
    let text = exchange::vcard::write_all([&card]);
    Ok(file("text/vcard; charset=utf-8", "card.vcf", text))
}

/// The public description of a team in a language.
pub(crate) async fn described(
    ctx: &Ctx,
    id: &str,
    lang: &Lang,
) -> Result<(Seen, exchange::rfc2350::Document), Error> {
    let seen = see(ctx, &Actor::anonymous(), id).await?;
    if !seen.record.is_organisation() {
        return Err(Error::not_found());
    }
    let at = ctx.app.config().address.as_deref().unwrap_or("");
    let (at, tag) = (at.trim_end_matches('/'), lang.tag());
    let place = format!("{at}/{tag}/directory/records/{id}/description");
    let word = |id: &str| lang.plain(id);
    let document = description(&seen, tag, &place, &word);
    Ok((seen, document))
}

/// The description of a team by RFC 2350 as text, in the language that the caller accepts.
///
/// # Errors
/// 404 for a team that visitors may not see.
#[utoipa::path(get, path = "/data/v1/records/{id}/description.txt", operation_id = "get_data_record_description", tag = "directory",
    params(("id" = String, Path, description = "The organisation"), ("language" = Option<String>, Query, description = "One of the six languages")),
    responses((status = 200, content_type = "text/plain", description = "What everybody may see of the team"), (status = 404)))]
pub async fn text(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let lang = language(&ctx)?;
    let (_, document) = described(&ctx, &id, &lang).await?;
    let text = exchange::rfc2350::text(&document, lang.tag());
    Ok(file("text/plain; charset=utf-8", "rfc2350.txt", text))
}

/// A `security.txt` (RFC 9116) for an organisation, to be put on its web site.
///
/// # Errors
/// 404 for one that visitors may not see, 400 where it has no public address to write to.
#[utoipa::path(get, path = "/data/v1/records/{id}/security.txt", operation_id = "get_data_record_security", tag = "directory",
    params(("id" = String, Path, description = "The organisation")),
    responses((status = 200, content_type = "text/plain", description = "The file, which holds for half a year"), (status = 400), (status = 404)))]
pub async fn security(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let seen = see(&ctx, &Actor::anonymous(), &id).await?;
    if !seen.record.is_organisation() {
        return Err(Error::not_found());
    }
    let text = security_txt(&seen, ctx.app.clock().now()).map_err(|_| {
        Error::bad_request().because(Message::new("directory-refused-security-txt"))
    })?;
    Ok(file("text/plain; charset=utf-8", "security.txt", text))
}

/// These operations' part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(teams, teams_atom, vcard, text, security))]
pub struct Document;
