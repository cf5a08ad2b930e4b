//! Proposing, publishing, refusing, suspending, withdrawing and extending; settings.
//!
//! Invariant: nobody publishes what they proposed; every step is made over the version that was
//! seen, once a form, and stands in the history and in the audit log.

use super::{Block, BlockError, DAYS, Entry, MOST, MOST_KEPT, MOST_TEXT};
use super::{Refusal, Settings, State, What, rule, store};
use crate::case::store as cases;
use crate::{Watch, WatchError, rights};
use ::store::Tx;
use base::id::{CaseId, TenantId};
use base::rsit::IncidentType;
use base::{Actor, Day, Role};
use web::form::{Claim, Key, claim};

/// Entries of one state on a page.
pub const PAGE: usize = 500;
/// Names that are proposed with one press.
pub const TOGETHER: usize = 200;

fn missing() -> WatchError {
    WatchError::NotFound("the entry".to_owned())
}

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The names, as people write them.
    pub names: Vec<String>,
    /// Whether the names below are meant, too.
    pub below: bool,
    /// Why, by type.
    pub rsit: IncidentType,
    /// On what legal basis.
    pub basis: String,
    /// The number of the decision.
    pub reference: String,
    /// The case they come from.
    pub case: Option<CaseId>,
    /// The first day on which they are no longer meant.
    pub until: Day,
}

/// Entries by state; published ones are told apart by their day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The entries, newest first.
    pub blocks: Vec<Block>,
    /// Today, by which those that ended are told.
    pub today: Day,
}

/// Entries of a state, the newest first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    state: State,
) -> Result<Listed, WatchError> {
    rights::analyst(actor, tenant)?;
    let blocks = store::of_state(&mut watch.db().clone(), (tenant, state), PAGE).await?;
    Ok(Listed {
        blocks,
        today: watch.clock().now().day(),
    })
}

/// An entry with its history.
///
/// # Errors
/// As [`list`]; [`WatchError::NotFound`].
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    name: &str,
) -> Result<(Block, Vec<Entry>), WatchError> {
    rights::analyst(actor, tenant)?;
    let mut rows = watch.db().snapshot().await?;
    let block = store::one(&mut rows, tenant, name).await?;
    let block = block.ok_or_else(missing)?;
    let entries = store::entries(&mut rows, tenant, name).await?;
    Ok((block, entries))
}

/// Proposes names; all of them or none. Returns them in the form in which they are kept.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`] for the case; [`BlockError::Refused`] with the
/// first name that may not be listed.
pub async fn propose(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    proposal: &Proposal,
    form: &Key,
) -> Result<Vec<String>, BlockError> {
    rights::analyst(actor, tenant)?;
    let refused = |name: &str, why| BlockError::Refused {
        name: name.chars().take(100).collect(),
        why,
    };
    let now = watch.clock().now();
    let (basis, until) = (proposal.basis.trim(), proposal.until);
    let days = until.number() - now.day().number();
    let is_long = |text: &str| text.chars().count() > MOST_TEXT;
    let first = proposal.names.first().map_or("", String::as_str);
    if basis.is_empty() || is_long(basis) || is_long(&proposal.reference) {
        return Err(refused(first, Refusal::Incomplete));
    }
    if !(1..=DAYS.0).contains(&days) || !(1..=TOGETHER).contains(&proposal.names.len()) {
        return Err(refused(first, Refusal::Incomplete));
    }
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(Vec::new());
    }
    if let Some(case) = proposal.case {
        let known = cases::one(&mut tx, tenant, case).await?;
        known.ok_or_else(|| WatchError::NotFound("the case".to_owned()))?;
    }
    let settings = store::settings(&mut tx, tenant).await?;
    if store::count(&mut tx, tenant).await? + proposal.names.len() > MOST {
        let most = format!("a list has at most {MOST} names");
        return Err(WatchError::Invalid(most).into());
    }
    let mut done: Vec<String> = Vec::new();
    for text in &proposal.names {
        let name = rule::read(text).map_err(|why| refused(text, why))?;
        if done.contains(&name) {
            continue;
        }
        let own = watch.letters().host();
        rule::check((&name, proposal.below), own, &settings.kept_off)
            .map_err(|why| refused(&name, why))?;
        let known = store::one(&mut tx, tenant, &name).await?;
        let is_there = known.as_ref().is_some_and(|k| {
            matches!(k.state, State::Proposed | State::Suspended) || k.is_on(now.day())
        });
        if is_there {
            return Err(refused(&name, Refusal::There));
        }
        let block = Block {
            name,
            below: proposal.below,
            rsit: proposal.rsit,
            basis: basis.to_owned(),
            reference: proposal.reference.trim().to_owned(),
            case: proposal.case,
            state: State::Proposed,
            proposed_by: actor.audit_name(),
            proposed: now,
            published: None,
            until,
            reason: String::new(),
            version: known.map_or(0, |k| k.version),
        };
        write(
            &mut tx,
            watch,
            (actor, tenant),
            &block,
            (What::Proposed, basis),
        )
        .await?;
        done.push(block.name);
    }
    tx.commit().await?;
    Ok(done)
}

