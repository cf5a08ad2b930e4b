//! Observation files: rows sorted by our end's address and time, written as Parquet row groups.
//!
//! Not here: which rows are new (`prepare`). Invariant: the rows of a row group ascend by
//! (subject address, time), so that its statistics prune questions about networks.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use base::Timestamp;
use base::observation::Field;
use datafusion::arrow::array::{
    Array, ArrayRef, FixedSizeBinaryArray, RecordBatch, StringArray, TimestampMicrosecondArray,
    new_null_array,
};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::{ArrowRowGroupWriterFactory, compute_leaves};
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::ColumnPath;
use xxhash_rust::xxh3::xxh3_128;

use crate::disk::{FileInfo, FileKind, NewFile, Place};
use crate::error::{LakeError, Place as _, Result};
use crate::pick::Picker;
use crate::schema::{Own, Storage, columns, schema};

/// Most rows of a row group.
pub(crate) const GROUP_ROWS: usize = 131_072;

/// Most rows and bytes of a page: reading one row of a list reads a page of each column. Pages are
/// bounded by their bytes rather than by their rows, since each page of each column, most of which
/// are empty, has a place in the footer.
const PAGE_ROWS: usize = 20_480;
const PAGE_BYTES: usize = 32 * 1_024;

/// Bytes of a row group's dictionary; where the different values take more they stand by
/// themselves, since reading one row reads the whole dictionary of each column.
const DICTIONARY_BYTES: usize = 256 * 1_024;

/// Bytes of a page of addresses: 1,024 rows.
const KEY_PAGE_BYTES: usize = 16 * 1_024;

static PROPERTIES: LazyLock<WriterProperties> = LazyLock::new(properties);

/// Cheap to write: statistics only where a question can be pruned by them, no dictionary where
/// values hardly repeat, no compression of hashes.
fn properties() -> WriterProperties {
    let mut builder = WriterProperties::builder()
        .set_created_by("CyberGateway lake 1".to_owned())
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_statistics_enabled(EnabledStatistics::None)
        .set_data_page_row_count_limit(PAGE_ROWS)
        .set_data_page_size_limit(PAGE_BYTES)
        .set_dictionary_page_size_limit(DICTIONARY_BYTES)
        .set_max_row_group_row_count(Some(GROUP_ROWS));
    for (name, storage) in columns() {
        if matches!(
            storage,
            Storage::Bytes16 | Storage::Time | Storage::Plain | Storage::Bool
        ) {
            builder = builder.set_column_dictionary_enabled(ColumnPath::from(name), false);
        }
    }
    for own in [Own::Id, Own::DedupKey] {
        builder = builder.set_column_compression(own.name().into(), Compression::UNCOMPRESSED);
    }
    for name in [
        Own::SubjectIpKey.name(),
        Own::SourceIpKey.name(),
        Own::SubjectAsn.name(),
        Own::Report.name(),
        Own::ReceivedAt.name(),
        Field::TimeSource.column(),
    ] {
        let level = EnabledStatistics::Chunk;
        builder = builder.set_column_statistics_enabled(ColumnPath::from(name), level);
    }
    // The rows of a row group ascend by this column, so that its small pages, each with its
    // smallest and largest value, lead straight to an address.
    let key = || ColumnPath::from(Own::SubjectIpKey.name());
    builder = builder
        .set_column_statistics_enabled(key(), EnabledStatistics::Page)
        .set_column_data_page_size_limit(key(), KEY_PAGE_BYTES);
    // These are few and the same for long stretches; a dictionary makes them nearly free.
    for name in [Own::ReceivedAt.name(), Field::TimeObservation.column()] {
        builder = builder.set_column_dictionary_enabled(ColumnPath::from(name), true);
    }
    builder.build()
}

/// The writing properties of observation files.
pub(crate) fn writer_properties() -> WriterProperties {
    PROPERTIES.clone()
}

fn typed<A: 'static>(batch: &RecordBatch, index: usize) -> Result<&A> {
    batch
        .column(index)
        .as_any()
        .downcast_ref::<A>()
        .ok_or_else(|| LakeError::Format {
            place: "reading a batch",
            reason: format!("column {index} has another type"),
        })
}

/// The time by which each row is filed: `time_source`, or when it was received.
pub(crate) fn times(batch: &RecordBatch) -> Result<Vec<Timestamp>> {
    let source: &TimestampMicrosecondArray = typed(batch, Field::TimeSource as usize)?;
    let received: &TimestampMicrosecondArray = typed(batch, Own::ReceivedAt.index())?;
    let at = |row: usize| match (source.is_valid(row), received.is_valid(row)) {
        (true, _) => source.value(row),
        (false, true) => received.value(row),
        (false, false) => 0,
    };
    Ok((0..batch.num_rows())
        .map(|row| Timestamp::from_micros(at(row)))
        .collect())
}

/// A row of several batches, with what a file is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Placed {
    /// Our end's address, or a hash of the unit when there is none.
    key: u128,
    time: Timestamp,
    batch: u32,
    row: u32,
}

/// Rows of a batch.
pub(crate) struct Part<'a> {
    pub(crate) batch: &'a RecordBatch,
    pub(crate) rows: Cow<'a, [u32]>,
}

