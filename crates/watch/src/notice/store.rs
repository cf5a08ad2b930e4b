//! Rows of notices.
//!
//! Not here: rules. Invariant: every statement names the administration, or an id that only its
//! rows have.

mod answers;
mod list;

use std::collections::{HashMap, HashSet};

use base::id::{BatchId, NoticeId, RecordId, TenantId};
use base::rsit::IncidentType;
use base::{ContentHash, Day, Timestamp};
use directory::rule::{Format, interval_text, parse_interval};
use store::{Db, Row, StoreError, Tx, params};

use super::plan::{Planned, Told};
use super::{Answer, Batch, BatchState, Delivery, Item, Mode, Setting, State};

pub(super) use answers::{Answered, answer, answers, stands_of, take_stand, write_delivery};
pub use list::Wanted;
pub(super) use list::{items, list, of_batch, one, prepared};

const WAITING: &str = "SELECT s.source, s.first_day, s.last_day, s.stored, n.rule
    FROM watch_source s
    LEFT JOIN watch_notice_source n ON n.tenant = s.tenant AND n.source = s.source
    WHERE s.tenant = $1 AND s.finished_at >= $2 AND NOT EXISTS (SELECT 1 FROM watch_notice_source a
        WHERE a.tenant = s.tenant AND a.source = s.source AND a.rule = '')
    ORDER BY s.finished_at, s.source";
const CLAIM: &str = "INSERT INTO watch_notice_source (tenant, source, rule, at)
    VALUES ($1, $2, $3, $4) ON CONFLICT (tenant, source, rule) DO NOTHING";
const FORGET: &str = "DELETE FROM watch_notice_source WHERE tenant = $1 AND at < $2";
const SETTING: &str = "SELECT mode, most_recipients, least_units, version
    FROM watch_notice_setting WHERE tenant = $1";
const SET: &str = "INSERT INTO watch_notice_setting
        (tenant, mode, most_recipients, least_units, version, changed_at)
    VALUES ($1, $2, $3, $4, 1, $6)
    ON CONFLICT (tenant) DO UPDATE SET mode = excluded.mode,
        most_recipients = excluded.most_recipients, least_units = excluded.least_units,
        version = watch_notice_setting.version + 1, changed_at = excluded.changed_at
    WHERE watch_notice_setting.version = $5";
const SHADOWS: &str = "SELECT rule FROM watch_notice_shadow WHERE tenant = $1";
const SHADOW: &str = "INSERT INTO watch_notice_shadow (tenant, rule) VALUES ($1, $2)
    ON CONFLICT (tenant, rule) DO NOTHING";
const NO_SHADOW: &str = "DELETE FROM watch_notice_shadow WHERE tenant = $1 AND rule = $2";
const TOLD: &str = "SELECT n.class, i.unit, MAX(n.at) AS at
    FROM watch_notice n JOIN watch_notice_item i ON i.notice = n.id
    WHERE n.tenant = $1 AND n.contact = $2 AND n.at >= $3
        AND n.state NOT IN ('draft', 'refused') AND (n.state <> 'shadow' OR $4 = 1)
    GROUP BY n.class, i.unit";
const ANY: &str = "SELECT DISTINCT contact FROM watch_notice WHERE tenant = $1 AND at >= $2";
const DELIVERIES: &str = "SELECT contact, interval_text, language, format, paused_until, version
    FROM watch_notice_delivery WHERE tenant = $1";
const NEW_BATCH: &str = "INSERT INTO watch_notice_batch (id, tenant, rule, at, state, why, notices,
        recipients, observations, left_out, version)
    VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, '', 1)";
const NEW: &str = "INSERT INTO watch_notice (id, tenant, batch, token, organisation, contact, mail,
        class, guidance, language, format, tlp, units, again, items, more, state, answer, at,
        expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'draft', 'none',
        $17, $18)";
const NEW_ITEM: &str = "INSERT INTO watch_notice_item (notice, ordinal, observation, unit, seen_at,
        source_ip, source_port, destination_ip, destination_port, report, provider, protocol,
        family, target, tlp)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
const END_BATCH: &str =
    "UPDATE watch_notice_batch SET state = $2 WHERE id = $1 AND state = 'draft'";
