//! A change from its beginning to its commit: claimed once for its form, noted in the audit log.
//!
//! Not here: what changes. Invariant: ids and the program's own field names only; what somebody
//! answered never enters the log.

use base::Actor;
use base::id::TenantId;
use store::Tx;
use store::audit::{Event, append};
use web::form::{Claim, claim, find, settle};

use crate::{Instruments, InstrumentsError};

impl Instruments {
    /// Begins a change; for a form, claims it in the same transaction.
    pub(crate) async fn begin(&self, actor: &Actor) -> Result<Tx, InstrumentsError> {
        let mut tx = self.db.begin().await?;
        if let Some(key) = &self.form
            && let Claim::Repeat { location } = claim(&mut tx, key, actor, self.clock.now()).await?
        {
            return Err(self.repeated(&location));
        }
        Ok(tx)
    }

    /// Whether this person's form was carried out before: what it was made from is then gone, and
    /// its values no longer fit.
    pub(crate) async fn was_done(&self, actor: &Actor) -> Result<bool, InstrumentsError> {
        Ok(match &self.form {
            Some(key) => find(&self.db, key, actor).await?.is_some(),
            None => false,
        })
    }

    /// A form that was carried out before: by the same person, or by somebody else.
    fn repeated(&self, location: &str) -> InstrumentsError {
        let own = match &self.holder {
            None => Some(location),
            Some(holder) => location
                .strip_prefix(holder.as_str())
                .and_then(|rest| rest.strip_prefix(' ')),
        };
        match own {
            Some(own) => InstrumentsError::Repeated(own.to_owned()),
            None => InstrumentsError::Forbidden,
        }
    }

    /// Notes what changed, where the form led, and commits; `action` is such as
    /// `instruments.round.start`, whose middle word says what kind of thing was changed.
    pub(crate) async fn finish(
        &self,
        mut tx: Tx,
        actor: &Actor,
        tenant: Option<TenantId>,
        (action, object_id): (&'static str, &str),
        fields: &[&'static str],
    ) -> Result<(), InstrumentsError> {
        if let Some(key) = &self.form {
            let location = match &self.holder {
                Some(holder) => format!("{holder} {object_id}"),
                None => object_id.to_owned(),
            };
            settle(&mut tx, key, actor, &location).await?;
        }
        let event = Event {
            tenant,
            action,
            object_kind: action.split('.').nth(1).unwrap_or("instruments"),
            object_id,
            fields,
        };
        append(&mut tx, actor, &event, self.clock.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}
