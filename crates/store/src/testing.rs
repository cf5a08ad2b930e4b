//! What storage tests need: a database on each engine, folders that vanish, visited crash points.
//!
//! Not for production code. `CYBERGATEWAY_TEST_POSTGRES` names a server for tests (`.ci/postgres`
//! starts one); each test makes a database of its own there, and drops it at its end.
//! Invariant: a skipped engine is said out loud, never silently passed.

use std::future::Future;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use base::Timestamp;

use crate::db::{Db, StoreConfig};
use crate::error::StoreError;
use crate::fs::{FaultPlan, Fs};
use crate::migrate::Migrations;

/// A folder below the system's temporary one, removed when dropped.
#[derive(Debug)]
pub struct TempDir(PathBuf);

impl TempDir {
    /// A new empty folder.
    ///
    /// # Panics
    /// When the system's temporary folder cannot be written.
    #[must_use]
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(format!("cybergateway-test-{}", unique()));
        std::fs::create_dir_all(&path).expect("the temporary folder can be written");
        Self(path)
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Default for TempDir {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Sixteen hexadecimal digits that no other test has.
fn unique() -> String {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes).expect("the operating system provides randomness");
    format!("{:016x}", u64::from_le_bytes(bytes))
}

/// A fresh database for one test, with a folder beside it. Derefs to [`Db`].
#[derive(Debug)]
pub struct TestDb {
    /// The open handle.
    pub db: Db,
    /// How to open it again.
    pub config: StoreConfig,
    /// A folder of the test's own (the SQLite file lies in it too).
    pub dir: TempDir,
    /// The database on a server that goes with the test.
    _server: Option<OnServer>,
}

/// A database on the test server, dropped with its test.
#[derive(Debug)]
struct OnServer {
    server: String,
    name: String,
}

impl Drop for OnServer {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // A test ends inside its runtime, which must not be blocked on: a thread has its own.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let url = server;
                let admin = Db::open(&StoreConfig::Postgres { url }).await?;
                let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                admin.execute(crate::Sql::composed(sql), vec![]).await
            })
        });
        if !matches!(dropping.join(), Ok(Ok(_))) {
            eprintln!("{} was left on the test server", self.name);
        }
    }
}

impl Deref for TestDb {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

/// A migrated database on each engine that is there: SQLite always, PostgreSQL when configured.
pub async fn databases() -> Vec<TestDb> {
    databases_with(&[]).await
}

/// Like [`databases`], with the tables of further contexts.
pub async fn databases_with(contexts: &[&Migrations]) -> Vec<TestDb> {
    let mut all = empty_databases().await;
    if all.len() > 1 && !contexts.is_empty() && !wants_sqlite() {
        all.remove(0);
    }
    for test in &mut all {
        migrate(&test.db, contexts).await;
    }
    all
}

/// `CYBERGATEWAY_TEST_SQLITE=no` leaves SQLite out where a context is tested and a server is there:
/// CI has run the same tests on SQLite before. What is about both engines at once keeps both.
fn wants_sqlite() -> bool {
    std::env::var("CYBERGATEWAY_TEST_SQLITE").map_or(true, |wish| wish != "no")
}

async fn migrate(db: &Db, contexts: &[&Migrations]) {
    let mut migrations = vec![&crate::MIGRATIONS];
    migrations.extend_from_slice(contexts);
    db.migrate(&migrations, Timestamp::from_micros(0))
        .await
        .expect("the test database migrates");
}

/// One SQLite database, migrated: for tests in which the engine does not matter.
pub async fn sqlite(contexts: &[&Migrations]) -> TestDb {
    let test = empty_sqlite().await;
    migrate(&test.db, contexts).await;
    test
}

async fn empty_sqlite() -> TestDb {
    let dir = TempDir::new();
    let config = StoreConfig::Sqlite {
        path: dir.path().join("gateway.db"),
    };
    let db = Db::open(&config).await.expect("a new SQLite file opens");
    TestDb {
        db,
        config,
        dir,
        _server: None,
    }
}

/// Databases without any table.
pub async fn empty_databases() -> Vec<TestDb> {
    let mut all = vec![empty_sqlite().await];
    match std::env::var("CYBERGATEWAY_TEST_POSTGRES") {
        Ok(url) => all.push(empty_postgres(&url).await),
        Err(_) => eprintln!(
            "SKIPPED on PostgreSQL: CYBERGATEWAY_TEST_POSTGRES is not set (run through .ci/postgres)"
        ),
    }
    all
}

async fn empty_postgres(server: &str) -> TestDb {
    let admin = Db::open(&StoreConfig::Postgres {
        url: server.to_owned(),
    })
    .await
    .expect("the test server answers");
    let name = format!("cg_test_{}", unique());
    let create = crate::Sql::composed(format!("CREATE DATABASE {name}"));
    admin
        .execute(create, vec![])
        .await
        .expect("the test account may create databases");
    let base = server.rsplit_once('/').map_or(server, |(base, _)| base);
    let config = StoreConfig::Postgres {
        url: format!("{base}/{name}"),
    };
    let db = Db::open(&config).await.expect("the new database opens");
    TestDb {
        db,
        config,
        dir: TempDir::new(),
        _server: Some(OnServer {
            server: server.to_owned(),
            name,
        }),
    }
}

/// Runs `scenario` once to count its crash points, then once for each point and for both fates of
/// unsynced data. See [`crate::fs`] for what a scenario does. Returns the number of points.
///
/// # Panics
/// When the scenario has no crash point at all: it would prove nothing.
pub async fn crash_points<F, Fut>(mut scenario: F) -> u64
where
    F: FnMut(Fs) -> Fut,
    Fut: Future<Output = ()>,
{
    let counting = Fs::faulty(FaultPlan::count());
    scenario(counting.clone()).await;
    let points = counting.points();
    assert!(points > 0, "the scenario passes no crash point");
    for point in 1..=points {
        scenario(Fs::faulty(FaultPlan::crash_at(point))).await;
        scenario(Fs::faulty(FaultPlan::crash_at(point).keeping_unsynced())).await;
    }
    points
}

/// Whether an error is the planned crash and not a real failure. Crashes inside codecs arrive
/// wrapped in an I/O error.
#[must_use]
pub fn is_crash(error: &StoreError) -> bool {
    error.to_string().contains("crash point")
}
