//! Rows of rounds, answers and adjustments.
//!
//! Not here: who may do it. Invariant: a round is read with its administration, and everything
//! else with its round.

use base::Timestamp;
use base::id::{RoundId, TenantId};
use store::{Db, Row, StoreError, Tx, params};

use super::{Round, RoundStand, Title, Voice};

const ROUND: &str =
    "SELECT id, tenant, instrument, instrument_version, text_hash, content_hash, title, due, stand,
    previous, version, created_at FROM instruments_round WHERE tenant = $1 AND id = $2";
const ROUNDS: &str = "SELECT id, tenant, instrument, instrument_version, text_hash, content_hash, title, due, stand,
    previous, version, created_at FROM instruments_round WHERE tenant = $1 ORDER BY created_at DESC, id DESC";
const SOME_ROUNDS: &str = "SELECT id, tenant, instrument, instrument_version, text_hash, content_hash, title, due, stand,
    previous, version, created_at FROM instruments_round WHERE tenant = $1 ORDER BY created_at DESC, id DESC
    LIMIT $2 OFFSET $3";
// The newest round of every instrument but one.
const NEWEST: &str =
    "SELECT id, tenant, instrument, instrument_version, text_hash, content_hash, title, due, stand,
    previous, version, created_at FROM (SELECT instruments_round.*,
        ROW_NUMBER() OVER (PARTITION BY instrument ORDER BY created_at DESC, id DESC) AS age
        FROM instruments_round WHERE tenant = $1 AND instrument <> $2) AS aged
    WHERE age = 1 ORDER BY created_at DESC, id DESC";
const NEWEST_SIGNED: &str = "SELECT id, tenant, instrument, instrument_version, text_hash, content_hash, title, due, stand,
    previous, version, created_at FROM instruments_round
    WHERE tenant = $1 AND instrument = $2 AND stand = 'signed-off' ORDER BY created_at DESC, id DESC LIMIT 1";
const ANY: &str =
    "SELECT id, tenant, instrument, instrument_version, text_hash, content_hash, title, due, stand,
    previous, version, created_at FROM instruments_round WHERE id = $1";
const INSERT: &str = "INSERT INTO instruments_round
    (id, tenant, instrument, instrument_version, text_hash, content_hash, title, due, stand, previous, version,
     created_by, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $12, $12)";
const CHANGE: &str =
    "UPDATE instruments_round SET title = $4, due = $5, version = version + 1, updated_at = $6
    WHERE tenant = $1 AND id = $2 AND version = $3 AND stand = 'open'";
// A change of answers and a sign-off take turns on the row of the round.
const HOLD: &str =
    "UPDATE instruments_round SET updated_at = $3 WHERE tenant = $1 AND id = $2 AND stand = 'open'";

const ANSWERS: &str = "SELECT item, voice, body, comment, version, changed_by, changed_at
    FROM instruments_answer WHERE round = $1 ORDER BY voice, item";
const ANSWER: &str = "SELECT item, voice, body, comment, version, changed_by, changed_at
    FROM instruments_answer WHERE round = $1 AND voice = $2 AND item = $3";
const SAID: &str = "SELECT item, voice, body, comment, version, changed_by, changed_at
    FROM instruments_answer_change WHERE round = $1 AND voice = $2 AND item = $3 AND version = $4";
const HISTORY: &str = "SELECT item, voice, body, comment, version, changed_by, changed_at
    FROM instruments_answer_change WHERE round = $1 AND item = $2 ORDER BY changed_at DESC, version DESC LIMIT 50";
const FIRST: &str = "INSERT INTO instruments_answer
    (round, voice, item, body, comment, version, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, 1, $6, $7)
    ON CONFLICT (round, voice, item) DO NOTHING";
const NEXT: &str = "UPDATE instruments_answer
    SET body = $4, comment = $5, version = version + 1, changed_by = $6, changed_at = $7
    WHERE round = $1 AND voice = $2 AND item = $3 AND version = $8";
