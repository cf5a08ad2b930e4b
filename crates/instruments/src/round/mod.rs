//! From one round to the next: what changed, and what is carried over.
//!
//! Not here: when rounds are held. Invariant: an answer is carried over only under the same id and
//! only where it still fits; what the question said before and says now is told apart.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::answer::branch::Standing;
use crate::answer::{Answer, Entry, Misfit, Review, Sheet};
use crate::instrument::Instrument;
use crate::package::{Item, ItemId, Package};
use crate::score::{Part, Score, Scored};

/// How a question relates to the one of the same id in the round before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// It asks the same in the same words.
    Same,
    /// Its words, options or stages changed.
    Changed,
    /// It was not asked before.
    New,
}

/// Whether two questions ask the same: type, and every string that a respondent chooses by. What
/// is said around it (why, evidence, weight, effort) does not count.
#[must_use]
pub fn compare(before: Option<&Item>, now: &Item) -> Question {
    let Some(before) = before else {
        return Question::New;
    };
    match wording(before) == wording(now) {
        true => Question::Same,
        false => Question::Changed,
    }
}

fn wording(item: &Item) -> (String, Vec<(String, String)>, String) {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let strings = item.asked().into_iter();
    let strings = strings.map(|(key, text)| (key, words(&text.text)));
    (
        item.kind.type_name().to_owned(),
        strings.collect(),
        item.kind.bounds(),
    )
}

/// What became of an answer on its way into the next round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried {
    /// It was taken over; the question is the same.
    Over,
    /// It was taken over and has to be looked at: the question changed.
    Changed,
    /// It could not be taken over: it no longer fits the question.
    Refused(Misfit),
    /// There was none.
    Nothing,
}

/// A sheet for the next round.
#[derive(Debug, Clone)]
pub struct NextRound {
    /// The answers taken over, as proposals to be confirmed.
    pub sheet: Sheet,
    /// Every question of the new instrument: how it relates to the old one, what became of its
    /// answer.
    pub questions: Vec<(ItemId, Question, Carried)>,
    /// Questions that are no longer asked and had something said to them.
    pub dropped: Vec<ItemId>,
}

/// Carries the answers of a round over into an instrument, the same or a newer version. That a
/// question does not apply has to be agreed anew where the question changed.
#[must_use]
pub fn carry(before: &Instrument, sheet: &Sheet, now: &Instrument) -> NextRound {
    let old: BTreeMap<&str, (&Item, &Entry)> = items(before)
        .zip(sheet.entries())
        .map(|(item, entry)| (item.id.as_str(), (item, entry)))
        .collect();
    let mut next = Sheet::blank(now);
    let mut questions = Vec::new();
    for item in items(now) {
        let id = item.id.as_str();
        let question = compare(old.get(id).map(|(i, _)| *i), item);
        let carried = match old.get(id) {
            Some((_, entry)) => take(now, &mut next, id, entry, question),
            None => Carried::Nothing,
        };
        questions.push((item.id.clone(), question, carried));
    }
    let gone = items(before)
        .zip(sheet.entries())
        .filter(|(item, entry)| now.place(item.id.as_str()).is_none() && is_said(entry));
    let dropped = gone.map(|(item, _)| item.id.clone()).collect();
    NextRound {
        sheet: next,
        questions,
        dropped,
    }
}

fn items(instrument: &Instrument) -> impl Iterator<Item = &Item> {
    Package::items(instrument.package())
}

fn is_said(entry: &Entry) -> bool {
    entry.answer != Answer::Blank || !entry.evidence.is_empty()
}

fn take(
    now: &Instrument,
    next: &mut Sheet,
    id: &str,
    entry: &Entry,
    question: Question,
) -> Carried {
    if !is_said(entry) {
        return Carried::Nothing;
    }
    let answer = match (&entry.answer, question) {
        (Answer::NotApplicable { reason, .. }, Question::Changed) => Answer::NotApplicable {
            reason: reason.clone(),
            review: Review::Open,
        },
        (answer, _) => answer.clone(),
    };
    let taken = next.set(now, id, answer);
    for evidence in &entry.evidence {
        // The question is there, or nothing would have been asked of it above.
        let _ = next.attach(now, id, evidence.clone());
    }
    match (taken, question) {
        (Err(misfit), _) => Carried::Refused(misfit),
        (Ok(()), Question::Same) => Carried::Over,
        (Ok(()), _) => Carried::Changed,
    }
}

/// What a question gained or lost since the round before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub id: ItemId,
    /// Whether it asks the same.
    pub question: Question,
    /// Its score then; `None` where it did not count.
    pub before: Option<Score>,
    /// Its score now.
    pub now: Option<Score>,
    /// Which way it went.
    pub direction: Direction,
}

/// Which way a question went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// A higher score, both times by an answer.
    Better,
    /// The same score, both times by an answer.
    Level,
    /// A lower score, both times by an answer.
    Worse,
    /// Answered now and open before: nothing is known to have changed.
    Opened,
    /// Open now and answered before.
    Closed,
    /// Not comparable: new, changed, open both times, or without a score at one of them.
    Incomparable,
}

/// Compares two rounds question by question, for those that carry a score now. Scores of a
/// question whose words changed are shown and not compared.
#[must_use]
pub fn changes(before: (&Instrument, &Scored), now: (&Instrument, &Scored)) -> Vec<Change> {
    let mut found = Vec::new();
    for (place, item) in items(now.0).enumerate().filter(|(_, i)| i.is_scored()) {
        let old_place = before.0.place(item.id.as_str());
        let old_item = old_place.and_then(|p| before.0.item(p));
        let question = compare(old_item, item);
        let old = old_place.and_then(|p| before.1.items.get(p));
        let new = &now.1.items[place];
        let known = |part: Part| matches!(part, Part::Answered | Part::Settled);
        let (then, score) = (old.and_then(|o| o.score()), new.score());
        let direction = match (question, old, &then, &score) {
            (Question::Same, Some(old), Some(a), Some(b)) => {
                match (known(old.part), known(new.part)) {
                    (true, true) if b > a => Direction::Better,
                    (true, true) if b < a => Direction::Worse,
                    (true, true) => Direction::Level,
                    (false, true) => Direction::Opened,
                    (true, false) => Direction::Closed,
                    (false, false) => Direction::Incomparable,
                }
            }
            _ => Direction::Incomparable,
        };
        found.push(Change {
            id: item.id.clone(),
            question,
            before: then,
            now: score,
            direction,
        });
    }
    found
}

/// The questions that a respondent of the next round still has to look at: asked, and new, changed
/// or without an answer.
#[must_use]
pub fn to_do(next: &NextRound, instrument: &Instrument) -> Vec<ItemId> {
    let standings = crate::answer::branch::standings(instrument, &next.sheet);
    let open = next
        .questions
        .iter()
        .enumerate()
        .filter(|(place, (_, _, carried))| {
            standings.at(*place) == Standing::Asked && *carried != Carried::Over
        });
    open.map(|(_, (id, _, _))| id.clone()).collect()
}
