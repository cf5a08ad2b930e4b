//! The import page of figures of subscribers: look at what would change, import it.
//!
//! Not here: how a list arrives (`sent_list`), one figure (`subscriber`). Invariant: as with
//! networks, the first button changes nothing, and the same list twice changes nothing.

use axum::response::Response;
use web::form::{Form, Upload};
use web::i18n::Html;
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{
    FIGURES, SUBSCRIBERS, back, failed, import, message, paragraph, sent_list, show, tenant,
};
use crate::import::ImportFile;
use crate::subscriber::FiguresPreview;
use crate::{Directory, DirectoryError};

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    tenant(&ctx)?;
    let sheet = sent_list::sheet(&ctx, FIGURES, &Form::default(), None)?;
    Ok(show(&ctx, meta(&ctx), vec![intro(&ctx)?, sheet]))
}

pub(super) async fn sent(ctx: Ctx, mut sent: Upload) -> Result<Response, Error> {
    let tenant = tenant(&ctx)?;
    sent.form.key()?;
    let Some(list) = sent_list::read(&ctx, &mut sent).await? else {
        return again(&ctx, &sent.form);
    };
    let subscribers = ctx.app.state::<Directory>().subscribers();
    let file = ImportFile {
        name: &list.name,
        bytes: &list.bytes,
    };
    let apply = list.is_to_be_imported(&sent.form);
    let done = if apply {
        let applied = subscribers.import_csv(&ctx.actor, tenant, &file).await;
        applied.map(|a| a.done)
    } else {
        subscribers.preview_csv(&ctx.actor, tenant, &file).await
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
        let ready = (done.added + done.changed > 0).then_some(&list);
        blocks.push(sent_list::sheet(&ctx, FIGURES, &sent.form, ready)?);
    }
    Ok(show(&ctx, meta(&ctx), blocks))
}

/// The form as it was sent, with its errors.
fn again(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let sheet = sent_list::sheet(ctx, FIGURES, form, None)?;
    Ok(show(ctx, meta(ctx).errors(), vec![intro(ctx)?, sheet]))
}

fn meta(ctx: &Ctx) -> PageMeta {
    let between = (
        ctx.lang.text("directory-page-subscribers"),
        SUBSCRIBERS.to_owned(),
    );
    PageMeta::new(ctx.lang.text("directory-page-figures-import")).crumbs(back(ctx, Some(between)))
}

fn intro(ctx: &Ctx) -> Result<Html, Error> {
    paragraph(ctx.lang.text("directory-page-figures-import-intro"))
}

fn summary(ctx: &Ctx, applied: bool, done: &FiguresPreview) -> Result<Vec<Html>, Error> {
    let counts = [
        ("directory-page-figures-added", done.added),
        ("directory-page-figures-changed", done.changed),
        ("directory-page-figures-unchanged", done.unchanged),
        ("directory-page-import-refused", done.refused.len()),
    ];
    import::outcome(ctx, applied, &counts, (&done.shape, &done.refused))
}
