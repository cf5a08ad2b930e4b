//! Reading observation files with conditions, batch by batch.
//!
//! Invariant: at most one batch of a file is in memory at a time.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

use base::Day;
use base::id::TenantId;
use base::observation::ObservationId;
use datafusion::arrow::array::{FixedSizeBinaryArray, RecordBatch};
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader,
    ParquetRecordBatchReaderBuilder, RowFilter,
};
use parquet::file::metadata::PageIndexPolicy;

use super::filter::{Filter, Scope, Test};
use super::footers::Footer;
use super::prune::choose;
use super::test::{mask, predicates};
use crate::catalogue;
use crate::disk::{FileInfo, FileKind};
use crate::error::{LakeError, Place as _, Result};
use crate::lake::Lake;
use crate::schema::Own;

/// Rows decoded at a time.
const BATCH_ROWS: usize = 8_192;

/// An observation file to read.
#[derive(Debug, Clone)]
pub(crate) struct EventFile {
    pub(crate) path: PathBuf,
    pub(crate) info: FileInfo,
}

/// A file with its footer.
pub(crate) struct Opened {
    pub(crate) handle: Arc<File>,
    pub(crate) footer: Arc<Footer>,
}

impl Opened {
    /// A reader of the file, with or without row numbers.
    pub(crate) fn reader(
        &self,
        with: &ArrowReaderMetadata,
    ) -> Result<ParquetRecordBatchReaderBuilder<File>> {
        let handle = self.handle.try_clone().place("opening a file")?;
        let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(handle, with.clone());
        Ok(builder.with_batch_size(BATCH_ROWS))
    }
}

impl Lake {
    /// The observation files of a scope's tenants, by day.
    pub(crate) async fn event_files(
        &self,
        scope: &Scope,
        days: Option<(Day, Day)>,
    ) -> Result<BTreeMap<Day, Vec<EventFile>>> {
        let span = days.unwrap_or((Day::from_number(i32::MIN), Day::from_number(i32::MAX)));
        if span.0 > span.1 {
            return Err(LakeError::BadDays {
                from: span.0,
                to: span.1,
            });
        }
        let mut tenants: Vec<TenantId> = scope.tenants.clone();
        tenants.sort();
        tenants.dedup();
        let mut days: BTreeMap<Day, Vec<EventFile>> = BTreeMap::new();
        for tenant in tenants {
            for (day, info) in
                catalogue::live(&self.inner.db, tenant, span, FileKind::Events).await?
            {
                let path = catalogue::full(&self.inner.config.root, &info);
                days.entry(day).or_default().push(EventFile { path, info });
            }
        }
        Ok(days)
    }

    /// The conditions of a filter within a scope; what was taken back passes none.
    pub(crate) async fn tests(&self, scope: &Scope, filter: &Filter) -> Result<Vec<Test>> {
        let mut tests = filter.tests(scope);
        let taken_back = self.open_retractions(&scope.tenants).await?;
        if !taken_back.is_empty() {
            tests.push(Test::NotIds(Own::Id.index(), taken_back));
        }
        Ok(tests)
    }

    /// The ids of the rows of a file that pass.
    pub(crate) fn ids(&self, file: &EventFile, tests: &[Test]) -> Result<Vec<ObservationId>> {
        let mut ids = Vec::new();
        self.each_batch(file, tests, Some(&[Own::Id.index()]), |batch| {
            let column = batch
                .column(0)
                .as_any()
                .downcast_ref::<FixedSizeBinaryArray>();
            for id in column.into_iter().flatten().flatten() {
                ids.push(ObservationId::from_bytes(id.try_into().unwrap_or_default()));
            }
            Ok(true)
        })?;
        Ok(ids)
    }

    /// Opens a file and reads its footer, if that is not held yet.
    pub(crate) fn open_file(&self, file: &EventFile) -> Result<Opened> {
        let handle = Arc::new(self.inner.fs.open(&file.path)?);
        if let Some(footer) = self.inner.footers.get(file.info.id) {
            return Ok(Opened { handle, footer });
        }
        let options = ArrowReaderOptions::new().with_page_index_policy(PageIndexPolicy::Optional);
        let read = ArrowReaderMetadata::load(&*handle, options);
        let read = read.map_err(|e| damaged(file, &e))?;
        let footer = Arc::new(Footer::new(file.info.id, read)?);
        self.inner.footers.put(file.info.id, &footer);
        Ok(Opened { handle, footer })
    }

    /// Opens a file for the rows that pass, with the given columns (`None`: all).
    pub(crate) fn read(
        &self,
        file: &EventFile,
        tests: &[Test],
        columns: Option<&[usize]>,
    ) -> Result<Option<ParquetRecordBatchReader>> {
        let opened = self.open_file(file)?;
        let footer = opened.footer.file();
        let chosen = choose(&opened, &self.inner.dictionaries, tests)?;
        if chosen.groups.is_empty() {
            return Ok(None);
        }
        let filter = RowFilter::new(predicates(footer, tests));
        let mut builder = opened
            .reader(&opened.footer.plain)?
            .with_row_selection(chosen.selection())
            .with_row_groups(chosen.groups)
            .with_row_filter(filter);
        if let Some(columns) = columns {
            builder = builder.with_projection(mask(footer, columns));
        }
        builder.build().place("opening a file").map(Some)
    }

    /// The batches of a file that pass, given one by one; the answer says whether to go on.
    pub(crate) fn each_batch(
        &self,
        file: &EventFile,
        tests: &[Test],
        columns: Option<&[usize]>,
        mut each: impl FnMut(&RecordBatch) -> Result<bool>,
    ) -> Result<bool> {
        let Some(reader) = self.read(file, tests, columns)? else {
            return Ok(true);
        };
        for batch in reader {
            let batch = batch.map_err(|e| damaged(file, &e))?;
            if !each(&batch)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// A file that cannot be read as what it was written.
pub(crate) fn damaged(file: &EventFile, error: &dyn std::error::Error) -> LakeError {
    LakeError::Damaged {
        path: file.info.path.clone(),
        reason: error.to_string(),
    }
}
