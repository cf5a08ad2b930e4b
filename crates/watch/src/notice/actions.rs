//! What analysts do with notices: look, approve, hold, refuse, and set how they go.
//!
//! Not here: runs (`run`), what recipients say (`answer`). Invariant: a decision is made over the
//! version that was seen, once a form, and is in the audit log.

use base::Actor;
use base::id::{BatchId, NoticeId, TenantId};
use directory::rule::Rule;
use store::mail::Attachment;
use web::form::{Claim, Key, claim};

use super::evidence::Evidence;
use super::letter::Letter;
use super::send::Names;
use super::store::{self as rows};
use super::{Batch, BatchState, MOST_ITEMS, Mode, Notice, Said, Setting, USUAL_RULE};
use crate::{Watch, WatchError, rights};

pub use super::store::Wanted;

/// Batches that a page lists.
const MOST_BATCHES: i64 = 50;
/// The highest number of recipients, or of addresses, that can be set.
pub const MOST: i64 = 1_000_000;

/// A notice as it goes, or went.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The notice.
    pub notice: Notice,
    /// The organisation's name.
    pub organisation: String,
    /// The letter.
    pub letter: Letter,
    /// What goes with it.
    pub files: Vec<Attachment>,
    /// What its recipient said.
    pub said: Vec<Said>,
}

/// What is decided about a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It goes out.
    Approve,
    /// What did not go out yet waits.
    Hold,
    /// It does not go out.
    Refuse,
}

impl Decision {
    /// The decision of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "approve" => Self::Approve,
            "hold" => Self::Hold,
            "refuse" => Self::Refuse,
            _ => return None,
        })
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Hold => "hold",
            Self::Refuse => "refuse",
        }
    }

    const fn state(self) -> BatchState {
        match self {
            Self::Approve => BatchState::Approved,
            Self::Hold => BatchState::Held,
            Self::Refuse => BatchState::Refused,
        }
    }

    /// Whether it can be made of a batch in this state.
    #[must_use]
    pub const fn fits(self, state: BatchState) -> bool {
        match self {
            Self::Approve => matches!(state, BatchState::Held | BatchState::Refused),
            Self::Hold => matches!(state, BatchState::Approved),
            Self::Refuse => matches!(state, BatchState::Held),
        }
    }
}

/// Notices, newest first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    wanted: &Wanted,
    most: usize,
) -> Result<Vec<Notice>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(rows::list(watch.db(), tenant, wanted, most).await?)
}

/// One with its letter, exactly as it goes.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`].
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: NoticeId,
) -> Result<Whole, WatchError> {
    rights::analyst(actor, tenant)?;
    let found = rows::one(watch.db(), id).await?;
    let notice = found.filter(|n| n.tenant == tenant);
    let notice = notice.ok_or_else(|| WatchError::NotFound(id.to_string()))?;
    let items = rows::items(watch.db(), id, MOST_ITEMS).await?;
    let beside = Names::default().beside(watch, &notice).await?;
    let letter = watch.letters().write(&notice, &items, &beside)?;
    let forms = Evidence::of(notice.format).iter();
    let from = watch.letters().party(&beside.administration);
    let from = from.as_ref();
    Ok(Whole {
        organisation: beside.organisation,
        letter,
        files: forms
            .filter_map(|form| form.file(&notice, &items, from))
            .collect(),
        said: rows::answers(watch.db(), id).await?,
        notice,
    })
}

/// Batches, those that wait first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn batches(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Batch>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(rows::batches(watch.db(), tenant, MOST_BATCHES).await?)
}

/// A batch with some of its notices, those behind `after`.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`].
pub async fn batch(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: BatchId,
    (after, most): (Option<NoticeId>, usize),
) -> Result<(Batch, Vec<Notice>), WatchError> {
    rights::analyst(actor, tenant)?;
    let found = rows::batch(watch.db(), tenant, id).await?;
    let batch = found.filter(|b| b.state != BatchState::Draft);
    let batch = batch.ok_or_else(|| WatchError::NotFound(id.to_string()))?;
    let notices = rows::of_batch(watch.db(), id, after, most).await?;
    Ok((batch, notices))
}

