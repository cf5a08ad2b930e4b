//! The review of what is said not to apply: agreed, taken back, or sent back with a reason.
//!
//! Not here: forms. Invariant: nobody reviews what they said themselves; what was sent back is
//! shown with its reason until the answer is changed, and counts as open.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::{Db, Row, StoreError, Tx, params};
use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp};

use super::store::{self, AnswerRow};
use super::{Stated, Voice, codec, say, settle};
use crate::answer::{Answer, Review, longest};
use crate::instrument::Instrument;
use crate::package::ItemId;
use crate::rights::{REVIEWERS, SETTLERS, require};
use crate::{Instruments, InstrumentsError};

const OF_ROUND: &str = "SELECT item, voice, answer_version, reason, returned_at FROM instruments_return WHERE round = $1";
const WRITE: &str = "INSERT INTO instruments_return
    (round, item, voice, answer_version, reason, returned_by, returned_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (round, item, voice) DO UPDATE SET answer_version = excluded.answer_version,
    reason = excluded.reason, returned_by = excluded.returned_by, returned_at = excluded.returned_at";
const CLEAR: &str = "DELETE FROM instruments_return WHERE round = $1 AND item = $2 AND voice = $3";

/// What a reviewer says of a claim that a question does not apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reviewing {
    /// It does not apply indeed.
    Agree,
    /// The agreement is taken back.
    Withdraw,
    /// It does apply, or the reason does not say why not: they are asked again.
    SendBack(String),
}

/// A claim that was sent back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// Whose claim.
    pub voice: Voice,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

pub(super) struct ReturnRow {
    item: String,
    version: i64,
    returned: Returned,
}

pub(super) async fn of_round(db: &Db, round: RoundId) -> Result<Vec<ReturnRow>, StoreError> {
    let rows = db.fetch(OF_ROUND, params![round]).await?;
    let read = |row: &Row| {
        Ok(ReturnRow {
            item: row.get("item")?,
            version: row.get("answer_version")?,
            returned: Returned {
                voice: Voice::from_stored(row.get("voice")?),
                reason: row.get("reason")?,
                at: row.get("returned_at")?,
            },
        })
    };
    rows.iter().map(read).collect()
}

/// Those that hold: the answer is still the one that was sent back.
pub(super) fn read_all(
    instrument: &Instrument,
    voices: &BTreeMap<Voice, BTreeMap<usize, Stated>>,
    rows: Vec<ReturnRow>,
) -> BTreeMap<usize, Vec<Returned>> {
    let mut all: BTreeMap<usize, Vec<Returned>> = BTreeMap::new();
    for row in rows {
        let Some(place) = instrument.place(&row.item) else {
            continue;
        };
        let stated = voices.get(&row.returned.voice).and_then(|v| v.get(&place));
        if stated.is_some_and(|s| s.version == row.version) {
            all.entry(place).or_default().push(row.returned);
        }
    }
    all
}

impl Instruments {
    /// Reviews a claim that a question does not apply. For the team's, reviewers and
    /// administrators may; for a respondent's, whoever settles answers; nobody for their own.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] unless that voice said that
    /// it does not apply, [`InstrumentsError::OwnAnswer`], [`InstrumentsError::Changed`],
    /// [`InstrumentsError::SignedOff`], [`InstrumentsError::Field`] without a reason for sending
    /// it back.
    pub async fn review(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (item, voice, seen): (&ItemId, &Voice, i64),
        reviewing: &Reviewing,
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, roles(voice))?;
        let round = self.open_round(tenant, id).await?;
        let instrument = self.instrument(round.text).await?;
        let now = self.clock.now();
        let mut tx = self.begin(actor).await?;
        if !store::hold(&mut tx, tenant, id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let which = (id, item, voice, seen);
        let by = actor.audit_name();
        one(&mut tx, &instrument, which, (reviewing, &by, now)).await?;
        let name = id.to_string();
        let what = ("instruments.answer.review", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["review"])
            .await
    }

    /// Agrees to several claims, to all of them or to none; each as [`Instruments::review`].
    ///
    /// # Errors
    /// As [`Instruments::review`]; nothing without a claim.
    pub async fn agree_many(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        claims: &[(ItemId, Voice, i64)],
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, SETTLERS)?;
        for (_, voice, _) in claims {
            require(actor, tenant, roles(voice))?;
        }
        let round = self.open_round(tenant, id).await?;
        let instrument = self.instrument(round.text).await?;
        let (by, now) = (actor.audit_name(), self.clock.now());
        let mut tx = self.begin(actor).await?;
        if !store::hold(&mut tx, tenant, id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        for (item, voice, seen) in claims {
            let which = (id, item, voice, *seen);
            one(&mut tx, &instrument, which, (&Reviewing::Agree, &by, now)).await?;
        }
        let name = id.to_string();
        let what = ("instruments.answer.review", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["review"])
            .await
    }
}

/// Who may review what a voice says.
fn roles(voice: &Voice) -> &'static [base::Role] {
    match *voice == Voice::team() {
        true => REVIEWERS,
        false => SETTLERS,
    }
}

/// One review within a change that holds the round.
async fn one(
    tx: &mut Tx,
    instrument: &Arc<Instrument>,
    (id, item, voice, seen): (RoundId, &ItemId, &Voice, i64),
    (reviewing, reviewer, now): (&Reviewing, &str, Timestamp),
) -> Result<(), InstrumentsError> {
    let current = store::answer(tx, id, voice, item.as_str()).await?;
    let current = say::read(instrument, current.as_ref())?;
    let Answer::NotApplicable { reason, .. } = &current.answer else {
        return Err(InstrumentsError::NotFound("claim that it does not apply"));
    };
    let (review, back) = match reviewing {
        Reviewing::Agree if current.by == reviewer => {
            return Err(InstrumentsError::OwnAnswer);
        }
        Reviewing::Agree => (Review::Agreed, None),
        Reviewing::Withdraw => (Review::Open, None),
        Reviewing::SendBack(why) => (Review::Open, Some(reasoned(why)?)),
    };
    let answer = Answer::NotApplicable {
        reason: reason.clone(),
        review,
    };
    let row = AnswerRow {
        item: item.to_string(),
        voice: voice.clone(),
        body: codec::encode(&answer).to_string(),
        comment: current.comment.clone(),
        version: seen,
        // Whoever said it is still whoever said it.
        by: current.by.clone(),
        at: now,
    };
    let fresh = current.version == seen;
    if !fresh || !store::write(tx, id, &row, seen).await? {
        return Err(InstrumentsError::Changed(vec![item.to_string()]));
    }
    let place = instrument.place(item.as_str());
    if let Some(item) = place.and_then(|p| instrument.item(p)) {
        settle::reviewed(tx, id, (item, voice, seen), &answer).await?;
    }
    match back {
        Some(why) => {
            let version = seen + 1;
            let name = item.as_str();
            let values = params![id, name, voice.as_str(), version, why, reviewer, now];
            tx.execute(WRITE, values).await?;
        }
        None => {
            let values = params![id, item.as_str(), voice.as_str()];
            tx.execute(CLEAR, values).await?;
        }
    }
    Ok(())
}

fn reasoned(why: &str) -> Result<String, InstrumentsError> {
    let why = why.trim();
    let message = match why.chars().count() {
        0 => "web-field-missing",
        n if n > longest::SHORT => "instruments-misfit-too-long",
        _ => return Ok(why.to_owned()),
    };
    Err(InstrumentsError::Field {
        field: "reason",
        reason: "is missing or too long".to_owned(),
        message,
    })
}
