//! Adding, listing and removing networks of organisations.
//!
//! Not here: the constituency, whose entries belong to no organisation. Invariant: what is added
//! here is manual and therefore wins over imports.

use ::store::{StoreError, Tx};
use base::Actor;
use base::id::{NetworkId, OrganisationId, TenantId};

use super::{Network, Resource, Source, Space, store};
use crate::error::DirectoryError;
use crate::{Directory, EDITORS, require, require_member};

/// A network as a person enters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// What identifies it.
    pub resource: Resource,
    /// How its addresses are given out.
    pub space: Space,
}

impl From<Resource> for Described {
    fn from(resource: Resource) -> Self {
        let space = Space::Unknown;
        Self { resource, space }
    }
}

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
        described: impl Into<Described>,
    ) -> Result<Network, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let described = described.into();
        let made = self.made(actor, tenant, organisation, described).await?;
        let mut tx = self.0.begin(actor).await?;
        insert(&mut tx, tenant, &made).await?;
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

    /// Puts another network, or another holder, in the place of one: the old row ends and a manual
    /// one begins. An id that has ended was changed by somebody else.
    ///
    /// # Errors
    /// As [`Networks::add`], and [`DirectoryError::Stale`].
    pub async fn change(
        &self,
        actor: &Actor,
        tenant: TenantId,
        old: NetworkId,
        (organisation, described): (OrganisationId, Described),
    ) -> Result<Network, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let made = self.made(actor, tenant, organisation, described).await?;
        let mut tx = self.0.begin(actor).await?;
        if !store::remove(&mut tx, tenant, old, made.added_at).await? {
            return Err(DirectoryError::Stale("network"));
        }
        insert(&mut tx, tenant, &made).await?;
        let (action, object) = ("directory.network.change", made.id.to_string());
        let fields = &["network", "organisation", "space"];
        self.0
            .finish(tx, actor, Some(tenant), action, &object, fields)
            .await?;
        Ok(made)
    }

    /// A manual network, if the organisation may hold it.
    async fn made(
        &self,
        actor: &Actor,
        tenant: TenantId,
        organisation: OrganisationId,
        Described { resource, space }: Described,
    ) -> Result<Network, DirectoryError> {
        self.0
            .organisations()
            .get(actor, tenant, organisation)
            .await?;
        holdable("network", &resource)?;
        let now = self.0.clock.now();
        Ok(Network {
            id: NetworkId::new(now),
            resource,
            organisation,
            source: Source::Manual,
            added_at: now,
            space,
        })
    }

    /// One network that is in the directory now.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn get(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: NetworkId,
    ) -> Result<Network, DirectoryError> {
        require_member(actor, tenant)?;
        store::get(&self.0.db, tenant, id)
            .await?
            .ok_or(DirectoryError::NotFound("network"))
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
        let mut tx = self.0.begin(actor).await?;
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

/// Refuses what no single organisation holds.
///
/// # Errors
/// [`DirectoryError::Field`] for a top-level domain.
pub(crate) fn holdable(field: &'static str, resource: &Resource) -> Result<(), DirectoryError> {
    if !matches!(resource, Resource::CcTld(_)) {
        return Ok(());
    }
    let message = (
        "directory-refused-tld-held",
        vec![("text", resource.value())],
    );
    let reason = "is a top-level domain; no single organisation holds it";
    Err(DirectoryError::field(field, reason, message))
}

pub(crate) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    made: &Network,
) -> Result<(), DirectoryError> {
    store::insert(tx, tenant, std::slice::from_ref(made))
        .await
        .map_err(|e| match e {
            StoreError::Conflict { .. } => DirectoryError::NetworkTaken(made.resource.value()),
            other => other.into(),
        })
}
