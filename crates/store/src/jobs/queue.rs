//! How long the queue of jobs is, for whoever watches a gateway.
//!
//! Not here: the jobs themselves ([`super::list`]). Invariant: reading changes nothing.

use base::Timestamp;

use crate::db::Db;
use crate::error::StoreError;
use crate::params;

const DUE: &str = "SELECT COUNT(*) AS waiting, MIN(run_at) AS oldest FROM store_job
    WHERE (state = 'queued' AND run_at <= $1) OR (state = 'running' AND locked_until < $1)";
const DEAD: &str = "SELECT COUNT(*) AS dead FROM store_job WHERE state = 'dead'";

/// The queue at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Queue {
    /// Jobs that could run now and do not.
    pub waiting: u64,
    /// Since when the oldest of them waits.
    pub oldest: Option<Timestamp>,
    /// Jobs that were given up.
    pub dead: u64,
}

/// The queue at `now`.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn queue(db: &Db, now: Timestamp) -> Result<Queue, StoreError> {
    let due = db.fetch_one(DUE, params![now]).await?;
    let dead = db.fetch_one(DEAD, params![]).await?;
    Ok(Queue {
        waiting: due.get("waiting")?,
        oldest: due.get("oldest")?,
        dead: dead.get("dead")?,
    })
}
