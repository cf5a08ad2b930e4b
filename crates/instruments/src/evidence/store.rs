//! Rows of `instruments_evidence`.
//!
//! Not here: who may do it. Invariant: a row is read with its round, and of a row that stands only
//! the verdict changes.

use base::id::{EvidenceId, RoundId};
use base::{Timestamp, Tlp};
use store::{Db, Row, StoreError, Tx, params};

use super::{Held, Judged, Piece, VERDICTS, codec, verdict_name};
use crate::answer::Verdict;
use crate::assessment::Voice;

const OF_ROUND: &str = "SELECT id, item, voice, kind, body, tlp, carried, added_by, added_at, verdict, verdict_reason,
    verdict_by, verdict_at, version FROM instruments_evidence WHERE round = $1 ORDER BY added_at, id";
const INSERT: &str = "INSERT INTO instruments_evidence
    (id, round, item, voice, kind, body, tlp, blob, carried, added_by, added_at, verdict, verdict_reason, verdict_by,
     verdict_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)";
const REMOVE: &str = "DELETE FROM instruments_evidence WHERE round = $1 AND id = $2";
const JUDGE: &str = "UPDATE instruments_evidence
    SET verdict = $3, verdict_reason = $4, verdict_by = $5, verdict_at = $6, version = version + 1
    WHERE round = $1 AND id = $2 AND version = $7";

/// The evidence of a round, the oldest first.
pub(crate) async fn of_round(db: &Db, round: RoundId) -> Result<Vec<Piece>, StoreError> {
    let rows = db.fetch(OF_ROUND, params![round]).await?;
    rows.iter().map(read).collect()
}

pub(crate) async fn insert(tx: &mut Tx, round: RoundId, one: &Piece) -> Result<(), StoreError> {
    let body = codec::body(&one.held, &one.about).to_string();
    let blob = one.held.file().map(|f| f.hash);
    let values = params![
        one.id,
        round,
        one.item.as_str(),
        one.voice.as_str(),
        one.held.kind(),
        &body,
        one.about.tlp.as_str(),
        blob,
        one.carried,
        &one.by,
        one.at,
        verdict_name(one.judged.verdict),
        &one.judged.reason,
        &one.judged.by,
        one.judged.at
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether it was there.
pub(super) async fn remove(
    tx: &mut Tx,
    round: RoundId,
    id: EvidenceId,
) -> Result<bool, StoreError> {
    Ok(tx.execute(REMOVE, params![round, id]).await? == 1)
}

/// Whether it still had the version.
pub(super) async fn judge(
    tx: &mut Tx,
    (round, id): (RoundId, EvidenceId),
    judged: &Judged,
    seen: i64,
) -> Result<bool, StoreError> {
    let values = params![
        round,
        id,
        verdict_name(judged.verdict),
        &judged.reason,
        &judged.by,
        judged.at,
        seen
    ];
    Ok(tx.execute(JUDGE, values).await? == 1)
}

fn read(row: &Row) -> Result<Piece, StoreError> {
    let (item, kind): (String, String) = (row.get("item")?, row.get("kind")?);
    let (body, tlp): (String, String) = (row.get("body")?, row.get("tlp")?);
    let tlp: Tlp = tlp.parse().map_err(|_| StoreError::unparsable("tlp"))?;
    let body = serde_json::from_str(&body).map_err(|_| StoreError::unparsable("body"))?;
    let read = codec::read(&kind, &body, tlp);
    let (held, about): (Held, _) = read.ok_or_else(|| StoreError::unparsable("body"))?;
    let verdict: String = row.get("verdict")?;
    let at: Option<Timestamp> = row.get("verdict_at")?;
    Ok(Piece {
        id: row.get("id")?,
        item: item.parse().map_err(|_| StoreError::unparsable("item"))?,
        voice: Voice::from_stored(row.get("voice")?),
        held,
        about,
        carried: row.get("carried")?,
        by: row.get("added_by")?,
        at: row.get("added_at")?,
        judged: Judged {
            verdict: named(&verdict).ok_or_else(|| StoreError::unparsable("verdict"))?,
            reason: row.get("verdict_reason")?,
            by: row.get("verdict_by")?,
            at,
        },
        version: row.get("version")?,
    })
}

fn named(name: &str) -> Option<Verdict> {
    VERDICTS.iter().find(|(n, _)| *n == name).map(|(_, v)| *v)
}
