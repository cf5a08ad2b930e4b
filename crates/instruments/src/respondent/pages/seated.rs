//! The browser of a sitting: a cookie that is set when the code was entered, and the extractor
//! without which no page, form or file of a sitting is given.
//!
//! Not here: what a sitting may do (`sitting`). Invariant: the address of a sitting opens nothing;
//! its secret is in the cookie alone, and only its hash is stored.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::LanguageTag;
use web::component::Tone;
use web::link::Purpose;
use web::page::PageMeta;
use web::session::cookie::find;
use web::{Ctx, Error};

use super::sitting::SITTING;
use super::{confidential, private};
use crate::InstrumentsError;
use crate::assessment::pages::failed;
use crate::pages::block::{note, show};
use crate::pages::instruments;
use crate::respondent::{Sat, address};

/// The cookie's name. Bound to a path, it cannot have the prefix `__Host-`.
#[must_use]
pub const fn cookie_name(tls: bool) -> &'static str {
    match tls {
        true => "__Secure-cybergateway-sitting",
        false => "cybergateway-sitting",
    }
}

/// A respondent in the browser in which they entered their code.
pub(crate) struct Seated {
    /// Who it is, and the round as they see it.
    pub(crate) sat: Sat,
    /// The secret of the sitting.
    pub(crate) secret: String,
}

impl Seated {
    /// The path of their list of sections.
    pub(crate) fn home(&self) -> String {
        format!("{SITTING}/{}", address(&self.secret))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Seated {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let ctx = Ctx::from_request_parts(parts, state).await;
        let ctx = ctx.map_err(IntoResponse::into_response)?;
        let params = RawPathParams::from_request_parts(parts, state).await;
        let params = params.map_err(IntoResponse::into_response)?;
        let named = params.iter().find(|(name, _)| *name == "sitting");
        let named = named.map(|(_, value)| value).unwrap_or_default();
        let presented = find(cookie_name(ctx.app.config().tls), &parts.headers)
            .filter(|secret| address(secret) == named);
        let found = found(&ctx, presented).await;
        found.map_err(|refusal| refusal.unwrap_or_else(IntoResponse::into_response))
    }
}

/// The sitting of a secret; else the page that says what to do.
async fn found(ctx: &Ctx, secret: Option<&str>) -> Result<Seated, Result<Response, Error>> {
    confidential(ctx).map_err(Err)?;
    let Some(secret) = secret else {
        return Err(elsewhere(ctx));
    };
    match instruments(ctx).sat(secret).await {
        Ok(sat) => Ok(Seated {
            sat,
            secret: secret.to_owned(),
        }),
        Err(InstrumentsError::LinkEnded) => Err(elsewhere(ctx)),
        Err(other) => Err(refused(ctx, other)),
    }
}

/// The answer with the cookie of a sitting, once for each language's path; `value` is empty where
/// the sitting has ended.
fn with_cookie(ctx: &Ctx, mut response: Response, secret: &str, value: &str) -> Response {
    let tls = ctx.app.config().tls;
    let (age, secure) = match (value.is_empty(), tls) {
        (true, true) => (0, "; Secure"),
        (true, false) => (0, ""),
        (false, true) => (Purpose::Sitting.lifetime(), "; Secure"),
        (false, false) => (Purpose::Sitting.lifetime(), ""),
    };
    let (name, at) = (cookie_name(tls), address(secret));
    for language in LanguageTag::UN {
        let text = format!(
            "{name}={value}; Path=/{language}{SITTING}/{at}; HttpOnly; SameSite=Strict; Max-Age={age}{secure}"
        );
        if let Ok(mut cookie) = HeaderValue::from_str(&text) {
            cookie.set_sensitive(true);
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// Binds a sitting that begins to this browser.
pub(super) fn begun(ctx: &Ctx, response: Response, secret: &str) -> Response {
    with_cookie(ctx, response, secret, secret)
}

/// Takes the cookie of a sitting away.
pub(super) fn ended(ctx: &Ctx, response: Response, secret: &str) -> Response {
    with_cookie(ctx, response, secret, "")
}

/// Back to the code: the personal link itself is not known here, and must not be.
fn elsewhere(ctx: &Ctx) -> Result<Response, Error> {
    let text = "instruments-sitting-elsewhere-about";
    instead(
        ctx,
        StatusCode::FORBIDDEN,
        ("instruments-sitting-elsewhere", text),
    )
}

/// A page that says in place of the one asked for why it is not given.
pub(crate) fn instead(
    ctx: &Ctx,
    status: StatusCode,
    (title, text): (&str, &str),
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let said = note(ctx, Tone::Warning, lang.text(text))?;
    let mut response = show(ctx, PageMeta::new(lang.text(title)), vec![said]);
    *response.status_mut() = status;
    Ok(private(response))
}

/// An error for somebody who answers by a personal link, in words on which they can act.
pub(crate) fn refused(ctx: &Ctx, error: InstrumentsError) -> Result<Response, Error> {
    match error {
        InstrumentsError::SignedOff => instead(
            ctx,
            StatusCode::CONFLICT,
            ("instruments-round-signed-off", "instruments-respond-closed"),
        ),
        other => Err(failed(other)),
    }
}
