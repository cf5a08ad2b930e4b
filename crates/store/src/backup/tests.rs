//! Backups that restore on either engine, and every way in which one must be refused.

use base::Actor;
use base::id::JobId;

use super::*;
use crate::blob::{Blobs, Keep};
use crate::jobs::{NewJob, enqueue};
use crate::keys::Keys;
use crate::testing::{TempDir, TestDb, crash_points, databases, empty_databases, sqlite};
use crate::{MIGRATIONS, Migrations, Step, StoreConfig, audit, outbox};

const NOW: Timestamp = Timestamp::from_micros(9_000_000);
const PASSPHRASE: &str = "a long enough passphrase";
const IMMUTABLE: &[&str] = &["blobs/"];

/// Fills some tables, with a foreign key, and stores a blob and the keys.
async fn fill(db: &TestDb) -> JobId {
    let (data, fs) = (db.dir.path(), Fs::real());
    Keys::open_or_create(&fs, &data.join("keys/installation.json"), NOW).unwrap();
    store_blob(db, b"evidence").await;
    let mut tx = db.begin().await.unwrap();
    let job = enqueue(
        &mut tx,
        NewJob::new("k", serde_json::json!({"ü": 1}), NOW),
        NOW,
    )
    .await
    .unwrap()
    .unwrap();
    let event = outbox::publish(&mut tx, "e", &serde_json::json!({}), NOW)
        .await
        .unwrap();
    outbox::delivered(&mut tx, "c", event, NOW).await.unwrap();
    let event = audit::Event {
        tenant: None,
        action: "a",
        object_kind: "o",
        object_id: "1",
        fields: &[],
    };
    audit::append(&mut tx, &Actor::system(), &event, NOW)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    job
}

async fn store_blob(db: &TestDb, content: &'static [u8]) -> ContentHash {
    let blobs = Blobs::new(db.db.clone(), db.dir.path().join("blobs"));
    blobs
        .put_reader(
            content,
            100,
            Keep {
                kind: "raw",
                now: NOW,
                until: None,
            },
        )
        .await
        .unwrap()
}

async fn back_up(db: &TestDb, to: &Path, since: Option<&Manifest>) -> Result<Manifest, StoreError> {
    back_up_at(db, to, since, NOW).await
}

async fn back_up_at(
    db: &TestDb,
    to: &Path,
    since: Option<&Manifest>,
    now: Timestamp,
) -> Result<Manifest, StoreError> {
    let (data, fs) = (db.dir.path(), Fs::real());
    let plan = Plan {
        to,
        passphrase: PASSPHRASE,
        now,
        since,
        immutable: IMMUTABLE,
    };
    let (own, data) = (fs.clone(), data.to_owned());
    create(db, &fs, &plan, move || {
        let mut files = files_below(&own, &data, &data.join("blobs"))?;
        files.extend(files_below(&own, &data, &data.join("keys"))?);
        Ok(files)
    })
    .await
}

#[tokio::test]
async fn the_last_backup_is_known_and_others_are_answered_while_it_is_made() {
    for db in databases().await {
        fill(&db).await;
        assert_eq!(last(&db).await.unwrap(), None);
        let (dir, fs) = (TempDir::new(), Fs::real());
        let to = dir.path().join("backup");
        let plan = Plan {
            to: &to,
            passphrase: PASSPHRASE,
            now: NOW,
            since: None,
            immutable: IMMUTABLE,
        };
        // The runtime of this test has one thread: were the backup made on it, the answer that it
        // waits for in the middle would never come.
        let (ask, asked) = std::sync::mpsc::channel::<()>();
        let (answer, answered) = std::sync::mpsc::channel::<()>();
        let other = async {
            while asked.try_recv().is_err() {
                tokio::task::yield_now().await;
            }
            answer.send(()).unwrap();
        };
        let making = create(&db, &fs, &plan, move || {
            ask.send(()).unwrap();
            let waited = answered.recv_timeout(std::time::Duration::from_secs(60));
            waited.map_err(|_| StoreError::invalid("the others", "were not answered"))?;
            Ok(Vec::new())
        });
        let (made, ()) = tokio::join!(making, other);
        let rows: u64 = made.unwrap().tables.iter().map(|(_, rows)| rows).sum();
        let noted = last(&db).await.unwrap().expect("noted");
        assert_eq!((noted.at, noted.incremental), (NOW, false));
        assert_eq!((noted.rows, noted.files, noted.bytes), (rows, 0, 0));
    }
}

