//! The constituency: its entries, and adding, changing and taking out one.
//!
//! Not here: what an address resolves to. Invariant: an entry that somebody else changed
//! meanwhile has another id, so that nothing is written over it.

use std::sync::Arc;

use axum::extract::Path;
use axum::response::Response;
use base::id::NetworkId;
use web::component::{Cell, Choice, Field, Sheet, Table};
use web::form::{Form, parse};
use web::i18n::{Html, Lang, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{
    CONSTITUENCY, EDITING, REMOVED, Removal, SAVED, back, beside, columns, done, failed, heading,
    message, named, network, notice, once, one_thing, paragraph, show_sent, source, tenant,
};
use crate::constituency::{Edit, Entry};
use crate::lookup::Keeper;
use crate::network::{Resource, Side};
use crate::{Directory, DirectoryError};

pub(super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    list_page(&ctx, &Form::default()).await
}

/// The entries, with the form for one more as it was sent.
async fn list_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let directory = ctx.app.state::<Directory>();
    let entries = directory
        .constituency()
        .list(&ctx.actor, tenant(ctx)?)
        .await
        .map_err(failed)?;
    let editing = EDITING.admits(&ctx.actor, ctx.tenant);
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("directory-page-constituency-intro"))?);
    blocks.push(table(ctx, &entries, editing));
    if editing {
        blocks.push(heading(ctx, "directory-page-entry-add")?);
        let sheet =
            Sheet::new(ctx, CONSTITUENCY, "directory-page-entry-add").fields(fields(lang, None));
        blocks.push(sheet.as_sent(ctx, form).html()?);
    }
    let meta = PageMeta::new(lang.text("directory-page-constituency"))
        .crumbs(back(ctx, None))
        .wide();
    Ok(show_sent(ctx, meta, form, blocks))
}

