//! Rows of records, values, reviews, origins and held files.
//!
//! Not here: who may do it. Invariant: a value's row is only ever ended; erasing empties it and
//! leaves the row.

use std::collections::HashMap;

use base::Timestamp;
use base::id::{OrganisationId, RecordId, ReviewId, StatementId, TenantId};
use store::{Row, Snapshot, Sql, StoreError, Tx, Value as Cell, params};

use super::field::Kind;
use super::merge::{Layer, Statement, Value};
use super::{Audience, Record, of_organisation};
use crate::network::store::CHUNK;

const RECORD: &str =
    "SELECT id, tenant, kind, organisation, contact, version, created_at, verified_at, erased_at
    FROM directory_record WHERE id = $1 AND removed_at IS NULL";
const RECORDS: &str =
    "SELECT id, tenant, kind, organisation, contact, version, created_at, verified_at, erased_at
    FROM directory_record WHERE tenant = $1 AND removed_at IS NULL ORDER BY id";
pub(crate) const RECORDS_OF: &str = "SELECT id, tenant, kind, organisation, contact, version, created_at, verified_at, erased_at
    FROM directory_record WHERE tenant = $1 AND organisation = $2 AND removed_at IS NULL ORDER BY id";
pub(crate) const ORGANISATION: &str =
    "SELECT id, tenant, version FROM directory_organisation WHERE id = $1 AND removed_at IS NULL";
const ORGANISATIONS: &str = "SELECT id, tenant, version FROM directory_organisation
    WHERE tenant = $1 AND removed_at IS NULL ORDER BY name_key";
const INSERT: &str = "INSERT INTO directory_record
    (id, tenant, kind, organisation, contact, version, created_at, updated_at, rung)
    VALUES ($1, $2, $3, $4, $5, 1, $6, $6, 0)";
const TOUCH: &str = "UPDATE directory_record SET version = version + 1, updated_at = $4
    WHERE tenant = $1 AND id = $2 AND version = $3 AND removed_at IS NULL";
// A row of an organisation has the same version, so that two editors of it notice one another.
const TOUCH_ORGANISATION: &str =
    "UPDATE directory_organisation SET version = version + 1, updated_at = $4
    WHERE tenant = $1 AND id = $2 AND version = $3 AND removed_at IS NULL";
const REMOVE: &str = "UPDATE directory_record SET removed_at = $3, version = version + 1
    WHERE tenant = $1 AND (id = $2 OR contact = $2) AND removed_at IS NULL";
const REMOVE_OF: &str = "UPDATE directory_record SET removed_at = $3, version = version + 1
    WHERE tenant = $1 AND organisation = $2 AND removed_at IS NULL";
const ERASED: &str = "UPDATE directory_record SET erased_at = $3, version = version + 1
    WHERE tenant = $1 AND id = $2 AND erased_at IS NULL";

const LIVE: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND record = $2 AND ended_at IS NULL ORDER BY statement, ordinal";
const LIVE_ALL: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND ended_at IS NULL ORDER BY record, statement, ordinal";
const LIVE_TITLES: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND ended_at IS NULL
        AND field IN ('name', 'short_name', 'alias', 'function', 'level', 'kind', 'country', 'role')
    ORDER BY record, statement, ordinal";
const LIVE_TITLES_OF: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND ended_at IS NULL
        AND field IN ('name', 'short_name', 'function', 'level', 'kind', 'country', 'role')
        AND record IN (SELECT id FROM directory_record WHERE tenant = $1 AND organisation = $2 AND removed_at IS NULL
            UNION ALL SELECT $2)
    ORDER BY record, statement, ordinal";
const STATEMENT: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND statement = $2 ORDER BY ordinal";
const END: &str = "UPDATE directory_value SET ended_at = $3
    WHERE tenant = $1 AND statement = $2 AND ended_at IS NULL";
const AGREE: &str = "UPDATE directory_value SET waiting = 0
    WHERE tenant = $1 AND statement = $2 AND waiting = 1 AND ended_at IS NULL";
const EMPTY: &str = "UPDATE directory_value SET value = NULL, ended_at = COALESCE(ended_at, $3)
    WHERE tenant = $1 AND record = $2 AND field = $4";
const WAITING: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND waiting = 1 AND ended_at IS NULL ORDER BY said_at, statement, ordinal";
const COLUMNS: usize = 14;
const VALUES: &str = "INSERT INTO directory_value
    (statement, ordinal, tenant, record, field, language, layer, source, said_at, waiting, value, audience, screen, print) VALUES ";

