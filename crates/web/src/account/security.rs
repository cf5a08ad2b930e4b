//! Pages of the own second step: setting it up, recovery codes, turning it off.
//!
//! Not here: the overview and the password ([`super::pages`]). Invariant: a seed is shown only
//! until its first code came, recovery codes only in the answer that makes them.

use axum::http::{HeaderMap, Method};
use axum::response::Response;

use super::pages::{current, rotated};
use super::parts::{
    Sheet, beside, bullets, confidential, failed, go, link, meta, paragraph, show, show_form, under,
};
use super::{AccountError, second, totp};
use crate::component::{Field, Notice, Pairs, Tone};
use crate::form::Form;
use crate::i18n::{Html, Text};
use crate::limit::Class;
use crate::problem::Error;
use crate::route::{Access, Routes};
use crate::visit::Ctx;

pub(crate) const PATH: &str = "/account/security";
/// All that somebody can open who has to set up a second step: setting it up, and leaving.
pub(crate) const ENROLMENT: [(Method, &str); 4] = [
    (Method::GET, PATH),
    (Method::POST, "/account/security/begin"),
    (Method::POST, "/account/security/finish"),
    (Method::POST, "/account/sign-out"),
];
const PROOF: crate::route::Spec = Access::SignedIn.class(Class::SignIn);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, PATH, security, Access::SignedIn)
        .page(Method::POST, "/account/security/begin", begin, PROOF)
        .page(Method::POST, "/account/security/finish", finish, PROOF)
        .page(Method::POST, "/account/security/codes", codes, PROOF)
        .page(
            Method::GET,
            "/account/security/remove",
            ask_remove,
            Access::SignedIn,
        )
        .page(Method::POST, "/account/security/remove", remove, PROOF)
}

async fn security(ctx: Ctx, headers: HeaderMap) -> Result<Response, Error> {
    current(&ctx, &headers).await?;
    security_page(&ctx, &Form::default()).await
}

/// The page of the second step in the state it is in.
async fn security_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let password = || {
        Field::input("current", lang.text("account-password-current"), "password")
            .autocomplete("current-password")
    };
    let sent = |sheet: Sheet| {
        if form.errors().is_empty() {
            sheet
        } else {
            sheet.sent(ctx, form)
        }
    };
    let blocks = match second::status(&ctx.actor, ctx.app.state())
        .await
        .map_err(failed)?
    {
        second::Status::Off => {
            let demanded = (ctx.must_enrol).then(|| lang.text("account-security-demanded"));
            let sheet = Sheet::new(ctx, "/account/security/begin", "account-security-begin")
                .fields(vec![password()]);
            let mut blocks: Vec<Html> = Vec::new();
            blocks.extend(demanded.map(|why| Notice::new(lang, Tone::Warning, why).into()));
            blocks.push(paragraph(lang.text("account-security-intro")));
            blocks.push(sent(sheet).html()?);
            blocks
        }
        second::Status::Pending(seed) => pending(ctx, &seed, form)?,
        second::Status::On(left) => {
            let left = i64::try_from(left).unwrap_or(i64::MAX);
            let renew = Sheet::new(ctx, "/account/security/codes", "account-security-renew")
                .fields(vec![password()]);
            vec![
                paragraph(lang.text_with("account-second-step-on", &[("left", left.into())])),
                sent(renew).html()?,
                paragraph(link(
                    ctx,
                    "account-security-remove-title",
                    "/account/security/remove",
                )),
            ]
        }
    };
    let meta = meta(ctx, "account-security-title").crumbs(under(ctx, "account-title", "/account"));
    let meta = if form.errors().is_empty() {
        meta
    } else {
        meta.errors()
    };
    Ok(show(ctx, meta, blocks))
}

