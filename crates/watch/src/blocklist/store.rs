//! Rows of the list.
//!
//! Not here: who may do it. Invariant: an entry changes only from the version that was seen, and
//! each change has a line in its history.

use super::{Answer, Audience, Block, Entry, Settings, What};
use base::Timestamp;
use base::id::TenantId;
use store::{Read, Row, Sql, StoreError, Tx, Value, params};

const COLUMNS: &str = "name, below, rsit, basis, reference, case_id, state, proposed_by,
    proposed_at, published_at, until_day, reason, version";
const PUT: &str = "INSERT INTO watch_block (tenant, name, below, rsit, basis, reference, case_id,
    state, proposed_by, proposed_at, published_at, until_day, reason, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)
    ON CONFLICT (tenant, name) DO UPDATE SET below = excluded.below, rsit = excluded.rsit,
        basis = excluded.basis, reference = excluded.reference, case_id = excluded.case_id,
        state = excluded.state, proposed_by = excluded.proposed_by,
        proposed_at = excluded.proposed_at, published_at = excluded.published_at,
        until_day = excluded.until_day, reason = excluded.reason,
        version = watch_block.version + 1
    WHERE watch_block.version = $14";
const NOTE: &str = "INSERT INTO watch_block_entry (tenant, name, n, at, who, what, detail)
    VALUES ($1, $2, (SELECT COALESCE(MAX(n), 0) + 1 FROM watch_block_entry
        WHERE tenant = $1 AND name = $2), $3, $4, $5, $6)";
const ENTRIES: &str = "SELECT at, who, what, detail FROM watch_block_entry
    WHERE tenant = $1 AND name = $2 ORDER BY n";
const COUNT: &str = "SELECT COUNT(*) AS n FROM watch_block WHERE tenant = $1";
const SETTINGS: &str = "SELECT audience, answer, origin, contact, kept_off, version
    FROM watch_block_setting WHERE tenant = $1";
const SAVE: &str = "INSERT INTO watch_block_setting
    (tenant, audience, answer, origin, contact, kept_off, version)
    VALUES ($1, $2, $3, $4, $5, $6, 1)
    ON CONFLICT (tenant) DO UPDATE SET audience = excluded.audience, answer = excluded.answer,
        origin = excluded.origin, contact = excluded.contact, kept_off = excluded.kept_off,
        version = watch_block_setting.version + 1
    WHERE watch_block_setting.version = $7";
const SERIAL: &str = "SELECT serial, digest, changed_at FROM watch_block_serial WHERE tenant = $1";
const SET_SERIAL: &str = "INSERT INTO watch_block_serial (tenant, serial, digest, changed_at)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant) DO UPDATE SET serial = excluded.serial, digest = excluded.digest,
        changed_at = excluded.changed_at";

fn read(row: &Row) -> Result<Block, StoreError> {
    Ok(Block {
        name: row.get("name")?,
        below: row.get("below")?,
        rsit: row.parse("rsit")?,
        basis: row.get("basis")?,
        reference: row.get("reference")?,
        case: row.get("case_id")?,
        state: row.parse("state")?,
        proposed_by: row.get("proposed_by")?,
        proposed: row.get("proposed_at")?,
        published: row.get("published_at")?,
        until: row.get("until_day")?,
        reason: row.get("reason")?,
        version: row.get("version")?,
    })
}

async fn find(
    rows: &mut impl Read,
    rest: &str,
    values: Vec<Value>,
) -> Result<Vec<Block>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM watch_block WHERE tenant = $1 AND {rest}");
    let found = rows.fetch(Sql::composed(sql), values).await?;
    found.iter().map(read).collect()
}

/// One entry.
pub(super) async fn one(
    rows: &mut impl Read,
    tenant: TenantId,
    name: &str,
) -> Result<Option<Block>, StoreError> {
    Ok(find(rows, "name = $2", params![tenant, name]).await?.pop())
}

/// Everything that is published, by name; those whose day has come included.
pub(super) async fn published(
    rows: &mut impl Read,
    tenant: TenantId,
) -> Result<Vec<Block>, StoreError> {
    let rest = "state = 'published' ORDER BY name";
    find(rows, rest, params![tenant]).await
}

