//! Mail that comes: kept once and before it is marked, matched, never answered for ever.

use crate::bench::{Bench, benches};
use crate::reports::{member, told};
use base::{Actor, Role};
use std::path::PathBuf;
use store::Fs;
use store::mail::Mailer;
use store::params;
use watch::WatchError;
use watch::case::actions as cases;
use watch::conversation::actions::{self as talk, Begin, Letter as Written};
use watch::conversation::{State as Stand, With};
use watch::incident_report::{self, Channel, Kind};
use watch::mailbox::actions::{self, Decision};
use watch::mailbox::{self, Letter, Outcome, Own, Place, Source};
use web::form::Key;

const OWN: &str = "CSIRT <desk@csirt.example>";

/// A Maildir with mails in it.
struct Maildir {
    root: PathBuf,
}

impl Maildir {
    fn new(bench: &Bench) -> Self {
        let root = bench.folder().join("maildir");
        for folder in ["new", "cur", "tmp"] {
            std::fs::create_dir_all(root.join(folder)).expect("a folder");
        }
        Self { root }
    }

    fn put(&self, name: &str, mail: &str) {
        let path = self.root.join("new").join(name);
        std::fs::write(path, mail.replace('\n', "\r\n")).expect("written");
    }

    fn source(&self) -> Source {
        Source::Maildir(self.root.clone())
    }

