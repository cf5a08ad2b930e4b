//! Suggesting pairs, and remembering which are not the same.
//!
//! Not here: what two records share (`mod`). Invariant: a pair that somebody told apart is not
//! suggested again until that is taken back.

use std::collections::HashSet;

use base::Actor;
use base::id::{RecordId, TenantId};

use super::{Distinct, Suggestion, store, suggest};
use crate::record::audience::Medium;
use crate::record::write::found;
use crate::record::{Kind, Records};
use crate::{Directory, DirectoryError, EDITORS, require, require_member};

/// Characters of a reason.
const WHY_LIMIT: usize = 500;

/// Two records, the smaller id first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pair(pub RecordId, pub RecordId);

/// The use cases of duplicates.
#[derive(Debug, Clone, Copy)]
pub struct Duplicates<'d>(&'d Directory);

impl Directory {
    /// The use cases of duplicates.
    #[must_use]
    pub const fn duplicates(&self) -> Duplicates<'_> {
        Duplicates(self)
    }
}

impl Duplicates<'_> {
    /// The pairs that may be the same by what the actor may see, those that share most first.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] for whoever is no member of the administration as a whole.
    pub async fn suggested(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Suggestion>, DirectoryError> {
        require_member(actor, tenant)?;
        let all = Records(self.0)
            .export(actor, tenant, Medium::Screen)
            .await?;
        let mut rows = self.0.db.snapshot().await?;
        let told = store::list(&mut rows, tenant).await?;
        let told: HashSet<Pair> = told.into_iter().map(|d| d.pair).collect();
        let mut out = suggest(&all);
        out.retain(|s| !told.contains(&super::pair(s.one.record.id, s.other.record.id)));
        Ok(out)
    }

    /// What two records share by what the actor may see, also when they were told apart.
    ///
    /// # Errors
    /// As [`Duplicates::suggested`].
    pub async fn shared(
        &self,
        actor: &Actor,
        tenant: TenantId,
        pair: Pair,
    ) -> Result<Vec<super::Shared>, DirectoryError> {
        require_member(actor, tenant)?;
        let mut all = Records(self.0)
            .export(actor, tenant, Medium::Screen)
            .await?;
        all.retain(|s| s.record.id == pair.0 || s.record.id == pair.1);
        let found = suggest(&all).into_iter().next();
        Ok(found.map(|s| s.shared).unwrap_or_default())
    }

    /// The pairs that were told apart, newest first.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn distinct(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Distinct>, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut rows = self.0.db.snapshot().await?;
        Ok(store::list(&mut rows, tenant).await?)
    }

    /// Says that two records are not the same, and why. Said again, the new reason stands.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`] for an unknown record or two of
    /// different kinds, [`DirectoryError::Field`] without a reason.
    pub async fn tell_apart(
        &self,
        actor: &Actor,
        tenant: TenantId,
        pair: Pair,
        why: &str,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let why = base::text::plain(why.trim());
        if why.is_empty() || why.chars().count() > WHY_LIMIT {
            let args = vec![("limit", WHY_LIMIT.to_string())];
            let message = ("directory-refused-why", args);
            return Err(DirectoryError::field(
                "why",
                "is missing or too long",
                message,
            ));
        }
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let one = found(&mut tx, tenant, pair.0).await?;
        let other = found(&mut tx, tenant, pair.1).await?;
        if one.id == other.id || one.kind != other.kind || one.kind == Kind::Designation {
            return Err(DirectoryError::NotFound("record"));
        }
        let said = Distinct {
            pair,
            by: actor.audit_name(),
            why,
            at: now,
        };
        store::end(&mut tx, tenant, pair, now).await?;
        store::insert(&mut tx, tenant, &said).await?;
        let (what, object) = ("directory.duplicate.distinct", one.id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &[])
            .await
    }

    /// Takes back that two records are not the same.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn compare_again(
        &self,
        actor: &Actor,
        tenant: TenantId,
        pair: Pair,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut tx = self.0.begin(actor).await?;
        if !store::end(&mut tx, tenant, pair, self.0.clock.now()).await? {
            return Err(DirectoryError::NotFound("pair"));
        }
        let (what, object) = ("directory.duplicate.again", pair.0.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &[])
            .await
    }
}
