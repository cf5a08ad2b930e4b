//! Two rounds of the guide's example, with a changed version between them.
//!
//! Not here: dates of rounds. Invariant: what was said is never lost without a word.

use base::Day;

use super::*;
use crate::answer::{Evidence, EvidenceKind, Value, Verdict};
use crate::check::{Around, check};
use crate::package::Files;
use crate::package::tests::{changed, example};
use crate::score::score;
use crate::testing::said;

fn made(files: &Files) -> Instrument {
    Instrument::new(check(files, &Around::default())).unwrap()
}

fn answered(instrument: &Instrument, answers: &[(&str, u8)]) -> Sheet {
    let mut sheet = Sheet::blank(instrument);
    for (id, n) in answers {
        let kind = instrument.package().item(id).unwrap().kind.clone();
        sheet.set(instrument, id, said(&kind, *n)).unwrap();
    }
    sheet
}

/// The next version, without translations.
fn newer(from: &str, to: &str) -> Instrument {
    let mut files = changed("sections/continuity.toml", from, to);
    files.retain(|name, _| !name.starts_with("lang/"));
    let main = String::from_utf8(files["instrument.toml"].clone()).unwrap();
    let main = main.replace("complete = [\"fr\"]", "complete = []");
    files.insert("instrument.toml".to_owned(), main.into_bytes());
    made(&files)
}

fn of<'n>(next: &'n NextRound, id: &str) -> (&'n Question, &'n Carried) {
    let (_, question, carried) = next
        .questions
        .iter()
        .find(|(i, _, _)| i.as_str() == id)
        .unwrap();
    (question, carried)
}

#[test]
fn the_same_instrument_carries_everything_over_and_leaves_little_to_do() {
    let instrument = made(&example());
    let mut sheet = answered(&instrument, &[("C1", 3), ("C3", 9), ("C6", 5)]);
    let evidence = Evidence {
        id: "plan".to_owned(),
        kind: EvidenceKind::File,
        dated: None,
        valid_until: None,
        verdict: Verdict::Accepted,
    };
    sheet.attach(&instrument, "C1", evidence).unwrap();
    let next = carry(&instrument, &sheet, &instrument);
    assert_eq!(next.sheet, sheet);
    assert_eq!(of(&next, "C1"), (&Question::Same, &Carried::Over));
    let open: Vec<String> = to_do(&next, &instrument)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        open.contains(&"C6".to_owned()) && !open.contains(&"C1".to_owned()),
        "{open:?}"
    );
}

#[test]
fn a_changed_question_is_marked_and_its_exemption_reviewed_anew() {
    let before = made(&example());
    let sheet = answered(&before, &[("C3", 9), ("C1", 2)]);
    let now = newer("Who declares an incident?", "Who may declare an incident?");
    let next = carry(&before, &sheet, &now);
    assert_eq!(of(&next, "C3"), (&Question::Changed, &Carried::Changed));
    let place = now.place("C3").unwrap();
    assert!(matches!(
        next.sheet.answer(place),
        Answer::NotApplicable {
            review: Review::Open,
            ..
        }
    ));
    assert_eq!(of(&next, "C1").0, &Question::Same);
    let weight = newer("weight = 3", "weight = 4");
    assert_eq!(
        of(&carry(&before, &sheet, &weight), "C1").0,
        &Question::Same,
        "weights are no question"
    );
    let points = newer("points = 3 }", "points = 2 }");
    assert_eq!(
        of(&carry(&before, &sheet, &points), "C3").0,
        &Question::Changed
    );
}

#[test]
fn what_no_longer_fits_is_told() {
    let before = made(&example());
    let mut sheet = answered(&before, &[]);
    let duty = Value::Choice("duty".parse().unwrap());
    sheet.set(&before, "C3", Answer::Given(duty)).unwrap();
    sheet
        .set(&before, "C7", Answer::Given(Value::Evidence))
        .unwrap();
    let next = carry(&before, &sheet, &newer("id = \"duty\"", "id = \"officer\""));
    assert!(matches!(
        of(&next, "C3"),
        (
            Question::Changed,
            Carried::Refused(Misfit::UnknownOption { .. })
        )
    ));
    let renamed = newer("id = \"C7\"", "id = \"C8\"");
    let next = carry(&before, &sheet, &renamed);
    assert_eq!(next.dropped, ["C7".parse().unwrap()]);
    assert_eq!(of(&next, "C8"), (&Question::New, &Carried::Nothing));
}

#[test]
fn rounds_are_compared_where_both_were_answered_and_ask_the_same() {
    let before = made(&example());
    let now = newer("Who declares an incident?", "Who may declare an incident?");
    let first = answered(
        &before,
        &[("C1", 2), ("C2", 2), ("C3", 1), ("C4", 4), ("C6", 5)],
    );
    let second = answered(
        &now,
        &[("C1", 3), ("C2", 2), ("C3", 4), ("C4", 0), ("C6", 3)],
    );
    let day = Day::from_number(0);
    let (a, b) = (score(&before, &first, day), score(&now, &second, day));
    let found = changes((&before, &a), (&now, &b));
    let direction = |id: &str| {
        found
            .iter()
            .find(|c| c.id.as_str() == id)
            .map(|c| c.direction)
    };
    assert_eq!(direction("C1"), Some(Direction::Better));
    assert_eq!(direction("C2"), Some(Direction::Level));
    assert_eq!(
        direction("C3"),
        Some(Direction::Incomparable),
        "its words changed"
    );
    assert_eq!(direction("C4"), Some(Direction::Worse));
    assert_eq!(
        direction("C5"),
        Some(Direction::Incomparable),
        "open both times"
    );
    assert_eq!(direction("C6"), Some(Direction::Opened));
    assert_eq!(direction("A1"), None, "carries no score");
    assert_eq!(
        changes((&now, &b), (&before, &a))[5].direction,
        Direction::Closed
    );
}
