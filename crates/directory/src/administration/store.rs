//! Rows of `directory_administration`.
//!
//! Not here: who may do it (`actions`). Invariant: lists are stored separated by blanks in the
//! order given, names as a JSON object by language tag.

use std::collections::BTreeMap;
use std::str::FromStr;

use base::Timestamp;
use base::id::TenantId;
use store::{Db, Row, StoreError, Tx, params};

use super::{Administration, Profile};

const SELECT: &str =
    "SELECT id, names, countries, languages, version FROM directory_administration WHERE id = $1";
const LIST: &str = "SELECT id, names, countries, languages, version FROM directory_administration ORDER BY created_at, id";
const INSERT: &str = "INSERT INTO directory_administration
    (id, names, countries, languages, version, created_at, updated_at) VALUES ($1, $2, $3, $4, 1, $5, $5)";
const UPDATE: &str = "UPDATE directory_administration
    SET names = $3, countries = $4, languages = $5, version = version + 1, updated_at = $6
    WHERE id = $1 AND version = $2";

pub(super) async fn get(db: &Db, id: TenantId) -> Result<Option<Administration>, StoreError> {
    db.fetch_optional(SELECT, params![id])
        .await?
        .map(|row| read(&row))
        .transpose()
}

pub(super) async fn list(db: &Db) -> Result<Vec<Administration>, StoreError> {
    db.fetch(LIST, params![]).await?.iter().map(read).collect()
}

/// The ids of all, oldest first.
pub(crate) async fn ids(db: &Db) -> Result<Vec<TenantId>, StoreError> {
    let all = list(db).await?;
    Ok(all.into_iter().map(|a| a.id).collect())
}

pub(super) async fn list_in(tx: &mut Tx) -> Result<Vec<Administration>, StoreError> {
    tx.fetch(LIST, params![]).await?.iter().map(read).collect()
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: TenantId,
    profile: &Profile,
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![
        id,
        names(profile),
        join(&profile.countries),
        join(&profile.languages),
        now
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Whether the row still had the version.
pub(super) async fn update(
    tx: &mut Tx,
    changed: &Administration,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let p = &changed.profile;
    let values = params![
        changed.id,
        changed.version,
        names(p),
        join(&p.countries),
        join(&p.languages),
        now
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

fn names(profile: &Profile) -> String {
    let by_tag: BTreeMap<&str, &str> = profile
        .names
        .iter()
        .map(|(t, n)| (t.as_str(), n.as_str()))
        .collect();
    serde_json::to_string(&by_tag).expect("a map of texts is JSON")
}

fn join<T: std::fmt::Display>(values: &[T]) -> String {
    values
        .iter()
        .map(T::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

fn split<T: FromStr>(row: &Row, column: &str) -> Result<Vec<T>, StoreError> {
    let text: String = row.get(column)?;
    text.split_whitespace()
        .map(|part| part.parse().map_err(|_| StoreError::unparsable(column)))
        .collect()
}

fn read(row: &Row) -> Result<Administration, StoreError> {
    let names: String = row.get("names")?;
    let by_tag: BTreeMap<String, String> =
        serde_json::from_str(&names).map_err(|_| StoreError::unparsable("names"))?;
    let names = by_tag
        .into_iter()
        .map(|(tag, name)| {
            tag.parse()
                .map(|tag| (tag, name))
                .map_err(|_| StoreError::unparsable("names"))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let profile = Profile::new(names, split(row, "countries")?, split(row, "languages")?);
    Ok(Administration {
        id: row.get("id")?,
        profile: profile.map_err(|_| StoreError::unparsable("names"))?,
        version: row.get("version")?,
    })
}
