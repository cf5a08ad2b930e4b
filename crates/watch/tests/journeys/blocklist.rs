//! Names on their way onto the list of resolvers and off it again.

use crate::bench::{Bench, benches};
use crate::reports::member;
use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::rsit::IncidentType;
use base::{Actor, Role};
use watch::WatchError;
use watch::blocklist::actions::{self, Proposal, Step};
use watch::blocklist::{
    Answer, Audience, BlockError, Refusal, Settings, State, What, appeal, give,
};
use web::form::Key;

fn analyst(bench: &Bench, n: u8) -> Actor {
    let membership = Membership {
        tenant: bench.tenant,
        organisation: None,
        role: Role::Analyst,
    };
    Actor::account(AccountId::from_bytes([n; 16]), vec![membership])
}

fn proposal(bench: &Bench, names: &[&str], days: i32) -> Proposal {
    Proposal {
        names: names.iter().map(|n| (*n).to_owned()).collect(),
        below: true,
        rsit: IncidentType::Phishing,
        basis: "Cybercrime Act, article 20".to_owned(),
        reference: "2026/17; $INCLUDE /etc/passwd".to_owned(),
        case: None,
        until: bench.watch.clock().now().day().plus(days),
    }
}

impl Bench {
    async fn proposed(&self, names: &[&str], days: i32) -> Result<Vec<String>, BlockError> {
        let what = proposal(self, names, days);
        actions::propose(
            &analyst(self, 1),
            &self.watch,
            self.tenant,
            &what,
            &Key::new(),
        )
        .await
    }

    async fn step(&self, n: u8, name: &str, step: Step) -> Result<(), BlockError> {
        let actor = analyst(self, n);
        let one = actions::one(&actor, &self.watch, self.tenant, name).await;
        let seen = one.expect("an entry").0.version;
        let place = (self.tenant, name, seen);
        actions::step(&actor, &self.watch, place, step, &Key::new()).await
    }

    async fn zone(&self) -> (u32, String) {
        let given = give::give(&analyst(self, 3), &self.watch, self.tenant).await;
        let given = given.expect("given");
        (
            given.serial,
            given.zone(Some("gateway.example")).expect("a zone"),
        )
    }

    async fn settle(&self, audience: Audience, kept_off: &[&str]) -> Result<(), BlockError> {
        let administrator = member(self.tenant, Role::Administrator);
        let known = actions::settings(&administrator, &self.watch, self.tenant).await;
        let settings = Settings {
            audience,
            answer: Answer::NxDomain,
            origin: "rpz.csirt.example".to_owned(),
            contact: "desk@csirt.example".to_owned(),
            kept_off: kept_off.iter().map(|k| (*k).to_owned()).collect(),
            version: known.expect("settings").version,
        };
        let key = Key::new();
        actions::save(&administrator, &self.watch, self.tenant, settings, &key).await
    }
}

#[tokio::test]
async fn a_name_is_published_by_another_person_and_leaves_on_its_day() {
    for bench in benches().await {
        let done = bench
            .proposed(&["hxxps://shop[.]example/pay", "Bank-Login.Example"], 30)
            .await;
        assert_eq!(
            done.expect("proposed"),
            ["shop.example", "bank-login.example"]
        );
        let (first, zone) = bench.zone().await;
        assert!(
            !zone.contains("shop.example"),
            "proposing lists nothing: {zone}"
        );
        let own = bench.step(1, "shop.example", Step::Publish).await;
        assert!(matches!(own, Err(BlockError::OwnWork)), "{own:?}");
        bench
            .step(2, "shop.example", Step::Publish)
            .await
            .expect("published");
        let (second, zone) = bench.zone().await;
        assert!(second > first, "the number grows");
        assert_eq!(bench.zone().await.0, second, "asking changes nothing");
        assert!(zone.contains("shop.example CNAME . ; until "), "{zone}");
        assert!(zone.contains("*.shop.example CNAME ."), "{zone}");
        let starts = |l: &str| l.starts_with("$INCLUDE") || l.starts_with("2026/17");
        assert!(!zone.lines().any(starts), "a reference is a note: {zone}");

        bench.watch.clock().advance_seconds(29 * 86_400);
        assert!(bench.zone().await.1.contains("shop.example"));
        bench.watch.clock().advance_seconds(86_400);
        let (third, zone) = bench.zone().await;
        assert!(!zone.contains("shop.example"), "its day has come: {zone}");
        assert!(third > second);
        // A clock that goes back lists it again, under yet another number.
        bench.watch.clock().advance_seconds(-5 * 86_400);
        let (fourth, zone) = bench.zone().await;
        assert!(
            zone.contains("shop.example") && fourth > third,
            "{fourth} {third}"
        );
        let longer = bench.watch.clock().now().day().plus(100);
        let extended = bench.step(2, "shop.example", Step::Extend(longer)).await;
        extended.expect("extended");
        let far = bench.watch.clock().now().day().plus(400);
        let extended = bench.step(2, "shop.example", Step::Extend(far)).await;
        assert!(matches!(
            extended,
            Err(BlockError::Refused {
                why: Refusal::Incomplete,
                ..
            })
        ));
        let off = Step::Withdraw("cleaned".to_owned());
        bench.step(1, "shop.example", off).await.expect("taken off");
        assert!(!bench.zone().await.1.contains("shop.example"));
        let desk = analyst(&bench, 1);
        let entries = actions::one(&desk, &bench.watch, bench.tenant, "shop.example").await;
        let history: Vec<What> = entries.expect("one").1.iter().map(|e| e.what).collect();
        assert_eq!(
            history,
            [
                What::Proposed,
                What::Published,
                What::Extended,
                What::Withdrawn
            ]
        );
        let again = bench.proposed(&["shop.example"], 30).await;
        again.expect("a name that was taken off may be proposed again");
    }
}

