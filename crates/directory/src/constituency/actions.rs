//! Reading and changing the constituency.
//!
//! Not here: the CSV import, which may add entries too. Invariant: setting a list twice changes
//! nothing the second time.

use std::collections::BTreeMap;

use ::store::{StoreError, Tx};
use base::id::{NetworkId, TenantId};
use base::{Actor, Timestamp};

use super::{Entry, store};
use crate::error::DirectoryError;
use crate::network::{Resource, Side, Source};
use crate::{Directory, EDITORS, require, require_member};

/// The use cases of the constituency.
#[derive(Debug, Clone, Copy)]
pub struct Constituencies<'d>(pub(crate) &'d Directory);

impl Directory {
    /// The use cases of the constituency.
    #[must_use]
    pub const fn constituency(&self) -> Constituencies<'_> {
        Constituencies(self)
    }
}

/// What one line of a form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Which resource.
    pub resource: Resource,
    /// Taken in or left out.
    pub side: Side,
}

/// What setting a list changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Edited {
    /// New entries.
    pub added: usize,
    /// Entries whose side changed.
    pub changed: usize,
    /// Entries taken away.
    pub removed: usize,
}

impl Constituencies<'_> {
    /// The entries, those taken in last.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn list(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Entry>, DirectoryError> {
        require_member(actor, tenant)?;
        Ok(store::list(&self.0.db, tenant).await?)
    }

    /// One entry that holds now.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn get(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: NetworkId,
    ) -> Result<Entry, DirectoryError> {
        require_member(actor, tenant)?;
        store::get(&self.0.db, tenant, id)
            .await?
            .ok_or(DirectoryError::NotFound("entry"))
    }

    /// Adds one entry by hand.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NetworkTaken`] when there is one for the
    /// same resource, on either side.
    pub async fn add(
        &self,
        actor: &Actor,
        tenant: TenantId,
        edit: Edit,
    ) -> Result<Entry, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let tx = self.0.begin(actor).await?;
        self.write(tx, (actor, tenant), edit, "directory.constituency.add")
            .await
    }

    /// Puts another entry in the place of one: the old row ends and a manual one begins. An id
    /// that has ended was changed by somebody else.
    ///
    /// # Errors
    /// As [`Constituencies::add`], and [`DirectoryError::Stale`].
    pub async fn change(
        &self,
        actor: &Actor,
        tenant: TenantId,
        old: NetworkId,
        edit: Edit,
    ) -> Result<Entry, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut tx = self.0.begin(actor).await?;
        if !store::remove(&mut tx, tenant, old, self.0.clock.now()).await? {
            return Err(DirectoryError::Stale("entry"));
        }
        self.write(tx, (actor, tenant), edit, "directory.constituency.replace")
            .await
    }

    /// Takes one entry out; its row stays with its dates.
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
            return Err(DirectoryError::NotFound("entry"));
        }
        let (action, object) = ("directory.constituency.remove", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), action, &object, &[])
            .await
    }

    async fn write(
        &self,
        mut tx: Tx,
        (actor, tenant): (&Actor, TenantId),
        edit: Edit,
        action: &'static str,
    ) -> Result<Entry, DirectoryError> {
        let now = self.0.clock.now();
        let made = Entry {
            id: NetworkId::new(now),
            resource: edit.resource,
            side: edit.side,
            source: Source::Manual,
            added_at: now,
        };
        let written = store::insert(&mut tx, tenant, std::slice::from_ref(&made)).await;
        written.map_err(|e| match e {
            StoreError::Conflict { .. } => DirectoryError::NetworkTaken(made.resource.value()),
            other => other.into(),
        })?;
        let object = made.id.to_string();
        self.0
            .finish(tx, actor, Some(tenant), action, &object, &["entries"])
            .await?;
        Ok(made)
    }

    /// Makes the constituency exactly `wanted`, as a form shows it. A resource named on both
    /// sides is left out.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn set(
        &self,
        actor: &Actor,
        tenant: TenantId,
        wanted: Vec<Edit>,
    ) -> Result<Edited, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let mut tx = self.0.db.begin().await?;
        tx.lock("directory").await?;
        let whose = (actor, tenant);
        let edited = apply(self.0, &mut tx, whose, wanted, (Unnamed::Removed, now)).await?;
        tx.commit().await?;
        Ok(edited)
    }
}

/// What happens to entries that a list does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unnamed {
    /// The list says everything.
    Removed,
    /// The list only adds and changes.
    Kept,
}

/// Brings the entries to `wanted` within a transaction and logs it, if anything changes. The
/// caller has decided that the actor may, and holds the lock of the directory.
pub(crate) async fn apply(
    directory: &Directory,
    tx: &mut Tx,
    (actor, tenant): (&Actor, TenantId),
    wanted: Vec<Edit>,
    (unnamed, now): (Unnamed, Timestamp),
) -> Result<Edited, DirectoryError> {
    let mut sides: BTreeMap<Resource, Side> = BTreeMap::new();
    for edit in wanted {
        let side = sides.entry(edit.resource).or_insert(edit.side);
        *side = edit.side.max(*side);
    }
    let mut edited = Edited::default();
    for old in store::list_in(tx, tenant).await? {
        match sides.get(&old.resource) {
            Some(side) if *side == old.side => drop(sides.remove(&old.resource)),
            Some(_) => {
                edited.changed += 1;
                store::remove(tx, tenant, old.id, now).await?;
            }
            None if unnamed == Unnamed::Removed => {
                edited.removed += 1;
                store::remove(tx, tenant, old.id, now).await?;
            }
            None => {}
        }
    }
    let make = |(resource, side)| Entry {
        id: NetworkId::new(now),
        resource,
        side,
        source: Source::Manual,
        added_at: now,
    };
    let rows: Vec<Entry> = sides.into_iter().map(make).collect();
    store::insert(tx, tenant, &rows).await?;
    edited.added = rows.len() - edited.changed;
    if edited != Edited::default() {
        let (action, object) = ("directory.constituency.change", tenant.to_string());
        let fields = &["entries"];
        directory
            .note(tx, actor, Some(tenant), action, &object, fields, now)
            .await?;
    }
    Ok(edited)
}
