//! What one gateway has read before does not hide what another has changed since.

use super::*;
use crate::measured::tests::Set;
use crate::measured::{self};

/// Another gateway on the same store, with figures of its own.
fn second(instruments: &Instruments, gauge: std::sync::Arc<Set>) -> Instruments {
    let Instruments {
        db, clock, blobs, ..
    } = instruments.clone();
    Instruments::open(db, clock, blobs, "https://other.test").measuring(gauge)
}

async fn offered(instruments: &Instruments, round: &Round, item: &str) -> Vec<(String, String)> {
    let whole = whole(instruments, round).await;
    let item = item.parse().unwrap();
    let offers = instruments.offers(&officer(), &whole, Some(&item)).await;
    let shown = |o: &crate::proposal::Offer| (o.source(), o.token());
    offers.unwrap().iter().map(shown).collect()
}

#[tokio::test]
async fn a_changed_answer_figure_or_round_is_seen_by_the_next_request_of_every_gateway() {
    each(async |instruments, round| {
        let gauge = Set::new(2);
        let here = &instruments.clone().measuring(gauge.clone());
        let there = &second(instruments, gauge.clone());
        let both = [here, there];
        // A figure.
        for (received, shown) in [(2, "2|"), (5, "5|")] {
            gauge.set(Some(received));
            for gateway in both {
                let all = offered(gateway, round, "C6").await;
                let of = |(source, _): &&(String, String)| source.ends_with("received");
                let token = &all.iter().find(of).unwrap().1;
                assert!(token.starts_with(shown), "{token}");
            }
        }
        // A short form that one starts and the other has never heard of, its answer, and a newer
        // round of it.
        let files = proposals::short();
        here.import(&Actor::operator(), &files).await.unwrap();
        for (count, level) in [(1, 3), (2, 1)] {
            let new = NewRound {
                instrument: "short".to_owned(),
                title: Title::new(&format!("Short {count}")).unwrap(),
                due: None,
            };
            here.clock.advance_seconds(1);
            let short = here.start(&officer(), tenant(), &new).await.unwrap();
            for gateway in both {
                assert!(offered(gateway, round, "C1").await.is_empty());
            }
            say(here, &short, &[saying("K1", 0, stage(level))]).await;
            for gateway in both {
                let all = offered(gateway, round, "C1").await;
                assert_eq!(all.len(), 1);
                assert!(all[0].1.contains(&level.to_string()), "{all:?}");
            }
        }
        // An answer of the round itself, and its score.
        for (seen, level) in [(0, 2), (1, 4)] {
            say(here, round, &[saying("C1", seen, stage(level))]).await;
            for gateway in both {
                let now = whole(gateway, round).await;
                let (place, _) = now.item("C1").unwrap();
                assert_eq!(now.team(place).unwrap().answer, stage(level));
                assert_eq!(now.scored.items[place].points, level.into());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_newest_signed_law_survey_speaks_and_no_other() {
    each(async |instruments, _| {
        let there = &second(instruments, Set::new(2));
        let known = async |gateway: &Instruments| {
            let read = measured::read(&officer(), gateway, tenant()).await.unwrap();
            let name = "law.substantive.complete_percent";
            let found = read.into_iter().find(|m| m.measure.name == name);
            found.map(|m| (m.value.to_string(), m.records))
        };
        instruments.stock(&Actor::system()).await.unwrap();
        let mut before = None;
        for said in [&["B2-coverage"][..], &["B2-coverage", "B3-coverage"]] {
            let new = NewRound {
                instrument: "law-baseline".to_owned(),
                title: Title::new("Law").unwrap(),
                due: None,
            };
            instruments.clock.advance_seconds(60);
            let round = instruments.start(&officer(), tenant(), &new).await.unwrap();
            let full = || Answer::Given(Value::Choice("full".parse().unwrap()));
            let said: Vec<_> = said.iter().map(|id| saying(id, 0, full())).collect();
            say(instruments, &round, &said).await;
            for gateway in [instruments, there] {
                assert_eq!(known(gateway).await, before, "an open survey says nothing");
            }
            let which = (round.id, whole(instruments, &round).await.canonical_hash());
            let jurist = ("A. Jurist", "");
            let done = instruments
                .sign_off(&officer(), tenant(), which, jurist)
                .await;
            done.unwrap();
            let now = known(instruments).await.unwrap();
            assert!(now.1.contains(&round.id.to_string()));
            assert_eq!(known(there).await.as_ref(), Some(&now));
            // Once more, from what is held by now.
            assert_eq!(known(there).await.as_ref(), Some(&now));
            before = Some(now);
        }
        assert_eq!(before.unwrap().0, "16.7", "two of twelve");
        let elsewhere = TenantId::from_bytes([9; 16]);
        let other = person(3, elsewhere, Role::CountryOfficer);
        let read = measured::read(&other, instruments, elsewhere).await;
        assert!(read.unwrap().is_empty(), "another administration's survey");
        let refused = measured::read(&other, instruments, tenant()).await;
        assert!(refused.is_err(), "what is held is no way round rights");
    })
    .await;
}
