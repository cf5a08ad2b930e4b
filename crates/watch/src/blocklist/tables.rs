//! The tables of the list: entries with their history, settings, appeals.

/// For a step of this crate's migrations.
pub(crate) const TABLES: &str = "
CREATE TABLE watch_block (
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    below BIGINT NOT NULL,
    rsit TEXT NOT NULL,
    basis TEXT NOT NULL,
    reference TEXT NOT NULL,
    case_id TEXT,
    state TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    published_at BIGINT,
    until_day BIGINT NOT NULL,
    reason TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant, name)
);
CREATE INDEX watch_block_on ON watch_block (tenant, until_day) WHERE state = 'published';
CREATE INDEX watch_block_state ON watch_block (tenant, state, proposed_at);
CREATE TABLE watch_block_entry (
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (tenant, name, n)
);
CREATE TABLE watch_block_setting (
    tenant TEXT PRIMARY KEY,
    audience TEXT NOT NULL,
    answer TEXT NOT NULL,
    origin TEXT NOT NULL,
    contact TEXT NOT NULL,
    kept_off TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE TABLE watch_block_serial (
    tenant TEXT PRIMARY KEY,
    serial BIGINT NOT NULL,
    digest TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE watch_block_appeal (
    code TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    upheld BIGINT,
    answer TEXT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX watch_block_appeal_open ON watch_block_appeal (tenant, sent_at) WHERE answered_at IS NULL;
CREATE INDEX watch_block_appeal_name ON watch_block_appeal (tenant, name, sent_at);
";
