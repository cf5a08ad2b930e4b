//! Composition: everything opened in the right order, and joined where contexts must not know one
//! another.
//!
//! Not here: serving (`serve`), and anything a context can do alone.
//! Invariant: the store is migrated before anything reads it, and a store that is newer than the
//! program is refused before anything is written.

mod address;
mod alerts;
mod background;
mod clearing;
mod founder;
mod home;
pub mod mailboxes;
mod names;
mod outgoing_mail;
mod post;
pub mod security_txt;
mod site;
mod verifying;
mod watched;

pub use address::{PublicAddress, has_others};
pub use background::Background;
pub use outgoing_mail::{host_of, mailer};
pub use post::{LOCALES, LetterBox, link_address, unmarked};
pub use site::{KEEP, Offer, Tuning, site, site_tuned};

use crate::config::Config;
use crate::folder::{DataFolder, FolderError};
use crate::measured::Joined;
use base::id::{InstallationId, TenantId};
use base::{Actor, Clock};
use directory::Directory;
use directory::lookup::{Folder, Keeper, Tables};
use directory::tables::{TableFile, TablesImported};
use instruments::Instruments;
use instruments::bundle::Exchange;
use instruments::evidence::FETCH_SECONDS;
use lake::{Lake, LakeConfig, SqlLimits};
use std::sync::Arc;
use std::time::Duration;
use store::audit;
use store::blob::Blobs;
use store::installation;
use store::keys::Keys;
use store::{Db, Migrations, StoreConfig};
use watch::Watch;
use web::account::Accounts;
use web::outgoing::{Outgoing, OutgoingConfig};

/// An opened gateway. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Gateway {
    /// Where everything lies.
    pub folder: DataFolder,
    /// The settings in force.
    pub config: Config,
    /// The time.
    pub clock: Clock,
    /// The transactional store.
    pub db: Db,
    /// The installation's keys.
    pub keys: Arc<Keys>,
    /// Raw input.
    pub blobs: Blobs,
    /// The observations.
    pub lake: Lake,
    /// Whose networks are whose.
    pub directory: Directory,
    /// Look-up tables, kept current.
    pub keeper: Arc<Keeper>,
    /// Instruments and the assessments by them.
    pub instruments: Instruments,
    /// Reports in, picture out.
    pub watch: Watch,
}

/// The migrations of every context, in the order of the workspace.
#[must_use]
pub fn migrations() -> Vec<Migrations> {
    vec![
        store::MIGRATIONS,
        lake::migrations(),
        web::account::schema::MIGRATIONS,
        directory::MIGRATIONS,
        instruments::MIGRATIONS,
        watch::MIGRATIONS,
    ]
}

/// Where the transactional store is, by the settings.
#[must_use]
pub fn store_config(folder: &DataFolder, config: &Config) -> StoreConfig {
    match &config.store.postgres {
        Some(url) => StoreConfig::Postgres { url: url.clone() },
        None => StoreConfig::Sqlite {
            path: folder.database(),
        },
    }
}

/// Opens the store of a folder and brings it up to date; returns how many steps that took.
///
/// # Errors
/// The store's, each with its remedy; [`FolderError`] where the store is not the one of the folder.
pub async fn open_store(
    folder: &DataFolder,
    config: &Config,
    clock: &Clock,
) -> anyhow::Result<(Db, usize)> {
    let store = store_config(folder, config);
    if let StoreConfig::Sqlite { path } = &store
        && folder.is_used()
        && !path.exists()
    {
        return Err(elsewhere(folder, path.display().to_string()).into());
    }
    let db = Db::open(&store).await?;
    if folder.is_used() && installation::is_empty(&db).await? {
        return Err(elsewhere(folder, db.place()).into());
    }
    let all = migrations();
    let applied = db
        .migrate(&all.iter().collect::<Vec<_>>(), clock.now())
        .await?;
    bind(folder, &db, clock).await?;
    Ok((db, applied))
}

fn elsewhere(folder: &DataFolder, place: String) -> FolderError {
    FolderError::TablesElsewhere {
        path: folder.path().to_owned(),
        place,
    }
}

/// Has folder and database carry one id, and refuses two that carry different ones: what clears
/// away files goes by the tables.
async fn bind(folder: &DataFolder, db: &Db, clock: &Clock) -> anyhow::Result<()> {
    let known = folder.installation();
    let proposed = known
        .clone()
        .unwrap_or_else(|| InstallationId::new(clock.now()).to_string());
    let id = installation::id(db, &proposed, clock.now()).await?;
    match known {
        None => folder.bind(&id)?,
        Some(known) if known == id => {}
        Some(_) => {
            return Err(FolderError::OtherGateway {
                path: folder.path().to_owned(),
                place: db.place(),
            }
            .into());
        }
    }
    Ok(())
}

