//! What every other crate relies on, on both engines.

use base::Timestamp;
use base::id::TenantId;

use crate::error::StoreError;
use crate::migrate::{Migrations, Step};
use crate::testing::{TempDir, TestDb, databases, databases_with, empty_databases};
use crate::{Db, Engine, Snapshot, Sql, StoreConfig, Value, params};

const TABLE: Migrations = Migrations {
    context: "probe",
    steps: &[Step {
        version: 1,
        name: "table",
        sql: "CREATE TABLE probe_t (id TEXT PRIMARY KEY, n BIGINT NOT NULL, r DOUBLE PRECISION, s TEXT, b {BLOB}, UNIQUE (n, s));",
    }],
};
const INSERT: &str = "INSERT INTO probe_t (id, n, r, s, b) VALUES ($1, $2, $3, $4, $5)";
const COUNT: &str = "SELECT COUNT(*) AS n FROM probe_t";

async fn count(db: &Db) -> i64 {
    db.fetch_one(COUNT, params![])
        .await
        .unwrap()
        .get("n")
        .unwrap()
}

async fn probes() -> Vec<TestDb> {
    databases_with(&[&TABLE]).await
}

#[tokio::test]
async fn values_come_back_as_they_went_in() {
    for db in probes().await {
        let tenant = TenantId::new(Timestamp::from_micros(1));
        db.execute(
            INSERT,
            params![tenant, i64::MIN, 0.1, "ünï\u{0627}", vec![0_u8, 255]],
        )
        .await
        .unwrap();
        db.execute(
            INSERT,
            params!["x", true, None::<f64>, None::<&str>, None::<Vec<u8>>],
        )
        .await
        .unwrap();
        let row = db
            .fetch_one("SELECT * FROM probe_t WHERE id = $1", params![tenant])
            .await
            .unwrap();
        assert_eq!(row.get::<TenantId>("id").unwrap(), tenant);
        assert_eq!(row.get::<i64>("n").unwrap(), i64::MIN);
        assert_eq!(row.get::<Option<f64>>("r").unwrap(), Some(0.1));
        assert_eq!(row.get::<String>("s").unwrap(), "ünï\u{0627}");
        assert_eq!(row.get::<Vec<u8>>("b").unwrap(), vec![0, 255]);
        let row = db
            .fetch_one("SELECT * FROM probe_t WHERE id = 'x'", params![])
            .await
            .unwrap();
        assert!(row.get::<bool>("n").unwrap());
        assert_eq!(row.values()[2..], [Value::Null, Value::Null, Value::Null]);
        let wrong = row.get::<String>("n").unwrap_err().to_string();
        assert_eq!(wrong, "column \"n\" holds BIGINT, expected TEXT");
        assert!(row.get::<String>("s").is_err(), "NULL is no String");
        assert!(
            row.get::<i64>("none")
                .unwrap_err()
                .to_string()
                .contains("id, n, r, s, b")
        );
    }
}

