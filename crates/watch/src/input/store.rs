//! The rows of inputs as people look at them, and those that go when one is taken back.
//!
//! Invariant: every statement names the administration.

use super::{Arrival, Counts, Listed, Refused, State, TakenBack};
use crate::ingest::{InputState, Options, SourceRecord, source_record};
use base::id::TenantId;
use base::{ContentHash, Timestamp};
use store::{Db, Row, StoreError, Tx, params};

const LIST: &str = "SELECT i.blob, i.name, i.bytes, i.via, i.options, i.received_at, i.finished_at,
        i.state, i.reader_until, i.raw_removed_at,
        (SELECT CAST(COALESCE(SUM(s.rows_read), 0) AS BIGINT) FROM watch_source s
            WHERE s.tenant = i.tenant AND s.blob = i.blob) AS rows_read,
        (SELECT CAST(COALESCE(SUM(s.stored), 0) AS BIGINT) FROM watch_source s
            WHERE s.tenant = i.tenant AND s.blob = i.blob) AS stored,
        (SELECT CAST(COALESCE(SUM(s.duplicates), 0) AS BIGINT) FROM watch_source s
            WHERE s.tenant = i.tenant AND s.blob = i.blob) AS duplicates,
        (SELECT CAST(COALESCE(SUM(s.rejected), 0) AS BIGINT) FROM watch_source s
            WHERE s.tenant = i.tenant AND s.blob = i.blob) AS rejected,
        (SELECT CAST(COALESCE(SUM(s.expired), 0) AS BIGINT) FROM watch_source s
            WHERE s.tenant = i.tenant AND s.blob = i.blob) AS expired
    FROM watch_input i WHERE i.tenant = $1 AND i.received_at >= $2
    ORDER BY i.received_at DESC, i.input LIMIT $3";
const ARRIVALS: &str = "SELECT blob, name, bytes, via, options, received_at, finished_at, state,
        reader_until, raw_removed_at
    FROM watch_input WHERE tenant = $1 AND blob = $2 ORDER BY received_at DESC, input";
const BEGINNING: &str = "SELECT DISTINCT blob FROM watch_input
    WHERE tenant = $1 AND blob >= $2 AND blob < $3 ORDER BY blob LIMIT 2";
const REPORTS: &str =
    "SELECT * FROM watch_source WHERE tenant = $1 AND blob = $2 ORDER BY member, source";
const REFUSED: &str = "SELECT reason, arguments, row_number, rows_affected FROM watch_quarantine
    WHERE tenant = $1 AND blob = $2 AND settled_at IS NULL ORDER BY id";
const TAKEN_BACK: &str = "SELECT at, actor, reason, observations, refused
    FROM watch_input_taken_back WHERE tenant = $1 AND blob = $2 ORDER BY at DESC";
const BEING_READ: &str = "SELECT input FROM watch_input
    WHERE tenant = $1 AND blob = $2 AND state = 'accepted' AND reader_until > $3 LIMIT 1";
const TAKE_BACK: &str = "UPDATE watch_input SET state = 'taken-back', reader = NULL,
        reader_until = NULL
    WHERE tenant = $1 AND blob = $2 AND state <> 'taken-back'";
const FORGET_REPORTS: &str = "DELETE FROM watch_source WHERE tenant = $1 AND blob = $2";
const FORGET_REFUSED: &str = "DELETE FROM watch_quarantine WHERE tenant = $1 AND blob = $2";
const NOTE: &str = "INSERT INTO watch_input_taken_back
        (tenant, blob, at, actor, reason, observations, refused)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant, blob, at) DO NOTHING";
// Rows are duplicates of one another only under one provider and one report type, on one day.
const AGAIN: &str = "INSERT INTO watch_input_again (tenant, blob, since)
    SELECT DISTINCT s.tenant, s.blob, CAST($3 AS BIGINT) FROM watch_source s
        JOIN watch_source g ON g.tenant = s.tenant AND g.blob = $2 AND g.provider = s.provider
            AND g.report = s.report AND s.first_day <= g.last_day AND s.last_day >= g.first_day
        JOIN watch_input i ON i.tenant = s.tenant AND i.blob = s.blob
            AND i.state IN ('done', 'failed') AND i.raw_leaving_at IS NULL
    WHERE s.tenant = $1 AND s.blob <> $2 AND s.duplicates > 0 AND g.stored > 0
    ON CONFLICT (tenant, blob) DO NOTHING";
