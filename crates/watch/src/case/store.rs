//! Rows of `watch_case`, of its timeline and of what it is found again by.
//!
//! Not here: who may see them. Invariant: a change names the version it was made from, and numbers
//! of cases have no gaps but those of transactions taken back.

use super::{Case, Entry, Milestones, Severity, State, Waiting, What};
use crate::incident_report::Indicator;
use base::Timestamp;
use base::id::{AccountId, CaseId, TenantId};
use store::{Read, Row, Sql, StoreError, Tx, Value, params};

const COLUMNS: &str = "id, number, title, rsit, severity, state, tlp, assignee, opened_at,
    changed_at, due_at, looked_at, answered_at, asked_at, gone_at, closed_at, outcome, merged_into,
    reports, version";
/// What stands in the queue, in the words of its index.
const OPEN: &str = "state <> 'closed'";
const NUMBER: &str = "INSERT INTO watch_case_number (tenant, last) VALUES ($1, 1)
    ON CONFLICT (tenant) DO UPDATE SET last = watch_case_number.last + 1 RETURNING last";
const INSERT: &str = "INSERT INTO watch_case (id, tenant, number, title, rsit, severity, state, tlp,
    assignee, opened_at, changed_at, due_at, looked_at, answered_at, asked_at, gone_at, closed_at,
    outcome, merged_into, reports, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";
const UPDATE: &str = "UPDATE watch_case SET title = $3, rsit = $4, severity = $5, state = $6,
    tlp = $7, assignee = $8, changed_at = $9, due_at = $10, looked_at = $11, answered_at = $12,
    asked_at = $13, gone_at = $14, closed_at = $15, outcome = $16, merged_into = $17,
    reports = $18, version = version + 1
    WHERE id = $1 AND tenant = $2 AND version = $19";
const ENTRY: &str = "INSERT INTO watch_case_entry (case_id, n, at, who, what, detail)
    VALUES ($1, (SELECT COALESCE(MAX(n), 0) + 1 FROM watch_case_entry WHERE case_id = $1),
        $2, $3, $4, $5)";
const ENTRIES: &str =
    "SELECT at, who, what, detail FROM watch_case_entry WHERE case_id = $1 ORDER BY n";
const INDICATOR: &str = "INSERT INTO watch_case_indicator (tenant, case_id, kind, value)
    VALUES ($1, $2, $3, $4) ON CONFLICT (case_id, kind, value) DO NOTHING";
const INDICATORS: &str = "SELECT kind, value FROM watch_case_indicator
    WHERE case_id = $1 ORDER BY kind, value";
const MOVE_INDICATORS: &str = "INSERT INTO watch_case_indicator (tenant, case_id, kind, value)
    SELECT tenant, $2, kind, value FROM watch_case_indicator WHERE case_id = $1
    ON CONFLICT (case_id, kind, value) DO NOTHING";
const WITH: &str = "SELECT c.id FROM watch_case_indicator i JOIN watch_case c ON c.id = i.case_id
    WHERE i.tenant = $1 AND i.kind = $2 AND i.value = $3 AND c.state <> 'closed'
    AND c.merged_into IS NULL AND c.changed_at > $4 ORDER BY c.opened_at LIMIT 1";
const BESIDE: &str = "SELECT DISTINCT c.id, c.number FROM watch_case_indicator own
    JOIN watch_case_indicator other ON other.tenant = own.tenant AND other.kind = own.kind
        AND other.value = own.value AND other.case_id <> own.case_id
    JOIN watch_case c ON c.id = other.case_id
    WHERE own.case_id = $1 AND c.merged_into IS NULL ORDER BY c.number DESC LIMIT 20";
const BEFORE: &str = "SELECT id FROM watch_case WHERE tenant = $1 AND state <> 'closed'
    AND (severity, opened_at, id) < ($2, $3, $4)
    ORDER BY severity DESC, opened_at DESC, id DESC LIMIT 1";
const BEHIND: &str = "SELECT id FROM watch_case WHERE tenant = $1 AND state <> 'closed'
    AND (severity, opened_at, id) > ($2, $3, $4) ORDER BY severity, opened_at, id LIMIT 1";
const WAITING: &str = "SELECT
    (SELECT COUNT(*) FROM (SELECT 1 AS n FROM watch_case
        WHERE tenant = $1 AND state <> 'closed' LIMIT $2) AS a) AS open,
    (SELECT COUNT(*) FROM (SELECT 1 AS n FROM watch_case
        WHERE tenant = $1 AND state = 'new' LIMIT $2) AS b) AS fresh,
    (SELECT COUNT(*) FROM (SELECT 1 AS n FROM watch_case
        WHERE tenant = $1 AND state <> 'closed' AND severity <= $3 LIMIT $2) AS c) AS bad";

