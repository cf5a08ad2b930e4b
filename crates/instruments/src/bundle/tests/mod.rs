//! What two administrations rely on that exchange rounds.

mod refused;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ::store::Fs;
use ::store::keys::Keys;
use ::store::testing::{TestDb, databases_with, sqlite};
use base::id::{RoundId, TenantId};
use base::{Actor, Role, Timestamp, Tlp};
use serde_json::{Value as Json, json};

use super::container::{self, ANSWERS, Arrived, Entries, INSTRUMENT, MANIFEST, SUMS};
use super::*;
use crate::answer::{Answer, Value};
use crate::assessment::tests::{
    member, officer, open, person, say, saying, stage, started, tenant, whole,
};
use crate::assessment::{Round, Saying};
use crate::evidence::{About, New, Offered};
use crate::{Instruments, InstrumentsError, MIGRATIONS};

/// Names of administrations by one code.
#[derive(Debug)]
struct Code(&'static str);

impl Administered for Code {
    fn of(&self, _: TenantId) -> Naming<'_> {
        let named = Named {
            code: self.0.parse().unwrap(),
            names: BTreeMap::from([("en".parse().unwrap(), format!("Land {}", self.0))]),
        };
        Box::pin(async { Ok(named) })
    }
}

const CONTEXTS: [&::store::Migrations; 2] = [&MIGRATIONS, &web::account::schema::MIGRATIONS];

fn exchange(test: &TestDb, code: &'static str) -> Exchange {
    let path = test.dir.path().join("keys/installation.json");
    let keys = Keys::open_or_create(&Fs::real(), &path, Timestamp::from_micros(1)).unwrap();
    Exchange {
        keys: Arc::new(keys),
        names: Arc::new(Code(code)),
        gateway: format!("https://{code}.test"),
    }
}

/// A gateway of an administration, over a store.
pub(crate) async fn gateway(test: &TestDb, code: &'static str) -> Instruments {
    open(test).await.exchanging(exchange(test, code))
}

/// Two gateways: on every engine the one that sends, beside it one that receives.
async fn each(test: impl AsyncFn(&Instruments, &Round, &Instruments)) {
    for db in databases_with(&CONTEXTS).await {
        let other = sqlite(&CONTEXTS).await;
        let (from, to) = (gateway(&db, "XA").await, gateway(&other, "XB").await);
        let round = answered(&from).await;
        test(&from, &round, &to).await;
    }
}

fn told(mut saying: Saying, comment: &str) -> Saying {
    comment.clone_into(&mut saying.comment);
    saying
}

/// A round with answers of several kinds and evidence, signed off.
pub(super) async fn answered(instruments: &Instruments) -> Round {
    let round = started(instruments).await;
    let text = Answer::Given(Value::Text("Told to nobody".to_owned()));
    let all = [
        told(saying("C1", 0, stage(3)), "A word about it"),
        saying(
            "A1",
            0,
            Answer::Given(Value::Number("120".parse().unwrap())),
        ),
        saying("C3", 0, Answer::Confidential),
    ];
    say(instruments, &round, &all).await;
    let texts = whole(instruments, &round).await;
    let items = texts.instrument.package().items();
    let of_text = items.filter(|i| i.kind.type_name() == "text");
    for item in of_text {
        say(
            instruments,
            &round,
            &[saying(item.id.as_str(), 0, text.clone())],
        )
        .await;
    }
    for (title, tlp) in [
        ("Open plan", Tlp::Green),
        ("Inner plan", Tlp::Amber),
        ("Secret plan", Tlp::Red),
    ] {
        let new = New {
            item: "C1".parse().unwrap(),
            offered: Offered::File(format!("%PDF-1.7 {title}").into_bytes()),
            about: About {
                title: title.to_owned(),
                issuer: "Ministry".to_owned(),
                dated: None,
                valid_until: None,
                tlp,
            },
        };
        let added = instruments
            .attach(&officer(), tenant(), round.id, new)
            .await;
        added.unwrap();
    }
    let hash = whole(instruments, &round).await.canonical_hash();
    let said = ("A. Director", "2026/17");
    instruments
        .sign_off(&officer(), tenant(), (round.id, hash), said)
        .await
        .unwrap();
    whole(instruments, &round).await.round
}

