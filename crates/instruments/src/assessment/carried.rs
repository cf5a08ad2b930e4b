//! Rows of `instruments_carried`.
//!
//! Not here: what they mean (`carry`). Invariant: one row a round that followed another.

use base::id::RoundId;
use store::{Db, StoreError, Tx, params};

use super::carry::Carried;

const READ: &str = "SELECT body, version FROM instruments_carried WHERE round = $1";
const FIRST: &str = "INSERT INTO instruments_carried (round, body, version) VALUES ($1, $2, 1)
    ON CONFLICT (round) DO NOTHING";
const NEXT: &str = "UPDATE instruments_carried SET body = $2, version = version + 1 WHERE round = $1 AND version = $3";

/// What the round before left to look at; nothing for a first round.
pub(super) async fn read(db: &Db, round: RoundId) -> Result<Carried, StoreError> {
    let Some(row) = db.fetch_optional(READ, params![round]).await? else {
        return Ok(Carried::default());
    };
    let body: String = row.get("body")?;
    let read = Carried::read(&body, row.get("version")?);
    read.ok_or_else(|| StoreError::unparsable("body"))
}

/// Writes it over the version `seen` (0: none); whether it still had that version.
pub(super) async fn write(
    tx: &mut Tx,
    round: RoundId,
    body: &str,
    seen: i64,
) -> Result<bool, StoreError> {
    let written = match seen {
        0 => tx.execute(FIRST, params![round, body]).await?,
        seen => tx.execute(NEXT, params![round, body, seen]).await?,
    };
    Ok(written == 1)
}
