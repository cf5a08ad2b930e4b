//! The import page: choose a file or paste a list, look at what would change, import it.
//!
//! Not here: how a list arrives (`sent_list`); longer ones go by the command line. Invariant: the
//! first button changes nothing; importing the same list twice changes nothing the second time,
//! so that a form sent again does no harm.

use axum::response::Response;
use web::component::{Cell, Notice, Pairs, Table, Tone};
use web::form::{Form, Upload};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{IMPORT, back, columns, failed, heading, message, paragraph, sent_list, show, tenant};
use crate::import::{ImportFile, Preview, Refused, Shape};
use crate::{Directory, DirectoryError};

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    tenant(&ctx)?;
    let sheet = sent_list::sheet(&ctx, IMPORT, &Form::default(), None)?;
    Ok(show(&ctx, meta(&ctx), vec![intro(&ctx)?, sheet]))
}

pub(super) async fn sent(ctx: Ctx, mut sent: Upload) -> Result<Response, Error> {
    let tenant = tenant(&ctx)?;
    sent.form.key()?;
    let Some(list) = sent_list::read(&ctx, &mut sent).await? else {
        return again(&ctx, &sent.form);
    };
    let imports = ctx.app.state::<Directory>().imports();
    let file = ImportFile {
        name: &list.name,
        bytes: &list.bytes,
    };
    let apply = list.is_to_be_imported(&sent.form);
    let done = if apply {
        imports
            .import_constituency_csv(&ctx.actor, tenant, &file)
            .await
            .map(|a| a.done)
    } else {
        imports
            .preview_constituency_csv(&ctx.actor, tenant, &file)
            .await
    };
    let done = match done {
        Err(error @ DirectoryError::File { .. }) => {
            sent.form.fail("file", message(error.message()));
            return again(&ctx, &sent.form);
        }
        other => other.map_err(failed)?,
    };
    let mut blocks = summary(&ctx, apply, &done)?;
    if !apply {
        let ready = (!done.changes_nothing()).then_some(&list);
        blocks.push(sent_list::sheet(&ctx, IMPORT, &sent.form, ready)?);
    }
    Ok(show(&ctx, meta(&ctx), blocks))
}

/// The form as it was sent, with its errors.
fn again(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let sheet = sent_list::sheet(ctx, IMPORT, form, None)?;
    Ok(show(ctx, meta(ctx).errors(), vec![intro(ctx)?, sheet]))
}

fn meta(ctx: &Ctx) -> PageMeta {
    PageMeta::new(ctx.lang.text("directory-page-import")).crumbs(back(ctx, None))
}

fn intro(ctx: &Ctx) -> Result<Html, Error> {
    paragraph(ctx.lang.text("directory-page-import-intro"))
}

/// What an import does or did, and every line that is not taken.
fn summary(ctx: &Ctx, applied: bool, done: &Preview) -> Result<Vec<Html>, Error> {
    let counts = [
        ("directory-page-import-added", done.added),
        ("directory-page-import-changed", done.changed),
        ("directory-page-import-unchanged", done.unchanged),
        (
            "directory-page-import-organisations",
            done.organisations_added,
        ),
        ("directory-page-import-refused", done.refused.len()),
    ];
    outcome(ctx, applied, &counts, (&done.shape, &done.refused))
}

/// The outcome of any list: how many of what, and the lines that are not taken.
pub(super) fn outcome(
    ctx: &Ctx,
    applied: bool,
    counts: &[(&str, usize)],
    (shape, refused): (&Shape, &[Refused]),
) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let number = |n: usize| Text::from(lang.number(i64::try_from(n).unwrap_or(i64::MAX)));
    let pairs = counts
        .iter()
        .map(|(id, n)| (lang.text(id), number(*n).into()))
        .collect();
    let title = if applied {
        "directory-page-import-done"
    } else {
        "directory-page-import-planned"
    };
    let mut blocks = vec![heading(ctx, title)?, Pairs { pairs }.into()];
    if !shape.unknown_columns.is_empty() {
        let args = [
            ("columns", Arg::Text(lang.list(&shape.unknown_columns))),
            ("header", Arg::Code(shape.header.to_owned())),
        ];
        let text = lang.text_with("directory-page-import-unused", &args);
        blocks.push(Notice::new(lang, Tone::Warning, text).into());
    }
    if !refused.is_empty() {
        let rows = refused.iter().map(|r| {
            let column = r
                .column
                .clone()
                .map_or_else(|| lang.text("directory-page-not-stated"), Text::user);
            let line = Text::from(lang.number(i64::try_from(r.line).unwrap_or(i64::MAX)));
            vec![
                Cell::text(line),
                Cell::text(column),
                Cell::text(lang.say(&message(r.message.clone()))),
            ]
        });
        let ids = [
            "directory-page-import-line",
            "directory-page-import-column",
            "directory-page-import-reason",
        ];
        let caption = lang.text("directory-page-import-refused");
        blocks.push(Table::new(lang, caption, columns(lang, &ids), rows.collect()).into());
    }
    Ok(blocks)
}
