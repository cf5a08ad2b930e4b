//! What became of an input, and taking one back that was a mistake.

use crate::bench::{Bench, GOOD, NAME, benches, report, tenant};
use crate::crash::{everything, number, raw_input_is_kept, rows, settle_down, take};
use crate::ground::{grounds, visit};
use base::actor::Membership;
use base::id::{AccountId, OrganisationId, TenantId};
use base::{Actor, ContentHash, Day, Role, Timestamp};
use lake::{FigureQuery, Filter};
use watch::WatchError;
use watch::ingest::replay::Choice;
use watch::ingest::replay::actions::{apply, compare};
use watch::ingest::{Input, Options, Via};
use watch::input::{State, actions};

const OTHER: &str = "2026-03-24-scan_telnet-other.csv";
const THIRD: &str = "2026-03-24 01:02:05,198.18.0.3,23,tcp,64500,XA,telnet,0,high";
const BAD: &str = "2026-13-24 01:02:03,198.18.0.4,23,tcp,64500,XA,telnet,0,high";
const WHY: &str = "another country's report";

impl Bench {
    pub async fn input_named(&self, name: &str) -> ContentHash {
        let ever = Timestamp::from_micros(0);
        let operator = Actor::operator();
        let listed = actions::list(&operator, &self.watch, self.tenant, ever, 99).await;
        let listed = listed.expect("a list");
        let one = listed.iter().find(|l| l.arrival.name == name);
        one.expect("it is in the list").input
    }

    async fn state_of(&self, input: &ContentHash) -> (State, [u64; 4]) {
        let operator = Actor::operator();
        let known = actions::show(&operator, &self.watch, self.tenant, input).await;
        let known = known.expect("it is known");
        let c = known.counts;
        (known.state, [c.rows, c.stored, c.duplicates, c.rejected])
    }

    pub async fn take_back(&self, input: &ContentHash) -> Result<u64, WatchError> {
        let (operator, what) = (Actor::operator(), (input, WHY));
        let done = actions::take_back(&operator, &self.watch, self.tenant, what, None).await;
        done.map(|effect| effect.observations())
    }

    async fn units(&self) -> u64 {
        while self
            .watch
            .lake()
            .rollup_dirty(10)
            .await
            .expect("counted")
            .days
            > 0
        {}
        let (from, to) = (day(1), day(31));
        let query = FigureQuery::totals(from, to);
        let figures = self.watch.lake().figures(self.tenant, &query).await;
        figures.expect("figures").iter().map(|f| f.units).sum()
    }
}

