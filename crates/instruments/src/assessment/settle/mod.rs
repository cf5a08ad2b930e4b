//! Several answers to one question: whether they agree, and how somebody settles it where not.
//!
//! Not here: who may answer. Invariant: what nobody settled counts as not answered; a settlement
//! holds only for the answers that it was made from.

pub mod api;

use std::collections::BTreeMap;

use ::store::Tx;
use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp};
use serde_json::{Value as Json, json};

use super::store::{self, SettlementRow};
use super::{Stated, Voice, Whole, codec, plain};
use crate::answer::{Answer, longest};
use crate::instrument::Instrument;
use crate::package::{Item, ItemId};
use crate::rights::{SETTLERS, require};
use crate::{Instruments, InstrumentsError};

/// How the answers to a question stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concord {
    /// Nobody said anything.
    Nobody,
    /// All who said something said the same.
    Agreed,
    /// They differ, and somebody settled it.
    Settled,
    /// They differ.
    Disputed,
}

/// What somebody settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The answer that counts.
    pub answer: Answer,
    /// Whose it is.
    pub voice: Voice,
    /// Why.
    pub reason: String,
    /// In a workshop: who was in the room.
    pub present: String,
    /// Who did not agree, and why.
    pub dissent: String,
    /// The versions of the answers that it was made from.
    pub basis: BTreeMap<Voice, i64>,
    /// Goes up with every change; 0 where nothing was settled.
    pub version: i64,
    /// Who settled it, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// How somebody settles a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settling {
    /// Whose answer counts.
    pub voice: Voice,
    /// Why.
    pub reason: String,
    /// Who was in the room, where it was settled in a workshop.
    pub present: String,
    /// Who did not agree, and why.
    pub dissent: String,
    /// The version of the settlement that was seen; 0 where there was none.
    pub seen: i64,
}

/// The answer that counts, and how the voices stand to one another.
pub(super) fn concord(
    said: &BTreeMap<&Voice, &Stated>,
    settled: Option<&Settled>,
) -> (Answer, Concord) {
    let team = said.get(&Voice::team());
    let first = team.or_else(|| said.values().next());
    let Some(first) = first else {
        return (Answer::Blank, Concord::Nobody);
    };
    let one = plain(&first.answer);
    if said.values().all(|s| plain(&s.answer) == one) {
        return (first.answer.clone(), Concord::Agreed);
    }
    match settled.filter(|s| s.basis == basis(said)) {
        Some(settled) => (settled.answer.clone(), Concord::Settled),
        None => (Answer::Blank, Concord::Disputed),
    }
}

fn basis(said: &BTreeMap<&Voice, &Stated>) -> BTreeMap<Voice, i64> {
    let pairs = said.iter();
    pairs.map(|(v, s)| ((*v).clone(), s.version)).collect()
}

impl Whole {
    /// What was said to the question at a place, by those who said something.
    #[must_use]
    pub fn said(&self, place: usize) -> BTreeMap<&Voice, &Stated> {
        let own = self.voices.iter();
        own.filter_map(|(voice, all)| Some((voice, all.get(&place)?)))
            .filter(|(_, s)| s.answer != Answer::Blank)
            .collect()
    }

    /// How the voices stand to one another at a place.
    #[must_use]
    pub fn concord(&self, place: usize) -> Concord {
        concord(&self.said(place), self.settled.get(&place)).1
    }

    /// The places at which answers differ, settled or not.
    #[must_use]
    pub fn differing(&self) -> Vec<(usize, Concord)> {
        let all = (0..self.instrument.len()).map(|place| (place, self.concord(place)));
        all.filter(|(_, c)| matches!(c, Concord::Settled | Concord::Disputed))
            .collect()
    }

    /// What a voice is called.
    #[must_use]
    pub fn voice_name(&self, voice: &Voice) -> Option<String> {
        let one = self.respondents.iter().find(|r| r.voice() == *voice);
        one.map(crate::respondent::Respondent::name)
    }
}

