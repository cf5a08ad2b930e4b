//! Adding, changing and taking out one network of an organisation.
//!
//! Not here: the constituency. Invariant: a network that somebody else changed meanwhile has
//! another id, so that nothing is written over it.

use axum::extract::Path;
use axum::response::Response;
use base::id::{NetworkId, OrganisationId};
use web::component::{Choice, Field, Sheet};
use web::form::{Form, parse};
use web::i18n::{Lang, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::organisation::{self, parse_id};
use super::{
    ORGANISATIONS, REMOVED, Removal, SAVED, back, beside, done, failed, message, named, once,
    one_thing, tenant,
};
use crate::network::{Described, Network, Resource, Space};
use crate::organisation::Organisation;
use crate::{Directory, DirectoryError};

/// The field that names a network.
pub(super) fn field(lang: &Lang) -> Field {
    Field::text("network", lang.text("directory-page-network"))
        .hint(lang.text("directory-page-network-hint"))
        .autocomplete("off")
}

/// How its addresses are given out.
pub(super) fn space_field(lang: &Lang, now: Space) -> Field {
    let choice = |s: Space| Choice::new(s.as_str(), lang.text(s.message_id()));
    let choices = Space::ALL.into_iter().map(choice).collect();
    Field::select("space", lang.text("directory-page-space"), choices)
        .hint(lang.text("directory-page-space-hint"))
        .value(now.as_str())
}

/// The network that the fields describe; a mistake is noted in the form. A form without the field
/// for the space says nothing of it.
pub(super) fn read(form: &mut Form) -> Option<Described> {
    let resource = form.required("network", |t| {
        Resource::parse(t).map_err(|bad| message(bad.message()))
    });
    let space = form.optional("space", parse::choice(Space::from_name));
    Some(Described {
        resource: resource?,
        space: space?.unwrap_or_default(),
    })
}

pub(super) async fn add(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (tenant, of, key) = (tenant(&ctx)?, parse_id(&id)?, form.key()?);
    let Some(described) = read(&mut form) else {
        return organisation::page(&ctx, of, &form).await;
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let made = directory
        .networks()
        .add(&ctx.actor, tenant, of, described)
        .await;
    match once(made, |n| n.id.to_string()) {
        Ok(_) => Ok(done(&ctx, &format!("{ORGANISATIONS}/{of}"), SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            organisation::page(&ctx, of, &form).await
        }
    }
}

fn network_id(id: &str) -> Result<NetworkId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

pub(super) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, network_id(&id)?, &Form::default()).await
}

async fn page(ctx: &Ctx, id: NetworkId, form: &Form) -> Result<Response, Error> {
    let (lang, tenant) = (&ctx.lang, tenant(ctx)?);
    let directory = ctx.app.state::<Directory>();
    let found = directory.networks().get(&ctx.actor, tenant, id).await;
    let found = found.map_err(failed)?;
    let all = directory.organisations().list(&ctx.actor, tenant).await;
    let mut all = all.map_err(failed)?;
    all.sort_by(|a, b| lang.compare(a.name.as_str(), b.name.as_str()));
    let at = format!("/directory/networks/{id}");
    let holder = format!("{ORGANISATIONS}/{}", found.organisation);
    let sheet = Sheet::new(ctx, &at, "directory-page-save")
        .fields(vec![
            field(lang).value(found.resource.value()),
            space_field(lang, found.space),
            holders(lang, &found, &all),
        ])
        .cancel(ctx, &holder);
    let name = all.iter().find(|o| o.id == found.organisation);
    let between = name.map(|o| (Text::user(o.name.as_str()), holder));
    let title = named(
        ctx,
        "directory-page-change-of",
        "name",
        found.resource.value(),
    );
    let meta = PageMeta::new(title).crumbs(back(ctx, between));
    let removal = Removal {
        at: format!("{at}/remove"),
        label: "directory-page-network-remove",
        text: lang.text("directory-page-network-remove-text"),
        version: None,
    };
    one_thing(ctx, meta, (sheet, form), removal)
}

fn holders(lang: &Lang, found: &Network, all: &[Organisation]) -> Field {
    let choices = all
        .iter()
        .map(|o| Choice::new(o.id.to_string(), Text::user(o.name.as_str())))
        .collect();
    Field::select(
        "organisation",
        lang.text("directory-page-organisation"),
        choices,
    )
    .value(found.organisation.to_string())
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, network_id(&id)?, form.key()?);
    let described = read(&mut form);
    let of = form.required(
        "organisation",
        parse::choice(|t| t.parse::<OrganisationId>().ok()),
    );
    let (Some(described), Some(of)) = (described, of) else {
        return page(&ctx, id, &form).await;
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let networks = directory.networks();
    let made = networks
        .change(&ctx.actor, tenant, id, (of, described))
        .await;
    match once(made, |n| n.id.to_string()) {
        Ok(_) => Ok(done(&ctx, &format!("{ORGANISATIONS}/{of}"), SAVED)),
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
    let (tenant, id, key) = (tenant(&ctx)?, network_id(&id)?, form.key()?);
    let directory = ctx.app.state::<Directory>().once(&key);
    let networks = directory.networks();
    let holder = match networks.get(&ctx.actor, tenant, id).await {
        // A form sent again finds nothing any more, which is what it asked for.
        Err(DirectoryError::NotFound(_)) => return Ok(done(&ctx, "/directory", REMOVED)),
        other => other.map_err(failed)?.organisation,
    };
    let removed = networks.remove(&ctx.actor, tenant, id).await;
    once(removed, |()| id.to_string()).map_err(failed)?;
    Ok(done(&ctx, &format!("{ORGANISATIONS}/{holder}"), REMOVED))
}
