//! Migrations: one numbered sequence for each context, applied once, in order, in a transaction.
//!
//! Deliberately no way back: a database is restored, not migrated downwards. The text serves both
//! engines; the token `{BLOB}` becomes BLOB or BYTEA, `{SQLITE}` and `{POSTGRES}` at the start of a
//! [`Step::sql`] section (a line of its own) mark what only one engine runs, `{BOTH}` ends that.
//! Invariant: a database newer than the program, or altered, is refused before anything is read.

use std::collections::BTreeMap;

use base::Timestamp;
use sha2::{Digest, Sha256};

use crate::db::{Db, Engine, Tx};
use crate::error::StoreError;
use crate::params;

/// One migration.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Its place in the sequence, from 1 without gaps.
    pub version: i64,
    /// A few words, shown in errors.
    pub name: &'static str,
    /// The statements. Never changed once released: a checksum is kept.
    pub sql: &'static str,
}

/// The migrations of one context, whose tables carry the context's name as prefix.
#[derive(Debug, Clone, Copy)]
pub struct Migrations {
    /// The context, such as `watch`.
    pub context: &'static str,
    /// The steps in order.
    pub steps: &'static [Step],
}

const CREATE: &str = "CREATE TABLE IF NOT EXISTS store_migration (
    context TEXT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at BIGINT NOT NULL,
    PRIMARY KEY (context, version)
)";
const APPLIED: &str =
    "SELECT version, checksum FROM store_migration WHERE context = $1 ORDER BY version";
const RECORD: &str = "INSERT INTO store_migration (context, version, name, checksum, applied_at) VALUES ($1, $2, $3, $4, $5)";

impl Db {
    /// Brings the database up to date; returns how many steps were applied. Each step commits by
    /// itself, so that a failing one leaves those before it in place.
    ///
    /// # Errors
    /// [`StoreError::Newer`], [`StoreError::Altered`], [`StoreError::Migration`].
    pub async fn migrate(&self, all: &[&Migrations], now: Timestamp) -> Result<usize, StoreError> {
        let mut tx = self.begin().await?;
        tx.lock("store_migration").await?;
        tx.execute(CREATE, params![]).await?;
        // Everything is checked before anything is changed.
        for one in all {
            pending(&mut tx, one).await?;
        }
        tx.commit().await?;
        let mut count = 0;
        for one in all {
            while self.apply_next(one, now).await? {
                count += 1;
            }
        }
        Ok(count)
    }

    /// Applies the first step that is missing, if one is.
    async fn apply_next(&self, one: &Migrations, now: Timestamp) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        tx.lock("store_migration").await?;
        // Read again: another process may have been faster.
        let Some(step) = pending(&mut tx, one).await? else {
            return Ok(false);
        };
        let failed = |source| StoreError::Migration {
            context: one.context.to_owned(),
            version: step.version,
            name: step.name.to_owned(),
            source: Box::new(source),
        };
        tx.script(&for_engine(step.sql, self.engine()))
            .await
            .map_err(failed)?;
        let record = params![one.context, step.version, step.name, checksum(step), now];
        tx.execute(RECORD, record).await?;
        tx.commit().await?;
        tracing::info!(
            context = one.context,
            version = step.version,
            name = step.name,
            "migration applied"
        );
        Ok(true)
    }
}

/// Compares what was applied with what this program has; the first missing step, if any.
async fn pending(tx: &mut Tx, one: &Migrations) -> Result<Option<&'static Step>, StoreError> {
    let mut applied = BTreeMap::new();
    for row in tx.fetch(APPLIED, params![one.context]).await? {
        applied.insert(row.get::<i64>("version")?, row.get::<String>("checksum")?);
    }
    let known = one.steps.last().map_or(0, |s| s.version);
    if let Some((&found, _)) = applied.last_key_value()
        && found > known
    {
        return Err(StoreError::Newer {
            context: one.context.to_owned(),
            found,
            known,
        });
    }
    for step in one.steps {
        match applied.get(&step.version) {
            None => return Ok(Some(step)),
            Some(sum) if *sum == checksum(step) => {}
            Some(_) => {
                return Err(StoreError::Altered {
                    context: one.context.to_owned(),
                    version: step.version,
                    name: step.name.to_owned(),
                });
            }
        }
    }
    Ok(None)
}

/// SHA-256 of the text as written, before the engine's tokens are put in.
fn checksum(step: &Step) -> String {
    base::ContentHash::from_bytes(Sha256::digest(step.sql.as_bytes()).into()).to_string()
}

/// Puts in the engine's blob type and leaves out the other engine's sections.
fn for_engine(sql: &str, engine: Engine) -> String {
    let (blob, other) = match engine {
        Engine::Sqlite => ("BLOB", "{POSTGRES}"),
        Engine::Postgres => ("BYTEA", "{SQLITE}"),
    };
    let mut out = String::with_capacity(sql.len());
    let mut ours = true;
    for line in sql.lines() {
        match line.trim() {
            "{SQLITE}" | "{POSTGRES}" | "{BOTH}" => ours = line.trim() != other,
            _ if ours => {
                out.push_str(line);
                out.push('\n');
            }
            _ => {}
        }
    }
    out.replace("{BLOB}", blob)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_and_blob_type_follow_the_engine() {
        let text = "a {BLOB}\n{SQLITE}\nb\n{POSTGRES}\nc\n{BOTH}\nd";
        assert_eq!(for_engine(text, Engine::Sqlite), "a BLOB\nb\nd\n");
        assert_eq!(for_engine(text, Engine::Postgres), "a BYTEA\nc\nd\n");
    }
}
