//! The tables of this crate, all with the prefix `store_`.
//!
//! Not here: the statements that use them; those lie beside their code.
//! Invariant: a released step is never edited, only followed by another.

use crate::migrate::{Migrations, Step};

/// The migrations of the context `store`; every program applies them before any other.
pub const MIGRATIONS: Migrations = Migrations {
    context: "store",
    steps: STEPS,
};

const STEPS: &[Step] = &[
    Step {
        version: 1,
        name: "blobs",
        sql: BLOBS,
    },
    Step {
        version: 2,
        name: "jobs",
        sql: JOBS,
    },
    Step {
        version: 3,
        name: "outbox",
        sql: OUTBOX,
    },
    Step {
        version: 4,
        name: "audit",
        sql: AUDIT,
    },
    Step {
        version: 5,
        name: "operations",
        sql: OPERATIONS,
    },
    Step {
        version: 6,
        name: "installation",
        sql: INSTALLATION,
    },
    Step {
        version: 7,
        name: "attachments of letters that wait",
        sql: MAIL_PARTS,
    },
];

// BLOB is BYTEA in PostgreSQL; the migration writes the engine's own word.
const MAIL_PARTS: &str = "
CREATE TABLE store_mail_part (
    event TEXT NOT NULL,
    ordinal BIGINT NOT NULL,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    content {BLOB} NOT NULL,
    PRIMARY KEY (event, ordinal)
);
";

const BLOBS: &str = "
CREATE TABLE store_blob (
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    stored_bytes BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    keep_until BIGINT
);
CREATE INDEX store_blob_keep_until ON store_blob (keep_until);
";

const JOBS: &str = "
CREATE TABLE store_job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'dead', 'cancelled')),
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    max_attempts BIGINT NOT NULL,
    last_error TEXT,
    locked_by TEXT,
    locked_until BIGINT,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT
);
CREATE INDEX store_job_due ON store_job (state, run_at);
";

const OUTBOX: &str = "
CREATE TABLE store_outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX store_outbox_kind ON store_outbox (kind, id);
CREATE TABLE store_delivery (
    event_id TEXT NOT NULL REFERENCES store_outbox (id) ON DELETE CASCADE,
    consumer TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    delivered_at BIGINT,
    next_at BIGINT NOT NULL,
    last_error TEXT,
    PRIMARY KEY (event_id, consumer)
);
CREATE INDEX store_delivery_next ON store_delivery (consumer, delivered_at, next_at);
";

const AUDIT: &str = "
CREATE TABLE store_audit (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    tenant TEXT,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    fields TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE TABLE store_audit_head (
    seq BIGINT PRIMARY KEY,
    hash TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    key_id TEXT NOT NULL,
    signature TEXT NOT NULL
);
{SQLITE}
CREATE TRIGGER store_audit_no_update BEFORE UPDATE ON store_audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER store_audit_no_delete BEFORE DELETE ON store_audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER store_audit_head_no_update BEFORE UPDATE ON store_audit_head
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER store_audit_head_no_delete BEFORE DELETE ON store_audit_head
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
{POSTGRES}
CREATE FUNCTION store_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
CREATE TRIGGER store_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON store_audit
FOR EACH STATEMENT EXECUTE FUNCTION store_audit_refuse();
CREATE TRIGGER store_audit_head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON store_audit_head
FOR EACH STATEMENT EXECUTE FUNCTION store_audit_refuse();
{BOTH}
";

/// When content was last stored, and the backups that were made.
const OPERATIONS: &str = "
ALTER TABLE store_blob ADD COLUMN seen_at BIGINT;
CREATE TABLE store_backup (
    made_at BIGINT PRIMARY KEY,
    incremental BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    file_count BIGINT NOT NULL,
    file_bytes BIGINT NOT NULL
);
";

/// Which installation these tables are of; its data folder carries the same id.
const INSTALLATION: &str = "
CREATE TABLE store_installation (
    id TEXT PRIMARY KEY,
    made_at BIGINT NOT NULL
);
";
