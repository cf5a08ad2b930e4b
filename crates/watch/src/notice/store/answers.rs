//! What recipients said of notices, and how they want them.
//!
//! Invariant: what was said is kept in its order; the newest is what the notice shows.

use std::collections::HashMap;

use base::id::{NoticeId, TenantId};
use base::{Day, Timestamp};
use store::{Db, StoreError, Tx, params};

use super::super::{Answer, Delivery, Notice, Said};
use super::{Stands, chosen, class};

const NEXT: &str =
    "SELECT COALESCE(MAX(id), 0) + 1 AS id FROM watch_notice_answer WHERE notice = $1";
const PUT: &str = "INSERT INTO watch_notice_answer (id, notice, at, kind, via, text, fixed_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const NOTE: &str = "UPDATE watch_notice SET answer = $2, answered_at = $3 WHERE id = $1";
const ALL: &str = "SELECT at, kind, via, text, fixed_on FROM watch_notice_answer
    WHERE notice = $1 ORDER BY id";
const STAND: &str = "INSERT INTO watch_notice_stand (tenant, contact, class, unit, stand, at)
    SELECT DISTINCT n.tenant, n.contact, n.class, i.unit, CAST($2 AS TEXT), CAST($3 AS BIGINT)
    FROM watch_notice n JOIN watch_notice_item i ON i.notice = n.id WHERE n.id = $1
    ON CONFLICT (tenant, contact, class, unit) DO UPDATE SET stand = excluded.stand, at = excluded.at";
const STANDS: &str = "SELECT contact, class, unit, stand, at FROM watch_notice_stand
    WHERE tenant = $1";
const DELIVER: &str = "INSERT INTO watch_notice_delivery
        (tenant, contact, interval_text, language, format, paused_until, version)
    VALUES ($1, $2, $3, $4, $5, $6, 1)
    ON CONFLICT (tenant, contact) DO UPDATE SET interval_text = excluded.interval_text,
        language = excluded.language, format = excluded.format,
        paused_until = excluded.paused_until, version = watch_notice_delivery.version + 1";

/// What somebody says.
#[derive(Debug, Clone)]
pub(in super::super) struct Answered<'a> {
    pub kind: &'a str,
    pub via: &'a str,
    pub text: &'a str,
    pub fixed_on: Option<Day>,
    /// What the notice shows from now on; `None` leaves it.
    pub now: Option<Answer>,
}

/// Keeps what is said of a notice.
pub(in super::super) async fn answer(
    tx: &mut Tx,
    notice: NoticeId,
    said: &Answered<'_>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let id: i64 = tx.fetch_one(NEXT, params![notice]).await?.get("id")?;
    let values = params![
        id,
        notice,
        at,
        said.kind,
        said.via,
        said.text,
        said.fixed_on
    ];
    tx.execute(PUT, values).await?;
    if let Some(answer) = said.now {
        tx.execute(NOTE, params![notice, answer.as_str(), at])
            .await?;
    }
    Ok(())
}

/// What was said of a notice, in its order.
pub(in super::super) async fn answers(db: &Db, notice: NoticeId) -> Result<Vec<Said>, StoreError> {
    let rows = db.fetch(ALL, params![notice]).await?;
    let said = rows.iter().map(|row| {
        Ok(Said {
            at: row.get("at")?,
            kind: row.get("kind")?,
            via: row.get("via")?,
            text: row.get("text")?,
            fixed_on: row.get("fixed_on")?,
        })
    });
    said.collect()
}

/// Lets every unit of a notice stand as its recipient says.
pub(in super::super) async fn take_stand(
    tx: &mut Tx,
    notice: NoticeId,
    (stand, at): (Answer, Timestamp),
) -> Result<(), StoreError> {
    let values = params![notice, stand.as_str(), at];
    tx.execute(STAND, values).await.map(|_| ())
}

/// How all units of an administration stand.
pub(in super::super) async fn stands_of(db: &Db, tenant: TenantId) -> Result<Stands, StoreError> {
    let mut all: Stands = HashMap::new();
    for row in db.fetch(STANDS, params![tenant]).await? {
        let stand: String = row.get("stand")?;
        let stand = Answer::parse(&stand).ok_or_else(|| StoreError::unparsable("stand"))?;
        let key = (row.get("contact")?, class(&row)?, row.get("unit")?);
        all.insert(key, (stand, row.get("at")?));
    }
    Ok(all)
}

pub(in super::super) async fn write_delivery(
    tx: &mut Tx,
    notice: &Notice,
    delivery: &Delivery,
) -> Result<(), StoreError> {
    let [interval, language, format] = chosen(delivery);
    let values = params![
        notice.tenant,
        notice.contact,
        interval,
        language,
        format,
        delivery.paused_until
    ];
    tx.execute(DELIVER, values).await.map(|_| ())
}
