//! The tables of the directory.
//!
//! Not here: statements that use them (each feature's `store.rs`). Invariant: a step never
//! changes once released; later issues add columns and tables in steps of their own.

use store::{Migrations, Step};

/// The migration sequence of this context.
pub const MIGRATIONS: Migrations = Migrations {
    context: "directory",
    steps: &[
        Step {
            version: 1,
            name: "directory",
            sql: FIRST,
        },
        Step {
            version: 2,
            name: "what is taken out, and versions of figures",
            sql: SECOND,
        },
    ],
};

const SECOND: &str = "
ALTER TABLE directory_organisation ADD COLUMN removed_at BIGINT;
ALTER TABLE directory_subscriber ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
";

const FIRST: &str = "
CREATE TABLE directory_administration (
    id TEXT PRIMARY KEY,
    names TEXT NOT NULL,
    countries TEXT NOT NULL,
    languages TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE TABLE directory_organisation (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    sector TEXT,
    critical BIGINT NOT NULL,
    parent TEXT,
    country TEXT,
    contact_mail TEXT,
    source TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX directory_organisation_name ON directory_organisation (tenant, name_key);
CREATE TABLE directory_network (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    organisation TEXT NOT NULL,
    source TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE UNIQUE INDEX directory_network_live
    ON directory_network (tenant, kind, value, source) WHERE removed_at IS NULL;
CREATE INDEX directory_network_organisation ON directory_network (tenant, organisation);
CREATE TABLE directory_constituency (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    side TEXT NOT NULL,
    source TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE UNIQUE INDEX directory_constituency_live
    ON directory_constituency (tenant, kind, value) WHERE removed_at IS NULL;
CREATE TABLE directory_import (
    id TEXT PRIMARY KEY,
    tenant TEXT,
    kind TEXT NOT NULL,
    source_name TEXT NOT NULL,
    source_hash TEXT NOT NULL,
    taken BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    version TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE TABLE directory_subscriber (
    tenant TEXT NOT NULL,
    quarter TEXT NOT NULL,
    access TEXT NOT NULL,
    scope TEXT NOT NULL,
    subscribers BIGINT NOT NULL,
    source TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, quarter, access, scope)
);
";
