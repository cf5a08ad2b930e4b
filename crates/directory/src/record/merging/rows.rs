//! What a merge or split did, row by row, so that undoing it brings every row back.
//!
//! Not here: what is done (`unite`, `part`). Invariant: a journal holds ids, dates and the row of an
//! organisation, never a value of a person; a row that changed since is not overwritten.

use std::collections::BTreeMap;

use ::store::{Row, Sql, StoreError, Tx, Value};
use base::Timestamp;
use base::id::TenantId;
use serde_json::{Map, Value as Json, json};

use super::Later;

/// What becomes of a row that was added, when that is undone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Added {
    /// It goes.
    Goes,
    /// It stays as one that was taken out: others may have named it.
    TakenOut(&'static str),
}

/// A table of which rows are changed.
struct Table {
    name: &'static str,
    /// Rows that name one of two records, `$2` and `$3`.
    near: &'static str,
    key: &'static [&'static str],
    /// What may change, and is compared before it is brought back.
    columns: &'static [&'static str],
    /// Whether every change counts up in `version`.
    counted: bool,
    added: Added,
    later: Later,
}

/// The tables, in the order in which rows come back: a name is freed before it is taken.
const TABLES: [Table; 10] = [
    Table {
        name: "directory_organisation",
        near: "id IN ($2, $3) OR parent IN ($2, $3)",
        key: &["id"],
        columns: &[
            "name",
            "name_key",
            "kind",
            "sector",
            "critical",
            "parent",
            "country",
            "contact_mail",
            "source",
            "reserved",
            "removed_at",
        ],
        counted: true,
        added: Added::TakenOut(
            "UPDATE directory_organisation SET removed_at = $3, name_key = 'removed ' || id,
                version = version + 1 WHERE tenant = $1 AND id = $2",
        ),
        later: Later::Record,
    },
    Table {
        name: "directory_record",
        near: "id IN ($2, $3) OR organisation IN ($2, $3) OR contact IN ($2, $3)",
        key: &["id"],
        columns: &[
            "organisation",
            "contact",
            "removed_at",
            "verified_at",
            "asked_at",
            "rung",
        ],
        counted: true,
        added: Added::TakenOut(
            "UPDATE directory_record SET removed_at = $3, version = version + 1
                WHERE tenant = $1 AND id = $2",
        ),
        later: Later::Record,
    },
    Table {
        name: "directory_value",
        near: "record IN ($2, $3) OR (field = 'parent' AND value IN ($2, $3))",
        key: &["statement", "ordinal"],
        columns: &["record", "waiting", "ended_at"],
        counted: false,
        added: Added::Goes,
        later: Later::Values,
    },
    Table {
        name: "directory_network",
        near: "organisation IN ($2, $3)",
        key: &["id"],
        columns: &["organisation", "removed_at"],
        counted: false,
        added: Added::Goes,
        later: Later::Networks,
    },
    Table {
        name: "directory_rule",
        near: "destinations LIKE '%' || CAST($2 AS TEXT) || '%'
            OR destinations LIKE '%' || CAST($3 AS TEXT) || '%'",
        key: &["id"],
        columns: &["destinations", "removed_at"],
        counted: true,
        added: Added::Goes,
        later: Later::Rules,
    },
    Table {
        name: "directory_review",
        near: "record IN ($2, $3)",
        key: &["id"],
        columns: &["record", "closed_at", "outcome"],
        counted: false,
        added: Added::Goes,
        later: Later::Values,
    },
    Table {
        name: "directory_origin",
        near: "record IN ($2, $3)",
        key: &["source", "origin_key"],
        columns: &["record"],
        counted: false,
        added: Added::Goes,
        later: Later::Files,
    },
    Table {
        name: "directory_claim",
        near: "organisation IN ($2, $3)",
        key: &["id"],
        columns: &["organisation", "state", "decided_at"],
        counted: false,
        added: Added::Goes,
        later: Later::Networks,
    },
    Table {
        name: "directory_key",
        near: "record IN ($2, $3)",
        key: &["id"],
        columns: &["record"],
        counted: false,
        added: Added::Goes,
        later: Later::Values,
    },
    Table {
        name: "directory_drill_call",
        near: "record IN ($2, $3)",
        key: &["id"],
        columns: &["record"],
        counted: false,
        added: Added::Goes,
        later: Later::Record,
    },
];

