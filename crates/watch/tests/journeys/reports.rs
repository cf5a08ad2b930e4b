//! What people report: kept, found again, sealed, and given to nobody else.

use crate::bench::{Bench, benches};
use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Decimal, Role};
use store::params;
use watch::WatchError;
use watch::case::Outcome;
use watch::case::actions as cases;
use watch::incident_report::{
    Channel, Kind, Loss, Party, Receipt, Reporter, SentFile, State, Told, Way, actions, follow,
    forget,
};
use watch::retention::{self, Desk, Retention};
use web::form::Key;

pub fn told(text: &str) -> Told {
    Told {
        kind: Kind::Phishing,
        text: text.to_owned(),
        sender: String::new(),
        brand: String::new(),
        happened: None,
        loss: None,
        reporter: Reporter::default(),
        consent: Vec::new(),
        file: None,
        abuse: false,
        language: "en".parse().expect("a language"),
        suspected: false,
    }
}

pub fn member(tenant: TenantId, role: Role) -> Actor {
    let membership = Membership {
        tenant,
        organisation: None,
        role,
    };
    Actor::account(AccountId::from_bytes([9; 16]), vec![membership])
}

impl Bench {
    pub async fn told(&self, told: Told) -> Receipt {
        let to = (self.tenant, Channel::Page);
        let sent = actions::send(&Actor::anonymous(), &self.watch, to, told, &Key::new()).await;
        sent.expect("taken")
    }

    async fn number(&self, sql: &'static str) -> i64 {
        let row = self.watch.db().fetch_one(sql, params![]).await;
        row.expect("read").get("n").expect("a number")
    }
}

#[tokio::test]
async fn a_report_opens_a_case_and_the_same_address_joins_it() {
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        let first = bench
            .told(told("see hxxps://bank.example.com/verify/now.php?id=1"))
            .await;
        let second = bench
            .told(told(
                "I got https://bank.example.com/verify/now.php?id=1 too",
            ))
            .await;
        let other = bench
            .told(told("https://other.example.net/verify/now.php"))
            .await;
        let case = async |receipt: &Receipt| {
            let one = actions::one(&analyst, &bench.watch, bench.tenant, receipt.id).await;
            one.expect("a report").report.case.expect("a case")
        };
        let (a, b, c) = (case(&first).await, case(&second).await, case(&other).await);
        assert_eq!(a, b);
        assert_ne!(a, c);
        let whole = cases::one(&analyst, &bench.watch, bench.tenant, a)
            .await
            .expect("a case");
        assert_eq!((whole.case.number, whole.case.reports), (1, 2));
        assert_eq!(
            whole.case.title,
            "hxxps://bank[.]example[.]com/verify/now.php?id=1"
        );
        assert_eq!(whole.conversations.len(), 2, "one for each reporter");
        // The same path on another host is another case of the same campaign.
        let numbers: Vec<i64> = whole.beside.iter().map(|(_, n)| *n).collect();
        assert_eq!(numbers, [2]);
    }
}

#[tokio::test]
async fn the_same_words_are_one_report_with_copies_and_each_has_a_receipt() {
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        let first = bench
            .told(told("Win now at https://win.example.com/prize/2026"))
            .await;
        let again = bench
            .told(told("win NOW  at https://win.example.com/prize/2026"))
            .await;
        assert_ne!(first.code, again.code);
        let one = actions::one(&analyst, &bench.watch, bench.tenant, first.id).await;
        assert_eq!(one.expect("a report").copies, 1);
        let copy = actions::one(&analyst, &bench.watch, bench.tenant, again.id).await;
        let copy = copy.expect("a report").report;
        assert_eq!((copy.state, copy.text.as_str()), (State::Copy, ""));
        let list = actions::list(&analyst, &bench.watch, bench.tenant, None, None).await;
        assert_eq!(list.expect("a list").len(), 1);
        let progress = follow(&Actor::anonymous(), &bench.watch, &again.code).await;
        assert_eq!(progress.expect("followed").report.case, copy.case);
    }
}

#[tokio::test]
async fn a_form_sent_twice_is_one_report_with_one_receipt() {
    for bench in benches().await {
        let (key, to) = (Key::new(), (bench.tenant, Channel::Page));
        let send = async || {
            let told = told("call +221 77 123 45 67");
            let sent = actions::send(&Actor::anonymous(), &bench.watch, to, told, &key).await;
            sent.expect("taken")
        };
        assert_eq!(send().await, send().await);
        assert_eq!(
            bench
                .number("SELECT COUNT(*) AS n FROM watch_incident_report")
                .await,
            1
        );
        assert_eq!(
            bench.number("SELECT COUNT(*) AS n FROM watch_case").await,
            1
        );
    }
}

