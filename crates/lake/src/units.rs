//! The counted units of a day: one record for each unit and way of counting it, sorted by unit.
//!
//! A unit is known by the 128-bit hash of its kind and text, so that a record has a fixed width,
//! days compare by a merge, and the file says nothing that the observations do not. Units of a
//! report that names none (no address, no domain) have the number 0: observed, never counted.
//! Invariant: records ascend by (unit, tuple) and their counts add up to the observations.

use datafusion::arrow::array::{
    Array, ArrayRef, BooleanArray, Int32Array, Int64Array, RecordBatch, StringArray,
};
use xxhash_rust::xxh3::Xxh3;

use crate::dict::{Interner, QuickMap, texts};
use crate::error::{LakeError, Result};
use crate::schema::Own;
use base::observation::Field;

/// A way of counting: everything that a rollup can be asked by. Texts are numbers of a table.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
pub(crate) struct Tuple {
    pub(crate) counts_as: i32,
    pub(crate) unit_kind: i32,
    pub(crate) class_type: i32,
    pub(crate) provider: i32,
    pub(crate) report: i32,
    pub(crate) family: i32,
    pub(crate) organisation: i32,
    pub(crate) sector: i32,
    pub(crate) cc: i32,
    pub(crate) asn: u32,
    pub(crate) critical: bool,
}

/// Tuples numbered from 0, with the texts they refer to.
#[derive(Debug, Default)]
pub(crate) struct Tuples {
    pub(crate) texts: Interner,
    pub(crate) list: Vec<Tuple>,
    known: QuickMap<Tuple, u32>,
}

impl Tuples {
    /// The number of a tuple.
    pub(crate) fn key(&mut self, tuple: Tuple) -> u32 {
        if let Some(key) = self.known.get(&tuple) {
            return *key;
        }
        let key = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(tuple);
        self.known.insert(tuple, key);
        key
    }

    /// The first `own` tuples with all texts, for a file of its own.
    pub(crate) fn cut(&self, own: usize) -> Self {
        let mut texts = Interner::default();
        for key in 0..i32::try_from(self.texts.len()).unwrap_or(i32::MAX) {
            texts.key(self.texts.get(key));
        }
        Self {
            texts,
            list: self.list[..own].to_vec(),
            known: QuickMap::default(),
        }
    }

    /// Takes in the tuples of another table; returns their numbers here.
    pub(crate) fn adopt(&mut self, other: &StoredTuples) -> Vec<u32> {
        let text: Vec<i32> = other.texts.iter().map(|t| self.texts.key(t)).collect();
        let to = |key: i32| {
            usize::try_from(key)
                .ok()
                .and_then(|i| text.get(i))
                .copied()
                .unwrap_or(0)
        };
        let moved = |t: &Tuple| Tuple {
            counts_as: to(t.counts_as),
            unit_kind: to(t.unit_kind),
            class_type: to(t.class_type),
            provider: to(t.provider),
            report: to(t.report),
            family: to(t.family),
            organisation: to(t.organisation),
            sector: to(t.sector),
            cc: to(t.cc),
            ..*t
        };
        other.list.iter().map(|t| self.key(moved(t))).collect()
    }
}

/// The head of a units file.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct StoredTuples {
    pub(crate) texts: Vec<String>,
    pub(crate) list: Vec<Tuple>,
}

/// One record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Record {
    pub(crate) unit: u128,
    pub(crate) tuple: u32,
    pub(crate) count: u32,
}

/// The number of a unit; 0 when there is none.
pub(crate) fn unit_number(kind: &str, unit: Option<&str>) -> u128 {
    let Some(unit) = unit.filter(|u| !u.is_empty()) else {
        return 0;
    };
    let mut hash = Xxh3::new();
    hash.update(kind.as_bytes());
    hash.update(&[0]);
    hash.update(unit.as_bytes());
    hash.digest128().max(1)
}

/// A dictionary column with its texts numbered by the table of tuples; null is the empty text.
struct Keys<'a> {
    keys: Option<&'a Int32Array>,
    numbers: Vec<i32>,
    empty: i32,
}

impl<'a> Keys<'a> {
    fn new(array: &'a ArrayRef, tuples: &mut Tuples) -> Self {
        let empty = tuples.texts.key("");
        match texts(array) {
            Some((dictionary, values)) => Self {
                keys: Some(dictionary.keys()),
                numbers: values
                    .iter()
                    .map(|v| tuples.texts.key(v.unwrap_or("")))
                    .collect(),
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

/// Adds the units of a batch of observations to `records` (unsorted).
pub(crate) fn collect(
    batch: &RecordBatch,
    tuples: &mut Tuples,
    records: &mut Vec<Record>,
) -> Result<()> {
    let mut keys = |index: usize| Keys::new(batch.column(index), tuples);
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
    for row in 0..batch.num_rows() {
        let family = malware.at(row);
        let tuple = Tuple {
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
        let unit = units.is_valid(row).then(|| units.value(row));
        let unit = unit_number(tuples.texts.get(tuple.unit_kind), unit);
        records.push(Record {
            unit,
            tuple: tuples.key(tuple),
            count: 1,
        });
    }
    Ok(())
}

/// Sorts records and adds up the counts of equal (unit, tuple).
pub(crate) fn fold(records: &mut Vec<Record>) {
    records.sort_unstable_by_key(|r| (r.unit, r.tuple));
    records.dedup_by(|next, kept| {
        let same = (next.unit, next.tuple) == (kept.unit, kept.tuple);
        if same {
            kept.count = kept.count.saturating_add(next.count);
        }
        same
    });
}