/// Rows by table and key, each with what may change.
pub(super) type State = BTreeMap<(usize, Vec<String>), Vec<Value>>;

/// What became of one row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Change {
    table: usize,
    key: Vec<String>,
    /// Column, before (none: the row was added), after.
    columns: Vec<(usize, Option<Value>, Value)>,
}

fn text(value: &Value) -> String {
    match value {
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        _ => String::new(),
    }
}

/// Whether something that still holds stands in a state and not among these changes.
pub(super) fn goes_beyond(state: &State, changes: &[Change]) -> bool {
    let holds = |(at, _): &(usize, Vec<String>), columns: &[Value]| {
        let table = &TABLES[*at];
        let ended = |name: &&str| matches!(*name, "removed_at" | "ended_at" | "closed_at");
        let place = table.columns.iter().position(ended);
        place.is_none_or(|p| columns[p] == Value::Null)
    };
    let known = |key: &(usize, Vec<String>)| {
        let mut changes = changes.iter();
        changes.any(|c| c.table == key.0 && c.key == key.1)
    };
    let mut rows = state.iter();
    rows.any(|(key, columns)| holds(key, columns) && !known(key))
}

/// Every row that names one of two records.
pub(super) async fn state(
    tx: &mut Tx,
    tenant: TenantId,
    (one, other): (&str, &str),
) -> Result<State, StoreError> {
    let mut out = State::new();
    for (at, table) in TABLES.iter().enumerate() {
        let all = [table.key, table.columns].concat().join(", ");
        let (name, near) = (table.name, table.near);
        let sql = format!("SELECT {all} FROM {name} WHERE tenant = $1 AND ({near})");
        let values = ::store::params![tenant, one, other];
        for row in &tx.fetch(Sql::composed(sql), values).await? {
            let (key, columns) = row.values().split_at(table.key.len());
            out.insert((at, key.iter().map(text).collect()), columns.to_vec());
        }
    }
    Ok(out)
}

/// What became of the rows between two states.
pub(super) fn changes(before: &State, after: &State) -> Vec<Change> {
    let change = |((table, key), now): (&(usize, Vec<String>), &Vec<Value>)| {
        let was = before.get(&(*table, key.clone()));
        let columns = now.iter().enumerate().filter_map(|(at, now)| {
            let was = was.map(|w| w[at].clone());
            (was.as_ref() != Some(now)).then(|| (at, was, now.clone()))
        });
        let columns: Vec<_> = columns.collect();
        (!columns.is_empty()).then(|| Change {
            table: *table,
            key: key.clone(),
            columns,
        })
    };
    after.iter().filter_map(change).collect()
}

fn to_json(value: &Value) -> Json {
    match value {
        Value::Int(number) => json!(number),
        Value::Text(text) => json!(text),
        _ => Json::Null,
    }
}

fn from_json(value: &Json) -> Value {
    match value {
        Json::Number(number) => Value::Int(number.as_i64().unwrap_or_default()),
        Json::String(text) => Value::Text(text.clone()),
        _ => Value::Null,
    }
}

impl Change {
    /// The change as it is kept: table, key, and what changed from what to what.
    pub(super) fn kept(&self) -> (&'static str, String, String) {
        let table = &TABLES[self.table];
        let mut columns = Map::new();
        for (at, was, now) in &self.columns {
            let (was, now) = (was.as_ref().map(to_json), to_json(now));
            let pair = was.map_or_else(|| json!([now]), |was| json!([was, now]));
            columns.insert(table.columns[*at].to_owned(), pair);
        }
        let key = json!(self.key).to_string();
        (table.name, key, Json::Object(columns).to_string())
    }

