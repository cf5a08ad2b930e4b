//! The next round: nothing asked twice, nothing carried over unseen.

use std::collections::BTreeSet;

use super::*;
use crate::InstrumentsError;
use crate::assessment::carry::News;
use crate::round::{Direction, changes};

pub(super) async fn signed(instruments: &Instruments, round: &Round) {
    let hash = whole(instruments, round).await.canonical_hash();
    let which = (round.id, hash);
    let done = instruments
        .sign_off(&officer(), tenant(), which, ("A. Director", ""))
        .await;
    done.unwrap();
}

/// A later draft, in which one question has other words and one is new.
async fn later(instruments: &Instruments) {
    let mut files = example();
    let path = "sections/continuity.toml";
    let text = String::from_utf8(files[path].clone()).unwrap();
    let text = text.replace(
        "Who declares an incident?",
        "Who declares that it is an incident?",
    );
    let text = text.replacen(
        "[[finding]]",
        "[[item]]\nid = \"C8\"\ntype = \"text\"\nquestion = \"What did the last exercise show?\"\n\n[[finding]]",
        1,
    );
    files.insert(path.to_owned(), text.into_bytes());
    files.retain(|path, _| !path.starts_with("lang/"));
    let main = String::from_utf8(files["instrument.toml"].clone()).unwrap();
    let main = main.replace("complete = [\"fr\"]", "complete = []");
    files.insert("instrument.toml".to_owned(), main.into_bytes());
    instruments
        .import(&Actor::operator(), &files)
        .await
        .unwrap();
}

pub(super) async fn next(instruments: &Instruments, round: &Round) -> Round {
    let title = Title::new("Second round").unwrap();
    let made = instruments
        .next_round(&officer(), tenant(), round.id, (&title, None))
        .await;
    made.unwrap()
}

#[tokio::test]
async fn answers_are_carried_over_and_what_changed_is_asked_first() {
    each(async |instruments, round| {
        let duty = Answer::Given(Value::Choice("duty".parse().unwrap()));
        say(
            instruments,
            round,
            &[saying("C1", 0, stage(2)), saying("C3", 0, duty)],
        )
        .await;
        let title = Title::new("Too early").unwrap();
        let early = instruments
            .next_round(&officer(), tenant(), round.id, (&title, None))
            .await;
        assert!(matches!(early, Err(InstrumentsError::NotSigned)));
        signed(instruments, round).await;
        instruments.clock.advance_seconds(86_400);
        later(instruments).await;
        let second = next(instruments, round).await;
        assert_eq!(
            (second.previous, second.text == round.text),
            (Some(round.id), false)
        );
        let now = whole(instruments, &second).await;
        let at = |id: &str| now.item(id).unwrap().0;
        assert_eq!(*now.sheet.answer(at("C1")), stage(2));
        assert_eq!(
            (now.news(at("C1")), now.news(at("C3")), now.news(at("C8"))),
            (None, Some(News::Changed), Some(News::New))
        );
        let first = now.first();
        assert!(
            first.contains(&at("C3")) && !first.contains(&at("C1")),
            "only what changed"
        );
        let looked = BTreeSet::from(["C3".parse().unwrap()]);
        let seen = (second.id, now.carried.version);
        instruments
            .looked_at(&officer(), tenant(), seen, &looked)
            .await
            .unwrap();
        let late = instruments
            .looked_at(&officer(), tenant(), seen, &looked)
            .await;
        assert!(matches!(late, Err(InstrumentsError::Changed(_))));
        let after = whole(instruments, &second).await;
        assert!(!after.first().contains(&at("C3")));
        assert_eq!(
            whole(instruments, round).await.round.title.as_str(),
            "First round",
            "the old one stands"
        );
    })
    .await;
}

#[tokio::test]
async fn rounds_are_compared_question_by_question() {
    each(async |instruments, round| {
        say(
            instruments,
            round,
            &[saying("C1", 0, stage(2)), saying("C6", 0, stage(3))],
        )
        .await;
        signed(instruments, round).await;
        let second = next(instruments, round).await;
        let all = [saying("C1", 1, stage(3)), saying("C6", 1, stage(1))];
        say(instruments, &second, &all).await;
        let (before, now) = (
            whole(instruments, round).await,
            whole(instruments, &second).await,
        );
        let all = changes(
            (&before.instrument, &before.scored),
            (&now.instrument, &now.scored),
        );
        let of = |id: &str| all.iter().find(|c| c.id.as_str() == id).unwrap().direction;
        assert_eq!((of("C1"), of("C6")), (Direction::Better, Direction::Worse));
    })
    .await;
}

#[tokio::test]
async fn the_next_round_is_started_by_officers() {
    each(async |instruments, round| {
        signed(instruments, round).await;
        let title = Title::new("Second").unwrap();
        for actor in [
            &member(Role::Reader),
            &member(Role::Reviewer),
            &Actor::anonymous(),
        ] {
            let refused = instruments
                .next_round(actor, tenant(), round.id, (&title, None))
                .await;
            assert!(matches!(refused, Err(InstrumentsError::Forbidden)));
            let none = BTreeSet::new();
            let looked = instruments
                .looked_at(actor, tenant(), (round.id, 1), &none)
                .await;
            assert!(matches!(looked, Err(InstrumentsError::Forbidden)));
        }
    })
    .await;
}