const OPEN_REVIEW: &str =
    "INSERT INTO directory_review (id, tenant, record, base, ours, theirs, opened_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const CLOSE_REVIEWS: &str = "UPDATE directory_review SET closed_at = $3, outcome = $4
    WHERE tenant = $1 AND (theirs = $2 OR ours = $2) AND closed_at IS NULL";
const CLOSE_REVIEW: &str = "UPDATE directory_review SET closed_at = $3, outcome = $4
    WHERE tenant = $1 AND id = $2 AND closed_at IS NULL";
const REVIEWS: &str = "SELECT id, record, base, ours, theirs, opened_at FROM directory_review
    WHERE tenant = $1 AND closed_at IS NULL ORDER BY opened_at, id";
const ORIGINS: &str =
    "SELECT origin_key, record FROM directory_origin WHERE tenant = $1 AND source = $2";
const ORIGIN: &str =
    "INSERT INTO directory_origin (tenant, source, origin_key, record) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant, source, origin_key) DO UPDATE SET record = $4";

/// What rows are read from: a change under way, or the store as it was at one moment. What is read
/// together belongs together, and reading waits for no writer.
pub(crate) trait Rows {
    /// All rows of a query.
    fn rows(
        &mut self,
        sql: &'static str,
        values: Vec<Cell>,
    ) -> impl Future<Output = Result<Vec<Row>, StoreError>> + Send;
}

impl Rows for Tx {
    async fn rows(&mut self, sql: &'static str, values: Vec<Cell>) -> Result<Vec<Row>, StoreError> {
        self.fetch(sql, values).await
    }
}

impl Rows for Snapshot {
    async fn rows(&mut self, sql: &'static str, values: Vec<Cell>) -> Result<Vec<Row>, StoreError> {
        self.fetch(sql, values).await
    }
}

/// The record of an id with the administration it belongs to.
pub(crate) async fn find(
    tx: &mut impl Rows,
    id: RecordId,
) -> Result<Option<(TenantId, Record)>, StoreError> {
    if let Some(row) = tx.rows(RECORD, params![id]).await?.first() {
        return Ok(Some((row.get("tenant")?, record(row)?)));
    }
    let rows = tx.rows(ORGANISATION, params![id]).await?;
    let found = rows
        .first()
        .map(|row| Ok((row.get("tenant")?, organisation(row)?)));
    found.transpose()
}

/// Every record of an administration: its organisations by name, then the others.
pub(crate) async fn all(tx: &mut impl Rows, tenant: TenantId) -> Result<Vec<Record>, StoreError> {
    let rows = tx.rows(ORGANISATIONS, params![tenant]).await?;
    let mut out: Vec<Record> = rows.iter().map(organisation).collect::<Result<_, _>>()?;
    let rows = tx.rows(RECORDS, params![tenant]).await?;
    for row in &rows {
        out.push(record(row)?);
    }
    Ok(out)
}

/// An organisation and what belongs to it, with what lists show of each.
pub(super) async fn titles_of(
    tx: &mut impl Rows,
    tenant: TenantId,
    of: OrganisationId,
) -> Result<(Vec<Record>, HashMap<RecordId, Vec<Statement>>), StoreError> {
    let rows = tx.rows(ORGANISATION, params![of]).await?;
    let mut records: Vec<Record> = rows.iter().map(organisation).collect::<Result<_, _>>()?;
    for row in &tx.rows(RECORDS_OF, params![tenant, of]).await? {
        records.push(record(row)?);
    }
    let kinds: HashMap<RecordId, Kind> = records.iter().map(|r| (r.id, r.kind)).collect();
    let rows = tx.rows(LIVE_TITLES_OF, params![tenant, of]).await?;
    let live = statements(&rows, |id| kinds.get(&id).copied())?;
    Ok((records, live))
}

pub(crate) fn record(row: &Row) -> Result<Record, StoreError> {
    let kind: String = row.get("kind")?;
    Ok(Record {
        id: row.get("id")?,
        kind: Kind::parse(&kind).ok_or_else(|| StoreError::unparsable("kind"))?,
        organisation: row.get("organisation")?,
        contact: row.get("contact")?,
        version: row.get("version")?,
        created: Some(row.get("created_at")?),
        verified: row.get("verified_at")?,
        erased: row.get("erased_at")?,
    })
}

pub(crate) fn organisation(row: &Row) -> Result<Record, StoreError> {
    let id: OrganisationId = row.get("id")?;
    Ok(Record {
        id: of_organisation(id),
        kind: Kind::Organisation,
        organisation: id,
        contact: None,
        version: row.get("version")?,
        created: None,
        verified: None,
        erased: None,
    })
}

