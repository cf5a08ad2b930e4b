//! Going on without files that are missing or damaged: they leave the catalogue, what is left of
//! their days is counted again, and what only they held can be stored again.
//!
//! Not here: reading the raw inputs again (`watch`). Invariant: a damaged file is never deleted
//! here, and what was lost with it is no duplicate any more.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use base::id::{FileId, TenantId};
use base::observation::ObservationId;
use base::{ContentHash, Day, Timestamp};
use datafusion::arrow::array::FixedSizeBinaryArray;
use store::Tx;

use crate::builder::Batch;
use crate::catalogue::{self, Touch};
use crate::check::{Finding, look};
use crate::dict::texts;
use crate::disk::{FileInfo, FileKind, Place};
use crate::error::{LakeError, Result};
use crate::events::times;
use crate::keys::{Run, mark_known, write_run};
use crate::lake::{Lake, blocking};
use crate::query::{EventFile, Scope};
use crate::schema::Own;
use crate::units_file::UnitsReader;

const TAKEN_BACK: &str = "SELECT observation FROM lake_retraction
    WHERE tenant = $1 AND reason <> $2 AND observation IN (";

/// What a damaged file is called from then on: no sweep takes it for one of the lake's.
pub(crate) const ASIDE: &str = "damaged-";

/// A live file that is not as the catalogue says.
#[derive(Debug, Clone)]
pub struct Broken {
    /// The day it is of.
    pub day: Day,
    /// The file, and what is wrong with it.
    pub finding: Finding,
    /// Observations in it; `None` when it holds none, but something that is made from them.
    pub observations: Option<u64>,
    info: FileInfo,
}

/// Days without their broken files, ready to be listed.
#[derive(Debug)]
pub struct Mended {
    tenant: TenantId,
    days: Vec<MendedDay>,
    now: Timestamp,
}

#[derive(Debug)]
struct MendedDay {
    day: Day,
    version: i64,
    removed: Vec<FileId>,
    added: Vec<FileInfo>,
}

/// Everything about one day that needs no database.
struct Work {
    place: Place,
    whole: Vec<EventFile>,
    broken: Vec<FileInfo>,
    /// Whether the duplicate keys are made again.
    keys: bool,
}

impl Lake {
    /// The live files of a tenant that are missing or damaged. Reads all of them.
    ///
    /// # Errors
    /// When the database cannot be read, or a file that is there cannot be.
    pub async fn broken(&self, tenant: TenantId) -> Result<Vec<Broken>> {
        let ever = (Day::from_number(i32::MIN), Day::from_number(i32::MAX));
        let mut files = Vec::new();
        for kind in [FileKind::Events, FileKind::Keys, FileKind::Units] {
            files.extend(catalogue::live(&self.inner.db, tenant, ever, kind).await?);
        }
        let (fs, root) = (self.inner.fs.clone(), self.inner.config.root.clone());
        blocking("a check", move || {
            let mut broken = Vec::new();
            for (day, info) in files {
                let found = look(&fs, &root.join(&info.path), info.bytes, &info.hash)?;
                broken.extend(found.map(|problem| Broken {
                    day,
                    finding: Finding {
                        path: info.path.clone(),
                        problem,
                    },
                    observations: (info.kind == FileKind::Events).then_some(info.rows),
                    info,
                }));
            }
            Ok(broken)
        })
        .await
    }

    /// Puts broken files aside and writes what their days need without them: the units of the
    /// observations that are left, and their duplicate keys.
    ///
    /// # Errors
    /// When a file cannot be renamed, read or written; the catalogue is as it was then.
    pub async fn mend(&self, tenant: TenantId, broken: &[Broken]) -> Result<Mended> {
        let mut by_day: BTreeMap<Day, Vec<FileInfo>> = BTreeMap::new();
        for one in broken {
            by_day.entry(one.day).or_default().push(one.info.clone());
        }
        let mut days = Vec::new();
        for (day, broken) in by_day {
            days.push(self.mend_day(tenant, day, broken).await?);
        }
        let now = self.inner.clock.now();
        Ok(Mended { tenant, days, now })
    }

    /// Writes the units of every day again that has observations which are in no number, so that
    /// they are in none that was counted before either.
    ///
    /// # Errors
    /// As [`Lake::mend`].
    pub async fn count_again(&self, tenant: TenantId) -> Result<Mended> {
        let ever = (Day::from_number(i32::MIN), Day::from_number(i32::MAX));
        let units = catalogue::live(&self.inner.db, tenant, ever, FileKind::Units).await?;
        let (fs, root) = (self.inner.fs.clone(), self.inner.config.root.clone());
        let look = move || {
            let mut found = BTreeSet::new();
            for (day, info) in units {
                // Records ascend: those without a unit come first.
                let path = catalogue::full(&root, &info);
                let (mut reader, _) = UnitsReader::open(&fs, &path, info.rows)?;
                if reader.next()?.is_some_and(|first| first.unit == 0) {
                    found.insert(day);
                }
            }
            Ok(found)
        };
        let mut days = Vec::new();
        for day in blocking("looking for units", look).await? {
            days.push(self.mend_day(tenant, day, Vec::new()).await?);
        }
        let now = self.inner.clock.now();
        Ok(Mended { tenant, days, now })
    }

    async fn mend_day(
        &self,
        tenant: TenantId,
        day: Day,
        broken: Vec<FileInfo>,
    ) -> Result<MendedDay> {
        let version = catalogue::day_version(&self.inner.db, tenant, day).await?;
        let ids: BTreeSet<FileId> = broken.iter().map(|info| info.id).collect();
        let mut whole = self.day_files(tenant, day).await?;
        whole.retain(|file| !ids.contains(&file.info.id));
        let db = &self.inner.db;
        let keys = broken.iter().any(|info| info.kind != FileKind::Units);
        let mut removed: BTreeSet<FileId> = ids;
        for kind in [FileKind::Units, FileKind::Keys] {
            if kind == FileKind::Units || keys {
                let live = catalogue::live(db, tenant, (day, day), kind).await?;
                removed.extend(live.into_iter().map(|(_, info)| info.id));
            }
        }
        let work = Work {
            place: self.place(tenant, day),
            whole,
            broken,
            keys,
        };
        let lake = self.clone();
        let added = blocking("mending a day", move || lake.write_whole(&work)).await?;
        Ok(MendedDay {
            day,
            version,
            removed: removed.into_iter().collect(),
            added,
        })
    }

    fn write_whole(&self, work: &Work) -> Result<Vec<FileInfo>> {
        for info in &work.broken {
            set_aside(&work.place, &work.place.root.join(&info.path))?;
        }
        let mut added = self.rewrite(&work.place, &work.whole, &[], &[])?.added;
        if !work.keys {
            return Ok(added);
        }
        let mut keys: Vec<u128> = Vec::new();
        for file in &work.whole {
            self.each_batch(file, &[], Some(&[Own::DedupKey.index()]), |batch| {
                let column = batch.column(0).as_any();
                let column = column.downcast_ref::<FixedSizeBinaryArray>();
                let found = column.into_iter().flatten().flatten();
                keys.extend(found.filter_map(|key| key.try_into().ok().map(u128::from_be_bytes)));
                Ok(true)
            })?;
        }
        keys.sort_unstable();
        keys.dedup();
        if !keys.is_empty() {
            added.push(write_run(&work.place, &keys, &[])?.0);
        }
        Ok(added)
    }

    /// How many observations of each raw input are stored on these days in files other than
    /// `broken`.
    ///
    /// # Errors
    /// When the lake cannot be read.
    pub async fn stored_of(
        &self,
        tenant: TenantId,
        days: (Day, Day),
        broken: &[Broken],
    ) -> Result<BTreeMap<ContentHash, u64>> {
        let scope = Scope::whole(tenant);
        let gone: BTreeSet<FileId> = broken.iter().map(|one| one.info.id).collect();
        let mut files = self.event_files(&scope, Some(days)).await?;
        for files in files.values_mut() {
            files.retain(|file| !gone.contains(&file.info.id));
        }
        let tests = self.tests(&scope, &crate::Filter::default()).await?;
        let lake = self.clone();
        let work = move || {
            let mut counts: BTreeMap<ContentHash, u64> = BTreeMap::new();
            for file in files.values().flatten() {
                let wanted = [Own::SourceHash.index()];
                lake.each_batch(file, &tests, Some(&wanted), |batch| {
                    let name = Own::SourceHash.name();
                    let Some((keys, values)) = batch.column_by_name(name).and_then(texts) else {
                        return Ok(true);
                    };
                    let parsed: Vec<Option<ContentHash>> = values
                        .iter()
                        .map(|text| text.and_then(|t| t.parse().ok()))
                        .collect();
                    for key in keys.keys().iter().flatten() {
                        let at = usize::try_from(key).unwrap_or(usize::MAX);
                        if let Some(Some(source)) = parsed.get(at) {
                            *counts.entry(*source).or_default() += 1;
                        }
                    }
                    Ok(true)
                })?;
            }
            Ok(counts)
        };
        blocking("counting observations", work).await
    }

    /// Those of the ids that were taken back for another reason than `but`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn taken_back(
        &self,
        tenant: TenantId,
        ids: &[ObservationId],
        but: &str,
    ) -> Result<BTreeSet<ObservationId>> {
        self.retracted(TAKEN_BACK, (tenant, but), ids).await
    }

    /// Knows the rows of a batch as stored, without storing them: they were taken back, and their
    /// keys were lost.
    ///
    /// # Errors
    /// [`LakeError::Conflict`] when another writer touched the same days; else when a file cannot
    /// be written.
    pub async fn know(&self, tenant: TenantId, batch: &Arc<Batch>) -> Result<()> {
        let mut days: BTreeMap<Day, Vec<u128>> = BTreeMap::new();
        for (row, at) in times(&batch.events)?.into_iter().enumerate() {
            days.entry(at.day()).or_default().push(batch.dedup[row]);
        }
        for (day, mut keys) in days {
            let version = catalogue::day_version(&self.inner.db, tenant, day).await?;
            let (place, runs) = (self.place(tenant, day), self.runs(tenant, day).await?);
            let write = move || {
                keys.sort_unstable();
                keys.dedup();
                new_run(&place, keys, &runs)
            };
            let Some((run, absorbed)) = blocking("writing keys", write).await? else {
                continue;
            };
            let now = self.inner.clock.now();
            let mut tx = self.inner.db.begin().await?;
            let next = catalogue::next_version(&mut tx).await?;
            catalogue::touch_day(&mut tx, tenant, day, version, Touch::Same, now).await?;
            for old in absorbed {
                catalogue::remove(&mut tx, old.info.id, next, now).await?;
            }
            catalogue::add(&mut tx, (tenant, day), &run, next, now).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// A run of those ascending keys that no run has, if there are any.
fn new_run(
    place: &Place,
    mut keys: Vec<u128>,
    runs: &[Run],
) -> Result<Option<(FileInfo, Vec<Run>)>> {
    let mut known = vec![false; keys.len()];
    for run in runs {
        mark_known(&place.fs, run, &keys, &mut known)?;
    }
    let mut known = known.into_iter();
    keys.retain(|_| known.next() == Some(false));
    if keys.is_empty() {
        return Ok(None);
    }
    write_run(place, &keys, runs).map(Some)
}

/// Renames a file, if it is there, so that nothing takes it for a live one.
fn set_aside(place: &Place, path: &Path) -> Result<()> {
    let (Some(name), Some(folder)) = (path.file_name(), path.parent()) else {
        return Ok(());
    };
    if !path.exists() {
        return Ok(());
    }
    let aside = folder.join(format!("{ASIDE}{}", name.to_string_lossy()));
    place.fs.rename(path, &aside)?;
    place.fs.sync_dir(folder).map_err(LakeError::from)
}

impl Mended {
    /// Lists the new files instead of the broken ones and has the days counted again, in the
    /// caller's transaction.
    ///
    /// # Errors
    /// [`LakeError::Conflict`] when another writer touched the same days since: roll back and mend
    /// again.
    pub async fn commit(&self, tx: &mut Tx) -> Result<()> {
        let (tenant, now) = (self.tenant, self.now);
        let version = catalogue::next_version(tx).await?;
        for day in &self.days {
            let seen = day.version;
            catalogue::touch_day(tx, tenant, day.day, seen, Touch::Recount, now).await?;
            for id in &day.removed {
                catalogue::remove(tx, *id, version, now).await?;
            }
            for info in &day.added {
                catalogue::add(tx, (tenant, day.day), info, version, now).await?;
            }
        }
        Ok(())
    }
}
