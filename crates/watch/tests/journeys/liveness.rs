//! An address of a case from the first look to the last: asked about, reminded of, gone, back.

use crate::bench::{Bench, benches};
use crate::reports::{member, told};
use base::id::{CaseId, TenantId};
use base::{Actor, Role};
use watch::WatchError;
use watch::case::{Outcome, State, What, actions as cases};
use watch::conversation::actions as talk;
use watch::conversation::{State as Talk, With};
use watch::takedown::ask::{self, Ask};
use watch::takedown::figures::figures;
use watch::takedown::liveness::{self, Look, Site as Watched, Standing};
use watch::takedown::party;
use watch::takedown::{actions, chase};
use web::form::Key;
use web::testing_net::{Manner, Site};

const HOSTER: &str = "abuse@hosting.example";

/// A case about a site on loopback, with an analyst.
struct Desk<'b> {
    bench: &'b Bench,
    analyst: Actor,
    place: (TenantId, CaseId),
    url: String,
}

impl<'b> Desk<'b> {
    async fn begin(bench: &'b Bench, site: &Site) -> Self {
        let url = format!("http://127.0.0.1:{}/login/bank", site.port);
        let analyst = member(bench.tenant, Role::Analyst);
        let receipt = bench.told(told(&url)).await;
        let one = watch::incident_report::actions::one;
        let one = one(&analyst, &bench.watch, bench.tenant, receipt.id).await;
        let case = one.expect("a report").report.case.expect("a case");
        Self {
            bench,
            analyst,
            place: (bench.tenant, case),
            url,
        }
    }

    async fn ask(&self, with: With, address: &str) -> base::id::ConversationId {
        let asks = [Ask {
            with,
            name: "Hosting".to_owned(),
            address: address.to_owned(),
            language: "en".parse().expect("a language"),
            urls: vec![self.url.clone()],
        }];
        let watch = &self.bench.watch;
        let done = ask::ask(&self.analyst, watch, self.place, (&asks, true), &Key::new()).await;
        done.expect("asked").pop().expect("a conversation")
    }

    /// Lets time pass in steps of a quarter of an hour, with the work of the background.
    async fn pass(&self, hours: i64) -> (usize, usize) {
        let (mut looks, mut letters) = (0, 0);
        for _ in 0..hours * 4 {
            self.bench.watch.clock().advance_seconds(900);
            looks += liveness::run(&self.bench.watch).await.expect("looked");
            letters += chase::run(&self.bench.watch).await.expect("reminded");
        }
        (looks, letters)
    }

    async fn site(&self) -> Watched {
        self.history().await.0
    }

    async fn history(&self) -> (Watched, Vec<(String, Look)>) {
        let watch = &self.bench.watch;
        let found = liveness::actions::list(&self.analyst, watch, self.place).await;
        let (mut sites, looks) = found.expect("listed");
        assert_eq!(sites.len(), 1);
        (sites.pop().expect("one"), looks)
    }

    async fn whole(&self) -> cases::Whole {
        let watch = &self.bench.watch;
        let one = cases::one(&self.analyst, watch, self.place.0, self.place.1).await;
        one.expect("a case")
    }

    async fn talk(&self, id: base::id::ConversationId) -> talk::Whole {
        let one = talk::one(&self.analyst, &self.bench.watch, self.place, id).await;
        one.expect("a conversation")
    }
}

#[tokio::test]
async fn a_site_that_goes_closes_what_waits_and_one_that_comes_back_opens_it_again() {
    for bench in benches().await {
        let site = Site::begin().await;
        let desk = Desk::begin(&bench, &site).await;
        let id = desk.ask(With::Hoster, HOSTER).await;
        let (_, pieces) = actions::list(&desk.analyst, &bench.watch, desk.place)
            .await
            .expect("listed");
        assert!(
            !pieces.is_empty(),
            "it is preserved before anybody is asked"
        );
        let first = desk.talk(id).await;
        let text = &first.said[0].text;
        assert!(text.contains("hxxp://127"), "{text}");
        assert!(!text.contains(&desk.url), "no link: {text}");
        desk.pass(1).await;
        assert_eq!(desk.site().await.standing, Standing::Up);

        site.set(Manner::Cloaked);
        desk.pass(1).await;
        assert_eq!(desk.site().await.standing, Standing::Cloaked);

        site.set(Manner::Gone);
        let before = bench.watch.clock().now();
        desk.pass(1).await;
        let now = desk.site().await;
        assert_eq!((now.standing, now.returns), (Standing::Down, 0));
        let whole = desk.whole().await;
        assert_eq!(whole.case.state, State::Resolved);
        assert_eq!(whole.case.marks.gone, Some(now.since));
        assert!(now.since > before, "seen, not said");
        assert_eq!(
            desk.talk(id).await.conversation.due,
            None,
            "nobody is waited for"
        );
        assert_eq!(
            desk.pass(100).await.1,
            0,
            "nobody is reminded of what is gone"
        );

        let closed = cases::Change::Close(Outcome::Fixed);
        let seen = desk.whole().await.case.version;
        let (change, key) = ((closed, seen), Key::new());
        let done = cases::change(&desk.analyst, &bench.watch, desk.place, change, &key);
        done.await.expect("closed");
        site.set(Manner::Up);
        desk.pass(24).await;
        let whole = desk.whole().await;
        assert_eq!(whole.case.state, State::Open, "it came back");
        assert_eq!(whole.case.marks.gone, None);
        assert!(whole.entries.iter().any(|e| e.what == What::Back));
        assert_eq!(desk.site().await.returns, 1);
        assert!(desk.talk(id).await.conversation.due.is_some());
    }
}

