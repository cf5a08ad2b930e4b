//! `/cases/figures`: what came, how long things took, what waits; for whoever answers for it.
//!
//! Invariant: a span without cases has no median, and says so.

use super::type_id;
use crate::case::figures::{Figures as Found, Times, figures};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::response::Response;
use base::rsit::IncidentType;
use base::{Day, Timestamp};
use web::component::block::{paragraph, show};
use web::component::{Cell, Column, Field, Figures, Filter, KeyFigure, Table};
use web::i18n::Html;
use web::{Ctx, Error, PageMeta, Text};

const PATH: &str = "/cases/figures";
/// Days that are shown unless others are asked for.
const DAYS: i32 = 30;

/// The page.
///
/// # Errors
/// As the actions.
pub async fn page(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let today = ctx.app.clock().now().day();
    let mut asked = ctx.asked();
    let last = asked.day("to", today);
    let first = asked.day("from", last.plus(1 - DAYS));
    let found = figures(&ctx.actor, watch, tenant, (first, last)).await;
    let found = found.map_err(app_error)?;
    let lang = &ctx.lang;
    let date =
        |name, id: &str, day: Day| Field::date(lang, name, lang.text(id)).value(day.to_string());
    let filter = Filter::new(
        lang,
        ctx.url(PATH),
        vec![
            date("from", "watch-case-from", first),
            date("to", "watch-case-to", last),
        ],
    );
    let blocks = vec![
        filter.into(),
        counts(&ctx, &found),
        times(&ctx, &found),
        paragraph(lang.text("watch-case-times-text"))?,
        types(&ctx, &found),
    ];
    let meta = PageMeta::new(lang.text("watch-case-figures"))
        .crumbs(super::one::crumbs(&ctx, None))
        .wide();
    Ok(show(&ctx, meta, blocks))
}

fn counts(ctx: &Ctx, found: &Found) -> Html {
    let lang = &ctx.lang;
    let number = |n: u64| Text::from(lang.number(i64::try_from(n).unwrap_or(i64::MAX)));
    let figure = |id: &str, value: u64| KeyFigure {
        title: lang.text(id),
        value: Some(number(value)),
        change: None,
        note: Text::default(),
        source: None,
    };
    let mut backlog = figure("watch-case-open-now", found.backlog);
    if let Some(oldest) = found.oldest {
        let day = lang.day(Timestamp::from_micros(oldest).day());
        backlog.note = lang.text_with(
            "watch-case-oldest",
            &[("day", web::Arg::from(day.as_str()))],
        );
    }
    let all = vec![
        figure("watch-case-reports-span", found.reports),
        figure("watch-case-opened-span", found.opened),
        figure("watch-case-closed-span", found.closed),
        backlog,
        figure("watch-case-late-now", found.late),
    ];
    Figures::new(lang, all).first().into()
}

fn times(ctx: &Ctx, found: &Found) -> Html {
    let lang = &ctx.lang;
    let rows = [
        ("watch-case-time-looked", &found.looked),
        ("watch-case-time-answered", &found.answered),
        ("watch-case-time-asked", &found.asked),
        ("watch-case-time-gone", &found.gone),
        ("watch-case-time-closed", &found.done),
    ];
    let row = |(id, times): (&str, &Times)| {
        vec![
            Cell::text(lang.text(id)),
            Cell::text(span(ctx, times.median)),
            Cell::text(span(ctx, times.ninth)),
            Cell::text(lang.number(i64::try_from(times.reached).unwrap_or(i64::MAX))),
        ]
    };
    let columns = vec![
        Column::text(lang.text("watch-case-time")),
        Column::number(lang.text("watch-case-median")),
        Column::number(lang.text("watch-case-ninth")),
        Column::number(lang.text("watch-case-cases")),
    ];
    let rows = rows.into_iter().map(row).collect();
    Table::new(lang, lang.text("watch-case-times"), columns, rows).into()
}

/// Seconds in hours, with a tenth.
fn span(ctx: &Ctx, seconds: Option<i64>) -> Text {
    let lang = &ctx.lang;
    let Some(seconds) = seconds else {
        return lang.text("web-no-data");
    };
    #[expect(clippy::cast_precision_loss, reason = "seconds of years are exact")]
    let hours = lang.decimal(seconds as f64 / 3_600.0, 1);
    lang.text_with(
        "watch-case-hours",
        &[("hours", web::Arg::from(hours.as_str()))],
    )
}

fn types(ctx: &Ctx, found: &Found) -> Html {
    let lang = &ctx.lang;
    let rows = found.types.iter().map(|(name, count)| {
        let label = name
            .parse::<IncidentType>()
            .map_or_else(|_| Text::code(name), |rsit| lang.text(&type_id(rsit)));
        let count = lang.number(i64::try_from(*count).unwrap_or(i64::MAX));
        vec![Cell::text(label), Cell::text(count)]
    });
    let columns = vec![
        Column::text(lang.text("watch-case-type")),
        Column::number(lang.text("watch-case-cases")),
    ];
    Table::new(
        lang,
        lang.text("watch-case-by-type"),
        columns,
        rows.collect(),
    )
    .into()
}
