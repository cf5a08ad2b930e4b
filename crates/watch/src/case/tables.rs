//! The tables of responders, reports, cases and conversations.
//!
//! Invariant: what a statement of the queue asks is answered by an index.

/// For a step of this crate's migrations.
pub(crate) const TABLES: &str = "
ALTER TABLE watch_retention ADD COLUMN report_days BIGINT;
CREATE TABLE watch_responder (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    telephone TEXT NOT NULL,
    mail TEXT NOT NULL,
    web TEXT NOT NULL,
    hours TEXT NOT NULL,
    marks TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX watch_responder_tenant ON watch_responder (tenant, kind, name);
CREATE TABLE watch_incident_report (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    happened_on BIGINT,
    body TEXT NOT NULL,
    sender TEXT NOT NULL,
    brand TEXT NOT NULL,
    amount TEXT,
    currency TEXT,
    way TEXT,
    responder TEXT,
    file_name TEXT,
    file_hash TEXT,
    file_bytes BIGINT,
    reporter TEXT,
    consent TEXT NOT NULL,
    suspected BIGINT NOT NULL,
    state TEXT NOT NULL,
    case_id TEXT,
    same_as TEXT,
    sealed TEXT,
    code TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    cleared_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX watch_incident_report_tenant ON watch_incident_report (tenant, received_at);
CREATE INDEX watch_incident_report_kept ON watch_incident_report (tenant, received_at) WHERE cleared_at IS NULL;
CREATE INDEX watch_incident_report_file ON watch_incident_report (file_hash) WHERE file_hash IS NOT NULL;
CREATE INDEX watch_incident_report_state ON watch_incident_report (tenant, state, received_at);
CREATE INDEX watch_incident_report_digest ON watch_incident_report (tenant, digest, received_at);
CREATE INDEX watch_incident_report_case ON watch_incident_report (case_id);
CREATE INDEX watch_incident_report_same ON watch_incident_report (same_as);
CREATE TABLE watch_incident_indicator (
    tenant TEXT NOT NULL,
    report TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (report, kind, value)
);
CREATE INDEX watch_incident_indicator_value ON watch_incident_indicator (tenant, kind, value);
CREATE TABLE watch_case_number (
    tenant TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);
CREATE TABLE watch_case (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    rsit TEXT NOT NULL,
    severity BIGINT NOT NULL,
    state TEXT NOT NULL,
    tlp TEXT NOT NULL,
    assignee TEXT,
    opened_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    looked_at BIGINT,
    answered_at BIGINT,
    asked_at BIGINT,
    gone_at BIGINT,
    closed_at BIGINT,
    outcome TEXT,
    merged_into TEXT,
    reports BIGINT NOT NULL,
    cleared_at BIGINT,
    version BIGINT NOT NULL,
    UNIQUE (tenant, number)
);
CREATE INDEX watch_case_queue ON watch_case (tenant, severity, opened_at, id) WHERE state <> 'closed';
CREATE INDEX watch_case_mine ON watch_case (tenant, assignee, severity, opened_at, id) WHERE state <> 'closed';
CREATE INDEX watch_case_nobodys ON watch_case (tenant, severity, opened_at, id) WHERE state <> 'closed' AND assignee IS NULL;
CREATE INDEX watch_case_nobodys_state ON watch_case (tenant, state, severity, opened_at, id) WHERE state <> 'closed' AND assignee IS NULL;
CREATE INDEX watch_case_mine_state ON watch_case (tenant, assignee, state, severity, opened_at, id) WHERE state <> 'closed';
CREATE INDEX watch_case_state ON watch_case (tenant, state, severity, opened_at, id);
CREATE INDEX watch_case_due ON watch_case (tenant, due_at) WHERE state <> 'closed';
CREATE INDEX watch_case_opened ON watch_case (tenant, opened_at, id);
CREATE INDEX watch_case_closed ON watch_case (tenant, closed_at);
CREATE INDEX watch_case_kept ON watch_case (tenant, closed_at) WHERE cleared_at IS NULL;
CREATE TABLE watch_case_entry (
    case_id TEXT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (case_id, n)
);
CREATE TABLE watch_case_indicator (
    tenant TEXT NOT NULL,
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (case_id, kind, value)
);
CREATE INDEX watch_case_indicator_value ON watch_case_indicator (tenant, kind, value);
CREATE TABLE watch_conversation (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    report TEXT,
    language TEXT NOT NULL,
    tlp TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    asked_at BIGINT,
    answered_at BIGINT,
    due_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX watch_conversation_case ON watch_conversation (case_id);
CREATE INDEX watch_conversation_report ON watch_conversation (report);
CREATE INDEX watch_conversation_due ON watch_conversation (tenant, due_at);
CREATE TABLE watch_message (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    direction TEXT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    automatic BIGINT NOT NULL,
    raw TEXT,
    message_id TEXT
);
CREATE INDEX watch_message_conversation ON watch_message (conversation, at);
CREATE INDEX watch_message_raw ON watch_message (raw) WHERE raw IS NOT NULL;
CREATE INDEX watch_message_message_id ON watch_message (message_id);
";
