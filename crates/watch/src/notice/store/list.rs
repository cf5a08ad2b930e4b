//! Reading notices and their evidence.
//!
//! Invariant: a draft is in no list.

use base::id::{BatchId, NoticeId, OrganisationId, TenantId};
use base::{Timestamp, Tlp};
use directory::rule::Format;
use store::{Db, Row, StoreError, params};

use super::super::{Answer, Item, Notice, State, guidance};

const ONE: &str = "SELECT * FROM watch_notice WHERE id = $1 AND state <> 'draft'";
const LIST: &str = "SELECT * FROM watch_notice
    WHERE tenant = $1 AND state <> 'draft'
        AND (CAST($2 AS TEXT) IS NULL OR state = $2)
        AND (CAST($3 AS TEXT) IS NULL OR answer = $3)
        AND (CAST($4 AS TEXT) IS NULL OR organisation = $4)
        AND (CAST($5 AS BIGINT) IS NULL OR at < $5 OR (at = $5 AND id < $6))
    ORDER BY at DESC, id DESC LIMIT $7";
const OF_BATCH: &str = "SELECT * FROM watch_notice
    WHERE batch = $1 AND state <> 'draft' AND id > $2 ORDER BY id LIMIT $3";
const PREPARED: &str = "SELECT * FROM watch_notice WHERE state = 'prepared' ORDER BY id LIMIT $1";
const ITEMS: &str = "SELECT * FROM watch_notice_item WHERE notice = $1 AND ordinal < $2
    ORDER BY ordinal";

fn notice(row: &Row) -> Result<Notice, StoreError> {
    let text = |name: &str| row.get::<String>(name);
    let wrong = |name: &'static str| StoreError::unparsable(name);
    Ok(Notice {
        id: row.get("id")?,
        tenant: row.get("tenant")?,
        batch: row.get("batch")?,
        token: row.get("token")?,
        organisation: row.get("organisation")?,
        contact: row.get("contact")?,
        mail: row.get("mail")?,
        class: row.parse("class")?,
        guidance: guidance::parse(&text("guidance")?),
        language: row.parse("language")?,
        format: Format::parse(&text("format")?).ok_or_else(|| wrong("format"))?,
        tlp: row.parse("tlp")?,
        units: row.get("units")?,
        again: row.get("again")?,
        items: row.get("items")?,
        more: row.get("more")?,
        state: State::parse(&text("state")?).ok_or_else(|| wrong("state"))?,
        answer: Answer::parse(&text("answer")?).ok_or_else(|| wrong("answer"))?,
        at: row.get("at")?,
        sent: row.get("sent_at")?,
        answered: row.get("answered_at")?,
        expires: row.get("expires_at")?,
    })
}

/// One, of any administration: whoever asks decides whether it may be seen.
pub(in super::super) async fn one(db: &Db, id: NoticeId) -> Result<Option<Notice>, StoreError> {
    let row = db.fetch_optional(ONE, params![id]).await?;
    row.as_ref().map(notice).transpose()
}

/// What a list shows.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Only those on their way here.
    pub state: Option<State>,
    /// Only those of which this is said.
    pub answer: Option<Answer>,
    /// Only those to this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only those below this one.
    pub after: Option<(Timestamp, NoticeId)>,
}

/// Notices, newest first.
pub(in super::super) async fn list(
    db: &Db,
    tenant: TenantId,
    wanted: &Wanted,
    most: usize,
) -> Result<Vec<Notice>, StoreError> {
    let (at, id) = wanted.after.unzip();
    let values = params![
        tenant,
        wanted.state.map(State::as_str),
        wanted.answer.map(Answer::as_str),
        wanted.organisation,
        at,
        id,
        most
    ];
    let rows = db.fetch(LIST, values).await?;
    rows.iter().map(notice).collect()
}

/// The notices of a batch behind one of them.
pub(in super::super) async fn of_batch(
    db: &Db,
    batch: BatchId,
    after: Option<NoticeId>,
    most: usize,
) -> Result<Vec<Notice>, StoreError> {
    let after = after.map_or_else(String::new, |id| id.to_string());
    let rows = db.fetch(OF_BATCH, params![batch, after, most]).await?;
    rows.iter().map(notice).collect()
}

/// Notices that go into the outbox next, of every administration.
pub(in super::super) async fn prepared(db: &Db, most: i64) -> Result<Vec<Notice>, StoreError> {
    let rows = db.fetch(PREPARED, params![most]).await?;
    rows.iter().map(notice).collect()
}

/// The first rows of evidence.
pub(in super::super) async fn items(
    db: &Db,
    notice: NoticeId,
    most: usize,
) -> Result<Vec<Item>, StoreError> {
    let rows = db.fetch(ITEMS, params![notice, most]).await?;
    rows.iter().map(item).collect()
}

fn item(row: &Row) -> Result<Item, StoreError> {
    let address = |name: &str| -> Result<Option<std::net::IpAddr>, StoreError> {
        let text: Option<String> = row.get(name)?;
        Ok(text.and_then(|t| t.parse().ok()))
    };
    Ok(Item {
        observation: row.parse("observation")?,
        unit: row.get("unit")?,
        seen: row.get("seen_at")?,
        source: (address("source_ip")?, row.get("source_port")?),
        destination: (address("destination_ip")?, row.get("destination_port")?),
        report: row.get("report")?,
        provider: row.get("provider")?,
        protocol: row.get("protocol")?,
        family: row.get("family")?,
        target: row.get("target")?,
        tlp: row.parse::<Tlp>("tlp")?,
    })
}
