//! The table of what was preserved.

/// A piece of evidence a row: the record, the body or a certificate.
pub const TABLES: &str = "
CREATE TABLE watch_preserved (
    tenant TEXT NOT NULL,
    case_id TEXT NOT NULL,
    url TEXT NOT NULL,
    part TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    who TEXT NOT NULL,
    exit TEXT NOT NULL,
    ended TEXT NOT NULL,
    status BIGINT,
    hash TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    PRIMARY KEY (case_id, taken_at, url, part, hash)
);
";
