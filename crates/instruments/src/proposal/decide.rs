//! What a person does with a proposal: takes it, gives another answer, or leaves it.
//!
//! Not here: what is proposed (`offer`). Invariant: nothing is taken that the person has not seen,
//! and nobody but a person takes it; who did is kept.

use base::Actor;
use base::id::{RoundId, TenantId};
use serde_json::json;

use super::store::{self, DecisionRow};
use super::{Decision, Offer};
use crate::answer::{Answer, Sheet, Value, longest};
use crate::assessment::{self, Saying, Voice, Whole};
use crate::evidence::{About, Frozen, Held, New, Offered, USUAL};
use crate::package::ItemId;
use crate::rights::{OFFICERS, require};
use crate::{Instruments, InstrumentsError};

/// What somebody takes of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Take {
    /// The answer.
    Answer,
    /// The figure as evidence.
    Evidence,
    /// Both.
    Both,
    /// Another answer, with a reason.
    Other(Value),
    /// Nothing, with a reason.
    Nothing,
}

/// A decision on a proposal.
#[derive(Debug, Clone)]
pub struct Deciding {
    /// The question.
    pub item: ItemId,
    /// Where the proposal comes from, as [`Offer::source`] says.
    pub source: String,
    /// What is taken.
    pub take: Take,
    /// Why, where another answer is given or nothing is taken.
    pub reason: String,
    /// What was proposed when it was seen, as [`Offer::token`] says.
    pub shown: String,
    /// The version of the answer that was seen; 0 where there was none.
    pub seen: i64,
}

impl Instruments {
    /// Carries out a decision on a proposal. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] where this is not proposed
    /// (any more), [`InstrumentsError::Changed`] when something else is proposed or answered than
    /// was seen, [`InstrumentsError::Field`] without a reason, [`InstrumentsError::Misfit`],
    /// [`InstrumentsError::SignedOff`].
    pub async fn decide(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        deciding: &Deciding,
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        self.open_round(tenant, id).await?;
        let whole = self.whole(actor, tenant, id).await?;
        let offers = self.offers(actor, &whole, Some(&deciding.item)).await?;
        let offer = offers.iter().find(|o| o.source() == deciding.source);
        let offer = offer.ok_or(InstrumentsError::NotFound("proposal"))?;
        if offer.token() != deciding.shown {
            return Err(InstrumentsError::Changed(vec![deciding.item.to_string()]));
        }
        let (decision, reason) = reasoned(deciding)?;
        let saying = saying(&whole, offer, deciding)?;
        let held = evidence(offer, &deciding.take)?;
        let mut tx = self.begin(actor).await?;
        let now = self.clock.now();
        if !assessment::store::hold(&mut tx, tenant, id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let who = (actor, &whole.round, &Voice::team());
        if let Some(saying) = saying {
            let what = (&whole.instrument, &[saying][..]);
            self.write_in(&mut tx, who, what, now).await?;
        }
        if let Some(pair) = held {
            self.add_in(&mut tx, who, pair, now).await?;
        }
        let row = DecisionRow {
            item: deciding.item.to_string(),
            source: deciding.source.clone(),
            decision: decision.as_str().to_owned(),
            body: json!({ "reason": reason, "answer": offer.answer_json(), "proposed": offer.token() })
                .to_string(),
            by: actor.audit_name(),
            at: now,
        };
        // Evidence alone leaves the answer to be decided on.
        let is_whole = deciding.take != Take::Evidence || !offer.offers_answer();
        if is_whole {
            store::write(&mut tx, id, &row).await?;
        }
        let name = id.to_string();
        let what = ("instruments.proposal.decide", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["proposal"])
            .await
    }
}

fn reasoned(deciding: &Deciding) -> Result<(Decision, &str), InstrumentsError> {
    let reason = deciding.reason.trim();
    let decision = match deciding.take {
        Take::Answer | Take::Evidence | Take::Both => Decision::Accepted,
        Take::Other(_) => Decision::Changed,
        Take::Nothing => Decision::Dismissed,
    };
    let message = match reason.chars().count() {
        0 if decision != Decision::Accepted => "web-field-missing",
        n if n > longest::SHORT => "instruments-misfit-too-long",
        _ => return Ok((decision, reason)),
    };
    Err(InstrumentsError::Field {
        field: "reason",
        reason: "is missing or too long".to_owned(),
        message,
    })
}

/// The answer that is written, over the one that was seen; the comment beside it stays.
fn saying(
    whole: &Whole,
    offer: &Offer,
    deciding: &Deciding,
) -> Result<Option<Saying>, InstrumentsError> {
    let value = match &deciding.take {
        Take::Answer | Take::Both => offer.answer.clone(),
        Take::Other(value) => Some(value.clone()),
        Take::Evidence | Take::Nothing => return Ok(None),
    };
    let answer = Answer::Given(value.ok_or(InstrumentsError::NotFound("proposed answer"))?);
    let id = deciding.item.as_str();
    Sheet::blank(&whole.instrument).set(&whole.instrument, id, answer.clone())?;
    let stands = whole.team(offer.place);
    Ok(Some(Saying {
        item: deciding.item.clone(),
        seen: deciding.seen,
        answer,
        comment: stands.map(|s| s.comment.clone()).unwrap_or_default(),
    }))
}

fn evidence(offer: &Offer, take: &Take) -> Result<Option<(New, Held)>, InstrumentsError> {
    if !matches!(take, Take::Evidence | Take::Both) {
        return Ok(None);
    }
    let figure = offer.figure.as_ref();
    let frozen = Frozen::from(figure.ok_or(InstrumentsError::NotFound("figure"))?);
    let new = New {
        item: offer.item.clone(),
        offered: Offered::Figure(frozen.figure.clone()),
        about: About {
            title: frozen.figure.clone(),
            issuer: String::new(),
            dated: None,
            valid_until: None,
            tlp: USUAL,
        },
    };
    Ok(Some((new, Held::Measured(frozen))))
}
