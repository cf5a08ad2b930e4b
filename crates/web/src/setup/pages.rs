//! The page of the first start: one form, all of it at once, so that a slow link loads it once.
//!
//! Not here: reading the fields ([`super::form`]). Invariant: without the token nothing of the
//! form is looked at; after completion the address answers 404.

use std::sync::Arc;

use axum::http::Method;
use axum::response::Response;
use base::LanguageTag;

use super::form::{OFFERED_DAYS, Raw};
use super::{Founder, SetupError, actions};
use crate::account::Accounts;
use crate::account::parts::{Sheet, client, confidential, go, meta, show_form, throttled};
use crate::component::{Choice, Field};
use crate::form::Form;
use crate::i18n::{Arg, Lang, Message};
use crate::limit::Class;
use crate::problem::Error;
use crate::route::{Access, Routes};
use crate::session::pages::SIGN_IN;
use crate::visit::Ctx;

/// The path of the page below the language, for the line that `serve` prints.
pub const PATH: &str = "/setup";

/// Who makes the administration; the gateway gives it to `AppBuilder::state`.
#[derive(Clone)]
pub struct Founding(pub Arc<dyn Founder>);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, PATH, ask, Access::Public)
        .page(
            Method::POST,
            PATH,
            set_up,
            Access::Public.class(Class::Write),
        )
}

/// Refuses where there is nothing to set up, and secrets in clear text.
async fn open(ctx: &Ctx) -> Result<&Founding, Error> {
    let founding = ctx.app.find::<Founding>().ok_or_else(Error::not_found)?;
    let accounts = ctx.app.state::<Accounts>();
    if !actions::is_waiting(&accounts.db)
        .await
        .map_err(Error::unavailable)?
    {
        return Err(Error::not_found());
    }
    confidential(ctx)?;
    Ok(founding)
}

async fn ask(ctx: Ctx) -> Result<Response, Error> {
    open(&ctx).await?;
    form_page(&ctx, &Form::default())
}

fn form_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let token = Field::input("token", lang.text("account-setup-token"), "password")
        .hint(lang.text("account-setup-token-hint"))
        .autocomplete("off");
    let sheet = Sheet::new(ctx, PATH, "account-setup-button")
        .intro(lang.text("account-setup-intro"))
        .fields(vec![token])
        .group(
            Some(lang.text("account-setup-administration")),
            Vec::new(),
            administration(ctx),
        )
        .group(
            Some(lang.text("account-setup-administrator")),
            Vec::new(),
            administrator(lang),
        )
        .group(
            Some(lang.text("account-setup-constituency")),
            vec![lang.text("account-setup-constituency-text")],
            constituency(lang),
        )
        .group(
            Some(lang.text("account-setup-keep")),
            vec![lang.text("account-setup-keep-text")],
            keeping(lang),
        );
    show_form(ctx, meta(ctx, "account-setup-title"), sheet, form)
}

fn administration(ctx: &Ctx) -> Vec<Field> {
    let lang = &ctx.lang;
    let choice = |tag: &LanguageTag| {
        let mut choice = Choice::new(tag.as_str(), crate::page::endonym(ctx, tag));
        choice.chosen = tag == lang.tag();
        choice
    };
    let languages = ctx.app.i18n().offered().iter().map(choice).collect();
    vec![
        Field::text("name", lang.text("account-setup-name"))
            .hint(lang.text("account-setup-name-hint")),
        Field::text("countries", lang.text("account-setup-countries"))
            .hint(lang.text("account-setup-countries-hint")),
        Field::checkboxes("languages", lang.text("account-setup-languages"), languages),
    ]
}

fn administrator(lang: &Lang) -> Vec<Field> {
    vec![
        Field::text("person", lang.text("account-name")).autocomplete("name"),
        Field::input("mail", lang.text("account-mail"), "email").autocomplete("username"),
        Field::input("password", lang.text("account-password-new"), "password")
            .hint(lang.text("account-password-hint"))
            .autocomplete("new-password"),
    ]
}

fn constituency(lang: &Lang) -> Vec<Field> {
    let area = |name, label, hint| {
        Field::area(name, lang.text(label), 4)
            .hint(lang.text(hint))
            .optional(lang)
    };
    vec![
        area("asns", "account-setup-asns", "account-setup-asns-hint"),
        area(
            "prefixes",
            "account-setup-prefixes",
            "account-setup-prefixes-hint",
        ),
        area(
            "cctlds",
            "account-setup-cctlds",
            "account-setup-cctlds-hint",
        ),
        area(
            "domains",
            "account-setup-domains",
            "account-setup-domains-hint",
        ),
        area(
            "foreign",
            "account-setup-foreign",
            "account-setup-foreign-hint",
        ),
    ]
}

/// How long things are kept: everything, until somebody says otherwise.
fn keeping(lang: &Lang) -> Vec<Field> {
    let field = |name, label| {
        let days = |days: i32| {
            let count = [("count", Arg::Count(days.into()))];
            let label = lang.text_with("account-setup-keep-days", &count);
            Choice::new(days.to_string(), label)
        };
        let all = Choice::new("", lang.text("account-setup-keep-all"));
        let choices = std::iter::once(all).chain(OFFERED_DAYS.map(days)).collect();
        Field::select(name, lang.text(label), choices).value("")
    };
    vec![
        field("keep-observations", "account-setup-keep-observations"),
        field("keep-inputs", "account-setup-keep-inputs"),
    ]
}

fn raw(form: &Form) -> Raw {
    let text = |field: &str| form.get(field).unwrap_or("").to_owned();
    Raw {
        name: text("name"),
        countries: text("countries"),
        languages: form.all("languages").map(str::to_owned).collect(),
        mail: text("mail"),
        person: text("person"),
        password: text("password"),
        asns: text("asns"),
        prefixes: text("prefixes"),
        cctlds: text("cctlds"),
        domains: text("domains"),
        foreign: text("foreign"),
        keep_observations: text("keep-observations"),
        keep_inputs: text("keep-inputs"),
    }
}

async fn set_up(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let founder = open(&ctx).await?.0.clone();
    let accounts = ctx.app.state::<Accounts>();
    let token = form.get("token").unwrap_or("").to_owned();
    if let Err(error) = actions::check_token(accounts, &token, client(&ctx)).await {
        note(&mut form, error)?;
        return form_page(&ctx, &form);
    }
    let setup = match raw(&form).read(ctx.app.i18n().offered()) {
        Ok(setup) => setup,
        Err(corrections) => {
            corrections
                .into_iter()
                .for_each(|(field, message)| form.also(field, message));
            return form_page(&ctx, &form);
        }
    };
    match actions::complete(accounts, &*founder, &token, &setup).await {
        Ok(_) => Ok(go(&ctx, SIGN_IN)),
        Err(error) => {
            note(&mut form, error)?;
            form_page(&ctx, &form)
        }
    }
}

/// Puts a failure beside its field, or gives it back as a page of its own.
fn note(form: &mut Form, error: SetupError) -> Result<(), Error> {
    match error {
        SetupError::Closed => return Err(Error::not_found()),
        SetupError::Store(e) => return Err(Error::unavailable(e)),
        SetupError::WrongToken => form.fail("token", Message::new("account-setup-error-token")),
        SetupError::Throttled(seconds) => form.fail("token", throttled(seconds)),
        SetupError::Refused(corrections) => corrections
            .into_iter()
            .for_each(|(field, message)| form.also(field, message)),
    }
    Ok(())
}
