//! The tables of this context, as a sequence of migrations that is only ever appended to.
//!
//! Invariant: every name starts with `watch_`, and no foreign key leaves the context.

use store::{Migrations, Step};

/// The migrations of `watch`.
pub const MIGRATIONS: Migrations = Migrations {
    context: "watch",
    steps: &[
        Step {
            version: 1,
            name: "ingest",
            sql: INGEST,
        },
        Step {
            version: 2,
            name: "lines of refused rows",
            sql: LINES,
        },
        Step {
            version: 3,
            name: "retention",
            sql: RETENTION,
        },
        Step {
            version: 4,
            name: "inputs by name, and who reads them",
            sql: INPUTS,
        },
        Step {
            version: 5,
            name: "attempts at remote files",
            sql: ATTEMPTS,
        },
        Step {
            version: 6,
            name: "rows of unfinished reports by day",
            sql: DAYS,
        },
        Step {
            version: 7,
            name: "inputs taken back",
            sql: TAKEN_BACK,
        },
        Step {
            version: 8,
            name: "rows of other days and of days to come",
            sql: STRANGE_DAYS,
        },
        Step {
            version: 9,
            name: "reports without rows of their day",
            sql: BESIDE,
        },
        Step {
            version: 10,
            name: "providers, incident reports, cases, conversations",
            sql: crate::case::tables::TABLES,
        },
        Step {
            version: 11,
            name: "notices",
            sql: crate::notice::tables::NOTICES,
        },
        Step {
            version: 12,
            name: "warnings",
            sql: crate::warning::tables::WARNINGS,
        },
        Step {
            version: 13,
            name: "mailboxes",
            sql: crate::mailbox::tables::TABLES,
        },
        Step {
            version: 14,
            name: "what was preserved before a takedown",
            sql: crate::takedown::tables::TABLES,
        },
        Step {
            version: 15,
            name: "addresses that are looked at",
            sql: crate::takedown::liveness::store::TABLES,
        },
        Step {
            version: 16,
            name: "parties that are reminded",
            sql: crate::takedown::chase::TABLES,
        },
        Step {
            version: 17,
            name: "names that resolvers block",
            sql: crate::blocklist::tables::TABLES,
        },
        Step {
            version: 18,
            name: "rules by which observations open cases",
            sql: crate::case::rule::tables::TABLES,
        },
        Step {
            version: 19,
            name: "mappings of CSV files",
            sql: crate::mapping::tables::TABLES,
        },
    ],
};

/// Whether a report has rows and none of them is of the day in its name.
const BESIDE: &str = "
ALTER TABLE watch_source ADD COLUMN beside BIGINT NOT NULL DEFAULT 0;
";

/// How many rows of a report are of another day than its name, and of days that have not come.
const STRANGE_DAYS: &str = "
ALTER TABLE watch_source ADD COLUMN of_other_days BIGINT NOT NULL DEFAULT 0;
ALTER TABLE watch_source ADD COLUMN future BIGINT NOT NULL DEFAULT 0;
";

/// Which inputs were taken back, when, by whom and why; and which others have rows that were
/// duplicates of those and are to be read once more.
const TAKEN_BACK: &str = "
CREATE TABLE watch_input_taken_back (
    tenant TEXT NOT NULL,
    blob TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    observations BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    PRIMARY KEY (tenant, blob, at)
);
CREATE TABLE watch_input_again (
    tenant TEXT NOT NULL,
    blob TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (tenant, blob)
);
CREATE INDEX watch_input_received ON watch_input (tenant, received_at);
";

/// Where a refused row stands in its file, as people count.
const LINES: &str = "
ALTER TABLE watch_quarantine ADD COLUMN line_number BIGINT;
";

