//! Raw input that was read again, beside what is stored of it.
//!
//! Not here: what a difference means, and writing (`replace`). Invariant: at most one batch of
//! stored rows is in memory beside the batch that was read again.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use base::Day;
use base::id::TenantId;
use base::observation::{ObservationId, Row};
use datafusion::arrow::array::FixedSizeBinaryArray;

use crate::builder::Batch;
use crate::error::{LakeError, Result};
use crate::events::{completed, times};
use crate::keys::mark_known;
use crate::lake::{Lake, blocking};
use crate::meta::StoredMeta;
use crate::query::{EventFile, Filter, Rebuilder, Scope, Test};
use crate::schema::Own;

/// A stored observation, and the row of the batch that has its id, if one has.
#[derive(Debug)]
pub struct Stored<'a> {
    /// The day it is filed under.
    pub day: Day,
    /// What is stored.
    pub old: (&'a Row, &'a StoredMeta),
    /// What was read again, with its duplicate key.
    pub new: Option<(&'a Row, &'a StoredMeta, u128)>,
}

/// What would become of a row that is not stored, if it were stored now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It would become an observation.
    Fresh,
    /// The lake knows its key: from another input or row, or because it was taken back.
    Known,
    /// It is past retention.
    Expired,
}

impl Batch {
    /// Gives the numbered rows to `each`, as they would be read back, with their duplicate keys.
    pub fn each(&self, rows: &[u32], mut each: impl FnMut(&Row, &StoredMeta, u128)) {
        let rebuilder = Rebuilder::new(&self.events);
        let mut row = Row::new();
        for at in rows.iter().map(|at| *at as usize) {
            rebuilder.row(at, &mut row);
            each(&row, &rebuilder.meta(at), self.dedup[at]);
        }
    }

    /// The first and the last UTC day of its rows.
    ///
    /// # Errors
    /// When its columns are not those of an observation.
    pub fn days(&self) -> Result<Option<(Day, Day)>> {
        let days = times(&self.events)?.into_iter().map(base::Timestamp::day);
        let days: BTreeSet<Day> = days.collect();
        Ok(days.first().copied().zip(days.last().copied()))
    }

    pub(crate) fn ids(&self) -> Result<&FixedSizeBinaryArray> {
        let column = self.events.column(Own::Id.index());
        let ids = column.as_any().downcast_ref();
        ids.ok_or_else(|| LakeError::Format {
            place: "reading a batch",
            reason: "the column id has another type".to_owned(),
        })
    }
}

impl Lake {
    /// Gives `each` every observation that is stored on `days` under the id of a row of the batch,
    /// or under one of `refused`. Returns the state, and the rows of the batch that nothing is
    /// stored for. What was taken back counts as not stored.
    ///
    /// # Errors
    /// When the catalogue or a file cannot be read.
    pub async fn reread<S, F>(
        &self,
        (tenant, days): (TenantId, (Day, Day)),
        batch: &Arc<Batch>,
        refused: &[ObservationId],
        mut state: S,
        mut each: F,
    ) -> Result<(S, Vec<u32>)>
    where
        S: Send + 'static,
        F: FnMut(&mut S, Stored<'_>) + Send + 'static,
    {
        let scope = Scope::whole(tenant);
        let files = self.event_files(&scope, Some(days)).await?;
        let mut places: HashMap<[u8; 16], u32> = HashMap::new();
        for (at, id) in batch.ids()?.iter().enumerate() {
            let id = id.and_then(|id| id.try_into().ok()).unwrap_or_default();
            places.insert(id, u32::try_from(at).unwrap_or(u32::MAX));
        }
        let refused = refused.iter().map(|id| id.bytes());
        let mut ids: Vec<[u8; 16]> = places.keys().copied().chain(refused).collect();
        ids.sort_unstable();
        let mut tests = vec![Test::Ids(Own::Id.index(), ids)];
        tests.extend(self.tests(&scope, &Filter::default()).await?);
        let (lake, batch) = (self.clone(), Arc::clone(batch));
        let work = move || {
            let again = Rebuilder::new(&batch.events);
            for (day, file) in by_day(&files) {
                lake.each_stored(file, &tests, |old, meta| {
                    let at = places.remove(&meta.id.bytes());
                    let mut row = Row::new();
                    let new = at.map(|at| {
                        again.row(at as usize, &mut row);
                        (again.meta(at as usize), batch.dedup[at as usize])
                    });
                    let new = new.as_ref().map(|(meta, dedup)| (&row, meta, *dedup));
                    let old = (old, meta);
                    each(&mut state, Stored { day, old, new });
                })?;
            }
            let mut rest: Vec<u32> = places.into_values().collect();
            rest.sort_unstable();
            Ok((state, rest))
        };
        blocking("comparing with what is stored", work).await
    }

    fn each_stored(
        &self,
        file: &EventFile,
        tests: &[Test],
        mut each: impl FnMut(&Row, &StoredMeta),
    ) -> Result<()> {
        let mut row = Row::new();
        self.each_batch(file, tests, None, |batch| {
            let batch = completed(batch)?;
            let rebuilder = Rebuilder::new(&batch);
            for at in 0..batch.num_rows() {
                rebuilder.row(at, &mut row);
                each(&row, &rebuilder.meta(at));
            }
            Ok(true)
        })?;
        Ok(())
    }

    /// What would become of each row of a batch if it were stored now. Of several with the same
    /// key the first is fresh.
    ///
    /// # Errors
    /// When the catalogue or a file cannot be read.
    pub async fn fates(&self, tenant: TenantId, batch: &Arc<Batch>) -> Result<Vec<Fate>> {
        let oldest = self.oldest_day(tenant).await?;
        let mut days: BTreeMap<Day, Vec<(u128, usize)>> = BTreeMap::new();
        for (row, at) in times(&batch.events)?.into_iter().enumerate() {
            let keys = days.entry(at.day()).or_default();
            keys.push((batch.dedup[row], row));
        }
        let mut fates = vec![Fate::Expired; batch.len()];
        for (day, mut rows) in days {
            if oldest.is_some_and(|oldest| day < oldest) || self.is_removed(tenant, day).await? {
                continue;
            }
            rows.sort_unstable();
            let mut keys: Vec<u128> = rows.iter().map(|(key, _)| *key).collect();
            keys.dedup();
            let (fs, runs) = (self.inner.fs.clone(), self.runs(tenant, day).await?);
            let work = move || {
                let mut known = vec![false; keys.len()];
                for run in &runs {
                    mark_known(&fs, run, &keys, &mut known)?;
                }
                let fresh = keys.into_iter().zip(known).filter(|(_, known)| !known);
                Ok(fresh.map(|(key, _)| key).collect::<BTreeSet<u128>>())
            };
            let mut fresh = blocking("looking for duplicates", work).await?;
            for (key, row) in rows {
                fates[row] = if fresh.remove(&key) {
                    Fate::Fresh
                } else {
                    Fate::Known
                };
            }
        }
        Ok(fates)
    }
}

fn by_day(files: &BTreeMap<Day, Vec<EventFile>>) -> impl Iterator<Item = (Day, &EventFile)> {
    files
        .iter()
        .flat_map(|(day, files)| files.iter().map(|file| (*day, file)))
}
