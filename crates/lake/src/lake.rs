//! The handle to the lake: where it lies, what it may use, and the catalogue behind it.
//!
//! Not here: what can be done with it; that is in one file for each job.
//! Invariant: cheap to clone; clones share everything.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use base::id::TenantId;
use base::{Clock, Day};
use store::{Db, Fs};

use crate::disk::Place;
use crate::error::{LakeError, Result};
use crate::sql::SqlLimits;
use crate::writer::Writer;

/// What the lake may use.
#[derive(Debug, Clone)]
pub struct LakeConfig {
    /// The folder of its files.
    pub root: PathBuf,
    /// What one analyst's query may use.
    pub sql: SqlLimits,
    /// How long a list looks for observations before it stops and says so.
    pub patience: Duration,
}

/// The lake. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Lake {
    pub(crate) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) fs: Fs,
    pub(crate) clock: Clock,
    pub(crate) config: LakeConfig,
    pub(crate) writer: Writer,
    /// Footers of files seen lately; files never change, so they never go stale.
    pub(crate) footers: crate::query::Footers,
    /// What their dictionaries hold.
    pub(crate) dictionaries: crate::query::Dictionaries,
    /// Room for queries that run.
    pub(crate) queries: Arc<tokio::sync::Semaphore>,
    /// Days that background work fails on.
    pub(crate) troubles: crate::trouble::Troubles,
}

impl Lake {
    /// Opens the lake in its folder, which is created when missing. The tables come from
    /// [`crate::migrations`] and must be there.
    ///
    /// # Errors
    /// When the folder cannot be made, or the system gives no thread.
    pub fn open(db: Db, fs: Fs, clock: Clock, config: LakeConfig) -> Result<Self> {
        fs.create_dir_all(&config.root)?;
        let footers = crate::query::Footers::default();
        Ok(Self {
            inner: Arc::new(Inner {
                db,
                fs,
                clock,
                config,
                writer: Writer::start()?,
                footers,
                dictionaries: crate::query::Dictionaries::default(),
                queries: Arc::new(tokio::sync::Semaphore::new(crate::sql::AT_ONCE)),
                troubles: crate::trouble::Troubles::default(),
            }),
        })
    }

    /// The catalogue's version. It grows with every change, so a cache of anything read from the
    /// lake is good as long as this stays the same.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn version(&self) -> Result<i64> {
        crate::catalogue::version(&self.inner.db).await
    }

    pub(crate) fn place(&self, tenant: TenantId, day: Day) -> Place {
        Place {
            fs: self.inner.fs.clone(),
            root: self.inner.config.root.clone(),
            tenant,
            day,
            now: self.inner.clock.now(),
        }
    }
}

/// Runs blocking work on a thread of its own.
pub(crate) async fn blocking<T, F>(what: &'static str, work: F) -> Result<T>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T> + Send + 'static,
{
    tokio::task::spawn_blocking(work).await.map_err(|e| {
        tracing::error!(error = %e, what, "a background thread of the lake failed");
        LakeError::Interrupted(what)
    })?
}
