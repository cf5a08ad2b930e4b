//! Adjustments of the plan: with a reason, from what was seen, and taken back.

use super::*;
use crate::InstrumentsError;
use crate::assessment::Adjusted;
use crate::plan::{Adjustment, Reasoned};

fn heavier(reason: &str, version: i64) -> Adjusted {
    let weight = Reasoned {
        value: 900,
        reason: reason.to_owned(),
    };
    Adjusted {
        adjustment: Adjustment {
            weight: Some(weight),
            ..Adjustment::default()
        },
        version,
    }
}

#[tokio::test]
async fn a_changed_factor_moves_an_action_and_says_why() {
    each(async |instruments, round| {
        let first = |whole: &Whole| whole.plan()[0].item.id.to_string();
        let plain = whole(instruments, round).await;
        let last = plain.plan().last().unwrap().item.id.clone();
        assert_ne!(first(&plain), last.to_string());
        let adjust = async |adjusted: &Adjusted| {
            let what = (&last, adjusted);
            instruments
                .adjust(&officer(), tenant(), round.id, what)
                .await
        };
        let refused = adjust(&heavier(" ", 0)).await;
        assert!(matches!(refused, Err(InstrumentsError::Adjustment(_))));
        adjust(&heavier("the minister asked for it", 0))
            .await
            .unwrap();
        let changed = whole(instruments, round).await;
        assert_eq!(first(&changed), last.to_string());
        let plan = changed.plan();
        let reason = plan[0].priority.weight.reason.as_deref();
        assert_eq!(reason, Some("the minister asked for it"));
        assert!(!plan[0].priority.is_untouched() && plan[1].priority.is_untouched());
        assert!(matches!(
            adjust(&heavier("again", 0)).await,
            Err(InstrumentsError::Changed(_))
        ));
        let back = Adjusted {
            version: 1,
            ..Adjusted::default()
        };
        adjust(&back).await.unwrap();
        assert_eq!(first(&whole(instruments, round).await), first(&plain));
    })
    .await;
}

#[tokio::test]
async fn an_adjustment_of_a_closed_gap_is_left_out_and_not_in_the_way() {
    each(async |instruments, round| {
        let item = "C1".parse().unwrap();
        let adjusted = heavier("first of all", 0);
        let officer = officer();
        let done = instruments.adjust(&officer, tenant(), round.id, (&item, &adjusted));
        done.await.unwrap();
        say(instruments, round, &[saying("C1", 0, stage(4))]).await;
        let whole = whole(instruments, round).await;
        assert!(whole.plan().iter().all(|a| a.item.id != item));
        assert!(!whole.plan().is_empty());
        let again = heavier("x", 1);
        let late = instruments.adjust(&officer, tenant(), round.id, (&item, &again));
        assert!(
            matches!(late.await, Err(InstrumentsError::Adjustment(_))),
            "no gap is left"
        );
    })
    .await;
}
