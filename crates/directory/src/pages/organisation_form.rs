//! Adding, changing and taking out one organisation, with its sector and whether it is critical.
//!
//! Not here: its networks (`network`). Invariant: a change is made from the version that was
//! shown, or not at all.

use axum::extract::Path;
use axum::response::Response;
use base::id::{OrganisationId, TenantId};
use web::component::{Choice, Field, Sheet};
use web::form::{Form, parse};
use web::i18n::{Arg, Message, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::organisation::parse_id;
use super::{
    ORGANISATIONS, REMOVED, Removal, SAVED, back, beside, done, failed, message, named, once,
    one_thing, said, show_sent, tenant,
};
use crate::organisation::{Details, Kind, Mail, Name, Organisation};
use crate::sector::Sector;
use crate::{Directory, DirectoryError};

pub(super) async fn ask_new(ctx: Ctx) -> Result<Response, Error> {
    new_page(&ctx, &Form::default()).await
}

async fn new_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let others = others(ctx, tenant(ctx)?, None).await?;
    let sheet = Sheet::new(ctx, &format!("{ORGANISATIONS}/new"), "directory-page-save")
        .fields(fields(ctx, None, &others))
        .cancel(ctx, "/directory");
    let title = ctx.lang.text("directory-page-organisation-add");
    let meta = PageMeta::new(title).crumbs(back(ctx, None));
    let sheet = sheet.as_sent(ctx, form).html()?;
    Ok(show_sent(ctx, meta, form, vec![sheet]))
}

pub(super) async fn add(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (tenant, key) = (tenant(&ctx)?, form.key()?);
    let Some((name, details)) = read(&mut form) else {
        return new_page(&ctx, &form).await;
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let made = directory
        .organisations()
        .create(&ctx.actor, tenant, name, details)
        .await;
    match once(made, |o| o.id.to_string()) {
        Ok(id) => Ok(done(&ctx, &format!("{ORGANISATIONS}/{id}"), SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            new_page(&ctx, &form).await
        }
    }
}

pub(super) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, parse_id(&id)?, &Form::default()).await
}

async fn page(ctx: &Ctx, id: OrganisationId, form: &Form) -> Result<Response, Error> {
    let (lang, tenant) = (&ctx.lang, tenant(ctx)?);
    let directory = ctx.app.state::<Directory>();
    let organisations = directory.organisations();
    let found = organisations
        .get(&ctx.actor, tenant, id)
        .await
        .map_err(failed)?;
    let networks = directory.networks().list_of(&ctx.actor, tenant, id).await;
    let count = i64::try_from(networks.map_err(failed)?.len()).unwrap_or(i64::MAX);
    let others = others(ctx, tenant, Some(id)).await?;
    let at = format!("{ORGANISATIONS}/{id}");
    let sheet = Sheet::new(ctx, &format!("{at}/change"), "directory-page-save")
        .version(found.version)
        .fields(fields(ctx, Some(&found), &others))
        .cancel(ctx, &at);
    let goes = lang.text_with(
        "directory-page-organisation-remove-text",
        &[("count", Arg::Count(count))],
    );
    let removal = Removal {
        at: format!("{at}/remove"),
        label: "directory-page-organisation-remove",
        text: goes,
        version: Some(found.version),
    };
    let name = found.name.as_str();
    let meta = PageMeta::new(named(ctx, "directory-page-change-of", "name", name))
        .crumbs(back(ctx, Some((Text::user(name), at))));
    one_thing(ctx, meta, (sheet, form), removal)
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, parse_id(&id)?, form.key()?);
    let version = form.version().ok_or_else(Error::bad_request)?;
    let Some((name, details)) = read(&mut form) else {
        return page(&ctx, id, &form).await;
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let found = directory.organisations().get(&ctx.actor, tenant, id).await;
    let changed = Organisation {
        name,
        details,
        version,
        ..found.map_err(failed)?
    };
    let changed = directory
        .organisations()
        .update(&ctx.actor, tenant, &changed)
        .await;
    match once(changed, |()| id.to_string()) {
        Ok(id) => Ok(done(&ctx, &format!("{ORGANISATIONS}/{id}"), SAVED)),
        Err(error) => {
            match error {
                DirectoryError::Stale(_) => form.fail("name", Message::new("web-form-outdated")),
                other => beside(&mut form, other)?,
            }
            page(&ctx, id, &form).await
        }
    }
}

