//! What the pages of the directory are put together from: blocks, a form with what was sent, the
//! page that changes one thing or takes it out.
//!
//! Not the forms of the shell (`web::component`). Invariant: taking out has a form of its own, so
//! that saving never removes.

use axum::response::{IntoResponse, Redirect, Response};
use web::component::{Notice, Sheet, Tone};
use web::form::Form;
use web::i18n::{Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

pub(super) use web::component::block::{bar, paragraph, show};

/// A heading inside a page, by its message.
pub(super) fn heading(ctx: &Ctx, id: &str) -> Result<Html, Error> {
    web::component::block::heading(ctx.lang.text(id))
}

/// A page that says in its title that the form on it has mistakes.
pub(super) fn show_sent(ctx: &Ctx, meta: PageMeta, form: &Form, blocks: Vec<Html>) -> Response {
    show(ctx, meta.errors_of(form), blocks)
}

/// The form that takes one thing out: a danger of its own below the form that changes it.
pub(super) struct Removal {
    /// The path that it is sent to.
    pub(super) at: String,
    /// The message of the heading and of the button.
    pub(super) label: &'static str,
    /// What goes with it.
    pub(super) text: Text,
    /// The version that was shown, for what has one.
    pub(super) version: Option<i64>,
}

/// The page of one thing: the form that changes it, and below it the one that takes it out.
pub(super) fn one_thing(
    ctx: &Ctx,
    meta: PageMeta,
    (sheet, form): (Sheet, &Form),
    removal: Removal,
) -> Result<Response, Error> {
    let remove = Sheet::new(ctx, &removal.at, removal.label).danger();
    let remove = match removal.version {
        Some(version) => remove.version(version),
        None => remove,
    };
    let blocks = vec![
        sheet.as_sent(ctx, form).html()?,
        heading(ctx, removal.label)?,
        paragraph(removal.text)?,
        remove.html()?,
    ];
    Ok(show_sent(ctx, meta, form, blocks))
}

/// On to `path` after a form was carried out, which says so.
pub(super) fn done(ctx: &Ctx, path: &str, what: &str) -> Response {
    Redirect::to(&ctx.url(&format!("{path}?done={what}"))).into_response()
}

pub(super) const SAVED: &str = "saved";
pub(super) const REMOVED: &str = "removed";
pub(super) const CLAIMED: &str = "claimed";

/// What was just done, when a form led here.
pub(super) fn notice(ctx: &Ctx) -> Option<Html> {
    let query = Form::parse(ctx.query.as_deref().unwrap_or("").as_bytes());
    let id = match query.get("done")? {
        SAVED => "directory-page-saved",
        REMOVED => "directory-page-removed",
        CLAIMED => "directory-record-claimed",
        _ => return None,
    };
    let text = paragraph(ctx.lang.text(id)).ok()?;
    Some(Notice::new(&ctx.lang, Tone::Good, text).into())
}
