//! From a request's cookie or `Authorization` header to the actor behind it.
//!
//! Not here: what the actor may do. Invariant: a cookie that does not count makes an anonymous
//! visitor, a token that does not count is refused, so that a program notices.

use ::store::StoreError;
use axum::http::header;
use axum::http::request::Parts;
use base::Actor;
use futures::future::BoxFuture;

use super::cookie::{self, Transport};
use super::{SEEN_EVERY, Stage, store, tenant};
use crate::account::{Accounts, secret};
use crate::app::App;
use crate::i18n::Message;
use crate::problem::Error;
use crate::visit::{SessionResolver, Visitor};
use crate::{token, transport};

/// Finds visitors by their session or token.
#[derive(Debug, Clone)]
pub struct Sessions(pub Accounts);

impl SessionResolver for Sessions {
    fn resolve<'a>(
        &'a self,
        app: &'a App,
        head: &'a Parts,
    ) -> BoxFuture<'a, Result<Visitor, Error>> {
        let transport = if app.config().tls {
            Transport::Tls
        } else {
            Transport::Clear
        };
        Box::pin(async move {
            match head.headers.get(header::AUTHORIZATION) {
                // Refused before it is looked up: the answer must not depend on the token.
                Some(_) if !transport::is_confidential(app, head) => Err(clear_text()),
                Some(value) => by_token(&self.0, value.to_str().unwrap_or_default()).await,
                None => match cookie::read(transport, &head.headers) {
                    Some(presented) => by_session(&self.0, presented)
                        .await
                        .map_err(Error::unavailable),
                    None => Ok(Visitor::anonymous()),
                },
            }
        })
    }
}

/// A token in clear text has to be taken as known to others.
fn clear_text() -> Error {
    Error::forbidden().because(Message::new("web-problem-token-clear-text"))
}

async fn by_token(accounts: &Accounts, value: &str) -> Result<Visitor, Error> {
    let (scheme, presented) = value.split_once(' ').unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Error::no_token());
    }
    let found = token::actions::resolve(accounts, presented)
        .await
        .map_err(Error::unavailable)?;
    let (actor, token) = found.ok_or_else(Error::no_token)?;
    Ok(Visitor {
        actor,
        tenant: Some(token.membership.tenant),
        name: Some(token.name),
        must_enrol: false,
    })
}

/// The visitor of a session's secret; anonymous when the session does not count (any more).
///
/// # Errors
/// Storage.
pub async fn by_session(accounts: &Accounts, presented: &str) -> Result<Visitor, StoreError> {
    let Some(hash) = secret::hash_of(presented) else {
        return Ok(Visitor::anonymous());
    };
    let now = accounts.now();
    let found = store::find(&accounts.db, hash).await?;
    let Some((session, name)) = found.filter(|(s, _)| s.stage == Stage::Full && s.is_open(now))
    else {
        return Ok(Visitor::anonymous());
    };
    if session.seen.plus_seconds(SEEN_EVERY) <= now {
        // Reading goes on when nothing can be written, as on a full disk.
        if let Err(error) = store::seen(&accounts.db, hash, now).await {
            tracing::warn!(%error, "when the session was last seen is not noted");
        }
    }
    let memberships = crate::account::store::memberships(&accounts.db, session.account).await?;
    if accounts.demands_second(&memberships)
        && !crate::account::second::is_on(accounts, session.account).await?
    {
        // Without a right until the second step is set up; the guard of routes leads there.
        return Ok(Visitor {
            actor: Actor::account(session.account, Vec::new()),
            tenant: None,
            name: Some(name),
            must_enrol: true,
        });
    }
    let actor = Actor::account(session.account, memberships);
    let tenant = tenant::of(&actor, session.tenant);
    Ok(Visitor {
        actor,
        tenant,
        name: Some(name),
        must_enrol: false,
    })
}
