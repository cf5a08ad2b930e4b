//! The directory's organisations where the shell asks for them by name.
//!
//! Invariant: the shell decides who sees the page; this only answers for one administration.

use base::Actor;
use base::id::{OrganisationId, TenantId};
use directory::{Directory, DirectoryError};
use std::pin::Pin;
use store::StoreError;
use web::role::Organisations;

/// Answers from the directory.
pub struct DirectoryNames(pub Directory);

impl Organisations for DirectoryNames {
    fn of(
        &self,
        tenant: TenantId,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<(OrganisationId, String)>, StoreError>> + Send + '_>>
    {
        Box::pin(async move {
            match self.0.organisations().list(&Actor::system(), tenant).await {
                Ok(all) => Ok(all
                    .into_iter()
                    .map(|o| (o.id, o.name.as_str().to_owned()))
                    .collect()),
                Err(DirectoryError::Store(error)) => Err(error),
                Err(other) => {
                    tracing::error!(%other, "the directory refuses the gateway itself");
                    Err(StoreError::Closed)
                }
            }
        })
    }
}
