//! Working on cases: taken once, changed over what was seen, merged, split, answered, counted.

use crate::bench::{Bench, benches};
use crate::reports::{member, told};
use base::actor::Membership;
use base::id::{AccountId, CaseId};
use base::{Actor, Role};
use watch::WatchError;
use watch::case::actions::{self, Change, Whole};
use watch::case::{Outcome, Severity, State, Wanted, What, figures, parting};
use watch::conversation::actions::{self as talk, Begin, Heard, Letter};
use watch::conversation::{Direction, With};
use watch::incident_report::{self, Receipt, follow};
use web::form::Key;

impl Bench {
    async fn case_of(&self, receipt: &Receipt) -> CaseId {
        let analyst = member(self.tenant, Role::Analyst);
        let one =
            incident_report::actions::one(&analyst, &self.watch, self.tenant, receipt.id).await;
        one.expect("a report").report.case.expect("a case")
    }

    async fn whole(&self, id: CaseId) -> Whole {
        let analyst = member(self.tenant, Role::Analyst);
        let whole = actions::one(&analyst, &self.watch, self.tenant, id).await;
        whole.expect("a case")
    }

    async fn change(&self, id: CaseId, change: Change) -> Result<(), WatchError> {
        let analyst = member(self.tenant, Role::Analyst);
        let seen = self.whole(id).await.case.version;
        let place = (self.tenant, id);
        actions::change(&analyst, &self.watch, place, (change, seen), &Key::new()).await
    }
}

#[tokio::test]
async fn two_analysts_who_take_the_next_case_get_two() {
    for bench in benches().await {
        bench.told(told("https://a.example.com/one/two")).await;
        bench.told(told("https://b.example.net/three/four")).await;
        let analyst = |n: u8| {
            let membership = Membership {
                tenant: bench.tenant,
                organisation: None,
                role: Role::Analyst,
            };
            Actor::account(AccountId::from_bytes([n; 16]), vec![membership])
        };
        let (anna, ben) = (analyst(1), analyst(2));
        let (a, b) = (Key::new(), Key::new());
        let (first, second) = tokio::join!(
            actions::take_next(&anna, &bench.watch, bench.tenant, &a),
            actions::take_next(&ben, &bench.watch, bench.tenant, &b),
        );
        let (first, second) = (first.expect("taken"), second.expect("taken"));
        assert!(first.is_some() && second.is_some() && first != second);
        let third = actions::take_next(&anna, &bench.watch, bench.tenant, &Key::new()).await;
        assert_eq!(third.expect("none"), None);
        let again = actions::take_next(&anna, &bench.watch, bench.tenant, &a).await;
        assert_eq!(again.expect("the same"), first);
        let whole = bench.whole(first.expect("a case")).await;
        assert_eq!(whole.case.state, State::Open);
        assert!(whole.case.marks.looked.is_some());
    }
}

#[tokio::test]
async fn a_change_over_an_old_state_is_refused_and_every_change_is_in_the_timeline() {
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        let id = bench
            .case_of(&bench.told(told("https://a.example.com/one/two")).await)
            .await;
        let seen = bench.whole(id).await.case.version;
        bench.change(id, Change::Take).await.expect("taken");
        let place = (bench.tenant, id);
        let late = (Change::Gone(true), seen);
        let late = actions::change(&analyst, &bench.watch, place, late, &Key::new()).await;
        assert!(matches!(late, Err(WatchError::Changed)));
        bench.change(id, Change::Gone(true)).await.expect("gone");
        assert_eq!(bench.whole(id).await.case.state, State::Resolved);
        bench
            .change(id, Change::Close(Outcome::Fixed))
            .await
            .expect("closed");
        let whole = bench.whole(id).await;
        assert_eq!(
            (whole.case.state, whole.case.outcome),
            (State::Closed, Some(Outcome::Fixed))
        );
        let told: Vec<What> = whole.entries.iter().map(|e| e.what).collect();
        assert_eq!(
            told,
            [
                What::Opened,
                What::Report,
                What::Assigned,
                What::Gone,
                What::State
            ]
        );
        bench
            .change(id, Change::Reopen)
            .await
            .expect("opened again");
        assert_eq!(bench.whole(id).await.case.marks.closed, None);
        let close = bench.change(id, Change::State(State::Closed)).await;
        assert!(
            matches!(close, Err(WatchError::Invalid(_))),
            "with its outcome only"
        );
    }
}

