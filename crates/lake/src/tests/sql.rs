//! Analysts' SQL: what works, and every way out that was thought of.

use super::*;
use crate::{LakeError, SqlError, SqlLimits, SqlTable, SqlValue};

async fn ask(lake: &Lake, text: &str) -> crate::Result<SqlTable> {
    lake.sql(&everything(), text, SqlLimits::default()).await
}

async fn filled() -> Bench {
    let bench = benches().await.remove(0);
    let rows: Vec<Seen> = (0..30).map(|h| seen(i32::from(h % 3), h)).collect();
    store(&bench.lake, &bench.db, &rows, 1)
        .await
        .expect("stored");
    bench
}

#[tokio::test]
async fn questions_of_the_day_are_answered() {
    let bench = filled().await;
    let cases = [
        ("SELECT count(*) FROM events", SqlValue::Int(30)),
        (
            "SELECT count(DISTINCT source_ip) FROM events WHERE subject_asn = 64500",
            SqlValue::Int(10),
        ),
        (
            "SELECT malware_name FROM events GROUP BY malware_name",
            SqlValue::Text("mirai".into()),
        ),
        (
            "SELECT count(*) FROM events WHERE time_source >= '2026-03-02' AND time_source < '2026-03-03'",
            SqlValue::Int(10),
        ),
        (
            "SELECT extra['tag'] FROM events LIMIT 1",
            SqlValue::Text("telnet".into()),
        ),
        (
            "SELECT max(source_port) FROM events WHERE malware_name = 'mirai'",
            SqlValue::Int(23),
        ),
        (
            "WITH e AS (SELECT * FROM events) SELECT count(*) FROM e JOIN events ON e.id = events.id",
            SqlValue::Int(30),
        ),
        (
            "SELECT count(*) FROM events WHERE malware_name = 'none'",
            SqlValue::Int(0),
        ),
        (
            "SELECT sum(n) FROM (SELECT date_trunc('day', time_source) AS d, count(*) AS n FROM events GROUP BY 1) t",
            SqlValue::Int(30),
        ),
    ];
    for (text, want) in cases {
        let table = ask(&bench.lake, text)
            .await
            .unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(table.rows[0][0], want, "{text}");
    }
}

#[tokio::test]
async fn every_column_can_be_shown() {
    let bench = filled().await;
    let table = ask(&bench.lake, "SELECT * FROM events ORDER BY time_source")
        .await
        .expect("rows");
    assert_eq!(table.rows.len(), 30);
    assert_eq!(table.columns.len(), table.rows[0].len());
    let at = table
        .columns
        .iter()
        .position(|c| c == "time_source")
        .expect("a column");
    assert_eq!(table.rows[0][at], SqlValue::Time(super::at(&seen(0, 0))));
}

#[tokio::test]
async fn nothing_but_one_select_runs() {
    let bench = filled().await;
    for text in [
        "CREATE TABLE t (a INT)",
        "CREATE TABLE t AS SELECT * FROM events",
        "CREATE VIEW events AS SELECT 1",
        "CREATE EXTERNAL TABLE t STORED AS PARQUET LOCATION '/tmp/'",
        "DROP TABLE events",
        "INSERT INTO events SELECT * FROM events",
        "UPDATE events SET source_port = 1",
        "DELETE FROM events",
        "COPY events TO '/tmp/out.parquet'",
        "COPY (SELECT * FROM events) TO '/tmp/out.csv'",
        "SET datafusion.execution.batch_size = 1",
        "RESET datafusion.execution.batch_size",
        "SHOW ALL",
        "SHOW TABLES",
        "DESCRIBE events",
        "EXPLAIN SELECT 1",
        "EXPLAIN ANALYZE SELECT * FROM events",
        "EXPLAIN COPY events TO '/tmp/x'",
        "PREPARE p AS SELECT 1",
        "EXECUTE p",
        "BEGIN",
        "SELECT 1; SELECT 2",
        "SELECT 1; DROP TABLE events",
        "SELECT * INTO t FROM events",
        "",
    ] {
        let got = ask(&bench.lake, text).await;
        assert!(matches!(got, Err(LakeError::Sql(_))), "{text}: {got:?}");
    }
    assert_eq!(
        hosts(&bench.lake, &everything(), &Filter::default())
            .await
            .len(),
        30
    );
}

