//! The names of those who said, added or judged something, for showing beside it.
//!
//! Not here: names of respondents, which stand with the round. Invariant: a name is looked up for
//! readers of rounds and written nowhere; records keep ids.

use std::collections::BTreeMap;

use base::Actor;
use base::id::TenantId;

use crate::rights::{READERS, require};
use crate::{Instruments, InstrumentsError};

impl Instruments {
    /// The names of accounts and programs, by what the audit log calls them; those that are gone
    /// are left out. Whoever reads rounds may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn people(
        &self,
        actor: &Actor,
        tenant: TenantId,
        named: &[&str],
    ) -> Result<BTreeMap<String, String>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        Ok(web::account::names::of(&self.db, named).await?)
    }
}