#[tokio::test]
async fn merging_loses_nothing_and_splitting_takes_out_one_report() {
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        let first = bench.told(told("https://a.example.com/one/two")).await;
        let second = bench.told(told("https://b.example.net/three/four")).await;
        let (a, b) = (bench.case_of(&first).await, bench.case_of(&second).await);
        let seen = bench.whole(b).await.case.version;
        let (key, place) = (Key::new(), (bench.tenant, b));
        let into = parting::merge(&analyst, &bench.watch, place, (1, seen), &key).await;
        assert_eq!(into.expect("merged"), a);
        let again = parting::merge(&analyst, &bench.watch, place, (1, seen), &key).await;
        assert_eq!(again.expect("the same"), a);
        let whole = bench.whole(a).await;
        assert_eq!((whole.reports.len(), whole.conversations.len()), (2, 2));
        assert_eq!(whole.case.reports, 2);
        let gone = bench.whole(b).await;
        assert_eq!((gone.case.merged_into, gone.reports.len()), (Some(a), 0));
        let changed = bench.change(b, Change::Take).await;
        assert!(matches!(changed, Err(WatchError::Changed)), "it went");
        // What speaks of the second address joins where its reports are.
        let third = bench
            .told(told("again https://b.example.net/three/four"))
            .await;
        assert_eq!(bench.case_of(&third).await, a);
        let place = (bench.tenant, a);
        let new = parting::split(&analyst, &bench.watch, place, second.id, &Key::new()).await;
        let new = new.expect("split");
        assert_eq!(bench.whole(new).await.reports.len(), 1);
        assert_eq!(bench.whole(a).await.case.reports, 2);
        assert_eq!(bench.whole(new).await.conversations.len(), 1);
        let alone = (bench.tenant, new);
        let only = parting::split(&analyst, &bench.watch, alone, second.id, &Key::new()).await;
        assert!(matches!(only, Err(WatchError::Invalid(_))));
        let own = bench.whole(a).await.case;
        let itself = (own.number, own.version);
        let itself = parting::merge(&analyst, &bench.watch, place, itself, &Key::new()).await;
        assert!(matches!(itself, Err(WatchError::Invalid(_))));
    }
}

fn hoster() -> Begin {
    Begin {
        with: With::Hoster,
        name: "Hoster".to_owned(),
        address: "abuse@hoster.example".to_owned(),
        language: "en".parse().expect("a language"),
        tlp: base::Tlp::Amber,
    }
}

fn letter(text: &str, seen: i64) -> Letter {
    Letter {
        subject: "Please take it down".to_owned(),
        text: text.to_owned(),
        seen,
    }
}

#[tokio::test]
async fn what_is_said_to_one_reaches_no_other() {
    for bench in benches().await {
        let (visitor, analyst) = (Actor::anonymous(), member(bench.tenant, Role::Analyst));
        let mut said = told("https://a.example.com/one/two");
        said.reporter.mail = "person@mail.example".to_owned();
        let receipt = bench.told(said).await;
        let id = bench.case_of(&receipt).await;
        let (place, watch) = ((bench.tenant, id), &bench.watch);
        let asked = talk::begin(&analyst, watch, place, hoster(), &Key::new()).await;
        let to_hoster = (bench.tenant, id, asked.expect("begun"));
        let key = Key::new();
        for _ in 0..2 {
            let words = letter("words for the hoster", 1);
            let sent = talk::write(&analyst, watch, to_hoster, words, &key).await;
            sent.expect("sent once");
        }
        let seen = follow(&visitor, watch, &receipt.code)
            .await
            .expect("followed");
        assert_eq!(seen.said, [], "the reporter reads nothing of it");
        let waiting = store::mail::waiting(watch.db()).await.expect("counted");
        assert_eq!(waiting.waiting, 1, "one letter, to the hoster");
        assert!(bench.whole(id).await.case.marks.asked.is_some());
        let key = Key::new();
        let added = talk::add(&visitor, watch, &receipt.code, "a further number", &key);
        added.await.expect("added");
        let seen = follow(&visitor, watch, &receipt.code)
            .await
            .expect("followed");
        assert_eq!(seen.said[0].direction, Direction::In);
        let reader = member(bench.tenant, Role::Reader);
        let denied = talk::write(&reader, watch, to_hoster, letter("x", 2), &Key::new()).await;
        assert!(matches!(denied, Err(WatchError::Denied(_))));
    }
}

