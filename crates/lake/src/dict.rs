//! Text with few different values, kept once each: the dictionary columns of a batch.
//!
//! Not a general map. Invariant: equal texts get equal keys, in the order of first appearance.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::sync::Arc;

use datafusion::arrow::array::{
    Array, ArrayRef, DictionaryArray, Int32Array, Int32Builder, StringArray,
};
use datafusion::arrow::buffer::{OffsetBuffer, ScalarBuffer};
use datafusion::arrow::datatypes::Int32Type;
use xxhash_rust::xxh3::xxh3_64;

/// Passes on a hash that is one already.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= xxh3_64(bytes);
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

type HashedMap<V> = HashMap<u64, V, BuildHasherDefault<Hashed>>;

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
    text: String,
    ends: Vec<i32>,
    found: HashedMap<i32>,
    last: i32,
}

impl Interner {
    /// The text of a key that this interner gave out.
    pub(crate) fn get(&self, key: i32) -> &str {
        let at = usize::try_from(key).unwrap_or(usize::MAX);
        let end = self.ends.get(at).copied().unwrap_or(0);
        let start = at
            .checked_sub(1)
            .and_then(|i| self.ends.get(i))
            .copied()
            .unwrap_or(0);
        let range = usize::try_from(start).unwrap_or(0)..usize::try_from(end).unwrap_or(0);
        self.text.get(range).unwrap_or("")
    }

    /// The number of different texts.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The key of a text.
    pub(crate) fn key(&mut self, text: &str) -> i32 {
        if !self.ends.is_empty() && self.get(self.last) == text {
            return self.last;
        }
        let mut hash = xxh3_64(text.as_bytes());
        loop {
            match self.found.get(&hash) {
                Some(&key) if self.get(key) == text => {
                    self.last = key;
                    return key;
                }
                // Two texts with one hash: the second lives under the next number.
                Some(_) => hash = hash.wrapping_add(1),
                None => break,
            }
        }
        let key = i32::try_from(self.ends.len()).unwrap_or(i32::MAX);
        self.text.push_str(text);
        self.ends
            .push(i32::try_from(self.text.len()).unwrap_or(i32::MAX));
        self.found.insert(hash, key);
        self.last = key;
        key
    }

    fn values(&mut self) -> StringArray {
        let mut offsets = Vec::with_capacity(self.ends.len() + 1);
        offsets.push(0);
        offsets.append(&mut self.ends);
        let text = std::mem::take(&mut self.text).into_bytes();
        self.found.clear();
        self.last = 0;
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        StringArray::new(offsets, text.into(), None)
    }
}

/// A dictionary column being filled.
#[derive(Debug, Default)]
pub(crate) struct DictColumn {
    interner: Interner,
    keys: Int32Builder,
}

impl DictColumn {
    /// Rows so far.
    pub(crate) fn len(&self) -> usize {
        self.keys.values_slice().len()
    }

    /// Fills up with nulls to `rows`.
    pub(crate) fn pad(&mut self, rows: usize) {
        let missing = rows.saturating_sub(self.len());
        if missing > 0 {
            self.keys.append_nulls(missing);
        }
    }

    /// Adds a text.
    pub(crate) fn push(&mut self, text: &str) -> i32 {
        let key = self.interner.key(text);
        self.keys.append_value(key);
        key
    }

    /// Adds a text by the key it got before.
    pub(crate) fn push_key(&mut self, key: i32) {
        self.keys.append_value(key);
    }

    /// The column; this one is empty afterwards.
    pub(crate) fn finish(&mut self) -> ArrayRef {
        let next = Int32Builder::with_capacity(self.len());
        let keys: Int32Array = std::mem::replace(&mut self.keys, next).finish();
        let values: ArrayRef = Arc::new(self.interner.values());
        let made = DictionaryArray::<Int32Type>::try_new(keys, values);
        Arc::new(made.expect("every key came from this interner"))
    }
}

/// A dictionary column whose values are made from something costly to print: each is printed once.
#[derive(Debug)]
pub(crate) struct MemoColumn<K> {
    pub(crate) column: DictColumn,
    known: QuickMap<K, i32>,
    last: Option<(K, i32)>,
}

impl<K> Default for MemoColumn<K> {
    fn default() -> Self {
        Self {
            column: DictColumn::default(),
            known: QuickMap::default(),
            last: None,
        }
    }
}

impl<K: Hash + Eq + Copy + std::fmt::Display> MemoColumn<K> {
    /// Adds the text of `value`.
    pub(crate) fn push(&mut self, value: K) {
        if let Some((last, key)) = self.last
            && last == value
        {
            return self.column.push_key(key);
        }
        let key = match self.known.get(&value) {
            Some(key) => {
                self.column.push_key(*key);
                *key
            }
            None => {
                let key = self.column.push(&value.to_string());
                self.known.insert(value, key);
                key
            }
        };
        self.last = Some((value, key));
    }

    /// The column; this one is empty afterwards.
    pub(crate) fn finish(&mut self) -> ArrayRef {
        self.known.clear();
        self.last = None;
        self.column.finish()
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
        column.pad(2);
        column.push("x");
        column.pad(4);
        column.push("x");
        let array = column.finish();
        let (dictionary, values) = texts(&array).expect("a dictionary");
        assert_eq!((array.len(), array.null_count(), values.len()), (5, 3, 1));
        assert_eq!(dictionary.keys().value(4), 0);
    }
}
