//! Entering and reading denominators.
//!
//! Not here: rates. Invariant: a denominator without a source is not taken.

use base::Actor;
use base::id::TenantId;

use super::{Denominator, store};
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
        if figure.source.trim().is_empty() {
            return Err(DirectoryError::field(
                "source",
                "is missing",
                ("directory-refused-source-missing", vec![]),
            ));
        }
        if figure.subscribers == 0 {
            return Err(DirectoryError::field(
                "subscribers",
                "is zero",
                ("directory-refused-subscribers", vec![]),
            ));
        }
        let mut tx = self.0.db.begin().await?;
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
        Ok(store::list(&self.0.db, tenant).await?)
    }
}
