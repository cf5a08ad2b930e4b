//! Where crashes are tried: a data folder and a database that are made once and copied for every
//! crash, and the visit of every crash point.
//!
//! Not here: what must hold afterwards. Invariant: each visit starts from the same state.

use crate::bench::{clock, watch_on};
use base::Clock;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use store::fs::FaultPlan;
use store::testing::TempDir;
use store::{Db, Fs, Sql, StoreConfig};
use watch::{Watch, WatchError};

/// A data folder with its database.
pub struct Ground {
    dir: TempDir,
    /// The address of the test server and the database's name there; `None` for SQLite.
    server: Option<(String, String)>,
    pub clock: Clock,
}

impl Ground {
    fn config(&self) -> StoreConfig {
        match &self.server {
            Some((server, name)) => StoreConfig::Postgres {
                url: address(server, name),
            },
            None => StoreConfig::Sqlite {
                path: self.dir.path().join("gateway.db"),
            },
        }
    }

    pub async fn open(&self, fs: Fs) -> Result<Watch, WatchError> {
        let db = Db::open_with(&self.config(), fs).await?;
        watch_on(&db, self.dir.path(), &self.clock).await
    }

    /// The context as the next start of the program finds it.
    pub async fn reopen(&self) -> Watch {
        self.open(Fs::real()).await.expect("it opens after a crash")
    }

    async fn new(server: Option<(String, String)>) -> Self {
        let ground = Self {
            dir: TempDir::new(),
            server,
            clock: clock(),
        };
        if let Some((server, name)) = &ground.server {
            statement(server, format!("CREATE DATABASE {name}")).await;
        }
        let db = Db::open(&ground.config()).await.expect("a new database");
        let contexts = [
            &store::MIGRATIONS,
            &lake::migrations(),
            &directory::MIGRATIONS,
            &watch::MIGRATIONS,
        ];
        let migrated = db.migrate(&contexts, base::Timestamp::from_micros(0));
        migrated.await.expect("migrated");
        ground
    }

    /// The same state once more. Nobody may have this one open.
    async fn copy(&self) -> Self {
        let server = match &self.server {
            Some((server, template)) => {
                let name = database_name();
                let rest = format!(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template}'"
                );
                statement(server, rest).await;
                let create = format!("CREATE DATABASE {name} TEMPLATE {template}");
                statement(server, create).await;
                Some((server.clone(), name))
            }
            None => None,
        };
        let dir = copy_settled(self.dir.path());
        Self {
            dir,
            server,
            clock: clock(),
        }
    }

    async fn clear(self) {
        if let Some((server, name)) = &self.server {
            statement(server, format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

fn database_name() -> String {
    format!(
        "cg_crash_{}",
        base::id::QuarantineId::new(clock().now())
            .to_string()
            .replace('-', "")
    )
}

fn address(server: &str, name: &str) -> String {
    let (base, _) = server.rsplit_once('/').expect("…/database");
    format!("{base}/{name}")
}

async fn statement(server: &str, sql: String) {
    let url = server.to_owned();
    let admin = Db::open(&StoreConfig::Postgres { url }).await;
    let admin = admin.expect("the test server answers");
    let done = admin.execute(Sql::composed(sql.clone()), Vec::new()).await;
    done.unwrap_or_else(|e| panic!("{sql}: {e}"));
}

/// A copy of a folder nobody writes to. A database handed back a moment ago may still be closing:
/// then the copy is made again.
fn copy_settled(from: &Path) -> TempDir {
    loop {
        let (before, dir) = (listing(from), TempDir::new());
        if copy_folder(from, dir.path()).is_ok() && listing(from) == before {
            return dir;
        }
    }
}

/// Path, length and time of change of every file below a folder.
fn listing(folder: &Path) -> Vec<(PathBuf, u64, SystemTime)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(about) = entry.metadata() else {
            continue;
        };
        if about.is_dir() {
            all.extend(listing(&entry.path()));
        } else {
            let changed = about.modified().expect("files have a time of change");
            all.push((entry.path(), about.len(), changed));
        }
    }
    all.sort();
    all
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)?.flatten() {
        let goal = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &goal)?;
        } else {
            std::fs::copy(entry.path(), goal)?;
        }
    }
    Ok(())
}

/// One ground on each engine that is there, prepared by `prepare`.
pub async fn grounds(prepare: impl AsyncFn(&Watch)) -> Vec<Ground> {
    let mut all = vec![Ground::new(None).await];
    match std::env::var("CYBERGATEWAY_TEST_POSTGRES") {
        Ok(server) => all.push(Ground::new(Some((server, database_name()))).await),
        Err(_) => eprintln!(
            "SKIPPED on PostgreSQL: CYBERGATEWAY_TEST_POSTGRES is not set (run through .ci/postgres)"
        ),
    }
    for ground in &all {
        prepare(&ground.reopen().await).await;
    }
    all
}

/// How a visit begins and what it may expect.
pub struct Visit {
    pub ground: Ground,
    /// The file layer that will crash.
    pub fs: Fs,
    /// The number of the visit: what follows a crash can take turns.
    pub turn: u64,
}

/// Runs `scenario` once to count its crash points and once for each of them; on SQLite for both
/// fates of unsynced files. On PostgreSQL files are written by the same code, so there only their
/// loss is played. Returns the number of points.
pub async fn visit(template: &Ground, scenario: impl AsyncFn(&Visit)) -> u64 {
    let run = async |plan: FaultPlan, turn: u64| {
        let (ground, fs) = (template.copy().await, Fs::faulty(plan));
        let visit = Visit { ground, fs, turn };
        scenario(&visit).await;
        visit.ground.clear().await;
        visit.fs
    };
    let points = run(FaultPlan::count(), 0).await.points();
    for point in 1..=points {
        let plan = FaultPlan::crash_at(point);
        let fs = run(plan, point).await;
        assert!(
            fs.point().is_err(),
            "no crash came at point {point} of {points}"
        );
        if template.server.is_none() {
            run(plan.keeping_unsynced(), point + 1).await;
        }
    }
    points
}