pub(super) async fn remove(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, parse_id(&id)?, form.key()?);
    let version = form.version().ok_or_else(Error::bad_request)?;
    let directory = ctx.app.state::<Directory>().once(&key);
    let organisations = directory.organisations();
    let found = match organisations.get(&ctx.actor, tenant, id).await {
        // A form sent again finds nothing any more, which is what it asked for.
        Err(DirectoryError::NotFound(_)) => return Ok(done(&ctx, "/directory", REMOVED)),
        other => other.map_err(failed)?,
    };
    let seen = Organisation { version, ..found };
    let removed = organisations.remove(&ctx.actor, tenant, &seen).await;
    once(removed, |()| id.to_string()).map_err(failed)?;
    Ok(done(&ctx, "/directory", REMOVED))
}

/// The organisations that this one may belong to.
async fn others(
    ctx: &Ctx,
    tenant: TenantId,
    own: Option<OrganisationId>,
) -> Result<Vec<Organisation>, Error> {
    let directory = ctx.app.state::<Directory>();
    let all = directory.organisations().list(&ctx.actor, tenant).await;
    let mut all = all.map_err(failed)?;
    all.retain(|o| Some(o.id) != own);
    all.sort_by(|a, b| ctx.lang.compare(a.name.as_str(), b.name.as_str()));
    Ok(all)
}

fn fields(ctx: &Ctx, found: Option<&Organisation>, others: &[Organisation]) -> Vec<Field> {
    let lang = &ctx.lang;
    let details = found.map(|f| f.details.clone()).unwrap_or_default();
    let choice = |value: &str, id: &str| Choice::new(value, lang.text(id));
    let kinds = Kind::ALL.map(|k| choice(k.as_str(), k.message_id()));
    let none = || choice("", "directory-page-not-stated");
    let sectors = Sector::ALL.map(|s| choice(s.code(), s.message_id()));
    let sectors = std::iter::once(none()).chain(sectors).collect();
    let parents = others
        .iter()
        .map(|o| Choice::new(o.id.to_string(), Text::user(o.name.as_str())));
    let parents = std::iter::once(none()).chain(parents).collect();
    let critical = vec![choice("yes", "directory-page-critical-yes")];
    let name = found.map(|f| f.name.as_str()).unwrap_or_default();
    let text = |value: Option<String>| value.unwrap_or_default();
    vec![
        Field::text("name", lang.text("directory-page-name"))
            .value(name)
            .autocomplete("off"),
        Field::select("kind", lang.text("directory-page-kind"), kinds.to_vec())
            .value(details.kind.as_str()),
        Field::select("sector", lang.text("directory-page-sector"), sectors)
            .value(details.sector.map(Sector::code).unwrap_or_default()),
        Field::checkboxes("critical", lang.text("directory-page-critical"), critical)
            .value(if details.critical { "yes" } else { "" })
            .hint(lang.text("directory-page-critical-hint")),
        Field::select("parent", lang.text("directory-page-parent"), parents)
            .value(text(details.parent.map(|p| p.to_string())))
            .optional(lang),
        Field::text("country", lang.text("directory-page-country"))
            .value(text(details.country.map(|c| c.to_string())))
            .hint(lang.text("directory-page-country-hint"))
            .optional(lang)
            .short(),
        Field::input("contact_mail", lang.text("directory-page-contact"), "email")
            .value(text(details.contact_mail.map(|m| m.as_str().to_owned())))
            .optional(lang)
            .autocomplete("off"),
    ]
}

/// What the form says; mistakes are noted in it.
fn read(form: &mut Form) -> Option<(Name, Details)> {
    let country = |t: &str| {
        let args = vec![("text", t.to_owned())];
        t.parse()
            .map_err(|_| message(("directory-refused-country", args)))
    };
    let name = form.required("name", |t| Name::new(t).map_err(|e| said(&e)));
    let kind = form.required("kind", parse::choice(Kind::from_name));
    let sector = form.optional("sector", parse::choice(Sector::parse));
    let parent = form.optional("parent", parse::choice(|t| t.parse().ok()));
    let country = form.optional("country", country);
    let contact_mail = form.optional("contact_mail", |t| Mail::new(t).map_err(|e| said(&e)));
    let details = Details {
        kind: kind?,
        sector: sector?,
        critical: form.ticked("critical"),
        parent: parent?,
        country: country?,
        contact_mail: contact_mail?,
    };
    Some((name?, details))
}
