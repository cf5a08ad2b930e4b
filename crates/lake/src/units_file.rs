//! Units files: a head with what is counted and whose it is, then records of a fixed width. All
//! numbers are big-endian.
//!
//! Not here: what a unit is (`units`). Invariant: a file that ends early or starts with anything
//! else is an error, never a shorter day.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use store::Fs;

use crate::disk::{FileInfo, FileKind, NewFile, Place, read_error, write_error};
use crate::error::{LakeError, Result};
use crate::events::Part;
use crate::units::{Meanings, Record, StoredMeanings, What, Whose, collect, fold};

const MAGIC: &[u8; 8] = b"CGUNITS2";
/// Bytes of a record: unit 16, what 4, whose 4, count 4.
const WIDTH: usize = 28;
/// Bytes read at a time: a large day has hundreds of files, which are read side by side.
const BUFFER: usize = 1 << 14;

/// A units file being written.
pub(crate) struct UnitsWriter {
    out: NewFile,
    rows: u64,
}

impl UnitsWriter {
    pub(crate) fn new(place: &Place, head: &StoredMeanings) -> Result<Self> {
        let head = write_head(head);
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
        bytes[16..20].copy_from_slice(&record.what.to_be_bytes());
        bytes[20..24].copy_from_slice(&record.whose.to_be_bytes());
        bytes[24..].copy_from_slice(&record.count.to_be_bytes());
        self.rows += 1;
        self.out
            .write_all(&bytes)
            .map_err(|e| write_error("units", &e))
    }

    pub(crate) fn persist(self) -> Result<FileInfo> {
        self.out.persist(self.rows, None)
    }
}

/// Writes the units of rows as one file.
pub(crate) fn write_units(place: &Place, parts: &[Part<'_>]) -> Result<FileInfo> {
    let (mut meanings, mut records) = (Meanings::default(), Vec::new());
    for part in parts {
        collect(part, &mut meanings, &mut records)?;
    }
    fold(&mut records);
    let (what, whose) = (meanings.what.list.len(), meanings.whose.list.len());
    let mut writer = UnitsWriter::new(place, &meanings.stored(what, whose))?;
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
    pub(crate) fn open(fs: &Fs, path: &Path, rows: u64) -> Result<(Self, StoredMeanings)> {
        let damaged = |reason: &str| LakeError::Damaged {
            path: path.display().to_string(),
            reason: reason.to_owned(),
        };
        let mut reader = BufReader::with_capacity(BUFFER, fs.open(path)?);
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
        let mut bytes = Vec::new();
        reader
            .by_ref()
            .take(length)
            .read_to_end(&mut bytes)
            .map_err(|e| read_error(path, &e))?;
        let head = read_head(&bytes).ok_or_else(|| damaged("has a head that ends early"))?;
        Ok((
            Self {
                reader,
                path: path.to_owned(),
                left: rows,
            },
            head,
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
            what: word(16),
            whose: word(20),
            count: word(24),
        }))
    }
}

fn write_head(head: &StoredMeanings) -> Vec<u8> {
    let mut out = Vec::new();
    let mut word = |word: u32| out.extend_from_slice(&word.to_be_bytes());
    let length = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    for n in [head.texts.len(), head.what.len(), head.whose.len()] {
        word(length(n));
    }
    for what in &head.what {
        let kinds = [what.counts_as, what.unit_kind, what.class_type];
        let names = [what.provider, what.report, what.family];
        kinds
            .into_iter()
            .chain(names)
            .for_each(|key| word(key.cast_unsigned()));
    }
    for whose in &head.whose {
        let texts = [whose.organisation, whose.sector, whose.cc];
        texts.into_iter().for_each(|key| word(key.cast_unsigned()));
        word(whose.asn);
        word(whose.critical.into());
    }
    for text in &head.texts {
        out.extend_from_slice(&length(text.len()).to_be_bytes());
        out.extend_from_slice(text.as_bytes());
    }
    out
}

/// The head, unless it ends before all that it announces.
fn read_head(mut bytes: &[u8]) -> Option<StoredMeanings> {
    let from = &mut bytes;
    let (texts, what, whose) = (word(from)?, word(from)?, word(from)?);
    let key = |from: &mut &[u8]| word(from).map(u32::cast_signed);
    let mut head = StoredMeanings::default();
    for _ in 0..what {
        head.what.push(What {
            counts_as: key(from)?,
            unit_kind: key(from)?,
            class_type: key(from)?,
            provider: key(from)?,
            report: key(from)?,
            family: key(from)?,
        });
    }
    for _ in 0..whose {
        head.whose.push(Whose {
            organisation: key(from)?,
            sector: key(from)?,
            cc: key(from)?,
            asn: word(from)?,
            critical: word(from)? != 0,
        });
    }
    for _ in 0..texts {
        let length = word(from)? as usize;
        let (text, rest) = from.split_at_checked(length)?;
        head.texts.push(std::str::from_utf8(text).ok()?.to_owned());
        *from = rest;
    }
    Some(head)
}

fn word(from: &mut &[u8]) -> Option<u32> {
    let (word, rest) = from.split_first_chunk::<4>()?;
    *from = rest;
    Some(u32::from_be_bytes(*word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_comes_back_and_a_cut_one_does_not() {
        let head = StoredMeanings {
            texts: vec![String::new(), "infected".to_owned(), "Bank é".to_owned()],
            what: vec![What {
                family: 2,
                counts_as: 1,
                ..What::default()
            }],
            whose: vec![
                Whose {
                    asn: 4_200_000_000,
                    critical: true,
                    ..Whose::default()
                },
                Whose {
                    organisation: 2,
                    ..Whose::default()
                },
            ],
        };
        let bytes = write_head(&head);
        assert_eq!(read_head(&bytes), Some(head));
        assert!((0..bytes.len()).all(|end| read_head(&bytes[..end]).is_none()));
    }
}
