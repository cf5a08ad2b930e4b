//! In which administration somebody works who belongs to several: chosen once, kept in the
//! session.
//!
//! Not here: what they may do there (their memberships, read anew at every request). Invariant: a
//! session works in an administration its holder belongs to, whatever was chosen before.

use std::sync::Arc;

use ::store::StoreError;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use base::id::TenantId;
use base::{Actor, LanguageTag};
use futures::future::BoxFuture;

use super::{cookie, store};
use crate::account::own::account_of;
use crate::account::parts::{Sheet, beside, go, meta, show_form, transport, under};
use crate::account::trail::record;
use crate::account::{AccountError, Accounts, secret};
use crate::component::{Choice, Field};
use crate::form::Form;
use crate::i18n::{Message, Text};
use crate::problem::Error;
use crate::route::{Access, Routes};
use crate::visit::Ctx;

/// Where the administration is chosen, below the language.
pub const PATH: &str = "/account/administration";

/// What administrations are called.
pub trait Administrations: Send + Sync + 'static {
    /// The names of `tenants` in `language`, in that order; one that is not known is left out.
    fn names<'a>(
        &'a self,
        tenants: &'a [TenantId],
        language: &'a LanguageTag,
    ) -> BoxFuture<'a, Result<Vec<(TenantId, String)>, StoreError>>;
}

/// Where the names of administrations come from; the gateway gives it to `AppBuilder::state`.
/// Without it nobody chooses.
#[derive(Clone)]
pub struct Names(pub Arc<dyn Administrations>);

/// The administrations that the actor belongs to, each once, in the order of their memberships.
#[must_use]
pub fn all(actor: &Actor) -> Vec<TenantId> {
    let mut all = Vec::new();
    for membership in actor.memberships() {
        if !all.contains(&membership.tenant) {
            all.push(membership.tenant);
        }
    }
    all
}

/// The administration a session works in: the chosen one while its holder belongs to it, else
/// their first.
pub(crate) fn of(actor: &Actor, chosen: Option<TenantId>) -> Option<TenantId> {
    let all = all(actor);
    chosen
        .filter(|tenant| all.contains(tenant))
        .or_else(|| all.first().copied())
}

/// What the header calls the administration of a visitor who belongs to several.
pub(crate) async fn shown(
    app: &crate::App,
    actor: &Actor,
    tenant: Option<TenantId>,
    language: &LanguageTag,
) -> Option<String> {
    let (tenant, names) = (tenant?, app.find::<Names>()?);
    if all(actor).len() < 2 {
        return None;
    }
    match names.0.names(&[tenant], language).await {
        Ok(found) => found.into_iter().next().map(|(_, name)| name),
        Err(error) => {
            // A page without the name still serves; the page itself meets the same store.
            tracing::warn!(%error, "the name of the administration");
            None
        }
    }
}

/// Works in `tenant` from now on, in this session.
///
/// # Errors
/// [`AccountError::NotAllowed`] unless the actor's account belongs to it;
/// [`AccountError::Unknown`] when the session has ended; storage.
pub async fn work_in(
    actor: &Actor,
    accounts: &Accounts,
    presented: &str,
    tenant: TenantId,
) -> Result<(), AccountError> {
    account_of(actor)?;
    if !actor.belongs_to(tenant) {
        return Err(AccountError::NotAllowed);
    }
    let hash = secret::hash_of(presented).ok_or(AccountError::Unknown)?;
    let mut tx = accounts.db.begin().await?;
    if !store::work_in(&mut tx, hash, tenant).await? {
        return Err(AccountError::Unknown);
    }
    let (now, object) = (accounts.now(), tenant.to_string());
    let event = "session.administration";
    record(&mut tx, actor, now, Some(tenant), event, &object, &[]).await?;
    Ok(tx.commit().await?)
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, PATH, ask, Access::SignedIn)
        .page(Method::POST, PATH, choose, Access::SignedIn)
}

async fn ask(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default()).await
}

async fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let names = ctx.app.find::<Names>().ok_or_else(Error::not_found)?;
    let tenants = all(&ctx.actor);
    let named = names.0.names(&tenants, ctx.lang.tag()).await;
    let choices = named.map_err(Error::unavailable)?.into_iter();
    let choices = choices
        .map(|(id, name)| Choice::new(id.to_string(), Text::user(name)))
        .collect();
    let here = ctx.tenant.map(|t| t.to_string()).unwrap_or_default();
    let label = ctx.lang.text("account-administration");
    let sheet = Sheet::new(ctx, PATH, "account-administration-button")
        .intro(ctx.lang.text("account-administration-intro"))
        .fields(vec![Field::radio("tenant", label, choices).value(here)]);
    let meta =
        meta(ctx, "account-administration-title").crumbs(under(ctx, "account-title", "/account"));
    show_form(ctx, meta, sheet, form)
}

async fn choose(ctx: Ctx, headers: HeaderMap, mut form: Form) -> Result<Response, Error> {
    let chosen = form.required("tenant", |text| {
        text.parse::<TenantId>()
            .map_err(|_| Message::new("web-field-choice"))
    });
    let Some(tenant) = chosen else {
        return page(&ctx, &form).await;
    };
    let presented = cookie::read(transport(&ctx), &headers).ok_or_else(Error::forbidden)?;
    match work_in(&ctx.actor, ctx.app.state(), presented, tenant).await {
        Ok(()) => Ok(go(&ctx, "/")),
        Err(error) => {
            beside(&mut form, "tenant", error)?;
            page(&ctx, &form).await
        }
    }
}
