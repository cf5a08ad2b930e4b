//! Which report arrived for which day, a report with a header only included.
//!
//! Not here: noticing that one is late (`watch`). Invariant: a day on which a report did not
//! arrive is told apart from a day on which it had nothing to say.

use base::id::TenantId;
use base::{Day, Timestamp};
use store::{Row, Tx, params};

use crate::catalogue;
use crate::error::{LakeError, Result};
use crate::lake::Lake;

/// A report that arrived for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival<'a> {
    /// Who sent it.
    pub provider: &'a str,
    /// The report type.
    pub report: &'a str,
    /// The day it is about (not the day it came).
    pub day: Day,
    /// Data rows; 0 for a header alone.
    pub rows: u64,
    /// What its header looked like, as a hash; empty when unknown.
    pub shape: &'a str,
    /// Whether it has rows and none of them says anything of this day: it came, and the day stays
    /// unknown.
    pub beside: bool,
}

/// A report and day that arrived, as read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedDay {
    /// Who sent it.
    pub provider: String,
    /// The report type.
    pub report: String,
    /// The day it is about.
    pub day: Day,
    /// Data rows of all its files.
    pub rows: u64,
    /// How many files.
    pub sources: u64,
    /// The shape of the last one.
    pub shape: String,
    /// When the last one came.
    pub at: Timestamp,
    /// Whether any of them tells of the day: has a row of it, or no row at all.
    pub tells: bool,
}

const RECORD: &str =
    "INSERT INTO lake_arrival (tenant, provider, report, day, rows, sources, shape, at, beside)
    VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8) ON CONFLICT (tenant, provider, report, day) DO UPDATE SET
    rows = lake_arrival.rows + excluded.rows, sources = lake_arrival.sources + 1,
    shape = excluded.shape, at = excluded.at, beside = lake_arrival.beside + excluded.beside";
const BETWEEN: &str = "SELECT provider, report, day, rows, sources, shape, at, beside
    FROM lake_arrival WHERE tenant = $1 AND day >= $2 AND day <= $3 ORDER BY day, provider, report";

// A day whose inputs were all taken back is none that anything came for; one that is past
// retention still is.
const SPAN: &str = "SELECT MIN(d.day) AS first, MAX(d.day) AS last FROM lake_day d
    WHERE d.tenant = $1 AND (EXISTS (SELECT 1 FROM lake_file f WHERE f.tenant = d.tenant
            AND f.day = d.day AND f.kind = 'events' AND f.removed_version IS NULL)
        OR EXISTS (SELECT 1 FROM lake_arrival a WHERE a.tenant = d.tenant AND a.day = d.day)
        OR EXISTS (SELECT 1 FROM lake_retention_record r
            WHERE r.tenant = d.tenant AND r.day = d.day))";

const ANY: &str = "SELECT COUNT(*) AS days FROM lake_day d
    WHERE d.tenant = $1 AND d.day >= $2 AND d.day <= $3
        AND (EXISTS (SELECT 1 FROM lake_file f WHERE f.tenant = d.tenant
            AND f.day = d.day AND f.kind = 'events' AND f.removed_version IS NULL)
        OR EXISTS (SELECT 1 FROM lake_arrival a WHERE a.tenant = d.tenant AND a.day = d.day)
        OR EXISTS (SELECT 1 FROM lake_retention_record r
            WHERE r.tenant = d.tenant AND r.day = d.day))";

fn feed_day(row: &Row) -> Result<FeedDay> {
    let (sources, beside): (u64, u64) = (row.get("sources")?, row.get("beside")?);
    Ok(FeedDay {
        provider: row.get("provider")?,
        report: row.get("report")?,
        day: row.get("day")?,
        rows: row.get("rows")?,
        sources,
        shape: row.get("shape")?,
        at: row.get("at")?,
        tells: beside < sources,
    })
}

impl Lake {
    /// Notes that a report arrived for a day, in the caller's transaction. Call it once for each
    /// raw input (with the commit that completes it): only days for which a report is noted are
    /// compared with one another, so a few stray rows on a neighbouring day never read as "all
    /// others are gone".
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn record_arrival(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        arrival: &Arrival<'_>,
    ) -> Result<()> {
        let now = self.inner.clock.now();
        let Arrival {
            provider,
            report,
            day,
            rows,
            shape,
            beside,
        } = *arrival;
        catalogue::next_version(tx).await?;
        tx.execute(
            RECORD,
            params![
                tenant,
                provider,
                report,
                day,
                rows,
                shape,
                now,
                i64::from(beside)
            ],
        )
        .await?;
        catalogue::recount(tx, tenant, day, now).await
    }

    /// The first and the last day for which anything came; `None` when nothing ever did.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn span(&self, tenant: TenantId) -> Result<Option<(Day, Day)>> {
        let row = self.inner.db.fetch_one(SPAN, params![tenant]).await?;
        let (first, last): (Option<Day>, Option<Day>) = (row.get("first")?, row.get("last")?);
        Ok(first.zip(last))
    }

    /// Whether anything came for a day from `from` to `to`, both included.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn has_days(&self, tenant: TenantId, (from, to): (Day, Day)) -> Result<bool> {
        let found = self
            .inner
            .db
            .fetch_one(ANY, params![tenant, from, to])
            .await?;
        Ok(found.get::<u64>("days")? > 0)
    }

    /// Which reports arrived for the days from `from` to `to`, both included, by day.
    ///
    /// # Errors
    /// [`LakeError::BadDays`], or when the database cannot be read.
    pub async fn feed_days(&self, tenant: TenantId, from: Day, to: Day) -> Result<Vec<FeedDay>> {
        if from > to {
            return Err(LakeError::BadDays { from, to });
        }
        let rows = self
            .inner
            .db
            .fetch(BETWEEN, params![tenant, from, to])
            .await?;
        rows.iter().map(feed_day).collect()
    }
}