const END_NOTICES: &str = "UPDATE watch_notice SET state = $2 WHERE batch = $1 AND state = $3";
const DECIDE: &str = "UPDATE watch_notice_batch
    SET state = $3, version = version + 1, decided_by = $4, decided_at = $5
    WHERE id = $1 AND tenant = $2 AND version = $6 AND state IN ('held', 'refused', 'approved')";
const BATCH: &str = "SELECT id, rule, at, state, why, notices, recipients, observations, version
    FROM watch_notice_batch WHERE tenant = $1 AND id = $2";
const BATCHES: &str = "SELECT id, rule, at, state, why, notices, recipients, observations, version
    FROM watch_notice_batch WHERE tenant = $1 AND state <> 'draft'
    ORDER BY CASE WHEN state = 'held' THEN 0 ELSE 1 END, at DESC, id LIMIT $2";
const PAST: &str = "SELECT at, notices FROM watch_notice_batch
    WHERE tenant = $1 AND rule = $2 AND state = $3 AND at >= $4";
const EVER: &str = "SELECT 1 AS one FROM watch_notice_batch
    WHERE tenant = $1 AND rule = $2 AND state = $3 LIMIT 1";
const STALE_ITEMS: &str = "DELETE FROM watch_notice_item WHERE notice IN (SELECT n.id
    FROM watch_notice n JOIN watch_notice_batch b ON b.id = n.batch
    WHERE b.tenant = $1 AND b.state = 'draft' AND b.at < $2)";
const STALE: &str = "DELETE FROM watch_notice WHERE batch IN (SELECT id FROM watch_notice_batch
    WHERE tenant = $1 AND state = 'draft' AND at < $2)";
const STALE_BATCHES: &str = "DELETE FROM watch_notice_batch
    WHERE tenant = $1 AND state = 'draft' AND at < $2";

/// A report that was read to its end and that no run has looked at.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    pub source: ContentHash,
    pub days: Option<(Day, Day)>,
    pub stored: u64,
    /// The rules under which it was looked at.
    pub rules: HashSet<String>,
}

pub(super) async fn waiting(
    db: &Db,
    tenant: TenantId,
    since: Timestamp,
) -> Result<Vec<Waiting>, StoreError> {
    let mut all: Vec<Waiting> = Vec::new();
    for row in db.fetch(WAITING, params![tenant, since]).await? {
        let source: ContentHash = row.get("source")?;
        let rule: Option<String> = row.get("rule")?;
        if all.last().is_none_or(|last| last.source != source) {
            let (first, last) = (row.get("first_day")?, row.get("last_day")?);
            all.push(Waiting {
                source,
                days: Option::zip(first, last),
                stored: row.get("stored")?,
                rules: HashSet::new(),
            });
        }
        if let (Some(last), Some(rule)) = (all.last_mut(), rule) {
            last.rules.insert(rule);
        }
    }
    Ok(all)
}

/// Notes that a report was looked at, under one rule or (`""`) all; `false`: another run did.
pub(super) async fn claim(
    tx: &mut Tx,
    tenant: TenantId,
    source: ContentHash,
    rule: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let claimed = tx
        .execute(CLAIM, params![tenant, source, rule, now])
        .await?;
    Ok(claimed == 1)
}

/// Forgets which reports were looked at that are too old to be looked at again, and what runs that
/// broke off left behind.
pub(super) async fn sweep(
    tx: &mut Tx,
    tenant: TenantId,
    (looked, drafts): (Timestamp, Timestamp),
) -> Result<(), StoreError> {
    tx.execute(FORGET, params![tenant, looked]).await?;
    for statement in [STALE_ITEMS, STALE, STALE_BATCHES] {
        tx.execute(statement, params![tenant, drafts]).await?;
    }
    Ok(())
}

pub(super) async fn setting(db: &Db, tenant: TenantId) -> Result<Setting, StoreError> {
    let Some(row) = db.fetch_optional(SETTING, params![tenant]).await? else {
        return Ok(Setting::default());
    };
    let mode: String = row.get("mode")?;
    Ok(Setting {
        mode: Mode::parse(&mode).ok_or_else(|| StoreError::unparsable("mode"))?,
        most_recipients: row.get("most_recipients")?,
        least_units: row.get("least_units")?,
        version: row.get("version")?,
    })
}

/// `false` when somebody else was faster.
pub(super) async fn set(
    tx: &mut Tx,
    tenant: TenantId,
    setting: Setting,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let values = params![
        tenant,
        setting.mode.as_str(),
        setting.most_recipients,
        setting.least_units,
        setting.version,
        now
    ];
    Ok(tx.execute(SET, values).await? == 1)
}

