//! Sign-off: what was signed stays as it was.

use super::*;
use crate::InstrumentsError;
use crate::assessment::signoff::{SCAN_LIMIT, ScanKind};
use crate::assessment::{Adjusted, Reviewing, RoundStand, SignOff, Voice};

async fn sign(instruments: &Instruments, round: &Round) -> SignOff {
    let hash = whole(instruments, round).await.canonical_hash();
    let said = ("A. Director, Ministry", "2026/17");
    let done = instruments
        .sign_off(&officer(), tenant(), (round.id, hash), said)
        .await;
    done.unwrap()
}

#[tokio::test]
async fn a_signed_round_is_frozen_under_its_hash() {
    each(async |instruments, round| {
        say(instruments, round, &[saying("C1", 0, stage(2))]).await;
        let stale = whole(instruments, round).await.canonical_hash();
        say(instruments, round, &[saying("C1", 1, stage(3))]).await;
        let officer = officer();
        let late = instruments.sign_off(&officer, tenant(), (round.id, stale), ("x", ""));
        assert!(
            matches!(late.await, Err(InstrumentsError::Changed(_))),
            "what was shown is signed"
        );
        let nobody = instruments.sign_off(&officer, tenant(), (round.id, stale), (" ", ""));
        assert!(matches!(nobody.await, Err(InstrumentsError::Field { .. })));
        let signed = sign(instruments, round).await;
        let after = whole(instruments, round).await;
        assert_eq!(after.round.stand, RoundStand::SignedOff);
        assert_eq!(
            after.canonical_hash(),
            signed.hash,
            "the hash can be worked out again"
        );
        let item = "C1".parse().unwrap();
        let closed = [
            instruments
                .say(&officer, tenant(), round.id, &[saying("C1", 2, stage(4))])
                .await
                .err(),
            instruments
                .adjust(&officer, tenant(), round.id, (&item, &Adjusted::default()))
                .await
                .err(),
            instruments
                .review(
                    &member(Role::Reviewer),
                    tenant(),
                    round.id,
                    (&item, &Voice::team(), 2),
                    &Reviewing::Agree,
                )
                .await
                .err(),
            instruments
                .take_in(&officer, tenant(), round.id, &after.answers_json())
                .await
                .err(),
            instruments
                .sign_off(&officer, tenant(), (round.id, signed.hash), ("x", ""))
                .await
                .err(),
        ];
        for error in closed {
            assert!(
                matches!(error, Some(InstrumentsError::SignedOff)),
                "{error:?}"
            );
        }
        let renamed = instruments.change_round(&officer, &after.round).await;
        assert!(renamed.is_err(), "its name is part of what was signed");
    })
    .await;
}

#[tokio::test]
async fn the_scan_makes_it_signed_and_is_never_something_else() {
    each(async |instruments, round| {
        let pdf = b"%PDF-1.7 signed".to_vec();
        let early = instruments
            .attach_scan(&officer(), tenant(), round.id, pdf.clone())
            .await;
        assert!(
            matches!(early, Err(InstrumentsError::NotFound(_))),
            "not before sign-off"
        );
        sign(instruments, round).await;
        for bad in [
            b"<svg onload=alert(1)>".to_vec(),
            b"MZ\x90".to_vec(),
            Vec::new(),
            vec![b'x'; SCAN_LIMIT + 1],
        ] {
            let refused = instruments
                .attach_scan(&officer(), tenant(), round.id, bad)
                .await;
            assert!(matches!(refused, Err(InstrumentsError::Field { .. })));
        }
        let found = instruments
            .signed_off(&officer(), tenant(), round.id)
            .await
            .unwrap()
            .unwrap();
        assert!(found.scan().is_none());
        instruments
            .attach_scan(&officer(), tenant(), round.id, pdf.clone())
            .await
            .unwrap();
        let (scan, bytes) = instruments
            .scan(&member(Role::Reader), tenant(), (round.id, None))
            .await
            .unwrap();
        assert_eq!((scan.kind, bytes), (ScanKind::Pdf, pdf));
    })
    .await;
}

#[tokio::test]
async fn signing_is_for_officers() {
    each(async |instruments, round| {
        let hash = whole(instruments, round).await.canonical_hash();
        for actor in [
            &member(Role::Reader),
            &member(Role::Reviewer),
            &Actor::anonymous(),
        ] {
            let signed = instruments
                .sign_off(actor, tenant(), (round.id, hash), ("x", ""))
                .await;
            assert!(matches!(signed, Err(InstrumentsError::Forbidden)));
            let scan = instruments
                .attach_scan(actor, tenant(), round.id, b"%PDF-".to_vec())
                .await;
            assert!(matches!(scan, Err(InstrumentsError::Forbidden)));
        }
        let contact = member(Role::NetworkContact);
        assert!(
            instruments
                .signed_off(&contact, tenant(), round.id)
                .await
                .is_err()
        );
        assert!(
            instruments
                .scan(&contact, tenant(), (round.id, None))
                .await
                .is_err()
        );
    })
    .await;
}

#[tokio::test]
async fn a_second_scan_stands_beside_the_first_with_its_own_date() {
    let db = store::testing::sqlite(&[&MIGRATIONS, &web::account::schema::MIGRATIONS]).await;
    let instruments = open(&db).await;
    let round = started(&instruments).await;
    sign(&instruments, &round).await;
    let (first, second) = (b"%PDF-1.7 first".to_vec(), b"%PDF-1.7 second".to_vec());
    for bytes in [&first, &second, &second] {
        instruments
            .attach_scan(&officer(), tenant(), round.id, bytes.clone())
            .await
            .unwrap();
        instruments.clock.advance_seconds(86_400);
    }
    let reader = member(Role::Reader);
    let found = instruments.signed_off(&reader, tenant(), round.id).await;
    let scans = found.unwrap().unwrap().scans;
    assert_eq!(scans.len(), 2, "the same scan again changes nothing");
    assert!(scans[0].at > scans[1].at, "the newest first");
    for (scan, bytes) in scans.iter().zip([&second, &first]) {
        let which = (round.id, Some(scan.hash));
        let (_, found) = instruments.scan(&reader, tenant(), which).await.unwrap();
        assert_eq!(&found, bytes);
    }
    let unknown = (round.id, Some(round.text));
    assert!(instruments.scan(&reader, tenant(), unknown).await.is_err());
}
