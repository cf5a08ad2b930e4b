//! Checklists by type: what is to be thought of in a case.
//!
//! Not here: the words (messages). A step that is done is an entry of the timeline, so that it says
//! who did it and when. Source: the functions of incident management in the FIRST CSIRT Services
//! Framework 2.1, area B. Invariant: a step keeps its name for ever.

use super::{Entry, What};
use base::rsit::{IncidentType, Taxonomy};

/// Steps of every case, then those of its class, in the order in which they are usually done.
const BEFORE: &[&str] = &["confirm", "evidence"];
const AFTER: &[&str] = &["tell-reporter", "lessons"];

/// The steps of a type.
#[must_use]
pub fn steps(rsit: IncidentType) -> Vec<&'static str> {
    let of_type: &[&str] = match (rsit, rsit.taxonomy()) {
        (IncidentType::Phishing, _) => &[
            "ask-hoster",
            "ask-registrar",
            "tell-brand",
            "block",
            "check-again",
        ],
        (IncidentType::SocialEngineering, _) | (_, Taxonomy::Fraud) => &[
            "recall-money",
            "ask-operator",
            "ask-hoster",
            "tell-police",
            "warn-public",
            "check-again",
        ],
        (IncidentType::C2Server | IncidentType::MalwareDistribution, _) => {
            &["sample", "ask-hoster", "block", "tell-peers", "check-again"]
        }
        (_, Taxonomy::MaliciousCode) => &["sample", "tell-owner", "tell-peers", "check-again"],
        (_, Taxonomy::Intrusions) => &[
            "contain",
            "tell-owner",
            "logs",
            "tell-police",
            "restore",
            "check-again",
        ],
        (_, Taxonomy::Availability) => &["contain", "tell-owner", "ask-upstream", "check-again"],
        (_, Taxonomy::InformationContentSecurity) => {
            &["contain", "tell-owner", "tell-regulator", "check-again"]
        }
        (_, Taxonomy::Vulnerable) => &["tell-owner", "warn-public", "check-again"],
        _ => &["tell-owner", "check-again"],
    };
    [BEFORE, of_type, AFTER].concat()
}

/// Whether a type has the step.
#[must_use]
pub fn has(rsit: IncidentType, name: &str) -> bool {
    steps(rsit).contains(&name)
}

/// The steps that are done by the timeline: the last word on each counts.
#[must_use]
pub fn done(entries: &[Entry]) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    for entry in entries {
        match entry.what {
            What::Done if !done.contains(&entry.detail) => done.push(entry.detail.clone()),
            What::Undone => done.retain(|name| *name != entry.detail),
            _ => {}
        }
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;

    #[test]
    fn every_type_begins_with_confirming_and_ends_with_what_was_learned() {
        for rsit in IncidentType::ALL {
            let steps = steps(*rsit);
            assert_eq!((steps[0], steps[steps.len() - 1]), ("confirm", "lessons"));
            let mut sorted = steps.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), steps.len(), "{rsit:?}");
        }
    }

    #[test]
    fn the_last_word_on_a_step_counts() {
        let entry = |what, detail: &str| Entry {
            at: Timestamp::from_micros(0),
            who: "account:x".to_owned(),
            what,
            detail: detail.to_owned(),
        };
        let all = [
            entry(What::Done, "block"),
            entry(What::Done, "sample"),
            entry(What::Undone, "block"),
        ];
        assert_eq!(done(&all), ["sample"]);
    }
}
