//! Several answers to one question: visible, not averaged, settled with a reason.

use base::id::RespondentId;

use super::*;
use crate::InstrumentsError;
use crate::assessment::Voice;
use crate::assessment::settle::{Concord, Settling};

fn ministry() -> Voice {
    Voice::respondent(RespondentId::from_bytes([7; 16]))
}

/// What another voice says, without the way by link and code.
async fn other(instruments: &Instruments, round: &Round, all: &[Saying]) {
    let (nobody, voice) = (Actor::anonymous(), ministry());
    let said = instruments.write(&nobody, round, &voice, all).await;
    said.unwrap();
}

fn settling(voice: &Voice, seen: i64) -> Settling {
    Settling {
        voice: voice.clone(),
        reason: "the law of last year decides".to_owned(),
        present: "Ministry, regulator".to_owned(),
        dissent: String::new(),
        seen,
    }
}

#[tokio::test]
async fn answers_that_differ_count_as_none_until_they_are_settled() {
    each(async |instruments, round| {
        say(
            instruments,
            round,
            &[saying("C1", 0, stage(4)), saying("C3", 0, Answer::DontKnow)],
        )
        .await;
        other(
            instruments,
            round,
            &[saying("C1", 0, stage(1)), saying("C3", 0, Answer::DontKnow)],
        )
        .await;
        let before = whole(instruments, round).await;
        let (c1, item) = before.item("C1").map(|(p, i)| (p, i.id.clone())).unwrap();
        let (c3, _) = before.item("C3").unwrap();
        assert_eq!(
            (before.concord(c1), before.concord(c3)),
            (Concord::Disputed, Concord::Agreed)
        );
        assert_eq!(*before.sheet.answer(c1), Answer::Blank, "not averaged away");
        assert_eq!(*before.sheet.answer(c3), Answer::DontKnow);
        let settle = async |settling: &Settling| {
            let reviewer = person(4, tenant(), Role::Reviewer);
            instruments
                .settle(&reviewer, tenant(), round.id, (&item, settling))
                .await
        };
        let bare = Settling {
            reason: " ".to_owned(),
            ..settling(&ministry(), 0)
        };
        assert!(matches!(
            settle(&bare).await,
            Err(InstrumentsError::Field { .. })
        ));
        let nobody = Voice::respondent(RespondentId::from_bytes([9; 16]));
        assert!(settle(&settling(&nobody, 0)).await.is_err());
        settle(&settling(&ministry(), 0)).await.unwrap();
        assert!(matches!(
            settle(&settling(&ministry(), 0)).await,
            Err(InstrumentsError::Changed(_))
        ));
        let after = whole(instruments, round).await;
        assert_eq!(
            (after.concord(c1), after.sheet.answer(c1)),
            (Concord::Settled, &stage(1))
        );
        assert_eq!(after.said(c1).len(), 2, "both answers stay");
        assert_eq!(after.settled[&c1].present, "Ministry, regulator");
        say(instruments, round, &[saying("C1", 1, stage(3))]).await;
        let changed = whole(instruments, round).await;
        assert_eq!(
            changed.concord(c1),
            Concord::Disputed,
            "it held for the answers it was made from"
        );
        say(instruments, round, &[saying("C1", 2, stage(1))]).await;
        assert_eq!(whole(instruments, round).await.concord(c1), Concord::Agreed);
    })
    .await;
}

#[tokio::test]
async fn settling_is_for_officers_and_reviewers_and_only_where_answers_differ() {
    each(async |instruments, round| {
        say(instruments, round, &[saying("C1", 0, stage(4))]).await;
        let item = "C1".parse().unwrap();
        let one = settling(&Voice::team(), 0);
        let alone = instruments
            .settle(&officer(), tenant(), round.id, (&item, &one))
            .await;
        assert!(
            matches!(alone, Err(InstrumentsError::NotFound(_))),
            "nothing to settle"
        );
        for actor in [
            &member(Role::Reader),
            &member(Role::Analyst),
            &Actor::anonymous(),
        ] {
            let refused = instruments
                .settle(actor, tenant(), round.id, (&item, &one))
                .await;
            assert!(matches!(refused, Err(InstrumentsError::Forbidden)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_review_changes_how_a_claim_counts_and_not_what_was_settled() {
    use crate::answer::Review;
    use crate::assessment::Reviewing;
    let claim = |review| Answer::NotApplicable {
        reason: "we have no ward".to_owned(),
        review,
    };
    for on_claim in [true, false] {
        each(async |instruments, round| {
            say(instruments, round, &[saying("C1", 0, stage(4))]).await;
            other(instruments, round, &[saying("C1", 0, claim(Review::Open))]).await;
            let item: crate::package::ItemId = "C1".parse().unwrap();
            let (chosen, counts) = match on_claim {
                true => (ministry(), claim(Review::Agreed)),
                false => (Voice::team(), stage(4)),
            };
            let settling = settling(&chosen, 0);
            instruments
                .settle(&officer(), tenant(), round.id, (&item, &settling))
                .await
                .unwrap();
            let which = (&item, &ministry(), 1);
            instruments
                .review(&officer(), tenant(), round.id, which, &Reviewing::Agree)
                .await
                .unwrap();
            let after = whole(instruments, round).await;
            let (place, _) = after.item("C1").unwrap();
            assert_eq!(after.concord(place), Concord::Settled, "{on_claim}");
            assert_eq!(*after.sheet.answer(place), counts);
            other(instruments, round, &[saying("C1", 2, stage(1))]).await;
            let changed = whole(instruments, round).await;
            assert_eq!(changed.concord(place), Concord::Disputed, "{on_claim}");
        })
        .await;
    }
}
