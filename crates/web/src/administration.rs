//! `/administration`: what only administrators use, a line each.
//!
//! Not an authorisation: each page decides for itself. Invariant: an administrator finds here every
//! entry of the navigation that is not in the head of the page.

use askama::Template;
use axum::http::Method;
use axum::response::Response;

use crate::i18n::Text;
use crate::nav::{NavItem, Place};
use crate::page::{self, PageMeta};
use crate::route::{Access, Routes};
use crate::visit::Ctx;

/// Where the page is, below the language.
pub(crate) const PATH: &str = "/administration";
/// The message of its title and of its entry in the navigation.
pub(crate) const TITLE: &str = "web-administration-page";

pub(crate) fn routes() -> Routes {
    Routes::new().page(Method::GET, PATH, show, Access::ADMINISTRATORS)
}

/// The entries that stand on this page instead of in the head of every page.
pub(crate) fn entries(ctx: &Ctx) -> impl Iterator<Item = &NavItem> {
    let may = Access::ADMINISTRATORS.admits(&ctx.actor, ctx.tenant);
    let all = ctx.app.0.nav.iter().filter(move |_| may);
    all.filter(|i| matches!(i.place, Place::Administration(_)) && i.visible(&ctx.actor, ctx.tenant))
}

#[derive(Template)]
#[template(
    source = "<p class=\"lead\">{{ intro }}</p><ul class=\"guide\">{% for (label, url, about) in entries %}<li><a href=\"{{ url }}\">{{ label }}</a><p>{{ about }}</p></li>{% endfor %}</ul>",
    ext = "html"
)]
struct Guide {
    intro: Text,
    entries: Vec<(Text, String, Text)>,
}

async fn show(ctx: Ctx) -> Response {
    let lang = &ctx.lang;
    let line = |item: &NavItem| match item.place {
        Place::Administration(about) => {
            Some((lang.text(item.label), ctx.url(item.path), lang.text(about)))
        }
        Place::Head | Place::Beside(_) | Place::Foot => None,
    };
    let body = Guide {
        intro: lang.text("web-administration-page-intro"),
        entries: entries(&ctx).filter_map(line).collect(),
    };
    page::render(&ctx, PageMeta::new(lang.text(TITLE)), body)
}
