//! What visitors without an account see of the picture.
//!
//! Invariant: every cell has passed the release settings before it comes here.

use super::type_name;
use crate::picture::actions::Published;
use crate::release::Cell as Released;
use askama::Template;
use axum::response::Response;
use base::Day;
use web::component::{Cell, Column, Table};
use web::page::render;
use web::{Arg, Ctx, Lang, PageMeta, Text};

#[derive(Template)]
#[template(path = "picture/public.html")]
struct PublicPage {
    intro: Text,
    table: Option<Table>,
    none: Text,
    note: Option<Text>,
}

pub(super) fn public(ctx: &Ctx, published: Option<&Published>) -> Response {
    let lang = &ctx.lang;
    let none = lang.text("watch-public-none");
    let body = match published {
        None => PublicPage {
            intro: lang.text("watch-picture-intro"),
            table: None,
            none,
            note: None,
        },
        Some(published) => {
            let days = i64::from(published.release.delay_days);
            let threshold = published.release.suppress_below;
            PublicPage {
                intro: lang.text_with("watch-public-intro", &[("days", Arg::Count(days))]),
                table: Some(public_table(lang, published)),
                none,
                note: Some(lang.text_with(
                    "watch-public-suppressed-note",
                    &[("number", Arg::Count(threshold))],
                )),
            }
        }
    };
    let meta = PageMeta::new(super::title(ctx, "watch-public-title"));
    render(ctx, meta.wide().same_for_all(), body)
}

fn public_table(lang: &Lang, published: &Published) -> Table {
    let heads = published.rows.iter().map(|row| {
        let what = lang.plain(&format!("watch-counts-{}", row.counts_as.as_str()));
        let unit = lang.plain(&format!("watch-unit-name-{}", row.unit.as_str()));
        let name = type_name(lang, &row.class_type);
        let said = [
            ("type", Arg::Text(name.plain().to_owned())),
            ("what", Arg::Text(what)),
            ("unit", Arg::Text(unit)),
        ];
        Column::number(lang.text_with("watch-public-head", &said))
    });
    let columns = std::iter::once(Column::text(lang.text("watch-public-day")))
        .chain(heads)
        .collect();
    let cell = |released: Released| match released {
        Released::Missing => Cell::text(lang.text("watch-picture-missing")),
        Released::Suppressed => {
            let number = [("number", Arg::Count(published.release.suppress_below))];
            Cell::text(lang.text_with("watch-public-fewer", &number))
        }
        Released::Number(number) => Cell::text(Text::from(lang.number(number).as_str())),
    };
    let row = |(index, day): (usize, &Day)| {
        let first = std::iter::once(Cell::text(Text::from(lang.day(*day).as_str())));
        first
            .chain(published.rows.iter().map(|row| cell(row.cells[index])))
            .collect()
    };
    let rows = published.days.iter().enumerate().map(row).collect();
    Table::new(lang, lang.text("watch-public-title"), columns, rows)
        .empty(lang.text("watch-picture-nothing"))
}
