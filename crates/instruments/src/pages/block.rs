//! What the pages of this context add to the plain blocks of the shell.
//!
//! Invariant: what was done is said on the page that a form leads to, and nowhere else.

use axum::response::{IntoResponse, Redirect, Response};
use web::component::{Notice, Tone};
use web::form::Form;
use web::i18n::{Html, Text};
use web::{Ctx, Error};

pub(crate) use web::component::block::{bar, heading, join, list, paragraph, show};

/// On to `path` after a form was carried out, which says so.
pub(crate) fn done(ctx: &Ctx, path: &str) -> Response {
    Redirect::to(&ctx.url(&format!("{path}?done=saved"))).into_response()
}

/// What was just done, when a form led here.
pub(crate) fn notice(ctx: &Ctx) -> Option<Html> {
    let query = Form::parse(ctx.query.as_deref().unwrap_or("").as_bytes());
    (query.get("done")? == "saved").then_some(())?;
    let text = paragraph(ctx.lang.text("instruments-saved")).ok()?;
    Some(Notice::new(&ctx.lang, Tone::Good, text).into())
}

/// A box with one paragraph.
pub(crate) fn note(ctx: &Ctx, tone: Tone, text: Text) -> Result<Html, Error> {
    Ok(Notice::new(&ctx.lang, tone, paragraph(text)?).into())
}
