//! The tables of both pages.
//!
//! Invariant: a cell without a number says that there is none.

use std::collections::BTreeMap;

use base::id::{NetworkId, OrganisationId};
use web::component::{Cell, Column, Table};
use web::{Arg, Ctx, Html, Lang, Text};

use super::address;
use crate::observation::Names;
use crate::picture::pages::type_name;
use crate::remedy::actions::{Asked, Followed};
use crate::remedy::finding::State;
use crate::remedy::level::Mean;
use crate::remedy::normal::Why;
use crate::remedy::summary::{SOON_DAYS, Summary};

/// Rows of a table of networks.
const MOST: usize = 200;

pub(super) fn count(number: usize) -> Arg {
    Arg::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

pub(super) fn number(lang: &Lang, number: usize) -> Cell {
    Cell::text(lang.number(i64::try_from(number).unwrap_or(i64::MAX)))
}

fn none(lang: &Lang) -> Text {
    lang.text("web-no-data")
}

fn columns(lang: &Lang, texts: &[&str], numbers: &[&str]) -> Vec<Column> {
    let texts = texts.iter().map(|id| Column::text(lang.text(id)));
    texts
        .chain(numbers.iter().map(|id| Column::number(lang.text(id))))
        .collect()
}

const NUMBERS: [&str; 7] = [
    "remedy-findings",
    "remedy-told",
    "remedy-answered",
    "remedy-state-gone",
    "remedy-median",
    "remedy-gone-soon",
    "remedy-returned",
];

fn numbers(lang: &Lang, summary: &Summary) -> Vec<Cell> {
    vec![
        number(lang, summary.all()),
        number(lang, summary.told),
        number(lang, summary.answered),
        number(lang, summary.standing(State::Gone)),
        Cell::text(median(lang, summary)),
        Cell::text(soon(lang, summary)),
        Cell::text(returned(lang, summary)),
    ]
}

/// The median with its interval; an end that is not reached is open.
fn median(lang: &Lang, summary: &Summary) -> Text {
    let Some(days) = summary.curve.quantile(0.5) else {
        return none(lang);
    };
    let (low, high) = summary.curve.quantile_interval(0.5);
    let end = |end: Option<u32>| end.map_or("…".to_owned(), |d| lang.number(i64::from(d)));
    let value = lang.number(i64::from(days));
    interval(lang, &value, (&end(low), &end(high)))
}

fn soon(lang: &Lang, summary: &Summary) -> Text {
    match summary.gone_within(SOON_DAYS) {
        None => none(lang),
        Some((share, None)) => Text::from(lang.percent(share, 0).as_str()),
        Some((share, Some(ends))) => shares(lang, share, ends),
    }
}

fn returned(lang: &Lang, summary: &Summary) -> Text {
    match &summary.relapsed {
        None => none(lang),
        Some(part) => shares(lang, part.share, part.interval),
    }
}

fn shares(lang: &Lang, share: f64, (low, high): (f64, f64)) -> Text {
    let text = |share: f64| lang.percent(share, 0);
    interval(lang, &text(share), (&text(low), &text(high)))
}

fn interval(lang: &Lang, value: &str, (low, high): (&str, &str)) -> Text {
    let args = [
        ("value", Arg::from(value)),
        ("low", Arg::from(low)),
        ("high", Arg::from(high)),
    ];
    lang.text_with("remedy-interval", &args)
}

pub(super) fn by_type(lang: &Lang, found: &Followed) -> Html {
    let rows = found.by(|line| line.class.clone());
    let rows = rows.iter().map(|(class, summary)| {
        let mut cells = vec![Cell::text(type_name(lang, class))];
        cells.extend(numbers(lang, summary));
        cells
    });
    let columns = columns(lang, &["remedy-type"], &NUMBERS);
    Table::new(lang, lang.text("remedy-by-type"), columns, rows.collect())
        .empty(lang.text("remedy-none"))
        .into()
}

pub(super) fn states(lang: &Lang, summary: &Summary) -> Html {
    let rows = State::ALL.iter().map(|state| {
        vec![
            Cell::text(lang.text(&format!("remedy-state-{}", state.as_str()))),
            Cell::text(lang.text(&format!("remedy-state-{}-is", state.as_str()))),
            number(lang, summary.standing(*state)),
        ]
    });
    let columns = columns(
        lang,
        &["remedy-state", "remedy-state-means"],
        &["remedy-findings"],
    );
    Table::new(lang, lang.text("remedy-states"), columns, rows.collect()).into()
}

pub(super) fn by_network(ctx: &Ctx, found: &Followed, names: &Names, wanted: &Asked) -> Html {
    let lang = &ctx.lang;
    let groups = found.by(|line| (line.network, line.organisation));
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, summary)| std::cmp::Reverse(summary.all()));
    let rows = groups.iter().take(MOST).map(|((network, of), summary)| {
        let mut cells = vec![
            network_cell(ctx, found, *network, wanted),
            Cell::text(organisation(lang, names, *of)),
        ];
        cells.extend(numbers(lang, summary));
        cells
    });
    let head = ["remedy-network", "watch-observations-organisation"];
    let columns = columns(lang, &head, &NUMBERS);
    Table::new(
        lang,
        lang.text("remedy-by-network"),
        columns,
        rows.collect(),
    )
    .empty(lang.text("remedy-none"))
    .into()
}

