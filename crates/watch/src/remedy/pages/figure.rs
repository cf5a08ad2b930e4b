//! The pictures: the share that is still there by days since the notice, and numbers by day.
//!
//! Invariant: the curve ends where nobody looked any more; a day without a whole report is a gap.

use base::LanguageTag;
use figure::{Cell, Dataset, Frame, Id, Scale, Series, Steps};
use web::component::Chart;
use web::{Arg, Html, Lang};

use super::tables;
use crate::remedy::level::Level;
use crate::remedy::summary::Summary;

/// Days that are drawn; the table of types says what is behind.
const LONGEST: u32 = 120;

/// The Kaplan–Meier curve; `None` where nothing was followed.
pub(super) fn curve(lang: &Lang, summary: &Summary) -> Option<Html> {
    let curve = &summary.curve;
    let days: Vec<u32> = (0..=curve.longest().min(LONGEST)).collect();
    let cells = days.iter().map(|day| match curve.share_after(*day) {
        Some((share, _)) => Cell::Value {
            number: share * 100.0,
            text: lang.percent(share, 1),
        },
        None => Cell::Missing,
    });
    let risk = days.iter().map(|day| {
        let watched = summary.watched(*day);
        Cell::Value {
            number: watched as f64,
            text: lang.number(i64::try_from(watched).unwrap_or(i64::MAX)),
        }
    });
    let labels: Vec<String> = days.iter().map(|d| lang.number(i64::from(*d))).collect();
    let named = |id: &str, cells: Vec<Cell>| Series {
        name: lang.plain(id),
        cells,
    };
    if curve.all() == 0 {
        return None;
    }
    let there = named("remedy-still-there", cells.collect());
    let drawn = Dataset::new(
        lang.plain("remedy-day"),
        labels.clone(),
        vec![there.clone()],
    )
    .ok()?;
    let watched = named("remedy-watched", risk.collect());
    let table = Dataset::new(lang.plain("remedy-day"), labels, vec![there, watched]).ok()?;
    let description = lang.plain_with(
        "remedy-curve-description",
        &[
            ("count", tables::count(curve.all())),
            ("gone", tables::count(curve.gone())),
        ],
    );
    let tick = |value: f64| lang.percent(value / 100.0, 0);
    let scale = Scale::up_to(100.0, Steps::Any);
    let title = lang.plain("remedy-curve");
    let draw = |frame: &Frame<'_>| figure::stepped(frame, &drawn, &scale, &tick);
    chart(lang, ("km", &title, &description), &table, draw)
}

/// The numbers of a network by day.
pub(super) fn level(lang: &Lang, level: &Level, (at, what): (usize, &str)) -> Option<Html> {
    let labels = level.days.iter().map(|(day, _)| lang.day(*day)).collect();
    let cells = level.days.iter().map(|(_, number)| match number {
        Some(number) => Cell::Value {
            number: *number as f64,
            text: lang.number(i64::try_from(*number).unwrap_or(i64::MAX)),
        },
        None => Cell::Missing,
    });
    let series = Series {
        name: lang.plain("remedy-addresses"),
        cells: cells.collect(),
    };
    let data = Dataset::new(lang.plain("watch-picture-day"), labels, vec![series]).ok()?;
    let scale = Scale::up_to(data.largest(), Steps::Whole);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "ticks of counts are whole numbers"
    )]
    let tick = |value: f64| lang.number(value as i64);
    let known = level.days.iter().filter(|(_, n)| n.is_some()).count();
    let description = lang.plain_with(
        "remedy-level-description",
        &[
            ("what", Arg::Text(what.to_owned())),
            ("count", tables::count(known)),
        ],
    );
    let id = format!("n{at}");
    chart(lang, (&id, what, &description), &data, |frame| {
        figure::over_days(frame, &data, &scale, &tick)
    })
}

fn chart(
    lang: &Lang,
    (id, title, description): (&str, &str, &str),
    table: &Dataset,
    draw: impl Fn(&Frame<'_>) -> String,
) -> Option<Html> {
    let id: Id = id.parse().ok()?;
    let missing = lang.plain("watch-picture-missing");
    let frame = Frame {
        id: &id,
        title,
        description,
        direction: LanguageTag::direction(lang.tag()),
        missing: &missing,
    };
    let table = figure::html_table(table, title, &missing);
    Some(Chart::new(lang, title, draw(&frame), table).into())
}