/// The seed as picture and text, and the field for its first code.
fn pending(ctx: &Ctx, seed: &totp::Seed, form: &Form) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let name = ctx.visitor_name.clone().unwrap_or_default();
    let address = seed.address(&ctx.gateway, &name).map_err(failed)?;
    let code = Field::text("code", lang.text("account-code"))
        .autocomplete("one-time-code")
        .short();
    let sheet =
        Sheet::new(ctx, "/account/security/finish", "account-security-finish").fields(vec![code]);
    let sheet = if form.errors().is_empty() {
        sheet
    } else {
        sheet.sent(ctx, form)
    };
    let qr =
        totp::qr_svg(&address, &lang.plain("account-security-qr")).map(|svg| paragraph(Html(svg)));
    let mut blocks = vec![paragraph(lang.text("account-security-scan"))];
    blocks.extend(qr);
    blocks.push(
        Pairs {
            pairs: vec![
                (
                    lang.text("account-security-seed"),
                    Text::code(seed.text()).into(),
                ),
                (
                    lang.text("account-security-address"),
                    Text::code(address).into(),
                ),
            ],
        }
        .into(),
    );
    blocks.push(sheet.html()?);
    Ok(blocks)
}

/// Where a failure of the security page's forms is shown.
async fn again(
    ctx: &Ctx,
    mut form: Form,
    field: &str,
    error: AccountError,
) -> Result<Response, Error> {
    beside(&mut form, field, error)?;
    security_page(ctx, &form).await
}

async fn begin(ctx: Ctx, headers: HeaderMap, form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    current(&ctx, &headers).await?;
    match second::begin(
        &ctx.actor,
        ctx.app.state(),
        form.get("current").unwrap_or(""),
    )
    .await
    {
        Ok(()) => Ok(go(&ctx, "/account/security")),
        Err(error) => again(&ctx, form, "current", error).await,
    }
}

async fn finish(ctx: Ctx, headers: HeaderMap, form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    let here = current(&ctx, &headers).await?;
    match second::finish(
        &ctx.actor,
        ctx.app.state(),
        here.id,
        form.get("code").unwrap_or(""),
    )
    .await
    {
        Ok(codes) => rotated(&ctx, &headers, show_codes(&ctx, codes)).await,
        Err(error) => again(&ctx, form, "code", error).await,
    }
}

async fn codes(ctx: Ctx, headers: HeaderMap, form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    current(&ctx, &headers).await?;
    match second::renew_codes(
        &ctx.actor,
        ctx.app.state(),
        form.get("current").unwrap_or(""),
    )
    .await
    {
        Ok(codes) => Ok(show_codes(&ctx, codes)),
        Err(error) => again(&ctx, form, "current", error).await,
    }
}

fn show_codes(ctx: &Ctx, codes: Vec<String>) -> Response {
    let warning = Notice::new(
        &ctx.lang,
        Tone::Warning,
        ctx.lang.text("account-codes-once"),
    );
    let list = bullets(codes.into_iter().map(Text::code));
    let back = paragraph(link(ctx, "account-codes-kept", "/account"));
    let meta = meta(ctx, "account-codes-title").crumbs(under(ctx, "account-title", "/account"));
    show(ctx, meta, vec![warning.into(), list, back])
}

async fn ask_remove(ctx: Ctx) -> Result<Response, Error> {
    remove_page(&ctx, &Form::default())
}

fn remove_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let current = Field::input("current", lang.text("account-password-current"), "password");
    let sheet = Sheet::new(ctx, "/account/security/remove", "account-security-remove")
        .intro(lang.text("account-security-remove-text"))
        .fields(vec![current.autocomplete("current-password")])
        .danger();
    let crumbs = under(ctx, "account-security-title", "/account/security");
    show_form(
        ctx,
        meta(ctx, "account-security-remove-title").crumbs(crumbs),
        sheet,
        form,
    )
}

async fn remove(ctx: Ctx, headers: HeaderMap, mut form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    let here = current(&ctx, &headers).await?;
    match second::remove(
        &ctx.actor,
        ctx.app.state(),
        here.id,
        form.get("current").unwrap_or(""),
    )
    .await
    {
        Ok(()) => rotated(&ctx, &headers, go(&ctx, "/account/security")).await,
        Err(error) => {
            beside(&mut form, "current", error)?;
            remove_page(&ctx, &form)
        }
    }
}