fn network_cell(ctx: &Ctx, found: &Followed, id: Option<NetworkId>, wanted: &Asked) -> Cell {
    let known = id.and_then(|id| found.places.get(id));
    let Some(network) = known else {
        return Cell::text(ctx.lang.text("remedy-no-network"));
    };
    let mut own = Asked::of(wanted.days);
    own.class.clone_from(&wanted.class);
    let path = address(&format!("/remedy/networks/{}", network.id), &own);
    Cell::link(Text::code(network.resource.value()), &ctx.url(&path))
}

fn organisation(lang: &Lang, names: &Names, id: Option<OrganisationId>) -> Text {
    let name = id.and_then(|id| names.get(id));
    name.map_or_else(|| none(lang), |name| Text::user(name.to_owned()))
}

pub(super) fn moving(ctx: &Ctx, found: &Followed, names: &Names, wanted: &Asked) -> Html {
    let lang = &ctx.lang;
    let mean = |mean: Option<Mean>| match mean {
        None => Cell::text(none(lang)),
        Some(mean) => Cell::text(lang.text_with(
            "remedy-mean",
            &[
                ("mean", Arg::from(lang.decimal(mean.mean, 1).as_str())),
                ("count", count(mean.days)),
            ],
        )),
    };
    let rows = found.moving.iter().take(MOST).map(|m| {
        let space = format!("directory-space-{}", m.space.as_str());
        let told = m.level.told.map(|day| Text::from(lang.day(day).as_str()));
        let change = m
            .level
            .change()
            .map(|c| Text::from(signed(lang, c).as_str()));
        vec![
            network_cell(ctx, found, m.network, wanted),
            Cell::text(organisation(lang, names, m.organisation)),
            Cell::text(type_name(lang, &m.class)),
            Cell::text(lang.text(&space)),
            Cell::text(told.unwrap_or_else(|| none(lang))),
            mean(m.level.before),
            mean(m.level.after),
            Cell::text(change.unwrap_or_else(|| none(lang))),
        ]
    });
    let columns = columns(
        lang,
        &[
            "remedy-network",
            "watch-observations-organisation",
            "remedy-type",
            "remedy-space",
            "remedy-first-told",
        ],
        &["remedy-before", "remedy-after", "remedy-change"],
    );
    Table::new(lang, lang.text("remedy-moving"), columns, rows.collect())
        .empty(lang.text("remedy-none"))
        .into()
}

fn signed(lang: &Lang, change: f64) -> String {
    let sign = if change < 0.0 { "\u{2212}" } else { "+" };
    format!("{sign}{}", lang.percent(change.abs(), 0))
}

/// How each report came: days with, days without and why.
pub(super) fn days(lang: &Lang, found: &Followed) -> Html {
    let rows = found.feeds.iter().map(|((provider, report), feed)| {
        let mut why: BTreeMap<Why, Vec<String>> = BTreeMap::new();
        for (day, reason) in &feed.without {
            why.entry(*reason).or_default().push(lang.day(*day));
        }
        let said = why.iter().map(|(why, days)| {
            let args = [
                ("count", count(days.len())),
                ("days", Arg::from(lang.list(&shortened(days)).as_str())),
            ];
            lang.plain_with(&format!("remedy-why-{}", why.as_str()), &args)
        });
        let said: Vec<String> = said.collect();
        vec![
            Cell::text(Text::code(report)),
            Cell::text(Text::user(provider.clone())),
            Cell::text(match said.is_empty() {
                true => lang.text("remedy-days-none"),
                false => Text::from(said.join(" ").as_str()),
            }),
            number(lang, feed.normal.len()),
        ]
    });
    let columns = columns(
        lang,
        &["remedy-report", "remedy-provider", "remedy-days-without"],
        &["remedy-days-with"],
    );
    Table::new(lang, lang.text("remedy-days"), columns, rows.collect())
        .empty(lang.text("remedy-none"))
        .into()
}

/// Days that are named; the file of days has them all.
fn shortened(days: &[String]) -> Vec<String> {
    const NAMED: usize = 12;
    let mut named: Vec<String> = days.iter().take(NAMED).cloned().collect();
    if days.len() > NAMED {
        named.push("…".to_owned());
    }
    named
}
