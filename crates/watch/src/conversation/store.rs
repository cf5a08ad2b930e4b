//! Rows of `watch_conversation` and `watch_message`.
//!
//! Not here: who may see them. Invariant: messages are only added.

use super::{Conversation, Direction, Said};
use base::Timestamp;
use base::id::{CaseId, ConversationId, IncidentReportId, TenantId};
use store::{Read, Row, Sql, StoreError, Tx, params};

const COLUMNS: &str = "id, case_id, kind, name, address, report, language, tlp, token, reference,
    state, begun_at, asked_at, answered_at, due_at, version";
const INSERT: &str = "INSERT INTO watch_conversation
    (id, tenant, case_id, kind, name, address, report, language, tlp, token, reference, state,
     begun_at, asked_at, answered_at, due_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
const UPDATE: &str = "UPDATE watch_conversation SET case_id = $3, reference = $4, state = $5,
    asked_at = $6, answered_at = $7, due_at = $8, tlp = $9, version = version + 1
    WHERE id = $1 AND tenant = $2 AND version = $10";
const MOVE: &str = "UPDATE watch_conversation SET case_id = $3, version = version + 1
    WHERE tenant = $1 AND case_id = $2";
const MOVE_OF: &str = "UPDATE watch_conversation SET case_id = $3, version = version + 1
    WHERE tenant = $1 AND report = $2";
const SAY: &str = "INSERT INTO watch_message
    (id, conversation, direction, at, who, subject, body, automatic, raw, message_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const SAID: &str = "SELECT id, direction, at, who, subject, body, automatic, raw
    FROM watch_message WHERE conversation = $1 ORDER BY at, id";
const OF_LETTER: &str = "SELECT conversation FROM watch_message WHERE message_id = $1";
const HAS: &str = "SELECT id FROM watch_message
    WHERE conversation = $1 AND direction = 'in' AND message_id = $2";
const LAST_HEARD: &str = "SELECT message_id FROM watch_message
    WHERE conversation = $1 AND direction = 'in' AND message_id IS NOT NULL
    ORDER BY at DESC, id DESC LIMIT 1";
const ONE_SAID: &str =
    "SELECT m.id, m.direction, m.at, m.who, m.subject, m.body, m.automatic, m.raw
    FROM watch_message m JOIN watch_conversation c ON c.id = m.conversation
    WHERE m.id = $1 AND c.case_id = $2";

pub(super) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    one: &Conversation,
) -> Result<(), StoreError> {
    let values = params![
        one.id,
        tenant,
        one.case,
        one.with.as_str(),
        one.name.as_str(),
        one.address.as_str(),
        one.report,
        one.language.as_str(),
        one.tlp.as_str(),
        one.token.as_str(),
        one.reference.as_str(),
        one.state.as_str(),
        one.begun,
        one.asked,
        one.answered,
        one.due,
        one.version
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether it still had the version that it was read with.
pub(crate) async fn update(
    tx: &mut Tx,
    tenant: TenantId,
    one: &Conversation,
) -> Result<bool, StoreError> {
    let values = params![
        one.id,
        tenant,
        one.case,
        one.reference.as_str(),
        one.state.as_str(),
        one.asked,
        one.answered,
        one.due,
        one.tlp.as_str(),
        one.version
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

/// Has all conversations of a case belong to another.
pub(crate) async fn move_all(
    tx: &mut Tx,
    tenant: TenantId,
    (from, into): (CaseId, CaseId),
) -> Result<(), StoreError> {
    tx.execute(MOVE, params![tenant, from, into])
        .await
        .map(|_| ())
}

/// Has the conversation with a report's sender belong to another case.
pub(crate) async fn move_of_report(
    tx: &mut Tx,
    tenant: TenantId,
    (report, into): (IncidentReportId, CaseId),
) -> Result<(), StoreError> {
    tx.execute(MOVE_OF, params![tenant, report, into])
        .await
        .map(|_| ())
}

fn read(row: &Row) -> Result<Conversation, StoreError> {
    Ok(Conversation {
        id: row.get("id")?,
        case: row.get("case_id")?,
        with: row.parse("kind")?,
        name: row.get("name")?,
        address: row.get("address")?,
        report: row.get("report")?,
        language: row.parse("language")?,
        tlp: row.parse("tlp")?,
        token: row.get("token")?,
        reference: row.get("reference")?,
        state: row.parse("state")?,
        begun: row.get("begun_at")?,
        asked: row.get("asked_at")?,
        answered: row.get("answered_at")?,
        due: row.get("due_at")?,
        version: row.get("version")?,
    })
}

async fn find(
    rows: &mut impl Read,
    where_: &str,
    values: Vec<store::Value>,
) -> Result<Vec<Conversation>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM watch_conversation WHERE tenant = $1 AND {where_} ORDER BY begun_at, id"
    );
    let found = rows.fetch(Sql::composed(sql), values).await?;
    found.iter().map(read).collect()
}

/// The conversations of a case, the oldest first.
pub(crate) async fn of_case(
    rows: &mut impl Read,
    tenant: TenantId,
    case: CaseId,
) -> Result<Vec<Conversation>, StoreError> {
    find(rows, "case_id = $2", params![tenant, case]).await
}

/// One conversation.
pub(crate) async fn one(
    rows: &mut impl Read,
    tenant: TenantId,
    id: ConversationId,
) -> Result<Option<Conversation>, StoreError> {
    Ok(find(rows, "id = $2", params![tenant, id]).await?.pop())
}

/// The conversation with whoever sent a report.
pub(crate) async fn of_report(
    rows: &mut impl Read,
    tenant: TenantId,
    report: IncidentReportId,
) -> Result<Option<Conversation>, StoreError> {
    Ok(find(rows, "report = $2", params![tenant, report])
        .await?
        .pop())
}

/// The conversation that a token names.
pub(crate) async fn of_token(
    rows: &mut impl Read,
    tenant: TenantId,
    token: &str,
) -> Result<Option<Conversation>, StoreError> {
    Ok(find(rows, "token = $2", params![tenant, token])
        .await?
        .pop())
}

/// The conversation in which a letter stands, by the letter's own id.
pub(crate) async fn of_letter(
    rows: &mut impl Read,
    tenant: TenantId,
    message_id: &str,
) -> Result<Option<Conversation>, StoreError> {
    let row = rows.fetch_optional(OF_LETTER.into(), params![message_id]);
    let Some(row) = row.await? else {
        return Ok(None);
    };
    one(rows, tenant, row.get("conversation")?).await
}

/// Whether a letter of the other side is in a conversation already.
pub(crate) async fn has(
    rows: &mut impl Read,
    conversation: ConversationId,
    message_id: &str,
) -> Result<bool, StoreError> {
    let row = rows.fetch_optional(HAS.into(), params![conversation, message_id]);
    Ok(row.await?.is_some())
}

/// The id of the last letter of the other side, which ours answers.
pub(super) async fn last_heard(
    rows: &mut impl Read,
    conversation: ConversationId,
) -> Result<Option<String>, StoreError> {
    let row = rows.fetch_optional(LAST_HEARD.into(), params![conversation]);
    row.await?.map(|row| row.get("message_id")).transpose()
}

/// Adds what was said; `message_id` is the letter's own (RFC 5322), if it has one.
pub(crate) async fn say(
    tx: &mut Tx,
    conversation: ConversationId,
    said: &Said,
    message_id: Option<&str>,
) -> Result<(), StoreError> {
    let values = params![
        said.id,
        conversation,
        said.direction.as_str(),
        said.at,
        said.who.as_str(),
        said.subject.as_str(),
        said.text.as_str(),
        said.automatic,
        said.raw,
        message_id
    ];
    tx.execute(SAY, values).await.map(|_| ())
}

fn message(row: &Row) -> Result<Said, StoreError> {
    Ok(Said {
        id: row.get("id")?,
        direction: row.parse::<Direction>("direction")?,
        at: row.get::<Timestamp>("at")?,
        who: row.get("who")?,
        subject: row.get("subject")?,
        text: row.get("body")?,
        automatic: row.get("automatic")?,
        raw: row.get("raw")?,
    })
}

/// What was said, the oldest first.
pub(crate) async fn said(
    rows: &mut impl Read,
    conversation: ConversationId,
) -> Result<Vec<Said>, StoreError> {
    let found = rows.fetch(SAID.into(), params![conversation]).await?;
    found.iter().map(message).collect()
}

/// A message of any conversation of a case.
pub(super) async fn one_said(
    rows: &mut impl Read,
    case: CaseId,
    id: base::id::CaseMessageId,
) -> Result<Option<Said>, StoreError> {
    let row = rows
        .fetch_optional(ONE_SAID.into(), params![id, case])
        .await?;
    row.as_ref().map(message).transpose()
}
