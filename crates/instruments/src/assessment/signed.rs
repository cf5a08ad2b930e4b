//! Rows of `instruments_sign_off` and `instruments_scan`.
//!
//! Not here: who may do it. Invariant: a sign-off is written once, with the round's own row; scans
//! are only ever added.

use base::id::RoundId;
use base::{ContentHash, Timestamp};
use store::{Db, Row, StoreError, Tx, params};

const SIGN_OFF: &str = "INSERT INTO instruments_sign_off
    (round, hash, canonical, people, reference, signed_off_by, signed_off_at, undertaken)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const CLOSE: &str =
    "UPDATE instruments_round SET stand = 'signed-off', version = version + 1, updated_at = $2
    WHERE id = $1";
const SIGNED_OFF: &str = "SELECT hash, people, reference, signed_off_at, undertaken
    FROM instruments_sign_off WHERE round = $1";
const SCANS: &str = "SELECT hash, kind, added_at FROM instruments_scan WHERE round = $1
    ORDER BY added_at DESC, hash";
const ATTACH: &str = "INSERT INTO instruments_scan (round, hash, kind, added_by, added_at)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (round, hash) DO NOTHING";

/// A sign-off as it is stored.
#[derive(Debug, Clone)]
pub(super) struct SignOffRow {
    pub(super) hash: ContentHash,
    pub(super) people: String,
    pub(super) reference: String,
    pub(super) at: Timestamp,
    /// What was undertaken then, as JSON; `None` where the hash does not cover it.
    pub(super) undertaken: Option<String>,
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
        row.at,
        row.undertaken.as_deref()
    ];
    tx.execute(SIGN_OFF, values).await?;
    tx.execute(CLOSE, params![round, row.at]).await.map(|_| ())
}

pub(super) async fn read(db: &Db, round: RoundId) -> Result<Option<SignOffRow>, StoreError> {
    let Some(row) = db.fetch_optional(SIGNED_OFF, params![round]).await? else {
        return Ok(None);
    };
    Ok(Some(SignOffRow {
        hash: row.get("hash")?,
        people: row.get("people")?,
        reference: row.get("reference")?,
        at: row.get("signed_off_at")?,
        undertaken: row.get("undertaken")?,
    }))
}

/// The scans of a round, the newest first.
pub(super) async fn scans(db: &Db, round: RoundId) -> Result<Vec<ScanRow>, StoreError> {
    let rows = db.fetch(SCANS, params![round]).await?;
    let read = |row: &Row| {
        Ok(ScanRow {
            hash: row.get("hash")?,
            kind: row.get("kind")?,
            at: row.get("added_at")?,
        })
    };
    rows.iter().map(read).collect()
}

pub(super) async fn attach(
    tx: &mut Tx,
    round: RoundId,
    scan: &ScanRow,
    by: &str,
) -> Result<(), StoreError> {
    let values = params![round, scan.hash, &scan.kind, by, scan.at];
    tx.execute(ATTACH, values).await.map(|_| ())
}
