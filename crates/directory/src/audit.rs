//! Ending a change: its entry in the audit log, then the commit.
//!
//! Not here: the log itself (`store::audit`). Invariant: ids and the program's own field names
//! only; what a field held never enters the log.

use base::id::TenantId;
use base::{Actor, Timestamp};
use store::Tx;
use store::audit::{Event, append};
use web::form::settle;

use crate::{Directory, DirectoryError};

impl Directory {
    /// Logs the change, notes what a form led to, and commits; `action` is such as `directory.network.add`, whose middle
    /// word says what kind of thing was changed.
    pub(crate) async fn finish(
        &self,
        mut tx: Tx,
        actor: &Actor,
        tenant: Option<TenantId>,
        action: &'static str,
        object_id: &str,
        fields: &[&'static str],
    ) -> Result<(), DirectoryError> {
        let now = self.clock.now();
        if let Some(key) = &self.form {
            settle(&mut tx, key, actor, object_id).await?;
        }
        self.note(&mut tx, actor, tenant, action, object_id, fields, now)
            .await?;
        // Whatever way a consent was withdrawn, what was printed with it goes in the same step.
        if let Some(tenant) = tenant {
            let change = (action, object_id);
            crate::edition::settle(self, &mut tx, (actor, tenant), change).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Logs the change and leaves the commit to the caller.
    #[expect(clippy::too_many_arguments, reason = "the columns of the log")]
    pub(crate) async fn note(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        tenant: Option<TenantId>,
        action: &'static str,
        object_id: &str,
        fields: &[&'static str],
        now: Timestamp,
    ) -> Result<(), DirectoryError> {
        let object_kind = action.split('.').nth(1).unwrap_or("directory");
        let event = Event {
            tenant,
            action,
            object_kind,
            object_id,
            fields,
        };
        append(tx, actor, &event, now).await?;
        Ok(())
    }
}
