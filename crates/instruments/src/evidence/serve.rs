//! Reading the file behind evidence.
//!
//! Not here: headers (pages). Invariant: the right and the label are looked at anew for every file.

use std::io::Read as _;

use base::Actor;
use base::id::{EvidenceId, RoundId, TenantId};

use super::{FILE_LIMIT, Kept, Piece, actions};
use crate::rights::{READERS, ceiling, require};
use crate::{Instruments, InstrumentsError};

impl Instruments {
    /// A piece of evidence with the bytes of its file.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] also for evidence without a
    /// file and for a label stricter than the reader may see.
    pub async fn evidence_file(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (round, id): (RoundId, EvidenceId),
    ) -> Result<(Piece, Kept, Vec<u8>), InstrumentsError> {
        require(actor, tenant, READERS)?;
        let round = self.round(actor, tenant, round).await?;
        let piece = self.piece(&round, id).await?;
        if piece.about.tlp > ceiling(actor, tenant) {
            return Err(InstrumentsError::NotFound("evidence"));
        }
        self.bytes_of(piece).await
    }

    /// The same, for what the respondent of a sitting added themselves.
    ///
    /// # Errors
    /// As [`Instruments::sat`]; [`InstrumentsError::NotFound`].
    pub async fn evidence_file_sitting(
        &self,
        sitting: &str,
        id: EvidenceId,
    ) -> Result<(Piece, Kept, Vec<u8>), InstrumentsError> {
        let sat = self.sat(sitting).await?;
        self.bytes_of(actions::theirs(&sat, id)?).await
    }

    async fn bytes_of(&self, piece: Piece) -> Result<(Piece, Kept, Vec<u8>), InstrumentsError> {
        let kept = piece.held.file().cloned();
        let kept = kept.ok_or(InstrumentsError::NotFound("file"))?;
        let reader = self.blobs.open(kept.hash)?;
        let limit = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX);
        let read = tokio::task::spawn_blocking(move || {
            let mut bytes = Vec::new();
            reader.take(limit).read_to_end(&mut bytes).map(|_| bytes)
        });
        let damaged = |e: String| InstrumentsError::Damaged(format!("a file of evidence: {e}"));
        let bytes = read.await.map_err(|e| damaged(e.to_string()))?;
        Ok((piece, kept, bytes.map_err(|e| damaged(e.to_string()))?))
    }
}
