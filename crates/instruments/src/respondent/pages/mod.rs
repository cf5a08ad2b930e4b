//! The pages of respondents: for officers who ask them, and for themselves.
//!
//! Not here: rules. Invariant: a page behind a personal link is kept nowhere and shows nothing of
//! what others answered.

pub(crate) mod asking;
pub(crate) mod entry;
pub(crate) mod seated;
pub(crate) mod sitting;
pub(crate) mod workbook;

use axum::http::{HeaderValue, header};
use axum::response::Response;
use web::{Ctx, Error, Message};

/// Links and codes travel over an encrypted connection only, or on this machine.
pub(crate) fn confidential(ctx: &Ctx) -> Result<(), Error> {
    let loopback = ctx.client.is_some_and(|ip| ip.to_canonical().is_loopback());
    match ctx.app.config().tls || loopback {
        true => Ok(()),
        false => Err(Error::forbidden().because(Message::new("instruments-error-clear-text"))),
    }
}

/// Kept by nobody, and its address told to nobody: a page behind a personal link is for one person.
pub(crate) fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.remove(header::ETAG);
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
