//! The administrations as they were last read, for what every page shows of them: their names.
//!
//! Not for decisions, which read the store. Invariant: a change of this process shows with the next
//! page, one of another process (the command line beside `serve`) within [`FRESH_SECONDS`].

use std::sync::{Arc, Mutex, PoisonError};

use base::id::TenantId;
use base::{LanguageTag, Timestamp};

use super::{Administration, Administrations, store};
use crate::error::DirectoryError;

/// Seconds after which what is kept is read again.
const FRESH_SECONDS: i64 = 5;

/// What was read. Shared by all clones of a [`crate::Directory`].
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// The administrations, and until when they count.
    read: Option<(Arc<[Administration]>, Timestamp)>,
    /// Changes so far, so that a reading that began before one is not kept.
    changes: u64,
    /// Nothing is kept before this: a change may still wait for its commit.
    settled: Option<Timestamp>,
}

impl Kept {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets what was read: an administration is being made or changed.
    pub(super) fn changed(&self, now: Timestamp) {
        let mut state = self.state();
        state.read = None;
        state.changes += 1;
        state.settled = Some(now.plus_seconds(FRESH_SECONDS));
    }

    /// What is kept and counts, else the changes seen so far.
    fn find(&self, now: Timestamp) -> Result<Arc<[Administration]>, u64> {
        let state = self.state();
        match &state.read {
            Some((all, until)) if now < *until => Ok(Arc::clone(all)),
            _ => Err(state.changes),
        }
    }

    fn put(&self, all: &Arc<[Administration]>, seen: u64, now: Timestamp) {
        let mut state = self.state();
        if state.changes == seen && state.settled.is_none_or(|at| at <= now) {
            state.read = Some((Arc::clone(all), now.plus_seconds(FRESH_SECONDS)));
        }
    }
}

impl Administrations<'_> {
    async fn kept(&self) -> Result<Arc<[Administration]>, DirectoryError> {
        let now = self.0.clock.now();
        let seen = match self.0.kept.find(now) {
            Ok(all) => return Ok(all),
            Err(seen) => seen,
        };
        let all = Arc::from(store::list(&self.0.db).await?);
        self.0.kept.put(&all, seen, now);
        Ok(all)
    }

    /// The name of the only administration that was set up, for the head of every page; `None`
    /// where there is none or several. Whose gateway it is, is public.
    ///
    /// # Errors
    /// [`DirectoryError::Store`].
    pub async fn only_name(
        &self,
        language: &LanguageTag,
    ) -> Result<Option<String>, DirectoryError> {
        let all = self.kept().await?;
        let mut named = all.iter().filter(|a| !a.profile.is_neutral());
        Ok(match (named.next(), named.next()) {
            (Some(only), None) => Some(only.profile.name(language).to_owned()),
            _ => None,
        })
    }

    /// The names of administrations in their order; one that is not known is left out. The shell
    /// asks for those whose members it shows them to.
    ///
    /// # Errors
    /// [`DirectoryError::Store`].
    pub async fn names(
        &self,
        tenants: &[TenantId],
        language: &LanguageTag,
    ) -> Result<Vec<(TenantId, String)>, DirectoryError> {
        let all = self.kept().await?;
        let name = |id: &TenantId| {
            let found = all.iter().find(|a| a.id == *id)?;
            Some((*id, found.profile.name(language).to_owned()))
        };
        Ok(tenants.iter().filter_map(name).collect())
    }
}