async fn write(
    tx: &mut Tx,
    watch: &Watch,
    (actor, tenant): (&Actor, TenantId),
    block: &Block,
    (what, detail): (What, &str),
) -> Result<(), WatchError> {
    if !store::put(tx, tenant, block).await? {
        return Err(WatchError::Changed);
    }
    let now = watch.clock().now();
    let who = actor.audit_name();
    store::note(tx, (tenant, &block.name), (now, &who), (what, detail)).await?;
    let told = ("watch.block.change", "block", block.name.as_str());
    watch.audit(tx, actor, tenant, told, &[what.as_str()]).await
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Put it onto the list.
    Publish,
    /// Do not, and why.
    Refuse(String),
    /// Take it off while an appeal is looked at, and why.
    Suspend(String),
    /// Put it on again.
    Restore,
    /// Take it off, and why.
    Withdraw(String),
    /// Have it stay until another day.
    Extend(Day),
}

/// Takes a step over the version that was seen.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Changed`];
/// [`BlockError::OwnWork`]; [`BlockError::State`]; [`BlockError::Refused`] for a name that may not
/// be listed any more, and for a day that is not within a year.
pub async fn step(
    actor: &Actor,
    watch: &Watch,
    (tenant, name, seen): (TenantId, &str, i64),
    step: Step,
    form: &Key,
) -> Result<(), BlockError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let block = store::one(&mut tx, tenant, name).await?;
    let mut block = block.ok_or_else(missing)?;
    if block.version != seen {
        return Err(WatchError::Changed.into());
    }
    let refused = |why| BlockError::Refused {
        name: name.to_owned(),
        why,
    };
    if matches!(step, Step::Publish | Step::Restore) {
        let settings = store::settings(&mut tx, tenant).await?;
        let own = watch.letters().host();
        rule::check((&block.name, block.below), own, &settings.kept_off).map_err(refused)?;
    }
    let reason = |why: &str| -> Result<String, BlockError> {
        let why = why.trim();
        match why.is_empty() || why.chars().count() > MOST_TEXT {
            true => Err(refused(Refusal::Incomplete)),
            false => Ok(why.to_owned()),
        }
    };
    let state = block.state;
    let (to, what, detail) = match (step, state) {
        (Step::Publish, State::Proposed) if block.proposed_by == actor.audit_name() => {
            return Err(BlockError::OwnWork);
        }
        (Step::Publish, State::Proposed) => {
            block.published = Some(now);
            (State::Published, What::Published, block.until.to_string())
        }
        (Step::Refuse(why), State::Proposed) => (State::Refused, What::Refused, reason(&why)?),
        (Step::Suspend(why), State::Published) => {
            (State::Suspended, What::Suspended, reason(&why)?)
        }
        (Step::Restore, State::Suspended) => {
            (State::Published, What::Restored, block.until.to_string())
        }
        (Step::Withdraw(why), State::Published | State::Suspended | State::Proposed) => {
            (State::Withdrawn, What::Withdrawn, reason(&why)?)
        }
        (Step::Extend(day), State::Published | State::Suspended | State::Proposed) => {
            if !(1..=DAYS.0).contains(&(day.number() - now.day().number())) {
                return Err(refused(Refusal::Incomplete));
            }
            block.until = day;
            (state, What::Extended, day.to_string())
        }
        (_, other) => return Err(BlockError::State(other.as_str())),
    };
    block.state = to;
    if matches!(what, What::Refused | What::Suspended | What::Withdrawn) {
        block.reason.clone_from(&detail);
    }
    write(&mut tx, watch, (actor, tenant), &block, (what, &detail)).await?;
    tx.commit().await?;
    Ok(())
}

fn administrator(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    rights::one_of(actor, tenant, &[Role::Administrator], "administrator")
}

/// The settings.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn settings(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Settings, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::settings(&mut watch.db().clone(), tenant).await?)
}

/// Changes the settings over the version that was seen.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Changed`];
/// [`BlockError::Refused`] for a name that is none.
pub async fn save(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    mut settings: Settings,
    form: &Key,
) -> Result<(), BlockError> {
    administrator(actor, tenant)?;
    let read = |text: &String| {
        rule::read(text).map_err(|why| BlockError::Refused {
            name: text.chars().take(100).collect(),
            why,
        })
    };
    if settings.kept_off.len() > MOST_KEPT {
        let most = format!("at most {MOST_KEPT} names are kept off the list");
        return Err(WatchError::Invalid(most).into());
    }
    let kept: Result<Vec<String>, BlockError> = settings.kept_off.iter().map(read).collect();
    settings.kept_off = kept?;
    settings.kept_off.sort_unstable();
    settings.kept_off.dedup();
    if !settings.origin.is_empty() {
        settings.origin = read(&settings.origin)?;
    }
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    if !store::save(&mut tx, tenant, &settings).await? {
        return Err(WatchError::Changed.into());
    }
    let id = tenant.to_string();
    let fields = ["audience", "answer", "origin", "contact", "kept_off"];
    let told = ("watch.block.settings", "block", id.as_str());
    watch.audit(&mut tx, actor, tenant, told, &fields).await?;
    tx.commit().await?;
    Ok(())
}