/// Restores into a new folder and SQLite.
async fn into_new(
    dir: &TempDir,
    files: &[PathBuf],
    passphrase: &str,
    migrations: &[&Migrations],
) -> Result<Db, StoreError> {
    let data = dir.path().join("restored");
    let config = StoreConfig::Sqlite {
        path: data.join("gateway.db"),
    };
    let target = Target {
        config: &config,
        data: &data,
        migrations,
        now: NOW,
    };
    restore(&Fs::real(), &target, files, passphrase)
        .await
        .map(|(_, db)| db)
}

#[tokio::test]
async fn each_engine_restores_into_each_engine() {
    for source in databases().await {
        let job = fill(&source).await;
        let file = TempDir::new();
        let backup = file.path().join("backup");
        let made = back_up(&source, &backup, None).await.unwrap();
        assert_eq!(made.files.len(), 2);
        for goal in empty_databases().await {
            let data = goal.dir.path().join("data");
            let path = data.join("gateway.db");
            let config = if let StoreConfig::Sqlite { .. } = goal.config {
                StoreConfig::Sqlite { path }
            } else {
                goal.config.clone()
            };
            let target = Target {
                config: &config,
                data: &data,
                migrations: &[&MIGRATIONS],
                now: NOW,
            };
            let (manifest, db) = restore(
                &Fs::real(),
                &target,
                std::slice::from_ref(&backup),
                PASSPHRASE,
            )
            .await
            .unwrap();
            assert_eq!(manifest, made);
            assert_eq!(crate::jobs::list(&db, None, 5).await.unwrap()[0].id, job);
            for (table, rows) in &made.tables {
                let count = Sql::composed(format!("SELECT COUNT(*) AS n FROM {table}"));
                // What was restored knows the backup that it came from.
                let noted = u64::from(table.as_str() == "store_backup");
                assert_eq!(
                    db.fetch_one(count, params![])
                        .await
                        .unwrap()
                        .get::<u64>("n")
                        .unwrap(),
                    *rows + noted,
                    "{table}"
                );
            }
            let keys = Keys::open(&Fs::real(), &data.join("keys/installation.json")).unwrap();
            assert_eq!(
                audit::verify(&db, &keys).await.unwrap(),
                audit::Verdict::Intact {
                    entries: 1,
                    heads: 0
                }
            );
            let hash = db
                .fetch_one("SELECT hash FROM store_blob", params![])
                .await
                .unwrap()
                .get("hash")
                .unwrap();
            assert_eq!(Blobs::new(db, data.join("blobs")).verify(hash).unwrap(), 8);
        }
    }
}

#[tokio::test]
async fn an_incremental_backup_leaves_out_what_the_earlier_one_has() {
    let db = sqlite(&[]).await;
    fill(&db).await;
    let dir = TempDir::new();
    let (full, more) = (dir.path().join("full"), dir.path().join("more"));
    let first = back_up(&db, &full, None).await.unwrap();
    assert_eq!(manifest(&Fs::real(), &full, PASSPHRASE).unwrap(), first);
    let new = store_blob(&db, b"later").await;
    let second = back_up(&db, &more, Some(&first)).await.unwrap();
    let included = second.files.iter().filter(|f| f.included).count();
    assert_eq!(
        (second.files.len(), included),
        (3, 2),
        "the new blob, and the keys, which change"
    );
    let alone = into_new(
        &dir,
        std::slice::from_ref(&more),
        PASSPHRASE,
        &[&MIGRATIONS],
    )
    .await
    .unwrap_err();
    assert!(
        alone.to_string().contains("relies on an earlier backup"),
        "{alone}"
    );
    let later = dir.path().join("later");
    let at = NOW.plus_seconds(1);
    back_up_at(&db, &later, Some(&first), at).await.unwrap();
    let turned = into_new(&dir, &[later, full.clone()], PASSPHRASE, &[&MIGRATIONS])
        .await
        .unwrap_err()
        .to_string();
    assert!(turned.contains("oldest first"), "{turned}");
    let restored = into_new(&dir, &[full, more], PASSPHRASE, &[&MIGRATIONS])
        .await
        .unwrap();
    let blobs = Blobs::new(restored.clone(), dir.path().join("restored/blobs"));
    assert_eq!(blobs.verify(new).unwrap(), 5);
    assert_eq!(blobs.sweep(NOW).await.unwrap().removed, 0);
    assert_eq!(
        restored
            .fetch("SELECT hash FROM store_blob", params![])
            .await
            .unwrap()
            .len(),
        2
    );
}