pub(super) fn everything() -> Release {
    Release {
        extent: Extent::All,
        comments: true,
        evidence: true,
        tlp: Tlp::Green,
    }
}

async fn release(instruments: &Instruments, round: &Round, what: Release) -> Released {
    let before = instruments.released(&officer(), tenant(), round.id).await;
    let which = (round.id, before.unwrap().version);
    let made = instruments.release(&officer(), tenant(), which, what).await;
    made.unwrap()
}

pub(super) async fn bundle(instruments: &Instruments, round: &Round) -> Made {
    instruments
        .bundle(&officer(), tenant(), round.id)
        .await
        .unwrap()
}

/// The receiver trusts the key of the sender.
pub(super) async fn trust(from: &Instruments, to: &Instruments, code: &str) {
    let own = from.bundle_key(&officer(), tenant()).await.unwrap();
    let of = (code.parse().unwrap(), "Neighbour");
    let administrator = member(Role::Administrator);
    let file = own.key.file();
    let made = to.trust_key(&administrator, tenant(), &file, of);
    made.await.unwrap();
}

async fn take(to: &Instruments, bytes: Vec<u8>) -> Result<Took, InstrumentsError> {
    to.import_bundle(&officer(), tenant(), bytes).await
}

fn why(result: Result<Took, InstrumentsError>) -> BundleError {
    match result {
        Err(InstrumentsError::Bundle(why)) => why,
        other => panic!("{other:?}"),
    }
}

fn entries(bytes: &[u8]) -> Entries {
    Arrived::open(bytes).unwrap().entries().unwrap().0
}

fn json_of(entries: &Entries, name: &str) -> Json {
    serde_json::from_slice(&entries[name]).unwrap()
}

#[tokio::test]
async fn nothing_leaves_before_it_is_released_and_nothing_after_it_is_withdrawn() {
    each(async |from, round, _| {
        let made = from.bundle(&officer(), tenant(), round.id).await;
        assert!(matches!(
            made,
            Err(InstrumentsError::Bundle(BundleError::NotReleased))
        ));
        let open = started(from).await;
        let early = from
            .release(&officer(), tenant(), (open.id, 0), everything())
            .await;
        assert!(matches!(
            early,
            Err(InstrumentsError::Bundle(BundleError::NotSigned))
        ));
        release(from, round, everything()).await;
        bundle(from, round).await;
        assert!(matches!(
            from.release(&officer(), tenant(), (round.id, 0), Release::default())
                .await,
            Err(InstrumentsError::Changed(_))
        ));
        release(from, round, Release::default()).await;
        let made = from.bundle(&officer(), tenant(), round.id).await;
        assert!(matches!(
            made,
            Err(InstrumentsError::Bundle(BundleError::NotReleased))
        ));
        let all = from.releases(&officer(), tenant(), round.id).await.unwrap();
        let extents: Vec<&str> = all.iter().map(|r| r.release.extent.name()).collect();
        assert_eq!(extents, ["nothing", "all"], "each stands in the history");
    })
    .await;
}

#[tokio::test]
async fn what_was_not_released_is_nowhere_in_the_file() {
    each(async |from, round, _| {
        let open = everything();
        release(from, round, open.clone()).await;
        let all = entries(&bundle(from, round).await.bytes);
        let text = |entries: &Entries| {
            let own = entries.iter().filter(|(name, _)| **name != INSTRUMENT);
            let own: Vec<u8> = own.flat_map(|(_, bytes)| bytes.clone()).collect();
            String::from_utf8(own).unwrap()
        };
        let said = text(&all);
        assert!(said.contains("A word about it") && said.contains("Open plan"));
        assert!(
            !said.contains("Inner plan") && !said.contains("Secret plan"),
            "above the label"
        );
        assert!(!said.contains("confidential\"") && !said.contains("A. Director"));
        assert!(
            json_of(&all, ANSWERS)["answers"]["C3"].is_null(),
            "confidential"
        );
        let silent = Release {
            comments: false,
            evidence: false,
            ..open.clone()
        };
        release(from, round, silent).await;
        let said = text(&entries(&bundle(from, round).await.bytes));
        for absent in ["A word about it", "Open plan", "Told to nobody"] {
            assert!(!said.contains(absent), "{absent}");
        }
        let bare = Release {
            comments: false,
            evidence: false,
            extent: Extent::Parts {
                sections: BTreeSet::new(),
                items: BTreeSet::from(["C1".parse().unwrap()]),
            },
            ..open
        };
        release(from, round, bare).await;
        let few = entries(&bundle(from, round).await.bytes);
        let said = text(&few);
        for absent in ["A word about it", "Open plan", "Told to nobody"] {
            assert!(!said.contains(absent), "{absent}");
        }
        let answers = json_of(&few, ANSWERS)["answers"].clone();
        assert_eq!(
            answers,
            json!({ "C1": { "state": "answered", "value": 3 } })
        );
        let unknown = Release {
            extent: Extent::Parts {
                sections: BTreeSet::new(),
                items: BTreeSet::from(["Z9".parse().unwrap()]),
            },
            ..everything()
        };
        let seen = from
            .released(&officer(), tenant(), round.id)
            .await
            .unwrap()
            .version;
        let wrong = from
            .release(&officer(), tenant(), (round.id, seen), unknown)
            .await;
        assert!(matches!(
            wrong,
            Err(InstrumentsError::Bundle(BundleError::NoSuchPart(_)))
        ));
    })
    .await;
}

