//! Inviting somebody: the form, and the account that it makes.
//!
//! Not here: rules ([`crate::account::actions`]). Invariant: a form is carried out once.

use axum::response::Response;

use super::form as roles;
use super::pages::{organisations, sent, tenant};
use crate::account::AccountError;
use crate::account::actions::{self, Invitation};
use crate::account::parts::{Sheet, beside, confidential, meta, show_form, under};
use crate::component::{Choice, Field};
use crate::form::Form;
use crate::i18n::Message;
use crate::problem::Error;
use crate::visit::Ctx;

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default()).await
}

async fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let (lang, tenant) = (&ctx.lang, tenant(ctx)?);
    let languages = ctx.app.i18n().offered().iter();
    let languages = languages
        .map(|tag| Choice::new(tag.as_str(), crate::page::endonym(ctx, tag)))
        .collect();
    let mut fields = vec![
        Field::input("mail", lang.text("account-mail"), "email").autocomplete("off"),
        Field::text("name", lang.text("account-name")).autocomplete("off"),
        Field::select("language", lang.text("account-language"), languages)
            .value(lang.tag().as_str()),
    ];
    fields.extend(roles::fields(
        ctx,
        tenant,
        &[],
        &organisations(ctx, tenant).await?,
    ));
    let sheet = Sheet::new(ctx, "/accounts/new", "account-invite-button")
        .intro(lang.text("account-invite-intro"))
        .fields(fields);
    show_form(
        ctx,
        meta(ctx, "account-invite-title").crumbs(under(ctx, "account-list-title", "/accounts")),
        sheet,
        form,
    )
}

/// The invitation a form asks for; errors are noted in the form.
fn invitation(form: &mut Form) -> Option<Invitation> {
    let said = |e: AccountError| crate::account::parts::message(&e);
    let mail = form.required("mail", |t| t.parse().map_err(said));
    let name = form.required("name", |t| t.parse().map_err(said));
    let language = form.required("language", |t| {
        t.parse().map_err(|_| Message::new("web-field-choice"))
    });
    let grants = roles::read(form);
    if grants.is_empty() {
        form.fail("role", Message::new("account-error-no-role"));
    }
    form.is_good().then_some(())?;
    Some(Invitation {
        mail: mail?,
        name: name?,
        language: language?,
        grants,
    })
}

pub(super) async fn send(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    let key = form.key()?;
    let Some(wanted) = invitation(&mut form) else {
        return page(&ctx, &form).await;
    };
    let done = actions::invite(
        &ctx.actor,
        ctx.app.state(),
        tenant(&ctx)?,
        &wanted,
        Some(&key),
    )
    .await;
    match done {
        Ok(invited) => Ok(sent(&ctx, &invited)),
        Err(error) => {
            beside(&mut form, "role", error)?;
            page(&ctx, &form).await
        }
    }
}
