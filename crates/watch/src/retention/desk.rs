//! What goes of reports and closed cases when their time is over: who reported, what was said, files,
//! letters, what was found.
//!
//! Not here: the limit, and one person's wish to be forgotten (`incident_report::actions`).
//! Invariant: kinds, times, amounts and states stay, so that no figure changes; an open case and
//! what waits for the authority lose nothing.

use crate::{Watch, WatchError, mailbox, takedown};
use base::id::{CaseId, IncidentReportId, TenantId};
use base::{Actor, ContentHash, Timestamp};
use store::{Row, StoreError, params};

/// Reports and cases of one run; what is left goes in the next.
const AT_ONCE: i64 = 2_000;

/// Reports of closed cases or of none, received before; none that waits for the authority.
const REPORTS: &str = "SELECT id, file_hash FROM watch_incident_report r
    WHERE tenant = $1 AND received_at < $2 AND cleared_at IS NULL AND state <> 'sealed'
    AND NOT EXISTS (SELECT 1 FROM watch_case c WHERE c.id = r.case_id
        AND (c.state <> 'closed' OR c.closed_at >= $2))
    ORDER BY received_at LIMIT $3";
const COUNT: &str = "SELECT COUNT(*) AS n FROM watch_incident_report r
    WHERE tenant = $1 AND received_at < $2 AND cleared_at IS NULL AND state <> 'sealed'
    AND NOT EXISTS (SELECT 1 FROM watch_case c WHERE c.id = r.case_id
        AND (c.state <> 'closed' OR c.closed_at >= $2))";
const CLEAR_REPORT: &str = "UPDATE watch_incident_report SET reporter = NULL, consent = '',
        body = '', sender = '', brand = '', sealed = NULL, file_name = NULL, file_hash = NULL,
        file_bytes = NULL, digest = '', cleared_at = $2, version = version + 1
    WHERE id = $1";
const CLEAR_FOUND: &str = "DELETE FROM watch_incident_indicator WHERE report = $1";
const CASES: &str = "SELECT id FROM watch_case
    WHERE tenant = $1 AND closed_at < $2 AND state = 'closed' AND cleared_at IS NULL
    ORDER BY closed_at LIMIT $3";
const COUNT_CASES: &str = "SELECT COUNT(*) AS n FROM watch_case
    WHERE tenant = $1 AND closed_at < $2 AND state = 'closed' AND cleared_at IS NULL";
const LETTERS: &str = "SELECT DISTINCT m.raw FROM watch_message m
    JOIN watch_conversation c ON c.id = m.conversation WHERE c.case_id = $1 AND m.raw IS NOT NULL";
const CLEAR_CASE: &str = "UPDATE watch_case SET title = '', cleared_at = $2, version = version + 1
    WHERE id = $1";
const CLEAR_CASE_FOUND: &str = "DELETE FROM watch_case_indicator WHERE case_id = $1";
const CLEAR_LETTERS: &str = "UPDATE watch_message SET subject = '', body = '', raw = NULL,
        message_id = NULL
    WHERE conversation IN (SELECT id FROM watch_conversation WHERE case_id = $1)";
const CLEAR_PARTIES: &str =
    "UPDATE watch_conversation SET name = '', address = '', reference = '' WHERE case_id = $1";
// The same bytes may stand beside another report, in another letter, or in the mail they came in.
const NEEDED: &str = "SELECT 1 AS n FROM watch_incident_report WHERE file_hash = $1
    UNION ALL SELECT 1 AS n FROM watch_message WHERE raw = $1
    UNION ALL SELECT 1 AS n FROM watch_preserved WHERE hash = $1
    UNION ALL SELECT 1 AS n FROM watch_mail WHERE blob = $1 LIMIT 1";
const LIMITS: &str =
    "SELECT tenant, report_days FROM watch_retention WHERE report_days IS NOT NULL ORDER BY tenant";

/// What a limit is about: reports and closed cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Desk {
    /// Reports.
    pub reports: u64,
    /// Closed cases.
    pub cases: u64,
}

/// What would lose its content.
pub(super) async fn old(
    watch: &Watch,
    tenant: TenantId,
    before: Timestamp,
) -> Result<Desk, StoreError> {
    let (db, at) = (watch.db(), params![tenant, before]);
    Ok(Desk {
        reports: db.fetch_one(COUNT, at.clone()).await?.get("n")?,
        cases: db.fetch_one(COUNT_CASES, at).await?.get("n")?,
    })
}

/// Applies every administration's limit.
///
/// # Errors
/// The store's; what was done before stays done.
pub(super) async fn clear(watch: &Watch) -> Result<Desk, WatchError> {
    let now = watch.clock().now();
    let mut done = Desk::default();
    for row in watch.db().fetch(LIMITS, params![]).await? {
        let (tenant, days): (TenantId, i32) = (row.get("tenant")?, row.get("report_days")?);
        let one = of(watch, tenant, now.day().plus(-days).start(), now).await?;
        done.reports += one.reports;
        done.cases += one.cases;
    }
    Ok(done)
}

async fn of(
    watch: &Watch,
    tenant: TenantId,
    before: Timestamp,
    now: Timestamp,
) -> Result<Desk, WatchError> {
    let mut bytes: Vec<ContentHash> = Vec::new();
    let mut tx = watch.db().begin().await?;
    let reports = tx.fetch(REPORTS, params![tenant, before, AT_ONCE]).await?;
    for row in &reports {
        let id: IncidentReportId = row.get("id")?;
        bytes.extend(row.get::<Option<ContentHash>>("file_hash")?);
        tx.execute(CLEAR_REPORT, params![id, now]).await?;
        tx.execute(CLEAR_FOUND, params![id]).await?;
    }
    let cases = tx.fetch(CASES, params![tenant, before, AT_ONCE]).await?;
    for row in &cases {
        let id: CaseId = row.get("id")?;
        let letters = tx.fetch(LETTERS, params![id]).await?;
        let raw = |row: &Row| row.get::<ContentHash>("raw");
        bytes.extend(letters.iter().map(raw).collect::<Result<Vec<_>, _>>()?);
        bytes.extend(takedown::forget(&mut tx, tenant, id).await?);
        tx.execute(CLEAR_CASE, params![id, now]).await?;
        for sql in [CLEAR_CASE_FOUND, CLEAR_LETTERS, CLEAR_PARTIES] {
            tx.execute(sql, params![id]).await?;
        }
    }
    let done = Desk {
        reports: reports.len() as u64,
        cases: cases.len() as u64,
    };
    let mails = mailbox::clear::old(&mut tx, (tenant, before), AT_ONCE).await?;
    if done == Desk::default() && mails.is_empty() {
        return Ok(done);
    }
    let id = tenant.to_string();
    let what = ("watch.retention.apply", "retention", id.as_str());
    let fields = ["reports", "cases"];
    watch
        .audit(&mut tx, &Actor::system(), tenant, what, &fields)
        .await?;
    // Rows first: bytes are gone only where nothing names them any more.
    tx.commit().await?;
    for hash in mails {
        watch.blobs().delete(hash).await?;
    }
    for hash in bytes {
        if watch
            .db()
            .fetch_optional(NEEDED, params![hash])
            .await?
            .is_none()
        {
            watch.blobs().delete_settled(hash, now).await?;
        }
    }
    Ok(done)
}
