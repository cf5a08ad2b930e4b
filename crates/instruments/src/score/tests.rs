//! What scores keep to, whatever the instrument and the answers.
//!
//! Not here: rounding. Invariant: every property runs over made-up instruments with branches.

use base::Day;
use proptest::prelude::*;

use super::*;
use crate::answer::{Evidence, EvidenceKind, Verdict};
use crate::check::{Around, check};
use crate::package::tests::example;
use crate::testing::{plans, said, sheet};

fn day(number: i32) -> Day {
    Day::from_number(number)
}

fn published(instrument: &Instrument, sheet: &Sheet) -> Option<Score> {
    score(instrument, sheet, day(20_000)).whole.published
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn perfect_answers_give_everything_and_worst_answers_nothing(plan in plans()) {
        let instrument = plan.instrument();
        prop_assume!(instrument.is_some());
        let instrument = instrument.unwrap();
        let perfect = score(&instrument, &sheet(&instrument, &[4]), day(0));
        let worst = score(&instrument, &sheet(&instrument, &[0]), day(0));
        if let Some(found) = &perfect.whole.published {
            prop_assert_eq!(found, &Score::full());
            prop_assert_eq!(perfect.withheld, None);
        }
        // Answers without score differ between the two and may take everything out of scope.
        prop_assert!(worst.whole.published.is_none_or(|s| s == Score::none()));
        prop_assert_eq!(published(&instrument, &Sheet::blank(&instrument)).unwrap_or(Score::none()), Score::none());
    }

    #[test]
    fn more_maturity_never_lowers(
        plan in plans(),
        numbers in prop::collection::vec(0..10_u8, 1..20),
        which in any::<prop::sample::Index>(),
        low in 0..4_u8,
        more in 1..4_u8,
    ) {
        let instrument = plan.instrument();
        prop_assume!(instrument.is_some());
        let instrument = instrument.unwrap();
        let scored: Vec<_> = instrument.package().items().filter(|i| i.is_scored()).collect();
        if scored.is_empty() {
            return Ok(());
        }
        let item = scored[which.index(scored.len())].clone();
        let mut before = sheet(&instrument, &numbers);
        before.set(&instrument, item.id.as_str(), said(&item.kind, low)).unwrap();
        let mut after = before.clone();
        after.set(&instrument, item.id.as_str(), said(&item.kind, (low + more).min(4))).unwrap();
        let (before, after) = (published(&instrument, &before), published(&instrument, &after));
        prop_assert_eq!(before.is_some(), after.is_some());
        prop_assert!(after >= before, "{:?} then {:?}", before, after);
    }

    #[test]
    fn saying_nothing_never_raises(
        plan in plans(),
        numbers in prop::collection::vec(0..10_u8, 1..20),
        which in any::<prop::sample::Index>(),
        nothing in 5..9_u8,
    ) {
        let instrument = plan.instrument();
        prop_assume!(instrument.is_some());
        let instrument = instrument.unwrap();
        let item = instrument.item(which.index(instrument.len())).unwrap().clone();
        let before = sheet(&instrument, &numbers);
        let mut after = before.clone();
        after.set(&instrument, item.id.as_str(), said(&item.kind, nothing)).unwrap();
        if let Some(before) = published(&instrument, &before) {
            let after = published(&instrument, &after);
            prop_assert!(after.is_some());
            prop_assert!(after <= Some(before));
        }
    }

    #[test]
    fn the_published_score_is_the_least_and_the_best_the_most(
        plan in plans(),
        numbers in prop::collection::vec(0..10_u8, 1..20),
    ) {
        let instrument = plan.instrument();
        prop_assume!(instrument.is_some());
        let instrument = instrument.unwrap();
        let found = score(&instrument, &sheet(&instrument, &numbers), day(0));
        prop_assert!(found.whole.published <= found.whole.best);
        for section in &found.sections {
            if let Some(answered) = &section.figures.answered {
                prop_assert!(section.figures.published.as_ref() <= Some(answered));
                prop_assert!(Some(answered) <= section.figures.best.as_ref());
            }
        }
        let complete = found.backing.completeness;
        if found.overall().is_some() && complete.of > 0 {
            prop_assert!(u64::from(complete.done) * 100 >= u64::from(complete.of) * 65);
        }
    }
}

fn guide() -> Instrument {
    Instrument::new(check(&example(), &Around::default())).unwrap()
}

fn set(sheet: &mut Sheet, instrument: &Instrument, id: &str, n: u8) {
    let kind = instrument
        .item(instrument.place(id).unwrap())
        .unwrap()
        .kind
        .clone();
    sheet.set(instrument, id, said(&kind, n)).unwrap();
}

#[test]
fn a_score_is_worked_out_by_hand() {
    let instrument = guide();
    let mut sheet = Sheet::blank(&instrument);
    // Weights: C1 3, C2 2, C3 1, C4 2, C5 1, C6 2.
    set(&mut sheet, &instrument, "C1", 3); // 3/4 of 3
    set(&mut sheet, &instrument, "C3", 4); // 1 of 1
    set(&mut sheet, &instrument, "C4", 0); // 0 of 2
    set(&mut sheet, &instrument, "C6", 2); // 2/4 of 2
    let found = score(&instrument, &sheet, day(0));
    // C2 and C5 are open: (9/4 + 1 + 0 + 1) / 11.
    assert_eq!(found.whole.published, Score::new(17, 44));
    assert_eq!(found.whole.answered, Score::new(17, 32));
    assert_eq!(found.whole.best, Score::new(29, 44));
    assert_eq!(
        (
            found.backing.completeness.done,
            found.backing.completeness.of
        ),
        (4, 6)
    );
    assert!(found.overall().is_some(), "4 of 6 is above 65 %");
    set(&mut sheet, &instrument, "C6", 6);
    let less = score(&instrument, &sheet, day(0));
    assert_eq!(less.withheld, Some(Withheld::Incomplete { from: 65 }));
    assert!(less.overall().is_none());
    assert_eq!(less.sections[1].figures.published, Score::new(13, 44));
}