fn day(n: i32) -> Day {
    Day::from_ymd(2026, 3, n).expect("a day of March")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_counts_nowhere_and_comes_back_only_when_it_is_handed_in_again() {
    for bench in benches().await {
        let (operator, tenant) = (Actor::operator(), bench.tenant);
        bench.take(OTHER, report(&[THIRD])).await;
        let wrong = report(&[GOOD[0], GOOD[1], BAD]);
        bench.take(NAME, wrong.clone()).await;
        let input = bench.input_named(NAME).await;
        assert_eq!(bench.state_of(&input).await, (State::Stored, [3, 2, 0, 1]));
        assert_eq!(bench.units().await, 3);

        let effect = actions::preview(&operator, &bench.watch, tenant, &input).await;
        let effect = effect.expect("a preview");
        assert_eq!((effect.observations(), effect.refused), (2, 1));
        assert_eq!(bench.all().await.len(), 3, "looking changes nothing");
        assert_eq!(bench.take_back(&input).await.expect("taken back"), 2);

        assert_eq!(bench.all().await.len(), 1);
        assert_eq!(bench.units().await, 1);
        let came = bench.watch.lake().feed_days(tenant, day(1), day(31)).await;
        let came = came.expect("arrivals");
        assert_eq!((came.len(), came[0].rows, came[0].sources), (1, 1, 1));
        let open = watch::quarantine::actions::count(&operator, &bench.watch, tenant).await;
        assert_eq!(open.expect("counted"), (0, 0));
        assert_eq!(bench.state_of(&input).await.0, State::TakenBack);
        let known = actions::show(&operator, &bench.watch, tenant, &input).await;
        let record = known.expect("the record stays").taken_back.remove(0);
        assert_eq!(
            (record.reason.as_str(), record.actor.as_str()),
            (WHY, "operator")
        );
        assert_eq!((record.observations, record.refused), (2, 1));
        assert!(matches!(
            bench.take_back(&input).await,
            Err(WatchError::TakenBack)
        ));
        assert_eq!(bench.watch.lake().check().await.expect("checked"), []);

        let choice = Choice::default();
        let found = compare(&operator, &bench.watch, tenant, &choice, &|_, _| {}).await;
        assert!(
            found.expect("compared").is_empty(),
            "no replay brings it back"
        );
        apply(&operator, &bench.watch, tenant, &choice, &|_, _| {})
            .await
            .expect("replayed");
        watch::ingest::actions::retry(&operator, &bench.watch, tenant)
            .await
            .expect("retried");
        watch::ingest::actions::finish_accepted(&bench.watch)
            .await
            .expect("finished");
        assert_eq!(bench.all().await.len(), 1);

        let again = bench.take(NAME, wrong.clone()).await;
        assert_eq!((again.stored, again.duplicates, again.rejected), (2, 0, 1));
        assert_eq!(bench.units().await, 3);
        assert_eq!(bench.state_of(&input).await, (State::Stored, [3, 2, 0, 1]));
        let open = watch::quarantine::actions::count(&operator, &bench.watch, tenant).await;
        assert_eq!(
            open.expect("counted"),
            (1, 1),
            "what is refused is listed again"
        );
        let once_more = bench.take(NAME, wrong).await;
        assert_eq!(
            (once_more.stored, once_more.duplicates),
            (0, 2),
            "counted once"
        );
        let lost = "SELECT COUNT(*) AS n FROM store_audit WHERE action = 'take-back'";
        assert_eq!(number(&bench.watch, lost).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_input_reported_too_stays_with_that_one() {
    for bench in benches().await {
        bench.take(NAME, report(&GOOD)).await;
        bench.take(OTHER, report(&[GOOD[1], THIRD])).await;
        let (wrong, right) = (
            bench.input_named(NAME).await,
            bench.input_named(OTHER).await,
        );
        assert_eq!(bench.state_of(&right).await.1, [2, 1, 1, 0]);
        assert_eq!(bench.take_back(&wrong).await.expect("taken back"), 2);
        assert_eq!(actions::read_others(&bench.watch).await.expect("read"), 1);
        assert_eq!(bench.state_of(&right).await, (State::Stored, [2, 2, 0, 0]));
        let addresses: Vec<String> = bench.addresses().await;
        assert_eq!(addresses, ["198.18.0.2", "198.18.0.3"]);
        assert_eq!(actions::read_others(&bench.watch).await.expect("read"), 0);
        let again = bench.take(NAME, report(&GOOD)).await;
        assert_eq!((again.stored, again.duplicates), (1, 1));
        assert_eq!(bench.units().await, 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_names_inputs_whose_rows_cannot_come_back() {
    for bench in benches().await {
        bench.take(NAME, report(&GOOD)).await;
        bench.take(OTHER, report(&[GOOD[1], THIRD])).await;
        let wrong = bench.input_named(NAME).await;
        let operator = Actor::operator();
        let preview = async || {
            let effect = actions::preview(&operator, &bench.watch, bench.tenant, &wrong).await;
            let effect = effect.expect("a preview");
            (effect.others, effect.others_gone)
        };
        assert_eq!(preview().await, (1, 0));
        let gone = "UPDATE watch_input SET raw_leaving_at = 1 WHERE name <> $1";
        let changed = bench.watch.db().execute(gone, store::params![NAME]).await;
        assert_eq!(changed.expect("their time is over"), 1);
        assert_eq!(preview().await, (0, 1));
    }
}

impl Bench {
    async fn addresses(&self) -> Vec<String> {
        let ip = |o: &lake::Observation| o.meta.subject.ip.map(|ip| ip.to_string());
        let mut all: Vec<String> = self.all().await.iter().filter_map(ip).collect();
        all.sort();
        all
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_erased_stays_away_also_when_its_report_comes_again() {
    for bench in benches().await {
        bench.take(NAME, report(&GOOD)).await;
        let one = Filter {
            address: Some("198.18.0.1".parse().expect("an address")),
            ..Filter::default()
        };
        let erased = bench.watch.lake().erase(bench.tenant, &one, "a test").await;
        assert_eq!(erased.expect("erased"), 1);
        let input = bench.input_named(NAME).await;
        assert_eq!(bench.take_back(&input).await.expect("taken back"), 1);
        let again = bench.take(NAME, report(&GOOD)).await;
        assert_eq!((again.stored, again.duplicates), (1, 1));
        assert_eq!(bench.addresses().await, ["198.18.0.2"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_input_that_waits_is_taken_back_unread_and_one_that_is_read_is_not() {
    for bench in benches().await {
        let (operator, options) = (Actor::operator(), Options::new(Via::Upload));
        let kept = Input::Bytes {
            name: NAME.to_owned(),
            bytes: report(&GOOD),
        };
        let ingest = watch::ingest::actions::keep;
        let input = ingest(&operator, &bench.watch, bench.tenant, kept, &options).await;
        let input = input.expect("kept");
        assert_eq!(bench.state_of(&input).await.0, State::Waiting);
        let until = bench.watch.clock().now().plus_seconds(300);
        let sql = "UPDATE watch_input SET reader = 'another', reader_until = $1";
        bench
            .watch
            .db()
            .execute(sql, store::params![until])
            .await
            .expect("taken");
        assert!(matches!(
            bench.take_back(&input).await,
            Err(WatchError::Reading)
        ));
        assert_eq!(bench.state_of(&input).await.0, State::Waiting);
        bench.watch.clock().advance_seconds(301);
        assert_eq!(
            bench.take_back(&input).await.expect("the reader is gone"),
            0
        );
        let done = watch::ingest::actions::finish_accepted(&bench.watch).await;
        assert!(done.expect("finished").is_empty());
        assert!(bench.all().await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_span_of_days_is_none_that_anything_came_for() {
    for bench in benches().await {
        bench.take(OTHER, report(&[THIRD])).await;
        let old = "2019-05-01 01:02:03,198.18.0.7,23,tcp,64500,XA,telnet,0,high";
        bench
            .take("2019-05-01-scan_telnet-old.csv", report(&[old]))
            .await;
        let input = bench.input_named("2019-05-01-scan_telnet-old.csv").await;
        bench.take_back(&input).await.expect("taken back");
        bench.units().await;
        let span = bench.watch.lake().span(bench.tenant).await.expect("a span");
        assert_eq!(span, Some((day(24), day(24))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_lists_sees_or_takes_back_an_input() {
    for bench in benches().await {
        bench.take(NAME, report(&GOOD)).await;
        let input = bench.input_named(NAME).await;
        let member = |role, organisation| {
            let tenant = bench.tenant;
            let membership = Membership {
                tenant,
                organisation,
                role,
            };
            Actor::account(AccountId::from_bytes([2; 16]), vec![membership])
        };
        let own = OrganisationId::from_bytes([3; 16]);
        for actor in [
            Actor::anonymous(),
            member(Role::Reader, None),
            member(Role::CountryOfficer, None),
            member(Role::NetworkContact, Some(own)),
        ] {
            let watch = &bench.watch;
            let ever = Timestamp::from_micros(0);
            let denied = |error| matches!(error, Some(WatchError::Denied(_)));
            let listed = actions::list(&actor, watch, bench.tenant, ever, 9).await;
            assert!(denied(listed.err()));
            let shown = actions::show(&actor, watch, bench.tenant, &input).await;
            assert!(denied(shown.err()));
            let found = actions::find(&actor, watch, bench.tenant, &input.to_string()).await;
            assert!(denied(found.err()));
            let what = (&input, WHY);
            let taken = actions::take_back(&actor, watch, bench.tenant, what, None).await;
            assert!(denied(taken.err()));
        }
        let (operator, elsewhere) = (Actor::operator(), TenantId::from_bytes([9; 16]));
        let what = (&input, WHY);
        let taken = actions::take_back(&operator, &bench.watch, elsewhere, what, None).await;
        assert!(matches!(taken, Err(WatchError::NotFound(_))), "{taken:?}");
        let digits = &input.to_string()[..10];
        let found = actions::find(&operator, &bench.watch, elsewhere, digits).await;
        assert!(matches!(found, Err(WatchError::NotFound(_))));
        let found = actions::find(&operator, &bench.watch, bench.tenant, digits).await;
        assert_eq!(found.expect("by its first digits"), input);
        for bad in ["", "1234", "%", "not a hash at all"] {
            let found = actions::find(&operator, &bench.watch, bench.tenant, bad).await;
            assert!(matches!(found, Err(WatchError::Invalid(_))), "{bad}");
        }
        let empty = actions::take_back(&operator, &bench.watch, bench.tenant, (&input, " "), None);
        assert!(matches!(empty.await, Err(WatchError::Invalid(_))));
        assert_eq!(bench.all().await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn taking_back_survives_a_crash_at_every_point() {
    let operator = Actor::operator();
    let wrong = || report(&[GOOD[0], GOOD[1], BAD]);
    for template in grounds(async |watch| {
        take(watch, NAME, wrong()).await.expect("taken");
        take(watch, OTHER, report(&[GOOD[1], THIRD]))
            .await
            .expect("taken");
        settle_down(watch).await.expect("counted");
    })
    .await
    {
        let truth = std::cell::RefCell::new(Vec::new());
        let points = visit(&template, async |visit| {
            let input = async |watch: &watch::Watch| {
                let ever = Timestamp::from_micros(0);
                let listed = actions::list(&operator, watch, tenant(), ever, 9).await;
                let listed = listed.expect("a list");
                let one = listed.iter().find(|l| l.arrival.name == NAME);
                one.expect("it is in the list").input
            };
            let go = async |watch: &watch::Watch| {
                let what = (&input(watch).await, WHY);
                actions::take_back(&operator, watch, tenant(), what, None).await?;
                actions::read_others(watch).await
            };
            let known = input(&visit.ground.reopen().await).await;
            if let Ok(watch) = visit.ground.open(visit.fs.clone()).await {
                let what = (&known, WHY);
                if actions::take_back(&operator, &watch, tenant(), what, None)
                    .await
                    .is_ok()
                {
                    let _ = actions::read_others(&watch).await;
                }
            }
            let watch = visit.ground.reopen().await;
            let there = rows(&watch).await.len();
            assert!((1..=3).contains(&there), "{there}");
            let state = actions::show(&operator, &watch, tenant(), &known).await;
            match state.expect("it is known").state {
                State::TakenBack => assert!(there <= 2, "all of it, or none"),
                _ => assert_eq!(there, 3, "all of it, or none"),
            }
            // What the background work does, and whoever is told that it failed.
            actions::read_others(&watch).await.expect("read");
            match go(&watch).await {
                Ok(_) | Err(WatchError::TakenBack) => {}
                Err(error) => panic!("{error}"),
            }
            let found = everything(&watch).await;
            if truth.borrow().is_empty() {
                truth.replace(found);
            } else {
                assert_eq!(found, *truth.borrow());
            }
            assert_eq!(rows(&watch).await.len(), 2);
            raw_input_is_kept(&watch, &visit.ground, 2).await;
            let again = take(&watch, NAME, wrong()).await.expect("taken");
            assert_eq!((again.stored, again.duplicates, again.rejected), (1, 1, 1));
        })
        .await;
        println!("{points} crash points of taking an input back");
        assert!(points > 10, "{points}");
    }
}