#[tokio::test]
async fn who_reported_is_sealed_and_looking_is_written_down() {
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        let mut said = told("my card 4111 1111 1111 1111 at https://a.example.com/shop/pay");
        said.reporter = Reporter {
            name: "Name of a person".to_owned(),
            mail: "person@mail.example".to_owned(),
            telephone: String::new(),
        };
        let receipt = bench.told(said).await;
        let kept = "SELECT COUNT(*) AS n FROM watch_incident_report
            WHERE reporter LIKE '%person%' OR body LIKE '%person%' OR body LIKE '%4111%'";
        assert_eq!(
            bench.number(kept).await,
            0,
            "sealed, and the card is masked"
        );
        let whole = actions::one(&analyst, &bench.watch, bench.tenant, receipt.id).await;
        let report = whole.expect("a report").report;
        assert!(report.has_reporter && report.text.contains("**** **** **** 1111"));
        let who = actions::reveal(&analyst, &bench.watch, bench.tenant, receipt.id).await;
        assert_eq!(who.expect("opened").mail, "person@mail.example");
        let looked = "SELECT COUNT(*) AS n FROM store_audit
            WHERE action = 'watch.incident-report.reveal'";
        assert_eq!(bench.number(looked).await, 1);
        for role in [
            Role::Reader,
            Role::NetworkContact,
            Role::CountryOfficer,
            Role::Editor,
        ] {
            let other = member(bench.tenant, role);
            let denied = actions::reveal(&other, &bench.watch, bench.tenant, receipt.id).await;
            assert!(matches!(denied, Err(WatchError::Denied(_))), "{role:?}");
        }
    }
}

#[tokio::test]
async fn who_asks_to_be_forgotten_is_and_the_report_stays() {
    for bench in benches().await {
        let administrator = member(bench.tenant, Role::Administrator);
        let mut said = told("https://a.example.com/shop/pay");
        said.reporter = Reporter {
            name: "Name of a person".to_owned(),
            mail: "person@mail.example".to_owned(),
            telephone: String::new(),
        };
        said.consent = vec![Party::Police];
        let receipt = bench.told(said).await;
        let asked = async |who: &Actor| forget(who, &bench.watch, bench.tenant, receipt.id).await;
        for role in [Role::Analyst, Role::Reader, Role::CountryOfficer] {
            let denied = asked(&member(bench.tenant, role)).await;
            assert!(matches!(denied, Err(WatchError::Denied(_))), "{role:?}");
        }
        asked(&administrator).await.expect("forgotten");
        let again = asked(&administrator).await;
        assert!(matches!(again, Err(WatchError::NotFound(_))));
        let whole = actions::one(&administrator, &bench.watch, bench.tenant, receipt.id).await;
        let report = whole.expect("a report").report;
        assert!(!report.has_reporter && report.consent.is_empty());
        assert!(report.text.contains("a.example.com") && report.case.is_some());
        let noted = "SELECT COUNT(*) AS n FROM store_audit
            WHERE action = 'watch.incident-report.forget'";
        assert_eq!(bench.number(noted).await, 1);
    }
}

#[tokio::test]
async fn content_of_old_reports_and_closed_cases_goes_and_figures_stay() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let analyst = member(tenant, Role::Analyst);
        let mut said = told("see https://old.example.com/verify/now.php");
        said.file = Some(SentFile {
            name: "letter.eml".to_owned(),
            bytes: b"From: a person".to_vec(),
        });
        let old = bench.told(said).await;
        let open = bench
            .told(told("https://open.example.net/verify/now.php"))
            .await;
        let report = async |receipt: &Receipt| {
            let one = actions::one(&analyst, watch, tenant, receipt.id).await;
            one.expect("a report").report
        };
        let before = report(&old).await;
        let (case, file) = (before.case.expect("a case"), before.file.expect("a file"));
        let whole = cases::one(&analyst, watch, tenant, case)
            .await
            .expect("a case");
        let close = cases::Change::Close(Outcome::Fixed);
        let seen = whole.case.version;
        cases::change(&analyst, watch, (tenant, case), (close, seen), &Key::new())
            .await
            .expect("closed");
        let limit = Retention {
            reports: Some(30),
            ..Retention::default()
        };
        let operator = Actor::operator();
        retention::actions::change(&operator, watch, tenant, (limit, 0), None)
            .await
            .expect("set");
        assert_eq!(
            retention::clear(watch).await.expect("applied").desk,
            Desk::default()
        );
        watch.clock().advance_seconds(40 * 86_400);
        let shown = retention::actions::preview(&operator, watch, tenant, limit).await;
        let gone = Desk {
            reports: 1,
            cases: 1,
        };
        assert_eq!(shown.expect("shown").desk, gone);
        assert_eq!(retention::clear(watch).await.expect("applied").desk, gone);
        assert_eq!(
            retention::clear(watch).await.expect("applied").desk,
            Desk::default()
        );
        let after = report(&old).await;
        assert_eq!((after.text.as_str(), after.file), ("", None));
        assert_eq!(
            (after.kind, after.received, after.case),
            (before.kind, before.received, Some(case))
        );
        assert!(
            watch.blobs().verify(file.hash).is_err(),
            "the bytes are gone"
        );
        let whole = cases::one(&analyst, watch, tenant, case)
            .await
            .expect("a case");
        assert!(whole.case.title.is_empty() && whole.found.is_empty());
        assert_eq!(whole.case.outcome, Some(Outcome::Fixed));
        assert!(
            report(&open).await.text.contains("open.example.net"),
            "its case is open"
        );
        let noted = "SELECT COUNT(*) AS n FROM store_audit WHERE action = 'watch.retention.apply'";
        assert_eq!(bench.number(noted).await, 1);
    }
}

