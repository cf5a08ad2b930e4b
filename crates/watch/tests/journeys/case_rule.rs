//! Observations that open cases by a rule, and join them.

use crate::bench::{Bench, benches};
use crate::reports::member;
use base::rsit::IncidentType;
use base::{Actor, Role, Tlp};
use watch::WatchError;
use watch::case::rule::actions::{self, Look};
use watch::case::rule::{By, MOST_NEW, Mode, Said, run};
use watch::case::{Case, Severity, State, Wanted, What, actions as cases};
use watch::ingest::{Format, Input, Options, Via, actions as ingest};
use web::form::Key;

fn event(ip: &str, minute: usize, more: &str) -> String {
    format!(
        r#"{{"classification.type": "infected-system", "feed.name": "sinkhole", "time.source": "2026-03-24T01:{:02}:{:02}+00:00", "source.ip": "{ip}", "malware.name": "mirai"{more}}}"#,
        minute / 60,
        minute % 60
    )
}

async fn take(bench: &Bench, name: &str, events: &[String]) {
    let given = Input::Bytes {
        name: name.to_owned(),
        bytes: events.join("\n").into_bytes(),
    };
    let options = Options {
        format: Format::Intelmq,
        tlp: Tlp::Amber.as_str().to_owned(),
        ..Options::new(Via::Cli)
    };
    let operator = Actor::operator();
    let taken = ingest::ingest(&operator, &bench.watch, bench.tenant, vec![given], &options);
    let taken = taken.await.expect("taken");
    assert_eq!(taken.stored, events.len() as u64, "{taken:?}");
}

fn said() -> Said {
    Said {
        name: "Bots".to_owned(),
        rsit: Some(IncidentType::InfectedSystem),
        from: "sinkhole".to_owned(),
        critical: false,
        by: By::Source,
        at_least: 1,
        severity: Severity::High,
        tlp: Tlp::Green,
    }
}

impl Bench {
    async fn rule(&self, said: &Said, on: bool) -> i64 {
        let administrator = member(self.tenant, Role::Administrator);
        let number =
            actions::add(&administrator, &self.watch, self.tenant, said, &Key::new()).await;
        let number = number.expect("written");
        if on {
            let place = (self.tenant, number, 1);
            let done = actions::switch(&administrator, &self.watch, place, true, &Key::new()).await;
            done.expect("on");
        }
        number
    }

    async fn look(&self, number: i64) -> Look {
        let analyst = member(self.tenant, Role::Analyst);
        let look = actions::look(&analyst, &self.watch, self.tenant, number).await;
        look.expect("a look")
    }

    async fn queue(&self) -> Vec<Case> {
        let analyst = member(self.tenant, Role::Analyst);
        let wanted = Wanted::default();
        let queue = cases::queue(&analyst, &self.watch, self.tenant, &wanted).await;
        queue.expect("a queue")
    }
}

#[tokio::test]
async fn a_source_is_one_case_however_often_it_is_seen() {
    for bench in benches().await {
        take(&bench, "before", &[event("198.18.0.1", 1, "")]).await;
        let number = bench.rule(&said(), false).await;
        let look = bench.look(number).await;
        assert_eq!(look.groups.len(), 1, "a look opens nothing: {look:?}");
        assert!(bench.queue().await.is_empty());
        assert_eq!(
            run::run(&bench.watch).await.expect("run"),
            run::Done::default(),
            "off"
        );

        bench.watch.clock().advance_seconds(60);
        let administrator = member(bench.tenant, Role::Administrator);
        let place = (bench.tenant, number, 1);
        let key = Key::new();
        let done = actions::switch(&administrator, &bench.watch, place, true, &key).await;
        done.expect("on");
        let done = run::run(&bench.watch).await.expect("run");
        assert_eq!(done.opened, 0, "what was read before is not looked at");

        let hash = r#", "malware.hash.md5": "d41d8cd98f00b204e9800998ecf8427e""#;
        let events = [
            event("198.18.0.1", 2, ""),
            event("198.18.0.1", 3, hash),
            event("198.18.0.2", 4, hash),
        ];
        take(&bench, "first", &events).await;
        let (one, two) = tokio::join!(run::run(&bench.watch), run::run(&bench.watch));
        let opened = one.expect("run").opened + two.expect("run").opened;
        assert_eq!(opened, 2, "two runs at once are one");
        let queue = bench.queue().await;
        assert_eq!(queue.len(), 2);
        let first = queue.iter().find(|c| c.title == "198.18.0.1 mirai");
        let first = first.expect("a case");
        assert_eq!((first.severity, first.state), (Severity::High, State::New));
        assert_eq!(
            first.tlp,
            Tlp::Amber,
            "the strictest label of what is in it"
        );
        let analyst = member(bench.tenant, Role::Analyst);
        let whole = cases::one(&analyst, &bench.watch, bench.tenant, first.id).await;
        let whole = whole.expect("a case");
        assert!(
            whole.found.iter().any(|f| f.kind == "md5"),
            "{:?}",
            whole.found
        );
        assert_eq!(whole.beside.len(), 1, "the same hash: a campaign");

        take(&bench, "second", &[event("198.18.0.1", 5, "")]).await;
        let done = run::run(&bench.watch).await.expect("run");
        assert_eq!((done.opened, done.joined), (0, 1));
        assert_eq!(bench.queue().await.len(), 2);
        let whole = cases::one(&analyst, &bench.watch, bench.tenant, first.id).await;
        let entries = whole.expect("a case").entries;
        let last = entries.last().expect("an entry");
        assert_eq!(
            (last.what, last.detail.as_str()),
            (What::Observed, "Bots: 1")
        );
        let again = run::run(&bench.watch).await.expect("run");
        assert_eq!(again, run::Done::default(), "nothing is counted twice");
    }
}