#[tokio::test]
async fn who_does_not_answer_is_reminded_twice_and_then_the_case_is_due() {
    for bench in benches().await {
        let site = Site::begin().await;
        let desk = Desk::begin(&bench, &site).await;
        let id = desk.ask(With::Hoster, HOSTER).await;
        let begun = bench.watch.clock().now();
        assert_eq!(desk.pass(20).await.1, 0, "a hoster has a day");
        assert_eq!(desk.pass(5).await.1, 1);
        let said = desk.talk(id).await.said;
        assert!(
            said[1].text.contains("have no answer yet"),
            "{}",
            said[1].text
        );
        assert_eq!(said[1].who, "system");
        assert_eq!(desk.pass(24).await.1, 1);
        assert_eq!(desk.pass(24).await.1, 0, "two reminders are enough");
        assert_eq!(desk.talk(id).await.said.len(), 3);
        let whole = desk.whole().await;
        let told = whole.entries.iter().filter(|e| e.what == What::Unanswered);
        assert_eq!(told.count(), 1);
        assert!(whole.case.due <= bench.watch.clock().now());

        let other = desk.ask(With::Registrar, "abuse@registrar.example").await;
        let heard = talk::Heard {
            subject: String::new(),
            text: "We look into it.".to_owned(),
            automatic: false,
            reference: String::new(),
            raw: None,
            message_id: None,
        };
        let place = (desk.place.0, desk.place.1, other);
        let done = talk::hear(&desk.analyst, &bench.watch, place, heard, &Key::new()).await;
        done.expect("heard");
        assert_eq!(
            desk.pass(100).await.1,
            0,
            "whoever answered is not reminded"
        );
        assert_eq!(desk.talk(other).await.conversation.state, Talk::Answered);

        let days = (begun.day(), bench.watch.clock().now().day());
        let reader = member(bench.tenant, Role::Reader);
        let found = figures(&reader, &bench.watch, bench.tenant, days).await;
        assert!(matches!(found, Err(WatchError::Denied(_))), "{found:?}");
        let director = member(bench.tenant, Role::CountryOfficer);
        let found = figures(&director, &bench.watch, bench.tenant, days).await;
        let found = found.expect("figures");
        let hoster = found.lines.iter().find(|l| l.name == "hosting.example");
        let hoster = hoster.expect("a line");
        assert_eq!((hoster.asked, hoster.gone, hoster.there), (1, 0, 1));
        assert_eq!(hoster.median, None, "it is there");
    }
}

#[tokio::test]
async fn our_own_outage_takes_nothing_down() {
    for bench in benches().await {
        let site = Site::begin().await;
        let desk = Desk::begin(&bench, &site).await;
        desk.ask(With::Hoster, HOSTER).await;
        desk.pass(1).await;
        // Nothing that is watched answers: it may be us.
        site.set(Manner::Failing);
        desk.pass(72).await;
        let (now, looks) = desk.history().await;
        assert_eq!(now.standing, Standing::Up);
        let status: Vec<_> = looks.iter().map(|(_, l)| l.seen.as_str()).collect();
        assert!(status.contains(&"silent"), "{status:?}");
    }
}

#[tokio::test]
async fn a_suspended_site_is_gone_and_looks_become_rare() {
    for bench in benches().await {
        let site = Site::begin().await;
        let desk = Desk::begin(&bench, &site).await;
        desk.ask(With::Hoster, HOSTER).await;
        site.set(Manner::Suspended);
        desk.pass(1).await;
        assert_eq!(desk.site().await.standing, Standing::Down);
        let (looks, _) = desk.pass(24 * 10).await;
        assert!((10..60).contains(&looks), "{looks} looks in ten days");
        let (looks, _) = desk.pass(24 * 25).await;
        assert!(looks < 30, "{looks}");
        assert_eq!(desk.site().await.next, None, "after 30 days it is over");
    }
}

