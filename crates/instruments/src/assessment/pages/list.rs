//! The rounds of an administration.
//!
//! Not here: one round. Invariant: what may not be done is not offered.

use axum::response::Response;
use web::component::{Cell, Column, Pages, Table, Tag, Tone};
use web::i18n::{Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{failed, path};
use crate::assessment::{Round, RoundStand};
use crate::bundle::pages::BUNDLES;
use crate::catalogue::pages::title;
use crate::pages::block::{bar, notice, show};
use crate::pages::{ASSESSMENTS, INSTRUMENTS, OFFICER, instruments, tenant};

/// Rounds on one page.
const ROWS: usize = 25;

pub(crate) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let (context, tenant) = (instruments(&ctx), tenant(&ctx)?);
    let mut asked = ctx.asked();
    let from: usize = asked.place("from").unwrap_or(0);
    // One more than is shown tells whether there are further ones.
    let rounds = context.some_rounds(&ctx.actor, tenant, (from, ROWS + 1));
    let rounds = rounds.await.map_err(failed)?;
    let known = context.catalogue(&ctx.actor, tenant).await;
    let known = known.map_err(failed)?;
    let name = |round: &Round| {
        let of = known.iter().find(|l| l.id == round.instrument);
        of.map_or_else(|| Text::code(&round.instrument), |l| title(&ctx, l))
    };
    let row = |round: &Round| {
        let due = round.due.map(|d| lang.day_html(d));
        let none = || Html::from(lang.text("instruments-no-date"));
        vec![
            Cell::link(Text::user(round.title.as_str()), &ctx.url(&path(round, ""))),
            Cell::text(name(round)),
            Cell::html(stand(&ctx, round.stand)),
            Cell::html(due.unwrap_or_else(none)),
            Cell::html(lang.day_html(round.created.day())),
        ]
    };
    let columns = [
        "instruments-column-round",
        "instruments-column-instrument",
        "instruments-column-stand",
        "instruments-column-due",
        "instruments-column-started",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("instruments-rounds-caption");
    let table = Table::new(
        lang,
        caption,
        columns,
        rounds.iter().take(ROWS).map(row).collect(),
    )
    .empty(lang.text("instruments-rounds-empty"));
    let mut links = Vec::new();
    if OFFICER.admits(&ctx.actor, ctx.tenant) {
        links.push(("instruments-start", format!("{ASSESSMENTS}/new")));
    }
    links.push(("instruments-catalogue", INSTRUMENTS.to_owned()));
    links.push(("bundle-list", BUNDLES.to_owned()));
    let to = |n: usize| ctx.url(&format!("{ASSESSMENTS}?from={n}"));
    let next = (rounds.len() > ROWS).then(|| to(from + ROWS));
    let first = (from > 0).then(|| to(0));
    let pages = Pages::new(lang, first, next);
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.extend([bar(&ctx, &links)?, table.into(), pages.into()]);
    let meta = PageMeta::new(lang.text("instruments-nav-assessments")).wide();
    Ok(show(&ctx, meta, blocks))
}

/// How a round stands, as a tag.
pub(super) fn stand(ctx: &Ctx, stand: RoundStand) -> Html {
    let (tone, id) = match stand {
        RoundStand::Open => (Tone::Info, "instruments-round-open"),
        RoundStand::SignedOff => (Tone::Good, "instruments-round-signed-off"),
    };
    Tag::new(tone, ctx.lang.text(id)).into()
}
