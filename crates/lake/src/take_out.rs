//! Taking everything out that came from some raw inputs, as if they had never come: their
//! observations, their duplicate keys, and the note of how far they were read.
//!
//! Not here: single observations (`retract`), and rows of other inputs that were duplicates of
//! these (`watch` reads those again). What was erased or taken back before keeps its key, so that
//! no later input brings it. Invariant: all of it goes in the caller's transaction, or none.

use std::collections::BTreeMap;

use base::id::{FileId, TenantId};
use base::observation::{Flags, ObservationId};
use base::{ContentHash, Day, Timestamp};
use datafusion::arrow::array::{Array as _, FixedSizeBinaryArray, Int64Array};
use store::{Tx, params};

use crate::catalogue::{self, Touch};
use crate::disk::{FileInfo, FileKind, Place};
use crate::error::Result;
use crate::keys::{Run, write_without};
use crate::lake::{Lake, blocking};
use crate::query::{EventFile, Filter, Scope, Test};
use crate::schema::Own;

const FORGET_SOURCE: &str = "DELETE FROM lake_source WHERE tenant = $1 AND source = $2";
const FORGET_RANGES: &str = "DELETE FROM lake_source_range WHERE tenant = $1 AND source = $2";

/// Files without what came from some raw inputs, ready to be listed.
#[derive(Debug)]
pub struct TakenOut {
    tenant: TenantId,
    sources: Vec<ContentHash>,
    days: Vec<ThinnedDay>,
    now: Timestamp,
}

#[derive(Debug)]
struct ThinnedDay {
    day: Day,
    version: i64,
    gone: u64,
    removed: Vec<FileId>,
    added: Vec<FileInfo>,
}

/// Everything about one day that needs no database.
struct Work {
    place: Place,
    files: Vec<EventFile>,
    runs: Vec<Run>,
    tests: Vec<Test>,
}

/// What one day looks like without the rows that go.
struct Thinned {
    gone: u64,
    replaced: Vec<FileId>,
    added: Vec<FileInfo>,
}

impl Lake {
    /// Writes files without the observations of `sources` on these days, and their duplicate keys
    /// without those of the rows that go. Nothing changes until [`TakenOut::commit`].
    ///
    /// # Errors
    /// When a file cannot be read or written, or the catalogue not read; files already written are
    /// swept later.
    pub async fn take_out(
        &self,
        tenant: TenantId,
        sources: &[ContentHash],
        days: Option<(Day, Day)>,
    ) -> Result<TakenOut> {
        let mut thinned = Vec::new();
        let filed = match days {
            Some(span) => {
                let scope = Scope::whole(tenant);
                self.event_files(&scope, Some(span)).await?
            }
            None => BTreeMap::new(),
        };
        for day in filed.into_keys() {
            thinned.extend(self.thin(tenant, day, sources).await?);
        }
        Ok(TakenOut {
            tenant,
            sources: sources.to_vec(),
            days: thinned,
            now: self.inner.clock.now(),
        })
    }

    async fn thin(
        &self,
        tenant: TenantId,
        day: Day,
        sources: &[ContentHash],
    ) -> Result<Option<ThinnedDay>> {
        // The version first: whoever changes the day from here on is a conflict at the commit.
        let version = catalogue::day_version(&self.inner.db, tenant, day).await?;
        let units = catalogue::live(&self.inner.db, tenant, (day, day), FileKind::Units).await?;
        let work = Work {
            place: self.place(tenant, day),
            files: self.day_files(tenant, day).await?,
            runs: self.runs(tenant, day).await?,
            tests: self.tests_of(tenant, sources).await?,
        };
        let lake = self.clone();
        let done = blocking("taking observations out", move || lake.write_thinned(&work)).await?;
        Ok(done.map(|thinned| {
            let mut removed = thinned.replaced;
            removed.extend(units.into_iter().map(|(_, info)| info.id));
            ThinnedDay {
                day,
                version,
                gone: thinned.gone,
                removed,
                added: thinned.added,
            }
        }))
    }

    /// The rows of these sources that are in answers.
    async fn tests_of(&self, tenant: TenantId, sources: &[ContentHash]) -> Result<Vec<Test>> {
        let names = sources.iter().map(ToString::to_string).collect();
        let mut tests = vec![Test::Text(Own::SourceHash.index(), names)];
        let scope = Scope::whole(tenant);
        tests.extend(self.tests(&scope, &Filter::default()).await?);
        Ok(tests)
    }

