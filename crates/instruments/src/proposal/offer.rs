//! Proposals of a round beside what stands there: figures as they are now, answers of shorter
//! instruments, and what somebody decided on each.
//!
//! Not here: deciding. Invariant: a decision to leave a proposal holds as long as the same is
//! proposed; a question that is not asked has no proposals.

use std::collections::{BTreeMap, BTreeSet};

use base::measured::Measured;
use base::{Actor, Timestamp};
use serde_json::Value as Json;

use super::store::{self, DecisionRow};
use super::{Origin, from_figure, projected};
use crate::answer::{Answer, Value};
use crate::assessment::{Whole, codec, store as rounds};
use crate::evidence::Piece;
use crate::package::{Item, ItemId};
use crate::rights::{READERS, require};
use crate::{Instruments, InstrumentsError};

/// What somebody decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The answer, the evidence, or both were taken as proposed.
    Accepted,
    /// Another answer was given, with a reason.
    Changed,
    /// It was left, with a reason.
    Dismissed,
}

impl Decision {
    const ALL: [Self; 3] = [Self::Accepted, Self::Changed, Self::Dismissed];

    /// The name in storage and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Changed => "changed",
            Self::Dismissed => "dismissed",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.as_str() == name)
    }
}

/// A decision on a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What was decided.
    pub decision: Decision,
    /// Why.
    pub reason: String,
    /// Who, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The answer that was proposed then, as JSON.
    answer: Json,
}

/// A proposal beside what stands.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The place of the question.
    pub place: usize,
    /// The question.
    pub item: ItemId,
    /// Where it comes from.
    pub origin: Origin,
    /// The answer that is proposed; a figure may be evidence alone.
    pub answer: Option<Value>,
    /// The figure as it is now.
    pub figure: Option<Measured>,
    /// Whether the team has said just that.
    pub said: bool,
    /// Whether the team's answer goes further than the figure could show: it proposes the highest
    /// stage that its rule knows, and the answer is a higher one.
    pub beyond: bool,
    /// Whether the figure is evidence of this round.
    pub attached: bool,
    /// The latest decision, while it holds.
    pub decided: Option<Decided>,
}

impl Offer {
    /// Where it comes from, in one word for addresses and storage.
    #[must_use]
    pub fn source(&self) -> String {
        source(&self.origin)
    }

    /// What is proposed, in one word: a form that was made from something else is out of date.
    #[must_use]
    pub fn token(&self) -> String {
        let value = match &self.origin {
            Origin::Measured { value, .. } => value.to_string(),
            Origin::Projected { .. } => String::new(),
        };
        format!("{value}|{}", self.answer_json())
    }

    pub(super) fn answer_json(&self) -> Json {
        self.answer.as_ref().map_or(Json::Null, codec::encode_value)
    }

    /// Whether the answer can still be taken.
    #[must_use]
    pub fn offers_answer(&self) -> bool {
        self.answer.is_some() && !self.said && !self.beyond
    }

    /// Whether the figure can still be taken as evidence.
    #[must_use]
    pub fn offers_evidence(&self) -> bool {
        self.figure.is_some() && !self.attached
    }

    /// Whether somebody has to look at it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.decided.is_none() && (self.offers_answer() || self.offers_evidence())
    }
}

fn source(origin: &Origin) -> String {
    match origin {
        Origin::Measured { figure, .. } => format!("measured:{figure}"),
        Origin::Projected { instrument, .. } => format!("projected:{instrument}"),
    }
}

