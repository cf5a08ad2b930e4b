//! Figures of cases for whoever answers for them: how many came, how long things took, what waits.
//!
//! Not here: pages. Medians are of the cases whose mark was reached in the span; those that still
//! wait are counted beside them, since leaving them out would make slowness look fast.
//! Invariant: a span without cases has no median, never a zero.

use crate::{Watch, WatchError, rights};
use ::store::{Read, Row, Sql, StoreError, Value, params};

use base::id::TenantId;
use base::rsit::IncidentType;
use base::{Actor, Day};

const OPENED: &str = "SELECT rsit, COUNT(*) AS cases, COALESCE(SUM(reports), 0) AS reports
    FROM watch_case WHERE tenant = $1 AND opened_at >= $2 AND opened_at < $3
    AND merged_into IS NULL GROUP BY rsit ORDER BY cases DESC, rsit";
const BY_DAY: &str = "SELECT (opened_at - $2) / 86400000000 AS day, COUNT(*) AS cases
    FROM watch_case WHERE tenant = $1 AND opened_at >= $2 AND opened_at < $3
    AND merged_into IS NULL GROUP BY 1 ORDER BY 1";
const CLOSED: &str = "SELECT COUNT(*) AS cases FROM watch_case
    WHERE tenant = $1 AND closed_at >= $2 AND closed_at < $3 AND merged_into IS NULL";
const BACKLOG: &str = "SELECT COUNT(*) AS cases, MIN(opened_at) AS oldest,
    COALESCE(SUM(CASE WHEN due_at < $2 AND looked_at IS NULL THEN 1 ELSE 0 END), 0) AS late
    FROM watch_case WHERE tenant = $1 AND state <> 'closed'";
/// The seconds from opening to a mark; the mark's column takes the place of the name.
const TIMES: &str = "SELECT (MARK - opened_at) / 1000000 AS seconds FROM watch_case
    WHERE tenant = $1 AND opened_at >= $2 AND opened_at < $3 AND merged_into IS NULL
    AND MARK IS NOT NULL ORDER BY 1";

/// How long something took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, utoipa::ToSchema)]
pub struct Times {
    /// Cases of the span that reached the mark.
    pub reached: u64,
    /// Half of these took at most so many seconds.
    pub median: Option<i64>,
    /// Nine in ten took at most so many seconds.
    pub ninth: Option<i64>,
}

impl Times {
    /// Of seconds in rising order. The value at a share is the smallest that so many do not exceed.
    fn of(seconds: &[i64]) -> Self {
        let at = |tenths: usize| {
            let place = (seconds.len() * tenths).div_ceil(10);
            seconds.get(place.saturating_sub(1)).copied()
        };
        Self {
            reached: seconds.len() as u64,
            median: at(5),
            ninth: at(9),
        }
    }
}

/// What a span of days brought.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Figures {
    /// Cases opened.
    pub opened: u64,
    /// Reports in them, copies included.
    pub reports: u64,
    /// Cases closed.
    pub closed: u64,
    /// Cases opened, by type.
    #[schema(value_type = Vec<Vec<String>>)]
    pub types: Vec<(&'static str, u64)>,
    /// Cases opened on each day of the span.
    pub days: Vec<u64>,
    /// From opening until somebody looked.
    pub looked: Times,
    /// From opening until the first answer to whoever reported.
    pub answered: Times,
    /// From opening until somebody was asked to act.
    pub asked: Times,
    /// From opening until what was reported was seen gone.
    pub gone: Times,
    /// From opening until it was closed.
    pub done: Times,
    /// Cases that are open now.
    pub backlog: u64,
    /// Of these, those that nobody looked at in time.
    pub late: u64,
    /// When the oldest open case was opened, in microseconds of UTC.
    pub oldest: Option<i64>,
}

/// The figures of the days from `first` to `last`.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor reads the whole administration;
/// [`WatchError::Invalid`] for more than 400 days or none.
pub async fn figures(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (first, last): (Day, Day),
) -> Result<Figures, WatchError> {
    rights::director(actor, tenant)?;
    let days = last.number() - first.number() + 1;
    if !(1..=400).contains(&days) {
        return Err(WatchError::Invalid("a span has 1 to 400 days".to_owned()));
    }
    let now = watch.clock().now();
    let mut rows = watch.db().snapshot().await?;
    let span = params![tenant, first.start(), last.plus(1).start()];
    let by_type = rows.fetch(OPENED, span.clone()).await?;
    let mut figures = Figures {
        opened: 0,
        reports: 0,
        closed: one(&rows.fetch(CLOSED, span.clone()).await?, "cases")?,
        types: Vec::new(),
        days: vec![0; usize::try_from(days).unwrap_or(0)],
        looked: times(&mut rows, &span, "looked_at").await?,
        answered: times(&mut rows, &span, "answered_at").await?,
        asked: times(&mut rows, &span, "asked_at").await?,
        gone: times(&mut rows, &span, "gone_at").await?,
        done: times(&mut rows, &span, "closed_at").await?,
        backlog: 0,
        late: 0,
        oldest: None,
    };
    for row in &by_type {
        let (cases, reports): (u64, u64) = (row.get("cases")?, row.get("reports")?);
        figures.opened += cases;
        figures.reports += reports;
        let rsit: IncidentType = row.parse("rsit")?;
        figures.types.push((rsit.as_str(), cases));
    }
    for row in &rows.fetch(BY_DAY, span).await? {
        let day: usize = row.get("day")?;
        if let Some(count) = figures.days.get_mut(day) {
            *count = row.get("cases")?;
        }
    }
    let open = rows.fetch(BACKLOG, params![tenant, now]).await?;
    figures.backlog = one(&open, "cases")?;
    figures.late = one(&open, "late")?;
    figures.oldest = open.first().map(|r| r.get("oldest")).transpose()?.flatten();
    Ok(figures)
}

fn one(rows: &[Row], column: &str) -> Result<u64, StoreError> {
    rows.first().map_or(Ok(0), |row| row.get(column))
}

async fn times(rows: &mut impl Read, span: &[Value], mark: &str) -> Result<Times, StoreError> {
    let sql = TIMES.replace("MARK", mark);
    let found = rows.fetch(Sql::composed(sql), span.to_vec()).await?;
    let seconds: Result<Vec<i64>, StoreError> = found.iter().map(|r| r.get("seconds")).collect();
    Ok(Times::of(&seconds?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_take_at_most_the_median_and_nothing_has_none() {
        assert_eq!(Times::of(&[]), Times::default());
        let times = Times::of(&[1, 2, 3, 4, 100]);
        assert_eq!((times.median, times.ninth), (Some(3), Some(100)));
        let times = Times::of(&[7]);
        assert_eq!(
            (times.median, times.ninth, times.reached),
            (Some(7), Some(7), 1)
        );
    }
}
