//! The catalogue's tables, all with the prefix `lake_`.
//!
//! Not here: the statements that use them. Invariant: a released step is never edited.

use store::{Migrations, Step};

/// The migrations of the context `lake`.
#[must_use]
pub fn migrations() -> Migrations {
    Migrations {
        context: "lake",
        steps: STEPS,
    }
}

const STEPS: &[Step] = &[
    Step {
        version: 1,
        name: "catalogue and rollups",
        sql: CATALOGUE,
    },
    Step {
        version: 2,
        name: "rollups in the order of their key",
        sql: ROLLUPS_BY_KEY,
    },
    Step {
        version: 3,
        name: "reports without rows of their day",
        sql: BESIDE,
    },
];

// How many of the files hold no row of the day that they are named for.
const BESIDE: &str = "
ALTER TABLE lake_arrival ADD COLUMN beside BIGINT NOT NULL DEFAULT 0;
";

const CATALOGUE: &str = "
CREATE TABLE lake_version (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL
);
INSERT INTO lake_version (id, version) VALUES (1, 0);
CREATE TABLE lake_file (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    day BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('events', 'keys', 'units')),
    path TEXT NOT NULL,
    rows BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    min_time BIGINT,
    max_time BIGINT,
    hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    added_version BIGINT NOT NULL,
    removed_version BIGINT,
    removed_at BIGINT
);
CREATE INDEX lake_file_day ON lake_file (tenant, day, kind, removed_version);
CREATE INDEX lake_file_removed ON lake_file (removed_at);
CREATE TABLE lake_day (
    tenant TEXT NOT NULL,
    day BIGINT NOT NULL,
    version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    dirty BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    rolled_up_at BIGINT,
    PRIMARY KEY (tenant, day)
);
CREATE INDEX lake_day_dirty ON lake_day (dirty, day);
CREATE TABLE lake_source (
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    rows_done BIGINT NOT NULL,
    complete BIGINT NOT NULL,
    PRIMARY KEY (tenant, source)
);
CREATE TABLE lake_source_range (
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    first_row BIGINT NOT NULL,
    rows BIGINT NOT NULL,
    PRIMARY KEY (tenant, source, first_row)
);
CREATE TABLE lake_arrival (
    tenant TEXT NOT NULL,
    provider TEXT NOT NULL,
    report TEXT NOT NULL,
    day BIGINT NOT NULL,
    rows BIGINT NOT NULL,
    sources BIGINT NOT NULL,
    shape TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant, provider, report, day)
);
CREATE INDEX lake_arrival_day ON lake_arrival (tenant, day);
CREATE TABLE lake_rollup (
    tenant TEXT NOT NULL,
    day BIGINT NOT NULL,
    dim TEXT NOT NULL,
    counts_as TEXT NOT NULL,
    unit_kind TEXT NOT NULL,
    class_type TEXT NOT NULL,
    report TEXT NOT NULL,
    dim_key TEXT NOT NULL,
    units BIGINT NOT NULL,
    observations BIGINT NOT NULL,
    fresh BIGINT,
    continuing BIGINT,
    gone BIGINT,
    PRIMARY KEY (tenant, dim, day, counts_as, unit_kind, class_type, report, dim_key)
);
CREATE INDEX lake_rollup_day ON lake_rollup (tenant, day);
CREATE TABLE lake_retraction (
    tenant TEXT NOT NULL,
    observation TEXT NOT NULL,
    day BIGINT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    applied_at BIGINT,
    PRIMARY KEY (tenant, observation)
);
CREATE INDEX lake_retraction_open ON lake_retraction (tenant, day, applied_at);
CREATE TABLE lake_retention (
    tenant TEXT PRIMARY KEY,
    days BIGINT NOT NULL
);
CREATE TABLE lake_retention_record (
    tenant TEXT NOT NULL,
    day BIGINT NOT NULL,
    rows BIGINT NOT NULL,
    files BIGINT NOT NULL,
    manifest TEXT NOT NULL,
    kept_days BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant, day)
);
";

// One tree instead of three, and rows that arrive in its order: a day is written much faster.
const ROLLUPS_BY_KEY: &str = "
DROP INDEX lake_rollup_day;
{SQLITE}
ALTER TABLE lake_rollup RENAME TO lake_rollup_before;
CREATE TABLE lake_rollup (
    tenant TEXT NOT NULL,
    day BIGINT NOT NULL,
    dim TEXT NOT NULL,
    counts_as TEXT NOT NULL,
    unit_kind TEXT NOT NULL,
    class_type TEXT NOT NULL,
    report TEXT NOT NULL,
    dim_key TEXT NOT NULL,
    units BIGINT NOT NULL,
    observations BIGINT NOT NULL,
    fresh BIGINT,
    continuing BIGINT,
    gone BIGINT,
    PRIMARY KEY (tenant, dim, day, counts_as, unit_kind, class_type, report, dim_key)
) WITHOUT ROWID;
INSERT INTO lake_rollup SELECT * FROM lake_rollup_before;
DROP TABLE lake_rollup_before;
{BOTH}
";