#[test]
fn who_has_no_plan_is_not_asked_what_it_covers_and_gains_nothing() {
    let instrument = guide();
    let place = instrument.place("C2").unwrap();
    let mut sheet = Sheet::blank(&instrument);
    let before = score(&instrument, &sheet, day(0));
    assert_eq!(before.standings.at(place), Standing::Waiting);
    set(&mut sheet, &instrument, "C1", 1);
    set(&mut sheet, &instrument, "C3", 4);
    let low = score(&instrument, &sheet, day(0));
    assert_eq!(low.standings.at(place), Standing::Settled);
    assert_eq!(low.items[place].part, Part::Settled);
    assert_eq!(
        low.backing.completeness.of, 5,
        "what is settled is not open"
    );
    // (3/4 + 1) / 11: C2 stays in the denominator.
    assert_eq!(low.whole.published, Score::new(7, 44));
    set(&mut sheet, &instrument, "C1", 9);
    let left = score(&instrument, &sheet, day(0));
    assert_eq!(left.items[instrument.place("C1").unwrap()].part, Part::Left);
    assert_eq!(left.standings.at(place), Standing::Asked);
    assert_eq!(left.whole.published, Score::new(1, 8));
    set(&mut sheet, &instrument, "C1", 8);
    let unreviewed = score(&instrument, &sheet, day(0));
    assert_eq!(unreviewed.whole.published, Score::new(1, 11));
}

#[test]
fn evidence_counts_while_it_holds_and_is_not_rejected() {
    let instrument = guide();
    let mut sheet = Sheet::blank(&instrument);
    set(&mut sheet, &instrument, "C1", 3);
    set(&mut sheet, &instrument, "C3", 3);
    let mut add = |id: &str, dated: i32, until: Option<i32>, verdict| {
        let evidence = Evidence {
            id: format!("{id}-{dated}"),
            kind: EvidenceKind::File,
            dated: Some(day(dated)),
            valid_until: until.map(day),
            verdict,
        };
        sheet.attach(&instrument, id, evidence).unwrap();
    };
    add("C1", 500, Some(600), Verdict::Accepted);
    add("C1", 700, None, Verdict::Open);
    add("C3", 100, None, Verdict::Rejected);
    let early = score(&instrument, &sheet, day(600)).backing;
    assert_eq!((early.evidence.done, early.evidence.of), (1, 2));
    assert_eq!(early.oldest_evidence, Some(day(500)));
    let late = score(&instrument, &sheet, day(601)).backing;
    assert_eq!(late.oldest_evidence, Some(day(700)));
}

#[test]
fn progress_is_what_was_said_and_not_how_good_it_is() {
    let instrument = guide();
    let mut sheet = Sheet::blank(&instrument);
    set(&mut sheet, &instrument, "C3", 6);
    set(&mut sheet, &instrument, "C4", 0);
    let found = score(&instrument, &sheet, day(0));
    assert_eq!(found.sections[1].backing.progress.done, 2);
    assert_eq!(found.sections[1].backing.completeness.done, 1);
}

/// Q0 carries no score; Q2 is asked when Q0 is above 1 or Q1 has come to stage 2.
fn hanging() -> Instrument {
    let stages: String = (0..5)
        .map(|s| format!("stage_{s} = \"Step{s} of it\"\n"))
        .collect();
    let main = "id = \"made-up\"\nversion = 1\nkind = \"survey\"\ntitle = \"Made up\"\n[[section]]\nid = \"s0\"\ntitle = \"S\"\nweight = 1\n";
    let section = format!(
        "[[item]]\nid = \"Q0\"\ntype = \"number\"\nquestion = \"How many?\"\nweight = 0\neffort = \"S\"\nminimum = 0\nmaximum = 10\n\
         [[item]]\nid = \"Q1\"\ntype = \"stage\"\nquestion = \"What of plans?\"\nweight = 1\neffort = \"S\"\n{stages}\
         [[item]]\nid = \"Q2\"\ntype = \"stage\"\nquestion = \"What of drills?\"\nweight = 1\neffort = \"S\"\n{}\
         when = {{ any = [{{ not = {{ item = \"Q0\", at_most = 1 }} }}, {{ item = \"Q1\", at_least = 2 }}] }}\n",
        stages.replace("of it", "of drills")
    );
    let files = [
        ("instrument.toml".to_owned(), main.as_bytes().to_vec()),
        ("sections/s0.toml".to_owned(), section.into_bytes()),
    ];
    Instrument::new(check(&files.into_iter().collect(), &Around::default())).unwrap()
}

#[test]
fn leaving_a_question_without_score_open_opens_no_scored_one() {
    let instrument = hanging();
    let mut sheet = Sheet::blank(&instrument);
    set(&mut sheet, &instrument, "Q0", 0);
    set(&mut sheet, &instrument, "Q2", 4);
    let before = published(&instrument, &sheet);
    assert_eq!(before, Some(Score::none()), "Q2 waits for Q1");
    set(&mut sheet, &instrument, "Q0", 5);
    let place = instrument.place("Q2").unwrap();
    let after = score(&instrument, &sheet, day(0));
    assert_eq!(after.standings.at(place), Standing::Waiting);
    assert_eq!(after.whole.published, before);
    set(&mut sheet, &instrument, "Q0", 2);
    assert_eq!(
        score(&instrument, &sheet, day(0)).standings.at(place),
        Standing::Asked
    );
}
