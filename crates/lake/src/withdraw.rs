//! Taking back all observations of one raw input, in the transaction that stores its next reading.
//!
//! Not here: why. Invariant: no answer has the observations of both readings, and none lacks both.

use std::collections::BTreeMap;

use base::id::TenantId;
use base::observation::ObservationId;
use base::{ContentHash, Day};
use store::{Tx, params};

use crate::catalogue;
use crate::error::Result;
use crate::lake::{Lake, blocking};
use crate::query::{Filter, Scope, Test};
use crate::retract::ADD;
use crate::schema::Own;

const WITHDRAW: &str = "UPDATE lake_arrival SET rows = rows - $5, sources = sources - 1,
        beside = beside - $6
    WHERE tenant = $1 AND provider = $2 AND report = $3 AND day = $4";
const FORGET: &str = "DELETE FROM lake_arrival
    WHERE tenant = $1 AND provider = $2 AND report = $3 AND day = $4 AND sources <= 0";

/// The observations of one raw input, ready to be taken back.
#[derive(Debug)]
pub struct Withdrawal {
    tenant: TenantId,
    found: BTreeMap<Day, Vec<ObservationId>>,
}

impl Lake {
    /// Finds the observations of a raw input whose rows are of these days.
    ///
    /// # Errors
    /// When the lake cannot be read.
    pub async fn withdraw(
        &self,
        tenant: TenantId,
        source: &ContentHash,
        days: (Day, Day),
    ) -> Result<Withdrawal> {
        let scope = Scope::whole(tenant);
        let files = self.event_files(&scope, Some(days)).await?;
        let mut tests = vec![Test::Text(
            Own::SourceHash.index(),
            vec![source.to_string()],
        )];
        tests.extend(self.tests(&scope, &Filter::default()).await?);
        let lake = self.clone();
        let look = move || {
            let mut found: BTreeMap<Day, Vec<ObservationId>> = BTreeMap::new();
            for (day, files) in files {
                for file in files {
                    let ids = lake.ids(&file, &tests)?;
                    if !ids.is_empty() {
                        found.entry(day).or_default().extend(ids);
                    }
                }
            }
            Ok(found)
        };
        let found = blocking("finding observations", look).await?;
        Ok(Withdrawal { tenant, found })
    }

    /// Undoes [`Lake::record_arrival`], in the caller's transaction: the same rows arrived as
    /// something else.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn withdraw_arrival(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        arrival: &crate::Arrival<'_>,
    ) -> Result<()> {
        let (provider, report, day) = (arrival.provider, arrival.report, arrival.day);
        catalogue::next_version(tx).await?;
        let beside = i64::from(arrival.beside);
        let values = params![tenant, provider, report, day, arrival.rows, beside];
        tx.execute(WITHDRAW, values).await?;
        tx.execute(FORGET, params![tenant, provider, report, day])
            .await?;
        catalogue::recount(tx, tenant, day, self.inner.clock.now()).await
    }
}

impl Withdrawal {
    /// How many observations there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.found.values().map(|ids| ids.len() as u64).sum()
    }

    /// How many there are on each day.
    pub fn by_day(&self) -> impl Iterator<Item = (Day, u64)> + '_ {
        let counted = self.found.iter();
        counted.map(|(day, ids)| (*day, ids.len() as u64))
    }

    /// Takes them back in the caller's transaction. `reason` is kept with each; it must not name a
    /// person.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn commit(&self, tx: &mut Tx, lake: &Lake, reason: &str) -> Result<()> {
        let now = lake.inner.clock.now();
        catalogue::next_version(tx).await?;
        for (day, ids) in &self.found {
            for id in ids {
                let entry = params![self.tenant, id.to_string(), *day, reason, now];
                tx.execute(ADD, entry).await?;
            }
            catalogue::recount(tx, self.tenant, *day, now).await?;
        }
        Ok(())
    }
}
