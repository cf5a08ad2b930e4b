//! What SQLite's errors mean to callers: a conflict, a lock, a full disk, a damaged file.
//!
//! Not PostgreSQL's (`postgres`). Invariant: an error names the place, and never a value of a row.

use rusqlite::{ErrorCode, ffi};

use crate::error::StoreError;

/// Translates an error of the driver.
pub(super) fn error(e: &rusqlite::Error, place: &str, sql: &str) -> StoreError {
    let (code, extended) = match e {
        rusqlite::Error::SqliteFailure(f, _) => (Some(f.code), f.extended_code),
        rusqlite::Error::SqlInputError { error, .. } => (Some(error.code), error.extended_code),
        _ => (None, 0),
    };
    let (place, reason) = (place.to_owned(), e.to_string());
    match code {
        Some(ErrorCode::ConstraintViolation)
            if matches!(
                extended,
                ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            ) =>
        {
            conflict(&reason)
        }
        Some(ErrorCode::ConstraintViolation) => StoreError::Constraint(reason),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            StoreError::Locked { place, reason }
        }
        Some(ErrorCode::DiskFull) => StoreError::DiskFull { place },
        // The memory shared between readers is a file beside the database; there is no room for it.
        Some(ErrorCode::SystemIoFailure) if extended == ffi::SQLITE_IOERR_SHMSIZE => {
            StoreError::DiskFull { place }
        }
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            StoreError::Corrupt { place, reason }
        }
        Some(
            ErrorCode::CannotOpen
            | ErrorCode::ReadOnly
            | ErrorCode::PermissionDenied
            | ErrorCode::SystemIoFailure,
        ) => StoreError::Access { place, reason },
        _ => StoreError::statement(reason, sql),
    }
}

/// Reads "UNIQUE constraint failed: table.a, table.b" (or "index 'name'").
fn conflict(message: &str) -> StoreError {
    let named = message.rsplit("failed: ").next().unwrap_or_default();
    let mut table = String::new();
    let mut columns = Vec::new();
    for part in named.split(", ") {
        match part.split_once('.') {
            Some((t, column)) => {
                table = t.to_owned();
                columns.push(column.to_owned());
            }
            None => columns.push(
                part.trim_start_matches("index ")
                    .trim_matches('\'')
                    .to_owned(),
            ),
        }
    }
    StoreError::Conflict { table, columns }
}