const NOTE: &str = "INSERT INTO instruments_answer_change
    (round, voice, item, version, body, comment, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

const ADJUSTMENTS: &str =
    "SELECT item, body, version FROM instruments_adjustment WHERE round = $1 ORDER BY item";
const ADJUST_FIRST: &str =
    "INSERT INTO instruments_adjustment (round, item, body, version, changed_by, changed_at)
    VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT (round, item) DO NOTHING";
const ADJUST_NEXT: &str = "UPDATE instruments_adjustment
    SET body = $3, version = version + 1, changed_by = $4, changed_at = $5
    WHERE round = $1 AND item = $2 AND version = $6";

const SETTLEMENTS: &str = "SELECT item, body, version, changed_by, changed_at
    FROM instruments_settlement WHERE round = $1 ORDER BY item";
const SETTLEMENT: &str = "SELECT item, body, version, changed_by, changed_at
    FROM instruments_settlement WHERE round = $1 AND item = $2";
const SETTLE_FIRST: &str =
    "INSERT INTO instruments_settlement (round, item, body, version, changed_by, changed_at)
    VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT (round, item) DO NOTHING";
const SETTLE_NEXT: &str = "UPDATE instruments_settlement
    SET body = $3, version = version + 1, changed_by = $4, changed_at = $5
    WHERE round = $1 AND item = $2 AND version = $6";

/// A settlement as it is stored.
#[derive(Debug, Clone)]
pub(crate) struct SettlementRow {
    pub(crate) item: String,
    pub(crate) body: String,
    pub(crate) version: i64,
    pub(crate) by: String,
    pub(crate) at: Timestamp,
}

/// An answer as it is stored.
#[derive(Debug, Clone)]
pub(crate) struct AnswerRow {
    pub(crate) item: String,
    pub(crate) voice: Voice,
    pub(crate) body: String,
    pub(crate) comment: String,
    pub(crate) version: i64,
    pub(crate) by: String,
    pub(crate) at: Timestamp,
}

/// An adjustment as it is stored.
#[derive(Debug, Clone)]
pub(crate) struct AdjustmentRow {
    pub(crate) item: String,
    pub(crate) body: String,
    pub(crate) version: i64,
}

pub(crate) async fn round(
    db: &Db,
    tenant: TenantId,
    id: RoundId,
) -> Result<Option<Round>, StoreError> {
    let row = db.fetch_optional(ROUND, params![tenant, id]).await?;
    row.as_ref().map(read_round).transpose()
}

pub(crate) async fn rounds(db: &Db, tenant: TenantId) -> Result<Vec<Round>, StoreError> {
    let rows = db.fetch(ROUNDS, params![tenant]).await?;
    rows.iter().map(read_round).collect()
}

/// `most` rounds after the first `from`, newest first.
pub(super) async fn some_rounds(
    db: &Db,
    tenant: TenantId,
    (from, most): (usize, usize),
) -> Result<Vec<Round>, StoreError> {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let values = params![tenant, number(most), number(from)];
    let rows = db.fetch(SOME_ROUNDS, values).await?;
    rows.iter().map(read_round).collect()
}

/// The newest round of every instrument but `instrument`, newest first.
pub(crate) async fn newest_of_others(
    db: &Db,
    tenant: TenantId,
    instrument: &str,
) -> Result<Vec<Round>, StoreError> {
    let rows = db.fetch(NEWEST, params![tenant, instrument]).await?;
    rows.iter().map(read_round).collect()
}

/// The newest round of an instrument that is signed off.
pub(crate) async fn newest_signed(
    db: &Db,
    tenant: TenantId,
    instrument: &str,
) -> Result<Option<Round>, StoreError> {
    let row = db.fetch_optional(NEWEST_SIGNED, params![tenant, instrument]);
    row.await?.as_ref().map(read_round).transpose()
}

pub(super) async fn insert(tx: &mut Tx, round: &Round, by: &str) -> Result<(), StoreError> {
    let values = params![
        round.id,
        round.tenant,
        &round.instrument,
        round.instrument_version,
        round.text,
        round.content,
        round.title.as_str(),
        round.due,
        round.stand.as_str(),
        round.previous,
        by,
        round.created
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether the row still had the version.
pub(super) async fn change(tx: &mut Tx, round: &Round, now: Timestamp) -> Result<bool, StoreError> {
    let values = params![
        round.tenant,
        round.id,
        round.version,
        round.title.as_str(),
        round.due,
        now
    ];
    Ok(tx.execute(CHANGE, values).await? == 1)
}

/// Holds the round until the end of the transaction; `false` when it is not open.
pub(crate) async fn hold(
    tx: &mut Tx,
    tenant: TenantId,
    id: RoundId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.execute(HOLD, params![tenant, id, now]).await? == 1)
}

pub(super) async fn answers(db: &Db, round: RoundId) -> Result<Vec<AnswerRow>, StoreError> {
    let rows = db.fetch(ANSWERS, params![round]).await?;
    rows.iter().map(read_answer).collect()
}

pub(super) async fn history(
    db: &Db,
    round: RoundId,
    item: &str,
) -> Result<Vec<AnswerRow>, StoreError> {
    let rows = db.fetch(HISTORY, params![round, item]).await?;
    rows.iter().map(read_answer).collect()
}

pub(super) async fn answer(
    tx: &mut Tx,
    round: RoundId,
    voice: &Voice,
    item: &str,
) -> Result<Option<AnswerRow>, StoreError> {
    let values = params![round, voice.as_str(), item];
    let row = tx.fetch_optional(ANSWER, values).await?;
    row.as_ref().map(read_answer).transpose()
}

/// What was said in a version of an answer.
pub(super) async fn said(
    tx: &mut Tx,
    (round, voice, item): (RoundId, &Voice, &str),
    version: i64,
) -> Result<Option<AnswerRow>, StoreError> {
    let values = params![round, voice.as_str(), item, version];
    let row = tx.fetch_optional(SAID, values).await?;
    row.as_ref().map(read_answer).transpose()
}

/// Writes an answer over the version `seen` (0: none) and notes it in the history; whether it
/// still had that version.
pub(super) async fn write(
    tx: &mut Tx,
    round: RoundId,
    row: &AnswerRow,
    seen: i64,
) -> Result<bool, StoreError> {
    let voice = row.voice.as_str();
    let mut values = params![
        round,
        voice,
        &row.item,
        &row.body,
        &row.comment,
        &row.by,
        row.at
    ];
    let written = match seen {
        0 => tx.execute(FIRST, values).await?,
        seen => {
            values.push(seen.into());
            tx.execute(NEXT, values).await?
        }
    };
    if written != 1 {
        return Ok(false);
    }
    let values = params![
        round,
        voice,
        &row.item,
        seen + 1,
        &row.body,
        &row.comment,
        &row.by,
        row.at
    ];
    tx.execute(NOTE, values).await?;
    Ok(true)
}

pub(super) async fn adjustments(db: &Db, round: RoundId) -> Result<Vec<AdjustmentRow>, StoreError> {
    let rows = db.fetch(ADJUSTMENTS, params![round]).await?;
    let read = |row: &Row| {
        Ok(AdjustmentRow {
            item: row.get("item")?,
            body: row.get("body")?,
            version: row.get("version")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Writes an adjustment over the version `seen` (0: none); whether it still had that version.
pub(super) async fn adjust(
    tx: &mut Tx,
    round: RoundId,
    row: &AdjustmentRow,
    (by, at): (&str, Timestamp),
) -> Result<bool, StoreError> {
    let mut values = params![round, &row.item, &row.body, by, at];
    let written = match row.version {
        0 => tx.execute(ADJUST_FIRST, values).await?,
        seen => {
            values.push(seen.into());
            tx.execute(ADJUST_NEXT, values).await?
        }
    };
    Ok(written == 1)
}

/// A round by its id alone: for holders of a link to it.
pub(crate) async fn any(db: &Db, id: RoundId) -> Result<Option<Round>, StoreError> {
    let row = db.fetch_optional(ANY, params![id]).await?;
    row.as_ref().map(read_round).transpose()
}

pub(super) async fn settlements(db: &Db, round: RoundId) -> Result<Vec<SettlementRow>, StoreError> {
    let rows = db.fetch(SETTLEMENTS, params![round]).await?;
    rows.iter().map(read_settlement).collect()
}

/// How a question was settled, if it was.
pub(super) async fn settlement(
    tx: &mut Tx,
    round: RoundId,
    item: &str,
) -> Result<Option<SettlementRow>, StoreError> {
    let row = tx.fetch_optional(SETTLEMENT, params![round, item]).await?;
    row.as_ref().map(read_settlement).transpose()
}

fn read_settlement(row: &Row) -> Result<SettlementRow, StoreError> {
    Ok(SettlementRow {
        item: row.get("item")?,
        body: row.get("body")?,
        version: row.get("version")?,
        by: row.get("changed_by")?,
        at: row.get("changed_at")?,
    })
}

/// Writes a settlement over the version in it (0: none); whether it still had that version.
pub(super) async fn settle(
    tx: &mut Tx,
    round: RoundId,
    row: &SettlementRow,
) -> Result<bool, StoreError> {
    let mut values = params![round, &row.item, &row.body, &row.by, row.at];
    let written = match row.version {
        0 => tx.execute(SETTLE_FIRST, values).await?,
        seen => {
            values.push(seen.into());
            tx.execute(SETTLE_NEXT, values).await?
        }
    };
    Ok(written == 1)
}

pub(super) fn read_round(row: &Row) -> Result<Round, StoreError> {
    let stand: String = row.get("stand")?;
    let title: String = row.get("title")?;
    Ok(Round {
        id: row.get("id")?,
        tenant: row.get("tenant")?,
        instrument: row.get("instrument")?,
        instrument_version: row.get("instrument_version")?,
        text: row.get("text_hash")?,
        content: row.get("content_hash")?,
        title: Title::new(&title).map_err(|_| StoreError::unparsable("title"))?,
        due: row.get("due")?,
        stand: RoundStand::from_name(&stand).ok_or_else(|| StoreError::unparsable("stand"))?,
        previous: row.get("previous")?,
        version: row.get("version")?,
        created: row.get("created_at")?,
    })
}

fn read_answer(row: &Row) -> Result<AnswerRow, StoreError> {
    Ok(AnswerRow {
        item: row.get("item")?,
        voice: Voice::from_stored(row.get("voice")?),
        body: row.get("body")?,
        comment: row.get("comment")?,
        version: row.get("version")?,
        by: row.get("changed_by")?,
        at: row.get("changed_at")?,
    })
}