/// How long raw input is kept, and which bytes are on their way out or gone.
const RETENTION: &str = "
ALTER TABLE watch_input ADD COLUMN raw_leaving_at BIGINT;
ALTER TABLE watch_input ADD COLUMN raw_removed_at BIGINT;
CREATE INDEX watch_input_blob ON watch_input (blob);
CREATE INDEX watch_input_leaving ON watch_input (raw_leaving_at);
CREATE TABLE watch_retention (
    tenant TEXT PRIMARY KEY,
    input_days BIGINT,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
";

/// Of reports that are being read, how many rows are of which day.
const DAYS: &str = "
CREATE TABLE watch_source_day (
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    day BIGINT NOT NULL,
    rows_read BIGINT NOT NULL,
    PRIMARY KEY (tenant, source, day)
);
";

/// How often a remote file was asked for in vain.
const ATTEMPTS: &str = "
ALTER TABLE watch_feed_file ADD COLUMN attempts BIGINT NOT NULL DEFAULT 0;
";

/// The same bytes under another name are another input. What is there is told by its bytes.
const INPUTS: &str = "
CREATE TABLE watch_input_named (
    tenant TEXT NOT NULL,
    input TEXT NOT NULL,
    blob TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    via TEXT NOT NULL,
    options TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    finished_at BIGINT,
    state TEXT NOT NULL,
    raw_leaving_at BIGINT,
    raw_removed_at BIGINT,
    reader TEXT,
    reader_until BIGINT,
    PRIMARY KEY (tenant, input)
);
INSERT INTO watch_input_named (tenant, input, blob, name, bytes, via, options, received_at,
        finished_at, state, raw_leaving_at, raw_removed_at)
    SELECT tenant, blob, blob, name, bytes, via, options, received_at, finished_at, state,
        raw_leaving_at, raw_removed_at FROM watch_input;
DROP TABLE watch_input;
ALTER TABLE watch_input_named RENAME TO watch_input;
CREATE INDEX watch_input_state ON watch_input (state, received_at);
CREATE INDEX watch_input_blob ON watch_input (blob);
CREATE INDEX watch_input_leaving ON watch_input (raw_leaving_at);
CREATE INDEX watch_input_reader ON watch_input (tenant, reader);
";

/// What arrived, what it contained, what was refused, and the provider schemas in use.
const INGEST: &str = "
CREATE TABLE watch_input (
    tenant TEXT NOT NULL,
    blob TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    via TEXT NOT NULL,
    options TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    finished_at BIGINT,
    state TEXT NOT NULL,
    PRIMARY KEY (tenant, blob)
);
CREATE INDEX watch_input_state ON watch_input (state, received_at);
CREATE TABLE watch_source (
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    blob TEXT NOT NULL,
    member TEXT NOT NULL,
    provider TEXT NOT NULL,
    feed TEXT NOT NULL,
    report TEXT NOT NULL,
    mapping TEXT NOT NULL,
    shape TEXT NOT NULL,
    header TEXT NOT NULL,
    unknown_columns TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    finished_at BIGINT,
    rows_read BIGINT NOT NULL,
    stored BIGINT NOT NULL,
    duplicates BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    expired BIGINT NOT NULL,
    first_day BIGINT,
    last_day BIGINT,
    PRIMARY KEY (tenant, source)
);
CREATE INDEX watch_source_received ON watch_source (tenant, received_at);
CREATE INDEX watch_source_blob ON watch_source (tenant, blob);
CREATE TABLE watch_quarantine (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    blob TEXT NOT NULL,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    row_number BIGINT NOT NULL,
    column_name TEXT,
    reason TEXT NOT NULL,
    arguments TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    rows_affected BIGINT NOT NULL,
    at BIGINT NOT NULL,
    settled_at BIGINT,
    UNIQUE (tenant, source, row_number)
);
CREATE INDEX watch_quarantine_open ON watch_quarantine (tenant, settled_at, at);
CREATE TABLE watch_schema (
    version TEXT PRIMARY KEY,
    provider TEXT NOT NULL,
    blob TEXT NOT NULL,
    report_types BIGINT NOT NULL,
    loaded_at BIGINT NOT NULL
);
CREATE TABLE watch_release (
    tenant TEXT PRIMARY KEY,
    released BIGINT NOT NULL,
    delay_days BIGINT NOT NULL,
    suppress_below BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE watch_feed (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    settings TEXT NOT NULL,
    sealed TEXT,
    enabled BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    last_run_at BIGINT,
    last_ok_at BIGINT,
    last_error TEXT,
    UNIQUE (tenant, name)
);
CREATE TABLE watch_feed_file (
    feed TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    report TEXT NOT NULL,
    day BIGINT NOT NULL,
    blob TEXT,
    fetched_at BIGINT,
    PRIMARY KEY (feed, remote_id)
);
CREATE TABLE watch_alarm (
    tenant TEXT NOT NULL,
    subject TEXT NOT NULL,
    day BIGINT NOT NULL,
    kind TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, subject, day, kind)
);
";

#[cfg(test)]
mod tests {
    use super::MIGRATIONS;
    use base::Timestamp;
    use store::testing::databases_with;
    use store::{Migrations, params};

    #[tokio::test]
    async fn inputs_of_the_release_before_are_there_after_the_upgrade() {
        let older = Migrations {
            context: MIGRATIONS.context,
            steps: &MIGRATIONS.steps[..3],
        };
        for test in databases_with(&[&older]).await {
            let put =
                "INSERT INTO watch_input (tenant, blob, name, bytes, via, options, received_at,
                    finished_at, state, raw_leaving_at)
                VALUES ('t', 'b1', 'a.csv', 5, 'cli', '{}', 7, 8, 'done', NULL),
                    ('t', 'b2', 'b.csv', 6, 'upload', '{}', 9, NULL, 'accepted', 10)";
            test.db.execute(put, params![]).await.expect("written");
            let at = Timestamp::from_micros(1);
            let migrated = test
                .db
                .migrate(&[&store::MIGRATIONS, &MIGRATIONS], at)
                .await;
            migrated.expect("upgraded");
            let read = "SELECT input, blob, name, bytes, state, received_at, raw_leaving_at, reader
                FROM watch_input ORDER BY name";
            let rows = test.db.fetch(read, params![]).await.expect("read");
            let text = |row: usize, column: &str| rows[row].get::<String>(column).expect("text");
            let number =
                |row: usize, column: &str| rows[row].get::<Option<i64>>(column).expect("a number");
            assert_eq!(rows.len(), 2);
            assert_eq!(
                (text(0, "input"), text(0, "blob"), text(0, "state")),
                ("b1".into(), "b1".into(), "done".into())
            );
            assert_eq!(
                (number(0, "bytes"), number(0, "received_at")),
                (Some(5), Some(7))
            );
            assert_eq!(
                (text(1, "name"), text(1, "state")),
                ("b.csv".into(), "accepted".into())
            );
            assert_eq!(
                (number(0, "raw_leaving_at"), number(1, "raw_leaving_at")),
                (None, Some(10))
            );
            assert_eq!(rows[1].get::<Option<String>>("reader").expect("text"), None);
        }
    }
}
