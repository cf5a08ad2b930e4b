//! `/cases/{id}/preserved`: what was kept of the case's web addresses.
//!
//! Invariant: what stood at an address leaves as a file that no browser shows, never as a page.

use crate::case::pages::one::{crumbs, id_of};
use crate::case::pages::{CASES, tell};
use crate::pages::{app_error, download, need_tenant, watch_of};
use crate::takedown::{DIRECT, Piece, actions};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::block::{paragraph, show};
use web::component::{Cell, Choice, Column, Field, Notice, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::Html;
use web::{Ctx, Error, PageMeta, Text};

/// The longest address that is read from the form.
const MOST_ADDRESS: usize = 8_192;

/// What was preserved, with the form to preserve now.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant, id) = (watch_of(&ctx), need_tenant(&ctx).await?, id_of(&id)?);
    let found = actions::list(&ctx.actor, watch, (tenant, id)).await;
    let (urls, pieces) = found.map_err(app_error)?;
    let whole = crate::case::actions::one(&ctx.actor, watch, tenant, id).await;
    let case = whole.map_err(app_error)?.case;
    let lang = &ctx.lang;
    let at = format!("{CASES}/{id}/preserved");
    let mut blocks: Vec<Html> = Vec::new();
    if ctx.query.as_deref() == Some("saved") {
        let said = lang.text("watch-takedown-saved");
        blocks.push(Notice::new(lang, Tone::Info, said).into());
    }
    blocks.push(paragraph(lang.text("watch-takedown-text"))?);
    if urls.is_empty() {
        blocks.push(paragraph(lang.text("watch-takedown-no-address"))?);
    } else if case.merged_into.is_none() {
        let choices = urls
            .iter()
            .map(|url| Choice::new(url.as_str(), Text::code(url)));
        let field = Field::select(
            "url",
            lang.text("watch-takedown-address"),
            choices.collect(),
        );
        let sheet = Sheet::new(&ctx, &at, "watch-takedown-preserve").fields(vec![field]);
        blocks.push(sheet.html()?);
    }
    blocks.push(table(&ctx, &at, &pieces));
    let meta = PageMeta::new(lang.text("watch-takedown-title"))
        .crumbs(crumbs(&ctx, Some(&case)))
        .wide();
    Ok(show(&ctx, meta, blocks))
}

fn table(ctx: &Ctx, at: &str, pieces: &[Piece]) -> Html {
    let lang = &ctx.lang;
    let rows = pieces.iter().rev().map(|piece| {
        let exit = match piece.exit.as_str() {
            DIRECT => lang.text("watch-takedown-exit-direct"),
            other => Text::code(other),
        };
        let status = piece.status.map_or_else(Text::default, Text::code);
        vec![
            Cell::link(
                lang.text(&format!("watch-takedown-part-{}", piece.part)),
                &ctx.url(&format!("{at}/{}", piece.hash)),
            ),
            Cell::text(Text::code(&piece.url)),
            Cell::html(lang.moment_html(piece.taken)),
            Cell::text(lang.text(&format!("watch-takedown-ended-{}", piece.ended))),
            Cell::text(status),
            Cell::text(exit),
            Cell::text(tell::who(ctx, &piece.who)),
            Cell::text(Text::code(piece.hash)),
            Cell::text(lang.bytes(piece.bytes)),
        ]
    });
    let ids = [
        "watch-takedown-part",
        "watch-takedown-address",
        "watch-takedown-taken",
        "watch-takedown-ended",
        "watch-takedown-status",
        "watch-takedown-exit",
        "watch-case-who",
        "watch-incident-file-hash",
        "watch-incident-file-size",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    Table::new(
        lang,
        lang.text("watch-takedown-title"),
        columns.collect(),
        rows.collect(),
    )
    .empty(lang.text("watch-takedown-none"))
    .into()
}

/// Preserves an address now.
///
/// # Errors
/// As the actions.
pub async fn preserve(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let id = id_of(&id)?;
    let url = form.required("url", parse::text(MOST_ADDRESS));
    let url = url.ok_or_else(Error::bad_request)?;
    let done = actions::preserve(&ctx.actor, watch, (tenant, id), &url, &key).await;
    done.map_err(app_error)?;
    let at = ctx.url(&format!("{CASES}/{id}/preserved?saved"));
    Ok(Redirect::to(&at).into_response())
}

/// A piece as a file.
///
/// # Errors
/// As the actions.
pub async fn save(
    ctx: Ctx,
    Path((_, id, hash)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let hash = hash.parse().map_err(|_| Error::not_found())?;
    let found = actions::file(&ctx.actor, watch, (tenant, id_of(&id)?), hash).await;
    let (piece, bytes) = found.map_err(app_error)?;
    let (ending, media) = match piece.part.as_str() {
        "record" | "dns" => ("txt", "text/plain; charset=utf-8"),
        "certificate" => ("der", "application/octet-stream"),
        _ => ("bin", "application/octet-stream"),
    };
    download(&format!("{hash}.{ending}"), media, bytes)
}
