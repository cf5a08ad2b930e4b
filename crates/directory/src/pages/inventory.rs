//! The page of watch, warning and incident response by region.
//!
//! Not here: who counts for what (`inventory`). Invariant: the tiles, the table beside them and the
//! figures of the regions are made from one inventory, that of what the reader may see.

use axum::response::Response;
use figure::{Frame, Id, Tile};
use web::component::{Cell, Chart, Column, Field as Input, Filter, Table};
use web::i18n::{Arg, Html, Lang, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::record::way_back;
use super::{EDITIONS, INVENTORY, RECORDS, bar, columns, heading, paragraph, show};
use crate::country::{self, Region};
use crate::inventory::{Inventory, Stand, Standing, api};
use crate::record::code::SERVICES;

pub(super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mut asked = ctx.asked();
    let year = api::compared(&mut asked);
    let all = api::seen(&ctx).await?;
    let input = Input::text("year", lang.text("directory-inventory-year"))
        .hint(lang.text("directory-inventory-year-hint"))
        .short();
    let filter = Filter::new(
        lang,
        ctx.url(INVENTORY),
        vec![input.filled(lang, asked.form())],
    );
    let mut blocks: Vec<Html> = vec![
        paragraph(lang.text("directory-inventory-intro"))?,
        bar(&ctx, &[("directory-edition-publications", EDITIONS)])?,
        chart(&ctx, &all)?,
        filter.into(),
        figures(lang, &all, year),
    ];
    if year.is_some() {
        blocks.push(paragraph(lang.text("directory-inventory-since-note"))?);
    }
    blocks.push(known(&ctx, &all)?);
    blocks.push(heading(&ctx, "directory-inventory-gaps")?);
    blocks.push(gaps(lang, &all));
    blocks.push(paragraph(lang.text("directory-country-disclaimer"))?);
    let meta = PageMeta::new(lang.text("directory-inventory-title")).wide();
    let meta = match ctx.tenant {
        Some(_) => meta.crumbs(way_back(&ctx, None)),
        None => meta.same_for_all(),
    };
    Ok(show(&ctx, meta, blocks))
}

fn region_name(lang: &Lang, region: Option<Region>) -> String {
    lang.plain(region.map_or("directory-region-other", Region::message_id))
}

/// The countries of a region by name.
fn named<'a>(
    lang: &Lang,
    all: &'a Inventory,
    region: Option<Region>,
) -> Vec<(String, &'a Standing)> {
    let of = all.of(region);
    let mut out: Vec<(String, &Standing)> = of.map(|s| (country::name(s.code, lang), s)).collect();
    out.sort_by(|(a, _), (b, _)| lang.compare(a, b));
    out
}

fn chart(ctx: &Ctx, all: &Inventory) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let tile = |(name, s): (String, &Standing)| Tile {
        code: s.code,
        name,
        stands: s
            .stand()
            .and_then(|s| Stand::ALL.iter().position(|a| *a == s)),
    };
    let region = |r: &Option<Region>| figure::Region {
        name: region_name(lang, *r),
        tiles: named(lang, all, *r).into_iter().map(tile).collect(),
    };
    let regions: Vec<figure::Region<Option<usize>>> = all.regions().iter().map(region).collect();
    let key = Stand::ALL.map(|s| lang.plain(s.message_id()));
    let title = lang.plain("directory-inventory-title");
    let with = |stands: &dyn Fn(&Standing) -> bool| {
        let count = all.countries.iter().filter(|s| stands(s)).count();
        Arg::Count(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let args = [
        ("with", with(&|s| s.national().next().is_some())),
        ("all", with(&|_| true)),
    ];
    let description = lang.plain_with("directory-inventory-finding", &args);
    let missing = lang.plain("directory-inventory-nothing");
    let id: Id = "inventory".parse().map_err(Error::internal)?;
    let frame = Frame {
        id: &id,
        title: &title,
        description: &description,
        direction: lang.tag().direction(),
        missing: &missing,
    };
    let words: Vec<&str> = key.iter().map(String::as_str).collect();
    let says = |stands: &Option<usize>| stands.and_then(|at| key.get(at).cloned());
    let mut svg = figure::tiles(&frame, &regions, &words).map_err(Error::internal)?;
    svg.push_str(&figure::tiles_list(&regions, &missing, &says));
    let heads = [
        "directory-edition-region",
        "directory-page-country",
        "directory-inventory-code",
        "directory-inventory-stands",
    ];
    let heads = heads.map(|id| lang.plain(id));
    let heads: [&str; 4] = [&heads[0], &heads[1], &heads[2], &heads[3]];
    let table = figure::tiles_table(&regions, heads, &title, &missing, &says);
    Ok(Chart::new(lang, Text::from(description.clone()), svg, table).into())
}

/// The figures of each region.
fn figures(lang: &Lang, all: &Inventory, year: Option<i32>) -> Html {
    let number = |n: usize| {
        let number = i64::try_from(n).unwrap_or(i64::MAX);
        Cell::text(Text::from(lang.number(number)))
    };
    let row = |r: &Option<Region>| {
        let c = all.counts(*r, year);
        let mut row = vec![
            Cell::text(Text::from(region_name(lang, *r))),
            number(c.countries),
            number(c.national),
            number(c.round_the_clock),
            number(c.nothing),
        ];
        if year.is_some() {
            row.extend([number(c.before), number(c.unknown)]);
        }
        row
    };
    let count = |id: &str| Column::number(lang.text(id));
    let mut heads = vec![
        Column::text(lang.text("directory-edition-region")),
        count("directory-inventory-countries"),
        count("directory-inventory-national"),
        count("directory-inventory-round-the-clock"),
        count("directory-inventory-nothing"),
    ];
    if let Some(year) = year {
        let args = [("year", Arg::Code(year.to_string()))];
        heads.push(Column::number(
            lang.text_with("directory-inventory-then", &args),
        ));
        heads.push(count("directory-inventory-since-unknown"));
    }
    let rows = all.regions().iter().map(row).collect();
    let caption = lang.text("directory-inventory-figures");
    Table::new(lang, caption, heads, rows).into()
}

/// The countries of which something is known.
fn known(ctx: &Ctx, all: &Inventory) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let mut rows = Vec::new();
    for region in all.regions() {
        for (name, standing) in named(lang, all, region) {
            if standing.stand().is_some() {
                rows.push(row(ctx, &name, standing)?);
            }
        }
    }
    let ids = [
        "directory-page-country",
        "directory-inventory-teams",
        "directory-field-service",
        "directory-field-established",
        "directory-inventory-round-the-clock",
        "directory-page-verified",
    ];
    let caption = lang.text("directory-inventory-known");
    Ok(Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-inventory-known-empty"))
        .into())
}

