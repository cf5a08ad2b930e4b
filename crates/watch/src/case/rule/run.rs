//! Applying the rules to the reports that came since.
//!
//! Invariant: the reports of a run are claimed, and its cases written, in one transaction.

use super::gather::gather;
use super::{Group, MOST_NEW, Mode, Rule, store};
use crate::case::{
    Case, MOST_TITLE, Milestones, Severity, State, WINDOW_DAYS, What, intake::SYSTEM,
    store as cases,
};
use crate::{Watch, WatchError};
use ::store::Tx;
use base::id::{CaseId, TenantId};
use base::{Actor, ContentHash, Day, Timestamp};

/// Observations that one run looks at; what waits behind them is looked at by the next.
const MOST_ROWS: u64 = 1_000_000;
/// Days that a report may lie before it is looked at no more.
const OLDEST_DAYS: i64 = 14;
const SECONDS_A_DAY: i64 = 86_400;

/// What a run did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// Cases that were opened.
    pub opened: usize,
    /// Cases that were joined.
    pub joined: usize,
    /// Groups for which no case was opened, since there were too many.
    pub held: usize,
}

/// Applies every rule that is on, of every administration.
///
/// # Errors
/// The store's and the lake's; what was done before stays done.
pub async fn run(watch: &Watch) -> Result<Done, WatchError> {
    let mut all = Done::default();
    for tenant in store::tenants(watch.db()).await? {
        for rule in store::all(&mut watch.db().clone(), tenant).await? {
            if rule.mode != Mode::On {
                continue;
            }
            let done = apply(watch, tenant, &rule).await?;
            all.opened += done.opened;
            all.joined += done.joined;
            all.held += done.held;
        }
    }
    Ok(all)
}

/// Applies a rule to the reports that it has not looked at.
async fn apply(watch: &Watch, tenant: TenantId, rule: &Rule) -> Result<Done, WatchError> {
    let now = watch.clock().now();
    let oldest = now.plus_seconds(-OLDEST_DAYS * SECONDS_A_DAY);
    let place = (tenant, rule.number);
    let (mut sources, mut rows) = (Vec::<ContentHash>::new(), 0);
    let mut span: Option<(Day, Day)> = None;
    for one in store::waiting(watch.db(), place, rule.since.max(oldest)).await? {
        sources.push(one.source);
        if let Some((a, b)) = one.days {
            span = Some(span.map_or((a, b), |(c, d)| (a.min(c), b.max(d))));
        }
        rows += one.stored;
        if rows >= MOST_ROWS {
            break;
        }
    }
    if sources.is_empty() {
        return Ok(Done::default());
    }
    let groups = match span {
        Some(days) => gather(watch, tenant, &rule.said, (days, sources.clone())).await?,
        None => super::gather::Gathered::default(),
    };
    let mut tx = watch.db().begin().await?;
    tx.lock("watch-case-rule").await?;
    for source in &sources {
        if !store::claim(&mut tx, place, *source, now).await? {
            // Another process was faster; what is left is looked at in the next round.
            tx.rollback().await?;
            return Ok(Done::default());
        }
    }
    store::forget(&mut tx, tenant, oldest.plus_seconds(-SECONDS_A_DAY)).await?;
    let mut done = Done {
        held: usize::try_from(groups.more).unwrap_or(usize::MAX),
        ..Done::default()
    };
    for group in &groups.groups {
        match joins(&mut tx, place, group, now).await? {
            Some(case) => {
                join(&mut tx, watch, (tenant, rule), (case, group), now).await?;
                done.joined += 1;
            }
            None if done.opened < MOST_NEW => {
                let id = open(&mut tx, watch, (tenant, rule), group, now).await?;
                store::set_case(&mut tx, place, (&subject(group), id)).await?;
                done.opened += 1;
            }
            None => done.held += 1,
        }
    }
    if done.held > 0 {
        hold(&mut tx, watch, (tenant, rule), done.held, now).await?;
    }
    tx.commit().await?;
    Ok(done)
}

fn subject(group: &Group) -> String {
    format!("{} {}", group.rsit.as_str(), group.key)
}

