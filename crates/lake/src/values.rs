//! Values of a column on plain memory: of one width, texts, maps. Rows without a value cost nothing
//! until the next one, and the memory of a batch that is done with serves the next.
//!
//! Not here: which storage a column has (`column`). Invariant: rows are pushed in ascending order,
//! and what was not pushed is null, or what was held.

use std::collections::HashMap;
use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayData, ArrayRef, BooleanBufferBuilder, MapArray, StringArray, StructArray, new_null_array,
};
use datafusion::arrow::buffer::{Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use datafusion::arrow::datatypes::{ArrowNativeType, DataType, Field};

use crate::schema::map_fields;

/// Which rows have no value; nothing is kept until there is one without.
#[derive(Debug, Default)]
struct Gaps(Option<BooleanBufferBuilder>);

impl Gaps {
    /// Rows `from..to` have no value; those before without a word have one.
    fn add(&mut self, from: usize, to: usize) {
        let bits = self.0.get_or_insert_with(|| BooleanBufferBuilder::new(0));
        bits.append_n(from - bits.len(), true);
        bits.append_n(to - from, false);
    }

    fn finish(&mut self, rows: usize) -> Option<NullBuffer> {
        let mut bits = self.0.take()?;
        bits.append_n(rows - bits.len(), true);
        Some(NullBuffer::new(bits.finish()))
    }
}

/// Values of one width.
#[derive(Debug, Default)]
pub(crate) struct Values<T> {
    values: Vec<T>,
    gaps: Gaps,
    /// What every row has that is not given another value.
    held: Option<T>,
}

impl<T: Copy + Default> Values<T> {
    /// The value of row `at`, at or after all rows so far.
    #[inline]
    pub(crate) fn push(&mut self, at: usize, value: T) {
        if self.values.len() != at {
            self.fill(at);
        }
        self.values.push(value);
    }

    /// The value (or none) of row `at` and of every row after it, until another is held.
    pub(crate) fn hold(&mut self, at: usize, value: Option<T>) {
        self.fill(at);
        self.held = value;
    }

    pub(crate) fn fill(&mut self, to: usize) {
        let from = self.values.len();
        if from >= to {
            return;
        }
        match self.held {
            Some(value) => self.values.resize(to, value),
            None => {
                self.gaps.add(from, to);
                self.values.resize(to, T::default());
            }
        }
    }

    /// All values up to `rows` and which are missing; `None` when there never was one.
    pub(crate) fn take(&mut self, rows: usize) -> Option<(Vec<T>, Option<NullBuffer>)> {
        if self.values.is_empty() && self.held.is_none() {
            return None;
        }
        self.fill(rows);
        self.held = None;
        Some((std::mem::take(&mut self.values), self.gaps.finish(rows)))
    }
}

impl<T: ArrowNativeType> Values<T> {
    /// As [`Values::take`], as memory of a column.
    pub(crate) fn buffers(&mut self, rows: usize) -> Option<(Buffer, Option<NullBuffer>)> {
        let (values, nulls) = self.take(rows)?;
        Some((Buffer::from_vec(values), nulls))
    }

    /// Memory of an earlier batch.
    pub(crate) fn reuse(&mut self, buffer: Buffer) {
        if self.values.capacity() == 0 {
            self.values = spare(buffer);
        }
    }
}

/// The memory of a buffer nobody else has.
pub(crate) fn spare<T: ArrowNativeType>(buffer: Buffer) -> Vec<T> {
    let mut memory = buffer.into_vec().unwrap_or_default();
    memory.clear();
    memory
}

/// Bytes of text from which on memory grows by a quarter and not to twice as much.
const GROW_SLOWLY: usize = 1 << 20;

/// Texts one after the other.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    text: Vec<u8>,
    ends: Vec<i32>,
    gaps: Gaps,
}

impl Texts {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn end(&self) -> i32 {
        i32::try_from(self.text.len()).unwrap_or(i32::MAX)
    }

    /// The text of row `at`, at or after all rows so far.
    #[inline]
    pub(crate) fn push(&mut self, at: usize, text: &str) {
        if self.ends.len() != at {
            self.fill(at);
        }
        if self.text.capacity() - self.text.len() < text.len() {
            self.grow(text.len());
        }
        self.text.extend_from_slice(text.as_bytes());
        let end = self.end();
        self.ends.push(end);
    }

    /// Makes room, doubling only while there is little: half of many megabytes would lie idle.
    #[cold]
    fn grow(&mut self, text: usize) {
        let more = match self.text.capacity() {
            small if small < GROW_SLOWLY => small,
            large => large / 4,
        };
        self.text.reserve_exact(more.max(text).max(64));
    }

