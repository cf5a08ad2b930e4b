//! Footers of Parquet files, kept once read: files never change.
//!
//! Invariant: at most [`MOST`] footers are held.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use base::id::FileId;
use parquet::arrow::arrow_reader::ArrowReaderMetadata;

/// Footers held; one takes some tens of kilobytes.
const MOST: usize = 512;

/// The cache.
#[derive(Debug, Default)]
pub(crate) struct Footers {
    held: Mutex<HashMap<FileId, Arc<ArrowReaderMetadata>>>,
}

impl Footers {
    /// The footer of a file, if held.
    pub(crate) fn get(&self, id: FileId) -> Option<Arc<ArrowReaderMetadata>> {
        self.held
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&id)
            .cloned()
    }

    /// Holds a footer. When there are too many, all are let go: the next questions read again.
    pub(crate) fn put(&self, id: FileId, footer: Arc<ArrowReaderMetadata>) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(id, footer);
    }
}