    fn seen(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.root.join("cur")).expect("a folder");
        let name = |f: std::io::Result<std::fs::DirEntry>| f.expect("a file").file_name();
        let mut names: Vec<String> = files
            .map(|f| name(f).to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

fn mail(from: &str, subject: &str, more: &str, text: &str) -> String {
    let id: [u8; 8] = store::keys::random();
    let id = u64::from_be_bytes(id);
    format!(
        "From: {from}\nTo: desk@csirt.example\nSubject: {subject}\nMessage-ID: <{id:x}@mail.example>\n\
         Date: Tue, 24 Mar 2026 09:00:00 +0000\n{more}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
    )
}

impl Bench {
    async fn fetch(&self, from: &Maildir) -> mailbox::Fetched {
        let system = Actor::system();
        let sources = [from.source()];
        let all = mailbox::fetch_all(&system, &self.watch, self.tenant, &sources).await;
        let (_, fetched) = all.expect("fetched").pop().expect("one mailbox");
        fetched.expect("a Maildir that can be read")
    }

    /// Fetches and routes; the newest mails first.
    async fn read_mail(&self, from: &Maildir) -> Vec<Letter> {
        self.fetch(from).await;
        let routed = mailbox::route_new(&Actor::system(), &self.watch, &Own::of(OWN)).await;
        routed.expect("routed");
        self.mails().await
    }

    async fn mails(&self) -> Vec<Letter> {
        let analyst = member(self.tenant, Role::Analyst);
        let list = actions::list(&analyst, &self.watch, self.tenant, None, None).await;
        list.expect("a list")
    }

    /// What is in the outbox, as it would go.
    async fn letters(&self) -> Vec<String> {
        let folder = self.folder().join("sent");
        let mailer = Mailer::folder(OWN, Fs::real(), folder.clone()).expect("a mailer");
        let now = self.watch.clock().now();
        mailer.send_due(self.watch.db(), now).await.expect("sent");
        let files = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = files.map(|f| f.path()).collect();
        paths.sort();
        let read = |p: &PathBuf| std::fs::read_to_string(p).expect("a letter");
        paths.iter().map(read).collect()
    }

    /// A case with a conversation with a hoster, who was asked; its mark, `[CG-1#token]`.
    async fn asked(&self) -> (base::id::CaseId, base::id::ConversationId, String) {
        let analyst = member(self.tenant, Role::Analyst);
        let receipt = self.told(told("https://a.example.com/one/two")).await;
        let report =
            incident_report::actions::one(&analyst, &self.watch, self.tenant, receipt.id).await;
        let case = report.expect("a report").report.case.expect("a case");
        let begin = Begin {
            with: With::Hoster,
            name: "Example Hosting".to_owned(),
            address: "abuse@hosting.example".to_owned(),
            language: "en".parse().expect("a language"),
            tlp: base::Tlp::Amber,
        };
        let place = (self.tenant, case);
        let id = talk::begin(&analyst, &self.watch, place, begin, &Key::new()).await;
        let id = id.expect("begun");
        self.write((case, id), "Please take it down.").await;
        let whole = self.talk((case, id)).await;
        (case, id, format!("[CG-1#{}]", whole.conversation.token))
    }

    async fn talk(&self, (case, id): (base::id::CaseId, base::id::ConversationId)) -> talk::Whole {
        let analyst = member(self.tenant, Role::Analyst);
        let whole = talk::one(&analyst, &self.watch, (self.tenant, case), id).await;
        whole.expect("a conversation")
    }

    async fn write(&self, (case, id): (base::id::CaseId, base::id::ConversationId), text: &str) {
        let analyst = member(self.tenant, Role::Analyst);
        let letter = Written {
            subject: "Phishing".to_owned(),
            text: text.to_owned(),
            seen: self.talk((case, id)).await.conversation.version,
        };
        let place = (self.tenant, case, id);
        let written = talk::write(&analyst, &self.watch, place, letter, &Key::new()).await;
        written.expect("written");
    }
}

#[tokio::test]
async fn words_of_a_person_become_a_report_with_a_receipt_and_the_sender_stays_sealed() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        from.put(
            "1",
            &mail(
                "Ann Other <ann@people.example>",
                "Is this real?",
                "",
                "I got this: hxxps://bank.example.com/verify/now.php",
            ),
        );
        let all = bench.read_mail(&from).await;
        assert_eq!(all.len(), 1);
        let Some(Place::Report(id)) = all[0].place else {
            panic!("{all:?}");
        };
        assert_eq!(
            (all[0].outcome, all[0].sender.as_str()),
            (Outcome::Report, "")
        );
        assert_eq!(from.seen(), ["1:2,S"], "marked once it was kept");
        let analyst = member(bench.tenant, Role::Analyst);
        let one = incident_report::actions::one(&analyst, &bench.watch, bench.tenant, id).await;
        let one = one.expect("a report");
        assert_eq!(
            (one.report.channel, one.report.has_reporter),
            (Channel::Mail, true)
        );
        assert!(one.report.case.is_some() && one.found.iter().any(|f| f.kind == "url"));
        // Nothing in the database says in clear who wrote.
        for (table, columns) in [
            (
                "watch_mail",
                "COALESCE(content, '') || COALESCE(sender, '') || COALESCE(sender_tag, '') || subject",
            ),
            (
                "watch_incident_report",
                "COALESCE(reporter, '') || body || sender",
            ),
        ] {
            let sql = format!("SELECT {columns} AS said FROM {table}");
            let rows = bench.watch.db().fetch(store::Sql::composed(sql), params![]);
            for row in rows.await.expect("read") {
                let said: String = row.get("said").expect("text");
                assert!(!said.contains("people.example"), "{table}");
            }
        }
        let letters = bench.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(
            letters[0].contains("Auto-Submitted: auto-replied"),
            "{}",
            letters[0]
        );
        assert!(letters[0].contains("To: ann@people.example"));
        assert!(letters[0].contains("Reply-To:") && letters[0].contains("desk+"));
        // The same mail again, on another way, is known.
        let whole = std::fs::read(from.root.join("cur/1:2,S")).expect("a mail");
        std::fs::write(from.root.join("new/2"), whole).expect("written");
        let again = bench.fetch(&from).await;
        assert_eq!((again.kept, again.known), (0, 1));
    }
}

