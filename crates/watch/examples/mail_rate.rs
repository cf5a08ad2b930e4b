//! How fast mail is fetched from a Maildir, kept, read, and put where it belongs.
//!
//! `cargo run --release -p watch --example mail_rate [MAILS]`: of ten mails four forward a phishing
//! mail, two report by X-ARF, two answer a letter, one is an automatic answer, one comes back.
//! Prints seconds for each step. Not here: a mail server. Invariant: a figure is of as many mails as
//! it says, and each of them has its place at the end.

mod common;

use std::path::Path;
use std::time::Instant;

use base::id::TenantId;
use base::{Actor, Clock, Timestamp, Tlp};
use common::{Outcome, open};
use watch::Watch;
use watch::conversation::With;
use watch::conversation::actions::{self as talk, Begin};
use watch::incident_report::{self, Channel, Kind, Reporter, Told};
use watch::mailbox::{self, Own, Source};
use web::form::Key;

/// Conversations that answers belong to.
const TALKS: usize = 20;

/// Tokens of conversations with parties.
async fn tokens(watch: &Watch, tenant: TenantId) -> Outcome<Vec<String>> {
    let operator = Actor::operator();
    let told = Told {
        kind: Kind::Phishing,
        text: "https://a.example.com/one/two".to_owned(),
        sender: String::new(),
        brand: String::new(),
        happened: None,
        loss: None,
        reporter: Reporter::default(),
        consent: Vec::new(),
        file: None,
        abuse: false,
        language: "en".parse()?,
        suspected: false,
    };
    let place = (tenant, Channel::Api);
    let sent = incident_report::actions::send(&operator, watch, place, told, &Key::new()).await?;
    let report = incident_report::actions::one(&operator, watch, tenant, sent.id).await?;
    let case = report.report.case.ok_or("a case")?;
    let mut tokens = Vec::new();
    for n in 0..TALKS {
        let begin = Begin {
            with: With::Hoster,
            name: format!("Hoster {n}"),
            address: format!("abuse@h{n}.example"),
            language: "en".parse()?,
            tlp: Tlp::Amber,
        };
        let place = (tenant, case);
        let id = talk::begin(&operator, watch, place, begin, &Key::new()).await?;
        let whole = talk::one(&operator, watch, place, id).await?;
        tokens.push(whole.conversation.token);
    }
    Ok(tokens)
}

fn mail(n: usize, tokens: &[String]) -> String {
    let token = &tokens[n % tokens.len()];
    let head = |from: &str, subject: &str, more: &str| {
        format!(
            "From: {from}\r\nTo: desk@csirt.example\r\nSubject: {subject}\r\nMessage-ID: <{n}@mail.example>\r\n{more}MIME-Version: 1.0\r\n"
        )
    };
    let text = "Content-Type: text/plain; charset=utf-8\r\n\r\n";
    let words = "These are the words of a mail of a usual length. ".repeat(20);
    match n % 10 {
        0..4 => {
            let head = head(&format!("p{n}@people.example"), "Fwd: your account", "");
            let page = n % 700;
            format!(
                "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n{text}Is this real?\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n\
                 From: bank@fraud.example\r\nSubject: your account\r\n{text}{words}https://s{page}.example.net/bank/verify.html\r\n--b--\r\n"
            )
        }
        4 | 5 => {
            let head = head(
                "abuse@reporter.example",
                "Abuse report",
                "X-XARF: PLAIN\r\n",
            );
            let (a, b) = (n / 250 % 250, n % 250);
            format!(
                "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n{text}See the file.\r\n--b\r\nContent-Type: application/json; name=xarf.json\r\n\r\n\
                 {{\"xarf_version\":\"4.2.0\",\"report_id\":\"0193c6f0-7b1e-7c3a-9d5e-{n:012x}\",\"timestamp\":\"2026-03-24T08:00:00Z\",\"reporter\":{{\"org\":\"R\",\"contact\":\"a@reporter.example\",\"domain\":\"reporter.example\"}},\"sender\":{{\"org\":\"R\",\"contact\":\"a@reporter.example\",\"domain\":\"reporter.example\"}},\"source_identifier\":\"198.18.{a}.{b}\",\"category\":\"content\",\"type\":\"phishing\",\"url\":\"https://b.example.org/{n}\"}}\r\n--b--\r\n"
            )
        }
        6 | 7 => {
            head(
                "abuse@hosting.example",
                &format!("Re: [CG-1#{token}] x"),
                "",
            ) + text
                + &words
        }
        8 => {
            let more = "Auto-Submitted: auto-replied\r\n";
            head(
                "abuse@hosting.example",
                &format!("Re: [CG-1#{token}] x"),
                more,
            ) + text
                + "Received."
        }
        _ => {
            let head = head(
                "mailer-daemon@mx.example",
                "Undelivered Mail Returned to Sender",
                "",
            );
            format!(
                "{head}Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n{text}It came back.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
                 Final-Recipient: rfc822; a@h.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: desk@csirt.example\r\nSubject: [CG-1#{token}] x\r\n{text}x\r\n--b--\r\n"
            )
        }
    }
}

fn fill(root: &Path, mails: usize, tokens: &[String]) -> Outcome<()> {
    for folder in ["new", "cur", "tmp"] {
        std::fs::create_dir_all(root.join(folder))?;
    }
    for n in 0..mails {
        std::fs::write(root.join(format!("new/{n:08}")), mail(n, tokens))?;
    }
    Ok(())
}

async fn measure(mails: usize) -> Outcome<()> {
    let folder = store::testing::TempDir::new();
    let noon = Timestamp::parse("2026-03-25 12:00:00").ok_or("a time")?;
    let clock = Clock::manual(noon);
    let watch = open(folder.path(), &clock).await?;
    let tenant = TenantId::from_bytes([7; 16]);
    let root = folder.path().join("maildir");
    fill(&root, mails, &tokens(&watch, tenant).await?)?;
    let sources = [Source::Maildir(root)];
    let system = Actor::system();
    let begun = Instant::now();
    let mut kept = 0;
    loop {
        let all = mailbox::fetch_all(&system, &watch, tenant, &sources).await?;
        let (_, fetched) = all.into_iter().next().ok_or("one mailbox")?;
        let fetched = fetched?;
        kept += fetched.kept;
        if fetched.kept == 0 {
            break;
        }
    }
    let fetching = begun.elapsed().as_secs_f64();
    let begun = Instant::now();
    let own = Own::of("CSIRT <desk@csirt.example>");
    let routed = mailbox::route_new(&system, &watch, &own).await?;
    let routing = begun.elapsed().as_secs_f64();
    println!("{kept} mails kept in {fetching:.1} s, put where they belong in {routing:.1} s");
    for (outcome, n) in routed.by {
        println!("  {n} {outcome}");
    }
    Ok(())
}

fn main() -> Outcome<()> {
    let mails = std::env::args().nth(1).map_or(Ok(10_000), |n| n.parse())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(measure(mails))
}
