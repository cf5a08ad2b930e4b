//! Looking: the facts, without judging them.
//!
//! Invariant: looking changes nothing, and takes a handful of small statements.

use crate::compose::{Gateway, PublicAddress, has_others};
use base::id::TenantId;
use base::{Actor, Timestamp};
use lake::Backlog;
use store::backup::{self, Made};
use store::jobs::{self, Queue};
use store::outbox::Waiting;
use store::{StoreError, mail};
use watch::arrival::{Heard, Missing};
use watch::feed::Feed;
use web::limit::{Disk, Room, Thresholds};

/// What there is to know at one moment.
#[derive(Debug, Clone)]
pub struct Facts {
    /// When it was looked at.
    pub now: Timestamp,
    /// What was heard of each feed, by administration.
    pub heard: Vec<(TenantId, Heard)>,
    /// The reports that used to come and did not, by administration.
    pub missing: Vec<(TenantId, Missing)>,
    /// The feeds that the gateway fetches itself.
    pub fetched: Vec<(TenantId, Feed)>,
    /// The newest backup.
    pub backup: Option<Made>,
    /// Days whose figures wait.
    pub backlog: Backlog,
    /// Jobs that wait.
    pub jobs: Queue,
    /// Letters that wait.
    pub mail: Waiting,
    /// Whether letters can leave at all.
    pub mail_is_set_up: bool,
    /// The address that links begin with.
    pub address: PublicAddress,
    /// Whether others than this machine use the gateway or get its letters.
    pub has_others: bool,
    /// The room on the disk; `None` when it cannot be measured.
    pub free: Option<Room>,
    /// How much of it must be free for what.
    pub least_free: Thresholds,
    /// Administrations that are set up.
    pub administrations: u64,
    /// Damaged files of observations that were put aside.
    pub aside: lake::Aside,
    /// Administrations in which nobody chose how long things are kept.
    pub undecided: u64,
    /// The version of the catalogue of observations; it grows with every change.
    pub catalogue: i64,
    /// The newest migration of each context.
    pub migrations: Vec<(&'static str, i64)>,
}

/// Looks at everything, for one administration or for all.
///
/// # Errors
/// The store's: then nothing can be said but that.
pub async fn look(gateway: &Gateway, only: Option<TenantId>) -> anyhow::Result<Facts> {
    let (system, now) = (Actor::system(), gateway.clock.now());
    let (mut heard, mut missing) = (Vec::new(), Vec::new());
    let (mut fetched, mut undecided) = (Vec::new(), 0);
    let (least_free, mut administrations) = (gateway.config.limits.least_free(), 0);
    for one in gateway.directory.administrations().list(&system).await? {
        let tenant = one.id;
        if only.is_some_and(|o| o != tenant) {
            continue;
        }
        administrations += 1;
        let watch = &gateway.watch;
        let lately = watch::arrival::actions::heard(&system, watch, tenant).await?;
        heard.extend(lately.into_iter().map(|h| (tenant, h)));
        let gone = watch::arrival::actions::missing(&system, watch, tenant).await?;
        missing.extend(gone.into_iter().map(|m| (tenant, m)));
        let feeds = watch::feed::actions::list(&system, watch, tenant).await?;
        fetched.extend(feeds.into_iter().filter(|f| f.enabled).map(|f| (tenant, f)));
        let kept = watch::retention::actions::read(&system, watch, tenant).await?;
        undecided += u64::from(!kept.is_chosen());
    }
    let work = work(gateway, now).await?;
    let mail = &gateway.config.mail;
    let newest = |m: store::Migrations| (m.context, m.steps.last().map_or(0, |s| s.version));
    Ok(Facts {
        now,
        heard,
        missing,
        fetched,
        backup: work.0,
        backlog: gateway.lake.backlog().await?,
        jobs: work.1,
        mail: work.2,
        mail_is_set_up: mail.smtp.is_some() || mail.folder.is_some(),
        address: PublicAddress::of(&gateway.config),
        has_others: has_others(&gateway.config),
        free: Disk::of(Some(gateway.folder.path().to_owned()), least_free).room(),
        least_free,
        administrations,
        aside: gateway.lake.aside(None).await?,
        undecided,
        catalogue: gateway.lake.version().await?,
        migrations: crate::compose::migrations()
            .into_iter()
            .map(newest)
            .collect(),
    })
}

async fn work(
    gateway: &Gateway,
    now: Timestamp,
) -> Result<(Option<Made>, Queue, Waiting), StoreError> {
    let db = &gateway.db;
    let backup = backup::last(db).await?;
    Ok((
        backup,
        jobs::queue(db, now).await?,
        mail::waiting(db).await?,
    ))
}