#[tokio::test]
async fn files_settings_and_series_are_out_of_reach() {
    let bench = filled().await;
    let files = bench
        .lake
        .event_files(&everything(), None)
        .await
        .expect("files");
    let path = files[&day(0)][0].path.display().to_string();
    for text in [
        format!("SELECT * FROM '{path}'"),
        format!("SELECT * FROM \"{path}\""),
        format!("SELECT * FROM 'file://{path}'"),
        "SELECT * FROM 'http://127.0.0.1/x.parquet'".to_owned(),
        format!("SELECT * FROM parquet_metadata('{path}')"),
        "SELECT * FROM information_schema.tables".to_owned(),
        "SELECT * FROM information_schema.df_settings".to_owned(),
        "SELECT * FROM lake_rollup".to_owned(),
        "SELECT * FROM gateway.other.events".to_owned(),
        "SELECT * FROM generate_series(1, 1000000000000)".to_owned(),
        "SELECT * FROM range(1, 1000000000000)".to_owned(),
        "SELECT unnest(range(1, 1000000000000))".to_owned(),
        "SELECT repeat('x', 2000000000)".to_owned(),
        "SELECT lpad('x', 2000000000)".to_owned(),
        "SELECT array_repeat(1, 2000000000)".to_owned(),
        "SELECT concat(source_ip, source_ip) FROM events".to_owned(),
        "SELECT replace(source_ip, '1', 'xxxxxxxx') FROM events".to_owned(),
        "SELECT source_ip || source_ip FROM events".to_owned(),
        "SELECT a FROM (SELECT 'x' || 'y' AS a) t".to_owned(),
        "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT * FROM r".to_owned(),
        "SELECT 1 WHERE 1 IN (WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n FROM r) SELECT n FROM r)".to_owned(),
        format!("SELECT {} 1", "1 +".repeat(8_000)),
    ] {
        let got = ask(&bench.lake, &text).await;
        assert!(matches!(got, Err(LakeError::Sql(_))), "{text:.80}: {got:?}");
    }
}

#[tokio::test]
async fn the_scope_holds_whatever_the_text_says() {
    let bench = filled().await;
    let stranger = Scope::whole(TenantId::from_bytes([8; 16]));
    let network = Scope {
        organisations: Some(vec![organisation(2)]),
        ..everything()
    };
    for text in [
        "SELECT count(*) FROM events",
        "SELECT count(*) FROM gateway.public.events",
        "SELECT count(*) FROM (SELECT * FROM events WHERE 1 = 1 OR subject_organisation IS NULL) t",
        "WITH events AS (SELECT * FROM events) SELECT count(*) FROM events",
        "SELECT count(*) FROM events a LEFT JOIN events b ON a.id = b.id",
        "SELECT count(*) FROM events WHERE source_port = 23 OR true",
    ] {
        let limits = SqlLimits::default();
        let none = bench
            .lake
            .sql(&stranger, text, limits)
            .await
            .expect("an answer");
        assert_eq!(none.rows[0][0], SqlValue::Int(0), "{text}");
        let some = bench
            .lake
            .sql(&network, text, limits)
            .await
            .expect("an answer");
        assert_eq!(some.rows[0][0], SqlValue::Int(7), "{text}");
    }
}

#[tokio::test]
async fn limits_end_a_query_and_say_which() {
    let bench = filled().await;
    let limits = SqlLimits {
        rows: 7,
        ..SqlLimits::default()
    };
    let cut = bench
        .lake
        .sql(&everything(), "SELECT id FROM events", limits)
        .await
        .expect("rows");
    assert_eq!((cut.rows.len(), cut.truncated), (7, true));
    let small = SqlLimits {
        memory: 4 << 10,
        ..SqlLimits::default()
    };
    let sorted = "SELECT a.id, b.id FROM events a, events b ORDER BY a.source_ip, b.source_ip";
    let got = bench.lake.sql(&everything(), sorted, small).await;
    assert!(
        matches!(got, Err(LakeError::Sql(SqlError::Memory { .. }))),
        "{got:?}"
    );
    let at_once = SqlLimits {
        seconds: 0,
        ..SqlLimits::default()
    };
    let huge = "SELECT count(*) FROM events a, events b, events c, events d, events e, events f
        WHERE a.row + b.row + c.row + d.row + e.row + f.row < 0";
    let got = bench.lake.sql(&everything(), huge, at_once).await;
    assert!(
        matches!(got, Err(LakeError::Sql(SqlError::Time { .. }))),
        "{got:?}"
    );
}

