//! The instruments read last, so that a page does not read a package anew.
//!
//! Not a store: what is dropped is read again. Invariant: at most [`MOST`] are held, since one
//! takes some ten megabytes.

use std::sync::{Arc, Mutex, PoisonError};

use base::ContentHash;

use crate::instrument::Instrument;

/// How many are held.
const MOST: usize = 3;

/// The instruments read last, the latest at the end.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Vec<(ContentHash, Arc<Instrument>)>>);

impl Kept {
    /// The instrument of a text, if it is held.
    pub(crate) fn get(&self, text: ContentHash) -> Option<Arc<Instrument>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = held.iter().position(|(hash, _)| *hash == text)?;
        let found = held.remove(at);
        let instrument = Arc::clone(&found.1);
        held.push(found);
        Some(instrument)
    }

    /// Holds an instrument, and lets go of the one not used for longest.
    pub(crate) fn put(&self, text: ContentHash, instrument: &Arc<Instrument>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|(hash, _)| *hash != text);
        if held.len() >= MOST {
            held.remove(0);
        }
        held.push((text, Arc::clone(instrument)));
    }
}
