//! `/arrivals`: the operator's morning page.
//!
//! Invariant: four questions, each answered in words even when the answer is "nothing".

use super::actions;
use super::{Came, Changed, Missing, Overview};
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::response::Response;
use web::component::{Cell, Column, Pages, Table};
use web::page::render;
use web::{Arg, Ctx, Error, Lang, PageMeta, Text};

#[derive(Template)]
#[template(path = "arrival/morning.html")]
struct MorningPage<'a> {
    lang: &'a Lang,
    send: String,
    notices: String,
    missing: Table,
    refused: Text,
    quarantine: Option<String>,
    changed: Table,
    arrived: Table,
    pages: Pages,
    dates: Vec<Text>,
}

/// The morning page.
///
/// # Errors
/// As the actions.
pub async fn morning(ctx: Ctx) -> Result<Response, Error> {
    let watch = watch_of(&ctx);
    let tenant = need_tenant(&ctx).await?;
    let since = watch.clock().now().plus_seconds(-86_400);
    let overview = actions::overview(&ctx.actor, watch, tenant, since)
        .await
        .map_err(app_error)?;
    let lang = &ctx.lang;
    let all = &overview.arrived;
    let before = ctx.asked().place::<usize>("after").unwrap_or(0);
    // A place behind the end, from a link of yesterday, is the beginning.
    let before = if before < all.len() { before } else { 0 };
    let until = all.len().min(before.saturating_add(A_PAGE));
    let more = format!("/arrivals?after={until}");
    let body = MorningPage {
        lang,
        send: ctx.url("/inputs"),
        notices: ctx.url("/notices"),
        missing: missing(lang, &overview.missing),
        refused: refused(lang, &overview),
        quarantine: (overview.refused.0 > 0).then(|| ctx.url("/quarantine")),
        changed: changed(lang, &overview.changed),
        arrived: arrived(lang, &all[before..until]),
        pages: Pages::new(
            lang,
            (before > 0).then(|| ctx.url("/arrivals")),
            (until < all.len()).then(|| ctx.url(&more)),
        ),
        dates: dates(lang, &overview.arrived),
    };
    Ok(render(
        &ctx,
        PageMeta::new(lang.text("watch-morning-title")).wide(),
        body,
    ))
}

/// Reports of one page.
const A_PAGE: usize = 50;

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn refused(lang: &Lang, overview: &Overview) -> Text {
    let (entries, rows) = overview.refused;
    if entries == 0 {
        return lang.text("watch-morning-refused-none");
    }
    let args = [
        ("entries", Arg::Count(count(entries))),
        ("rows", Arg::Count(count(rows))),
    ];
    lang.text_with("watch-morning-refused-some", &args)
}

fn missing(lang: &Lang, missing: &[Missing]) -> Table {
    let columns = ["report", "provider", "missing-for", "last"]
        .map(|c| column(lang, c))
        .into();
    let rows = missing.iter().map(|m| {
        vec![
            Cell::text(Text::code(&m.report)),
            Cell::text(Text::user(m.provider.clone())),
            Cell::text(Text::from(lang.day(m.day).as_str())),
            Cell::text(Text::from(lang.day(m.last).as_str())),
        ]
    });
    Table::new(
        lang,
        lang.text("watch-morning-missing"),
        columns,
        rows.collect(),
    )
    .empty(lang.text("watch-morning-missing-none"))
}

fn changed(lang: &Lang, changed: &[Changed]) -> Table {
    let columns = ["report", "received", "columns"]
        .map(|c| column(lang, c))
        .into();
    let rows = changed.iter().map(|c| {
        vec![
            Cell::text(Text::code(&c.report)),
            Cell::html(lang.moment_html(c.at)),
            Cell::text(Text::code(&c.unknown_columns)),
        ]
    });
    Table::new(
        lang,
        lang.text("watch-morning-changed"),
        columns,
        rows.collect(),
    )
    .empty(lang.text("watch-morning-changed-none"))
}

fn arrived(lang: &Lang, arrived: &[Came]) -> Table {
    let mut columns: Vec<Column> = ["report", "provider", "covers", "received"]
        .map(|c| column(lang, c))
        .into();
    let numbers = ["rows", "stored", "duplicates", "rejected"];
    columns.extend(numbers.map(|c| Column::number(lang.text(&format!("watch-morning-{c}")))));
    let number = |n: u64| Cell::text(Text::from(lang.number(count(n)).as_str()));
    let rows = arrived.iter().map(|came| {
        vec![
            Cell::text(Text::code(&came.report)),
            Cell::text(Text::user(came.provider.clone())),
            Cell::text(Text::from(covered(lang, came).as_str())),
            Cell::html(lang.moment_html(came.received_at)),
            number(came.rows),
            number(came.stored),
            number(came.duplicates),
            number(came.rejected),
        ]
    });
    Table::new(
        lang,
        lang.text("watch-morning-arrived"),
        columns,
        rows.collect(),
    )
    .empty(lang.text("watch-morning-arrived-none"))
}

/// What is strange about the days of rows: of another day than the report's name, or of a day that
/// has not come.
fn dates(lang: &Lang, arrived: &[Came]) -> Vec<Text> {
    let other = |came: &Came| {
        let found = came.other_days.as_ref()?;
        let args = [
            ("file", Arg::Text(found.file.clone())),
            ("day", Arg::Day(found.day)),
            ("rows", Arg::Count(count(found.rows))),
            ("all", Arg::Count(count(found.of))),
        ];
        Some(lang.text_with("watch-morning-other-days", &args))
    };
    let future = |came: &Came| {
        let args = [
            ("report", Arg::Text(came.report.clone())),
            ("rows", Arg::Count(count(came.future))),
        ];
        (came.future > 0).then(|| lang.text_with("watch-morning-future", &args))
    };
    let of = |came| [other(came), future(came)];
    let all = arrived.iter().flat_map(of).flatten();
    all.take(MOST_DATES).collect()
}

/// Reports with strange days that are named.
const MOST_DATES: usize = 20;

/// The day that a report is about, or the first and the last of several.
fn covered(lang: &Lang, came: &Came) -> String {
    match came.days {
        None => "–".to_owned(),
        Some((first, last)) if first == last => lang.day(first),
        Some((first, last)) => {
            let days = [("from", Arg::Day(first)), ("to", Arg::Day(last))];
            lang.plain_with("watch-picture-period", &days)
        }
    }
}

fn column(lang: &Lang, name: &str) -> Column {
    Column::text(lang.text(&format!("watch-morning-{name}")))
}
