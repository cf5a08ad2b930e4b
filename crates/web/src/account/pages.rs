//! Pages of the own account: overview, password, and asking for a new password.
//!
//! Not here: signing in ([`crate::session`]), the second step ([`super::security`]), other
//! people's accounts ([`crate::role`]). Invariant: the answer to asking for a new password is the
//! same whether or not there is an account.

use axum::http::{HeaderMap, Method};
use axum::response::Response;

use super::parts::{
    Sheet, bar, beside, button, client, confidential, failed, go, link, meta, role_names, show,
    show_form, transport, under, with_cookie,
};
use super::{AccountError, Accounts, own, second};
use crate::component::{Cell, Column, Field, Notice, Pairs, Table, Tone};
use crate::form::Form;
use crate::i18n::{Html, Text};
use crate::limit::Class;
use crate::problem::Error;
use crate::route::{Access, Routes};
use crate::session::{self, Session, cookie, tenant};
use crate::visit::Ctx;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, "/account", overview, Access::SignedIn)
        .page(
            Method::GET,
            "/account/password",
            ask_password,
            Access::SignedIn,
        )
        .page(
            Method::POST,
            "/account/password",
            change_password,
            Access::SignedIn.class(Class::SignIn),
        )
        .page(Method::GET, "/account/forgotten", ask_reset, Access::Public)
        .page(
            Method::POST,
            "/account/forgotten",
            reset,
            Access::Public.class(Class::SignIn),
        )
}

/// The open session of this request; programs with a token have none and no such pages.
pub(super) async fn current(ctx: &Ctx, headers: &HeaderMap) -> Result<Session, Error> {
    let presented = cookie::read(transport(ctx), headers).ok_or_else(Error::forbidden)?;
    let found = session::actions::current(ctx.app.state(), presented)
        .await
        .map_err(Error::unavailable)?;
    found.ok_or_else(Error::unauthorised)
}

/// A new secret for the session after something about the account's proofs changed.
pub(super) async fn rotated(
    ctx: &Ctx,
    headers: &HeaderMap,
    response: Response,
) -> Result<Response, Error> {
    let presented = cookie::read(transport(ctx), headers).unwrap_or("");
    let fresh = session::actions::rotate(ctx.app.state(), presented)
        .await
        .map_err(Error::unavailable)?;
    Ok(match fresh {
        Some(secret) => with_cookie(response, cookie::set(transport(ctx), &secret)),
        None => response,
    })
}

async fn overview(ctx: Ctx, headers: HeaderMap) -> Result<Response, Error> {
    let here = current(&ctx, &headers).await?;
    let (lang, accounts) = (&ctx.lang, ctx.app.state::<Accounts>());
    let name = ctx.visitor_name.clone().unwrap_or_default();
    let step = match second::status(&ctx.actor, accounts).await.map_err(failed)? {
        second::Status::On(left) => {
            let left = i64::try_from(left).unwrap_or(i64::MAX);
            lang.text_with("account-second-step-on", &[("left", left.into())])
        }
        _ => lang.text("account-second-step-off"),
    };
    let roles = ctx.actor.memberships().iter();
    let roles = roles.filter(|m| Some(m.tenant) == ctx.tenant).cloned();
    let roles: Vec<_> = roles.collect();
    let mut pairs: Vec<(Text, Html)> = vec![(lang.text("account-name"), Text::user(name).into())];
    if let Some(administration) = &ctx.administration {
        let change = link(&ctx, "account-administration-title", tenant::PATH);
        let here = format!("{} ({change})", Text::user(administration.clone()));
        pairs.push((lang.text("account-administration"), Html(here)));
    }
    pairs.extend([
        (lang.text("account-roles"), role_names(lang, &roles).into()),
        (lang.text("account-second-step"), step.into()),
    ]);
    let sessions = session::actions::list(&ctx.actor, accounts)
        .await
        .map_err(failed)?;
    let missing = crate::role::missing(&ctx).map(|why| lang.say(&why));
    let missing = missing.map(|why| Notice::new(lang, Tone::Warning, why).into());
    let mut blocks: Vec<Html> = missing.into_iter().collect();
    blocks.extend([
        Pairs { pairs }.into(),
        bar(
            &ctx,
            &[
                ("account-password-link", "/account/password"),
                ("account-security-link", "/account/security"),
            ],
        ),
        session_table(&ctx, &sessions, &here),
        button(&ctx, "account-sign-out", "/account/sign-out", None),
    ]);
    Ok(show(&ctx, meta(&ctx, "account-title"), blocks))
}

