//! The gateway's own figures: those that other contexts measure, and those of the law survey.
//!
//! Not here: how other contexts measure; a [`Gauge`] is put in where everything is joined. What a
//! figure proposes is in `proposal`. Invariant: who may not see a figure is told no number.

mod law;
#[cfg(test)]
pub(crate) mod tests;

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;

use base::Actor;
use base::id::TenantId;
use base::measured::{Measure, Measured};

use crate::{Instruments, InstrumentsError};

pub(crate) use law::Surveyed;
pub use law::{MEASURES, read};

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
pub enum Unmeasured {
    /// The actor may not see the figures.
    #[error("not allowed: the role does not include the gateway's figures")]
    Forbidden,
    /// They cannot be read now.
    #[error("the figures cannot be read: {0}")]
    Failed(String),
}

/// What a gauge answers, later.
pub type Reading<'a> = Pin<Box<dyn Future<Output = Result<Vec<Measured>, Unmeasured>> + Send + 'a>>;

/// The figures of other contexts.
pub trait Gauge: Debug + Send + Sync {
    /// Every figure that can be measured.
    fn measures(&self) -> Vec<Measure>;

    /// Those of the names `wanted` that are known now; the others are not worked out.
    fn read<'a>(&'a self, actor: &'a Actor, tenant: TenantId, wanted: &'a [&'a str])
    -> Reading<'a>;
}

impl Instruments {
    /// Every figure that can be measured here.
    #[must_use]
    pub fn measures(&self) -> Vec<Measure> {
        let others = self.gauge.as_ref().map(|g| g.measures());
        let mut all = others.unwrap_or_default();
        all.extend(MEASURES);
        all
    }

    /// The figure of a name.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<Measure> {
        self.measures().into_iter().find(|m| m.name == name)
    }

    /// The figures of the names `wanted` that are known now.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`] for whoever may not see them.
    pub async fn figures(
        &self,
        actor: &Actor,
        tenant: TenantId,
        wanted: &[&str],
    ) -> Result<Vec<Measured>, InstrumentsError> {
        let mut found = match &self.gauge {
            None => Vec::new(),
            Some(gauge) => {
                gauge
                    .read(actor, tenant, wanted)
                    .await
                    .map_err(|error| match error {
                        Unmeasured::Forbidden => InstrumentsError::Forbidden,
                        Unmeasured::Failed(why) => InstrumentsError::Unmeasured(why),
                    })?
            }
        };
        if MEASURES.iter().any(|m| wanted.contains(&m.name)) {
            found.extend(read(actor, self, tenant).await?);
        }
        found.retain(|m| wanted.contains(&m.measure.name));
        Ok(found)
    }

    /// The figures, or none for whoever may not see them.
    pub(crate) async fn figures_seen(
        &self,
        actor: &Actor,
        tenant: TenantId,
        wanted: &[&str],
    ) -> Result<Vec<Measured>, InstrumentsError> {
        match self.figures(actor, tenant, wanted).await {
            Err(InstrumentsError::Forbidden) => Ok(Vec::new()),
            other => other,
        }
    }
}