#[tokio::test]
async fn what_is_wrong_is_said_before_anything_is_written() {
    let db = sqlite(&[]).await;
    fill(&db).await;
    let dir = TempDir::new();
    let good = dir.path().join("good");
    back_up(&db, &good, None).await.unwrap();
    let refused = async |name: &str, content: &[u8], passphrase: &str, says: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, content).unwrap();
        let error = into_new(&dir, &[path], passphrase, &[&MIGRATIONS])
            .await
            .unwrap_err()
            .to_string();
        assert!(error.contains(says) && error.contains(name), "{error}");
        assert!(
            !dir.path().join("restored").exists(),
            "{name}: something was written"
        );
    };
    let bytes = std::fs::read(&good).unwrap();
    let mut flipped = bytes.clone();
    let middle = bytes.len() / 2;
    flipped[middle] ^= 1;
    refused(
        "wrong-passphrase",
        &bytes,
        "another passphrase",
        "passphrase is wrong",
    )
    .await;
    refused("flipped", &flipped, PASSPHRASE, "damaged").await;
    refused("cut", &bytes[..bytes.len() - 1], PASSPHRASE, "cut off").await;
    refused("cut-at-a-frame", &bytes[..42], PASSPHRASE, "cut off").await;
    refused(
        "longer",
        &[&bytes[..], b"x"].concat(),
        PASSPHRASE,
        "behind its end",
    )
    .await;
    refused(
        "other",
        b"something else entirely",
        PASSPHRASE,
        "not a backup",
    )
    .await;
    let newer = into_new(&dir, std::slice::from_ref(&good), PASSPHRASE, &[])
        .await
        .unwrap_err();
    assert!(matches!(newer, StoreError::Newer { .. }), "{newer}");
    std::fs::create_dir_all(dir.path().join("restored/other")).unwrap();
    let full = into_new(&dir, &[good], PASSPHRASE, &[&MIGRATIONS])
        .await
        .unwrap_err();
    assert!(full.to_string().contains("not empty"), "{full}");
}

#[tokio::test]
async fn frames_cannot_be_dropped_or_swapped() {
    use std::io::Read;
    let plain: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
    let mut sealer = Sealer::new(Vec::new(), PASSPHRASE).unwrap();
    sealer.write_all(&plain).unwrap();
    let sealed = sealer.finish().unwrap();
    let open = |bytes: &[u8]| {
        let mut out = Vec::new();
        stream::Opener::new(bytes, PASSPHRASE)?
            .read_to_end(&mut out)
            .map(|_| out)
    };
    assert_eq!(open(&sealed).unwrap(), plain);
    let (header, frame) = (42, 4 + 64 * 1024 + 16);
    let at = |n: usize| header + n * frame;
    assert!(
        open(&[&sealed[..at(1)], &sealed[at(2)..]].concat()).is_err(),
        "dropped"
    );
    let swapped = [
        &sealed[..at(1)],
        &sealed[at(2)..at(3)],
        &sealed[at(1)..at(2)],
        &sealed[at(3)..],
    ]
    .concat();
    assert!(open(&swapped).is_err(), "swapped");
    assert!(open(&sealed[..at(3)]).is_err(), "cut at a frame");
}

