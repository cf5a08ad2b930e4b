//! Rows of `watch_preserved`.
//!
//! Not here: who may see them. Invariant: rows are added, moved with their case and forgotten with it, never changed.

use super::Piece;
use base::ContentHash;
use base::id::{CaseId, TenantId};
use store::{Read, Row, StoreError, Tx, params};

const INSERT: &str = "INSERT INTO watch_preserved
    (tenant, case_id, url, part, taken_at, who, exit, ended, status, hash, bytes)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (case_id, taken_at, url, part, hash) DO NOTHING";
const OF_CASE: &str = "SELECT url, part, taken_at, who, exit, ended, status, hash, bytes
    FROM watch_preserved WHERE tenant = $1 AND case_id = $2 ORDER BY taken_at, url, part DESC, hash";
const FORGET: &str = "DELETE FROM watch_preserved WHERE tenant = $1 AND case_id = $2";
const MOVE: &str = "UPDATE watch_preserved SET case_id = $3 WHERE tenant = $1 AND case_id = $2";

pub(super) async fn insert(
    tx: &mut Tx,
    (tenant, case): (TenantId, CaseId),
    piece: &Piece,
) -> Result<(), StoreError> {
    let values = params![
        tenant,
        case,
        piece.url.as_str(),
        piece.part.as_str(),
        piece.taken,
        piece.who.as_str(),
        piece.exit.as_str(),
        piece.ended.as_str(),
        piece.status,
        piece.hash,
        piece.bytes
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Everything that was preserved for a case, the oldest first.
pub(crate) async fn of_case(
    rows: &mut impl Read,
    tenant: TenantId,
    case: CaseId,
) -> Result<Vec<Piece>, StoreError> {
    let found = rows.fetch(OF_CASE.into(), params![tenant, case]).await?;
    found.iter().map(read).collect()
}

/// Has the case `into` hold what `from` held.
pub(crate) async fn move_all(
    tx: &mut Tx,
    tenant: TenantId,
    (from, into): (CaseId, CaseId),
) -> Result<(), StoreError> {
    tx.execute(MOVE, params![tenant, from, into])
        .await
        .map(|_| ())
}

/// Forgets what was preserved for a case; returns the hashes.
pub(super) async fn forget(
    tx: &mut Tx,
    tenant: TenantId,
    case: CaseId,
) -> Result<Vec<ContentHash>, StoreError> {
    let held = of_case(tx, tenant, case).await?;
    tx.execute(FORGET, params![tenant, case]).await?;
    Ok(held.into_iter().map(|piece| piece.hash).collect())
}

fn read(row: &Row) -> Result<Piece, StoreError> {
    Ok(Piece {
        url: row.get("url")?,
        part: row.get("part")?,
        taken: row.get("taken_at")?,
        who: row.get("who")?,
        exit: row.get("exit")?,
        ended: row.get("ended")?,
        status: row.get("status")?,
        hash: row.get("hash")?,
        bytes: row.get("bytes")?,
    })
}
