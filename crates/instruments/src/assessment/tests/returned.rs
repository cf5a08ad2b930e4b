//! A respondent's claim that a question does not apply: agreed, or sent back.

use super::*;
use crate::InstrumentsError;
use crate::answer::Review;
use crate::assessment::{Reviewing, Voice};
use crate::respondent::Asked;

fn claim() -> Answer {
    Answer::NotApplicable {
        reason: "we have no ward".to_owned(),
        review: Review::Open,
    }
}

#[tokio::test]
async fn a_reconciler_agrees_or_sends_it_back_until_the_answer_changes() {
    each(async |instruments, round| {
        let asked = Asked::new(
            ("Hospital", "Duty officer"),
            "duty@hospital.example",
            "en".parse().unwrap(),
            vec!["continuity".parse().unwrap()],
        );
        let made = instruments
            .ask(&officer(), tenant(), round.id, asked.unwrap())
            .await;
        let one = made.unwrap().respondent;
        let clerk = person(9, tenant(), Role::CountryOfficer);
        let enter = async |seen, answer| {
            let all = [saying("C1", seen, answer)];
            instruments
                .say_for(&clerk, tenant(), (round.id, one.id), &all)
                .await
                .unwrap()
        };
        enter(0, claim()).await;
        let (item, voice) = ("C1".parse().unwrap(), one.voice());
        let review = async |actor: &Actor, seen, reviewing: Reviewing| {
            let which = (&item, &voice, seen);
            instruments
                .review(actor, tenant(), round.id, which, &reviewing)
                .await
        };
        let reader = review(&member(Role::Reader), 1, Reviewing::Agree).await;
        assert!(matches!(reader, Err(InstrumentsError::Forbidden)));
        let own = review(&clerk, 1, Reviewing::Agree).await;
        assert!(matches!(own, Err(InstrumentsError::OwnAnswer)));
        let silent = review(&officer(), 1, Reviewing::SendBack(" ".to_owned())).await;
        assert!(matches!(silent, Err(InstrumentsError::Field { .. })));
        let why = "you have two wards".to_owned();
        review(&officer(), 1, Reviewing::SendBack(why.clone()))
            .await
            .unwrap();
        let left = async || {
            let whole = whole(instruments, round).await;
            let (place, _) = whole.item("C1").unwrap();
            let back = whole.returned.get(&place).and_then(|r| r.first());
            (
                whole.sheet.answer(place).has_left(),
                back.map(|r| r.reason.clone()),
            )
        };
        assert_eq!(left().await, (false, Some(why)));
        let stale = review(&officer(), 1, Reviewing::Agree).await;
        assert!(matches!(stale, Err(InstrumentsError::Changed(_))));
        enter(2, stage(2)).await;
        assert_eq!(
            left().await,
            (false, None),
            "they answered: it is no longer sent back"
        );
        enter(3, claim()).await;
        review(&officer(), 4, Reviewing::Agree).await.unwrap();
        assert_eq!(left().await, (true, None));
        review(&officer(), 5, Reviewing::Withdraw).await.unwrap();
        assert_eq!(left().await, (false, None));
        let team = (&item, &Voice::team(), 0);
        let none = instruments
            .review(
                &member(Role::Reviewer),
                tenant(),
                round.id,
                team,
                &Reviewing::Agree,
            )
            .await;
        assert!(matches!(none, Err(InstrumentsError::NotFound(_))));
    })
    .await;
}
