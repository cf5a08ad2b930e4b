//! Rows of `directory_rule`.
//!
//! Not here: who may do it. Invariant: a row that was taken out stays with its dates.

use base::Timestamp;
use base::id::{RecordId, TenantId};
use store::{Row, StoreError, Tx, params};

use super::{
    Conditions, Format, Object, Rule, RuleId, Telling, What, interval_text, parse_interval,
};
use crate::record::store::Rows;

const LIST: &str = "SELECT id, version, what, provider, feed, object, suppress, destinations, language, format, pace, comment
    FROM directory_rule WHERE tenant = $1 AND removed_at IS NULL ORDER BY object, what, feed, provider, id";
const INSERT: &str = "INSERT INTO directory_rule
    (id, tenant, version, condition_key, what, provider, feed, object, suppress, destinations, language, format, pace, comment, created_at, updated_at)
    VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)";
const UPDATE: &str =
    "UPDATE directory_rule SET version = version + 1, condition_key = $4, what = $5,
        provider = $6, feed = $7, object = $8, suppress = $9, destinations = $10, language = $11,
        format = $12, pace = $13, comment = $14, updated_at = $15
    WHERE tenant = $1 AND id = $2 AND version = $3 AND removed_at IS NULL";
const REMOVE: &str = "UPDATE directory_rule SET removed_at = $4, version = version + 1
    WHERE tenant = $1 AND id = $2 AND version = $3 AND removed_at IS NULL";

/// Every rule of an administration.
pub(crate) async fn all_in(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<Vec<Rule>, StoreError> {
    let found = rows.rows(LIST, params![tenant]).await?;
    found.iter().map(read).collect()
}

fn destinations(telling: &Telling) -> String {
    let ids: Vec<String> = telling
        .destinations
        .iter()
        .map(ToString::to_string)
        .collect();
    ids.join(" ")
}

pub(super) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    r: &Rule,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (c, t) = (&r.conditions, &r.telling);
    let values = params![
        r.id,
        tenant,
        c.key(),
        c.what.text(),
        c.provider.as_str(),
        c.feed.as_str(),
        c.object.text(),
        t.suppress,
        destinations(t),
        t.language.as_ref().map(ToString::to_string),
        t.format.as_str(),
        interval_text(t.interval),
        r.comment.as_str(),
        now
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether the row still had the version.
pub(super) async fn update(
    tx: &mut Tx,
    tenant: TenantId,
    r: &Rule,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let (c, t) = (&r.conditions, &r.telling);
    let values = params![
        tenant,
        r.id,
        r.version,
        c.key(),
        c.what.text(),
        c.provider.as_str(),
        c.feed.as_str(),
        c.object.text(),
        t.suppress,
        destinations(t),
        t.language.as_ref().map(ToString::to_string),
        t.format.as_str(),
        interval_text(t.interval),
        r.comment.as_str(),
        now
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

/// Whether the row still had the version.
pub(super) async fn remove(
    tx: &mut Tx,
    tenant: TenantId,
    (id, version): (RuleId, i64),
    now: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![tenant, id, version, now];
    Ok(tx.execute(REMOVE, values).await? == 1)
}

fn read(row: &Row) -> Result<Rule, StoreError> {
    let text = |name: &'static str| row.get::<String>(name);
    let bad = StoreError::unparsable;
    let ids = text("destinations")?;
    let ids = ids
        .split_ascii_whitespace()
        .map(|id| id.parse::<RecordId>().map_err(|_| bad("destinations")));
    let language = row.get::<Option<String>>("language")?;
    let language = language.map(|l| l.parse().map_err(|_| bad("language")));
    Ok(Rule {
        id: row.get("id")?,
        version: row.get("version")?,
        conditions: Conditions {
            what: What::parse(&text("what")?).ok_or_else(|| bad("what"))?,
            provider: text("provider")?,
            feed: text("feed")?,
            object: Object::parse(&text("object")?).map_err(|_| bad("object"))?,
        },
        telling: Telling {
            suppress: row.get("suppress")?,
            destinations: ids.collect::<Result<_, _>>()?,
            language: language.transpose()?,
            format: Format::parse(&text("format")?).ok_or_else(|| bad("format"))?,
            interval: parse_interval(&text("pace")?).ok_or_else(|| bad("pace"))?,
        },
        comment: text("comment")?,
    })
}