#[tokio::test]
async fn a_machine_answers_nothing_and_nobody_writes_over_what_they_did_not_see() {
    for bench in benches().await {
        let (analyst, watch) = (member(bench.tenant, Role::Analyst), &bench.watch);
        let receipt = bench.told(told("https://a.example.com/one/two")).await;
        let place = (bench.tenant, bench.case_of(&receipt).await);
        let asked = talk::begin(&analyst, watch, place, hoster(), &Key::new()).await;
        let asked = asked.expect("begun");
        let to_hoster = (place.0, place.1, asked);
        let first = talk::write(&analyst, watch, to_hoster, letter("first", 1), &Key::new()).await;
        first.expect("sent");
        let late = talk::write(&analyst, watch, to_hoster, letter("late", 1), &Key::new()).await;
        assert!(matches!(late, Err(WatchError::Changed)));
        let robot = Heard {
            subject: "Ticket 4711".to_owned(),
            text: "we received your mail".to_owned(),
            automatic: true,
            reference: "4711".to_owned(),
            raw: None,
            message_id: None,
        };
        let heard = talk::hear(&analyst, watch, to_hoster, robot, &Key::new()).await;
        heard.expect("noted");
        let one = talk::one(&analyst, watch, place, asked)
            .await
            .expect("read");
        assert_eq!(one.conversation.reference, "4711");
        assert!(one.conversation.answered.is_none() && one.conversation.due.is_some());
        assert_eq!(one.said.len(), 2);
    }
}

#[tokio::test]
async fn figures_count_what_came_and_leave_out_what_has_no_mark() {
    for bench in benches().await {
        let officer = member(bench.tenant, Role::CountryOfficer);
        let today = bench.watch.clock().now().day();
        let span = (today.plus(-6), today);
        let empty = figures::figures(&officer, &bench.watch, bench.tenant, span).await;
        let empty = empty.expect("figures");
        assert_eq!(
            (empty.opened, empty.looked.median, empty.oldest),
            (0, None, None)
        );
        let id = bench
            .case_of(&bench.told(told("https://a.example.com/one/two")).await)
            .await;
        bench.told(told("https://b.example.net/three/four")).await;
        bench.watch.clock().advance_seconds(7_200);
        bench.change(id, Change::Take).await.expect("taken");
        let found = figures::figures(&officer, &bench.watch, bench.tenant, span).await;
        let found = found.expect("figures");
        assert_eq!((found.opened, found.reports, found.backlog), (2, 2, 2));
        assert_eq!(
            (found.looked.reached, found.looked.median),
            (1, Some(7_200))
        );
        assert_eq!(found.days, [0, 0, 0, 0, 0, 0, 2]);
        assert_eq!(found.types, [("phishing", 2)]);
        let reader = member(bench.tenant, Role::Reader);
        let denied = figures::figures(&reader, &bench.watch, bench.tenant, span).await;
        assert!(matches!(denied, Err(WatchError::Denied(_))));
        let long = (today.plus(-500), today);
        let refused = figures::figures(&officer, &bench.watch, bench.tenant, long).await;
        assert!(matches!(refused, Err(WatchError::Invalid(_))));
    }
}

