//! The picture's tables: breakdowns, critical organisations, days.
//!
//! Invariant: networks stand in the order of their numbers, and a missing day says so.

use super::{trend, type_name, units};
use crate::picture::{Breakdown, Head, Line, Picture, Point, Records};
use base::Day;
use base::observation::CountsAs;
use web::component::{Cell, Column, Details, Empty, Table, Tag, Tone};
use web::{Arg, Ctx, Html, Lang, Text};

pub(super) fn critical(ctx: &Ctx, picture: &Picture) -> Html {
    let lang = &ctx.lang;
    if picture.critical.is_empty() {
        let action = (
            lang.text("watch-picture-critical-import"),
            ctx.url("/directory/import"),
        );
        return Html::from(Empty {
            text: lang.text("watch-picture-critical-none"),
            action: Some(action),
        });
    }
    Html::from(organisation_table(ctx, picture))
}

/// What a minister asks first, one row an organisation.
fn organisation_table(ctx: &Ctx, picture: &Picture) -> Table {
    let lang = &ctx.lang;
    let kinds: Vec<CountsAs> = CountsAs::ALL
        .iter()
        .copied()
        .filter(|c| *c != CountsAs::Inventory)
        .collect();
    let mut columns = vec![
        Column::text(lang.text("watch-picture-organisation")),
        Column::text(lang.text("watch-picture-sector")),
    ];
    let heading = |c: &CountsAs| Column::number(lang.text(&format!("watch-counts-{}", c.as_str())));
    columns.extend(kinds.iter().map(heading));
    let mut order: Vec<&str> = Vec::new();
    for line in in_order(lang, &picture.critical, Breakdown::Organisation) {
        if !order.contains(&line.key.as_str()) {
            order.push(&line.key);
        }
    }
    let row = |key: &str| {
        let lines: Vec<&Line> = picture.critical.iter().filter(|l| l.key == key).collect();
        let mut cells = vec![
            key_cell(ctx, picture, lines[0], Breakdown::Organisation),
            sector_cell(lang, lines[0]),
        ];
        cells.extend(
            kinds
                .iter()
                .map(|kind| count_cell(ctx, picture, &lines, *kind)),
        );
        cells
    };
    let rows = order.into_iter().map(row).collect();
    Table::new(lang, lang.text("watch-picture-latest"), columns, rows)
}

/// The latest numbers of one kind, each leading to its records, with its day where that is not the
/// latest of the whole picture. Nothing seen is a dash only where the kind is known at all; where
/// reports behind it are missing, there may be more than is shown.
fn count_cell(ctx: &Ctx, picture: &Picture, lines: &[&Line], kind: CountsAs) -> Cell {
    let lang = &ctx.lang;
    let known = |head: &Head| head.series.latest_complete().map(|(day, _)| day);
    let latest = picture.heads.iter().filter_map(known).max();
    let seen = lines.iter().filter(|line| line.counts_as == kind);
    let mut parts: Vec<Html> = seen
        .filter_map(|line| {
            let (day, counted) = line.series.latest().filter(|(_, c)| c.units > 0)?;
            let url = records(ctx, line, Breakdown::Organisation, (day, day));
            let link = Html::link(units(lang, line.unit, counted.units), &url);
            Some(if latest.is_none_or(|latest| latest == day) {
                link
            } else {
                Html::joined(&[link, lang.day_html(day)])
            })
        })
        .collect();
    let mut of_kind = picture.heads.iter().filter(|h| h.counts_as == kind);
    let is_unknown = of_kind.any(|head| known(head).is_none());
    if is_unknown && !parts.is_empty() {
        let tag = Tag::new(Tone::Calm, lang.text("watch-picture-incomplete"));
        parts.push(Html::from(tag));
    }
    match (parts.is_empty(), is_unknown) {
        (true, true) => Cell::text(lang.text("watch-picture-missing")),
        (true, false) => Cell::text(Text::from("–")),
        (false, _) => Cell::html(Html::joined(&parts)),
    }
}

