//! Listing inputs, telling what became of one, and taking one back.
//!
//! Invariant: taking back is one transaction: observations, duplicate keys, arrivals, refused rows
//! and the record of it. What other inputs had as duplicates is read again afterwards, by whoever
//! took it back or by the background work.

use super::{
    Arrival, Counts, Effect, FEWEST_DIGITS, Known, Listed, MOST_REASON, State, TakenBack, span,
    store,
};
use crate::ingest::{InputState, SourceRecord, day_of_name};
use crate::{Watch, WatchError, arrival, rights};
use base::id::TenantId;
use base::{Actor, ContentHash, Timestamp};
use exchange::shadowserver::UNKNOWN_REPORT;
use lake::{LakeError, TakenOut};
use std::collections::BTreeMap;
use web::form::{Claim, Key, claim};

/// How often it is prepared again after another writer's commit.
const MAX_CONFLICTS: u32 = 20;

/// The inputs received at or after a moment, the newest first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    since: Timestamp,
    limit: u32,
) -> Result<Vec<Listed>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::list(watch.db(), tenant, since, limit).await?)
}

/// The input that is named by its hash or by the first digits of it.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::Invalid`] when it is no hash or there are several;
/// [`WatchError::NotFound`].
pub async fn find(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    named: &str,
) -> Result<ContentHash, WatchError> {
    rights::analyst(actor, tenant)?;
    let digits = named.trim().to_ascii_lowercase();
    let is_hash = (FEWEST_DIGITS..=64).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if !is_hash {
        return Err(WatchError::Invalid(format!(
            "\"{named}\" is no input; name it by its SHA-256 hash or the first {FEWEST_DIGITS} digits of it, as `input list` shows them"
        )));
    }
    match store::beginning(watch.db(), tenant, &digits).await?[..] {
        [one] => Ok(one),
        [] => Err(WatchError::NotFound(format!(
            "no input begins with {digits}"
        ))),
        _ => Err(WatchError::Invalid(format!(
            "several inputs begin with {digits}; give more digits"
        ))),
    }
}

/// What became of an input.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`] when the administration has no such input.
pub async fn show(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<Known, WatchError> {
    rights::analyst(actor, tenant)?;
    let db = watch.db();
    let (arrivals, bytes) = store::arrivals(db, tenant, input).await?;
    if arrivals.is_empty() {
        return Err(WatchError::NotFound(format!("the input {input}")));
    }
    let reports = store::reports(db, tenant, input).await?;
    let counts = reports
        .iter()
        .map(Counts::of)
        .fold(Counts::default(), Counts::and);
    let states: Vec<InputState> = arrivals.iter().map(|a| a.state).collect();
    let flagged = flagged(watch, tenant, &reports).await?;
    Ok(Known {
        input: *input,
        bytes,
        is_kept: arrivals.iter().any(|a| !a.raw_removed),
        state: State::of(&states, counts),
        arrivals,
        counts,
        reports,
        flagged,
        refused: store::refused(db, tenant, input).await?,
        taken_back: store::taken_back(db, tenant, input).await?,
    })
}

async fn flagged(
    watch: &Watch,
    tenant: TenantId,
    reports: &[SourceRecord],
) -> Result<BTreeMap<&'static str, u64>, WatchError> {
    let stored: Vec<SourceRecord> = reports.iter().filter(|r| r.stored > 0).cloned().collect();
    if stored.is_empty() {
        return Ok(BTreeMap::new());
    }
    let sources = sources_of(&stored);
    let lake = watch.lake();
    Ok(lake.flags_of(tenant, &sources, span(&stored)).await?)
}

fn sources_of(reports: &[SourceRecord]) -> Vec<ContentHash> {
    reports.iter().map(|r| r.source).collect()
}

/// What taking an input back would do.
///
/// # Errors
/// As [`show`].
pub async fn preview(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    input: &ContentHash,
) -> Result<Effect, WatchError> {
    let known = show(actor, watch, tenant, input).await?;
    let sources = sources_of(&known.reports);
    let lake = watch.lake();
    Ok(Effect {
        days: lake
            .count_of(tenant, &sources, span(&known.reports))
            .await?,
        refused: known.counts.rejected,
        others: store::others(watch.db(), tenant, input).await?,
        others_gone: store::others_gone(watch.db(), tenant, input).await?,
    })
}

