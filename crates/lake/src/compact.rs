//! Compaction: small observation files of a day become one.
//!
//! Due are days with [`MANY`] small files (under [`SMALL_ROWS`] and [`SMALL_BYTES`]), and days that have been
//! quiet for a day with at least two: so a row is written again a logarithmic number of times,
//! and never once its file is large. Key runs are merged when they are written, units by rollups.
//! Invariant: what a day holds is the same before and after.

use base::Day;
use base::id::TenantId;
use datafusion::arrow::array::RecordBatch;
use store::params;

use crate::catalogue::{self, Touch};
use crate::disk::{FileInfo, FileKind, Place};
use crate::error::{LakeError, Result};
use crate::events::{EventsWriter, GROUP_ROWS, Part, completed};
use crate::lake::Lake;
use crate::query::EventFile;
use crate::trouble::Work;

/// A file with fewer rows and fewer bytes is small: wide rows come in files of fewer.
const SMALL_ROWS: i64 = 49_152;
const SMALL_BYTES: i64 = 6 << 20;
/// So many small files make a day due at once.
const MANY: i64 = 8;
/// Seconds without a change after which two small files are enough.
const QUIET: i64 = 86_400;
/// Bytes of rows sorted together at most; wide rows make smaller row groups.
const GROUP_BYTES: usize = 48 << 20;

const DUE: &str = "SELECT f.tenant, f.day, d.version FROM lake_file f
    JOIN lake_day d ON d.tenant = f.tenant AND d.day = f.day
    WHERE f.kind = 'events' AND f.removed_version IS NULL
        AND f.rows < $1 AND f.bytes < $5
    GROUP BY f.tenant, f.day, d.version, d.changed_at
    HAVING COUNT(*) >= $2 OR (COUNT(*) >= 2 AND d.changed_at < $3)
    ORDER BY f.day, f.tenant LIMIT $4";

impl Lake {
    /// Compacts up to `limit` days that are due. Returns how many were.
    ///
    /// # Errors
    /// When the list of the days cannot be read. A day that fails is noted for [`Lake::backlog`].
    pub async fn compact_due(&self, limit: u32) -> Result<u64> {
        let (troubles, now) = (&self.inner.troubles, self.inner.clock.now());
        let (quiet, looked_at) = (
            now.plus_seconds(-QUIET),
            limit.saturating_add(troubles.count()),
        );
        let span = params![SMALL_ROWS, MANY, quiet, looked_at, SMALL_BYTES];
        let (mut done, mut tried) = (0, 0);
        for row in self.inner.db.fetch(DUE, span).await? {
            let (tenant, day) = (row.get("tenant")?, row.get("day")?);
            let piece = (Work::Compaction, tenant, day);
            if troubles.waits(&piece, now) || tried == limit {
                continue;
            }
            tried += 1;
            match self.compact_day(tenant, day, row.get("version")?).await {
                Ok(()) => {
                    troubles.over(&piece);
                    done += 1;
                }
                // Someone wrote to the day in the meantime: it stays due.
                Err(LakeError::Conflict(_)) => {}
                Err(error) => troubles.failed(piece, now, &error),
            }
        }
        Ok(done)
    }

    async fn compact_day(&self, tenant: TenantId, day: Day, seen: i64) -> Result<()> {
        let mut small = self.day_files(tenant, day).await?;
        let under = |value: u64, limit| i64::try_from(value).is_ok_and(|v| v < limit);
        small.retain(|f| under(f.info.rows, SMALL_ROWS) && under(f.info.bytes, SMALL_BYTES));
        let old: Vec<FileInfo> = small.iter().map(|f| f.info.clone()).collect();
        let (lake, place) = (self.clone(), self.place(tenant, day));
        let work = move || lake.merge_files(&place, &small);
        let new = self.inner.writer.run("compacting a day", work).await?;
        let now = self.inner.clock.now();
        let mut tx = self.inner.db.begin().await?;
        let version = catalogue::next_version(&mut tx).await?;
        catalogue::touch_day(&mut tx, tenant, day, seen, Touch::Same, now).await?;
        for file in &old {
            catalogue::remove(&mut tx, file.id, version, now).await?;
        }
        catalogue::add(&mut tx, (tenant, day), &new, version, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The live observation files of a day.
    pub(crate) async fn day_files(&self, tenant: TenantId, day: Day) -> Result<Vec<EventFile>> {
        let files = catalogue::live(&self.inner.db, tenant, (day, day), FileKind::Events).await?;
        let root = &self.inner.config.root;
        let file = |(_, info): (Day, FileInfo)| EventFile {
            path: catalogue::full(root, &info),
            info,
        };
        Ok(files.into_iter().map(file).collect())
    }

    fn merge_files(&self, place: &Place, files: &[EventFile]) -> Result<FileInfo> {
        let mut groups = Groups::new(place)?;
        for file in files {
            self.each_batch(file, &[], None, |batch| {
                groups.push(completed(batch)?).map(|()| true)
            })?;
        }
        groups.persist()
    }
}

/// An observation file being written from batches of any size, each row group sorted.
pub(crate) struct Groups {
    writer: EventsWriter,
    waiting: Vec<RecordBatch>,
    rows: usize,
    bytes: usize,
}

impl Groups {
    pub(crate) fn new(place: &Place) -> Result<Self> {
        let writer = EventsWriter::new(place)?;
        Ok(Self {
            writer,
            waiting: Vec::new(),
            rows: 0,
            bytes: 0,
        })
    }

    pub(crate) fn push(&mut self, batch: RecordBatch) -> Result<()> {
        let full = self.rows + batch.num_rows() > GROUP_ROWS || self.bytes > GROUP_BYTES;
        if full && self.rows > 0 {
            self.flush()?;
        }
        self.rows += batch.num_rows();
        self.bytes += batch.get_array_memory_size();
        self.waiting.push(batch);
        Ok(())
    }

    fn flush(&mut self) -> Result<()> {
        let parts: Vec<Part<'_>> = self.waiting.iter().map(Part::whole).collect();
        self.writer.push(&parts)?;
        self.waiting.clear();
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }

    pub(crate) fn persist(mut self) -> Result<FileInfo> {
        self.flush()?;
        self.writer.persist()
    }
}
