//! Background work: rollups, compaction, retention, mail, jobs, watched folders and feeds.
//!
//! Not here: what each piece does. One process of a gateway does it, under the store's lock; the
//! others look every round whether the lock fell to them.
//! Invariant: a piece that fails is logged and tried again in the next round; it never stops the
//! others, and what waits for other machines (mail, feeds) never holds up what does not.

use super::{Gateway, PublicAddress, alerts, clearing, mailboxes, mailer, verifying, watched};
use base::{Actor, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use store::audit;
use store::jobs::{BackgroundLock, Runner};
use store::mail::Mailer;
use tokio::sync::watch::Receiver;
use tokio::task::JoinHandle;
use watch::case::rule;
use watch::ingest::{Summary, links};
use watch::notice::{actions, run, send};
use watch::takedown::{chase, liveness};
use watch::{Watch, WatchError};

/// The pause between two rounds.
const ROUND: Duration = Duration::from_secs(5);
/// The pause between two rounds of housekeeping, in seconds.
const HOUSEKEEPING: i64 = 3_600;
/// The pause between two runs of notices, in seconds: reports that come together are told together.
const NOTICES: i64 = 900;
/// Days recounted in one round, so that the other pieces get their turn.
const DAYS_A_ROUND: u32 = 16;

/// How long the end of the process waits for a letter that is being handed over.
const LAST_LETTER: Duration = Duration::from_secs(10);

/// The background work of one process.
pub struct Background {
    gateway: Gateway,
    mailer: Option<Arc<Mailer>>,
    runner: Runner,
    next_housekeeping: Timestamp,
    next_notices: Timestamp,
    next_mailboxes: Timestamp,
    /// Addresses of cases being looked at, and parties being reminded.
    takedown: Aside,
    /// Mailboxes being read.
    mailboxes: Aside,
    /// Notices being prepared.
    notices: Aside,
    /// Letters being handed over.
    mail: Aside,
    /// Feeds being fetched.
    feeds: Aside,
    /// Links of mails being followed.
    links: Aside,
    /// Whether a mail with a link came.
    linked: bool,
}

/// A piece of work beside the others, one of its kind at a time.
#[derive(Default)]
struct Aside(Option<JoinHandle<()>>);

impl Aside {
    /// Begins it unless it is still going on; says whether it began.
    fn begin(&mut self, work: impl Future<Output = ()> + Send + 'static) -> bool {
        let free = self.0.as_ref().is_none_or(JoinHandle::is_finished);
        if free {
            self.0 = Some(tokio::spawn(work));
        }
        free
    }

    /// Waits for it, but not for long.
    async fn end(&mut self, patience: Duration) {
        if let Some(mut work) = self.0.take()
            && tokio::time::timeout(patience, &mut work).await.is_err()
        {
            work.abort();
        }
    }
}

impl Background {
    /// Prepares the work.
    ///
    /// # Errors
    /// When the mail settings cannot be used.
    pub fn new(gateway: Gateway) -> anyhow::Result<Self> {
        let mailer = mailer(&gateway.config)?;
        let worker = format!("process {}", std::process::id());
        let runner = Runner::new(gateway.db.clone(), gateway.clock.clone(), worker);
        let runner = clearing::on(runner, gateway.watch.clone());
        let next_housekeeping = gateway.clock.now();
        Ok(Self {
            gateway,
            mailer: mailer.map(Arc::new),
            runner,
            next_housekeeping,
            next_notices: next_housekeeping,
            next_mailboxes: next_housekeeping,
            takedown: Aside::default(),
            mailboxes: Aside::default(),
            notices: Aside::default(),
            mail: Aside::default(),
            feeds: Aside::default(),
            links: Aside::default(),
            linked: false,
        })
    }

    /// Works until `stop` turns true.
    pub async fn run(mut self, mut stop: Receiver<bool>) {
        let mut lock: Option<BackgroundLock> = None;
        while !*stop.borrow() {
            lock = self.keep(lock).await;
            if lock.is_some() {
                self.round().await;
            }
            // A closed channel means that the process is ending.
            if tokio::time::timeout(ROUND, stop.changed())
                .await
                .is_ok_and(|changed| changed.is_err())
            {
                break;
            }
        }
        // What a feed was in the middle of is fetched again; a letter would be sent twice.
        self.feeds.end(Duration::ZERO).await;
        self.links.end(Duration::ZERO).await;
        // A mail that is kept and not marked yet is known when it is fetched again.
        self.mailboxes.end(Duration::ZERO).await;
        self.takedown.end(Duration::ZERO).await;
        self.notices.end(Duration::ZERO).await;
        self.mail.end(LAST_LETTER).await;
        if let Some(lock) = lock {
            lock.release().await;
        }
    }

    /// The lock if it is still ours, or became ours.
    async fn keep(&self, lock: Option<BackgroundLock>) -> Option<BackgroundLock> {
        if let Some(lock) = lock
            && lock.is_held().await
        {
            return Some(lock);
        }
        BackgroundLock::try_take(&self.gateway.db)
            .await
            .unwrap_or_else(|error| {
                tracing::warn!(%error, "the lock for background work cannot be taken");
                None
            })
    }

    /// Follows the links of mails, if there may be any that wait.
    fn follow_links(&mut self) {
        let watch = self.gateway.watch.clone();
        let follow = async move { note("links of mails", links::follow_waiting(&watch).await) };
        if self.linked && self.links.begin(follow) {
            self.linked = false;
        }
    }

    /// Prepares notices when it is time, and puts into the outbox what may go.
    fn notices(&mut self, now: Timestamp) {
        let (watch, due) = (self.gateway.watch.clone(), now >= self.next_notices);
        let work = async move {
            note("letters of notices", send::take_outcomes(&watch).await);
            if due {
                note("notices", prepare(&watch).await);
            }
            note("notices for the outbox", send::queue_prepared(&watch).await);
            if due {
                note("cases by rules", rule::run::run(&watch).await);
            }
        };
        if self.notices.begin(work) && due {
            self.next_notices = now.plus_seconds(NOTICES);
        }
    }

    /// Reads the mailboxes when it is time, and does with the mail what is to be done.
    fn read_mailboxes(&mut self, now: Timestamp) {
        let config = &self.gateway.config;
        if now < self.next_mailboxes || config.mailbox.from.is_empty() {
            return;
        }
        let pause = i64::from(config.mailbox.seconds);
        let gateway = self.gateway.clone();
        let work = async move { note("mailboxes", mailboxes::read(&gateway).await) };
        if self.mailboxes.begin(work) {
            self.next_mailboxes = now.plus_seconds(pause);
            self.linked = true;
        }
    }

    /// Looks at the web addresses of cases whose time has come, and reminds who was asked.
    fn takedown(&mut self) {
        let watch = self.gateway.watch.clone();
        self.takedown.begin(async move {
            note("looks at addresses", liveness::run(&watch).await);
            note("reminders", chase::run(&watch).await);
        });
    }

    /// One round of everything that is due.
    pub async fn round(&mut self) {
        let now = self.gateway.clock.now();
        let taken = watched::take(&self.gateway).await;
        self.linked |= taken.as_ref().is_ok_and(|taken| taken.links > 0);
        note("watched folders", taken.map_err(|e| format!("{e:#}")));
        let read = watch::ingest::actions::finish_accepted(&self.gateway.watch).await;
        let links = |read: &Vec<(_, Summary)>| read.iter().any(|(_, s)| !s.links.is_empty());
        self.linked |= read.as_ref().is_ok_and(links);
        note("kept input", read);
        self.follow_links();
        note(
            "inputs beside those taken back",
            watch::input::actions::read_others(&self.gateway.watch).await,
        );
        note("jobs", self.runner.run_due().await);
        note(
            "rollups",
            self.gateway.lake.rollup_dirty(DAYS_A_ROUND).await,
        );
        note(
            "compaction",
            self.gateway.lake.compact_due(DAYS_A_ROUND).await,
        );
        self.read_mailboxes(now);
        self.notices(now);
        self.takedown();
        if let Some(mailer) = self.mailer.clone() {
            let db = self.gateway.db.clone();
            let send = async move { note("mail", mailer.send_due(&db, now).await) };
            self.mail.begin(send);
        }
        if now >= self.next_housekeeping {
            self.next_housekeeping = now.plus_seconds(HOUSEKEEPING);
            self.linked = true;
            let watch = self.gateway.watch.clone();
            self.feeds.begin(async move {
                let days = watch::feed::BACK_FILL_DAYS;
                note("feeds", watch::feed::actions::fetch_all(&watch, days).await);
            });
            note(
                "alarms for missing reports",
                alerts::missing_reports(&self.gateway)
                    .await
                    .map_err(|e| format!("{e:#}")),
            );
            let address = PublicAddress::of(&self.gateway.config);
            let watch = &self.gateway.watch;
            let sent = watch::warning::digest::send_due(watch, address.url()).await;
            note("digests of warnings", sent);
            note(
                "verification of contacts",
                verifying::ask(&self.gateway)
                    .await
                    .map_err(|e| format!("{e:#}")),
            );
            note("retention", clearing::ask(&self.gateway.db, now).await);
            note(
                "what has ended by age",
                clearing::forget(&self.gateway)
                    .await
                    .map_err(|e| format!("{e:#}")),
            );
            note("file sweep", self.gateway.lake.sweep().await);
            note(
                "lists that were looked at and not imported",
                self.gateway.blobs.delete_expired(now).await,
            );
            note(
                "signing the audit chain",
                audit::sign_head(&self.gateway.db, &self.gateway.keys, now).await,
            );
        }
    }
}

/// Prepares the notices of every administration that gives any.
async fn prepare(watch: &Watch) -> Result<(), WatchError> {
    for tenant in actions::active(watch).await? {
        match run::run(&Actor::system(), watch, tenant, None).await {
            // Another run was faster, or they were switched off meanwhile.
            Ok(_) | Err(WatchError::Changed | WatchError::NoticesOff) => {}
            Err(error) => tracing::warn!(%tenant, %error, "notices were not prepared"),
        }
    }
    Ok(())
}

fn note<T, E: std::fmt::Display>(piece: &'static str, outcome: Result<T, E>) {
    if let Err(error) = outcome {
        tracing::warn!(piece, %error, "background work failed; it is tried again");
    }
}
