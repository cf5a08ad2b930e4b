//! The directory's organisations and administrations where the shell asks for them by name.
//!
//! Invariant: the shell decides who sees the page; this only answers for one administration.

use base::id::{OrganisationId, TenantId};
use base::{Actor, LanguageTag};
use directory::{Directory, DirectoryError};
use std::pin::Pin;
use store::StoreError;
use web::role::Organisations;
use web::session::tenant::Administrations;

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

/// The names of administrations, for those who belong to several.
pub struct AdministrationNames(pub Directory);

impl Administrations for AdministrationNames {
    fn names<'a>(
        &'a self,
        tenants: &'a [TenantId],
        language: &'a LanguageTag,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<(TenantId, String)>, StoreError>> + Send + 'a>>
    {
        Box::pin(async move {
            let all = match self.0.administrations().list(&Actor::system()).await {
                Ok(all) => all,
                Err(DirectoryError::Store(error)) => return Err(error),
                Err(other) => {
                    tracing::error!(%other, "the directory refuses the gateway itself");
                    return Err(StoreError::Closed);
                }
            };
            let name = |id: &TenantId| {
                let found = all.iter().find(|a| a.id == *id)?;
                Some((*id, found.profile.name(language).to_owned()))
            };
            Ok(tenants.iter().filter_map(name).collect())
        })
    }
}
