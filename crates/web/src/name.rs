//! What the gateway is called in the head of every page.
//!
//! Not here: where the name is kept, and how that stays cheap (whoever gives [`GatewayName`]).
//! Invariant: a page always has a name; without an administration's own it is the setting's.

use std::sync::Arc;

use ::store::StoreError;
use base::LanguageTag;
use futures::future::BoxFuture;

use crate::app::App;

/// Knows the administration's own name.
pub trait Naming: Send + Sync + 'static {
    /// The name in `language`, where one administration is the gateway's. Asked for every page, so
    /// the answer must not cost a query each time.
    fn name<'a>(
        &'a self,
        language: &'a LanguageTag,
    ) -> BoxFuture<'a, Result<Option<String>, StoreError>>;
}

/// Where the name comes from; the gateway gives it to `AppBuilder::state`. Without it the setting
/// counts.
#[derive(Clone)]
pub struct GatewayName(pub Arc<dyn Naming>);

/// The name for a page in `language`.
pub(crate) async fn shown(app: &App, language: &LanguageTag) -> String {
    let own = match app.find::<GatewayName>() {
        Some(naming) => naming.0.name(language).await.unwrap_or_else(|error| {
            // A page without the name still serves; the page itself meets the same store.
            tracing::warn!(%error, "the name of the gateway");
            None
        }),
        None => None,
    };
    own.unwrap_or_else(|| app.config().name.clone())
}
