//! Rows of `directory_drill` and `directory_drill_call`.
//!
//! Not here: who may do it. Invariant: an answer is written once, over nothing.

use std::collections::HashMap;

use base::Timestamp;
use base::id::{RecordId, TenantId};
use store::{Row, StoreError, Tx, params};

use super::{Call, CallId, Drill, DrillId, Whom};
use crate::record::store::Rows;

const INSERT: &str =
    "INSERT INTO directory_drill (id, tenant, name, whom, started_at, ends_at, started_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const CALL: &str = "INSERT INTO directory_drill_call (id, tenant, drill, record, written)
    VALUES ($1, $2, $3, $4, $5)";
const CALLED: &str = "SELECT drill, record FROM directory_drill_call WHERE id = $1";
const ANSWER: &str = "UPDATE directory_drill_call SET answered_at = $2
    WHERE id = $1 AND answered_at IS NULL";
const LIST: &str = "SELECT id, tenant, name, whom, started_at, ends_at FROM directory_drill
    WHERE tenant = $1 ORDER BY started_at DESC, id DESC LIMIT 200";
const ONE: &str =
    "SELECT id, tenant, name, whom, started_at, ends_at FROM directory_drill WHERE id = $1";
const CALLS: &str = "SELECT drill, record, written, answered_at FROM directory_drill_call
    WHERE tenant = $1 ORDER BY drill, record";
const CALLS_OF: &str = "SELECT drill, record, written, answered_at FROM directory_drill_call
    WHERE drill = $1 ORDER BY record";

pub(super) async fn insert(tx: &mut Tx, drill: &Drill, by: &str) -> Result<(), StoreError> {
    let values = params![
        drill.id,
        drill.tenant,
        drill.name.as_str(),
        drill.whom.as_str(),
        drill.started,
        drill.ends,
        by
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

pub(super) async fn insert_call(
    tx: &mut Tx,
    drill: &Drill,
    (id, record, written): (CallId, RecordId, bool),
) -> Result<(), StoreError> {
    let values = params![id, drill.tenant, drill.id, record, written];
    tx.execute(CALL, values).await.map(|_| ())
}

/// The drill of a call, and whom it is to.
pub(super) async fn called(
    rows: &mut impl Rows,
    id: CallId,
) -> Result<Option<(DrillId, RecordId)>, StoreError> {
    let found = rows.rows(CALLED, params![id]).await?;
    let one = |row: &Row| Ok((row.get("drill")?, row.get("record")?));
    found.first().map(one).transpose()
}

/// Whether it was the first answer.
pub(super) async fn answer(tx: &mut Tx, id: CallId, now: Timestamp) -> Result<bool, StoreError> {
    let done = tx.execute(ANSWER, params![id, now]).await?;
    Ok(done == 1)
}

fn read(row: &Row) -> Result<Drill, StoreError> {
    let whom: String = row.get("whom")?;
    Ok(Drill {
        id: row.get("id")?,
        tenant: row.get("tenant")?,
        name: row.get("name")?,
        // A role that is no longer known was one of all.
        whom: Whom::parse(&whom).unwrap_or(Whom::All),
        started: row.get("started_at")?,
        ends: row.get("ends_at")?,
    })
}

fn call(row: &Row) -> Result<Call, StoreError> {
    Ok(Call {
        record: row.get("record")?,
        written: row.get("written")?,
        answered: row.get("answered_at")?,
    })
}

/// The drills of an administration, newest first, at most 200.
pub(super) async fn list(rows: &mut impl Rows, tenant: TenantId) -> Result<Vec<Drill>, StoreError> {
    let found = rows.rows(LIST, params![tenant]).await?;
    found.iter().map(read).collect()
}

pub(super) async fn one(rows: &mut impl Rows, id: DrillId) -> Result<Option<Drill>, StoreError> {
    let found = rows.rows(ONE, params![id]).await?;
    found.first().map(read).transpose()
}

/// The contacts of every drill of an administration.
pub(super) async fn calls(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<HashMap<DrillId, Vec<Call>>, StoreError> {
    let mut all: HashMap<DrillId, Vec<Call>> = HashMap::new();
    for row in rows.rows(CALLS, params![tenant]).await? {
        let drill = row.get("drill")?;
        all.entry(drill).or_default().push(call(&row)?);
    }
    Ok(all)
}

pub(super) async fn calls_of(rows: &mut impl Rows, id: DrillId) -> Result<Vec<Call>, StoreError> {
    let found = rows.rows(CALLS_OF, params![id]).await?;
    found.iter().map(call).collect()
}
