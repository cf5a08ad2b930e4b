//! A merge over units files: the records of one unit after the other, from as few files side by
//! side as memory allows.
//!
//! Not here: counting (`count`). Invariant: memory grows with neither the units nor the files.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::path::PathBuf;

use base::Day;
use store::Fs;

use crate::disk::{FileInfo, Place};
use crate::error::Result;
use crate::units::{Adopted, Meanings, Record};
use crate::units_file::{UnitsReader, UnitsWriter};

/// A units file being read.
pub(super) struct Stream {
    reader: UnitsReader,
    /// From the file's numbers to ours.
    numbers: Adopted,
    /// `None` for the day itself.
    day: Option<Day>,
}

/// Opens a units file; its meanings get numbers of the table.
pub(super) fn open(
    fs: &Fs,
    path: &std::path::Path,
    info: &FileInfo,
    day: Option<Day>,
    meanings: &mut Meanings,
) -> Result<Stream> {
    let (reader, head) = UnitsReader::open(fs, path, info.rows)?;
    let numbers = meanings.adopt(&head);
    Ok(Stream {
        reader,
        numbers,
        day,
    })
}

impl Stream {
    fn next(&mut self) -> Result<Option<Record>> {
        let Some(record) = self.reader.next()? else {
            return Ok(None);
        };
        let what = self.numbers.what.get(record.what as usize);
        let whose = self.numbers.whose.get(record.whose as usize);
        let (Some(what), Some(whose)) = (what.copied(), whose.copied()) else {
            return Err(crate::error::LakeError::Format {
                place: "reading units",
                reason: "a record names a meaning that the file does not have".to_owned(),
            });
        };
        Ok(Some(Record {
            what,
            whose,
            ..record
        }))
    }
}

/// Files read side by side: each needs memory for the numbers of its meanings.
const SIDE_BY_SIDE: usize = 48;

/// The units of a day in few enough files.
pub(super) struct Joined {
    pub(super) files: Vec<(PathBuf, FileInfo)>,
    /// Those of them that were made here and that nothing refers to; after a crash they are swept
    /// as any other file that the catalogue does not know.
    made: Vec<PathBuf>,
}

impl Joined {
    /// Joins files until they can be read side by side.
    pub(super) fn of(place: &Place, files: &[(PathBuf, FileInfo)]) -> Result<Self> {
        let (mut files, mut made) = (files.to_vec(), Vec::new());
        while files.len() > SIDE_BY_SIDE {
            let one = join(place, &files[..SIDE_BY_SIDE])?;
            made.push(one.0.clone());
            files.drain(..SIDE_BY_SIDE);
            files.push(one);
        }
        Ok(Self { files, made })
    }

    /// Removes what was made here.
    pub(super) fn clear(self, place: &Place) -> Result<()> {
        for path in self.made {
            place.fs.remove(&path)?;
        }
        Ok(())
    }
}

/// Units files as one.
fn join(place: &Place, files: &[(PathBuf, FileInfo)]) -> Result<(PathBuf, FileInfo)> {
    let mut meanings = Meanings::default();
    let streams = files
        .iter()
        .map(|(path, info)| open(&place.fs, path, info, None, &mut meanings));
    let mut streams = streams.collect::<Result<Vec<_>>>()?;
    let (what, whose) = (meanings.what.list.len(), meanings.whose.list.len());
    let mut writer = UnitsWriter::new(place, &meanings.stored(what, whose))?;
    merge(&mut streams, &mut |group| write(Some(&mut writer), group))?;
    let info = writer.persist()?;
    Ok((place.root.join(&info.path), info))
}

/// Writes the day's records of a unit.
pub(super) fn write(writer: Option<&mut UnitsWriter>, group: &Group) -> Result<()> {
    let Some(writer) = writer else {
        return Ok(());
    };
    group
        .today
        .iter()
        .try_for_each(|record| writer.push(*record))
}

/// Gives the records of all streams to `each`, unit by unit, those of today folded.
pub(super) fn merge(
    streams: &mut [Stream],
    each: &mut dyn FnMut(&Group) -> Result<()>,
) -> Result<()> {
    let mut heap = BinaryHeap::with_capacity(streams.len());
    for (i, stream) in streams.iter_mut().enumerate() {
        if let Some(record) = stream.next()? {
            heap.push(Reverse((record, i)));
        }
    }
    let mut group = Group::default();
    while let Some(Reverse((record, from))) = heap.pop() {
        if record.unit != group.unit {
            group.end(each)?;
            group.unit = record.unit;
        }
        match streams[from].day {
            None => group.today.push(record),
            Some(day) => group.before.push((day, record.what, record.whose)),
        }
        if let Some(next) = streams[from].next()? {
            heap.push(Reverse((next, from)));
        }
    }
    group.end(each)
}

/// All records of one unit.
#[derive(Default)]
pub(super) struct Group {
    pub(super) unit: u128,
    pub(super) today: Vec<Record>,
    /// With the day they are of.
    pub(super) before: Vec<(Day, u32, u32)>,
}

impl Group {
    fn end(&mut self, each: &mut dyn FnMut(&Self) -> Result<()>) -> Result<()> {
        crate::units::fold(&mut self.today);
        each(self)?;
        self.today.clear();
        self.before.clear();
        Ok(())
    }
}
