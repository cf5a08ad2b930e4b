//! Merging, splitting and undoing, as those who keep the directory do it.
//!
//! Not here: what moves (`unite`, `part`). Invariant: each is done as a whole from the versions that
//! its form has shown, or not at all.

use ::store::{Tx, params};
use base::Actor;
use base::id::{OrganisationId, RecordId, TenantId};
use web::role::carry::{self, Carried};

use super::part::Parting;
use super::rows::{Change, changes, goes_beyond, state};
use super::unite::Uniting;
use super::{Later, Merge, Merging, MergingId, Split, Way, store};
use crate::organisation;
use crate::record::write::found;
use crate::record::{Kind, Record, Records};
use crate::{Directory, DirectoryError, EDITORS, require};

/// So many steps the organisations above one are followed.
const STEPS: usize = 32;
const FREE_NAME: &str = "UPDATE directory_organisation SET name_key = 'undoing ' || id
    WHERE tenant = $1 AND id = $2";

/// The use cases of merging and splitting.
#[derive(Debug, Clone, Copy)]
pub struct Mergings<'d>(&'d Directory);

impl Directory {
    /// The use cases of merging and splitting.
    #[must_use]
    pub const fn mergings(&self) -> Mergings<'_> {
        Mergings(self)
    }
}

fn organisation(id: RecordId) -> OrganisationId {
    OrganisationId::from_bytes(id.bytes())
}

/// A record that is there in that version, of a kind that is merged and split.
async fn as_seen(
    tx: &mut Tx,
    tenant: TenantId,
    (id, version): (RecordId, i64),
) -> Result<Record, DirectoryError> {
    let record = found(tx, tenant, id).await?;
    if record.kind == Kind::Designation || record.erased.is_some() {
        return Err(DirectoryError::NotFound("record"));
    }
    match record.version == version {
        true => Ok(record),
        false => Err(DirectoryError::Stale("record")),
    }
}

/// The record that stays must not stand below the one that goes.
async fn not_below(
    tx: &mut Tx,
    tenant: TenantId,
    (stays, goes): (OrganisationId, OrganisationId),
) -> Result<(), DirectoryError> {
    let mut at = Some(stays);
    for _ in 0..STEPS {
        let Some(id) = at else { return Ok(()) };
        if id == goes {
            let message = ("directory-merging-below", vec![]);
            let reason = "stands below the one that goes; let the upper one stay";
            return Err(DirectoryError::field("stays", reason, message));
        }
        let found = organisation::store::get_in(tx, tenant, id).await?;
        at = found.and_then(|o| o.details.parent);
    }
    Ok(())
}

