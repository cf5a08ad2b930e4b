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
        Step {
            version: 3,
            name: "records whose every value has its source and its audience",
            sql: THIRD,
        },
        Step {
            version: 4,
            name: "notification rules",
            sql: FOURTH,
        },
        Step {
            version: 5,
            name: "editions of the Who's Who",
            sql: FIFTH,
        },
        Step {
            version: 6,
            name: "records that are not the same",
            sql: SIXTH,
        },
        Step {
            version: 7,
            name: "merging and splitting",
            sql: SEVENTH,
        },
        Step {
            version: 8,
            name: "how spreadsheets are read",
            sql: EIGHTH,
        },
        Step {
            version: 9,
            name: "statements about whois dumps",
            sql: NINTH,
        },
        Step {
            version: 10,
            name: "through whom domains are registered",
            sql: TENTH,
        },
        Step {
            version: 11,
            name: "ping drills",
            sql: ELEVENTH,
        },
        Step {
            version: 12,
            name: "claims of networks",
            sql: TWELFTH,
        },
        Step {
            version: 13,
            name: "certificates of keys",
            sql: THIRTEENTH,
        },
        Step {
            version: 14,
            name: "how addresses of networks are given out",
            sql: FOURTEENTH,
        },
    ],
};

const FOURTEENTH: &str = "
ALTER TABLE directory_network ADD COLUMN space TEXT NOT NULL DEFAULT 'unknown';
";

const THIRTEENTH: &str = "
CREATE TABLE directory_key (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    record TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    certificate TEXT NOT NULL,
    said_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX directory_key_record ON directory_key (tenant, record, fingerprint);
";

const TWELFTH: &str = "
CREATE TABLE directory_claim (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    organisation TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    state TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    decided_by TEXT,
    decided_at BIGINT,
    reason TEXT NOT NULL
);
CREATE INDEX directory_claim_state ON directory_claim (tenant, state, said_at);
CREATE INDEX directory_claim_organisation ON directory_claim (tenant, organisation, said_at);
CREATE UNIQUE INDEX directory_claim_waiting
    ON directory_claim (tenant, organisation, kind, value) WHERE state = 'waiting';
";

const ELEVENTH: &str = "
CREATE TABLE directory_drill (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    whom TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    started_by TEXT NOT NULL
);
CREATE INDEX directory_drill_tenant ON directory_drill (tenant, started_at);
CREATE TABLE directory_drill_call (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    drill TEXT NOT NULL,
    record TEXT NOT NULL,
    written BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE UNIQUE INDEX directory_drill_call_contact ON directory_drill_call (drill, record);
CREATE INDEX directory_drill_call_tenant ON directory_drill_call (tenant, record);
";

const TENTH: &str = "
CREATE TABLE directory_registration (
    tenant TEXT NOT NULL,
    domain TEXT NOT NULL,
    registrar TEXT NOT NULL,
    registry TEXT NOT NULL,
    abuse TEXT NOT NULL,
    source TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, domain)
);
";

const NINTH: &str = "
CREATE TABLE directory_whois (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    registry TEXT NOT NULL,
    file TEXT NOT NULL,
    hash TEXT NOT NULL,
    statement TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at BIGINT NOT NULL
);
";

// For each heading the target of its column, `-` for one that is not read.
const EIGHTH: &str = "
CREATE TABLE directory_spreadsheet (
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    headings TEXT NOT NULL,
    targets TEXT NOT NULL,
    country TEXT,
    kept_by TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, name)
);
";

// A journal holds which columns of which rows changed from what to what, never a value.
const SEVENTH: &str = "
CREATE TABLE directory_merging (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    way TEXT NOT NULL,
    stays TEXT NOT NULL,
    goes TEXT NOT NULL,
    name_key TEXT NOT NULL,
    members TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    undone_by TEXT,
    undone_at BIGINT
);
CREATE INDEX directory_merging_goes ON directory_merging (goes);
CREATE INDEX directory_merging_tenant ON directory_merging (tenant);
CREATE TABLE directory_merging_row (
    merging TEXT NOT NULL,
    ordinal BIGINT NOT NULL,
    name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (merging, ordinal)
);
";

