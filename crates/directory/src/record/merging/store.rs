//! Rows of merges and splits, and where a record went.
//!
//! Not here: the rows that they changed (`rows`). Invariant: a merging is undone once.

use std::collections::HashMap;

use ::store::{Row, StoreError, Tx, params};
use base::Timestamp;
use base::id::{RecordId, TenantId};

use super::rows::Change;
use super::{Merging, MergingId, Way};
use crate::record::store::Rows;

const INSERT: &str = "INSERT INTO directory_merging
    (id, tenant, way, stays, goes, name_key, members, made_by, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const INSERT_ROW: &str = "INSERT INTO directory_merging_row
    (merging, ordinal, name, row_key, changes) VALUES ($1, $2, $3, $4, $5)";
const ROWS: &str = "SELECT name, row_key, changes FROM directory_merging_row
    WHERE merging = $1 ORDER BY ordinal";
const LIST: &str = "SELECT id, way, stays, goes, made_by, made_at, undone_by, undone_at
    FROM directory_merging WHERE tenant = $1 ORDER BY made_at DESC, id DESC";
const GET: &str = "SELECT id, way, stays, goes, made_by, made_at, undone_by, undone_at, members
    FROM directory_merging WHERE tenant = $1 AND id = $2";
const UNDO: &str = "UPDATE directory_merging SET undone_by = $3, undone_at = $4
    WHERE tenant = $1 AND id = $2 AND undone_at IS NULL";
const FORGET: &str = "DELETE FROM directory_merging_row WHERE merging = $1";
/// Who went where: by a merge that stands, or by a split that was undone.
const WENT: &str = "SELECT goes, stays, name_key FROM directory_merging WHERE tenant = $1
    AND ((way = 'merge' AND undone_at IS NULL) OR (way = 'split' AND undone_at IS NOT NULL))
    ORDER BY made_at, id";
const WHERE: &str = "SELECT stays FROM directory_merging WHERE goes = $1
    AND ((way = 'merge' AND undone_at IS NULL) OR (way = 'split' AND undone_at IS NOT NULL))";
/// So many steps a record is followed.
const STEPS: usize = 32;

pub(super) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    m: &Merging,
    (name_key, members): (&str, &str),
    changes: &[Change],
) -> Result<(), StoreError> {
    let way = m.way.as_str();
    let by = m.by.as_str();
    let values = params![
        m.id, tenant, way, m.stays, m.goes, name_key, members, by, m.at
    ];
    tx.execute(INSERT, values).await?;
    for (ordinal, change) in changes.iter().enumerate() {
        let (name, key, columns) = change.kept();
        tx.execute(INSERT_ROW, params![m.id, ordinal, name, key, columns])
            .await?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Merging, StoreError> {
    let way: String = row.get("way")?;
    let by: Option<String> = row.get("undone_by")?;
    let at: Option<Timestamp> = row.get("undone_at")?;
    Ok(Merging {
        id: row.get("id")?,
        way: match way.as_str() {
            "merge" => Way::Merge,
            "split" => Way::Split,
            _ => return Err(StoreError::unparsable("way")),
        },
        stays: row.get("stays")?,
        goes: row.get("goes")?,
        by: row.get("made_by")?,
        at: row.get("made_at")?,
        undone: by.zip(at),
    })
}

pub(super) async fn list(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<Vec<Merging>, StoreError> {
    let found = rows.rows(LIST, params![tenant]).await?;
    found.iter().map(read).collect()
}

/// One, with the rights that moved.
pub(super) async fn get(
    rows: &mut impl Rows,
    tenant: TenantId,
    id: MergingId,
) -> Result<Option<(Merging, String)>, StoreError> {
    let found = rows.rows(GET, params![tenant, id]).await?;
    let one = found
        .first()
        .map(|row| Ok((read(row)?, row.get("members")?)));
    one.transpose()
}

/// What it did, in the order in which rows come back.
pub(super) async fn changes(
    rows: &mut impl Rows,
    id: MergingId,
) -> Result<Vec<Change>, StoreError> {
    let found = rows.rows(ROWS, params![id]).await?;
    let read = |row: &Row| {
        let (name, key): (String, String) = (row.get("name")?, row.get("row_key")?);
        let columns: String = row.get("changes")?;
        Change::read(&name, &key, &columns).ok_or_else(|| StoreError::unparsable("changes"))
    };
    found.iter().map(read).collect()
}

/// Whether it was not undone before; its rows are not needed any more.
pub(super) async fn undo(
    tx: &mut Tx,
    tenant: TenantId,
    id: MergingId,
    (by, now): (&str, Timestamp),
) -> Result<bool, StoreError> {
    tx.execute(FORGET, params![id]).await?;
    let done = tx.execute(UNDO, params![tenant, id, by, now]).await?;
    Ok(done == 1)
}

/// Where a record went that is no longer there; `None` when it went nowhere.
pub(crate) async fn resolved(
    rows: &mut impl Rows,
    id: RecordId,
) -> Result<Option<RecordId>, StoreError> {
    let mut at = None;
    for _ in 0..STEPS {
        let found = rows.rows(WHERE, params![at.unwrap_or(id)]).await?;
        match found.first() {
            Some(row) => at = Some(row.get("stays")?),
            None => break,
        }
    }
    Ok(at)
}

/// Where every record went that is no longer there.
pub(crate) async fn went(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<HashMap<RecordId, RecordId>, StoreError> {
    let mut direct: HashMap<RecordId, RecordId> = HashMap::new();
    for row in &rows.rows(WENT, params![tenant]).await? {
        direct.insert(row.get("goes")?, row.get("stays")?);
    }
    let last = |id: &RecordId| {
        let mut at = *id;
        for _ in 0..STEPS {
            match direct.get(&at) {
                Some(next) => at = *next,
                None => break,
            }
        }
        at
    };
    Ok(direct
        .values()
        .chain(direct.keys())
        .map(|id| (*id, last(id)))
        .filter(|(id, to)| id != to)
        .collect())
}

/// The records that went into one.
pub(crate) async fn went_into(
    rows: &mut impl Rows,
    tenant: TenantId,
    id: RecordId,
) -> Result<Vec<RecordId>, StoreError> {
    let all = went(rows, tenant).await?;
    Ok(all
        .into_iter()
        .filter(|(_, to)| *to == id)
        .map(|(from, _)| from)
        .collect())
}

/// By the names of organisations that went, where they went: a file that still uses such a name
/// means the one that stayed.
pub(crate) async fn merged_names(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<HashMap<String, RecordId>, StoreError> {
    let to = went(rows, tenant).await?;
    let mut out = HashMap::new();
    for row in &rows.rows(WENT, params![tenant]).await? {
        let (goes, name): (RecordId, String) = (row.get("goes")?, row.get("name_key")?);
        if let (Some(stays), false) = (to.get(&goes), name.is_empty()) {
            out.insert(name, *stays);
        }
    }
    Ok(out)
}
