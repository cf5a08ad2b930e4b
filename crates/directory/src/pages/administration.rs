//! `/directory/administration`: what the administration is called in each language, which is what
//! every page is headed by.
//!
//! Not here: its countries and languages, which set-up names. Invariant: a change is made from the
//! version that was shown, or not at all, and names in languages that the form does not show stay.

use axum::response::Response;
use base::LanguageTag;
use web::component::{Field, Sheet};
use web::form::{Form, parse};
use web::i18n::{Arg, Message};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::parts::{SAVED, done, notice, show_sent};
use super::{beside, failed, once, tenant};
use crate::administration::{Administration, NAME_LIMIT, Profile};
use crate::{Directory, DirectoryError};

pub(super) const PATH: &str = "/directory/administration";

/// The languages of the interface, each with the field of its name.
const FIELDS: [(&str, &str); 6] = [
    ("en", "name-en"),
    ("ar", "name-ar"),
    ("zh", "name-zh"),
    ("fr", "name-fr"),
    ("ru", "name-ru"),
    ("es", "name-es"),
];

fn tag(text: &str) -> LanguageTag {
    text.parse().expect("a tag of two letters")
}

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default()).await
}

async fn own(ctx: &Ctx) -> Result<Administration, Error> {
    let directory = ctx.app.state::<Directory>();
    let found = directory
        .administrations()
        .get(&ctx.actor, tenant(ctx)?)
        .await;
    found.map_err(failed)
}

async fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let (lang, found) = (&ctx.lang, own(ctx).await?);
    let field = |(language, name): (&str, &'static str)| {
        let own = ctx.app.i18n().get(language);
        let own = own.map_or_else(|| language.to_owned(), |l| l.plain("web-language-name"));
        let args = [("language", Arg::Text(own))];
        let value = found.profile.names().get(&tag(language));
        Field::text(name, lang.text_with("directory-page-name-in", &args))
            .value(value.map_or("", String::as_str))
            .autocomplete("off")
            .optional(lang)
    };
    let sheet = Sheet::new(ctx, PATH, "directory-page-save")
        .intro(lang.text("directory-page-administration-intro"))
        .version(found.version)
        .fields(FIELDS.map(field).to_vec());
    let blocks = notice(ctx)
        .into_iter()
        .chain([sheet.as_sent(ctx, form).html()?])
        .collect();
    let meta = PageMeta::new(lang.text("directory-page-administration"));
    Ok(show_sent(ctx, meta, form, blocks))
}

/// The names that the form says, over those it does not speak of; a mistake is noted in it.
fn read(form: &mut Form, found: &Administration) -> Option<Profile> {
    let mut names = found.profile.names().clone();
    let mut good = true;
    for (language, field) in FIELDS {
        match form.optional(field, parse::text(NAME_LIMIT)) {
            Some(Some(name)) => _ = names.insert(tag(language), name),
            Some(None) => _ = names.remove(&tag(language)),
            None => good = false,
        }
    }
    if !good {
        return None;
    }
    let (countries, languages) = (found.profile.countries(), found.profile.languages());
    match Profile::new(names, countries.to_vec(), languages.to_vec()) {
        Ok(profile) => Some(profile),
        Err(error) => {
            form.fail(FIELDS[0].1, super::said(&error));
            None
        }
    }
}

pub(super) async fn change(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let key = form.key()?;
    let version = form.version().ok_or_else(Error::bad_request)?;
    let found = own(&ctx).await?;
    let Some(profile) = read(&mut form, &found) else {
        return page(&ctx, &form).await;
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let changed = Administration {
        profile,
        version,
        ..found
    };
    let changed = directory
        .administrations()
        .update(&ctx.actor, &changed)
        .await;
    match once(changed, |()| String::new()) {
        Ok(_) => Ok(done(&ctx, PATH, SAVED)),
        Err(error) => {
            match error {
                DirectoryError::Stale(_) => {
                    form.fail(FIELDS[0].1, Message::new("web-form-outdated"));
                }
                other => beside(&mut form, other)?,
            }
            page(&ctx, &form).await
        }
    }
}
