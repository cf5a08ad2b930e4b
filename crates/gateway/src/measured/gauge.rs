//! The figures of watch and directory, for assessments.
//!
//! Not here: the figures of the law survey, which assessments know themselves. Invariant: each
//! context decides for itself who may see its figures.

use base::Actor;
use base::id::TenantId;
use base::measured::Measure;
use directory::{Directory, DirectoryError};
use instruments::measured::{Gauge, Reading, Unmeasured};
use watch::{Watch, WatchError};

/// The contexts whose figures stand as evidence.
#[derive(Debug, Clone)]
pub struct Joined {
    /// Observations and feeds.
    pub watch: Watch,
    /// Organisations and networks.
    pub directory: Directory,
}

impl Gauge for Joined {
    fn measures(&self) -> Vec<Measure> {
        let directory = directory::measured::MEASURES;
        directory
            .into_iter()
            .chain(watch::measured::MEASURES)
            .collect()
    }

    fn read<'a>(
        &'a self,
        actor: &'a Actor,
        tenant: TenantId,
        wanted: &'a [&'a str],
    ) -> Reading<'a> {
        Box::pin(async move {
            let found = watch::measured::read_only(actor, &self.watch, tenant, wanted).await;
            let mut found = found.map_err(|error| match error {
                WatchError::Denied(_) => Unmeasured::Forbidden,
                other => Unmeasured::Failed(other.to_string()),
            })?;
            let own = &self.directory;
            let own = directory::measured::read_only(actor, own, tenant, wanted).await;
            found.extend(own.map_err(|error| match error {
                DirectoryError::Forbidden => Unmeasured::Forbidden,
                other => Unmeasured::Failed(other.to_string()),
            })?);
            Ok(found)
        })
    }
}