/// The open case for the same: the one that the rule opened, else one of the same type in which the
/// same was found.
pub(super) async fn joins(
    tx: &mut Tx,
    place: (TenantId, i64),
    group: &Group,
    now: Timestamp,
) -> Result<Option<CaseId>, WatchError> {
    let since = now.plus_seconds(-WINDOW_DAYS * SECONDS_A_DAY);
    let own = store::case(tx, place, &subject(group)).await?;
    let mut found: Vec<CaseId> = own.into_iter().collect();
    for one in group.found.iter().filter(|f| f.value.contains(&group.key)) {
        found.extend(cases::with(tx, place.0, one, since).await?);
    }
    for id in found {
        let case = cases::one(tx, place.0, id).await?;
        let fits = |c: &Case| {
            c.state.is_open()
                && c.merged_into.is_none()
                && c.changed > since
                && c.rsit == group.rsit
        };
        if case.as_ref().is_some_and(fits) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

async fn join(
    tx: &mut Tx,
    watch: &Watch,
    (tenant, rule): (TenantId, &Rule),
    (id, group): (CaseId, &Group),
    now: Timestamp,
) -> Result<(), WatchError> {
    let case = cases::one(tx, tenant, id).await?;
    let mut case = case.ok_or(WatchError::Changed)?;
    cases::add_indicators(tx, (tenant, id), &group.found).await?;
    case.changed = now;
    case.tlp = case.tlp.max(group.tlp);
    if rule.said.severity < case.severity {
        case.severity = rule.said.severity;
        case.due = case.due.min(due(rule.said.severity, now));
    }
    if case.state == State::Resolved {
        // It was held to be gone, and is seen again.
        case.state = State::Open;
        case.marks.gone = None;
    }
    let detail = format!("{}: {}", rule.said.name, group.observations);
    let entry = (What::Observed, detail.as_str());
    let system = Actor::system();
    crate::case::actions::write(tx, watch, (&system, tenant), (&case, entry), now).await
}

fn due(severity: Severity, now: Timestamp) -> Timestamp {
    now.plus_seconds(severity.hours() * 3_600)
}

async fn open(
    tx: &mut Tx,
    watch: &Watch,
    (tenant, rule): (TenantId, &Rule),
    group: &Group,
    now: Timestamp,
) -> Result<CaseId, WatchError> {
    let title = base::text::plain(&group.title);
    let case = Case {
        id: CaseId::new(now),
        number: cases::number(tx, tenant).await?,
        title: title.chars().take(MOST_TITLE).collect(),
        rsit: group.rsit,
        severity: rule.said.severity,
        state: State::New,
        tlp: rule.said.tlp.max(group.tlp),
        assignee: None,
        opened: now,
        changed: now,
        due: due(rule.said.severity, now),
        marks: Milestones::default(),
        outcome: None,
        merged_into: None,
        reports: 0,
        version: 1,
    };
    cases::insert(tx, tenant, &case).await?;
    cases::add_indicators(tx, (tenant, case.id), &group.found).await?;
    let detail = format!("{}: {}", rule.said.name, group.observations);
    cases::note(tx, case.id, (now, SYSTEM), (What::Opened, &detail)).await?;
    let id = case.id.to_string();
    let what = ("watch.case.open", "case", id.as_str());
    watch
        .audit(tx, &Actor::system(), tenant, what, &["rule"])
        .await?;
    Ok(case.id)
}

/// Too many at once: one case says how many, and the rule waits for a decision.
async fn hold(
    tx: &mut Tx,
    watch: &Watch,
    (tenant, rule): (TenantId, &Rule),
    held: usize,
    now: Timestamp,
) -> Result<(), WatchError> {
    let said = Group {
        key: String::new(),
        title: format!("{}: +{held}", rule.said.name),
        rsit: rule
            .said
            .rsit
            .unwrap_or(base::rsit::IncidentType::Undetermined),
        sources: std::collections::BTreeSet::new(),
        observations: held as u64,
        tlp: rule.said.tlp,
        found: Vec::new(),
    };
    open(tx, watch, (tenant, rule), &said, now).await?;
    let place = (tenant, rule.number);
    let mode = (Mode::Held, rule.since);
    if !store::set_mode(tx, place, mode, rule.version).await? {
        return Err(WatchError::Changed);
    }
    Ok(())
}
