//! Rows of `directory_edition`, their files, and the persons that each names.
//!
//! Not here: who may do it. Invariant: what is superseded keeps its row with its hash, and neither
//! content nor files.

use base::id::{RecordId, TenantId};
use base::{LanguageTag, Timestamp};
use store::{Db, Row, Sql, StoreError, Tx, params};

use super::{Edition, EditionId, Volume};
use crate::record::store::Rows;
use crate::text::placeholders;

/// Under this lock a person is erased and an edition is frozen, one after the other.
pub(crate) const LOCK: &str = "directory";

const LIST: &str = "SELECT id, tenant, year, language, revision, hash, made_at, superseded_at
    FROM directory_edition WHERE tenant = $1 ORDER BY year DESC, language, revision DESC";
const ONE: &str = "SELECT id, tenant, year, language, revision, hash, made_at, superseded_at
    FROM directory_edition WHERE id = $1";
const NEWEST: &str = "SELECT id, tenant, year, language, revision, hash, made_at, superseded_at, content
    FROM directory_edition WHERE tenant = $1 AND year = $2 AND language = $3 AND superseded_at IS NULL";
const CONTENT: &str = "SELECT content FROM directory_edition WHERE id = $1";
const NAMING: &str =
    "SELECT id, tenant, year, language, revision, hash, made_at, superseded_at, content
    FROM directory_edition WHERE tenant = $1 AND superseded_at IS NULL
        AND id IN (SELECT edition FROM directory_edition_person WHERE record = $2)
    ORDER BY year, language";
const GIVEN_OUT: &str =
    "SELECT id, tenant, year, language, revision, hash, made_at, superseded_at, content
    FROM directory_edition WHERE tenant = $1 AND superseded_at IS NULL
        AND content LIKE '%' || CAST($2 AS TEXT) || '%'
    ORDER BY year, language";
const NAMED: &str = "SELECT DISTINCT p.record AS record FROM directory_edition_person p
    JOIN directory_edition e ON e.id = p.edition WHERE e.tenant = $1 AND e.superseded_at IS NULL";
