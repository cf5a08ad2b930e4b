//! Rows of `watch_site` and `watch_look`.
//!
//! Not here: who may see them. Invariant: a site is changed over the number of looks it was read
//! with, so that two looks at once count as one.

use super::{Look, Site};
use base::Timestamp;
use base::id::{CaseId, TenantId};
use store::{Read, Row, Sql, StoreError, Tx, Value, params};

const COLUMNS: &str = "tenant, case_id, url, host, begun_at, standing, since_at, pending_at,
    silent_at, silent_looks, looks, next_at, words, changed, returns,
    last_at, last_exit, last_seen, last_why, last_status, last_address";
const BEGIN: &str = "INSERT INTO watch_site (tenant, case_id, url, host, begun_at, standing,
    since_at, silent_looks, looks, next_at, words, changed, returns)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, '', 0, 0)
    ON CONFLICT (case_id, url) DO NOTHING";
const UPDATE: &str = "UPDATE watch_site SET standing = $4, since_at = $5, pending_at = $6,
    silent_at = $7, silent_looks = $8, looks = $9, next_at = $10, words = $11, changed = $12,
    returns = $13, last_at = $14, last_exit = $15, last_seen = $16, last_why = $17,
    last_status = $18, last_address = $19
    WHERE tenant = $1 AND case_id = $2 AND url = $3 AND looks = $20";
const NEXT: &str = "UPDATE watch_site SET next_at = $4
    WHERE tenant = $1 AND case_id = $2 AND url = $3";
const LOOK: &str = "INSERT INTO watch_look
    (tenant, case_id, url, at, exit, seen, why, status, address)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (case_id, url, at) DO NOTHING";
const LOOKS: &str = "SELECT url, at, exit, seen, why, status, address FROM watch_look
    WHERE tenant = $1 AND case_id = $2 ORDER BY at DESC, url LIMIT 500";
const OTHERS: &str = "SELECT url FROM watch_site WHERE last_at >= $1
    AND last_status IS NOT NULL AND host <> $2 LIMIT 1";
const MOVE_LOOKS: &str = "UPDATE watch_look SET case_id = $3 WHERE tenant = $1 AND case_id = $2
    AND NOT EXISTS (SELECT 1 FROM watch_look AS own WHERE own.case_id = $3
        AND own.url = watch_look.url AND own.at = watch_look.at)";
const MOVE_SITES: &str = "UPDATE watch_site SET case_id = $3 WHERE tenant = $1 AND case_id = $2
    AND NOT EXISTS (SELECT 1 FROM watch_site AS own WHERE own.case_id = $3
        AND own.url = watch_site.url)";
const FORGET: &str = "DELETE FROM TABLE WHERE tenant = $1 AND case_id = $2";

/// The tables of what is looked at.
pub(crate) const TABLES: &str = "
CREATE TABLE watch_site (
    tenant TEXT NOT NULL,
    case_id TEXT NOT NULL,
    url TEXT NOT NULL,
    host TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    standing TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    pending_at BIGINT,
    silent_at BIGINT,
    silent_looks BIGINT NOT NULL,
    looks BIGINT NOT NULL,
    next_at BIGINT,
    words TEXT NOT NULL,
    changed BIGINT NOT NULL,
    returns BIGINT NOT NULL,
    last_at BIGINT,
    last_exit TEXT,
    last_seen TEXT,
    last_why TEXT,
    last_status BIGINT,
    last_address TEXT,
    PRIMARY KEY (case_id, url)
);
CREATE INDEX watch_site_next ON watch_site (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX watch_site_begun ON watch_site (tenant, begun_at);
CREATE TABLE watch_look (
    tenant TEXT NOT NULL,
    case_id TEXT NOT NULL,
    url TEXT NOT NULL,
    at BIGINT NOT NULL,
    exit TEXT NOT NULL,
    seen TEXT NOT NULL,
    why TEXT NOT NULL,
    status BIGINT,
    address TEXT NOT NULL,
    PRIMARY KEY (case_id, url, at)
);
CREATE INDEX watch_preserved_hash ON watch_preserved (hash);
";

/// A site with its administration.
pub(crate) type Held = (TenantId, Site);

fn read(row: &Row) -> Result<Held, StoreError> {
    let url: String = row.get("url")?;
    let last_at: Option<Timestamp> = row.get("last_at")?;
    let last = match last_at {
        Some(at) => Some(Look {
            at,
            exit: row.get("last_exit")?,
            seen: row.parse("last_seen")?,
            why: row.parse("last_why")?,
            status: row.get("last_status")?,
            address: row.get("last_address")?,
        }),
        None => None,
    };
    let site = Site {
        case: row.get("case_id")?,
        host: row.get("host")?,
        begun: row.get("begun_at")?,
        standing: row.parse("standing")?,
        since: row.get("since_at")?,
        pending: row.get("pending_at")?,
        silent: row.get("silent_at")?,
        silent_looks: row.get("silent_looks")?,
        looks: row.get("looks")?,
        last,
        next: row.get("next_at")?,
        words: row.get("words")?,
        changed: row.get("changed")?,
        returns: row.get("returns")?,
        url,
    };
    Ok((row.get("tenant")?, site))
}

async fn find(
    rows: &mut impl Read,
    rest: &str,
    values: Vec<Value>,
) -> Result<Vec<Held>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM watch_site WHERE {rest}");
    let found = rows.fetch(Sql::composed(sql), values).await?;
    found.iter().map(read).collect()
}

