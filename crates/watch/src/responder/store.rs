//! Rows of `watch_responder`.
//!
//! Not here: who may do it. Invariant: a row changes only from the version that was seen.

use super::{Mark, Responder, Said};
use base::Timestamp;
use base::id::{ResponderId, TenantId};
use store::{Db, Row, StoreError, Tx, params};

const ALL: &str = "SELECT id, name, kind, telephone, mail, web, hours, marks, version
    FROM watch_responder WHERE tenant = $1 ORDER BY kind, name, id";
const INSERT: &str = "INSERT INTO watch_responder
    (id, tenant, name, kind, telephone, mail, web, hours, marks, version, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)";
const UPDATE: &str = "UPDATE watch_responder SET name = $3, kind = $4, telephone = $5, mail = $6,
    web = $7, hours = $8, marks = $9, version = version + 1, changed_at = $10
    WHERE id = $1 AND tenant = $2 AND version = $11";
const REMOVE: &str = "DELETE FROM watch_responder WHERE id = $1 AND tenant = $2 AND version = $3";

/// All of an administration.
pub(crate) async fn all(db: &Db, tenant: TenantId) -> Result<Vec<Responder>, StoreError> {
    let rows = db.fetch(ALL, params![tenant]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Responder, StoreError> {
    let marks: String = row.get("marks")?;
    Ok(Responder {
        id: row.get("id")?,
        said: Said {
            name: row.get("name")?,
            kind: row.parse("kind")?,
            telephone: row.get("telephone")?,
            mail: row.get("mail")?,
            web: row.get("web")?,
            hours: row.get("hours")?,
            marks: marks.lines().filter_map(|m| Mark::parse(m).ok()).collect(),
        },
        version: row.get("version")?,
    })
}

fn lines(marks: &[Mark]) -> String {
    let lines: Vec<String> = marks.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

pub(super) async fn insert(
    tx: &mut Tx,
    (tenant, id): (TenantId, ResponderId),
    said: &Said,
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![
        id,
        tenant,
        &said.name,
        said.kind.as_str(),
        &said.telephone,
        &said.mail,
        &said.web,
        &said.hours,
        lines(&said.marks),
        now
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether it still had the version.
pub(super) async fn update(
    tx: &mut Tx,
    (tenant, id): (TenantId, ResponderId),
    (said, seen): (&Said, i64),
    now: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![
        id,
        tenant,
        &said.name,
        said.kind.as_str(),
        &said.telephone,
        &said.mail,
        &said.web,
        &said.hours,
        lines(&said.marks),
        now,
        seen
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

/// Whether it still had the version.
pub(super) async fn remove(
    tx: &mut Tx,
    (tenant, id): (TenantId, ResponderId),
    seen: i64,
) -> Result<bool, StoreError> {
    Ok(tx.execute(REMOVE, params![id, tenant, seen]).await? == 1)
}
