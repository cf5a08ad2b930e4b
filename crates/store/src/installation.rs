//! Which installation a database belongs to.
//!
//! Not here: the data folder that carries the same id, and what follows when the two differ.
//! Invariant: an id once given never changes; a backup takes it along.

use base::Timestamp;

use crate::db::{Db, Engine};
use crate::error::StoreError;
use crate::params;

const TABLES_SQLITE: &str =
    "SELECT COUNT(*) AS n FROM sqlite_schema WHERE type = 'table' AND name = 'store_migration'";
const TABLES_POSTGRES: &str = "SELECT COUNT(*) AS n FROM information_schema.tables
    WHERE table_name = 'store_migration' AND table_schema = ANY(current_schemas(false))";
const SELECT: &str = "SELECT id FROM store_installation";
const INSERT: &str = "INSERT INTO store_installation (id, made_at) VALUES ($1, $2)";

/// Whether no gateway has ever kept its tables in a database. Writes nothing.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn is_empty(db: &Db) -> Result<bool, StoreError> {
    let tables = match db.engine() {
        Engine::Sqlite => TABLES_SQLITE,
        Engine::Postgres => TABLES_POSTGRES,
    };
    let row = db.fetch_optional(tables, params![]).await?;
    let count: i64 = row.map_or(Ok(0), |row| row.get("n"))?;
    Ok(count == 0)
}

/// The id of the installation; one that has none gets `proposed`.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn id(db: &Db, proposed: &str, now: Timestamp) -> Result<String, StoreError> {
    let mut tx = db.begin().await?;
    tx.lock("store_installation").await?;
    if let Some(row) = tx.fetch(SELECT, params![]).await?.first() {
        return row.get("id");
    }
    tx.execute(INSERT, params![proposed, now]).await?;
    tx.commit().await?;
    Ok(proposed.to_owned())
}
