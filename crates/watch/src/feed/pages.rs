//! `/feeds`: the configured feeds and how they do.
//!
//! Invariant: neither key nor secret is on the page.

use super::actions;
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::response::Response;
use web::component::{Cell, Column, Table};
use web::page::render;
use web::{Ctx, Error, PageMeta, Text};

#[derive(Template)]
#[template(source = "<p class=\"lead\">{{ intro }}</p>{{ table }}", ext = "html")]
struct FeedsPage {
    intro: Text,
    table: Table,
}

/// The list.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let feeds = actions::list(&ctx.actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let lang = &ctx.lang;
    let columns = ["name", "kind", "last-ok", "last-error"]
        .map(|c| Column::text(lang.text(&format!("watch-feeds-{c}"))));
    let rows = feeds.iter().map(|feed| {
        let last = feed.last_ok_at.map_or_else(
            || lang.text("watch-feeds-never").into(),
            |at| lang.moment_html(at),
        );
        vec![
            Cell::text(Text::user(feed.name.clone())),
            Cell::text(Text::code(feed.kind.as_str())),
            Cell::html(last),
            Cell::text(
                feed.last_error
                    .clone()
                    .map_or_else(|| Text::from("–"), Text::user),
            ),
        ]
    });
    let title = lang.text("watch-feeds-title");
    let table = Table::new(lang, title.clone(), columns.into(), rows.collect())
        .empty(lang.text("watch-feeds-none"));
    Ok(render(
        &ctx,
        PageMeta::new(title).wide(),
        FeedsPage {
            intro: lang.text("watch-feeds-intro"),
            table,
        },
    ))
}
