//! The page that a personal link opens: a form whose button uses the link up.
//!
//! Not here: who gets links. Invariant: the GET writes nothing and its answer is kept nowhere.

use axum::extract::Path;
use axum::http::Method;
use axum::response::Response;

use super::Purpose;
use crate::account::parts::{
    Sheet, beside, confidential, failed, go, meta, show_form, transport, with_cookie,
};
use crate::account::{AccountError, Accounts, own};
use crate::component::Field;
use crate::form::Form;
use crate::i18n::Arg;
use crate::limit::Class;
use crate::problem::Error;
use crate::route::{Access, Routes};
use crate::session::pages::SIGN_IN;
use crate::session::{cookie, device};
use crate::visit::Ctx;

/// The path of a link below the language, before its secret.
pub const PATH: &str = "/link";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, "/link/{secret}", open, Access::Link)
        .page(
            Method::POST,
            "/link/{secret}",
            press,
            Access::Link.class(Class::SignIn),
        )
}

async fn open(ctx: Ctx, Path((_, secret)): Path<(String, String)>) -> Result<Response, Error> {
    confidential(&ctx)?;
    form_page(&ctx, &secret, &Form::default()).await
}

async fn form_page(ctx: &Ctx, secret: &str, form: &Form) -> Result<Response, Error> {
    let (purpose, mail) = own::holder(ctx.app.state::<Accounts>(), secret)
        .await
        .map_err(failed)?;
    let lang = &ctx.lang;
    let (title, intro) = match purpose {
        Purpose::Invitation => (
            "account-link-invitation-title",
            "account-link-invitation-text",
        ),
        Purpose::Reset => ("account-link-reset-title", "account-link-reset-text"),
        // Links of other purposes lead elsewhere; here they set nobody's password.
        Purpose::Answering | Purpose::Sitting | Purpose::Verifying | Purpose::Drill => {
            return Err(failed(AccountError::LinkSpent));
        }
    };
    let password = Field::input("password", lang.text("account-password-new"), "password")
        .hint(lang.text("account-password-hint"))
        .autocomplete("new-password");
    let sheet = Sheet::new(ctx, &format!("{PATH}/{secret}"), "account-link-button")
        .intro(lang.text_with(intro, &[("mail", Arg::Code(mail.to_string()))]))
        .fields(vec![password]);
    show_form(ctx, meta(ctx, title), sheet, form)
}

async fn press(
    ctx: Ctx,
    Path((_, secret)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    confidential(&ctx)?;
    let accounts = ctx.app.state::<Accounts>();
    let (_, mail) = own::holder(accounts, &secret).await.map_err(failed)?;
    let typed = form.get("password").unwrap_or("");
    match own::choose(accounts, &secret, typed).await {
        Ok(_) => {
            // Whoever reads the holder's mail is no stranger: others' failures do not keep them out.
            let device = device::issue(&accounts.keys, mail.as_str(), accounts.now());
            let answer = go(&ctx, SIGN_IN);
            Ok(match cookie::set_device(transport(&ctx), &device) {
                Some(known) => with_cookie(answer, known),
                None => answer,
            })
        }
        Err(error @ AccountError::BadPassword(_)) => {
            beside(&mut form, "password", error)?;
            form_page(&ctx, &secret, &form).await
        }
        Err(error) => Err(failed(error)),
    }
}
