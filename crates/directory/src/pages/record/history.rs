//! What was said of a record over time.
//!
//! Not here: who may see what (`record::history`). Invariant: the page leads to nothing that is not
//! on it.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Table};
use web::i18n::{Arg, Html};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::{RECORDS, columns, failed, show};
use super::duplicate::{Names, names, who};
use super::lists::paged;
use super::{for_whom, parse_id, path, title, values, way_back};
use crate::Directory;
use crate::record::history::{Past, Standing};
use crate::record::{Kind, Layer, Said};

/// Every value over time, newest first.
pub(in super::super) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let id = parse_id(&id)?;
    let records = ctx.app.state::<Directory>().records();
    let (seen, all) = records.history(&ctx.actor, id).await.map_err(failed)?;
    let at = format!("{RECORDS}/{id}/history");
    let (shown, pages) = paged(&ctx, &at, &all);
    let by: Vec<&str> = shown.iter().map(|p| p.source.as_str()).collect();
    let names = names(&ctx, &by).await?;
    let mut rows = Vec::new();
    for past in shown {
        rows.push(row(&ctx, seen.record.kind, past, &names)?);
    }
    let ids = [
        "directory-page-field",
        "directory-page-value",
        "directory-page-audience",
        "directory-page-source",
        "directory-page-since",
        "directory-history-standing",
    ];
    let caption = lang.text("directory-history-caption");
    let table = Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-page-record-empty"));
    let blocks: Vec<Html> = vec![table.into(), pages];
    let crumbs = way_back(&ctx, Some((title(&ctx, &seen), path(&seen))));
    let meta = PageMeta::new(lang.text("directory-history-title")).crumbs(crumbs);
    Ok(show(&ctx, meta.wide(), blocks))
}

fn row(ctx: &Ctx, kind: Kind, past: &Past, by: &Names) -> Result<Vec<Cell>, Error> {
    let lang = &ctx.lang;
    let said = Said {
        field: past.field,
        language: past.language.clone(),
        layer: past.layer,
        source: past.source.clone(),
        at: past.at,
        values: past.values.clone(),
    };
    let shown = match (past.erased, past.values.is_empty()) {
        (true, _) => lang.text("directory-history-erased").into(),
        (_, true) => lang.text("directory-page-not-stated").into(),
        _ => values(ctx, &said)?,
    };
    let standing = match past.standing {
        Standing::Ended(at) => {
            let args = [("day", Arg::Day(at.day()))];
            lang.text_with("directory-history-ended", &args)
        }
        other => lang.text(other.message_id()),
    };
    let source = match past.layer {
        Layer::Imported => super::whence(ctx, &said).into(),
        layer => Html::joined(&[
            lang.text(layer.message_id()).into(),
            who(by, &past.source).into(),
        ]),
    };
    Ok(vec![
        Cell::text(lang.text(past.field.message)),
        Cell::html(shown),
        Cell::html(for_whom(ctx, kind, &said)?),
        Cell::html(source),
        Cell::html(lang.moment_html(past.at)),
        Cell::text(standing),
    ])
}
