//! The tables of warnings: the working copy, what was published, who gets mail.

/// Step 10 of the context.
pub(crate) const WARNINGS: &str = "
CREATE TABLE watch_warning (
    id TEXT NOT NULL PRIMARY KEY,
    tenant TEXT NOT NULL,
    number TEXT NOT NULL,
    year BIGINT NOT NULL,
    count BIGINT NOT NULL,
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    change_note TEXT NOT NULL,
    writers TEXT NOT NULL,
    version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    withdrawn_why TEXT NOT NULL,
    UNIQUE (tenant, year, count)
);
CREATE INDEX watch_warning_changed ON watch_warning (tenant, changed_at);
CREATE TABLE watch_warning_revision (
    warning TEXT NOT NULL,
    revision BIGINT NOT NULL,
    tenant TEXT NOT NULL,
    audience BIGINT NOT NULL,
    label BIGINT NOT NULL,
    severity BIGINT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    change_note TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    published_by TEXT NOT NULL,
    PRIMARY KEY (warning, revision)
);
CREATE INDEX watch_warning_revision_published ON watch_warning_revision (tenant, published_at);
CREATE TABLE watch_warning_subscriber (
    id TEXT NOT NULL PRIMARY KEY,
    tenant TEXT NOT NULL,
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    least BIGINT NOT NULL,
    secret TEXT NOT NULL UNIQUE,
    asked_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    told_at BIGINT,
    UNIQUE (tenant, mail)
);
CREATE INDEX watch_warning_subscriber_told ON watch_warning_subscriber (tenant, told_at);
";