/// The next number.
pub(crate) async fn number(tx: &mut Tx, tenant: TenantId) -> Result<i64, StoreError> {
    let row = tx.fetch_one(NUMBER, params![tenant]).await?;
    row.get("last")
}

fn values(tenant: TenantId, case: &Case) -> Vec<Value> {
    params![
        case.id,
        tenant,
        case.title.as_str(),
        case.rsit.as_str(),
        case.severity.rank(),
        case.state.as_str(),
        case.tlp.as_str(),
        case.assignee,
        case.changed,
        case.due,
        case.marks.looked,
        case.marks.answered,
        case.marks.asked,
        case.marks.gone,
        case.marks.closed,
        case.outcome.map(|o| o.as_str()),
        case.merged_into,
        case.reports
    ]
}

pub(crate) async fn insert(tx: &mut Tx, tenant: TenantId, case: &Case) -> Result<(), StoreError> {
    let mut all = values(tenant, case);
    // The order of the statement: number behind the administration, the opening before the change.
    all.insert(2, case.number.into());
    all.insert(9, case.opened.into());
    all.push(case.version.into());
    tx.execute(INSERT, all).await.map(|_| ())
}

/// Whether it still had the version that `case` was read with.
pub(super) async fn update(tx: &mut Tx, tenant: TenantId, case: &Case) -> Result<bool, StoreError> {
    let mut all = values(tenant, case);
    all.push(case.version.into());
    Ok(tx.execute(UPDATE, all).await? == 1)
}

fn read(row: &Row) -> Result<Case, StoreError> {
    let rank: i64 = row.get("severity")?;
    let outcome: Option<String> = row.get("outcome")?;
    Ok(Case {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        rsit: row.parse("rsit")?,
        severity: Severity::of_rank(rank).unwrap_or(Severity::Low),
        state: row.parse("state")?,
        tlp: row.parse("tlp")?,
        assignee: row.get("assignee")?,
        opened: row.get("opened_at")?,
        changed: row.get("changed_at")?,
        due: row.get("due_at")?,
        marks: Milestones {
            looked: row.get("looked_at")?,
            answered: row.get("answered_at")?,
            asked: row.get("asked_at")?,
            gone: row.get("gone_at")?,
            closed: row.get("closed_at")?,
        },
        outcome: outcome.as_deref().and_then(super::Outcome::from_name),
        merged_into: row.get("merged_into")?,
        reports: row.get("reports")?,
        version: row.get("version")?,
    })
}

/// One case.
pub(crate) async fn one(
    rows: &mut impl Read,
    tenant: TenantId,
    id: CaseId,
) -> Result<Option<Case>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM watch_case WHERE tenant = $1 AND id = $2");
    let row = rows
        .fetch_optional(Sql::composed(sql), params![tenant, id])
        .await?;
    row.as_ref().map(read).transpose()
}

/// The case of a number.
pub(crate) async fn of_number(
    rows: &mut impl Read,
    tenant: TenantId,
    number: i64,
) -> Result<Option<Case>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM watch_case WHERE tenant = $1 AND number = $2");
    let row = rows
        .fetch_optional(Sql::composed(sql), params![tenant, number])
        .await?;
    row.as_ref().map(read).transpose()
}

/// Which cases of the queue.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In this state; closed ones stand in no queue but this.
    pub state: Option<State>,
    /// Of this severity.
    pub severity: Option<Severity>,
    /// Somebody's.
    pub assignee: Option<AccountId>,
    /// Nobody's.
    pub unassigned: bool,
    /// Whose next step is due.
    pub due: Option<Timestamp>,
    /// Behind this one: severity, opening and id.
    pub after: Option<(Severity, Timestamp, CaseId)>,
}

/// A page of the queue: the worst first, among them the oldest; of closed ones the newest first.
pub(super) async fn queue(
    rows: &mut impl Read,
    tenant: TenantId,
    wanted: &Wanted,
    most: usize,
) -> Result<Vec<Case>, StoreError> {
    let mut values = params![tenant];
    let mut where_ = String::from("tenant = $1 AND ");
    let is_closed = wanted.state == Some(State::Closed);
    where_.push_str(if is_closed { "state = 'closed'" } else { OPEN });
    let mut also = |text: &str, value: Value| {
        values.push(value);
        where_.push_str(&format!(" AND {text} ${}", values.len()));
    };
    if let Some(state) = wanted.state.filter(|_| !is_closed) {
        also("state =", state.as_str().into());
    }
    if let Some(severity) = wanted.severity {
        also("severity =", severity.rank().into());
    }
    if let Some(assignee) = wanted.assignee {
        also("assignee =", assignee.into());
    }
    if let Some(now) = wanted.due {
        also("due_at <=", now.into());
    }
    if wanted.unassigned {
        where_.push_str(" AND assignee IS NULL");
    }
    if let Some((severity, at, id)) = wanted.after {
        let n = values.len() + 1;
        where_.push_str(&match is_closed {
            true => format!(" AND (opened_at, id) < (${n}, ${})", n + 1),
            false => format!(
                " AND (severity, opened_at, id) > (${n}, ${}, ${})",
                n + 1,
                n + 2
            ),
        });
        if !is_closed {
            values.push(severity.rank().into());
        }
        values.extend([at.into(), id.into()]);
    }
    let order = match is_closed {
        true => "opened_at DESC, id DESC",
        false => "severity, opened_at, id",
    };
    let sql =
        format!("SELECT {COLUMNS} FROM watch_case WHERE {where_} ORDER BY {order} LIMIT {most}");
    let found = rows.fetch(Sql::composed(sql), values).await?;
    found.iter().map(read).collect()
}

