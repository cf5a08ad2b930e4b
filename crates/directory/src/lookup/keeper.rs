//! Keeps look-up tables ready for whoever asks, and notices when something changed.
//!
//! Not here: what the tables answer. Invariant: tables handed out are never older than the
//! moment [`Keeper::tables`] was called, also when another process imported.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use base::id::TenantId;
use store::{StoreError, audit, params};

use super::{Folder, Routes, Tables, load_owners};
use crate::{Directory, DirectoryError};

/// Numbers that only grow, and one of which grows with any change.
const STAMP: &str = "SELECT
    (SELECT COUNT(*) FROM directory_network WHERE tenant = $1) AS networks,
    (SELECT COUNT(*) FROM directory_network WHERE tenant = $1 AND removed_at IS NOT NULL) AS ended,
    (SELECT COUNT(*) FROM directory_constituency WHERE tenant = $1) AS entries,
    (SELECT COUNT(*) FROM directory_constituency WHERE tenant = $1 AND removed_at IS NOT NULL) AS left_out,
    (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM directory_organisation WHERE tenant = $1) AS organisations,
    (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM directory_administration WHERE id = $1) AS administration";
const TABLES_STAMP: &str = "SELECT COUNT(*) AS imports FROM directory_import WHERE tenant IS NULL";

/// The tables of an installation, read when needed. Cheap to clone; clones share what is read.
#[derive(Debug, Clone)]
pub struct Keeper {
    directory: Directory,
    folder: Folder,
    held: Arc<Mutex<Held>>,
}

#[derive(Debug, Default)]
struct Held {
    routes: Option<(i64, Arc<Routes>)>,
    tenants: HashMap<TenantId, Kept>,
}

#[derive(Debug)]
struct Kept {
    /// The number of the last change, of whatever kind, before which nothing here is older.
    change: i64,
    stamp: Vec<i64>,
    tables: Tables,
}

impl Keeper {
    /// Over a directory and the folder of its imported tables. Reads nothing yet.
    #[must_use]
    pub fn new(directory: Directory, folder: Folder) -> Self {
        Self {
            directory,
            folder,
            held: Arc::default(),
        }
    }

    /// The folder of the imported tables.
    #[must_use]
    pub const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The current tables for an administration. One small query while nothing changed in the
    /// gateway; rows are counted when something did.
    ///
    /// Every look-up gives data of the directory: callers show it according to their own actor.
    ///
    /// # Errors
    /// [`DirectoryError::Store`], [`DirectoryError::Folder`] with the damaged file.
    pub async fn tables(&self, tenant: TenantId) -> Result<Tables, DirectoryError> {
        // Every change of networks and tables is in the audit log, in the same step. The number is
        // read first: what changes meanwhile is looked for the next time.
        let change = audit::last(self.directory.db()).await?;
        if let Some(kept) = self.lock().tenants.get(&tenant)
            && kept.change == change
        {
            return Ok(kept.tables.clone());
        }
        let routes = self.routes().await?;
        let stamp = self.stamp(tenant).await?;
        if let Some(kept) = self.lock().tenants.get_mut(&tenant)
            && kept.stamp == stamp
            && Arc::ptr_eq(kept.tables.routes(), &routes)
        {
            kept.change = change;
            return Ok(kept.tables.clone());
        }
        let owners = load_owners(self.directory.db(), tenant).await?;
        let tables = Tables::new(routes, Arc::new(owners));
        let kept = Kept {
            change,
            stamp,
            tables: tables.clone(),
        };
        self.lock().tenants.insert(tenant, kept);
        Ok(tables)
    }

    async fn routes(&self) -> Result<Arc<Routes>, DirectoryError> {
        let row = self
            .directory
            .db()
            .fetch_one(TABLES_STAMP, params![])
            .await?;
        let stamp: i64 = row.get("imports")?;
        if let Some((known, routes)) = &self.lock().routes
            && *known == stamp
        {
            return Ok(Arc::clone(routes));
        }
        // A full table takes a second or more to decode, in which no other request may wait.
        let folder = self.folder.clone();
        let loading = tokio::task::spawn_blocking(move || folder.load());
        let loaded = match loading.await {
            Ok(loaded) => loaded?,
            Err(failed) => match failed.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // The program is ending.
                Err(_) => return Err(StoreError::Closed.into()),
            },
        };
        let routes = Arc::new(loaded);
        self.lock().routes = Some((stamp, Arc::clone(&routes)));
        Ok(routes)
    }

    async fn stamp(&self, tenant: TenantId) -> Result<Vec<i64>, StoreError> {
        let row = self
            .directory
            .db()
            .fetch_one(STAMP, params![tenant])
            .await?;
        [
            "networks",
            "ended",
            "entries",
            "left_out",
            "organisations",
            "administration",
        ]
        .into_iter()
        .map(|column| row.get(column))
        .collect()
    }

    /// A panic elsewhere leaves at worst an old cache, which the stamp tells.
    fn lock(&self) -> std::sync::MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
