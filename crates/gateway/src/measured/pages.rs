//! `/measured`: the gateway's own figures, each with its day, its method and what was counted.
//!
//! Invariant: a figure that is not known is listed as such, never as zero.

use super::api;
use super::{NotMeasured, measures, read};
use crate::compose::Gateway;
use askama::Template;
use axum::response::Response;
use base::Role;
use base::measured::{Measure, Measured, MeasuredUnit};
use utoipa::OpenApi as _;
use web::component::{Cell, Column, Table};
use web::page::render;
use web::{
    Access, Arg, Ctx, Error, Html, Lang, Method, Module, NavItem, PageMeta, Place, Routes, Text,
};

const PATH: &str = "/measured";
const READERS: Access = Access::Roles(&[Role::Administrator, Role::Analyst, Role::CountryOfficer]);

/// The page and the operation for programs. The site also needs `.state(Gateway)`.
#[must_use]
pub fn module() -> Module {
    let routes = Routes::new()
        .page(Method::GET, PATH, show, READERS)
        .api(Method::GET, "/api/v1/measured", api::list, READERS)
        .document(api::Document::openapi());
    let entry = NavItem {
        label: "gateway-measured-title",
        path: PATH,
        access: READERS,
        place: Place::Administration("gateway-measured-about"),
        order: 60,
    };
    Module {
        routes,
        nav: vec![entry],
        ..Module::default()
    }
}

/// The reason as the site says it.
pub(super) fn error(reason: NotMeasured) -> Error {
    use directory::DirectoryError;
    use instruments::InstrumentsError;
    use watch::WatchError;
    match reason {
        NotMeasured::Watch(WatchError::Denied(_))
        | NotMeasured::Directory(DirectoryError::Forbidden)
        | NotMeasured::Instruments(InstrumentsError::Forbidden) => Error::forbidden(),
        other => Error::unavailable(other),
    }
}

#[derive(Template)]
#[template(source = "<p class=\"lead\">{{ intro }}</p>{{ table }}", ext = "html")]
struct MeasuredPage {
    intro: Text,
    table: Table,
}

async fn show(ctx: Ctx) -> Result<Response, Error> {
    let gateway = ctx.app.state::<Gateway>();
    let tenant = ctx.tenant.ok_or_else(Error::not_found)?;
    let found = read(&ctx.actor, gateway, tenant).await.map_err(error)?;
    let lang = &ctx.lang;
    let columns = vec![
        Column::text(lang.text("gateway-measured-figure")),
        Column::number(lang.text("gateway-measured-value")),
        Column::text(lang.text("gateway-measured-day")),
    ];
    let all = measures();
    let rows = all.iter().map(|measure| {
        let known = found.iter().find(|m| m.measure == *measure);
        row(&ctx, measure, known)
    });
    let caption = lang.text("gateway-measured-title");
    let page = MeasuredPage {
        intro: lang.text("gateway-measured-intro"),
        table: Table::new(lang, caption, columns, rows.collect()),
    };
    let meta = PageMeta::new(lang.text("gateway-measured-title"))
        .as_of(ctx.app.clock().now())
        .wide();
    Ok(render(&ctx, meta, page))
}

#[derive(Template)]
#[template(
    source = "{{ name }}<br><small>{{ method }} {{ id }}</small>",
    ext = "html"
)]
struct Named {
    name: Text,
    method: Text,
    id: Text,
}

fn row(ctx: &Ctx, measure: &Measure, known: Option<&Measured>) -> Vec<Cell> {
    let lang = &ctx.lang;
    let named = Named {
        name: lang.text(measure.message),
        method: lang.text(measure.method),
        id: Text::code(measure.name),
    };
    let mut cells = vec![Cell::html(Html::render(&named).unwrap_or_default())];
    match known {
        Some(found) => {
            let value = amount(lang, found);
            cells.push(match ctx.may_open(&found.records) {
                true => Cell::link(value, &ctx.url(&found.records)),
                false => Cell::text(value),
            });
            cells.push(Cell::text(span(lang, found)));
        }
        None => {
            cells.push(Cell::text(Text::from("–")));
            cells.push(Cell::text(lang.text("gateway-measured-unknown")));
        }
    }
    cells
}

/// The number with its unit, in the page's language.
fn amount(lang: &Lang, found: &Measured) -> Text {
    let exact = found.value.to_string();
    // For display alone, and rounded to the places that it has.
    let places = u8::try_from(found.value.places()).unwrap_or(u8::MAX);
    let number = lang.decimal(exact.parse().unwrap_or_default(), places);
    let whole = i64::try_from(found.value.as_count().unwrap_or_default()).unwrap_or(i64::MAX);
    match found.measure.unit {
        MeasuredUnit::Count => Text::from(number.as_str()),
        MeasuredUnit::Percent => {
            lang.text_with("gateway-measured-percent", &[("n", Arg::from(number))])
        }
        MeasuredUnit::Hours => lang.text_with("gateway-measured-hours", &[("n", whole.into())]),
        MeasuredUnit::Days => lang.text_with("gateway-measured-days", &[("n", whole.into())]),
    }
}

fn span(lang: &Lang, found: &Measured) -> Text {
    if found.from == found.as_of {
        return Text::from(lang.day(found.as_of).as_str());
    }
    lang.text_with(
        "gateway-measured-span",
        &[("from", found.from.into()), ("to", found.as_of.into())],
    )
}
