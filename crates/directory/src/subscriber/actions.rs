//! Entering and reading denominators.
//!
//! Not here: rates. Invariant: a denominator without a source is not taken.

use base::Actor;
use base::id::TenantId;

use super::{Denominator, Of, store};
use crate::error::DirectoryError;
use crate::{Directory, EDITORS, require, require_member};

/// The use cases of denominators.
#[derive(Debug, Clone, Copy)]
pub struct Subscribers<'d>(pub(crate) &'d Directory);

impl Directory {
    /// The use cases of denominators.
    #[must_use]
    pub const fn subscribers(&self) -> Subscribers<'_> {
        Subscribers(self)
    }
}

impl Subscribers<'_> {
    /// Enters a figure, replacing the one of the same quarter, access type and scope.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::Field`] without source or subscribers.
    pub async fn put(
        &self,
        actor: &Actor,
        tenant: TenantId,
        figure: &Denominator,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        figure.check()?;
        let mut tx = self.0.begin(actor).await?;
        store::put(&mut tx, tenant, figure, self.0.clock.now()).await?;
        self.0
            .finish(
                tx,
                actor,
                Some(tenant),
                "directory.subscriber.put",
                &tenant.to_string(),
                &["subscribers", "source"],
            )
            .await?;
        Ok(())
    }

    /// Enters a figure that is not there yet.
    ///
    /// # Errors
    /// As [`Subscribers::put`], and [`DirectoryError::FigureTaken`].
    pub async fn add(
        &self,
        actor: &Actor,
        tenant: TenantId,
        figure: &Denominator,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        figure.check()?;
        let (now, object) = (self.0.clock.now(), figure.of().path());
        let mut tx = self.0.begin(actor).await?;
        if !store::add(&mut tx, tenant, figure, now).await? {
            return Err(DirectoryError::FigureTaken(object));
        }
        let (action, fields) = ("directory.subscriber.add", &["subscribers", "source"]);
        self.0
            .finish(tx, actor, Some(tenant), action, &object, fields)
            .await
    }

    /// Changes number and source of a figure; `version` is the one the change was made from.
    ///
    /// # Errors
    /// As [`Subscribers::put`], and [`DirectoryError::Stale`].
    pub async fn change(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (figure, version): (&Denominator, i64),
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        figure.check()?;
        let (now, object) = (self.0.clock.now(), figure.of().path());
        let mut tx = self.0.begin(actor).await?;
        if !store::change(&mut tx, tenant, (figure, version), now).await? {
            return Err(DirectoryError::Stale("figure"));
        }
        let (action, fields) = ("directory.subscriber.change", &["subscribers", "source"]);
        self.0
            .finish(tx, actor, Some(tenant), action, &object, fields)
            .await
    }

    /// Takes a figure out; rates made from it are no longer shown.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Stale`].
    pub async fn remove(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (of, version): (Of, i64),
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut tx = self.0.begin(actor).await?;
        if !store::remove(&mut tx, tenant, of, version).await? {
            return Err(DirectoryError::Stale("figure"));
        }
        let (action, object) = ("directory.subscriber.remove", of.path());
        self.0
            .finish(tx, actor, Some(tenant), action, &object, &[])
            .await
    }

    /// One figure with its version.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn get(
        &self,
        actor: &Actor,
        tenant: TenantId,
        of: Of,
    ) -> Result<(Denominator, i64), DirectoryError> {
        require_member(actor, tenant)?;
        store::get(&self.0.db, tenant, of)
            .await?
            .ok_or(DirectoryError::NotFound("figure"))
    }

    /// Every figure, the newest quarter first.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn list(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Denominator>, DirectoryError> {
        require_member(actor, tenant)?;
        let all = store::list(&self.0.db, tenant).await?;
        Ok(all.into_iter().map(|(figure, _)| figure).collect())
    }
}