#[tokio::test]
async fn a_round_arrives_as_it_was_signed_and_is_read_there() {
    each(async |from, round, to| {
        release(from, round, everything()).await;
        let made = bundle(from, round).await;
        let again = bundle(from, round).await;
        assert_eq!(made.bytes, again.bytes, "the same release is the same file");
        trust(from, to, "XA").await;
        let took = take(to, made.bytes.clone()).await.unwrap();
        let (id, _) = took.one();
        assert!(matches!(took, Took::New(..)));
        assert!(matches!(take(to, made.bytes).await.unwrap(), Took::Same(same, _) if same == id));
        let reader = member(Role::Reader);
        let listed = to.bundles(&reader, tenant()).await.unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].origin.key_name.as_deref(), Some("Neighbour"));
        let one = to.imported(&reader, tenant(), id).await.unwrap();
        let whole = whole(from, round).await;
        let place = whole.item("C1").unwrap().0;
        assert_eq!(one.sheet.answer(place), whole.sheet.answer(place));
        assert_eq!(one.comments[&place], "A word about it");
        assert_eq!(one.mentions.len(), 1);
        assert_eq!(one.signed.completeness, whole.scored.backing.completeness);
        assert_eq!(one.listed.manifest.hash, {
            let signed = from.signed_off(&officer(), tenant(), round.id).await;
            signed.unwrap().unwrap().hash
        });
        let compared = to.compared(&reader, tenant(), round.content).await.unwrap();
        assert_eq!(compared.columns.len(), 1, "no own round of it is signed");
        answered(to).await;
        let compared = to.compared(&reader, tenant(), round.content).await.unwrap();
        assert!(compared.columns[0].own.is_some() && compared.columns[1].of.is_some());
    })
    .await;
}

#[tokio::test]
async fn a_newer_release_takes_the_place_of_an_older_one_and_never_the_other_way() {
    each(async |from, round, to| {
        release(from, round, everything()).await;
        let old = bundle(from, round).await;
        from.clock.advance_seconds(60);
        let bare = Release {
            comments: false,
            ..everything()
        };
        release(from, round, bare).await;
        let new = bundle(from, round).await;
        trust(from, to, "XA").await;
        let first = take(to, old.bytes.clone()).await.unwrap();
        let second = take(to, new.bytes.clone()).await.unwrap();
        assert!(matches!(&second, Took::Replaced(id, _) if *id == first.one().0));
        assert!(matches!(
            why(take(to, old.bytes).await),
            BundleError::Older(_)
        ));
        let one = to
            .imported(&officer(), tenant(), first.one().0)
            .await
            .unwrap();
        assert!(one.comments.is_empty() && !one.listed.manifest.comments);
    })
    .await;
}