/// Tables that multiply to numbers without end: neither a join that gives and gives nor one that
/// gives nothing runs on, and the thread of each is free again.
#[tokio::test]
async fn a_join_that_never_waits_ends_when_its_time_is_over() {
    let bench = filled().await;
    let limits = SqlLimits {
        seconds: 1,
        ..SqlLimits::default()
    };
    let tables: Vec<String> = (0..12).map(|n| format!("events t{n}")).collect();
    let many = format!("SELECT count(*) FROM {}", tables.join(", "));
    let none = format!("{many} WHERE t0.row + t11.row < 0");
    let union = format!(
        "SELECT max(t0.row) FROM {} GROUP BY t5.id",
        tables.join(", ")
    );
    for text in [&many, &none, &union] {
        let got = bench.lake.sql(&everything(), text, limits).await;
        assert!(
            matches!(got, Err(LakeError::Sql(SqlError::Time { seconds: 1 }))),
            "{text}: {got:?}"
        );
    }
    let room = bench
        .lake
        .inner
        .queries
        .acquire_many(crate::sql::AT_ONCE as u32);
    drop(room.await.expect("every query has ended"));
}

#[tokio::test]
async fn what_is_wrong_with_a_query_is_told_apart() {
    let bench = filled().await;
    let wrong = async |text: &str| match ask(&bench.lake, text).await {
        Err(LakeError::Sql(error)) => error,
        other => panic!("{text}: {other:?}"),
    };
    let syntax = wrong("SELECT source_ip,\n  id,, row FROM events").await;
    assert!(
        matches!(&syntax, SqlError::Syntax { line: 2, .. }),
        "{syntax:?}"
    );
    let unfinished = wrong("SELECT source_ip FROM events WHERE").await;
    assert!(matches!(unfinished, SqlError::Invalid(_)), "{unfinished:?}");
    let column = wrong("SELECT sorce_ip FROM events").await;
    match &column {
        SqlError::UnknownColumn { name, near } => {
            assert_eq!((name.as_str(), near[0].as_str()), ("sorce_ip", "source_ip"));
        }
        other => panic!("{other:?}"),
    }
    assert!(
        column.to_string().contains("similar: source_ip"),
        "{column}"
    );
    let table = wrong("SELECT * FROM observations").await;
    assert_eq!(table, SqlError::UnknownTable("observations".to_owned()));
    let function = wrong("SELECT repeat(source_ip, 9) FROM events").await;
    assert_eq!(function, SqlError::UnknownFunction("repeat".to_owned()));
    for divided in ["SELECT 1 / 0", "SELECT row / (row - row) FROM events"] {
        let failed = wrong(divided).await;
        assert!(matches!(failed, SqlError::Division(_)), "{failed:?}");
    }
    for mixed in [
        "SELECT * FROM events WHERE received_at > 5",
        "SELECT source_ip + 1 FROM events",
        "SELECT SUM(source_ip) FROM events",
    ] {
        let types = wrong(mixed).await;
        assert!(matches!(types, SqlError::Types(_)), "{types:?}");
    }
    let converted = wrong("SELECT CAST(source_ip AS BIGINT) FROM events").await;
    assert!(
        matches!(converted, SqlError::Conversion(_)),
        "{converted:?}"
    );
    let grouped = wrong("SELECT source_ip, COUNT(*) FROM events GROUP BY source_port").await;
    assert!(matches!(grouped, SqlError::Group(_)), "{grouped:?}");
    let condition = crate::Condition::parse("source_port = = 23");
    let Err(LakeError::Sql(SqlError::Syntax { line, .. })) = condition else {
        panic!("{condition:?}");
    };
    assert_eq!(line, 1);
}