/// The open cases before and behind this one in the queue.
pub(super) async fn neighbours(
    rows: &mut impl Read,
    tenant: TenantId,
    case: &Case,
) -> Result<(Option<CaseId>, Option<CaseId>), StoreError> {
    let at = params![tenant, case.severity.rank(), case.opened, case.id];
    let before = rows.fetch_optional(BEFORE.into(), at.clone()).await?;
    let behind = rows.fetch_optional(BEHIND.into(), at).await?;
    let id = |row: Option<Row>| row.map(|r| r.get("id")).transpose();
    Ok((id(before)?, id(behind)?))
}

/// How many cases wait, counted no further than `most`: a queue of any length costs the same.
pub(super) async fn waiting(
    rows: &mut impl Read,
    tenant: TenantId,
    most: u64,
) -> Result<Waiting, StoreError> {
    let values = params![tenant, most, Severity::High.rank()];
    let row = rows.fetch_one(WAITING.into(), values).await?;
    Ok(Waiting {
        open: row.get("open")?,
        new: row.get("fresh")?,
        bad: row.get("bad")?,
    })
}

/// Writes an entry of the timeline.
pub(crate) async fn note(
    tx: &mut Tx,
    case: CaseId,
    (at, who): (Timestamp, &str),
    (what, detail): (What, &str),
) -> Result<(), StoreError> {
    let values = params![case, at, who, what.as_str(), detail];
    tx.execute(ENTRY, values).await.map(|_| ())
}

/// The timeline, the oldest entry first.
pub(super) async fn entries(rows: &mut impl Read, case: CaseId) -> Result<Vec<Entry>, StoreError> {
    let found = rows.fetch(ENTRIES.into(), params![case]).await?;
    let one = |row: &Row| {
        Ok(Entry {
            at: row.get("at")?,
            who: row.get("who")?,
            what: row.parse("what")?,
            detail: row.get("detail")?,
        })
    };
    found.iter().map(one).collect()
}

pub(crate) async fn add_indicators(
    tx: &mut Tx,
    (tenant, case): (TenantId, CaseId),
    found: &[Indicator],
) -> Result<(), StoreError> {
    for one in found {
        let values = params![tenant, case, one.kind.as_str(), one.value.as_str()];
        tx.execute(INDICATOR, values).await?;
    }
    Ok(())
}

/// Everything found in the reports of a case.
pub(crate) async fn indicators(
    rows: &mut impl Read,
    case: CaseId,
) -> Result<Vec<Indicator>, StoreError> {
    let found = rows.fetch(INDICATORS.into(), params![case]).await?;
    let one = |row: &Row| {
        Ok(Indicator {
            kind: row.get("kind")?,
            value: row.get("value")?,
        })
    };
    found.iter().map(one).collect()
}

/// Has the case `into` be found by what `from` is found by.
pub(super) async fn move_indicators(
    tx: &mut Tx,
    from: CaseId,
    into: CaseId,
) -> Result<(), StoreError> {
    tx.execute(MOVE_INDICATORS, params![from, into])
        .await
        .map(|_| ())
}

/// The oldest open case of the window that is found by this.
pub(crate) async fn with(
    tx: &mut Tx,
    tenant: TenantId,
    found: &Indicator,
    since: Timestamp,
) -> Result<Option<CaseId>, StoreError> {
    let values = params![tenant, found.kind.as_str(), found.value.as_str(), since];
    let row = tx.fetch_optional(WITH, values).await?;
    row.map(|r| r.get("id")).transpose()
}

/// Other cases that share something with it: id and number, the newest first.
pub(super) async fn beside(
    rows: &mut impl Read,
    case: CaseId,
) -> Result<Vec<(CaseId, i64)>, StoreError> {
    let found = rows.fetch(BESIDE.into(), params![case]).await?;
    let one = |row: &Row| Ok((row.get("id")?, row.get("number")?));
    found.iter().map(one).collect()
}
