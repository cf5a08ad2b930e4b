//! Counting a day: a merge over sorted units, group by group, in memory that does not grow with
//! the number of units.
//!
//! Invariant: within a group (one unit) every level counts at most one.

use std::collections::BTreeMap;
use std::path::PathBuf;

use store::Fs;

use crate::dict::{Interner, QuickMap};
use crate::disk::{FileInfo, Place};
use crate::error::Result;
use crate::units::{Meanings, Numbered, Record, Whose};
use crate::units_file::UnitsWriter;
use base::Day;

use super::levels::{Level, Levels, Way};
use super::merge::{Group, Joined, merge, open, write};

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
    pub(super) texts: Interner,
    pub(super) levels: Vec<Level>,
    pub(super) counts: Vec<Count>,
    /// The day's units as one file, when there are any.
    pub(super) merged: Option<FileInfo>,
}

/// Counts the day, and writes its units as one file when there are several.
pub(super) fn count(place: &Place, input: &Input) -> Result<Counted> {
    let mut meanings = Meanings::default();
    let mut streams = Vec::new();
    let joined = Joined::of(place, &input.today)?;
    for (path, info) in &joined.files {
        streams.push(open(&input.fs, path, info, None, &mut meanings)?);
    }
    let own = (meanings.what.list.len(), meanings.whose.list.len());
    for (day, path, info) in &input.before {
        streams.push(open(&input.fs, path, info, Some(*day), &mut meanings)?);
    }
    let mut writer = match input.today.len() {
        0 | 1 => None,
        // The day's own meanings came first, so cutting keeps their numbers.
        _ => Some(UnitsWriter::new(place, &meanings.stored(own.0, own.1))?),
    };
    let mut counter = Counter::new(&meanings, &input.compare);
    merge(&mut streams, &mut |group| {
        counter.group(group);
        write(writer.as_mut(), group)
    })?;
    drop(streams);
    joined.clear(place)?;
    let merged = writer.map(UnitsWriter::persist).transpose()?;
    let Counter { levels, counts, .. } = counter;
    Ok(Counted {
        texts: meanings.texts,
        levels: levels.list,
        counts,
        merged,
    })
}

/// Where what was observed counts.
struct Observed {
    levels: [u32; 6],
    way: (u32, Way),
    /// The day it is compared with.
    compared: Option<Day>,
}

struct Counter {
    levels: Levels,
    counts: Vec<Count>,
    what: Vec<Observed>,
    whose: Vec<Whose>,
    /// The levels of whom it is about, by (whose, way), made when first met.
    pairs: QuickMap<(u32, u32), [u32; 15]>,
    /// The number of the group that last touched a level: today, today and comparable, before.
    stamps: Vec<[u64; 3]>,
    group: u64,
    touched: Vec<u32>,
    touched_before: Vec<u32>,
}

impl Counter {
    fn new(meanings: &Meanings, compare: &BTreeMap<(String, String), Day>) -> Self {
        let (mut levels, mut ways) = (Levels::default(), Numbered::default());
        let name = |key| meanings.texts.get(key).to_owned();
        let what = meanings.what.list.iter().map(|what| {
            let way = Way::of(what);
            Observed {
                levels: levels.of_what(what),
                way: (ways.number(way), way),
                compared: compare
                    .get(&(name(what.provider), name(what.report)))
                    .copied(),
            }
        });
        let what = what.collect();
        Self {
            levels,
            counts: Vec::new(),
            what,
            whose: meanings.whose.list.clone(),
            pairs: QuickMap::default(),
            stamps: Vec::new(),
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
        for (day, what, whose) in &group.before {
            if self.what[*what as usize].compared == Some(*day) {
                self.before(*what, *whose, group.unit != 0);
            }
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

    /// The levels of a meaning, each with a count and stamps.
    fn levels_of(&mut self, what: u32, whose: u32) -> [u32; 21] {
        let about = &self.what[what as usize];
        let (number, way) = about.way;
        let levels = &mut self.levels;
        let of_whose = || levels.of_whose(&self.whose[whose as usize], way);
        let pair = self.pairs.entry((whose, number)).or_insert_with(of_whose);
        let mut all = [0; 21];
        all[..6].copy_from_slice(&about.levels);
        all[6..].copy_from_slice(pair);
        self.counts.resize(levels.list.len(), Count::default());
        self.stamps.resize(levels.list.len(), [0; 3]);
        all
    }

    fn today(&mut self, record: Record) {
        let compared = self.what[record.what as usize].compared.is_some();
        for level in self.levels_of(record.what, record.whose) {
            let (count, stamps) = (
                &mut self.counts[level as usize],
                &mut self.stamps[level as usize],
            );
            count.observations += u64::from(record.count);
            count.comparable |= compared;
            if record.unit == 0 {
                continue;
            }
            if stamps[0] != self.group {
                stamps[0] = self.group;
                self.touched.push(level);
            }
            if compared {
                stamps[1] = self.group;
            }
        }
    }

    fn before(&mut self, what: u32, whose: u32, counted: bool) {
        for level in self.levels_of(what, whose) {
            self.counts[level as usize].comparable = true;
            let stamps = &mut self.stamps[level as usize];
            if counted && stamps[2] != self.group {
                stamps[2] = self.group;
                self.touched_before.push(level);
            }
        }
    }
}
