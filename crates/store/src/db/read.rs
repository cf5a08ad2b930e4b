//! Reading alike from the database, a snapshot and a transaction.
//!
//! Not here: writing. Invariant: what is read by one reader of a snapshot or a transaction belongs
//! to one moment.

use super::{Db, Snapshot, Tx};
use crate::error::StoreError;
use crate::value::{Row, Sql, Value};

/// Something that rows can be read from.
pub trait Read: Send {
    /// All rows of a query.
    fn fetch(
        &mut self,
        sql: Sql,
        values: Vec<Value>,
    ) -> impl Future<Output = Result<Vec<Row>, StoreError>> + Send;

    /// The first row, if there is one.
    fn fetch_optional(
        &mut self,
        sql: Sql,
        values: Vec<Value>,
    ) -> impl Future<Output = Result<Option<Row>, StoreError>> + Send {
        async move { Ok(self.fetch(sql, values).await?.into_iter().next()) }
    }

    /// The first row.
    fn fetch_one(
        &mut self,
        sql: Sql,
        values: Vec<Value>,
    ) -> impl Future<Output = Result<Row, StoreError>> + Send {
        async move { super::first(self.fetch(sql.clone(), values).await?, &sql) }
    }
}

impl Read for Db {
    async fn fetch(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        Self::fetch(self, sql, values).await
    }
}

impl Read for Snapshot {
    async fn fetch(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        Self::fetch(self, sql, values).await
    }
}

impl Read for Tx {
    async fn fetch(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        Self::fetch(self, sql, values).await
    }
}
