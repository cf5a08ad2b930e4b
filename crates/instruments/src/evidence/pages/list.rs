//! The evidence of a round.
//!
//! Not here: one piece. Invariant: what the reader may not see is counted and not named.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Pages, Tone};
use web::i18n::Html;
use web::{Ctx, Error};

use super::super::Piece;
use super::{table, withheld};
use crate::assessment::pages::{meta, path, whole};
use crate::pages::block::{bar, note, notice, paragraph, show};

/// Pieces on one page.
const ROWS: usize = 25;

pub(crate) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let mut asked = ctx.asked();
    let from: usize = asked.place("from").unwrap_or(0);
    let round = &whole.round;
    let mut all: Vec<&Piece> = whole.evidence().collect();
    all.sort_by_key(|p| whole.instrument.place(p.item.as_str()));
    let shown: Vec<&Piece> = all.iter().copied().skip(from).take(ROWS).collect();
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("instruments-evidence-about"))?);
    if let Some(text) = withheld(&ctx, whole.withheld_evidence(None)) {
        blocks.push(note(&ctx, Tone::Info, text)?);
    }
    let at = |p: &Piece| path(round, &format!("/evidence/{}", p.id));
    blocks.push(table(&ctx, &whole, &shown, at)?);
    let to = |n: usize| ctx.url(&path(round, &format!("/evidence?from={n}")));
    let next = (from + ROWS < all.len()).then(|| to(from + ROWS));
    let first = (from > 0).then(|| to(0));
    blocks.push(Pages::new(lang, first, next).into());
    blocks.push(bar(&ctx, &[("instruments-back-to-list", path(round, ""))])?);
    let meta = meta(&ctx, round, "instruments-evidence-of").wide();
    Ok(show(&ctx, meta, blocks))
}