#[tokio::test]
async fn what_shows_the_abuse_of_a_child_is_sealed_and_handed_to_the_authority_alone() {
    for bench in benches().await {
        let (analyst, administrator) = (
            member(bench.tenant, Role::Analyst),
            member(bench.tenant, Role::Administrator),
        );
        let mut said = told("https://hidden.example.com/gallery/1");
        said.abuse = true;
        said.file = Some(SentFile {
            name: "a.jpg".to_owned(),
            bytes: b"image".to_vec(),
        });
        said.reporter.mail = "person@mail.example".to_owned();
        let receipt = bench.told(said).await;
        let whole = actions::one(&analyst, &bench.watch, bench.tenant, receipt.id).await;
        let whole = whole.expect("a report");
        assert_eq!(
            (whole.report.state, whole.report.text.as_str()),
            (State::Sealed, "")
        );
        assert_eq!((whole.found.len(), whole.report.case), (0, None));
        assert_eq!(
            bench.number("SELECT COUNT(*) AS n FROM watch_case").await,
            0
        );
        assert_eq!(
            bench.number("SELECT COUNT(*) AS n FROM store_blob").await,
            0
        );
        let id = receipt.id;
        let file = actions::file(&analyst, &bench.watch, bench.tenant, id).await;
        assert!(matches!(file, Err(WatchError::NotFound(_))));
        let who = actions::reveal(&administrator, &bench.watch, bench.tenant, id).await;
        assert!(
            matches!(who, Err(WatchError::NotFound(_))),
            "nobody's to look at"
        );
        let denied = actions::hand_over(&analyst, &bench.watch, bench.tenant, (id, 1)).await;
        assert!(matches!(denied, Err(WatchError::Denied(_))));
        let given = actions::hand_over(&administrator, &bench.watch, bench.tenant, (id, 1)).await;
        let given = given.expect("handed over");
        assert!(given.content.text.contains("hidden.example.com"));
        assert_eq!(given.reporter, None, "they did not agree");
        let after = actions::one(&analyst, &bench.watch, bench.tenant, id).await;
        assert_eq!(after.expect("a report").report.state, State::HandedOver);
        let progress = follow(&Actor::anonymous(), &bench.watch, &receipt.code).await;
        assert_eq!(progress.expect("followed").said, []);
    }
}

#[tokio::test]
async fn a_reporter_who_agreed_is_named_to_the_police_with_what_is_sealed() {
    for bench in benches().await {
        let administrator = member(bench.tenant, Role::Administrator);
        let mut said = told("https://hidden.example.com/gallery/2");
        (said.abuse, said.consent) = (true, vec![Party::Police]);
        said.reporter.mail = "person@mail.example".to_owned();
        let receipt = bench.told(said).await;
        let seen = (receipt.id, 1);
        let given = actions::hand_over(&administrator, &bench.watch, bench.tenant, seen).await;
        let reporter = given.expect("handed over").reporter.expect("named");
        assert_eq!(reporter.mail, "person@mail.example");
        let again = actions::hand_over(&administrator, &bench.watch, bench.tenant, seen).await;
        assert!(matches!(again, Err(WatchError::Changed)));
    }
}

