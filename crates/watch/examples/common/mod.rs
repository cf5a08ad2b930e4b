//! The context on a SQLite database in a folder, for measurements.
//!
//! Invariant: what is measured is the context as the gateway opens it, on an empty store.

use std::sync::Arc;

use base::Clock;
use directory::Directory;
use directory::lookup::{Folder, Keeper};
use lake::{Lake, LakeConfig};
use store::blob::Blobs;
use store::keys::Keys;
use store::{Db, StoreConfig};
use watch::{Parts, Watch};
use web::outgoing::{Outgoing, OutgoingConfig};

/// What a step gives.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Opens it.
pub async fn open(folder: &std::path::Path, clock: &Clock) -> Outcome<Watch> {
    let at = |name: &str| folder.join(name);
    let db = Db::open(&StoreConfig::Sqlite {
        path: at("gateway.db"),
    })
    .await?;
    let contexts = [
        &store::MIGRATIONS,
        &lake::migrations(),
        &web::account::schema::MIGRATIONS,
        &directory::MIGRATIONS,
        &watch::MIGRATIONS,
    ];
    db.migrate(&contexts, clock.now()).await?;
    let directory = Directory::open(db.clone(), clock.clone());
    let fs = db.fs().clone();
    let config = LakeConfig {
        root: at("lake"),
        sql: lake::SqlLimits::default(),
        patience: std::time::Duration::from_secs(10),
    };
    let parts = Parts {
        blobs: Blobs::new(db.clone(), at("blobs")),
        lake: Lake::open(db.clone(), fs.clone(), clock.clone(), config)?,
        tables: Arc::new(Keeper::new(
            directory.clone(),
            Folder::new(at("tables"), fs.clone()),
        )),
        directory,
        keys: Arc::new(Keys::open_or_create(&fs, &at("keys"), clock.now())?),
        outgoing: Outgoing::new(&OutgoingConfig::default())?,
        clock: clock.clone(),
        data: folder.to_owned(),
        least_free: web::limit::Thresholds::default(),
        links: watch::ingest::links::Hosts::new::<&str>(&[])?.at_most_mb(1),
        db,
    };
    Ok(Watch::open(parts)
        .await?
        .reached_at("https://gateway.example"))
}