#[tokio::test]
async fn one_text_serves_both_engines() {
    for db in probes().await {
        for i in 0..10 {
            db.execute(
                INSERT,
                params![format!("k{i}"), i, None::<f64>, "s", None::<Vec<u8>>],
            )
            .await
            .unwrap();
        }
        let one =
            async |sql: &'static str, p| db.fetch_one(sql, p).await.unwrap().values()[0].clone();
        assert_eq!(
            one("SELECT SUM(n) AS v FROM probe_t", params![]).await,
            Value::Int(45)
        );
        assert_eq!(
            one("SELECT SUM(n) AS v FROM probe_t WHERE n > 99", params![]).await,
            Value::Null
        );
        assert_eq!(
            one("SELECT -SUM(n) * 1000000 AS v FROM probe_t", params![]).await,
            Value::Int(-45_000_000)
        );
        assert_eq!(
            one(
                "SELECT CAST(AVG(n) AS DOUBLE PRECISION) AS v FROM probe_t",
                params![]
            )
            .await,
            Value::Real(4.5)
        );
        assert_eq!(
            one("SELECT EXISTS (SELECT 1 FROM probe_t) AS v", params![]).await,
            Value::Int(1)
        );
        // Parameters go by their number, not by the order in which they appear.
        let swapped = "SELECT id FROM probe_t WHERE n > $2 AND n < $1 AND (CAST($3 AS TEXT) IS NULL OR s = $3) ORDER BY n";
        assert_eq!(
            one(swapped, params![5, 3, None::<&str>]).await,
            Value::from("k4")
        );
        let upsert = "INSERT INTO probe_t (id, n) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET n = excluded.n RETURNING n";
        assert_eq!(one(upsert, params!["k1", 77]).await, Value::Int(77));
        let window = "WITH q AS (SELECT n, ROW_NUMBER() OVER (ORDER BY n DESC) AS at FROM probe_t) SELECT n FROM q WHERE at = $1";
        assert_eq!(one(window, params![1]).await, Value::Int(77));
        assert_eq!(
            db.execute("UPDATE probe_t SET r = 1.0 WHERE n < $1", params![3])
                .await
                .unwrap(),
            2
        );
        assert_eq!(
            db.execute("UPDATE probe_t SET r = 1.0 WHERE n < $1", params![-3])
                .await
                .unwrap(),
            0
        );
        let filtered = Sql::composed("SELECT id FROM probe_t ORDER BY n LIMIT $1 OFFSET $2".into());
        assert_eq!(db.fetch(filtered, params![3, 1]).await.unwrap().len(), 3);
    }
}

#[tokio::test]
async fn a_conflict_names_table_and_columns_but_no_value() {
    for db in probes().await {
        db.execute(INSERT, params!["secret", 1, 0.5, "s", None::<Vec<u8>>])
            .await
            .unwrap();
        let key = db
            .execute(INSERT, params!["secret", 2, 0.5, "s", None::<Vec<u8>>])
            .await
            .unwrap_err();
        assert!(key.is_conflict_on("id"), "{key}");
        let pair = db
            .execute(INSERT, params!["other", 1, 0.5, "s", None::<Vec<u8>>])
            .await
            .unwrap_err();
        assert!(pair.is_conflict_on("n") && pair.is_conflict_on("s") && !pair.is_conflict_on("id"));
        assert_eq!(
            pair.to_string(),
            "probe_t: a row with the same n, s exists already"
        );
        assert!(!key.to_string().contains("secret"));
        let null = db
            .execute("INSERT INTO probe_t (id) VALUES ('z')", params![])
            .await
            .unwrap_err();
        assert!(matches!(null, StoreError::Constraint(_)), "{null:?}");
    }
}

#[tokio::test]
async fn only_a_committed_transaction_stays() {
    for db in probes().await {
        let insert = async |id: &str| {
            let mut tx = db.begin().await.unwrap();
            tx.execute(INSERT, params![id, 1, 0.5, id, None::<Vec<u8>>])
                .await
                .unwrap();
            tx
        };
        drop(insert("dropped").await);
        assert_eq!(count(&db).await, 0);
        insert("taken back").await.rollback().await.unwrap();
        assert_eq!(count(&db).await, 0);
        let open = insert("kept").await;
        assert_eq!(
            count(&db).await,
            0,
            "others do not see what is not committed"
        );
        open.commit().await.unwrap();
        assert_eq!(count(&db).await, 1);
        let mut tx = db.begin().await.unwrap();
        assert!(
            tx.execute("INSERT INTO nowhere VALUES (1)", params![])
                .await
                .is_err()
        );
        let after = tx
            .execute("DELETE FROM probe_t", params![])
            .await
            .unwrap_err();
        assert!(matches!(after, StoreError::TransactionFailed));
        assert!(tx.commit().await.is_err());
        assert_eq!(count(&db).await, 1);
    }
}

