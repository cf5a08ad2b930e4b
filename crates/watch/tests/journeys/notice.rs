//! Notices: from observations to letters, with approval, labels, answers and repeats.

use crate::bench::{Bench, benches};
use base::actor::Membership;
use base::id::{AccountId, NoticeId};
use base::{Actor, Day, Role, Tlp};
use directory::import::ImportFile;
use directory::rule::Format;
use std::path::Path;
use std::sync::LazyLock;
use store::Fs;
use store::mail::Mailer;
use watch::ingest::{Format as Input, Input as Given, Options, Via, actions as ingest};
use watch::notice::actions::{self, Decision, Wanted};
use watch::notice::answer::{self, Heard, Saying};
use watch::notice::compare::{Theirs, compare};
use watch::notice::{Answer, BatchState, Left, Mode, Notice, Setting, State, Why, run, send};
use watch::{Watch, WatchError};

static OPERATOR: LazyLock<Actor> = LazyLock::new(Actor::operator);

fn operator() -> &'static Actor {
    &OPERATOR
}

/// An event as IntelMQ gives it, of 24 March at this minute.
fn event(ip: &str, minute: u8, more: &str) -> String {
    format!(
        r#"{{"classification.type": "infected-system", "feed.name": "sinkhole", "time.source": "2026-03-24T01:{minute:02}:07+00:00", "source.ip": "{ip}", "source.port": 40123, "destination.ip": "203.0.113.9", "destination.port": 443, "malware.name": "mirai"{more}}}"#
    )
}

async fn take(bench: &Bench, name: &str, events: &[String]) {
    let given = Given::Bytes {
        name: name.to_owned(),
        bytes: events.join("\n").into_bytes(),
    };
    let options = Options {
        format: Input::Intelmq,
        tlp: Tlp::Amber.as_str().to_owned(),
        ..Options::new(Via::Cli)
    };
    let taken = ingest::ingest(
        operator(),
        &bench.watch,
        bench.tenant,
        vec![given],
        &options,
    );
    let taken = taken.await.expect("taken");
    assert_eq!(taken.stored, events.len() as u64, "{taken:?}");
}

/// Two networks with whom to write to.
async fn networks(bench: &Bench) {
    let list = "network,organisation,kind,country,mail\n\
        198.18.0.0/24,Bank of Example,other,XA,desk@bank.example\n\
        198.18.1.0/24,Example Networks,isp,XA,abuse@isp.example\n";
    let file = ImportFile {
        name: "networks.csv",
        bytes: list.as_bytes(),
    };
    let imports = bench.watch.directory().imports();
    let done = imports.import_constituency_csv(operator(), bench.tenant, &file);
    let done = done.await.expect("imported");
    assert!(done.done.refused.is_empty(), "{:?}", done.done.refused);
}

async fn mode(bench: &Bench, mode: Mode) {
    let (now, _) = actions::setting(operator(), &bench.watch, bench.tenant)
        .await
        .expect("a setting");
    let setting = Setting { mode, ..now };
    let set = actions::set(operator(), &bench.watch, bench.tenant, (setting, &[]), None);
    set.await.expect("set");
}

async fn prepare(bench: &Bench) -> run::Done {
    let done = run::run(operator(), &bench.watch, bench.tenant, None);
    done.await.expect("a run")
}

async fn all(bench: &Bench) -> Vec<Notice> {
    let wanted = Wanted::default();
    let all = actions::list(operator(), &bench.watch, bench.tenant, &wanted, 100);
    all.await.expect("a list")
}

async fn approve(bench: &Bench, done: &run::Done) {
    for batch in &done.batches {
        let what = (batch.id, batch.version, Decision::Approve);
        let decided = actions::decide(operator(), &bench.watch, bench.tenant, what, None);
        decided.await.expect("approved");
    }
}

/// Sends what is in the outbox into a folder; the letters as they would go.
async fn deliver(bench: &Bench) -> Vec<String> {
    let watch = &bench.watch;
    send::queue_prepared(watch).await.expect("queued");
    let folder = bench.folder().join("mail");
    let mailer = Mailer::folder("CSIRT <csirt@example.org>", Fs::real(), folder.clone());
    let mailer = mailer.expect("a mailer");
    mailer
        .send_due(watch.db(), watch.clock().now())
        .await
        .expect("sent");
    send::take_outcomes(watch).await.expect("noted");
    let mut letters = read(&folder);
    letters.sort();
    letters
}

fn read(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let all = files.map(|f| std::fs::read_to_string(f.path()).expect("a letter"));
    all.collect()
}

