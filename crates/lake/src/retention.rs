//! How long observations are kept, by tenant, and what remains of a day afterwards.
//!
//! Nothing is refused or removed for its age unless the tenant's limit is set
//! ([`Lake::set_retention_days`]); [`DEFAULT_DAYS`] is the limit to propose.
//! Invariant: the rollup of a removed day stays as it was, with a record of what was removed, the
//! hash of the list of its files, and the limit that was applied.

use base::id::TenantId;
use base::{Day, Timestamp};
use store::{Tx, params};
use xxhash_rust::xxh3::Xxh3;

use crate::catalogue::{self, Touch};
use crate::disk::{FileInfo, FileKind};
use crate::error::{LakeError, Result};
use crate::lake::Lake;
use crate::trouble::Work;

/// The limit to propose to a tenant that has none. It applies only once it is set.
pub const DEFAULT_DAYS: i32 = 400;

const KEEP: &str = "SELECT days FROM lake_retention WHERE tenant = $1";
const SET: &str = "INSERT INTO lake_retention (tenant, days) VALUES ($1, $2)
    ON CONFLICT (tenant) DO UPDATE SET days = excluded.days";
const UNSET: &str = "DELETE FROM lake_retention WHERE tenant = $1";
const OUTDATED: &str = "SELECT COUNT(DISTINCT day) AS days, COUNT(*) AS files,
        COALESCE(SUM(CASE WHEN kind = 'events' THEN rows ELSE 0 END), 0) AS rows,
        COALESCE(SUM(bytes), 0) AS bytes, MIN(day) AS first, MAX(day) AS last
    FROM lake_file WHERE tenant = $1 AND day < $2 AND removed_version IS NULL";
const BACKLOG: &str =
    "SELECT COUNT(*) AS days, MIN(changed_at) AS oldest FROM lake_day WHERE dirty = 1";
const TENANTS: &str = "SELECT DISTINCT tenant FROM lake_day ORDER BY tenant";
/// Days past the limit that were counted and still have files.
const PAST: &str = "SELECT DISTINCT d.day, d.version FROM lake_day d
    JOIN lake_file f ON f.tenant = d.tenant AND f.day = d.day AND f.removed_version IS NULL
    WHERE d.tenant = $1 AND d.day < $2 AND d.dirty = 0 ORDER BY d.day";
const RECORD: &str = "INSERT INTO lake_retention_record
    (tenant, day, rows, files, manifest, kept_days, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant, day) DO NOTHING";
const RECORDED: &str = "SELECT manifest FROM lake_retention_record WHERE tenant = $1 AND day = $2";
const RECORDS: &str = "SELECT day, rows, files, manifest, kept_days, at FROM lake_retention_record
    WHERE tenant = $1 AND day >= $2 AND day <= $3 ORDER BY day";

/// What a limit would remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outdated {
    /// Days before the limit that still have observations.
    pub days: u64,
    /// Observations on them.
    pub rows: u64,
    /// Files that would go.
    pub files: u64,
    /// Their size in bytes.
    pub bytes: u64,
    /// The first and the last of the days.
    pub span: Option<(Day, Day)>,
}

/// Days whose figures are out of date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Backlog {
    /// How many, over all tenants.
    pub days: u64,
    /// Since when the oldest of them waits.
    pub oldest: Option<Timestamp>,
    /// Days on which counting, compaction or removal for their age fails in this process.
    pub failing: u64,
    /// The first of them, and why it fails.
    pub failure: Option<(Day, String)>,
}

/// What remains of a day whose observations were removed, besides its rollup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The day.
    pub day: Day,
    /// Observations it had.
    pub rows: u64,
    /// Files they lay in.
    pub files: u64,
    /// xxh3-128 over the names and hashes of those files.
    pub manifest: String,
    /// The limit that was applied, in days.
    pub kept_days: i32,
    /// When it was done.
    pub at: Timestamp,
}

