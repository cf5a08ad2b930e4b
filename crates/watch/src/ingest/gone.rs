//! Rows of a report that came before, of days that retention has removed since: they are told as
//! expired when the report comes again.
//!
//! Not here: rows that come for the first time, which the lake counts. Invariant: no row is told as
//! expired whose observation is still stored.

use super::day_of_name;
use super::store::SourceRecord;
use crate::{Watch, WatchError};
use base::Day;
use base::id::TenantId;
use std::collections::BTreeSet;

/// How many rows of a known report have expired by now.
pub(super) async fn expired(
    watch: &Watch,
    tenant: TenantId,
    known: &SourceRecord,
) -> Result<u64, WatchError> {
    let kept = known.rows.saturating_sub(known.rejected);
    let Some((first, last)) = known.days else {
        return Ok(known.expired.min(kept));
    };
    let removed = watch.lake().removed(tenant, first, last).await?;
    let removed: BTreeSet<Day> = removed.into_iter().map(|r| r.day).collect();
    if removed.is_empty() {
        return Ok(known.expired.min(kept));
    }
    let counted = crate::arrival::rows_by_day(watch.db(), tenant, &known.source).await?;
    let gone = match day_of_name(&known.member) {
        _ if !counted.is_empty() => {
            let gone = counted.iter().filter(|(day, _)| removed.contains(day));
            gone.map(|(_, rows)| rows).sum()
        }
        // Of a report with a day in its name it is only kept how many rows are of that day.
        Some(day) => {
            let others = known.of_other_days;
            let own = kept.saturating_sub(others + known.future);
            let of = |gone: bool, rows: u64| if gone { rows } else { 0 };
            let all = (first.number()..=last.number()).map(Day::from_number);
            let rest = all.filter(|d| *d != day).all(|d| removed.contains(&d));
            of(removed.contains(&day), own) + of(rest, others)
        }
        None => 0,
    };
    Ok(known.expired.max(gone).min(kept))
}
