//! A PostgreSQL advisory lock held by a connection of its own.
//!
//! Not for SQLite, which has file locks instead. Invariant: the lock ends with its connection.

use deadpool_postgres::Object;

use super::{Backend, Db};
use crate::error::StoreError;
use crate::params;

const TAKE: &str = "SELECT pg_try_advisory_lock(hashtext($1)) AS taken";
const RELEASE: &str = "SELECT pg_advisory_unlock(hashtext($1)) AS released";

/// The lock while it is held.
#[derive(Debug)]
pub(crate) struct AdvisoryLock {
    db: Db,
    name: &'static str,
    client: Option<Box<Object>>,
}

impl Db {
    /// Takes an advisory lock if nobody has it; always `None` on SQLite.
    pub(crate) async fn try_advisory_lock(
        &self,
        name: &'static str,
    ) -> Result<Option<AdvisoryLock>, StoreError> {
        let Backend::Postgres(p) = &*self.backend else {
            return Ok(None);
        };
        let lock = AdvisoryLock {
            db: self.clone(),
            name,
            client: Some(Box::new(p.connection().await?)),
        };
        let taken = lock.ask(TAKE).await?;
        Ok(taken.then_some(lock))
    }
}

impl AdvisoryLock {
    /// Whether the connection, and with it the lock, still lives.
    pub(crate) async fn is_alive(&self) -> bool {
        match (&self.client, &*self.db.backend) {
            (Some(client), Backend::Postgres(p)) => p.batch(client, "SELECT 1").await.is_ok(),
            _ => false,
        }
    }

    /// Gives the lock back and waits for the server's answer.
    pub(crate) async fn release(self) {
        // Should the answer fail, dropping closes the connection, which releases too.
        let _ = self.ask(RELEASE).await;
    }

    async fn ask(&self, sql: &'static str) -> Result<bool, StoreError> {
        match (&self.client, &*self.db.backend) {
            (Some(client), Backend::Postgres(p)) => {
                let answer = p.run(client, &sql.into(), &params![self.name]).await?;
                answer
                    .rows
                    .first()
                    .map_or(Ok(false), |row| row.get(row.columns()[0].as_str()))
            }
            _ => Ok(false),
        }
    }
}

impl Drop for AdvisoryLock {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            drop(Object::take(*client));
        }
    }
}
