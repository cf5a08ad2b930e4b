//! A round as a whole: the instrument it began with, what was said, the sheet and its score.
//!
//! This is what pages, the API and reports read. Not here: changing anything. Invariant: the score
//! is worked out from the sheet whenever it is read, and never stored beside it.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::id::{RoundId, TenantId};
use base::{Actor, Day, Tlp};

use super::adjust::{self, Adjusted};
use super::carried;
use super::carry::Carried;
use super::returned::{self, Returned};
use super::settle::{self, Settled};
use super::signoff::{self, Covered};
use super::store::{self, AnswerRow};
use super::undertake::{self, Undertaken};
use super::{Round, RoundStand, Stated, Voice, codec, signed};
use crate::answer::{Answer, Sheet};
use crate::evidence::{self, Frozen, Piece};
use crate::instrument::Instrument;
use crate::package::{Finding, Item, ItemId, SectionId};
use crate::plan::{Action, Adjustment, plan};
use crate::respondent::Respondent;
use crate::rights::ceiling;
use crate::score::{Scored, score};
use crate::{Instruments, InstrumentsError};

/// A round with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The round.
    pub round: Round,
    /// The instrument, as it was when the round began.
    pub instrument: Arc<Instrument>,
    /// What each voice said, by the place of the question.
    pub voices: BTreeMap<Voice, BTreeMap<usize, Stated>>,
    /// Who was asked, beside the team.
    pub respondents: Vec<Respondent>,
    /// What somebody settled where answers differ, by the place of the question.
    pub settled: BTreeMap<usize, Settled>,
    /// The answers that count; where answers differ and nobody settled it, none.
    pub sheet: Sheet,
    /// The score of the sheet.
    pub scored: Scored,
    /// What was changed about the plan.
    pub adjusted: BTreeMap<ItemId, Adjusted>,
    /// What was undertaken, by question.
    pub undertaken: BTreeMap<ItemId, Undertaken>,
    /// The figures of undertakings as they are today, by name, once they were looked up.
    pub measured: BTreeMap<String, Frozen>,
    /// What the round before left to look at.
    pub carried: Carried,
    /// The claims that a question does not apply which were sent back, by place.
    pub returned: BTreeMap<usize, Vec<Returned>>,
    /// All evidence, whatever its label.
    pub(crate) pieces: Vec<Piece>,
    /// The strictest label that the reader sees.
    pub(crate) ceiling: Tlp,
    /// What the hash of a round that is signed off covers.
    pub(crate) covered: Option<Covered>,
    /// The day on which evidence was looked at.
    pub on: Day,
}

impl Whole {
    /// What a voice said to the question at a place.
    #[must_use]
    pub fn stated(&self, voice: &Voice, place: usize) -> Option<&Stated> {
        self.voices.get(voice)?.get(&place)
    }

    /// What the team said to the question at a place.
    #[must_use]
    pub fn team(&self, place: usize) -> Option<&Stated> {
        self.stated(&Voice::team(), place)
    }