/// The tag of a notice's link, from its letter.
async fn tag(bench: &Bench, id: NoticeId) -> String {
    let whole = actions::one(operator(), &bench.watch, bench.tenant, id);
    let text = whole.await.expect("a notice").letter.text;
    let link = text
        .split_once(&format!("/notice/{id}/"))
        .expect("a link")
        .1;
    link.split_whitespace().next().expect("a tag").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_seen_reaches_those_who_can_fix_it_once() {
    for bench in benches().await {
        let _ = bench.watch.clone().reached_at("https://gateway.example");
        networks(&bench).await;
        let events = [
            event("198.18.0.7", 2, ""),
            event("198.18.0.7", 3, ""),
            event("198.18.0.8", 4, ""),
            event("198.18.1.9", 5, ""),
        ];
        take(&bench, "24.jsonl", &events).await;
        let off = run::run(operator(), &bench.watch, bench.tenant, None).await;
        assert!(matches!(off, Err(WatchError::NoticesOff)), "{off:?}");
        mode(&bench, Mode::On).await;
        let done = prepare(&bench).await;
        let batch = &done.batches[0];
        assert_eq!((batch.state, batch.why), (BatchState::Held, Why::First));
        assert_eq!(
            (batch.notices, batch.recipients, batch.observations),
            (2, 2, 4)
        );
        assert!(deliver(&bench).await.is_empty(), "it waits for a person");
        assert!(all(&bench).await.iter().all(|n| n.state == State::Held));
        approve(&bench, &done).await;
        let letters = deliver(&bench).await;
        assert_eq!(letters.len(), 2);
        let notices = all(&bench).await;
        for notice in &notices {
            assert_eq!((notice.state, &notice.mail), (State::Sent, &None));
            let letter = letters.iter().find(|l| l.contains(&notice.token));
            let letter = letter.expect("its letter");
            for header in [
                format!("Reply-To: CSIRT <csirt+{}@example.org>", notice.token),
                format!("X-CyberGateway-Notice: {}", notice.token),
                "List-Id: <notices.gateway.example>".to_owned(),
                "Content-Type: multipart/mixed".to_owned(),
            ] {
                assert!(letter.contains(&header), "{header}\n{letter}");
            }
        }
        // The same again, and a run without anything new, tell nothing.
        let again = prepare(&bench).await;
        assert!(again.batches.is_empty() && again.reports == 0);
        take(&bench, "24b.jsonl", &[event("198.18.0.7", 9, "")]).await;
        let repeat = prepare(&bench).await;
        assert!(repeat.batches.is_empty());
        assert_eq!(repeat.left.get(&Left::Repeat), Some(&1));
        assert_eq!(deliver(&bench).await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_says_when_where_and_what_to_do() {
    let bench = benches().await.remove(0);
    let _ = bench.watch.clone().reached_at("https://gateway.example");
    networks(&bench).await;
    take(&bench, "24.jsonl", &[event("198.18.0.7", 2, "")]).await;
    mode(&bench, Mode::On).await;
    prepare(&bench).await;
    let id = all(&bench).await[0].id;
    let whole = actions::one(operator(), &bench.watch, bench.tenant, id);
    let whole = whole.await.expect("a notice");
    let text = &whole.letter.text;
    let row = "2026-03-24 01:02:07 UTC  198.18.0.7:40123 -> 203.0.113.9:443  mirai";
    assert!(text.contains(row), "{text}");
    assert!(
        text.contains("https://gateway.example/en/notice/"),
        "{text}"
    );
    assert!(text.contains("TLP:AMBER") && text.contains("Bank of Example"));
    assert!(!text.contains(['{', '\u{2068}', '¶']), "{text}");
    let subject = &whole.letter.subject;
    assert!(
        subject.starts_with(&format!("[CG#{}] ", whole.notice.token)),
        "{subject}"
    );
    let table = String::from_utf8(whole.files[0].content.clone()).expect("UTF-8");
    let row = "2026-03-24 01:02:07,infected-system,198.18.0.7,198.18.0.7,40123,203.0.113.9,443,";
    assert!(table.contains(row), "{table}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_not_leave_and_what_is_wrong_with_nobody_stays() {
    for bench in benches().await {
        networks(&bench).await;
        let events = [
            event("198.18.0.1", 1, r#", "tlp": "RED""#),
            event("198.18.0.2", 2, r#", "tlp": "AMBER+STRICT""#),
            event("198.18.0.3", 3, r#", "tlp": "GREEN""#),
            event("203.0.113.77", 4, ""),
        ];
        take(&bench, "24.jsonl", &events).await;
        mode(&bench, Mode::On).await;
        let done = prepare(&bench).await;
        assert_eq!(done.left.get(&Left::Label), Some(&2), "{:?}", done.left);
        assert_eq!(done.left.get(&Left::Nobody), Some(&1), "{:?}", done.left);
        let notices = all(&bench).await;
        assert_eq!(notices.len(), 1);
        assert_eq!((notices[0].units, notices[0].tlp), (1, Tlp::Green));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_changes_nothing_and_answers_are_followed() {
    for bench in benches().await {
        let _ = bench.watch.clone().reached_at("https://gateway.example");
        networks(&bench).await;
        take(&bench, "24.jsonl", &[event("198.18.0.7", 2, "")]).await;
        mode(&bench, Mode::On).await;
        let done = prepare(&bench).await;
        let (watch, id) = (&bench.watch, all(&bench).await[0].id);
        let secret = tag(&bench, id).await;
        let early = answer::look(watch, id, &secret).await;
        assert!(early.is_err(), "what did not go has no page");
        approve(&bench, &done).await;
        deliver(&bench).await;
        let before = all(&bench).await;
        for _ in 0..3 {
            answer::look(watch, id, &secret).await.expect("it opens");
        }
        assert_eq!(all(&bench).await, before);
        let wrong = answer::look(watch, id, &secret.replace('.', ".A")).await;
        assert!(matches!(wrong, Err(WatchError::NotFound(_))), "{wrong:?}");
        let link = (id, secret.as_str());
        let tomorrow = Saying::Fixed(Day::from_ymd(2026, 3, 26).expect("a day"));
        assert!(answer::say(watch, link, &tomorrow, None).await.is_err());
        assert!(
            answer::say(watch, link, &Saying::Disputed(" ".to_owned()), None)
                .await
                .is_err()
        );
        assert_eq!(all(&bench).await, before, "what is refused changes nothing");
        say(watch, link, Saying::Disputed("a honeypot".to_owned())).await;
        assert_eq!(all(&bench).await[0].answer, Answer::Disputed);
        take(&bench, "24b.jsonl", &[event("198.18.0.7", 30, "")]).await;
        watch.clock().advance_seconds(2 * 86_400);
        assert_eq!(prepare(&bench).await.left.get(&Left::Disputed), Some(&1));
        say(
            watch,
            link,
            Saying::Fixed(Day::from_ymd(2026, 3, 24).expect("a day")),
        )
        .await;
        let later = event("198.18.0.7", 5, "").replace("03-24", "03-26");
        take(&bench, "26.jsonl", &[later]).await;
        let relapse = prepare(&bench).await;
        assert_eq!(relapse.batches.len(), 1, "{:?}", relapse.left);
        assert_eq!(all(&bench).await[0].again, 1);
        say(watch, link, delivery(Some("ar"))).await;
        let more = event("198.18.0.55", 6, "").replace("03-24", "03-26");
        take(&bench, "26b.jsonl", &[more]).await;
        prepare(&bench).await;
        let newest = all(&bench).await.remove(0);
        assert_eq!(
            (newest.language.as_str(), newest.format),
            ("ar", Format::Text)
        );
        watch.clock().advance_seconds(91 * 86_400);
        assert!(answer::look(watch, id, &secret).await.is_err(), "too old");
    }
}

fn delivery(language: Option<&str>) -> Saying {
    Saying::Delivery {
        interval: None,
        language: language.map(|l| l.parse().expect("a tag")),
        format: Some(Format::Text),
        paused_until: None,
    }
}

async fn say(watch: &Watch, link: (NoticeId, &str), saying: Saying) {
    let said = answer::say(watch, link, &saying, None).await;
    said.expect("it is taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_shows_what_goes_and_changes_nothing() {
    for bench in benches().await {
        networks(&bench).await;
        take(&bench, "24.jsonl", &[event("198.18.0.7", 2, "")]).await;
        for _ in 0..2 {
            let preview = run::dry(operator(), &bench.watch, bench.tenant, None);
            let preview = preview.await.expect("a preview");
            let (batch, notices) = &preview.batches[0];
            assert_eq!((batch.why, preview.reports), (Why::First, 1));
            assert_eq!(notices[0].to.mail, "desk@bank.example");
            assert!(all(&bench).await.is_empty());
        }
        mode(&bench, Mode::Shadow).await;
        let done = prepare(&bench).await;
        assert_eq!(done.batches[0].state, BatchState::Shadow);
        assert!(
            deliver(&bench).await.is_empty(),
            "side by side nothing is sent"
        );
        let day = Day::from_ymd(2026, 3, 24).expect("a day");
        let mut theirs = Theirs::default();
        for ip in ["198.18.0.7", "198.18.0.99"] {
            let contact = r#", "source.abuse_contact": "desk@bank.example""#;
            theirs.read(&event(ip, 2, contact), day);
        }
        let differ = compare(operator(), &bench.watch, bench.tenant, day, &theirs.told);
        let differ = differ.await.expect("compared");
        assert_eq!((differ.both, differ.ours.len()), (1, 0));
        let missed: Vec<String> = differ
            .theirs
            .iter()
            .map(|t| t.address.to_string())
            .collect();
        assert_eq!(missed, ["198.18.0.99"]);
        // When it is sent for good, what was only prepared was not told.
        mode(&bench, Mode::On).await;
        take(&bench, "24b.jsonl", &[event("198.18.0.7", 3, "")]).await;
        assert_eq!(prepare(&bench).await.batches.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_that_comes_back_is_noted_and_a_reply_is_no_acknowledgement() {
    for bench in benches().await {
        networks(&bench).await;
        take(&bench, "24.jsonl", &[event("198.18.0.7", 2, "")]).await;
        mode(&bench, Mode::On).await;
        let done = prepare(&bench).await;
        approve(&bench, &done).await;
        deliver(&bench).await;
        let (system, watch) = (Actor::system(), &bench.watch);
        let token = all(&bench).await[0].token.clone();
        let reply = Heard::Reply("we look into it".to_owned());
        assert!(
            answer::heard(&system, watch, &token, &reply)
                .await
                .expect("kept")
        );
        assert_eq!(all(&bench).await[0].answer, Answer::None);
        assert!(
            answer::heard(&system, watch, &token, &Heard::Bounced)
                .await
                .expect("kept")
        );
        let notice = all(&bench).await.remove(0);
        assert_eq!(notice.state, State::Bounced);
        let whole = actions::one(operator(), watch, bench.tenant, notice.id);
        let said = whole.await.expect("a notice").said;
        let kinds: Vec<&str> = said.iter().map(|s| s.kind.as_str()).collect();
        assert_eq!(kinds, ["reply", "bounced"]);
        assert!(
            !answer::heard(&system, watch, "unknown", &reply)
                .await
                .expect("an answer")
        );
        let stranger = answer::heard(&Actor::anonymous(), watch, &token, &reply).await;
        assert!(matches!(stranger, Err(WatchError::Denied(_))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_runs_at_once_one_tells() {
    for bench in benches().await {
        networks(&bench).await;
        take(&bench, "24.jsonl", &[event("198.18.0.7", 2, "")]).await;
        mode(&bench, Mode::On).await;
        let second = bench.second().await;
        let (operator, tenant) = (operator(), bench.tenant);
        let (a, b) = tokio::join!(
            run::run(operator, &bench.watch, tenant, None),
            run::run(operator, &second, tenant, None)
        );
        let told = [&a, &b].into_iter().flatten();
        assert_eq!(
            told.map(|d| d.batches.len()).sum::<usize>(),
            1,
            "{a:?} {b:?}"
        );
        assert_eq!(all(&bench).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_too_few_rights_sees_and_changes_nothing() {
    let bench = benches().await.remove(0);
    networks(&bench).await;
    take(&bench, "24.jsonl", &[event("198.18.0.7", 2, "")]).await;
    mode(&bench, Mode::On).await;
    let done = prepare(&bench).await;
    let (watch, tenant, id) = (&bench.watch, bench.tenant, all(&bench).await[0].id);
    let member = |role| {
        let membership = Membership {
            tenant,
            organisation: None,
            role,
        };
        Actor::account(AccountId::from_bytes([2; 16]), vec![membership])
    };
    let wanted = Wanted::default();
    for actor in [
        Actor::anonymous(),
        member(Role::Reader),
        member(Role::CountryOfficer),
    ] {
        let batch = done.batches[0].id;
        let decision = (batch, 1, Decision::Approve);
        let refused = [
            run::run(&actor, watch, tenant, None).await.err(),
            run::dry(&actor, watch, tenant, None).await.err(),
            actions::list(&actor, watch, tenant, &wanted, 9).await.err(),
            actions::one(&actor, watch, tenant, id).await.err(),
            actions::batches(&actor, watch, tenant).await.err(),
            actions::batch(&actor, watch, tenant, batch, (None, 9))
                .await
                .err(),
            actions::decide(&actor, watch, tenant, decision, None)
                .await
                .err(),
            actions::setting(&actor, watch, tenant).await.err(),
            answer::note(&actor, watch, id, &Saying::Acknowledged, None)
                .await
                .err(),
        ];
        for error in refused {
            assert!(matches!(error, Some(WatchError::Denied(_))), "{error:?}");
        }
    }
    let analyst = member(Role::Analyst);
    let setting = (Setting::default(), &[][..]);
    let set = actions::set(&analyst, watch, tenant, setting, None).await;
    assert!(matches!(set, Err(WatchError::Denied(_))), "{set:?}");
}