impl Lake {
    /// For how many days a tenant keeps observations; `None` when it set no limit.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn retention_days(&self, tenant: TenantId) -> Result<Option<i32>> {
        let row = self.inner.db.fetch_optional(KEEP, params![tenant]).await?;
        Ok(row.map(|r| r.get("days")).transpose()?)
    }

    /// Sets for how many days a tenant keeps observations (at least one).
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn set_retention_days(&self, tenant: TenantId, days: i32) -> Result<()> {
        self.inner
            .db
            .execute(SET, params![tenant, days.max(1)])
            .await?;
        Ok(())
    }

    /// Sets or takes away a tenant's limit in the caller's transaction (at least one day).
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn set_retention(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        days: Option<i32>,
    ) -> Result<()> {
        match days {
            Some(days) => tx.execute(SET, params![tenant, days.max(1)]).await?,
            None => tx.execute(UNSET, params![tenant]).await?,
        };
        Ok(())
    }

    /// What a limit of `days` would remove now. Days that are not counted yet are included; they
    /// only go once they are.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn outdated(&self, tenant: TenantId, days: i32) -> Result<Outdated> {
        let oldest = self.inner.clock.now().day().plus(-days);
        let row = self
            .inner
            .db
            .fetch_one(OUTDATED, params![tenant, oldest])
            .await?;
        let (first, last): (Option<Day>, Option<Day>) = (row.get("first")?, row.get("last")?);
        Ok(Outdated {
            days: row.get("days")?,
            rows: row.get("rows")?,
            files: row.get("files")?,
            bytes: row.get("bytes")?,
            span: first.zip(last),
        })
    }

    /// The days that wait for their figures.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn backlog(&self) -> Result<Backlog> {
        let row = self.inner.db.fetch_one(BACKLOG, params![]).await?;
        let trouble = self.inner.troubles.summary();
        Ok(Backlog {
            days: row.get("days")?,
            oldest: row.get("oldest")?,
            failing: trouble.as_ref().map_or(0, |t| t.0),
            failure: trouble.map(|(_, day, reason)| (day, reason)),
        })
    }

    /// The first day that is still stored, where the tenant set a limit.
    pub(crate) async fn oldest_day(&self, tenant: TenantId) -> Result<Option<Day>> {
        let days = self.retention_days(tenant).await?;
        Ok(days.map(|days| self.inner.clock.now().day().plus(-days)))
    }

    /// Whether a day's observations were removed: nothing is added to it any more, since its
    /// figures could not be counted again.
    pub(crate) async fn is_removed(&self, tenant: TenantId, day: Day) -> Result<bool> {
        Ok(self
            .inner
            .db
            .fetch_optional(RECORDED, params![tenant, day])
            .await?
            .is_some())
    }

    /// Removes the observations of days past each tenant's limit. Days that are not counted yet
    /// wait for their rollup. A day that fails is noted, holds up no other, and is tried again
    /// later. Returns how many days were removed.
    ///
    /// # Errors
    /// When the database cannot be read; days already done stay done.
    pub async fn apply_retention(&self) -> Result<u64> {
        let mut done = 0;
        for row in self.inner.db.fetch(TENANTS, params![]).await? {
            let tenant: TenantId = row.get("tenant")?;
            let Some(keep) = self.retention_days(tenant).await? else {
                continue;
            };
            let oldest = self.inner.clock.now().day().plus(-keep);
            self.remove_aside(tenant, Some(oldest)).await?;
            for row in self.inner.db.fetch(PAST, params![tenant, oldest]).await? {
                let (day, version) = (row.get("day")?, row.get("version")?);
                let piece = (Work::Retention, tenant, day);
                let now = self.inner.clock.now();
                if self.inner.troubles.waits(&piece, now) {
                    continue;
                }
                match self.remove_day(tenant, day, version, keep).await {
                    Ok(()) => {
                        self.inner.troubles.over(&piece);
                        done += 1;
                    }
                    // Someone is writing to the day: the next run sees to it.
                    Err(LakeError::Conflict(_)) => {}
                    Err(error) => self.inner.troubles.failed(piece, now, &error),
                }
            }
        }
        Ok(done)
    }

    async fn remove_day(&self, tenant: TenantId, day: Day, seen: i64, keep: i32) -> Result<()> {
        let mut files: Vec<FileInfo> = Vec::new();
        for kind in [FileKind::Events, FileKind::Keys, FileKind::Units] {
            let live = catalogue::live(&self.inner.db, tenant, (day, day), kind).await?;
            files.extend(live.into_iter().map(|(_, info)| info));
        }
        let events = files.iter().filter(|f| f.kind == FileKind::Events);
        let (rows, count): (u64, usize) = (events.clone().map(|f| f.rows).sum(), events.count());
        let now = self.inner.clock.now();
        let mut tx = self.inner.db.begin().await?;
        let version = catalogue::next_version(&mut tx).await?;
        catalogue::touch_day(&mut tx, tenant, day, seen, Touch::Same, now).await?;
        for file in &files {
            catalogue::remove(&mut tx, file.id, version, now).await?;
        }
        let record = params![tenant, day, rows, count, manifest(&files), keep, now];
        tx.execute(RECORD, record).await?;
        tx.commit().await?;
        Ok(())
    }

    /// What was removed of the days from `from` to `to`, both included.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn removed(&self, tenant: TenantId, from: Day, to: Day) -> Result<Vec<Removed>> {
        let rows = self
            .inner
            .db
            .fetch(RECORDS, params![tenant, from, to])
            .await?;
        let removed = |row: &store::Row| -> Result<Removed> {
            Ok(Removed {
                day: row.get("day")?,
                rows: row.get("rows")?,
                files: row.get("files")?,
                manifest: row.get("manifest")?,
                kept_days: row.get("kept_days")?,
                at: row.get("at")?,
            })
        };
        rows.iter().map(removed).collect()
    }
}

fn manifest(files: &[FileInfo]) -> String {
    let mut lines: Vec<String> = files
        .iter()
        .map(|f| format!("{} {}\n", f.path, f.hash))
        .collect();
    lines.sort_unstable();
    let mut hash = Xxh3::new();
    lines.iter().for_each(|line| hash.update(line.as_bytes()));
    format!("{:032x}", hash.digest128())
}
