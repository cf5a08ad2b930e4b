//! The tables `figures` and `arrivals`, and conditions of exports: what works, and what stays out
//! of reach.

use super::*;
use crate::{Condition, LakeError, Selection, SqlLimits, SqlTable, SqlValue};

async fn ask(lake: &Lake, scope: &Scope, text: &str) -> crate::Result<SqlTable> {
    lake.sql(scope, text, SqlLimits::default()).await
}

/// Thirty hosts on three days, arrived and counted.
async fn counted() -> Vec<Bench> {
    let all = benches().await;
    for bench in &all {
        let rows: Vec<Seen> = (0..30).map(|h| seen(i32::from(h % 3), h)).collect();
        store(&bench.lake, &bench.db, &rows, 1)
            .await
            .expect("stored");
        for on in 0..3 {
            arrived(&bench.lake, &bench.db, "event4_sinkhole", on)
                .await
                .expect("noted");
        }
        bench.lake.rollup_dirty(100).await.expect("counted");
    }
    all
}

fn own(n: u8) -> Scope {
    Scope {
        organisations: Some(vec![organisation(n)]),
        ..everything()
    }
}

fn stranger() -> Scope {
    Scope::whole(TenantId::from_bytes([8; 16]))
}

#[tokio::test]
async fn figures_and_arrivals_are_answered() {
    for bench in counted().await {
        let cases = [
            (
                "SELECT units FROM figures WHERE breakdown = 'total' AND counts_as = 'infected'
                    AND classification_type IS NULL AND report IS NULL AND day = '2026-03-01'",
                SqlValue::Int(10),
            ),
            (
                "SELECT sum(observations) FROM figures WHERE breakdown = 'total'
                    AND classification_type IS NULL AND report IS NULL",
                SqlValue::Int(30),
            ),
            (
                "SELECT count(DISTINCT day) FROM figures WHERE day >= '2026-03-02'",
                SqlValue::Int(2),
            ),
            (
                "SELECT key FROM figures WHERE breakdown = 'family' LIMIT 1",
                SqlValue::Text("mirai".into()),
            ),
            ("SELECT sum(data_rows) FROM arrivals", SqlValue::Int(3)),
            (
                "SELECT report FROM arrivals WHERE day = '2026-03-02' AND files = 1",
                SqlValue::Text("event4_sinkhole".into()),
            ),
            (
                "SELECT count(*) FROM arrivals a JOIN figures f ON a.day = f.day
                    AND a.report = f.report WHERE f.breakdown = 'total'",
                SqlValue::Int(3),
            ),
        ];
        for (text, want) in cases {
            let table = ask(&bench.lake, &everything(), text)
                .await
                .unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(table.rows[0][0], want, "{text}");
        }
        for name in ["figures", "arrivals"] {
            let text = format!("SELECT * FROM {name} ORDER BY day LIMIT 1");
            let table = ask(&bench.lake, &everything(), &text).await.expect("rows");
            assert_eq!(table.rows[0][0], SqlValue::Text("2026-03-01".into()));
            assert_eq!(table.columns.len(), table.rows[0].len());
        }
    }
}

#[tokio::test]
async fn a_scope_holds_for_figures_and_arrivals_too() {
    for bench in counted().await {
        for text in [
            "SELECT count(*) FROM figures",
            "SELECT count(*) FROM gateway.public.figures WHERE 1 = 1 OR key IS NULL",
            "WITH figures AS (SELECT * FROM figures) SELECT count(*) FROM figures",
            "SELECT count(*) FROM arrivals",
            "SELECT count(*) FROM arrivals a LEFT JOIN arrivals b ON a.day = b.day",
        ] {
            let none = ask(&bench.lake, &stranger(), text)
                .await
                .expect("an answer");
            assert_eq!(none.rows[0][0], SqlValue::Int(0), "{text}");
        }
        let text = "SELECT DISTINCT breakdown, key FROM figures";
        let seen = ask(&bench.lake, &own(2), text).await.expect("an answer");
        let mine = vec![
            SqlValue::Text("organisation".into()),
            SqlValue::Text(organisation(2).to_string()),
        ];
        assert_eq!(seen.rows, vec![mine], "a network sees its own figures only");
        let text = "SELECT count(*) FROM arrivals WHERE true OR report IS NULL";
        let seen = ask(&bench.lake, &own(2), text).await.expect("an answer");
        assert_eq!(seen.rows[0][0], SqlValue::Int(0));
    }
}

