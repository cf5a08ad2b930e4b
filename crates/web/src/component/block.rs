//! The plain blocks of a page: paragraphs, headings, lists, a row of links, and the page of blocks.
//!
//! Not here: what holds data or takes input (the other components). Invariant: markup is made by
//! templates, so that every text is escaped once.

use askama::Template;
use axum::response::Response;

use crate::i18n::{Html, Text};
use crate::page::{self, PageMeta};
use crate::problem::Error;
use crate::visit::Ctx;

#[derive(Template)]
#[template(
    source = "{% for block in blocks %}{{ block }}{% endfor %}",
    ext = "html"
)]
struct Blocks {
    blocks: Vec<Html>,
}

/// A page of blocks.
pub fn show(ctx: &Ctx, meta: PageMeta, blocks: Vec<Html>) -> Response {
    page::render(ctx, meta, Blocks { blocks })
}

/// Several blocks as one.
///
/// # Errors
/// Whatever the template reports.
pub fn join(blocks: Vec<Html>) -> Result<Html, Error> {
    Ok(Html::render(&Blocks { blocks })?)
}

#[derive(Template)]
#[template(source = "<p>{{ text }}</p>", ext = "html")]
struct Paragraph {
    text: Html,
}

/// Text in a paragraph.
///
/// # Errors
/// Whatever the template reports.
pub fn paragraph(text: impl Into<Html>) -> Result<Html, Error> {
    Ok(Html::render(&Paragraph { text: text.into() })?)
}

#[derive(Template)]
#[template(source = "<h2>{{ text }}</h2>", ext = "html")]
struct Heading {
    text: Text,
}

/// What somebody wrote, with its lines, in its own direction.
///
/// # Errors
/// Whatever the template reports.
pub fn quote(text: &str) -> Result<Html, Error> {
    #[derive(Template)]
    #[template(
        source = "<blockquote class=\"said\" dir=\"auto\">{{ text }}</blockquote>",
        ext = "html"
    )]
    struct Quote<'a> {
        text: &'a str,
    }
    Ok(Html::render(&Quote { text })?)
}

/// A heading inside a page.
///
/// # Errors
/// Whatever the template reports.
pub fn heading(text: Text) -> Result<Html, Error> {
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
///
/// # Errors
/// Whatever the template reports.
pub fn list(mut items: Vec<Html>) -> Result<Html, Error> {
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

/// What can be done here: messages and paths below the language as links that look like buttons,
/// the first one the usual thing. What the reader may not open is left out.
///
/// # Errors
/// Whatever the template reports.
pub fn bar(ctx: &Ctx, links: &[(&str, impl AsRef<str>)]) -> Result<Html, Error> {
    let links: Vec<(Text, String)> = links
        .iter()
        .filter(|(_, path)| ctx.may_open(path.as_ref()))
        .map(|(label, path)| (ctx.lang.text(label), ctx.url(path.as_ref())))
        .collect();
    if links.is_empty() {
        return Ok(Html::default());
    }
    Ok(Html::render(&Bar { links })?)
}
