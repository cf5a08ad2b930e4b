//! Observations in another reading in place of the one before, under the same ids.
//!
//! The old reading is taken back and the new one listed by one commit; each is noted as a
//! retraction that is applied at once. Not here: what the new reading is (`watch`).
//! Invariant: an id stands for one row at any moment; what was taken back before stays away.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use base::id::{FileId, TenantId};
use base::observation::ObservationId;
use base::{Day, Timestamp};
use datafusion::arrow::array::{RecordBatch, UInt32Array};
use datafusion::arrow::compute::take_record_batch;
use store::{Sql, Tx, Value, params};

use crate::builder::Batch;
use crate::catalogue::{self, Touch};
use crate::disk::{FileInfo, FileKind, Place};
use crate::error::{Place as _, Result};
use crate::events::times;
use crate::keys::{Run, mark_known, write_run};
use crate::lake::{Lake, blocking};
use crate::query::{EventFile, Test};
use crate::schema::Own;

const NOTE: &str =
    "INSERT INTO lake_retraction (tenant, observation, day, reason, at, applied_at) VALUES ";
const NOTED: &str = " ON CONFLICT (tenant, observation) DO UPDATE SET
    day = excluded.day, reason = excluded.reason, at = excluded.at, applied_at = excluded.applied_at
    WHERE lake_retraction.applied_at IS NOT NULL";
const TAKEN_BACK: &str = "SELECT observation FROM lake_retraction
    WHERE tenant = $1 AND reason = $2 AND applied_at IS NOT NULL AND observation IN (";
const COLUMNS: usize = 6;
const ROWS_A_STATEMENT: usize = 200;

/// Files written and ready to be listed in place of others.
#[derive(Debug)]
pub struct Replacement {
    tenant: TenantId,
    days: Vec<ReplacedDay>,
    taken_back: Vec<(Day, ObservationId)>,
    put_back: u64,
    returned: u64,
    reason: String,
    now: Timestamp,
}

#[derive(Debug)]
struct ReplacedDay {
    day: Day,
    version: i64,
    removed: Vec<FileId>,
    added: Vec<FileInfo>,
}

/// Everything about one day that needs no database.
struct Work {
    place: Place,
    files: Vec<EventFile>,
    runs: Vec<Run>,
    /// The ids that leave the day, ascending.
    leaving: Vec<[u8; 16]>,
    /// The rows of the batch that come to it.
    coming: Vec<u32>,
}

impl Lake {
    /// Writes files in which the rows of `new` stand in place of the observations with their ids,
    /// and in which those of `old` that `new` does not have are missing. `old` says on which day
    /// each of them is filed; a row of `new` whose observation is not there any more is left out,
    /// unless it is one of those `returning` that an earlier replacement took out. `reason` is
    /// kept with each; it must not name a person.
    ///
    /// # Errors
    /// When a file cannot be read or written, or the catalogue not read; nothing changed then.
    pub async fn replace(
        &self,
        tenant: TenantId,
        new: &Arc<Batch>,
        (old, returning): (&[(Day, ObservationId)], &BTreeSet<ObservationId>),
        reason: &str,
    ) -> Result<Replacement> {
        let (mut days, mut taken_back) = self.leaving(tenant, old).await?;
        taken_back.sort_unstable();
        let mut there: BTreeSet<[u8; 16]> = taken_back.iter().map(|(_, id)| id.bytes()).collect();
        let back = |id: &&ObservationId| !there.contains(&id.bytes());
        let returned: Vec<[u8; 16]> = returning.iter().filter(back).map(|id| id.bytes()).collect();
        there.extend(&returned);
        let mut put_back = 0;
        for (day, rows) in coming(new, &there)? {
            put_back += rows.len() as u64;
            if let Entry::Vacant(unopened) = days.entry(day) {
                unopened.insert(self.open_day(tenant, day).await?);
            }
            if let Some((_, work)) = days.get_mut(&day) {
                work.coming = rows;
            }
        }
        let mut replaced = Vec::new();
        for (day, (version, work)) in days {
            let units = (day, day);
            let units = catalogue::live(&self.inner.db, tenant, units, FileKind::Units).await?;
            let (lake, new) = (self.clone(), Arc::clone(new));
            let (mut removed, added) = blocking("replacing observations", move || {
                lake.write_day(&work, &new)
            })
            .await?;
            removed.extend(units.into_iter().map(|(_, info)| info.id));
            replaced.push(ReplacedDay {
                day,
                version,
                removed,
                added,
            });
        }
        Ok(Replacement {
            tenant,
            days: replaced,
            taken_back,
            put_back: put_back - returned.len() as u64,
            returned: returned.len() as u64,
            reason: reason.to_owned(),
            now: self.inner.clock.now(),
        })
    }

    /// Those of the ids that a replacement for `reason` took out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn taken_out(
        &self,
        tenant: TenantId,
        ids: &[ObservationId],
        reason: &str,
    ) -> Result<BTreeSet<ObservationId>> {
        self.retracted(TAKEN_BACK, (tenant, reason), ids).await
    }

    /// Those of the ids that `statement` finds among what was retracted; it takes the tenant and a
    /// reason, and ends where the list of ids begins.
    pub(crate) async fn retracted(
        &self,
        statement: &'static str,
        (tenant, reason): (TenantId, &str),
        ids: &[ObservationId],
    ) -> Result<BTreeSet<ObservationId>> {
        let mut found = BTreeSet::new();
        for chunk in ids.chunks(ROWS_A_STATEMENT) {
            let places: Vec<String> = (0..chunk.len()).map(|n| format!("${}", n + 3)).collect();
            let sql = format!("{statement}{})", places.join(", "));
            let mut values: Vec<Value> = params![tenant, reason];
            values.extend(chunk.iter().map(|id| Value::from(id.to_string())));
            for row in self.inner.db.fetch(Sql::composed(sql), values).await? {
                found.insert(row.parse::<ObservationId>("observation")?);
            }
        }
        Ok(found)
    }

    async fn open_day(&self, tenant: TenantId, day: Day) -> Result<(i64, Work)> {
        let version = catalogue::day_version(&self.inner.db, tenant, day).await?;
        let work = Work {
            place: self.place(tenant, day),
            files: self.day_files(tenant, day).await?,
            runs: self.runs(tenant, day).await?,
            leaving: Vec::new(),
            coming: Vec::new(),
        };
        Ok((version, work))
    }

    /// The days of the old readings, with those ids that their files really hold.
    async fn leaving(
        &self,
        tenant: TenantId,
        old: &[(Day, ObservationId)],
    ) -> Result<(BTreeMap<Day, (i64, Work)>, Vec<(Day, ObservationId)>)> {
        let mut asked: BTreeMap<Day, Vec<[u8; 16]>> = BTreeMap::new();
        for (day, id) in old {
            asked.entry(*day).or_default().push(id.bytes());
        }
        let (mut days, mut found) = (BTreeMap::new(), Vec::new());
        for (day, mut ids) in asked {
            ids.sort_unstable();
            let (version, mut work) = self.open_day(tenant, day).await?;
            let (lake, test) = (self.clone(), [Test::Ids(Own::Id.index(), ids)]);
            let look = move || {
                for file in &work.files {
                    let ids = lake.ids(file, &test)?;
                    work.leaving.extend(ids.iter().map(|id| id.bytes()));
                }
                work.leaving.sort_unstable();
                Ok(work)
            };
            work = blocking("finding observations", look).await?;
            if work.leaving.is_empty() {
                continue;
            }
            let ids = work.leaving.iter().copied();
            found.extend(ids.map(|id| (day, ObservationId::from_bytes(id))));
            days.insert(day, (version, work));
        }
        Ok((days, found))
    }

    fn write_day(&self, work: &Work, new: &Batch) -> Result<(Vec<FileId>, Vec<FileInfo>)> {
        let indices = UInt32Array::from(work.coming.clone());
        let mut batches: Vec<RecordBatch> = Vec::new();
        if !work.coming.is_empty() {
            batches.push(take_record_batch(&new.events, &indices).place("picking rows")?);
        }
        let rewritten = self.rewrite(&work.place, &work.files, &work.leaving, &batches)?;
        let mut added = rewritten.added;
        let mut removed: Vec<FileId> = rewritten.replaced.into_iter().map(|f| f.id).collect();
        let mut keys: Vec<u128> = work
            .coming
            .iter()
            .map(|at| new.dedup[*at as usize])
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let mut known = vec![false; keys.len()];
        for run in &work.runs {
            mark_known(&work.place.fs, run, &keys, &mut known)?;
        }
        let mut known = known.into_iter();
        keys.retain(|_| known.next() == Some(false));
        if !keys.is_empty() {
            let (run, absorbed) = write_run(&work.place, &keys, &work.runs)?;
            added.push(run);
            removed.extend(absorbed.into_iter().map(|run| run.info.id));
        }
        Ok((removed, added))
    }
}