#[tokio::test]
async fn lost_money_makes_a_case_urgent_and_suspicion_makes_none() {
    for bench in benches().await {
        let analyst = member(bench.tenant, Role::Analyst);
        let mut lost = told("I paid to +221 77 123 45 67");
        lost.kind = Kind::Telephone;
        lost.loss = Some(Loss {
            amount: "25000".parse::<Decimal>().expect("a number"),
            currency: "XOF".to_owned(),
            way: Way::MobileMoney,
            responder: None,
        });
        bench.told(lost).await;
        let mut robot = told("https://spam.example.com/buy/this");
        robot.suspected = true;
        let robot = bench.told(robot).await;
        let wanted = watch::case::Wanted::default();
        let queue = cases::queue(&analyst, &bench.watch, bench.tenant, &wanted).await;
        let queue = queue.expect("a queue");
        assert_eq!(queue.len(), 1);
        assert_eq!(queue[0].severity, watch::case::Severity::High);
        let form = Key::new();
        let opened = watch::case::parting::of_report(
            &analyst,
            &bench.watch,
            bench.tenant,
            (robot.id, None),
            &form,
        );
        let opened = opened.await.expect("opened by hand");
        let again = watch::case::parting::of_report(
            &analyst,
            &bench.watch,
            bench.tenant,
            (robot.id, None),
            &form,
        );
        assert_eq!(again.await.expect("the same"), opened);
    }
}

#[tokio::test]
async fn a_report_that_says_nothing_or_too_much_is_refused() {
    for bench in benches().await {
        let to = (bench.tenant, Channel::Page);
        let long = "x".repeat(20_001);
        for text in ["", "  \n", long.as_str()] {
            let key = Key::new();
            let sent = actions::send(&Actor::anonymous(), &bench.watch, to, told(text), &key).await;
            assert!(matches!(sent, Err(WatchError::Invalid(_))));
        }
        let phone = (bench.tenant, Channel::Telephone);
        let key = Key::new();
        let sent = actions::send(&Actor::anonymous(), &bench.watch, phone, told("x"), &key).await;
        assert!(
            matches!(sent, Err(WatchError::Denied(_))),
            "the desk's form is not everybody's"
        );
        assert_eq!(
            bench
                .number("SELECT COUNT(*) AS n FROM watch_incident_report")
                .await,
            0
        );
    }
}

#[tokio::test]
async fn readers_and_visitors_see_no_report_and_no_case() {
    for bench in benches().await {
        let receipt = bench.told(told("https://a.example.com/x/y/z")).await;
        let other = TenantId::from_bytes([3; 16]);
        let actors = [
            Actor::anonymous(),
            member(bench.tenant, Role::Reader),
            member(bench.tenant, Role::CountryOfficer),
            member(other, Role::Analyst),
        ];
        let wanted = watch::case::Wanted::default();
        for actor in actors {
            let one = actions::one(&actor, &bench.watch, bench.tenant, receipt.id).await;
            let list = actions::list(&actor, &bench.watch, bench.tenant, None, None).await;
            let queue = cases::queue(&actor, &bench.watch, bench.tenant, &wanted).await;
            let dismissed =
                actions::dismiss(&actor, &bench.watch, bench.tenant, (receipt.id, 1), false).await;
            assert!(matches!(one, Err(WatchError::Denied(_))));
            assert!(matches!(list, Err(WatchError::Denied(_))));
            assert!(matches!(queue, Err(WatchError::Denied(_))));
            assert!(matches!(dismissed, Err(WatchError::Denied(_))));
        }
    }
}

#[tokio::test]
async fn what_is_sealed_opens_after_the_key_was_rotated_and_is_sealed_with_the_new_one() {
    for bench in benches().await {
        let operator = Actor::operator();
        let mut open = told("https://a.example.com/one/two");
        open.reporter.mail = "person@mail.example".to_owned();
        let open = bench.told(open).await;
        let mut sealed = told("https://hidden.example.com/gallery/3");
        sealed.abuse = true;
        let sealed = bench.told(sealed).await;
        let (fs, at) = (bench.watch.db().fs(), bench.folder().join("keys"));
        let keys = store::keys::Keys::open(fs, &at).expect("the keys");
        keys.rotate(bench.watch.clock().now()).expect("rotated");
        let watch = &bench.second().await;
        let analyst = member(bench.tenant, Role::Analyst);
        let denied = watch::incident_report::reseal(&analyst, watch).await;
        assert!(matches!(denied, Err(WatchError::Denied(_))));
        let changed = watch::incident_report::reseal(&operator, watch).await;
        assert_eq!(changed.expect("sealed again"), 2);
        let again = watch::incident_report::reseal(&operator, watch).await;
        assert_eq!(again.expect("nothing to do"), 0);
        let who = actions::reveal(&analyst, watch, bench.tenant, open.id).await;
        assert_eq!(who.expect("opened").mail, "person@mail.example");
        let administrator = member(bench.tenant, Role::Administrator);
        let given = actions::hand_over(&administrator, watch, bench.tenant, (sealed.id, 1)).await;
        assert!(
            given
                .expect("given")
                .content
                .text
                .contains("hidden.example.com")
        );
    }
}
