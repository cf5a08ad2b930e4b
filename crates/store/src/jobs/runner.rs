//! Runs jobs by their kind.
//!
//! Not here: who holds the background lock and when to look again; the binary's loop calls
//! [`Runner::run_due`]. Invariant: a handler that fails or panics costs its job one attempt and
//! nothing else.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use base::Clock;

use super::{Job, claim, fail, finish, renew};
use crate::db::Db;
use crate::error::StoreError;

const LEASE_SECONDS: i64 = 300;
const RENEW_EVERY: Duration = Duration::from_secs(100);

type Outcome = Pin<Box<dyn Future<Output = Result<(), String>> + Send>>;
/// What runs a kind of job; an error is kept with the job, for operators to read.
pub type Handler = Arc<dyn Fn(Job) -> Outcome + Send + Sync>;

/// The handlers and what they run on.
#[derive(Clone)]
pub struct Runner {
    db: Db,
    clock: Clock,
    worker: String,
    handlers: HashMap<&'static str, Handler>,
}

impl std::fmt::Debug for Runner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Runner")
            .field("worker", &self.worker)
            .finish_non_exhaustive()
    }
}

impl Runner {
    /// A runner without handlers. `worker` names this process in `store_job.locked_by`.
    #[must_use]
    pub fn new(db: Db, clock: Clock, worker: String) -> Self {
        Self {
            db,
            clock,
            worker,
            handlers: HashMap::new(),
        }
    }

    /// Adds the handler of a kind. It must bear being run twice for the same job.
    #[must_use]
    pub fn on<F, Fut>(mut self, kind: &'static str, handler: F) -> Self
    where
        F: Fn(Job) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), String>> + Send + 'static,
    {
        self.handlers
            .insert(kind, Arc::new(move |job| Box::pin(handler(job))));
        self
    }

    /// Runs what is due, one after another; returns how many jobs were run.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine; a failing handler is no error.
    pub async fn run_due(&self) -> Result<usize, StoreError> {
        let mut count = 0;
        while let Some(job) = claim(&self.db, &self.worker, LEASE_SECONDS, self.clock.now()).await?
        {
            self.run(job).await?;
            count += 1;
        }
        Ok(count)
    }

    async fn run(&self, job: Job) -> Result<(), StoreError> {
        let outcome = match self.handlers.get(job.kind.as_str()) {
            // A job found again after its last attempt has killed its worker each time.
            _ if job.attempts > job.max_attempts => {
                Err("the worker died at the last attempt".to_owned())
            }
            None => Err(format!(
                "this program has no handler for jobs of kind \"{}\"",
                job.kind
            )),
            Some(handler) => self.attempt(handler, &job).await?,
        };
        let now = self.clock.now();
        let kept = match outcome {
            Ok(()) => finish(&self.db, &job, now).await?,
            Err(reason) => {
                tracing::warn!(job = %job.id, kind = %job.kind, attempt = job.attempts, "job failed");
                fail(&self.db, &job, &reason, now).await?
            }
        };
        if !kept {
            tracing::warn!(job = %job.id, kind = %job.kind, "the lease ended before the job did");
        }
        Ok(())
    }

    /// Runs the handler as a task of its own (a panic ends there) and prolongs the lease meanwhile.
    async fn attempt(
        &self,
        handler: &Handler,
        job: &Job,
    ) -> Result<Result<(), String>, StoreError> {
        let mut task = tokio::spawn(handler(job.clone()));
        loop {
            tokio::select! {
                done = &mut task => return Ok(done.unwrap_or_else(|e| Err(format!("the handler failed: {e}")))),
                () = tokio::time::sleep(RENEW_EVERY) => {
                    renew(&self.db, job, LEASE_SECONDS, self.clock.now()).await?;
                }
            }
        }
    }
}
