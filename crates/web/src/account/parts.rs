//! What the pages of accounts, sessions, links, tokens and set-up are put together from.
//!
//! Not components of the whole site ([`crate::component`]). Invariant: an answer made here is
//! never kept by a cache and never names its address to another site.

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::Role;
use base::actor::Membership;

use super::AccountError;
pub(crate) use crate::component::Sheet;
use crate::form::Form;
use crate::i18n::{Arg, Html, Lang, Message, Text};
use crate::page::{self, Crumb, PageMeta};
use crate::problem::Error;
use crate::session::cookie::Transport;
use crate::visit::Ctx;

/// A page of blocks.
#[derive(Template)]
#[template(path = "account/blocks.html")]
struct Blocks {
    blocks: Vec<Html>,
}

/// The page `title` of `blocks`.
pub(crate) fn show(ctx: &Ctx, meta: PageMeta, blocks: Vec<Html>) -> Response {
    private(page::render(ctx, meta, Blocks { blocks }))
}

/// The page of one form; with errors when it has any.
pub(crate) fn show_form(
    ctx: &Ctx,
    meta: PageMeta,
    sheet: Sheet,
    form: &Form,
) -> Result<Response, Error> {
    let sheet = if form.errors().is_empty() {
        sheet
    } else {
        sheet.sent(ctx, form)
    };
    let meta = if form.errors().is_empty() {
        meta
    } else {
        meta.errors()
    };
    Ok(show(ctx, meta, vec![sheet.html()?]))
}

pub(crate) fn meta(ctx: &Ctx, title: &str) -> PageMeta {
    PageMeta::new(ctx.lang.text(title))
}

/// The way back up to the page at `path`.
pub(crate) fn under(ctx: &Ctx, label: &str, path: &str) -> Vec<Crumb> {
    vec![Crumb {
        label: ctx.lang.text(label),
        path: path.to_owned(),
    }]
}

/// A paragraph.
pub(crate) fn paragraph(text: impl Into<Html>) -> Html {
    wrap("p", text)
}

/// A heading of the second level.
pub(crate) fn heading(ctx: &Ctx, id: &str) -> Html {
    wrap("h2", ctx.lang.text(id))
}

fn wrap(element: &str, text: impl Into<Html>) -> Html {
    let text: Html = text.into();
    Html(format!("<{element}>{text}</{element}>"))
}

/// A list of phrases.
pub(crate) fn bullets(items: impl IntoIterator<Item = Text>) -> Html {
    let items: String = items
        .into_iter()
        .map(|text| format!("<li>{text}</li>"))
        .collect();
    Html(format!("<ul>{items}</ul>"))
}

/// A link to a page of this gateway.
pub(crate) fn link(ctx: &Ctx, label: &str, path: &str) -> Html {
    Html(format!(
        "<a href=\"{}\">{}</a>",
        ctx.url(path),
        ctx.lang.text(label)
    ))
}

/// What can be done from a page: links that look like buttons.
pub(crate) fn bar(ctx: &Ctx, links: &[(&str, &str)]) -> Html {
    let link = |(label, path): &(&str, &str)| {
        let (label, url) = (ctx.lang.text(label), ctx.url(path));
        format!("<a class=\"button second\" href=\"{url}\">{label}</a>")
    };
    let links: String = links.iter().map(link).collect();
    Html(format!("<p class=\"pages\">{links}</p>"))
}

/// A button that does one thing; `about` tells several of the same words apart for those who hear
/// the page.
pub(crate) fn button(ctx: &Ctx, label: &str, path: &str, about: Option<&Text>) -> Html {
    let label = ctx.lang.text(label);
    let named = about.map(|a| Text::from(format!("{}: {}", label.plain(), a.plain())));
    let aria = named
        .map(|n| format!(" aria-label=\"{n}\""))
        .unwrap_or_default();
    Html(format!(
        "<form method=\"post\" action=\"{}\"><button type=\"submit\" class=\"second\"{aria}>{label}</button></form>",
        ctx.url(path)
    ))
}

