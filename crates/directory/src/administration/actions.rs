//! Creating, reading and changing administrations.
//!
//! Not here: the set-up page that asks for them, and further administrations ([`super::further`]).
//! Invariant: only the operator (or the gateway itself during set-up) creates one here.

use ::store::Tx;
use base::id::TenantId;
use base::{Actor, Timestamp};
use web::form::settle;

use super::{Administration, Profile, store};
use crate::error::DirectoryError;
use crate::{ADMINISTRATORS, Directory, require};

/// The use cases of administrations.
#[derive(Debug, Clone, Copy)]
pub struct Administrations<'d>(pub(crate) &'d Directory);

impl Directory {
    /// The use cases of administrations.
    #[must_use]
    pub const fn administrations(&self) -> Administrations<'_> {
        Administrations(self)
    }
}

impl Administrations<'_> {
    /// Creates an administration.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] unless the actor is the operator or the gateway itself.
    pub async fn create(
        &self,
        actor: &Actor,
        profile: &Profile,
    ) -> Result<Administration, DirectoryError> {
        let id = TenantId::new(self.0.clock.now());
        self.create_as(actor, id, profile).await
    }

    /// Creates an administration under an id of the caller's (samples, restored data).
    ///
    /// # Errors
    /// As [`Administrations::create`], and [`store::StoreError::Conflict`] when the id is used.
    pub async fn create_as(
        &self,
        actor: &Actor,
        id: TenantId,
        profile: &Profile,
    ) -> Result<Administration, DirectoryError> {
        if !actor.is_unrestricted() {
            return Err(DirectoryError::Forbidden);
        }
        let mut tx = self.0.db.begin().await?;
        self.insert_in(actor, &mut tx, (id, profile), self.0.clock.now())
            .await?;
        tx.commit().await?;
        Ok(Administration {
            id,
            profile: profile.clone(),
            version: 1,
        })
    }

    /// Changes an administration; `version` is the one the change was made from.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Stale`], [`DirectoryError::Repeated`].
    pub async fn update(
        &self,
        actor: &Actor,
        changed: &Administration,
    ) -> Result<(), DirectoryError> {
        require(actor, changed.id, ADMINISTRATORS)?;
        let mut tx = self.0.begin(actor).await?;
        self.change_in(actor, &mut tx, changed, self.0.clock.now())
            .await?;
        if let Some(key) = &self.0.form {
            settle(&mut tx, key, actor, "").await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Creates within a transaction; the caller has decided that the actor may.
    pub(super) async fn create_in(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        profile: &Profile,
        now: Timestamp,
    ) -> Result<TenantId, DirectoryError> {
        let id = TenantId::new(now);
        self.insert_in(actor, tx, (id, profile), now).await?;
        Ok(id)
    }

    async fn insert_in(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        (id, profile): (TenantId, &Profile),
        now: Timestamp,
    ) -> Result<(), DirectoryError> {
        store::insert(tx, id, profile, now).await?;
        self.0.kept.changed(now);
        let (action, object) = ("directory.administration.create", id.to_string());
        self.0
            .note(tx, actor, Some(id), action, &object, &[], now)
            .await
    }

    /// Changes within a transaction; the caller has decided that the actor may.
    pub(super) async fn change_in(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        changed: &Administration,
        now: Timestamp,
    ) -> Result<(), DirectoryError> {
        if !store::update(tx, changed, now).await? {
            return Err(DirectoryError::Stale("administration"));
        }
        self.0.kept.changed(now);
        let (action, object) = ("directory.administration.change", changed.id.to_string());
        let fields = &["names", "countries", "languages"];
        self.0
            .note(tx, actor, Some(changed.id), action, &object, fields, now)
            .await
    }

    /// An administration, for its members.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn get(&self, actor: &Actor, id: TenantId) -> Result<Administration, DirectoryError> {
        if !actor.belongs_to(id) {
            return Err(DirectoryError::Forbidden);
        }
        store::get(&self.0.db, id)
            .await?
            .ok_or(DirectoryError::NotFound("administration"))
    }

    /// The administrations the actor belongs to, oldest first.
    ///
    /// # Errors
    /// [`DirectoryError::Store`].
    pub async fn list(&self, actor: &Actor) -> Result<Vec<Administration>, DirectoryError> {
        let mut all = store::list(&self.0.db).await?;
        all.retain(|a| actor.belongs_to(a.id));
        Ok(all)
    }
}
