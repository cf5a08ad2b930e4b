//! Rows of rules.
//!
//! Not here: who may change them. Invariant: a report is claimed for a rule in the transaction of
//! the cases that come of it.

use super::{Mode, Rule, Said};
use crate::case::Severity;
use base::id::{CaseId, TenantId};
use base::{ContentHash, Day, Timestamp};
use store::{Db, Read, Row, Sql, StoreError, Tx, params};

const COLUMNS: &str =
    "number, name, rsit, origin, critical, grouped, at_least, severity, tlp, mode,
    since_at, version";
const INSERT: &str = "INSERT INTO watch_case_rule (tenant, number, name, rsit, origin, critical,
    grouped, at_least, severity, tlp, mode, since_at, version)
    VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM watch_case_rule WHERE tenant = $1),
        $2, $3, $4, $5, $6, $7, $8, $9, 'off', $10, 1) RETURNING number";
const MODE: &str = "UPDATE watch_case_rule SET mode = $3, since_at = $4, version = version + 1
    WHERE tenant = $1 AND number = $2 AND version = $5";
const REMOVE: [&str; 3] = [
    "DELETE FROM watch_case_rule_source WHERE tenant = $1 AND number = $2",
    "DELETE FROM watch_case_rule_case WHERE tenant = $1 AND number = $2",
    "DELETE FROM watch_case_rule WHERE tenant = $1 AND number = $2",
];
const WAITING: &str = "SELECT s.source, s.first_day, s.last_day, s.stored FROM watch_source s
    WHERE s.tenant = $1 AND s.finished_at >= $3 AND NOT EXISTS (
        SELECT 1 FROM watch_case_rule_source a
        WHERE a.tenant = s.tenant AND a.number = $2 AND a.source = s.source)
    ORDER BY s.finished_at, s.source LIMIT 1000";
const CLAIM: &str = "INSERT INTO watch_case_rule_source (tenant, number, source, at)
    VALUES ($1, $2, $3, $4) ON CONFLICT (tenant, number, source) DO NOTHING";
const FORGET: &str = "DELETE FROM watch_case_rule_source WHERE tenant = $1 AND at < $2";
const CASE: &str = "SELECT case_id FROM watch_case_rule_case
    WHERE tenant = $1 AND number = $2 AND subject = $3";
const SET_CASE: &str = "INSERT INTO watch_case_rule_case (tenant, number, subject, case_id)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant, number, subject) DO UPDATE SET case_id = excluded.case_id";

fn read(row: &Row) -> Result<Rule, StoreError> {
    let rsit: Option<String> = row.get("rsit")?;
    Ok(Rule {
        number: row.get("number")?,
        said: Said {
            name: row.get("name")?,
            rsit: rsit.and_then(|r| r.parse().ok()),
            from: row.get("origin")?,
            critical: row.get("critical")?,
            by: row.parse("grouped")?,
            at_least: row.get("at_least")?,
            severity: row.parse::<Severity>("severity")?,
            tlp: row.parse("tlp")?,
        },
        mode: row.parse("mode")?,
        since: row.get("since_at")?,
        version: row.get("version")?,
    })
}

/// The rules of an administration.
pub(super) async fn all(rows: &mut impl Read, tenant: TenantId) -> Result<Vec<Rule>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM watch_case_rule WHERE tenant = $1 ORDER BY number");
    let found = rows.fetch(Sql::composed(sql), params![tenant]).await?;
    found.iter().map(read).collect()
}

/// The administrations that have rules.
pub(super) async fn tenants(db: &Db) -> Result<Vec<TenantId>, StoreError> {
    let sql = "SELECT DISTINCT tenant FROM watch_case_rule WHERE mode = 'on' ORDER BY tenant";
    let rows = db.fetch(sql, params![]).await?;
    rows.iter().map(|row| row.get("tenant")).collect()
}

pub(super) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    said: &Said,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let values = params![
        tenant,
        said.name.as_str(),
        said.rsit.map(base::rsit::IncidentType::as_str),
        said.from.as_str(),
        said.critical,
        said.by.as_str(),
        said.at_least,
        said.severity.as_str(),
        said.tlp.as_str(),
        now
    ];
    tx.fetch_one(INSERT, values).await?.get("number")
}

/// Whether the rule still had the version that was seen.
pub(super) async fn set_mode(
    tx: &mut Tx,
    (tenant, number): (TenantId, i64),
    (mode, since): (Mode, Timestamp),
    seen: i64,
) -> Result<bool, StoreError> {
    let values = params![tenant, number, mode.as_str(), since, seen];
    Ok(tx.execute(MODE, values).await? == 1)
}

pub(super) async fn remove(
    tx: &mut Tx,
    (tenant, number): (TenantId, i64),
) -> Result<(), StoreError> {
    for sql in REMOVE {
        tx.execute(sql, params![tenant, number]).await?;
    }
    Ok(())
}

/// A report that was read to its end and that a rule has not looked at.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    pub source: ContentHash,
    pub days: Option<(Day, Day)>,
    pub stored: u64,
}

pub(super) async fn waiting(
    db: &Db,
    (tenant, number): (TenantId, i64),
    since: Timestamp,
) -> Result<Vec<Waiting>, StoreError> {
    let rows = db.fetch(WAITING, params![tenant, number, since]).await?;
    let one = |row: &Row| {
        let (first, last) = (row.get("first_day")?, row.get("last_day")?);
        Ok(Waiting {
            source: row.get("source")?,
            days: Option::zip(first, last),
            stored: row.get("stored")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Whether no other run was faster.
pub(super) async fn claim(
    tx: &mut Tx,
    (tenant, number): (TenantId, i64),
    source: ContentHash,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![tenant, number, source, now];
    Ok(tx.execute(CLAIM, values).await? == 1)
}

/// Forgets which reports were looked at so long ago that they are not looked at anyway.
pub(super) async fn forget(
    tx: &mut Tx,
    tenant: TenantId,
    before: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(FORGET, params![tenant, before])
        .await
        .map(|_| ())
}

/// The case that a rule opened for a subject before.
pub(super) async fn case(
    tx: &mut Tx,
    (tenant, number): (TenantId, i64),
    subject: &str,
) -> Result<Option<CaseId>, StoreError> {
    let row = tx
        .fetch_optional(CASE, params![tenant, number, subject])
        .await?;
    row.map(|row| row.get("case_id")).transpose()
}

pub(super) async fn set_case(
    tx: &mut Tx,
    (tenant, number): (TenantId, i64),
    (subject, case): (&str, CaseId),
) -> Result<(), StoreError> {
    let values = params![tenant, number, subject, case];
    tx.execute(SET_CASE, values).await.map(|_| ())
}
