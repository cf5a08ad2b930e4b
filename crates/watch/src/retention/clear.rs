//! Applying the limits: the background job of every hour.
//!
//! Not here: what a limit is. Each step can be cut off anywhere and is finished by the next run:
//! days commit one by one, input is marked first, then its bytes go, then that is noted.
//! Invariant: bytes go only while nothing refers to them, and never beside an upload of the same
//! content (`store::blob`).

use super::{Desk, desk, store};
use crate::{Watch, WatchError};
use ::store::blob::Swept;

/// What a run did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cleared {
    /// Days whose observations were removed.
    pub days: u64,
    /// Raw inputs whose bytes were removed, or that another administration keeps.
    pub inputs: u64,
    /// Raw inputs that wait, since the same bytes came again within the last day.
    pub waiting: u64,
    /// Reports and closed cases whose content was removed.
    pub desk: Desk,
    /// Files that nothing named.
    pub files: Swept,
}

/// Removes what is past the limits of every administration, and files that a crash left behind.
///
/// # Errors
/// The store's and the lake's; what was done before stays done.
pub async fn clear(watch: &Watch) -> Result<Cleared, WatchError> {
    let (db, now) = (watch.db(), watch.clock().now());
    let mut cleared = Cleared {
        days: watch.lake().apply_retention().await?,
        ..Cleared::default()
    };
    for (tenant, days) in store::limits(db).await? {
        let before = now.day().plus(-days).start();
        store::mark(db, tenant, before, now).await?;
    }
    for (tenant, blob) in store::leaving(db).await? {
        let shared = store::is_needed(db, blob).await?;
        if shared || watch.blobs().delete_settled(blob, now).await? {
            store::gone(db, tenant, blob, now).await?;
            cleared.inputs += 1;
        } else {
            cleared.waiting += 1;
        }
    }
    cleared.desk = desk::clear(watch).await?;
    cleared.files = watch.blobs().sweep(now).await?;
    Ok(cleared)
}