    /// The place and the question of an id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<(usize, &Item)> {
        let place = self.instrument.place(id)?;
        Some((place, self.instrument.item(place)?))
    }

    /// The evidence that the reader may see, the oldest first.
    pub fn evidence(&self) -> impl Iterator<Item = &Piece> {
        let ceiling = self.ceiling;
        self.pieces.iter().filter(move |p| p.about.tlp <= ceiling)
    }

    /// The evidence beside a question that the reader may see.
    pub fn evidence_of<'w>(&'w self, item: &'w ItemId) -> impl Iterator<Item = &'w Piece> {
        self.evidence().filter(move |p| p.item == *item)
    }

    /// How many pieces of evidence the reader may not see; of one question, or of all.
    #[must_use]
    pub fn withheld_evidence(&self, item: Option<&ItemId>) -> usize {
        let strict = self.pieces.iter().filter(|p| p.about.tlp > self.ceiling);
        strict.filter(|p| item.is_none_or(|i| p.item == *i)).count()
    }

    /// The actions in the order in which they should be taken. Adjustments of questions whose gap
    /// is closed by now are left out.
    #[must_use]
    pub fn plan(&self) -> Vec<Action<'_>> {
        let has_gap = |id: &ItemId| {
            let place = self.instrument.place(id.as_str());
            place.is_some_and(|p| crate::plan::has_gap(&self.scored, p))
        };
        let taken: BTreeMap<ItemId, Adjustment> = self
            .adjusted
            .iter()
            .filter(|(id, a)| has_gap(id) && !a.is_nothing())
            .map(|(id, a)| (id.clone(), a.adjustment.clone()))
            .collect();
        let none = BTreeMap::new();
        let (own, sheet, scored) = (&*self.instrument, &self.sheet, &self.scored);
        // What is stored was taken by the same rules; a plan is never withheld for one of them.
        plan(own, sheet, scored, &taken)
            .or_else(|_| plan(own, sheet, scored, &none))
            .unwrap_or_default()
    }

    /// The round as somebody sees it who answers some sections: in these, their own answers alone;
    /// in others, what counts, so that it is known which questions are asked.
    ///
    /// # Errors
    /// When an answer does not fit, which the store does not hold.
    pub fn seen_by(
        mut self,
        voice: &Voice,
        sections: &[SectionId],
    ) -> Result<Self, InstrumentsError> {
        let own = self.voices.remove(voice).unwrap_or_default();
        for (section, range) in self.instrument.sections() {
            if !sections.contains(&section.id) {
                continue;
            }
            for place in range {
                let Some(item) = self.instrument.item(place) else {
                    continue;
                };
                let answer = own.get(&place).map(|s| s.answer.clone());
                let answer = answer.unwrap_or_default();
                self.sheet.set(&self.instrument, item.id.as_str(), answer)?;
            }
        }
        self.scored = score(&self.instrument, &self.sheet, self.on);
        self.voices = BTreeMap::from([(voice.clone(), own)]);
        self.pieces.retain(|p| p.voice == *voice);
        self.ceiling = Tlp::Red;
        for all in self.returned.values_mut() {
            all.retain(|r| r.voice == *voice);
        }
        self.settled.clear();
        self.adjusted.clear();
        self.undertaken.clear();
        self.respondents.retain(|r| r.voice() == *voice);
        Ok(self)
    }

    /// The findings that the answers give rise to, the gravest first.
    #[must_use]
    pub fn findings(&self) -> Vec<&Finding> {
        let mut found = crate::answer::branch::findings(&self.instrument, &self.sheet);
        found.sort_by_key(|f| std::cmp::Reverse(f.gravity));
        found
    }
}

impl Instruments {
    /// A round with everything that belongs to it. Whoever may read rounds may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`].
    pub async fn whole(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
    ) -> Result<Whole, InstrumentsError> {
        let round = self.round(actor, tenant, id).await?;
        let mut whole = self.assembled(round).await?;
        whole.ceiling = ceiling(actor, tenant);
        Ok(whole)
    }

    /// The answers of a round that count, scored: for whoever asks what they are worth and nothing
    /// else. Without what stands beside them it takes two statements instead of eight.
    pub(crate) async fn counted(
        &self,
        round: &Round,
    ) -> Result<(Arc<Instrument>, Scored), InstrumentsError> {
        let instrument = self.instrument(round.text).await?;
        let voices = self.spoken(round.id, &instrument).await?;
        let settled = store::settlements(&self.db, round.id).await?;
        let settled = settle::read_all(&instrument, &settled)?;
        let sheet = consolidated(&instrument, &voices, &settled)?;
        let scored = score(&instrument, &sheet, self.clock.now().day());
        Ok((instrument, scored))
    }

