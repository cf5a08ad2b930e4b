//! The tables of notices.
//!
//! Not here: the statements that use them. Invariant: a released step is never edited.

/// Runs by rule, notices with their evidence, what was answered, what recipients and
/// administrations chose, and which reports were looked at.
pub(crate) const NOTICES: &str = "
CREATE TABLE watch_notice_batch (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    rule TEXT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    why TEXT NOT NULL,
    notices BIGINT NOT NULL,
    recipients BIGINT NOT NULL,
    observations BIGINT NOT NULL,
    left_out TEXT NOT NULL,
    version BIGINT NOT NULL,
    decided_by TEXT,
    decided_at BIGINT
);
CREATE INDEX watch_notice_batch_at ON watch_notice_batch (tenant, at);
CREATE TABLE watch_notice (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    batch TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    organisation TEXT NOT NULL,
    contact TEXT NOT NULL,
    mail TEXT,
    class TEXT NOT NULL,
    guidance TEXT NOT NULL,
    language TEXT NOT NULL,
    format TEXT NOT NULL,
    tlp TEXT NOT NULL,
    units BIGINT NOT NULL,
    again BIGINT NOT NULL,
    items BIGINT NOT NULL,
    more BIGINT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    queued_at BIGINT,
    sent_at BIGINT,
    answered_at BIGINT,
    expires_at BIGINT NOT NULL
);
CREATE INDEX watch_notice_list ON watch_notice (tenant, at, id);
CREATE INDEX watch_notice_of_batch ON watch_notice (batch, state);
CREATE INDEX watch_notice_state ON watch_notice (state, id);
CREATE INDEX watch_notice_contact ON watch_notice (tenant, contact, at);
CREATE INDEX watch_notice_organisation ON watch_notice (tenant, organisation, at);
CREATE TABLE watch_notice_item (
    notice TEXT NOT NULL,
    ordinal BIGINT NOT NULL,
    observation TEXT NOT NULL,
    unit TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    source_ip TEXT,
    source_port BIGINT,
    destination_ip TEXT,
    destination_port BIGINT,
    report TEXT NOT NULL,
    provider TEXT NOT NULL,
    protocol TEXT,
    family TEXT,
    target TEXT,
    tlp TEXT NOT NULL,
    PRIMARY KEY (notice, ordinal)
);
CREATE TABLE watch_notice_answer (
    id BIGINT NOT NULL,
    notice TEXT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    via TEXT NOT NULL,
    text TEXT NOT NULL,
    fixed_on BIGINT,
    PRIMARY KEY (notice, id)
);
CREATE TABLE watch_notice_stand (
    tenant TEXT NOT NULL,
    contact TEXT NOT NULL,
    class TEXT NOT NULL,
    unit TEXT NOT NULL,
    stand TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant, contact, class, unit)
);
CREATE TABLE watch_notice_delivery (
    tenant TEXT NOT NULL,
    contact TEXT NOT NULL,
    interval_text TEXT NOT NULL,
    language TEXT NOT NULL,
    format TEXT NOT NULL,
    paused_until BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant, contact)
);
CREATE TABLE watch_notice_source (
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    rule TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant, source, rule)
);
CREATE TABLE watch_notice_setting (
    tenant TEXT PRIMARY KEY,
    mode TEXT NOT NULL,
    most_recipients BIGINT NOT NULL,
    least_units BIGINT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE watch_notice_shadow (
    tenant TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (tenant, rule)
);
CREATE INDEX watch_source_finished ON watch_source (tenant, finished_at);
";