/// The rules whose notices are prepared and not sent.
pub(super) async fn shadows(db: &Db, tenant: TenantId) -> Result<HashSet<String>, StoreError> {
    let rows = db.fetch(SHADOWS, params![tenant]).await?;
    rows.iter().map(|row| row.get("rule")).collect()
}

pub(super) async fn set_shadow(
    tx: &mut Tx,
    tenant: TenantId,
    rule: &str,
    shadow: bool,
) -> Result<(), StoreError> {
    let statement = if shadow { SHADOW } else { NO_SHADOW };
    tx.execute(statement, params![tenant, rule])
        .await
        .map(|_| ())
}

/// The contacts that were told anything since.
pub(super) async fn known_contacts(
    db: &Db,
    tenant: TenantId,
    since: Timestamp,
) -> Result<HashSet<RecordId>, StoreError> {
    let rows = db.fetch(ANY, params![tenant, since]).await?;
    rows.iter().map(|row| row.get("contact")).collect()
}

/// What a contact was told since, by type and unit.
pub(super) async fn told(
    db: &Db,
    tenant: TenantId,
    contact: RecordId,
    (since, shadow): (Timestamp, bool),
) -> Result<HashMap<(IncidentType, String), Told>, StoreError> {
    let values = params![tenant, contact, since, shadow];
    let mut all = HashMap::new();
    for row in db.fetch(TOLD, values).await? {
        let at: Option<Timestamp> = row.get("at")?;
        all.insert((class(&row)?, row.get("unit")?), Told { at, stand: None });
    }
    Ok(all)
}

fn class(row: &Row) -> Result<IncidentType, StoreError> {
    row.parse("class")
}

fn delivery(row: &Row) -> Result<Delivery, StoreError> {
    let text = |name: &str| row.get::<String>(name);
    Ok(Delivery {
        interval: parse_interval(&text("interval_text")?),
        language: text("language")?.parse().ok(),
        format: Format::parse(&text("format")?),
        paused_until: row.get("paused_until")?,
        version: row.get("version")?,
    })
}

/// What recipients chose.
pub(super) async fn deliveries(
    db: &Db,
    tenant: TenantId,
) -> Result<HashMap<RecordId, Delivery>, StoreError> {
    let rows = db.fetch(DELIVERIES, params![tenant]).await?;
    rows.iter()
        .map(|row| Ok((row.get("contact")?, delivery(row)?)))
        .collect()
}

/// The text of what a recipient chose.
fn chosen(delivery: &Delivery) -> [String; 3] {
    let text = |value: Option<&dyn std::fmt::Display>| value.map(ToString::to_string);
    [
        delivery.interval.map(interval_text).unwrap_or_default(),
        text(delivery.language.as_ref().map(|l| l as _)).unwrap_or_default(),
        delivery.format.map_or("", Format::as_str).to_owned(),
    ]
}

pub(super) async fn new_batch(
    tx: &mut Tx,
    tenant: TenantId,
    batch: &Batch,
) -> Result<(), StoreError> {
    let values = params![
        batch.id,
        tenant,
        &batch.rule,
        batch.at,
        batch.why.as_str(),
        batch.notices,
        batch.recipients,
        batch.observations
    ];
    tx.execute(NEW_BATCH, values).await.map(|_| ())
}

/// Writes a notice that nobody sees before its batch ends.
pub(super) async fn new_notice(
    tx: &mut Tx,
    (tenant, batch): (TenantId, BatchId),
    (id, token): (NoticeId, &str),
    planned: &Planned,
    (at, expires): (Timestamp, Timestamp),
) -> Result<(), StoreError> {
    let values = params![
        id,
        tenant,
        batch,
        token,
        planned.to.organisation,
        planned.to.contact,
        &planned.to.mail,
        planned.class.as_str(),
        planned.guidance,
        planned.language.as_str(),
        planned.format.as_str(),
        planned.tlp.as_str(),
        planned.units,
        planned.again,
        planned.items.len(),
        planned.more,
        at,
        expires
    ];
    tx.execute(NEW, values).await?;
    for (ordinal, item) in (0_i64..).zip(&planned.items) {
        new_item(tx, id, ordinal, item).await?;
    }
    Ok(())
}

