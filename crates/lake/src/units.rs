//! The counted units of a day: one record for each unit and way of counting it, sorted by unit.
//!
//! A unit is known by the 128-bit hash of its kind and text, so that a record has a fixed width,
//! days compare by a merge, and the file says nothing that the observations do not. Units of a
//! report that names none (no address, no domain) have the number 0: observed, never counted.
//! Invariant: records ascend by (unit, what, whose) and their counts add up to the observations
//! within the constituency.

use datafusion::arrow::array::{
    Array, ArrayRef, BooleanArray, Int32Array, Int64Array, RecordBatch, StringArray,
};
use xxhash_rust::xxh3::xxh3_128;

use crate::dict::{Interner, QuickMap, texts};
use crate::error::{LakeError, Result};
use crate::events::Part;
use crate::schema::Own;
use base::observation::{Field, Flags};

/// What was observed, as far as rollups ask. Texts are numbers of the file's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct What {
    pub(crate) counts_as: i32,
    pub(crate) unit_kind: i32,
    pub(crate) class_type: i32,
    pub(crate) provider: i32,
    pub(crate) report: i32,
    pub(crate) family: i32,
}

/// Whom it is about, as far as rollups ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Whose {
    pub(crate) organisation: i32,
    pub(crate) sector: i32,
    pub(crate) cc: i32,
    pub(crate) asn: u32,
    pub(crate) critical: bool,
}

/// Values numbered from 0 by first appearance.
#[derive(Debug)]
pub(crate) struct Numbered<T> {
    pub(crate) list: Vec<T>,
    known: QuickMap<T, u32>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            known: QuickMap::default(),
        }
    }
}

impl<T: Copy + Eq + std::hash::Hash> Numbered<T> {
    /// The number of a value.
    pub(crate) fn number(&mut self, value: T) -> u32 {
        *self.known.entry(value).or_insert_with(|| {
            self.list.push(value);
            u32::try_from(self.list.len() - 1).unwrap_or(u32::MAX)
        })
    }
}

/// What a file counts: the two halves of a record's meaning, numbered apart because few reports
/// times many networks would be many pairs.
#[derive(Debug, Default)]
pub(crate) struct Meanings {
    pub(crate) texts: Interner,
    pub(crate) what: Numbered<What>,
    pub(crate) whose: Numbered<Whose>,
}

/// The head of a units file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct StoredMeanings {
    pub(crate) texts: Vec<String>,
    pub(crate) what: Vec<What>,
    pub(crate) whose: Vec<Whose>,
}

/// The numbers of a file's meanings in another table.
#[derive(Debug)]
pub(crate) struct Adopted {
    pub(crate) what: Vec<u32>,
    pub(crate) whose: Vec<u32>,
}

impl Meanings {
    /// The first meanings, with all texts, for a file of its own.
    pub(crate) fn stored(&self, what: usize, whose: usize) -> StoredMeanings {
        let texts = 0..i32::try_from(self.texts.len()).unwrap_or(i32::MAX);
        StoredMeanings {
            texts: texts.map(|key| self.texts.get(key).to_owned()).collect(),
            what: self.what.list[..what].to_vec(),
            whose: self.whose.list[..whose].to_vec(),
        }
    }

    /// Takes in the meanings of a file; returns their numbers here.
    pub(crate) fn adopt(&mut self, other: &StoredMeanings) -> Adopted {
        let text: Vec<i32> = other.texts.iter().map(|t| self.texts.key(t)).collect();
        let at = |key: i32| usize::try_from(key).ok().and_then(|i| text.get(i));
        let to = |key: i32| at(key).copied().unwrap_or(0);
        let what = other.what.iter().map(|w| {
            self.what.number(What {
                counts_as: to(w.counts_as),
                unit_kind: to(w.unit_kind),
                class_type: to(w.class_type),
                provider: to(w.provider),
                report: to(w.report),
                family: to(w.family),
            })
        });
        let what = what.collect();
        let whose = other.whose.iter().map(|w| {
            self.whose.number(Whose {
                organisation: to(w.organisation),
                sector: to(w.sector),
                cc: to(w.cc),
                ..*w
            })
        });
        let whose = whose.collect();
        Adopted { what, whose }
    }
}

/// One record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Record {
    pub(crate) unit: u128,
    pub(crate) what: u32,
    pub(crate) whose: u32,
    pub(crate) count: u32,
}

/// The number of a unit, 0 when there is none; `buffer` is memory to be used again.
fn unit_number(kind: &str, unit: Option<&str>, buffer: &mut Vec<u8>) -> u128 {
    let Some(unit) = unit.filter(|u| !u.is_empty()) else {
        return 0;
    };
    buffer.clear();
    buffer.extend_from_slice(kind.as_bytes());
    buffer.push(0);
    buffer.extend_from_slice(unit.as_bytes());
    xxh3_128(buffer).max(1)
}

