//! How long observations are kept, by tenant, and what remains of a day afterwards.
//!
//! Invariant: the rollup of a removed day stays, with a record of what was removed and why.

use base::Day;
use base::id::TenantId;
use store::params;

use crate::error::Result;
use crate::lake::Lake;

const KEEP: &str = "SELECT days FROM lake_retention WHERE tenant = $1";

impl Lake {
    /// For how many days a tenant keeps observations; `None`: until the operator sets a number,
    /// since what was accepted is never dropped by a default.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn retention_days(&self, tenant: TenantId) -> Result<Option<i32>> {
        let row = self.inner.db.fetch_optional(KEEP, params![tenant]).await?;
        Ok(row.map(|r| r.get("days")).transpose()?)
    }

    /// The first day that is still kept, where the tenant set a limit.
    pub(crate) async fn oldest_day(&self, tenant: TenantId) -> Result<Option<Day>> {
        let days = self.retention_days(tenant).await?;
        Ok(days.map(|days| self.inner.clock.now().day().plus(-days)))
    }
}
