//! The quarantine's rows. No decisions here: who may see them is the actions' business.
//!
//! Invariant: inserting the same entry twice leaves one.

use super::{Entry, read_arguments, storable, write_arguments};
use base::id::{QuarantineId, TenantId};
use base::{ContentHash, Timestamp};
use store::{Db, Row, StoreError, Tx, Value, params};

const INSERT: &str =
    "INSERT INTO watch_quarantine (id, tenant, blob, source, file_name, row_number, column_name,
        reason, arguments, excerpt, rows_affected, at, line_number)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (tenant, source, row_number) DO NOTHING";

const ADD_ROWS: &str =
    "INSERT INTO watch_quarantine (id, tenant, blob, source, file_name, row_number, column_name,
        reason, arguments, excerpt, rows_affected, at, line_number)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (tenant, source, row_number) DO UPDATE SET
        rows_affected = watch_quarantine.rows_affected + excluded.rows_affected,
        arguments = 'rows=' || CAST(watch_quarantine.rows_affected + excluded.rows_affected AS TEXT)";

const REOPEN: &str = "UPDATE watch_quarantine SET settled_at = NULL, column_name = $4, reason = $5,
        arguments = $6, at = $7
    WHERE tenant = $1 AND source = $2 AND row_number = $3 AND settled_at IS NOT NULL";

const LIST: &str = "SELECT * FROM watch_quarantine
    WHERE tenant = $1 AND settled_at IS NULL AND id > $2 ORDER BY id LIMIT $3";

const ONE: &str = "SELECT * FROM watch_quarantine WHERE tenant = $1 AND id = $2";

const COUNT: &str =
    "SELECT COUNT(*) AS entries, SUM(rows_affected) AS rows_affected FROM watch_quarantine
    WHERE tenant = $1 AND settled_at IS NULL";

const SETTLE_ONE: &str = "UPDATE watch_quarantine SET settled_at = $3
    WHERE tenant = $1 AND id = $2 AND settled_at IS NULL";

const SETTLE_FILE: &str = "UPDATE watch_quarantine SET settled_at = $4
    WHERE tenant = $1 AND source = $2 AND row_number = $3 AND settled_at IS NULL";

const SETTLE_SOURCE: &str = "UPDATE watch_quarantine SET settled_at = $3
    WHERE tenant = $1 AND source = $2 AND settled_at IS NULL";

const OPEN_OF: &str = "SELECT id, source, row_number FROM watch_quarantine
    WHERE tenant = $1 AND blob = $2 AND settled_at IS NULL";

const BREAKS_OFF: &str = "SELECT COUNT(*) AS entries FROM watch_quarantine
    WHERE tenant = $1 AND blob = $2 AND reason IN
        ('watch-reject-cut-off', 'watch-container-truncated', 'watch-container-corrupt')";

const OPEN_FOR: &str = "SELECT * FROM watch_quarantine
    WHERE tenant = $1 AND settled_at IS NULL AND reason LIKE $2 ORDER BY id LIMIT $3";
const AT: &str = "SELECT * FROM watch_quarantine
    WHERE tenant = $1 AND source = $2 AND row_number = $3";
const SAY: &str = "UPDATE watch_quarantine SET reason = $3, arguments = $4, settled_at = $5
    WHERE tenant = $1 AND id = $2 AND settled_at IS NULL";
const TENANTS: &str = "SELECT DISTINCT tenant FROM watch_quarantine
    WHERE settled_at IS NULL AND reason LIKE $1";
const BLOBS: &str =
    "SELECT DISTINCT blob FROM watch_quarantine WHERE tenant = $1 AND settled_at IS NULL";

/// Adds an entry inside the transaction that commits the rows beside it; returns whether it is new.
pub(crate) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    entry: &Entry,
) -> Result<bool, StoreError> {
    Ok(tx.execute(INSERT, values_of(tenant, entry)).await? > 0)
}

/// Adds an entry that stands for many rows, or its rows to the one that is there, in the
/// transaction that counts them.
pub(crate) async fn add_rows(
    tx: &mut Tx,
    tenant: TenantId,
    entry: &Entry,
) -> Result<(), StoreError> {
    tx.execute(ADD_ROWS, values_of(tenant, entry))
        .await
        .map(|_| ())
}

fn values_of(tenant: TenantId, entry: &Entry) -> Vec<Value> {
    params![
        entry.id,
        tenant,
        entry.blob,
        entry.source,
        &*storable(&entry.file),
        entry.row,
        entry.column.as_deref().map(|c| storable(c).into_owned()),
        &entry.reason,
        write_arguments(&entry.arguments),
        &*storable(&entry.excerpt),
        entry.rows,
        entry.at,
        entry.line,
    ]
}

/// Adds an entry, or opens the one again that was settled when its row could be read.
pub(crate) async fn open(tx: &mut Tx, tenant: TenantId, entry: &Entry) -> Result<(), StoreError> {
    if !insert(tx, tenant, entry).await? {
        let values = params![
            tenant,
            entry.source,
            entry.row,
            entry.column.clone(),
            &entry.reason,
            write_arguments(&entry.arguments),
            entry.at,
        ];
        tx.execute(REOPEN, values).await?;
    }
    Ok(())
}

