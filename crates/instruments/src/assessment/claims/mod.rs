//! Claims that questions do not apply, as programs read them.
//!
//! Not here: rules (`returned`). Invariant: every claim says the version that a review has to name.

pub(crate) mod api;

use serde_json::{Value, json};

use super::Whole;
use crate::answer::{Answer, Review};

impl Whole {
    /// The claims that questions do not apply, by question and voice, with the state of each.
    #[must_use]
    pub fn claims_json(&self) -> Value {
        let mut claims = Vec::new();
        for (place, item) in self.instrument.package().items().enumerate() {
            for (voice, all) in &self.voices {
                let stated = all.get(&place);
                let Some((stated, Answer::NotApplicable { reason, review })) =
                    stated.map(|s| (s, &s.answer))
                else {
                    continue;
                };
                let back = self.returned.get(&place).into_iter().flatten();
                let back = back.filter(|r| r.voice == *voice).map(|r| &r.reason).next();
                claims.push(json!({
                    "item": item.id.as_str(), "voice": voice.as_str(), "reason": reason,
                    "review": match (review, back) {
                        (Review::Agreed, _) => "agreed",
                        (Review::Open, Some(_)) => "sent-back",
                        (Review::Open, None) => "open",
                    },
                    "sent_back_because": back, "seen": stated.version,
                }));
            }
        }
        json!({ "claims": claims })
    }
}
