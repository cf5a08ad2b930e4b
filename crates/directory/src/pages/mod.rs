//! The pages of the directory: organisations, one organisation, the constituency, the import.
//!
//! Not here: rules (each feature's actions decide). Invariant: names that people wrote are shown
//! in their own direction, networks always left to right.

mod import;

#[cfg(test)]
mod tests;

use askama::Template;
use axum::extract::Path;
use axum::http::Method;
use axum::response::Response;
use base::Role;
use base::id::{OrganisationId, TenantId};
use web::component::{Cell, Column, Pairs, Table};
use web::i18n::{Arg, Html, Lang, Message, Text};
use web::page::{self, Crumb, PageMeta};
use web::{Access, Ctx, Error, Module, NavItem, Routes};

use crate::network::{Side, Source};
use crate::organisation::Organisation;
use crate::{Directory, DirectoryError, EDITORS, LOCALES, lookup};

/// Every member of an administration; actions narrow what each may see.
const MEMBERS: Access = Access::Roles(&Role::ALL);
const EDITING: Access = Access::Roles(EDITORS);

/// What this context adds to the site; it needs a [`Directory`] as state.
#[must_use]
pub fn module() -> Module {
    let routes = Routes::new()
        .page(Method::GET, "/directory", organisations, MEMBERS)
        .page(
            Method::GET,
            "/directory/organisations/{id}",
            organisation,
            MEMBERS,
        )
        .page(
            Method::GET,
            "/directory/constituency",
            constituency,
            MEMBERS,
        )
        .page(Method::GET, "/directory/import", import::ask, EDITING)
        .page(Method::POST, "/directory/import", import::sent, EDITING);
    let nav = vec![NavItem {
        label: "directory-page-organisations",
        path: "/directory",
        access: MEMBERS,
        order: 40,
    }];
    Module {
        locales: &LOCALES,
        routes,
        nav,
    }
}

/// A page of blocks.
#[derive(Template)]
#[template(
    source = "{% for block in blocks %}{{ block }}{% endfor %}",
    ext = "html"
)]
struct Blocks {
    blocks: Vec<Html>,
}

fn show(ctx: &Ctx, meta: PageMeta, blocks: Vec<Html>) -> Response {
    page::render(ctx, meta, Blocks { blocks })
}

/// Text in a paragraph.
#[derive(Template)]
#[template(source = "<p>{{ text }}</p>", ext = "html")]
struct Paragraph {
    text: Html,
}

fn paragraph(text: impl Into<Html>) -> Result<Html, Error> {
    Ok(Html::render(&Paragraph { text: text.into() })?)
}

/// A link of its own.
#[derive(Template)]
#[template(source = "<p><a href=\"{{ url }}\">{{ label }}</a></p>", ext = "html")]
struct Link {
    url: String,
    label: Text,
}

fn link(ctx: &Ctx, label: &str, path: &str) -> Result<Html, Error> {
    Ok(Html::render(&Link {
        url: ctx.url(path),
        label: ctx.lang.text(label),
    })?)
}

fn back(ctx: &Ctx) -> Vec<Crumb> {
    vec![Crumb {
        label: ctx.lang.text("directory-page-organisations"),
        path: "/directory".to_owned(),
    }]
}

fn tenant(ctx: &Ctx) -> Result<TenantId, Error> {
    ctx.tenant.ok_or_else(Error::forbidden)
}

/// A message of this context as the shell says messages.
fn message((id, args): lookup::Message) -> Message {
    args.into_iter().fold(Message::new(id), |m, (name, value)| {
        m.with(name, Arg::Text(value))
    })
}

fn failed(error: DirectoryError) -> Error {
    match &error {
        DirectoryError::Forbidden => Error::forbidden(),
        DirectoryError::NotFound(_) => Error::not_found(),
        DirectoryError::Stale(_) => Error::conflict().because(message(error.message())),
        DirectoryError::Folder(_) | DirectoryError::Store(_) => Error::unavailable(error),
        _ => Error::bad_request().because(message(error.message())),
    }
}

fn yes_or_no(lang: &Lang, value: bool) -> Text {
    lang.text(if value {
        "directory-page-yes"
    } else {
        "directory-page-no"
    })
}

fn source(lang: &Lang, source: Source) -> Text {
    lang.text(match source {
        Source::Manual => "directory-page-source-manual",
        Source::Import => "directory-page-source-import",
    })
}

fn columns(lang: &Lang, ids: &[&str]) -> Vec<Column> {
    ids.iter().map(|id| Column::text(lang.text(id))).collect()
}