impl Mergings<'_> {
    /// Makes one record of two; the id of the other leads to it from then on.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`] for an unknown or erased record,
    /// two of different kinds, and designations, [`DirectoryError::Stale`],
    /// [`DirectoryError::Field`] for one below the other and for too many values.
    pub async fn merge(
        &self,
        actor: &Actor,
        tenant: TenantId,
        merge: &Merge,
    ) -> Result<MergingId, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let stays = as_seen(&mut tx, tenant, merge.stays).await?;
        let goes = as_seen(&mut tx, tenant, merge.goes).await?;
        if stays.id == goes.id || stays.kind != goes.kind {
            return Err(DirectoryError::NotFound("record"));
        }
        let (one, other) = (stays.id.to_string(), goes.id.to_string());
        let mut name = String::new();
        if stays.is_organisation() {
            not_below(&mut tx, tenant, (stays.organisation, goes.organisation)).await?;
            let row = organisation::store::get_in(&mut tx, tenant, goes.organisation).await?;
            name = row.map(|o| o.name.key()).unwrap_or_default();
        }
        let before = state(&mut tx, tenant, (&one, &other)).await?;
        let (kept, gone) = (stays.id, goes.id);
        let uniting = Uniting {
            tenant,
            stays,
            goes,
            merge,
            by: actor.audit_name(),
            now,
        };
        uniting.run(&mut tx).await?;
        let members = match uniting.stays.is_organisation() {
            true => carry::over(&mut tx, tenant, (organisation(gone), organisation(kept))).await?,
            false => Vec::new(),
        };
        let after = state(&mut tx, tenant, (&one, &other)).await?;
        let made = self.made(actor, Way::Merge, (kept, gone));
        let members: Vec<String> = members.iter().map(Carried::kept).collect();
        let beside = (name.as_str(), members.join(" "));
        let beside = (beside.0, beside.1.as_str());
        store::insert(&mut tx, tenant, &made, beside, &changes(&before, &after)).await?;
        let merged = "directory.record.merged";
        self.0
            .note(&mut tx, actor, Some(tenant), merged, &other, &[], now)
            .await?;
        self.end(tx, actor, tenant, ("directory.record.merge", &one))
            .await?;
        Ok(made.id)
    }

    fn made(&self, actor: &Actor, way: Way, (stays, goes): (RecordId, RecordId)) -> Merging {
        let at = self.0.clock.now();
        Merging {
            id: MergingId::new(at),
            way,
            stays,
            goes,
            by: actor.audit_name(),
            at,
            undone: None,
        }
    }

    async fn end(
        &self,
        tx: Tx,
        actor: &Actor,
        tenant: TenantId,
        (action, object): (&'static str, &str),
    ) -> Result<(), DirectoryError> {
        self.0
            .finish(tx, actor, Some(tenant), action, object, &[])
            .await
    }

    /// Makes a new record of some of what is said of one, and of what belongs to it.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`], also for a person or network
    /// that is not of the record, [`DirectoryError::Stale`], [`DirectoryError::NameTaken`],
    /// [`DirectoryError::Field`] without a name, or when nothing was chosen.
    pub async fn split(
        &self,
        actor: &Actor,
        tenant: TenantId,
        split: &Split,
    ) -> Result<(MergingId, RecordId), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let of = as_seen(&mut tx, tenant, split.of).await?;
        if split.fields.is_empty() && split.records.is_empty() && split.networks.is_empty() {
            let message = ("directory-merging-nothing", vec![]);
            return Err(DirectoryError::field(
                "fields",
                "nothing was chosen",
                message,
            ));
        }
        let live = crate::record::store::live(&mut tx, tenant, of.id, of.kind).await?;
        let parting = Parting {
            tenant,
            of,
            split,
            by: actor.audit_name(),
            now,
        };
        let title = parting.title(&live)?;
        let one = parting.of.id.to_string();
        let before = state(&mut tx, tenant, (&one, &one)).await?;
        let new = parting.make(&mut tx, &title).await?;
        parting.run(&mut tx, new, &live, &title).await?;
        let other = new.to_string();
        let after = state(&mut tx, tenant, (&one, &other)).await?;
        let made = self.made(actor, Way::Split, (parting.of.id, new));
        store::insert(&mut tx, tenant, &made, ("", ""), &changes(&before, &after)).await?;
        let action = "directory.record.parted";
        self.0
            .note(&mut tx, actor, Some(tenant), action, &other, &[], now)
            .await?;
        self.end(tx, actor, tenant, ("directory.record.split", &one))
            .await?;
        Ok((made.id, new))
    }

    /// Brings both records back as they were. After a split is undone, the id of the record that it
    /// made leads to the one that it came from.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`] when it was undone before,
    /// [`DirectoryError::Later`] with what was changed since, [`DirectoryError::NameTaken`].
    pub async fn undo(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: MergingId,
    ) -> Result<(), DirectoryError> {
        const MISSING: DirectoryError = DirectoryError::NotFound("merge");
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let found = store::get(&mut tx, tenant, id).await?.ok_or(MISSING)?;
        let (merging, members) = found;
        if merging.undone.is_some() {
            return Err(MISSING);
        }
        let all = store::changes(&mut tx, id).await?;
        if let Some(later) = in_the_way(&mut tx, tenant, &merging, &all).await? {
            return Err(DirectoryError::Later(later));
        }
        // A name is freed before it is taken again.
        for (organisation, _) in all.iter().filter_map(Change::renamed) {
            tx.execute(FREE_NAME, params![tenant, organisation]).await?;
        }
        for change in &all {
            let done = change.undo(&mut tx, tenant, now).await;
            let name = change.renamed().map_or("", |(_, name)| name);
            done.map_err(|e| named(e, name))?;
        }
        let moved: Vec<Carried> = members
            .split_ascii_whitespace()
            .map(Carried::read)
            .collect();
        let ids = (organisation(merging.goes), organisation(merging.stays));
        carry::back(&mut tx, tenant, ids, &moved).await?;
        let by = actor.audit_name();
        if !store::undo(&mut tx, tenant, id, (&by, now)).await? {
            return Err(MISSING);
        }
        let object = merging.stays.to_string();
        self.end(tx, actor, tenant, ("directory.record.undo", &object))
            .await
    }

    /// What was merged and split, newest first.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn list(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Merging>, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut rows = self.0.db.snapshot().await?;
        Ok(store::list(&mut rows, tenant).await?)
    }
}

fn named(error: ::store::StoreError, name: &str) -> DirectoryError {
    match error.is_conflict_on("name_key") || error.is_conflict_on("directory_organisation_name") {
        true => DirectoryError::NameTaken(name.to_owned()),
        false => error.into(),
    }
}

async fn in_the_way(
    tx: &mut Tx,
    tenant: TenantId,
    merging: &Merging,
    all: &[Change],
) -> Result<Option<Later>, DirectoryError> {
    let mut there = vec![merging.stays];
    if merging.way == Way::Split {
        there.push(merging.goes);
    }
    for id in there {
        let found = crate::record::store::find(tx, id).await?;
        if found.is_none_or(|(_, record)| record.erased.is_some()) {
            return Ok(Some(Later::Gone));
        }
    }
    for change in all {
        if let Some(later) = change.later(tx, tenant).await? {
            return Ok(Some(later));
        }
    }
    if merging.way == Way::Split {
        let new = merging.goes.to_string();
        let now = state(tx, tenant, (&new, &new)).await?;
        if goes_beyond(&now, all) {
            return Ok(Some(Later::Added));
        }
    }
    Ok(None)
}

impl Records<'_> {
    /// Where a record went that was merged into another one, if the actor may see that one.
    ///
    /// # Errors
    /// Storage.
    pub async fn moved(
        &self,
        actor: &Actor,
        id: RecordId,
    ) -> Result<Option<RecordId>, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        let Some(to) = store::resolved(&mut rows, id).await? else {
            return Ok(None);
        };
        drop(rows);
        let medium = crate::record::audience::Medium::Screen;
        match self.see(actor, to, medium).await {
            Ok(_) => Ok(Some(to)),
            Err(DirectoryError::NotFound(_)) => Ok(None),
            Err(other) => Err(other),
        }
    }
}
