//! One person's wish to be forgotten: who reported goes, the report stays.
//!
//! Not here: what goes with time (`retention`). Invariant: it is in the audit log, without a name.

use super::store;
use crate::{Watch, WatchError, mailbox, rights};
use base::Actor;
use base::id::{IncidentReportId, TenantId};

/// Removes who reported, for whoever asks to be forgotten; the report stays.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::NotFound`] where nobody
/// said who they are, or the report is sealed as a whole.
pub async fn forget(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: IncidentReportId,
) -> Result<(), WatchError> {
    rights::administrator(actor, tenant)?;
    let mut tx = watch.db().begin().await?;
    if !store::forget(&mut tx, tenant, id).await? {
        return Err(WatchError::NotFound("who reported".to_owned()));
    }
    let mails = mailbox::clear::of_report(&mut tx, tenant, id).await?;
    let text = id.to_string();
    let what = (
        "watch.incident-report.forget",
        "incident-report",
        text.as_str(),
    );
    watch
        .audit(&mut tx, actor, tenant, what, &["reporter"])
        .await?;
    tx.commit().await?;
    for blob in mails {
        watch.blobs().delete(blob).await?;
    }
    Ok(())
}
