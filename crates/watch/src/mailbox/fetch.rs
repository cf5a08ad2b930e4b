//! Fetching: mailbox after mailbox, each mail kept before it is marked.
//!
//! Not here: what becomes of a mail (`route`). Invariant: a mailbox that cannot be read stops no
//! other, and what failed is said with its time until it works again.

use super::source::Source;
use super::store::{self, Arrived};
use super::{folder, imap, mbox};
use crate::{Watch, WatchError, rights};
use base::Actor;
use base::id::TenantId;
use serde::Serialize;

/// What was fetched from a mailbox.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Fetched {
    /// Mails that are kept now.
    pub kept: u64,
    /// Mails that were kept before.
    pub known: u64,
    /// Mails that are larger than is fetched.
    pub too_large: u64,
}

impl Fetched {
    pub(super) fn add(&mut self, other: Self) {
        self.kept += other.kept;
        self.known += other.known;
        self.too_large += other.too_large;
    }
}

/// A mailbox with what was fetched from it, or why nothing was.
pub type Told = (String, Result<Fetched, String>);

/// Fetches what waits in the mailboxes.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; the store's. A mailbox that
/// cannot be read is no error: what it said stands beside its name.
pub async fn fetch_all(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    sources: &[Source],
) -> Result<Vec<Told>, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut all = Vec::new();
    for source in sources {
        let name = source.name();
        let mut to = Keeper {
            watch,
            tenant,
            mailbox: &name,
            done: Fetched::default(),
        };
        let outcome = match source {
            Source::Imap(server) => imap::fetch(server, &mut to).await,
            Source::Maildir(path) => folder::maildir(path, &mut to).await,
            Source::Folder(path) => folder::eml(path, &mut to).await,
            Source::Mbox(path) => mbox::fetch(path, &mut to).await,
        };
        let outcome = match outcome {
            Ok(()) => Ok(to.done),
            Err(Failed::Mailbox(problem)) => Err(problem),
            Err(Failed::Own(error)) => return Err(error),
        };
        let now = watch.clock().now();
        let problem = outcome.as_ref().err().map(String::as_str);
        store::fetched(watch.db(), (tenant, &name), problem, now).await?;
        if let Some(problem) = problem {
            tracing::warn!(mailbox = name, problem, "a mailbox was not read");
        }
        all.push((name, outcome));
    }
    Ok(all)
}

/// Why fetching from a mailbox ended.
pub(super) enum Failed {
    /// The mailbox's fault, in words.
    Mailbox(String),
    /// Our own.
    Own(WatchError),
}

impl Failed {
    pub fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::Mailbox(format!("{}: {error}", path.display()))
    }
}

impl<E: Into<WatchError>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self::Own(error.into())
    }
}

/// Keeps what a mailbox gives.
pub(super) struct Keeper<'w> {
    pub watch: &'w Watch,
    pub tenant: TenantId,
    pub mailbox: &'w str,
    pub done: Fetched,
}

impl Keeper<'_> {
    /// Keeps mails; they are durable when this returns.
    ///
    /// # Errors
    /// The store's; a full disk.
    pub async fn keep(&mut self, mails: Vec<Arrived>) -> Result<(), WatchError> {
        let place = (self.tenant, self.mailbox);
        let kept = store::keep(self.watch, place, mails).await?;
        self.done.add(kept);
        Ok(())
    }

    /// Where reading a file ended the last time.
    ///
    /// # Errors
    /// The store's.
    pub async fn position(&self) -> Result<String, WatchError> {
        let place = (self.tenant, self.mailbox);
        Ok(store::position(self.watch.db(), place).await?)
    }

    /// Says where reading ended.
    ///
    /// # Errors
    /// The store's.
    pub async fn move_to(&self, position: &str) -> Result<(), WatchError> {
        let place = (self.tenant, self.mailbox);
        Ok(store::move_to(self.watch.db(), place, position).await?)
    }
}
