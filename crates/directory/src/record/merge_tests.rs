//! What holds whatever is said in whatever order.

use base::Timestamp;
use base::id::StatementId;
use proptest::prelude::*;

use super::field::Kind;
use super::merge::{Layer, Statement, Taken, Value, all_counting, counting, is_held, take};

/// A statement of the telephone numbers of an organisation.
fn said((layer, source, at, numbers): (Layer, u8, i64, Vec<u8>)) -> Statement {
    let field = Kind::Organisation.field("telephone").expect("a field");
    Statement {
        id: StatementId::new(Timestamp::from_micros(at)),
        field,
        language: String::new(),
        layer,
        source: format!("source {source}"),
        at: Timestamp::from_micros(at),
        waiting: false,
        values: numbers
            .iter()
            .map(|n| Value::plain(field, format!("+1202555{n:04}")))
            .collect(),
    }
}

fn layer() -> impl Strategy<Value = Layer> {
    prop::sample::select(Layer::ALL.to_vec())
}

fn any_said() -> impl Strategy<Value = Statement> {
    (
        layer(),
        0..3_u8,
        0..4_i64,
        prop::collection::vec(0..3_u8, 0..3),
    )
        .prop_map(said)
}

/// Takes each in turn: the later one of a source replaces the earlier, as the store does it.
fn told(order: &[Statement]) -> Vec<Statement> {
    let mut live: Vec<Statement> = Vec::new();
    for one in order {
        let older = |s: &Statement| one.succeeds(s) && (s.at, &s.values) <= (one.at, &one.values);
        if live.iter().any(|s| one.succeeds(s) && !older(s)) {
            continue;
        }
        live.retain(|s| !older(s));
        live.push(one.clone());
    }
    live
}

fn what_counts(live: &[Statement]) -> Option<(Layer, String, Vec<Value>)> {
    let found = counting(live)?;
    // Asserted statements have one voice, whoever lent it.
    let source = match found.layer {
        Layer::Asserted => String::new(),
        _ => found.source.clone(),
    };
    Some((found.layer, source, found.values.clone()))
}

proptest! {
    #[test]
    fn the_order_of_arrival_does_not_matter(
        all in prop::collection::vec(any_said(), 0..8),
        seed in prop::collection::vec(any::<prop::sample::Index>(), 8),
    ) {
        let mut other = all.clone();
        for (at, to) in seed.iter().enumerate().take(other.len()) {
            let to = to.index(other.len());
            other.swap(at, to);
        }
        prop_assert_eq!(what_counts(&told(&all)), what_counts(&told(&other)));
    }

    #[test]
    fn no_file_changes_what_a_person_asserted(
        before in prop::collection::vec(any_said(), 0..6),
        ours in prop::collection::vec(0..3_u8, 0..3),
        files in prop::collection::vec((0..3_u8, 5..9_i64, prop::collection::vec(0..3_u8, 0..3)), 1..6),
    ) {
        let mut all = before;
        all.push(said((Layer::Asserted, 0, 4, ours)));
        let was = what_counts(&told(&all));
        for (source, at, numbers) in files {
            all.push(said((Layer::Imported, source, at, numbers)));
            prop_assert_eq!(&what_counts(&told(&all)), &was);
        }
    }

    #[test]
    fn a_file_opens_a_review_exactly_when_it_says_news_that_a_person_contradicts(
        live in prop::collection::vec(any_said(), 0..6).prop_map(|all| told(&all)),
        source in 0..3_u8,
        numbers in prop::collection::vec(0..3_u8, 0..3),
    ) {
        let theirs = said((Layer::Imported, source, 9, numbers));
        let before = live.iter().find(|s| theirs.succeeds(s)).map(Statement::texts);
        let person = counting(live.iter().filter(|s| s.layer != Layer::Imported)).map(Statement::texts);
        let news = before != Some(theirs.texts());
        let contradicts = person.is_some_and(|p| p != theirs.texts());
        let differs = matches!(take(&live, &theirs), Taken::Differs { .. });
        prop_assert_eq!(differs, news && contradicts);
        let mut after = live;
        after.retain(|s| !theirs.succeeds(s));
        after.push(theirs.clone());
        prop_assert_eq!(take(&after, &theirs), Taken::Known, "the same file again");
    }
}

#[test]
fn a_claim_counts_once_somebody_agreed() {
    let file = said((Layer::Imported, 1, 1, vec![1]));
    let mut claim = said((Layer::Claimed, 2, 2, vec![2]));
    claim.waiting = true;
    let all = [file.clone(), claim.clone()];
    assert_eq!(counting(&all), Some(&file));
    claim.waiting = false;
    let all = [file, claim.clone(), said((Layer::Imported, 1, 3, vec![3]))];
    assert_eq!(counting(&all), Some(&claim));
    assert_eq!(all_counting(Kind::Organisation, &all), [&claim]);
}

#[test]
fn to_say_that_there_is_none_is_to_say_something() {
    let all = [
        said((Layer::Imported, 1, 5, vec![1])),
        said((Layer::Asserted, 2, 2, vec![])),
    ];
    assert_eq!(counting(&all).map(Statement::texts), Some(vec![]));
}

#[test]
fn half_of_a_source_is_never_dropped_unseen() {
    for (before, dropped, held) in [
        (0, 0, false),
        (10, 0, false),
        (10, 4, false),
        (10, 5, true),
        (1, 1, true),
        (3, 1, false),
    ] {
        assert_eq!(is_held(before, dropped), held, "{dropped} of {before}");
    }
}
