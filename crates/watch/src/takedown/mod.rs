//! Takedown: what stands at a web address of a case is preserved, those who can take it down are
//! asked and reminded, and it is looked at until it is gone and stays gone.
//!
//! Not here: conversations, fetching (`web::outgoing::snapshot`), lists for resolvers. Invariant: what is
//! preserved has a hash, a time and the exit it was taken by, and is never shown as a page.

pub mod actions;
pub mod api;
pub mod ask;
mod certificate;
pub mod chase;
pub mod figures;
pub(crate) mod letter;
pub mod liveness;
pub(crate) mod measured;
pub mod pages;
pub mod party;
pub(crate) mod store;
pub(crate) mod tables;
#[cfg(test)]
mod tests;

use ::store::{StoreError, Tx};
use base::id::{CaseId, TenantId};
use base::{ContentHash, Timestamp};
use std::fmt::Write as _;
use web::outgoing::snapshot::{End, Snapshot};

/// Requests leave by the machine's own line.
pub const DIRECT: &str = "direct";

/// A piece that was preserved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The address that was asked.
    pub url: String,
    /// What it is: `record`, `body`, `certificate` or `dns`.
    pub part: String,
    /// When it was taken.
    pub taken: Timestamp,
    /// Who asked for it, as the timeline names people.
    pub who: String,
    /// By which exit.
    pub exit: String,
    /// How it ended, by [`ended`].
    pub ended: String,
    /// The HTTP status code of the last answer.
    pub status: Option<i64>,
    /// The SHA-256 of its bytes; of a certificate this is its fingerprint.
    pub hash: ContentHash,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Forgets everything about the web addresses of a case; returns the hashes of what was preserved,
/// whose bytes may go once the transaction is through.
pub(crate) async fn forget(
    tx: &mut Tx,
    tenant: TenantId,
    case: CaseId,
) -> Result<Vec<ContentHash>, StoreError> {
    liveness::store::forget(tx, tenant, case).await?;
    chase::forget(tx, tenant, case).await?;
    store::forget(tx, tenant, case).await
}

/// The stored name of how it ended.
#[must_use]
pub const fn ended(end: &End) -> &'static str {
    match end {
        End::Whole => "whole",
        End::Cut => "cut",
        End::Late => "late",
        End::Refused(_) => "refused",
        End::Redirects => "redirects",
        End::NoName(_) => "no-name",
        End::Closed(_) => "closed",
        End::Broken(_) => "broken",
    }
}

/// The record in English, for the file: what was asked by which exit, who answered, what the headers
/// and the certificates said.
#[must_use]
pub(crate) fn record(
    (url, exit, at): (&str, &str, Timestamp),
    (taken, certificates): (&Snapshot, &[String]),
    kept: &[Piece],
) -> String {
    let mut text = format!("Address: {url}\nTaken: {at} (UTC)\nExit: {exit}\nEnded: ");
    text.push_str(ended(&taken.end));
    if let End::Refused(why) | End::NoName(why) | End::Closed(why) | End::Broken(why) = &taken.end {
        let _ = write!(text, ": {why}");
    }
    text.push('\n');
    for (n, hop) in taken.hops.iter().enumerate() {
        let _ = write!(text, "\nHop {}: {}\n", n + 1, hop.address);
        for address in &hop.resolved {
            let _ = writeln!(text, "Resolved: {address}");
        }
        if let Some(peer) = hop.peer {
            let _ = writeln!(text, "Answered by: {peer}");
        }
        if let Some(status) = hop.status {
            let _ = writeln!(text, "Status: {status}");
        }
        for (name, value) in &hop.headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    for certificate in certificates {
        let _ = write!(text, "\n{certificate}");
    }
    text.push('\n');
    for piece in kept {
        let (part, bytes, hash) = (&piece.part, piece.bytes, piece.hash);
        let _ = writeln!(text, "Kept: {part}, {bytes} bytes, SHA-256 {hash}");
    }
    text
}
