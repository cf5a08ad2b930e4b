//! Proposals: a person takes them, gives another answer, or leaves them.

use super::*;
use crate::InstrumentsError;
use crate::measured::tests::Set;
use crate::proposal::{Deciding, Decision, Offer, Take};

async fn offers(instruments: &Instruments, round: &Round) -> Vec<Offer> {
    let whole = whole(instruments, round).await;
    instruments.offers(&officer(), &whole, None).await.unwrap()
}

fn of<'o>(all: &'o [Offer], figure: &str) -> &'o Offer {
    let source = format!("measured:{figure}");
    all.iter().find(|o| o.source() == source).unwrap()
}

fn deciding(offer: &Offer, take: Take, reason: &str) -> Deciding {
    Deciding {
        item: offer.item.clone(),
        source: offer.source(),
        take,
        reason: reason.to_owned(),
        shown: offer.token(),
        seen: 0,
    }
}

async fn decide(
    instruments: &Instruments,
    round: &Round,
    deciding: &Deciding,
) -> Result<(), InstrumentsError> {
    instruments
        .decide(&officer(), tenant(), round.id, deciding)
        .await
}

const RECEIVED: &str = "watch.feeds.received";

#[tokio::test]
async fn a_person_takes_answer_and_evidence_and_the_history_says_who() {
    each(async |instruments, round| {
        let instruments = &instruments.clone().measuring(Set::new(2));
        let all = offers(instruments, round).await;
        assert!(
            all.iter().all(|o| o.item.as_str() == "C6"),
            "the example binds C6 alone"
        );
        let offer = of(&all, RECEIVED);
        assert!(offer.is_open() && offer.offers_answer() && offer.offers_evidence());
        assert!(
            of(&all, "watch.feeds.age_hours").answer.is_none(),
            "evidence alone"
        );
        let before = whole(instruments, round).await;
        assert_eq!(before.evidence().count(), 0, "nothing is taken by itself");
        assert!(before.team(offer.place).is_none());
        decide(instruments, round, &deciding(offer, Take::Both, ""))
            .await
            .unwrap();
        let after = whole(instruments, round).await;
        assert_eq!(*after.sheet.answer(offer.place), stage(1));
        let piece = after.evidence().next().unwrap();
        assert_eq!(piece.by, officer().audit_name());
        assert_eq!(piece.held.figure().unwrap().value.to_string(), "2");
        let said = instruments
            .history(&officer(), tenant(), round.id, "C6")
            .await;
        assert_eq!(said.unwrap()[0].1.by, officer().audit_name());
        let all = offers(instruments, round).await;
        let offer = of(&all, RECEIVED);
        assert!(offer.said && offer.attached && !offer.is_open());
        let decided = offer.decided.as_ref().unwrap();
        assert_eq!(decided.decision, Decision::Accepted);
        assert_eq!(decided.by, officer().audit_name());
    })
    .await;
}