#[tokio::test]
async fn an_answer_is_matched_by_address_then_subject_then_the_letter_it_answers() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let (case, id, mark) = bench.asked().await;
        let token = mark
            .trim_end_matches(']')
            .rsplit('#')
            .next()
            .expect("a token")
            .to_owned();
        let sent = bench.letters().await.join("\n");
        let own_id = sent
            .lines()
            .find_map(|l| l.strip_prefix("Message-ID: "))
            .expect("an id");
        let by = "Abuse <abuse@hosting.example>";
        let address = format!("Cc: \"CSIRT\" <desk+{token}@csirt.example>\n");
        from.put(
            "1",
            &mail(by, "Re: Phishing [Ticket#4711]", &address, "We look at it."),
        );
        let auto = "Auto-Submitted: auto-replied\n";
        from.put(
            "2",
            &mail(by, &format!("AW: {mark} Phishing"), auto, "Out of office."),
        );
        let answers = format!("In-Reply-To: {own_id}\n");
        from.put("3", &mail(by, "Re: your mail", &answers, "It is down."));
        let all = bench.read_mail(&from).await;
        for one in &all {
            assert_eq!(one.place, Some(Place::Conversation(case, id)), "{one:?}");
        }
        let whole = bench.talk((case, id)).await;
        let heard: Vec<(&str, bool)> = whole.said[1..]
            .iter()
            .map(|s| (s.text.as_str(), s.automatic))
            .collect();
        assert_eq!(
            heard,
            [
                ("We look at it.", false),
                ("Out of office.", true),
                ("It is down.", false)
            ]
        );
        assert_eq!(whole.conversation.state, Stand::Answered);
        assert_eq!(whole.conversation.reference, "Ticket#4711");
        let analyst = member(bench.tenant, Role::Analyst);
        let sheet = watch::case::custody::sheet(&analyst, &bench.watch, bench.tenant, case).await;
        let pieces = sheet.expect("a sheet").pieces;
        assert_eq!(pieces.len(), 3, "parties' letters are evidence");
        assert!(pieces.iter().all(|p| p.holds && p.bytes > 0), "{pieces:?}");
        // The next letter carries the other side's number, and answers the last one.
        bench.watch.clock().advance_seconds(1);
        bench.write((case, id), "Thank you.").await;
        let sent = bench.letters().await.pop().expect("a letter");
        assert!(sent.contains("In-Reply-To: <"), "{sent}");
        let whole = bench.talk((case, id)).await;
        assert_eq!(whole.said.len(), 5);
    }
}

#[tokio::test]
async fn an_automatic_answer_stops_no_clock_and_a_bounce_runs_it_out() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let (case, id, mark) = bench.asked().await;
        let due = bench.talk((case, id)).await.conversation.due;
        let auto = "X-Autoreply: yes\n";
        from.put(
            "1",
            &mail(
                "abuse@hosting.example",
                &format!("Re: {mark} x"),
                auto,
                "Ticket 9 was opened.",
            ),
        );
        bench.read_mail(&from).await;
        let whole = bench.talk((case, id)).await;
        assert_eq!(
            (whole.conversation.state, whole.conversation.due),
            (Stand::Asked, due)
        );
        let bounce = format!(
            "From: MAILER-DAEMON@mx.example\nTo: desk@csirt.example\nReturn-Path: <>\nSubject: Undelivered Mail Returned to Sender\n\
             MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
             --b\nContent-Type: text/plain\n\nIt could not be delivered.\n\
             --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; abuse@hosting.example\nAction: failed\nStatus: 5.1.1\n\
             --b\nContent-Type: message/rfc822\n\nFrom: desk@csirt.example\nTo: abuse@hosting.example\nSubject: {mark} Phishing\nX-CyberGateway-Case: CG-1\n\nPlease\n--b--\n"
        );
        from.put("2", &bounce);
        let all = bench.read_mail(&from).await;
        let back = all.iter().find(|m| m.kind == "bounce").expect("a bounce");
        assert_eq!(
            (back.outcome, back.place),
            (Outcome::Bounce, Some(Place::Conversation(case, id)))
        );
        let whole = bench.talk((case, id)).await;
        assert_eq!(whole.conversation.state, Stand::Asked);
        assert_eq!(whole.conversation.due, Some(bench.watch.clock().now()));
    }
}