/// The rows whose observation is there, by the day they are about.
fn coming(new: &Batch, there: &BTreeSet<[u8; 16]>) -> Result<BTreeMap<Day, Vec<u32>>> {
    let mut days: BTreeMap<Day, Vec<u32>> = BTreeMap::new();
    let ids = new.ids()?;
    for (at, time) in times(&new.events)?.into_iter().enumerate() {
        let id: [u8; 16] = ids.value(at).try_into().unwrap_or_default();
        if there.contains(&id) {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            days.entry(time.day()).or_default().push(at);
        }
    }
    Ok(days)
}

impl Replacement {
    /// How many observations stand in another reading.
    #[must_use]
    pub fn replaced(&self) -> u64 {
        self.put_back
    }

    /// How many observations are back that an earlier replacement took out.
    #[must_use]
    pub fn returned(&self) -> u64 {
        self.returned
    }

    /// How many observations are gone.
    #[must_use]
    pub fn gone(&self) -> u64 {
        (self.taken_back.len() as u64).saturating_sub(self.put_back)
    }

    /// The ids of the observations that were there.
    pub fn ids(&self) -> impl Iterator<Item = ObservationId> + '_ {
        self.taken_back.iter().map(|(_, id)| *id)
    }

    /// Lists the new files in place of the old ones, notes what was taken back and has the days
    /// counted again, in the caller's transaction.
    ///
    /// # Errors
    /// [`LakeError::Conflict`](crate::LakeError::Conflict) when another writer touched the same
    /// days since: roll back and replace again.
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
        for chunk in self.taken_back.chunks(ROWS_A_STATEMENT) {
            self.note(tx, chunk).await?;
        }
        Ok(())
    }

    async fn note(&self, tx: &mut Tx, taken_back: &[(Day, ObservationId)]) -> Result<()> {
        let mut sql = NOTE.to_owned();
        let mut values: Vec<Value> = Vec::with_capacity(taken_back.len() * COLUMNS);
        for (row, (day, id)) in taken_back.iter().enumerate() {
            let places: Vec<String> = (1..=COLUMNS)
                .map(|column| format!("${}", row * COLUMNS + column))
                .collect();
            let comma = if row == 0 { "" } else { ", " };
            sql.push_str(&format!("{comma}({})", places.join(", ")));
            let (now, reason) = (self.now, &self.reason);
            values.extend(params![self.tenant, id.to_string(), *day, reason, now, now]);
        }
        sql.push_str(NOTED);
        tx.execute(Sql::composed(sql), values).await?;
        Ok(())
    }
}
