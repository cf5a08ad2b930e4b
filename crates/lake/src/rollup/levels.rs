//! The levels a unit is counted at: dimension and key, by counting and kind, by type and report.
//!
//! Invariant: inventory shares no level with anything else, since `counts_as` is part of each.

use crate::dict::QuickMap;
use crate::units::{What, Whose};

use super::figures::Dim;

/// A level; texts are numbers of the tuples' table, -1 stands for "all".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Level {
    pub(super) dim: Dim,
    pub(super) key: Key,
    pub(super) counts_as: i32,
    pub(super) unit_kind: i32,
    pub(super) class_type: i32,
    pub(super) report: i32,
}

/// "All types" or "all reports".
pub(super) const ALL: i32 = -1;

/// The value of a level's dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A text of the table.
    Text(i32),
    /// An AS number; 0 is none.
    Asn(u32),
    /// Critical or not.
    Critical(bool),
    /// The total has no key.
    None,
}

/// Levels numbered from 0.
#[derive(Debug, Default)]
pub(super) struct Levels {
    pub(super) list: Vec<Level>,
    known: QuickMap<Level, u32>,
}

/// The part of a meaning that every level has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Way {
    pub(super) counts_as: i32,
    pub(super) unit_kind: i32,
    pub(super) class_type: i32,
    pub(super) report: i32,
}

impl Way {
    pub(super) fn of(what: &What) -> Self {
        Self {
            counts_as: what.counts_as,
            unit_kind: what.unit_kind,
            class_type: what.class_type,
            report: what.report,
        }
    }
}

impl Levels {
    /// The levels of what was observed: the total and the family.
    pub(super) fn of_what(&mut self, what: &What) -> [u32; 6] {
        let keys = [
            (Dim::Total, Key::None),
            (Dim::Family, Key::Text(what.family)),
        ];
        self.numbers(&keys, Way::of(what))
    }

    /// The levels of whom it is about, counted in one way.
    pub(super) fn of_whose(&mut self, whose: &Whose, way: Way) -> [u32; 15] {
        let keys = [
            (Dim::Asn, Key::Asn(whose.asn)),
            (Dim::Organisation, Key::Text(whose.organisation)),
            (Dim::Sector, Key::Text(whose.sector)),
            (Dim::Critical, Key::Critical(whose.critical)),
            (Dim::Country, Key::Text(whose.cc)),
        ];
        self.numbers(&keys, way)
    }

    /// Each key by all types, by its type, and by its type and report.
    fn numbers<const N: usize>(&mut self, keys: &[(Dim, Key)], way: Way) -> [u32; N] {
        let mut numbers = [0; N];
        for (three, (dim, key)) in numbers.chunks_exact_mut(3).zip(keys) {
            let depths = [
                (ALL, ALL),
                (way.class_type, ALL),
                (way.class_type, way.report),
            ];
            for (number, (class_type, report)) in three.iter_mut().zip(depths) {
                *number = self.number(Level {
                    dim: *dim,
                    key: *key,
                    counts_as: way.counts_as,
                    unit_kind: way.unit_kind,
                    class_type,
                    report,
                });
            }
        }
        numbers
    }

    fn number(&mut self, level: Level) -> u32 {
        if let Some(number) = self.known.get(&level) {
            return *number;
        }
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(level);
        self.known.insert(level, number);
        number
    }
}
