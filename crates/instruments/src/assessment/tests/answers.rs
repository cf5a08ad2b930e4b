//! Rounds and answers: nothing lost, nothing twice, nothing by the wrong person.

use base::id::TenantId;
use base::{Actor, Role};

use super::*;
use crate::InstrumentsError;
use crate::answer::Review;
use crate::assessment::{Reviewing, Voice};
use crate::catalogue::stand_name;
use crate::package::tests::example as files;

#[tokio::test]
async fn what_was_said_is_scored_and_kept_with_its_history() {
    each(async |instruments, round| {
        let all = [
            saying("C1", 0, stage(1)),
            saying("A3", 0, Answer::Given(Value::Text("x".into()))),
        ];
        assert_eq!(say(instruments, round, &all).await, 2);
        assert_eq!(
            say(instruments, round, &all).await,
            0,
            "the same again changes nothing"
        );
        assert_eq!(
            say(instruments, round, &[saying("C1", 1, stage(3))]).await,
            1
        );
        let whole = whole(instruments, round).await;
        let (place, _) = whole.item("C1").unwrap();
        assert_eq!(whole.team(place).unwrap().version, 2);
        assert_eq!(*whole.sheet.answer(place), stage(3));
        assert!(
            whole.scored.withheld.is_some(),
            "one answer gives no overall figure"
        );
        let history = instruments
            .history(&officer(), tenant(), round.id, "C1")
            .await
            .unwrap();
        let said: Vec<_> = history.iter().map(|(_, s)| s.answer.clone()).collect();
        assert_eq!(said, [stage(3), stage(1)]);
    })
    .await;
}

#[tokio::test]
async fn two_officers_never_write_over_each_other_unseen() {
    each(async |instruments, round| {
        say(instruments, round, &[saying("C1", 0, stage(1))]).await;
        let other = person(9, tenant(), Role::CountryOfficer);
        let late = [saying("C1", 0, stage(4)), saying("C3", 0, Answer::DontKnow)];
        let refused = instruments
            .say(&other, tenant(), round.id, &late)
            .await
            .unwrap_err();
        assert!(
            matches!(&refused, InstrumentsError::Changed(items) if items == &["C1"]),
            "{refused}"
        );
        let before = whole(instruments, round).await;
        let (c3, _) = before.item("C3").unwrap();
        assert!(
            before.team(c3).is_none(),
            "all of a saving is written or none"
        );
        // A page that only shows the older answer again leaves the newer one alone.
        say(instruments, round, &[saying("C1", 1, stage(2))]).await;
        let untouched = [saying("C1", 1, stage(1)), saying("C3", 0, Answer::DontKnow)];
        let said = instruments
            .say(&other, tenant(), round.id, &untouched)
            .await;
        assert_eq!(said.unwrap(), 1);
        let after = whole(instruments, round).await;
        let (c1, _) = after.item("C1").unwrap();
        assert_eq!(*after.sheet.answer(c1), stage(2));
    })
    .await;
}

