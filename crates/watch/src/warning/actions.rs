//! Writing, reviewing, publishing, correcting, withdrawing and reading warnings.
//!
//! Invariant: nobody publishes what they wrote; every step is made over the version that was seen,
//! once a form, and is in the audit log by names of fields only.

use super::content::Mistake;
use super::{Content, Published, Revision, Severity, Sight, State, Warning, digest, store};
use super::{WRITERS, approver, sight, staff, writer};
use crate::{Watch, WatchError};
use ::store::Tx;
use base::id::{TenantId, WarningId};
use base::{Actor, Timestamp};
use web::form::{Claim, Key, claim};

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub enum WarningError {
    /// As everywhere in this context.
    #[error(transparent)]
    Watch(#[from] WatchError),
    /// The content is not what it should be.
    #[error("{}", said(.0))]
    Content(Vec<Mistake>),
    /// The step does not follow from the state.
    #[error("a warning that is {0} does not take this step; look at its page for those it takes")]
    State(&'static str),
    /// Whoever wrote may not publish.
    #[error("whoever wrote a warning does not publish it; ask another reviewer or administrator")]
    OwnWork,
    /// A correction or a withdrawal says why.
    #[error("say what changed, or why it is withdrawn, in a few words")]
    NoReason,
}

impl From<::store::StoreError> for WarningError {
    fn from(error: ::store::StoreError) -> Self {
        Self::Watch(error.into())
    }
}

fn said(mistakes: &[Mistake]) -> String {
    let one = |(field, language, why): &Mistake| match language {
        Some(language) => format!("{field} ({language}): {}", why.id),
        None => format!("{field}: {}", why.id),
    };
    let all: Vec<String> = mistakes.iter().map(one).collect();
    format!(
        "the content is not complete or not valid: {}",
        all.join("; ")
    )
}

/// A step from one state to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Hand it to review.
    Submit,
    /// Give it back to its writers.
    Return,
    /// Publish it.
    Publish,
    /// Begin a correction of what is published.
    Correct,
    /// Give up a correction: what is published stays.
    Drop,
    /// Say that it no longer holds, and why; a draft that was never published is given up.
    Withdraw(String),
}

impl Step {
    /// The name in forms and in the audit log.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Return => "return",
            Self::Publish => "publish",
            Self::Correct => "correct",
            Self::Drop => "drop",
            Self::Withdraw(_) => "withdraw",
        }
    }

    /// The step of a name.
    #[must_use]
    pub fn from_name(name: &str, why: &str) -> Option<Self> {
        let all = [
            Self::Submit,
            Self::Return,
            Self::Publish,
            Self::Correct,
            Self::Drop,
            Self::Withdraw(why.trim().to_owned()),
        ];
        all.into_iter().find(|step| step.as_str() == name)
    }
}

/// Begins a warning; gives its id, also when the form was carried out before.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor writes; [`WarningError::Content`].
pub async fn create(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    content: Content,
    form: Option<&Key>,
) -> Result<WarningId, WarningError> {
    writer(actor, tenant)?;
    let content = content.cleaned();
    let mistakes = content.mistakes();
    if !mistakes.is_empty() {
        return Err(WarningError::Content(mistakes));
    }
    let (prefix, now) = (prefix(watch, tenant).await?, watch.clock().now());
    let mut tx = watch.db().begin().await?;
    if let Some(key) = form
        && let Claim::Repeat { location } = claim(&mut tx, key, actor, now).await?
    {
        tx.rollback().await?;
        let known = location.parse();
        return known.map_err(|_| WatchError::NotFound("warning".to_owned()).into());
    }
    tx.lock(store::LOCK).await?;
    let year = now.day().ymd().0;
    let count = store::next(&mut tx, tenant, year).await?;
    let warning = Warning {
        id: WarningId::new(now),
        tenant,
        number: format!("{prefix}-{year}-{count:04}"),
        state: State::Draft,
        content,
        change: String::new(),
        writers: vec![actor.audit_name()],
        version: 1,
        revision: 0,
        changed_at: now,
        withdrawn_at: None,
        withdrawn_why: String::new(),
    };
    store::insert(&mut tx, (&warning, year, count), now).await?;
    let id = warning.id.to_string();
    if let Some(key) = form {
        web::form::settle(&mut tx, key, actor, &id).await?;
    }
    audit(watch, &mut tx, actor, (tenant, "create", &id), &["content"]).await?;
    tx.commit().await?;
    Ok(warning.id)
}