#[tokio::test]
async fn another_answer_and_leaving_it_have_a_reason() {
    each(async |instruments, round| {
        let gauge = Set::new(2);
        let instruments = &instruments.clone().measuring(gauge.clone());
        let all = offers(instruments, round).await;
        let offer = of(&all, RECEIVED);
        let three = Value::Stage(Stage::new(3).unwrap());
        for take in [Take::Nothing, Take::Other(three.clone())] {
            let silent = decide(instruments, round, &deciding(offer, take, " ")).await;
            assert!(matches!(
                silent,
                Err(InstrumentsError::Field {
                    field: "reason",
                    ..
                })
            ));
        }
        let misfit = Take::Other(Value::Text("x".to_owned()));
        let misfit = decide(instruments, round, &deciding(offer, misfit, "why")).await;
        assert!(matches!(misfit, Err(InstrumentsError::Misfit(_))));
        let leave = deciding(offer, Take::Nothing, "these are of the test network");
        decide(instruments, round, &leave).await.unwrap();
        assert_eq!(whole(instruments, round).await.evidence().count(), 0);
        let all = offers(instruments, round).await;
        let left = of(&all, RECEIVED);
        assert!(!left.is_open());
        assert_eq!(left.decided.as_ref().unwrap().decision, Decision::Dismissed);
        gauge.set(Some(0));
        let all = offers(instruments, round).await;
        let anew = of(&all, RECEIVED);
        assert!(anew.is_open(), "another answer is proposed: stage 0");
        let stale = decide(instruments, round, &leave).await;
        assert!(matches!(stale, Err(InstrumentsError::Changed(_))));
        let other = deciding(anew, Take::Other(three), "they come by mail");
        decide(instruments, round, &other).await.unwrap();
        let after = whole(instruments, round).await;
        assert_eq!(*after.sheet.answer(anew.place), stage(3));
        gauge.set(None);
        let gone = decide(instruments, round, &other).await;
        assert!(matches!(gone, Err(InstrumentsError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn a_proposal_never_writes_over_an_answer_that_was_not_seen() {
    each(async |instruments, round| {
        let instruments = &instruments.clone().measuring(Set::new(2));
        let all = offers(instruments, round).await;
        let offer = of(&all, RECEIVED);
        say(instruments, round, &[saying("C6", 0, stage(4))]).await;
        let late = decide(instruments, round, &deciding(offer, Take::Both, "")).await;
        assert!(matches!(late, Err(InstrumentsError::Changed(_))));
        let after = whole(instruments, round).await;
        assert_eq!(*after.sheet.answer(offer.place), stage(4));
        assert_eq!(after.evidence().count(), 0, "all of it or nothing");
        let all = offers(instruments, round).await;
        let further = of(&all, RECEIVED);
        assert!(
            further.beyond && !further.offers_answer(),
            "stage 1 is all that it can show"
        );
        for actor in [
            member(Role::Reader),
            member(Role::Analyst),
            Actor::anonymous(),
        ] {
            let one = deciding(offer, Take::Evidence, "");
            let refused = instruments.decide(&actor, tenant(), round.id, &one).await;
            assert!(matches!(refused, Err(InstrumentsError::Forbidden)));
        }
        let seen = instruments
            .whole(&member(Role::Reader), tenant(), round.id)
            .await;
        let none = instruments
            .offers(&member(Role::Reader), &seen.unwrap(), None)
            .await;
        assert!(
            none.unwrap().is_empty(),
            "who may not see figures is offered none"
        );
    })
    .await;
}

/// A short instrument whose one question speaks to C1 of the example.
pub(super) fn short() -> crate::package::Files {
    let main = "id = \"short\"\nversion = 1\nkind = \"short-form\"\ntitle = \"Short\"\n\
        [[section]]\nid = \"all\"\ntitle = \"All\"\nweight_reason = \"x\"\n";
    let stages: String = (0..5)
        .map(|n| format!("stage_{n} = \"grade{n}\"\n"))
        .collect();
    let section = format!(
        "[[item]]\nid = \"K1\"\ntype = \"stage\"\nquestion = \"First?\"\n{stages}\
         projects_to = [\"hospital-continuity/C1\"]\n"
    );
    crate::package::Files::from([
        ("instrument.toml".to_owned(), main.into()),
        ("sections/all.toml".to_owned(), section.into_bytes()),
    ])
}

#[tokio::test]
async fn a_short_form_proposes_its_answers_to_the_long_one() {
    each(async |instruments, round| {
        let operator = Actor::operator();
        instruments.import(&operator, &short()).await.unwrap();
        let new = NewRound {
            instrument: "short".to_owned(),
            title: Title::new("Short").unwrap(),
            due: None,
        };
        let other = instruments.start(&officer(), tenant(), &new).await.unwrap();
        assert!(offers(instruments, round).await.is_empty());
        say(instruments, &other, &[saying("K1", 0, stage(3))]).await;
        let all = offers(instruments, round).await;
        assert_eq!(
            (all.len(), all[0].source().as_str()),
            (1, "projected:short")
        );
        decide(instruments, round, &deciding(&all[0], Take::Answer, ""))
            .await
            .unwrap();
        let after = whole(instruments, round).await;
        assert_eq!(*after.sheet.answer(all[0].place), stage(3));
    })
    .await;
}

#[tokio::test]
async fn what_another_round_is_worth_is_read_without_what_stands_beside_it() {
    each(async |instruments, round| {
        let all = [saying("C1", 0, stage(2)), saying("C6", 0, stage(3))];
        say(instruments, round, &all).await;
        whole(instruments, round).await;
        let start = instruments.db.statements();
        let full = instruments.assembled(round.clone()).await.unwrap();
        let many = instruments.db.statements() - start;
        let (_, scored) = instruments.counted(round).await.unwrap();
        let few = instruments.db.statements() - start - many;
        println!("{few} statements instead of {many}");
        assert_eq!(scored.items, full.scored.items);
        assert!(few == 2 && many > 6, "{few} instead of {many}");
    })
    .await;
}
