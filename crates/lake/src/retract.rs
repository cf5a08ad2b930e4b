//! Taking observations back: by retraction (a correction) or erasure (a duty).
//!
//! Both are append-only entries; a retraction is left out of every answer at once and out of the
//! files when its day is next counted, an erasure rewrites the files before it returns and has
//! the old ones deleted by the next sweep. Duplicate keys stay, so that the same input does not
//! bring the rows back.
//! Invariant: what was taken back is in no list, export, query or, once recounted, figure.

use std::collections::BTreeMap;

use base::Day;
use base::id::TenantId;
use base::observation::ObservationId;
use datafusion::arrow::array::RecordBatch;
use store::params;

use crate::catalogue::{self, Touch};
use crate::compact::Groups;
use crate::disk::{FileInfo, FileKind, Place};
use crate::error::Result;
use crate::events::{GROUP_ROWS, Part, completed};
use crate::lake::{Lake, blocking};
use crate::query::{EventFile, Filter, Scope, Test};
use crate::schema::Own;
use crate::units_file::write_units;

pub(crate) const ADD: &str = "INSERT INTO lake_retraction (tenant, observation, day, reason, at)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant, observation) DO UPDATE SET
    day = excluded.day, reason = excluded.reason, at = excluded.at, applied_at = NULL
    WHERE lake_retraction.applied_at IS NOT NULL";
const OPEN: &str = "SELECT observation FROM lake_retraction
    WHERE tenant = $1 AND applied_at IS NULL";
const OPEN_ON: &str = "SELECT observation FROM lake_retraction
    WHERE tenant = $1 AND day = $2 AND applied_at IS NULL";
const APPLIED: &str = "UPDATE lake_retraction SET applied_at = $3
    WHERE tenant = $1 AND observation = $2 AND applied_at IS NULL";

impl Lake {
    /// Takes back the observations that pass the filter. `reason` is kept with each; it must not
    /// name a person. Returns how many there were.
    ///
    /// # Errors
    /// When the lake cannot be read or written; nothing was taken back then.
    pub async fn retract(&self, tenant: TenantId, filter: &Filter, reason: &str) -> Result<u64> {
        let found = self.found(tenant, filter).await?;
        let now = self.inner.clock.now();
        let mut tx = self.inner.db.begin().await?;
        catalogue::next_version(&mut tx).await?;
        let mut count = 0;
        for (day, ids) in &found {
            for id in ids {
                let entry = params![tenant, id.to_string(), *day, reason, now];
                count += tx.execute(ADD, entry).await?;
            }
            catalogue::recount(&mut tx, tenant, *day, now).await?;
        }
        tx.commit().await?;
        Ok(count)
    }

    /// Takes back the observations that pass the filter and rewrites their files at once.
    ///
    /// # Errors
    /// As [`Lake::retract`]; when it fails while rewriting, the rows are retracted and the next
    /// recount rewrites the rest.
    pub async fn erase(&self, tenant: TenantId, filter: &Filter, reason: &str) -> Result<u64> {
        let days: Vec<Day> = self.found(tenant, filter).await?.into_keys().collect();
        let count = self.retract(tenant, filter, reason).await?;
        for day in days {
            self.apply_retractions(tenant, day, Grace::None).await?;
        }
        Ok(count)
    }

    /// How many observations pass the filter, by day: what [`Lake::erase`] would take back.
    ///
    /// # Errors
    /// When the lake cannot be read.
    pub async fn matching(&self, tenant: TenantId, filter: &Filter) -> Result<BTreeMap<Day, u64>> {
        let found = self.found(tenant, filter).await?;
        let counted = found.into_iter().map(|(day, ids)| (day, ids.len() as u64));
        Ok(counted.collect())
    }

    async fn found(
        &self,
        tenant: TenantId,
        filter: &Filter,
    ) -> Result<BTreeMap<Day, Vec<ObservationId>>> {
        let scope = Scope::whole(tenant);
        let days = self.event_files(&scope, filter.days).await?;
        let (lake, tests) = (self.clone(), self.tests(&scope, filter).await?);
        blocking("finding observations", move || {
            let mut found: BTreeMap<Day, Vec<ObservationId>> = BTreeMap::new();
            for (day, file) in days
                .iter()
                .flat_map(|(d, files)| files.iter().map(move |f| (d, f)))
            {
                let ids = lake.ids(file, &tests)?;
                if !ids.is_empty() {
                    found.entry(*day).or_default().extend(ids);
                }
            }
            Ok(found)
        })
        .await
    }

    /// The retractions of tenants that files still hold, ascending.
    pub(crate) async fn open_retractions(&self, tenants: &[TenantId]) -> Result<Vec<[u8; 16]>> {
        let mut all = Vec::new();
        for tenant in tenants {
            for row in self.inner.db.fetch(OPEN, params![*tenant]).await? {
                all.push(row.parse::<ObservationId>("observation")?.bytes());
            }
        }
        all.sort_unstable();
        Ok(all)
    }

