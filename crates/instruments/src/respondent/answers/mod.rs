//! A respondent's single answers: read, and entered on their behalf.
//!
//! Not here: writing them (`actions::say_for`). Invariant: a question of a section that was not
//! given to somebody is none of theirs.

pub mod api;

use serde_json::{Map, Value, json};

use super::Respondent;
use crate::assessment::Whole;
use crate::assessment::exchange::stated_json;
use crate::package::Item;

impl Respondent {
    /// What they said, by question.
    #[must_use]
    pub fn answers_json(&self, whole: &Whole) -> Value {
        let mut answers = Map::new();
        for (place, item) in whole.instrument.package().items().enumerate() {
            if let Some(stated) = whole.stated(&self.voice(), place) {
                answers.insert(item.id.to_string(), stated_json(stated));
            }
        }
        json!({ "respondent": self.id.to_string(), "answers": answers })
    }

    /// The question of an id, where it is of a section that they were given.
    #[must_use]
    pub fn question<'w>(&self, whole: &'w Whole, id: &str) -> Option<(usize, &'w Item)> {
        let (place, item) = whole.item(id)?;
        let mut sections = whole.instrument.sections();
        let (section, _) = sections.find(|(_, range)| range.contains(&place))?;
        let given = self.asked.sections.contains(&section.id);
        given.then_some((place, item))
    }
}