/// A settlement as JSON.
pub(super) fn encode(settled: &Settled) -> Json {
    let basis = settled.basis.iter();
    let basis: serde_json::Map<String, Json> = basis
        .map(|(v, n)| (v.as_str().to_owned(), json!(n)))
        .collect();
    json!({
        "answer": codec::encode(&settled.answer),
        "voice": settled.voice.as_str(),
        "reason": settled.reason,
        "present": settled.present,
        "dissent": settled.dissent,
        "basis": basis,
    })
}

fn decode(item: &Item, row: &SettlementRow) -> Result<Settled, InstrumentsError> {
    let damaged = || InstrumentsError::Damaged(format!("the settlement of {}", row.item));
    let body: Json = serde_json::from_str(&row.body).map_err(|_| damaged())?;
    let text = |key: &str| body.get(key).and_then(Json::as_str).map(str::to_owned);
    let basis = body.get("basis").and_then(Json::as_object);
    let pair = |(v, n): (&String, &Json)| Some((Voice::from_stored(v.clone()), n.as_i64()?));
    let basis: Option<BTreeMap<Voice, i64>> = basis.ok_or_else(damaged)?.iter().map(pair).collect();
    Ok(Settled {
        answer: codec::decode(item, body.get("answer").unwrap_or(&Json::Null))?,
        voice: Voice::from_stored(text("voice").ok_or_else(damaged)?),
        reason: text("reason").ok_or_else(damaged)?,
        present: text("present").unwrap_or_default(),
        dissent: text("dissent").unwrap_or_default(),
        basis: basis.ok_or_else(damaged)?,
        version: row.version,
        by: row.by.clone(),
        at: row.at,
    })
}

pub(super) fn read_all(
    instrument: &Instrument,
    rows: &[SettlementRow],
) -> Result<BTreeMap<usize, Settled>, InstrumentsError> {
    let mut all = BTreeMap::new();
    for row in rows {
        let place = instrument.place(&row.item);
        if let Some((place, item)) = place.and_then(|p| Some((p, instrument.item(p)?))) {
            all.insert(place, decode(item, row)?);
        }
    }
    Ok(all)
}

/// Lets a settlement hold on after a review of one of its answers: a review changes how a claim
/// counts and not what anybody said. `seen` is the version of the answer before the review.
pub(super) async fn reviewed(
    tx: &mut Tx,
    round: RoundId,
    (item, voice, seen): (&Item, &Voice, i64),
    answer: &Answer,
) -> Result<(), InstrumentsError> {
    let Some(row) = store::settlement(tx, round, item.id.as_str()).await? else {
        return Ok(());
    };
    let mut settled = decode(item, &row)?;
    match settled.basis.get_mut(voice) {
        Some(version) if *version == seen => *version = seen + 1,
        _ => return Ok(()),
    }
    if settled.voice == *voice {
        settled.answer = answer.clone();
    }
    let body = encode(&settled).to_string();
    match store::settle(tx, round, &SettlementRow { body, ..row }).await? {
        true => Ok(()),
        false => Err(InstrumentsError::Changed(vec![item.id.to_string()])),
    }
}

impl Settling {
    /// Whether its texts are there and not too long.
    fn fits(&self) -> Result<(), InstrumentsError> {
        let reason = self.reason.trim();
        for (field, text) in [
            ("reason", reason),
            ("present", self.present.as_str()),
            ("dissent", self.dissent.as_str()),
        ] {
            let too_long = text.chars().count() > longest::SHORT;
            if too_long || (field == "reason" && text.is_empty()) {
                return Err(InstrumentsError::Field {
                    field,
                    reason: "is missing or too long".to_owned(),
                    message: match too_long {
                        true => "instruments-misfit-too-long",
                        false => "web-field-missing",
                    },
                });
            }
        }
        Ok(())
    }
}

