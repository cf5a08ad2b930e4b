//! The one thread on which everything large is written: batches, merged files, a day's counts.
//!
//! Not here: what is written. One thread instead of many bounds the memory however many ingests run
//! at once, since the C library keeps what was freed apart for each thread that ever needed it.
//! Invariant: work is done in the order it was given, and work that panics stops only itself.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::error::{LakeError, Result};

type Work = Box<dyn FnOnce() + Send>;

/// The thread; it ends when this is dropped and its work is done.
#[derive(Debug)]
pub(crate) struct Writer(Sender<Work>);

impl Writer {
    /// Starts the thread.
    pub(crate) fn start() -> Result<Self> {
        let (give, work) = channel();
        let thread = std::thread::Builder::new().name("lake".to_owned());
        let started = thread.spawn(move || run(&work));
        started.map_err(|e| {
            tracing::error!(error = %e, "the system gives the lake no thread");
            LakeError::Interrupted("starting")
        })?;
        Ok(Self(give))
    }

    /// Does work on the thread and waits for what comes of it.
    pub(crate) async fn run<T, F>(&self, what: &'static str, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T> + Send + 'static,
    {
        let (done, result) = tokio::sync::oneshot::channel();
        // Nobody waits any more for the work of a request that went away.
        let work = move || drop(done.send(work()));
        let given = self.0.send(Box::new(work));
        given.map_err(|_| LakeError::Interrupted(what))?;
        result.await.map_err(|_| {
            tracing::error!(what, "the lake's writing failed");
            LakeError::Interrupted(what)
        })?
    }
}

fn run(work: &Receiver<Work>) {
    for one in work {
        // The waiting side learns of a panic by the answer that does not come.
        let _ = catch_unwind(AssertUnwindSafe(one));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_that_panics_is_an_error_and_the_next_is_done() {
        let writer = Writer::start().expect("a thread");
        let lost = writer.run("a test", || -> Result<u32> { panic!("a mistake") });
        assert!(matches!(lost.await, Err(LakeError::Interrupted("a test"))));
        let done = writer.run("a test", || Ok(7)).await;
        assert_eq!(done.expect("the thread lives"), 7);
    }
}
