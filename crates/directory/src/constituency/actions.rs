//! Reading and changing the constituency.
//!
//! Not here: the CSV import, which may add entries too. Invariant: setting a list twice changes
//! nothing the second time.

use std::collections::BTreeMap;

use ::store::Tx;
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
