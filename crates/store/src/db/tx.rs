//! Transactions and snapshots.
//!
//! Deliberately no nesting and no retries. On SQLite a [`Tx`] holds the only writer from its
//! first moment (BEGIN IMMEDIATE); on PostgreSQL it is READ COMMITTED, and [`Tx::lock`] serialises
//! those who must not interleave.
//! Invariant: what is not committed explicitly is rolled back, also when a caller stops waiting.

use deadpool_postgres::Object;
use tokio::sync::{OwnedMutexGuard, mpsc};

use super::{Backend, Db, Sql, first, sqlite};
use crate::error::StoreError;
use crate::value::{Row, Value};

enum Held {
    Sqlite(OwnedMutexGuard<sqlite::Session>),
    Postgres(Box<Object>),
}

/// A transaction. After a statement has failed, only a rollback is possible (as on PostgreSQL).
/// While it is held, everything goes through it: the [`Db`] shows the state before, and writing
/// through the [`Db`] waits for the transaction to end.
pub struct Tx {
    db: Db,
    held: Option<Held>,
    failed: bool,
}

impl std::fmt::Debug for Tx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx")
            .field("failed", &self.failed)
            .finish_non_exhaustive()
    }
}

impl Tx {
    pub(super) async fn begin(db: &Db) -> Result<Self, StoreError> {
        db.fs.alive()?;
        let held = match &*db.backend {
            Backend::Sqlite(s) => Held::Sqlite(s.writer().await?),
            Backend::Postgres(p) => Held::Postgres(Box::new(p.connection().await?)),
        };
        // From here on dropping `tx` rolls back, whatever becomes of the BEGIN below.
        let tx = Self {
            db: db.clone(),
            held: Some(held),
            failed: false,
        };
        let begin = if matches!(tx.held, Some(Held::Sqlite(_))) {
            "BEGIN IMMEDIATE"
        } else {
            "BEGIN"
        };
        tx.control(begin).await?;
        Ok(tx)
    }

    /// Runs one statement; returns the number of changed rows.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine; the transaction is lost then.
    pub async fn execute(
        &mut self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<u64, StoreError> {
        Ok(self.run(sql.into(), params).await?.changed)
    }

    /// All rows of a statement.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine; the transaction is lost then.
    pub async fn fetch(
        &mut self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        Ok(self.run(sql.into(), params).await?.rows)
    }

    /// The first row.
    ///
    /// # Errors
    /// [`StoreError::NoRow`] when there is none.
    pub async fn fetch_one(
        &mut self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<Row, StoreError> {
        let sql = sql.into();
        first(self.fetch(sql.clone(), params).await?, &sql)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine; the transaction is lost then.
    pub async fn fetch_optional(
        &mut self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(self.fetch(sql, params).await?.into_iter().next())
    }

    /// Waits until no other transaction holds `name`, and holds it to the end. SQLite has one
    /// writer anyway, so nothing happens there.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine.
    pub async fn lock(&mut self, name: &'static str) -> Result<(), StoreError> {
        if matches!(self.held, Some(Held::Postgres(_))) {
            self.fetch(
                "SELECT CAST(pg_advisory_xact_lock(hashtext($1)) AS TEXT) AS held",
                vec![name.into()],
            )
            .await?;
        }
        Ok(())
    }

    /// Makes the changes durable.
    ///
    /// # Errors
    /// Nothing was changed then, unless the connection broke while the server answered.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        if self.failed {
            return Err(StoreError::TransactionFailed);
        }
        self.db.fs.point()?;
        self.control("COMMIT").await?;
        self.held = None;
        Ok(())
    }

    /// Takes the changes back. Dropping does the same.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine.
    pub async fn rollback(mut self) -> Result<(), StoreError> {
        self.control("ROLLBACK").await?;
        self.held = None;
        Ok(())
    }

    /// The database this transaction belongs to.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Runs several statements of fixed text without parameters (migrations).
    pub(crate) async fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        let done = self.control_owned(sql.to_owned()).await;
        self.failed |= done.is_err();
        done
    }

