//! A phishing mail on its way through a real SMTP server and a real IMAP server, to a closed case.
//!
//! The servers are those of `.ci/mailserver`; without them the journeys say that they skip.

use base::id::{CaseId, ConversationId, TenantId};
use base::{Actor, Clock};
use cybergateway::compose::mailboxes::{self, Read as Fetched};
use cybergateway::compose::{Background, Gateway};
use cybergateway::config::Gather;
use cybergateway::folder::{DataFolder, Purpose};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use store::testing::TempDir;
use watch::case::actions::{self as cases, Change};
use watch::case::{Outcome as Ended, figures};
use watch::conversation::actions as talk;
use watch::conversation::{Conversation, State, With};
use watch::mailbox::{Outcome, Place, actions};
use watch::takedown::ask::{self, Ask};
use watch::takedown::liveness::{self, Standing};
use web::form::Key;
use web::testing_net::{Manner, NameServer, Site};

const DESK: &str = "desk@csirt.example";

/// The servers of `.ci/mailserver`.
struct Servers {
    folder: PathBuf,
}

impl Servers {
    fn running() -> Option<Self> {
        let folder = std::env::var_os("CYBERGATEWAY_TEST_MAIL");
        if folder.is_none() {
            eprintln!("SKIPPED: CYBERGATEWAY_TEST_MAIL is not set (run through .ci/mailserver)");
        }
        folder.map(|folder| Self {
            folder: folder.into(),
        })
    }

    fn said(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.join(name)).expect("the servers run")
    }

    /// Hands a mail to the SMTP server, as another server would.
    fn send(&self, from: &str, to: &str, mail: &str) {
        let port: u16 = self.said("smtp").parse().expect("a port");
        let mut line = TcpStream::connect(("127.0.0.1", port)).expect("connected");
        let mut answers = BufReader::new(line.try_clone().expect("a handle"));
        let mut say = |text: &str, code: &str| {
            line.write_all(text.as_bytes()).expect("sent");
            loop {
                let mut answer = String::new();
                answers.read_line(&mut answer).expect("an answer");
                assert!(answer.starts_with(code), "{text}: {answer}");
                if answer.as_bytes().get(3) == Some(&b' ') {
                    return;
                }
            }
        };
        say("", "220");
        say("EHLO mx.example\r\n", "250");
        say(&format!("MAIL FROM:<{from}>\r\n"), "250");
        say(&format!("RCPT TO:<{to}>\r\n"), "250");
        say("DATA\r\n", "354");
        say(&format!("{}\r\n.\r\n", mail.replace('\n', "\r\n")), "250");
        say("QUIT\r\n", "221");
    }

    /// The mails of an address, the oldest first.
    fn mails(&self, address: &str) -> Vec<String> {
        let files = ["new", "cur"].iter().flat_map(|folder| {
            let at = self.folder.join("mail").join(address).join(folder);
            std::fs::read_dir(at).into_iter().flatten().flatten()
        });
        let mut paths: Vec<PathBuf> = files.map(|f| f.path()).collect();
        paths.sort_by_key(|p| p.file_name().map(ToOwned::to_owned));
        let read = |p: &PathBuf| std::fs::read_to_string(p).expect("a mail");
        paths.iter().map(read).collect()
    }

    /// How many mails of an address are marked as seen.
    fn seen(&self, address: &str) -> usize {
        let at = self.folder.join("mail").join(address).join("cur");
        let files = std::fs::read_dir(at).into_iter().flatten().flatten();
        let names = files.map(|f| f.file_name().to_string_lossy().into_owned());
        names
            .filter(|n| n.rsplit(',').next().is_some_and(|f| f.contains('S')))
            .count()
    }

    /// A gateway whose mail goes and comes by them.
    async fn gateway(&self, dir: &Path, mailbox: &str, names: &NameServer) -> Gateway {
        let smtp = self.said("smtp");
        let text = format!(
            "[server]\npublic_url = \"https://gateway.example\"\n[mail]\nsmtp = \"smtp://127.0.0.1:{smtp}\"\n\
             from = \"CSIRT <{DESK}>\"\n[mailbox]\nfrom = [\"{mailbox}\"]\n\
             [outgoing]\nallow = [\"127.0.0.0/8\"]\nname_servers = [\"{}\"]\n\
             [limits]\nfree_for_input = \"0 %\"\nfree_for_changes = \"0 %\"\n",
            names.at
        );
        let mut gather = Gather::default();
        gather.text(&text, "test").expect("known keys");
        let config = gather.finish().expect("valid values");
        let folder = DataFolder::open(dir, Purpose::Gateway).expect("a folder");
        let clock = Clock::manual(Clock::System.now());
        let gateway = Gateway::open(folder, config, clock).await;
        gateway.expect("opened")
    }

    fn imap(&self) -> String {
        let (port, password) = (self.said("imap"), self.folder.join("password"));
        let password = password.display();
        format!("imap://desk%40csirt.example@127.0.0.1:{port}/INBOX?password_file={password}")
    }
}

