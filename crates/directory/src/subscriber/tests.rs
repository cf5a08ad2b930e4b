//! What a rate relies on.

use base::id::TenantId;
use base::{Actor, Clock, Timestamp};
use store::testing::databases_with;

use super::{Access, Denominator, Quarter, Scope};
use crate::{Directory, DirectoryError, MIGRATIONS};

fn figure(subscribers: u64, source: &str) -> Denominator {
    let quarter = "2026-Q1".parse().expect("a quarter");
    Denominator {
        quarter,
        access: Access::Fixed,
        scope: Scope::Country,
        subscribers,
        source: source.into(),
    }
}

#[test]
fn quarters_are_checked() {
    assert_eq!(
        "2026-q4".parse::<Quarter>().expect("a quarter").to_string(),
        "2026-Q4"
    );
    for bad in ["2026", "2026-Q5", "2026-Q0", "26-Q1", "Q1-2026", ""] {
        assert!(bad.parse::<Quarter>().is_err(), "{bad}");
    }
}

#[tokio::test]
async fn a_figure_has_a_source_and_replaces_its_predecessor() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = Directory::open(
            test.db.clone(),
            Clock::manual(Timestamp::from_micros(1_790_000_000_000_000)),
        );
        let (tenant, actor) = (TenantId::from_bytes([1; 16]), Actor::operator());
        let subscribers = directory.subscribers();
        for (bad, field) in [
            (figure(10, " "), "source"),
            (figure(0, "Regulator"), "subscribers"),
        ] {
            let refused = subscribers.put(&actor, tenant, &bad).await;
            assert!(matches!(refused, Err(DirectoryError::Field { field: f, .. }) if f == field));
        }
        assert!(
            subscribers
                .put(&Actor::anonymous(), tenant, &figure(1, "x"))
                .await
                .is_err()
        );
        subscribers
            .put(&actor, tenant, &figure(10, "Regulator"))
            .await
            .expect("entered");
        subscribers
            .put(&actor, tenant, &figure(12, "Regulator, corrected"))
            .await
            .expect("entered");
        let mobile = Denominator {
            access: Access::Mobile,
            ..figure(90, "Regulator")
        };
        subscribers
            .put(&actor, tenant, &mobile)
            .await
            .expect("entered");
        let list = subscribers.list(&actor, tenant).await.expect("a list");
        assert_eq!(list, [figure(12, "Regulator, corrected"), mobile]);
        assert!(
            subscribers
                .list(&actor, TenantId::from_bytes([2; 16]))
                .await
                .expect("a list")
                .is_empty()
        );
    }
}