/// The letters that numbers begin with: the first country that the administration answers for.
async fn prefix(watch: &Watch, tenant: TenantId) -> Result<String, WatchError> {
    let administrations = watch.directory().administrations();
    let all = administrations.list(&Actor::system()).await?;
    let own = all.iter().find(|a| a.id == tenant);
    let country = own.and_then(|a| a.profile.countries().first());
    Ok(country.map_or_else(|| "CG".to_owned(), ToString::to_string))
}

async fn audit(
    watch: &Watch,
    tx: &mut Tx,
    actor: &Actor,
    (tenant, action, id): (TenantId, &'static str, &str),
    fields: &[&'static str],
) -> Result<(), WatchError> {
    let what = (action, "warning", id);
    watch.audit(tx, actor, tenant, what, fields).await
}

/// Writes a draft over the version that was seen; `change` says what a correction changes.
///
/// # Errors
/// As [`create`]; [`WatchError::Changed`]; [`WarningError::State`] unless it is a draft.
pub async fn change(
    actor: &Actor,
    watch: &Watch,
    (tenant, id, seen): (TenantId, WarningId, i64),
    (content, change): (Content, String),
    form: Option<&Key>,
) -> Result<(), WarningError> {
    writer(actor, tenant)?;
    let content = content.cleaned();
    let mistakes = content.mistakes();
    if !mistakes.is_empty() {
        return Err(WarningError::Content(mistakes));
    }
    let mut warning = find(watch, tenant, id).await?;
    let what = (tenant, "change", ["content", "change"].as_slice());
    let write = |w: &mut Warning| {
        if w.state != State::Draft {
            return Err(WarningError::State(w.state.as_str()));
        }
        w.content = content;
        w.change = change.trim().to_owned();
        wrote(w, actor);
        Ok(())
    };
    over(actor, watch, (&mut warning, seen), what, form, write).await
}

fn wrote(warning: &mut Warning, actor: &Actor) {
    let name = actor.audit_name();
    if !warning.writers.contains(&name) {
        warning.writers.push(name);
    }
}

/// A change over the version that was seen, once a form.
async fn over(
    actor: &Actor,
    watch: &Watch,
    (warning, seen): (&mut Warning, i64),
    (tenant, action, fields): (TenantId, &'static str, &[&'static str]),
    form: Option<&Key>,
    write: impl FnOnce(&mut Warning) -> Result<(), WarningError>,
) -> Result<(), WarningError> {
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        tx.rollback().await?;
        return Ok(());
    }
    if warning.version != seen {
        return Err(WatchError::Changed.into());
    }
    write(warning)?;
    if !store::update(&mut tx, warning, now).await? {
        return Err(WatchError::Changed.into());
    }
    let id = warning.id.to_string();
    audit(watch, &mut tx, actor, (tenant, action, &id), fields).await?;
    tx.commit().await?;
    Ok(())
}

async fn find(watch: &Watch, tenant: TenantId, id: WarningId) -> Result<Warning, WatchError> {
    let found = store::one(watch.db(), tenant, id).await?;
    found.ok_or_else(|| WatchError::NotFound("warning".to_owned()))
}

/// Takes a step over the version that was seen. `address` is where the gateway is reached, for the
/// letters that a critical warning sends.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::Changed`]; [`WarningError`].
pub async fn step(
    actor: &Actor,
    watch: &Watch,
    (tenant, id, seen): (TenantId, WarningId, i64),
    (step, address): (Step, &str),
    form: Option<&Key>,
) -> Result<(), WarningError> {
    match step {
        Step::Submit | Step::Correct | Step::Drop => writer(actor, tenant)?,
        Step::Return | Step::Publish => approver(actor, tenant)?,
        Step::Withdraw(_) => staff(actor, tenant)?,
    }
    let mut warning = find(watch, tenant, id).await?;
    // A draft is given up by those who write; what was given out is withdrawn by those who publish.
    if matches!(step, Step::Withdraw(_)) {
        match warning.revision {
            0 if actor.may(tenant, WRITERS) => {}
            _ => approver(actor, tenant)?,
        }
    }
    let name = step.as_str();
    if step == Step::Publish {
        return publish(actor, watch, (&mut warning, seen), address, form).await;
    }
    let now = watch.clock().now();
    let newest = match step {
        Step::Drop => store::revisions(watch.db(), id).await?.pop(),
        _ => None,
    };
    let what = (tenant, name, ["state"].as_slice());
    let write = |w: &mut Warning| take(w, &step, newest, now);
    over(actor, watch, (&mut warning, seen), what, form, write).await
}

