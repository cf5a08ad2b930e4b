//! Cases that go into one another, reports that go out of them, reports that open them by hand.
//!
//! Not here: what happens when a report comes (`intake`). Invariant: a report is in at most one
//! case, and its conversation is in the same.

use super::actions::{held, missing, write};
use super::{Case, Outcome, State, What, intake, store};
use crate::incident_report::{self, Report};
use crate::{Watch, WatchError, conversation, rights, takedown};
use base::Actor;
use base::id::{CaseId, IncidentReportId, TenantId};
use web::form::{Claim, Key, claim, settle};

/// Has a case go into another one: its reports, conversations and what it is found by go there.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Changed`];
/// [`WatchError::Invalid`] for a case and itself.
pub async fn merge(
    actor: &Actor,
    watch: &Watch,
    (tenant, from): (TenantId, CaseId),
    (number, seen): (i64, i64),
    form: &Key,
) -> Result<CaseId, WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Claim::Repeat { location } = claim(&mut tx, form, actor, now).await? {
        return location.parse().map_err(|_| missing());
    }
    let mut gone = held(&mut tx, tenant, from).await?;
    if gone.version != seen {
        return Err(WatchError::Changed);
    }
    let into = store::of_number(&mut tx, tenant, number).await?;
    let mut stays = into.ok_or_else(missing)?;
    if stays.id == from || stays.merged_into.is_some() {
        return Err(WatchError::Invalid(
            "a case goes into another one that stands".to_owned(),
        ));
    }
    incident_report::store::move_case(&mut tx, tenant, (from, stays.id)).await?;
    conversation::store::move_all(&mut tx, tenant, (from, stays.id)).await?;
    takedown::store::move_all(&mut tx, tenant, (from, stays.id)).await?;
    takedown::liveness::store::move_all(&mut tx, tenant, (from, stays.id)).await?;
    store::move_indicators(&mut tx, from, stays.id).await?;
    stays.reports += gone.reports;
    stays.severity = stays.severity.min(gone.severity);
    stays.changed = now;
    (gone.state, gone.outcome) = (State::Closed, Some(Outcome::Merged));
    (gone.merged_into, gone.reports) = (Some(stays.id), 0);
    (gone.changed, gone.marks.closed) = (now, Some(now));
    let (left, right) = (stays.name(), gone.name());
    write(
        &mut tx,
        watch,
        (actor, tenant),
        (&gone, (What::Merged, &left)),
        now,
    )
    .await?;
    write(
        &mut tx,
        watch,
        (actor, tenant),
        (&stays, (What::Merged, &right)),
        now,
    )
    .await?;
    settle(&mut tx, form, actor, &stays.id.to_string()).await?;
    tx.commit().await?;
    Ok(stays.id)
}

/// Takes one report out of a case into one of its own.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Invalid`] for the only report.
pub async fn split(
    actor: &Actor,
    watch: &Watch,
    (tenant, from): (TenantId, CaseId),
    report: IncidentReportId,
    form: &Key,
) -> Result<CaseId, WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Claim::Repeat { location } = claim(&mut tx, form, actor, now).await? {
        return location.parse().map_err(|_| missing());
    }
    let mut old = held(&mut tx, tenant, from).await?;
    let all = incident_report::store::of_case(&mut tx, tenant, from).await?;
    let goes = |r: &&Report| r.id == report || r.same_as == Some(report);
    let moved = all.iter().filter(goes).count();
    if moved == 0 {
        return Err(missing());
    }
    if moved == all.len() {
        return Err(WatchError::Invalid(
            "the only report of a case cannot be taken out".to_owned(),
        ));
    }
    let new = Case {
        id: CaseId::new(now),
        number: store::number(&mut tx, tenant).await?,
        opened: now,
        changed: now,
        reports: moved as u64,
        version: 1,
        marks: super::Milestones::default(),
        ..old.clone()
    };
    store::insert(&mut tx, tenant, &new).await?;
    for one in all.iter().filter(goes) {
        incident_report::store::into_case(&mut tx, (tenant, one.id), new.id).await?;
        conversation::store::move_of_report(&mut tx, tenant, (one.id, new.id)).await?;
    }
    let found = incident_report::store::indicators(&mut tx, report).await?;
    store::add_indicators(&mut tx, (tenant, new.id), &found).await?;
    old.reports -= moved as u64;
    old.changed = now;
    let (here, there) = (old.name(), new.name());
    write(
        &mut tx,
        watch,
        (actor, tenant),
        (&old, (What::Split, &there)),
        now,
    )
    .await?;
    store::note(
        &mut tx,
        new.id,
        (now, &actor.audit_name()),
        (What::Split, &here),
    )
    .await?;
    settle(&mut tx, form, actor, &new.id.to_string()).await?;
    tx.commit().await?;
    Ok(new.id)
}

/// Opens a case for a report that has none, or puts it into the case of a number.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Changed`] when it is in one.
pub async fn of_report(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (report, number): (IncidentReportId, Option<i64>),
    form: &Key,
) -> Result<CaseId, WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Claim::Repeat { location } = claim(&mut tx, form, actor, now).await? {
        return location.parse().map_err(|_| missing());
    }
    let found = incident_report::store::one(&mut tx, tenant, report).await?;
    let one = found.ok_or_else(missing)?;
    if one.case.is_some() || one.state != incident_report::State::New {
        return Err(WatchError::Changed);
    }
    let found = incident_report::store::indicators(&mut tx, report).await?;
    let case = match number {
        Some(number) => {
            let case = store::of_number(&mut tx, tenant, number)
                .await?
                .ok_or_else(missing)?;
            held(&mut tx, tenant, case.id).await?.id
        }
        None => intake::open(&mut tx, tenant, (&one, &found), now).await?,
    };
    intake::put(&mut tx, watch, tenant, (&one, &found), case, now).await?;
    let id = case.to_string();
    let what = ("watch.case.open", "case", id.as_str());
    watch.audit(&mut tx, actor, tenant, what, &[]).await?;
    settle(&mut tx, form, actor, &id).await?;
    tx.commit().await?;
    Ok(case)
}