fn session_table(ctx: &Ctx, sessions: &[Session], here: &Session) -> Html {
    let lang = &ctx.lang;
    let columns = [
        "account-session-browser",
        "account-session-began",
        "account-session-seen",
        "account-action",
    ];
    let rows = sessions.iter().map(|s| {
        let agent = if s.agent.is_empty() {
            lang.text("account-session-unknown")
        } else {
            Text::user(session::agent::short(&s.agent))
        };
        let end = if s.id == here.id {
            Cell::text(lang.text("account-session-this"))
        } else {
            Cell::html(button(
                ctx,
                "account-session-end",
                &format!("/account/sessions/{}/end", s.id),
                Some(&agent),
            ))
        };
        let moments = [s.created, s.seen].map(|at| Cell::html(lang.moment_html(at)));
        let [created, seen] = moments;
        vec![Cell::text(agent), created, seen, end]
    });
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    Table::new(lang, lang.text("account-sessions"), columns, rows.collect()).into()
}

async fn ask_password(ctx: Ctx) -> Result<Response, Error> {
    password_page(&ctx, &Form::default())
}

fn password_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let fields = vec![
        Field::input("current", lang.text("account-password-current"), "password")
            .autocomplete("current-password"),
        Field::input("password", lang.text("account-password-new"), "password")
            .hint(lang.text("account-password-hint"))
            .autocomplete("new-password"),
    ];
    let sheet = Sheet::new(ctx, "/account/password", "account-password-button")
        .intro(lang.text("account-password-intro"))
        .fields(fields);
    let meta = meta(ctx, "account-password-title").crumbs(under(ctx, "account-title", "/account"));
    show_form(ctx, meta, sheet, form)
}

async fn change_password(ctx: Ctx, headers: HeaderMap, mut form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    let here = current(&ctx, &headers).await?;
    let (now, new) = (
        form.get("current").unwrap_or(""),
        form.get("password").unwrap_or(""),
    );
    match own::change(&ctx.actor, ctx.app.state(), here.id, now, new).await {
        Ok(()) => rotated(&ctx, &headers, go(&ctx, "/account")).await,
        Err(error) => {
            let field = if matches!(error, AccountError::BadPassword(_)) {
                "password"
            } else {
                "current"
            };
            beside(&mut form, field, error)?;
            password_page(&ctx, &form)
        }
    }
}

async fn ask_reset(ctx: Ctx) -> Result<Response, Error> {
    reset_page(&ctx, &Form::default())
}

fn reset_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let mail =
        Field::input("mail", ctx.lang.text("account-mail"), "email").autocomplete("username");
    let sheet = Sheet::new(ctx, "/account/forgotten", "account-forgotten-button")
        .intro(ctx.lang.text("account-forgotten-intro"))
        .fields(vec![mail]);
    show_form(ctx, meta(ctx, "account-forgotten-title"), sheet, form)
}

async fn reset(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let asked = own::ask_reset(
        ctx.app.state(),
        form.get("mail").unwrap_or(""),
        client(&ctx),
    )
    .await;
    if let Err(error) = asked {
        beside(&mut form, "mail", error)?;
        return reset_page(&ctx, &form);
    }
    let sent = Notice::new(
        &ctx.lang,
        Tone::Info,
        ctx.lang.text("account-forgotten-sent"),
    );
    Ok(show(
        &ctx,
        meta(&ctx, "account-forgotten-title"),
        vec![sent.into()],
    ))
}