#[tokio::test]
async fn the_queue_is_by_severity_then_age_and_its_pages_follow_one_another() {
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        for n in 0..53 {
            let mut one = told(&format!("https://site{n}.example.com/path/of{n}"));
            if n == 50 {
                one.kind = watch::incident_report::Kind::Other;
            }
            bench.told(one).await;
            bench.watch.clock().advance_seconds(1);
        }
        let queue = async |wanted: &Wanted| {
            let queue = actions::queue(&analyst, &bench.watch, bench.tenant, wanted).await;
            queue.expect("a queue")
        };
        let first = queue(&Wanted::default()).await;
        assert_eq!((first.len(), first[0].number), (50, 1));
        let last = &first[49];
        let after = Wanted {
            after: Some((last.severity, last.opened, last.id)),
            ..Wanted::default()
        };
        let numbers: Vec<i64> = queue(&after).await.iter().map(|c| c.number).collect();
        assert_eq!(numbers, [52, 53, 51], "the harmless one comes last");
        let low = Wanted {
            severity: Some(Severity::Low),
            ..Wanted::default()
        };
        assert_eq!(queue(&low).await.len(), 1);
    }
}

#[tokio::test]
async fn a_case_leaves_as_a_document_without_a_word_of_who_reported() {
    use watch::case::hand_over::{Form, export};
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        let mut said = told("my secret words https://a.example.com/one/two from 198.18.0.9");
        said.reporter.mail = "person@mail.example".to_owned();
        said.brand = "Example Bank".to_owned();
        let id = bench.case_of(&bench.told(said).await).await;
        let leave = async |form: Form, key: &Key| {
            let place = (bench.tenant, id);
            export(&analyst, &bench.watch, place, form, key).await
        };
        let back = leave(Form::TakenBack, &Key::new()).await;
        assert!(
            matches!(back, Err(WatchError::Invalid(_))),
            "nothing left yet"
        );
        let key = Key::new();
        let first = leave(Form::Fraud, &key).await.expect("a document").text;
        assert!(first.contains("ext-purpose=\"create\""), "{first}");
        assert!(first.contains("a.example.com/one/two") && first.contains("198.18.0.9"));
        let second = leave(Form::Fraud, &Key::new())
            .await
            .expect("a document")
            .text;
        assert!(second.contains("ext-purpose=\"update\""), "{second}");
        let last = leave(Form::TakenBack, &Key::new())
            .await
            .expect("a document")
            .text;
        assert!(last.contains("ext-purpose=\"delete\""), "{last}");
        for form in [Form::Xml, Form::Json] {
            let text = leave(form, &Key::new()).await.expect("a document").text;
            let bytes = text.as_bytes();
            let limits = exchange::iodef::Limits::default();
            let read = match form {
                Form::Json => exchange::iodef::decode_json(bytes, &limits),
                _ => exchange::iodef::decode(bytes, &limits),
            };
            assert_eq!(read.expect("our own").document.incidents.len(), 1);
            assert!(text.contains("a.example.com/one/two"), "{text}");
            for secret in ["secret", "person@"] {
                assert!(!text.contains(secret), "{text}");
            }
        }
        let exported = |w: &Whole| {
            w.entries
                .iter()
                .filter(|e| e.what == What::Exported)
                .count()
        };
        assert_eq!(exported(&bench.whole(id).await), 5);
        let case = bench.whole(id).await.case;
        let red = Change::Edit {
            title: case.title,
            rsit: case.rsit,
            severity: case.severity,
            tlp: base::Tlp::Red,
        };
        bench.change(id, red).await.expect("red");
        let red = leave(Form::Xml, &Key::new()).await;
        assert!(matches!(red, Err(WatchError::Invalid(_))));
        let reader = member(bench.tenant, Role::Reader);
        let place = (bench.tenant, id);
        let denied = export(&reader, &bench.watch, place, Form::Xml, &Key::new()).await;
        assert!(matches!(denied, Err(WatchError::Denied(_))));
    }
}
