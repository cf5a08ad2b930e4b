//! The tables of this context.
//!
//! Not here: statements that use them (each feature's `store.rs`). Invariant: a step never changes
//! once released.

use store::{Migrations, Step};

/// The migration sequence of this context.
pub const MIGRATIONS: Migrations = Migrations {
    context: "instruments",
    steps: &[
        Step {
            version: 1,
            name: "packages, rounds and answers",
            sql: FIRST,
        },
        Step {
            version: 2,
            name: "respondents, settlements and sign-off",
            sql: SECOND,
        },
        Step {
            version: 3,
            name: "what is carried over",
            sql: THIRD,
        },
        Step {
            version: 4,
            name: "evidence, proposals, unclear questions and answers sent back",
            sql: FOURTH,
        },
        Step {
            version: 5,
            name: "undertakings",
            sql: UNDERTAKINGS,
        },
        Step {
            version: 6,
            name: "releases and bundles",
            sql: BUNDLES,
        },
        Step {
            version: 7,
            name: "scans beside one another, undertakings under the hash, bundles removed",
            sql: SEVENTH,
        },
        Step {
            version: 8,
            name: "law profiles that everybody may see",
            sql: PROFILES,
        },
    ],
};

const PROFILES: &str = "
CREATE TABLE instruments_profile (
    round TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    published_by TEXT NOT NULL,
    published_at BIGINT NOT NULL
);
CREATE INDEX instruments_profile_published ON instruments_profile (published_at);
";

// A second scan stands beside the first. A sign-off without `undertaken` was hashed before that was
// covered. Of a bundle that was removed the fact stays, and its file goes.
const SEVENTH: &str = "
CREATE TABLE instruments_scan (
    round TEXT NOT NULL,
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (round, hash)
);
INSERT INTO instruments_scan (round, hash, kind, added_by, added_at)
    SELECT round, scan_hash, scan_kind, signed_off_by, scan_at FROM instruments_sign_off
    WHERE scan_hash IS NOT NULL AND scan_kind IS NOT NULL AND scan_at IS NOT NULL;
ALTER TABLE instruments_sign_off ADD COLUMN undertaken TEXT;
CREATE TABLE instruments_bundle_removed (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    sums TEXT NOT NULL,
    manifest TEXT NOT NULL,
    reason TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    removed_by TEXT NOT NULL,
    removed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
";

// A bundle is kept as the file it came as: what is shown of it is read from there, under its
// signature.
const BUNDLES: &str = "
CREATE TABLE instruments_release (
    round TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE instruments_release_change (
    round TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (round, version)
);
CREATE TABLE instruments_bundle_key (
    id TEXT PRIMARY KEY,
    public TEXT NOT NULL,
    sealed TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE TABLE instruments_bundle_trust (
    tenant TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    public TEXT NOT NULL,
    administration TEXT NOT NULL,
    name TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    revoked_by TEXT,
    revoked_at BIGINT,
    PRIMARY KEY (tenant, fingerprint)
);
CREATE TABLE instruments_bundle (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    administration TEXT NOT NULL,
    round TEXT NOT NULL,
    sums TEXT NOT NULL,
    manifest TEXT NOT NULL,
    tlp TEXT NOT NULL,
    released_at BIGINT NOT NULL,
    file {BLOB} NOT NULL,
    imported_by TEXT NOT NULL,
    imported_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX instruments_bundle_round ON instruments_bundle (tenant, administration, round);
";

const UNDERTAKINGS: &str = "
CREATE TABLE instruments_undertaking (
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (round, item)
);
CREATE TABLE instruments_undertaking_change (
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (round, item, version)
);
";

// A piece of evidence is written once; of a row that stands only the verdict changes.
const FOURTH: &str = "
CREATE TABLE instruments_evidence (
    id TEXT PRIMARY KEY,
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    voice TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    tlp TEXT NOT NULL,
    blob TEXT,
    carried TEXT,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    verdict_reason TEXT NOT NULL,
    verdict_by TEXT NOT NULL,
    verdict_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX instruments_evidence_round ON instruments_evidence (round, item);
CREATE TABLE instruments_proposal (
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    source TEXT NOT NULL,
    decision TEXT NOT NULL,
    body TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (round, item, source)
);
CREATE TABLE instruments_mark (
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    voice TEXT NOT NULL,
    kind TEXT NOT NULL,
    comment TEXT NOT NULL,
    marked_by TEXT NOT NULL,
    marked_at BIGINT NOT NULL,
    reply TEXT NOT NULL,
    replied_by TEXT NOT NULL,
    replied_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (round, item, voice)
);
CREATE TABLE instruments_return (
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    voice TEXT NOT NULL,
    answer_version BIGINT NOT NULL,
    reason TEXT NOT NULL,
    returned_by TEXT NOT NULL,
    returned_at BIGINT NOT NULL,
    PRIMARY KEY (round, item, voice)
);
";

const THIRD: &str = "
CREATE TABLE instruments_carried (
    round TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    version BIGINT NOT NULL
);
";

const SECOND: &str = "
CREATE TABLE instruments_respondent (
    id TEXT PRIMARY KEY,
    round TEXT NOT NULL,
    institution TEXT NOT NULL,
    person TEXT NOT NULL,
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    sections TEXT NOT NULL,
    invited_at BIGINT NOT NULL,
    reminded_at BIGINT,
    withdrawn_at BIGINT
);
CREATE INDEX instruments_respondent_round ON instruments_respondent (round);
CREATE TABLE instruments_code (
    respondent TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL
);
CREATE TABLE instruments_settlement (
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (round, item)
);
CREATE TABLE instruments_sign_off (
    round TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    canonical {BLOB} NOT NULL,
    people TEXT NOT NULL,
    reference TEXT NOT NULL,
    signed_off_by TEXT NOT NULL,
    signed_off_at BIGINT NOT NULL,
    scan_hash TEXT,
    scan_kind TEXT,
    scan_at BIGINT
);
";

// A text is the whole of a package to the byte; its hash names it. A round names the text that it
// began with, so that a later draft of the same version never reaches it.
const FIRST: &str = "
CREATE TABLE instruments_package (
    text_hash TEXT PRIMARY KEY,
    instrument TEXT NOT NULL,
    version BIGINT NOT NULL,
    stand TEXT NOT NULL,
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    content_hash TEXT,
    about TEXT,
    packed {BLOB} NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX instruments_package_instrument ON instruments_package (instrument, version);
CREATE TABLE instruments_round (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    instrument TEXT NOT NULL,
    instrument_version BIGINT NOT NULL,
    text_hash TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    title TEXT NOT NULL,
    due BIGINT,
    stand TEXT NOT NULL,
    previous TEXT,
    version BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX instruments_round_tenant ON instruments_round (tenant, created_at);
CREATE TABLE instruments_answer (
    round TEXT NOT NULL,
    voice TEXT NOT NULL,
    item TEXT NOT NULL,
    body TEXT NOT NULL,
    comment TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (round, voice, item)
);
CREATE TABLE instruments_answer_change (
    round TEXT NOT NULL,
    voice TEXT NOT NULL,
    item TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    comment TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (round, voice, item, version)
);
CREATE TABLE instruments_adjustment (
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (round, item)
);
";
