//! The levels a unit is counted at: dimension and key, by counting and kind, by type and report.
//!
//! Invariant: inventory shares no level with anything else, since `counts_as` is part of each.

use crate::dict::QuickMap;
use crate::units::Tuple;

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

impl Levels {
    /// The numbers of the levels that a tuple counts at: seven dimensions by all types, by its
    /// type, and by its type and report.
    pub(super) fn of(&mut self, tuple: &Tuple) -> Vec<u32> {
        let keys = [
            (Dim::Total, Key::None),
            (Dim::Family, Key::Text(tuple.family)),
            (Dim::Asn, Key::Asn(tuple.asn)),
            (Dim::Organisation, Key::Text(tuple.organisation)),
            (Dim::Sector, Key::Text(tuple.sector)),
            (Dim::Critical, Key::Critical(tuple.critical)),
            (Dim::Country, Key::Text(tuple.cc)),
        ];
        let depths = [
            (ALL, ALL),
            (tuple.class_type, ALL),
            (tuple.class_type, tuple.report),
        ];
        let mut numbers = Vec::with_capacity(keys.len() * depths.len());
        for (dim, key) in keys {
            for (class_type, report) in depths {
                let (counts_as, unit_kind) = (tuple.counts_as, tuple.unit_kind);
                numbers.push(self.number(Level {
                    dim,
                    key,
                    counts_as,
                    unit_kind,
                    class_type,
                    report,
                }));
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
