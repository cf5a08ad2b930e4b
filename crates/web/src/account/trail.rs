//! The audit entries of this crate's features.
//!
//! Not here: how the log is kept (`store::audit`). Invariant: an entry has ids and names of
//! fields, never a value that was typed.

use ::store::audit::{self, Event};
use ::store::{StoreError, Tx};
use base::id::TenantId;
use base::{Actor, Timestamp};

/// Writes who did what to which thing into the transaction of the change itself. The first word of
/// `action` is the kind of thing, `object_id` its id.
pub(crate) async fn record(
    tx: &mut Tx,
    actor: &Actor,
    now: Timestamp,
    tenant: Option<TenantId>,
    action: &'static str,
    object_id: &str,
    fields: &[&'static str],
) -> Result<(), StoreError> {
    let object_kind = action.split('.').next().unwrap_or(action);
    audit::append(
        tx,
        actor,
        &Event {
            tenant,
            action,
            object_kind,
            object_id,
            fields,
        },
        now,
    )
    .await
    .map(|_| ())
}
