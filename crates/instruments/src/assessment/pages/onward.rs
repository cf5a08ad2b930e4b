//! What next: the one thing that somebody who opens a round does best now, with its way.
//!
//! Not here: the counts of what is left (`tasks`). Invariant: it leads only where the reader's role
//! may act, and says nothing where there is nothing for them to do.

use web::component::{Notice, Tone};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::tasks::is_open;
use super::{failed, path, reviews};
use crate::assessment::settle::Concord;
use crate::assessment::{RoundStand, Whole, parts};
use crate::pages::block::{join, paragraph};
use crate::pages::{OFFICER, REVIEWING, SETTLING, instruments};

/// The line of the task page; nothing where nothing is to be done.
pub(super) async fn line(ctx: &Ctx, whole: &Whole) -> Result<Option<Html>, Error> {
    let Some((label, rest)) = next(ctx, whole).await? else {
        return Ok(None);
    };
    let lang = &ctx.lang;
    let link = Html::link(label, &ctx.url(&path(&whole.round, &rest)));
    let body = join(vec![
        paragraph(lang.text("instruments-onward"))?,
        paragraph(link)?,
    ])?;
    Ok(Some(Notice::new(lang, Tone::Info, body).into()))
}

async fn next(ctx: &Ctx, whole: &Whole) -> Result<Option<(Text, String)>, Error> {
    let may = |access: web::Access| access.admits(&ctx.actor, ctx.tenant);
    let word = |id: &str| ctx.lang.text(id);
    if whole.round.stand == RoundStand::SignedOff {
        return signed(ctx, whole).await;
    }
    if may(OFFICER)
        && let Some((item, rest)) = open(whole)
    {
        return Ok(Some((named(ctx, "instruments-onward-answer", &item), rest)));
    }
    let differing = whole.differing();
    let disputed = differing.iter().find(|(_, c)| *c == Concord::Disputed);
    let disputed = disputed.and_then(|(place, _)| whole.instrument.item(*place));
    if may(SETTLING)
        && let Some(item) = disputed
    {
        let label = named(ctx, "instruments-onward-settle", item.id.as_str());
        return Ok(Some((label, format!("/disagreements/{}", item.id))));
    }
    if may(REVIEWING) && reviews::open(whole) > 0 {
        let label = word("instruments-onward-review");
        return Ok(Some((label, "/reviews".to_owned())));
    }
    // Whatever still waits for others, an officer is not sent to sign over it.
    let waits = disputed.is_some() || reviews::open(whole) > 0;
    Ok((may(OFFICER) && !waits).then(|| (word("instruments-onward-sign"), "/check".to_owned())))
}

/// After sign-off: the scan, then the plan.
async fn signed(ctx: &Ctx, whole: &Whole) -> Result<Option<(Text, String)>, Error> {
    if !OFFICER.admits(&ctx.actor, ctx.tenant) {
        return Ok(None);
    }
    let round = &whole.round;
    let found = instruments(ctx).signed_off(&ctx.actor, round.tenant, round.id);
    let found = found.await.map_err(failed)?;
    let (id, rest) = match found.as_ref().and_then(|s| s.scan()) {
        None => ("instruments-onward-scan", "/cover"),
        Some(_) => ("instruments-onward-plan", "/plan"),
    };
    Ok(Some((ctx.lang.text(id), rest.to_owned())))
}

fn named(ctx: &Ctx, id: &str, item: &str) -> Text {
    ctx.lang
        .text_with(id, &[("item", Arg::Code(item.to_owned()))])
}

/// The first question that is asked and open, with the page on which it stands.
fn open(whole: &Whole) -> Option<(String, String)> {
    let place = (0..whole.instrument.len())
        .find(|place| is_open(whole, *place) && whole.concord(*place) == Concord::Nobody)?;
    let parts = parts(&whole.instrument);
    let part = parts.iter().find(|p| p.places.contains(&place))?;
    let (section, _) = whole.instrument.sections().nth(part.section)?;
    let item = whole.instrument.item(place)?.id.to_string();
    let rest = format!("/sections/{}/{}#{item}", section.id, part.number);
    Some((item, rest))
}
