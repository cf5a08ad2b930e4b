//! Whether an administration holds made-up data, so that every page can say so.
//!
//! Invariant: one sample input is enough to be told.

use crate::{Watch, WatchError};
use base::id::TenantId;
use store::params;

const SAMPLE: &str =
    "SELECT blob FROM watch_input WHERE tenant = $1 AND options LIKE '%\"sample\":true%' LIMIT 1";

/// Whether any input of the administration was sample data.
///
/// # Errors
/// The store's.
pub(crate) async fn is_sample(watch: &Watch, tenant: TenantId) -> Result<bool, WatchError> {
    Ok(watch
        .db()
        .fetch_optional(SAMPLE, params![tenant])
        .await?
        .is_some())
}
