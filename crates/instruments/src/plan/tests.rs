//! Plans that can be followed from top to bottom.
//!
//! Not here: budgets and owners. Invariant: every property runs over made-up instruments.

use base::Day;
use proptest::prelude::*;

use super::*;
use crate::answer::{Answer, Value};
use crate::check::{Around, check};
use crate::package::tests::example;
use crate::score::score;
use crate::testing::{plans, said, sheet};

fn made<'i>(instrument: &'i Instrument, sheet: &Sheet) -> Vec<Action<'i>> {
    let scored = score(instrument, sheet, Day::from_number(0));
    plan(instrument, sheet, &scored, &BTreeMap::new()).unwrap()
}

/// Everything that a question builds on by its prerequisites, however far back.
fn behind(instrument: &Instrument, id: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = vec![id.to_owned()];
    while let Some(next) = open.pop() {
        for (first, _) in &instrument.package().item(&next).unwrap().prerequisites {
            if !found.contains(&first.to_string()) {
                found.push(first.to_string());
                open.push(first.to_string());
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_action_comes_before_what_it_builds_on(
        plan in plans(),
        numbers in prop::collection::vec(0..10_u8, 1..20),
    ) {
        let instrument = plan.instrument();
        prop_assume!(instrument.is_some());
        let instrument = instrument.unwrap();
        let actions = made(&instrument, &sheet(&instrument, &numbers));
        let place = |id: &str| actions.iter().position(|a| a.item.id.as_str() == id);
        for (n, action) in actions.iter().enumerate() {
            for first in behind(&instrument, action.item.id.as_str()) {
                prop_assert!(place(&first).is_none_or(|p| p < n), "{} after {}", first, action.item.id);
            }
            prop_assert!(action.priority.is_untouched());
        }
        // Of two neighbours that do not build on one another, the first has the higher priority.
        for pair in actions.windows(2) {
            let bound = pair[1].after.contains(&&pair[0].item.id);
            let freed = actions.iter().any(|a| a.place == pair[0].place && pair[1].after.contains(&&a.item.id));
            prop_assert!(bound || freed || pair[0].priority >= pair[1].priority);
        }
    }

    #[test]
    fn every_gap_has_one_action_and_perfect_answers_none(
        plan in plans(),
        numbers in prop::collection::vec(0..10_u8, 1..20),
    ) {
        let instrument = plan.instrument();
        prop_assume!(instrument.is_some());
        let instrument = instrument.unwrap();
        let sheet_now = sheet(&instrument, &numbers);
        let scored = score(&instrument, &sheet_now, Day::from_number(0));
        let gaps = scored.items.iter().filter(|i| i.score().is_some_and(|s| s < Score::full())).count();
        prop_assert_eq!(made(&instrument, &sheet_now).len(), gaps);
        prop_assert!(made(&instrument, &sheet(&instrument, &[4])).is_empty());
    }
}

fn guide() -> Instrument {
    Instrument::new(check(&example(), &Around::default())).unwrap()
}

fn answered(instrument: &Instrument, answers: &[(&str, u8)]) -> Sheet {
    let mut sheet = Sheet::blank(instrument);
    for (id, n) in answers {
        let kind = instrument.package().item(id).unwrap().kind.clone();
        sheet.set(instrument, id, said(&kind, *n)).unwrap();
    }
    sheet
}

#[test]
fn an_action_shows_its_factors_and_what_the_next_stage_needs() {
    let instrument = guide();
    let mut sheet = answered(&instrument, &[("C1", 1), ("C3", 4), ("C4", 4), ("C6", 3)]);
    let hours = Answer::Given(Value::Number("36.5".parse().unwrap()));
    sheet.set(&instrument, "C5", hours).unwrap();
    let actions = made(&instrument, &sheet);
    let ids: Vec<&str> = actions.iter().map(|a| a.item.id.as_str()).collect();
    // C1: 3/4 × 3 × 2 ÷ 2 = 9/4; C2 waits for C1; C6: 1/4 × 2 = 1/2; C5: 1/2 × 1 = 1/2.
    assert_eq!(ids, ["C1", "C2", "C5", "C6"]);
    assert_eq!(actions[0].priority.shown(), "2.25");
    assert_eq!(actions[0].priority.dependency.value, 2);
    assert_eq!(actions[0].reached, Stage::new(1));
    assert!(
        matches!(&actions[0].next, Next::Stage { stage, text: Some(text) }
        if stage.number() == 2 && text.text.starts_with("Some wards"))
    );
    assert_eq!(actions[1].part, Part::Settled);
    assert!(matches!(&actions[1].next, Next::Tick(list) if list.len() == 3));
    assert_eq!(actions[1].after, [&"C1".parse::<ItemId>().unwrap()]);
    assert!(
        matches!(actions[2].next, Next::Figure { stage, more_is_better: false, .. } if stage.number() == 3)
    );
    assert!(actions[0].best_practice().is_some());
    assert_eq!(actions[0].references().1, SourceStatus::Unconfirmed);
}

#[test]
fn what_is_not_known_is_to_be_found_out() {
    let instrument = guide();
    let actions = made(
        &instrument,
        &answered(&instrument, &[("C1", 4), ("C2", 6), ("C3", 0)]),
    );
    let next = |id: &str| {
        actions
            .iter()
            .find(|a| a.item.id.as_str() == id)
            .map(|a| &a.next)
    };
    assert_eq!(next("C2"), Some(&Next::FindOut));
    assert!(matches!(next("C3"), Some(Next::Option(o)) if o.id.as_str() == "it"));
    assert!(next("C1").is_none());
}

#[test]
fn an_adjustment_needs_a_reason_and_shows_its_default() {
    let instrument = guide();
    let sheet = answered(&instrument, &[("C1", 1), ("C3", 0), ("C6", 4)]);
    let scored = score(&instrument, &sheet, Day::from_number(0));
    let adjusted = |reason: &str, id: &str| {
        let weight = Some(Reasoned {
            value: 1000,
            reason: reason.to_owned(),
        });
        let adjustment = Adjustment {
            weight,
            ..Adjustment::default()
        };
        let all = BTreeMap::from([(id.parse::<ItemId>().unwrap(), adjustment)]);
        plan(&instrument, &sheet, &scored, &all)
    };
    let actions = adjusted("asked for by the minister", "C3").unwrap();
    assert_eq!(actions[0].item.id.as_str(), "C3");
    assert_eq!(actions[0].priority.weight.default, 1);
    assert!(!actions[0].priority.is_untouched());
    assert!(actions[0].priority.effort.is_untouched());
    // However heavy, C2 stays behind C1.
    let heavy = adjusted("urgent", "C2").unwrap();
    let place = |id: &str| heavy.iter().position(|a| a.item.id.as_str() == id);
    assert!(place("C1") < place("C2"));
    assert!(
        adjusted(" ", "C3")
            .unwrap_err()
            .to_string()
            .contains("without a reason")
    );
    assert!(
        adjusted("why", "C6")
            .unwrap_err()
            .to_string()
            .contains("no gap")
    );
}
