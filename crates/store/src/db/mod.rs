//! The database: one façade over SQLite (embedded) and PostgreSQL (server).
//!
//! SQL is visible text with `$1` parameters, one text for both engines: BIGINT, DOUBLE PRECISION,
//! TEXT, BLOB/BYTEA, ON CONFLICT, RETURNING, CTEs, window functions. A parameter that is only
//! compared with NULL is written `CAST($1 AS TEXT) IS NULL`, since PostgreSQL must know its type;
//! `SUM` of an empty set is NULL on both. Deliberately no query builder and no mapping of objects.
//! Invariant: no driver type leaves this module.

mod address;
mod lock;
mod postgres;
mod read;
mod sqlite;
mod sqlite_error;
mod tx;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::error::StoreError;
use crate::fs::{Fs, parent};
use crate::value::{Row, Sql, Value};

pub(crate) use lock::AdvisoryLock;
use postgres::Postgres;
pub use read::Read;
use sqlite::Sqlite;
pub use tx::{Snapshot, Tx};

/// Rows handed on at a time when a whole table is read.
const CHUNK: usize = 500;
/// Where a reading thread or connection puts its chunks.
type RowSink = tokio::sync::mpsc::Sender<Result<Vec<Row>, StoreError>>;

/// What a statement did.
#[derive(Debug)]
struct Answer {
    changed: u64,
    rows: Vec<Row>,
}

/// Which database to use.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreConfig {
    /// An SQLite file; its folder is created with mode 0700.
    Sqlite {
        /// The database file.
        path: PathBuf,
    },
    /// A PostgreSQL database.
    Postgres {
        /// `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, with `sslmode` and `sslrootcert`.
        url: String,
    },
}

/// Printed without the password.
impl std::fmt::Debug for StoreConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite { path } => f.debug_struct("Sqlite").field("path", path).finish(),
            Self::Postgres { .. } => f.write_str("Postgres { url: … }"),
        }
    }
}

/// Which engine is behind a [`Db`]. For the few statements that must differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded file.
    Sqlite,
    /// The server.
    Postgres,
}

#[derive(Debug)]
enum Backend {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

/// A handle to the database. Cheap to clone; all clones share the connections.
#[derive(Debug, Clone)]
pub struct Db {
    backend: Arc<Backend>,
    fs: Fs,
    sent: Arc<AtomicU64>,
}

impl Db {
    /// Opens the database; SQLite files are created when missing. Does not migrate.
    ///
    /// # Errors
    /// Each way to fail has its own [`StoreError`]: address, password, reachability, rights,
    /// a damaged file.
    pub async fn open(config: &StoreConfig) -> Result<Self, StoreError> {
        Self::open_with(config, Fs::real()).await
    }

    /// Like [`Db::open`]; every commit is a crash point of `fs` (tests).
    ///
    /// # Errors
    /// As [`Db::open`].
    pub async fn open_with(config: &StoreConfig, fs: Fs) -> Result<Self, StoreError> {
        let backend = match config {
            StoreConfig::Sqlite { path } => {
                fs.create_dir_all(parent(path))?;
                let path: PathBuf = path.clone();
                let open = tokio::task::spawn_blocking(move || Sqlite::open(Path::new(&path)));
                Backend::Sqlite(open.await.map_err(|_| StoreError::Closed)??)
            }
            StoreConfig::Postgres { url } => Backend::Postgres(Postgres::open(url).await?),
        };
        Ok(Self {
            backend: Arc::new(backend),
            fs,
            sent: Arc::default(),
        })
    }

    /// The engine behind this handle.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match *self.backend {
            Backend::Sqlite(_) => Engine::Sqlite,
            Backend::Postgres(_) => Engine::Postgres,
        }
    }

    /// The file or the server (without user and password), for messages.
    #[must_use]
    pub fn place(&self) -> String {
        match &*self.backend {
            Backend::Sqlite(s) => s.place(),
            Backend::Postgres(p) => p.place(),
        }
    }

    /// How many statements this handle and its clones have sent, beside those of snapshots: what a
    /// page costs the store, whatever the machine.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }

    fn count(&self) {
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    /// Runs one statement in a transaction of its own; returns the number of changed rows.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine; nothing was changed then.
    pub async fn execute(
        &self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<u64, StoreError> {
        self.fs.point()?;
        self.count();
        let sql = sql.into();
        match &*self.backend {
            Backend::Sqlite(s) => Ok(s.write(sql, params).await?.changed),
            Backend::Postgres(p) => Ok(p.run(&p.connection().await?, &sql, &params).await?.changed),
        }
    }

    /// All rows of a statement (SELECT, or a change with RETURNING).
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine.
    pub async fn fetch(
        &self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into();
        self.point_if_writing(&sql)?;
        self.count();
        match &*self.backend {
            Backend::Sqlite(s) => s.fetch(sql, params).await,
            Backend::Postgres(p) => Ok(p.run(&p.connection().await?, &sql, &params).await?.rows),
        }
    }

    /// The first row.
    ///
    /// # Errors
    /// [`StoreError::NoRow`] when there is none.
    pub async fn fetch_one(
        &self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<Row, StoreError> {
        let sql = sql.into();
        first(self.fetch(sql.clone(), params).await?, &sql)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine.
    pub async fn fetch_optional(
        &self,
        sql: impl Into<Sql>,
        params: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(self.fetch(sql, params).await?.into_iter().next())
    }

    /// Starts a transaction; see [`Tx`].
    ///
    /// # Errors
    /// [`StoreError::Locked`] when another process writes for longer than thirty seconds.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        Tx::begin(self).await
    }

    /// A consistent view of the whole database, for reading; see [`Snapshot`].
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        Snapshot::begin(self).await
    }

    /// The SQLite file; `None` on PostgreSQL.
    #[must_use]
    pub fn sqlite_path(&self) -> Option<&Path> {
        match &*self.backend {
            Backend::Sqlite(s) => Some(s.path()),
            Backend::Postgres(_) => None,
        }
    }

    /// The file layer this handle was opened with.
    #[must_use]
    pub fn fs(&self) -> &Fs {
        &self.fs
    }

    /// A statement with RETURNING commits, so it is a crash point; a SELECT is none.
    fn point_if_writing(&self, sql: &Sql) -> Result<(), StoreError> {
        if sql.text.to_ascii_uppercase().contains("RETURNING") {
            self.fs.point()
        } else {
            self.fs.alive()
        }
    }
}

fn first(rows: Vec<Row>, sql: &Sql) -> Result<Row, StoreError> {
    let line = || {
        sql.text
            .trim()
            .lines()
            .next()
            .unwrap_or_default()
            .chars()
            .take(120)
            .collect()
    };
    rows.into_iter()
        .next()
        .ok_or_else(|| StoreError::NoRow(line()))
}
