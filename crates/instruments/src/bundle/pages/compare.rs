//! Administrations side by side, section by section.
//!
//! Not here: ranks, means and colours of rank. Invariant: a figure stands beside how much of it is
//! released and answered; where that differs, the page says that the figures do not compare.

use axum::extract::Path;
use axum::response::Response;
use base::ContentHash;
use web::component::{Cell, Column as Head, Table, Tone};
use web::i18n::{Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{BUNDLES, administration, count, extent, of, shown, up};
use crate::assessment::pages::failed;
use crate::bundle::{Column, Compared, PartReleased};
use crate::pages::block::{bar, heading, note, paragraph, show as page};
use crate::pages::words::Words;
use crate::pages::{instruments, tenant};

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, content)): Path<(String, String)>,
) -> Result<Response, Error> {
    let content: ContentHash = content.parse().map_err(|_| Error::not_found())?;
    let found = instruments(&ctx).compared(&ctx.actor, tenant(&ctx)?, content);
    let all = found.await.map_err(failed)?;
    let lang = &ctx.lang;
    let words = Words::new(all.instrument.package(), lang);
    let mut blocks = vec![paragraph(words.title())?];
    blocks.extend(words.notice(&ctx)?);
    blocks.push(note(&ctx, Tone::Info, lang.text("bundle-compare-about"))?);
    blocks.push(wholes(&ctx, &all));
    blocks.push(heading(lang.text("bundle-compare-sections"))?);
    if (0..all.instrument.sections().count()).any(|at| differs(&all, at)) {
        let text = lang.text("bundle-compare-differs");
        blocks.push(note(&ctx, Tone::Warning, text)?);
    }
    blocks.push(sections(&ctx, &all, &words)?);
    blocks.push(bar(&ctx, &[("bundle-list", BUNDLES.to_owned())])?);
    let meta = PageMeta::new(lang.text("bundle-compare")).crumbs(up(&ctx));
    Ok(page(&ctx, meta.wide(), blocks))
}

fn name(ctx: &Ctx, column: &Column) -> Text {
    match (&column.of, &column.own) {
        (Some(of), _) => administration(ctx, of),
        (None, _) => ctx.lang.text("bundle-own"),
    }
}

/// The administrations: which round, what was signed, how much is released.
fn wholes(ctx: &Ctx, all: &Compared) -> Html {
    let lang = &ctx.lang;
    let row = |column: &Column| {
        let (path, title) = match (&column.of, &column.own) {
            (Some(of), _) => (format!("{BUNDLES}/{}", of.id), of.manifest.title.clone()),
            (None, Some(round)) => (
                crate::assessment::pages::path(round, "/result"),
                round.title.as_str().to_owned(),
            ),
            (None, None) => (BUNDLES.to_owned(), String::new()),
        };
        let sum = |part: fn(&PartReleased) -> usize| column.parts.iter().map(part).sum();
        let released = of(ctx, sum(|p| p.released), sum(|p| p.of));
        let label = column.tlp.map(|t| Text::code(format!("TLP:{t}")));
        vec![
            Cell::text(name(ctx, column)),
            Cell::link(Text::user(title), &ctx.url(&path)),
            Cell::html(lang.day_html(column.on)),
            Cell::text(shown(ctx, column.signed.published.as_ref())),
            Cell::text(count(ctx, column.signed.completeness)),
            Cell::text(released),
            Cell::text(label.unwrap_or_default()),
        ]
    };
    let columns = [
        "bundle-administration",
        "instruments-column-round",
        "instruments-column-signed-off",
        "instruments-figure-published",
        "instruments-figure-completeness",
        "bundle-column-released",
        "bundle-tlp",
    ];
    let columns = columns.map(|id| Head::text(lang.text(id))).to_vec();
    let caption = lang.text("bundle-compare-wholes");
    Table::new(
        lang,
        caption,
        columns,
        all.columns.iter().map(row).collect(),
    )
    .into()
}

/// Whether a section is released or answered to another extent somewhere.
fn differs(all: &Compared, at: usize) -> bool {
    let extent = |column: &Column| {
        let part = column.parts.get(at);
        let released = part.map(|p| (p.released, p.of));
        let done = column.scored.sections.get(at);
        let done = done.map(|s| (s.backing.completeness.done, s.backing.completeness.of));
        (released, done)
    };
    let mut extents = all.columns.iter().map(extent);
    let first = extents.next();
    extents.any(|e| Some(e) != first)
}

fn sections(ctx: &Ctx, all: &Compared, words: &Words<'_>) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let row = |(at, (section, _)): (usize, (&crate::package::Section, _))| {
        let mut cells = vec![Cell::text(words.section(section))];
        for column in &all.columns {
            let own = column.scored.sections.get(at);
            cells.push(Cell::html(extent(ctx, own, column.parts.get(at))?));
        }
        let id = match differs(all, at) {
            true => "bundle-extent-differs",
            false => "bundle-extent-same",
        };
        cells.push(Cell::text(lang.text(id)));
        Ok(cells)
    };
    let mut heads = vec![Head::text(lang.text("instruments-column-section"))];
    heads.extend(all.columns.iter().map(|c| Head::text(name(ctx, c))));
    heads.push(Head::text(lang.text("bundle-column-extent")));
    let rows = all.instrument.sections().enumerate().map(row);
    let rows = rows.collect::<Result<Vec<_>, Error>>()?;
    let caption = lang.text("bundle-compare-sections");
    Ok(Table::new(lang, caption, heads, rows).into())
}
