//! Rows of respondents and their codes.
//!
//! Not here: who may do it. Invariant: a code is stored as its hash alone.

use base::Timestamp;
use base::id::{RespondentId, RoundId};
use store::{Db, Row, StoreError, Tx, params};

use super::{Asked, Respondent};

const LIST: &str = "SELECT id, round, institution, person, mail, language, sections, invited_at, reminded_at, withdrawn_at
    FROM instruments_respondent WHERE round = $1 ORDER BY invited_at, id";
const GET: &str = "SELECT id, round, institution, person, mail, language, sections, invited_at, reminded_at, withdrawn_at
    FROM instruments_respondent WHERE id = $1";
const INSERT: &str = "INSERT INTO instruments_respondent
    (id, round, institution, person, mail, language, sections, invited_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const INVITED: &str = "UPDATE instruments_respondent SET invited_at = $2 WHERE id = $1";
const REMINDED: &str = "UPDATE instruments_respondent SET reminded_at = $2
    WHERE id = $1 AND withdrawn_at IS NULL AND (reminded_at IS NULL OR reminded_at <= $3)";
const WITHDRAW: &str =
    "UPDATE instruments_respondent SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL";

const CODE_SENT: &str = "INSERT INTO instruments_code (respondent, hash, sent_at, expires_at, tries) VALUES ($1, $2, $3, $4, 0)
    ON CONFLICT (respondent) DO UPDATE SET hash = $2, sent_at = $3, expires_at = $4, tries = 0
    WHERE instruments_code.sent_at <= $5";
// A wrong code is counted before it is compared, so that several at once do not get further tries.
const TRY: &str = "UPDATE instruments_code SET tries = tries + 1
    WHERE respondent = $1 AND expires_at > $2 AND tries < $3 RETURNING hash";
const USED: &str = "UPDATE instruments_code SET expires_at = 0 WHERE respondent = $1";

pub(super) async fn list(db: &Db, round: RoundId) -> Result<Vec<Respondent>, StoreError> {
    let rows = db.fetch(LIST, params![round]).await?;
    rows.iter().map(read).collect()
}

pub(super) async fn get(tx: &mut Tx, id: RespondentId) -> Result<Option<Respondent>, StoreError> {
    let row = tx.fetch_optional(GET, params![id]).await?;
    row.as_ref().map(read).transpose()
}

pub(super) async fn insert(tx: &mut Tx, one: &Respondent) -> Result<(), StoreError> {
    let asked = &one.asked;
    let sections: Vec<&str> = asked.sections.iter().map(|s| s.as_str()).collect();
    let values = params![
        one.id,
        one.round,
        &asked.institution,
        &asked.person,
        &asked.mail,
        asked.language.as_str(),
        sections.join(" "),
        one.invited
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

pub(super) async fn invited(
    tx: &mut Tx,
    id: RespondentId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(INVITED, params![id, now]).await.map(|_| ())
}

/// Whether a reminder may go now: none went since `before`.
pub(super) async fn remind(
    tx: &mut Tx,
    id: RespondentId,
    now: Timestamp,
    before: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.execute(REMINDED, params![id, now, before]).await? == 1)
}

pub(super) async fn withdraw(
    tx: &mut Tx,
    id: RespondentId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.execute(WITHDRAW, params![id, now]).await? == 1)
}

/// Keeps the hash of a new code, unless one went out after `before`; whether it was kept.
pub(super) async fn code_sent(
    tx: &mut Tx,
    (id, hash): (RespondentId, &str),
    (now, expires, before): (Timestamp, Timestamp, Timestamp),
) -> Result<bool, StoreError> {
    let values = params![id, hash, now, expires, before];
    Ok(tx.execute(CODE_SENT, values).await? == 1)
}

/// The hash to compare a try with; `None` when there is no code, it is too old or tried too often.
pub(super) async fn try_code(
    tx: &mut Tx,
    id: RespondentId,
    now: Timestamp,
    most: i64,
) -> Result<Option<String>, StoreError> {
    let row = tx.fetch_optional(TRY, params![id, now, most]).await?;
    row.map(|r| r.get("hash")).transpose()
}

pub(super) async fn code_used(tx: &mut Tx, id: RespondentId) -> Result<(), StoreError> {
    tx.execute(USED, params![id]).await.map(|_| ())
}

fn read(row: &Row) -> Result<Respondent, StoreError> {
    let sections: String = row.get("sections")?;
    let section = |t: &str| t.parse().map_err(|_| StoreError::unparsable("sections"));
    Ok(Respondent {
        id: row.get("id")?,
        round: row.get("round")?,
        asked: Asked {
            institution: row.get("institution")?,
            person: row.get("person")?,
            mail: row.get("mail")?,
            language: row.parse("language")?,
            sections: sections.split(' ').map(section).collect::<Result<_, _>>()?,
        },
        invited: row.get("invited_at")?,
        reminded: row.get("reminded_at")?,
        withdrawn: row.get("withdrawn_at")?,
    })
}