/// The steps that do not publish.
fn take(
    warning: &mut Warning,
    step: &Step,
    newest: Option<Revision>,
    now: Timestamp,
) -> Result<(), WarningError> {
    let wrong = Err(WarningError::State(warning.state.as_str()));
    if let (Step::Drop, State::Draft, Some(newest)) = (step, warning.state, newest) {
        warning.state = State::Published;
        warning.content = newest.content;
        warning.change.clear();
        warning.writers.clear();
        return Ok(());
    }
    match (step, warning.state) {
        (Step::Submit, State::Draft) => {
            ready(warning)?;
            warning.state = State::Review;
        }
        (Step::Return, State::Review) => warning.state = State::Draft,
        (Step::Correct, State::Published) => {
            warning.state = State::Draft;
            warning.change.clear();
        }
        (Step::Withdraw(_), State::Withdrawn) => return wrong,
        (Step::Withdraw(why), _) => {
            if why.is_empty() {
                return Err(WarningError::NoReason);
            }
            warning.state = State::Withdrawn;
            warning.withdrawn_at = Some(now);
            warning.withdrawn_why = why.chars().take(500).collect();
        }
        _ => return wrong,
    }
    Ok(())
}

/// Whether it may be read by others.
fn ready(warning: &Warning) -> Result<(), WarningError> {
    let gaps = warning.content.gaps();
    if !gaps.is_empty() {
        return Err(WarningError::Content(gaps));
    }
    if warning.revision > 0 && warning.change.is_empty() {
        return Err(WarningError::NoReason);
    }
    Ok(())
}

/// Freezes a revision, and queues the letters that leave at once, in one transaction.
async fn publish(
    actor: &Actor,
    watch: &Watch,
    (warning, seen): (&mut Warning, i64),
    address: &str,
    form: Option<&Key>,
) -> Result<(), WarningError> {
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        tx.rollback().await?;
        return Ok(());
    }
    if warning.version != seen {
        return Err(WatchError::Changed.into());
    }
    if warning.state != State::Review {
        return Err(WarningError::State(warning.state.as_str()));
    }
    if warning.writers.contains(&actor.audit_name()) {
        return Err(WarningError::OwnWork);
    }
    ready(warning)?;
    let revision = Revision {
        revision: warning.revision + 1,
        content: warning.content.clone(),
        hash: store::hash(&warning.content),
        change: warning.change.clone(),
        at: now,
        by: actor.audit_name(),
    };
    warning.state = State::Published;
    warning.revision = revision.revision;
    warning.writers.clear();
    if !store::update(&mut tx, warning, now).await? {
        return Err(WatchError::Changed.into());
    }
    store::freeze(&mut tx, warning, &revision).await?;
    digest::at_once(&mut tx, warning, &revision, address).await?;
    let id = warning.id.to_string();
    let what = (warning.tenant, "publish", id.as_str());
    audit(watch, &mut tx, actor, what, &["revision"]).await?;
    tx.commit().await?;
    Ok(())
}

/// What the actor may read, newest first.
///
/// # Errors
/// The store's.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    least: Severity,
    (limit, offset): (i64, i64),
) -> Result<Vec<Published>, WatchError> {
    let of = (tenant, sight(actor, tenant));
    Ok(store::list(watch.db(), of, least, (limit, offset)).await?)
}

/// What is being written or waits for review.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor works on warnings.
pub async fn open(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Warning>, WatchError> {
    staff(actor, tenant)?;
    Ok(store::open(watch.db(), tenant).await?)
}

/// The newest revision, if the actor may read it.
///
/// # Errors
/// [`WatchError::NotFound`] also for one that the actor may not read.
pub async fn read(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: WarningId,
) -> Result<Published, WatchError> {
    let seen: Sight = sight(actor, tenant);
    let found = store::shown(watch.db(), tenant, id).await?;
    let found = found.filter(|p| seen.admits(&p.revision.content));
    found.ok_or_else(|| WatchError::NotFound("warning".to_owned()))
}

/// The working copy.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor works on warnings; [`WatchError::NotFound`].
pub async fn copy(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: WarningId,
) -> Result<Warning, WatchError> {
    staff(actor, tenant)?;
    find(watch, tenant, id).await
}

/// The id of a number such as `XA-2026-0001`, for those who work on warnings.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn by_number(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    number: &str,
) -> Result<WarningId, WatchError> {
    staff(actor, tenant)?;
    let found = store::by_number(watch.db(), tenant, number).await?;
    found.ok_or_else(|| WatchError::NotFound(format!("warning {number}")))
}

/// The revisions that the actor may read, oldest first.
///
/// # Errors
/// As [`read`].
pub async fn history(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: WarningId,
) -> Result<Vec<Revision>, WatchError> {
    let _newest = read(actor, watch, tenant, id).await?;
    let seen = sight(actor, tenant);
    let all = store::revisions(watch.db(), id).await?;
    let all = all.into_iter().filter(|r| seen.admits(&r.content));
    Ok(all.collect())
}