/// Letters leave, and what comes is read.
async fn round(gateway: &Gateway) -> Fetched {
    // The mailboxes are read here, so that the end of it is known.
    let mut sending = gateway.clone();
    sending.config.mailbox.from.clear();
    let mut background = Background::new(sending).expect("settings");
    background.round().await;
    let begun = Instant::now();
    while store::mail::waiting(&gateway.db)
        .await
        .expect("counted")
        .waiting
        > 0
    {
        assert!(begun.elapsed() < Duration::from_secs(60), "letters leave");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    mailboxes::read(gateway).await.expect("read")
}

fn header<'m>(mail: &'m str, name: &str) -> &'m str {
    let found = mail
        .lines()
        .find_map(|l| l.strip_prefix(&format!("{name}: ")));
    found.unwrap_or_else(|| panic!("no {name} in {mail}"))
}

const PHISHING: &str = "From: Ann Other <ann@people.example>
To: desk@csirt.example
Subject: Fwd: Your account
Message-ID: <1@people.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

This came today. Is it from my bank?
--b
Content-Type: message/rfc822

From: Bank <service@bank-secure.example>
To: ann@people.example
Subject: Your account
Message-ID: <2@bank-secure.example>
Content-Type: text/html

<html><script>alert(1)</script><img src=\"https://track.example.net/p.gif\"><a href=\"SITE\">Verify</a></html>
--b--
";

const HOSTER: &str = "abuse@hosting.example";

/// An analyst's desk at a gateway.
struct Desk {
    gateway: Gateway,
    tenant: TenantId,
    operator: Actor,
    url: String,
}

impl Desk {
    /// The case of the only mail that came.
    async fn case(&self) -> CaseId {
        let (operator, watch, tenant) = (&self.operator, &self.gateway.watch, self.tenant);
        let mails = actions::list(operator, watch, tenant, None, None).await;
        let mails = mails.expect("a list");
        let [one] = mails.as_slice() else {
            panic!("{mails:?}");
        };
        let Some(Place::Report(report)) = one.place else {
            panic!("{one:?}");
        };
        let report = watch::incident_report::actions::one(operator, watch, tenant, report).await;
        let report = report.expect("a report");
        let found = report.found;
        assert!(found.iter().any(|f| f.value == self.url), "{found:?}");
        report.report.case.expect("a case")
    }

    async fn talk(&self, case: CaseId, id: ConversationId) -> Conversation {
        let place = (self.tenant, case);
        let whole = talk::one(&self.operator, &self.gateway.watch, place, id).await;
        whole.expect("a conversation").conversation
    }

    /// Asks somebody to take the site down.
    async fn ask(&self, case: CaseId, (with, address): (With, &str)) -> ConversationId {
        let asks = [Ask {
            with,
            name: address.to_owned(),
            address: address.to_owned(),
            language: "en".parse().expect("a language"),
            urls: vec![self.url.clone()],
        }];
        let place = (self.tenant, case);
        let watch = &self.gateway.watch;
        let done = ask::ask(&self.operator, watch, place, (&asks, true), &Key::new()).await;
        done.expect("asked").pop().expect("a conversation")
    }