#[tokio::test]
async fn two_machines_do_not_answer_one_another_for_ever() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let mut answered = 0;
        // Another ticket system: every mail gets a new ticket, whatever it answers, and nothing
        // in its letters says that a program wrote them.
        for round in 0..8 {
            let text = format!("Thank you for writing to us. Your number is {round}.");
            from.put(
                &format!("m{round}"),
                &mail(
                    "support@tickets.example",
                    &format!("Request {round}"),
                    "",
                    &text,
                ),
            );
            bench.read_mail(&from).await;
            let letters = bench.letters().await.len();
            if letters == answered {
                break;
            }
            answered = letters;
            bench.watch.clock().advance_seconds(60);
        }
        assert_eq!(answered, 3, "a sender has three receipts a day");
        // Our own letter that comes back is no report.
        let own = mail(
            OWN,
            "[CG-1#abc] Phishing",
            "X-CyberGateway-Case: CG-1\n",
            "Please",
        );
        from.put("own", &own);
        let list = mail(
            "person@list.example",
            "News",
            "List-Id: <news.list.example>\n",
            "News",
        );
        from.put("list", &list);
        // Another country's gateway is no loop of ours.
        let other = mail(
            "desk@csirt.other.example",
            "[CG-9#zzz] Notice",
            "X-CyberGateway-Case: CG-9\n",
            "Hello",
        );
        from.put("other", &other);
        let all = bench.read_mail(&from).await;
        let of = |subject: &str| {
            let found = all.iter().find(|m| m.subject.contains(subject));
            found.expect("a mail").outcome
        };
        assert_eq!(of("CG-1#abc"), Outcome::Loop);
        assert_eq!(of("News"), Outcome::Report);
        assert_eq!(of("CG-9#zzz"), Outcome::Report);
        assert_eq!(bench.letters().await.len(), 4, "the list had no receipt");
    }
}

#[tokio::test]
async fn a_mail_that_cannot_be_read_is_listed_and_stops_no_other() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let mut parts = String::from(
            "From: a@people.example\nSubject: parts\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n",
        );
        for n in 0..10_000 {
            parts.push_str(&format!("--b\nContent-Type: text/plain\n\n{n}\n"));
        }
        parts.push_str("--b--\n");
        from.put("1", &parts);
        from.put("2", "no mail at all");
        from.put(
            "3",
            &mail(
                "b@people.example",
                "After",
                "",
                "https://c.example.org/three",
            ),
        );
        let large = from.root.join("new/4");
        let file = std::fs::File::create(&large).expect("a file");
        file.set_len(mailbox::MOST_BYTES as u64 + 1)
            .expect("a size");
        let all = bench.read_mail(&from).await;
        let mut outcomes: Vec<&str> = all.iter().map(|m| m.outcome.as_str()).collect();
        outcomes.sort_unstable();
        assert_eq!(outcomes, ["failed", "failed", "report", "too-large"]);
        assert!(large.exists(), "what was not taken stays");
        let again = bench.fetch(&from).await;
        assert_eq!((again.kept, again.too_large), (0, 0), "it is listed once");
        let analyst = member(bench.tenant, Role::Analyst);
        let (boxes, waiting) = actions::standing(&analyst, &bench.watch, bench.tenant)
            .await
            .expect("standing");
        assert_eq!((boxes.len(), waiting), (1, 3));
        let failed = all
            .iter()
            .find(|m| m.outcome == Outcome::Failed)
            .expect("one");
        let place = (bench.tenant, failed.id);
        let aside = (Decision::Aside, failed.version);
        let decided = actions::decide(&analyst, &bench.watch, place, aside, &Key::new()).await;
        decided.expect("put aside");
        let late = actions::decide(&analyst, &bench.watch, place, aside, &Key::new()).await;
        assert!(matches!(late, Err(WatchError::Changed)));
        let report = all
            .iter()
            .find(|m| m.outcome == Outcome::Report)
            .expect("one");
        let place = (bench.tenant, report.id);
        let gone = actions::decide(&analyst, &bench.watch, place, aside, &Key::new()).await;
        assert!(matches!(gone, Err(WatchError::Invalid(_))));
        let bytes = actions::bytes(&analyst, &bench.watch, bench.tenant, report.id).await;
        assert!(
            matches!(bytes, Err(WatchError::NotFound(_))),
            "it is sealed"
        );
    }
}

