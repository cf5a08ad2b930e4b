//! What goes of mail: its bytes, its sender and its subject, with the report or the case it belongs to.
//!
//! Not here: when (`retention`), and who asks for it (`incident_report`). Invariant: what became of a
//! mail stays listed, and what still waits for somebody loses nothing.

use ::store::{Row, StoreError, Tx, params};
use base::id::{IncidentReportId, MailId, TenantId};
use base::{ContentHash, Timestamp};

const OLD: &str = "SELECT id, blob FROM watch_mail m
    WHERE tenant = $1 AND received_at < $2 AND outcome NOT IN ('new', 'failed', 'too-large')
    AND (content IS NOT NULL OR blob IS NOT NULL OR sender IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM watch_case c WHERE c.id = m.case_id AND c.cleared_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM watch_incident_report r
        WHERE r.id = m.report AND r.cleared_at IS NULL)
    ORDER BY received_at LIMIT $3";
const OF_REPORT: &str = "SELECT id, blob FROM watch_mail WHERE tenant = $1 AND report = $2";
const CLEAR: &str = "UPDATE watch_mail SET content = NULL, blob = NULL, sender = NULL,
    sender_tag = NULL, subject = '', version = version + 1 WHERE id = $1";

async fn clear(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<ContentHash>, StoreError> {
    let mut blobs = Vec::new();
    for row in rows {
        let id: MailId = row.get("id")?;
        blobs.extend(row.get::<Option<ContentHash>>("blob")?);
        tx.execute(CLEAR, params![id]).await?;
    }
    Ok(blobs)
}

/// Clears mails from before a moment that belong to nothing, or to what was cleared; returns the
/// blobs that nothing names any more once this is committed.
pub(crate) async fn old(
    tx: &mut Tx,
    (tenant, before): (TenantId, Timestamp),
    most: i64,
) -> Result<Vec<ContentHash>, StoreError> {
    let rows = tx.fetch(OLD, params![tenant, before, most]).await?;
    clear(tx, rows).await
}

/// Clears the mail that became a report; as [`old`].
pub(crate) async fn of_report(
    tx: &mut Tx,
    tenant: TenantId,
    report: IncidentReportId,
) -> Result<Vec<ContentHash>, StoreError> {
    let rows = tx.fetch(OF_REPORT, params![tenant, report]).await?;
    clear(tx, rows).await
}
