//! Bundles: what an administration released of a signed-off round, as a signed file that another
//! gateway takes in and keeps apart from its own rounds.
//!
//! Not here: a round's files for people (`assessment::files`). Invariant: nothing leaves that was
//! not released; confidential answers and evidence above the label of the release never leave;
//! nothing of a bundle is read before its signature holds, and what was taken in is never changed.

pub mod api;
mod container;
mod content;
mod error;
mod keys;
mod make;
mod manifest;
pub(crate) mod pages;
mod release;
mod remove;
mod shelf;
mod store;
mod take;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::pin::Pin;
use std::sync::Arc;

use ::store::keys::Keys;
use base::id::TenantId;
use base::{CountryCode, LanguageTag};

pub use content::{Figure, Mention, Signed};
pub use error::BundleError;
pub use keys::{OwnKey, Trusted};
pub use make::Made;
pub use manifest::{Manifest, PartReleased};
pub use release::{Extent, LABELS, Release, Released};
pub use remove::Removed;
pub use shelf::{Column, Compared, Imported, Listed, Origin};
pub use take::Took;

use crate::{Instruments, InstrumentsError};

/// What the file is called after its name.
pub const ENDING: &str = "cgb";
/// The media type of a bundle.
pub const MEDIA: &str = "application/vnd.cybergateway.bundle+zip";
/// The largest bundle that is taken, in bytes.
pub const PACKED_LIMIT: usize = 16 << 20;

/// What an administration is called, as its bundles say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// ISO 3166-1 alpha-2.
    pub code: CountryCode,
    /// The names by language.
    pub names: BTreeMap<LanguageTag, String>,
}

/// What [`Administered::of`] comes to.
pub type Naming<'a> = Pin<Box<dyn Future<Output = Result<Named, ::store::StoreError>> + Send + 'a>>;

/// Knows administrations by their id.
pub trait Administered: Debug + Send + Sync {
    /// The administration's code and names.
    fn of(&self, tenant: TenantId) -> Naming<'_>;
}

/// What the exchange of bundles works with.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// They seal the private half of the signing key.
    pub keys: Arc<Keys>,
    /// The names of administrations.
    pub names: Arc<dyn Administered>,
    /// What the gateway calls itself, such as its address.
    pub gateway: String,
}

impl Instruments {
    /// With what bundles need.
    #[must_use]
    pub fn exchanging(mut self, exchange: Exchange) -> Self {
        self.exchange = Some(exchange);
        self
    }

    fn exchange(&self) -> Result<&Exchange, InstrumentsError> {
        let missing = || InstrumentsError::Damaged("bundles are not set up here".to_owned());
        self.exchange.as_ref().ok_or_else(missing)
    }
}
