//! How many observations pass, and how many different things they are about.
//!
//! Not the picture's figures, which come from rollups: this counts the records themselves, so that a
//! list can say what the number that led to it stands for. Invariant: a thing counts once, however
//! often it was observed, and an observation that is not counted anywhere counts as none.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use datafusion::arrow::array::{Array as _, StringArray};
use xxhash_rust::xxh3::xxh3_64;

use super::filter::{Filter, Scope};
use super::test::name;
use crate::error::Result;
use crate::lake::{Lake, blocking};
use crate::schema::Own;

/// What passes a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Observations.
    pub records: u64,
    /// Different units among them.
    pub units: u64,
}

impl Lake {
    /// Counts what passes the filter within the scope; `None` when that would take longer than
    /// `patience`.
    ///
    /// # Errors
    /// As [`Lake::list`].
    pub async fn tally(
        &self,
        scope: &Scope,
        filter: &Filter,
        patience: Duration,
    ) -> Result<Option<Tally>> {
        let days = self.event_files(scope, filter.days).await?;
        let (lake, tests) = (self.clone(), self.tests(scope, filter).await?);
        let until = Instant::now() + patience;
        blocking("counting records", move || {
            let (mut records, mut units) = (0, HashSet::new());
            let column = name(Own::SubjectUnit.index());
            for file in days.values().flatten() {
                let wanted = [Own::SubjectUnit.index()];
                let whole = lake.each_batch(file, &tests, Some(&wanted), |batch| {
                    records += batch.num_rows() as u64;
                    let texts = batch.column_by_name(&column);
                    let texts = texts.and_then(|a| a.as_any().downcast_ref::<StringArray>());
                    let texts = texts.into_iter().flatten().flatten();
                    units.extend(
                        texts
                            .filter(|t| !t.is_empty())
                            .map(|t| xxh3_64(t.as_bytes())),
                    );
                    Ok(Instant::now() < until)
                })?;
                if !whole {
                    return Ok(None);
                }
            }
            let units = units.len() as u64;
            Ok(Some(Tally { records, units }))
        })
        .await
    }
}
