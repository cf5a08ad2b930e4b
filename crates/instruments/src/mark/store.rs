//! Rows of `instruments_mark`.
//!
//! Not here: who may do it. Invariant: a mark put anew has no answer.

use base::Timestamp;
use base::id::RoundId;
use store::{Db, Row, StoreError, Tx, params};

use super::{Mark, MarkKind, Reply};
use crate::assessment::Voice;

const OF_ROUND: &str = "SELECT item, voice, kind, comment, marked_at, reply, replied_at, version
    FROM instruments_mark WHERE round = $1 ORDER BY marked_at DESC, item, voice";
const PUT: &str = "INSERT INTO instruments_mark
    (round, item, voice, kind, comment, marked_by, marked_at, reply, replied_by, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', 1)
    ON CONFLICT (round, item, voice) DO UPDATE SET kind = excluded.kind, comment = excluded.comment,
    marked_by = excluded.marked_by, marked_at = excluded.marked_at, reply = '', replied_by = '', replied_at = NULL,
    version = instruments_mark.version + 1";
const REPLY: &str = "UPDATE instruments_mark
    SET reply = $4, replied_by = $5, replied_at = $6, version = version + 1
    WHERE round = $1 AND item = $2 AND voice = $3 AND version = $7";

pub(super) async fn of_round(db: &Db, round: RoundId) -> Result<Vec<Mark>, StoreError> {
    let rows = db.fetch(OF_ROUND, params![round]).await?;
    rows.iter().map(read).collect()
}

pub(super) async fn put(
    tx: &mut Tx,
    (round, voice): (RoundId, &Voice),
    (item, kind, comment): (&str, &str, &str),
    (by, at): (&str, Timestamp),
) -> Result<(), StoreError> {
    let values = params![round, item, voice.as_str(), kind, comment, by, at];
    tx.execute(PUT, values).await.map(|_| ())
}

/// Whether it still had the version.
pub(super) async fn reply(
    tx: &mut Tx,
    (round, item, voice): (RoundId, &str, &Voice),
    (text, seen): (&str, i64),
    (by, at): (&str, Timestamp),
) -> Result<bool, StoreError> {
    let values = params![round, item, voice.as_str(), text, by, at, seen];
    Ok(tx.execute(REPLY, values).await? == 1)
}

fn read(row: &Row) -> Result<Mark, StoreError> {
    let (item, kind): (String, String) = (row.get("item")?, row.get("kind")?);
    let at: Option<Timestamp> = row.get("replied_at")?;
    let text: String = row.get("reply")?;
    Ok(Mark {
        item: item.parse().map_err(|_| StoreError::unparsable("item"))?,
        voice: Voice::from_stored(row.get("voice")?),
        kind: MarkKind::from_name(&kind).ok_or_else(|| StoreError::unparsable("kind"))?,
        comment: row.get("comment")?,
        at: row.get("marked_at")?,
        reply: at.map(|at| Reply { text, at }),
        version: row.get("version")?,
    })
}
