//! Files of which nothing was taken because their packing is damaged, and taking what can be read
//! of them after all.
//!
//! Not here: telling damage (`exchange::container::damaged`), reading. Invariant: whether rows of a
//! damaged file count is said with the input, so that every later reading does the same.

use super::Options;
use super::decode::DAMAGED;
use crate::{Watch, WatchError, rights};
use base::id::TenantId;
use base::{Actor, ContentHash};
use store::{Row, StoreError, params};

const INPUTS: &str = "SELECT i.input, i.options FROM watch_input i
    WHERE i.tenant = $1 AND i.state = 'failed' AND EXISTS (SELECT 1 FROM watch_quarantine q
        WHERE q.tenant = i.tenant AND q.blob = i.blob AND q.reason = $2 AND q.settled_at IS NULL)
    ORDER BY i.received_at, i.input";
const PUT: &str = "UPDATE watch_input SET options = $3 WHERE tenant = $1 AND input = $2";

/// Says that what can be read of damaged files is wanted: of every input with an open entry that
/// none of a file's rows was taken. Returns how many inputs there are; a retry reads them.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; the store's.
pub async fn accept(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<usize, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut tx = watch.db().begin().await?;
    let rows = tx.fetch(INPUTS, params![tenant, DAMAGED]).await?;
    for row in &rows {
        let (input, options) = one(row)?;
        tx.execute(PUT, params![tenant, input, options]).await?;
        let id = input.to_string();
        let what = ("accept-damaged", "input", id.as_str());
        watch
            .audit(&mut tx, actor, tenant, what, &["options"])
            .await?;
    }
    tx.commit().await?;
    Ok(rows.len())
}

/// An input, with its options as they are to be.
fn one(row: &Row) -> Result<(ContentHash, String), StoreError> {
    let kept: String = row.get("options")?;
    let options = serde_json::from_str::<Options>(&kept);
    let accepted = options.ok().and_then(|options| {
        let damaged = Options {
            damaged: true,
            ..options
        };
        serde_json::to_string(&damaged).ok()
    });
    Ok((row.get("input")?, accepted.unwrap_or(kept)))
}
