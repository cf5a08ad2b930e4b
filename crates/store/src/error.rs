//! What can go wrong with storage, each said as what, where and what to do.
//!
//! Deliberately without values: an error never repeats a parameter or a row, since those may be
//! personal. Invariant: no driver's error type leaves this crate.

use std::path::{Path, PathBuf};

/// An error of the store.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// A unique constraint or primary key refused the row.
    #[error("{table}: a row with the same {} exists already", columns.join(", "))]
    Conflict {
        /// The table, as far as the engine names it.
        table: String,
        /// The columns that had to be unique (or the index, where the engine names only that).
        columns: Vec<String>,
    },
    /// Another constraint (foreign key, NOT NULL, CHECK, trigger) refused the change.
    #[error("the database refused the change: {0}")]
    Constraint(String),
    /// `fetch_one` found nothing.
    #[error("no row matches: {0}")]
    NoRow(String),
    /// A column is missing or holds something unexpected.
    #[error("column \"{column}\" {reason}")]
    Column {
        /// The column asked for.
        column: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The configured database address does not parse.
    #[error("database address: {0}; expected postgres://USER:PASSWORD@HOST:PORT/DATABASE")]
    BadAddress(String),
    /// PostgreSQL refused user or password.
    #[error(
        "PostgreSQL at {server} refused user \"{user}\": wrong password or no such user; check the configured database address"
    )]
    WrongPassword {
        /// Host, port and database.
        server: String,
        /// The user that was tried.
        user: String,
    },
    /// PostgreSQL has no such database.
    #[error(
        "PostgreSQL at {server} has no such database; create it (createdb) or correct the configured address"
    )]
    NoDatabase {
        /// Host, port and database.
        server: String,
    },
    /// PostgreSQL does not answer.
    #[error(
        "PostgreSQL at {server} cannot be reached ({reason}); check that it runs and that host and port are right"
    )]
    Unreachable {
        /// Host, port and database.
        server: String,
        /// What the connection attempt reported.
        reason: String,
    },
    /// The way to PostgreSQL cannot be protected.
    #[error(
        "PostgreSQL at {server}: no protected connection ({reason}); let the server offer TLS with a certificate for that name, name its authority with sslrootcert=FILE in the configured address, or allow clear text with sslmode=disable where the network is trusted"
    )]
    Tls {
        /// Host, port and database.
        server: String,
        /// What the connection attempt reported.
        reason: String,
    },
    /// No space left.
    #[error("{place}: the disk is full; nothing was changed. Free space and try again")]
    DiskFull {
        /// The file or server.
        place: String,
    },
    /// The database file is damaged or is no database.
    #[error(
        "{place}: the database file is damaged or not a database ({reason}); restore the last backup into an empty folder with `restore`"
    )]
    Corrupt {
        /// The file.
        place: String,
        /// What the engine reported.
        reason: String,
    },
    /// Another process holds the database for longer than the waiting time.
    #[error(
        "{place}: another process holds the database ({reason}); wait until it is done and try again"
    )]
    Locked {
        /// The file or server.
        place: String,
        /// What the engine reported.
        reason: String,
    },
    /// The database file cannot be opened or written.
    #[error(
        "{place}: cannot be opened or written ({reason}); check that the folder exists, belongs to the account of the gateway and is not mounted read-only"
    )]
    Access {
        /// The file.
        place: String,
        /// What the engine reported.
        reason: String,
    },
    /// The database was written by a newer program.
    #[error(
        "the database is newer than this program: context \"{context}\" is at version {found}, this program knows up to {known}; install the newer program, or restore a backup made by this version"
    )]
    Newer {
        /// The migration sequence.
        context: String,
        /// The version found in the database.
        found: i64,
        /// The newest version this program has.
        known: i64,
    },
    /// An applied migration differs from the program's text of it.
    #[error(
        "migration {version} \"{name}\" of \"{context}\" differs from the one applied to this database; the program or the database was altered. Install an unaltered release"
    )]
    Altered {
        /// The migration sequence.
        context: String,
        /// The migration's version.
        version: i64,
        /// The migration's name.
        name: String,
    },
    /// A migration failed; its transaction was rolled back.
    #[error("migration {version} \"{name}\" of \"{context}\" failed and was rolled back: {source}")]
    Migration {
        /// The migration sequence.
        context: String,
        /// The migration's version.
        version: i64,
        /// The migration's name.
        name: String,
        /// Why.
        source: Box<StoreError>,
    },
    /// An earlier statement of the transaction failed, so nothing more can be done in it.
    #[error("the transaction failed earlier and can only be rolled back")]
    TransactionFailed,
    /// The statement itself is wrong, or the engine failed in a way with no entry of its own.
    #[error("database: {reason} (statement: {statement})")]
    Statement {
        /// What the engine reported.
        reason: String,
        /// The first line of the statement.
        statement: String,
    },
    /// The database thread has ended.
    #[error("the database connection is closed")]
    Closed,
    /// A file operation failed.
    #[error("{}: {operation} failed: {source}", path.display())]
    Io {
        /// What was tried.
        operation: &'static str,
        /// On which file.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// Stored or supplied content is not as it should be.
    #[error("{place}: {reason}")]
    Invalid {
        /// What is wrong.
        place: String,
        /// Why, and what to do.
        reason: String,
    },
    /// The fault layer's crash point was reached (tests only).
    #[error("crash point {0} reached")]
    Crashed(u64),
}

impl StoreError {
    /// Whether a unique constraint over `column` refused the row.
    #[must_use]
    pub fn is_conflict_on(&self, column: &str) -> bool {
        matches!(self, Self::Conflict { columns, .. } if columns.iter().any(|c| c == column))
    }

    /// A stored value that its own type does not read, such as the name of a kind.
    #[must_use]
    pub fn unparsable(column: &str) -> Self {
        Self::Column {
            column: column.to_owned(),
            reason: "does not parse".to_owned(),
        }
    }

    /// Wraps a file error, telling a full disk apart.
    #[must_use]
    pub fn io(operation: &'static str, path: &Path, source: std::io::Error) -> Self {
        if source.kind() == std::io::ErrorKind::StorageFull {
            return Self::DiskFull {
                place: path.display().to_string(),
            };
        }
        Self::Io {
            operation,
            path: path.to_owned(),
            source,
        }
    }

    /// The same, told of the file that was wanted instead of the one that it is written under.
    pub(crate) fn told_of(self, target: &Path) -> Self {
        match self {
            Self::Io {
                operation, source, ..
            } => Self::io(operation, target, source),
            other => other,
        }
    }

    /// Content that is not as it should be.
    pub(crate) fn invalid(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Invalid {
            place: place.into(),
            reason: reason.into(),
        }
    }

    /// An engine's message with the statement's first line, shortened.
    pub(crate) fn statement(reason: impl Into<String>, sql: &str) -> Self {
        let first = sql.trim().lines().next().unwrap_or_default();
        Self::Statement {
            reason: reason.into(),
            statement: first.chars().take(120).collect(),
        }
    }
}