    fn fill(&mut self, to: usize) {
        let from = self.ends.len();
        if from < to {
            self.gaps.add(from, to);
            let end = self.end();
            self.ends.resize(to, end);
        }
    }

    pub(crate) fn finish(&mut self, rows: usize) -> Option<StringArray> {
        if self.ends.is_empty() {
            return None;
        }
        self.fill(rows);
        // The offsets begin with the start of the first text.
        self.ends.insert(0, 0);
        let offsets = OffsetBuffer::new(ScalarBuffer::from(std::mem::take(&mut self.ends)));
        let text = Buffer::from_vec(std::mem::take(&mut self.text));
        Some(StringArray::new(offsets, text, self.gaps.finish(rows)))
    }

    pub(crate) fn reuse(&mut self, data: ArrayData) {
        let (_, _, _, _, buffers, _) = data.into_parts();
        let mut buffers = buffers.into_iter();
        if let (0, Some(ends), Some(text)) = (self.ends.capacity(), buffers.next(), buffers.next())
        {
            self.ends = spare(ends);
            self.text = spare(text);
        }
    }
}

/// The map column being filled.
#[derive(Debug, Default)]
pub(crate) struct MapColumn {
    keys: Texts,
    values: Texts,
    ends: Vec<i32>,
    gaps: Gaps,
}

impl MapColumn {
    /// Begins the map of row `at`, after all rows so far.
    #[inline]
    pub(crate) fn begin(&mut self, at: usize) {
        let from = self.ends.len();
        if from < at {
            self.gaps.add(from, at);
            let end = self.end();
            self.ends.resize(at, end);
        }
    }

    /// Adds an entry to the map begun.
    #[inline]
    pub(crate) fn push(&mut self, key: &str, value: &str) {
        let at = self.keys.len();
        self.keys.push(at, key);
        self.values.push(at, value);
    }

    /// Ends the map begun.
    #[inline]
    pub(crate) fn end_map(&mut self) {
        let end = self.end();
        self.ends.push(end);
    }

    fn end(&self) -> i32 {
        i32::try_from(self.keys.len()).unwrap_or(i32::MAX)
    }

    pub(crate) fn finish(&mut self, rows: usize) -> Option<ArrayRef> {
        if self.ends.is_empty() {
            return None;
        }
        self.begin(rows);
        self.ends.insert(0, 0);
        let entries = self.keys.len();
        let keys = self.keys.finish(entries).unwrap_or_else(no_texts);
        let values = self.values.finish(entries).unwrap_or_else(no_texts);
        let offsets = OffsetBuffer::new(ScalarBuffer::from(std::mem::take(&mut self.ends)));
        let nulls = self.gaps.finish(rows);
        Some(Arc::new(map_array(offsets, (keys, values), nulls)))
    }

    pub(crate) fn reuse(&mut self, data: ArrayData) {
        let (_, _, _, _, buffers, children) = data.into_parts();
        if let (0, Some(ends)) = (self.ends.capacity(), buffers.into_iter().next()) {
            self.ends = spare(ends);
        }
        let entries = children.into_iter().next().map(ArrayData::into_parts);
        let mut children = entries.into_iter().flat_map(|parts| parts.5);
        if let (Some(keys), Some(values)) = (children.next(), children.next()) {
            self.keys.reuse(keys);
            self.values.reuse(values);
        }
    }
}

fn no_texts() -> StringArray {
    StringArray::new_null(0)
}

/// Columns without any value, one of each type: most columns of most reports are.
#[derive(Debug, Default)]
pub(crate) struct Empty(HashMap<DataType, ArrayRef>);

impl Empty {
    /// A column of a type with `rows` entries, always the same number.
    pub(crate) fn column(&mut self, kind: &DataType, rows: usize) -> ArrayRef {
        let made = self.0.entry(kind.clone());
        Arc::clone(made.or_insert_with(|| new_null_array(kind, rows)))
    }
}

/// Maps from their parts.
pub(crate) fn map_array(
    offsets: OffsetBuffer<i32>,
    (keys, values): (StringArray, StringArray),
    nulls: Option<NullBuffer>,
) -> MapArray {
    let entries = StructArray::new(map_fields(), vec![Arc::new(keys), Arc::new(values)], None);
    let field = Field::new("entries", DataType::Struct(map_fields()), false);
    MapArray::new(Arc::new(field), offsets, entries, nulls, false)
}
