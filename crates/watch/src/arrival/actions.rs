//! The morning page's facts, for the people who run the gateway.
//!
//! Invariant: reading changes nothing; alarms are raised by the job that calls [`alarms`].

use super::heard::{self, Heard};
use super::{Came, Changed, Missing, Overview, missing_for};
use crate::ingest::{OtherDays, SourceRecord};
use crate::{Watch, WatchError, rights};
use base::id::TenantId;
use base::{Actor, Day, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use store::{Tx, params};

/// Sources looked at for one overview.
const MOST: u32 = 5_000;
/// Days looked back for changes of shape.
const SHAPE_DAYS: i64 = 14;

const RAISE: &str = "INSERT INTO watch_alarm (tenant, subject, day, kind, raised_at)
    VALUES ($1, $2, $3, 'missing', $4) ON CONFLICT (tenant, subject, day, kind) DO NOTHING";

/// What arrived since `since`, what did not, what changed shape, what was refused.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn overview(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    since: Timestamp,
) -> Result<Overview, WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let shapes_from = now.plus_seconds(-SHAPE_DAYS * 86_400);
    let sources = crate::ingest::sources_since(watch, tenant, shapes_from.min(since), MOST).await?;
    let arrived = sources
        .iter()
        .filter(|s| s.received_at >= since)
        .map(came)
        .collect();
    Ok(Overview {
        arrived,
        missing: missing_before(watch, tenant, now.day()).await?,
        changed: changed(&sources),
        refused: crate::quarantine::actions::count(actor, watch, tenant).await?,
    })
}

/// When each feed was last heard of, within the last 90 days.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn heard(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Heard>, WatchError> {
    rights::analyst(actor, tenant)?;
    heard_of(watch, tenant).await
}

/// The same, when what the actor may see was decided before.
pub(crate) async fn heard_of(watch: &Watch, tenant: TenantId) -> Result<Vec<Heard>, WatchError> {
    let span = heard::span(tenant, watch.clock().now());
    let rows = watch.db().fetch(heard::HEARD, span).await?;
    Ok(rows.iter().map(Heard::read).collect::<Result<_, _>>()?)
}

/// The reports that used to come and are missing for the newest day that could have come whole: a
/// day's reports come in the course of the next morning, so that before noon, UTC, it is the day
/// before yesterday.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn missing(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Missing>, WatchError> {
    rights::analyst(actor, tenant)?;
    let half_a_day_ago = watch.clock().now().plus_seconds(-12 * 3_600);
    missing_before(watch, tenant, half_a_day_ago.day()).await
}

/// Raises an alarm for every report missing for yesterday, once, in the transaction that tells
/// people of it; returns the new ones.
///
/// # Errors
/// The store's.
pub async fn alarms(
    tx: &mut Tx,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Missing>, WatchError> {
    let now = watch.clock().now();
    let mut raised = Vec::new();
    for missing in missing_before(watch, tenant, now.day()).await? {
        let subject = missing.name();
        let values = params![tenant, subject, missing.day, now];
        if tx.execute(RAISE, values).await? > 0 {
            raised.push(missing);
        }
    }
    Ok(raised)
}

async fn missing_before(
    watch: &Watch,
    tenant: TenantId,
    today: Day,
) -> Result<Vec<Missing>, WatchError> {
    let mut came: BTreeMap<(String, String), BTreeSet<Day>> = BTreeMap::new();
    for arrived in watch
        .lake()
        .feed_days(tenant, today.plus(-30), today)
        .await?
    {
        came.entry((arrived.provider, arrived.report))
            .or_default()
            .insert(arrived.day);
    }
    Ok(missing_for(today.plus(-1), &came))
}

fn came(source: &SourceRecord) -> Came {
    Came {
        provider: source.provider.clone(),
        report: source.report.clone(),
        days: source.covers(),
        received_at: source.received_at,
        rows: source.rows,
        stored: source.stored,
        duplicates: source.duplicates,
        rejected: source.rejected,
        other_days: OtherDays::of(source),
        future: source.future,
    }
}

/// Reports whose newest shape is not the one before; `sources` are the newest first.
fn changed(sources: &[SourceRecord]) -> Vec<Changed> {
    let mut newest: BTreeMap<&str, &SourceRecord> = BTreeMap::new();
    let mut found: BTreeMap<&str, Changed> = BTreeMap::new();
    for source in sources {
        let first = *newest.entry(&source.report).or_insert(source);
        if first.shape != source.shape && !found.contains_key(source.report.as_str()) {
            let change = Changed {
                report: source.report.clone(),
                at: first.received_at,
                unknown_columns: first.unknown_columns.clone(),
            };
            found.insert(&source.report, change);
        }
    }
    found.into_values().collect()
}
