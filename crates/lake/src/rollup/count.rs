//! Counting a day: a merge over sorted units, group by group, in memory that does not grow with
//! the number of units.
//!
//! Invariant: within a group (one unit) every level counts at most one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::path::PathBuf;

use store::Fs;

use crate::disk::{FileInfo, Place};
use crate::error::Result;
use crate::units::{Record, StoredTuples, Tuple, Tuples};
use crate::units_file::{UnitsReader, UnitsWriter};
use base::Day;

use super::levels::Levels;

/// The counts of one level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) units: u64,
    pub(super) observations: u64,
    pub(super) fresh: u64,
    pub(super) continuing: u64,
    pub(super) gone: u64,
    /// Whether a comparable report counts here.
    pub(super) comparable: bool,
}

/// What is needed to count a day.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) fs: Fs,
    /// Units files of the day.
    pub(super) today: Vec<(PathBuf, FileInfo)>,
    /// Units files of the days compared with.
    pub(super) before: Vec<(Day, PathBuf, FileInfo)>,
    /// The comparison day of each (provider, report) that has one.
    pub(super) compare: BTreeMap<(String, String), Day>,
}

/// The counts of a day, with the table that its texts refer to.
#[derive(Debug)]
pub(super) struct Counted {
    pub(super) tuples: Tuples,
    pub(super) levels: Levels,
    pub(super) counts: Vec<Count>,
    /// The day's units as one file, when there are any.
    pub(super) merged: Option<FileInfo>,
}

struct Stream {
    reader: UnitsReader,
    /// From the file's tuple numbers to ours.
    tuples: Vec<u32>,
    /// `None` for the day itself.
    day: Option<Day>,
}

/// Counts the day, and writes its units as one file when there are several.
pub(super) fn count(place: &Place, input: &Input) -> Result<Counted> {
    let mut tuples = Tuples::default();
    let mut streams = Vec::new();
    for (path, info) in &input.today {
        streams.push(open(&input.fs, path, info, None, &mut tuples)?);
    }
    let own = tuples.list.len();
    for (day, path, info) in &input.before {
        streams.push(open(&input.fs, path, info, Some(*day), &mut tuples)?);
    }
    let mut counter = Counter::new(&tuples, &input.compare);
    let mut writer = match input.today.len() {
        0 | 1 => None,
        // The day's own tuples came first, so cutting keeps their numbers.
        _ => Some(UnitsWriter::new(place, &tuples.cut(own))?),
    };
    merge(&mut streams, &mut counter, writer.as_mut())?;
    let merged = writer.map(UnitsWriter::persist).transpose()?;
    let (levels, counts) = (counter.levels, counter.counts);
    Ok(Counted {
        tuples,
        levels,
        counts,
        merged,
    })
}

fn open(
    fs: &Fs,
    path: &std::path::Path,
    info: &FileInfo,
    day: Option<Day>,
    tuples: &mut Tuples,
) -> Result<Stream> {
    let (reader, stored): (UnitsReader, StoredTuples) = UnitsReader::open(fs, path, info.rows)?;
    let numbers = tuples.adopt(&stored);
    Ok(Stream {
        reader,
        tuples: numbers,
        day,
    })
}

impl Stream {
    fn next(&mut self) -> Result<Option<Record>> {
        let Some(record) = self.reader.next()? else {
            return Ok(None);
        };
        let number = self.tuples.get(record.tuple as usize).copied();
        let tuple = number.ok_or_else(|| crate::error::LakeError::Format {
            place: "reading units",
            reason: "a record names a tuple that the file does not have".to_owned(),
        })?;
        Ok(Some(Record { tuple, ..record }))
    }
}

