//! Answers that the gateway proposes: from a short form, and from what it measures itself.
//!
//! Not here: pages. What people decide on proposals is in `decide`. Invariant: a proposal is never an answer; a person takes it or leaves
//! it, and it says where it comes from.

pub mod api;
mod decide;
mod offer;
pub(crate) mod pages;
mod store;
mod targets;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::answer::{Answer, Sheet, Value};
use crate::instrument::Instrument;
use crate::package::{Decimal, Item, ItemId, Question, Stage};
use crate::score::{Part, Scored};

pub use decide::{Deciding, Take};
pub use offer::{Decided, Decision, Offer};
pub(crate) use targets::Targets;

/// Where a proposal comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Answers to these questions of a shorter instrument; the weakest of them decides.
    Projected {
        /// The other instrument.
        instrument: String,
        /// Its questions.
        items: Vec<ItemId>,
    },
    /// A figure of the gateway.
    Measured {
        /// The figure's name.
        figure: String,
        /// Its value.
        value: Decimal,
    },
}

/// A proposed answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The question.
    pub item: ItemId,
    /// The answer.
    pub value: Value,
    /// Where it comes from.
    pub origin: Origin,
}

/// Proposes answers to the stage questions of a full form from the answers to a short one. A short
/// question of another type speaks by its score, rounded down to a stage: what was said in short
/// proposes no more than it shows. Where several speak to one question, the weakest decides.
#[must_use]
pub fn projected(short: &Instrument, scored: &Scored, long: &Instrument) -> Vec<Proposal> {
    let mut found: BTreeMap<usize, (Stage, Vec<ItemId>)> = BTreeMap::new();
    for (place, item) in short.package().items().enumerate() {
        let Some(stage) = scored.items.get(place).and_then(spoken) else {
            continue;
        };
        let here = |t: &&crate::package::item::Target| t.instrument == long.package().id;
        for target in item.projects_to.iter().filter(here) {
            let place = long.place(target.item.as_str());
            let fits = |p: &usize| long.item(*p).is_some_and(takes_stage);
            if let Some(place) = place.filter(fits) {
                let entry = found.entry(place).or_insert((stage, Vec::new()));
                entry.0 = entry.0.min(stage);
                entry.1.push(item.id.clone());
            }
        }
    }
    let instrument = short.package().id.to_string();
    let proposal = |(place, (stage, items))| {
        let item: &Item = long.item(place)?;
        Some(Proposal {
            item: item.id.clone(),
            value: Value::Stage(stage),
            origin: Origin::Projected {
                instrument: instrument.clone(),
                items,
            },
        })
    };
    found.into_iter().filter_map(proposal).collect()
}

const fn takes_stage(item: &Item) -> bool {
    matches!(item.kind, Question::Stage { .. })
}

/// The stage that an answered question speaks for.
fn spoken(item: &crate::score::ItemScore) -> Option<Stage> {
    if item.part != Part::Answered {
        return None;
    }
    let quarters = (item.points * 4).checked_div(item.full)?;
    Stage::new(u8::try_from(quarters).ok()?)
}

/// Proposes answers from the gateway's own figures: a stage where the figure's steps reach one
/// (also the lowest), the figure itself where a number is asked that takes it. Figures that are
/// not known propose nothing.
#[must_use]
pub fn measured(instrument: &Instrument, figures: &BTreeMap<String, Decimal>) -> Vec<Proposal> {
    let mut found = Vec::new();
    for item in instrument.package().items() {
        for measured in &item.measured {
            let Some(value) = figures.get(&measured.figure).copied() else {
                continue;
            };
            let Some(proposed) = from_figure(item, measured, value) else {
                continue;
            };
            found.push(Proposal {
                item: item.id.clone(),
                value: proposed,
                origin: Origin::Measured {
                    figure: measured.figure.clone(),
                    value,
                },
            });
        }
    }
    found
}

/// The answer that a figure proposes to a question; none where it is evidence alone.
#[must_use]
pub fn from_figure(
    item: &Item,
    measured: &crate::package::Measured,
    value: Decimal,
) -> Option<Value> {
    match (&item.kind, &measured.steps) {
        (Question::Stage { .. }, Some(steps)) => Some(Value::Stage(steps.stage(value))),
        (Question::Number { number, .. }, _) if number.takes(value) => Some(Value::Number(value)),
        _ => None,
    }
}

/// The proposals to questions that nobody has said anything to yet.
#[must_use]
pub fn for_blanks(
    proposals: Vec<Proposal>,
    instrument: &Instrument,
    sheet: &Sheet,
) -> Vec<Proposal> {
    let blank = |p: &Proposal| {
        let place = instrument.place(p.item.as_str());
        place.is_some_and(|place| *sheet.answer(place) == Answer::Blank)
    };
    proposals.into_iter().filter(blank).collect()
}