#[tokio::test]
async fn a_form_sent_twice_is_carried_out_once() {
    each(async |instruments, round| {
        let key = web::form::Key::new();
        let once = instruments.once(&key);
        let all = [saying("C1", 0, stage(1))];
        once.say(&officer(), tenant(), round.id, &all)
            .await
            .unwrap();
        let again = once.say(&officer(), tenant(), round.id, &all).await;
        assert!(matches!(again, Err(InstrumentsError::Repeated(_))));
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_does_not_fit_changes_nothing() {
    each(async |instruments, round| {
        let bad = [
            saying("C1", 0, stage(1)),
            saying("C1", 0, Answer::Given(Value::Evidence)),
        ];
        let refused = instruments.say(&officer(), tenant(), round.id, &bad).await;
        assert!(matches!(refused, Err(InstrumentsError::Misfit(_))));
        assert!(whole(instruments, round).await.voices.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_later_draft_never_reaches_a_round_that_has_begun() {
    each(async |instruments, round| {
        let mut files = files();
        let path = "sections/about.toml";
        let text = String::from_utf8(files[path].clone()).unwrap();
        let text = text.replace("How many beds", "Tell us: how many beds");
        files.insert(path.to_owned(), text.into_bytes());
        instruments.clock.advance_seconds(1);
        instruments
            .import(&Actor::operator(), &files)
            .await
            .unwrap();
        let before = whole(instruments, round).await;
        assert!(
            before
                .item("A1")
                .unwrap()
                .1
                .question
                .text
                .starts_with("How many")
        );
        let second = started(instruments).await;
        assert_ne!(second.text, round.text);
        let now = whole(instruments, &second).await;
        assert!(
            now.item("A1")
                .unwrap()
                .1
                .question
                .text
                .starts_with("Tell us")
        );
        assert_eq!(stand_name(now.instrument.package().stand), "draft");
    })
    .await;
}

#[tokio::test]
async fn that_a_question_does_not_apply_is_agreed_by_a_second_person() {
    each(async |instruments, round| {
        let claim = Answer::NotApplicable {
            reason: "no ward".to_owned(),
            review: Review::Agreed,
        };
        say(instruments, round, &[saying("C1", 0, claim)]).await;
        let (c1, item) = (0, "C1".parse().unwrap());
        let _ = c1;
        let state = async || {
            let whole = whole(instruments, round).await;
            let (place, _) = whole.item("C1").unwrap();
            whole.sheet.answer(place).has_left()
        };
        assert!(!state().await, "nobody agrees with themselves");
        let (own, team) = (person(2, tenant(), Role::Administrator), Voice::team());
        let refused = instruments
            .review(
                &own,
                tenant(),
                round.id,
                (&item, &team, 1),
                &Reviewing::Agree,
            )
            .await;
        assert!(matches!(refused, Err(InstrumentsError::OwnAnswer)));
        let reviewer = person(3, tenant(), Role::Reviewer);
        let agree = async |seen| {
            let which = (&item, &team, seen);
            instruments
                .review(&reviewer, tenant(), round.id, which, &Reviewing::Agree)
                .await
        };
        assert!(matches!(agree(7).await, Err(InstrumentsError::Changed(_))));
        agree(1).await.unwrap();
        assert!(state().await);
        say(instruments, round, &[saying("C1", 2, stage(2))]).await;
        assert!(matches!(agree(3).await, Err(InstrumentsError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn every_action_decides_by_its_actor_and_its_administration() {
    each(async |instruments, round| {
        let elsewhere = TenantId::from_bytes([8; 16]);
        let stranger = person(5, elsewhere, Role::Administrator);
        let reader = member(Role::Reader);
        let new = NewRound {
            instrument: round.instrument.clone(),
            title: round.title.clone(),
            due: None,
        };
        let item = "C1".parse().unwrap();
        let all = [saying("C1", 0, stage(1))];
        let nothing = super::super::Adjusted::default();
        for actor in [&reader, &stranger, &Actor::anonymous()] {
            let refused = [
                instruments.start(actor, tenant(), &new).await.err(),
                instruments.change_round(actor, round).await.err(),
                instruments.say(actor, tenant(), round.id, &all).await.err(),
                instruments
                    .review(
                        actor,
                        tenant(),
                        round.id,
                        (&item, &Voice::team(), 0),
                        &Reviewing::Agree,
                    )
                    .await
                    .err(),
                instruments
                    .adjust(actor, tenant(), round.id, (&item, &nothing))
                    .await
                    .err(),
                instruments
                    .take_in(actor, tenant(), round.id, &serde_json::json!({}))
                    .await
                    .err(),
            ];
            for error in refused {
                assert!(
                    matches!(error, Some(InstrumentsError::Forbidden)),
                    "{error:?}"
                );
            }
        }
        for actor in [
            &stranger,
            &Actor::anonymous(),
            &member(Role::NetworkContact),
        ] {
            let refused = [
                instruments.rounds(actor, tenant()).await.err(),
                instruments.round(actor, tenant(), round.id).await.err(),
                instruments.whole(actor, tenant(), round.id).await.err(),
                instruments
                    .history(actor, tenant(), round.id, "C1")
                    .await
                    .err(),
            ];
            for error in refused {
                assert!(
                    matches!(error, Some(InstrumentsError::Forbidden)),
                    "{error:?}"
                );
            }
        }
        let there = instruments.whole(&stranger, elsewhere, round.id).await;
        assert!(
            matches!(there, Err(InstrumentsError::NotFound(_))),
            "by its own administration"
        );
        assert!(instruments.whole(&reader, tenant(), round.id).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_round_is_renamed_from_the_version_that_was_seen() {
    each(async |instruments, round| {
        let renamed = Round {
            title: Title::new("Round of the year").unwrap(),
            ..round.clone()
        };
        instruments
            .change_round(&officer(), &renamed)
            .await
            .unwrap();
        let late = instruments.change_round(&officer(), &renamed).await;
        assert!(matches!(late, Err(InstrumentsError::Changed(_))));
        assert!(Title::new("  ").is_err() && Title::new(&"x".repeat(201)).is_err());
        let rounds = instruments.rounds(&officer(), tenant()).await.unwrap();
        assert_eq!(rounds[0].title.as_str(), "Round of the year");
    })
    .await;
}
