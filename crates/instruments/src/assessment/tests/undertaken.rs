//! Undertakings: kept, carried into the next round, and never written over unseen.

use base::measured::MeasuredUnit;
use base::{Day, Decimal};

use super::next::{next, signed};
use super::*;
use crate::InstrumentsError;
use crate::assessment::Undertaken;
use crate::evidence::Frozen;
use crate::measured::tests::Set;
use crate::undertaking::{Status, Target, Undertaking};

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
            "the hash covers what was undertaken at sign-off, not what came after"
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

const FIGURE: &str = "watch.feeds.received";

fn by_figure(figure: &str, owner: &str, version: i64) -> Undertaken {
    Undertaken {
        undertaking: Undertaking {
            owner: owner.to_owned(),
            target: Some(Target {
                figure: figure.to_owned(),
                value: Decimal::whole(40),
                // Whoever sends it: the gateway notes the start.
                start: Some(Frozen {
                    figure: figure.to_owned(),
                    value: Decimal::whole(999),
                    unit: MeasuredUnit::Count,
                    from: Day::from_ymd(2020, 1, 1).unwrap(),
                    as_of: Day::from_ymd(2020, 1, 1).unwrap(),
                    records: "/elsewhere".to_owned(),
                }),
            }),
            ..Undertaking::default()
        },
        version,
    }
}

async fn start(instruments: &Instruments, round: &Round) -> Option<Decimal> {
    let whole = whole(instruments, round).await;
    let kept = whole.undertaken.values().next().unwrap().clone();
    let start = kept.undertaking.target.unwrap().start;
    start.map(|f| f.value)
}

async fn now(instruments: &Instruments, actor: &Actor, round: &Round) -> Option<Decimal> {
    let mut whole = whole(instruments, round).await;
    instruments
        .measure_targets(actor, &mut whole)
        .await
        .unwrap();
    whole.measured.get(FIGURE).map(|f| f.value)
}

#[tokio::test]
async fn a_target_keeps_its_start_and_is_seen_today_and_in_the_next_round() {
    each(async |instruments, round| {
        let gauge = Set::new(15);
        let instruments = &instruments.clone().measuring(gauge.clone());
        let first = by_figure(FIGURE, "CSIRT", 0);
        undertake(instruments, round, "C1", &first).await.unwrap();
        assert_eq!(start(instruments, round).await, Some(Decimal::whole(15)));
        gauge.set(Some(27));
        let again = by_figure(FIGURE, "Regulator", 1);
        undertake(instruments, round, "C1", &again).await.unwrap();
        let fifteen = Some(Decimal::whole(15));
        assert_eq!(start(instruments, round).await, fifteen, "set before");
        let officer = officer();
        let today = Some(Decimal::whole(27));
        assert_eq!(now(instruments, &officer, round).await, today);
        let reader = member(Role::Reader);
        assert_eq!(now(instruments, &reader, round).await, None);
        signed(instruments, round).await;
        assert_eq!(now(instruments, &officer, round).await, today);
        let second = next(instruments, round).await;
        assert_eq!(start(instruments, &second).await, fifteen, "carried over");
        assert_eq!(now(instruments, &officer, &second).await, today);
        let before = now(instruments, &officer, round).await;
        assert_eq!(before, today, "and where it was set");
    })
    .await;
}

#[tokio::test]
async fn a_target_of_another_figure_starts_anew_and_an_unknown_one_is_refused() {
    each(async |instruments, round| {
        let gauge = Set::new(15);
        let instruments = &instruments.clone().measuring(gauge.clone());
        let unknown = by_figure("watch.nothing", "CSIRT", 0);
        let refused = undertake(instruments, round, "C1", &unknown).await;
        let refused = refused.err();
        assert!(
            matches!(
                refused,
                Some(InstrumentsError::Field {
                    field: "target",
                    ..
                })
            ),
            "{refused:?}"
        );
        assert!(whole(instruments, round).await.undertaken.is_empty());
        gauge.set(None);
        let first = by_figure(FIGURE, "CSIRT", 0);
        undertake(instruments, round, "C1", &first).await.unwrap();
        assert_eq!(start(instruments, round).await, None, "not known then");
        let other = by_figure("watch.feeds.age_hours", "CSIRT", 1);
        undertake(instruments, round, "C1", &other).await.unwrap();
        assert_eq!(start(instruments, round).await, Some(Decimal::whole(3)));
    })
    .await;
}

#[tokio::test]
async fn the_hash_covers_what_is_undertaken_and_older_hashes_hold() {
    each(async |instruments, round| {
        say(instruments, round, &[saying("C1", 0, stage(2))]).await;
        let bare = whole(instruments, round).await;
        let planned = by_the_ministry(Status::Planned, 0);
        undertake(instruments, round, "C1", &planned).await.unwrap();
        let planned = whole(instruments, round).await;
        assert_ne!(planned.canonical_hash(), bare.canonical_hash());
        let actor = officer();
        let stale = instruments.sign_off(
            &actor,
            tenant(),
            (round.id, bare.canonical_hash()),
            ("A. Director", ""),
        );
        assert!(
            matches!(stale.await, Err(InstrumentsError::Changed(_))),
            "what was undertaken since is looked at before it is signed"
        );
        assert!(planned.canonical().contains("cybergateway-signed-round-2"));
        // As a gateway wrote it before undertakings were covered.
        let mut older = planned.clone();
        older.covered = Some(crate::assessment::signoff::Covered::Answers);
        let text = older.canonical();
        assert!(text.contains("cybergateway-signed-round-1") && !text.contains("undertaken"));
        signed(instruments, round).await;
        let update = "UPDATE instruments_sign_off SET undertaken = NULL, hash = $1";
        let mut tx = instruments.begin(&officer()).await.unwrap();
        let values = ::store::params![older.canonical_hash()];
        tx.execute(update, values).await.unwrap();
        tx.commit().await.unwrap();
        let started = by_the_ministry(Status::Started, 1);
        undertake(instruments, round, "C1", &started).await.unwrap();
        let after = whole(instruments, round).await;
        let found = instruments
            .signed_off(&officer(), tenant(), round.id)
            .await
            .unwrap();
        assert_eq!(
            after.canonical_hash(),
            found.unwrap().hash,
            "an older round is verified in the form that it was signed in"
        );
    })
    .await;
}
