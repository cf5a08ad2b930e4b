//! Clearing away by age: retention as a job of its own, and rows whose time is over.
//!
//! Retention is a job, so that a run that fails is tried again, and one that was given up stands on
//! the administrators' page. Invariant: at most one such job waits or runs.

use super::{Gateway, accounts};
use base::{Actor, Timestamp};
use serde_json::json;
use store::jobs::{self, NewJob, Runner};
use store::{Db, StoreError, outbox};
use watch::Watch;

/// The kind of the job, and its key.
const RETENTION: &str = "watch.retention";
/// Days that finished jobs and delivered letters are remembered.
const REMEMBERED: i64 = 14;

/// The runner with the handler of the job.
pub(super) fn on(runner: Runner, watch: Watch) -> Runner {
    runner.on(RETENTION, move |_| {
        let watch = watch.clone();
        async move {
            let cleared = watch::retention::clear(&watch).await;
            let cleared = cleared.map_err(|e| e.to_string())?;
            tracing::info!(?cleared, "retention was applied");
            Ok(())
        }
    })
}

/// Asks for a run.
pub(super) async fn ask(db: &Db, now: Timestamp) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    let job = NewJob::new(RETENTION, json!({}), now).unique(RETENTION);
    jobs::enqueue(&mut tx, job, now).await?;
    tx.commit().await
}

/// Forgets finished jobs, delivered letters, ended sessions and links, and forms carried out.
pub(super) async fn forget(gateway: &Gateway) -> anyhow::Result<u64> {
    let before = gateway.clock.now().plus_seconds(-REMEMBERED * 86_400);
    let mut gone = jobs::prune(&gateway.db, before).await?;
    gone += outbox::prune(&gateway.db, before).await?;
    gone += web::account::operator::sweep(&Actor::system(), &accounts(gateway)?).await?;
    Ok(gone)
}