/// The sites of a case.
pub(crate) async fn of_case(
    rows: &mut impl Read,
    tenant: TenantId,
    case: CaseId,
) -> Result<Vec<Site>, StoreError> {
    let rest = "tenant = $1 AND case_id = $2 ORDER BY begun_at, url";
    let found = find(rows, rest, params![tenant, case]).await?;
    Ok(found.into_iter().map(|(_, site)| site).collect())
}

/// One site.
pub(super) async fn one(
    rows: &mut impl Read,
    (tenant, case): (TenantId, CaseId),
    url: &str,
) -> Result<Option<Site>, StoreError> {
    let rest = "tenant = $1 AND case_id = $2 AND url = $3";
    let found = find(rows, rest, params![tenant, case, url]).await?;
    Ok(found.into_iter().next().map(|(_, site)| site))
}

/// Sites whose next look is due, those that have waited longest first.
pub(super) async fn due(
    rows: &mut impl Read,
    now: Timestamp,
    most: usize,
) -> Result<Vec<Held>, StoreError> {
    let rest = format!("next_at <= $1 ORDER BY next_at LIMIT {most}");
    find(rows, &rest, params![now]).await
}

/// Sites that began to be looked at in a span.
pub(crate) async fn begun(
    rows: &mut impl Read,
    tenant: TenantId,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Site>, StoreError> {
    let rest = "tenant = $1 AND begun_at >= $2 AND begun_at < $3 ORDER BY begun_at, url";
    let found = find(rows, rest, params![tenant, from, until]).await?;
    Ok(found.into_iter().map(|(_, site)| site).collect())
}

/// Looks at a site from now on, unless it is looked at already.
pub(crate) async fn begin(tx: &mut Tx, tenant: TenantId, site: &Site) -> Result<bool, StoreError> {
    let values = params![
        tenant,
        site.case,
        site.url.as_str(),
        site.host.as_str(),
        site.begun,
        site.standing.as_str(),
        site.since,
        site.next
    ];
    Ok(tx.execute(BEGIN, values).await? == 1)
}

/// Whether nobody else took a look in since `site` was read with `looks`.
pub(super) async fn update(
    tx: &mut Tx,
    tenant: TenantId,
    (site, looks): (&Site, i64),
) -> Result<bool, StoreError> {
    let last = site.last.as_ref();
    let values = params![
        tenant,
        site.case,
        site.url.as_str(),
        site.standing.as_str(),
        site.since,
        site.pending,
        site.silent,
        site.silent_looks,
        site.looks,
        site.next,
        site.words.as_str(),
        site.changed,
        site.returns,
        last.map(|l| l.at),
        last.map(|l| l.exit.as_str()),
        last.map(|l| l.seen.as_str()),
        last.map(|l| l.why.as_str()),
        last.and_then(|l| l.status),
        last.map(|l| l.address.as_str()),
        looks
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

/// Has a site be looked at next at another time, or no more.
pub(super) async fn set_next(
    tx: &mut Tx,
    (tenant, site): (TenantId, &Site),
    next: Option<Timestamp>,
) -> Result<(), StoreError> {
    let values = params![tenant, site.case, site.url.as_str(), next];
    tx.execute(NEXT, values).await.map(|_| ())
}

pub(super) async fn add(
    tx: &mut Tx,
    (tenant, site): (TenantId, &Site),
    look: &Look,
) -> Result<(), StoreError> {
    let values = params![
        tenant,
        site.case,
        site.url.as_str(),
        look.at,
        look.exit.as_str(),
        look.seen.as_str(),
        look.why.as_str(),
        look.status,
        look.address.as_str()
    ];
    tx.execute(LOOK, values).await.map(|_| ())
}

/// The last looks at the sites of a case, the newest first.
pub(super) async fn looks(
    rows: &mut impl Read,
    tenant: TenantId,
    case: CaseId,
) -> Result<Vec<(String, Look)>, StoreError> {
    let found = rows.fetch(LOOKS.into(), params![tenant, case]).await?;
    let one = |row: &Row| {
        let look = Look {
            at: row.get("at")?,
            exit: row.get("exit")?,
            seen: row.parse("seen")?,
            why: row.parse("why")?,
            status: row.get("status")?,
            address: row.get("address")?,
        };
        Ok((row.get("url")?, look))
    };
    found.iter().map(one).collect()
}

/// Whether another host answered since a time.
pub(super) async fn others_answered(
    rows: &mut impl Read,
    host: &str,
    since: Timestamp,
) -> Result<bool, StoreError> {
    let row = rows.fetch_optional(OTHERS.into(), params![since, host]);
    Ok(row.await?.is_some())
}

/// Has the case `into` hold the sites of `from`; what both hold stays as it is there.
pub(crate) async fn move_all(
    tx: &mut Tx,
    tenant: TenantId,
    (from, into): (CaseId, CaseId),
) -> Result<(), StoreError> {
    for sql in [MOVE_LOOKS, MOVE_SITES] {
        tx.execute(sql, params![tenant, from, into]).await?;
    }
    forget(tx, tenant, from).await
}

/// Forgets what was looked at for a case.
pub(crate) async fn forget(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<(), StoreError> {
    for table in ["watch_look", "watch_site"] {
        let sql = Sql::composed(FORGET.replace("TABLE", table));
        tx.execute(sql, params![tenant, case]).await?;
    }
    Ok(())
}
