//! Rows of `instruments_sign_off`.
//!
//! Not here: who may do it. Invariant: a sign-off is written once, with the round's own row, and
//! only its scan is added later.

use base::id::RoundId;
use base::{ContentHash, Timestamp};
use store::{Db, StoreError, Tx, params};

const SIGN_OFF: &str = "INSERT INTO instruments_sign_off
    (round, hash, canonical, people, reference, signed_off_by, signed_off_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
const CLOSE: &str =
    "UPDATE instruments_round SET stand = 'signed-off', version = version + 1, updated_at = $2
    WHERE id = $1";
const SIGNED_OFF: &str =
    "SELECT hash, people, reference, signed_off_at, scan_hash, scan_kind, scan_at
    FROM instruments_sign_off WHERE round = $1";
const ATTACH: &str =
    "UPDATE instruments_sign_off SET scan_hash = $2, scan_kind = $3, scan_at = $4 WHERE round = $1";

/// A sign-off as it is stored.
#[derive(Debug, Clone)]
pub(super) struct SignOffRow {
    pub(super) hash: ContentHash,
    pub(super) people: String,
    pub(super) reference: String,
    pub(super) at: Timestamp,
    pub(super) scan: Option<ScanRow>,
}

/// A scan as it is stored.
#[derive(Debug, Clone)]
pub(super) struct ScanRow {
    pub(super) hash: ContentHash,
    pub(super) kind: String,
    pub(super) at: Timestamp,
}

/// Signs a round off that the transaction holds.
pub(super) async fn write(
    tx: &mut Tx,
    round: RoundId,
    row: &SignOffRow,
    (canonical, by): (&[u8], &str),
) -> Result<(), StoreError> {
    let values = params![
        round,
        row.hash,
        canonical,
        &row.people,
        &row.reference,
        by,
        row.at
    ];
    tx.execute(SIGN_OFF, values).await?;
    tx.execute(CLOSE, params![round, row.at]).await.map(|_| ())
}

pub(super) async fn read(db: &Db, round: RoundId) -> Result<Option<SignOffRow>, StoreError> {
    let Some(row) = db.fetch_optional(SIGNED_OFF, params![round]).await? else {
        return Ok(None);
    };
    let hash: Option<ContentHash> = row.get("scan_hash")?;
    let kind: Option<String> = row.get("scan_kind")?;
    let at: Option<Timestamp> = row.get("scan_at")?;
    let scan = hash.zip(kind).zip(at);
    Ok(Some(SignOffRow {
        hash: row.get("hash")?,
        people: row.get("people")?,
        reference: row.get("reference")?,
        at: row.get("signed_off_at")?,
        scan: scan.map(|((hash, kind), at)| ScanRow { hash, kind, at }),
    }))
}

pub(super) async fn attach(
    tx: &mut Tx,
    round: RoundId,
    (hash, kind): (ContentHash, &str),
    at: Timestamp,
) -> Result<(), StoreError> {
    let values = params![round, hash, kind, at];
    tx.execute(ATTACH, values).await.map(|_| ())
}