/// Keeps an answer out of every cache and its address out of `Referer`: it may hold a secret.
pub(crate) fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.remove(header::ETAG);
    response
}

/// On to another page after a form was carried out.
pub(crate) fn go(ctx: &Ctx, path: &str) -> Response {
    private(Redirect::to(&ctx.url(path)).into_response())
}

/// The answer with a cookie.
pub(crate) fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// How the visitor reaches the gateway.
pub(crate) fn transport(ctx: &Ctx) -> Transport {
    if ctx.app.config().tls {
        Transport::Tls
    } else {
        Transport::Clear
    }
}

/// Refuses passwords and tokens in clear text from anywhere but the machine itself.
///
/// # Errors
/// 403 with what to do.
pub(crate) fn confidential(ctx: &Ctx) -> Result<(), Error> {
    match ctx.confidential {
        true => Ok(()),
        false => Err(Error::forbidden().because(Message::new("account-error-clear-text"))),
    }
}

/// The client's address; one that is not known shares a bucket with all others of that kind.
pub(crate) fn client(ctx: &Ctx) -> std::net::IpAddr {
    ctx.client.unwrap_or(std::net::IpAddr::from([0, 0, 0, 0]))
}

/// A failure as a page of its own: where there is no form to show again.
pub(crate) fn failed(error: AccountError) -> Error {
    let said = message(&error);
    match error {
        AccountError::NotAllowed => Error::forbidden(),
        AccountError::Unknown => Error::not_found(),
        AccountError::Throttled(seconds) => Error::too_many(seconds),
        AccountError::Store(e) => Error::unavailable(e),
        AccountError::LinkSpent => Error::not_found().because(said),
        AccountError::LastAdministrator | AccountError::Changed | AccountError::Repeated => {
            Error::conflict().because(said)
        }
        _ => Error::bad_request().because(said),
    }
}

/// What a page says about a failure.
pub(crate) fn message(error: &AccountError) -> Message {
    match error {
        AccountError::Throttled(seconds) => throttled(*seconds),
        other => Message::new(other.message_id().unwrap_or("web-problem-unavailable-text")),
    }
}

/// Seconds up to which a wait is told in seconds.
const SHORT_WAIT: u64 = 90;

/// "Try again in … seconds", of a longer wait "in … minutes", rounded up.
pub(crate) fn throttled(seconds: u64) -> Message {
    if seconds <= SHORT_WAIT {
        let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
        return Message::new("account-error-throttled-seconds")
            .with("seconds", Arg::Count(seconds));
    }
    let minutes = i64::try_from(seconds.div_ceil(60)).unwrap_or(i64::MAX);
    Message::new("account-error-throttled").with("minutes", Arg::Count(minutes))
}

/// Puts a failure beside the field it concerns, or gives it back as a page of its own.
pub(crate) fn beside(form: &mut Form, field: &str, error: AccountError) -> Result<(), Error> {
    match error {
        AccountError::Store(_)
        | AccountError::NotAllowed
        | AccountError::Unknown
        | AccountError::Repeated => Err(failed(error)),
        other => {
            form.fail(field, message(&other));
            Ok(())
        }
    }
}

/// The name of a role.
pub(crate) fn role_name(lang: &Lang, role: Role) -> Text {
    lang.text(match role {
        Role::Reader => "account-role-reader",
        Role::Respondent => "account-role-respondent",
        Role::CountryOfficer => "account-role-country-officer",
        Role::Analyst => "account-role-analyst",
        Role::NetworkContact => "account-role-network-contact",
        Role::Editor => "account-role-editor",
        Role::Translator => "account-role-translator",
        Role::Reviewer => "account-role-reviewer",
        Role::EventOrganiser => "account-role-event-organiser",
        Role::Administrator => "account-role-administrator",
    })
}

/// The roles of somebody in one phrase, each once.
pub(crate) fn role_names(lang: &Lang, memberships: &[Membership]) -> Text {
    let mut names: Vec<String> = Vec::new();
    for membership in memberships {
        let name = role_name(lang, membership.role).plain().to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        lang.text("account-no-role")
    } else {
        Text::from(lang.list(&names))
    }
}
