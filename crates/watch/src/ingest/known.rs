//! What earlier runs did with a report: its progress and its counters, of one moment.
//!
//! Not here: what is made of it (`decode`, `collect`). Invariant: both are from before another
//! process's commit or both from after it; else its rows would be counted twice, or not at all.

use super::store::{self, SourceRecord};
use crate::{Watch, WatchError};
use base::ContentHash;
use base::id::TenantId;
use lake::Progress;

/// What is known of a report from earlier runs.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub record: Option<SourceRecord>,
    pub rows_done: u64,
    pub complete: bool,
}

impl Known {
    /// What the tables say of a report.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn of(
        watch: &Watch,
        tenant: TenantId,
        source: ContentHash,
    ) -> Result<Self, WatchError> {
        let progress = async || Ok(watch.lake().progress(tenant, source).await?);
        let record = async || Ok(store::source(watch.db(), tenant, &source).await?);
        Self::of_one_moment(progress, record).await
    }

    /// Reads the counters between two readings of the progress that say the same. Another process
    /// that reads the same report has an end, so this has one.
    async fn of_one_moment(
        progress: impl AsyncFn() -> Result<Option<Progress>, WatchError>,
        record: impl AsyncFn() -> Result<Option<SourceRecord>, WatchError>,
    ) -> Result<Self, WatchError> {
        let mut before = progress().await?;
        loop {
            let record = record().await?;
            let after = progress().await?;
            if before == after {
                return Ok(Self {
                    record,
                    rows_done: after.map_or(0, |p| p.rows),
                    complete: after.is_some_and(|p| p.complete),
                });
            }
            before = after;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Says one after the other, then the last again and again.
    fn next<T: Copy>(said: &[T], at: &Cell<usize>) -> T {
        let now = at.get();
        at.set(now + 1);
        said[now.min(said.len() - 1)]
    }

    #[tokio::test]
    async fn a_commit_between_the_readings_makes_it_read_again() {
        let whole = Some(Progress {
            rows: 3,
            complete: true,
        });
        let half = Some(Progress {
            rows: 2,
            complete: false,
        });
        for (said, asked) in [
            (vec![None], 1),
            (vec![whole], 1),
            (vec![None, whole], 2),
            (vec![None, half, whole], 3),
        ] {
            let (progresses, records) = (Cell::new(0), Cell::new(0));
            let known = Known::of_one_moment(
                async || Ok(next(&said, &progresses)),
                async || {
                    records.set(records.get() + 1);
                    Ok(None)
                },
            );
            let known = known.await.expect("read");
            let last = said.last().copied().flatten();
            assert_eq!(known.rows_done, last.map_or(0, |p| p.rows));
            assert_eq!(known.complete, last.is_some_and(|p| p.complete));
            assert_eq!(records.get(), asked, "{said:?}");
        }
    }
}