async fn new_item(
    tx: &mut Tx,
    notice: NoticeId,
    ordinal: i64,
    item: &Item,
) -> Result<(), StoreError> {
    let address = |ip: Option<std::net::IpAddr>| ip.map(|ip| ip.to_string());
    let values = params![
        notice,
        ordinal,
        item.observation.to_string(),
        &item.unit,
        item.seen,
        address(item.source.0),
        item.source.1,
        address(item.destination.0),
        item.destination.1,
        &item.report,
        &item.provider,
        item.protocol.as_deref(),
        item.family.as_deref(),
        item.target.as_deref(),
        item.tlp.as_str()
    ];
    tx.execute(NEW_ITEM, values).await.map(|_| ())
}

/// Lets a batch and its notices be seen.
pub(super) async fn end_batch(
    tx: &mut Tx,
    id: BatchId,
    state: BatchState,
) -> Result<(), StoreError> {
    tx.execute(END_BATCH, params![id, state.as_str()]).await?;
    move_notices(tx, id, State::Draft, notices_of(state)).await
}

/// The state of the notices of a batch.
fn notices_of(state: BatchState) -> State {
    match state {
        BatchState::Draft => State::Draft,
        BatchState::Shadow => State::Shadow,
        BatchState::Held => State::Held,
        BatchState::Approved => State::Prepared,
        BatchState::Refused => State::Refused,
    }
}

async fn move_notices(
    tx: &mut Tx,
    batch: BatchId,
    from: State,
    to: State,
) -> Result<(), StoreError> {
    let values = params![batch, to.as_str(), from.as_str()];
    tx.execute(END_NOTICES, values).await.map(|_| ())
}

/// Decides about a batch over the version that was seen; `false` when it is no longer that.
pub(super) async fn decide(
    tx: &mut Tx,
    tenant: TenantId,
    (batch, seen): (&Batch, i64),
    state: BatchState,
    (who, now): (&str, Timestamp),
) -> Result<bool, StoreError> {
    let values = params![batch.id, tenant, state.as_str(), who, now, seen];
    if tx.execute(DECIDE, values).await? != 1 {
        return Ok(false);
    }
    move_notices(tx, batch.id, notices_of(batch.state), notices_of(state)).await?;
    Ok(true)
}

fn batch_of(row: &Row) -> Result<Batch, StoreError> {
    let (state, why): (String, String) = (row.get("state")?, row.get("why")?);
    Ok(Batch {
        id: row.get("id")?,
        rule: row.get("rule")?,
        at: row.get("at")?,
        state: BatchState::parse(&state).ok_or_else(|| StoreError::unparsable("state"))?,
        why: super::Why::parse(&why).ok_or_else(|| StoreError::unparsable("why"))?,
        notices: row.get("notices")?,
        recipients: row.get("recipients")?,
        observations: row.get("observations")?,
        version: row.get("version")?,
    })
}

pub(super) async fn batch(
    db: &Db,
    tenant: TenantId,
    id: BatchId,
) -> Result<Option<Batch>, StoreError> {
    let row = db.fetch_optional(BATCH, params![tenant, id]).await?;
    row.as_ref().map(batch_of).transpose()
}

/// Batches, those that wait first, then the newest.
pub(super) async fn batches(
    db: &Db,
    tenant: TenantId,
    most: i64,
) -> Result<Vec<Batch>, StoreError> {
    let rows = db.fetch(BATCHES, params![tenant, most]).await?;
    rows.iter().map(batch_of).collect()
}

/// Whether a rule had a batch of this state before, and how many notices since when.
pub(super) async fn past(
    db: &Db,
    (tenant, rule): (TenantId, &str),
    state: BatchState,
    since: Timestamp,
) -> Result<(bool, Vec<(Timestamp, i64)>), StoreError> {
    let values = params![tenant, rule, state.as_str()];
    let ever = db.fetch_optional(EVER, values).await?.is_some();
    let values = params![tenant, rule, state.as_str(), since];
    let rows = db.fetch(PAST, values).await?;
    let all = rows.iter().map(|r| Ok((r.get("at")?, r.get("notices")?)));
    Ok((ever, all.collect::<Result<_, StoreError>>()?))
}

/// What a contact says last of each unit.
pub(super) type Stands = HashMap<(RecordId, IncidentType, String), (Answer, Timestamp)>;
