//! Removing a bundle that was taken in: its file goes, the fact stays.
//!
//! Not here: revoking a key (`keys`). Invariant: of a bundle that was removed no answer is left,
//! and who removed it, when and why is in the list and in the audit log.

use base::id::{BundleId, TenantId};
use base::{Actor, Timestamp};

use super::{Manifest, store};
use crate::answer::longest;
use crate::rights::{OFFICERS, READERS, ceiling, require};
use crate::{Instruments, InstrumentsError};

/// A bundle that was removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The id that it had here.
    pub id: BundleId,
    /// What it said of itself.
    pub manifest: Manifest,
    /// When it had been taken in.
    pub imported: Timestamp,
    /// Why it was removed.
    pub reason: String,
    /// Who removed it, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl Instruments {
    /// Removes a bundle; its file is deleted. Country officers and administrators may. It can be
    /// taken in again from its file.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::Field`] without a reason, [`InstrumentsError::Changed`] when a newer
    /// release took its place meanwhile.
    pub async fn remove_bundle(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (id, reason): (BundleId, &str),
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let reason = reason.trim();
        let message = match reason.chars().count() {
            0 => Some("web-field-missing"),
            n if n > longest::SHORT => Some("instruments-misfit-too-long"),
            _ => None,
        };
        if let Some(message) = message {
            return Err(InstrumentsError::Field {
                field: "reason",
                reason: "is missing or too long".to_owned(),
                message,
            });
        }
        // Before the bundle is looked for, since a form that was carried out has removed it.
        let mut tx = self.begin(actor).await?;
        // A file that is damaged can be removed too, so that it is not read.
        let ceiling = ceiling(actor, tenant);
        let kept = store::listed(&self.db, tenant).await?.into_iter();
        let mut kept = kept.filter(|k| k.id == id && k.tlp <= ceiling);
        let kept = kept.next().ok_or(InstrumentsError::NotFound("bundle"))?;
        let by = actor.audit_name();
        let why = (reason, by.as_str(), self.clock.now());
        if !store::remove(&mut tx, tenant, &kept, why).await? {
            return Err(InstrumentsError::Changed(vec!["the bundle".to_owned()]));
        }
        let name = id.to_string();
        let what = ("instruments.bundle.remove", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await
    }

    /// The bundles that were removed, newest first, at most 200. Whoever may read rounds may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn removed_bundles(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Removed>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let ceiling = ceiling(actor, tenant);
        let mut found = Vec::new();
        for row in store::removed(&self.db, tenant).await? {
            let manifest = Manifest::read(row.manifest.as_bytes()).map_err(|e| {
                InstrumentsError::Damaged(format!("instruments_bundle_removed {}: {e}", row.id))
            })?;
            if manifest.tlp <= ceiling {
                found.push(Removed {
                    id: row.id,
                    manifest,
                    imported: row.imported,
                    reason: row.reason,
                    by: row.by,
                    at: row.at,
                });
            }
        }
        Ok(found)
    }
}
