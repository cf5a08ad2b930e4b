//! Pages of signing in and out, the second step, and the list of the own sessions.
//!
//! Not here: what they change ([`super::signin`], [`super::actions`]). Invariant: the answer to a
//! refused sign-in is the same whatever was wrong.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::id::SessionId;

use super::signin::{self, Attempt, Begun, Origin, SignInError};
use super::{Stage, actions, cookie};
use crate::account::Accounts;
use crate::account::parts::{
    Sheet, client, confidential, failed, go, link, meta, paragraph, private, show, throttled,
    transport, with_cookie,
};
use crate::component::Field;
use crate::form::Form;
use crate::i18n::{Html, Message};
use crate::limit::Class;
use crate::problem::Error;
use crate::route::{Access, Routes};
use crate::visit::Ctx;

/// Where people sign in, below the language: for `Config::sign_in`.
pub const SIGN_IN: &str = "/account/sign-in";
const SECOND: &str = "/account/second-step";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, SIGN_IN, ask, Access::Public)
        .page(
            Method::POST,
            SIGN_IN,
            sign_in,
            Access::Public.class(Class::SignIn),
        )
        .page(Method::GET, SECOND, ask_second, Access::Public)
        .page(
            Method::POST,
            SECOND,
            second,
            Access::Public.class(Class::SignIn),
        )
        .page(Method::POST, "/account/sign-out", sign_out, Access::Public)
        .page(
            Method::POST,
            "/account/sessions/{id}/end",
            end,
            Access::SignedIn,
        )
}

/// Where to go after signing in, if it is a page of this gateway.
fn next(form: &Form) -> Option<String> {
    form.get("next")
        .filter(|n| crate::url::is_local(n))
        .map(str::to_owned)
}

async fn ask(ctx: Ctx) -> Result<Response, Error> {
    confidential(&ctx)?;
    if !ctx.actor.is_anonymous() {
        return Ok(go(&ctx, "/account"));
    }
    let form = Form::parse(ctx.query.as_deref().unwrap_or("").as_bytes());
    password_page(&ctx, &form, StatusCode::OK)
}

fn password_page(ctx: &Ctx, form: &Form, status: StatusCode) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let fields = vec![
        Field::input("mail", lang.text("account-mail"), "email").autocomplete("username"),
        Field::input("password", lang.text("account-password"), "password")
            .autocomplete("current-password"),
    ];
    let mut sheet = Sheet::new(ctx, SIGN_IN, "account-sign-in-button").fields(fields);
    if let Some(next) = next(form) {
        sheet = sheet.carry("next", next);
    }
    let wrong = !form.errors().is_empty();
    let sheet = if wrong { sheet.sent(ctx, form) } else { sheet };
    let meta = meta(ctx, "account-sign-in-title");
    let meta = if wrong {
        meta.errors().status(status)
    } else {
        meta
    };
    let forgotten = paragraph(link(ctx, "account-forgotten-link", "/account/forgotten"));
    Ok(show(ctx, meta, vec![sheet.html()?, forgotten]))
}

async fn sign_in(ctx: Ctx, headers: HeaderMap, mut form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    let accounts = ctx.app.state::<Accounts>();
    let attempt = Attempt {
        mail: form.get("mail").unwrap_or(""),
        password: form.get("password").unwrap_or(""),
        from: origin(&ctx, &headers),
        agent: headers
            .get(header::USER_AGENT)
            .and_then(|v| v.to_str().ok())
            .unwrap_or(""),
        before: cookie::read(transport(&ctx), &headers),
    };
    match signin::password(accounts, attempt).await {
        Ok(begun) => Ok(begin(&ctx, &form, &begun)),
        Err(error) => {
            let wait = error.wait();
            let status = refuse(&mut form, "mail", error)?;
            Ok(later(password_page(&ctx, &form, status)?, wait))
        }
    }
}

