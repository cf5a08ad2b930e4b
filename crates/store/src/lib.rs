//! Storage: the database façade, migrations, durable files, blobs, jobs, mail, audit and keys.
//!
//! Deliberately knows no context: what is stored is theirs, how it is kept is decided here.
//! Invariant: what is acknowledged is durable, and no driver type leaves this crate.

pub mod audit;
pub mod backup;
pub mod blob;
pub mod db;
pub mod error;
mod fault;
pub mod fs;
#[cfg(test)]
mod fs_tests;
mod hold;
pub mod installation;
pub mod jobs;
pub mod keys;
#[cfg(test)]
mod loopback;
pub mod mail;
pub mod migrate;
pub mod minisign;
pub mod outbox;
mod schema;
#[doc(hidden)]
pub mod testing;
pub mod tls;
mod value;

pub use db::{Db, Engine, Read, Snapshot, StoreConfig, Tx};
pub use error::StoreError;
pub use fs::Fs;
pub use hold::Hold;
pub use migrate::{Migrations, Step};
pub use schema::MIGRATIONS;
pub use value::{FromValue, Row, Sql, Value};
