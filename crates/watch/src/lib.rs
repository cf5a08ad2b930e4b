//! Watch: reports in, observations kept, the national picture out.
//!
//! Not here: formats (`exchange`), files of observations (`lake`), whom a network belongs to
//! (`directory`). Invariant: every action takes the [`base::Actor`] first and decides by it.

pub mod arrival;
pub mod blocklist;
pub mod case;
pub mod conversation;
mod error;
pub mod feed;
pub mod incident_report;
pub mod ingest;
pub mod input;
mod locales;
pub mod mailbox;
pub mod mapping;
pub mod measured;
mod migrations;
pub mod notice;
pub mod observation;
mod pages;
pub mod picture;
pub mod quarantine;
pub mod query;
pub mod release;
pub mod remedy;
pub mod responder;
pub mod retention;
mod rights;
mod routes;
mod sample;
pub mod schema;
pub mod takedown;
pub mod warning;

pub use error::WatchError;
pub use migrations::MIGRATIONS;
pub use routes::module;

use base::id::TenantId;
use base::{Actor, Clock};
use directory::Directory;
use directory::lookup::{Keeper, Tables};
use exchange::shadowserver::Mappings;
use lake::Lake;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use store::blob::Blobs;
use store::keys::Keys;
use store::{Db, Tx};
use web::outgoing::Outgoing;

/// What `watch` works with. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Watch {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    parts: Parts,
    mappings: RwLock<(schema::Stamp, Arc<Mappings>)>,
    pictures: picture::Kept,
    letters: notice::letter::Letters,
}

/// What the binary hands in.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Raw input, by content hash.
    pub blobs: Blobs,
    /// The observations.
    pub lake: Lake,
    /// Whose networks are whose.
    pub directory: Directory,
    /// The look-up tables, kept current.
    pub tables: Arc<Keeper>,
    /// The installation's keys, for the feeds' secrets.
    pub keys: Arc<Keys>,
    /// The client for requests to providers.
    pub outgoing: Outgoing,
    /// The time.
    pub clock: Clock,
    /// The data folder, whose disk must have room.
    pub data: PathBuf,
    /// How much of that disk must be free for what.
    pub least_free: web::limit::Thresholds,
    /// From where reports are fetched that mails bring as links.
    pub links: ingest::links::Hosts,
}

impl Watch {
    /// Opens the context: reads the provider schemas that were loaded.
    ///
    /// # Errors
    /// The store's; a stored schema that no longer reads.
    pub async fn open(parts: Parts) -> Result<Self, WatchError> {
        let stamp = schema::stamp(&parts.db).await?;
        let mappings = schema::load_all(&parts.db, &parts.blobs).await?;
        Ok(Self {
            inner: Arc::new(Inner {
                parts,
                mappings: RwLock::new((stamp, Arc::new(mappings))),
                pictures: picture::Kept::default(),
                letters: notice::letter::Letters::default(),
            }),
        })
    }

    /// The context with where the gateway is reached, such as `https://gateway.example`, for links
    /// in letters.
    #[must_use]
    pub fn reached_at(self, address: &str) -> Self {
        self.inner.letters.reached_at(address);
        self
    }

    /// The context with the address from which letters go, for the formats that name it.
    #[must_use]
    pub fn sent_from(self, address: &str) -> Self {
        self.inner.letters.sent_from(address);
        self
    }

    /// Writes letters.
    pub(crate) fn letters(&self) -> &notice::letter::Letters {
        &self.inner.letters
    }

    /// The database.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.inner.parts.db
    }

    /// The raw input.
    #[must_use]
    pub fn blobs(&self) -> &Blobs {
        &self.inner.parts.blobs
    }

    /// The observations.
    #[must_use]
    pub fn lake(&self) -> &Lake {
        &self.inner.parts.lake
    }

    /// Whose networks are whose.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        &self.inner.parts.directory
    }

    /// The time.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.inner.parts.clock
    }

    /// The look-up tables of an administration.
    pub(crate) async fn tables(&self, tenant: TenantId) -> Result<Tables, WatchError> {
        Ok(self.inner.parts.tables.tables(tenant).await?)
    }

    pub(crate) fn pictures(&self) -> &picture::Kept {
        &self.inner.pictures
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.inner.parts.keys
    }

    pub(crate) fn outgoing(&self) -> &Outgoing {
        &self.inner.parts.outgoing
    }

    /// How much of the data folder's disk must be free for what.
    pub(crate) fn least_free(&self) -> web::limit::Thresholds {
        self.inner.parts.least_free
    }

    /// From where reports are fetched that mails bring as links.
    pub(crate) fn links(&self) -> &ingest::links::Hosts {
        &self.inner.parts.links
    }

    pub(crate) fn data(&self) -> &std::path::Path {
        &self.inner.parts.data
    }

    /// The mappings in force: the built-in rules and every loaded provider schema, also one that
    /// another process loaded a moment ago.
    ///
    /// # Errors
    /// The store's; a stored schema that no longer reads.
    pub(crate) async fn mappings(&self) -> Result<Arc<Mappings>, WatchError> {
        // The stamp is read first: what is loaded in between is loaded once more by the next.
        let stamp = schema::stamp(self.db()).await?;
        {
            let held = self.inner.mappings.read();
            let held = held.unwrap_or_else(PoisonError::into_inner);
            if held.0 == stamp {
                return Ok(Arc::clone(&held.1));
            }
        }
        let loaded = Arc::new(schema::load_all(self.db(), self.blobs()).await?);
        let held = self.inner.mappings.write();
        *held.unwrap_or_else(PoisonError::into_inner) = (stamp, Arc::clone(&loaded));
        Ok(loaded)
    }

    /// Writes an audit entry inside the transaction of what it tells of.
    pub(crate) async fn audit(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        tenant: TenantId,
        what: (&'static str, &'static str, &str),
        fields: &[&'static str],
    ) -> Result<(), WatchError> {
        let (action, object_kind, object_id) = what;
        let event = store::audit::Event {
            tenant: Some(tenant),
            action,
            object_kind,
            object_id,
            fields,
        };
        store::audit::append(tx, actor, &event, self.clock().now()).await?;
        Ok(())
    }
}
