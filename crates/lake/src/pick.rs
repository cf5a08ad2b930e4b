//! Rows picked out of batches in the order of a file, column by column.
//!
//! Not here: which order that is (`events`). Invariant: a picked column has as many entries as rows
//! were asked for, whatever the batches are like.

use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef, AsArray as _, MapArray, StringArray, UInt32Array};
use datafusion::arrow::buffer::{Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use datafusion::arrow::compute::{concat, interleave, take};
use datafusion::arrow::datatypes::Int32Type;

use crate::error::{LakeError, Place as _, Result};
use crate::values::{Empty, map_array};

/// Picks rows out of one column of several batches; made once for a row group.
pub(crate) struct Picker {
    at: Vec<(usize, usize)>,
    joined: UInt32Array,
    all: usize,
    empty: Empty,
}

impl Picker {
    /// Picks rows of batches with so many rows each, in this order.
    pub(crate) fn new(sizes: impl Iterator<Item = usize>, at: Vec<(usize, usize)>) -> Self {
        let (mut starts, mut all) = (Vec::new(), 0);
        for size in sizes {
            starts.push(all);
            all += size;
        }
        let joined = at.iter().map(|(batch, row)| starts[*batch] + row);
        let joined = joined.map(|row| u32::try_from(row).unwrap_or(u32::MAX));
        Self {
            joined: UInt32Array::from_iter_values(joined),
            at,
            all,
            empty: Empty::default(),
        }
    }

    /// The picked rows of a column. Joining whole columns first is the faster way, unless only a
    /// few of their rows are wanted.
    pub(crate) fn pick(&mut self, columns: &[&dyn Array]) -> Result<ArrayRef> {
        let place = "sorting rows";
        let rows = self.at.len();
        match columns {
            [first, ..] if columns.iter().all(|c| c.null_count() == c.len()) => {
                Ok(self.empty.column(first.data_type(), rows))
            }
            [one] if is_one_text(*one) => Ok(one.slice(0, rows)),
            several if matches!(several, [first, ..] if first.as_map_opt().is_some()) => {
                self.pick_maps(several)
            }
            [one] => take(*one, &self.joined, None).place(place),
            several if rows * 2 < self.all => interleave(several, &self.at).place(place),
            several => {
                let joined = concat(several).place(place)?;
                take(&joined, &self.joined, None).place(place)
            }
        }
    }

    /// As [`Picker::pick`], for maps: the entries of a row lie side by side, so they are copied as
    /// one piece.
    fn pick_maps(&self, columns: &[&dyn Array]) -> Result<ArrayRef> {
        let maps: Vec<&MapArray> = columns.iter().filter_map(|c| c.as_map_opt()).collect();
        let texts = |column: fn(&MapArray) -> &ArrayRef| -> Result<Vec<&StringArray>> {
            let texts = maps.iter().map(|map| column(map).as_string_opt());
            let texts: Option<Vec<_>> = texts.collect();
            texts.ok_or_else(|| LakeError::Format {
                place: "sorting rows",
                reason: "the map's texts have another type".to_owned(),
            })
        };
        let (from_keys, from_values) = (texts(MapArray::keys)?, texts(MapArray::values)?);
        // A little more than their share of the text, so that it rarely grows.
        let share = |texts: &[&StringArray]| {
            let all: usize = texts.iter().map(|t| t.len()).sum();
            let text: usize = texts.iter().map(|t| t.value_data().len()).sum();
            let part = |n: usize| n.saturating_mul(self.at.len()) / self.all.max(1) + n / 64;
            Pieces::with_capacity(part(all), part(text))
        };
        let (mut keys, mut values) = (share(&from_keys), share(&from_values));
        let mut ends = Vec::with_capacity(self.at.len() + 1);
        ends.push(0);
        let mut valid = Vec::with_capacity(self.at.len());
        for (batch, row) in &self.at {
            let map = maps[*batch];
            let there = map.is_valid(*row);
            valid.push(there);
            if there {
                let offsets = map.offsets();
                let entries = offsets[*row] as usize..offsets[*row + 1] as usize;
                keys.add(from_keys[*batch], entries.clone());
                values.add(from_values[*batch], entries);
            }
            ends.push(i32::try_from(keys.ends.len()).unwrap_or(i32::MAX));
        }
        let offsets = OffsetBuffer::new(ScalarBuffer::from(ends));
        let texts = (keys.finish(), values.finish());
        Ok(Arc::new(map_array(offsets, texts, Some(valid.into()))))
    }
}

/// Whether a column has the same text in every row: taking some of them is cutting it.
fn is_one_text(column: &dyn Array) -> bool {
    column.null_count() == 0
        && column
            .as_dictionary_opt::<Int32Type>()
            .is_some_and(|d| d.values().len() == 1)
}

/// Texts put together from stretches of others.
struct Pieces {
    text: Vec<u8>,
    ends: Vec<i32>,
    /// Where a value is missing, which maps from elsewhere may have.
    missing: Vec<usize>,
}

impl Pieces {
    fn with_capacity(entries: usize, text: usize) -> Self {
        Self {
            text: Vec::with_capacity(text),
            ends: Vec::with_capacity(entries + 1),
            missing: Vec::new(),
        }
    }

    fn add(&mut self, from: &StringArray, entries: std::ops::Range<usize>) {
        let offsets = &from.value_offsets()[entries.start..=entries.end];
        let (Some(first), Some(last)) = (offsets.first(), offsets.last()) else {
            return;
        };
        let base = i32::try_from(self.text.len()).unwrap_or(i32::MAX) - first;
        self.text
            .extend_from_slice(&from.value_data()[*first as usize..*last as usize]);
        if from.null_count() > 0 {
            let missing = entries.clone().filter(|at| from.is_null(*at));
            let start = self.ends.len();
            self.missing
                .extend(missing.map(|at| start + at - entries.start));
        }
        self.ends.extend(offsets[1..].iter().map(|end| base + end));
    }

    fn finish(mut self) -> StringArray {
        let entries = self.ends.len();
        let valid = (!self.missing.is_empty()).then(|| {
            let mut valid = vec![true; entries];
            self.missing.iter().for_each(|at| valid[*at] = false);
            NullBuffer::from(valid)
        });
        self.ends.insert(0, 0);
        let offsets = OffsetBuffer::new(ScalarBuffer::from(self.ends));
        StringArray::new(offsets, Buffer::from_vec(self.text), valid)
    }
}
