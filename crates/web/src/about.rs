//! The pages every gateway has: about, licence, accessibility.
//!
//! Not the operator's own legal notice, which is content. Invariant: open to everybody.

use askama::Template;
use axum::http::Method;
use axum::response::Response;

use crate::i18n::Text;
use crate::page::{self, PageMeta};
use crate::route::{Access, Routes};
use crate::visit::Ctx;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, "/about", about, Access::Public)
        .page(Method::GET, "/licence", licence, Access::Public)
        .page(Method::GET, "/accessibility", accessibility, Access::Public)
}

/// A page of plain paragraphs under optional headings.
#[derive(Template)]
#[template(path = "about.html")]
struct Prose {
    parts: Vec<(Option<Text>, Vec<Text>)>,
}

async fn about(ctx: Ctx) -> Response {
    let version = [("version", env!("CARGO_PKG_VERSION").into())];
    show(
        &ctx,
        "web-about",
        vec![
            (None, vec![with_name(&ctx, "web-about-text")]),
            (
                Some(ctx.lang.text("web-about-numbers")),
                vec![ctx.lang.text("web-about-numbers-text")],
            ),
            (
                None,
                vec![ctx.lang.text_with("web-about-version", &version)],
            ),
        ],
    )
}

async fn licence(ctx: Ctx) -> Response {
    let texts = [
        "web-licence-software",
        "web-licence-content",
        "web-licence-data",
    ];
    show(
        &ctx,
        "web-licence",
        vec![(None, texts.map(|id| ctx.lang.text(id)).to_vec())],
    )
}

async fn accessibility(ctx: Ctx) -> Response {
    let texts = vec![
        ctx.lang.text("web-accessibility-text"),
        ctx.lang.text("web-accessibility-standard"),
        with_name(&ctx, "web-accessibility-contact"),
    ];
    show(&ctx, "web-accessibility", vec![(None, texts)])
}

fn with_name(ctx: &Ctx, id: &str) -> Text {
    ctx.lang
        .text_with(id, &[("name", ctx.gateway.as_str().into())])
}

fn show(ctx: &Ctx, title: &str, parts: Vec<(Option<Text>, Vec<Text>)>) -> Response {
    page::render(ctx, PageMeta::new(ctx.lang.text(title)), Prose { parts })
}