fn row(ctx: &Ctx, name: &str, standing: &Standing) -> Result<Vec<Cell>, Error> {
    let lang = &ctx.lang;
    let tag = lang.tag().as_str();
    let list = web::component::block::list;
    let called = |names: &[(String, String)]| {
        let rank = |(l, _): &&(String, String)| match l.as_str() {
            l if l == tag => 0,
            "" => 1,
            "en" => 2,
            _ => 3,
        };
        let best = names.iter().min_by_key(rank);
        best.map_or_else(String::new, |(_, name)| name.clone())
    };
    let teams = standing.teams.iter().map(|t| {
        let at = ctx.url(&format!("{RECORDS}/{}", t.id));
        Html::link(Text::user(called(&t.names)), &at)
    });
    let mut services: Vec<&str> = Vec::new();
    let offered = standing.teams.iter().flat_map(|t| &t.services);
    for message in offered.filter_map(|s| SERVICES.message(s)) {
        if !services.contains(&message) {
            services.push(message);
        }
    }
    let services = services.into_iter().map(|m| lang.text(m).into());
    let since = standing.national().filter_map(|t| t.since.as_deref());
    let since = since.map(|s| Text::code(s).into());
    let none = || Html::from(Text::from("–"));
    let or_none = |html: Html| match html.as_str().is_empty() {
        true => none(),
        false => html,
    };
    let clock = match standing.round_the_clock() {
        None => none(),
        Some(point) => point.since.map_or_else(
            || lang.text("directory-page-yes").into(),
            |d| lang.day_html(d),
        ),
    };
    let verified = standing.verified().map_or_else(none, |d| lang.day_html(d));
    Ok(vec![
        Cell::text(Text::from(name.to_owned())),
        Cell::html(or_none(list(teams.collect())?)),
        Cell::html(or_none(list(services.collect())?)),
        Cell::html(or_none(list(since.collect())?)),
        Cell::html(clock),
        Cell::html(verified),
    ])
}

/// The countries of which nothing is known, by region.
fn gaps(lang: &Lang, all: &Inventory) -> Html {
    let row = |r: &Option<Region>| {
        let without = named(lang, all, *r);
        let without = without.into_iter().filter(|(_, s)| s.stand().is_none());
        let names: Vec<String> = without.map(|(name, _)| name).collect();
        (!names.is_empty()).then(|| {
            vec![
                Cell::text(Text::from(region_name(lang, *r))),
                Cell::text(Text::from(lang.list(&names))),
            ]
        })
    };
    let rows = all.regions().iter().filter_map(row).collect();
    let ids = ["directory-edition-region", "directory-inventory-without"];
    let caption = lang.text("directory-inventory-gaps-caption");
    Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-inventory-gaps-empty"))
        .into()
}