#[tokio::test]
async fn nothing_but_reading_is_possible_through_the_views() {
    for bench in counted().await {
        for text in [
            "INSERT INTO figures SELECT * FROM figures",
            "UPDATE figures SET units = 0",
            "DELETE FROM arrivals",
            "DROP TABLE figures",
            "CREATE VIEW arrivals AS SELECT 1",
            "COPY figures TO '/tmp/out.csv'",
            "COPY (SELECT * FROM arrivals) TO '/tmp/out.parquet'",
            "SELECT * INTO t FROM figures",
            "EXPLAIN SELECT * FROM figures",
            "DESCRIBE figures",
            "SELECT * FROM figures; DROP TABLE figures",
            "SELECT * FROM lake_rollup",
            "SELECT * FROM lake_day",
            "SELECT * FROM lake_arrival",
            "SELECT * FROM lake_retraction",
            "SELECT * FROM watch_quarantine",
            "SELECT tenant FROM figures",
            "SELECT tenant FROM arrivals",
            "SELECT report || report FROM arrivals",
            "SELECT * FROM figures WHERE day = (SELECT max(day) FROM lake_rollup)",
            "SELECT * FROM figures('x')",
        ] {
            let got = ask(&bench.lake, &everything(), text).await;
            assert!(matches!(got, Err(LakeError::Sql(_))), "{text}: {got:?}");
        }
        let kept = ask(&bench.lake, &everything(), "SELECT count(*) FROM arrivals").await;
        assert_eq!(kept.expect("an answer").rows[0][0], SqlValue::Int(3));
    }
}

/// How many observations pass a condition in a scope.
async fn passing(lake: &Lake, scope: &Scope, text: &str) -> u64 {
    let condition = Condition::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
    let selection = Selection {
        condition: Some(condition),
        ..Selection::default()
    };
    let given = lake.select(scope, &selection, |_, _| true).await;
    given.unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[tokio::test]
async fn a_condition_leaves_out_and_never_brings_in() {
    let bench = counted().await.remove(0);
    for (text, want) in [
        ("source_port = 23", 30),
        ("subject_asn = 64500 AND malware_name = 'mirai'", 10),
        ("extra['tag'] = 'telnet'", 30),
        ("extra['none'] = 'telnet'", 0),
        ("time_source < '2026-03-02'", 10),
        ("source_ip LIKE '198.18.0.1_'", 10),
        ("source_ip IN ('198.18.0.1', '198.18.0.2')", 2),
        ("NOT (source_port = 23)", 0),
        ("comment = 'x'", 0),
        ("true", 30),
        ("subject_organisation IS NULL OR true", 30),
    ] {
        assert_eq!(
            passing(&bench.lake, &everything(), text).await,
            want,
            "{text}"
        );
        let mine = passing(&bench.lake, &own(2), text).await;
        assert!(mine <= want.min(7), "{text}: {mine}");
        assert_eq!(passing(&bench.lake, &stranger(), text).await, 0, "{text}");
    }
}

#[test]
fn a_condition_is_one_expression_and_nothing_else() {
    let long = format!("{} true", "true AND ".repeat(2_000));
    let deep = format!("{}true{}", "(".repeat(4_000), ")".repeat(4_000));
    for text in [
        "",
        "source_port",
        "source_port = 23; DROP TABLE events",
        "source_port = 23) OR (1 = 1",
        "1 = 1 UNION SELECT * FROM events",
        "1 = 1 ORDER BY source_ip",
        "SELECT 1",
        "source_ip IN (SELECT source_ip FROM events)",
        "EXISTS (SELECT 1 FROM events)",
        "(SELECT count(*) FROM events) > 1",
        "source_ip || 'x' = 'y'",
        "repeat('x', 2000000000) = 'y'",
        "concat(source_ip, 'x') = 'y'",
        "count(*) > 1",
        "row_number() OVER () = 1",
        "no_such_column = 1",
        "source_port = 'many words'",
        long.as_str(),
        deep.as_str(),
    ] {
        let got = Condition::parse(text);
        assert!(matches!(got, Err(LakeError::Sql(_))), "{text:.60}: {got:?}");
    }
}

#[tokio::test]
async fn an_export_is_a_parquet_file_that_a_plain_reader_reads() {
    use datafusion::arrow::array::Array as _;
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
    let bench = counted().await.remove(0);
    let path = bench.dir.path().join("out.parquet");
    let selection = Selection {
        since: Some(day(1).start()),
        until: Some(day(2).start().plus_seconds(3_600 + 10)),
        condition: Some(Condition::parse("source_port = 23").expect("a condition")),
        ..Selection::default()
    };
    let out = std::fs::File::create(&path).expect("a file");
    let all = everything();
    let written = bench.lake.export_parquet(&all, &selection, out).await;
    // All of the second day, and the hosts 2, 5 and 8 of the third.
    assert_eq!(written.expect("written"), 13);
    let file = std::fs::File::open(&path).expect("the file");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("a footer");
    let batches: Vec<_> = reader.build().expect("a reader").collect();
    let rows: usize = batches
        .iter()
        .map(|b| b.as_ref().expect("a batch").num_rows())
        .sum();
    assert_eq!(rows, 13);
    let first = batches[0].as_ref().expect("a batch");
    for column in ["source_ip", "handling_tlp", "extra"] {
        let found = first.column_by_name(column).expect("a column");
        assert_eq!(found.null_count(), 0, "{column}");
    }
    let nothing = Selection {
        condition: Some(Condition::parse("false").expect("a condition")),
        ..Selection::default()
    };
    let empty = bench.dir.path().join("empty.parquet");
    let out = std::fs::File::create(&empty).expect("a file");
    let written = bench.lake.export_parquet(&all, &nothing, out).await;
    assert_eq!(written.expect("written"), 0);
    let file = std::fs::File::open(&empty).expect("the file");
    ParquetRecordBatchReaderBuilder::try_new(file).expect("also an empty export has its columns");
}