    fn write_thinned(&self, work: &Work) -> Result<Option<Thinned>> {
        let (mut ids, mut keys): (Vec<[u8; 16]>, Vec<u128>) = (Vec::new(), Vec::new());
        for file in &work.files {
            let found: Vec<ObservationId> = self.ids(file, &work.tests)?;
            ids.extend(found.iter().map(|id| id.bytes()));
            let wanted = [Own::DedupKey.index()];
            self.each_batch(file, &work.tests, Some(&wanted), |batch| {
                let column = batch.column(0).as_any();
                let column = column.downcast_ref::<FixedSizeBinaryArray>();
                let found = column.into_iter().flatten().flatten();
                keys.extend(found.filter_map(|key| key.try_into().ok().map(u128::from_be_bytes)));
                Ok(true)
            })?;
        }
        if ids.is_empty() {
            return Ok(None);
        }
        ids.sort_unstable();
        keys.sort_unstable();
        let rewritten = self.rewrite(&work.place, &work.files, &ids, &[])?;
        let mut replaced: Vec<FileId> = rewritten.replaced.into_iter().map(|f| f.id).collect();
        let mut added = rewritten.added;
        if !work.runs.is_empty() {
            added.extend(write_without(&work.place, &keys, &work.runs)?);
            replaced.extend(work.runs.iter().map(|run| run.info.id));
        }
        Ok(Some(Thinned {
            gone: ids.len() as u64,
            replaced,
            added,
        }))
    }

    /// How many observations of these sources there are, by day.
    ///
    /// # Errors
    /// When the lake cannot be read.
    pub async fn count_of(
        &self,
        tenant: TenantId,
        sources: &[ContentHash],
        days: Option<(Day, Day)>,
    ) -> Result<BTreeMap<Day, u64>> {
        let mut counts = BTreeMap::new();
        let Some(span) = days else {
            return Ok(counts);
        };
        let files = self.event_files(&Scope::whole(tenant), Some(span)).await?;
        let (lake, tests) = (self.clone(), self.tests_of(tenant, sources).await?);
        let look = move || {
            for (day, file) in files
                .iter()
                .flat_map(|(d, f)| f.iter().map(move |f| (*d, f)))
            {
                let found = lake.ids(file, &tests)?.len() as u64;
                if found > 0 {
                    *counts.entry(day).or_default() += found;
                }
            }
            Ok(counts)
        };
        blocking("counting observations", look).await
    }

    /// How many observations of these sources are on these days, by the flags they carry. One
    /// with two flags counts under both.
    ///
    /// # Errors
    /// When the lake cannot be read.
    pub async fn flags_of(
        &self,
        tenant: TenantId,
        sources: &[ContentHash],
        days: Option<(Day, Day)>,
    ) -> Result<BTreeMap<&'static str, u64>> {
        let mut counts = BTreeMap::new();
        let Some(span) = days else {
            return Ok(counts);
        };
        let files = self.event_files(&Scope::whole(tenant), Some(span)).await?;
        let (lake, tests) = (self.clone(), self.tests_of(tenant, sources).await?);
        let look = move || {
            for file in files.values().flatten() {
                lake.each_batch(file, &tests, Some(&[Own::Flags.index()]), |batch| {
                    let column = batch.column(0).as_any().downcast_ref::<Int64Array>();
                    for at in column.into_iter().flat_map(|c| c.iter().flatten()) {
                        let flags = Flags::from_bits(u32::try_from(at).unwrap_or_default());
                        for (_, name) in Flags::NAMED.into_iter().filter(|(f, _)| flags.has(*f)) {
                            *counts.entry(name).or_default() += 1;
                        }
                    }
                    Ok(true)
                })?;
            }
            Ok(counts)
        };
        blocking("counting flags", look).await
    }
}

impl TakenOut {
    /// How many observations go.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.days.iter().map(|day| day.gone).sum()
    }

    /// How many go of each day, for days of which any go.
    pub fn by_day(&self) -> impl Iterator<Item = (Day, u64)> + '_ {
        self.days.iter().map(|day| (day.day, day.gone))
    }

    /// Lists the files in place of those before, forgets how far the sources were read, and has the
    /// days counted again, in the caller's transaction.
    ///
    /// # Errors
    /// [`LakeError::Conflict`](crate::LakeError::Conflict) when another writer touched the same
    /// days since: roll back and take out again.
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
        for source in &self.sources {
            tx.execute(FORGET_SOURCE, params![tenant, *source]).await?;
            tx.execute(FORGET_RANGES, params![tenant, *source]).await?;
        }
        Ok(())
    }
}
