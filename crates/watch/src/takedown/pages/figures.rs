//! `/takedown`: how long it takes until something is taken down, by hoster, registrar and others.
//!
//! Invariant: a median stands beside how many it is of, and what is still there counts.

use crate::pages::{app_error, need_tenant, watch_of};
use crate::takedown::figures::{Figures as Found, Line, figures};
use crate::takedown::liveness::Standing;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::Day;
use web::component::block::{bar, paragraph, show};
use web::component::{Cell, Column, Field, Figures, Filter, KeyFigure, Table};
use web::i18n::Html;
use web::{Arg, Ctx, Error, PageMeta, Text};

/// The page.
pub const PATH: &str = "/takedown";
/// The same as a file.
pub const FILE: &str = "/takedown/figures.csv";
/// Days that are shown unless others are asked for.
const DAYS: i32 = 90;

async fn asked(ctx: &Ctx, strict: bool) -> Result<Found, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let today = ctx.app.clock().now().day();
    let mut asked = ctx.asked();
    let last = asked.day("to", today);
    let first = asked.day("from", last.plus(1 - DAYS));
    if strict {
        asked.strict()?;
    }
    let found = figures(&ctx.actor, watch, tenant, (first, last)).await;
    found.map_err(app_error)
}

/// The page.
///
/// # Errors
/// As the actions.
pub async fn page(ctx: Ctx) -> Result<Response, Error> {
    let found = asked(&ctx, false).await?;
    let lang = &ctx.lang;
    let date =
        |name, id: &str, day: Day| Field::date(lang, name, lang.text(id)).value(day.to_string());
    let (first, last) = found.days;
    let fields = vec![
        date("from", "watch-case-from", first),
        date("to", "watch-case-to", last),
    ];
    let (from, to) = (first.to_string(), last.to_string());
    let file = web::url::with_query(FILE, &[("from", &from), ("to", &to)]);
    let blocks = vec![
        paragraph(lang.text("watch-takedown-figures-text"))?,
        Filter::new(lang, ctx.url(PATH), fields).into(),
        numbers(&ctx, &found),
        table(&ctx, &found),
        paragraph(lang.text("watch-takedown-method"))?,
        bar(&ctx, &[("watch-takedown-file", file)])?,
    ];
    let meta = PageMeta::new(lang.text("watch-takedown-figures")).wide();
    Ok(show(&ctx, meta, blocks))
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn numbers(ctx: &Ctx, found: &Found) -> Html {
    let lang = &ctx.lang;
    let figure = |title: Text, value: Option<String>, note: Text| KeyFigure {
        title,
        value: value.map(|v| Text::from(v.as_str())),
        change: None,
        note,
        source: None,
    };
    let mut all: Vec<KeyFigure> = Standing::ALL
        .iter()
        .zip(found.standing)
        .map(|(standing, n)| {
            let value = lang.number(count(n));
            figure(
                lang.text(standing.message_id()),
                Some(value),
                Text::default(),
            )
        })
        .collect();
    let followed = found.all.gone + found.all.there;
    let of = lang.text_with("remedy-of", &[("count", Arg::Count(count(followed)))]);
    let median = found.all.median.map(|hours| lang.number(i64::from(hours)));
    all.push(figure(lang.text("watch-takedown-median"), median, of));
    Figures::new(lang, all).first().into()
}

fn table(ctx: &Ctx, found: &Found) -> Html {
    let lang = &ctx.lang;
    let number = |n: usize| Cell::text(lang.number(count(n)));
    let hours = |h: Option<u32>| match h {
        Some(h) => Cell::text(lang.number(i64::from(h))),
        None => Cell::text(lang.text("watch-takedown-not-reached")),
    };
    let row = |line: &Line| {
        let name = match line.name.is_empty() {
            true => lang.text("watch-takedown-unnamed"),
            false => Text::user(line.name.as_str()),
        };
        vec![
            Cell::text(name),
            Cell::text(lang.text(line.with.message_id())),
            number(line.asked),
            number(line.answered),
            number(line.gone),
            number(line.there),
            hours(line.median),
            hours(line.ninth),
            Cell::text(lang.number(i64::try_from(line.returns).unwrap_or(i64::MAX))),
        ]
    };
    let columns = vec![
        Column::text(lang.text("watch-conversation-name")),
        Column::text(lang.text("watch-conversation-with")),
        Column::number(lang.text("watch-takedown-addresses")),
        Column::number(lang.text("watch-takedown-answered")),
        Column::number(lang.text("watch-takedown-gone")),
        Column::number(lang.text("watch-takedown-there")),
        Column::number(lang.text("watch-takedown-median")),
        Column::number(lang.text("watch-takedown-ninth")),
        Column::number(lang.text("watch-takedown-returns")),
    ];
    let rows = found.lines.iter().map(row).collect();
    Table::new(lang, lang.text("watch-takedown-by-party"), columns, rows)
        .empty(lang.text("watch-takedown-nobody"))
        .into()
}

/// The table as CSV, in English names.
///
/// # Errors
/// 400 for what is not understood; as the actions.
pub async fn file(ctx: Ctx) -> Result<Response, Error> {
    let found = asked(&ctx, true).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"takedown.csv\"",
        ),
    ];
    Ok((headers, csv(&found)).into_response())
}

fn csv(found: &Found) -> String {
    use crate::observation::csv::cell;
    let mut out = String::from(
        "party,kind,addresses,answered,gone_before,gone,there,median_hours,ninth_hours,returns\r\n",
    );
    let hours = |h: Option<u32>| h.map(|h| h.to_string()).unwrap_or_default();
    for line in &found.lines {
        let cells = [
            line.name.clone(),
            line.with.as_str().to_owned(),
            line.asked.to_string(),
            line.answered.to_string(),
            line.before.to_string(),
            line.gone.to_string(),
            line.there.to_string(),
            hours(line.median),
            hours(line.ninth),
            line.returns.to_string(),
        ];
        for (n, text) in cells.iter().enumerate() {
            if n > 0 {
                out.push(',');
            }
            cell(text, &mut out);
        }
        out.push_str("\r\n");
    }
    out
}