/// Entries of a state, the newest first.
pub(super) async fn of_state(
    rows: &mut impl Read,
    (tenant, state): (TenantId, super::State),
    most: usize,
) -> Result<Vec<Block>, StoreError> {
    let rest = format!("state = $2 ORDER BY proposed_at DESC, name LIMIT {most}");
    find(rows, &rest, params![tenant, state.as_str()]).await
}

pub(super) async fn count(rows: &mut impl Read, tenant: TenantId) -> Result<usize, StoreError> {
    rows.fetch_one(COUNT.into(), params![tenant])
        .await?
        .get("n")
}

/// Writes an entry over the version that was seen, or a new one; whether nobody was faster.
pub(super) async fn put(tx: &mut Tx, tenant: TenantId, block: &Block) -> Result<bool, StoreError> {
    let values = params![
        tenant,
        block.name.as_str(),
        block.below,
        block.rsit.as_str(),
        block.basis.as_str(),
        block.reference.as_str(),
        block.case,
        block.state.as_str(),
        block.proposed_by.as_str(),
        block.proposed,
        block.published,
        block.until,
        block.reason.as_str(),
        block.version
    ];
    Ok(tx.execute(PUT, values).await? == 1)
}

pub(super) async fn note(
    tx: &mut Tx,
    (tenant, name): (TenantId, &str),
    (at, who): (Timestamp, &str),
    (what, detail): (What, &str),
) -> Result<(), StoreError> {
    let values = params![tenant, name, at, who, what.as_str(), detail];
    tx.execute(NOTE, values).await.map(|_| ())
}

/// The history of an entry, the oldest line first.
pub(super) async fn entries(
    rows: &mut impl Read,
    tenant: TenantId,
    name: &str,
) -> Result<Vec<Entry>, StoreError> {
    let found = rows.fetch(ENTRIES.into(), params![tenant, name]).await?;
    let one = |row: &Row| {
        Ok(Entry {
            at: row.get("at")?,
            who: row.get("who")?,
            what: row.parse("what")?,
            detail: row.get("detail")?,
        })
    };
    found.iter().map(one).collect()
}

/// The settings; before anybody set them nobody but holders of a token reads the list.
pub(super) async fn settings(
    rows: &mut impl Read,
    tenant: TenantId,
) -> Result<Settings, StoreError> {
    let row = rows
        .fetch_optional(SETTINGS.into(), params![tenant])
        .await?;
    let Some(row) = row else {
        return Ok(Settings {
            audience: Audience::Token,
            answer: Answer::NxDomain,
            origin: String::new(),
            contact: String::new(),
            kept_off: Vec::new(),
            version: 0,
        });
    };
    let kept: String = row.get("kept_off")?;
    Ok(Settings {
        audience: row.parse("audience")?,
        answer: row.parse("answer")?,
        origin: row.get("origin")?,
        contact: row.get("contact")?,
        kept_off: kept.lines().map(str::to_owned).collect(),
        version: row.get("version")?,
    })
}

pub(super) async fn save(
    tx: &mut Tx,
    tenant: TenantId,
    settings: &Settings,
) -> Result<bool, StoreError> {
    let values = params![
        tenant,
        settings.audience.as_str(),
        settings.answer.as_str(),
        settings.origin.as_str(),
        settings.contact.as_str(),
        settings.kept_off.join("\n"),
        settings.version
    ];
    Ok(tx.execute(SAVE, values).await? == 1)
}

/// The zone's number, what it stands for and since when.
pub(super) async fn serial(
    rows: &mut impl Read,
    tenant: TenantId,
) -> Result<Option<(i64, String, Timestamp)>, StoreError> {
    let row = rows.fetch_optional(SERIAL.into(), params![tenant]).await?;
    let read = |row: Row| {
        Ok((
            row.get("serial")?,
            row.get("digest")?,
            row.get("changed_at")?,
        ))
    };
    row.map(read).transpose()
}

pub(super) async fn set_serial(
    tx: &mut Tx,
    tenant: TenantId,
    (serial, digest, at): (i64, &str, Timestamp),
) -> Result<(), StoreError> {
    let values = params![tenant, serial, digest, at];
    tx.execute(SET_SERIAL, values).await.map(|_| ())
}
