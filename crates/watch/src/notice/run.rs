//! A run: what waits is planned, written as batches by rule, and goes out or waits for a person.
//!
//! Not here: sending (`send`). Invariant: the reports that a run looked at are noted in the step
//! that lets its notices be seen, so that nothing is told twice and nothing is lost by a crash.

use std::collections::{BTreeMap, HashMap, HashSet};

use base::id::{BatchId, NoticeId, RecordId, TenantId};
use base::{Actor, Timestamp};

use super::gather::{Gathered, gather};
use super::plan::{History, Plan, Planned, plan};
use super::{
    Batch, BatchState, LINK_DAYS, Left, MEDIAN_DAYS, Mode, OLDEST_DAYS, Setting, Why, link, store,
};
use crate::{Watch, WatchError, rights};

/// Notices written in one step, so that others who write do not wait for long.
const AT_ONCE: usize = 500;
/// How long after its beginning a run that broke off is cleared away, in seconds.
const BROKEN_OFF: i64 = 3_600;
/// The longest interval of a rule, in seconds.
const LONGEST: i64 = 366 * 86_400;
/// So many times the usual number of notices wait for a person.
const SPIKE: i64 = 3;

/// What a run did.
#[derive(Debug, Clone, Default)]
pub struct Done {
    /// Reports that it looked at.
    pub reports: usize,
    /// The batches that it prepared.
    pub batches: Vec<Batch>,
    /// Observations that are in no notice, and why.
    pub left: BTreeMap<Left, u64>,
}

/// What a run would do.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    /// Reports that it would look at.
    pub reports: usize,
    /// By rule, whether it would wait, and its notices.
    pub batches: Vec<(Batch, Vec<Planned>)>,
    /// Observations that would be in no notice, and why.
    pub left: BTreeMap<Left, u64>,
}

/// What a run has before it writes anything.
struct Ready {
    gathered: Gathered,
    plan: Plan,
    setting: Setting,
    shadows: HashSet<String>,
}

impl Ready {
    fn is_shadow(&self, rule: &str) -> bool {
        self.setting.mode == Mode::Shadow || self.shadows.contains(rule)
    }
}

/// Prepares what is to be told, under one rule or under all.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NoticesOff`]
/// where the administration sends none; [`WatchError::Changed`] when another run was faster.
pub async fn run(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    rule: Option<&str>,
) -> Result<Done, WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    if store::setting(watch.db(), tenant).await?.mode == Mode::Off {
        return Err(WatchError::NoticesOff);
    }
    let mut ready = ready(watch, tenant, rule).await?;
    let mut batches = Vec::new();
    for (name, notices) in by_rule(&mut ready.plan) {
        let batch = batch(watch, tenant, &ready, &name, &notices).await?;
        write(watch, tenant, &batch, notices).await?;
        batches.push(batch);
    }
    let mut tx = watch.db().begin().await?;
    for source in &ready.gathered.sources {
        let name = rule.unwrap_or("");
        if !store::claim(&mut tx, tenant, *source, name, now).await? {
            tx.rollback().await?;
            return Err(WatchError::Changed);
        }
    }
    for batch in &batches {
        store::end_batch(&mut tx, batch.id, batch.state).await?;
        let id = batch.id.to_string();
        let what = ("prepare", "notice-batch", id.as_str());
        watch.audit(&mut tx, actor, tenant, what, &[]).await?;
    }
    let old = now.plus_seconds(-i64::from(OLDEST_DAYS) * 2 * 86_400);
    store::sweep(&mut tx, tenant, (old, now.plus_seconds(-BROKEN_OFF))).await?;
    tx.commit().await?;
    Ok(Done {
        reports: ready.gathered.sources.len(),
        batches,
        left: ready.plan.left,
    })
}

/// What a run would do now. Nothing is written.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn dry(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    rule: Option<&str>,
) -> Result<Preview, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut ready = ready(watch, tenant, rule).await?;
    let mut batches = Vec::new();
    for (name, notices) in by_rule(&mut ready.plan) {
        let batch = batch(watch, tenant, &ready, &name, &notices).await?;
        batches.push((batch, notices));
    }
    Ok(Preview {
        reports: ready.gathered.sources.len(),
        batches,
        left: ready.plan.left,
    })
}

async fn ready(watch: &Watch, tenant: TenantId, rule: Option<&str>) -> Result<Ready, WatchError> {
    let (db, now) = (watch.db(), watch.clock().now());
    let setting = store::setting(db, tenant).await?;
    let shadows = store::shadows(db, tenant).await?;
    let mut gathered = gather(watch, tenant, rule).await?;
    let sightings = std::mem::take(&mut gathered.sightings);
    let contacts = sightings.iter().flat_map(|s| s.recipients.iter());
    let contacts: HashSet<RecordId> = contacts.map(|r| r.contact).collect();
    let shadow = setting.mode == Mode::Shadow || !shadows.is_empty();
    let history = history(watch, tenant, &contacts, shadow).await?;
    let mut plan = plan(sightings, &history, setting.least_units, now);
    for (why, count) in std::mem::take(&mut gathered.left) {
        plan.leave(why, count);
    }
    Ok(Ready {
        gathered,
        plan,
        setting,
        shadows,
    })
}

