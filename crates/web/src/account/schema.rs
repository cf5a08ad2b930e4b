//! The tables of accounts, sessions, tokens, links and set-up.
//!
//! Not here: the statements that use them (each feature has its own `store.rs`). Invariant: a
//! released step is never changed; a new one is added.

use ::store::{Migrations, Step};

/// The tables of this crate.
pub const MIGRATIONS: Migrations = Migrations {
    context: "web",
    steps: &[ACCOUNTS, FORMS, TENANT],
};

/// Forms already carried out.
const FORMS: Step = Step {
    version: 2,
    name: "forms already carried out",
    sql: crate::form::TABLE,
};

/// The administration that a session works in, for those who belong to several.
const TENANT: Step = Step {
    version: 3,
    name: "the administration of a session",
    sql: "ALTER TABLE web_session ADD COLUMN tenant TEXT",
};

/// Accounts and what belongs to them, from an empty database.
const ACCOUNTS: Step = Step {
    version: 1,
    name: "accounts, sessions, tokens, links, set-up",
    sql: V1,
};

const V1: &str = "
CREATE TABLE web_account (
    id TEXT PRIMARY KEY,
    mail TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    home TEXT,
    password TEXT,
    totp_seed TEXT,
    totp_pending TEXT,
    totp_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    version BIGINT NOT NULL
);
CREATE TABLE web_membership (
    account TEXT NOT NULL REFERENCES web_account (id),
    tenant TEXT NOT NULL,
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (account, tenant, organisation, role)
);
CREATE INDEX web_membership_tenant ON web_membership (tenant, role);
CREATE TABLE web_recovery (
    account TEXT NOT NULL REFERENCES web_account (id),
    hash TEXT NOT NULL,
    PRIMARY KEY (account, hash)
);
CREATE TABLE web_session (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES web_account (id),
    stage TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    agent TEXT NOT NULL
);
CREATE INDEX web_session_account ON web_session (account);
CREATE TABLE web_token (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    prefix TEXT NOT NULL,
    name TEXT NOT NULL,
    tenant TEXT NOT NULL,
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    used_at BIGINT
);
CREATE INDEX web_token_tenant ON web_token (tenant);
CREATE TABLE web_link (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    subject TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX web_link_subject ON web_link (subject);
CREATE TABLE web_setup (
    id BIGINT PRIMARY KEY,
    hash TEXT,
    created_at BIGINT NOT NULL,
    done_at BIGINT
);
";