/// Takes an input back: as if it had never come, but for the record of it. A form that was carried
/// out before changes nothing.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`];
/// [`WatchError::Reading`] while somebody reads it; [`WatchError::TakenBack`] when nothing of it
/// stands; [`WatchError::Invalid`] without a reason; the store's and the lake's. After an error
/// nothing is changed.
pub async fn take_back(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (input, reason): (&ContentHash, &str),
    form: Option<&Key>,
) -> Result<Effect, WatchError> {
    rights::analyst(actor, tenant)?;
    let reason = said(reason)?;
    for _ in 0..MAX_CONFLICTS {
        let attempt = attempt(actor, watch, tenant, (input, &reason), form).await;
        match attempt {
            Err(WatchError::Lake(LakeError::Conflict(_))) => {}
            other => return other,
        }
    }
    Err(LakeError::Conflict("the same days, again and again".to_owned()).into())
}

/// A reason as it is kept: on one line, and short.
fn said(reason: &str) -> Result<String, WatchError> {
    let reason = reason.replace(char::is_control, " ").trim().to_owned();
    if reason.is_empty() || reason.chars().count() > MOST_REASON {
        return Err(WatchError::Invalid(format!(
            "give a reason of 1 to {MOST_REASON} characters"
        )));
    }
    Ok(reason)
}

async fn attempt(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (input, reason): (&ContentHash, &str),
    form: Option<&Key>,
) -> Result<Effect, WatchError> {
    let (arrivals, _) = store::arrivals(watch.db(), tenant, input).await?;
    if arrivals.is_empty() {
        return Err(WatchError::NotFound(format!("the input {input}")));
    }
    let reports = store::reports(watch.db(), tenant, input).await?;
    let sources = sources_of(&reports);
    let lake = watch.lake();
    let taken = lake.take_out(tenant, &sources, span(&reports)).await?;
    let others_gone = store::others_gone(watch.db(), tenant, input).await?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Some(key) = form
        && claim(&mut tx, key, actor, now).await? != Claim::New
    {
        tx.rollback().await?;
        return Ok(Effect::default());
    }
    taken.commit(&mut tx).await?;
    if store::is_being_read(&mut tx, tenant, input, now).await? {
        return Err(WatchError::Reading);
    }
    if !store::take_back(&mut tx, tenant, input).await? {
        return Err(WatchError::TakenBack);
    }
    let reports = store::reports_now(&mut tx, tenant, input).await?;
    if sources_of(&reports) != sources {
        // A report of it was begun since it was looked at.
        return Err(LakeError::Conflict(format!("the input {input}")).into());
    }
    let others = store::read_others_again(&mut tx, tenant, input, now).await?;
    undo_arrivals(&mut tx, watch, tenant, &reports, &arrivals, &taken).await?;
    store::forget(&mut tx, tenant, input).await?;
    let record = TakenBack {
        at: now,
        actor: ::store::audit::actor_name(actor),
        reason: reason.to_owned(),
        observations: taken.count(),
        refused: reports.iter().map(|r| r.rejected).sum(),
    };
    store::note(&mut tx, tenant, input, &record).await?;
    let id = input.to_string();
    let what = ("take-back", "input", id.as_str());
    watch
        .audit(&mut tx, actor, tenant, what, &["state"])
        .await?;
    tx.commit().await?;
    Ok(Effect {
        days: taken.by_day().collect(),
        refused: record.refused,
        others,
        others_gone,
    })
}

/// Takes back that these reports arrived.
async fn undo_arrivals(
    tx: &mut ::store::Tx,
    watch: &Watch,
    tenant: TenantId,
    reports: &[SourceRecord],
    arrivals: &[Arrival],
    taken: &TakenOut,
) -> Result<(), WatchError> {
    // A name with a day tells what an archive's undated report is about.
    let named = arrivals.iter().rev().find_map(|a| day_of_name(&a.name));
    let typed = reports.iter().any(|r| r.report != UNKNOWN_REPORT);
    for report in reports {
        // That one was undone when the report was read with its type.
        let undone = typed && report.report == UNKNOWN_REPORT && report.stored == 0;
        if !undone {
            let days = (named, taken.by_day().collect());
            arrival::take_back(tx, watch, tenant, report, days).await?;
        }
    }
    Ok(())
}

/// Reads inputs again of which rows were duplicates of what was taken back. One that cannot be
/// read is noted in the log, keeps no other from being read, and is tried again. Returns how many
/// rows became observations.
///
/// # Errors
/// The store's, when it cannot say which inputs there are.
pub async fn read_others(watch: &Watch) -> Result<u64, WatchError> {
    let mut stored = 0;
    for (tenant, input) in store::due(watch.db()).await? {
        match crate::ingest::actions::read_freed(watch, tenant, &input).await {
            Ok(summary) => {
                stored += summary.stored;
                store::done(watch.db(), tenant, &input).await?;
            }
            Err(error) => {
                tracing::warn!(%tenant, %input, %error, "an input cannot be read again; it is tried again");
            }
        }
    }
    Ok(stored)
}
