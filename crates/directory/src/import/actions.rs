//! Previewing and applying an import.
//!
//! Not here: what the changes are (`plan`). Invariant: an import is planned again inside the
//! transaction that writes it, so that it never works from an old state.

use base::id::TenantId;
use base::{Actor, Timestamp};
use store::Tx;

use super::parse::{Parsed, parse};
use super::plan::{Plan, State, plan};
use super::{Applied, ImportFile, Preview};
use crate::error::DirectoryError;
use crate::list::{Done, record};
use crate::{Directory, EDITORS, constituency, network, organisation, record, require};

/// The use cases of the constituency import.
#[derive(Debug, Clone, Copy)]
pub struct Imports<'d>(pub(crate) &'d Directory);

impl Directory {
    /// The use cases of the constituency import.
    #[must_use]
    pub const fn imports(&self) -> Imports<'_> {
        Imports(self)
    }
}

impl Imports<'_> {
    /// What an import would do. Changes nothing.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::File`] when nothing of the file can be read.
    pub async fn preview_constituency_csv(
        &self,
        actor: &Actor,
        tenant: TenantId,
        file: &ImportFile<'_>,
    ) -> Result<Preview, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let parsed = parse(file)?;
        let mut snapshot = self.0.db.snapshot().await?;
        let state = State {
            organisations: organisation::store::list(&self.0.db, tenant).await?,
            networks: network::store::list(&self.0.db, tenant).await?,
            entries: constituency::store::list(&self.0.db, tenant).await?,
            said: record::said_of_organisations(&mut snapshot, tenant).await?,
            merged: record::merging::merged_names(&mut snapshot, tenant).await?,
        };
        Ok(plan(parsed, state, self.0.clock.now()).preview)
    }

    /// Imports a file: adds and changes, never removes; refused lines are listed in the result.
    /// Idempotent.
    ///
    /// # Errors
    /// As [`Imports::preview_constituency_csv`]; nothing was changed then.
    pub async fn import_constituency_csv(
        &self,
        actor: &Actor,
        tenant: TenantId,
        file: &ImportFile<'_>,
    ) -> Result<Applied, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let parsed: Parsed = parse(file)?;
        let (lines, refused) = (parsed.lines.len(), parsed.refused.len());
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let state = State {
            organisations: organisation::store::list_in(&mut tx, tenant).await?,
            networks: network::store::list_in(&mut tx, tenant).await?,
            entries: constituency::store::list_in(&mut tx, tenant).await?,
            said: record::said_of_organisations(&mut tx, tenant).await?,
            merged: record::merging::merged_names(&mut tx, tenant).await?,
        };
        let plan = plan(parsed, state, now);
        if plan.preview.changes_nothing() {
            return Ok(Applied {
                done: plan.preview,
                import: None,
            });
        }
        write(&mut tx, tenant, &plan, now).await?;
        let done = Done {
            tenant: Some(tenant),
            kind: "constituency",
            name: file.name,
            bytes: file.bytes,
            taken: lines + refused - plan.preview.refused.len(),
            refused: plan.preview.refused.len(),
            version: None,
        };
        let id = record(&mut tx, &done, now).await?;
        self.0
            .finish(
                tx,
                actor,
                Some(tenant),
                "directory.import.constituency",
                &id.to_string(),
                &[],
            )
            .await?;
        Ok(Applied {
            done: plan.preview,
            import: Some(id),
        })
    }
}

async fn write(
    tx: &mut Tx,
    tenant: TenantId,
    plan: &Plan,
    now: Timestamp,
) -> Result<(), DirectoryError> {
    for organisation in &plan.new_organisations {
        organisation::store::insert(tx, tenant, organisation, now).await?;
    }
    for organisation in &plan.changed_organisations {
        organisation::store::update(tx, tenant, organisation, now).await?;
    }
    for id in &plan.ended_networks {
        network::store::remove(tx, tenant, *id, now).await?;
    }
    network::store::insert(tx, tenant, &plan.new_networks).await?;
    for id in &plan.ended_entries {
        constituency::store::remove(tx, tenant, *id, now).await?;
    }
    constituency::store::insert(tx, tenant, &plan.new_entries).await?;
    record::carry_out(tx, tenant, &plan.said, now).await?;
    Ok(())
}
