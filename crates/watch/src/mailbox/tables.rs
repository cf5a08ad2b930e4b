//! The tables of mailboxes and of what was fetched from them; and indexes by which conversations are
//! found among many.
//!
//! Invariant: a mail stands in the table once, by the hash of its bytes.

/// For a step of this crate's migrations.
pub(crate) const TABLES: &str = "
DROP INDEX watch_conversation_case;
DROP INDEX watch_conversation_report;
DROP INDEX watch_conversation_due;
CREATE INDEX watch_conversation_case ON watch_conversation (tenant, case_id);
CREATE INDEX watch_conversation_report ON watch_conversation (tenant, report);
CREATE INDEX watch_conversation_due ON watch_conversation (tenant, due_at) WHERE due_at IS NOT NULL;
CREATE TABLE watch_mailbox (
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    fetched_at BIGINT,
    failed_at BIGINT,
    problem TEXT NOT NULL,
    PRIMARY KEY (tenant, name)
);
CREATE TABLE watch_mail (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    mailbox TEXT NOT NULL,
    digest TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    content TEXT,
    blob TEXT,
    sender TEXT,
    sender_tag TEXT,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,
    report TEXT,
    case_id TEXT,
    conversation TEXT,
    notice TEXT,
    problem TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    receipted_at BIGINT,
    handled_at BIGINT,
    version BIGINT NOT NULL,
    UNIQUE (tenant, digest)
);
CREATE INDEX watch_mail_received ON watch_mail (tenant, received_at, id);
CREATE INDEX watch_mail_outcome ON watch_mail (tenant, outcome, received_at, id);
CREATE INDEX watch_mail_new ON watch_mail (received_at, id) WHERE outcome = 'new';
CREATE INDEX watch_mail_report ON watch_mail (tenant, report) WHERE report IS NOT NULL;
CREATE INDEX watch_mail_receipted ON watch_mail (tenant, sender_tag, receipted_at);
";
