//! `/feeds`: the configured feeds and how they do; the page that removes one.
//!
//! Invariant: neither key nor secret is on the page, and opening a page removes nothing.

use super::{Feed, actions};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::FeedId;
use web::component::block::bar;
use web::component::{Cell, Column, Notice, Sheet, Table, Tone};
use web::form::Form;
use web::page::{Crumb, render};
use web::{Arg, Ctx, Error, Html, PageMeta, Text};

#[derive(Template)]
#[template(
    source = "{% if let Some(notice) = notice %}{{ notice }}{% endif %}<p class=\"lead\">{{ intro }}</p>{{ links }}{{ table }}",
    ext = "html"
)]
struct FeedsPage {
    notice: Option<Notice>,
    intro: Text,
    links: Html,
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
    let may_remove = crate::rights::administrator(&ctx.actor, tenant).is_ok();
    let mut columns: Vec<Column> = ["name", "kind", "last-ok", "last-error"]
        .map(|c| Column::text(lang.text(&format!("watch-feeds-{c}"))))
        .into();
    if may_remove {
        columns.push(Column::text(lang.text("watch-feeds-change")));
    }
    let rows = feeds.iter().map(|feed| cells(&ctx, feed, may_remove));
    let title = lang.text("watch-feeds-title");
    let removed = ctx.query.as_deref() == Some("removed");
    let table = Table::new(lang, title.clone(), columns, rows.collect())
        .empty(lang.text("watch-feeds-none"));
    let body = FeedsPage {
        notice: removed.then(|| Notice::new(lang, Tone::Good, lang.text("watch-feeds-removed"))),
        intro: lang.text("watch-feeds-intro"),
        links: bar(&ctx, &ctx.beside("/feeds"))?,
        table,
    };
    Ok(render(&ctx, PageMeta::new(title).wide(), body))
}

fn cells(ctx: &Ctx, feed: &Feed, may_remove: bool) -> Vec<Cell> {
    let lang = &ctx.lang;
    let last = feed.last_ok_at.map_or_else(
        || lang.text("watch-feeds-never").into(),
        |at| lang.moment_html(at),
    );
    let error = feed.last_error.clone();
    let mut cells = vec![
        Cell::text(Text::user(feed.name.clone())),
        Cell::text(Text::code(feed.kind.as_str())),
        Cell::html(last),
        Cell::text(error.map_or_else(|| Text::from("–"), Text::user)),
    ];
    if may_remove {
        let url = ctx.url(&format!("/feeds/{}/remove", feed.id));
        cells.push(Cell::link(lang.text("watch-feeds-remove"), &url));
    }
    cells
}

#[derive(Template)]
#[template(source = "{{ form }}", ext = "html")]
struct RemovePage {
    form: Html,
}

/// Asks before a feed is removed.
///
/// # Errors
/// As the actions.
pub async fn ask(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let id: FeedId = id.parse().map_err(|_| Error::not_found())?;
    let feed = actions::one(&ctx.actor, watch, tenant, id).await;
    let feed = feed.map_err(app_error)?;
    let lang = &ctx.lang;
    let title = lang.text_with(
        "watch-feeds-remove-title",
        &[("name", Arg::Text(feed.name))],
    );
    let form = Sheet::new(&ctx, &format!("/feeds/{id}/remove"), "watch-feeds-remove")
        .intro(lang.text("watch-feeds-remove-intro"))
        .danger()
        .cancel(&ctx, "/feeds");
    let feeds = Crumb {
        label: lang.text("watch-feeds-title"),
        path: "/feeds".to_owned(),
    };
    let meta = PageMeta::new(title).crumbs(vec![feeds]);
    Ok(render(&ctx, meta, RemovePage { form: form.html()? }))
}

/// Removes it; one that is gone already stays gone.
///
/// # Errors
/// As the actions.
pub async fn remove(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    sent.key()?;
    let id: FeedId = id.parse().map_err(|_| Error::not_found())?;
    match actions::remove(&ctx.actor, watch, tenant, id).await {
        Ok(()) | Err(WatchError::NotFound(_)) => {}
        Err(error) => return Err(app_error(error)),
    }
    Ok(Redirect::to(&format!("{}?removed", ctx.url("/feeds"))).into_response())
}