/// What is known of the recipients.
async fn history(
    watch: &Watch,
    tenant: TenantId,
    contacts: &HashSet<RecordId>,
    shadow: bool,
) -> Result<HashMap<RecordId, History>, WatchError> {
    let (db, now) = (watch.db(), watch.clock().now());
    let since = now.plus_seconds(-LONGEST);
    let mut all: HashMap<RecordId, History> = HashMap::new();
    for (contact, delivery) in store::deliveries(db, tenant).await? {
        all.entry(contact).or_default().delivery = delivery;
    }
    for contact in store::known_contacts(db, tenant, since).await? {
        if contacts.contains(&contact) {
            let told = store::told(db, tenant, contact, (since, shadow)).await?;
            all.entry(contact).or_default().told = told;
        }
    }
    for ((contact, class, unit), stand) in store::stands_of(db, tenant).await? {
        if contacts.contains(&contact) {
            let told = &mut all.entry(contact).or_default().told;
            let none = super::plan::Told {
                at: None,
                stand: None,
            };
            told.entry((class, unit)).or_insert(none).stand = Some(stand);
        }
    }
    Ok(all)
}

/// The notices of each rule.
fn by_rule(plan: &mut Plan) -> BTreeMap<String, Vec<Planned>> {
    let mut all: BTreeMap<String, Vec<Planned>> = BTreeMap::new();
    for one in std::mem::take(&mut plan.notices) {
        all.entry(one.rule.to_string()).or_default().push(one);
    }
    all
}

/// What becomes of the notices of a rule.
async fn batch(
    watch: &Watch,
    tenant: TenantId,
    ready: &Ready,
    rule: &str,
    notices: &[Planned],
) -> Result<Batch, WatchError> {
    let now = watch.clock().now();
    let recipients: HashSet<(RecordId, &str)> = notices
        .iter()
        .map(|n| (n.to.contact, n.to.mail.as_str()))
        .collect();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let shadow = ready.is_shadow(rule);
    let why = if shadow {
        Why::Nothing
    } else {
        let since = now.plus_seconds(-MEDIAN_DAYS * 86_400);
        let of = (tenant, rule);
        let (ever, past) = store::past(watch.db(), of, BatchState::Approved, since).await?;
        let most = ready.setting.most_recipients;
        why(
            ever,
            &past,
            (count(notices.len()), now),
            (count(recipients.len()), most),
        )
    };
    let observations: usize = notices.iter().map(|n| n.items.len()).sum();
    let more: i64 = notices.iter().map(|n| n.more).sum();
    Ok(Batch {
        id: BatchId::new(now),
        rule: rule.to_owned(),
        at: now,
        state: match why {
            _ if shadow => BatchState::Shadow,
            Why::Nothing => BatchState::Approved,
            _ => BatchState::Held,
        },
        why,
        notices: count(notices.len()),
        recipients: count(recipients.len()),
        observations: count(observations) + more,
        version: 1,
    })
}

/// Why a batch waits: it is the first of its rule, the day comes to over three times the median of
/// the days before that had any, or it has too many recipients.
fn why(
    ever: bool,
    past: &[(Timestamp, i64)],
    (notices, now): (i64, Timestamp),
    (recipients, most): (i64, i64),
) -> Why {
    let mut days: BTreeMap<i32, i64> = BTreeMap::new();
    for (at, count) in past {
        *days.entry(at.day().number()).or_default() += count;
    }
    let today = days.remove(&now.day().number()).unwrap_or(0) + notices;
    let mut before: Vec<i64> = days.into_values().collect();
    before.sort_unstable();
    let twice = match before.len() {
        0 => None,
        n if n % 2 == 1 => Some(2 * before[n / 2]),
        n => Some(before[n / 2 - 1] + before[n / 2]),
    };
    match twice {
        _ if !ever => Why::First,
        Some(twice) if 2 * today > SPIKE * twice => Why::Spike,
        _ if recipients > most => Why::Recipients,
        _ => Why::Nothing,
    }
}

/// Writes the notices of a batch, which nobody sees before the run ends.
async fn write(
    watch: &Watch,
    tenant: TenantId,
    batch: &Batch,
    notices: Vec<Planned>,
) -> Result<(), WatchError> {
    let now = batch.at;
    let expires = now.plus_seconds(LINK_DAYS * 86_400);
    let mut tx = watch.db().begin().await?;
    store::new_batch(&mut tx, tenant, batch).await?;
    for part in notices.chunks(AT_ONCE) {
        for one in part {
            let name = (NoticeId::new(now), link::token());
            let name = (name.0, name.1.as_str());
            store::new_notice(&mut tx, (tenant, batch.id), name, one, (now, expires)).await?;
        }
        tx.commit().await?;
        tx = watch.db().begin().await?;
    }
    Ok(tx.rollback().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i32) -> Timestamp {
        base::Day::from_number(day).start()
    }

    #[test]
    fn a_batch_waits_when_it_is_the_first_or_unusual() {
        let past: Vec<_> = (1..=5).map(|d| (at(20_000 + d), 10)).collect();
        let now = at(20_010);
        let ask = |ever, past: &[_], notices, recipients| {
            why(ever, past, (notices, now), (recipients, 100))
        };
        assert_eq!(ask(false, &[], 1, 1), Why::First);
        assert_eq!(ask(true, &past, 30, 30), Why::Nothing);
        assert_eq!(ask(true, &past, 31, 31), Why::Spike);
        // What went out today already counts towards the day.
        let mut today = past.clone();
        today.push((now, 20));
        assert_eq!(ask(true, &today, 11, 11), Why::Spike);
        assert_eq!(ask(true, &today, 10, 10), Why::Nothing);
        // A day without reports is no day with none: the days that had any are compared.
        assert_eq!(ask(true, &[], 500, 100), Why::Nothing);
        assert_eq!(ask(true, &past, 30, 101), Why::Recipients);
    }
}
