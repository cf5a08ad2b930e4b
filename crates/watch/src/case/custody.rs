//! The chain of custody of a case: each piece of evidence with its hash, who took it in and when,
//! and everything that was done with the case since.
//!
//! Not here: who reported. For the police, who must be able to show that what they hold is what
//! came. Invariant: a hash on the sheet is one of bytes that the gateway keeps, checked now.

use super::actions::{self, Whole};
use crate::incident_report::KeptFile;
use crate::{Watch, WatchError, conversation, mailbox, takedown};
use base::id::{CaseId, IncidentReportId, TenantId};
use base::{Actor, ContentHash, Timestamp};

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The report it came with; none for a party's letter and for what was preserved.
    pub report: Option<IncidentReportId>,
    /// What it is called.
    pub name: String,
    /// When it came.
    pub received: Timestamp,
    /// The SHA-256 of its bytes.
    pub hash: ContentHash,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether the bytes that are kept have this hash now.
    pub holds: bool,
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The case.
    pub whole: Whole,
    /// Its evidence, the oldest first.
    pub pieces: Vec<Piece>,
    /// When the sheet was made.
    pub at: Timestamp,
}

/// The sheet of a case; each kept piece is read and its hash compared.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn sheet(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: CaseId,
) -> Result<Sheet, WatchError> {
    let whole = actions::one(actor, watch, tenant, id).await?;
    let mut pieces = Vec::new();
    for report in &whole.reports {
        if let Some(KeptFile { name, hash, bytes }) = report.file.clone() {
            pieces.push(Piece {
                report: Some(report.id),
                name,
                received: report.received,
                hash,
                bytes,
                holds: holds(watch, hash).await?,
            });
        }
    }
    let mut rows = watch.db().snapshot().await?;
    for conversation in &whole.conversations {
        for said in conversation::store::said(&mut rows, conversation.id).await? {
            let Some(hash) = said.raw else { continue };
            let bytes = mailbox::store::kept(watch, tenant, hash).await?;
            pieces.push(Piece {
                report: None,
                name: said.subject,
                received: said.at,
                hash,
                bytes: bytes.unwrap_or_default(),
                holds: bytes.is_some(),
            });
        }
    }
    for kept in takedown::store::of_case(&mut rows, tenant, id).await? {
        pieces.push(Piece {
            report: None,
            name: format!("{} {}", kept.part, kept.url),
            received: kept.taken,
            hash: kept.hash,
            bytes: kept.bytes,
            holds: holds(watch, kept.hash).await?,
        });
    }
    pieces.sort_by_key(|piece| piece.received);
    Ok(Sheet {
        whole,
        pieces,
        at: watch.clock().now(),
    })
}

async fn holds(watch: &Watch, hash: ContentHash) -> Result<bool, WatchError> {
    let blobs = watch.blobs().clone();
    let checked = tokio::task::spawn_blocking(move || blobs.verify(hash).is_ok()).await;
    Ok(checked.map_err(|_| ::store::StoreError::Closed)?)
}
