//! Lists of records: what was found, people, what is public.
//!
//! Not here: one record. Invariant: a list is paged, so that it stays within its budget.

use std::collections::HashMap;

use axum::response::Response;
use base::id::OrganisationId;
use web::component::{Cell, Field as Input, Filter, Pages, Table};
use web::form::Asked;
use web::i18n::{Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::{
    DRILLS, EDITIONS, INVENTORY, PEOPLE, PUBLIC, RECORDS, back, bar, columns, failed, paragraph,
    show, tenant,
};
use super::{contact_table, one_value, path, title};
use crate::Directory;
use crate::record::search::Query;
use crate::record::{Kind, Seen};

/// So many rows stand on one page of a list.
const ROWS: usize = 50;
/// So many records are shown of those that were found, nearest first.
const MOST_FOUND: usize = 100;

/// The rows of a list from where the address says, and the links to its first and next page.
pub(in super::super) fn paged<'a, T>(ctx: &Ctx, path: &str, all: &'a [T]) -> (&'a [T], Html) {
    let from: usize = ctx.asked().place("from").unwrap_or(0).min(all.len());
    let to = all.len().min(from + ROWS);
    let at = ctx.url(path);
    let first = (from > 0).then(|| at.clone());
    let next = (to < all.len()).then(|| format!("{at}?from={to}"));
    let pages = match (&first, &next) {
        (None, None) => Html::default(),
        _ => Pages::new(&ctx.lang, first, next).into(),
    };
    (&all[from..to], pages)
}

/// The field by which records are found.
pub(in super::super) fn search_field(ctx: &Ctx, path: &str, asked: &Asked) -> Html {
    let input = Input::input("q", ctx.lang.text("directory-search-field"), "search")
        .hint(ctx.lang.text("directory-search-hint"));
    let fields = vec![input.filled(&ctx.lang, asked.form())];
    Filter::new(&ctx.lang, ctx.url(path), fields).into()
}

/// What was found among organisations, people and functions.
pub(in super::super) async fn found(
    ctx: &Ctx,
    query: &Query,
    search: Html,
) -> Result<Response, Error> {
    let records = ctx.app.state::<Directory>().records();
    let all = records.list(&ctx.actor, tenant(ctx)?).await;
    let all = all.map_err(failed)?;
    let names: HashMap<OrganisationId, Text> = all
        .iter()
        .filter(|s| s.record.is_organisation())
        .map(|s| (s.record.organisation, title(ctx, s)))
        .collect();
    let found = query.find(all);
    let row = |seen: &Seen| {
        let of = names.get(&seen.record.organisation);
        let of = of.filter(|_| !seen.record.is_organisation());
        vec![
            Cell::link(title(ctx, seen), &ctx.url(&path(seen))),
            Cell::text(ctx.lang.text(seen.record.kind.message_id())),
            Cell::text(of.cloned().unwrap_or_else(|| Text::from("–"))),
        ]
    };
    let rows = found.iter().take(MOST_FOUND).map(row).collect();
    let ids = [
        "directory-page-name",
        "directory-page-kind",
        "directory-page-organisation",
    ];
    let caption = ctx.lang.text("directory-search-found");
    let table = Table::new(&ctx.lang, caption, columns(&ctx.lang, &ids), rows)
        .empty(ctx.lang.text("directory-search-empty"));
    let mut blocks = vec![search, table.into()];
    if found.len() > MOST_FOUND {
        blocks.push(paragraph(ctx.lang.text("directory-search-more"))?);
    }
    let meta = PageMeta::new(ctx.lang.text("directory-search-title"));
    Ok(show(ctx, meta.crumbs(back(ctx, None)).wide(), blocks))
}

/// Everybody of whom the reader may know.
pub(in super::super) async fn people(ctx: Ctx) -> Result<Response, Error> {
    let records = ctx.app.state::<Directory>().records();
    let all = records
        .list(&ctx.actor, tenant(&ctx)?)
        .await
        .map_err(failed)?;
    let mut people: Vec<&Seen> = all
        .iter()
        .filter(|s| matches!(s.record.kind, Kind::Person | Kind::Function))
        .collect();
    let name = |s: &Seen| title(&ctx, s).plain().to_owned();
    people.sort_by(|a, b| ctx.lang.compare(&name(a), &name(b)));
    let meta = PageMeta::new(ctx.lang.text("directory-page-people")).crumbs(back(&ctx, None));
    let (rows, pages) = paged(&ctx, PEOPLE, &people);
    let drills = bar(&ctx, &[("directory-drill-title", DRILLS)])?;
    let blocks = vec![drills, contact_table(&ctx, rows), pages];
    Ok(show(&ctx, meta.wide(), blocks))
}

/// What every visitor sees.
pub(in super::super) async fn public(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let records = ctx.app.state::<Directory>().records();
    let visitor = base::Actor::anonymous();
    let mut all = Vec::new();
    for tenant in records.administrations(ctx.tenant).await.map_err(failed)? {
        all.extend(records.list(&visitor, tenant).await.map_err(failed)?);
    }
    all.retain(|s| s.record.is_organisation());
    let name = |s: &Seen| title(&ctx, s).plain().to_owned();
    all.sort_by(|a, b| lang.compare(&name(a), &name(b)));
    let mut asked = ctx.asked();
    let query = asked.filter("q", crate::record::api::question);
    let search = search_field(&ctx, PUBLIC, &asked);
    if let Some(query) = &query {
        all = query.find(all);
        all.truncate(ROWS);
    }
    let row = |seen: &Seen| {
        let code = |name| {
            seen.of(name)
                .next()
                .map(|s| one_value(&ctx, s, &s.values[0]))
        };
        let not_stated = || Html::from(lang.text("directory-page-not-stated"));
        vec![
            Cell::link(
                title(&ctx, seen),
                &ctx.url(&format!("{RECORDS}/{}", seen.record.id)),
            ),
            Cell::html(code("kind").unwrap_or_else(not_stated)),
            Cell::html(code("country").unwrap_or_else(not_stated)),
        ]
    };
    let ids = [
        "directory-page-name",
        "directory-page-kind",
        "directory-page-country",
    ];
    let (rows, pages) = paged(&ctx, PUBLIC, &all);
    let rows = rows.iter().map(row).collect();
    let caption = lang.text("directory-page-public-caption");
    let table = Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-page-public-empty"));
    let meta = PageMeta::new(lang.text("directory-page-public")).wide();
    let links = [
        ("directory-inventory-title", INVENTORY),
        ("directory-edition-publications", EDITIONS),
    ];
    let feed = format!("/data/v1/teams.atom?language={}", lang.tag());
    let feed = Html::link(lang.text("directory-publish-feed"), &feed);
    let blocks = vec![search, bar(&ctx, &links)?, table.into(), pages, feed];
    Ok(show(&ctx, meta.same_for_all(), blocks))
}
