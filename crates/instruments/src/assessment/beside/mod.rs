//! Two rounds of one administration beside one another, for programs.
//!
//! Not here: rounds of other administrations (`bundle`). Invariant: nothing is compared but what
//! both rounds ask; a question that only one of them has is listed as such, and what differs says
//! nothing of better or worse.

pub mod api;

use serde_json::{Value as Json, json};

use super::Whole;
use super::api::figures;
use super::codec;
use crate::answer::branch::Standing;
use crate::package::Item;

impl Whole {
    /// This round and another of the same instrument: overall, by section, and every question
    /// whose answer that counts or whose score differs. `None` for a round of another instrument.
    #[must_use]
    pub fn beside_round_json(&self, other: &Self) -> Option<Json> {
        if self.round.instrument != other.round.instrument {
            return None;
        }
        let sections: Vec<Json> = self.sections_beside(other);
        let items = self.instrument.package().items();
        let both: Vec<(&Item, usize, usize)> = items
            .filter_map(|i| Some((i, self.item(i.id.as_str())?.0, other.item(i.id.as_str())?.0)))
            .collect();
        let changed: Vec<Json> = both
            .iter()
            .filter_map(|(item, here, there)| self.item_beside(other, item, (*here, *there)))
            .collect();
        let same = both.len() - changed.len();
        Some(json!({
            "this": { "round": self.round.json(), "overall": self.scored.overall().map(figures) },
            "with": { "round": other.round.json(), "overall": other.scored.overall().map(figures) },
            "same_content": self.round.content == other.round.content,
            "sections": sections,
            "changed": changed,
            "same": same,
            "only_in_this": alone(self, other),
            "only_in_with": alone(other, self),
        }))
    }

    fn sections_beside(&self, other: &Self) -> Vec<Json> {
        let theirs = other.instrument.sections().zip(&other.scored.sections);
        let theirs: Vec<_> = theirs.map(|((s, _), score)| (&s.id, score)).collect();
        let own = self.instrument.sections().zip(&self.scored.sections);
        own.map(|((section, _), score)| {
            let there = theirs.iter().find(|(id, _)| **id == section.id);
            json!({
                "id": section.id.as_str(),
                "this": figures(&score.figures),
                "with": there.map(|(_, s)| figures(&s.figures)),
            })
        })
        .collect()
    }

    fn item_beside(&self, other: &Self, item: &Item, at: (usize, usize)) -> Option<Json> {
        let (here, there) = (self.counted_json(at.0), other.counted_json(at.1));
        (here != there).then(|| json!({ "item": item.id.as_str(), "this": here, "with": there }))
    }

    /// The answer that counts at a place, and its score.
    fn counted_json(&self, place: usize) -> Json {
        let asked = self.scored.standings.at(place) == Standing::Asked;
        let score = self.scored.items[place].score();
        json!({
            "asked": asked,
            "answer": codec::encode(self.sheet.answer(place)),
            "percent": score.map(|s| s.percent(1)),
        })
    }
}

/// The questions that one round has and another has not.
fn alone<'w>(one: &'w Whole, other: &Whole) -> Vec<&'w str> {
    let items = one.instrument.package().items();
    let items = items.filter(|i| other.item(i.id.as_str()).is_none());
    items.map(|i| i.id.as_str()).collect()
}
