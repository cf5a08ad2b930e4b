//! Units files: a head with the ways of counting, then records of a fixed width.
//!
//! Not here: what a unit is (`units`). Invariant: a file that ends early or starts with anything
//! else is an error, never a shorter day.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use datafusion::arrow::array::RecordBatch;
use store::Fs;

use crate::disk::{FileInfo, FileKind, NewFile, Place, read_error, write_error};
use crate::error::{LakeError, Result};
use crate::units::{Record, StoredTuples, Tuples, collect, fold};

const MAGIC: &[u8; 8] = b"CGUNITS1";
/// Bytes of a record: unit 16, tuple 4, count 4.
const WIDTH: usize = 24;

/// A units file being written.
pub(crate) struct UnitsWriter {
    out: NewFile,
    rows: u64,
}

impl UnitsWriter {
    pub(crate) fn new(place: &Place, tuples: &Tuples) -> Result<Self> {
        let count = i32::try_from(tuples.texts.len()).unwrap_or(i32::MAX);
        let head = StoredTuples {
            texts: (0..count).map(|i| tuples.texts.get(i).to_owned()).collect(),
            list: tuples.list.clone(),
        };
        let head = serde_json::to_vec(&head).map_err(|e| LakeError::Format {
            place: "writing units",
            reason: e.to_string(),
        })?;
        let mut out = place.create(FileKind::Units)?;
        let mut write = |bytes: &[u8]| out.write_all(bytes);
        write(MAGIC)
            .and_then(|()| write(&(head.len() as u64).to_be_bytes()))
            .and_then(|()| write(&head))
            .map_err(|e| write_error("units", &e))?;
        Ok(Self { out, rows: 0 })
    }

    pub(crate) fn push(&mut self, record: Record) -> Result<()> {
        let mut bytes = [0; WIDTH];
        bytes[..16].copy_from_slice(&record.unit.to_be_bytes());
        bytes[16..20].copy_from_slice(&record.tuple.to_be_bytes());
        bytes[20..].copy_from_slice(&record.count.to_be_bytes());
        self.rows += 1;
        self.out
            .write_all(&bytes)
            .map_err(|e| write_error("units", &e))
    }

    pub(crate) fn persist(self) -> Result<FileInfo> {
        self.out.persist(self.rows, None)
    }
}

/// Writes the units of batches as one file.
pub(crate) fn write_units(place: &Place, batches: &[RecordBatch]) -> Result<FileInfo> {
    let (mut tuples, mut records) = (Tuples::default(), Vec::new());
    for batch in batches {
        collect(batch, &mut tuples, &mut records)?;
    }
    fold(&mut records);
    let mut writer = UnitsWriter::new(place, &tuples)?;
    for record in records {
        writer.push(record)?;
    }
    writer.persist()
}

/// A units file being read.
pub(crate) struct UnitsReader {
    reader: BufReader<File>,
    path: std::path::PathBuf,
    left: u64,
}

impl UnitsReader {
    /// Opens a file that the catalogue says has `rows` records.
    pub(crate) fn open(fs: &Fs, path: &Path, rows: u64) -> Result<(Self, StoredTuples)> {
        let damaged = |reason: &str| LakeError::Damaged {
            path: path.display().to_string(),
            reason: reason.to_owned(),
        };
        let mut reader = BufReader::with_capacity(1 << 16, fs.open(path)?);
        let mut head = [0; 16];
        reader
            .read_exact(&mut head)
            .map_err(|e| read_error(path, &e))?;
        let (magic, length) = head.split_at(8);
        if magic != MAGIC {
            return Err(damaged("is not a units file"));
        }
        let length = u64::from_be_bytes(length.try_into().expect("half of 16 bytes"));
        if length > 1 << 30 {
            return Err(damaged("has an impossible head"));
        }
        let mut json = Vec::new();
        reader
            .by_ref()
            .take(length)
            .read_to_end(&mut json)
            .map_err(|e| read_error(path, &e))?;
        let tuples = serde_json::from_slice(&json).map_err(|e| damaged(&e.to_string()))?;
        Ok((
            Self {
                reader,
                path: path.to_owned(),
                left: rows,
            },
            tuples,
        ))
    }

    /// The next record.
    pub(crate) fn next(&mut self) -> Result<Option<Record>> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let mut bytes = [0; WIDTH];
        self.reader
            .read_exact(&mut bytes)
            .map_err(|e| read_error(&self.path, &e))?;
        let word = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("4 bytes"));
        let unit = u128::from_be_bytes(bytes[..16].try_into().expect("16 bytes"));
        Ok(Some(Record {
            unit,
            tuple: word(16),
            count: word(20),
        }))
    }
}
