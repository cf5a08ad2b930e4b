//! From gaps to a plan: what stands between an answer and best practice, and in which order to
//! close it.
//!
//! Not here: who does it, until when, with what money. Invariant: no action stands before one that
//! it builds on, however the factors are adjusted.

mod factor;
mod next;
mod order;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::answer::Sheet;
use crate::instrument::Instrument;
use crate::package::{Item, ItemId, Source, SourceStatus, Stage, Text};
use crate::score::{ItemScore, Part, Score, Scored};

pub use factor::{Adjustment, BadAdjustment, Factor, Priority, Reasoned};
pub use next::Next;

/// One gap and the action that closes it.
#[derive(Debug, Clone)]
pub struct Action<'i> {
    /// The question's place in the order of asking.
    pub place: usize,
    /// The question: its best practice, evidence and considerations are the action's guidance.
    pub item: &'i Item,
    /// Whether the gap is known, or only that nothing was said.
    pub part: Part,
    /// The stage reached, where the question is one of stages and was answered.
    pub reached: Option<Stage>,
    /// What the next stage needs.
    pub next: Next<'i>,
    /// Questions whose gaps have to be closed first, and are in this plan.
    pub after: Vec<&'i ItemId>,
    /// The four factors.
    pub priority: Priority,
}

impl<'i> Action<'i> {
    /// What is held to be good.
    #[must_use]
    pub const fn best_practice(&self) -> Option<&'i Text> {
        self.item.best_practice.as_ref()
    }

    /// Where that is drawn from, and whether it was compared.
    #[must_use]
    pub fn references(&self) -> (&'i [Source], SourceStatus) {
        (&self.item.sources, self.item.source_status)
    }
}

/// The actions in the order in which they should be taken.
///
/// # Errors
/// When an adjustment has no reason, or names a question that has no gap.
pub fn plan<'i>(
    instrument: &'i Instrument,
    sheet: &Sheet,
    scored: &Scored,
    adjustments: &BTreeMap<ItemId, Adjustment>,
) -> Result<Vec<Action<'i>>, BadAdjustment> {
    let gaps: Vec<usize> = (0..instrument.len())
        .filter(|place| gap(&scored.items[*place]).is_some())
        .collect();
    factor::check(instrument, &gaps, adjustments)?;
    let before = order::before(instrument, scored, &gaps);
    let needed = order::needed_by(&before);
    let mut actions = Vec::new();
    for place in gaps {
        let Some((item, gap)) = instrument.item(place).zip(gap(&scored.items[place])) else {
            continue;
        };
        let after = before.get(&place).into_iter().flatten();
        let after = after.filter_map(|p| instrument.item(*p)).map(|i| &i.id);
        let dependency = 1 + needed.get(&place).copied().unwrap_or(0);
        actions.push(Action {
            place,
            item,
            part: scored.items[place].part,
            reached: next::reached(sheet.answer(place), scored.items[place].part),
            next: next::next(item, sheet.answer(place), scored.items[place].part),
            after: after.collect(),
            priority: Priority::new(item, gap, dependency, adjustments.get(&item.id)),
        });
    }
    Ok(order::sort(actions, &before))
}

/// Whether a question stands in the plan.
#[must_use]
pub fn has_gap(scored: &Scored, place: usize) -> bool {
    scored.items.get(place).is_some_and(|i| gap(i).is_some())
}

/// What is missing from the full score; `None` where nothing is, or the question does not count.
fn gap(item: &ItemScore) -> Option<Score> {
    match item.part {
        Part::Unscored | Part::Left => None,
        Part::Answered | Part::Open | Part::Settled => {
            Score::new(item.full - item.points, item.full).filter(|gap| *gap > Score::none())
        }
    }
}