#[tokio::test]
async fn what_must_not_be_listed_is_refused_with_its_reason_also_afterwards() {
    for bench in benches().await {
        for (name, why) in [
            ("co.uk", Refusal::Suffix),
            ("example", Refusal::Suffix),
            ("198.51.100.7", Refusal::Name),
            ("a.example\n$ORIGIN .", Refusal::Name),
        ] {
            let done = bench.proposed(&["fine.example.com", name], 30).await;
            let Err(BlockError::Refused { why: found, .. }) = done else {
                panic!("{name}: {done:?}");
            };
            assert_eq!(found, why, "{name}");
        }
        let desk = analyst(&bench, 1);
        let listed = actions::list(&desk, &bench.watch, bench.tenant, State::Proposed).await;
        assert!(listed.expect("listed").blocks.is_empty(), "all or none");
        for days in [0, 400] {
            let done = bench.proposed(&["fine.example.com"], days).await;
            assert!(matches!(
                done,
                Err(BlockError::Refused {
                    why: Refusal::Incomplete,
                    ..
                })
            ));
        }
        bench
            .proposed(&["ministry.example.org"], 30)
            .await
            .expect("proposed");
        bench
            .step(2, "ministry.example.org", Step::Publish)
            .await
            .expect("published");
        let there = bench.proposed(&["ministry.example.org"], 30).await;
        assert!(matches!(
            there,
            Err(BlockError::Refused {
                why: Refusal::There,
                ..
            })
        ));
        assert!(bench.zone().await.1.contains("ministry.example.org"));
        bench
            .settle(Audience::Token, &["www.ministry.example.org"])
            .await
            .expect("saved");
        let zone = bench.zone().await.1;
        assert!(
            !zone.contains("ministry.example.org"),
            "kept off from now on: {zone}"
        );
        assert!(zone.contains("desk.csirt.example."), "{zone}");
        let done = bench
            .proposed(&["login.www.ministry.example.org"], 30)
            .await;
        assert!(matches!(
            done,
            Err(BlockError::Refused {
                why: Refusal::KeptOff(_),
                ..
            })
        ));
    }
}

