//! Observation files: rows sorted by our end's address and time, written as Parquet row groups.
//!
//! Not here: which rows are new (`prepare`). Invariant: the rows of a row group ascend by
//! (subject address, time), so that its statistics prune questions about networks.

use std::sync::{Arc, LazyLock};

use base::Timestamp;
use base::observation::Field;
use datafusion::arrow::array::{
    Array, ArrayRef, FixedSizeBinaryArray, RecordBatch, StringArray, TimestampMicrosecondArray,
    UInt32Array, new_null_array,
};
use datafusion::arrow::compute::{concat_batches, take};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::schema::types::ColumnPath;
use xxhash_rust::xxh3::xxh3_128;

use crate::disk::{FileInfo, FileKind, NewFile, Place};
use crate::error::{LakeError, Place as _, Result};
use crate::schema::{Own, Storage, columns, schema};

/// Most rows of a row group.
pub(crate) const GROUP_ROWS: usize = 131_072;

static PROPERTIES: LazyLock<WriterProperties> = LazyLock::new(properties);

/// Cheap to write: statistics only where a question can be pruned by them, no dictionary where
/// values hardly repeat, no compression of hashes.
fn properties() -> WriterProperties {
    let mut builder = WriterProperties::builder()
        .set_created_by("CyberGateway lake 1".to_owned())
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_statistics_enabled(EnabledStatistics::None)
        .set_data_page_row_count_limit(16_384)
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

/// The sort key of each row: our end's address, or a hash of the unit when there is none.
fn sort_keys(batch: &RecordBatch) -> Result<Vec<u128>> {
    let keys: &FixedSizeBinaryArray = typed(batch, Own::SubjectIpKey.index())?;
    let units: &StringArray = typed(batch, Own::SubjectUnit.index())?;
    let at = |row: usize| {
        if keys.is_valid(row) {
            u128::from_be_bytes(keys.value(row).try_into().unwrap_or_default())
        } else if units.is_valid(row) {
            xxh3_128(units.value(row).as_bytes())
        } else {
            0
        }
    };
    Ok((0..batch.num_rows()).map(at).collect())
}

/// The given rows of a batch in file order.
pub(crate) fn sorted(batch: &RecordBatch, rows: &[u32]) -> Result<RecordBatch> {
    let (keys, times) = (sort_keys(batch)?, times(batch)?);
    let mut order: Vec<(u128, Timestamp, u32)> = rows
        .iter()
        .map(|row| (keys[*row as usize], times[*row as usize], *row))
        .collect();
    order.sort_unstable();
    let indices = UInt32Array::from_iter_values(order.into_iter().map(|(_, _, row)| row));
    let pick = |array: &ArrayRef| -> Result<ArrayRef> {
        if array.null_count() == array.len() {
            return Ok(new_null_array(array.data_type(), indices.len()));
        }
        take(array, &indices, None).place("sorting a batch")
    };
    let arrays: Vec<ArrayRef> = batch.columns().iter().map(pick).collect::<Result<_>>()?;
    RecordBatch::try_new(batch.schema(), arrays).place("sorting a batch")
}

/// Batches as one, in file order.
pub(crate) fn merged(batches: &[RecordBatch]) -> Result<RecordBatch> {
    let all = concat_batches(&schema(), batches).place("joining batches")?;
    let rows: Vec<u32> = (0..u32::try_from(all.num_rows()).unwrap_or(u32::MAX)).collect();
    sorted(&all, &rows)
}

/// An observation file being written, one sorted batch after the other as row groups.
pub(crate) struct EventsWriter {
    writer: ArrowWriter<NewFile>,
    rows: u64,
    times: Option<(Timestamp, Timestamp)>,
}

impl EventsWriter {
    pub(crate) fn new(place: &Place) -> Result<Self> {
        let out = place.create(FileKind::Events)?;
        let writer = ArrowWriter::try_new(out, schema(), Some(writer_properties()));
        Ok(Self {
            writer: writer.place("beginning a file")?,
            rows: 0,
            times: None,
        })
    }

    /// Adds a sorted batch as a row group of its own.
    pub(crate) fn push(&mut self, batch: &RecordBatch) -> Result<()> {
        for at in times(batch)? {
            let (low, high) = self.times.unwrap_or((at, at));
            self.times = Some((low.min(at), high.max(at)));
        }
        self.rows += batch.num_rows() as u64;
        self.writer.write(batch).place("writing a file")?;
        self.writer.flush().place("writing a file")
    }

    pub(crate) fn persist(self) -> Result<FileInfo> {
        let out = self.writer.into_inner().place("ending a file")?;
        out.persist(self.rows, self.times)
    }
}

/// Writes sorted batches as one file; small ones are joined into row groups first.
pub(crate) fn write_events(place: &Place, batches: &[RecordBatch]) -> Result<FileInfo> {
    let mut writer = EventsWriter::new(place)?;
    for group in groups(batches) {
        match group {
            [one] => writer.push(one)?,
            several => writer.push(&merged(several)?)?,
        }
    }
    writer.persist()
}

/// Consecutive batches that fit into one row group together.
fn groups(batches: &[RecordBatch]) -> Vec<&[RecordBatch]> {
    let (mut out, mut start, mut rows) = (Vec::new(), 0, 0);
    for (i, batch) in batches.iter().enumerate() {
        if rows > 0 && rows + batch.num_rows() > GROUP_ROWS {
            out.push(&batches[start..i]);
            (start, rows) = (i, 0);
        }
        rows += batch.num_rows();
    }
    if start < batches.len() {
        out.push(&batches[start..]);
    }
    out
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
