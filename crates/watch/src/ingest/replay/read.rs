//! One kept input through its decoder from its first row on, on a thread of its own.
//!
//! Invariant: what earlier runs did with the input does not shorten the reading.

use super::super::commit::Event;
use super::super::decode::{self, Exchange, Job, Stopped};
use super::super::known::Known;
use super::super::raw;
use crate::{Watch, WatchError};
use base::ContentHash;
use lake::Batch;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Rows of a chunk: each is held beside what is stored of it.
const CHUNK_ROWS: usize = 16 * 1024;

/// The decoder of an input, and what it says.
pub(super) struct Reading {
    pub events: mpsc::Receiver<Event>,
    worker: JoinHandle<Result<(), WatchError>>,
}

/// Begins to read.
pub(super) fn begin(watch: &Watch, job: Job) -> Reading {
    // One chunk waits while one is compared: memory is bounded by two.
    let (sender, events) = mpsc::channel(1);
    let watch = watch.clone();
    let worker = tokio::task::spawn_blocking(move || {
        let (mut reader, damaged) = raw::checked(&watch, &job)?;
        // A listener that has gone away says itself why.
        let _ = decode::run(&job, (&mut *reader, &damaged), &mut Wire(sender));
        Ok(())
    });
    Reading { events, worker }
}

impl Reading {
    /// Waits for the end, after the last event.
    pub async fn end(self) -> Result<(), WatchError> {
        drop(self.events);
        self.worker
            .await
            .map_err(|panic| WatchError::Invalid(format!("the decoder failed: {panic}")))?
    }
}

struct Wire(mpsc::Sender<Event>);

impl Exchange for Wire {
    fn send(&mut self, event: Event) -> Result<(), Stopped> {
        self.0.blocking_send(event).map_err(|_| Stopped)
    }

    fn known(&mut self, _: ContentHash) -> Result<Known, Stopped> {
        Ok(Known::default())
    }

    fn chunk_rows(&self) -> usize {
        CHUNK_ROWS
    }

    fn spent(&mut self) -> Option<Batch> {
        None
    }
}