    /// As it was kept.
    pub(super) fn read(table: &str, key: &str, columns: &str) -> Option<Self> {
        let at = TABLES.iter().position(|t| t.name == table)?;
        let columns: Map<String, Json> = serde_json::from_str(columns).ok()?;
        let column = |(name, pair): (String, Json)| {
            let place = TABLES[at].columns.iter().position(|c| *c == name)?;
            Some(match pair.as_array()?.as_slice() {
                [now] => (place, None, from_json(now)),
                [was, now] => (place, Some(from_json(was)), from_json(now)),
                _ => return None,
            })
        };
        Some(Self {
            table: at,
            key: serde_json::from_str(key).ok()?,
            columns: columns.into_iter().map(column).collect::<Option<_>>()?,
        })
    }

    fn is_added(&self) -> bool {
        self.columns.iter().any(|(_, was, _)| was.is_none())
    }

    /// The organisation whose name changed, with the name that it gets back.
    pub(super) fn renamed(&self) -> Option<(&str, &str)> {
        let table = &TABLES[self.table];
        let named = |at: usize| table.columns[at] == "name_key";
        let key = self
            .columns
            .iter()
            .find(|(at, was, _)| named(*at) && was.is_some());
        match key {
            Some((_, Some(Value::Text(was)), _)) => Some((self.key[0].as_str(), was)),
            _ => None,
        }
    }

    fn place(&self, from: usize) -> String {
        let key = TABLES[self.table].key.iter().enumerate();
        let all: Vec<String> = key
            .map(|(at, column)| format!("{column} = ${}", at + from))
            .collect();
        all.join(" AND ")
    }

    fn key_values(&self) -> Vec<Value> {
        let number = |at: usize| TABLES[self.table].key[at] == "ordinal";
        let one = |(at, text): (usize, &String)| match number(at) {
            true => Value::Int(text.parse().unwrap_or_default()),
            false => Value::Text(text.clone()),
        };
        self.key.iter().enumerate().map(one).collect()
    }

    /// What stands in the way of undoing it.
    pub(super) async fn later(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
    ) -> Result<Option<Later>, StoreError> {
        let table = &TABLES[self.table];
        let (all, name) = (table.columns.join(", "), table.name);
        let sql = format!(
            "SELECT {all} FROM {name} WHERE tenant = $1 AND {}",
            self.place(2)
        );
        let mut values = ::store::params![tenant];
        values.extend(self.key_values());
        let rows = tx.fetch(Sql::composed(sql), values).await?;
        let as_left = |row: &Row| {
            let mut columns = self.columns.iter();
            columns.all(|(at, _, now)| row.values()[*at] == *now)
        };
        Ok((!rows.first().is_some_and(as_left)).then_some(table.later))
    }

    /// Brings the row back as it was.
    pub(super) async fn undo(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let table = &TABLES[self.table];
        let mut values = ::store::params![tenant];
        if self.is_added() {
            values.extend(self.key_values());
            let sql = match table.added {
                Added::TakenOut(sql) => {
                    values.push(now.into());
                    Sql::from(sql)
                }
                Added::Goes => Sql::composed(format!(
                    "DELETE FROM {} WHERE tenant = $1 AND {}",
                    table.name,
                    self.place(2)
                )),
            };
            return tx.execute(sql, values).await.map(|_| ());
        }
        let mut sets = Vec::new();
        for (at, was, _) in &self.columns {
            sets.push(format!("{} = ${}", table.columns[*at], sets.len() + 2));
            values.push(was.clone().unwrap_or(Value::Null));
        }
        let place = self.place(sets.len() + 2);
        if table.counted {
            // A form that was opened in between must not pass for one of now.
            sets.push("version = version + 1".to_owned());
        }
        values.extend(self.key_values());
        let (name, sets) = (table.name, sets.join(", "));
        let sql = format!("UPDATE {name} SET {sets} WHERE tenant = $1 AND {place}");
        tx.execute(Sql::composed(sql), values).await.map(|_| ())
    }
}
