//! What SQLite does not wait for by itself.

use super::*;
use crate::testing::TempDir;

fn mode(c: &Connection) -> String {
    let mode = c.query_row("PRAGMA journal_mode", [], |row| row.get(0));
    mode.unwrap()
}

#[test]
fn two_processes_that_open_a_new_database_at_once_wait_for_each_other() {
    let dir = TempDir::new();
    let path = dir.path().join("gateway.db");
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("CREATE TABLE probe (n); BEGIN IMMEDIATE")
        .unwrap();
    let own = Connection::open(&path).unwrap();
    own.busy_timeout(BUSY_TIMEOUT).unwrap();
    let refused = to_wal(&own, || false).unwrap_err();
    assert!(is_busy(&refused), "SQLite does not wait here: {refused}");
    let mut asked = 0;
    let patience = || {
        asked += 1;
        other.execute_batch("COMMIT").unwrap();
        true
    };
    to_wal(&own, patience).unwrap();
    assert_eq!((asked, mode(&own).as_str()), (1, "wal"));
}

#[tokio::test]
async fn many_open_a_new_database_at_once() {
    for _ in 0..20 {
        let dir = TempDir::new();
        let path = dir.path().join("gateway.db");
        let open = || {
            let path = path.clone();
            tokio::task::spawn_blocking(move || Sqlite::open(&path))
        };
        for opened in [open(), open(), open(), open()] {
            opened.await.unwrap().unwrap();
        }
    }
}

#[tokio::test]
async fn a_writer_whose_view_is_old_begins_anew_instead_of_failing() {
    let dir = TempDir::new();
    let path = dir.path().join("gateway.db");
    let (one, two) = (Sqlite::open(&path).unwrap(), Sqlite::open(&path).unwrap());
    let run = async |by: &Sqlite, sql: &'static str| by.write(sql.into(), Vec::new()).await;
    run(&one, "CREATE TABLE probe (n BIGINT)").await.unwrap();
    let view = two.snapshot().await.unwrap();
    // Each statement of a writer is a transaction that begins by writing, so that its view is new.
    for _ in 0..10 {
        run(&one, "INSERT INTO probe VALUES (1)").await.unwrap();
        let copied = run(&two, "INSERT INTO probe SELECT 2 FROM probe LIMIT 1").await;
        assert_eq!(copied.unwrap().changed, 1);
    }
    drop(view);
    let rows = one.fetch("SELECT COUNT(*) AS n FROM probe".into(), Vec::new());
    assert_eq!(rows.await.unwrap()[0].get::<i64>("n").unwrap(), 20);
}