const INSERT: &str = "INSERT INTO directory_edition
    (id, tenant, year, language, revision, hash, content, why, made_by, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const PERSONS: &str = "INSERT INTO directory_edition_person (edition, record) VALUES ";
const SUPERSEDE: &str =
    "UPDATE directory_edition SET superseded_at = $2, content = NULL WHERE id = $1";
const DROP_FILES: &str = "DELETE FROM directory_edition_file WHERE edition = $1";
const DROP_PERSONS: &str = "DELETE FROM directory_edition_person WHERE edition = $1";
const FILE: &str = "SELECT content FROM directory_edition_file WHERE edition = $1 AND format = $2";
const KEEP: &str = "INSERT INTO directory_edition_file (edition, format, content)
    VALUES ($1, $2, $3) ON CONFLICT (edition, format) DO NOTHING";

fn read(row: &Row) -> Result<Edition, StoreError> {
    let language: String = row.get("language")?;
    let language = language.parse::<LanguageTag>();
    Ok(Edition {
        id: row.get("id")?,
        tenant: row.get("tenant")?,
        year: row.get("year")?,
        language: language.map_err(|_| StoreError::unparsable("language"))?,
        revision: row.get("revision")?,
        hash: row.get("hash")?,
        made_at: row.get("made_at")?,
        superseded_at: row.get("superseded_at")?,
    })
}

fn with_content(row: &Row) -> Result<(Edition, Volume), StoreError> {
    let content: String = row.get("content")?;
    let volume = Volume::read(&content).ok_or_else(|| StoreError::unparsable("content"))?;
    Ok((read(row)?, volume))
}

/// Every revision of an administration, newest year first.
pub(super) async fn list(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<Vec<Edition>, StoreError> {
    let found = rows.rows(LIST, params![tenant]).await?;
    found.iter().map(read).collect()
}

/// One revision.
pub(super) async fn one(
    rows: &mut impl Rows,
    id: EditionId,
) -> Result<Option<Edition>, StoreError> {
    let found = rows.rows(ONE, params![id]).await?;
    found.first().map(read).transpose()
}

/// The revision of a year and a language that is given out.
pub(super) async fn newest(
    rows: &mut impl Rows,
    tenant: TenantId,
    (year, language): (i64, &LanguageTag),
) -> Result<Option<(Edition, Volume)>, StoreError> {
    let values = params![tenant, year, language.as_str()];
    let found = rows.rows(NEWEST, values).await?;
    found.first().map(with_content).transpose()
}

/// The content of a revision; `None` for one that was superseded.
pub(super) async fn content(
    rows: &mut impl Rows,
    id: EditionId,
) -> Result<Option<Volume>, StoreError> {
    let found = rows.rows(CONTENT, params![id]).await?;
    let content: Option<String> = match found.first() {
        Some(row) => row.get("content")?,
        None => None,
    };
    let parse = |text: String| Volume::read(&text).ok_or_else(|| StoreError::unparsable("content"));
    content.map(parse).transpose()
}

/// The revisions that are given out and name a person.
pub(super) async fn naming(
    tx: &mut Tx,
    tenant: TenantId,
    person: RecordId,
) -> Result<Vec<(Edition, Volume)>, StoreError> {
    let found = tx.fetch(NAMING, params![tenant, person]).await?;
    found.iter().map(with_content).collect()
}

/// The revisions that are given out, of which the content holds a text; all for an empty one.
pub(super) async fn given_out(
    tx: &mut Tx,
    tenant: TenantId,
    holding: &str,
) -> Result<Vec<(Edition, Volume)>, StoreError> {
    let found = tx.fetch(GIVEN_OUT, params![tenant, holding]).await?;
    found.iter().map(with_content).collect()
}

/// The persons whom any revision names that is given out.
pub(super) async fn persons(tx: &mut Tx, tenant: TenantId) -> Result<Vec<RecordId>, StoreError> {
    let found = tx.fetch(NAMED, params![tenant]).await?;
    found.iter().map(|row| row.get("record")).collect()
}

/// Adds a revision.
pub(super) async fn insert(
    tx: &mut Tx,
    edition: &Edition,
    volume: &Volume,
    (why, by): (&'static str, &str),
) -> Result<(), StoreError> {
    let values = params![
        edition.id,
        edition.tenant,
        edition.year,
        edition.language.as_str(),
        edition.revision,
        edition.hash,
        volume.text(),
        why,
        by,
        edition.made_at
    ];
    tx.execute(INSERT, values).await?;
    let persons: Vec<&str> = volume.persons().collect();
    for part in persons.chunks(100) {
        let mut values = Vec::with_capacity(part.len() * 2);
        for person in part {
            values.extend(params![edition.id, *person]);
        }
        let sql = format!("{PERSONS}{}", placeholders(part.len(), 2));
        tx.execute(Sql::composed(sql), values).await?;
    }
    Ok(())
}

/// Says that a newer revision took the place of this one, whose content and files go.
pub(super) async fn supersede(
    tx: &mut Tx,
    id: EditionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(SUPERSEDE, params![id, now]).await?;
    tx.execute(DROP_FILES, params![id]).await?;
    tx.execute(DROP_PERSONS, params![id]).await?;
    Ok(())
}

/// A file of a revision that was made before.
pub(super) async fn file(
    rows: &mut impl Rows,
    id: EditionId,
    format: &str,
) -> Result<Option<Vec<u8>>, StoreError> {
    let found = rows.rows(FILE, params![id, format]).await?;
    found.first().map(|row| row.get("content")).transpose()
}

/// Keeps a file of a revision, unless the revision was superseded while the file was made.
pub(super) async fn keep(
    db: &Db,
    id: EditionId,
    (format, bytes): (&str, &[u8]),
) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.lock(LOCK).await?;
    let found = one(&mut tx, id).await?;
    if found.is_some_and(|e| e.superseded_at.is_none()) {
        tx.execute(KEEP, params![id, format, bytes]).await?;
    }
    tx.commit().await
}
