//! `/cases/{id}/custody`: the chain of custody, to be printed.
//!
//! Invariant: a hash is shown with whether the bytes that are kept have it.

use super::one::{crumbs, id_of};
use super::{tell, title};
use crate::case::custody::{Sheet, sheet};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::Response;
use web::component::block::{paragraph, show};
use web::component::{Cell, Column, Pairs, Table, Tag, Tone};
use web::i18n::Html;
use web::{Ctx, Error, PageMeta, Text};

/// The sheet.
///
/// # Errors
/// As the actions.
pub async fn show_sheet(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let found = sheet(&ctx.actor, watch, tenant, id_of(&id)?).await;
    let found = found.map_err(app_error)?;
    let lang = &ctx.lang;
    let case = &found.whole.case;
    let pairs: Vec<(Text, Html)> = vec![
        (
            lang.text("watch-case-number"),
            Text::code(case.name()).into(),
        ),
        (
            lang.text("watch-case-title"),
            Text::user(case.title.as_str()).into(),
        ),
        (
            lang.text("watch-case-opened"),
            lang.moment_html(case.opened),
        ),
        (
            lang.text("watch-case-custody-made"),
            lang.moment_html(found.at),
        ),
    ];
    let blocks = vec![
        paragraph(lang.text("watch-case-custody-text"))?,
        Pairs { pairs }.into(),
        pieces(&ctx, &found),
        tell::timeline(&ctx, &found.whole.entries),
    ];
    let meta = PageMeta::new(title(lang, case, "watch-case-custody"))
        .crumbs(crumbs(&ctx, Some(case)))
        .wide();
    Ok(show(&ctx, meta, blocks))
}

fn pieces(ctx: &Ctx, found: &Sheet) -> Html {
    let lang = &ctx.lang;
    let rows = found.pieces.iter().map(|piece| {
        let (tone, id) = match piece.holds {
            true => (Tone::Good, "watch-case-custody-holds"),
            false => (Tone::Bad, "watch-case-custody-broken"),
        };
        vec![
            Cell::text(Text::user(piece.name.as_str())),
            Cell::html(lang.moment_html(piece.received)),
            Cell::text(Text::code(piece.hash)),
            Cell::text(lang.bytes(piece.bytes)),
            Cell::html(Html::from(Tag::new(tone, lang.text(id)))),
        ]
    });
    let ids = [
        "file-name",
        "received",
        "file-hash",
        "file-size",
        "file-checked",
    ];
    let columns = ids
        .iter()
        .map(|id| Column::text(lang.text(&format!("watch-incident-{id}"))));
    Table::new(
        lang,
        lang.text("watch-case-evidence"),
        columns.collect(),
        rows.collect(),
    )
    .empty(lang.text("watch-case-evidence-none"))
    .into()
}
