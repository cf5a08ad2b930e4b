//! The table of this module.
//!
//! Invariant: a name has one mapping; the text is the file as it was handed in.

/// Mappings of CSV files.
pub const TABLES: &str = "
CREATE TABLE watch_mapping (
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    provider TEXT NOT NULL,
    content TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (tenant, name)
);
";