fn sector_cell(lang: &Lang, line: &Line) -> Cell {
    let sector = line.sector.as_deref().map_or_else(
        || Text::from("–"),
        |s| lang.text(&format!("directory-sector-{s}")),
    );
    Cell::text(sector)
}

/// The breakdown; a long list of days shows only those of `month`.
pub(super) fn lines(ctx: &Ctx, picture: &Picture, month: Option<(Day, Day)>) -> Html {
    let title = format!("watch-picture-by-{}", picture.breakdown.as_str());
    if picture.breakdown == Breakdown::Day {
        return Html::from(day_table(ctx, picture, &title, month));
    }
    Html::from(line_table(
        ctx,
        picture,
        &picture.lines,
        picture.breakdown,
        &title,
    ))
}

/// The lines as a reader of this language expects names to stand; all else is in its order already.
fn in_order<'a>(lang: &Lang, lines: &'a [Line], by: Breakdown) -> Vec<&'a Line> {
    let mut lines: Vec<&Line> = lines.iter().collect();
    if by == Breakdown::Organisation {
        let name = |line: &Line| line.name.clone().unwrap_or_default();
        let first = |line: &Line| (line.key.is_empty(), !line.critical);
        lines.sort_by(|a, b| {
            let by_name = || lang.compare(&name(a), &name(b));
            first(a).cmp(&first(b)).then_with(by_name)
        });
    }
    lines
}

/// A table of lines: what, how many on the latest day, new and gone, since when, where it goes.
fn line_table(ctx: &Ctx, picture: &Picture, lines: &[Line], by: Breakdown, title: &str) -> Table {
    let lang = &ctx.lang;
    let mut columns = vec![Column::text(
        lang.text(&format!("watch-picture-key-{}", by.as_str())),
    )];
    if by == Breakdown::Organisation {
        columns.push(Column::text(lang.text("watch-picture-sector")));
    }
    columns.push(Column::text(lang.text("watch-observations-counts")));
    columns.push(Column::number(lang.text("watch-picture-latest")));
    columns.push(Column::number(lang.text("watch-picture-new")));
    columns.push(Column::number(lang.text("watch-picture-gone")));
    columns.push(Column::text(lang.text("watch-picture-since")));
    columns.push(Column::text(lang.text("watch-picture-trend")));
    if by == Breakdown::Network {
        columns.push(Column::number(lang.text("watch-picture-rate")));
    }
    let rows = in_order(lang, lines, by)
        .into_iter()
        .map(|line| line_cells(ctx, picture, line, by))
        .collect();
    Table::new(lang, lang.text(title), columns, rows).empty(lang.text("watch-picture-nothing"))
}

fn line_cells(ctx: &Ctx, picture: &Picture, line: &Line, by: Breakdown) -> Vec<Cell> {
    let lang = &ctx.lang;
    let latest = line.series.latest();
    let known = |number: Option<i64>| {
        number.map_or_else(
            || lang.text("watch-picture-unknown"),
            |n| Text::from(lang.number(n).as_str()),
        )
    };
    let mut cells = vec![key_cell(ctx, picture, line, by)];
    if by == Breakdown::Organisation {
        cells.push(sector_cell(lang, line));
    }
    cells.push(Cell::text(
        lang.text(&format!("watch-counts-{}", line.counts_as.as_str())),
    ));
    cells.push(match latest {
        Some((day, counted)) => {
            let url = records(ctx, line, by, (day, day));
            Cell::link(units(lang, line.unit, counted.units), &url)
        }
        None => Cell::text(lang.text("watch-picture-missing")),
    });
    cells.push(Cell::text(known(latest.and_then(|(_, c)| c.new))));
    cells.push(Cell::text(known(latest.and_then(|(_, c)| c.gone))));
    cells.push(Cell::text(since(lang, picture, line)));
    cells.push(Cell::html(trend(lang, line.series.trend(), latest)));
    if by == Breakdown::Network {
        cells.push(rate_cell(lang, line));
    }
    cells
}