#[tokio::test]
async fn other_types_feeds_and_too_few_sources_lead_to_no_case() {
    for bench in benches().await {
        let other = Said {
            from: "other".to_owned(),
            ..said()
        };
        let scanner = Said {
            rsit: Some(IncidentType::Scanner),
            ..said()
        };
        let critical = Said {
            critical: true,
            ..said()
        };
        let organisations = Said {
            by: By::Organisation,
            ..said()
        };
        for rule in [other, scanner, critical, organisations] {
            bench.rule(&rule, true).await;
        }
        take(&bench, "first", &[event("198.18.0.1", 2, "")]).await;
        let done = run::run(&bench.watch).await.expect("run");
        assert_eq!((done.opened, done.held), (0, 0));
    }
}

#[tokio::test]
async fn a_rule_that_would_fill_the_queue_stops_and_says_so() {
    for bench in benches().await {
        let number = bench.rule(&said(), true).await;
        let ip = |n: usize| format!("198.18.{}.{}", n / 200, n % 200 + 1);
        let events: Vec<String> = (0..MOST_NEW + 30).map(|n| event(&ip(n), n, "")).collect();
        take(&bench, "flood", &events).await;
        let done = run::run(&bench.watch).await.expect("run");
        assert_eq!((done.opened, done.held), (MOST_NEW, 30));
        let analyst = member(bench.tenant, Role::Analyst);
        let rules = actions::list(&analyst, &bench.watch, bench.tenant).await;
        assert_eq!(rules.expect("rules")[0].mode, Mode::Held);
        take(&bench, "more", &[event("198.19.0.1", 7, "")]).await;
        let done = run::run(&bench.watch).await.expect("run");
        assert_eq!(done, run::Done::default(), "it waits for a decision");
        assert_eq!(bench.look(number).await.rule.mode, Mode::Held);
    }
}

#[tokio::test]
async fn rules_are_an_administrators() {
    for bench in benches().await {
        let number = bench.rule(&said(), false).await;
        let (watch, tenant) = (&bench.watch, bench.tenant);
        for role in [Role::Reader, Role::Analyst, Role::CountryOfficer] {
            let actor = member(tenant, role);
            let place = (tenant, number, 1);
            let denied = [
                actions::add(&actor, watch, tenant, &said(), &Key::new())
                    .await
                    .err(),
                actions::switch(&actor, watch, place, true, &Key::new())
                    .await
                    .err(),
                actions::remove(&actor, watch, place, &Key::new())
                    .await
                    .err(),
            ];
            for denied in denied {
                assert!(matches!(denied, Some(WatchError::Denied(_))), "{denied:?}");
            }
        }
        let reader = member(tenant, Role::Reader);
        let look = actions::look(&reader, watch, tenant, number).await;
        assert!(matches!(look, Err(WatchError::Denied(_))));
        let administrator = member(tenant, Role::Administrator);
        let place = (tenant, number, 9);
        let late = actions::switch(&administrator, watch, place, true, &Key::new()).await;
        assert!(matches!(late, Err(WatchError::Changed)));
        let place = (tenant, number, 1);
        let gone = actions::remove(&administrator, watch, place, &Key::new()).await;
        gone.expect("removed");
        let empty = Said {
            name: " ".to_owned(),
            ..said()
        };
        let bad = actions::add(&administrator, watch, tenant, &empty, &Key::new()).await;
        assert!(matches!(bad, Err(WatchError::Invalid(_))));
    }
}
