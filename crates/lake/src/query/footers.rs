//! Footers of Parquet files, kept once read: files never change.
//!
//! Invariant: the footers held take at most [`MOST_BYTES`].

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use base::id::FileId;
use datafusion::arrow::datatypes::{DataType, Field};
use parquet::arrow::RowNumber;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions};
use parquet::file::metadata::ParquetMetaData;

use crate::error::{Place as _, Result};

/// Bytes of footers held. A day of three million rows has one of two megabytes.
const MOST_BYTES: usize = 96 << 20;

/// The name under which a reader gives the number of a row in its file.
pub(crate) const NUMBER: &str = "row_number_in_file";

/// What is known of a file before its rows are read.
#[derive(Debug)]
pub(crate) struct Footer {
    /// Which file it is of.
    pub(crate) id: FileId,
    /// For reading its columns.
    pub(crate) plain: ArrowReaderMetadata,
    /// For reading its columns and, after them, the number of each row, as [`NUMBER`].
    pub(crate) numbered: ArrowReaderMetadata,
}

impl Footer {
    /// The parts of a footer once it was read.
    pub(crate) fn new(id: FileId, plain: ArrowReaderMetadata) -> Result<Self> {
        let number = Field::new(NUMBER, DataType::Int64, false).with_extension_type(RowNumber);
        let numbered = ArrowReaderOptions::new()
            .with_virtual_columns(vec![Arc::new(number)])
            .and_then(|o| ArrowReaderMetadata::try_new(Arc::clone(plain.metadata()), o))
            .place("reading a footer")?;
        Ok(Self {
            id,
            plain,
            numbered,
        })
    }

    /// What Parquet knows of the file.
    pub(crate) fn file(&self) -> &ParquetMetaData {
        self.plain.metadata()
    }
}

/// The cache.
#[derive(Debug, Default)]
pub(crate) struct Footers {
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    /// With the round in which each was last asked for.
    footers: HashMap<FileId, (Arc<Footer>, u64)>,
    bytes: usize,
    round: u64,
}

impl Footers {
    /// The footer of a file, if held.
    pub(crate) fn get(&self, id: FileId) -> Option<Arc<Footer>> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.round += 1;
        let round = held.round;
        let (footer, asked) = held.footers.get_mut(&id)?;
        *asked = round;
        Some(Arc::clone(footer))
    }

    /// Holds a footer, in the place of those not asked for the longest.
    pub(crate) fn put(&self, id: FileId, footer: &Arc<Footer>) {
        let size = |footer: &Footer| footer.file().memory_size();
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let round = held.round;
        held.bytes += size(footer);
        if let Some((old, _)) = held.footers.insert(id, (Arc::clone(footer), round)) {
            held.bytes -= size(&old);
        }
        while held.bytes > MOST_BYTES {
            let oldest = held.footers.iter().min_by_key(|(_, (_, asked))| *asked);
            let Some(id) = oldest.map(|(id, _)| *id) else {
                break;
            };
            if let Some((old, _)) = held.footers.remove(&id) {
                held.bytes -= size(&old);
            }
        }
    }
}