    /// Whether the files of a day still hold something that was taken back.
    pub(crate) async fn has_open_retractions(&self, tenant: TenantId, day: Day) -> Result<bool> {
        let open = self.inner.db.fetch(OPEN_ON, params![tenant, day]).await?;
        Ok(!open.is_empty())
    }

    /// Rewrites a day without what was taken back, if anything was.
    pub(crate) async fn apply_retractions(
        &self,
        tenant: TenantId,
        day: Day,
        grace: Grace,
    ) -> Result<()> {
        let open = self.inner.db.fetch(OPEN_ON, params![tenant, day]).await?;
        let parsed = open.iter().map(|row| row.parse("observation"));
        let mut taken_back = parsed.collect::<std::result::Result<Vec<ObservationId>, _>>()?;
        if taken_back.is_empty() {
            return Ok(());
        }
        taken_back.sort_unstable();
        let ids: Vec<[u8; 16]> = taken_back.iter().map(|id| id.bytes()).collect();
        let seen = catalogue::day_version(&self.inner.db, tenant, day).await?;
        let files = self.day_files(tenant, day).await?;
        let units = catalogue::live(&self.inner.db, tenant, (day, day), FileKind::Units).await?;
        let (lake, place) = (self.clone(), self.place(tenant, day));
        let work = move || lake.rewrite(&place, &files, &ids, &[]);
        let rewritten = blocking("rewriting a day", work).await?;
        let now = self.inner.clock.now();
        let removed_at = match grace {
            Grace::Usual => now,
            Grace::None => base::Timestamp::from_micros(0),
        };
        let mut tx = self.inner.db.begin().await?;
        let version = catalogue::next_version(&mut tx).await?;
        catalogue::touch_day(&mut tx, tenant, day, seen, Touch::Recount, now).await?;
        for old in rewritten
            .replaced
            .iter()
            .chain(units.iter().map(|(_, info)| info))
        {
            catalogue::remove(&mut tx, old.id, version, removed_at).await?;
        }
        for new in &rewritten.added {
            catalogue::add(&mut tx, (tenant, day), new, version, now).await?;
        }
        // Only these: what was taken back since they were read is still in the new files.
        for id in &taken_back {
            tx.execute(APPLIED, params![tenant, id.to_string(), now])
                .await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Writes the files of a day again that hold one of the ids, without them; adds new rows as a
    /// file of their own; and counts the units of all that the day then has.
    pub(crate) fn rewrite(
        &self,
        place: &Place,
        files: &[EventFile],
        ids: &[[u8; 16]],
        new: &[RecordBatch],
    ) -> Result<Rewritten> {
        let index = Own::Id.index();
        let mut out = Rewritten::default();
        let (mut counted, mut rows) = (Vec::new(), 0);
        let keep = [Test::NotIds(index, ids.to_vec())];
        for file in files {
            let affected = !self
                .ids(file, &[Test::Ids(index, ids.to_vec())])?
                .is_empty();
            let mut groups = if affected {
                Some(Groups::new(place)?)
            } else {
                None
            };
            let mut left = 0;
            self.each_batch(file, &keep, None, |batch| {
                let batch = completed(batch)?;
                left += batch.num_rows();
                rows += batch.num_rows();
                if let Some(groups) = &mut groups {
                    groups.push(batch.clone())?;
                }
                counted.push(batch);
                if rows >= GROUP_ROWS {
                    out.added.push(write_units(place, &whole(&counted))?);
                    counted.clear();
                    rows = 0;
                }
                Ok(true)
            })?;
            if let Some(groups) = groups {
                out.replaced.push(file.info.clone());
                if left > 0 {
                    out.added.push(groups.persist()?);
                }
            }
        }
        if !new.is_empty() {
            let mut groups = Groups::new(place)?;
            new.iter()
                .try_for_each(|batch| groups.push(batch.clone()))?;
            out.added.push(groups.persist()?);
            counted.extend_from_slice(new);
        }
        if !counted.is_empty() {
            out.added.push(write_units(place, &whole(&counted))?);
        }
        Ok(out)
    }
}

fn whole(batches: &[RecordBatch]) -> Vec<Part<'_>> {
    batches.iter().map(Part::whole).collect()
}

/// How long replaced files are kept for readers that still use them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grace {
    /// As always.
    Usual,
    /// Not at all: their content must go.
    None,
}

/// What rewriting a day took out and put in.
#[derive(Debug, Default)]
pub(crate) struct Rewritten {
    pub(crate) replaced: Vec<FileInfo>,
    pub(crate) added: Vec<FileInfo>,
}
