//! Exports: every observation that passes, streamed, day by day.
//!
//! Invariant: memory does not grow with the number of rows.

use base::observation::Row;

use super::filter::{Filter, Scope};
use super::rebuild::Rebuilder;
use crate::error::Result;
use crate::events::completed;
use crate::lake::{Lake, blocking};
use crate::meta::StoredMeta;

impl Lake {
    /// Gives every observation that passes to `each`, oldest day first, until it answers `false`.
    /// Returns how many were given. `each` runs on a blocking thread and may wait.
    ///
    /// # Errors
    /// [`LakeError::BadDays`](crate::LakeError::BadDays), or when the catalogue or a file cannot
    /// be read.
    pub async fn scan<F>(&self, scope: &Scope, filter: &Filter, mut each: F) -> Result<u64>
    where
        F: FnMut(&Row, &StoredMeta) -> bool + Send + 'static,
    {
        let days = self.event_files(scope, filter.days).await?;
        let (lake, tests) = (self.clone(), self.tests(scope, filter).await?);
        let work = move || {
            let (mut row, mut given) = (Row::new(), 0);
            for file in days.values().flatten() {
                let more = lake.each_batch(file, &tests, None, |batch| {
                    let batch = completed(batch)?;
                    let rebuilder = Rebuilder::new(&batch);
                    for at in 0..batch.num_rows() {
                        rebuilder.row(at, &mut row);
                        given += 1;
                        if !each(&row, &rebuilder.meta(at)) {
                            return Ok(false);
                        }
                    }
                    Ok(true)
                })?;
                if !more {
                    break;
                }
            }
            Ok(given)
        };
        blocking("an export", work).await
    }
}
