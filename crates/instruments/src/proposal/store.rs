//! Rows of `instruments_proposal`: what people decided on proposals.
//!
//! Not here: the proposals themselves, which are worked out anew. Invariant: one row for a question
//! and a source, the latest decision.

use base::Timestamp;
use base::id::RoundId;
use store::{Db, Row, StoreError, Tx, params};

const OF_ROUND: &str = "SELECT item, source, decision, body, decided_by, decided_at
    FROM instruments_proposal WHERE round = $1 ORDER BY item, source";
const WRITE: &str = "INSERT INTO instruments_proposal
    (round, item, source, decision, body, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (round, item, source) DO UPDATE SET decision = excluded.decision, body = excluded.body,
    decided_by = excluded.decided_by, decided_at = excluded.decided_at";

/// A decision as it is stored.
#[derive(Debug, Clone)]
pub(super) struct DecisionRow {
    pub(super) item: String,
    pub(super) source: String,
    pub(super) decision: String,
    pub(super) body: String,
    pub(super) by: String,
    pub(super) at: Timestamp,
}

pub(super) async fn of_round(db: &Db, round: RoundId) -> Result<Vec<DecisionRow>, StoreError> {
    let rows = db.fetch(OF_ROUND, params![round]).await?;
    let read = |row: &Row| {
        Ok(DecisionRow {
            item: row.get("item")?,
            source: row.get("source")?,
            decision: row.get("decision")?,
            body: row.get("body")?,
            by: row.get("decided_by")?,
            at: row.get("decided_at")?,
        })
    };
    rows.iter().map(read).collect()
}

pub(super) async fn write(
    tx: &mut Tx,
    round: RoundId,
    row: &DecisionRow,
) -> Result<(), StoreError> {
    let values = params![
        round,
        &row.item,
        &row.source,
        &row.decision,
        &row.body,
        &row.by,
        row.at
    ];
    tx.execute(WRITE, values).await.map(|_| ())
}