#[tokio::test]
async fn forwarded_phishing_ten_deep_is_found() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let mut inner = mail(
            "bank@fraud.example",
            "Verify",
            "",
            "https://deep.example.net/ten/deep.html",
        );
        for n in 0..9 {
            let boundary = format!("b{n}");
            inner = format!(
                "From: f{n}@people.example\nSubject: Fwd {n}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary={boundary}\n\n\
                 --{boundary}\nContent-Type: text/plain\n\nsee\n--{boundary}\nContent-Type: message/rfc822\n\n{inner}\n--{boundary}--\n"
            );
        }
        from.put("1", &inner);
        let all = bench.read_mail(&from).await;
        let Some(Place::Report(id)) = all[0].place else {
            panic!("{all:?}");
        };
        let analyst = member(bench.tenant, Role::Analyst);
        let one = incident_report::actions::one(&analyst, &bench.watch, bench.tenant, id).await;
        let one = one.expect("a report");
        assert_eq!(one.report.kind, Kind::Phishing);
        let url = "https://deep.example.net/ten/deep.html";
        assert!(one.found.iter().any(|f| f.value == url), "{:?}", one.found);
        assert!(one.report.file.is_some());
    }
}

#[tokio::test]
async fn an_mbox_is_read_from_where_it_ended_and_never_changed() {
    for bench in benches().await {
        let path = bench.folder().join("mbox");
        let entry = |n: u32| {
            let text = format!("site https://m{n}.example.org/page/{n}");
            format!(
                "From a@b Tue Mar 24 09:00:00 2026\n{}\n",
                mail("p@people.example", &format!("m{n}"), "", &text)
            )
        };
        let quiet = || {
            let file = std::fs::File::options()
                .append(true)
                .open(&path)
                .expect("a file");
            let old = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
            file.set_modified(old).expect("a time");
        };
        let first = format!("{}{}", entry(1), entry(2));
        std::fs::write(&path, &first).expect("written");
        quiet();
        let sources = [Source::Mbox(path.clone())];
        let fetch = async || {
            let system = Actor::system();
            let all = mailbox::fetch_all(&system, &bench.watch, bench.tenant, &sources).await;
            all.expect("fetched").pop().expect("one").1.expect("read")
        };
        assert_eq!(fetch().await.kept, 2);
        assert_eq!(fetch().await, mailbox::Fetched::default());
        let whole = format!("{first}{}", entry(3));
        std::fs::write(&path, &whole).expect("written");
        // Somebody may still be writing the last one.
        assert_eq!(fetch().await.kept, 0);
        quiet();
        assert_eq!(fetch().await.kept, 1);
        assert_eq!(std::fs::read_to_string(&path).expect("text"), whole);
        // Somebody took the first two out.
        std::fs::write(&path, &whole[first.len()..]).expect("written");
        quiet();
        let again = fetch().await;
        assert_eq!((again.kept, again.known), (0, 1));
    }
}

