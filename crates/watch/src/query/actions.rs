//! Running a query.
//!
//! Invariant: analysts see their administration, contacts of a network their network only.

use crate::{Watch, WatchError, rights};
use base::Actor;
use base::id::TenantId;
use lake::SqlTable;

/// Runs one SELECT within the configured limits.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; the query's own errors.
pub async fn run(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    text: &str,
) -> Result<SqlTable, WatchError> {
    rights::analyst(actor, tenant)?;
    let scope = rights::scope(actor, tenant)?;
    let limits = watch.lake().sql_limits();
    Ok(watch.lake().sql(&scope, text, limits).await?)
}
