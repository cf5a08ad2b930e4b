//! The tables of a database, those that others refer to first.
//!
//! Not here: indexes and triggers; migrations make those. Invariant: no table comes before one
//! that its foreign keys name, so rows can be inserted in this order.

use std::collections::{BTreeMap, BTreeSet};

use crate::db::{Engine, Snapshot};
use crate::error::StoreError;
use crate::params;

const SQLITE_TABLES: &str = "SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'store_migration' ORDER BY name";
const SQLITE_PARENTS: &str = "SELECT m.name AS child, f.\"table\" AS parent
    FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
const POSTGRES_TABLES: &str = "SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> 'store_migration'
    ORDER BY 1";
const POSTGRES_PARENTS: &str = "SELECT CAST(c.relname AS TEXT) AS child, CAST(p.relname AS TEXT) AS parent
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
    WHERE k.contype = 'f'";

/// All tables but the migrations', in an order for inserting.
pub(super) async fn in_order(
    view: &mut Snapshot,
    engine: Engine,
) -> Result<Vec<String>, StoreError> {
    let (tables, parents) = match engine {
        Engine::Sqlite => (SQLITE_TABLES, SQLITE_PARENTS),
        Engine::Postgres => (POSTGRES_TABLES, POSTGRES_PARENTS),
    };
    let mut waiting = BTreeSet::new();
    for row in view.fetch(tables, params![]).await? {
        waiting.insert(row.get::<String>("name")?);
    }
    let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in view.fetch(parents, params![]).await? {
        let (child, parent): (String, String) = (row.get("child")?, row.get("parent")?);
        if child != parent {
            needs.entry(child).or_default().insert(parent);
        }
    }
    let mut ordered = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let free = |t: &&String| needs.get(*t).is_none_or(|n| n.is_disjoint(&waiting));
        let ready: Vec<String> = waiting.iter().filter(free).cloned().collect();
        if ready.is_empty() {
            return Err(StoreError::invalid(
                "the database",
                "has tables whose foreign keys form a ring",
            ));
        }
        waiting.retain(|t| !ready.contains(t));
        ordered.extend(ready);
    }
    Ok(ordered)
}

/// A name as SQL writes it.
pub(super) fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