    /// How the site stands after some looks, a quarter of an hour apart.
    async fn seen(&self, case: CaseId, looks: usize) -> Standing {
        let watch = &self.gateway.watch;
        for _ in 0..looks {
            self.gateway.clock.advance_seconds(1_000);
            liveness::run(watch).await.expect("looked");
        }
        let place = (self.tenant, case);
        let found = liveness::actions::list(&self.operator, watch, place).await;
        found.expect("a list").0[0].standing
    }

    async fn hoster_was_fast(&self, span: (base::Day, base::Day)) {
        let (operator, watch) = (&self.operator, &self.gateway.watch);
        let times = watch::takedown::figures::figures(operator, watch, self.tenant, span).await;
        let times = times.expect("figures");
        let hoster = times.lines.iter().find(|l| l.name == "hosting.example");
        let hoster = hoster.expect("a line");
        assert_eq!((hoster.asked, hoster.answered, hoster.gone), (1, 1, 1));
        assert_eq!(hoster.median, Some(0), "within the hour");
    }

    async fn change(&self, case: CaseId, change: Change) {
        let (operator, watch, place) = (&self.operator, &self.gateway.watch, (self.tenant, case));
        let seen = cases::one(operator, watch, self.tenant, case).await;
        let seen = (change, seen.expect("a case").case.version);
        let changed = cases::change(operator, watch, place, seen, &Key::new()).await;
        changed.expect("changed");
    }
}

/// The hoster's answer to a letter.
fn answer(letter: &str, id: &str, more: &str, text: &str) -> (String, String) {
    let (own, reply) = (header(letter, "Message-ID"), header(letter, "Reply-To"));
    let reply = reply
        .rsplit_once('<')
        .map_or(reply, |(_, a)| a.trim_end_matches('>'));
    let mail = format!(
        "From: Abuse <{HOSTER}>\nTo: {reply}\nSubject: Re: Phishing site [Ticket#4711]\n\
         Message-ID: <{id}@hosting.example>\nIn-Reply-To: {own}\n{more}Content-Type: text/plain\n\n{text}\n"
    );
    (reply.to_owned(), mail)
}

#[tokio::test]
async fn a_phishing_mail_becomes_a_closed_case_and_a_statistic() {
    let Some(servers) = Servers::running() else {
        return;
    };
    let dir = TempDir::new();
    let (site, names) = (
        Site::begin().await,
        NameServer::begin(&["phish.example.net"]).await,
    );
    let gateway = servers.gateway(dir.path(), &servers.imap(), &names).await;
    let desk = Desk {
        url: format!("http://phish.example.net:{}/bank/verify.html", site.port),
        tenant: gateway.tenant().await.expect("an administration"),
        operator: Actor::operator(),
        gateway,
    };
    let gateway = &desk.gateway;
    let phishing = PHISHING.replace("SITE", &desk.url);
    servers.send("ann@people.example", DESK, &phishing);
    round(gateway).await;
    assert_eq!(servers.seen(DESK), 1, "it is marked once it is kept");
    let case = desk.case().await;

    // Three are asked, each by itself.
    let hoster = desk.ask(case, (With::Hoster, HOSTER)).await;
    let registrar = "abuse@registrar.example";
    desk.ask(case, (With::Registrar, registrar)).await;
    let bank = desk.ask(case, (With::Brand, "security@bank.example")).await;
    round(gateway).await;
    let receipt = servers.mails("ann@people.example");
    assert_eq!(receipt.len(), 1, "the reporter has a receipt");
    assert_eq!(header(&receipt[0], "Auto-Submitted"), "auto-replied");
    assert_eq!(header(&receipt[0], "In-Reply-To"), "<1@people.example>");
    for address in [registrar, "security@bank.example"] {
        assert_eq!(servers.mails(address).len(), 1, "{address}");
    }
    let letter = servers.mails(HOSTER).pop().expect("a letter");

    // A machine answers, then a person.
    let auto = "Auto-Submitted: auto-replied\n";
    let (reply, mail) = answer(&letter, "3", auto, "Your ticket is 4711.");
    servers.send("", &reply, &mail);
    round(gateway).await;
    let talk = desk.talk(case, hoster).await;
    assert_eq!(talk.state, State::Asked, "a machine acknowledges nothing");
    servers.send(
        HOSTER,
        &reply,
        &answer(&letter, "4", "", "We removed it.").1,
    );
    round(gateway).await;
    let talk = desk.talk(case, hoster).await;
    assert_eq!(
        (talk.state, talk.reference.as_str()),
        (State::Answered, "Ticket#4711")
    );
    let talk = desk.talk(case, bank).await;
    assert_eq!(talk.state, State::Asked, "what one says, the others do not");

    // The site is seen, then seen gone, and the case is closed and counted.
    assert_eq!(desk.seen(case, 1).await, Standing::Up);
    site.set(Manner::Gone);
    assert_eq!(desk.seen(case, 1).await, Standing::Up, "one look is none");
    assert_eq!(desk.seen(case, 1).await, Standing::Down);
    desk.change(case, Change::Close(Ended::Fixed)).await;
    let today = gateway.clock.now().day();
    let (operator, watch, span) = (&desk.operator, &gateway.watch, (today.plus(-1), today));
    let found = figures::figures(operator, watch, desk.tenant, span).await;
    let found = found.expect("figures");
    assert_eq!((found.opened, found.closed, found.backlog), (1, 1, 0));
    assert_eq!((found.asked.reached, found.gone.reached), (1, 1));
    desk.hoster_was_fast(span).await;
    let answers = Some(Outcome::Conversation);
    let counted = actions::list(operator, watch, desk.tenant, answers, None).await;
    assert_eq!(counted.expect("a list").len(), 2);
    assert_eq!(servers.seen(DESK), 3);
}