    async fn spoken(
        &self,
        round: RoundId,
        instrument: &Instrument,
    ) -> Result<BTreeMap<Voice, BTreeMap<usize, Stated>>, InstrumentsError> {
        let mut voices: BTreeMap<Voice, BTreeMap<usize, Stated>> = BTreeMap::new();
        for row in store::answers(&self.db, round).await? {
            if let Some((place, stated)) = stated(instrument, &row)? {
                voices.entry(row.voice).or_default().insert(place, stated);
            }
        }
        Ok(voices)
    }

    pub(crate) async fn assembled(&self, round: Round) -> Result<Whole, InstrumentsError> {
        let instrument = self.instrument(round.text).await?;
        let voices = self.spoken(round.id, &instrument).await?;
        let settled = store::settlements(&self.db, round.id).await?;
        let settled = settle::read_all(&instrument, &settled)?;
        let mut sheet = consolidated(&instrument, &voices, &settled)?;
        let pieces = evidence::store::of_round(&self.db, round.id).await?;
        let pieces: Vec<Piece> = pieces
            .into_iter()
            .filter(|p| instrument.place(p.item.as_str()).is_some())
            .collect();
        for piece in &pieces {
            sheet.attach(&instrument, piece.item.as_str(), piece.counted())?;
        }
        let returned = returned::of_round(&self.db, round.id).await?;
        let returned = returned::read_all(&instrument, &voices, returned);
        let respondents = self.asked_in(round.id).await?;
        let rows = store::adjustments(&self.db, round.id).await?;
        let adjusted = adjust::read_all(&instrument, &rows)?;
        let undertaken = undertake::read_all(&self.db, &instrument, round.id).await?;
        let carried = carried::read(&self.db, round.id).await?;
        // A round that is signed off stays as it was on that day, whatever has expired since.
        let signed = match round.stand {
            RoundStand::SignedOff => signed::read(&self.db, round.id).await?,
            RoundStand::Open => None,
        };
        let covered = signed.as_ref().map(signoff::covered).transpose()?;
        let on = signed.map_or_else(|| self.clock.now(), |s| s.at).day();
        let scored = score(&instrument, &sheet, on);
        Ok(Whole {
            round,
            instrument,
            voices,
            respondents,
            settled,
            sheet,
            scored,
            adjusted,
            undertaken,
            measured: BTreeMap::new(),
            carried,
            returned,
            pieces,
            // Who reads decides; until then nothing that has a label is seen.
            ceiling: Tlp::Clear,
            covered,
            on,
        })
    }
}

/// A stored answer at its place; `None` for a question that the instrument does not have.
pub(super) fn stated(
    instrument: &Instrument,
    row: &AnswerRow,
) -> Result<Option<(usize, Stated)>, InstrumentsError> {
    let Some(place) = instrument.place(&row.item) else {
        return Ok(None);
    };
    let Some(item) = instrument.item(place) else {
        return Ok(None);
    };
    let damaged = |_| InstrumentsError::Damaged(format!("the answer to {} is no JSON", row.item));
    let body = serde_json::from_str(&row.body).map_err(damaged)?;
    let stated = Stated {
        answer: codec::decode(item, &body)?,
        comment: row.comment.clone(),
        version: row.version,
        by: row.by.clone(),
        at: row.at,
    };
    Ok(Some((place, stated)))
}

/// The answers that count: what all who said something agree on, or what was settled.
fn consolidated(
    instrument: &Instrument,
    voices: &BTreeMap<Voice, BTreeMap<usize, Stated>>,
    settled: &BTreeMap<usize, Settled>,
) -> Result<Sheet, InstrumentsError> {
    let mut sheet = Sheet::blank(instrument);
    for (place, item) in instrument.package().items().enumerate() {
        let said: BTreeMap<&Voice, &Stated> = voices
            .iter()
            .filter_map(|(voice, all)| Some((voice, all.get(&place)?)))
            .filter(|(_, stated)| stated.answer != Answer::Blank)
            .collect();
        if !said.is_empty() {
            let (answer, _) = settle::concord(&said, settled.get(&place));
            sheet.set(instrument, item.id.as_str(), answer)?;
        }
    }
    Ok(sheet)
}
