//! Sorted runs of duplicate keys: 16 bytes a key, read as a stream, merged geometrically.
//!
//! A run is never loaded whole, so that a day of any size needs the same memory; a batch that is
//! small against a run looks its keys up instead of reading all of it.
//! Invariant: the keys of a run are strictly ascending, and no two live runs of a day share one.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

use store::Fs;

use crate::disk::{FileInfo, FileKind, NewFile, Place, read_error, write_error};
use crate::error::Result;

/// Bytes of a key.
const KEY: usize = 16;
/// A run this many times longer than the batch is searched, not read.
const SEARCH_RATIO: u64 = 512;
/// Runs of one size class that are merged into one.
const FAN_IN: usize = 4;

/// A live run.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) info: FileInfo,
    pub(crate) path: PathBuf,
}

/// Marks those of the ascending `keys` that the run has.
pub(crate) fn mark_known(fs: &Fs, run: &Run, keys: &[u128], known: &mut [bool]) -> Result<()> {
    let file = fs.open(&run.path)?;
    let keys_len = u64::try_from(keys.len()).unwrap_or(u64::MAX);
    let done = if run.info.rows / SEARCH_RATIO > keys_len {
        search(file, run.info.rows, keys, known)
    } else {
        merge_mark(file, keys, known)
    };
    done.map_err(|e| read_error(&run.path, &e))
}

fn merge_mark(file: File, keys: &[u128], known: &mut [bool]) -> std::io::Result<()> {
    let mut reader = KeyReader::new(file);
    let mut at = reader.next()?;
    for (key, mark) in keys.iter().zip(known) {
        while at.is_some_and(|stored| stored < *key) {
            at = reader.next()?;
        }
        *mark |= at == Some(*key);
    }
    Ok(())
}

/// Keys are hashes, spread evenly: where a key should be is known to within a few blocks.
fn search(mut file: File, rows: u64, keys: &[u128], known: &mut [bool]) -> std::io::Result<()> {
    for (key, mark) in keys.iter().zip(known) {
        let (mut low, mut high) = (0, rows);
        while low < high {
            let middle = low + (high - low) / 2;
            file.seek(SeekFrom::Start(middle * KEY as u64))?;
            let mut bytes = [0; KEY];
            file.read_exact(&mut bytes)?;
            match u128::from_be_bytes(bytes).cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => {
                    *mark = true;
                    break;
                }
            }
        }
    }
    Ok(())
}

/// Bytes read at a time, a multiple of a key's.
const BLOCK: usize = 1 << 16;

/// Reads a run key by key, a block at a time.
struct KeyReader {
    file: File,
    block: Vec<u8>,
    at: usize,
}

impl KeyReader {
    fn new(file: File) -> Self {
        Self {
            file,
            block: Vec::new(),
            at: 0,
        }
    }

    #[inline]
    fn next(&mut self) -> std::io::Result<Option<u128>> {
        if self.at == self.block.len() && !self.fill()? {
            return Ok(None);
        }
        let bytes = &self.block[self.at..self.at + KEY];
        self.at += KEY;
        Ok(Some(u128::from_be_bytes(
            bytes.try_into().expect("the width of a key"),
        )))
    }

    /// Reads the next block; false at the end.
    fn fill(&mut self) -> std::io::Result<bool> {
        self.block.clear();
        self.at = 0;
        let block = BLOCK as u64;
        let read = Read::by_ref(&mut self.file)
            .take(block)
            .read_to_end(&mut self.block)?;
        if read % KEY != 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        Ok(read > 0)
    }
}

/// Writes the run of a batch's new keys (ascending), merged with those live runs that are due.
/// Returns the new run and the runs it replaces.
pub(crate) fn write_run(
    place: &Place,
    keys: &[u128],
    live: &[Run],
) -> Result<(FileInfo, Vec<Run>)> {
    let absorbed = due(keys.len() as u64, live);
    let mut out = place.create(FileKind::Keys)?;
    let rows = merge(place, (keys, &[]), &absorbed, &mut out)?;
    Ok((out.persist(rows, None)?, absorbed))
}

/// Writes all runs of a day as one, without those of the ascending keys `gone`; `None` when nothing
/// is left.
pub(crate) fn write_without(
    place: &Place,
    gone: &[u128],
    live: &[Run],
) -> Result<Option<FileInfo>> {
    let mut out = place.create(FileKind::Keys)?;
    let rows = merge(place, (&[], gone), live, &mut out)?;
    if rows == 0 {
        return Ok(None);
    }
    out.persist(rows, None).map(Some)
}

/// Size class: runs within a factor of [`FAN_IN`] of one another.
fn class(rows: u64) -> u32 {
    (rows / 4096).checked_ilog(FAN_IN as u64).unwrap_or(0)
}

/// The runs that a new run of `rows` keys takes in: whenever a class would have `FAN_IN` runs they
/// become one of the next class, so that a key is rewritten a logarithmic number of times.
fn due(rows: u64, live: &[Run]) -> Vec<Run> {
    let (mut total, mut taken) = (rows, Vec::new());
    let mut rest: Vec<Run> = live.to_vec();
    loop {
        let same = |run: &Run| class(run.info.rows) <= class(total);
        if rest.iter().filter(|r| same(r)).count() + 1 < FAN_IN {
            return taken;
        }
        let (merge, keep): (Vec<_>, Vec<_>) = rest.into_iter().partition(same);
        total += merge.iter().map(|r| r.info.rows).sum::<u64>();
        taken.extend(merge);
        rest = keep;
    }
}

/// Merges the runs and the ascending `keys` into one, leaving out those of the ascending `gone`.
fn merge(
    place: &Place,
    (keys, gone): (&[u128], &[u128]),
    runs: &[Run],
    out: &mut NewFile,
) -> Result<u64> {
    let mut readers = Vec::with_capacity(runs.len());
    let mut heap = BinaryHeap::with_capacity(runs.len() + 1);
    for (i, run) in runs.iter().enumerate() {
        let mut reader = KeyReader::new(place.fs.open(&run.path)?);
        if let Some(key) = reader.next().map_err(|e| read_error(&run.path, &e))? {
            heap.push(Reverse((key, i)));
        }
        readers.push(reader);
    }
    let mut own = keys.iter().copied();
    if let Some(key) = own.next() {
        heap.push(Reverse((key, runs.len())));
    }
    let (mut rows, mut gone) = (0, gone.iter().copied().peekable());
    while let Some(Reverse((key, from))) = heap.pop() {
        while gone.next_if(|g| *g < key).is_some() {}
        if gone.peek() != Some(&key) {
            out.write_all(&key.to_be_bytes())
                .map_err(|e| write_error("keys", &e))?;
            rows += 1;
        }
        let next = match readers.get_mut(from) {
            Some(reader) => reader
                .next()
                .map_err(|e| read_error(&runs[from].path, &e))?,
            None => own.next(),
        };
        if let Some(key) = next {
            heap.push(Reverse((key, from)));
        }
    }
    Ok(rows)
}