impl Gateway {
    /// Opens everything in a data folder.
    ///
    /// # Errors
    /// Whatever does not open, with its place and remedy.
    pub async fn open(folder: DataFolder, config: Config, clock: Clock) -> anyhow::Result<Self> {
        let (db, _) = open_store(&folder, &config, &clock).await?;
        let keys = Arc::new(keys(&folder, &db, &clock).await?);
        let blobs = Blobs::new(db.clone(), folder.blobs());
        let lake = Lake::open(
            db.clone(),
            db.fs().clone(),
            clock.clone(),
            lake_config(&folder, &config),
        )?;
        let address = PublicAddress::of(&config);
        let directory = Directory::open(db.clone(), clock.clone()).reached_at(address.url());
        let keeper = Arc::new(Keeper::new(
            directory.clone(),
            Folder::new(folder.tables(), db.fs().clone()),
        ));
        let instruments =
            Instruments::open(db.clone(), clock.clone(), blobs.clone(), address.url());
        instruments.stock(&Actor::system()).await?;
        let outgoing = Outgoing::new(&OutgoingConfig {
            allow: config.outgoing.allow.clone(),
            exit: config.outgoing.exit.clone(),
            control: config.outgoing.control.clone(),
            name_servers: config.outgoing.name_servers.clone(),
            ..OutgoingConfig::default()
        })?;
        let watch = Watch::open(watch::Parts {
            db: db.clone(),
            blobs: blobs.clone(),
            lake: lake.clone(),
            directory: directory.clone(),
            tables: Arc::clone(&keeper),
            keys: Arc::clone(&keys),
            outgoing,
            clock: clock.clone(),
            data: folder.path().to_owned(),
            least_free: config.limits.least_free(),
            links: config
                .ingest
                .link_hosts
                .clone()
                .at_most_mb(config.ingest.link_mb),
        })
        .await?
        .reached_at(address.url())
        .sent_from(&config.own_address().address);
        let figures = Joined {
            watch: watch.clone(),
            directory: directory.clone(),
        };
        let snapshots = Outgoing::new(&OutgoingConfig {
            allow: config.outgoing.allow.clone(),
            timeout: Duration::from_secs(FETCH_SECONDS),
            ..OutgoingConfig::default()
        })?;
        let exchange = Exchange {
            keys: Arc::clone(&keys),
            names: Arc::new(names::BundleNames(directory.clone())),
            gateway: address.url().to_owned(),
        };
        let instruments = instruments
            .measuring(Arc::new(figures))
            .fetching(snapshots)
            .exchanging(exchange);
        Ok(Self {
            folder,
            config,
            clock,
            db,
            keys,
            blobs,
            lake,
            directory,
            keeper,
            instruments,
            watch,
        })
    }

    /// The administration that the command line works in: the oldest one. Before a gateway was set
    /// up there is none, so one without a country is made; the set-up page names it later.
    ///
    /// # Errors
    /// The store's.
    pub async fn tenant(&self) -> anyhow::Result<TenantId> {
        Ok(self
            .directory
            .administrations()
            .oldest(&Actor::operator())
            .await?)
    }
}

/// The installation's keys. A folder without any makes its first key, unless the gateway was in
/// use before: another key would open nothing of what the lost one sealed.
async fn keys(folder: &DataFolder, db: &Db, clock: &Clock) -> anyhow::Result<Keys> {
    let path = folder.keys();
    if !path.exists() && !audit::recent(db, None, 1).await?.is_empty() {
        anyhow::bail!(
            "{}: the key file is missing, and second factors, secrets of feeds and the signatures of the audit \
             log need it; put it back from a backup, or, if it is lost for good, run \"cybergateway key replace\"",
            path.display()
        );
    }
    Ok(Keys::open_or_create(db.fs(), &path, clock.now())?)
}

/// What actions on accounts, sessions, links and tokens work with.
///
/// # Errors
/// When a message file is unusable.
pub fn accounts(gateway: &Gateway) -> anyhow::Result<Accounts> {
    let post = Arc::new(LetterBox::new(gateway)?);
    let accounts = Accounts::new(
        gateway.db.clone(),
        gateway.clock.clone(),
        (*gateway.keys).clone(),
        post,
    );
    Ok(accounts.demanding_second(&gateway.config.accounts.second_factor))
}

/// The look-up tables of an administration.
///
/// # Errors
/// When a table is damaged.
pub async fn tables(gateway: &Gateway, tenant: TenantId) -> anyhow::Result<Tables> {
    Ok(gateway.keeper.tables(tenant).await?)
}

/// Imports tables of address space for the whole installation.
///
/// # Errors
/// The directory's; nothing is replaced then.
pub async fn import_tables(
    gateway: &Gateway,
    files: &[TableFile<'_>],
) -> anyhow::Result<TablesImported> {
    Ok(gateway
        .directory
        .import_tables(&Actor::operator(), gateway.keeper.folder(), files)
        .await?)
}

fn lake_config(folder: &DataFolder, config: &Config) -> LakeConfig {
    LakeConfig {
        root: folder.lake(),
        sql: SqlLimits {
            memory: (config.limits.sql_memory_mb as usize) << 20,
            seconds: config.limits.sql_seconds.into(),
            rows: config.limits.sql_rows as usize,
        },
        patience: std::time::Duration::from_secs(config.limits.list_seconds),
    }
}

#[cfg(test)]
mod input_tests;
#[cfg(test)]
mod leak_tests;
#[cfg(test)]
mod link_tests;
#[cfg(test)]
mod picture_tests;
#[cfg(test)]
mod program_tests;
#[cfg(test)]
mod reader_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod warning_tests;
