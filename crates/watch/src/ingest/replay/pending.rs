//! Changes that wait for a commit, and the commit.
//!
//! Rows in another reading, observations that are gone with their quarantine entries, and new
//! ones. Invariant: a commit is all or nothing, and quarantine entries are settled after the rows
//! they stand for are observations.

use super::super::commit::{MAX_CONFLICTS, Reread};
use super::Written;
use super::store::{self, ReadAgain};
use crate::quarantine::{self, Entry};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::observation::ObservationId;
use base::{ContentHash, Day};
use lake::{Batch, Builder, LakeError, Replacement};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Rows and bytes that are gathered before a commit: a commit writes whole days again.
const MOST_ROWS: usize = 128 * 1024;
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// An input that was read again to its end.
#[derive(Debug)]
pub(super) struct Settling {
    pub blob: ContentHash,
    pub reread: Reread,
}

/// What waits.
#[derive(Default)]
pub(super) struct Pending {
    /// Rows in another reading.
    pub changed: Builder,
    /// The days and ids of what is changed or gone.
    pub old: Vec<(Day, ObservationId)>,
    /// Observations that a replay took out and that read again.
    pub returning: BTreeSet<ObservationId>,
    /// Whose observations are gone, or come back.
    pub owners: HashMap<ObservationId, ContentHash>,
    /// Refused rows, whose entries are to be open.
    pub entries: Vec<Entry>,
    /// Rows that are observations now, by report.
    pub fresh: Vec<(ContentHash, Batch)>,
    pub reports: Vec<ReadAgain>,
    pub inputs: Vec<Settling>,
    pub written: Written,
}

impl Pending {
    pub fn is_full(&self) -> bool {
        let fresh: usize = self.fresh.iter().map(|(_, batch)| batch.bytes()).sum();
        self.old.len() >= MOST_ROWS || self.changed.bytes() + fresh >= MOST_BYTES
    }

    /// Commits everything that waits.
    pub async fn flush(
        &mut self,
        watch: &Watch,
        tenant: TenantId,
        reason: &str,
    ) -> Result<(), WatchError> {
        self.replace(watch, tenant, reason).await?;
        self.add(watch, tenant).await?;
        for read in std::mem::take(&mut self.reports) {
            store::read_again(watch.db(), tenant, &read).await?;
        }
        for input in std::mem::take(&mut self.inputs) {
            let done = |source, row| input.reread.settles(source, row);
            self.written.settled +=
                quarantine::settle_where(watch, tenant, &input.blob, done).await?;
        }
        Ok(())
    }

    async fn replace(
        &mut self,
        watch: &Watch,
        tenant: TenantId,
        reason: &str,
    ) -> Result<(), WatchError> {
        let old = std::mem::take(&mut self.old);
        let returning = std::mem::take(&mut self.returning);
        let owners = std::mem::take(&mut self.owners);
        let entries = std::mem::take(&mut self.entries);
        let new = Arc::new(self.changed.finish());
        if old.is_empty() && entries.is_empty() {
            return Ok(());
        }
        for _ in 0..MAX_CONFLICTS {
            let what = (old.as_slice(), &returning);
            let done = watch.lake().replace(tenant, &new, what, reason).await?;
            let mut tx = watch.db().begin().await?;
            match done.commit(&mut tx).await {
                Err(LakeError::Conflict(_)) => {
                    tx.rollback().await?;
                    continue;
                }
                other => other?,
            }
            for (source, more) in growth(&done, &returning, &owners) {
                store::add_stored(&mut tx, tenant, source, more, None).await?;
            }
            for entry in &entries {
                quarantine::open(&mut tx, tenant, entry).await?;
            }
            tx.commit().await?;
            self.written.changed += done.replaced();
            self.written.gone += done.gone();
            self.written.added += done.returned();
            return Ok(());
        }
        Err(again_and_again())
    }

    async fn add(&mut self, watch: &Watch, tenant: TenantId) -> Result<(), WatchError> {
        let (sources, batches): (Vec<ContentHash>, Vec<Batch>) =
            std::mem::take(&mut self.fresh).into_iter().unzip();
        if batches.is_empty() {
            return Ok(());
        }
        let batches = Arc::new(batches);
        for _ in 0..MAX_CONFLICTS {
            let prepared = watch.lake().prepare(tenant, &batches, &[]).await?;
            let mut tx = watch.db().begin().await?;
            match prepared.commit(&mut tx).await {
                Err(LakeError::Conflict(_)) => {
                    tx.rollback().await?;
                    continue;
                }
                other => other?,
            }
            for (source, one) in sources.iter().zip(prepared.batches()) {
                let more = i64::try_from(one.stored).unwrap_or(i64::MAX);
                if !store::add_stored(&mut tx, tenant, *source, more, one.days).await? {
                    // Somebody took the input back while it was read again.
                    return Err(WatchError::Changed);
                }
            }
            tx.commit().await?;
            self.written.added += prepared.summary().stored;
            return Ok(());
        }
        Err(again_and_again())
    }
}

/// By how much the number of stored observations of each report grows.
fn growth(
    done: &Replacement,
    returning: &BTreeSet<ObservationId>,
    owners: &HashMap<ObservationId, ContentHash>,
) -> BTreeMap<ContentHash, i64> {
    let mut growth: BTreeMap<ContentHash, i64> = BTreeMap::new();
    let there: BTreeSet<ObservationId> = done.ids().collect();
    let gone = there
        .iter()
        .filter(|id| !returning.contains(id))
        .map(|id| (id, -1));
    let back = returning
        .iter()
        .filter(|id| !there.contains(id))
        .map(|id| (id, 1));
    for (id, more) in gone.chain(back) {
        if let Some(source) = owners.get(id) {
            *growth.entry(*source).or_default() += more;
        }
    }
    growth
}

pub(super) fn again_and_again() -> WatchError {
    LakeError::Conflict("the same days, again and again".to_owned()).into()
}
