//! Files of observations that are missing or damaged: taken out, so that a replay of the kept raw
//! inputs brings back what only they held.
//!
//! Not here: the files (`lake`) and the replay itself. Invariant: what does not come back is named.

use super::super::commit::MAX_CONFLICTS;
use super::super::store::{source, source_record};
use super::super::{Problem, SourceRecord};
use super::pending::again_and_again;
use crate::{Watch, WatchError, rights};
use base::id::TenantId;
use base::{Actor, ContentHash, Day};
use lake::{Broken, LakeError};
use std::collections::BTreeMap;
use store::{Db, StoreError, Tx, params};

const OF_DAY: &str = "SELECT * FROM watch_source
    WHERE tenant = $1 AND first_day <= $2 AND last_day >= $2 AND stored > 0 ORDER BY received_at, source";
const NOW_STORED: &str = "UPDATE watch_source SET stored = $3 WHERE tenant = $1 AND source = $2";

/// The files of observations that are missing or damaged.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; the store's and the lake's.
pub async fn damaged(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Broken>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(watch.lake().broken(tenant).await?)
}

/// The reports that may have had observations in damaged files, as they were before.
#[derive(Debug, Default)]
pub struct Affected(Vec<SourceRecord>);

/// Takes damaged files out of the catalogue and puts what is there of them aside. Their days are
/// counted again, and the next replay stores what they held.
///
/// # Errors
/// As [`damaged`].
pub async fn mend(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    broken: &[Broken],
) -> Result<Affected, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut affected: BTreeMap<_, SourceRecord> = BTreeMap::new();
    for one in broken.iter().filter(|one| one.observations.is_some()) {
        let sources = of_day(watch.db(), tenant, one.day).await?;
        affected.extend(sources.into_iter().map(|s| (s.source, s)));
    }
    let affected: Vec<SourceRecord> = affected.into_values().collect();
    take_out(actor, watch, tenant, broken, &affected).await?;
    Ok(Affected(affected))
}

async fn take_out(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    broken: &[Broken],
    affected: &[SourceRecord],
) -> Result<(), WatchError> {
    let days = affected.iter().filter_map(|s| s.days);
    let span = days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    for _ in 0..MAX_CONFLICTS {
        let mended = watch.lake().mend(tenant, broken).await?;
        let left = match span {
            Some(span) => watch.lake().stored_of(tenant, span, broken).await?,
            None => BTreeMap::new(),
        };
        let mut tx = watch.db().begin().await?;
        match mended.commit(&mut tx).await {
            Err(LakeError::Conflict(_)) => {
                tx.rollback().await?;
                continue;
            }
            other => other?,
        }
        // With the files, so that no crash leaves a number of what is gone.
        for report in affected {
            let left = left.get(&report.source).copied().unwrap_or(0);
            let left = left.min(report.stored);
            now_stored(&mut tx, tenant, &report.source, left).await?;
        }
        let object = tenant.to_string();
        let what = ("mend", "observations", object.as_str());
        watch
            .audit(&mut tx, actor, tenant, what, &["files"])
            .await?;
        tx.commit().await?;
        return Ok(());
    }
    Err(again_and_again())
}

/// What did not come back: reports that have fewer observations than before, and whose raw input
/// is gone.
///
/// # Errors
/// The store's.
pub async fn lost(
    watch: &Watch,
    tenant: TenantId,
    affected: &Affected,
) -> Result<Vec<Problem>, WatchError> {
    let mut problems = Vec::new();
    for before in &affected.0 {
        let now = source(watch.db(), tenant, &before.source).await?;
        let missing = before.stored - now.map_or(0, |s| s.stored).min(before.stored);
        if missing == 0 || is_kept(watch, before).await? {
            continue;
        }
        let days = before.days.map_or_else(String::new, span);
        problems.push(Problem {
            file: before.member.clone(),
            problem: format!(
                "{missing} observations{days} are lost: the file that held them was damaged, and the raw input is not kept any more; if you have it, ingest it again and replay"
            ),
        });
    }
    Ok(problems)
}

async fn is_kept(watch: &Watch, source: &SourceRecord) -> Result<bool, WatchError> {
    let known = watch.blobs().info(source.blob).await?.is_some();
    Ok(known && watch.blobs().open(source.blob).is_ok())
}

fn span((first, last): (Day, Day)) -> String {
    if first == last {
        format!(" of {first}")
    } else {
        format!(" of {first} to {last}")
    }
}

/// Has days counted again that were counted before observations outside the constituency were left
/// out of every number.
///
/// # Errors
/// As [`damaged`].
pub async fn count_again(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    for _ in 0..MAX_CONFLICTS {
        let counted = watch.lake().count_again(tenant).await?;
        let mut tx = watch.db().begin().await?;
        match counted.commit(&mut tx).await {
            Err(LakeError::Conflict(_)) => tx.rollback().await?,
            other => {
                other?;
                tx.commit().await?;
                return Ok(());
            }
        }
    }
    Err(again_and_again())
}

/// The sources with observations that may be of a day, in the order in which they came.
async fn of_day(db: &Db, tenant: TenantId, day: Day) -> Result<Vec<SourceRecord>, StoreError> {
    let rows = db.fetch(OF_DAY, params![tenant, day]).await?;
    rows.iter().map(source_record).collect()
}

/// Sets how many observations of a source are stored.
async fn now_stored(
    tx: &mut Tx,
    tenant: TenantId,
    source: &ContentHash,
    count: u64,
) -> Result<(), StoreError> {
    tx.execute(NOW_STORED, params![tenant, *source, count])
        .await
        .map(|_| ())
}
