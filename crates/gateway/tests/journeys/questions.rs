//! `sql` through the program: what analysts ask, and what nobody gets out of it.
//!
//! Not here: what a query may be made of (`lake`). Invariant: after every attempt the observations
//! are what they were, and no file was written.

use crate::made::report;
use crate::support::{Folder, code};

const REPORT: &str = "timestamp,severity,ip,protocol,port
2026-11-20 01:02:03,medium,198.18.0.1,tcp,23
2026-11-20 01:02:04,medium,198.18.0.2,tcp,23
";

/// The attempt, and what the answer must name.
const ATTEMPTS: &[(&str, &str)] = &[
    // Changing what is there.
    ("CREATE TABLE x (a INT)", "only one SELECT"),
    ("CREATE VIEW x AS SELECT 1", "only one SELECT"),
    (
        "CREATE EXTERNAL TABLE x STORED AS CSV LOCATION 'secret.csv'",
        "only one SELECT",
    ),
    (
        "CREATE FUNCTION f() RETURNS INT RETURN 1",
        "only one SELECT",
    ),
    ("DROP TABLE events", "only one SELECT"),
    ("TRUNCATE events", "only one SELECT"),
    ("INSERT INTO events VALUES (1)", "only one SELECT"),
    ("UPDATE events SET row = 1", "only one SELECT"),
    ("DELETE FROM events", "only one SELECT"),
    (
        "WITH x AS (DELETE FROM events RETURNING *) SELECT * FROM x",
        "DELETE",
    ),
    ("SELECT * INTO x FROM events", "CreateMemoryTable"),
    ("GRANT ALL ON events TO x", "only one SELECT"),
    ("BEGIN", "only one SELECT"),
    // Files.
    ("COPY (SELECT 1) TO 'stolen.csv'", "only one SELECT"),
    ("COPY events TO 'stolen.parquet'", "only one SELECT"),
    ("COPY events FROM 'secret.csv'", "not understood"),
    ("SELECT * FROM 'secret.csv'", "there is no table"),
    ("SELECT * FROM \"secret.csv\"", "there is no table"),
    ("SELECT * FROM read_csv('secret.csv')", "not found"),
    ("SELECT * FROM parquet_metadata('lake')", "not found"),
    ("ATTACH DATABASE 'x' AS y", "only one SELECT"),
    ("LOAD 'x'", "only one SELECT"),
    // The engine's own settings and tables.
    (
        "SET datafusion.catalog.information_schema = true",
        "only one SELECT",
    ),
    ("PRAGMA user_version", "only one SELECT"),
    ("SHOW TABLES", "only one SELECT"),
    ("EXPLAIN SELECT 1", "only one SELECT"),
    (
        "SELECT * FROM information_schema.tables",
        "there is no table",
    ),
    ("SELECT * FROM web_account", "there is no table"),
    ("SELECT * FROM store_audit", "there is no table"),
    ("SELECT * FROM lake_rollup", "there is no table"),
    ("SELECT * FROM lake_arrival", "there is no table"),
    ("SELECT tenant FROM figures", "tenant"),
    ("SELECT tenant FROM arrivals", "tenant"),
    ("UPDATE figures SET units = 0", "only one SELECT"),
    ("DROP TABLE arrivals", "only one SELECT"),
    ("COPY figures TO 'stolen.csv'", "only one SELECT"),
    // More than one statement, and none.
    ("SELECT 1; SELECT 2", "single SQL statement"),
    ("SELECT 1; DROP TABLE events", "single SQL statement"),
    ("", "No SQL statements"),
    // More than anybody's share of the machine.
    ("SELECT repeat('a', 1000000000)", "repeat"),
    (
        "SELECT count(*) FROM generate_series(1, 1000000000)",
        "not found",
    ),
    (
        "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT n FROM t",
        "WITH RECURSIVE",
    ),
];

#[test]
fn nobody_gets_out_of_a_question() {
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", REPORT);
    folder.write("secret.csv", "name\nhunter2\n");
    let taken = folder.run(&["ingest", "2026-11-20-scan_telnet-test.csv"]);
    assert_eq!(code(&taken), 0);
    let names = || {
        let entries = std::fs::read_dir(folder.path()).expect("a folder");
        let mut names: Vec<_> = entries.flatten().map(|e| e.file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    for (attempt, named) in ATTEMPTS {
        let output = folder.run(&["sql", attempt]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(code(&output), 1, "{attempt}: {said}");
        assert!(said.starts_with("error: "), "{attempt}: {said}");
        assert!(said.contains(named), "{attempt}: {said}");
        assert!(
            !said.contains("hunter2") && !said.contains("panicked"),
            "{said}"
        );
        assert!(output.stdout.is_empty(), "{attempt}");
    }
    assert_eq!(names(), before, "no file was written");
    let answer = folder.run(&[
        "sql",
        "--format",
        "csv",
        "SELECT count(*) AS n FROM events;",
    ]);
    assert_eq!(String::from_utf8_lossy(&answer.stdout), "n\n2\n");
}

#[test]
fn an_answer_comes_as_table_csv_or_json() {
    let folder = Folder::new();
    let input = REPORT.as_bytes();
    let taken = folder.run_with(&["ingest", "--report", "scan_telnet", "-"], input);
    assert_eq!(code(&taken), 0);
    let question = "SELECT source_ip, source_port FROM events ORDER BY source_ip LIMIT 1";
    for (format, want) in [
        ("table", "source_ip   source_port\n198.18.0.1  23\n"),
        ("csv", "source_ip,source_port\n198.18.0.1,23\n"),
        (
            "json",
            "[{\"source_ip\":\"198.18.0.1\",\"source_port\":23}]\n",
        ),
    ] {
        let output = folder.run(&["sql", "--format", format, question]);
        assert_eq!(String::from_utf8_lossy(&output.stdout), want);
    }
    let unknown = folder.run(&["sql", "--format", "xml", question]);
    assert_eq!(code(&unknown), 2);
}

#[test]
fn a_query_without_end_ends_the_command_when_its_time_is_over() {
    let folder = Folder::new();
    folder.write("2026-11-20-scan_telnet-test.csv", &report(100));
    let arguments = ["ingest", "2026-11-20-scan_telnet-test.csv"];
    assert_eq!(code(&folder.run(&arguments)), 0);
    folder.write("gateway.toml", "[limits]\nsql_seconds = 1\n");
    let tables: Vec<String> = (0..9).map(|n| format!("events t{n}")).collect();
    let endless = format!("SELECT count(*) FROM {}", tables.join(", "));
    let output = folder.run(&["--config", "gateway.toml", "sql", &endless]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), 1, "{said}");
    assert!(said.contains("stopped after 1 s; narrow it"), "{said}");
}
