//! The tables of rules: what they say, which reports they looked at, which cases they opened.

/// For a step of this crate's migrations.
pub(crate) const TABLES: &str = "
CREATE TABLE watch_case_rule (
    tenant TEXT NOT NULL,
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    rsit TEXT,
    origin TEXT NOT NULL,
    critical BIGINT NOT NULL,
    grouped TEXT NOT NULL,
    at_least BIGINT NOT NULL,
    severity TEXT NOT NULL,
    tlp TEXT NOT NULL,
    mode TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant, number)
);
CREATE TABLE watch_case_rule_source (
    tenant TEXT NOT NULL,
    number BIGINT NOT NULL,
    source TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant, number, source)
);
CREATE TABLE watch_case_rule_case (
    tenant TEXT NOT NULL,
    number BIGINT NOT NULL,
    subject TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (tenant, number, subject)
);
";