pub(super) async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    r: &Record,
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![
        r.id,
        tenant,
        r.kind.as_str(),
        r.organisation,
        r.contact,
        now
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether the record still had that version.
pub(super) async fn touch(
    tx: &mut Tx,
    tenant: TenantId,
    r: &Record,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql = match r.is_organisation() {
        true => TOUCH_ORGANISATION,
        false => TOUCH,
    };
    let values = params![tenant, r.id, r.version, now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Takes a record out, with the designations of a contact.
pub(super) async fn remove(
    tx: &mut Tx,
    tenant: TenantId,
    id: RecordId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![tenant, id, now];
    tx.execute(REMOVE, values).await.map(|_| ())
}

/// Takes out whatever belongs to an organisation.
pub(crate) async fn remove_of(
    tx: &mut Tx,
    tenant: TenantId,
    of: OrganisationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![tenant, of, now];
    tx.execute(REMOVE_OF, values).await.map(|_| ())
}

/// Empties the given fields of a record, also in what was said before; whether it was not yet so.
pub(super) async fn erase(
    tx: &mut Tx,
    tenant: TenantId,
    id: RecordId,
    fields: &[&str],
    now: Timestamp,
) -> Result<bool, StoreError> {
    for field in fields {
        tx.execute(EMPTY, params![tenant, id, now, *field]).await?;
    }
    Ok(tx.execute(ERASED, params![tenant, id, now]).await? == 1)
}

/// What is said of one record now.
pub(crate) async fn live(
    tx: &mut impl Rows,
    tenant: TenantId,
    id: RecordId,
    kind: Kind,
) -> Result<Vec<Statement>, StoreError> {
    let rows = tx.rows(LIVE, params![tenant, id]).await?;
    let mut all = statements(&rows, |_| Some(kind))?;
    Ok(all.remove(&id).unwrap_or_default())
}

/// How much of what is said is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Everything.
    Whole,
    /// What lists show.
    Titles,
}

/// What is said of every one of `records` now.
pub(crate) async fn live_all(
    tx: &mut impl Rows,
    tenant: TenantId,
    records: &[Record],
    extent: Extent,
) -> Result<HashMap<RecordId, Vec<Statement>>, StoreError> {
    let kinds: HashMap<RecordId, Kind> = records.iter().map(|r| (r.id, r.kind)).collect();
    let sql = match extent {
        Extent::Whole => LIVE_ALL,
        Extent::Titles => LIVE_TITLES,
    };
    let rows = tx.rows(sql, params![tenant]).await?;
    statements(&rows, |id| kinds.get(&id).copied())
}

/// Claims that somebody is to agree to.
pub(super) async fn waiting(
    tx: &mut impl Rows,
    tenant: TenantId,
    records: &[Record],
) -> Result<HashMap<RecordId, Vec<Statement>>, StoreError> {
    let kinds: HashMap<RecordId, Kind> = records.iter().map(|r| (r.id, r.kind)).collect();
    let rows = tx.rows(WAITING, params![tenant]).await?;
    statements(&rows, |id| kinds.get(&id).copied())
}

/// One statement with its record, also one that has ended.
pub(super) async fn statement(
    tx: &mut impl Rows,
    tenant: TenantId,
    id: StatementId,
    kind: impl Fn(RecordId) -> Option<Kind>,
) -> Result<Option<(RecordId, Statement)>, StoreError> {
    let rows = tx.rows(STATEMENT, params![tenant, id]).await?;
    let all = statements(&rows, kind)?;
    Ok(all
        .into_iter()
        .find_map(|(record, mut s)| Some((record, s.pop()?))))
}

/// Rows, those of a statement one after the other, to statements by record. Rows of records that
/// are gone, and of fields that a newer version of the program knows, are passed over.
pub(crate) fn statements(
    rows: &[Row],
    kind: impl Fn(RecordId) -> Option<Kind>,
) -> Result<HashMap<RecordId, Vec<Statement>>, StoreError> {
    let mut out: HashMap<RecordId, Vec<Statement>> = HashMap::new();
    for row in rows {
        let (record, id): (RecordId, StatementId) = (row.get("record")?, row.get("statement")?);
        let name: String = row.get("field")?;
        let Some(field) = kind(record).and_then(|k| k.field(&name)) else {
            continue;
        };
        let all = out.entry(record).or_default();
        if all.last().is_none_or(|s| s.id != id) {
            let layer: String = row.get("layer")?;
            all.push(Statement {
                id,
                field,
                language: row.get("language")?,
                layer: Layer::parse(&layer).ok_or_else(|| StoreError::unparsable("layer"))?,
                source: row.get("source")?,
                at: row.get("said_at")?,
                waiting: row.get("waiting")?,
                values: Vec::new(),
            });
        }
        let (Some(text), Some(last)) = (row.get::<Option<String>>("value")?, all.last_mut()) else {
            continue;
        };
        let audience: String = row.get("audience")?;
        last.values.push(Value {
            text,
            audience: Audience::parse(&audience)
                .ok_or_else(|| StoreError::unparsable("audience"))?,
            screen: row.get("screen")?,
            print: row.get("print")?,
        });
    }
    Ok(out)
}

/// Writes statements, each of its record.
pub(crate) async fn say(
    tx: &mut Tx,
    tenant: TenantId,
    all: &[(RecordId, Statement)],
) -> Result<(), StoreError> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (record, s) in all {
        let row = |ordinal: usize, value: Option<&Value>| {
            let text = value.map(|v| v.text.as_str());
            let audience = value.map_or(s.field.audience, |v| v.audience);
            let (screen, print) = value.map_or((false, false), |v| (v.screen, v.print));
            params![
                s.id,
                ordinal,
                tenant,
                *record,
                s.field.name,
                s.language.as_str(),
                s.layer.as_str(),
                s.source.as_str(),
                s.at,
                s.waiting,
                text,
                audience.as_str(),
                screen,
                print
            ]
        };
        match s.values.is_empty() {
            true => rows.push(row(0, None)),
            false => rows.extend(s.values.iter().enumerate().map(|(n, v)| row(n, Some(v)))),
        }
    }
    for chunk in rows.chunks(CHUNK) {
        let places = crate::text::placeholders(chunk.len(), COLUMNS);
        let values = chunk.iter().flatten().cloned().collect();
        tx.execute(Sql::composed(format!("{VALUES}{places}")), values)
            .await?;
    }
    Ok(())
}

/// Ends a statement, and the reviews of what it said.
pub(crate) async fn end(
    tx: &mut Tx,
    tenant: TenantId,
    id: StatementId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    tx.execute(CLOSE_REVIEWS, params![tenant, id, now, "replaced"])
        .await?;
    Ok(tx.execute(END, params![tenant, id, now]).await? > 0)
}

/// Agrees to a claim; whether it was waiting.
pub(super) async fn agree(
    tx: &mut Tx,
    tenant: TenantId,
    id: StatementId,
) -> Result<bool, StoreError> {
    Ok(tx.execute(AGREE, params![tenant, id]).await? > 0)
}

/// The three sides of a review, by their statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sides {
    pub id: ReviewId,
    pub record: RecordId,
    pub base: Option<StatementId>,
    pub ours: StatementId,
    pub theirs: StatementId,
    pub opened: Timestamp,
}

