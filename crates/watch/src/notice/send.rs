//! From prepared notices to the outbox, and what became of their letters.
//!
//! Not here: how a letter leaves (`store::mail`). Invariant: a letter is put into the outbox in the
//! step that says so of its notice; an address is forgotten when its letter was handed over.

use std::collections::HashMap;

use base::Actor;
use base::id::{NoticeId, OrganisationId, TenantId};
use store::mail::{self, OUTCOME, Outcome};
use store::{StoreError, outbox, params};

use super::letter::{ABOUT, Beside};
use super::{Item, MOST_ITEMS, Notice, link, store as rows};
use crate::{Watch, WatchError};

/// Letters written in one step.
const AT_ONCE: i64 = 100;
const CONSUMER: &str = "watch.notice";
const QUEUED: &str = "UPDATE watch_notice SET state = 'queued', queued_at = $2
    WHERE id = $1 AND state = 'prepared'";
const UNFIT: &str = "UPDATE watch_notice SET state = 'failed', mail = NULL
    WHERE id = $1 AND state = 'prepared'";
const ENDED: &str = "UPDATE watch_notice SET state = $2, mail = NULL, sent_at = $3
    WHERE id = $1 AND state = 'queued'";

/// What is said in the letters of one administration.
#[derive(Debug, Default)]
pub(super) struct Names {
    administration: HashMap<(TenantId, String), String>,
    organisation: HashMap<OrganisationId, String>,
}

impl Names {
    /// What the letter of a notice says beside it.
    pub(super) async fn beside(
        &mut self,
        watch: &Watch,
        notice: &Notice,
    ) -> Result<Beside, WatchError> {
        let system = Actor::system();
        let key = (notice.tenant, notice.language.to_string());
        if !self.administration.contains_key(&key) {
            let administrations = watch.directory().administrations();
            let name = match administrations.get(&system, notice.tenant).await {
                Ok(own) => own.profile.name(&notice.language).to_owned(),
                Err(directory::DirectoryError::NotFound(_)) => "CyberGateway".to_owned(),
                Err(other) => return Err(other.into()),
            };
            self.administration.insert(key.clone(), name);
            let organisations = watch.directory().organisations();
            for one in organisations.list_ever(&system, notice.tenant).await? {
                let name = one.name.as_str().to_owned();
                self.organisation.insert(one.id, name);
            }
        }
        let organisation = self.organisation.get(&notice.organisation);
        Ok(Beside {
            administration: self.administration[&key].clone(),
            organisation: organisation.cloned().unwrap_or_default(),
            link: link::path(watch.keys(), notice.id, notice.expires),
        })
    }
}

/// Puts prepared notices into the outbox; returns how many. One whose address is none fails.
///
/// # Errors
/// The store's; what was put there stays.
pub async fn queue_prepared(watch: &Watch) -> Result<u64, WatchError> {
    let (mut queued, mut names) = (0, Names::default());
    loop {
        let some = rows::prepared(watch.db(), AT_ONCE).await?;
        if some.is_empty() {
            return Ok(queued);
        }
        let mut letters = Vec::with_capacity(some.len());
        for notice in some {
            let items: Vec<Item> = rows::items(watch.db(), notice.id, MOST_ITEMS).await?;
            let beside = names.beside(watch, &notice).await?;
            let letter = match watch.letters().mail(&notice, &items, &beside) {
                Ok(letter) => Some(letter),
                Err(WatchError::Store(StoreError::Invalid { .. })) => None,
                Err(other) => return Err(other),
            };
            letters.push((notice.id, letter));
        }
        let now = watch.clock().now();
        let mut tx = watch.db().begin().await?;
        for (id, letter) in letters {
            match letter {
                Some(letter) if tx.execute(QUEUED, params![id, now]).await? == 1 => {
                    mail::queue(&mut tx, &letter, now).await?;
                    queued += 1;
                }
                Some(_) => {}
                None => {
                    tracing::warn!(notice = %id, "the address of a notice is no mail address");
                    tx.execute(UNFIT, params![id]).await?;
                }
            }
        }
        tx.commit().await?;
    }
}

/// Notes what became of letters that were tried; returns of how many.
///
/// # Errors
/// The store's; what was noted stays.
pub async fn take_outcomes(watch: &Watch) -> Result<u64, WatchError> {
    let (db, mut taken) = (watch.db(), 0);
    loop {
        let now = watch.clock().now();
        let Some(event) = outbox::next(db, CONSUMER, OUTCOME, now).await? else {
            return Ok(taken);
        };
        let mut tx = db.begin().await?;
        if let Some(outcome) = Outcome::of(&event)
            && let Some(id) = outcome.about.strip_prefix(ABOUT)
            && let Ok(id) = id.parse::<NoticeId>()
        {
            let state = match outcome.sent {
                true => super::State::Sent,
                false => super::State::Failed,
            };
            let at = outcome.sent.then_some(event.created_at);
            tx.execute(ENDED, params![id, state.as_str(), at]).await?;
            taken += 1;
        }
        outbox::delivered(&mut tx, CONSUMER, event.id, now).await?;
        tx.commit().await?;
    }
}