const OTHERS: &str = "SELECT COUNT(DISTINCT s.blob) AS others FROM watch_source s
        JOIN watch_source g ON g.tenant = s.tenant AND g.blob = $2 AND g.provider = s.provider
            AND g.report = s.report AND s.first_day <= g.last_day AND s.last_day >= g.first_day
        JOIN watch_input i ON i.tenant = s.tenant AND i.blob = s.blob
            AND i.state IN ('done', 'failed') AND i.raw_leaving_at IS NULL
    WHERE s.tenant = $1 AND s.blob <> $2 AND s.duplicates > 0 AND g.stored > 0";
/// As those, but their bytes are gone: what was a duplicate in them cannot be read again.
const LOST: &str = "SELECT COUNT(DISTINCT s.blob) AS others FROM watch_source s
        JOIN watch_source g ON g.tenant = s.tenant AND g.blob = $2 AND g.provider = s.provider
            AND g.report = s.report AND s.first_day <= g.last_day AND s.last_day >= g.first_day
        JOIN watch_input i ON i.tenant = s.tenant AND i.blob = s.blob
            AND i.state IN ('done', 'failed') AND i.raw_leaving_at IS NOT NULL
    WHERE s.tenant = $1 AND s.blob <> $2 AND s.duplicates > 0 AND g.stored > 0";
const DUE: &str = "SELECT tenant, blob FROM watch_input_again ORDER BY since, blob";
const DONE: &str = "DELETE FROM watch_input_again WHERE tenant = $1 AND blob = $2";

/// The inputs received at or after a moment, the newest first.
pub(super) async fn list(
    db: &Db,
    tenant: TenantId,
    since: Timestamp,
    limit: u32,
) -> Result<Vec<Listed>, StoreError> {
    let rows = db.fetch(LIST, params![tenant, since, limit]).await?;
    let listed = |row: &Row| {
        let counts = Counts {
            rows: row.get("rows_read")?,
            stored: row.get("stored")?,
            duplicates: row.get("duplicates")?,
            rejected: row.get("rejected")?,
            expired: row.get("expired")?,
        };
        let arrival = arrival(row)?;
        Ok(Listed {
            input: row.get("blob")?,
            state: State::of(&[arrival.state], counts),
            arrival,
            counts,
        })
    };
    rows.iter().map(listed).collect()
}

