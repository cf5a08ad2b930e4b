//! Text with few different values, kept once each: the dictionary columns of a batch.
//!
//! Not a general map. Invariant: equal texts get equal keys, in the order of first appearance.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::sync::Arc;

use datafusion::arrow::array::{
    Array, ArrayData, ArrayRef, DictionaryArray, Int32Array, StringArray,
};
use datafusion::arrow::buffer::{OffsetBuffer, ScalarBuffer};
use datafusion::arrow::datatypes::Int32Type;
use xxhash_rust::xxh3::xxh3_64;

use crate::values::Values;

/// A multiply-and-rotate hasher for small keys that no outsider chooses to our harm: collisions
/// only cost time, and a batch is bounded.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }
    fn write_u8(&mut self, value: u8) {
        self.write_u64(value.into());
    }
    fn write_u32(&mut self, value: u32) {
        self.write_u64(value.into());
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(26) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// A map with the quick hasher.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// Texts numbered from 0 by first appearance.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    text: Vec<u8>,
    ends: Vec<i32>,
    /// The low half of each text's hash.
    hashes: Vec<u32>,
    /// Slots of a hash table: 0 is empty, else the key and 1. At most half of them are taken.
    slots: Vec<u32>,
    last: i32,
}

/// Slots that a table begins with.
const SLOTS: usize = 64;

impl Interner {
    fn bytes(&self, at: usize) -> &[u8] {
        let end = self.ends.get(at).copied().unwrap_or(0);
        let before = at.checked_sub(1).and_then(|i| self.ends.get(i));
        let start = before.copied().unwrap_or(0);
        self.text.get(start as usize..end as usize).unwrap_or(&[])
    }

    /// The text of a key that this interner gave out.
    pub(crate) fn get(&self, key: i32) -> &str {
        let at = usize::try_from(key).unwrap_or(usize::MAX);
        std::str::from_utf8(self.bytes(at)).unwrap_or("")
    }

    /// The number of different texts.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The key of a text.
    #[inline]
    pub(crate) fn key(&mut self, text: &str) -> i32 {
        if !self.ends.is_empty() && self.bytes(self.last as usize) == text.as_bytes() {
            return self.last;
        }
        self.last = self.find(text.as_bytes());
        self.last
    }

    fn find(&mut self, text: &[u8]) -> i32 {
        if self.slots.len() < (self.ends.len() + 1) * 2 {
            self.grow();
        }
        #[expect(clippy::cast_possible_truncation, reason = "half of a hash is one")]
        let hash = xxh3_64(text) as u32;
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            match self.slots[at] as usize {
                0 => break,
                taken if self.hashes[taken - 1] == hash && self.bytes(taken - 1) == text => {
                    return i32::try_from(taken - 1).unwrap_or(i32::MAX);
                }
                _ => at = (at + 1) & mask,
            }
        }
        let key = self.ends.len();
        self.text.extend_from_slice(text);
        self.ends
            .push(i32::try_from(self.text.len()).unwrap_or(i32::MAX));
        self.hashes.push(hash);
        self.slots[at] = u32::try_from(key + 1).unwrap_or(u32::MAX);
        i32::try_from(key).unwrap_or(i32::MAX)
    }

    #[cold]
    fn grow(&mut self) {
        let slots = (self.slots.len() * 2).max(SLOTS);
        self.slots.clear();
        self.slots.resize(slots, 0);
        let mask = slots - 1;
        for (key, hash) in self.hashes.iter().enumerate() {
            let mut at = *hash as usize & mask;
            while self.slots[at] != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = u32::try_from(key + 1).unwrap_or(u32::MAX);
        }
    }

    /// All texts in the order of their keys; none is known afterwards.
    fn values(&mut self) -> StringArray {
        let mut offsets = Vec::with_capacity(self.ends.len() + 1);
        offsets.push(0);
        offsets.append(&mut self.ends);
        let text = std::mem::take(&mut self.text);
        self.hashes.clear();
        self.slots.fill(0);
        self.last = 0;
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        StringArray::new(offsets, text.into(), None)
    }
}

