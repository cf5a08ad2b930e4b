//! Saying something to questions.
//!
//! Not here: forms, and the review of what is said not to apply (`returned`). Invariant: all of a saving is written or none of it; nothing is written over
//! an answer that its writer has not seen; what was said before stays in the history.

use std::sync::Arc;

use ::store::Tx;
use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp};

use super::store::{self, AnswerRow};
use super::{Round, RoundStand, Stated, Voice, codec, plain, whole};
use crate::answer::{Answer, Sheet};
use crate::instrument::Instrument;
use crate::package::ItemId;
use crate::rights::{OFFICERS, READERS, require};
use crate::{Instruments, InstrumentsError};

/// What somebody says to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The question.
    pub item: ItemId,
    /// The version of the answer that they saw; 0 where there was none.
    pub seen: i64,
    /// The answer.
    pub answer: Answer,
    /// A remark beside it.
    pub comment: String,
}

impl Instruments {
    /// Writes the team's answers; returns how many changed. Country officers and administrators
    /// may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::SignedOff`], [`InstrumentsError::Misfit`],
    /// [`InstrumentsError::Changed`] with the questions that somebody else answered meanwhile.
    pub async fn say(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        sayings: &[Saying],
    ) -> Result<usize, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, id).await?;
        self.write(actor, &round, &Voice::team(), sayings).await
    }

    /// The round, unless it is signed off.
    pub(crate) async fn open_round(
        &self,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Round, InstrumentsError> {
        let round = store::round(&self.db, tenant, id).await?;
        let round = round.ok_or(InstrumentsError::NotFound("assessment"))?;
        match round.stand {
            RoundStand::Open => Ok(round),
            RoundStand::SignedOff => Err(InstrumentsError::SignedOff),
        }
    }

    /// Writes what a voice says; rights are decided before.
    pub(crate) async fn write(
        &self,
        actor: &Actor,
        round: &Round,
        voice: &Voice,
        sayings: &[Saying],
    ) -> Result<usize, InstrumentsError> {
        let instrument = self.instrument(round.text).await?;
        let mut sheet = Sheet::blank(&instrument);
        for saying in sayings {
            sheet.set(&instrument, saying.item.as_str(), saying.answer.clone())?;
        }
        let mut tx = self.begin(actor).await?;
        let now = self.clock.now();
        if !store::hold(&mut tx, round.tenant, round.id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let changed = self
            .write_in(&mut tx, (actor, round, voice), (&instrument, sayings), now)
            .await?;
        let id = round.id.to_string();
        let what = ("instruments.answer.write", id.as_str());
        self.finish(tx, actor, Some(round.tenant), what, &["answers"])
            .await?;
        Ok(changed)
    }

    /// The same within a change that holds the round, for answers that fit.
    pub(crate) async fn write_in(
        &self,
        tx: &mut Tx,
        (actor, round, voice): (&Actor, &Round, &Voice),
        (instrument, sayings): (&Arc<Instrument>, &[Saying]),
        now: Timestamp,
    ) -> Result<usize, InstrumentsError> {
        let (mut changed, mut clashes) = (0, Vec::new());
        for saying in sayings {
            let at = (round.id, voice, saying.item.as_str());
            let current = store::answer(tx, at.0, at.1, at.2).await?;
            let current = read(instrument, current.as_ref())?;
            if current.says(&saying.answer, &saying.comment) {
                continue;
            }
            if current.version != saying.seen {
                let before = store::said(tx, at, saying.seen).await?;
                let before = read(instrument, before.as_ref())?;
                // They left alone what they saw: somebody else's change stands.
                if !before.says(&saying.answer, &saying.comment) {
                    clashes.push(saying.item.to_string());
                }
                continue;
            }
            let row = AnswerRow {
                item: saying.item.to_string(),
                voice: voice.clone(),
                // A claim that a question does not apply is always reviewed by somebody else.
                body: codec::encode(&plain(&saying.answer)).to_string(),
                comment: saying.comment.clone(),
                version: saying.seen,
                by: by(actor, voice),
                at: now,
            };
            match store::write(tx, round.id, &row, saying.seen).await? {
                true => changed += 1,
                false => clashes.push(saying.item.to_string()),
            }
        }
        if !clashes.is_empty() {
            return Err(InstrumentsError::Changed(clashes));
        }
        Ok(changed)
    }

    /// What was said to a question before, the latest first.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn history(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        item: &str,
    ) -> Result<Vec<(Voice, Stated)>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let round = self.round(actor, tenant, id).await?;
        let instrument = self.instrument(round.text).await?;
        let mut found = Vec::new();
        for row in store::history(&self.db, id, item).await? {
            if let Some((_, stated)) = whole::stated(&instrument, &row)? {
                found.push((row.voice, stated));
            }
        }
        Ok(found)
    }
}

pub(super) fn read(
    instrument: &Arc<Instrument>,
    row: Option<&AnswerRow>,
) -> Result<Stated, InstrumentsError> {
    let found = row.map(|row| whole::stated(instrument, row)).transpose()?;
    Ok(found
        .flatten()
        .map_or_else(Stated::nothing, |(_, stated)| stated))
}

/// Who said it, as the audit log names people; a respondent has no account, so by their voice.
pub(crate) fn by(actor: &Actor, voice: &Voice) -> String {
    match actor.is_anonymous() {
        true => format!("respondent:{}", voice.as_str()),
        false => actor.audit_name(),
    }
}