#[tokio::test]
async fn parties_are_proposed_with_their_reason_and_asked_once() {
    for bench in benches().await {
        let site = Site::begin().await;
        let desk = Desk::begin(&bench, &site).await;
        let urls = [desk.url.clone()];
        let found = party::proposals(&desk.analyst, &bench.watch, desk.place, &urls).await;
        let found = found.expect("proposals");
        let domains = ["http://one.example.com/a", "http://two.example.org/b"].map(str::to_owned);
        let apart = party::proposals(&desk.analyst, &bench.watch, desk.place, &domains).await;
        let apart = apart.expect("proposals");
        let registrars = apart.iter().filter(|p| p.with == With::Registrar);
        let named: Vec<&str> = registrars.map(|p| p.name.as_str()).collect();
        assert_eq!(
            named,
            ["example.com", "example.org"],
            "two, though nobody knows them"
        );
        let hoster = found.iter().find(|p| p.with == With::Hoster);
        let hoster = hoster.expect("whoever serves it, known or not");
        assert_eq!(hoster.address, "", "the directory knows nobody");
        assert!(hoster.asked.is_none());
        let asks = [Ask {
            with: hoster.with,
            name: hoster.name.clone(),
            address: String::new(),
            language: hoster.language.clone(),
            urls: hoster.urls.clone(),
        }];
        let (watch, place) = (&bench.watch, desk.place);
        let key = Key::new();
        for _ in 0..2 {
            let done = ask::ask(&desk.analyst, watch, place, (&asks, true), &key).await;
            done.expect("asked, once");
        }
        let parties = chase::list(&desk.analyst, watch, place)
            .await
            .expect("listed");
        assert_eq!(parties.len(), 1);
        let next = parties[0].1.expect("a clock").next;
        assert_eq!(
            next, None,
            "nobody is reminded by mail whose address is not known"
        );
        let found = party::proposals(&desk.analyst, watch, place, &urls).await;
        assert!(found.expect("proposals")[0].asked.is_some());
    }
}

#[tokio::test]
async fn others_neither_look_nor_ask_and_what_is_red_goes_to_nobody() {
    for bench in benches().await {
        let site = Site::begin().await;
        let desk = Desk::begin(&bench, &site).await;
        let (watch, place) = (&bench.watch, desk.place);
        let id = desk.ask(With::Hoster, HOSTER).await;
        let asks = |url: &str| {
            [Ask {
                with: With::Registrar,
                name: String::new(),
                address: "abuse@registrar.example".to_owned(),
                language: "en".parse().expect("a language"),
                urls: vec![url.to_owned()],
            }]
        };
        let own = asks(&desk.url);
        let elsewhere = TenantId::from_bytes([3; 16]);
        for actor in [
            Actor::anonymous(),
            member(bench.tenant, Role::Reader),
            member(bench.tenant, Role::CountryOfficer),
            member(elsewhere, Role::Analyst),
        ] {
            let key = Key::new;
            let denied = [
                liveness::actions::list(&actor, watch, place).await.err(),
                liveness::actions::look(&actor, watch, place, &desk.url, &key())
                    .await
                    .err(),
                liveness::actions::set(&actor, watch, place, (&desk.url, false), &key())
                    .await
                    .err(),
                ask::ask(&actor, watch, place, (&own, true), &key())
                    .await
                    .err(),
                party::proposals(&actor, watch, place, &[]).await.err(),
                chase::list(&actor, watch, place).await.err(),
                chase::set(&actor, watch, (place.0, place.1, id), true, &key())
                    .await
                    .err(),
            ];
            for (n, denied) in denied.iter().enumerate() {
                assert!(
                    matches!(denied, Some(WatchError::Denied(_))),
                    "{n}: {denied:?}"
                );
            }
        }
        let stranger = asks("http://127.0.0.1:9/");
        let done = ask::ask(&desk.analyst, watch, place, (&stranger, true), &Key::new()).await;
        assert!(matches!(done, Err(WatchError::Invalid(_))), "{done:?}");
        let whole = desk.whole().await;
        let red = cases::Change::Edit {
            title: whole.case.title.clone(),
            rsit: whole.case.rsit,
            severity: whole.case.severity,
            tlp: base::Tlp::Red,
        };
        let change = (red, whole.case.version);
        let done = cases::change(&desk.analyst, watch, place, change, &Key::new()).await;
        done.expect("changed");
        let done = ask::ask(&desk.analyst, watch, place, (&own, true), &Key::new()).await;
        assert!(matches!(done, Err(WatchError::Invalid(_))), "{done:?}");
        assert_eq!(desk.pass(100).await.1, 0, "nor is anybody reminded");
    }
}
