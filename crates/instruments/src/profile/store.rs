//! Rows of published law profiles.
//!
//! Not here: who may publish. Invariant: of each round there is one row, or none.

use ::store::{Db, Row, StoreError, Tx, params};
use base::id::{RoundId, TenantId};

use super::Published;

const PUBLISH: &str = "INSERT INTO instruments_profile (round, tenant, published_by, published_at)
    VALUES ($1, $2, $3, $4) ON CONFLICT (round) DO NOTHING";
const WITHDRAW: &str = "DELETE FROM instruments_profile WHERE tenant = $1 AND round = $2";
const ONE: &str =
    "SELECT round, tenant, published_by, published_at FROM instruments_profile WHERE round = $1";
const ALL: &str = "SELECT round, tenant, published_by, published_at FROM instruments_profile
    ORDER BY published_at DESC, round LIMIT 200";

/// Whether it was not published before.
pub(super) async fn publish(tx: &mut Tx, one: &Published) -> Result<bool, StoreError> {
    let values = params![one.round, one.tenant, &one.by, one.at];
    Ok(tx.execute(PUBLISH, values).await? == 1)
}

/// Whether it was published.
pub(super) async fn withdraw(
    tx: &mut Tx,
    tenant: TenantId,
    round: RoundId,
) -> Result<bool, StoreError> {
    Ok(tx.execute(WITHDRAW, params![tenant, round]).await? == 1)
}

pub(super) async fn of_round(db: &Db, round: RoundId) -> Result<Option<Published>, StoreError> {
    let row = db.fetch_optional(ONE, params![round]).await?;
    row.as_ref().map(read).transpose()
}

pub(super) async fn all(db: &Db) -> Result<Vec<Published>, StoreError> {
    let rows = db.fetch(ALL, params![]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Published, StoreError> {
    Ok(Published {
        round: row.get("round")?,
        tenant: row.get("tenant")?,
        by: row.get("published_by")?,
        at: row.get("published_at")?,
    })
}
