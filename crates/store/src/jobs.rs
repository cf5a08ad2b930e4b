//! The durable queue of background work.
//!
//! A job is enqueued in the caller's transaction, claimed with a lease, retried with growing
//! pauses and given up after its last attempt; an operator page lists, retries and cancels. Not
//! here: schedules (whoever wants one enqueues the next job). Invariant: a job whose worker died
//! is claimed again when its lease ends, so handlers must bear being run twice.

mod lock;
mod queue;
mod runner;

#[cfg(test)]
mod tests;

use base::Timestamp;
use base::id::JobId;

use crate::db::{Db, Engine, Tx};
use crate::error::StoreError;
use crate::params;
use crate::value::Row;

pub use lock::BackgroundLock;
pub use queue::{Queue, queue};
pub use runner::{Handler, Runner};

/// Attempts a job has unless it says otherwise.
pub const MAX_ATTEMPTS: u32 = 8;
const FIRST_PAUSE_SECONDS: i64 = 30;
const LONGEST_PAUSE_SECONDS: i64 = 6 * 3600;

const INSERT: &str = "INSERT INTO store_job
    (id, kind, payload, unique_key, state, run_at, attempts, max_attempts, created_at)
    VALUES ($1, $2, $3, $4, 'queued', $5, 0, $6, $7)
    ON CONFLICT (unique_key) DO NOTHING RETURNING id";
const CLAIM_SQLITE: &str = "UPDATE store_job
    SET state = 'running', locked_by = $1, locked_until = $2, started_at = $3, attempts = attempts + 1
    WHERE id = (SELECT id FROM store_job
                WHERE (state = 'queued' AND run_at <= $3) OR (state = 'running' AND locked_until < $3)
                ORDER BY run_at, id LIMIT 1)
    RETURNING *";
const CLAIM_POSTGRES: &str = "UPDATE store_job
    SET state = 'running', locked_by = $1, locked_until = $2, started_at = $3, attempts = attempts + 1
    WHERE id = (SELECT id FROM store_job
                WHERE (state = 'queued' AND run_at <= $3) OR (state = 'running' AND locked_until < $3)
                ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *";
// The unique key is given up when a job ends, so that the same work can be asked for again.
const FINISH: &str = "UPDATE store_job SET state = 'done', finished_at = $1, unique_key = NULL,
    locked_by = NULL, locked_until = NULL, last_error = NULL
    WHERE id = $2 AND state = 'running' AND locked_by = $3 AND attempts = $4";
const FAIL: &str = "UPDATE store_job SET
    state = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'queued' END,
    finished_at = CASE WHEN attempts >= max_attempts THEN CAST($1 AS BIGINT) ELSE NULL END,
    unique_key = CASE WHEN attempts >= max_attempts THEN NULL ELSE unique_key END,
    run_at = $2, last_error = $3, locked_by = NULL, locked_until = NULL
    WHERE id = $4 AND state = 'running' AND locked_by = $5 AND attempts = $6";
const RENEW: &str = "UPDATE store_job SET locked_until = $1
    WHERE id = $2 AND state = 'running' AND locked_by = $3 AND attempts = $4";
const LIST: &str = "SELECT * FROM store_job WHERE CAST($1 AS TEXT) IS NULL OR state = $1
    ORDER BY created_at DESC, id DESC LIMIT $2";
const RETRY: &str =
    "UPDATE store_job SET state = 'queued', run_at = $1, attempts = 0, finished_at = NULL
    WHERE id = $2 AND state IN ('queued', 'dead', 'cancelled')";
const CANCEL: &str = "UPDATE store_job SET state = 'cancelled', finished_at = $1, unique_key = NULL
    WHERE id = $2 AND state = 'queued'";
const PRUNE: &str =
    "DELETE FROM store_job WHERE state IN ('done', 'cancelled') AND finished_at < $1";

/// A job to be enqueued.
#[derive(Debug, Clone)]
pub struct NewJob<'a> {
    /// Which handler runs it, such as `watch.rollup`.
    pub kind: &'a str,
    /// What the handler needs, as JSON. Ids, not personal values: it is shown to operators.
    pub payload: serde_json::Value,
    /// While a job with this key is queued or running, no second one is enqueued.
    pub unique_key: Option<&'a str>,
    /// Not before.
    pub run_at: Timestamp,
    /// Given up after so many attempts.
    pub max_attempts: u32,
}

impl<'a> NewJob<'a> {
    /// A job for now, with the usual number of attempts.
    #[must_use]
    pub fn new(kind: &'a str, payload: serde_json::Value, now: Timestamp) -> Self {
        Self {
            kind,
            payload,
            unique_key: None,
            run_at: now,
            max_attempts: MAX_ATTEMPTS,
        }
    }

    /// At most one queued or running job has this key.
    #[must_use]
    pub fn unique(self, key: &'a str) -> Self {
        Self {
            unique_key: Some(key),
            ..self
        }
    }
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// Waiting for its time or for a worker.
    Queued,
    /// Claimed by a worker.
    Running,
    /// Finished.
    Done,
    /// Given up after its last attempt.
    Dead,
    /// Taken out by an operator.
    Cancelled,
}

