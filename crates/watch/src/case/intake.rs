//! A report opens a case or joins one.
//!
//! Not here: what is found in a report (`incident_report::extract`). The rule: an open case of the
//! window in which the same address, number or account was found takes it in, if both are of one
//! type or one of them of none; a campaign's cases (same path, same file, same name used) stay
//! apart, since each is asked for elsewhere, and are shown beside one another.
//! Invariant: what is sealed, or looks as if a program had sent it, opens no case.

use super::{Case, MOST_TITLE, Milestones, Severity, State, WINDOW_DAYS, What, store};
use crate::incident_report::{self, Indicator, Kind, Report};
use crate::{Watch, WatchError, conversation};
use ::store::Tx;
use base::id::{CaseId, TenantId};
use base::rsit::IncidentType;
use base::{Timestamp, Tlp};

const SECONDS_A_DAY: i64 = 86_400;
/// The gateway itself, as timelines name it.
pub(crate) const SYSTEM: &str = "system";

/// By what two reports speak of the same thing, the strongest first.
const JOINS: [&str; 11] = [
    "url",
    "sha256",
    "sha1",
    "md5",
    "telephone",
    "iban",
    "wallet",
    "email",
    "ip",
    "domain",
    "file",
];

/// Takes a report that was just written into a case.
pub(crate) async fn of_report(
    tx: &mut Tx,
    watch: &Watch,
    tenant: TenantId,
    (report, found): (&Report, &[Indicator]),
    now: Timestamp,
) -> Result<(), WatchError> {
    let case = match (report.state, report.same_as) {
        (incident_report::State::Copy, Some(first)) => {
            let first = incident_report::store::one(tx, tenant, first).await?;
            match first.and_then(|f| f.case) {
                Some(case) => case,
                None => return Ok(()),
            }
        }
        (incident_report::State::New, _) if !report.suspected => {
            match joins(tx, tenant, (report, found), now).await? {
                Some(case) => case,
                None => open(tx, tenant, (report, found), now).await?,
            }
        }
        _ => return Ok(()),
    };
    put(tx, watch, tenant, (report, found), case, now).await
}

/// Puts a report into a case, with a conversation for whoever reported.
pub(super) async fn put(
    tx: &mut Tx,
    watch: &Watch,
    tenant: TenantId,
    (report, found): (&Report, &[Indicator]),
    case: CaseId,
    now: Timestamp,
) -> Result<(), WatchError> {
    let missing = || WatchError::NotFound("the case".to_owned());
    let mut held = store::one(tx, tenant, case).await?.ok_or_else(missing)?;
    incident_report::store::into_case(tx, (tenant, report.id), case).await?;
    store::add_indicators(tx, (tenant, case), found).await?;
    held.reports += 1;
    held.changed = now;
    if severity(report) < held.severity {
        held.severity = severity(report);
        held.due = held
            .due
            .min(now.plus_seconds(held.severity.hours() * 3_600));
    }
    if !store::update(tx, tenant, &held).await? {
        return Err(WatchError::Changed);
    }
    let id = report.id.to_string();
    store::note(tx, case, (now, SYSTEM), (What::Report, &id)).await?;
    conversation::begin_with_reporter(tx, watch, (tenant, case), report, now).await?;
    Ok(())
}

/// The open case that speaks of the same.
async fn joins(
    tx: &mut Tx,
    tenant: TenantId,
    (report, found): (&Report, &[Indicator]),
    now: Timestamp,
) -> Result<Option<CaseId>, WatchError> {
    let since = now.plus_seconds(-WINDOW_DAYS * SECONDS_A_DAY);
    for kind in JOINS {
        for one in found.iter().filter(|f| f.kind == kind) {
            let Some(id) = store::with(tx, tenant, one, since).await? else {
                continue;
            };
            let case = store::one(tx, tenant, id).await?;
            if case.is_some_and(|c| is_one_type(c.rsit, report.kind.rsit())) {
                return Ok(Some(id));
            }
        }
    }
    Ok(None)
}

fn is_one_type(a: IncidentType, b: IncidentType) -> bool {
    a == b || a == IncidentType::Undetermined || b == IncidentType::Undetermined
}

/// How bad a report sounds.
fn severity(report: &Report) -> Severity {
    match (&report.loss, report.kind) {
        (Some(_), _) => Severity::High,
        (None, Kind::Phishing | Kind::Malware | Kind::MobileMoney | Kind::IdentityTheft) => {
            Severity::Medium
        }
        _ => Severity::Low,
    }
}

/// A new case for a report.
pub(super) async fn open(
    tx: &mut Tx,
    tenant: TenantId,
    (report, found): (&Report, &[Indicator]),
    now: Timestamp,
) -> Result<CaseId, WatchError> {
    let severity = severity(report);
    let case = Case {
        id: CaseId::new(now),
        number: store::number(tx, tenant).await?,
        title: title(report, found),
        rsit: report.kind.rsit(),
        severity,
        state: State::New,
        tlp: Tlp::Amber,
        assignee: None,
        opened: now,
        changed: now,
        due: now.plus_seconds(severity.hours() * 3_600),
        marks: Milestones::default(),
        outcome: None,
        merged_into: None,
        reports: 0,
        version: 1,
    };
    store::insert(tx, tenant, &case).await?;
    store::note(tx, case.id, (now, SYSTEM), (What::Opened, "")).await?;
    Ok(case.id)
}

/// What a case is about: the strongest thing that was found, else the beginning of what was said.
/// An address is written so that no mail program makes a link of it.
fn title(report: &Report, found: &[Indicator]) -> String {
    let strongest = JOINS
        .iter()
        .find_map(|kind| found.iter().find(|f| f.kind == *kind && f.kind != "file"));
    let text = match strongest {
        Some(one) if matches!(one.kind.as_str(), "url" | "domain" | "email") => {
            exchange::indicator::defang(&one.value)
        }
        Some(one) => one.value.clone(),
        None => {
            let words: Vec<&str> = report.text.split_whitespace().take(12).collect();
            match words.is_empty() {
                true => report
                    .file
                    .as_ref()
                    .map_or_else(String::new, |f| f.name.clone()),
                false => words.join(" "),
            }
        }
    };
    base::text::plain(&text).chars().take(MOST_TITLE).collect()
}
