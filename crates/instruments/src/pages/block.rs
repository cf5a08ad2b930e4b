//! What the pages of this context are put together from.
//!
//! Not the components of the shell (`web::component`). Invariant: markup is made by templates, so
//! that every text is escaped once.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::{Notice, Tone};
use web::form::Form;
use web::i18n::{Html, Text};
use web::page::{self, PageMeta};
use web::{Ctx, Error};

#[derive(Template)]
#[template(
    source = "{% for block in blocks %}{{ block }}{% endfor %}",
    ext = "html"
)]
struct Blocks {
    blocks: Vec<Html>,
}

/// A page of blocks.
pub(crate) fn show(ctx: &Ctx, meta: PageMeta, blocks: Vec<Html>) -> Response {
    page::render(ctx, meta, Blocks { blocks })
}

/// Several blocks as one.
pub(crate) fn join(blocks: Vec<Html>) -> Result<Html, Error> {
    Ok(Html::render(&Blocks { blocks })?)
}

#[derive(Template)]
#[template(source = "<p>{{ text }}</p>", ext = "html")]
struct Paragraph {
    text: Html,
}

/// Text in a paragraph.
pub(crate) fn paragraph(text: impl Into<Html>) -> Result<Html, Error> {
    Ok(Html::render(&Paragraph { text: text.into() })?)
}

#[derive(Template)]
#[template(source = "<h2>{{ text }}</h2>", ext = "html")]
struct Heading {
    text: Text,
}

/// A heading inside a page.
pub(crate) fn heading(text: Text) -> Result<Html, Error> {
    Ok(Html::render(&Heading { text })?)
}

#[derive(Template)]
#[template(
    source = "<ul>{% for item in items %}<li>{{ item }}</li>{% endfor %}</ul>",
    ext = "html"
)]
struct List {
    items: Vec<Html>,
}

/// A list; nothing where it is empty, its one entry alone where it has one.
pub(crate) fn list(mut items: Vec<Html>) -> Result<Html, Error> {
    match items.len() {
        0 => Ok(Html::default()),
        1 => Ok(items.remove(0)),
        _ => Ok(Html::render(&List { items })?),
    }
}

#[derive(Template)]
#[template(
    source = "<p class=\"pages\">{% for (label, url) in links %}<a class=\"button{% if !loop.first %} second{% endif %}\" href=\"{{ url }}\">{{ label }}</a>{% endfor %}</p>",
    ext = "html"
)]
struct Bar {
    links: Vec<(Text, String)>,
}

/// What can be done here: links that look like buttons, the first one the usual thing.
pub(crate) fn bar(ctx: &Ctx, links: &[(&str, String)]) -> Result<Html, Error> {
    let link = |(label, path): &(&str, String)| (ctx.lang.text(label), ctx.url(path));
    let links = links.iter().map(link).collect();
    Ok(Html::render(&Bar { links })?)
}

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
