//! Which reports arrived, which did not, what changed shape, what was refused: the operator's
//! morning page.
//!
//! Not here: the numbers in the reports. Invariant: a report counts as missing only if it used to
//! come and others of its provider came that day or the day is over.

pub mod actions;
mod heard;
pub mod pages;

pub use heard::Heard;

use crate::ingest::OtherDays;
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::{ContentHash, Day, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use store::{Db, StoreError, Tx, params};

const SOURCE: &str = "SELECT member, provider, report, shape, rows_read FROM watch_source
    WHERE tenant = $1 AND source = $2";
const OTHER_DAYS: &str = "SELECT COALESCE(SUM(rows_read), 0) AS rows_read FROM watch_source_day
    WHERE tenant = $1 AND source = $2 AND day <> $3";
const OWN_DAY: &str = "SELECT day FROM watch_source_day
    WHERE tenant = $1 AND source = $2 AND day = $3 AND rows_read > 0";
const PUT_OTHER_DAYS: &str = "UPDATE watch_source SET of_other_days = $3, beside = $4
    WHERE tenant = $1 AND source = $2";
const COUNT_DAY: &str = "INSERT INTO watch_source_day (tenant, source, day, rows_read)
    VALUES ($1, $2, $3, $4) ON CONFLICT (tenant, source, day) DO UPDATE SET
        rows_read = watch_source_day.rows_read + excluded.rows_read";
const DAYS: &str = "SELECT day, rows_read FROM watch_source_day WHERE tenant = $1 AND source = $2
    ORDER BY rows_read DESC, day DESC LIMIT 92";
const FORGET_DAYS: &str = "DELETE FROM watch_source_day WHERE tenant = $1 AND source = $2";

/// A report is about a day that has at least this part of the rows of its fullest day; fewer are
/// stray rows, and a report that is not about a day does not say that its others are gone.
const STRAY: u64 = 10;

/// Counts rows of a source by their day, in the transaction that commits them.
pub(crate) async fn count_days(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    days: &[(Day, u64)],
) -> Result<(), StoreError> {
    for (day, rows) in days {
        tx.execute(COUNT_DAY, params![tenant, *source, *day, *rows])
            .await?;
    }
    Ok(())
}

/// The rows of a source by their day, where they are still kept by day.
pub(crate) async fn rows_by_day(
    db: &Db,
    tenant: TenantId,
    source: &ContentHash,
) -> Result<Vec<(Day, u64)>, StoreError> {
    let rows = db.fetch(DAYS, params![tenant, *source]).await?;
    let one = |row: &store::Row| Ok((row.get("day")?, row.get("rows_read")?));
    rows.iter().map(one).collect()
}

/// The days a source without a day in its name is about, each with its rows.
async fn days_of(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
) -> Result<Vec<(Day, u64)>, StoreError> {
    let mut days: Vec<(Day, u64)> = Vec::new();
    for row in tx.fetch(DAYS, params![tenant, *source]).await? {
        days.push((row.get("day")?, row.get("rows_read")?));
    }
    let fullest = days.first().map_or(0, |(_, rows)| *rows);
    days.retain(|(_, rows)| rows * STRAY >= fullest);
    Ok(days)
}

/// Notes that a report arrived: for the day in its file name, else for the days most of its rows
/// are of. Returns what is to be said where they differ.
pub(crate) async fn record(
    tx: &mut Tx,
    watch: &Watch,
    tenant: TenantId,
    source: &ContentHash,
    day: Option<Day>,
) -> Result<Option<OtherDays>, WatchError> {
    let Some(row) = tx.fetch_optional(SOURCE, params![tenant, *source]).await? else {
        return Ok(None);
    };
    let (provider, report): (String, String) = (row.get("provider")?, row.get("report")?);
    let (shape, rows): (String, u64) = (row.get("shape")?, row.get("rows_read")?);
    let (mut others, mut beside) = (None, false);
    let days = match day {
        Some(day) => {
            let own = params![tenant, *source, day];
            let own = tx.fetch_optional(OWN_DAY, own).await?;
            beside = rows > 0 && own.is_none();
            let found = other_days(tx, tenant, source, (day, beside)).await?;
            let file: String = row.get("member")?;
            others = OtherDays::found(&file, day, (found, rows));
            tx.execute(FORGET_DAYS, params![tenant, *source]).await?;
            vec![(day, rows)]
        }
        // They stay: taking the report back takes back what was noted of just these days.
        None => days_of(tx, tenant, source).await?,
    };
    for (day, rows) in days {
        let arrival = lake::Arrival {
            provider: &provider,
            report: &report,
            day,
            rows,
            shape: &shape,
            beside,
        };
        watch.lake().record_arrival(tx, tenant, &arrival).await?;
    }
    Ok(others)
}

/// Counts and notes the rows of a source that are of another day than its name says, and whether
/// that is all it has.
async fn other_days(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    (day, beside): (Day, bool),
) -> Result<u64, WatchError> {
    let rows = tx.fetch(OTHER_DAYS, params![tenant, *source, day]).await?;
    let found = rows.first().map_or(Ok(0), |row| row.get("rows_read"))?;
    let values = params![tenant, *source, found, i64::from(beside)];
    tx.execute(PUT_OTHER_DAYS, values).await?;
    Ok(found)
}

/// Undoes [`record`] for a report that is taken back with its rows, and forgets its days. `named`
/// is the day in the name of the file it came in, as it was when it came.
pub(crate) async fn take_back(
    tx: &mut Tx,
    watch: &Watch,
    tenant: TenantId,
    report: &crate::ingest::SourceRecord,
    (named, stored): (Option<Day>, Vec<(Day, u64)>),
) -> Result<(), WatchError> {
    let noted = days_of(tx, tenant, &report.source).await?;
    tx.execute(FORGET_DAYS, params![tenant, report.source])
        .await?;
    let day = crate::ingest::day_of_name(&report.member).or(named);
    let days = match (day, noted) {
        (Some(day), _) => vec![(day, report.rows)],
        // Reports of before the days were kept: those of what is stored.
        (None, none) if none.is_empty() => strays_left_out(stored),
        (None, noted) => noted,
    };
    if report.finished_at.is_none() {
        return Ok(());
    }
    undo(tx, watch, tenant, report, days).await
}

fn strays_left_out(mut days: Vec<(Day, u64)>) -> Vec<(Day, u64)> {
    let fullest = days.iter().map(|(_, rows)| *rows).max().unwrap_or(0);
    days.retain(|(_, rows)| rows * STRAY >= fullest);
    days
}

/// Undoes [`record`] for a report whose rows, by day, now count as those of another type.
pub(crate) async fn withdraw(
    tx: &mut Tx,
    watch: &Watch,
    tenant: TenantId,
    report: &crate::ingest::SourceRecord,
    mut days: Vec<(Day, u64)>,
) -> Result<(), WatchError> {
    if report.finished_at.is_none() {
        return Ok(());
    }
    if let Some(day) = crate::ingest::day_of_name(&report.member) {
        days = vec![(day, report.rows)];
    }
    undo(tx, watch, tenant, report, strays_left_out(days)).await
}

async fn undo(
    tx: &mut Tx,
    watch: &Watch,
    tenant: TenantId,
    report: &crate::ingest::SourceRecord,
    days: Vec<(Day, u64)>,
) -> Result<(), WatchError> {
    for (day, rows) in days {
        let arrival = lake::Arrival {
            provider: &report.provider,
            report: &report.report,
            day,
            rows,
            shape: &report.shape,
            beside: report.beside,
        };
        let lake = watch.lake();
        lake.withdraw_arrival(tx, tenant, &arrival).await?;
    }
    Ok(())
}

/// What one provider's reports did lately.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// Reports that came within the last day.
    pub arrived: Vec<Came>,
    /// Reports that used to come and did not, with the day they are missing for.
    pub missing: Vec<Missing>,
    /// Reports whose columns are not those of the time before.
    pub changed: Vec<Changed>,
    /// Open quarantine entries, and rows they stand for.
    pub refused: (u64, u64),
}

