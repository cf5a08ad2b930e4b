//! Working on cases: the queue, taking one, changing it, the checklist.
//!
//! Not here: conversations, merging and splitting (`parting`). Invariant: every change is in the timeline and in the audit log, and is
//! made over the version that was seen.

use super::store::{self, Wanted};
use super::{
    Case, Entry, MOST_COUNTED, MOST_TITLE, Outcome, PAGE, Severity, State, Waiting, What, playbook,
};
use crate::conversation::{self, Conversation};
use crate::incident_report::{self, Indicator, Report};
use crate::{Watch, WatchError, rights};
use ::store::Tx;
use base::actor::Who;
use base::id::{AccountId, CaseId, TenantId};
use base::rsit::IncidentType;
use base::{Actor, Timestamp, Tlp};
use web::form::{Claim, Key, claim, settle};

pub(super) fn missing() -> WatchError {
    WatchError::NotFound("the case".to_owned())
}

/// A case to be changed in this transaction.
pub(crate) async fn held(tx: &mut Tx, tenant: TenantId, id: CaseId) -> Result<Case, WatchError> {
    let case = store::one(tx, tenant, id).await?.ok_or_else(missing)?;
    if case.merged_into.is_some() {
        return Err(WatchError::Changed);
    }
    Ok(case)
}

/// Writes a changed case with its entry in the timeline and in the audit log.
pub(crate) async fn write(
    tx: &mut Tx,
    watch: &Watch,
    (actor, tenant): (&Actor, TenantId),
    (case, entry): (&Case, (What, &str)),
    now: Timestamp,
) -> Result<(), WatchError> {
    if !store::update(tx, tenant, case).await? {
        return Err(WatchError::Changed);
    }
    store::note(tx, case.id, (now, &actor.audit_name()), entry).await?;
    let id = case.id.to_string();
    let what = ("watch.case.change", "case", id.as_str());
    watch
        .audit(tx, actor, tenant, what, &[entry.0.as_str()])
        .await
}

/// A page of the queue.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn queue(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    wanted: &Wanted,
) -> Result<Vec<Case>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::queue(&mut watch.db().clone(), tenant, wanted, PAGE).await?)
}

/// How many cases wait, counted up to [`MOST_COUNTED`].
///
/// # Errors
/// As [`queue`].
pub async fn counts(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Waiting, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::waiting(&mut watch.db().clone(), tenant, MOST_COUNTED).await?)
}

/// A case with everything that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The case.
    pub case: Case,
    /// Its timeline, the oldest entry first.
    pub entries: Vec<Entry>,
    /// Its reports, copies left out.
    pub reports: Vec<Report>,
    /// Everything found in them.
    pub found: Vec<Indicator>,
    /// Its conversations, the oldest first.
    pub conversations: Vec<Conversation>,
    /// Other cases that share something with it.
    pub beside: Vec<(CaseId, i64)>,
    /// Steps of the checklist that are done.
    pub done: Vec<String>,
    /// The open cases before and behind it in the queue.
    pub neighbours: (Option<CaseId>, Option<CaseId>),
}

/// One case.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: CaseId,
) -> Result<Whole, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut rows = watch.db().snapshot().await?;
    let case = store::one(&mut rows, tenant, id)
        .await?
        .ok_or_else(missing)?;
    let reports = incident_report::store::of_case(&mut rows, tenant, id).await?;
    let entries = store::entries(&mut rows, id).await?;
    Ok(Whole {
        reports: reports
            .into_iter()
            .filter(|r| r.same_as.is_none())
            .collect(),
        found: store::indicators(&mut rows, id).await?,
        conversations: conversation::store::of_case(&mut rows, tenant, id).await?,
        beside: store::beside(&mut rows, id).await?,
        done: playbook::done(&entries),
        neighbours: store::neighbours(&mut rows, tenant, &case).await?,
        entries,
        case,
    })
}

/// The case of a number, so that it can be found as people speak of it.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn of_number(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    number: i64,
) -> Result<CaseId, WatchError> {
    rights::analyst(actor, tenant)?;
    let found = store::of_number(&mut watch.db().clone(), tenant, number).await?;
    found.map(|c| c.id).ok_or_else(missing)
}

/// The account that acts; programs and operators own no cases.
fn account(actor: &Actor) -> Result<AccountId, WatchError> {
    match actor.who() {
        Who::Account(id) => Ok(*id),
        _ => Err(WatchError::Denied("an analyst with an account")),
    }
}

/// Takes the first case of the queue that nobody has, and returns it; `None` when there is none.
///
/// # Errors
/// [`WatchError::Denied`].
pub async fn take_next(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    form: &Key,
) -> Result<Option<CaseId>, WatchError> {
    rights::analyst(actor, tenant)?;
    let me = account(actor)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Claim::Repeat { location } = claim(&mut tx, form, actor, now).await? {
        return Ok(location.parse().ok());
    }
    tx.lock("watch-case-queue").await?;
    let wanted = Wanted {
        unassigned: true,
        ..Wanted::default()
    };
    let Some(mut case) = store::queue(&mut tx, tenant, &wanted, 1).await?.pop() else {
        return Ok(None);
    };
    assign_to(&mut case, me, now);
    let detail = me.to_string();
    write(
        &mut tx,
        watch,
        (actor, tenant),
        (&case, (What::Assigned, &detail)),
        now,
    )
    .await?;
    settle(&mut tx, form, actor, &case.id.to_string()).await?;
    tx.commit().await?;
    Ok(Some(case.id))
}

fn assign_to(case: &mut Case, to: AccountId, now: Timestamp) {
    case.assignee = Some(to);
    case.changed = now;
    case.marks.looked = case.marks.looked.or(Some(now));
    if case.state == State::New {
        case.state = State::Open;
    }
}

