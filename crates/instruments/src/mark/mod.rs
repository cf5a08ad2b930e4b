//! Marks on questions: somebody who answers says that a question is unclear or does not fit, the
//! round's owner answers, and the instrument's author reads both.
//!
//! Not here: changing the instrument. Invariant: a mark never changes an answer or a score; one
//! voice has one mark on a question, which anew is open anew.

pub(crate) mod pages;
mod store;
mod table;
#[cfg(test)]
mod tests;

use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp};
use serde_json::{Value as Json, json};

use crate::answer::longest;
use crate::assessment::{self, Round, Voice};
use crate::package::ItemId;
use crate::rights::{OFFICERS, READERS, require};
use crate::{Instruments, InstrumentsError};

/// What is wrong with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// It is not understood.
    Unclear,
    /// It does not fit this country or institution, or cannot be answered as it is asked.
    Unfit,
}

impl MarkKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Unclear, Self::Unfit];

    /// The name in storage, forms and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unclear => "unclear",
            Self::Unfit => "unfit",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == name)
    }
}

/// The answer to a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What was answered.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// A mark on a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The question.
    pub item: ItemId,
    /// Whose mark.
    pub voice: Voice,
    /// What is wrong.
    pub kind: MarkKind,
    /// In their words.
    pub comment: String,
    /// When.
    pub at: Timestamp,
    /// The answer; without one the mark is open.
    pub reply: Option<Reply>,
    /// Goes up with every change.
    pub version: i64,
}

impl Mark {
    /// For programs and for the author of the instrument; who marked is told by their voice alone.
    #[must_use]
    pub fn json(&self) -> Json {
        json!({
            "item": self.item.as_str(), "voice": self.voice.as_str(), "kind": self.kind.as_str(),
            "comment": self.comment, "at": self.at.rfc3339(),
            "reply": self.reply.as_ref().map(|r| json!({ "text": r.text, "at": r.at.rfc3339() })),
        })
    }
}

fn words(field: &'static str, text: &str) -> Result<String, InstrumentsError> {
    let text = text.trim();
    let message = match text.chars().count() {
        0 => "web-field-missing",
        n if n > longest::SHORT => "instruments-misfit-too-long",
        _ => return Ok(text.to_owned()),
    };
    Err(InstrumentsError::Field {
        field,
        reason: "is missing or too long".to_owned(),
        message,
    })
}

impl Instruments {
    /// Marks a question for the team. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::SignedOff`], [`InstrumentsError::Field`] without a comment.
    pub async fn mark(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (item, kind, comment): (&ItemId, MarkKind, &str),
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, id).await?;
        let what = (item, kind, comment);
        self.put_mark(actor, &round, &Voice::team(), what).await
    }

    /// Marks a question of a respondent's own sections.
    ///
    /// # Errors
    /// As [`Instruments::sat`] and [`Instruments::mark`].
    pub async fn mark_sitting(
        &self,
        sitting: &str,
        (item, kind, comment): (&ItemId, MarkKind, &str),
    ) -> Result<(), InstrumentsError> {
        let sat = self.sat(sitting).await?;
        crate::respondent::own(&sat, item)?;
        let (voice, what) = (sat.respondent.voice(), (item, kind, comment));
        self.put_mark(&Actor::anonymous(), &sat.whole.round, &voice, what)
            .await
    }

    async fn put_mark(
        &self,
        actor: &Actor,
        round: &Round,
        voice: &Voice,
        (item, kind, comment): (&ItemId, MarkKind, &str),
    ) -> Result<(), InstrumentsError> {
        let comment = words("comment", comment)?;
        let instrument = self.instrument(round.text).await?;
        if instrument.place(item.as_str()).is_none() {
            return Err(InstrumentsError::NotFound("question"));
        }
        let mut tx = self.begin(actor).await?;
        let now = self.clock.now();
        if !assessment::store::hold(&mut tx, round.tenant, round.id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let by = assessment::by(actor, voice);
        let what = (item.as_str(), kind.as_str(), comment.as_str());
        store::put(&mut tx, (round.id, voice), what, (&by, now)).await?;
        let name = round.id.to_string();
        let what = ("instruments.question.mark", name.as_str());
        self.finish(tx, actor, Some(round.tenant), what, &["mark"])
            .await
    }

    /// Answers a mark, from the version that was seen; also after sign-off, since it changes nothing
    /// of what was signed. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::Changed`],
    /// [`InstrumentsError::Field`] without an answer.
    pub async fn answer_mark(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (item, voice, seen): (&ItemId, &Voice, i64),
        reply: &str,
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.round(actor, tenant, id).await?;
        let reply = words("reply", reply)?;
        let mut tx = self.begin(actor).await?;
        let who = (actor.audit_name(), self.clock.now());
        let at = (round.id, item.as_str(), voice);
        if !store::reply(&mut tx, at, (&reply, seen), (&who.0, who.1)).await? {
            return Err(InstrumentsError::Changed(vec![item.to_string()]));
        }
        let name = id.to_string();
        let what = ("instruments.question.reply", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["reply"]).await
    }

    /// The marks of a round, the open ones first.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn marks(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Vec<Mark>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        let round = self.round(actor, tenant, id).await?;
        let mut all = store::of_round(&self.db, round.id).await?;
        all.sort_by_key(|m| m.reply.is_some());
        Ok(all)
    }

    /// The marks on an instrument in all rounds of the administration, the newest round first.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn marks_on(
        &self,
        actor: &Actor,
        tenant: TenantId,
        instrument: &str,
    ) -> Result<Vec<(Round, Mark)>, InstrumentsError> {
        let rounds = self.rounds(actor, tenant).await?;
        let mut found = Vec::new();
        for round in rounds.into_iter().filter(|r| r.instrument == instrument) {
            let all = store::of_round(&self.db, round.id).await?;
            found.extend(all.into_iter().map(|m| (round.clone(), m)));
        }
        Ok(found)
    }

    /// The mark that the respondent of a sitting put on a question.
    ///
    /// # Errors
    /// The store's.
    pub(crate) async fn own_mark(
        &self,
        round: &Round,
        voice: &Voice,
        item: &ItemId,
    ) -> Result<Option<Mark>, InstrumentsError> {
        let all = store::of_round(&self.db, round.id).await?;
        Ok(all
            .into_iter()
            .find(|m| m.voice == *voice && m.item == *item))
    }
}