fn sector(lang: &Lang, o: &Organisation) -> Text {
    lang.text(
        o.details
            .sector
            .map_or("directory-page-not-stated", |s| s.message_id()),
    )
}

async fn organisations(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let directory = ctx.app.state::<Directory>();
    let mut all = directory
        .organisations()
        .list(&ctx.actor, tenant(&ctx)?)
        .await
        .map_err(failed)?;
    all.sort_by(|a, b| lang.compare(a.name.as_str(), b.name.as_str()));
    let row = |o: &Organisation| {
        vec![
            Cell::link(
                Text::user(o.name.as_str()),
                &ctx.url(&format!("/directory/organisations/{}", o.id)),
            ),
            Cell::text(lang.text(o.details.kind.message_id())),
            Cell::text(sector(lang, o)),
            Cell::text(yes_or_no(lang, o.details.critical)),
        ]
    };
    let ids = [
        "directory-page-name",
        "directory-page-kind",
        "directory-page-sector",
        "directory-page-critical",
    ];
    let caption = lang.text("directory-page-organisations-caption");
    let table = Table::new(
        lang,
        caption,
        columns(lang, &ids),
        all.iter().map(row).collect(),
    )
    .empty(lang.text("directory-page-organisations-empty"));
    let mut blocks = vec![
        table.into(),
        link(
            &ctx,
            "directory-page-constituency",
            "/directory/constituency",
        )?,
    ];
    if EDITING.admits(&ctx.actor, ctx.tenant) {
        blocks.push(link(&ctx, "directory-page-import", "/directory/import")?);
    }
    Ok(show(
        &ctx,
        PageMeta::new(lang.text("directory-page-organisations")).wide(),
        blocks,
    ))
}

async fn organisation(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let id: OrganisationId = id.parse().map_err(|_| Error::not_found())?;
    let directory = ctx.app.state::<Directory>();
    let found = directory
        .organisations()
        .get(&ctx.actor, tenant(&ctx)?, id)
        .await
        .map_err(failed)?;
    let networks = directory
        .networks()
        .list_of(&ctx.actor, tenant(&ctx)?, id)
        .await
        .map_err(failed)?;
    let not_stated = || lang.text("directory-page-not-stated");
    let details = &found.details;
    let pairs = [
        ("directory-page-kind", lang.text(details.kind.message_id())),
        ("directory-page-sector", sector(lang, &found)),
        ("directory-page-critical", yes_or_no(lang, details.critical)),
        (
            "directory-page-country",
            details.country.map_or_else(not_stated, Text::code),
        ),
        (
            "directory-page-contact",
            details
                .contact_mail
                .as_ref()
                .map_or_else(not_stated, |m| Text::code(m.as_str())),
        ),
    ];
    let pairs = pairs
        .into_iter()
        .map(|(id, value)| (lang.text(id), value.into()))
        .collect();
    let rows = networks.iter().map(|n| {
        vec![
            Cell::text(Text::code(&n.resource)),
            Cell::text(source(lang, n.source)),
            Cell::html(lang.day_html(n.added_at.day())),
        ]
    });
    let ids = [
        "directory-page-network",
        "directory-page-source",
        "directory-page-since",
    ];
    let table = Table::new(
        lang,
        lang.text("directory-page-networks"),
        columns(lang, &ids),
        rows.collect(),
    );
    let meta = PageMeta::new(Text::user(found.name.as_str()))
        .crumbs(back(&ctx))
        .wide();
    Ok(show(&ctx, meta, vec![Pairs { pairs }.into(), table.into()]))
}

async fn constituency(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let directory = ctx.app.state::<Directory>();
    let entries = directory
        .constituency()
        .list(&ctx.actor, tenant(&ctx)?)
        .await
        .map_err(failed)?;
    let rows = entries.iter().map(|e| {
        let side = match e.side {
            Side::Include => "directory-page-side-include",
            Side::Exclude => "directory-page-side-exclude",
        };
        vec![
            Cell::text(Text::code(&e.resource)),
            Cell::text(lang.text(side)),
            Cell::text(source(lang, e.source)),
            Cell::html(lang.day_html(e.added_at.day())),
        ]
    });
    let ids = [
        "directory-page-network",
        "directory-page-side",
        "directory-page-source",
        "directory-page-since",
    ];
    let caption = lang.text("directory-page-constituency");
    let table = Table::new(lang, caption.clone(), columns(lang, &ids), rows.collect());
    let intro = paragraph(lang.text("directory-page-constituency-intro"))?;
    Ok(show(
        &ctx,
        PageMeta::new(caption).crumbs(back(&ctx)).wide(),
        vec![intro, table.into()],
    ))
}
