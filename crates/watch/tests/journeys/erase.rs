//! Erasing: shown first, gone for good, noted without naming anybody.

use crate::bench::{GOOD, NAME, benches, report};
use base::Actor;
use lake::Filter;
use watch::observation::erase::{erase, preview};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_erased_is_shown_first_and_nothing_brings_it_back() {
    for bench in benches().await {
        bench.take(NAME, report(&GOOD)).await;
        bench.watch.lake().rollup_dirty(9).await.expect("counted");
        let (operator, watch, tenant) = (Actor::operator(), &bench.watch, bench.tenant);
        let filter = Filter {
            prefix: "198.18.0.1/32".parse().ok(),
            ..Filter::default()
        };
        for actor in [Actor::anonymous()] {
            let denied = erase(&actor, watch, tenant, &filter).await;
            assert!(matches!(denied, Err(watch::WatchError::Denied(_))));
            let denied = preview(&actor, watch, tenant, &filter).await;
            assert!(matches!(denied, Err(watch::WatchError::Denied(_))));
        }
        let all = erase(&operator, watch, tenant, &Filter::default()).await;
        assert!(matches!(all, Err(watch::WatchError::Invalid(_))));
        let shown = preview(&operator, watch, tenant, &filter)
            .await
            .expect("shown");
        assert_eq!(shown.values().sum::<u64>(), 1);
        assert_eq!(bench.all().await.len(), 2, "showing changes nothing");
        assert_eq!(
            erase(&operator, watch, tenant, &filter)
                .await
                .expect("erased"),
            1
        );
        let left = bench.all().await;
        assert_eq!(
            (left.len(), left[0].meta.subject.unit.as_str()),
            (1, "198.18.0.2:23")
        );
        assert_eq!(
            erase(&operator, watch, tenant, &filter)
                .await
                .expect("nothing"),
            0
        );
        let again = bench
            .take("2026-03-24-scan_telnet-again.csv", report(&GOOD))
            .await;
        assert_eq!((again.stored, again.duplicates), (0, 2));
        let trail =
            "SELECT COUNT(*) AS n, SUM(CASE WHEN fields LIKE '%198.18%' THEN 1 ELSE 0 END) AS named
            FROM store_audit WHERE object_kind = 'observations'";
        let trail = watch.db().fetch_one(trail, store::params![]).await;
        let trail = trail.expect("read");
        let number = |name: &str| trail.get::<i64>(name).expect("a number");
        assert_eq!((number("n"), number("named")), (2, 0));
    }
}
