//! The one lock for background work, released by the system when its holder dies.
//!
//! SQLite: a lock on a file beside the database. PostgreSQL: an advisory lock of a session. Not
//! for short critical sections; those use [`crate::Tx::lock`].
//! Invariant: at most one process of a gateway does background work.

use std::fs::{File, OpenOptions, TryLockError};

use crate::db::AdvisoryLock;
use crate::db::Db;
use crate::error::StoreError;

#[derive(Debug)]
enum Held {
    File(File),
    Server(AdvisoryLock),
}

/// The lock while it is held; dropping it, or dying, releases it.
#[derive(Debug)]
pub struct BackgroundLock(Held);

impl BackgroundLock {
    /// Takes the lock if nobody has it.
    ///
    /// # Errors
    /// I/O or the server.
    pub async fn try_take(db: &Db) -> Result<Option<Self>, StoreError> {
        let Some(database) = db.sqlite_path() else {
            return Ok(db
                .try_advisory_lock("store_background")
                .await?
                .map(|l| Self(Held::Server(l))));
        };
        let path = database.with_extension("lock");
        let open = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path);
        let file = open.map_err(|e| StoreError::io("opening", &path, e))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(Held::File(file)))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(e)) => Err(StoreError::io("locking", &path, e)),
        }
    }

    /// Gives the lock back and waits until others can take it.
    pub async fn release(self) {
        match self.0 {
            Held::File(file) => drop(file),
            Held::Server(lock) => lock.release().await,
        }
    }

    /// Whether the lock is still ours: a lost connection to the server loses it.
    pub async fn is_held(&self) -> bool {
        match &self.0 {
            Held::File(_) => true,
            Held::Server(lock) => lock.is_alive().await,
        }
    }
}
