//! Adding, listing and removing networks of organisations.
//!
//! Not here: the constituency, whose entries belong to no organisation. Invariant: what is added
//! here is manual and therefore wins over imports.

use ::store::StoreError;
use base::Actor;
use base::id::{NetworkId, OrganisationId, TenantId};

use super::{Network, Resource, Source, store};
use crate::error::DirectoryError;
use crate::{Directory, EDITORS, require, require_member};

/// The use cases of networks.
#[derive(Debug, Clone, Copy)]
pub struct Networks<'d>(pub(crate) &'d Directory);

impl Directory {
    /// The use cases of networks.
    #[must_use]
    pub const fn networks(&self) -> Networks<'_> {
        Networks(self)
    }
}

impl Networks<'_> {
    /// Gives a network to an organisation, by hand.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`] for an unknown organisation,
    /// [`DirectoryError::NetworkTaken`] when the same network was entered before.
    pub async fn add(
        &self,
        actor: &Actor,
        tenant: TenantId,
        organisation: OrganisationId,
        resource: Resource,
    ) -> Result<Network, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        self.0
            .organisations()
            .get(actor, tenant, organisation)
            .await?;
        let now = self.0.clock.now();
        let made = Network {
            id: NetworkId::new(now),
            resource,
            organisation,
            source: Source::Manual,
            added_at: now,
        };
        let mut tx = self.0.db.begin().await?;
        store::insert(&mut tx, tenant, std::slice::from_ref(&made))
            .await
            .map_err(|e| match e {
                StoreError::Conflict { .. } => DirectoryError::NetworkTaken(made.resource.value()),
                other => other.into(),
            })?;
        self.0
            .finish(
                tx,
                actor,
                Some(tenant),
                "directory.network.add",
                &made.id.to_string(),
                &[],
            )
            .await?;
        Ok(made)
    }

    /// Takes a network out of the directory; its row stays with its dates.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn remove(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: NetworkId,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut tx = self.0.db.begin().await?;
        if !store::remove(&mut tx, tenant, id, self.0.clock.now()).await? {
            return Err(DirectoryError::NotFound("network"));
        }
        self.0
            .finish(
                tx,
                actor,
                Some(tenant),
                "directory.network.remove",
                &id.to_string(),
                &[],
            )
            .await?;
        Ok(())
    }

    /// Every network of the administration.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn list(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Network>, DirectoryError> {
        require_member(actor, tenant)?;
        Ok(store::list(&self.0.db, tenant).await?)
    }

    /// The networks of one organisation, also for that organisation's own members.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn list_of(
        &self,
        actor: &Actor,
        tenant: TenantId,
        organisation: OrganisationId,
    ) -> Result<Vec<Network>, DirectoryError> {
        self.0
            .organisations()
            .get(actor, tenant, organisation)
            .await?;
        Ok(store::list_of(&self.0.db, tenant, organisation).await?)
    }
}