impl JobState {
    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Done => "done",
            Self::Dead => "dead",
            Self::Cancelled => "cancelled",
        }
    }
}

impl std::str::FromStr for JobState {
    type Err = StoreError;
    fn from_str(text: &str) -> Result<Self, StoreError> {
        [
            Self::Queued,
            Self::Running,
            Self::Done,
            Self::Dead,
            Self::Cancelled,
        ]
        .into_iter()
        .find(|s| s.as_str() == text)
        .ok_or_else(|| {
            StoreError::invalid(
                "store_job.state",
                format!("\"{text}\" is no state of a job"),
            )
        })
    }
}

/// A stored job.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// Which handler runs it.
    pub kind: String,
    /// What the handler needs.
    pub payload: serde_json::Value,
    /// Where it stands.
    pub state: JobState,
    /// Not before.
    pub run_at: Timestamp,
    /// Attempts so far, the running one included.
    pub attempts: u32,
    /// Given up after so many.
    pub max_attempts: u32,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was enqueued.
    pub created_at: Timestamp,
    /// When the last attempt began.
    pub started_at: Option<Timestamp>,
    /// When it ended for good.
    pub finished_at: Option<Timestamp>,
    worker: Option<String>,
}

impl Job {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let payload: String = row.get("payload")?;
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            payload: serde_json::from_str(&payload)
                .map_err(|e| StoreError::invalid("store_job.payload", e.to_string()))?,
            state: row.parse("state")?,
            run_at: row.get("run_at")?,
            attempts: row.get("attempts")?,
            max_attempts: row.get("max_attempts")?,
            last_error: row.get("last_error")?,
            created_at: row.get("created_at")?,
            started_at: row.get("started_at")?,
            finished_at: row.get("finished_at")?,
            worker: row.get("locked_by")?,
        })
    }
}

/// Enqueues in the caller's transaction. `None`: a job with the same unique key is there already.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn enqueue(
    tx: &mut Tx,
    job: NewJob<'_>,
    now: Timestamp,
) -> Result<Option<JobId>, StoreError> {
    let id = JobId::new(now);
    let payload = job.payload.to_string();
    let row = params![
        id,
        job.kind,
        payload,
        job.unique_key,
        job.run_at,
        job.max_attempts.max(1),
        now
    ];
    Ok(tx.fetch_optional(INSERT, row).await?.map(|_| id))
}

/// Claims the next due job for `worker` until `lease_seconds` from now.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn claim(
    db: &Db,
    worker: &str,
    lease_seconds: i64,
    now: Timestamp,
) -> Result<Option<Job>, StoreError> {
    let sql = match db.engine() {
        Engine::Sqlite => CLAIM_SQLITE,
        Engine::Postgres => CLAIM_POSTGRES,
    };
    let row = db
        .fetch_optional(sql, params![worker, now.plus_seconds(lease_seconds), now])
        .await?;
    row.as_ref().map(Job::read).transpose()
}

/// Prolongs the lease of a claimed job; `false` when it was lost to another worker.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn renew(
    db: &Db,
    job: &Job,
    lease_seconds: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let until = now.plus_seconds(lease_seconds);
    let held = params![until, job.id, job.worker.clone(), job.attempts];
    Ok(db.execute(RENEW, held).await? == 1)
}

/// Marks a claimed job as done; `false` when its lease was lost meanwhile.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn finish(db: &Db, job: &Job, now: Timestamp) -> Result<bool, StoreError> {
    Ok(db
        .execute(
            FINISH,
            params![now, job.id, job.worker.clone(), job.attempts],
        )
        .await?
        == 1)
}

/// Notes a failed attempt; the job waits (30 s, doubling, at most 6 h) or is given up.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn fail(db: &Db, job: &Job, error: &str, now: Timestamp) -> Result<bool, StoreError> {
    let next = now.plus_seconds(pause_seconds(job.attempts));
    let row = params![now, next, error, job.id, job.worker.clone(), job.attempts];
    Ok(db.execute(FAIL, row).await? == 1)
}

/// The pause after the `attempt`-th failure.
fn pause_seconds(attempt: u32) -> i64 {
    let doublings = attempt.saturating_sub(1).min(20);
    (FIRST_PAUSE_SECONDS << doublings).min(LONGEST_PAUSE_SECONDS)
}

/// The newest jobs, of one state or of all.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn list(db: &Db, state: Option<JobState>, limit: u32) -> Result<Vec<Job>, StoreError> {
    let rows = db
        .fetch(LIST, params![state.map(JobState::as_str), limit])
        .await?;
    rows.iter().map(Job::read).collect()
}

/// Runs a waiting, dead or cancelled job again from now; `false` when there is no such job.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn retry_now(tx: &mut Tx, id: JobId, now: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.execute(RETRY, params![now, id]).await? == 1)
}

/// Takes a waiting job out; `false` when it is not waiting.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn cancel(tx: &mut Tx, id: JobId, now: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.execute(CANCEL, params![now, id]).await? == 1)
}

/// Deletes jobs that ended well before `before`; dead ones stay until someone looks.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn prune(db: &Db, before: Timestamp) -> Result<u64, StoreError> {
    db.execute(PRUNE, params![before]).await
}
