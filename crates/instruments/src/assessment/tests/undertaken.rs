//! Undertakings: kept, carried into the next round, and never written over unseen.

use super::next::{next, signed};
use super::*;
use crate::InstrumentsError;
use crate::assessment::Undertaken;
use crate::undertaking::{Status, Undertaking};

fn by_the_ministry(status: Status, version: i64) -> Undertaken {
    Undertaken {
        undertaking: Undertaking {
            owner: "Ministry of Health".to_owned(),
            status,
            ..Undertaking::default()
        },
        version,
    }
}

async fn undertake(
    instruments: &Instruments,
    round: &Round,
    item: &str,
    next: &Undertaken,
) -> Result<Undertaken, InstrumentsError> {
    let (officer, item) = (officer(), item.parse().unwrap());
    let done = instruments.undertake(&officer, tenant(), round.id, (&item, next));
    done.await
}

#[tokio::test]
async fn what_is_undertaken_lives_on_after_sign_off_and_into_the_next_round() {
    each(async |instruments, round| {
        let planned = by_the_ministry(Status::Planned, 0);
        let kept = undertake(instruments, round, "C1", &planned).await.unwrap();
        assert_eq!(kept.version, 1);
        let stale = undertake(instruments, round, "C1", &planned).await;
        assert!(matches!(stale, Err(InstrumentsError::Changed(_))));
        let hash = whole(instruments, round).await.canonical_hash();
        signed(instruments, round).await;
        let started = by_the_ministry(Status::Started, 1);
        undertake(instruments, round, "C1", &started).await.unwrap();
        let after = whole(instruments, round).await;
        assert_eq!(
            after.canonical_hash(),
            hash,
            "answers stay as they were signed"
        );
        let second = next(instruments, round).await;
        let carried = whole(instruments, &second).await;
        let carried = carried.undertaken.values().next().unwrap().clone();
        assert_eq!(carried, by_the_ministry(Status::Started, 1));
        let late = undertake(instruments, round, "C1", &by_the_ministry(Status::Done, 2)).await;
        assert!(
            matches!(late, Err(InstrumentsError::Superseded)),
            "{late:?}"
        );
        let done = by_the_ministry(Status::Done, 1);
        undertake(instruments, &second, "C1", &done).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn only_officers_of_the_administration_undertake_something() {
    each(async |instruments, round| {
        let planned = by_the_ministry(Status::Planned, 0);
        let item = "C1".parse().unwrap();
        let reader = member(Role::Reader);
        let refused = instruments.undertake(&reader, tenant(), round.id, (&item, &planned));
        assert!(matches!(refused.await, Err(InstrumentsError::Forbidden)));
        let other = TenantId::from_bytes([9; 16]);
        let stranger = person(7, other, Role::Administrator);
        for at in [tenant(), other] {
            let refused = instruments.undertake(&stranger, at, round.id, (&item, &planned));
            assert!(refused.await.is_err());
        }
        let unknown = undertake(instruments, round, "Z9", &planned).await;
        assert!(matches!(unknown, Err(InstrumentsError::NotFound(_))));
        assert!(whole(instruments, round).await.undertaken.is_empty());
    })
    .await;
}
