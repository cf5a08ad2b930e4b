//! Creating, reading and changing organisations.
//!
//! Not here: imports, which write the same rows. Invariant: a member of one organisation alone
//! sees that organisation alone.

use ::store::{StoreError, Tx};
use base::id::{OrganisationId, TenantId};
use base::{Actor, Role};

use super::{Details, Name, Organisation, store};
use crate::error::DirectoryError;
use crate::network::{self, Source};
use crate::record::audience::{Sight, sight};
use crate::record::{self, core};
use crate::text::fold;
use crate::{Directory, EDITORS, STAFF, require, require_member};

/// The use cases of organisations.
#[derive(Debug, Clone, Copy)]
pub struct Organisations<'d>(pub(crate) &'d Directory);

impl Directory {
    /// The use cases of organisations.
    #[must_use]
    pub const fn organisations(&self) -> Organisations<'_> {
        Organisations(self)
    }
}

impl Organisations<'_> {
    /// Creates an organisation.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NameTaken`], [`DirectoryError::NotFound`]
    /// for an unknown parent.
    pub async fn create(
        &self,
        actor: &Actor,
        tenant: TenantId,
        name: Name,
        details: Details,
    ) -> Result<Organisation, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let made = Organisation {
            id: OrganisationId::new(now),
            name,
            details,
            source: Source::Manual,
            version: 1,
            reserved: String::new(),
        };
        let mut tx = self.0.begin(actor).await?;
        check_parent(&mut tx, tenant, None, made.details.parent).await?;
        store::insert(&mut tx, tenant, &made, now)
            .await
            .map_err(|e| taken(e, &made.name))?;
        core::note(&mut tx, tenant, (None, &made), actor, now).await?;
        self.0
            .finish(
                tx,
                actor,
                Some(tenant),
                "directory.organisation.create",
                &made.id.to_string(),
                &[],
            )
            .await?;
        Ok(made)
    }

    /// Changes an organisation; its `version` is the one the change was made from. From then on
    /// imports leave it alone.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Stale`] (also when it is of another
    /// administration), [`DirectoryError::NameTaken`], [`DirectoryError::NotFound`].
    pub async fn update(
        &self,
        actor: &Actor,
        tenant: TenantId,
        changed: &Organisation,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let changed = Organisation {
            source: Source::Manual,
            ..changed.clone()
        };
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        check_parent(&mut tx, tenant, Some(changed.id), changed.details.parent).await?;
        let before = store::get_in(&mut tx, tenant, changed.id).await?;
        let done = store::update(&mut tx, tenant, &changed, now).await;
        if !done.map_err(|e| taken(e, &changed.name))? {
            return Err(DirectoryError::Stale("organisation"));
        }
        core::note(&mut tx, tenant, (before.as_ref(), &changed), actor, now).await?;
        self.0
            .finish(
                tx,
                actor,
                Some(tenant),
                "directory.organisation.change",
                &changed.id.to_string(),
                &[],
            )
            .await?;
        Ok(())
    }

    /// Takes an organisation out of the directory with its networks. What was recorded for it
    /// keeps its name; an import that names it makes a new one.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Stale`] (also when it is of another
    /// administration), [`DirectoryError::HoldsOthers`] while others stand below it.
    pub async fn remove(
        &self,
        actor: &Actor,
        tenant: TenantId,
        organisation: &Organisation,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let (now, id) = (self.0.clock.now(), organisation.id);
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        if store::has_below(&mut tx, tenant, id).await? {
            let name = organisation.name.as_str().to_owned();
            return Err(DirectoryError::HoldsOthers(name));
        }
        if !store::remove(&mut tx, tenant, organisation, now).await? {
            return Err(DirectoryError::Stale("organisation"));
        }
        network::store::remove_of(&mut tx, tenant, id, now).await?;
        crate::claim::store::end_of(&mut tx, tenant, id, now).await?;
        record::store::remove_of(&mut tx, tenant, id, now).await?;
        let (action, object) = ("directory.organisation.remove", id.to_string());
        let fields = &["organisation", "networks"];
        self.0
            .finish(tx, actor, Some(tenant), action, &object, fields)
            .await
    }

    /// Every organisation there ever was, for names in what was recorded.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] for whoever is no member of the administration as a whole.
    pub async fn list_ever(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Organisation>, DirectoryError> {
        require_member(actor, tenant)?;
        let all = store::list_ever(&self.0.db, tenant).await?;
        let near = sight(actor, tenant, None);
        Ok(all.into_iter().filter_map(|o| o.seen(near)).collect())
    }

    /// One organisation.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn get(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: OrganisationId,
    ) -> Result<Organisation, DirectoryError> {
        let visible =
            actor.may(tenant, STAFF) || actor.organisations(tenant, &Role::ALL).contains(&id);
        if !visible {
            return Err(DirectoryError::Forbidden);
        }
        let found = store::get(&self.0.db, tenant, id).await?;
        found
            .and_then(|o| o.seen(sight(actor, tenant, Some(id))))
            .ok_or(DirectoryError::NotFound("organisation"))
    }

    /// The organisation of a name, spelt as people spell it, or of an id.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::NotFound`].
    pub async fn named(
        &self,
        actor: &Actor,
        tenant: TenantId,
        text: &str,
    ) -> Result<Organisation, DirectoryError> {
        let (id, key) = (text.trim().parse().ok(), fold(text));
        let all = self.list(actor, tenant).await?;
        all.into_iter()
            .find(|o| Some(o.id) == id || o.name.key() == key)
            .ok_or(DirectoryError::NotFound("organisation"))
    }

    /// The organisations that the actor may see, by name.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] for an actor without any right here.
    pub async fn list(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Organisation>, DirectoryError> {
        let whole = actor.may(tenant, STAFF);
        let own = actor.organisations(tenant, &Role::ALL);
        if !whole && own.is_empty() {
            return Err(DirectoryError::Forbidden);
        }
        let mut all = store::list(&self.0.db, tenant).await?;
        all.retain(|o| whole || own.contains(&o.id));
        let near = match whole {
            true => sight(actor, tenant, None),
            false => Sight::National,
        };
        Ok(all.into_iter().filter_map(|o| o.seen(near)).collect())
    }
}

/// A parent must be of the same administration, and nobody is their own ancestor. Under the lock
/// of the directory, so that two changes at once cannot close a ring together.
pub(crate) async fn check_parent(
    tx: &mut Tx,
    tenant: TenantId,
    child: Option<OrganisationId>,
    parent: Option<OrganisationId>,
) -> Result<(), DirectoryError> {
    if parent.is_none() {
        return Ok(());
    }
    tx.lock("directory").await?;
    let mut next = parent;
    let mut steps = 0;
    while let Some(id) = next {
        steps += 1;
        if Some(id) == child || steps > 32 {
            let message = ("directory-refused-parent", vec![]);
            return Err(DirectoryError::field(
                "parent",
                "is below the organisation itself",
                message,
            ));
        }
        let found = store::get_in(tx, tenant, id).await?;
        next = found
            .ok_or(DirectoryError::NotFound("parent organisation"))?
            .details
            .parent;
    }
    Ok(())
}

/// PostgreSQL names the index, SQLite the column; either means the name.
pub(crate) fn taken(error: StoreError, name: &Name) -> DirectoryError {
    if error.is_conflict_on("name_key") || error.is_conflict_on("directory_organisation_name") {
        DirectoryError::NameTaken(name.as_str().to_owned())
    } else {
        error.into()
    }
}