impl<'a> Part<'a> {
    /// Some of its rows.
    pub(crate) fn of(batch: &'a RecordBatch, rows: &'a [u32]) -> Self {
        let rows = Cow::Borrowed(rows);
        Self { batch, rows }
    }

    /// All of its rows.
    pub(crate) fn whole(batch: &'a RecordBatch) -> Self {
        let rows = 0..u32::try_from(batch.num_rows()).unwrap_or(u32::MAX);
        let rows = Cow::Owned(rows.collect());
        Self { batch, rows }
    }
}

/// The rows of all parts in file order.
fn in_order(parts: &[Part<'_>]) -> Result<Vec<Placed>> {
    let mut placed = Vec::with_capacity(parts.iter().map(|p| p.rows.len()).sum());
    for (number, Part { batch, rows }) in parts.iter().enumerate() {
        let keys: &FixedSizeBinaryArray = typed(batch, Own::SubjectIpKey.index())?;
        let units: &StringArray = typed(batch, Own::SubjectUnit.index())?;
        let times = times(batch)?;
        placed.extend(rows.iter().map(|row| {
            let at = *row as usize;
            let key = if keys.is_valid(at) {
                u128::from_be_bytes(keys.value(at).try_into().unwrap_or_default())
            } else if units.is_valid(at) {
                xxh3_128(units.value(at).as_bytes())
            } else {
                0
            };
            Placed {
                key,
                time: times[at],
                batch: u32::try_from(number).unwrap_or(u32::MAX),
                row: *row,
            }
        }));
    }
    placed.sort_unstable();
    Ok(placed)
}

/// An observation file being written, row group by row group and in it column by column: only one
/// column is ever held a second time in sorted form.
pub(crate) struct EventsWriter {
    file: SerializedFileWriter<NewFile>,
    columns: ArrowRowGroupWriterFactory,
    groups: usize,
    rows: u64,
    times: Option<(Timestamp, Timestamp)>,
}

impl EventsWriter {
    pub(crate) fn new(place: &Place) -> Result<Self> {
        let out = place.create(FileKind::Events)?;
        let (file, columns) = ArrowWriter::try_new(out, schema(), Some(writer_properties()))
            .and_then(ArrowWriter::into_serialized_writer)
            .place("beginning a file")?;
        Ok(Self {
            file,
            columns,
            groups: 0,
            rows: 0,
            times: None,
        })
    }

    /// Adds the rows of the parts, sorted, as row groups of at most [`GROUP_ROWS`].
    pub(crate) fn push(&mut self, parts: &[Part<'_>]) -> Result<()> {
        let placed = in_order(parts)?;
        let groups = placed.len().div_ceil(GROUP_ROWS).max(1);
        for group in placed.chunks(placed.len().div_ceil(groups).max(1)) {
            self.group(parts, group)?;
        }
        Ok(())
    }

    fn group(&mut self, parts: &[Part<'_>], placed: &[Placed]) -> Result<()> {
        let place = "writing a file";
        for at in placed.iter().map(|p| p.time) {
            let (low, high) = self.times.unwrap_or((at, at));
            self.times = Some((low.min(at), high.max(at)));
        }
        self.rows += placed.len() as u64;
        let at = placed.iter().map(|p| (p.batch as usize, p.row as usize));
        let sizes = parts.iter().map(|part| part.batch.num_rows());
        let mut picker = Picker::new(sizes, at.collect());
        let writers = self.columns.create_column_writers(self.groups);
        let mut writers = writers.place(place)?.into_iter();
        self.groups += 1;
        let mut group = self.file.next_row_group().place(place)?;
        for (index, field) in schema().fields().iter().enumerate() {
            let columns = parts.iter().map(|p| p.batch.column(index).as_ref());
            let column = picker.pick(&columns.collect::<Vec<_>>())?;
            for leaf in compute_leaves(field, &column).place(place)? {
                let mut writer = writers
                    .next()
                    .expect("every leaf of the schema has a writer");
                writer.write(&leaf).place(place)?;
                let chunk = writer.close().place(place)?;
                chunk.append_to_row_group(&mut group).place(place)?;
            }
        }
        group.close().place(place)?;
        Ok(())
    }

    pub(crate) fn persist(self) -> Result<FileInfo> {
        let out = self.file.into_inner().place("ending a file")?;
        out.persist(self.rows, self.times)
    }
}

/// Writes rows as one file.
pub(crate) fn write_events(place: &Place, parts: &[Part<'_>]) -> Result<FileInfo> {
    let mut writer = EventsWriter::new(place)?;
    writer.push(parts)?;
    writer.persist()
}

/// A batch read from an older file, with the columns it lacks as nulls.
pub(crate) fn completed(batch: &RecordBatch) -> Result<RecordBatch> {
    let schema = schema();
    if batch.schema() == schema {
        return Ok(batch.clone());
    }
    let arrays = schema
        .fields()
        .iter()
        .map(|field| match batch.column_by_name(field.name()) {
            Some(array) if array.data_type() == field.data_type() => Ok(Arc::clone(array)),
            Some(array) => datafusion::arrow::compute::cast(array, field.data_type())
                .place("reading an older file"),
            None => Ok(new_null_array(field.data_type(), batch.num_rows())),
        });
    let arrays: Vec<ArrayRef> = arrays.collect::<Result<_>>()?;
    RecordBatch::try_new(schema, arrays).place("reading an older file")
}