/// Decides about a batch over the version `seen`. A form that was carried out before changes
/// nothing.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`];
/// [`WatchError::Changed`] when somebody else was faster, or it cannot be decided so any more.
pub async fn decide(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (id, seen, decision): (BatchId, i64, Decision),
    form: Option<&Key>,
) -> Result<(), WatchError> {
    let (batch, _) = batch(actor, watch, tenant, id, (None, 1)).await?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        return Ok(tx.rollback().await?);
    }
    let who = (actor.audit_name(), now);
    let who = (who.0.as_str(), who.1);
    let done = decision.fits(batch.state)
        && rows::decide(&mut tx, tenant, (&batch, seen), decision.state(), who).await?;
    if !done {
        tx.rollback().await?;
        return Err(WatchError::Changed);
    }
    let object = id.to_string();
    let what = (decision.word(), "notice-batch", object.as_str());
    watch.audit(&mut tx, actor, tenant, what, &[]).await?;
    Ok(tx.commit().await?)
}

/// What the administration chose, and the rules there are, each with whether its notices are
/// prepared and not sent.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn setting(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<(Setting, Vec<(String, Option<Rule>, bool)>), WatchError> {
    rights::analyst(actor, tenant)?;
    let setting = rows::setting(watch.db(), tenant).await?;
    let shadows = rows::shadows(watch.db(), tenant).await?;
    let rules = watch.directory().rules();
    let rules = rules.list(&Actor::system(), tenant).await?;
    let usual = (USUAL_RULE.to_owned(), None);
    let named = rules.into_iter().map(|r| (r.id.to_string(), Some(r)));
    let all = std::iter::once(usual).chain(named);
    let all = all.map(|(name, rule)| {
        let shadow = shadows.contains(&name);
        (name, rule, shadow)
    });
    Ok((setting, all.collect()))
}

/// Sets how notices go, over the version that `setting` carries. A form that was carried out before
/// changes nothing.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Invalid`];
/// [`WatchError::Changed`] when somebody else was faster.
pub async fn set(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (setting, shadows): (Setting, &[String]),
    form: Option<&Key>,
) -> Result<(), WatchError> {
    rights::administrator(actor, tenant)?;
    let good = |n: i64| (1..=MOST).contains(&n);
    if !good(setting.most_recipients) || !good(setting.least_units) {
        return Err(WatchError::Invalid(format!(
            "recipients and addresses must be 1 to {MOST}"
        )));
    }
    let (_, rules) = self::setting(actor, watch, tenant).await?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        return Ok(tx.rollback().await?);
    }
    if !rows::set(&mut tx, tenant, setting, now).await? {
        tx.rollback().await?;
        return Err(WatchError::Changed);
    }
    for (name, _, was) in &rules {
        let is = shadows.contains(name);
        if is != *was {
            rows::set_shadow(&mut tx, tenant, name, is).await?;
        }
    }
    let object = tenant.to_string();
    let what = ("change", "notice-setting", object.as_str());
    let fields = ["mode", "most_recipients", "least_units", "shadow"];
    watch.audit(&mut tx, actor, tenant, what, &fields).await?;
    Ok(tx.commit().await?)
}

/// The administrations that send notices, or prepare them beside another system.
///
/// # Errors
/// The store's.
pub async fn active(watch: &Watch) -> Result<Vec<TenantId>, WatchError> {
    let mut active = Vec::new();
    let administrations = watch.directory().administrations();
    for one in administrations.list(&Actor::system()).await? {
        if rows::setting(watch.db(), one.id).await?.mode != Mode::Off {
            active.push(one.id);
        }
    }
    Ok(active)
}
