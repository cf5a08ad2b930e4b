//! The inventory for programs.
//!
//! Not here: rules. Invariant: what leaves is what the page of the same reader shows.

use axum::Json;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use web::form::Asked;
use web::form::parse::number;
use web::{Access, Ctx, Error, Routes};

use super::{Inventory, Stand, Standing};
use crate::country::{Country, Region};
use crate::record::audience::Medium;

/// The operations of this feature.
pub(crate) fn operations() -> Routes {
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/directory/inventory",
            inventory,
            Access::Public,
        )
        .document(Document::openapi())
}

/// The inventory of what the caller may see.
pub(crate) async fn seen(ctx: &Ctx) -> Result<Inventory, Error> {
    let all = crate::record::api::seen(ctx, Medium::Screen).await?;
    Ok(Inventory::new(&all, ctx.app.clock().now().day()))
}

/// The year with which to compare.
pub(crate) fn compared(asked: &mut Asked) -> Option<i32> {
    let year = asked.filter("year", number(1970, 2100))?;
    i32::try_from(year).ok()
}

fn country(one: &Standing) -> Value {
    let known = Country::of(one.code);
    let names = ["ar", "en", "es", "fr", "ru", "zh"];
    let names = names.map(|l| (l, known.map(|c| c.name(l))));
    let names: serde_json::Map<String, Value> = names
        .into_iter()
        .filter_map(|(l, n)| Some((l.to_owned(), json!(n?))))
        .collect();
    let teams = one.teams.iter().map(|t| {
        json!({
            "id": t.id.to_string(),
            "name": t.names.first().map(|(_, name)| name),
            "national": t.national,
            "services": t.services,
            "since": t.since,
            "verified": t.verified.map(|d| d.to_string()),
        })
    });
    let points = one.points.iter().map(|p| {
        json!({
            "level": p.level,
            "since": p.since.map(|d| d.to_string()),
            "verified": p.verified.map(|d| d.to_string()),
        })
    });
    json!({
        "code": one.code.as_str(),
        "region": one.region.map(Region::as_str),
        "names": names,
        "stands": one.stand().map(Stand::as_str),
        "teams": teams.collect::<Vec<_>>(),
        "contacts": points.collect::<Vec<_>>(),
    })
}

/// Which countries have which capability of watch, warning and incident response, by ITU region.
///
/// # Errors
/// 400 for a year that is none.
#[utoipa::path(get, path = "/api/v1/directory/inventory", operation_id = "get_directory_inventory", tag = "directory",
    params(("year" = Option<i64>, Query, description = "Also counts the countries that had a national team at the end of this year, as far as it is known since when")),
    responses((status = 200, body = Object, description = "Figures by region, and for each country its teams and points of contact that the caller may see; `stands` is null where nothing is known"), (status = 400)))]
pub async fn inventory(ctx: Ctx) -> Result<Response, Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let year = compared(&mut asked);
    asked.strict()?;
    let all = seen(&ctx).await?;
    let region = |r: &Option<Region>| {
        let c = all.counts(*r, year);
        let mut out = json!({
            "region": r.map(Region::as_str),
            "countries": c.countries,
            "national": c.national,
            "round_the_clock": c.round_the_clock,
            "nothing_known": c.nothing,
        });
        if let Some(more) = out.as_object_mut().filter(|_| year.is_some()) {
            more.insert("national_then".into(), json!(c.before));
            more.insert("since_unknown".into(), json!(c.unknown));
        }
        out
    };
    let regions: Vec<Value> = all.regions().iter().map(region).collect();
    let countries: Vec<Value> = all.countries.iter().map(country).collect();
    let answer = json!({
        "as_of": ctx.app.clock().now().day().to_string(),
        "year": year,
        "regions": regions,
        "countries": countries,
    });
    Ok(Json(answer).into_response())
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(inventory))]
pub struct Document;
