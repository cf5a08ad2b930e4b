//! Scans of the signed cover sheet.
//!
//! Not here: the sign-off. Invariant: a later scan stands beside an earlier one and hides nothing;
//! none of them is ever changed.

use ::store::blob::Keep;
use base::id::{RoundId, TenantId};
use base::{Actor, ContentHash, Timestamp};

use super::field;
use crate::assessment::RoundStand;
use crate::assessment::signed::{self, ScanRow};
use crate::rights::{OFFICERS, require};
use crate::{Instruments, InstrumentsError};

/// The largest scan that is taken, in bytes.
pub const SCAN_LIMIT: usize = 10 << 20;

/// What a scan may be; told by its first bytes, never by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScanKind {
    /// PDF.
    Pdf,
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl ScanKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Png, Self::Jpeg];

    /// The name in storage, also the ending of the file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// The media type with which it leaves.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// What the bytes are; `None` for everything else.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| {
            bytes.starts_with(match kind {
                Self::Pdf => b"%PDF-",
                Self::Png => b"\x89PNG\r\n\x1a\n",
                Self::Jpeg => b"\xff\xd8\xff",
            })
        })
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == name)
    }
}

/// The scan of the signed cover sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// Its hash.
    pub hash: ContentHash,
    /// What it is.
    pub kind: ScanKind,
    /// When it was attached.
    pub at: Timestamp,
}

pub(super) fn read(row: ScanRow) -> Result<Scan, InstrumentsError> {
    let kind = ScanKind::from_name(&row.kind);
    let unknown = || InstrumentsError::Damaged(format!("a scan of kind {}", row.kind));
    Ok(Scan {
        hash: row.hash,
        kind: kind.ok_or_else(unknown)?,
        at: row.at,
    })
}

impl Instruments {
    /// Attaches a signed scan; a later one stands beside an earlier one. The same scan again
    /// changes nothing.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] for a round that is not
    /// signed off, [`InstrumentsError::Field`] for a file that is too large or none of
    /// [`ScanKind`].
    pub async fn attach_scan(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        bytes: Vec<u8>,
    ) -> Result<Scan, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.round(actor, tenant, id).await?;
        if round.stand != RoundStand::SignedOff {
            return Err(InstrumentsError::NotFound("sign-off"));
        }
        if bytes.len() > SCAN_LIMIT {
            return Err(field("scan", "instruments-refused-scan-large"));
        }
        let kind = ScanKind::of(&bytes);
        let kind = kind.ok_or_else(|| field("scan", "instruments-refused-scan-kind"))?;
        if kind == ScanKind::Pdf && crate::evidence::pdf::is_active(&bytes) {
            return Err(field("scan", "instruments-refused-file-active"));
        }
        let keep = Keep {
            kind: "scan",
            now: self.clock.now(),
            until: None,
        };
        let limit = u64::try_from(SCAN_LIMIT).unwrap_or(u64::MAX);
        let reader = std::io::Cursor::new(bytes);
        let hash = self.blobs.put_reader(reader, limit, keep).await?;
        let row = ScanRow {
            hash,
            kind: kind.as_str().to_owned(),
            at: keep.now,
        };
        let mut tx = self.begin(actor).await?;
        signed::attach(&mut tx, id, &row, &actor.audit_name()).await?;
        let name = id.to_string();
        let what = ("instruments.round.sign", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["scan"])
            .await?;
        read(row)
    }

    /// The bytes of a signed scan: of the one with a hash, or of the newest.
    ///
    /// # Errors
    /// As [`Instruments::signed_off`]; [`InstrumentsError::NotFound`] without such a scan.
    pub async fn scan(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (id, hash): (RoundId, Option<ContentHash>),
    ) -> Result<(Scan, Vec<u8>), InstrumentsError> {
        use std::io::Read as _;
        let found = self.signed_off(actor, tenant, id).await?;
        let scans = found.map_or_else(Vec::new, |s| s.scans);
        let mut fitting = scans
            .into_iter()
            .filter(|s| hash.is_none_or(|h| h == s.hash));
        let scan = fitting.next().ok_or(InstrumentsError::NotFound("scan"))?;
        let reader = self.blobs.open(scan.hash)?;
        let limit = u64::try_from(SCAN_LIMIT).unwrap_or(u64::MAX);
        let read = tokio::task::spawn_blocking(move || {
            let mut bytes = Vec::new();
            reader.take(limit).read_to_end(&mut bytes).map(|_| bytes)
        });
        let damaged = |e: String| InstrumentsError::Damaged(format!("the scan: {e}"));
        let bytes = read.await.map_err(|e| damaged(e.to_string()))?;
        Ok((scan, bytes.map_err(|e| damaged(e.to_string()))?))
    }
}