impl Instruments {
    /// The proposals to the questions of a round, in the order of asking; to one question, or to
    /// all. Whoever may not see the gateway's figures is offered none of them.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`].
    pub async fn offers(
        &self,
        actor: &Actor,
        whole: &Whole,
        only: Option<&ItemId>,
    ) -> Result<Vec<Offer>, InstrumentsError> {
        let tenant = whole.round.tenant;
        require(actor, tenant, READERS)?;
        let asked: Vec<(usize, &Item)> = (whole.instrument.package().items().enumerate())
            .filter(|(_, item)| only.is_none_or(|o| item.id == *o))
            .filter(|(place, _)| whole.scored.standings.is_asked(*place))
            .collect();
        let bound = asked.iter().flat_map(|(_, item)| &item.measured);
        let wanted: BTreeSet<&str> = bound.map(|m| m.figure.as_str()).collect();
        let mut figures = Vec::new();
        if !wanted.is_empty() {
            let wanted: Vec<&str> = wanted.into_iter().collect();
            figures = self.figures_seen(actor, tenant, &wanted).await?;
        }
        let mut offers = Vec::new();
        for (place, item) in &asked {
            offers.extend(of_figures(whole, (*place, item), &figures));
        }
        offers.extend(self.of_others(whole, &asked).await?);
        offers.sort_by_key(|o| o.place);
        let rows = store::of_round(&self.db, whole.round.id).await?;
        for offer in &mut offers {
            let source = offer.source();
            let same = |r: &&DecisionRow| r.item == offer.item.as_str() && r.source == source;
            let decided = rows.iter().find(same).and_then(read);
            offer.decided = decided.filter(|d| d.answer == offer.answer_json());
        }
        Ok(offers)
    }

    /// What the newest rounds of other instruments propose.
    async fn of_others(
        &self,
        whole: &Whole,
        asked: &[(usize, &Item)],
    ) -> Result<Vec<Offer>, InstrumentsError> {
        let mut found = Vec::new();
        let own = whole.round.instrument.as_str();
        let others = rounds::newest_of_others(&self.db, whole.round.tenant, own);
        for round in others.await? {
            if !self.speaks_to(round.text, own, asked).await? {
                continue;
            }
            let (short, scored) = self.counted(&round).await?;
            let all = projected(&short, &scored, &whole.instrument);
            let mut by_item: BTreeMap<&str, &super::Proposal> = BTreeMap::new();
            by_item.extend(all.iter().map(|p| (p.item.as_str(), p)));
            for (place, item) in asked {
                if let Some(one) = by_item.get(item.id.as_str()) {
                    let value = Some(one.value.clone());
                    found.push(offer(
                        whole,
                        (*place, item),
                        one.origin.clone(),
                        value,
                        None,
                    ));
                }
            }
        }
        Ok(found)
    }
}

fn of_figures(whole: &Whole, at: (usize, &Item), figures: &[Measured]) -> Vec<Offer> {
    let one = |bound: &crate::package::Measured| {
        let known = figures.iter().find(|f| f.measure.name == bound.figure)?;
        let origin = Origin::Measured {
            figure: bound.figure.clone(),
            value: known.value,
        };
        let value = from_figure(at.1, bound, known.value);
        let mut offer = offer(whole, at, origin, value, Some(known.clone()));
        let top = bound.steps.as_ref().map(|s| Value::Stage(s.top()));
        let stands = whole.team(at.0).map(|s| &s.answer);
        if let (Some(Value::Stage(proposed)), Some(Answer::Given(Value::Stage(now)))) =
            (&offer.answer, stands)
        {
            offer.beyond = top.as_ref() == offer.answer.as_ref() && now > proposed;
        }
        Some(offer)
    };
    at.1.measured.iter().filter_map(one).collect()
}

fn offer(
    whole: &Whole,
    (place, item): (usize, &Item),
    origin: Origin,
    answer: Option<Value>,
    figure: Option<Measured>,
) -> Offer {
    let stands = whole.team(place).map(|s| &s.answer);
    let said = answer.as_ref().zip(stands);
    let said = said.is_some_and(|(a, s)| matches!(s, Answer::Given(given) if given == a));
    let name = figure.as_ref().map(|f| f.measure.name);
    let fresh = |p: &Piece| {
        let same = p
            .held
            .figure()
            .is_some_and(|f| Some(f.figure.as_str()) == name);
        same && p.item == item.id && p.carried.is_none()
    };
    Offer {
        place,
        item: item.id.clone(),
        origin,
        answer,
        figure,
        said,
        beyond: false,
        attached: whole.pieces.iter().any(fresh),
        decided: None,
    }
}

fn read(row: &DecisionRow) -> Option<Decided> {
    let body: Json = serde_json::from_str(&row.body).ok()?;
    Some(Decided {
        decision: Decision::from_name(&row.decision)?,
        reason: body.get("reason")?.as_str()?.to_owned(),
        by: row.by.clone(),
        at: row.at,
        answer: body.get("answer")?.clone(),
    })
}