/// What is changed about a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Whoever acts takes it.
    Take,
    /// It is put back into the queue.
    Release,
    /// It stands elsewhere.
    State(State),
    /// It is done, and why.
    Close(Outcome),
    /// It is opened again.
    Reopen,
    /// What is said of it.
    Edit {
        /// What it is about.
        title: String,
        /// Its type.
        rsit: IncidentType,
        /// How bad it is.
        severity: Severity,
        /// To whom its content may go.
        tlp: Tlp,
    },
    /// It was seen that what was reported is gone, or is there again.
    Gone(bool),
}

/// Changes a case over the version `seen`.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Changed`]; [`WatchError::Invalid`].
pub async fn change(
    actor: &Actor,
    watch: &Watch,
    (tenant, id): (TenantId, CaseId),
    (change, seen): (Change, i64),
    form: &Key,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let mut case = held(&mut tx, tenant, id).await?;
    if case.version != seen {
        return Err(WatchError::Changed);
    }
    case.changed = now;
    case.marks.looked = case.marks.looked.or(Some(now));
    let entries = apply(&mut case, actor, change, now)?;
    let Some((last, first)) = entries.split_last() else {
        return Ok(());
    };
    for (what, detail) in first {
        store::note(&mut tx, id, (now, &actor.audit_name()), (*what, detail)).await?;
    }
    write(
        &mut tx,
        watch,
        (actor, tenant),
        (&case, (last.0, &last.1)),
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Makes the change; returns what the timeline says of it.
fn apply(
    case: &mut Case,
    actor: &Actor,
    change: Change,
    now: Timestamp,
) -> Result<Vec<(What, String)>, WatchError> {
    let one = |what: What, detail: &str| Ok(vec![(what, detail.to_owned())]);
    match change {
        Change::Take => {
            let me = account(actor)?;
            assign_to(case, me, now);
            one(What::Assigned, &me.to_string())
        }
        Change::Release => {
            case.assignee = None;
            one(What::Assigned, "")
        }
        Change::State(State::Closed) => Err(WatchError::Invalid(
            "a case is closed with its outcome".to_owned(),
        )),
        Change::State(state) => {
            case.state = state;
            one(What::State, state.as_str())
        }
        Change::Close(outcome) => {
            case.state = State::Closed;
            case.outcome = Some(outcome);
            case.marks.closed = Some(now);
            if outcome == Outcome::Fixed {
                case.marks.gone = case.marks.gone.or(Some(now));
            }
            one(What::State, outcome.as_str())
        }
        Change::Reopen => {
            case.state = State::Open;
            case.outcome = None;
            case.marks.closed = None;
            one(What::State, State::Open.as_str())
        }
        Change::Edit {
            title,
            rsit,
            severity,
            tlp,
        } => Ok(edit(case, title, (rsit, severity, tlp), now)),
        Change::Gone(gone) => {
            case.marks.gone = gone.then_some(now);
            if gone && case.state.is_open() {
                case.state = State::Resolved;
            } else if case.state == State::Resolved {
                case.state = State::Open;
            }
            one(if gone { What::Gone } else { What::Back }, "")
        }
    }
}

fn edit(
    case: &mut Case,
    title: String,
    (rsit, severity, tlp): (IncidentType, Severity, Tlp),
    now: Timestamp,
) -> Vec<(What, String)> {
    let mut entries = Vec::new();
    let title: String = title.trim().chars().take(MOST_TITLE).collect();
    if case.title != title {
        case.title = title;
        entries.push((What::Title, String::new()));
    }
    if case.rsit != rsit {
        case.rsit = rsit;
        entries.push((What::Type, rsit.as_str().to_owned()));
    }
    if case.severity != severity {
        case.severity = severity;
        // A case that became worse is due sooner; one that became harmless keeps its time.
        case.due = case.due.min(now.plus_seconds(severity.hours() * 3_600));
        entries.push((What::Severity, severity.as_str().to_owned()));
    }
    if case.tlp != tlp {
        case.tlp = tlp;
        entries.push((What::Tlp, tlp.as_str().to_owned()));
    }
    entries
}

/// Has exactly these steps of the checklist be done; each that changes is an entry of the timeline.
///
/// # Errors
/// As [`change`]; [`WatchError::NotFound`] for a step that the type does not have.
pub async fn check_off(
    actor: &Actor,
    watch: &Watch,
    (tenant, id): (TenantId, CaseId),
    (ticked, seen): (&[String], i64),
    form: &Key,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let mut case = held(&mut tx, tenant, id).await?;
    if case.version != seen {
        return Err(WatchError::Changed);
    }
    if !ticked.iter().all(|name| playbook::has(case.rsit, name)) {
        return Err(WatchError::NotFound("the step".to_owned()));
    }
    let entries = store::entries(&mut tx, id).await?;
    let done = playbook::done(&entries);
    let new = ticked.iter().filter(|name| !done.contains(name));
    let mut steps: Vec<(What, &str)> = new.map(|name| (What::Done, name.as_str())).collect();
    let of_type = |name: &&String| playbook::has(case.rsit, name);
    let gone = done
        .iter()
        .filter(of_type)
        .filter(|name| !ticked.contains(name));
    steps.extend(gone.map(|name| (What::Undone, name.as_str())));
    let Some((last, first)) = steps.split_last() else {
        return Ok(());
    };
    for step in first {
        store::note(&mut tx, id, (now, &actor.audit_name()), *step).await?;
    }
    case.changed = now;
    write(&mut tx, watch, (actor, tenant), (&case, *last), now).await?;
    tx.commit().await?;
    Ok(())
}
