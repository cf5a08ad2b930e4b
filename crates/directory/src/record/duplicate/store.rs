//! Rows of pairs that are not the same.
//!
//! Not here: who may say so. Invariant: a pair has one row, its smaller id first; taking it back
//! ends the row.

use base::Timestamp;
use base::id::TenantId;
use store::{Row, StoreError, Tx, params};

use super::{Distinct, Pair};
use crate::record::store::Rows;

const LIST: &str = "SELECT one, other, said_by, why, said_at FROM directory_distinct
    WHERE tenant = $1 AND ended_at IS NULL ORDER BY said_at DESC, one, other";
const INSERT: &str = "INSERT INTO directory_distinct (tenant, one, other, said_by, why, said_at)
    VALUES ($1, $2, $3, $4, $5, $6)";
const END: &str = "UPDATE directory_distinct SET ended_at = $4
    WHERE tenant = $1 AND one = $2 AND other = $3 AND ended_at IS NULL";

pub(super) async fn list(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<Vec<Distinct>, StoreError> {
    let read = |row: &Row| {
        Ok(Distinct {
            pair: Pair(row.get("one")?, row.get("other")?),
            by: row.get("said_by")?,
            why: row.get("why")?,
            at: row.get("said_at")?,
        })
    };
    let rows = rows.rows(LIST, params![tenant]).await?;
    rows.iter().map(read).collect()
}

pub(super) async fn insert(tx: &mut Tx, tenant: TenantId, d: &Distinct) -> Result<(), StoreError> {
    let values = params![
        tenant,
        d.pair.0,
        d.pair.1,
        d.by.as_str(),
        d.why.as_str(),
        d.at
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether there was such a row.
pub(super) async fn end(
    tx: &mut Tx,
    tenant: TenantId,
    pair: Pair,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![tenant, pair.0, pair.1, now];
    Ok(tx.execute(END, values).await? > 0)
}