/// Open entries after `after` in the order of their ids.
pub(super) async fn list(
    db: &Db,
    tenant: TenantId,
    after: &str,
    limit: u32,
) -> Result<Vec<Entry>, StoreError> {
    db.fetch(LIST, params![tenant, after, limit])
        .await?
        .iter()
        .map(entry)
        .collect()
}

/// One entry, open or settled.
pub(super) async fn one(
    db: &Db,
    tenant: TenantId,
    id: QuarantineId,
) -> Result<Option<Entry>, StoreError> {
    db.fetch_optional(ONE, params![tenant, id])
        .await?
        .as_ref()
        .map(entry)
        .transpose()
}

/// Open entries whose reason begins with `reason`, the oldest first.
pub(crate) async fn open_for(
    db: &Db,
    tenant: TenantId,
    reason: &str,
    limit: u32,
) -> Result<Vec<Entry>, StoreError> {
    let values = params![tenant, format!("{reason}%"), limit];
    let rows = db.fetch(OPEN_FOR, values).await?;
    rows.iter().map(entry).collect()
}

/// The administrations with open entries whose reason begins with `reason`.
pub(crate) async fn tenants_for(db: &Db, reason: &str) -> Result<Vec<TenantId>, StoreError> {
    let rows = db.fetch(TENANTS, params![format!("{reason}%")]).await?;
    rows.iter().map(|row| row.get("tenant")).collect()
}

/// The entry of a whole file, open or settled.
pub(crate) async fn of_file(
    db: &Db,
    tenant: TenantId,
    source: &ContentHash,
) -> Result<Option<Entry>, StoreError> {
    let values = params![tenant, *source, super::WHOLE_FILE];
    let row = db.fetch_optional(AT, values).await?;
    row.as_ref().map(entry).transpose()
}

/// Writes down what an entry says now, and whether it is settled.
pub(crate) async fn say(tx: &mut Tx, tenant: TenantId, e: &Entry) -> Result<(), StoreError> {
    let arguments = write_arguments(&e.arguments);
    let values = params![tenant, e.id, &e.reason, arguments, e.settled_at];
    tx.execute(SAY, values).await.map(|_| ())
}

/// How many entries are open, and for how many rows they stand.
/// Whether input ends before its end, or is damaged on the way there.
pub(crate) async fn breaks_off(
    db: &Db,
    tenant: TenantId,
    blob: &ContentHash,
) -> Result<bool, StoreError> {
    let row = db.fetch_one(BREAKS_OFF, params![tenant, *blob]).await?;
    Ok(row.get::<u64>("entries")? > 0)
}

pub(crate) async fn count(db: &Db, tenant: TenantId) -> Result<(u64, u64), StoreError> {
    let row = db.fetch_one(COUNT, params![tenant]).await?;
    Ok((
        row.get("entries")?,
        row.get::<Option<u64>>("rows_affected")?.unwrap_or(0),
    ))
}

/// Settles one entry; returns whether it was open.
pub(super) async fn settle_one(
    tx: &mut Tx,
    tenant: TenantId,
    id: QuarantineId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx.execute(SETTLE_ONE, params![tenant, id, at]).await? > 0)
}

/// Settles the entry that concerns a whole report or input, if there is one.
pub(crate) async fn settle_file(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    at: Timestamp,
) -> Result<(), StoreError> {
    let values = params![tenant, *source, super::WHOLE_FILE, at];
    tx.execute(SETTLE_FILE, values).await.map(|_| ())
}

/// Settles every entry of a report.
pub(crate) async fn settle_source(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(SETTLE_SOURCE, params![tenant, *source, at])
        .await
        .map(|_| ())
}

/// The open entries of an input: id, source and row.
pub(crate) async fn open_of(
    tx: &mut Tx,
    tenant: TenantId,
    blob: &ContentHash,
) -> Result<Vec<(QuarantineId, ContentHash, i64)>, StoreError> {
    let rows = tx.fetch(OPEN_OF, params![tenant, *blob]).await?;
    rows.iter()
        .map(|r| Ok((r.get("id")?, r.get("source")?, r.get("row_number")?)))
        .collect()
}

/// The raw inputs that have open entries.
pub(super) async fn blobs(db: &Db, tenant: TenantId) -> Result<Vec<ContentHash>, StoreError> {
    db.fetch(BLOBS, params![tenant])
        .await?
        .iter()
        .map(|row| row.get("blob"))
        .collect()
}

fn entry(row: &Row) -> Result<Entry, StoreError> {
    Ok(Entry {
        id: row.get("id")?,
        blob: row.get("blob")?,
        source: row.get("source")?,
        file: row.get("file_name")?,
        row: row.get("row_number")?,
        line: row.get("line_number")?,
        column: row.get("column_name")?,
        reason: row.get("reason")?,
        arguments: read_arguments(&row.get::<String>("arguments")?),
        excerpt: row.get("excerpt")?,
        rows: row.get("rows_affected")?,
        at: row.get("at")?,
        settled_at: row.get("settled_at")?,
    })
}
