//! Reading the mailboxes of the settings.
//!
//! Not here: what becomes of a mail (`watch::mailbox`). Invariant: what could be read is routed, also
//! when a mailbox beside it fails.

use super::Gateway;
use base::Actor;
use watch::mailbox::{self, Routed};

/// What was fetched, by mailbox, and what became of it.
#[derive(Debug, serde::Serialize)]
pub struct Read {
    /// Each mailbox, with what was fetched or why nothing was.
    pub mailboxes: Vec<(String, Result<mailbox::Fetched, String>)>,
    /// What became of the mails.
    pub routed: Routed,
}

/// Fetches what waits and does with it what is to be done.
///
/// # Errors
/// Where there is no administration; the store's.
pub async fn read(gateway: &Gateway) -> anyhow::Result<Read> {
    let config = &gateway.config;
    let system = Actor::system();
    let tenant = gateway.tenant().await?;
    let from = &config.mailbox.from;
    let mailboxes = mailbox::fetch_all(&system, &gateway.watch, tenant, from).await?;
    let own = config.own_address();
    let routed = mailbox::route_new(&system, &gateway.watch, &own).await?;
    Ok(Read { mailboxes, routed })
}