fn table(ctx: &Ctx, entries: &[Entry], editing: bool) -> Html {
    let lang = &ctx.lang;
    let rows = entries.iter().map(|e| {
        let name = Text::code(&e.resource);
        let at = ctx.url(&format!("{CONSTITUENCY}/{}", e.id));
        vec![
            if editing {
                Cell::link(name, &at)
            } else {
                Cell::text(name)
            },
            Cell::text(lang.text(side_id(e.side))),
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
    let caption = lang.text("directory-page-constituency-caption");
    Table::new(lang, caption, columns(lang, &ids), rows.collect())
        .empty(lang.text("directory-page-constituency-empty"))
        .into()
}

const fn side_id(side: Side) -> &'static str {
    match side {
        Side::Include => "directory-page-side-include",
        Side::Exclude => "directory-page-side-exclude",
    }
}

fn fields(lang: &Lang, entry: Option<&Entry>) -> Vec<Field> {
    let sides = [Side::Include, Side::Exclude]
        .map(|s| Choice::new(s.as_str(), lang.text(side_id(s))))
        .to_vec();
    let resource = entry.map(|e| e.resource.value()).unwrap_or_default();
    let side = entry.map_or(Side::Include, |e| e.side);
    vec![
        Field::text("network", lang.text("directory-page-network"))
            .hint(lang.text("directory-page-entry-hint"))
            .autocomplete("off")
            .value(resource),
        Field::radio("side", lang.text("directory-page-side"), sides)
            .hint(lang.text("directory-page-side-hint"))
            .value(side.as_str()),
    ]
}

fn read(form: &mut Form) -> Option<Edit> {
    let resource = network::read(form).map(|n| n.resource);
    let side = form.required("side", parse::choice(Side::from_name));
    Some(Edit {
        resource: resource?,
        side: side?,
    })
}

/// Notes in the form where a range to leave out lies in nothing that the administration answers
/// for. Which addresses belong to AS numbers nothing says before tables are imported.
async fn within(ctx: &Ctx, form: &mut Form, edit: &Edit) -> Result<(), Error> {
    let (Resource::Prefix(range), Side::Exclude) = (&edit.resource, edit.side) else {
        return Ok(());
    };
    let tenant = tenant(ctx)?;
    let directory = ctx.app.state::<Directory>();
    let entries = directory.constituency().list(&ctx.actor, tenant).await;
    let entries = entries.map_err(failed)?;
    let included = || entries.iter().filter(|e| e.side == Side::Include);
    let prefixes = included().any(|e| matches!(e.resource, Resource::Prefix(_)));
    let asns = included().any(|e| matches!(e.resource, Resource::Asn(_)));
    let keeper = ctx.app.state::<Arc<Keeper>>();
    let tables = keeper.tables(tenant).await.map_err(failed)?;
    let unknown = asns && tables.routes().version().is_empty();
    if prefixes && !unknown && !tables.may_leave_out(*range) {
        let args = vec![("text", range.to_string())];
        form.fail("network", message(("directory-refused-not-within", args)));
    }
    Ok(())
}

pub(super) async fn add(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (tenant, key) = (tenant(&ctx)?, form.key()?);
    let Some(edit) = read(&mut form) else {
        return list_page(&ctx, &form).await;
    };
    within(&ctx, &mut form, &edit).await?;
    if !form.is_good() {
        return list_page(&ctx, &form).await;
    }
    let directory = ctx.app.state::<Directory>().once(&key);
    let made = directory.constituency().add(&ctx.actor, tenant, edit).await;
    match once(made, |e| e.id.to_string()) {
        Ok(_) => Ok(done(&ctx, CONSTITUENCY, SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            list_page(&ctx, &form).await
        }
    }
}

fn entry_id(id: &str) -> Result<NetworkId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

pub(super) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, entry_id(&id)?, &Form::default()).await
}

async fn page(ctx: &Ctx, id: NetworkId, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let directory = ctx.app.state::<Directory>();
    let found = directory
        .constituency()
        .get(&ctx.actor, tenant(ctx)?, id)
        .await;
    let found = found.map_err(failed)?;
    let at = format!("{CONSTITUENCY}/{id}");
    let sheet = Sheet::new(ctx, &at, "directory-page-save")
        .fields(fields(lang, Some(&found)))
        .cancel(ctx, CONSTITUENCY);
    let between = (
        lang.text("directory-page-constituency"),
        CONSTITUENCY.to_owned(),
    );
    let title = named(
        ctx,
        "directory-page-change-of",
        "name",
        found.resource.value(),
    );
    let meta = PageMeta::new(title).crumbs(back(ctx, Some(between)));
    let removal = Removal {
        at: format!("{at}/remove"),
        label: "directory-page-entry-remove",
        text: lang.text("directory-page-entry-remove-text"),
        version: None,
    };
    one_thing(ctx, meta, (sheet, form), removal)
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, entry_id(&id)?, form.key()?);
    let Some(edit) = read(&mut form) else {
        return page(&ctx, id, &form).await;
    };
    within(&ctx, &mut form, &edit).await?;
    if !form.is_good() {
        return page(&ctx, id, &form).await;
    }
    let directory = ctx.app.state::<Directory>().once(&key);
    let made = directory
        .constituency()
        .change(&ctx.actor, tenant, id, edit)
        .await;
    match once(made, |e| e.id.to_string()) {
        Ok(_) => Ok(done(&ctx, CONSTITUENCY, SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            page(&ctx, id, &form).await
        }
    }
}

pub(super) async fn remove(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, entry_id(&id)?, form.key()?);
    let directory = ctx.app.state::<Directory>().once(&key);
    match directory
        .constituency()
        .remove(&ctx.actor, tenant, id)
        .await
    {
        // A form sent again finds nothing any more, which is what it asked for.
        Ok(()) | Err(DirectoryError::NotFound(_) | DirectoryError::Repeated(_)) => {
            Ok(done(&ctx, CONSTITUENCY, REMOVED))
        }
        Err(other) => Err(failed(other)),
    }
}
