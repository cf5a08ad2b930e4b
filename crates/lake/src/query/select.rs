//! What an export takes: a filter, exact moments, and a condition in the analyst's own words.
//!
//! Invariant: the scope's conditions come first; a selection only ever leaves more out.

use std::io::Write;

use base::Timestamp;
use base::observation::Row;
use datafusion::arrow::array::{BooleanArray, RecordBatch};
use datafusion::arrow::compute::filter_record_batch;
use parquet::arrow::ArrowWriter;

use super::filter::{Filter, Scope};
use super::rebuild::Rebuilder;
use crate::error::{Place as _, Result, format_error};
use crate::events::{completed, times, writer_properties};
use crate::lake::{Lake, blocking};
use crate::meta::StoredMeta;
use crate::schema::schema;
use crate::sql::Condition;

/// Bytes of a row group that are held at most.
const GROUP_BYTES: usize = 32 << 20;

/// What an export takes.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Whole days, types, networks.
    pub filter: Filter,
    /// Only what was observed at this moment or later.
    pub since: Option<Timestamp>,
    /// Only what was observed before this moment.
    pub until: Option<Timestamp>,
    /// Only that for which this holds.
    pub condition: Option<Condition>,
}

impl Selection {
    /// The rows of a batch that are taken, with all columns.
    fn of(&self, batch: &RecordBatch) -> Result<RecordBatch> {
        let mut batch = completed(batch)?;
        if self.since.is_some() || self.until.is_some() {
            let within = |at: Timestamp| {
                let begun = self.since.is_none_or(|since| at >= since);
                Some(begun && self.until.is_none_or(|until| at < until))
            };
            let mask: BooleanArray = times(&batch)?.into_iter().map(within).collect();
            batch = filter_record_batch(&batch, &mask).place("filtering a batch")?;
        }
        match &self.condition {
            Some(condition) if batch.num_rows() > 0 => condition.keep(&batch),
            _ => Ok(batch),
        }
    }
}

impl Lake {
    /// Gives every observation of a selection to `each`, oldest day first, until it answers
    /// `false`. Returns how many were given. `each` runs on a blocking thread and may wait.
    ///
    /// # Errors
    /// [`LakeError::BadDays`](crate::LakeError::BadDays), a condition that fails, or when the
    /// catalogue or a file cannot be read.
    pub async fn select<F>(&self, scope: &Scope, selection: &Selection, mut each: F) -> Result<u64>
    where
        F: FnMut(&Row, &StoredMeta) -> bool + Send + 'static,
    {
        let start = (Row::new(), 0);
        let step = move |(row, given): &mut (Row, u64), batch: &RecordBatch| {
            let rebuilder = Rebuilder::new(batch);
            for at in 0..batch.num_rows() {
                rebuilder.row(at, row);
                *given += 1;
                if !each(row, &rebuilder.meta(at)) {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        Ok(self.selected(scope, selection, start, step).await?.1)
    }

    /// Writes a selection as one Parquet file with the columns of an observation file, oldest day
    /// first. Returns how many observations it holds.
    ///
    /// # Errors
    /// As [`Lake::select`], and when `out` refuses.
    pub async fn export_parquet<W>(
        &self,
        scope: &Scope,
        selection: &Selection,
        out: W,
    ) -> Result<u64>
    where
        W: Write + Send + 'static,
    {
        let place = "writing an export";
        let writer = ArrowWriter::try_new(out, schema(), Some(writer_properties()));
        let start = (writer.place(place)?, 0);
        let step = move |(writer, written): &mut (ArrowWriter<W>, u64), batch: &RecordBatch| {
            writer.write(batch).place(place)?;
            *written += batch.num_rows() as u64;
            // Wide rows make smaller row groups, so that memory stays bounded.
            if writer.in_progress_size() > GROUP_BYTES {
                writer.flush().place(place)?;
            }
            Ok(true)
        };
        let (writer, written) = self.selected(scope, selection, start, step).await?;
        let close = move || writer.into_inner().place(place);
        blocking("an export", move || {
            close()?
                .flush()
                .map_err(|e| format_error(place)(Box::new(e)))
        })
        .await?;
        Ok(written)
    }

    /// Folds the batches of a selection, on a blocking thread, until a step answers `false`.
    async fn selected<T, F>(
        &self,
        scope: &Scope,
        selection: &Selection,
        mut state: T,
        mut step: F,
    ) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut T, &RecordBatch) -> Result<bool> + Send + 'static,
    {
        let days = self.event_files(scope, selection.filter.days).await?;
        let tests = self.tests(scope, &selection.filter).await?;
        let (lake, selection) = (self.clone(), selection.clone());
        let work = move || {
            for file in days.values().flatten() {
                let more = lake.each_batch(file, &tests, None, |batch| {
                    step(&mut state, &selection.of(batch)?)
                })?;
                if !more {
                    break;
                }
            }
            Ok(state)
        };
        blocking("an export", work).await
    }
}
