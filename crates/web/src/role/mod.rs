//! What an administrator sees and does: accounts of the administration, invitations, roles.
//!
//! Not here: what is allowed ([`crate::account::actions`] decides). Invariant: a page of an
//! administration shows nothing of another.

pub mod carry;
pub mod form;
mod invite;
pub mod pages;
#[cfg(test)]
mod tests;

pub use pages::handed_over;

use std::sync::Arc;

use ::store::StoreError;
use base::id::{OrganisationId, TenantId};
use futures::future::BoxFuture;

use crate::i18n::{Arg, Message};
use crate::visit::Ctx;

/// What the visitor's account lacks, and whom to ask, when it gives no right here at all.
#[must_use]
pub fn missing(ctx: &Ctx) -> Option<Message> {
    let tenant = ctx.tenant?;
    let name = ctx.administration.as_ref().unwrap_or(&ctx.gateway).clone();
    let lacks = ctx.actor.is_incomplete(tenant);
    lacks.then(|| {
        Message::new("web-problem-no-organisation").with("administration", Arg::Text(name))
    })
}

/// The organisations for which a role can be given, by name.
pub trait Organisations: Send + Sync + 'static {
    /// Those of one administration, in the order in which they are to be offered.
    fn of(
        &self,
        tenant: TenantId,
    ) -> BoxFuture<'_, Result<Vec<(OrganisationId, String)>, StoreError>>;
}

/// Where the names of organisations come from; the gateway gives it to `AppBuilder::state`. Without
/// one, roles are given for the whole administration only.
#[derive(Clone)]
pub struct Names(pub Arc<dyn Organisations>);
