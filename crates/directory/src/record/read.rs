//! Reading records: one, those of an organisation, all.
//!
//! Not here: changing them (`write`). Invariant: everything leaves as [`Seen`].

use std::collections::HashMap;

use base::Actor;
use base::id::{OrganisationId, RecordId, TenantId};

use super::audience::{Medium, Sight, sight};
use super::field::Kind;
use super::merge::Statement;
use super::store::{self, Extent};
use super::{Record, Seen, of_organisation};
use crate::{Directory, DirectoryError};

/// The use cases of records.
#[derive(Debug, Clone, Copy)]
pub struct Records<'d>(pub(crate) &'d Directory);

impl Directory {
    /// The use cases of records.
    #[must_use]
    pub const fn records(&self) -> Records<'_> {
        Records(self)
    }
}

impl Records<'_> {
    /// One record as the actor may see it; visitors find what is public.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`], also for a record that the actor may not see, and for one
    /// whose organisation they may not see.
    pub async fn see(
        &self,
        actor: &Actor,
        id: RecordId,
        medium: Medium,
    ) -> Result<(TenantId, Seen), DirectoryError> {
        const MISSING: DirectoryError = DirectoryError::NotFound("record");
        let mut rows = self.0.db.snapshot().await?;
        let (tenant, record) = store::find(&mut rows, id).await?.ok_or(MISSING)?;
        let near = sight(actor, tenant, Some(record.organisation));
        let mut above = vec![of_organisation(record.organisation)];
        above.extend(record.contact);
        for one in above.into_iter().filter(|a| *a != id) {
            let (_, record) = store::find(&mut rows, one).await?.ok_or(MISSING)?;
            let live = store::live(&mut rows, tenant, one, record.kind).await?;
            Seen::new(record, &live, near, medium).ok_or(MISSING)?;
        }
        let live = store::live(&mut rows, tenant, id, record.kind).await?;
        let seen = Seen::new(record, &live, near, medium).ok_or(MISSING)?;
        Ok((tenant, seen))
    }

    /// The records of an organisation that the actor may see, itself first.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] when the organisation is not to be seen.
    pub async fn of(
        &self,
        actor: &Actor,
        organisation: OrganisationId,
    ) -> Result<Vec<Seen>, DirectoryError> {
        let own = of_organisation(organisation);
        let (tenant, _) = self.see(actor, own, Medium::Screen).await?;
        let mut rows = self.0.db.snapshot().await?;
        let (records, live) = store::titles_of(&mut rows, tenant, organisation).await?;
        let near = |of| sight(actor, tenant, Some(of));
        Ok(seen(near, (records, &live), Medium::Screen))
    }

    /// What lists show of every record that the actor may see.
    ///
    /// # Errors
    /// Storage.
    pub async fn list(&self, actor: &Actor, tenant: TenantId) -> Result<Vec<Seen>, DirectoryError> {
        self.all(actor, tenant, Extent::Titles, Medium::Screen)
            .await
    }

    /// Every record that the actor may see, whole: for files and programs.
    ///
    /// # Errors
    /// Storage.
    pub async fn export(
        &self,
        actor: &Actor,
        tenant: TenantId,
        medium: Medium,
    ) -> Result<Vec<Seen>, DirectoryError> {
        self.all(actor, tenant, Extent::Whole, medium).await
    }

    /// As [`Records::export`], but at most what somebody sees who stands `most` near.
    ///
    /// # Errors
    /// Storage.
    pub async fn export_for(
        &self,
        actor: &Actor,
        tenant: TenantId,
        medium: Medium,
        most: Sight,
    ) -> Result<Vec<Seen>, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        let records = store::all(&mut rows, tenant).await?;
        let live = store::live_all(&mut rows, tenant, &records, Extent::Whole).await?;
        let near = |of| sight(actor, tenant, Some(of)).min(most);
        Ok(seen(near, (records, &live), medium))
    }

    /// The administrations of which somebody may see something: the own one, or, for visitors,
    /// every one.
    ///
    /// # Errors
    /// Storage.
    pub async fn administrations(
        &self,
        own: Option<TenantId>,
    ) -> Result<Vec<TenantId>, DirectoryError> {
        match own {
            Some(own) => Ok(vec![own]),
            None => Ok(crate::administration::ids(&self.0.db).await?),
        }
    }

    async fn all(
        &self,
        actor: &Actor,
        tenant: TenantId,
        extent: Extent,
        medium: Medium,
    ) -> Result<Vec<Seen>, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        let records = store::all(&mut rows, tenant).await?;
        let live = store::live_all(&mut rows, tenant, &records, extent).await?;
        let near = |of| sight(actor, tenant, Some(of));
        Ok(seen(near, (records, &live), medium))
    }
}

/// What of these records somebody sees who stands `near` to each organisation: people only with their organisation, designations only
/// with whom they designate.
fn seen(
    near: impl Fn(OrganisationId) -> Sight,
    (records, live): (Vec<Record>, &HashMap<RecordId, Vec<Statement>>),
    medium: Medium,
) -> Vec<Seen> {
    let said = |id: RecordId| live.get(&id).map_or(&[][..], Vec::as_slice);
    let mut shown: HashMap<RecordId, bool> = HashMap::new();
    let mut out = Vec::new();
    // Organisations come first, then contacts before their designations.
    let (designations, others): (Vec<Record>, Vec<Record>) = records
        .into_iter()
        .partition(|r| r.kind == Kind::Designation);
    for record in others.into_iter().chain(designations) {
        let sight = near(record.organisation);
        let above = record
            .contact
            .unwrap_or_else(|| of_organisation(record.organisation));
        let hidden = above != record.id && !shown.get(&above).copied().unwrap_or(false);
        let (id, live): (RecordId, &[Statement]) = (record.id, said(record.id));
        let seen = match hidden {
            true => None,
            false => Seen::new(record, live, sight, medium),
        };
        shown.insert(id, seen.is_some());
        out.extend(seen);
    }
    out
}

/// Every record of an administration as somebody sees it who stands so near, read within a change.
pub(crate) async fn print(
    tx: &mut ::store::Tx,
    tenant: TenantId,
    (near, medium): (Sight, Medium),
) -> Result<Vec<Seen>, DirectoryError> {
    let records = store::all(tx, tenant).await?;
    let live = store::live_all(tx, tenant, &records, Extent::Whole).await?;
    Ok(seen(|_| near, (records, &live), medium))
}