#[tokio::test]
async fn a_snapshot_stands_still_and_streams() {
    for db in probes().await {
        let mut tx = db.begin().await.unwrap();
        for i in 0..1_203 {
            tx.execute(
                INSERT,
                params![format!("{i}"), i, None::<f64>, "s", None::<Vec<u8>>],
            )
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
        let mut view = db.snapshot().await.unwrap();
        let before = view.fetch(COUNT, params![]).await.unwrap()[0]
            .get::<i64>("n")
            .unwrap();
        db.execute("DELETE FROM probe_t", params![]).await.unwrap();
        let mut seen = 0;
        view.for_each("SELECT id FROM probe_t", |rows| {
            seen += i64::try_from(rows.len()).unwrap();
            Ok(())
        })
        .await
        .unwrap();
        assert_eq!((before, seen, count(&db).await), (1_203, 1_203, 0));
        let stop = view
            .for_each("SELECT id FROM probe_t", |_| Err(StoreError::Closed))
            .await;
        assert!(stop.is_err());
    }
}

#[tokio::test]
async fn a_snapshot_after_others_shows_its_own_moment() {
    for db in probes().await {
        let seen = async |view: &mut Snapshot| {
            let rows = view.fetch(COUNT, params![]).await.unwrap();
            rows[0].get::<i64>("n").unwrap()
        };
        let mut first = db.snapshot().await.unwrap();
        assert_eq!(seen(&mut first).await, 0);
        for i in 0..5 {
            // More at once than are kept, each ended in another state.
            let mut second = db.snapshot().await.unwrap();
            let mut third = db.snapshot().await.unwrap();
            // PostgreSQL's moment is that of the first reading.
            assert_eq!((seen(&mut second).await, seen(&mut third).await), (i, i));
            let values = params![format!("{i}"), i, None::<f64>, "s", None::<Vec<u8>>];
            db.execute(INSERT, values).await.unwrap();
            assert_eq!(seen(&mut second).await, i);
            assert_eq!(seen(&mut third).await, i);
            assert!(third.fetch("SELECT nothing", params![]).await.is_err());
            drop(second);
            drop(third);
            assert_eq!(seen(&mut first).await, 0);
        }
        drop(first);
        let mut last = db.snapshot().await.unwrap();
        assert_eq!(seen(&mut last).await, 5);
    }
}

#[tokio::test]
async fn two_writers_wait_for_each_other() {
    for db in probes().await {
        let other = Db::open(&db.config).await.unwrap();
        let work = async |db: &Db, name: &str| {
            for i in 0..20 {
                let mut tx = db.begin().await.unwrap();
                tx.lock("probe").await.unwrap();
                let n: i64 = tx
                    .fetch_one(COUNT, params![])
                    .await
                    .unwrap()
                    .get("n")
                    .unwrap();
                tx.execute(
                    INSERT,
                    params![format!("{name}{i}"), n, None::<f64>, "s", None::<Vec<u8>>],
                )
                .await
                .unwrap();
                tx.commit().await.unwrap();
            }
        };
        tokio::join!(work(&db, "a"), work(&other, "b"));
        assert_eq!(count(&db).await, 40);
    }
}

#[tokio::test]
async fn migrations_apply_once_and_refuse_newer_or_altered() {
    const ONE: &[Step] = &[Step {
        version: 1,
        name: "first",
        sql: "CREATE TABLE probe_a (n BIGINT);",
    }];
    const TWO: &[Step] = &[
        ONE[0],
        Step {
            version: 2,
            name: "second",
            sql: "CREATE TABLE probe_b (n BIGINT);",
        },
    ];
    const ALTERED: &[Step] = &[Step {
        sql: "CREATE TABLE probe_a (n TEXT);",
        ..ONE[0]
    }];
    const BROKEN: &[Step] = &[
        ONE[0],
        TWO[1],
        Step {
            version: 3,
            name: "broken",
            sql: "CREATE TABLE probe_c (n BIGINT); NONSENSE;",
        },
    ];
    let with = |steps| Migrations {
        context: "probe",
        steps,
    };
    let now = Timestamp::from_micros(5);
    for db in empty_databases().await {
        assert_eq!(db.migrate(&[&with(ONE)], now).await.unwrap(), 1);
        assert_eq!(db.migrate(&[&with(TWO)], now).await.unwrap(), 1);
        assert_eq!(db.migrate(&[&with(TWO)], now).await.unwrap(), 0);
        let newer = db.migrate(&[&with(ONE)], now).await.unwrap_err();
        assert!(matches!(
            newer,
            StoreError::Newer {
                found: 2,
                known: 1,
                ..
            }
        ));
        assert!(newer.to_string().contains("install the newer program"));
        let fresh = Db::open(&db.config).await.unwrap();
        let broken = fresh.migrate(&[&with(BROKEN)], now).await.unwrap_err();
        assert!(
            matches!(broken, StoreError::Migration { version: 3, .. }),
            "{broken}"
        );
        assert!(
            db.fetch("SELECT n FROM probe_c", params![]).await.is_err(),
            "rolled back as a whole"
        );
        assert!(db.fetch("SELECT n FROM probe_b", params![]).await.is_ok());
    }
    for db in empty_databases().await {
        db.migrate(&[&with(ONE)], now).await.unwrap();
        let altered = db.migrate(&[&with(ALTERED)], now).await.unwrap_err();
        assert!(
            matches!(altered, StoreError::Altered { version: 1, .. }),
            "{altered}"
        );
    }
}

#[tokio::test]
async fn bad_places_are_told_apart() {
    let dir = TempDir::new();
    let path = dir.path().join("gateway.db");
    std::fs::write(&path, vec![7_u8; 8192]).unwrap();
    let damaged = Db::open(&StoreConfig::Sqlite { path: path.clone() })
        .await
        .unwrap_err();
    assert!(matches!(damaged, StoreError::Corrupt { .. }), "{damaged:?}");
    assert!(damaged.to_string().contains("gateway.db"));
    let folder = Db::open(&StoreConfig::Sqlite {
        path: dir.path().to_owned(),
    })
    .await
    .unwrap_err();
    assert!(matches!(folder, StoreError::Access { .. }), "{folder:?}");
    let nobody = StoreConfig::Postgres {
        url: "postgres://a:secret@127.0.0.1:1/x".into(),
    };
    assert!(!format!("{nobody:?}").contains("secret"));
    let nobody = Db::open(&nobody).await.unwrap_err();
    assert!(
        matches!(nobody, StoreError::Unreachable { .. }),
        "{nobody:?}"
    );
    assert!(nobody.to_string().contains("127.0.0.1:1/x") && !nobody.to_string().contains("secret"));
    let odd = Db::open(&StoreConfig::Postgres {
        url: "not an address".into(),
    })
    .await
    .unwrap_err();
    assert!(matches!(odd, StoreError::BadAddress(_)), "{odd:?}");
}

#[tokio::test]
async fn a_wrong_password_is_said_to_be_one() {
    for db in databases().await {
        let StoreConfig::Postgres { url } = &db.config else {
            continue;
        };
        let wrong = url.replacen("gateway:", "gateway:wrong", 1);
        assert_ne!(&wrong, url, "the test server's user is gateway");
        let refused = Db::open(&StoreConfig::Postgres { url: wrong.clone() })
            .await
            .unwrap_err();
        assert!(
            matches!(refused, StoreError::WrongPassword { .. }),
            "{refused:?}"
        );
        assert!(!refused.to_string().contains("wrong:") && refused.to_string().contains("gateway"));
        let nowhere = format!("{}/no_such_database", url.rsplit_once('/').unwrap().0);
        let missing = Db::open(&StoreConfig::Postgres { url: nowhere })
            .await
            .unwrap_err();
        assert!(
            matches!(missing, StoreError::NoDatabase { .. }),
            "{missing:?}"
        );
    }
}

#[tokio::test]
async fn a_full_disk_is_said_to_be_one() {
    for db in probes().await {
        if db.engine() == Engine::Sqlite {
            let fill = Db::open(&db.config).await.unwrap();
            fill.fetch("PRAGMA max_page_count = 40", params![])
                .await
                .unwrap();
            // The limit belongs to the connection that writes, so it is set there as well.
            let mut tx = fill.begin().await.unwrap();
            tx.fetch("PRAGMA max_page_count = 40", params![])
                .await
                .unwrap();
            let big = vec![1_u8; 400_000];
            let full = tx
                .execute(INSERT, params!["big", 1, 0.5, "s", big])
                .await
                .unwrap_err();
            assert!(matches!(full, StoreError::DiskFull { .. }), "{full:?}");
            drop(tx);
            assert_eq!(count(&db).await, 0);
        }
    }
}
