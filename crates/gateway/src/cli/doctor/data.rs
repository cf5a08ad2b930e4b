//! What `doctor` looks at in the stored data: store, keys, audit chain, catalogue against files.
//!
//! Invariant: one part that does not open is one finding; the others are still looked at.

use super::finding::Finding;
use crate::compose::{Gateway, store_config};
use crate::config::Config;
use crate::folder::DataFolder;
use base::Clock;
use store::audit::{self, Verdict};
use store::{Db, StoreConfig};

/// Every check of the data.
pub async fn look(folder: &DataFolder, config: &Config) -> Vec<Finding> {
    let fresh =
        matches!(store_config(folder, config), StoreConfig::Sqlite { path } if !path.exists());
    if fresh {
        return vec![Finding::good("store", "empty; the first start fills it")];
    }
    match Gateway::open(folder.clone(), config.clone(), Clock::System).await {
        Ok(gateway) => {
            let mut findings = vec![Finding::good(
                "store",
                format!("{}, up to date", gateway.db.place()),
            )];
            findings.push(chain(&gateway).await);
            findings.extend(catalogue(&gateway).await);
            findings.push(work(&gateway.db).await);
            findings
        }
        Err(e) => vec![Finding::damage(
            "store",
            format!("{e:#}"),
            "if it is damaged, restore the newest backup: `cybergateway restore FILE`",
        )],
    }
}

async fn chain(gateway: &Gateway) -> Finding {
    match audit::verify(&gateway.db, &gateway.keys).await {
        Ok(Verdict::Intact { entries, heads }) => Finding::good(
            "audit chain",
            format!("{entries} entries, {heads} signed heads, all as written"),
        ),
        Ok(Verdict::Broken { seq, reason }) => Finding::damage(
            "audit chain",
            format!("entry {seq}: {reason}"),
            "compare with a backup; an entry that was changed or removed cannot be made whole",
        ),
        Err(e) => Finding::damage("audit chain", e.to_string(), "check the store"),
    }
}

async fn catalogue(gateway: &Gateway) -> Vec<Finding> {
    match gateway.lake.check().await {
        Ok(found) if found.is_empty() => vec![Finding::good(
            "observations",
            "every file of the catalogue is there and whole",
        )],
        Ok(found) => found
            .into_iter()
            .map(|f| {
                Finding::damage(
                    "observations",
                    f.to_string(),
                    "restore the file from a backup, or replay the raw input of its day",
                )
            })
            .collect(),
        Err(e) => vec![Finding::damage(
            "observations",
            e.to_string(),
            "check the store",
        )],
    }
}

async fn work(db: &Db) -> Finding {
    use store::jobs::{JobState, list};
    match list(db, Some(JobState::Dead), 100).await {
        Ok(dead) if dead.is_empty() => Finding::good("background work", "no job was given up"),
        Ok(dead) => {
            let last = dead
                .iter()
                .find_map(|j| j.last_error.clone())
                .unwrap_or_default();
            Finding::warning(
                "background work",
                format!("{} jobs were given up; the newest says: {last}", dead.len()),
                "see the operator page, mend the cause, and run them again there",
            )
        }
        Err(e) => Finding::damage("background work", e.to_string(), "check the store"),
    }
}