/// The answer to a step that went well: a new cookie, and on.
fn begin(ctx: &Ctx, form: &Form, begun: &Begun) -> Response {
    let next = next(form);
    let to = match (begun.stage, next) {
        (Stage::Full, Some(next)) => next,
        (Stage::Full, None) if begun.recovered => ctx.url("/account"),
        (Stage::Full, None) => ctx.url("/"),
        (Stage::Password, Some(next)) => {
            crate::url::with_query(&ctx.url(SECOND), &[("next", &next)])
        }
        (Stage::Password, None) => ctx.url(SECOND),
    };
    let answer = with_cookie(
        private(Redirect::to(&to).into_response()),
        cookie::set(transport(ctx), &begun.secret),
    );
    let device = begun.device.as_deref();
    match device.and_then(|d| cookie::set_device(transport(ctx), d)) {
        Some(known) => with_cookie(answer, known),
        None => answer,
    }
}

fn origin<'h>(ctx: &Ctx, headers: &'h HeaderMap) -> Origin<'h> {
    Origin {
        address: client(ctx),
        device: cookie::read_device(transport(ctx), headers),
    }
}

/// Notes in the form why somebody is not let in; the status of the page that says it.
fn refuse(form: &mut Form, field: &str, error: SignInError) -> Result<StatusCode, Error> {
    let (message, status) = match error {
        SignInError::Refused => (
            Message::new("account-sign-in-refused"),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        SignInError::WrongCode => (
            Message::new("account-error-wrong-code"),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        SignInError::Expired => (
            Message::new("account-sign-in-expired"),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        SignInError::Throttled(seconds) => (throttled(seconds), StatusCode::TOO_MANY_REQUESTS),
        SignInError::Store(e) => return Err(Error::unavailable(e)),
        SignInError::Second(e) => return Err(failed(e)),
    };
    form.fail(field, message);
    Ok(status)
}

/// Says to programs as well how long to wait (RFC 9110, section 10.2.3).
fn later(mut answer: Response, wait: Option<u64>) -> Response {
    if let Some(seconds) = wait {
        let seconds = HeaderValue::from(seconds);
        answer.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    answer
}

async fn ask_second(ctx: Ctx) -> Result<Response, Error> {
    confidential(&ctx)?;
    if !ctx.actor.is_anonymous() {
        return Ok(go(&ctx, "/account"));
    }
    let form = Form::parse(ctx.query.as_deref().unwrap_or("").as_bytes());
    second_page(&ctx, &form, StatusCode::OK)
}

fn second_page(ctx: &Ctx, form: &Form, status: StatusCode) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let code = Field::text("code", lang.text("account-code"))
        .hint(lang.text("account-code-hint"))
        .autocomplete("one-time-code")
        .short();
    let mut sheet = Sheet::new(ctx, SECOND, "account-sign-in-button").fields(vec![code]);
    if let Some(next) = next(form) {
        sheet = sheet.carry("next", next);
    }
    let wrong = !form.errors().is_empty();
    let sheet = if wrong { sheet.sent(ctx, form) } else { sheet };
    let meta = meta(ctx, "account-second-step-title");
    let meta = if wrong {
        meta.errors().status(status)
    } else {
        meta
    };
    let again: Html = paragraph(link(ctx, "account-sign-in-again", SIGN_IN));
    Ok(show(ctx, meta, vec![sheet.html()?, again]))
}

async fn second(ctx: Ctx, headers: HeaderMap, mut form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    let presented = cookie::read(transport(&ctx), &headers).unwrap_or("");
    let code = form.get("code").unwrap_or("");
    let (accounts, from) = (ctx.app.state::<Accounts>(), origin(&ctx, &headers));
    match signin::second(accounts, presented, code, from).await {
        Ok(begun) => Ok(begin(&ctx, &form, &begun)),
        Err(error) => {
            let wait = error.wait();
            let status = refuse(&mut form, "code", error)?;
            Ok(later(second_page(&ctx, &form, status)?, wait))
        }
    }
}

async fn sign_out(ctx: Ctx, headers: HeaderMap) -> Result<Response, Error> {
    if let Some(presented) = cookie::read(transport(&ctx), &headers) {
        let accounts = ctx.app.state::<Accounts>();
        actions::sign_out(&ctx.actor, accounts, presented)
            .await
            .map_err(Error::unavailable)?;
    }
    Ok(with_cookie(go(&ctx, "/"), cookie::clear(transport(&ctx))))
}

async fn end(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let id: SessionId = id.parse().map_err(|_| Error::not_found())?;
    actions::revoke(&ctx.actor, ctx.app.state::<Accounts>(), id)
        .await
        .map_err(failed)?;
    Ok(go(&ctx, "/account"))
}
