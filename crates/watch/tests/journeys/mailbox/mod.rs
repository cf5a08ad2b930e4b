//! Mail that comes: kept once and before it is marked, matched, never answered for ever.

mod answers;
mod keeping;
mod reports;

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
