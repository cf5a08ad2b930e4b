//! The directory's organisations and administrations where the shell asks for them by name.
//!
//! Invariant: the shell decides who sees the page; this only answers for one administration.

use base::id::{OrganisationId, TenantId};
use base::{Actor, LanguageTag};
use directory::{Directory, DirectoryError};
use instruments::bundle::{Administered, Named};
use std::pin::Pin;
use store::StoreError;
use web::name::Naming;
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
            let all = self.0.organisations().list(&Actor::system(), tenant).await;
            let all = all.map_err(store_error)?.into_iter();
            Ok(all.map(|o| (o.id, o.name.as_str().to_owned())).collect())
        })
    }
}

/// The names of administrations: the gateway's own, and of those that somebody belongs to.
pub struct AdministrationNames(pub Directory);

impl Naming for AdministrationNames {
    fn name<'a>(
        &'a self,
        language: &'a LanguageTag,
    ) -> Pin<Box<dyn Future<Output = Result<Option<String>, StoreError>> + Send + 'a>> {
        Box::pin(async move {
            let only = self.0.administrations().only_name(language).await;
            only.map_err(store_error)
        })
    }
}

impl Administrations for AdministrationNames {
    fn names<'a>(
        &'a self,
        tenants: &'a [TenantId],
        language: &'a LanguageTag,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<(TenantId, String)>, StoreError>> + Send + 'a>>
    {
        Box::pin(async move {
            let named = self.0.administrations().names(tenants, language).await;
            named.map_err(store_error)
        })
    }
}

/// What administrations are called in the bundles that they sign.
#[derive(Debug)]
pub struct BundleNames(pub Directory);

impl Administered for BundleNames {
    fn of(&self, tenant: TenantId) -> instruments::bundle::Naming<'_> {
        Box::pin(async move {
            let found = self.0.administrations().get(&Actor::system(), tenant).await;
            let profile = found.map_err(store_error)?.profile;
            let country = profile.countries().first().copied();
            Ok(Named {
                code: country.ok_or_else(|| StoreError::unparsable("countries"))?,
                names: profile.names().clone(),
            })
        })
    }
}

/// What the store says; the directory refuses the gateway itself nothing.
fn store_error(error: DirectoryError) -> StoreError {
    match error {
        DirectoryError::Store(error) => error,
        other => {
            tracing::error!(%other, "the directory refuses the gateway itself");
            StoreError::Closed
        }
    }
}
