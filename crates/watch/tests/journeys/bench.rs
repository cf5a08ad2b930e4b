//! The context on a database, a lake and a clock of its own.

use base::{Actor, Clock, Timestamp};
use directory::Directory;
use directory::lookup::{Folder, Keeper};
use lake::{Filter, Lake, LakeConfig, Scope};
use std::sync::Arc;
use store::blob::Blobs;
use store::keys::Keys;
use store::testing::{TempDir, TestDb, databases_with};
use watch::ingest::{Input, Options, Via, actions};
use watch::{Parts, Watch};
use web::outgoing::{Outgoing, OutgoingConfig};

const HEADER: &str = "timestamp,ip,port,protocol,asn,geo,tag,naics,severity\n";

pub struct Bench {
    pub watch: Watch,
    pub tenant: base::id::TenantId,
    _dir: TempDir,
    _db: TestDb,
}

/// The administration of every test.
pub fn tenant() -> base::id::TenantId {
    base::id::TenantId::from_bytes([7; 16])
}

/// The morning of 25 March 2026.
pub fn clock() -> Clock {
    Clock::manual(Timestamp::parse("2026-03-25 08:00:00").expect("a date"))
}

pub async fn benches() -> Vec<Bench> {
    let contexts = [
        &lake::migrations(),
        &web::account::schema::MIGRATIONS,
        &directory::MIGRATIONS,
        &watch::MIGRATIONS,
    ];
    let mut all = Vec::new();
    for db in databases_with(&contexts).await {
        let dir = TempDir::new();
        let watch = watch_on(&db.db, dir.path(), &clock()).await;
        let watch = watch.expect("an empty context opens");
        all.push(Bench {
            watch,
            tenant: tenant(),
            _dir: dir,
            _db: db,
        });
    }
    all
}

/// The context on a database and a folder; files go through the database's file system.
pub async fn watch_on(
    db: &store::Db,
    dir: &std::path::Path,
    clock: &Clock,
) -> Result<Watch, watch::WatchError> {
    let at = |name: &str| dir.join(name);
    let directory = Directory::open(db.clone(), clock.clone());
    let fs = db.fs().clone();
    let config = LakeConfig {
        root: at("lake"),
        sql: lake::SqlLimits::default(),
        patience: std::time::Duration::from_secs(10),
    };
    let parts = Parts {
        db: db.clone(),
        blobs: Blobs::new(db.clone(), at("blobs")),
        lake: Lake::open(db.clone(), fs.clone(), clock.clone(), config)?,
        tables: Arc::new(Keeper::new(
            directory.clone(),
            Folder::new(at("tables"), fs.clone()),
        )),
        directory,
        keys: Arc::new(Keys::open_or_create(&fs, &at("keys"), clock.now())?),
        outgoing: Outgoing::new(&OutgoingConfig {
            allow: vec!["127.0.0.0/8".parse().expect("loopback")],
            // Nobody answers there, so that no name of a test leaves the machine.
            name_servers: vec!["127.0.0.1:9".parse().expect("loopback")],
            ..OutgoingConfig::default()
        })
        .expect("a client"),
        clock: clock.clone(),
        data: dir.to_owned(),
        // How full the disk of the machine is says nothing of what is tried here.
        least_free: web::limit::Thresholds {
            input: web::limit::Least::PerMille(0),
            change: web::limit::Least::PerMille(0),
        },
        links: watch::ingest::links::Hosts::new(&["http://127.0.0.1"])
            .expect("a host")
            .at_most_mb(1),
    };
    Watch::open(parts).await
}

pub fn report(rows: &[&str]) -> Vec<u8> {
    let mut text = HEADER.to_owned();
    rows.iter().for_each(|r| {
        text.push_str(r);
        text.push('\n');
    });
    text.into_bytes()
}

impl Bench {
    /// Another process of the same gateway.
    pub async fn second(&self) -> Watch {
        let watch = watch_on(self.watch.db(), self._dir.path(), self.watch.clock()).await;
        watch.expect("it opens beside the first")
    }

    pub async fn take(&self, name: &str, bytes: Vec<u8>) -> watch::ingest::Summary {
        self.take_as(name, bytes, &Options::new(Via::Cli)).await
    }

    pub async fn take_as(
        &self,
        name: &str,
        bytes: Vec<u8>,
        options: &Options,
    ) -> watch::ingest::Summary {
        let input = Input::Bytes {
            name: name.to_owned(),
            bytes,
        };
        actions::ingest(
            &Actor::operator(),
            &self.watch,
            self.tenant,
            vec![input],
            options,
        )
        .await
        .expect("the input is taken")
    }

    /// The folder that everything lies in.
    pub fn folder(&self) -> &std::path::Path {
        self._dir.path()
    }

    pub async fn all(&self) -> Vec<lake::Observation> {
        let scope = Scope::whole(self.tenant);
        let listed = self
            .watch
            .lake()
            .list(&scope, &Filter::default(), None, 1000)
            .await;
        listed.expect("a list").rows
    }
}

pub const GOOD: [&str; 2] = [
    "2026-03-24 01:02:03,198.18.0.1,23,tcp,64500,XA,telnet,0,high",
    "2026-03-24 01:02:04,198.18.0.2,23,tcp,64500,XA,telnet,0,high",
];
pub const NAME: &str = "2026-03-24-scan_telnet-test.csv";