/// A dictionary column with its texts numbered by a table; null is the empty text.
struct Keys<'a> {
    keys: Option<&'a Int32Array>,
    numbers: Vec<i32>,
    empty: i32,
}

impl<'a> Keys<'a> {
    fn new(array: &'a ArrayRef, table: &mut Interner) -> Self {
        let empty = table.key("");
        match texts(array) {
            Some((dictionary, values)) => Self {
                keys: Some(dictionary.keys()),
                numbers: values.iter().map(|v| table.key(v.unwrap_or(""))).collect(),
                empty,
            },
            None => Self {
                keys: None,
                numbers: Vec::new(),
                empty,
            },
        }
    }

    fn at(&self, row: usize) -> i32 {
        match self.keys {
            Some(keys) if keys.is_valid(row) => {
                let key = usize::try_from(keys.value(row)).unwrap_or(usize::MAX);
                self.numbers.get(key).copied().unwrap_or(self.empty)
            }
            _ => self.empty,
        }
    }
}

fn column<A: 'static>(batch: &RecordBatch, own: Own) -> Result<&A> {
    batch
        .column(own.index())
        .as_any()
        .downcast_ref::<A>()
        .ok_or_else(|| LakeError::Format {
            place: "counting units",
            reason: format!("column \"{}\" has another type", own.name()),
        })
}

/// Adds the units of rows of a batch of observations to `records` (unsorted).
pub(crate) fn collect(
    Part { batch, rows }: &Part<'_>,
    meanings: &mut Meanings,
    records: &mut Vec<Record>,
) -> Result<()> {
    let mut keys = |index: usize| Keys::new(batch.column(index), &mut meanings.texts);
    let (counts_as, unit_kind) = (keys(Own::CountsAs.index()), keys(Own::UnitKind.index()));
    let class_type = keys(Field::ClassificationType as usize);
    let malware = keys(Field::MalwareName as usize);
    let identifier = keys(Field::ClassificationIdentifier as usize);
    let (provider, report) = (keys(Own::Provider.index()), keys(Own::Report.index()));
    let organisation = keys(Own::SubjectOrganisation.index());
    let (sector, cc) = (
        keys(Own::SubjectSector.index()),
        keys(Own::SubjectCc.index()),
    );
    let units: &StringArray = column(batch, Own::SubjectUnit)?;
    let asns: &Int64Array = column(batch, Own::SubjectAsn)?;
    let critical: &BooleanArray = column(batch, Own::SubjectCritical)?;
    let flags: &Int64Array = column(batch, Own::Flags)?;
    let uncounted = i64::from(Flags::OUTSIDE.with(Flags::FUTURE).bits());
    records.reserve(rows.len());
    let mut buffer = Vec::new();
    for row in rows.iter().map(|row| *row as usize) {
        // What is about nobody here, or cannot have been seen yet, is stored and in no number, that
        // of observations included.
        if flags.is_valid(row) && flags.value(row) & uncounted != 0 {
            continue;
        }
        let family = malware.at(row);
        let what = What {
            counts_as: counts_as.at(row),
            unit_kind: unit_kind.at(row),
            class_type: class_type.at(row),
            provider: provider.at(row),
            report: report.at(row),
            family: if family == malware.empty {
                identifier.at(row)
            } else {
                family
            },
        };
        let whose = Whose {
            organisation: organisation.at(row),
            sector: sector.at(row),
            cc: cc.at(row),
            asn: if asns.is_valid(row) {
                u32::try_from(asns.value(row)).unwrap_or(0)
            } else {
                0
            },
            critical: critical.is_valid(row) && critical.value(row),
        };
        let kind = meanings.texts.get(what.unit_kind);
        let unit = units.is_valid(row).then(|| units.value(row));
        records.push(Record {
            unit: unit_number(kind, unit, &mut buffer),
            what: meanings.what.number(what),
            whose: meanings.whose.number(whose),
            count: 1,
        });
    }
    Ok(())
}

/// Sorts records and adds up the counts of those of the same unit and meaning.
pub(crate) fn fold(records: &mut Vec<Record>) {
    let meaning = |r: &Record| (r.unit, r.what, r.whose);
    records.sort_unstable_by_key(meaning);
    records.dedup_by(|next, kept| {
        let same = meaning(next) == meaning(kept);
        if same {
            kept.count = kept.count.saturating_add(next.count);
        }
        same
    });
}