// A pair has its smaller id first; taken back, its row is ended.
const SIXTH: &str = "
CREATE TABLE directory_distinct (
    tenant TEXT NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    said_by TEXT NOT NULL,
    why TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX directory_distinct_pair
    ON directory_distinct (tenant, one, other) WHERE ended_at IS NULL;
";

// Of each year and language one revision is given out; the others keep their hash alone.
const FIFTH: &str = "
CREATE TABLE directory_edition (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    year BIGINT NOT NULL,
    language TEXT NOT NULL,
    revision BIGINT NOT NULL,
    hash TEXT NOT NULL,
    content TEXT,
    why TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    superseded_at BIGINT
);
CREATE UNIQUE INDEX directory_edition_revision
    ON directory_edition (tenant, year, language, revision);
CREATE TABLE directory_edition_file (
    edition TEXT NOT NULL,
    format TEXT NOT NULL,
    content {BLOB} NOT NULL,
    PRIMARY KEY (edition, format)
);
CREATE TABLE directory_edition_person (
    edition TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (edition, record)
);
CREATE INDEX directory_edition_person_record ON directory_edition_person (record);
";

// The key is of the conditions: no two rules share them.
const FOURTH: &str = "
CREATE TABLE directory_rule (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    version BIGINT NOT NULL,
    condition_key TEXT NOT NULL,
    what TEXT NOT NULL,
    provider TEXT NOT NULL,
    feed TEXT NOT NULL,
    object TEXT NOT NULL,
    suppress BIGINT NOT NULL,
    destinations TEXT NOT NULL,
    language TEXT,
    format TEXT NOT NULL,
    pace TEXT NOT NULL,
    comment TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE UNIQUE INDEX directory_rule_conditions
    ON directory_rule (tenant, condition_key) WHERE removed_at IS NULL;
";

// What stood in the row of an organisation was said by whoever made the row. A statement of an id
// that no clock gives: its first digit tells the field.
const THIRD: &str = "
CREATE TABLE directory_record (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    organisation TEXT NOT NULL,
    contact TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    removed_at BIGINT,
    erased_at BIGINT,
    verified_at BIGINT,
    asked_at BIGINT,
    rung BIGINT NOT NULL
);
CREATE INDEX directory_record_organisation ON directory_record (tenant, organisation);
CREATE TABLE directory_value (
    statement TEXT NOT NULL,
    ordinal BIGINT NOT NULL,
    tenant TEXT NOT NULL,
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    language TEXT NOT NULL,
    layer TEXT NOT NULL,
    source TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    value TEXT,
    audience TEXT NOT NULL,
    screen BIGINT NOT NULL,
    print BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (statement, ordinal)
);
CREATE INDEX directory_value_live ON directory_value (tenant, record) WHERE ended_at IS NULL;
CREATE INDEX directory_value_field ON directory_value (tenant, field) WHERE ended_at IS NULL;
CREATE TABLE directory_review (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    record TEXT NOT NULL,
    base TEXT,
    ours TEXT NOT NULL,
    theirs TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    outcome TEXT
);
CREATE INDEX directory_review_open ON directory_review (tenant) WHERE closed_at IS NULL;
CREATE TABLE directory_origin (
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    origin_key TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (tenant, source, origin_key)
);
CREATE TABLE directory_held (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    known BIGINT NOT NULL,
    dropped BIGINT NOT NULL,
    held_at BIGINT NOT NULL,
    closed_at BIGINT,
    outcome TEXT
);
ALTER TABLE directory_organisation ADD COLUMN reserved TEXT NOT NULL DEFAULT '';
INSERT INTO directory_value (statement, ordinal, tenant, record, field, language, layer, source, said_at, waiting, value, audience, screen, print)
SELECT '9' || substr(id, 2), 0, tenant, id, 'name', '', CASE source WHEN 'manual' THEN 'asserted' ELSE 'imported' END, 'list', updated_at, 0, name, 'national', 0, 0
FROM directory_organisation WHERE removed_at IS NULL
UNION ALL
SELECT 'a' || substr(id, 2), 0, tenant, id, 'kind', '', CASE source WHEN 'manual' THEN 'asserted' ELSE 'imported' END, 'list', updated_at, 0, kind, 'public', 0, 0
FROM directory_organisation WHERE removed_at IS NULL
UNION ALL
SELECT 'b' || substr(id, 2), 0, tenant, id, 'sector', '', CASE source WHEN 'manual' THEN 'asserted' ELSE 'imported' END, 'list', updated_at, 0, sector, 'national', 0, 0
FROM directory_organisation WHERE removed_at IS NULL AND sector IS NOT NULL
UNION ALL
SELECT 'c' || substr(id, 2), 0, tenant, id, 'critical', '', CASE source WHEN 'manual' THEN 'asserted' ELSE 'imported' END, 'list', updated_at, 0, CASE critical WHEN 1 THEN 'yes' ELSE 'no' END, 'national', 0, 0
FROM directory_organisation WHERE removed_at IS NULL
UNION ALL
SELECT 'd' || substr(id, 2), 0, tenant, id, 'parent', '', CASE source WHEN 'manual' THEN 'asserted' ELSE 'imported' END, 'list', updated_at, 0, parent, 'national', 0, 0
FROM directory_organisation WHERE removed_at IS NULL AND parent IS NOT NULL
UNION ALL
SELECT 'e' || substr(id, 2), 0, tenant, id, 'country', '', CASE source WHEN 'manual' THEN 'asserted' ELSE 'imported' END, 'list', updated_at, 0, country, 'public', 0, 0
FROM directory_organisation WHERE removed_at IS NULL AND country IS NOT NULL
UNION ALL
SELECT 'f' || substr(id, 2), 0, tenant, id, 'mail', '', CASE source WHEN 'manual' THEN 'asserted' ELSE 'imported' END, 'list', updated_at, 0, contact_mail, 'members', 0, 0
FROM directory_organisation WHERE removed_at IS NULL AND contact_mail IS NOT NULL;
";

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
