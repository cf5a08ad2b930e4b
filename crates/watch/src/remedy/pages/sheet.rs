//! The sheet of a network: what was seen in it, what its holder was told, what is gone, and what is
//! not known; to be printed and handed over.
//!
//! Invariant: it says its source, its method and the days without data before any number, and
//! claims nothing of a single address where addresses move.

use axum::extract::Path;
use axum::response::Response;
use base::id::NetworkId;
use web::component::block::{bar, heading, paragraph, show};
use web::component::{Cell, Column, Pairs, Table};
use web::{Arg, Ctx, Error, Html, Lang, PageMeta, Text};

use super::{PATH, asked, figure, files, period, tables};
use crate::observation::Names;
use crate::pages::{app_error, need_tenant, watch_of};
use crate::picture::pages::type_name;
use crate::remedy::actions::{self, Followed};
use crate::remedy::finding::Outcome;
use crate::remedy::survival::Ended;

/// Findings on the sheet; the file has all.
const SHOWN: usize = 100;

/// The sheet.
///
/// # Errors
/// 404 for a network that the reader may not know of; as the actions.
pub async fn sheet(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let id: NetworkId = id.parse().map_err(|_| Error::not_found())?;
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (_, mut wanted, names) = asked(&ctx, tenant).await?;
    wanted.network = Some(id);
    let found = actions::follow(&ctx.actor, watch, tenant, &wanted).await;
    let found = found.map_err(app_error)?;
    let network = found.places.get(id).ok_or_else(Error::not_found)?.clone();
    let lang = &ctx.lang;
    let mut blocks = vec![facts(&ctx, &found, &names, &network)];
    blocks.push(heading(lang.text("remedy-sheet-basis"))?);
    for id in [
        "remedy-sheet-source",
        "remedy-method",
        "remedy-sheet-limits",
    ] {
        blocks.push(paragraph(lang.text(id))?);
    }
    blocks.push(tables::days(lang, &found));
    if !found.lines.is_empty() {
        let summary = found.summary();
        blocks.push(heading(lang.text("remedy-states"))?);
        blocks.push(tables::states(lang, &summary));
        blocks.extend(figure::curve(lang, &summary));
        blocks.push(tables::by_type(lang, &found));
        blocks.push(heading(lang.text("remedy-findings"))?);
        blocks.push(findings(lang, &found));
        blocks.extend(not_shown(lang, &found)?);
    }
    if !found.moving.is_empty() {
        blocks.push(heading(lang.text("remedy-moving"))?);
        blocks.push(paragraph(lang.text("remedy-moving-text"))?);
        blocks.push(tables::moving(&ctx, &found, &names, &wanted));
        let charts = found.moving.iter().take(6).enumerate();
        blocks.extend(charts.filter_map(|(at, m)| {
            let what = type_name(lang, &m.class);
            figure::level(lang, &m.level, (at, what.plain()))
        }));
    }
    if found.lines.is_empty() && found.moving.is_empty() {
        blocks.push(paragraph(lang.text("remedy-none"))?);
    }
    blocks.push(bar(&ctx, &files(&wanted))?);
    let title = [("network", Arg::Code(network.resource.value()))];
    let back = web::page::Crumb {
        label: lang.text("remedy-title"),
        path: PATH.to_owned(),
    };
    let meta = PageMeta::new(lang.text_with("remedy-sheet-title", &title))
        .crumbs(vec![back])
        .wide();
    Ok(show(&ctx, meta, blocks))
}

fn facts(
    ctx: &Ctx,
    found: &Followed,
    names: &Names,
    network: &directory::network::Network,
) -> Html {
    let lang = &ctx.lang;
    let holder = names.get(network.organisation).unwrap_or_default();
    let now = watch_of(ctx).clock().now();
    let space = format!("directory-space-{}", network.space.as_str());
    let pairs = vec![
        (
            lang.text("watch-observations-organisation"),
            Text::user(holder.to_owned()).into(),
        ),
        (lang.text("remedy-space"), lang.text(&space).into()),
        (lang.text("remedy-period"), period(lang, found).into()),
        (lang.text("remedy-as-of"), lang.moment_html(now)),
    ];
    Pairs { pairs }.into()
}

fn findings(lang: &Lang, found: &Followed) -> Html {
    let day = |day: base::Day| Cell::text(Text::from(lang.day(day).as_str()));
    let maybe = |some: Option<base::Day>| match some {
        Some(some) => day(some),
        None => Cell::text(Text::from("–")),
    };
    let rows = found.lines.iter().take(SHOWN).map(|line| {
        let finding = &line.finding;
        let told = finding.notice().map(|(told, _)| told.at.day());
        let state = format!("remedy-state-{}", finding.state.as_str());
        vec![
            Cell::text(Text::code(&line.unit)),
            Cell::text(type_name(lang, &line.class)),
            Cell::text(Text::code(&line.report.1)),
            day(finding.first()),
            day(finding.now().last),
            maybe(told),
            maybe(finding.now().gone),
            Cell::text(lang.text(&state)),
            Cell::text(time(lang, finding.outcome())),
        ]
    });
    let columns = [
        "remedy-affected",
        "remedy-type",
        "remedy-report",
        "remedy-first",
        "remedy-last",
        "remedy-first-told",
        "remedy-gone-on",
        "remedy-state",
        "remedy-time",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id)));
    Table::new(
        lang,
        lang.text("remedy-findings"),
        columns.into(),
        rows.collect(),
    )
    .into()
}

fn time(lang: &Lang, outcome: Outcome) -> Text {
    let Outcome::Followed(followed) = outcome else {
        return Text::from("–");
    };
    let args = [("count", Arg::Count(i64::from(followed.days)))];
    lang.text_with(
        match followed.ended {
            Ended::Gone => "remedy-time-gone",
            Ended::Censored => "remedy-time-watched",
        },
        &args,
    )
}

fn not_shown(lang: &Lang, found: &Followed) -> Result<Option<Html>, Error> {
    let more = found.lines.len().saturating_sub(SHOWN);
    let args = [("count", tables::count(more))];
    let text = || paragraph(lang.text_with("remedy-more", &args));
    (more > 0).then(text).transpose()
}