    async fn run(&mut self, sql: Sql, params: Vec<Value>) -> Result<super::Answer, StoreError> {
        if self.failed {
            return Err(StoreError::TransactionFailed);
        }
        self.db.fs.alive()?;
        self.db.count();
        // Set while waiting: a caller that stops waiting leaves the transaction unusable.
        self.failed = true;
        let answer = match (&self.held, &*self.db.backend) {
            (Some(Held::Sqlite(session)), backend) => {
                let place = place(backend);
                session
                    .call(move |c| sqlite::run(c, &sql, &params, &place))
                    .await?
            }
            (Some(Held::Postgres(client)), Backend::Postgres(p)) => {
                p.run(client, &sql, &params).await?
            }
            _ => return Err(StoreError::Closed),
        };
        self.failed = false;
        Ok(answer)
    }

    async fn control(&self, sql: &'static str) -> Result<(), StoreError> {
        self.control_owned(sql.to_owned()).await
    }

    async fn control_owned(&self, sql: String) -> Result<(), StoreError> {
        match (&self.held, &*self.db.backend) {
            (Some(Held::Sqlite(session)), backend) => {
                let place = place(backend);
                session.call(move |c| sqlite::batch(c, &sql, &place)).await
            }
            (Some(Held::Postgres(client)), Backend::Postgres(p)) => p.batch(client, &sql).await,
            _ => Err(StoreError::Closed),
        }
    }
}

fn place(backend: &Backend) -> String {
    match backend {
        Backend::Sqlite(s) => s.place(),
        Backend::Postgres(p) => p.place(),
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        match self.held.take() {
            Some(Held::Sqlite(session)) => session.roll_back(),
            // Closing the connection makes the server roll back; waiting is not possible here.
            Some(Held::Postgres(client)) => drop(Object::take(*client)),
            None => {}
        }
    }
}

enum View {
    Sqlite(sqlite::Session),
    Postgres(Tx),
}

/// The whole database as it was at one moment, while others go on writing.
pub struct Snapshot {
    db: Db,
    view: View,
}

impl Drop for Snapshot {
    fn drop(&mut self) {
        if let (View::Sqlite(session), Backend::Sqlite(s)) = (&self.view, &*self.db.backend) {
            s.give_back(session);
        }
    }
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Snapshot")
    }
}

impl Snapshot {
    pub(super) async fn begin(db: &Db) -> Result<Self, StoreError> {
        let view = match &*db.backend {
            Backend::Sqlite(s) => View::Sqlite(s.snapshot().await?),
            Backend::Postgres(_) => {
                let mut tx = Tx::begin(db).await?;
                tx.script("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?;
                View::Postgres(tx)
            }
        };
        Ok(Self {
            db: db.clone(),
            view,
        })
    }

    /// All rows of a query.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine.
    pub async fn fetch(
        &mut self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into();
        match &mut self.view {
            View::Sqlite(session) => {
                let place = place(&self.db.backend);
                Ok(session
                    .call(move |c| sqlite::run(c, &sql, &params, &place))
                    .await?
                    .rows)
            }
            View::Postgres(tx) => tx.fetch(sql, params).await,
        }
    }

    /// Reads a query without holding its result in memory: `each` is given the rows in chunks.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine, or the first that `each` returns.
    pub async fn for_each(
        &mut self,
        sql: impl Into<Sql>,
        mut each: impl FnMut(Vec<Row>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (sink, mut chunks) = mpsc::channel(2);
        let produce = self.produce(sql.into(), sink);
        let consume = async move {
            while let Some(chunk) = chunks.recv().await {
                each(chunk?)?;
            }
            Ok(())
        };
        let (produced, consumed) = tokio::join!(produce, consume);
        produced.and(consumed)
    }

    /// Sends the rows of a query until they end or nobody listens any more.
    async fn produce(&self, sql: Sql, sink: super::RowSink) -> Result<(), StoreError> {
        match (&self.view, &*self.db.backend) {
            (View::Sqlite(session), backend) => {
                let place = place(backend);
                let job = move |c: &_| {
                    sqlite::stream(c, &sql, &place, &sink);
                    Ok(())
                };
                session.call(job).await
            }
            (
                View::Postgres(Tx {
                    held: Some(Held::Postgres(client)),
                    ..
                }),
                Backend::Postgres(p),
            ) => p.stream(client, &sql, &sink).await,
            _ => Err(StoreError::Closed),
        }
    }
}
