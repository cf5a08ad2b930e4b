//! What the gateway measures of itself, joined over the contexts: evidence for assessments.
//!
//! A context adds its figures with one line in [`measures`] and one in [`read`]; those that
//! assessments do not know of themselves reach them by [`Joined`]. Not here: how a
//! figure is counted (the contexts), what it proposes (`instruments`). Invariant: what is not
//! known is absent from [`read`] and shown as not known.

mod api;
mod gauge;
mod pages;
#[cfg(test)]
mod tests;

use crate::compose::Gateway;
use base::Actor;
use base::id::TenantId;
use base::measured::{Measure, Measured};
use directory::DirectoryError;
use instruments::InstrumentsError;
use watch::WatchError;

pub use gauge::Joined;
pub use pages::module;

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
pub enum NotMeasured {
    /// The directory's reason.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// The watch's reason.
    #[error(transparent)]
    Watch(#[from] WatchError),
    /// The reason of the law survey's figures.
    #[error(transparent)]
    Instruments(#[from] InstrumentsError),
}

/// Every figure that can be measured, in the order of the page.
#[must_use]
pub fn measures() -> Vec<Measure> {
    let directory = directory::measured::MEASURES;
    directory
        .into_iter()
        .chain(watch::measured::MEASURES)
        .chain(instruments::measured::MEASURES)
        .collect()
}

/// The names of all figures, for the check of instruments.
#[must_use]
pub fn names() -> Vec<&'static str> {
    measures().iter().map(|m| m.name).collect()
}

/// Measures what is known now, in the order of [`measures`].
///
/// # Errors
/// [`NotMeasured`] unless the actor sees the whole administration's observations and directory.
pub async fn read(
    actor: &Actor,
    gateway: &Gateway,
    tenant: TenantId,
) -> Result<Vec<Measured>, NotMeasured> {
    let mut found = watch::measured::read(actor, &gateway.watch, tenant).await?;
    found.extend(directory::measured::read(actor, &gateway.directory, tenant).await?);
    found.extend(instruments::measured::read(actor, &gateway.instruments, tenant).await?);
    let order = names();
    found.sort_by_key(|m| order.iter().position(|name| *name == m.measure.name));
    Ok(found)
}