/// The arrivals of an input, the newest first, and its size in bytes.
pub(super) async fn arrivals(
    db: &Db,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<(Vec<Arrival>, u64), StoreError> {
    let rows = db.fetch(ARRIVALS, params![tenant, *input]).await?;
    let bytes = rows.first().map(|row| row.get("bytes")).transpose()?;
    let all = rows.iter().map(arrival).collect::<Result<_, _>>()?;
    Ok((all, bytes.unwrap_or(0)))
}

fn arrival(row: &Row) -> Result<Arrival, StoreError> {
    let options: String = row.get("options")?;
    let options: Option<Options> = serde_json::from_str(&options).ok();
    Ok(Arrival {
        name: row.get("name")?,
        via: row.get("via")?,
        provider: options.map_or_else(String::new, |o| o.provider.to_string()),
        received_at: row.get("received_at")?,
        finished_at: row.get("finished_at")?,
        state: InputState::from_name(&row.get::<String>("state")?),
        reader_until: row.get("reader_until")?,
        raw_removed: row.get::<Option<i64>>("raw_removed_at")?.is_some(),
    })
}

/// At most two inputs whose hash begins with these hexadecimal digits.
pub(super) async fn beginning(
    db: &Db,
    tenant: TenantId,
    digits: &str,
) -> Result<Vec<ContentHash>, StoreError> {
    // Every digit that may follow sorts below g.
    let rows = db
        .fetch(BEGINNING, params![tenant, digits, format!("{digits}g")])
        .await?;
    rows.iter().map(|row| row.get("blob")).collect()
}

pub(super) async fn reports(
    db: &Db,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<Vec<SourceRecord>, StoreError> {
    let rows = db.fetch(REPORTS, params![tenant, *input]).await?;
    rows.iter().map(source_record).collect()
}

/// The same, as the transaction sees them.
pub(super) async fn reports_now(
    tx: &mut Tx,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<Vec<SourceRecord>, StoreError> {
    let rows = tx.fetch(REPORTS, params![tenant, *input]).await?;
    rows.iter().map(source_record).collect()
}

/// What is refused and open, by reason and what was said.
pub(super) async fn refused(
    db: &Db,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<Vec<Refused>, StoreError> {
    let mut all: Vec<Refused> = Vec::new();
    for row in db.fetch(REFUSED, params![tenant, *input]).await? {
        let reason: String = row.get("reason")?;
        let number: i64 = row.get("row_number")?;
        let arguments = crate::quarantine::read_arguments(&row.get::<String>("arguments")?);
        let problem = arguments.into_iter().find(|(name, _)| name == "problem");
        // Of single rows each says something else; of files there are few.
        let whole = number == crate::quarantine::WHOLE_FILE;
        let problem = problem.map(|(_, said)| said).filter(|_| whole);
        let rows: u64 = row.get("rows_affected")?;
        let same = |one: &&mut Refused| one.reason == reason && one.problem == problem;
        match all.iter_mut().find(same) {
            Some(one) => one.rows += rows,
            None => all.push(Refused {
                reason,
                problem,
                rows,
            }),
        }
    }
    Ok(all)
}

pub(super) async fn taken_back(
    db: &Db,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<Vec<TakenBack>, StoreError> {
    let rows = db.fetch(TAKEN_BACK, params![tenant, *input]).await?;
    let one = |row: &Row| {
        Ok(TakenBack {
            at: row.get("at")?,
            actor: row.get("actor")?,
            reason: row.get("reason")?,
            observations: row.get("observations")?,
            refused: row.get("refused")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Whether somebody reads the input at this moment.
pub(super) async fn is_being_read(
    tx: &mut Tx,
    tenant: TenantId,
    input: &ContentHash,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let found = tx.fetch_optional(BEING_READ, params![tenant, *input, now]);
    Ok(found.await?.is_some())
}

/// Marks an input as taken back; `false` when it is already, or there is none.
pub(super) async fn take_back(
    tx: &mut Tx,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<bool, StoreError> {
    Ok(tx.execute(TAKE_BACK, params![tenant, *input]).await? > 0)
}

/// Forgets the reports of an input and what of it was refused.
pub(super) async fn forget(
    tx: &mut Tx,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<(), StoreError> {
    for sql in [FORGET_REPORTS, FORGET_REFUSED, DONE] {
        tx.execute(sql, params![tenant, *input]).await?;
    }
    Ok(())
}

/// Keeps who took an input back, when and why.
pub(super) async fn note(
    tx: &mut Tx,
    tenant: TenantId,
    input: &ContentHash,
    taken: &TakenBack,
) -> Result<(), StoreError> {
    let values = params![
        tenant,
        *input,
        taken.at,
        &taken.actor,
        &taken.reason,
        taken.observations,
        taken.refused,
    ];
    tx.execute(NOTE, values).await.map(|_| ())
}

/// Notes which other inputs are to be read once more, before the reports of this one are forgotten.
pub(super) async fn read_others_again(
    tx: &mut Tx,
    tenant: TenantId,
    input: &ContentHash,
    now: Timestamp,
) -> Result<u64, StoreError> {
    tx.execute(AGAIN, params![tenant, *input, now]).await
}

/// How many other inputs would be.
pub(super) async fn others(
    db: &Db,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<u64, StoreError> {
    let row = db.fetch_one(OTHERS, params![tenant, *input]).await?;
    row.get("others")
}

/// How many other inputs would be if their bytes were still kept.
pub(super) async fn others_gone(
    db: &Db,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<u64, StoreError> {
    let row = db.fetch_one(LOST, params![tenant, *input]).await?;
    row.get("others")
}

/// Inputs that are to be read once more.
pub(super) async fn due(db: &Db) -> Result<Vec<(TenantId, ContentHash)>, StoreError> {
    let rows = db.fetch(DUE, params![]).await?;
    rows.iter()
        .map(|r| Ok((r.get("tenant")?, r.get("blob")?)))
        .collect()
}

pub(super) async fn done(db: &Db, tenant: TenantId, input: &ContentHash) -> Result<(), StoreError> {
    db.execute(DONE, params![tenant, *input]).await.map(|_| ())
}
