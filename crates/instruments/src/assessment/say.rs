//! Saying something to questions, and the review of what is said not to apply.
//!
//! Not here: forms. Invariant: all of a saving is written or none of it; nothing is written over
//! an answer that its writer has not seen; what was said before stays in the history.

use std::sync::Arc;

use base::Actor;
use base::id::{RoundId, TenantId};

use super::store::{self, AnswerRow};
use super::{Round, RoundStand, Stated, Voice, codec, plain, whole};
use crate::answer::{Answer, Review, Sheet};
use crate::instrument::Instrument;
use crate::package::ItemId;
use crate::rights::{OFFICERS, READERS, REVIEWERS, require};
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
        let (mut changed, mut clashes) = (0, Vec::new());
        for saying in sayings {
            let at = (round.id, voice, saying.item.as_str());
            let current = store::answer(&mut tx, at.0, at.1, at.2).await?;
            let current = read(&instrument, current.as_ref())?;
            if current.says(&saying.answer, &saying.comment) {
                continue;
            }
            if current.version != saying.seen {
                let before = store::said(&mut tx, at, saying.seen).await?;
                let before = read(&instrument, before.as_ref())?;
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
            match store::write(&mut tx, round.id, &row, saying.seen).await? {
                true => changed += 1,
                false => clashes.push(saying.item.to_string()),
            }
        }
        if !clashes.is_empty() {
            return Err(InstrumentsError::Changed(clashes));
        }
        let id = round.id.to_string();
        let what = ("instruments.answer.write", id.as_str());
        self.finish(tx, actor, Some(round.tenant), what, &["answers"])
            .await?;
        Ok(changed)
    }

    /// Agrees that a question does not apply, or takes the agreement back. Reviewers and
    /// administrators may, but nobody for an answer of their own.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] unless the team said that
    /// it does not apply, [`InstrumentsError::OwnAnswer`], [`InstrumentsError::Changed`],
    /// [`InstrumentsError::SignedOff`].
    pub async fn review(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (item, seen): (&ItemId, i64),
        review: Review,
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, REVIEWERS)?;
        let round = self.open_round(tenant, id).await?;
        let instrument = self.instrument(round.text).await?;
        let (voice, now) = (Voice::team(), self.clock.now());
        let mut tx = self.begin(actor).await?;
        if !store::hold(&mut tx, tenant, id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let current = store::answer(&mut tx, id, &voice, item.as_str()).await?;
        let current = read(&instrument, current.as_ref())?;
        let Answer::NotApplicable { reason, .. } = &current.answer else {
            return Err(InstrumentsError::NotFound("claim that it does not apply"));
        };
        if current.by == actor.audit_name() && review == Review::Agreed {
            return Err(InstrumentsError::OwnAnswer);
        }
        let answer = Answer::NotApplicable {
            reason: reason.clone(),
            review,
        };
        let row = AnswerRow {
            item: item.to_string(),
            voice,
            body: codec::encode(&answer).to_string(),
            comment: current.comment.clone(),
            version: seen,
            by: actor.audit_name(),
            at: now,
        };
        let fresh = current.version == seen;
        if !fresh || !store::write(&mut tx, id, &row, seen).await? {
            return Err(InstrumentsError::Changed(vec![item.to_string()]));
        }
        let name = id.to_string();
        let what = ("instruments.answer.review", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["review"])
            .await
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

fn read(instrument: &Arc<Instrument>, row: Option<&AnswerRow>) -> Result<Stated, InstrumentsError> {
    let found = row.map(|row| whole::stated(instrument, row)).transpose()?;
    Ok(found
        .flatten()
        .map_or_else(Stated::nothing, |(_, stated)| stated))
}

/// Who said it, as the audit log names people; a respondent has no account, so by their voice.
fn by(actor: &Actor, voice: &Voice) -> String {
    match actor.is_anonymous() {
        true => format!("respondent:{}", voice.as_str()),
        false => actor.audit_name(),
    }
}