/// A dictionary column being filled.
#[derive(Debug, Default)]
pub(crate) struct DictColumn {
    interner: Interner,
    keys: Values<i32>,
}

impl DictColumn {
    /// Adds the text of row `at`, at or after all rows so far; returns its key.
    #[inline]
    pub(crate) fn push(&mut self, at: usize, text: &str) -> i32 {
        let key = self.interner.key(text);
        self.keys.push(at, key);
        key
    }

    /// The text (or none) of row `at` and of every row after it, until another is held.
    pub(crate) fn hold(&mut self, at: usize, text: Option<&str>) {
        let key = text.map(|text| self.interner.key(text));
        self.keys.hold(at, key);
    }

    /// The column with `rows` entries, or `None` when it never got a text; this one is empty
    /// afterwards.
    pub(crate) fn finish(&mut self, rows: usize) -> Option<ArrayRef> {
        let (keys, nulls) = self.keys.take(rows)?;
        let keys = Int32Array::new(keys.into(), nulls);
        let values: ArrayRef = Arc::new(self.interner.values());
        let made = DictionaryArray::<Int32Type>::try_new(keys, values);
        Some(Arc::new(made.expect("every key came from this interner")))
    }

    /// Takes back the memory of a column that an earlier `finish` made.
    pub(crate) fn reuse(&mut self, data: ArrayData) {
        let (_, _, _, _, buffers, _) = data.into_parts();
        if let Some(keys) = buffers.into_iter().next() {
            self.keys.reuse(keys);
        }
    }
}

/// Which values are in a dictionary column already: each is printed once.
#[derive(Debug)]
pub(crate) struct Memo<K> {
    known: QuickMap<K, i32>,
    last: Option<(K, i32)>,
}

impl<K> Default for Memo<K> {
    fn default() -> Self {
        Self {
            known: QuickMap::default(),
            last: None,
        }
    }
}

impl<K: Hash + Eq + Copy + std::fmt::Display> Memo<K> {
    /// Adds the text of `value` to a column for row `at`.
    #[inline]
    pub(crate) fn push(&mut self, column: &mut DictColumn, at: usize, value: K) {
        let known = match self.last {
            Some((last, key)) if last == value => Some(key),
            _ => self.known.get(&value).copied(),
        };
        let key = match known {
            Some(key) => {
                column.keys.push(at, key);
                key
            }
            None => {
                let key = column.push(at, &value.to_string());
                self.known.insert(value, key);
                key
            }
        };
        self.last = Some((value, key));
    }

    /// Forgets all, for the column's next batch.
    pub(crate) fn clear(&mut self) {
        self.known.clear();
        self.last = None;
    }
}

/// A dictionary column of a batch, for reading.
pub(crate) fn texts(array: &ArrayRef) -> Option<(&DictionaryArray<Int32Type>, &StringArray)> {
    let dictionary = array
        .as_any()
        .downcast_ref::<DictionaryArray<Int32Type>>()?;
    let values = dictionary.values().as_any().downcast_ref::<StringArray>()?;
    Some((dictionary, values))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_share_a_key_and_come_back() {
        let mut interner = Interner::default();
        let keys: Vec<_> = ["a", "", "bb", "a", ""].map(|t| interner.key(t)).into();
        assert_eq!(keys, [0, 1, 2, 0, 1]);
        assert_eq!((interner.get(2), interner.len()), ("bb", 3));
    }

    #[test]
    fn a_padded_column_has_nulls_between_its_texts() {
        let mut column = DictColumn::default();
        column.push(2, "x");
        column.push(4, "x");
        let array = column.finish(5).expect("there are texts");
        let (dictionary, values) = texts(&array).expect("a dictionary");
        assert_eq!((array.len(), array.null_count(), values.len()), (5, 3, 1));
        assert_eq!(dictionary.keys().value(4), 0);
    }
}
