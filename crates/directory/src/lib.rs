//! The directory: administrations, organisations, their networks, the constituency, and the
//! look-up from an address to whose it is.
//!
//! Not here: observations (`lake`), sending notices, accounts (`web`). Invariant: an action decides by its actor
//! before it reads anything, and rows of one administration never answer for another.

pub mod administration;
mod audit;
pub mod claim;
pub mod constituency;
pub mod contact;
pub mod country;
pub mod domain;
pub mod drill;
pub mod edition;
mod error;
pub mod import;
pub mod inventory;
mod list;
pub mod lookup;
pub mod measured;
mod migrations;
pub mod network;
pub mod organisation;
pub mod pages;
pub mod publish;
pub mod record;
pub mod registrar;
pub mod rule;
pub mod sector;
pub mod subscriber;
pub mod tables;
mod text;
pub mod whois;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use base::id::TenantId;
use base::{Actor, Clock, Role};
use store::{Db, Tx};
use web::form::{Claim, Key, claim};

pub use error::DirectoryError;
pub use migrations::MIGRATIONS;
pub use sector::Sector;

/// The messages of this context in the six languages: tag, file name, content.
pub const LOCALES: [(&str, &str, &str); 6] = [
    (
        "ar",
        "directory.ftl",
        include_str!("../../../locales/ar/directory.ftl"),
    ),
    (
        "en",
        "directory.ftl",
        include_str!("../../../locales/en/directory.ftl"),
    ),
    (
        "es",
        "directory.ftl",
        include_str!("../../../locales/es/directory.ftl"),
    ),
    (
        "fr",
        "directory.ftl",
        include_str!("../../../locales/fr/directory.ftl"),
    ),
    (
        "ru",
        "directory.ftl",
        include_str!("../../../locales/ru/directory.ftl"),
    ),
    (
        "zh",
        "directory.ftl",
        include_str!("../../../locales/zh/directory.ftl"),
    ),
];

/// Members of the administration as a whole: whoever has a role that is not for one organisation
/// by its nature.
pub const STAFF: &[Role] = &[
    Role::Reader,
    Role::Respondent,
    Role::CountryOfficer,
    Role::Analyst,
    Role::Editor,
    Role::Translator,
    Role::Reviewer,
    Role::EventOrganiser,
    Role::Administrator,
];
/// Who may change organisations, networks, the constituency and denominators.
pub const EDITORS: &[Role] = &[Role::Administrator, Role::CountryOfficer, Role::Analyst];
/// Who may change the administration itself.
pub const ADMINISTRATORS: &[Role] = &[Role::Administrator];

/// The directory's handle: the store and the clock. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Directory {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    /// The form whose one change this handle carries out.
    pub(crate) form: Option<Key>,
    /// The administrations as last read.
    pub(crate) kept: Arc<administration::Kept>,
    /// Letters that ask whether an entry is still true.
    pub(crate) letters: record::verify::Letters,
}

impl Directory {
    /// Over an open and migrated store.
    #[must_use]
    pub fn open(db: Db, clock: Clock) -> Self {
        Self {
            db,
            clock,
            form: None,
            kept: Arc::default(),
            letters: record::verify::Letters::default(),
        }
    }

    /// The handle of a gateway that is reached at `address`, to which links of letters lead.
    #[must_use]
    pub fn reached_at(self, address: &str) -> Self {
        Self {
            letters: record::verify::Letters::new(address),
            ..self
        }
    }

    /// A handle whose next change is carried out once for the form `key`: a second sending is
    /// [`DirectoryError::Repeated`] and changes nothing.
    #[must_use]
    pub fn once(&self, key: &Key) -> Self {
        Self {
            form: Some(key.clone()),
            ..self.clone()
        }
    }

    /// Begins a change; for a form, claims it in the same transaction.
    pub(crate) async fn begin(&self, actor: &Actor) -> Result<Tx, DirectoryError> {
        let mut tx = self.db.begin().await?;
        if let Some(key) = &self.form
            && let Claim::Repeat { location } = claim(&mut tx, key, actor, self.clock.now()).await?
        {
            return Err(DirectoryError::Repeated(location));
        }
        Ok(tx)
    }

    /// The store behind it.
    #[must_use]
    pub const fn db(&self) -> &Db {
        &self.db
    }
}

/// Refuses an actor who holds none of `roles` for the whole administration.
pub(crate) fn require(
    actor: &Actor,
    tenant: TenantId,
    roles: &[Role],
) -> Result<(), DirectoryError> {
    if actor.may(tenant, roles) {
        Ok(())
    } else {
        Err(DirectoryError::Forbidden)
    }
}

/// Refuses an actor who is no member of the administration as a whole.
pub(crate) fn require_member(actor: &Actor, tenant: TenantId) -> Result<(), DirectoryError> {
    require(actor, tenant, STAFF)
}
