//! Which files there are: the catalogue's statements and rows.
//!
//! Not here: writing the files. Invariant: a file is visible from the commit that added it to the
//! commit that removed it, to every reader alike.

use std::path::Path;

use base::id::{FileId, TenantId};
use base::{Day, Timestamp};
use store::{Db, Row, Tx, params};

use crate::disk::{FileInfo, FileKind};
use crate::error::{LakeError, Result};

const LIVE: &str =
    "SELECT id, kind, path, rows, bytes, min_time, max_time, hash, day FROM lake_file
    WHERE tenant = $1 AND day >= $2 AND day <= $3 AND kind = $4 AND removed_version IS NULL
    ORDER BY day, id";
const ADD: &str =
    "INSERT INTO lake_file (id, tenant, day, kind, path, rows, bytes, min_time, max_time,
    hash, created_at, added_version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const REMOVE: &str = "UPDATE lake_file SET removed_version = $2, removed_at = $3
    WHERE id = $1 AND removed_version IS NULL";
const NEXT_VERSION: &str = "UPDATE lake_version SET version = version + 1 WHERE id = 1";
const VERSION: &str = "SELECT version FROM lake_version WHERE id = 1";
const DAY_VERSION: &str = "SELECT version FROM lake_day WHERE tenant = $1 AND day = $2";
const NEW_DAY: &str = "INSERT INTO lake_day (tenant, day, version, revision, dirty, changed_at)
    VALUES ($1, $2, 1, 1, 1, $3) ON CONFLICT (tenant, day) DO NOTHING";
const NEXT_DAY: &str = "UPDATE lake_day SET version = version + 1, revision = revision + 1,
    dirty = 1, changed_at = $4 WHERE tenant = $1 AND day = $2 AND version = $3";
const SAME_DAY: &str =
    "UPDATE lake_day SET version = version + 1 WHERE tenant = $1 AND day = $2 AND version = $3";
const RECOUNT: &str = "UPDATE lake_day SET revision = revision + 1, dirty = 1, changed_at = $4
    WHERE tenant = $1 AND day >= $2 AND day <= $3";

/// Days back within which a report's comparison day is looked for.
pub(crate) const COMPARE_DAYS: i32 = 7;

fn file(row: &Row) -> Result<(Day, FileInfo)> {
    let kind: String = row.get("kind")?;
    let times = match (row.get("min_time")?, row.get("max_time")?) {
        (Some(low), Some(high)) => Some((low, high)),
        _ => None,
    };
    let info = FileInfo {
        id: row.get::<FileId>("id")?,
        kind: match kind.as_str() {
            "events" => FileKind::Events,
            "keys" => FileKind::Keys,
            _ => FileKind::Units,
        },
        path: row.get("path")?,
        rows: row.get("rows")?,
        bytes: row.get("bytes")?,
        times,
        hash: row.get("hash")?,
    };
    Ok((row.get("day")?, info))
}

/// The live files of one kind in a span of days, by day.
pub(crate) async fn live(
    db: &Db,
    tenant: TenantId,
    (from, to): (Day, Day),
    kind: FileKind,
) -> Result<Vec<(Day, FileInfo)>> {
    let rows = db
        .fetch(LIVE, params![tenant, from, to, kind.as_str()])
        .await?;
    rows.iter().map(file).collect()
}

/// The version of a day; 0 when nothing was ever filed under it.
pub(crate) async fn day_version(db: &Db, tenant: TenantId, day: Day) -> Result<i64> {
    let row = db.fetch_optional(DAY_VERSION, params![tenant, day]).await?;
    Ok(row.map(|r| r.get("version")).transpose()?.unwrap_or(0))
}

/// The catalogue's version; it changes with every commit.
pub(crate) async fn version(db: &Db) -> Result<i64> {
    Ok(db.fetch_one(VERSION, params![]).await?.get("version")?)
}

/// The version that this transaction's changes belong to. Taken first, so that writers of the
/// lake queue here and never wait for one another in a circle.
pub(crate) async fn next_version(tx: &mut Tx) -> Result<i64> {
    tx.execute(NEXT_VERSION, params![]).await?;
    Ok(tx.fetch_one(VERSION, params![]).await?.get("version")?)
}

/// What a change means for a day's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Touch {
    /// The day's units changed: it and the days that compare with it are counted again.
    Recount,
    /// Only files were rewritten; every figure stays.
    Same,
}

/// Moves a day on from the version that was seen; a conflict when it is no longer that.
pub(crate) async fn touch_day(
    tx: &mut Tx,
    tenant: TenantId,
    day: Day,
    seen: i64,
    touch: Touch,
    now: Timestamp,
) -> Result<()> {
    let changed = match (seen, touch) {
        (0, _) => tx.execute(NEW_DAY, params![tenant, day, now]).await?,
        (_, Touch::Recount) => {
            tx.execute(NEXT_DAY, params![tenant, day, seen, now])
                .await?
        }
        (_, Touch::Same) => tx.execute(SAME_DAY, params![tenant, day, seen]).await?,
    };
    if changed != 1 {
        return Err(LakeError::Conflict(format!("the day {day}")));
    }
    if touch == Touch::Recount {
        mark_following(tx, tenant, day, now).await?;
    }
    Ok(())
}

/// Has the days counted again that may compare with `day`.
async fn mark_following(tx: &mut Tx, tenant: TenantId, day: Day, now: Timestamp) -> Result<()> {
    let span = params![tenant, day.plus(1), day.plus(COMPARE_DAYS), now];
    tx.execute(RECOUNT, span).await?;
    Ok(())
}

/// Has a day and those that may compare with it counted again, its files unchanged. The day
/// comes to be known when it was not.
pub(crate) async fn recount(tx: &mut Tx, tenant: TenantId, day: Day, now: Timestamp) -> Result<()> {
    tx.execute(NEW_DAY, params![tenant, day, now]).await?;
    tx.execute(RECOUNT, params![tenant, day, day.plus(COMPARE_DAYS), now])
        .await?;
    Ok(())
}

/// Lists a new file.
pub(crate) async fn add(
    tx: &mut Tx,
    (tenant, day): (TenantId, Day),
    info: &FileInfo,
    version: i64,
    now: Timestamp,
) -> Result<()> {
    let (low, high) = info.times.unzip();
    let values = params![
        info.id,
        tenant,
        day,
        info.kind.as_str(),
        &info.path,
        info.rows,
        info.bytes,
        low,
        high,
        &info.hash,
        now,
        version
    ];
    tx.execute(ADD, values).await?;
    Ok(())
}

/// Ends a file's life; a conflict when someone else did.
pub(crate) async fn remove(tx: &mut Tx, id: FileId, version: i64, now: Timestamp) -> Result<()> {
    if tx.execute(REMOVE, params![id, version, now]).await? == 1 {
        Ok(())
    } else {
        Err(LakeError::Conflict(format!("the file {id}")))
    }
}

/// The full path of a catalogued file.
pub(crate) fn full(root: &Path, info: &FileInfo) -> std::path::PathBuf {
    root.join(&info.path)
}
