//! Which values the dictionaries of row groups hold, kept as hashes once read: a question for a
//! value that hardly ever came looks at every dictionary of a month.
//!
//! Not here: reading them (`prune`). Invariant: a value that is there is always found; what is held
//! takes at most [`MOST_BYTES`].

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use base::id::FileId;
use xxhash_rust::xxh3::xxh3_64;

use crate::error::Result;

/// Bytes of hashes held.
const MOST_BYTES: usize = 24 << 20;
/// About what one entry takes beside its hashes.
const ENTRY_BYTES: usize = 96;

/// The hashes of the values of one dictionary, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Values(Arc<[u32]>);

impl Values {
    pub(crate) fn of<'a>(values: impl Iterator<Item = &'a [u8]>) -> Self {
        let mut hashes: Vec<u32> = values.map(hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        Self(hashes.into())
    }

    /// Whether one of the values may be among them.
    fn may_hold(&self, wanted: &[Vec<u8>]) -> bool {
        let held = |value: &Vec<u8>| self.0.binary_search(&hash(value)).is_ok();
        wanted.iter().any(held)
    }

    fn bytes(&self) -> usize {
        self.0.len() * size_of::<u32>() + ENTRY_BYTES
    }
}

#[expect(clippy::cast_possible_truncation, reason = "half of a hash is one")]
fn hash(value: &[u8]) -> u32 {
    xxh3_64(value) as u32
}

/// A column of a row group of a file.
type Place = (FileId, usize, usize);

/// The dictionaries seen lately; files never change, so they never go stale.
#[derive(Debug, Default)]
pub(crate) struct Dictionaries {
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    /// `None`: the dictionary does not tell.
    known: HashMap<Place, Option<Values>>,
    bytes: usize,
}

impl Dictionaries {
    /// Whether a column of a row group may hold one of the values; `read` reads its dictionary when
    /// it is not held.
    pub(crate) fn may_hold(
        &self,
        place: Place,
        wanted: &[Vec<u8>],
        read: impl FnOnce() -> Result<Option<Values>>,
    ) -> Result<bool> {
        if let Some(known) = self.get(place) {
            return Ok(known.is_none_or(|values| values.may_hold(wanted)));
        }
        let found = read()?;
        let may = found.as_ref().is_none_or(|values| values.may_hold(wanted));
        self.put(place, found);
        Ok(may)
    }

    fn get(&self, place: Place) -> Option<Option<Values>> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.known.get(&place).cloned()
    }

    fn put(&self, place: Place, values: Option<Values>) {
        let size = |values: &Option<Values>| values.as_ref().map_or(ENTRY_BYTES, Values::bytes);
        let bytes = size(&values);
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.bytes + bytes > MOST_BYTES {
            // Questions come in rounds over the same files; beginning anew is cheap and simple.
            *held = Held::default();
        }
        held.bytes += bytes;
        if let Some(old) = held.known.insert(place, values) {
            held.bytes -= size(&old);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(value: &str) -> Vec<Vec<u8>> {
        vec![b"never".to_vec(), value.as_bytes().to_vec()]
    }

    #[test]
    fn a_dictionary_is_read_once_and_every_value_of_it_is_found() {
        let known = Dictionaries::default();
        let texts: Vec<String> = (0..3_000).map(|n| format!("family-{n}")).collect();
        let place = (FileId::from_bytes([1; 16]), 0, 7);
        let mut reads = 0;
        for text in &texts {
            let read = || {
                reads += 1;
                Ok(Some(Values::of(texts.iter().map(|t| t.as_bytes()))))
            };
            assert!(known.may_hold(place, &wanted(text), read).expect("read"));
        }
        assert_eq!(reads, 1);
        let absent = known.may_hold(place, &wanted("rare"), || unreachable!("it is held"));
        assert!(!absent.expect("held"));
        let silent = (FileId::from_bytes([1; 16]), 1, 7);
        assert!(
            known
                .may_hold(silent, &wanted("x"), || Ok(None))
                .expect("read")
        );
    }

    #[test]
    fn what_is_held_is_bounded() {
        let known = Dictionaries::default();
        let many: Vec<[u8; 4]> = (0..40_000_u32).map(u32::to_be_bytes).collect();
        let values = Values::of(many.iter().map(|v| v.as_slice()));
        for group in 0..1_000 {
            let place = (FileId::from_bytes([2; 16]), group, 0);
            known.put(place, Some(values.clone()));
            let held = known.held.lock().expect("nobody panicked");
            assert!(held.bytes <= MOST_BYTES);
        }
    }
}
