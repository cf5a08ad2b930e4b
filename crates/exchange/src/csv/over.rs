//! What is kept of a record that passes a limit while it is read over to its end.
//!
//! Not here: deciding that it does. Invariant: at most [`START`] bytes are held, however long the
//! record is.

use super::limits::CsvError;

/// Bytes of the record's start that are kept, for people to recognise it by.
const START: usize = 1024;

/// A record that is read over.
#[derive(Debug)]
pub(super) struct Over {
    error: CsvError,
    start: Vec<u8>,
    line_ends: u64,
}

impl Over {
    pub(super) fn new(error: CsvError) -> Self {
        Self {
            error,
            start: Vec::new(),
            line_ends: 0,
        }
    }

    /// Takes the record's next bytes.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        self.line_ends += memchr::memchr_iter(b'\n', bytes).count() as u64;
        let room = START - self.start.len();
        self.start
            .extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    /// The limit that was passed first.
    pub(super) fn error(&self) -> CsvError {
        self.error
    }

    /// The first bytes of the record.
    pub(super) fn start(&self) -> &[u8] {
        &self.start
    }

    /// Line ends inside the record.
    pub(super) fn line_ends(&self) -> u64 {
        self.line_ends
    }
}