#[tokio::test]
async fn a_mailbox_over_tls_is_believed_by_its_certificate_and_says_what_is_wrong() {
    let Some(servers) = Servers::running() else {
        return;
    };
    let dir = TempDir::new();
    let (port, folder) = (servers.said("imaps"), servers.folder.display().to_string());
    let at = format!("imaps://security%40bank.example@localhost:{port}/INBOX");
    let good = format!("{at}?password_file={folder}/password&ca_file={folder}/cert.pem");
    let names = NameServer::begin(&[]).await;
    let gateway = servers.gateway(dir.path(), &good, &names).await;
    let tenant = gateway.tenant().await.expect("an administration");
    let fetch = async |address: &str| {
        let sources = [watch::mailbox::Source::parse(address).expect("a mailbox")];
        let system = Actor::system();
        let all = watch::mailbox::fetch_all(&system, &gateway.watch, tenant, &sources);
        all.await.expect("fetched").pop().expect("one").1
    };
    fetch(&good).await.expect("read");
    let secret = dir.path().join("wrong");
    std::fs::write(&secret, "hunter2").expect("written");
    // The desk's own mailbox is the other journey's.
    let plain = servers
        .imap()
        .replace("desk%40csirt.example", "security%40bank.example");
    let plain = plain.split('?').next().expect("an address");
    let starttls = plain
        .replace("imap://", "imap+starttls://")
        .replace("127.0.0.1", "localhost");
    let starttls = format!("{starttls}?password_file={folder}/password&ca_file={folder}/cert.pem");
    fetch(&starttls).await.expect("read");
    for (address, expected) in [
        (format!("{at}?password_file={folder}/password"), "TLS"),
        (
            format!("{plain}?password_file={}", secret.display()),
            "signing in",
        ),
        (format!("{plain}?password_file={folder}/nothing"), "nothing"),
        (good.replace("/INBOX", "/Nowhere"), "Nowhere"),
        (
            "imap://a@127.0.0.1:9/INBOX?password_file=/etc/hostname".to_owned(),
            "127.0.0.1:9",
        ),
    ] {
        let problem = fetch(&address).await.expect_err(&address);
        assert!(problem.contains(expected), "{address}: {problem}");
        assert!(!problem.contains("hunter2"), "{problem}");
    }
}