/// The first day it was seen; what was there on the first day shown began before it.
fn since(lang: &Lang, picture: &Picture, line: &Line) -> Text {
    match line.series.since() {
        None => Text::from("–"),
        Some(day) if day == picture.period.from() => {
            lang.text_with("watch-picture-since-before", &[("day", Arg::Day(day))])
        }
        Some(day) => Text::from(lang.day(day).as_str()),
    }
}

fn rate_cell(lang: &Lang, line: &Line) -> Cell {
    let Some(rate) = &line.rate else {
        return Cell::text(lang.text("watch-picture-no-rate"));
    };
    #[expect(clippy::cast_precision_loss, reason = "a rate in tenths")]
    let value = lang.decimal(rate.tenths as f64 / 10.0, 1);
    let args = [
        ("access", Arg::Text(lang.plain(&rate.access))),
        ("quarter", Arg::Text(rate.quarter.clone())),
        ("source", Arg::Text(rate.source.clone())),
    ];
    let body = Html::from(lang.text_with("watch-picture-rate-note", &args));
    Cell::html(Details {
        summary: Text::from(value.as_str()),
        body,
    })
}

/// The line's name, leading down to its records over the whole period.
fn key_cell(ctx: &Ctx, picture: &Picture, line: &Line, by: Breakdown) -> Cell {
    let lang = &ctx.lang;
    if line.key.is_empty() {
        return Cell::text(lang.text("watch-picture-unassigned"));
    }
    let label = match (by, &line.name) {
        (_, Some(name)) => Text::user(name.clone()),
        (Breakdown::Type, _) => type_name(lang, &line.key),
        (Breakdown::Sector, _) => lang.text(&format!("directory-sector-{}", line.key)),
        (Breakdown::Network, _) => Text::code(format!("AS{}", line.key)),
        _ => Text::code(&line.key),
    };
    Cell::link(
        label,
        &records(ctx, line, by, (picture.period.from(), picture.period.to())),
    )
}

fn records(ctx: &Ctx, line: &Line, by: Breakdown, days: (Day, Day)) -> String {
    list(ctx, &line.records(by, days))
}

/// The address of the list of records.
pub(super) fn list(ctx: &Ctx, records: &Records) -> String {
    let pairs: Vec<(&str, &str)> = records.iter().map(|(f, v)| (*f, v.as_str())).collect();
    web::url::with_query(&ctx.url("/observations"), &pairs)
}

fn day_table(ctx: &Ctx, picture: &Picture, title: &str, month: Option<(Day, Day)>) -> Table {
    let lang = &ctx.lang;
    let heads = picture.heads.iter().map(|head| {
        let what = lang.plain(&format!("watch-counts-{}", head.counts_as.as_str()));
        let unit = lang.plain(&format!("watch-unit-name-{}", head.unit.as_str()));
        Column::number(Text::from(format!("{what}: {unit}").as_str()))
    });
    let columns = std::iter::once(Column::text(lang.text("watch-picture-day")))
        .chain(heads)
        .collect();
    let days = picture.heads.first().map_or(0, |h| h.series.points().len());
    let row = |index: usize| {
        let day = picture.heads[0].series.points()[index].day;
        let cell = |head: &Head| match &head.series.points()[index] {
            Point {
                counted: Some(counted),
                of_others,
                ..
            } => {
                let args = [("number", Arg::Count(counted.units))];
                let number = match of_others {
                    true => lang.text_with("watch-picture-of-others", &args),
                    false => Text::from(lang.number(counted.units).as_str()),
                };
                Cell::link(number, &list(ctx, &head.records(day)))
            }
            _ => Cell::text(lang.text("watch-picture-missing")),
        };
        std::iter::once(Cell::text(Text::from(lang.day(day).as_str())))
            .chain(picture.heads.iter().map(cell))
            .collect()
    };
    let shown = |index: &usize| {
        let day = picture.heads[0].series.points()[*index].day;
        month.is_none_or(|(first, last)| (first..=last).contains(&day))
    };
    let rows = (0..days).rev().filter(shown).map(row).collect();
    Table::new(lang, lang.text(title), columns, rows).empty(lang.text("watch-picture-nothing"))
}