fn merge(
    streams: &mut [Stream],
    counter: &mut Counter,
    mut writer: Option<&mut UnitsWriter>,
) -> Result<()> {
    let mut heap = BinaryHeap::with_capacity(streams.len());
    for (i, stream) in streams.iter_mut().enumerate() {
        if let Some(record) = stream.next()? {
            heap.push(Reverse((record.unit, i, record.tuple, record.count)));
        }
    }
    let mut group = Group::default();
    while let Some(Reverse((unit, from, tuple, count))) = heap.pop() {
        if unit != group.unit {
            group.end(counter, writer.as_deref_mut())?;
            group.unit = unit;
        }
        let record = Record { unit, tuple, count };
        match streams[from].day {
            None => group.today.push(record),
            Some(day) => group.before.push((day, tuple)),
        }
        if let Some(next) = streams[from].next()? {
            heap.push(Reverse((next.unit, from, next.tuple, next.count)));
        }
    }
    group.end(counter, writer)
}

/// All records of one unit.
#[derive(Default)]
struct Group {
    unit: u128,
    today: Vec<Record>,
    before: Vec<(Day, u32)>,
}

impl Group {
    fn end(&mut self, counter: &mut Counter, writer: Option<&mut UnitsWriter>) -> Result<()> {
        crate::units::fold(&mut self.today);
        counter.group(self);
        if let Some(writer) = writer {
            for record in &self.today {
                writer.push(*record)?;
            }
        }
        self.today.clear();
        self.before.clear();
        Ok(())
    }
}

struct Counter {
    levels: Levels,
    counts: Vec<Count>,
    /// For each tuple its levels, and the day it is compared with.
    of: Vec<(Vec<u32>, Option<Day>)>,
    /// The number of the group that last touched a level: today, today and comparable, before.
    stamps: Vec<[u64; 3]>,
    group: u64,
    touched: Vec<u32>,
    touched_before: Vec<u32>,
}

impl Counter {
    fn new(tuples: &Tuples, compare: &BTreeMap<(String, String), Day>) -> Self {
        let mut levels = Levels::default();
        let day = |t: &Tuple| {
            let name = |key| tuples.texts.get(key).to_owned();
            compare.get(&(name(t.provider), name(t.report))).copied()
        };
        let of: Vec<_> = tuples.list.iter().map(|t| (levels.of(t), day(t))).collect();
        let size = levels.list.len();
        Self {
            levels,
            counts: vec![Count::default(); size],
            of,
            stamps: vec![[0; 3]; size],
            group: 0,
            touched: Vec::new(),
            touched_before: Vec::new(),
        }
    }

    fn group(&mut self, group: &Group) {
        self.group += 1;
        self.touched.clear();
        self.touched_before.clear();
        for record in &group.today {
            self.today(*record);
        }
        for (day, tuple) in &group.before {
            self.before(*day, *tuple, group.unit != 0);
        }
        for level in &self.touched {
            let (stamps, count) = (
                self.stamps[*level as usize],
                &mut self.counts[*level as usize],
            );
            count.units += 1;
            if stamps[2] == self.group {
                count.continuing += 1;
            } else if stamps[1] == self.group {
                count.fresh += 1;
            }
        }
        for level in &self.touched_before {
            if self.stamps[*level as usize][0] != self.group {
                self.counts[*level as usize].gone += 1;
            }
        }
    }

    fn today(&mut self, record: Record) {
        let (levels, compared) = &self.of[record.tuple as usize];
        for level in levels {
            let (count, stamps) = (
                &mut self.counts[*level as usize],
                &mut self.stamps[*level as usize],
            );
            count.observations += u64::from(record.count);
            count.comparable |= compared.is_some();
            if record.unit == 0 {
                continue;
            }
            if stamps[0] != self.group {
                stamps[0] = self.group;
                self.touched.push(*level);
            }
            if compared.is_some() {
                stamps[1] = self.group;
            }
        }
    }

    fn before(&mut self, day: Day, tuple: u32, counted: bool) {
        let (levels, compared) = &self.of[tuple as usize];
        if *compared != Some(day) {
            return;
        }
        for level in levels {
            self.counts[*level as usize].comparable = true;
            let stamps = &mut self.stamps[*level as usize];
            if counted && stamps[2] != self.group {
                stamps[2] = self.group;
                self.touched_before.push(*level);
            }
        }
    }
}