pub(crate) async fn open_review(
    tx: &mut Tx,
    tenant: TenantId,
    s: &Sides,
) -> Result<(), StoreError> {
    let values = params![s.id, tenant, s.record, s.base, s.ours, s.theirs, s.opened];
    tx.execute(OPEN_REVIEW, values).await.map(|_| ())
}

pub(super) async fn reviews(
    tx: &mut impl Rows,
    tenant: TenantId,
) -> Result<Vec<Sides>, StoreError> {
    let rows = tx.rows(REVIEWS, params![tenant]).await?;
    let read = |row: &Row| {
        Ok(Sides {
            id: row.get("id")?,
            record: row.get("record")?,
            base: row.get("base")?,
            ours: row.get("ours")?,
            theirs: row.get("theirs")?,
            opened: row.get("opened_at")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Closes a review; whether it was open.
pub(super) async fn close_review(
    tx: &mut Tx,
    tenant: TenantId,
    id: ReviewId,
    outcome: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(tx
        .execute(CLOSE_REVIEW, params![tenant, id, now, outcome])
        .await?
        == 1)
}

/// Which record a source means by each of its keys.
pub(super) async fn origins(
    tx: &mut impl Rows,
    tenant: TenantId,
    source: &str,
) -> Result<HashMap<String, RecordId>, StoreError> {
    let rows = tx.rows(ORIGINS, params![tenant, source]).await?;
    let read = |row: &Row| Ok((row.get("origin_key")?, row.get("record")?));
    rows.iter().map(read).collect()
}

pub(super) async fn note_origin(
    tx: &mut Tx,
    tenant: TenantId,
    (source, key): (&str, &str),
    record: RecordId,
) -> Result<(), StoreError> {
    tx.execute(ORIGIN, params![tenant, source, key, record])
        .await
        .map(|_| ())
}
