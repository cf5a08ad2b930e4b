//! The list of organisations, and one organisation with its networks.
//!
//! Not here: changing an organisation (`organisation_form`). Invariant: what can be changed is
//! offered to those only who may.

use axum::extract::Path;
use axum::response::Response;
use base::id::OrganisationId;
use web::component::{Cell, Sheet, Table};
use web::form::Form;
use web::i18n::{Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{
    CHECKER, CONSTITUENCY, DUPLICATES, EDITING, EDITIONS, IMPORT, INVENTORY, LOOKUP, ORGANISATIONS,
    PEOPLE, PUBLIC, RECORDS, RULES, SPREADSHEETS, SUBSCRIBERS, WAITING, back, bar, claim, columns,
    failed, heading, network, notice, record, sector, show, source, tenant, yes_or_no,
};
use crate::Directory;
use crate::network::{Network, Space};
use crate::organisation::Organisation;
use crate::record::audience::Medium;
use crate::record::of_organisation;

pub(super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mut asked = ctx.asked();
    let query = asked.filter("q", crate::record::api::question);
    let search = record::search_field(&ctx, "/directory", &asked);
    if let Some(query) = query {
        return record::found(&ctx, &query, search).await;
    }
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
                &ctx.url(&format!("{ORGANISATIONS}/{}", o.id)),
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
    let rows = all.iter().map(row).collect();
    let table = Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-page-organisations-empty"));
    let new = format!("{ORGANISATIONS}/new");
    let links = [
        ("directory-page-organisation-add", new.as_str()),
        ("directory-lookup-title", LOOKUP),
        ("directory-rule-title", RULES),
        ("directory-page-import", IMPORT),
        ("directory-spreadsheet-title", SPREADSHEETS),
        ("directory-page-constituency", CONSTITUENCY),
        ("directory-page-subscribers", SUBSCRIBERS),
        ("directory-page-people", PEOPLE),
        ("directory-page-waiting", WAITING),
        ("directory-duplicate-title", DUPLICATES),
        ("directory-page-public", PUBLIC),
        ("directory-inventory-title", INVENTORY),
        ("directory-edition-publications", EDITIONS),
        ("directory-publish-checker", CHECKER),
    ]
    .into_iter()
    .chain(ctx.beside(ORGANISATIONS));
    let links: Vec<(&str, &str)> = links.collect();
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.extend([search, bar(&ctx, &links)?, table.into()]);
    let meta = PageMeta::new(lang.text("directory-page-organisations")).wide();
    Ok(show(&ctx, meta, blocks))
}

pub(super) async fn show_one(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let id = parse_id(&id)?;
    page(&ctx, id, &Form::default()).await
}

pub(super) fn parse_id(id: &str) -> Result<OrganisationId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

/// The page, with the form for one more network as it was sent.
pub(super) async fn page(ctx: &Ctx, id: OrganisationId, form: &Form) -> Result<Response, Error> {
    let tenant = tenant(ctx)?;
    let directory = ctx.app.state::<Directory>();
    let found = directory.organisations().get(&ctx.actor, tenant, id).await;
    if let Err(crate::DirectoryError::NotFound(_) | crate::DirectoryError::Forbidden) = found
        && let Some(to) = record::moved(ctx, of_organisation(id)).await?
    {
        return Ok(to);
    }
    let found = found.map_err(failed)?;
    let networks = directory
        .networks()
        .list_of(&ctx.actor, tenant, id)
        .await
        .map_err(failed)?;
    let records = directory.records();
    let own = of_organisation(id);
    let (_, seen) = records
        .see(&ctx.actor, own, Medium::Screen)
        .await
        .map_err(failed)?;
    let others = records.of(&ctx.actor, id).await.map_err(failed)?;
    let editing = EDITING.admits(&ctx.actor, ctx.tenant);
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.push(record::fields(ctx, &seen).await?);
    let at = format!("{ORGANISATIONS}/{id}");
    let links = [
        ("directory-page-organisation-edit", format!("{at}/change")),
        (
            "directory-page-organisation-observations",
            format!("/observations?organisation={id}"),
        ),
        ("directory-record-add", format!("{at}/contacts/new")),
        ("directory-history-title", format!("{RECORDS}/{id}/history")),
        (
            "directory-merging-split-do",
            format!("{RECORDS}/{id}/split"),
        ),
    ];
    let key = ("directory-key-add", format!("{RECORDS}/{id}/key"));
    let key = record::may_say(ctx, &seen).then_some(key);
    let links: Vec<(&str, String)> = links.into_iter().chain(key).collect();
    blocks.push(bar(ctx, &links)?);
    blocks.push(record::publish::files(ctx, &seen)?);
    blocks.push(record::contacts(ctx, &others));
    blocks.push(table(ctx, &networks, editing));
    if editing {
        blocks.push(heading(ctx, "directory-page-network-add")?);
        let sheet = Sheet::new(ctx, &at, "directory-page-network-add").fields(vec![
            network::field(&ctx.lang),
            network::space_field(&ctx.lang, Space::Unknown),
        ]);
        blocks.push(sheet.as_sent(ctx, form).html()?);
    }
    blocks.extend(claim::section(ctx, id, form).await?);
    blocks.push(record::unsaid(ctx, &seen)?);
    let meta = PageMeta::new(Text::user(found.name.as_str()))
        .crumbs(back(ctx, None))
        .wide()
        .errors_of(form);
    Ok(show(ctx, meta, blocks))
}

fn table(ctx: &Ctx, networks: &[Network], editing: bool) -> Html {
    let lang = &ctx.lang;
    let rows = networks.iter().map(|n| {
        let name = Text::code(&n.resource);
        let at = ctx.url(&format!("/directory/networks/{}", n.id));
        vec![
            if editing {
                Cell::link(name, &at)
            } else {
                Cell::text(name)
            },
            Cell::text(lang.text(n.space.message_id())),
            Cell::text(source(lang, n.source)),
            Cell::html(lang.day_html(n.added_at.day())),
        ]
    });
    let ids = [
        "directory-page-network",
        "directory-page-space",
        "directory-page-source",
        "directory-page-since",
    ];
    let caption = lang.text("directory-page-networks");
    Table::new(lang, caption, columns(lang, &ids), rows.collect())
        .empty(lang.text("directory-page-networks-empty"))
        .into()
}
