//! The raw input that an observation came in, at the exits.
//!
//! Not here: the report inside an input, by which observations are stored (`source_hash`).
//! Invariant: whoever sees own networks only is told of no input, since inputs tell of others too.

use crate::rights::{self, Sight};
use crate::{Watch, WatchError, ingest};
use base::id::TenantId;
use base::{Actor, ContentHash};
use lake::{Observation, StoredMeta};
use std::collections::{HashMap, HashSet};
use store::{StoreError, params};

const ALL: &str = "SELECT source, blob FROM watch_source WHERE tenant = $1";

/// Raw inputs, by the reports in them.
#[derive(Debug, Default)]
pub(super) struct Origins(HashMap<ContentHash, ContentHash>);

impl Origins {
    /// Those of every report.
    ///
    /// # Errors
    /// [`WatchError::Denied`] when the actor may see no observation; the store's.
    pub async fn all(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Self, WatchError> {
        if rights::sight(actor, tenant)? != Sight::Whole {
            return Ok(Self::default());
        }
        let rows = watch.db().fetch(ALL, params![tenant]).await?;
        let all = rows
            .iter()
            .map(|row| Ok((row.get("source")?, row.get("blob")?)));
        Ok(Self(all.collect::<Result<_, StoreError>>()?))
    }

    /// Those of some observations.
    ///
    /// # Errors
    /// As [`Origins::all`].
    pub async fn of(
        actor: &Actor,
        watch: &Watch,
        tenant: TenantId,
        seen: &[Observation],
    ) -> Result<Self, WatchError> {
        let mut found = HashMap::new();
        if rights::sight(actor, tenant)? == Sight::Whole {
            let sources: HashSet<ContentHash> = seen.iter().filter_map(|o| o.meta.source).collect();
            for source in sources {
                if let Some(report) = ingest::source(watch, tenant, &source).await? {
                    found.insert(source, report.blob);
                }
            }
        }
        Ok(Self(found))
    }

    /// The hash of the raw input, and the data row in its report from 0.
    pub fn get(&self, meta: &StoredMeta) -> Option<(String, String)> {
        let input = self.0.get(&meta.source?)?;
        Some((input.to_string(), meta.row.to_string()))
    }
}