/// A report that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// The provider.
    pub provider: String,
    /// The report type.
    pub report: String,
    /// The first and the last day it is about; `None` when nothing says so.
    pub days: Option<(Day, Day)>,
    /// When it was received.
    pub received_at: Timestamp,
    /// Data rows, of which new observations, duplicates and refused ones.
    pub rows: u64,
    /// New observations.
    pub stored: u64,
    /// Rows that were there already.
    pub duplicates: u64,
    /// Rows in quarantine.
    pub rejected: u64,
    /// What is to be said where its rows are of other days than its name.
    pub other_days: Option<OtherDays>,
    /// Rows of days that nobody can have seen yet.
    pub future: u64,
}

/// A report that did not come.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// The day it is missing for.
    pub day: Day,
    /// The provider.
    pub provider: String,
    /// The report type.
    pub report: String,
    /// The last day it came for.
    pub last: Day,
}

impl Missing {
    /// Provider and report in one word.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}", self.provider, self.report)
    }
}

/// A report whose columns changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The report type.
    pub report: String,
    /// When the first file with the other columns was received.
    pub at: Timestamp,
    /// Columns that no mapping knows.
    pub unknown_columns: String,
}

/// Days back that are looked at to say what "used to come".
const WINDOW: i32 = 14;
/// A report is expected if it came on at least this many of those days.
const EXPECTED_DAYS: usize = 5;

/// The reports missing for `day`, from the days on which each (provider, report) came.
///
/// Expected is what came on at least five of the fourteen days before; a report that was missing
/// for the whole last week is taken to have ended.
#[must_use]
pub fn missing_for(day: Day, came: &BTreeMap<(String, String), BTreeSet<Day>>) -> Vec<Missing> {
    let gone_quiet = day.plus(-7);
    came.iter()
        .filter(|(_, days)| !days.contains(&day))
        .filter(|(_, days)| days.range(day.plus(-WINDOW)..day).count() >= EXPECTED_DAYS)
        .filter_map(|((provider, report), days)| {
            let last = *days.range(..day).next_back()?;
            (last >= gone_quiet).then(|| Missing {
                day,
                provider: provider.clone(),
                report: report.clone(),
                last,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn came(days: impl IntoIterator<Item = i32>) -> BTreeMap<(String, String), BTreeSet<Day>> {
        let days = days.into_iter().map(Day::from_number).collect();
        BTreeMap::from([(
            ("shadowserver".to_owned(), "event4_sinkhole".to_owned()),
            days,
        )])
    }

    #[test]
    fn a_daily_report_is_missed_on_the_first_day() {
        let missing = missing_for(Day::from_number(20), &came(6..20));
        assert_eq!(missing.len(), 1);
        assert_eq!(missing[0].last, Day::from_number(19));
        assert!(missing_for(Day::from_number(20), &came(6..=20)).is_empty());
    }

    #[test]
    fn an_occasional_or_ended_report_is_not_missed() {
        assert!(missing_for(Day::from_number(20), &came([7, 12, 17])).is_empty());
        assert!(missing_for(Day::from_number(20), &came(0..12)).is_empty());
    }
}