#[tokio::test]
async fn the_list_goes_to_whom_it_is_given_and_steps_need_rights() {
    for bench in benches().await {
        bench
            .proposed(&["shop.example"], 30)
            .await
            .expect("proposed");
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let stranger = member(TenantId::from_bytes([3; 16]), Role::Analyst);
        let reader = member(tenant, Role::Reader);
        let anonymous = Actor::anonymous();
        let may = async |actor: &Actor| give::give(actor, watch, tenant).await.is_ok();
        assert!(!may(&anonymous).await && !may(&stranger).await && may(&reader).await);
        bench.settle(Audience::Everybody, &[]).await.expect("saved");
        assert!(may(&anonymous).await && may(&stranger).await);
        bench.settle(Audience::Nobody, &[]).await.expect("saved");
        assert!(!may(&anonymous).await && !may(&reader).await);
        for actor in [&anonymous, &stranger, &reader] {
            let key = Key::new;
            let what = proposal(&bench, &["other.example"], 30);
            let settings = actions::settings(&analyst(&bench, 1), watch, tenant).await;
            let settings = settings.expect("settings");
            let place = (tenant, "shop.example", 1);
            let denied = [
                actions::propose(actor, watch, tenant, &what, &key())
                    .await
                    .err(),
                actions::step(actor, watch, place, Step::Publish, &key())
                    .await
                    .err(),
                actions::save(actor, watch, tenant, settings.clone(), &key())
                    .await
                    .err(),
                actions::one(actor, watch, tenant, "shop.example")
                    .await
                    .err()
                    .map(Into::into),
                appeal::list(actor, watch, tenant, None)
                    .await
                    .err()
                    .map(Into::into),
                appeal::answer(actor, watch, (tenant, "x"), (true, "yes"), &key())
                    .await
                    .err()
                    .map(Into::into),
            ];
            for (n, denied) in denied.iter().enumerate() {
                let is_denied = matches!(denied, Some(BlockError::Watch(WatchError::Denied(_))));
                assert!(is_denied, "{n}: {denied:?}");
            }
        }
        let desk = analyst(&bench, 1);
        let settings = actions::settings(&desk, watch, tenant)
            .await
            .expect("settings");
        let saved = actions::save(&desk, watch, tenant, settings, &Key::new()).await;
        assert!(
            matches!(saved, Err(BlockError::Watch(WatchError::Denied(_)))),
            "an administrator's"
        );
        let (other, place) = (analyst(&bench, 2), (tenant, "shop.example", 9));
        let late = actions::step(&other, watch, place, Step::Publish, &Key::new()).await;
        assert!(matches!(late, Err(BlockError::Watch(WatchError::Changed))));
    }
}

#[tokio::test]
async fn whoever_is_hit_sees_why_appeals_and_reads_the_answer() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        bench
            .proposed(&["shop.example"], 30)
            .await
            .expect("proposed");
        let about = async |name: &str| give::about(watch, tenant, name).await.expect("asked");
        assert_eq!(
            about("shop.example").await,
            None,
            "what is only proposed is not told"
        );
        let anonymous = Actor::anonymous();
        let send = async |name: &str| {
            appeal::send(
                &anonymous,
                watch,
                tenant,
                (name, "It is mine."),
                &Key::new(),
            )
            .await
        };
        assert!(matches!(
            send("shop.example").await,
            Err(WatchError::NotFound(_))
        ));
        bench
            .step(2, "shop.example", Step::Publish)
            .await
            .expect("published");
        let found = about("https://WWW.shop.example/x")
            .await
            .expect("by the name above");
        assert_eq!(found.basis, "Cybercrime Act, article 20");
        assert_eq!(about("notshop.example").await, None);

        let code = send("www.shop.example").await.expect("taken");
        let waits = appeal::follow(watch, &code).await.expect("found");
        assert_eq!((waits.name.as_str(), waits.upheld), ("shop.example", None));
        assert!(matches!(
            appeal::follow(watch, "no-such").await,
            Err(WatchError::NotFound(_))
        ));
        let off = Step::Suspend("an appeal is looked at".to_owned());
        bench.step(1, "shop.example", off).await.expect("suspended");
        assert_eq!(about("shop.example").await, None);
        let desk = analyst(&bench, 2);
        let place = (tenant, code.as_str());
        let key = Key::new();
        let answer = appeal::answer(&desk, watch, place, (true, "You are right."), &key).await;
        answer.expect("answered");
        let twice = appeal::answer(&desk, watch, place, (false, "No."), &Key::new()).await;
        assert!(matches!(twice, Err(WatchError::Changed)));
        let read = appeal::follow(watch, &code).await.expect("found");
        assert_eq!(
            (read.upheld, read.answer.as_str()),
            (Some(true), "You are right.")
        );
        let figures = appeal::figures(&desk, watch, tenant)
            .await
            .expect("figures");
        assert_eq!(figures, (1, 1, 1));

        bench
            .step(1, "shop.example", Step::Restore)
            .await
            .expect("restored");
        for _ in 0..5 {
            send("shop.example").await.expect("taken");
        }
        assert!(
            matches!(send("shop.example").await, Err(WatchError::Busy)),
            "no flood"
        );
    }
}