#[tokio::test]
async fn a_program_s_report_becomes_observations() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let report = r#"{"xarf_version":"4.2.0","report_id":"0193c6f0-7b1e-7c3a-9d5e-1f2a3b4c5d6e","timestamp":"2026-03-24T08:00:00Z","reporter":{"org":"Example","contact":"a@reporter.example","domain":"reporter.example"},"sender":{"org":"Example","contact":"a@reporter.example","domain":"reporter.example"},"source_identifier":"198.18.0.7","category":"content","type":"phishing","url":"https://bad.example.org/login"}"#;
        let text = format!(
            "From: a@reporter.example\nSubject: Abuse report\nX-XARF: PLAIN\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n\
             --b\nContent-Type: text/plain\n\nSee the file.\n--b\nContent-Type: application/json; name=xarf.json\n\n{report}\n--b--\n"
        );
        from.put("1", &text);
        let all = bench.read_mail(&from).await;
        assert_eq!(
            (all[0].kind.as_str(), all[0].outcome),
            ("xarf", Outcome::Observations)
        );
        assert_eq!(bench.letters().await.len(), 0, "programs get no receipt");
    }
}

#[tokio::test]
async fn mail_is_for_analysts_and_only_the_gateway_routes_it() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        from.put(
            "1",
            &mail("p@people.example", "x", "", "https://q.example.org/one/two"),
        );
        let all = bench.read_mail(&from).await;
        let (watch, tenant, id) = (&bench.watch, bench.tenant, all[0].id);
        for actor in [
            Actor::anonymous(),
            member(tenant, Role::Reader),
            member(tenant, Role::CountryOfficer),
        ] {
            let denied = |r: Result<(), WatchError>| matches!(r, Err(WatchError::Denied(_)));
            let list = actions::list(&actor, watch, tenant, None, None).await;
            assert!(denied(list.map(|_| ())));
            assert!(denied(
                actions::one(&actor, watch, tenant, id).await.map(|_| ())
            ));
            assert!(denied(
                actions::bytes(&actor, watch, tenant, id).await.map(|_| ())
            ));
            let standing = actions::standing(&actor, watch, tenant).await;
            assert!(denied(standing.map(|_| ())));
            let aside = (Decision::Aside, 1);
            let decided = actions::decide(&actor, watch, (tenant, id), aside, &Key::new()).await;
            assert!(denied(decided));
            let fetched = mailbox::fetch_all(&actor, watch, tenant, &[]).await;
            assert!(denied(fetched.map(|_| ())));
            assert!(denied(mailbox::reseal(&actor, watch).await.map(|_| ())));
        }
        let analyst = member(tenant, Role::Analyst);
        let routed = mailbox::route_new(&analyst, watch, &Own::of(OWN)).await;
        assert!(matches!(routed, Err(WatchError::Denied(_))));
        let other = base::id::TenantId::from_bytes([8; 16]);
        let elsewhere = actions::one(&Actor::operator(), watch, other, id).await;
        assert!(matches!(elsewhere, Err(WatchError::NotFound(_))));
        let _ = cases::counts(&analyst, watch, tenant)
            .await
            .expect("counts");
    }
}

#[tokio::test]
async fn mail_is_sealed_again_after_the_key_was_rotated() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        from.put(
            "1",
            &mail(
                "p@people.example",
                "small",
                "Auto-Submitted: auto-replied\n",
                "a",
            ),
        );
        let large = "x".repeat(300 << 10);
        from.put(
            "2",
            &mail(
                "q@people.example",
                "large",
                "Auto-Submitted: auto-replied\n",
                &large,
            ),
        );
        let before = bench.read_mail(&from).await;
        let keys = store::keys::Keys::open(bench.watch.db().fs(), &bench.folder().join("keys"));
        keys.expect("keys")
            .rotate(bench.watch.clock().now())
            .expect("rotated");
        let second = bench.second().await;
        let operator = Actor::operator();
        assert_eq!(
            mailbox::reseal(&operator, &second).await.expect("sealed"),
            2
        );
        assert_eq!(
            mailbox::reseal(&operator, &second).await.expect("sealed"),
            0
        );
        for one in before {
            let bytes = actions::bytes(&operator, &second, bench.tenant, one.id).await;
            assert_eq!(bytes.expect("opened").len() as u64, one.bytes);
        }
    }
}