impl Whole {
    /// A settlement as it is stored, made from the answers as they stand.
    fn settled_by(
        &self,
        (item, settling): &(ItemId, Settling),
        (by, now): (&str, Timestamp),
    ) -> Result<SettlementRow, InstrumentsError> {
        let unknown = || InstrumentsError::NotFound("disagreement");
        let (place, _) = self.item(item.as_str()).ok_or_else(unknown)?;
        let said = self.said(place);
        let (_, stand) = concord(&said, None);
        let chosen = said.get(&settling.voice);
        let chosen = chosen.filter(|_| stand == Concord::Disputed);
        let settled = Settled {
            answer: chosen.ok_or_else(unknown)?.answer.clone(),
            voice: settling.voice.clone(),
            reason: settling.reason.trim().to_owned(),
            present: settling.present.trim().to_owned(),
            dissent: settling.dissent.trim().to_owned(),
            basis: basis(&said),
            version: settling.seen,
            by: by.to_owned(),
            at: now,
        };
        Ok(SettlementRow {
            item: item.to_string(),
            body: encode(&settled).to_string(),
            version: settling.seen,
            by: settled.by,
            at: now,
        })
    }

    /// The questions that nobody has settled where all who were asked say the same, and the team
    /// says something else: one reason may settle many of them. With each, one of those voices.
    #[must_use]
    pub fn united(&self) -> Vec<(usize, &Voice)> {
        let one = |place: usize| {
            let said = self.said(place);
            if concord(&said, self.settled.get(&place)).1 != Concord::Disputed {
                return None;
            }
            let team = Voice::team();
            said.get(&team)?;
            let mut others = said.iter().filter(|(v, _)| ***v != team);
            let (voice, first) = others.next()?;
            let first = plain(&first.answer);
            others
                .all(|(_, s)| plain(&s.answer) == first)
                .then_some((place, *voice))
        };
        (0..self.instrument.len()).filter_map(one).collect()
    }

    /// The state from which the question at a place is settled: the settlement's version and those
    /// of the answers, for a form that settles many.
    #[must_use]
    pub fn seen_at(&self, place: usize) -> String {
        let version = self.settled.get(&place).map_or(0, |s| s.version);
        let versions = self.said(place).into_iter();
        let versions: Vec<String> = versions
            .map(|(v, s)| format!("{}={}", v.as_str(), s.version))
            .collect();
        format!("{version};{}", versions.join(";"))
    }
}

impl Instruments {
    /// Settles which of several answers counts. Country officers, reviewers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] for a question without
    /// answers that differ or a voice that said nothing, [`InstrumentsError::Field`] without a
    /// reason, [`InstrumentsError::Changed`], [`InstrumentsError::SignedOff`].
    pub async fn settle(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (item, settling): (&ItemId, &Settling),
    ) -> Result<(), InstrumentsError> {
        let all = [(item.clone(), settling.clone())];
        self.settle_many(actor, tenant, id, &all).await
    }

    /// Settles several questions, all of them or none. Country officers, reviewers and
    /// administrators may.
    ///
    /// # Errors
    /// As [`Instruments::settle`]; [`InstrumentsError::Changed`] names the questions.
    pub async fn settle_many(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        all: &[(ItemId, Settling)],
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, SETTLERS)?;
        let round = self.open_round(tenant, id).await?;
        for (_, settling) in all {
            settling.fits()?;
        }
        let whole = self.assembled(round).await?;
        let (by, now) = (actor.audit_name(), self.clock.now());
        let rows = all.iter().map(|one| whole.settled_by(one, (&by, now)));
        let rows: Vec<SettlementRow> = rows.collect::<Result<_, _>>()?;
        let mut tx = self.begin(actor).await?;
        if !store::hold(&mut tx, tenant, id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let mut changed = Vec::new();
        for row in &rows {
            if !store::settle(&mut tx, id, row).await? {
                changed.push(row.item.clone());
            }
        }
        if !changed.is_empty() {
            return Err(InstrumentsError::Changed(changed));
        }
        let name = id.to_string();
        let what = ("instruments.answer.settle", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["settlement"])
            .await
    }
}