#[tokio::test]
async fn a_key_is_trusted_for_one_administration_until_it_is_revoked() {
    each(async |from, round, to| {
        release(from, round, everything()).await;
        let made = bundle(from, round).await;
        let own = from.bundle_key(&officer(), tenant()).await.unwrap().key;
        let refused = why(take(to, made.bytes.clone()).await);
        let BundleError::UnknownKey { fingerprint, key } = refused else {
            panic!("{refused:?}");
        };
        assert_eq!((fingerprint, key), (own.fingerprint(), own.to_string()));
        trust(from, to, "XC").await;
        let refused = why(take(to, made.bytes.clone()).await);
        assert!(
            matches!(refused, BundleError::OtherAdministration { .. }),
            "{refused:?}"
        );
        let administrator = member(Role::Administrator);
        let line = own.to_string();
        let of = ("XA".parse().unwrap(), "Neighbour");
        let taken = to.trust_key(&administrator, tenant(), &line, of).await;
        assert!(matches!(
            taken,
            Err(InstrumentsError::Bundle(BundleError::KeyTaken(_)))
        ));
        let revoked = to
            .revoke_key(&administrator, tenant(), own.fingerprint())
            .await;
        revoked.unwrap();
        let refused = why(take(to, made.bytes).await);
        assert!(
            matches!(refused, BundleError::RevokedKey { .. }),
            "{refused:?}"
        );
        // The wrong country is mended: revoked, the same key is trusted for the right one.
        let right = to.trust_key(&administrator, tenant(), &line, of).await;
        assert_eq!(right.unwrap().administration.to_string(), "XA");
        let known = to.trusted_keys(&officer(), tenant()).await.unwrap();
        let [one] = known.as_slice() else {
            panic!("{known:?}");
        };
        assert!(one.administration.as_str() == "XA" && one.revoked.is_none());
        assert!(to.bundles(&officer(), tenant()).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn only_those_with_the_right_release_export_import_and_trust() {
    each(async |from, round, _| {
        release(from, round, everything()).await;
        let other = TenantId::from_bytes([9; 16]);
        let stranger = person(7, other, Role::Administrator);
        let forbidden = |e: InstrumentsError| matches!(e, InstrumentsError::Forbidden);
        for role in [Role::Reader, Role::Analyst, Role::Reviewer] {
            let who = member(role);
            let made = from.bundle(&who, tenant(), round.id).await;
            assert!(forbidden(made.unwrap_err()), "{role:?}");
            let made = from
                .release(&who, tenant(), (round.id, 1), everything())
                .await;
            assert!(forbidden(made.unwrap_err()), "{role:?}");
            let made = from.import_bundle(&who, tenant(), Vec::new()).await;
            assert!(forbidden(made.unwrap_err()), "{role:?}");
        }
        let of = ("XB".parse().unwrap(), "Key");
        let made = from.trust_key(&officer(), tenant(), "RW", of).await;
        assert!(forbidden(made.unwrap_err()), "an officer trusts no key");
        let hash = round.content;
        let made = from.revoke_key(&officer(), tenant(), hash).await;
        assert!(forbidden(made.unwrap_err()));
        for at in [tenant(), other] {
            assert!(from.bundle(&stranger, at, round.id).await.is_err());
            assert!(from.released(&stranger, at, round.id).await.is_err());
        }
        let made = from.renew_bundle_key(&member(Role::Administrator)).await;
        assert!(forbidden(made.unwrap_err()));
    })
    .await;
}

#[tokio::test]
async fn the_signing_key_outlives_a_rotation_and_a_lost_one_is_replaced() {
    each(async |from, round, to| {
        release(from, round, everything()).await;
        let before = from.bundle_key(&officer(), tenant()).await.unwrap();
        let keys = &from.exchange().unwrap().keys;
        keys.rotate(Timestamp::from_micros(2)).unwrap();
        assert_eq!(
            from.reseal_bundle_keys(&Actor::operator()).await.unwrap(),
            1
        );
        assert_eq!(
            from.reseal_bundle_keys(&Actor::operator()).await.unwrap(),
            0
        );
        assert_eq!(from.bundle_key(&officer(), tenant()).await.unwrap(), before);
        let lost = from.clone().exchanging(to.exchange().unwrap().clone());
        let found = lost.bundle_key(&officer(), tenant()).await;
        assert!(matches!(
            found,
            Err(InstrumentsError::Bundle(BundleError::KeyLost))
        ));
        lost.clock.advance_seconds(1);
        let renewed = lost.renew_bundle_key(&Actor::operator()).await.unwrap();
        let now = lost.bundle_key(&officer(), tenant()).await.unwrap();
        assert!(now == renewed && now.key != before.key);
        let id: RoundId = round.id;
        assert!(lost.bundle(&officer(), tenant(), id).await.is_ok());
    })
    .await;
}