#[tokio::test]
async fn an_older_backup_is_migrated_on_restore() {
    const OLD: Migrations = Migrations {
        context: "probe",
        steps: &[Step {
            version: 1,
            name: "one",
            sql: "CREATE TABLE probe_t (r DOUBLE PRECISION, b {BLOB});",
        }],
    };
    const NEW: Migrations = Migrations {
        context: "probe",
        steps: &[
            OLD.steps[0],
            Step {
                version: 2,
                name: "two",
                sql: "ALTER TABLE probe_t ADD COLUMN n BIGINT NOT NULL DEFAULT 7;",
            },
        ],
    };
    let db = sqlite(&[&OLD]).await;
    db.execute(
        "INSERT INTO probe_t (r, b) VALUES ($1, $2)",
        params![0.1, vec![0_u8, 9]],
    )
    .await
    .unwrap();
    let dir = TempDir::new();
    let file = dir.path().join("old");
    back_up(&db, &file, None).await.unwrap();
    let restored = into_new(&dir, &[file], PASSPHRASE, &[&MIGRATIONS, &NEW])
        .await
        .unwrap();
    let row = restored
        .fetch_one("SELECT r, b, n FROM probe_t", params![])
        .await
        .unwrap();
    assert_eq!(row.get::<Option<f64>>("r").unwrap(), Some(0.1));
    assert_eq!(
        (
            row.get::<Vec<u8>>("b").unwrap(),
            row.get::<i64>("n").unwrap()
        ),
        (vec![0, 9], 7)
    );
}

#[tokio::test]
async fn a_crash_leaves_a_whole_backup_or_none() {
    let db = sqlite(&[]).await;
    let job = fill(&db).await;
    let source = &db;
    let points = crash_points(|fs| async move {
        let dir = TempDir::new();
        let to = dir.path().join("backup");
        let plan = Plan {
            to: &to,
            passphrase: PASSPHRASE,
            now: NOW,
            since: None,
            immutable: &[],
        };
        let made = create(source, &fs, &plan, || Ok(Vec::new())).await;
        assert!(made.is_err() || to.exists(), "acknowledged and lost");
        if to.exists() {
            let restored = into_new(&dir, &[to], PASSPHRASE, &[&MIGRATIONS])
                .await
                .unwrap();
            assert_eq!(
                crate::jobs::list(&restored, None, 5).await.unwrap()[0].id,
                job
            );
        }
    })
    .await;
    assert!(points >= 6, "{points}");
}

#[tokio::test]
async fn a_restore_that_crashed_is_never_taken_for_a_whole_one() {
    let source = sqlite(&[]).await;
    let job = fill(&source).await;
    let made = TempDir::new();
    let backup = made.path().join("backup");
    let manifest = back_up(&source, &backup, None).await.unwrap();
    let (backup, manifest) = (&backup, &manifest);
    let points = crash_points(|fs| async move {
        let dir = TempDir::new();
        let data = dir.path().join("restored");
        let config = StoreConfig::Sqlite {
            path: data.join("gateway.db"),
        };
        let target = Target {
            config: &config,
            data: &data,
            migrations: &[&MIGRATIONS],
            now: NOW,
        };
        let files = std::slice::from_ref(backup);
        let done = restore(&fs, &target, files, PASSPHRASE).await.is_ok();
        if done {
            whole(&data, &config, manifest, job).await;
            return;
        }
        // What is half there is not added to: the remedy is an empty folder.
        let begun = data.exists() && std::fs::read_dir(&data).unwrap().next().is_some();
        let again = restore(&Fs::real(), &target, files, PASSPHRASE).await;
        assert_eq!(again.is_err(), begun);
        if let Err(error) = again {
            assert!(
                error.to_string().contains("into an empty folder"),
                "{error}"
            );
            std::fs::remove_dir_all(&data).unwrap();
            let cleared = restore(&Fs::real(), &target, files, PASSPHRASE).await;
            cleared.expect("an empty folder is enough");
        }
        whole(&data, &config, manifest, job).await;
    })
    .await;
    assert!(points >= 10, "{points}");
}

/// The rows and files of the backup are there, and the blob is what its name says.
async fn whole(data: &Path, config: &StoreConfig, manifest: &Manifest, job: JobId) {
    let db = Db::open(config).await.unwrap();
    assert_eq!(crate::jobs::list(&db, None, 5).await.unwrap()[0].id, job);
    for file in &manifest.files {
        let found = std::fs::metadata(data.join(&file.name)).expect("restored");
        assert_eq!(found.len(), file.bytes, "{}", file.name);
    }
    let blobs = Blobs::new(db.clone(), data.join("blobs"));
    for row in db
        .fetch("SELECT hash FROM store_blob", params![])
        .await
        .unwrap()
    {
        blobs.verify(row.get("hash").unwrap()).unwrap();
    }
}
